//! Undo and redo.

use super::super::{Aside, Effect, Model, Screen};
use super::{change, cursor};
use crate::record::{Change, ChangeId, EditError, Touched};

/// Whether that change was made in the what-if: only those are undone in it.
pub(super) fn was_tried(model: &Model, id: Option<&ChangeId>) -> bool {
    match &model.aside {
        Some(Aside::WhatIf(present)) => id.is_some_and(|id| present.journal().get(id).is_none()),
        Some(Aside::Past(_)) | None => true,
    }
}

pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let next = model.document.undoable().map(|change| change.id.clone());
    if !was_tried(model, next.as_ref()) {
        change::refuse(model, &EditError::NothingToUndo);
        return Vec::new();
    }
    let outcome = model.document.undo(model.now);
    reverted(model, outcome)
}

pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    let next = model.document.redoable().map(|change| change.id.clone());
    if !was_tried(model, next.as_ref()) {
        change::refuse(model, &EditError::NothingToRedo);
        return Vec::new();
    }
    let outcome = model.document.redo(model.now);
    reverted(model, outcome)
}

/// Goes where the undone change was, so that the eye sees it.
pub(super) fn reverted(
    model: &mut Model,
    outcome: Result<(Change, Touched), EditError>,
) -> Vec<Effect> {
    let year = model.year();
    let seen = outcome
        .as_ref()
        .ok()
        .and_then(|(_, touched)| touched.iter().find(|(_, it)| *it == year));
    let place = seen
        .map(|(place, _)| *place)
        .filter(|place| model.arrangement.line_of(*place).is_some());
    let (_, effects) = change::taken(model, outcome, |model, change| {
        model.words.change(&model.document, change)
    });
    // Under a sheet or the history the selection stays: what is read there stays there.
    if matches!(model.screens.top(), Screen::Overview) {
        cursor::select(model, place);
    }
    effects
}
