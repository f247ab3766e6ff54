//! Why a KPI is off its target: one of the three causes, and what happened.

use super::answers::Answers;
use super::sort::{Outcome, Sort};
use crate::app::form::{Ask, FormError, Outlook, Row};
use crate::record::{Cause, Deviation, Edit};
use crate::score::distance;

pub(super) const SORT: Sort = Sort {
    title: |it| {
        let (kpi, year) = it.named();
        it.words().form.deviation_title(kpi, year)
    },
    rows,
    outcome: |it| edits(it).map(Outcome::Edits),
    outlook,
    ..Sort::PLAIN
};

/// What is recorded so far.
fn recorded<'a>(it: &Answers<'a>) -> Option<&'a Deviation> {
    let cell = it.model.document.cell(it.form.place, it.model.year())?;
    cell.deviation.as_ref()
}

fn rows(it: &Answers<'_>) -> Option<Vec<Row>> {
    it.subject().ok()?;
    let words = &it.words().form;
    let phrases = recorded(it);
    let chosen = phrases.and_then(|it| Cause::ALL.iter().position(|cause| *cause == it.cause));
    let causes = Cause::ALL.map(|cause| it.words().cause(cause).to_owned());
    let choices = causes.into_iter().chain([words.no_cause().to_owned()]);
    Some(vec![
        Row::choice(
            Ask::Cause,
            words.row_cause(),
            chosen.unwrap_or(0),
            choices.collect(),
        ),
        Row::text(
            Ask::Note,
            words.row_note(),
            phrases.map_or("", |it| &it.note),
        ),
    ])
}

fn edits(it: &Answers<'_>) -> Result<Vec<Edit>, FormError> {
    let (kpi, year) = it.subject()?;
    let note = it.text(&Ask::Note);
    let cause = Cause::ALL.get(it.form.choice(&Ask::Cause));
    let is_new = recorded(it).map_or("", |it| &it.note) != it.form.value(&Ask::Note);
    if cause.is_none() && is_new && !note.is_empty() {
        return Err(FormError::at(
            Ask::Cause,
            it.words().form.note_without_cause(),
        ));
    }
    if cause.is_some() && note.is_empty() {
        return Err(FormError::at(Ask::Note, it.words().refused.no_note()));
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

fn outlook(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let (kpi, year) = it.subject()?;
    let kind = kpi.kind(year);
    let cell = it.model.document.cell(it.form.place, year);
    let number = cell.and_then(|cell| cell.actual()?.number(kind)?.ok());
    let off = number
        .zip(kpi.target(year))
        .and_then(|(number, target)| distance(&number, &target.criterion));
    let text = off.map(|off| {
        let words = it.words();
        words.sheet.deviation_is(words.distance(&off, kind))
    });
    Ok(text.into_iter().map(Outlook::from).collect())
}
