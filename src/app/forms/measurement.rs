//! A measurement: a value with its day, its note and its source; a new one, or one that is there.

use std::cmp::Ordering;

use super::super::field::{kind, measurement_day};
use super::answers::Answers;
use super::outlook::before_after;
use super::sort::{Outcome, Sort};
use crate::app::Model;
use crate::app::form::{Answer, Ask, Form, FormError, Outlook, Row};
use crate::plan::Place;
use crate::record::{Actual, Edit, Measurement, Source, actual_from};

pub(super) const SORT: Sort = Sort {
    title: |it| {
        let (kpi, year) = it.named();
        it.words().form.measurement_title(kpi, year)
    },
    rows,
    outcome: |it| edits(it).map(Outcome::Edits),
    outlook,
    chosen,
    ..Sort::PLAIN
};

/// The measurements of the year, the latest first: choice 1 is the first of them, choice 0 is a new one.
fn measurements(model: &Model, place: Place) -> Vec<&Measurement> {
    let cell = model.document.cell(place, model.year());
    let measurements = cell
        .into_iter()
        .flat_map(|cell| cell.measurements.iter().rev());
    measurements.collect()
}

/// The measurement that was chosen, as it stands on screen.
fn chosen_measurement<'a>(model: &'a Model, form: &Form) -> Option<&'a Measurement> {
    let at = form.choice(&Ask::Which).checked_sub(1)?;
    measurements(model, form.place).get(at).copied()
}

/// The measurement that is edited; none where it is a new one.
fn old<'a>(it: &Answers<'a>) -> Result<Option<&'a Measurement>, FormError> {
    if it.form.choice(&Ask::Which) == 0 {
        return Ok(None);
    }
    let all = measurements(it.model, it.form.place).into_iter();
    let mut same = all.filter(|measurement| Some(&measurement.change) == it.form.old.as_ref());
    let gone = || FormError::at(Ask::Which, it.words().form.measurement_gone());
    same.next().map(Some).ok_or_else(gone)
}

fn rows(it: &Answers<'_>) -> Option<Vec<Row>> {
    let (model, place) = (it.model, it.form.place);
    let words = &model.words.form;
    let (kpi, year) = it.subject().ok()?;
    let named = measurements(model, place).into_iter().map(|it| {
        let value = model.words.actual_in_full(&it.actual, kpi, year);
        words.measurement_of(model.words.day(it.date), &value)
    });
    let choices = std::iter::once(words.new_measurement().to_owned()).chain(named);
    let old = chosen_measurement(model, it.form);
    let value = old.map(|it| model.words.typed_again(&it.actual));
    let day = old.map_or_else(|| measurement_day(model, place), |it| it.date);
    let source = old.and_then(|it| it.source.as_ref());
    let example = words.for_instance(model.words.example(kind(model, place)));
    Some(vec![
        Row::choice(
            Ask::Which,
            words.row_which(),
            it.form.choice(&Ask::Which),
            choices.collect(),
        ),
        Row::text(Ask::Value, words.row_value(), &value.unwrap_or_default()).hint(&example),
        Row::text(Ask::Day, words.row_day(), &model.words.day(day)),
        Row::text(Ask::Note, words.row_note(), old.map_or("", |it| &it.note)),
        Row::text(
            Ask::Source,
            words.row_source(),
            source.map_or("", |it| &it.text),
        )
        .hint(words.hint_source()),
    ])
}

/// Another reading is shown; what was typed for a new one comes back with it.
fn chosen(form: &mut Form, model: &Model, before: usize) {
    if !form.is_at(&Ask::Which) {
        return;
    }
    if before == 0 {
        form.aside = Some(form.rows.clone());
    }
    let chosen = form.choice(&Ask::Which);
    form.old = chosen_measurement(model, form).map(|measurement| measurement.change.clone());
    let typed = form.aside.take_if(|_| chosen == 0);
    let mut new = typed
        .or_else(|| rows(&Answers { model, form }))
        .unwrap_or_default();
    if let Some(Answer::Choice(at, _)) = new.first_mut().map(|row| &mut row.answer) {
        *at = chosen;
    }
    form.rows = new;
    form.untouched = form.row_of(&Ask::Value);
}

