//! Something else than the plan as it stands: a past day, or values that are only tried.

use jiff::civil::Date;

use super::super::{Aside, Asked, Command, Effect, Model, Notice, Pending, Tone};
use super::{change, view_mode};
use crate::record::{Document, Edit, EditError, ReadOnly};
use crate::score::Scores;

/// Shows another document, and keeps the selection where that can be.
fn show(model: &mut Model, document: Document) -> Document {
    let shown = std::mem::replace(&mut *model.document, document);
    model.scores = Scores::new(&model.document, model.year());
    view_mode::rearrange(model);
    shown
}

/// Shows the plan as it stood at the end of a day.
pub(super) fn past(model: &mut Model, day: Date) -> Vec<Effect> {
    present(model);
    let past = model.document.as_of(day, model.now.instant);
    show_past(model, past)
}

/// Shows a past state of the plan.
pub(super) fn show_past(model: &mut Model, past: Document) -> Vec<Effect> {
    present(model);
    let day = match past.bar() {
        Some(ReadOnly::Past(day)) => *day,
        Some(ReadOnly::Asked | ReadOnly::Unwritable(_) | ReadOnly::Newer) | None => model.now.day(),
    };
    let present = show(model, past);
    model.aside = Some(Aside::Past(Box::new(present)));
    model.screens.clear();
    model.tell(
        Tone::News,
        model.words.screen.past_mark(model.words.day(day)),
    );
    Vec::new()
}

/// Shows the plan as it stands; whether something else was shown.
pub(super) fn present(model: &mut Model) -> bool {
    let Some(Aside::Past(present) | Aside::WhatIf(present)) = model.aside.take() else {
        return false;
    };
    drop(show(model, *present));
    true
}

/// From a past day back to the present.
pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    if present(model) {
        model.tell(Tone::News, model.words.screen.past_back().to_owned());
    }
    Vec::new()
}

/// Enters the what-if, or asks how to leave it.
pub(super) fn what_if(model: &mut Model) -> Vec<Effect> {
    match &model.aside {
        None => {
            let what_if = model.document.what_if();
            let present = show(model, what_if);
            model.aside = Some(Aside::WhatIf(Box::new(present)));
            model.tell(Tone::News, model.words.screen.what_if_begun().to_owned());
        }
        Some(Aside::WhatIf(present)) => {
            let changed = present.differences(&model.document).len();
            model.ask(Asked::EndWhatIf(changed));
            return Vec::new();
        }
        Some(Aside::Past(_)) => {}
    }
    Vec::new()
}

/// A what-if on a plan that was edited meanwhile: what was tried is tried there.
pub(super) fn try_again(model: &mut Model, edits: Vec<Edit>) {
    let what_if = model.document.what_if();
    let present = show(model, what_if);
    model.aside = Some(Aside::WhatIf(Box::new(present)));
    // What the new plan has no place for is left out.
    for edit in edits {
        drop(model.document.apply(vec![edit], model.now));
    }
    model.scores = Scores::new(&model.document, model.year());
    model.tell(
        Tone::News,
        model.words.screen.what_if_replanned().to_owned(),
    );
}

/// The answer to the question how the what-if ends.
pub(super) fn end_what_if(model: &mut Model, command: Command) -> Vec<Effect> {
    if command == Command::KeepWhatIf {
        return keep(model);
    }
    if command == Command::ThrowAway {
        present(model);
        model.tell(Tone::News, model.words.screen.what_if_dropped().to_owned());
    }
    Vec::new()
}

/// Keeps the values of the what-if as measurements, with one change; where that cannot be, the what-if goes on.
fn keep(model: &mut Model) -> Vec<Effect> {
    let Some(Aside::WhatIf(real)) = &model.aside else {
        return Vec::new();
    };
    let edits = real.differences(&model.document);
    if let Some(read_only) = real.bar() {
        let edit_error = EditError::ReadOnly(read_only.clone());
        change::refuse(model, &edit_error);
        return Vec::new();
    }
    let count = edits.len();
    let what_if = Document::clone(&model.document);
    present(model);
    let (done, effects) = change::change(model, edits);
    if done {
        let text = model.words.screen.what_if_kept(count);
        model.notice = Some(Notice::new(Tone::Done, text).until(Pending::Act));
    } else {
        // What was tried is not lost: the what-if goes on, and the reason stands there.
        let present = show(model, what_if);
        model.aside = Some(Aside::WhatIf(Box::new(present)));
    }
    effects
}
