//! The note to a value: asked for where the value is below the critical band, or written of one's own accord.

use super::super::{Command, Effect, Line, Message, Model, Note, Screen};
use super::{change, cursor, text};
use crate::plan::Place;
use crate::record::Edit;

/// A question for a note waits until the next key; the one of Enter and of notes answers it, any other goes on.
pub(super) fn asked_for(model: &mut Model, message: &Message) -> Option<Place> {
    let is_key = matches!(
        message,
        Message::Command(_) | Message::Type(_) | Message::Paste(_) | Message::Click { .. }
    );
    let asked = model.asks_for_note.take_if(|_| is_key)?;
    let answers = matches!(
        message,
        Message::Command(Command::Annotate | Command::KpiSheet)
    );
    (answers && matches!(model.screens.top(), Screen::Overview)).then_some(asked)
}

/// The note that a value asked for; then back to where the keys were.
pub(super) fn wanted(model: &mut Model, place: Place) -> Vec<Effect> {
    let then = model.cursor;
    cursor::select(model, Some(place));
    model.screens.open(Screen::Note(Note {
        place,
        line: Line::default(),
        wanted: true,
        then,
    }));
    Vec::new()
}

pub(super) fn annotate(model: &mut Model) -> Vec<Effect> {
    let place = model.cursor;
    let measurement = model
        .document
        .cell(place, model.year())
        .and_then(|cell| cell.current());
    match measurement {
        Some(measurement) => {
            let line = Line::new(&measurement.note);
            model.screens.open(Screen::Note(Note {
                place,
                line,
                wanted: false,
                then: place,
            }));
        }
        None => change::refuse(model, &crate::record::EditError::NoMeasurement),
    }
    Vec::new()
}

pub(super) fn note(model: &mut Model, command: Command) -> Vec<Effect> {
    if !matches!(command, Command::Accept | Command::Back) {
        if let Screen::Note(note) = model.screens.top_mut() {
            text::edit(&mut note.line, command);
        }
        return Vec::new();
    }
    let Screen::Note(note) = model.screens.close() else {
        return Vec::new();
    };
    cursor::select(model, Some(note.then));
    let text = note.line.text().trim().to_owned();
    let measurement = model
        .document
        .cell(note.place, model.year())
        .and_then(|cell| cell.current());
    let changed =
        measurement.filter(|measurement| command == Command::Accept && measurement.note != text);
    let (Some(date), Some(kpi)) = (
        changed.map(|measurement| measurement.date),
        model.plan().kpi(note.place),
    ) else {
        return Vec::new();
    };
    let edit = Edit::Annotate {
        kpi: kpi.code.clone(),
        year: model.year(),
        date,
        note: text,
    };
    change::change(model, vec![edit]).1
}
