//! Changing the plan through its one door, and telling what happened.

use super::super::field::measurement_day;
use super::super::{Effect, Model, Notice, Pending, Save, Tone};
use super::{cursor, view_mode};
use crate::plan::Place;
use crate::record::{Actual, Change, Edit, EditError, Entry, StructureEdit, Touched};
use crate::score::Scores;

/// Whether a what-if takes such an edit: it is for values.
pub(super) fn is_tried(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::Record { .. } | Edit::Withdraw { .. } | Edit::Supply { .. } | Edit::Revert { .. }
    )
}

/// Makes a change of these edits; whatever the outcome, it is told.
pub(super) fn change(model: &mut Model, edits: Vec<Edit>) -> (bool, Vec<Effect>) {
    if model.is_what_if() && !edits.iter().all(is_tried) {
        model.tell(Tone::Refused, model.words.refused.what_if().to_owned());
        return (false, Vec::new());
    }
    let outcome = model.document.apply(edits, model.now);
    taken(model, outcome, |model, change| {
        model.words.change(&model.document, change)
    })
}

pub(super) fn taken(
    model: &mut Model,
    outcome: Result<(Change, Touched), EditError>,
    tell: impl Fn(&Model, &Change) -> String,
) -> (bool, Vec<Effect>) {
    match outcome {
        Err(edit_error) => {
            refuse(model, &edit_error);
            (false, Vec::new())
        }
        Ok((change, touched)) => {
            if model.document.edits_structure(&change) {
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
            let what_if = model.is_what_if();
            let text = if what_if {
                model.words.screen.what_if_value(&text)
            } else {
                text
            };
            let pending = match (what_if, value) {
                (true, _) => Pending::No,
                (false, true) => Pending::Value,
                (false, false) => Pending::Act,
            };
            model.notice = Some(Notice::new(Tone::Done, text).until(pending));
            if what_if {
                return (true, Vec::new());
            }
            if model.unsaved() == 0 {
                model.save = Save::Saving;
            }
            (true, vec![Effect::Write(vec![change])])
        }
    }
}

/// Where a measurement that was recorded is not the one that counts, that one.
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
pub(super) fn refuse(model: &mut Model, edit_error: &EditError) {
    let text = model.words.edit_error(edit_error, &model.document);
    model.tell(Tone::Refused, text);
}

/// Why nothing can be changed in the year on screen.
pub(super) fn edit_error(model: &Model) -> Option<EditError> {
    let (document, year) = (&model.document, model.year());
    let read_only = document.bar().cloned().map(EditError::ReadOnly);
    read_only.or_else(|| {
        document
            .is_closed(year)
            .then_some(EditError::YearClosed(year))
    })
}

/// Says why a key that would change something does not.
pub(super) fn why_not(model: &mut Model) -> Vec<Effect> {
    match edit_error(model) {
        Some(edit_error) => refuse(model, &edit_error),
        None if model.is_second(model.cursor) => tell_second(model, model.cursor),
        None => model.tell(Tone::Refused, model.words.refused.what_if().to_owned()),
    }
    Vec::new()
}

/// Says that another KPI has the code.
fn tell_second(model: &mut Model, place: Place) {
    let code = model.plan().kpi(place).map_or("", |kpi| kpi.code.as_str());
    let text = model.words.file_error.issue_duplicate_code(code);
    model.tell(Tone::Refused, text);
}

/// The selection goes to the one KPI that was drawn.
fn follow(model: &mut Model, change: &Change) {
    let mut drawn = change.entries.iter().filter_map(|entry| {
        if let Edit::Structure(StructureEdit::Kpi(kpi_edit)) = &entry.edit {
            Some(kpi_edit.code.as_str())
        } else {
            None
        }
    });
    // Several at once are weights that were balanced.
    if let (Some(code), None) = (drawn.next(), drawn.next()) {
        let place = model.document.place(code);
        cursor::select(model, place);
    }
}

/// A draft that was edited is another plan: everything on screen is made anew, and the selection stays where it can.
pub(super) fn redraw(model: &mut Model) {
    model.scores = Scores::new(&model.document, model.year());
    model.examine();
    let cursor = model.cursor;
    view_mode::rearrange(model);
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
    cursor::select(model, Some(place));
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

/// Records an actual at the day that a measurement typed now has.
pub(super) fn record(model: &mut Model, values: &[(Place, Actual)]) -> (bool, Vec<Effect>) {
    if let Some((second, _)) = values.iter().find(|(place, _)| model.is_second(*place)) {
        tell_second(model, *second);
        return (false, Vec::new());
    }
    let edits = values.iter().filter_map(|(place, actual)| {
        let kpi = model.plan().kpi(*place)?.code.clone();
        let (year, date) = (model.year(), measurement_day(model, *place));
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
