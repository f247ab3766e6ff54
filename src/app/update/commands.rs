//! What is done with a plan from the panels and from a sheet alike.

use super::super::{Asked, Command, Effect, Model, Purpose};
use super::{
    actual, copy, form, history, meeting, plans, reviews, structure, undo, what_if, years,
};
use crate::score::checks;

/// A command that is the same everywhere; `None` where it is another one.
pub(super) fn act(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    Some(match command {
        Command::Measurement => form::open(model, Purpose::Measurement),
        Command::Inputs => form::open(model, Purpose::Inputs),
        Command::Deviation => form::open(model, Purpose::Deviation),
        Command::Judge => form::open(model, Purpose::Judgement),
        Command::Amend => form::open(model, Purpose::Amendment),
        Command::Formula => form::open(model, Purpose::Formula),
        Command::Past => form::open(model, Purpose::Past),
        Command::CloseYear => close_year(model),
        Command::History => history::open(model),
        Command::Years => years::open(model),
        Command::WhatIf => what_if::what_if(model),
        Command::Meeting => meeting::open(model),
        Command::Reviews => reviews::open(model),
        Command::Plans => plans::open(model),
        Command::Export => form::open(model, Purpose::Export),
        Command::Round => form::open(model, Purpose::Round),
        Command::Copy => copy::copy(model),
        Command::CopyRow => copy::copy_row(model),
        Command::Undo => undo::undo(model),
        Command::Redo => undo::redo(model),
        Command::Confirm => actual::confirm(model),
        Command::Direct => actual::direct(model),
        other => return structure::draft(model, other),
    })
}

/// Asks before closing, with what should be looked at; a closed year asks for the reason of its reopening.
fn close_year(model: &mut Model) -> Vec<Effect> {
    if model.document.is_closed(model.year()) {
        return form::open(model, Purpose::Reopening);
    }
    let found = checks(&model.document, &model.scores);
    model.ask(Asked::Close(found));
    Vec::new()
}
