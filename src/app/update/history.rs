//! The history: opening it, the plan as of a change, undoing one.

use super::super::{Effect, History, Model, Screen, Tone};
use super::{undo, what_if};
use crate::record::EditError;

/// From a sheet, the history is that of its KPI.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let sheet = matches!(model.screens.top(), Screen::Sheet(_));
    let kpi = model.plan().kpi(model.cursor).filter(|_| sheet);
    let code = kpi.map(|kpi| kpi.code.clone());
    model.notice = None;
    let history = History::new(model, &code.unwrap_or_default());
    model.screens.open(Screen::History(history));
    Vec::new()
}

/// Shows the plan as it stood on the day of the chosen change.
pub(super) fn as_of_change(model: &mut Model) -> Vec<Effect> {
    let Screen::History(history) = model.screens.top() else {
        return Vec::new();
    };
    if model.is_what_if() {
        let text = model.words.refused.what_if().to_owned();
        model.tell(Tone::Refused, text);
        return Vec::new();
    }
    match history.chosen(model).map(|change| change.at.day()) {
        Some(day) => what_if::past(model, day),
        None => Vec::new(),
    }
}

/// Undoes the chosen change, if later ones allow it, and says so.
pub(super) fn revert(model: &mut Model) -> Vec<Effect> {
    let Screen::History(history) = model.screens.top() else {
        return Vec::new();
    };
    let Some(id) = history.chosen(model).map(|change| change.id.clone()) else {
        return Vec::new();
    };
    let outcome = if model.is_what_if() {
        // In a what-if only what was tried there is undone, and that is what u does.
        Err(EditError::BeyondUndo)
    } else {
        model.document.revert(&id, model.now)
    };
    let effects = undo::reverted(model, outcome);
    model.with_top(|screen, model| {
        if let Screen::History(history) = screen {
            history.refresh(model);
        }
    });
    effects
}
