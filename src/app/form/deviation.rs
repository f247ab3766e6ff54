//! Why a KPI is off its target: one of the three causes, and what happened.

use super::flaw::nothing;
use super::{Flaw, Form, Row, subject};
use crate::app::Model;
use crate::plan::{Place, clean};
use crate::record::{Cause, Deviation, Edit};
use crate::score::distance;

const CAUSE: usize = 0;
const NOTE: usize = 1;

pub(super) fn rows(model: &Model, place: Place) -> Option<Vec<Row>> {
    let (_, year) = subject(model, place)?;
    let words = &model.words.form;
    let cell = model.document.cell(place, year);
    let said = cell.and_then(|cell| cell.deviation.as_ref());
    let chosen = said.and_then(|it| Cause::ALL.iter().position(|cause| *cause == it.cause));
    let causes = Cause::ALL.map(|cause| model.words.cause(cause).to_owned());
    let choices = causes.into_iter().chain([words.no_cause().to_owned()]);
    Some(vec![
        Row::choice(words.row_cause(), chosen.unwrap_or(0), choices.collect()),
        Row::text(words.row_note(), said.map_or("", |it| &it.note)),
    ])
}

/// The note that is recorded so far.
fn fresh_note(model: &Model, form: &Form) -> String {
    let cell = model.document.cell(form.place, model.year());
    let said = cell.and_then(|cell| cell.deviation.as_ref());
    said.map_or_else(String::new, |it| it.note.clone())
}

pub(super) fn edits(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let note = clean(&form.value(NOTE)).into_owned();
    let cause = Cause::ALL.get(form.choice(CAUSE));
    let said = form
        .rows
        .get(NOTE)
        .is_some_and(|row| row.value() != fresh_note(model, form));
    if cause.is_none() && said && !note.is_empty() {
        return Err(Flaw::at(CAUSE, model.words.form.note_without_cause()));
    }
    if cause.is_some() && note.is_empty() {
        return Err(Flaw::at(NOTE, model.words.refused.no_note()));
    }
    Ok(vec![Edit::Deviate {
        kpi: kpi.code.clone(),
        year,
        deviation: cause.map(|cause| Deviation {
            cause: *cause,
            note,
        }),
    }])
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<String>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let kind = kpi.kind(year);
    let cell = model.document.cell(form.place, year);
    let number = cell.and_then(|cell| cell.actual()?.number(kind)?.ok());
    let off = number
        .zip(kpi.target(year))
        .and_then(|(number, target)| distance(&number, &target.promise));
    let told = off.map(|it| {
        model
            .words
            .sheet
            .deviation_is(model.words.distance(&it, kind))
    });
    Ok(told.into_iter().collect())
}
