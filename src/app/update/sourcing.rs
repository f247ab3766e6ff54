//! The source of a reading: looked for while it is typed, read when it is kept.

use super::super::form::{Ask, Flaw, Form};
use super::super::forms;
use super::super::{Effect, Model, Screen};
use super::forming::{keep, refuse, retell};
use crate::record::Source;
use crate::words::Sentence;

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

/// Whether a source is named that was not read yet, and is not the one that the reading had.
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

/// Whether the file that is named as the source is there.
pub(super) fn looked_for(model: &mut Model, asked: String, is_there: bool) -> Vec<Effect> {
    if let Some(form) = model.screens.form_mut() {
        form.missing = (!is_there).then_some(asked);
    }
    retell(model);
    Vec::new()
}

/// The source of the open form was read, or cannot be; an answer to what is not asked any more is passed by.
pub(super) fn sealed(
    model: &mut Model,
    asked: &str,
    read: Result<Source, Sentence>,
) -> Vec<Effect> {
    let Some(form) = model.screens.form_mut() else {
        return Vec::new();
    };
    if !form.waiting || form.value(&Ask::Source) != asked {
        return Vec::new();
    }
    form.waiting = false;
    match read {
        Ok(source) => {
            form.source = Some(source);
            let effects = keep(model);
            retell(model);
            effects
        }
        Err(finding) => {
            let found = finding.in_language(model.words.language);
            let sentence = model.words.form.source_unread(found);
            refuse(model, Flaw::at(Ask::Source, sentence))
        }
    }
}
