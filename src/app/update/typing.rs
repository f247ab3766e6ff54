//! Typing: the field in the cell, the note, the pasted column, and where typed characters go.

use super::super::screen::with_top;
use super::super::{
    Command, Effect, Field, Line, Model, Notice, Paste, Pending, Purpose, Screen, Stays, Tone,
    known_inputs,
};
use super::moving::{next_to_fill, previous_to_fill, select};
use super::{editing, finding, forming, noting};
use crate::plan::Place;

/// A character: it opens the field on the panels, and goes into whatever text is open.
pub(super) fn typed(model: &mut Model, c: char) -> Vec<Effect> {
    match model.screens.top() {
        Screen::Overview => open(model, &c.to_string(), Opened::New),
        Screen::Form(_) => forming::typed(model, &c.to_string()),
        Screen::Meeting(_) | Screen::Round(_) => super::meeting::typed(model, c),
        _ => insert(model, &c.to_string()),
    }
}

/// Text from the clipboard: a column fills rows, after a preview; one value opens the field. What has no room is said.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    // Terminals send line ends as carriage returns.
    let text = &text.replace("\r\n", "\n").replace('\r', "\n");
    let first = text.lines().next().unwrap_or_default().trim().to_owned();
    match model.screens.top() {
        Screen::Overview => paste_into_rows(model, text, &first),
        Screen::Form(_) => forming::typed(model, text),
        Screen::Note(_) => insert(model, text),
        _ => insert(model, &first),
    }
}

/// Puts text into whatever text is open, as far as it fits.
fn insert(model: &mut Model, text: &str) -> Vec<Effect> {
    let cut = match model.screens.top_mut() {
        // A question stands there: the next value, typed without looking, must not run into this one.
        Screen::Field(field) if matches!(field.stays, Some(Stays::Far | Stays::Unseen)) => {
            field.stays = Some(Stays::Unseen);
            return Vec::new();
        }
        Screen::Field(field) => {
            if std::mem::take(&mut field.untouched) {
                field.line.clear();
            }
            field.line.insert(text)
        }
        screen => match screen.finder() {
            Some(_) => finding::edit(model, |line| line.insert(text)),
            None => screen.line().map_or(0, |line| line.insert(text)),
        },
    };
    tell_cut(model, cut);
    in_field(model, |_| {})
}

/// Says how many characters had no room.
pub(super) fn tell_cut(model: &mut Model, cut: usize) {
    if cut > 0 {
        let text = model.words.field.cut(cut);
        model.notice = Some(Notice::new(Tone::Refused, text));
    }
}

/// How a field opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    New,
    /// With what was given up there.
    Again,
    Old,
}

fn paste_into_rows(model: &mut Model, text: &str, first: &str) -> Vec<Effect> {
    if let Some(refusal) = refusal(model) {
        editing::refuse(model, &refusal);
        return Vec::new();
    }
    match Paste::new(model, text) {
        Some(paste) => {
            model.screens.open(Screen::Paste(paste));
            Vec::new()
        }
        None if first.is_empty() => Vec::new(),
        None => open(model, first, Opened::New),
    }
}

/// Why nothing can be typed in the year on screen.
fn refusal(model: &Model) -> Option<crate::record::Refusal> {
    use crate::record::Refusal;
    let barred = model.document.bar().cloned().map(Refusal::Barred);
    barred.or_else(|| {
        model
            .document
            .is_closed(model.year())
            .then(|| Refusal::YearClosed(model.year()))
    })
}

fn open(model: &mut Model, text: &str, opened: Opened) -> Vec<Effect> {
    if let Some(refusal) = refusal(model) {
        editing::refuse(model, &refusal);
        return Vec::new();
    }
    if model.plan().kpi(model.cursor).is_none() {
        return Vec::new();
    }
    select(model, None);
    model.notice = None;
    let cell = model.document.cell(model.cursor, model.year());
    let withdraws = opened == Opened::Old && cell.is_some_and(|cell| cell.actual().is_some());
    let mut field = Field::open(model, model.cursor, text, withdraws);
    field.untouched = opened != Opened::New && !text.is_empty();
    model.screens.open(Screen::Field(Box::new(field)));
    Vec::new()
}

