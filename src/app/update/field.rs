//! The field of an actual: the same on the panels, on a sheet, in the round and on a slide.

use super::super::{
    Command, Effect, Field, Line, Model, Purpose, Screen, Sheet, Stays, known_inputs,
};
use super::{actual, change, cursor, form, meeting, round, sheet, text};
use crate::plan::Place;

/// How a field opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opened {
    New,
    /// With what was given up there.
    Again,
    Old,
}

pub(super) fn open(model: &mut Model, text: &str, opened: Opened) -> Vec<Effect> {
    if let Some(edit_error) = change::edit_error(model) {
        change::refuse(model, &edit_error);
        return Vec::new();
    }
    if model.plan().kpi(model.cursor).is_none() {
        return Vec::new();
    }
    cursor::select(model, None);
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
    let abandoned = model.abandoned.get(&(place, year)).cloned();
    if abandoned.is_none() && is_computed(model) {
        return form::open(model, Purpose::Inputs);
    }
    let counted = model
        .document
        .cell(place, year)
        .and_then(|cell| cell.actual());
    let old = counted.map(|actual| model.words.typed_again(actual));
    match (abandoned, old) {
        (Some(abandoned), _) => open(model, &abandoned, Opened::Again),
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

pub(super) fn in_field(model: &mut Model, act: impl FnOnce(&mut Line)) -> Vec<Effect> {
    model.with_top(|screen, model| {
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
        Command::KeepNext => keep(model, |model| cursor::next_to_fill(model, model.cursor)),
        Command::KeepPrevious => keep(model, |model| cursor::previous_to_fill(model, model.cursor)),
        Command::GiveUp => give_up(model),
        other => {
            if let Screen::Field(field) = model.screens.top_mut() {
                field.untouched = false;
            }
            in_field(model, |line| text::edit(line, other))
        }
    }
}

/// Closes the field; what was typed comes back on reopening.
fn give_up(model: &mut Model) -> Vec<Effect> {
    let Screen::Field(field) = model.screens.close() else {
        return Vec::new();
    };
    let key = (field.place, model.year());
    if field.line.is_empty() {
        model.abandoned.remove(&key);
    } else {
        model.abandoned.insert(key, field.line.text());
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
        model.abandoned.remove(&(place, model.year()));
        let mut effects = if field.reopened {
            actual::withdraw(model)
        } else {
            Vec::new()
        };
        effects.extend(go_on(model, onward));
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
    model.abandoned.remove(&(place, model.year()));
    let cell = model.document.cell(place, model.year());
    let unchanged = cell.and_then(|cell| cell.actual()).is_some_and(|old| {
        *old == actual || model.words.typed_again(old) == field.line.text().trim()
    });
    let (kept, mut effects) = if unchanged {
        (true, Vec::new())
    } else {
        change::record(model, &[(place, actual)])
    };
    if !kept {
        model
            .abandoned
            .insert((place, model.year()), field.line.text());
        return effects;
    }
    effects.extend(go_on(model, onward));
    if !unchanged {
        actual::ask_for_note(model, place);
    }
    effects
}

/// On to the next KPI of the screen on which a value was kept; what was said of the value stays.
fn go_on(model: &mut Model, onward: impl Fn(&Model) -> Option<Place>) -> Vec<Effect> {
    match *model.screens.top() {
        Screen::Round(_) => round::on(model),
        Screen::Meeting(_) => meeting::on(model),
        Screen::Sheet(Sheet { of, .. }) => {
            let next = onward(model);
            cursor::select(model, next);
            sheet::show(model, of)
        }
        _ => {
            let next = onward(model);
            cursor::select(model, next)
        }
    }
}

/// Yes or no, and on to the next KPI as after a number.
pub(super) fn answered(model: &mut Model, answer: bool) -> Vec<Effect> {
    let mut effects = actual::answer(model, Some(answer));
    if model.is_writable() {
        effects.extend(go_on(model, |model| model.arrangement.next(model.cursor)));
    }
    effects
}
