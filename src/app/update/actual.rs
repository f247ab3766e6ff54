//! What is done with one key to the actual of the selected KPI.

use super::super::field::kind;
use super::super::{Effect, Model, Screen};
use super::change;
use crate::plan::{Direction, Kind, Place};
use crate::record::{Cell, Edit, EditError, Value};

pub(super) fn answer(model: &mut Model, answer: Option<bool>) -> Vec<Effect> {
    if kind(model, model.cursor) != Kind::YesNo {
        return Vec::new();
    }
    match answer {
        Some(answer) if current(model) == Some(answer) => Vec::new(),
        Some(answer) => {
            let place = model.cursor;
            let (done, effects) = change::record(model, &[(place, Value::YesNo(answer).into())]);
            if done {
                ask_for_note(model, place);
            }
            effects
        }
        None => withdraw(model),
    }
}

/// From yes to no to empty.
pub(super) fn cycle(model: &mut Model) -> Vec<Effect> {
    let next = match current(model) {
        None => Some(true),
        Some(true) => Some(false),
        Some(false) => None,
    };
    answer(model, next)
}

fn current(model: &Model) -> Option<bool> {
    let actual = model.document.cell(model.cursor, model.year())?.actual()?;
    if let Value::YesNo(answer) = actual.value {
        Some(answer)
    } else {
        None
    }
}

/// Withdraws the measurement that counts, and says which older one counts now.
pub(super) fn withdraw(model: &mut Model) -> Vec<Effect> {
    let (place, year) = (model.cursor, model.year());
    let measurements = model
        .document
        .cell(place, year)
        .map(|cell| cell.measurements.as_slice())
        .unwrap_or_default();
    let Some(measurement) = measurements.last() else {
        change::refuse(model, &EditError::NoMeasurement);
        return Vec::new();
    };
    let Some(kpi) = model.document.plan().kpi(place) else {
        return Vec::new();
    };
    let words = model.words;
    let what = words.change.set(
        &kpi.code,
        year,
        words.actual(&measurement.actual, kpi, year),
    );
    let older = measurements.iter().rev().nth(1).map(|older| {
        format!(
            "{} ({})",
            words.actual(&older.actual, kpi, year),
            words.day(older.date)
        )
    });
    let text = match older {
        Some(older) => words.save.withdrawn_to(&what, &older),
        None => words.save.withdrawn(&what),
    };
    let edit = Edit::Withdraw {
        kpi: kpi.code.clone(),
        year,
        date: measurement.date,
    };
    let outcome = model.document.apply(vec![edit], model.now);
    change::taken(model, outcome, |_, _| text.clone()).1
}

/// Says which way is better: the other one than now, so that the same key takes it back.
pub(super) fn direct(model: &mut Model) -> Vec<Effect> {
    let Some(kpi) = model.plan().kpi(model.cursor) else {
        return Vec::new();
    };
    let direction = kpi.direction.unwrap_or(Direction::Higher).other();
    let kpi = kpi.code.clone();
    change::change(model, vec![Edit::Direct { kpi, direction }]).1
}

/// Confirms whatever is to be looked at: values of the year, and amendments.
pub(super) fn confirm(model: &mut Model) -> Vec<Effect> {
    let Some(kpi) = model.plan().kpi(model.cursor).map(|kpi| kpi.code.clone()) else {
        return Vec::new();
    };
    let year = model.year();
    let cell = model.document.cell(model.cursor, year);
    let values = cell.is_some_and(Cell::is_contested);
    let amendments = model.document.contested(model.cursor).is_some();
    let confirmed = values.then(|| Edit::Confirm {
        kpi: kpi.clone(),
        year,
    });
    let acknowledged = amendments.then_some(Edit::Acknowledge { kpi });
    let edits = confirmed.into_iter().chain(acknowledged).collect();
    change::change(model, edits).1
}

/// A value below the critical band asks for a note, unless it has one: in a line, without taking the keys.
pub(super) fn ask_for_note(model: &mut Model, place: Place) {
    let here = matches!(model.screens.top(), Screen::Overview);
    let asks = here && model.lacks_note(place) && !model.is_what_if();
    model.asks_for_note = asks.then_some(place);
}
