//! Typing: the field in the cell, the note, the pasted column, and where typed characters go.

use super::super::{
    Command, Effect, Field, Focus, Leaving, Line, Model, Note, Notice, Paste, Pending, Purpose,
    Tone, known_inputs,
};
use super::moving::{next_to_fill, previous_to_fill, select};
use super::{editing, finding, forming};
use crate::plan::Place;
use crate::record::Edit;

/// A character: it opens the field on the panels, and goes into whatever text is open.
pub(super) fn typed(model: &mut Model, c: char) -> Vec<Effect> {
    match &mut model.focus {
        Focus::Overview => open(model, &c.to_string(), false),
        Focus::Field(_) => in_field(model, |line| {
            line.insert(&c.to_string());
        }),
        Focus::Note(note) => {
            note.line.insert(&c.to_string());
            Vec::new()
        }
        Focus::Leaving(Leaving { folder: Some(line) }) => {
            line.insert(&c.to_string());
            Vec::new()
        }
        Focus::Form(_) => forming::typed(model, &c.to_string()),
        Focus::Meeting(_) | Focus::Round(_) => super::meeting::typed(model, c),
        Focus::Search(_)
        | Focus::Palette(_)
        | Focus::Help(..)
        | Focus::Findings(_)
        | Focus::History(_) => finding::edit(model, |line| {
            line.insert(&c.to_string());
        }),
        Focus::Sheet(_)
        | Focus::Plans(_)
        | Focus::Years(_)
        | Focus::Reviews(_)
        | Focus::Comparison(_)
        | Focus::Question(_)
        | Focus::Paste(_)
        | Focus::Leaving(_) => Vec::new(),
    }
}

/// Text from the clipboard: a column fills rows, after a preview; one value opens the field.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    // Terminals send line ends as carriage returns.
    let text = &text.replace("\r\n", "\n").replace('\r', "\n");
    let first = text.lines().next().unwrap_or_default().trim().to_owned();
    match &mut model.focus {
        Focus::Overview => paste_into_rows(model, text, &first),
        Focus::Field(_) => in_field(model, |line| {
            line.insert(&first);
        }),
        Focus::Note(note) => {
            note.line.insert(text);
            Vec::new()
        }
        Focus::Leaving(Leaving { folder: Some(line) }) => {
            line.insert(&first);
            Vec::new()
        }
        Focus::Form(_) => forming::typed(model, text),
        Focus::Search(_)
        | Focus::Palette(_)
        | Focus::Help(..)
        | Focus::Findings(_)
        | Focus::History(_) => finding::edit(model, |line| {
            line.insert(&first);
        }),
        Focus::Sheet(_)
        | Focus::Meeting(_)
        | Focus::Round(_)
        | Focus::Plans(_)
        | Focus::Years(_)
        | Focus::Reviews(_)
        | Focus::Comparison(_)
        | Focus::Question(_)
        | Focus::Paste(_)
        | Focus::Leaving(_) => Vec::new(),
    }
}

