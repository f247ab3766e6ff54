//! The source of a measurement: looked for while it is typed, read when it is kept.

use super::super::forms;
use super::super::{Ask, Effect, Form, Model, Screen};

/// Whether a file that is named as the source is there is said while it is typed.
pub(super) fn look_for(model: &Model) -> Vec<Effect> {
    let Screen::Form(form) = model.screens.top() else {
        return Vec::new();
    };
    if !form.is_at(&Ask::Source) {
        return Vec::new();
    }
    vec![Effect::LookFor(form.value(&Ask::Source))]
}

/// Whether a source is named that was not read yet, and is not the one that the measurement had.
pub(super) fn wants_source(model: &Model, form: &Form) -> bool {
    !form.value(&Ask::Source).is_empty() && forms::source(model, form).is_none()
}

/// Asks for the source to be read; the form waits for it.
pub(super) fn read_source(model: &mut Model) -> Vec<Effect> {
    let Screen::Form(form) = model.screens.top_mut() else {
        return Vec::new();
    };
    form.waiting = true;
    vec![Effect::Seal(form.value(&Ask::Source))]
}
