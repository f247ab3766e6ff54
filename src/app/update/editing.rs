//! Changing the plan through its one door, and telling what happened.

use super::super::field::{kind, reading_day};
use super::super::{Effect, Model, Notice, Pending, Save, Screen, Tone};
use super::moving::select;
use super::{aside, looking};
use crate::plan::{Direction, Kind, Place};
use crate::record::{Actual, Cell, Change, Edit, Entry, Refusal, Rework, Touched, Value};
use crate::score::Scores;

/// Makes a change of these edits; whatever the outcome, it is told.
pub(super) fn change(model: &mut Model, edits: Vec<Edit>) -> (bool, Vec<Effect>) {
    if model.is_trial() && !edits.iter().all(aside::is_tried) {
        tell_refusal(model, model.words.refused.trial().to_owned());
        return (false, Vec::new());
    }
    let outcome = model.document.apply(edits, model.now);
    taken(model, outcome, |model, change| {
        model.words.change(&model.document, change)
    })
}

fn taken(
    model: &mut Model,
    outcome: Result<(Change, Touched), Refusal>,
    tell: impl Fn(&Model, &Change) -> String,
) -> (bool, Vec<Effect>) {
    match outcome {
        Err(refusal) => {
            refuse(model, &refusal);
            (false, Vec::new())
        }
        Ok((change, touched)) => {
            if model.document.is_rework(&change) {
                redraw(model);
                follow(model, &change);
            } else {
                rescore(model, &touched);
            }
            let mut text = tell(model, &change);
            if let Some(counts) = still_counts(model, &change) {
                text = format!("{text}; {counts}");
            }
            let value = matches!(
                change.entries.as_slice(),
                [Entry {
                    edit: Edit::Record { .. },
                    ..
                }]
            );
            let trial = model.is_trial();
            let text = if trial {
                model.words.screen.trial_value(&text)
            } else {
                text
            };
            let pending = match (trial, value) {
                (true, _) => Pending::No,
                (false, true) => Pending::Value,
                (false, false) => Pending::Act,
            };
            model.notice = Some(Notice::new(Tone::Done, text).until(pending));
            if trial {
                return (true, Vec::new());
            }
            if model.unsaved() == 0 {
                model.save = Save::Saving;
            }
            (true, vec![Effect::Write(vec![change])])
        }
    }
}

/// Where a reading that was recorded is not the one that counts, that one.
fn still_counts(model: &Model, change: &Change) -> Option<String> {
    let [
        Entry {
            edit: Edit::Record { kpi, year, .. },
            ..
        },
    ] = change.entries.as_slice()
    else {
        return None;
    };
    let place = model.document.place(kpi)?;
    let counts = model.document.cell(place, *year)?.current()?;
    if counts.change == change.id {
        return None;
    }
    let kpi = model.plan().kpi(place)?;
    let value = model.words.actual_in_full(&counts.actual, kpi, *year);
    let day = model.words.day(counts.date);
    Some(model.words.cli.still_counts(&value, &day))
}

/// Says why a change was not made.
pub(super) fn refuse(model: &mut Model, refusal: &Refusal) {
    let text = model.words.refusal(refusal, &model.document);
    tell_refusal(model, text);
}

fn tell_refusal(model: &mut Model, text: String) {
    model.notice = Some(Notice::new(Tone::Refused, text));
}

/// Says why a key that would change something does not.
pub(super) fn why_not(model: &mut Model) -> Vec<Effect> {
    let barred = model.document.bar().cloned().map(Refusal::Barred);
    let closed = model.document.is_closed(model.year());
    let why = barred.or_else(|| closed.then(|| Refusal::YearClosed(model.year())));
    match why {
        Some(refusal) => refuse(model, &refusal),
        None if model.is_second(model.cursor) => tell_second(model, model.cursor),
        None => tell_refusal(model, model.words.refused.trial().to_owned()),
    }
    Vec::new()
}

/// Says that another KPI has the code.
fn tell_second(model: &mut Model, place: Place) {
    let code = model.plan().kpi(place).map_or("", |kpi| kpi.code.as_str());
    let text = model.words.fault.unsound_duplicate_code(code);
    tell_refusal(model, text);
}

/// The selection goes to the one KPI that was drawn.
fn follow(model: &mut Model, change: &Change) {
    let mut drawn = change.entries.iter().filter_map(|entry| {
        if let Edit::Rework(Rework::Kpi(draft)) = &entry.edit {
            Some(draft.code.as_str())
        } else {
            None
        }
    });
    // Several at once are weights that were balanced.
    if let (Some(code), None) = (drawn.next(), drawn.next()) {
        let place = model.document.place(code);
        select(model, place);
    }
}

