//! Something else than the plan as it stands: a past day, or values that are only tried.

use jiff::civil::Date;

use super::super::{Aside, Asked, Command, Effect, Model, Notice, Pending, Tone};
use super::{change, view_mode};
use crate::record::{Document, Edit, EditError, ReadOnly};
use crate::score::Scores;

/// Shows another document, and keeps the selection where that can be.
fn show(model: &mut Model, document: Document) -> Document {
    let shown = std::mem::replace(&mut model.document, document);
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
    let Some(Aside::Past(present) | Aside::Trial(present)) = model.aside.take() else {
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

/// Enters the sandbox, or asks how to leave it.
pub(super) fn trial(model: &mut Model) -> Vec<Effect> {
    match &model.aside {
        None => {
            let trial = model.document.trial();
            let present = show(model, trial);
            model.aside = Some(Aside::Trial(Box::new(present)));
            model.tell(Tone::News, model.words.screen.trial_begun().to_owned());
        }
        Some(Aside::Trial(present)) => {
            let changed = present.differences(&model.document).len();
            model.ask(Asked::EndTrial(changed));
            return Vec::new();
        }
        Some(Aside::Past(_)) => {}
    }
    Vec::new()
}

/// A sandbox on a plan that was edited meanwhile: what was tried is tried there.
pub(super) fn try_again(model: &mut Model, edits: Vec<Edit>) {
    let trial = model.document.trial();
    let present = show(model, trial);
    model.aside = Some(Aside::Trial(Box::new(present)));
    // What the new plan has no place for is left out.
    for edit in edits {
        drop(model.document.apply(vec![edit], model.now));
    }
    model.scores = Scores::new(&model.document, model.year());
    model.tell(Tone::News, model.words.screen.trial_replanned().to_owned());
}

/// The answer to the question how the sandbox ends.
pub(super) fn end_trial(model: &mut Model, command: Command) -> Vec<Effect> {
    if command == Command::KeepTrial {
        return keep(model);
    }
    if command == Command::ThrowAway {
        present(model);
        model.tell(Tone::News, model.words.screen.trial_dropped().to_owned());
    }
    Vec::new()
}

/// Keeps the values of the sandbox as readings, with one change; where that cannot be, the sandbox goes on.
fn keep(model: &mut Model) -> Vec<Effect> {
    let Some(Aside::Trial(real)) = &model.aside else {
        return Vec::new();
    };
    let edits = real.differences(&model.document);
    if let Some(barred) = real.bar() {
        let refusal = EditError::ReadOnly(barred.clone());
        change::refuse(model, &refusal);
        return Vec::new();
    }
    let count = edits.len();
    let trial = model.document.clone();
    present(model);
    let (done, effects) = change::change(model, edits);
    if done {
        let text = model.words.screen.trial_kept(count);
        model.notice = Some(Notice::new(Tone::Done, text).until(Pending::Act));
    } else {
        // What was tried is not lost: the sandbox goes on, and the reason stands there.
        let present = show(model, trial);
        model.aside = Some(Aside::Trial(Box::new(present)));
    }
    effects
}
