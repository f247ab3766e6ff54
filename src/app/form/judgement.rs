//! An assessment by hand: not assessable, or an achievement that is set; its note is mandatory.

use super::flaw::{in_percent, nothing, within};
use super::outlook::before_after;
use super::{Answer, Flaw, Form, Purpose, Row, Told, subject};
use crate::app::Model;
use crate::plan::{Kind, Place, Unit, clean, quantity};
use crate::record::{Edit, Judgement};

const VERDICT: usize = 0;
const ACHIEVEMENT: usize = 1;
const NOTE: usize = 2;

pub(super) fn rows(model: &Model, place: Place) -> Option<Vec<Row>> {
    let (_, year) = subject(model, place)?;
    let words = &model.words.form;
    let cell = model.document.cell(place, year);
    let (chosen, achievement, note) = match cell.and_then(|cell| cell.judgement.as_ref()) {
        None => (1, String::new(), ""),
        Some(Judgement::NotAssessable { note }) => (1, String::new(), note.as_str()),
        Some(Judgement::Overridden { achievement, note }) => {
            (2, model.words.decimal(*achievement, 0), note.as_str())
        }
    };
    let choices = [
        words.verdict_none(),
        model.words.state.not_assessable(),
        model.words.state.overridden(),
    ];
    Some(vec![
        Row::choice(
            words.row_verdict(),
            chosen,
            choices.map(str::to_owned).to_vec(),
        ),
        Row::text(words.row_achievement(), &achievement).hint(model.words.state.overridden()),
        Row::text(words.row_note(), note),
    ])
}

/// A percentage that is typed says that it is set by hand.
pub(in crate::app) fn chosen_by_typing(form: &mut Form) {
    let typed = form.at == ACHIEVEMENT && !form.value(ACHIEVEMENT).is_empty();
    let verdict = form.rows.get_mut(VERDICT).map(|row| &mut row.answer);
    if let (true, Purpose::Judgement, Some(Answer::Choice(chosen, _))) =
        (typed, form.purpose, verdict)
    {
        *chosen = 2;
    }
}

fn judgement(model: &Model, form: &Form) -> Result<Option<Judgement>, Flaw> {
    let note = clean(&form.value(NOTE)).into_owned();
    match form.choice(VERDICT) {
        0 => Ok(None),
        1 => Ok(Some(Judgement::NotAssessable { note })),
        _ => {
            let text = form.value(ACHIEVEMENT);
            let kind = Kind::Quantity(Unit::Percent);
            let read = quantity(&text, model.words.language).map_err(|error| {
                Flaw::at(ACHIEVEMENT, model.words.number_error(&error, &text, kind))
            })?;
            let flaw = |sentence| Flaw::at(ACHIEVEMENT, sentence);
            within(model, read.value).map_err(flaw)?;
            in_percent(model, read.unit).map_err(flaw)?;
            Ok(Some(Judgement::Overridden {
                achievement: read.value,
                note,
            }))
        }
    }
}

pub(super) fn edits(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let judgement = judgement(model, form)?;
    if judgement.is_some() && form.value(NOTE).is_empty() {
        return Err(Flaw::at(NOTE, model.words.refused.no_note()));
    }
    Ok(vec![Edit::Judge {
        kpi: kpi.code.clone(),
        year,
        judgement,
    }])
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<Told>, Flaw> {
    if form.choice(VERDICT) > 1 && form.value(ACHIEVEMENT).is_empty() {
        return Ok(Vec::new());
    }
    let judgement = judgement(model, form)?;
    let preview = model
        .scores
        .preview_judged(&model.document, form.place, judgement.as_ref());
    Ok(before_after(model, form.place, preview.as_ref()))
}