/// A draft that was edited is another plan: everything on screen is made anew, and the selection stays where it can.
pub(super) fn redraw(model: &mut Model) {
    model.scores = Scores::new(&model.document, model.year());
    model.examine();
    let cursor = model.cursor;
    looking::rearrange(model);
    let kpis = model
        .plan()
        .objective(cursor.objective)
        .map(|it| it.kpis.len());
    let place = match kpis {
        Some(kpis) if kpis > 0 => Place {
            kpi: cursor.kpi.min(kpis - 1),
            ..cursor
        },
        _ => model.arrangement.last().unwrap_or_default(),
    };
    select(model, Some(place));
}

/// Brings the scores of the year on screen up to date.
pub(super) fn rescore(model: &mut Model, touched: &Touched) {
    let year = model.year();
    // A promise bears on every year: what touches more than one may have changed the plan.
    if touched.iter().any(|(_, it)| *it != year) {
        model.examine();
    }
    let mut objectives: Vec<Place> = touched
        .iter()
        .filter(|(_, it)| *it == year)
        .map(|(place, _)| *place)
        .collect();
    objectives.dedup_by_key(|place| place.objective);
    for place in objectives {
        model.scores.update(&model.document, place);
    }
    model.late = model.document.late();
}

/// Records an actual at the day that a reading typed now has.
pub(super) fn record(model: &mut Model, values: &[(Place, Actual)]) -> (bool, Vec<Effect>) {
    if let Some((second, _)) = values.iter().find(|(place, _)| model.is_second(*place)) {
        tell_second(model, *second);
        return (false, Vec::new());
    }
    let edits = values.iter().filter_map(|(place, actual)| {
        let kpi = model.plan().kpi(*place)?.code.clone();
        let (year, date) = (model.year(), reading_day(model, *place));
        Some(Edit::Record {
            kpi,
            year,
            date,
            actual: actual.clone(),
            note: None,
            source: None,
            sha256: None,
        })
    });
    let edits = edits.collect();
    change(model, edits)
}

pub(super) fn answer(model: &mut Model, answer: Option<bool>) -> Vec<Effect> {
    if kind(model, model.cursor) != Kind::YesNo {
        return Vec::new();
    }
    match answer {
        Some(answer) if current(model) == Some(answer) => Vec::new(),
        Some(answer) => {
            let place = model.cursor;
            let (done, effects) = record(model, &[(place, Value::YesNo(answer).into())]);
            if done {
                super::noting::ask(model, place);
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

/// Withdraws the reading that counts, and says which older one counts now.
pub(super) fn withdraw(model: &mut Model) -> Vec<Effect> {
    let (place, year) = (model.cursor, model.year());
    let readings = model
        .document
        .cell(place, year)
        .map(|cell| cell.readings.as_slice())
        .unwrap_or_default();
    let Some(reading) = readings.last() else {
        refuse(model, &Refusal::NoReading);
        return Vec::new();
    };
    let Some(kpi) = model.document.plan().kpi(place) else {
        return Vec::new();
    };
    let words = model.words;
    let what = words
        .change
        .set(&kpi.code, year, words.actual(&reading.actual, kpi, year));
    let older = readings.iter().rev().nth(1).map(|older| {
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
        date: reading.date,
    };
    let outcome = model.document.apply(vec![edit], model.now);
    taken(model, outcome, |_, _| text.clone()).1
}

pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let next = model.document.undoable().map(|change| change.id.clone());
    if !aside::was_tried(model, next.as_ref()) {
        refuse(model, &Refusal::NothingToUndo);
        return Vec::new();
    }
    let outcome = model.document.undo(model.now);
    reverted(model, outcome)
}

pub(super) fn redo(model: &mut Model) -> Vec<Effect> {
    let next = model.document.redoable().map(|change| change.id.clone());
    if !aside::was_tried(model, next.as_ref()) {
        refuse(model, &Refusal::NothingToRedo);
        return Vec::new();
    }
    let outcome = model.document.redo(model.now);
    reverted(model, outcome)
}

/// Goes where the undone change was, so that the eye sees it.
pub(super) fn reverted(
    model: &mut Model,
    outcome: Result<(Change, Touched), Refusal>,
) -> Vec<Effect> {
    let year = model.year();
    let seen = outcome
        .as_ref()
        .ok()
        .and_then(|(_, touched)| touched.iter().find(|(_, it)| *it == year));
    let place = seen
        .map(|(place, _)| *place)
        .filter(|place| model.arrangement.line_of(*place).is_some());
    let (_, effects) = taken(model, outcome, |model, change| {
        model.words.change(&model.document, change)
    });
    // Under a sheet or the history the selection stays: what is read there stays there.
    if matches!(model.screens.top(), Screen::Overview) {
        select(model, place);
    }
    effects
}

/// Says which way is better: the other one than now, so that the same key takes it back.
pub(super) fn direct(model: &mut Model) -> Vec<Effect> {
    let Some(kpi) = model.plan().kpi(model.cursor) else {
        return Vec::new();
    };
    let direction = kpi.direction.unwrap_or(Direction::Higher).other();
    let kpi = kpi.code.clone();
    change(model, vec![Edit::Direct { kpi, direction }]).1
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
    change(model, edits).1
}