fn paste_into_rows(model: &mut Model, text: &str, first: &str) -> Vec<Effect> {
    if let Some(refusal) = refusal(model) {
        editing::refuse(model, &refusal);
        return Vec::new();
    }
    match Paste::new(model, text) {
        Some(paste) => {
            model.focus = Focus::Paste(paste);
            Vec::new()
        }
        None if first.is_empty() => Vec::new(),
        None => open(model, first, false),
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

fn open(model: &mut Model, text: &str, reopened: bool) -> Vec<Effect> {
    if let Some(refusal) = refusal(model) {
        editing::refuse(model, &refusal);
        return Vec::new();
    }
    if model.plan().kpi(model.cursor).is_none() {
        return Vec::new();
    }
    select(model, None);
    model.notice = None;
    model.focus = Focus::Field(Box::new(Field::open(model, model.cursor, text, reopened)));
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
    let reopened = old.is_some();
    open(model, &draft.or(old).unwrap_or_default(), reopened)
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
    let Focus::Field(mut field) = std::mem::replace(&mut model.focus, Focus::Overview) else {
        return Vec::new();
    };
    act(&mut field.line);
    field.reread(model);
    model.focus = Focus::Field(field);
    Vec::new()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only what a field can do")]
pub(super) fn field(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::KeepDown => keep(model, |model| model.arrangement.next(model.cursor)),
        Command::KeepNext => keep(model, |model| next_to_fill(model, model.cursor)),
        Command::KeepPrevious => keep(model, |model| previous_to_fill(model, model.cursor)),
        Command::GiveUp => give_up(model),
        other => in_field(model, |line| edit(line, other)),
    }
}

/// What a command does to a line of text.
#[expect(clippy::wildcard_enum_match_arm, reason = "only what a text can do")]
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
    let Focus::Field(field) = std::mem::replace(&mut model.focus, Focus::Overview) else {
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
    let Focus::Field(mut field) = std::mem::replace(&mut model.focus, Focus::Overview) else {
        return Vec::new();
    };
    let place = field.place;
    if field.line.is_empty() {
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
        field.refused = true;
        model.focus = Focus::Field(field);
        return Vec::new();
    };
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
        ask_for_note(model, place, next.unwrap_or(place));
    }
    effects
}

/// A value below the critical band asks for a note, unless it has one.
pub(super) fn ask_for_note(model: &mut Model, place: Place, then: Place) {
    if model.lacks_note(place) && !model.is_trial() {
        select(model, Some(place));
        model.focus = Focus::Note(Note {
            place,
            sheet: None,
            line: Line::default(),
            wanted: true,
            then,
        });
    }
}

pub(super) fn annotate(model: &mut Model) -> Vec<Effect> {
    let place = model.cursor;
    let reading = model
        .document
        .cell(place, model.year())
        .and_then(|cell| cell.current());
    match reading {
        Some(reading) => {
            let line = Line::new(&reading.note);
            let sheet = if let Focus::Sheet(sheet) = &model.focus {
                Some(*sheet)
            } else {
                None
            };
            model.focus = Focus::Note(Note {
                place,
                sheet,
                line,
                wanted: false,
                then: place,
            });
        }
        None => editing::refuse(model, &crate::record::Refusal::NoReading),
    }
    Vec::new()
}

pub(super) fn note(model: &mut Model, command: Command) -> Vec<Effect> {
    let Focus::Note(mut note) = std::mem::replace(&mut model.focus, Focus::Overview) else {
        return Vec::new();
    };
    if !matches!(command, Command::Accept | Command::Back) {
        edit(&mut note.line, command);
        model.focus = Focus::Note(note);
        return Vec::new();
    }
    select(model, Some(note.then));
    if let Some(sheet) = note.sheet {
        model.focus = Focus::Sheet(sheet);
    }
    let text = note.line.text().trim().to_owned();
    let reading = model
        .document
        .cell(note.place, model.year())
        .and_then(|cell| cell.current());
    let changed = reading.filter(|reading| command == Command::Accept && reading.note != text);
    let (Some(date), Some(kpi)) = (
        changed.map(|reading| reading.date),
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
    editing::change(model, vec![edit]).1
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only what a preview can do")]
pub(super) fn paste(model: &mut Model, command: Command) -> Vec<Effect> {
    let Focus::Paste(paste) = &mut model.focus else {
        return Vec::new();
    };
    match command {
        Command::Down => paste.scroll = (paste.scroll + 1).min(paste.rows.len().saturating_sub(1)),
        Command::Up => paste.scroll = paste.scroll.saturating_sub(1),
        Command::Accept => return keep_pasted(model),
        _ => model.focus = Focus::Overview,
    }
    Vec::new()
}

fn keep_pasted(model: &mut Model) -> Vec<Effect> {
    let Focus::Paste(paste) = std::mem::replace(&mut model.focus, Focus::Overview) else {
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
        let text = (model.words.save.pasted)(count);
        model.notice = Some(Notice::new(Tone::Done, text).until(Pending::Act));
    }
    effects
}
