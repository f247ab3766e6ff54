//! `traguardo explain`: the arithmetic behind a number, from the actual to the roll-ups.

use std::io::Write;

use super::{Context, Exit, Outcome};
use crate::plan::Named;
use crate::score::{explain_kpi, explain_objective, explain_rollup};

pub(super) fn perform(code: &str, context: &Context, out: &mut dyn Write) -> Outcome {
    let (opened, scores) = context.scored()?;
    let document = &opened.document;
    let words = context.words;
    let named = context.named(document, code)?;
    let mut parts: Vec<Vec<String>> = Vec::new();
    let objective = match named {
        Named::Kpi(place) => {
            parts.extend(
                explain_kpi(document, &scores, place)
                    .map(|it| words.explain_kpi(&it, scores.year())),
            );
            place.objective
        }
        Named::Objective(index) => index,
    };
    let why = explain_objective(document, &scores, objective);
    parts.extend(why.map(|it| words.explain_objective(&it, scores.year())));
    let flagged = document
        .plan()
        .objective(objective)
        .is_some_and(|it| it.organisational);
    if flagged {
        parts.push(words.explain_rollup(&explain_rollup(document, &scores, true)));
    }
    parts.push(words.explain_rollup(&explain_rollup(document, &scores, false)));
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        for (line, text) in part.iter().enumerate() {
            writeln!(out, "{}{text}", if line == 0 { "" } else { "  " })?;
        }
    }
    Ok(Exit::Done)
}
