//! A pasted column: its preview, and keeping it.

use super::super::{Command, Effect, Model, Notice, Paste, Pending, Screen, Tone};
use super::{change, field};
use crate::plan::Place;

/// Opens the preview of a pasted column; one value opens the field.
pub(super) fn open(model: &mut Model, text: &str, first: &str) -> Vec<Effect> {
    if let Some(edit_error) = change::edit_error(model) {
        change::refuse(model, &edit_error);
        return Vec::new();
    }
    match Paste::new(model, text) {
        Some(paste) => {
            model.screens.open(Screen::Paste(paste));
            Vec::new()
        }
        None if first.is_empty() => Vec::new(),
        None => field::open(model, first, field::Opened::New),
    }
}

pub(super) fn paste(model: &mut Model, command: Command) -> Vec<Effect> {
    if command == Command::Accept {
        return keep_pasted(model);
    }
    model.screens.close();
    Vec::new()
}

fn keep_pasted(model: &mut Model) -> Vec<Effect> {
    let Screen::Paste(paste) = model.screens.close() else {
        return Vec::new();
    };
    let values: Vec<(Place, crate::record::Actual)> = paste
        .good()
        .map(|(place, actual)| (place, actual.clone()))
        .collect();
    if values.is_empty() {
        return Vec::new();
    }
    let count = values.len();
    let (done, effects) = change::record(model, &values);
    if done {
        let text = model.words.save.pasted(count);
        model.notice = Some(Notice::new(Tone::Done, text).until(Pending::Act));
    }
    effects
}