fn value(it: &Answers<'_>) -> Result<Actual, FormError> {
    let (text, kind) = (it.form.value(&Ask::Value), kind(it.model, it.form.place));
    if text.is_empty() {
        return Err(it.missing(Ask::Value));
    }
    actual_from(&text, kind, it.words().language)
        .map_err(|error| FormError::at(Ask::Value, it.words().typed_error(&error, &text, kind)))
}

fn edits(it: &Answers<'_>) -> Result<Vec<Edit>, FormError> {
    let (kpi, year) = it.subject()?;
    let (actual, date) = (value(it)?, it.past_day(Ask::Day)?);
    let old = old(it)?;
    let moved = old
        .filter(|old| old.date != date)
        .map(|old| Edit::Withdraw {
            kpi: kpi.code.clone(),
            year,
            date: old.date,
        });
    // A computed value that is not typed anew stays computed.
    let typed = it.form.value(&Ask::Value);
    let same = old.filter(|old| it.words().typed_again(&old.actual) == typed);
    let (source, sha256) = Source::parts(source(it.model, it.form));
    let record = Edit::Record {
        kpi: kpi.code.clone(),
        year,
        date,
        actual: same.map_or(actual, |old| old.actual.clone()),
        // A new value on a day that has one keeps its note, unless another is typed.
        note: Some(it.text(&Ask::Note)).filter(|note| old.is_some() || !note.is_empty()),
        source,
        sha256,
    };
    Ok(moved.into_iter().chain([record]).collect())
}

/// That the value can hardly be what was meant.
pub(in crate::app) fn far(model: &Model, form: &Form) -> Option<FormError> {
    form.row_of(&Ask::Value)?;
    let it = Answers { model, form };
    let (kpi, year) = it.subject().ok()?;
    let actual = value(&it).ok()?;
    let cell = model.document.cell(form.place, year);
    let far = crate::score::far(&actual, kpi, year, cell)?;
    let text = model.words.far(&far, kind(model, form.place));
    let sentence = format!("{text} {}", model.words.field.far_again());
    Some(FormError::at(Ask::Value, sentence))
}

/// The source that was read; that of the measurement itself, with its seal, where it is named as before.
pub(in crate::app) fn source(model: &Model, form: &Form) -> Option<Source> {
    let text = form.value(&Ask::Source);
    let old = old(&Answers { model, form }).ok().flatten();
    let before = old.and_then(|it| it.source.clone());
    let same = before.filter(|source| source.text == text);
    same.or_else(|| form.source.clone())
        .filter(|_| !text.is_empty())
}

/// How the source is read, as far as its text tells.
fn named(it: &Answers<'_>, source: &str) -> Option<&'static str> {
    let words = &it.words().form;
    let path = ["/", "./", "../", "~/"];
    match source {
        "" => None,
        text if text.contains("://") => Some(words.named_link()),
        text if path.iter().any(|start| text.starts_with(start)) => Some(words.named_file()),
        _ => Some(words.named_document()),
    }
}

fn outlook(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let (kpi, year) = it.subject()?;
    if it.is_empty(&Ask::Value) {
        return Ok(Vec::new());
    }
    let (actual, day) = (value(it)?, it.past_day(Ask::Day)?);
    let words = it.words();
    let read = words.actual_in_full(&actual, kpi, year);
    let mut lines = vec![Outlook::from(words.form.read_as(&read))];
    let source = it.form.value(&Ask::Source);
    lines.extend(named(it, &source).map(Outlook::from));
    if it.form.missing.as_ref() == Some(&source) {
        lines.push(Outlook {
            trend: Ordering::Less,
            ..words.form.source_missing().into()
        });
    }
    let cell = it.model.document.cell(it.form.place, year);
    match cell.and_then(|cell| cell.current()) {
        Some(current) if current.date > day => {
            let still = words.actual_in_full(&current.actual, kpi, year);
            let day = words.day(current.date);
            lines.push(words.cli.still_counts(&still, &day).into());
        }
        Some(_) | None => {
            let (scores, document) = (&it.model.scores, &it.model.document);
            let preview = scores.preview(document, it.form.place, Some(&actual));
            lines.extend(before_after(it.model, it.form.place, preview.as_ref()));
        }
    }
    Ok(lines)
}