/// Opens the field with what was given up there, or with the value that counts.
pub(super) fn reopen(model: &mut Model) -> Vec<Effect> {
    let (place, year) = (model.cursor, model.year());
    let draft = model.drafts.get(&(place, year)).cloned();
    if draft.is_none() && is_computed(model) {
        return forming::open(model, Purpose::Inputs);
    }
    let counted = model
        .document
        .cell(place, year)
        .and_then(|cell| cell.actual());
    let old = counted.map(|actual| model.words.typed_again(actual));
    match (draft, old) {
        (Some(draft), _) => open(model, &draft, Opened::Again),
        (None, Some(old)) => open(model, &old, Opened::Old),
        (None, None) => open(model, "", Opened::New),
    }
}

/// Whether the actual that counts was computed from the formula's inputs, or some of them are known.
fn is_computed(model: &Model) -> bool {
    let (place, year) = (model.cursor, model.year());
    let formula = model
        .plan()
        .kpi(place)
        .is_some_and(|kpi| kpi.formula.is_some());
    formula && model.is_writable() && !known_inputs(&model.document, place, year).is_empty()
}

fn in_field(model: &mut Model, act: impl FnOnce(&mut Line)) -> Vec<Effect> {
    with_top(model, |screen, model| {
        if let Screen::Field(field) = screen {
            act(&mut field.line);
            field.reread(model);
        }
    });
    Vec::new()
}

pub(super) fn field(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::KeepDown => keep(model, |model| model.arrangement.next(model.cursor)),
        Command::KeepNext => keep(model, |model| next_to_fill(model, model.cursor)),
        Command::KeepPrevious => keep(model, |model| previous_to_fill(model, model.cursor)),
        Command::GiveUp => give_up(model),
        other => {
            if let Screen::Field(field) = model.screens.top_mut() {
                field.untouched = false;
            }
            in_field(model, |line| edit(line, other))
        }
    }
}

/// What a command does to a line of text.
pub(super) fn edit(line: &mut Line, command: Command) {
    match command {
        Command::CursorLeft => line.left(),
        Command::CursorRight => line.right(),
        Command::CursorHome => line.home(),
        Command::CursorEnd => line.end(),
        Command::Erase => line.erase(),
        Command::EraseForward => line.erase_forward(),
        Command::EraseAll => line.clear(),
        Command::NewLine => drop(line.insert("\n")),
        _ => {}
    }
}

/// Closes the field; what was typed comes back on reopening.
fn give_up(model: &mut Model) -> Vec<Effect> {
    let Screen::Field(field) = model.screens.close() else {
        return Vec::new();
    };
    let key = (field.place, model.year());
    if field.line.is_empty() {
        model.drafts.remove(&key);
    } else {
        model.drafts.insert(key, field.line.text());
    }
    Vec::new()
}

/// Keeps what was typed and moves on; a text that cannot be read stays open, with the reason.
fn keep(model: &mut Model, onward: impl Fn(&Model) -> Option<Place>) -> Vec<Effect> {
    let Screen::Field(mut field) = model.screens.close() else {
        return Vec::new();
    };
    let place = field.place;
    if field.line.is_empty() {
        model.drafts.remove(&(place, model.year()));
        let effects = if field.reopened {
            editing::withdraw(model)
        } else {
            Vec::new()
        };
        let next = onward(model);
        select(model, next);
        return effects;
    }
    let Ok(actual) = field.read.clone() else {
        field.stays = Some(Stays::Unread);
        model.screens.open(Screen::Field(field));
        return Vec::new();
    };
    if field.far.is_some() && field.stays != Some(Stays::Far) {
        field.stays = Some(Stays::Far);
        model.screens.open(Screen::Field(field));
        return Vec::new();
    }
    model.drafts.remove(&(place, model.year()));
    let cell = model.document.cell(place, model.year());
    let unchanged = cell.and_then(|cell| cell.actual()).is_some_and(|old| {
        *old == actual || model.words.typed_again(old) == field.line.text().trim()
    });
    let (kept, effects) = if unchanged {
        (true, Vec::new())
    } else {
        editing::record(model, &[(place, actual)])
    };
    if !kept {
        model
            .drafts
            .insert((place, model.year()), field.line.text());
        return effects;
    }
    let next = onward(model);
    select(model, next);
    if !unchanged {
        noting::ask(model, place);
    }
    effects
}

/// Yes or no on the panels, and on to the next row as after a number.
pub(super) fn answered(model: &mut Model, answer: bool) -> Vec<Effect> {
    let place = model.cursor;
    let effects = editing::answer(model, Some(answer));
    if model.is_writable() {
        let next = model.arrangement.next(place);
        select(model, next);
    }
    effects
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
    let (done, effects) = editing::record(model, &values);
    if done {
        let text = model.words.save.pasted(count);
        model.notice = Some(Notice::new(Tone::Done, text).until(Pending::Act));
    }
    effects
}
