//! A reading: a value with its day, its note and its source; a new one, or one that is there.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::super::field::{kind, reading_day};
use super::flaw::{empty, nothing};
use super::outlook::before_after;
use super::{Flaw, Form, Row, Told, subject};
use crate::app::Model;
use crate::plan::{Place, clean, date};
use crate::record::{Actual, ChangeId, Edit, Reading, Source, actual_from};

pub(super) const VALUE: usize = 1;
const DAY: usize = 2;
const NOTE: usize = 3;
/// The row of the source.
pub(in crate::app) const SOURCE: usize = 4;

/// The readings of the year, the latest first: choice 1 is the first of them, choice 0 is a new one.
fn readings(model: &Model, place: Place) -> Vec<&Reading> {
    let cell = model.document.cell(place, model.year());
    cell.into_iter()
        .flat_map(|cell| cell.readings.iter().rev())
        .collect()
}

/// The change that recorded the chosen reading.
pub(super) fn chosen(model: &Model, place: Place, chosen: usize) -> Option<ChangeId> {
    let all = readings(model, place);
    let old = chosen.checked_sub(1).and_then(|at| all.get(at));
    old.map(|reading| reading.change.clone())
}

fn old<'a>(model: &'a Model, form: &Form) -> Result<Option<&'a Reading>, Flaw> {
    if form.choice(0) == 0 {
        return Ok(None);
    }
    let all = readings(model, form.place);
    let mut same = all
        .into_iter()
        .filter(|it| Some(&it.change) == form.old.as_ref());
    let gone = || Flaw::at(0, model.words.form.reading_gone());
    same.next().map(Some).ok_or_else(gone)
}

pub(super) fn rows(model: &Model, place: Place, chosen: usize) -> Option<Vec<Row>> {
    let words = &model.words.form;
    let (kpi, year) = subject(model, place)?;
    let all = readings(model, place);
    let named = all.iter().map(|it| {
        let value = model.words.actual_in_full(&it.actual, kpi, year);
        words.reading_of(model.words.day(it.date), &value)
    });
    let choices = std::iter::once(words.new_reading().to_owned()).chain(named);
    let old = chosen.checked_sub(1).and_then(|at| all.get(at));
    let today = model.words.day(reading_day(model, place));
    let [value, day, note, source] = match old {
        Some(it) => [
            model.words.typed_again(&it.actual),
            model.words.day(it.date),
            it.note.clone(),
            it.source
                .as_ref()
                .map(|it| it.text.clone())
                .unwrap_or_default(),
        ],
        None => [String::new(), today, String::new(), String::new()],
    };
    Some(vec![
        Row::choice(words.row_which(), chosen, choices.collect()),
        Row::text(words.row_value(), &value)
            .hint(&words.for_instance(model.words.example(kind(model, place)))),
        Row::text(words.row_day(), &day),
        Row::text(words.row_note(), &note),
        Row::text(words.row_source(), &source).hint(words.hint_source()),
    ])
}

fn value(model: &Model, form: &Form) -> Result<Actual, Flaw> {
    let (text, kind) = (form.value(VALUE), kind(model, form.place));
    if text.is_empty() {
        return Err(empty(model, form, VALUE));
    }
    actual_from(&text, kind, model.words.language)
        .map_err(|error| Flaw::at(VALUE, model.words.typed_error(&error, &text, kind)))
}

fn day(model: &Model, form: &Form) -> Result<Date, Flaw> {
    let text = form.value(DAY);
    let day = date(&text).map_err(|error| Flaw::at(DAY, model.words.date_error(error, &text)))?;
    if day > model.now.day() {
        return Err(Flaw::at(DAY, model.words.form.future(model.words.day(day))));
    }
    Ok(day)
}

pub(super) fn edits(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let (actual, date) = (value(model, form)?, day(model, form)?);
    let old = old(model, form)?;
    let moved = old
        .filter(|old| old.date != date)
        .map(|old| Edit::Withdraw {
            kpi: kpi.code.clone(),
            year,
            date: old.date,
        });
    // A computed value that is not typed anew stays computed.
    let same = old.filter(|old| model.words.typed_again(&old.actual) == form.value(VALUE));
    let note = clean(&form.value(NOTE)).into_owned();
    let (source, sha256) = Source::parts(source(model, form));
    let record = Edit::Record {
        kpi: kpi.code.clone(),
        year,
        date,
        actual: same.map_or(actual, |old| old.actual.clone()),
        // A new value on a day that has one keeps its note, unless another is typed.
        note: Some(note).filter(|note| old.is_some() || !note.is_empty()),
        source,
        sha256,
    };
    Ok(moved.into_iter().chain([record]).collect())
}

/// That the value can hardly be what was meant.
pub(in crate::app) fn far(model: &Model, form: &Form) -> Option<Flaw> {
    let (kpi, year) = subject(model, form.place)?;
    let actual = value(model, form).ok()?;
    let cell = model.document.cell(form.place, year);
    let far = crate::score::far(&actual, kpi, year, cell)?;
    let told = model.words.far(&far, kind(model, form.place));
    let sentence = format!("{told} {}", model.words.field.far_again());
    Some(Flaw::at(VALUE, sentence))
}

/// The source that was read; that of the reading itself, with its seal, where it is named as before.
pub(in crate::app) fn source(model: &Model, form: &Form) -> Option<Source> {
    let text = form.value(SOURCE);
    let before = old(model, form)
        .ok()
        .flatten()
        .and_then(|it| it.source.clone());
    let same = before.filter(|source| source.text == text);
    same.or_else(|| form.source.clone())
        .filter(|_| !text.is_empty())
}

/// How the source is read, as far as its text tells.
fn named(model: &Model, source: &str) -> Option<&'static str> {
    let words = &model.words.form;
    let path = ["/", "./", "../", "~/"];
    match source {
        "" => None,
        text if text.contains("://") => Some(words.named_link()),
        text if path.iter().any(|start| text.starts_with(start)) => Some(words.named_file()),
        _ => Some(words.named_document()),
    }
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<Told>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    if form.value(VALUE).is_empty() {
        return Ok(Vec::new());
    }
    let (actual, day) = (value(model, form)?, day(model, form)?);
    let read = model.words.actual_in_full(&actual, kpi, year);
    let mut lines = vec![Told::from(model.words.form.read_as(&read))];
    let source = form.value(SOURCE);
    lines.extend(named(model, &source).map(|it| Told::from(it.to_owned())));
    if form.missing.as_ref() == Some(&source) {
        let text = model.words.form.source_missing().to_owned();
        let course = Ordering::Less;
        lines.push(Told { text, course });
    }
    let cell = model.document.cell(form.place, year);
    match cell.and_then(|cell| cell.current()) {
        Some(it) if it.date > day => {
            let still = model.words.actual_in_full(&it.actual, kpi, year);
            let day = model.words.day(it.date);
            lines.push(model.words.cli.still_counts(&still, &day).into());
        }
        Some(_) | None => {
            let preview = model
                .scores
                .preview(&model.document, form.place, Some(&actual));
            lines.extend(before_after(model, form.place, preview.as_ref()));
        }
    }
    Ok(lines)
}
