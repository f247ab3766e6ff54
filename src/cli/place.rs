//! `traguardo plans` and `traguardo path`: what there is, and where it lies.

use std::io::Write;

use super::table::Table;
use super::{Context, Exit, Outcome};
use crate::store::{LoadError, Loaded};

pub(super) fn plans(context: &Context, out: &mut dyn Write) -> Outcome {
    let words = context.words;
    let mut table = Table::new(&[]);
    for id in context.data.plans() {
        let about = match Loaded::load(&context.data, &id, context.now.instant) {
            Ok(loaded) => {
                let years: Vec<String> =
                    loaded.plan.years.iter().map(ToString::to_string).collect();
                let title = loaded.plan.display_title().to_owned();
                [
                    title,
                    years.join(" "),
                    words.cli.changes(loaded.changes.len()),
                ]
            }
            Err(LoadError::Unreadable(finding)) => {
                [finding.sentence(words), String::new(), String::new()]
            }
            Err(error @ LoadError::NoSuchPlan { .. }) => {
                [error.sentence(words), String::new(), String::new()]
            }
        };
        let folder = context.data.folder(&id);
        let place = if folder.path().exists() {
            String::new()
        } else {
            format!("({})", words.cli.embedded())
        };
        table.row(std::iter::once(id).chain(about).chain([place]));
    }
    for line in table.lines() {
        writeln!(out, "{line}")?;
    }
    Ok(Exit::Done)
}

pub(super) fn path(context: &Context, out: &mut dyn Write) -> Outcome {
    writeln!(out, "{}", context.data.path().display())?;
    Ok(Exit::Done)
}
