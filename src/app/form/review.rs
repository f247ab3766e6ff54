//! Forms of a review: its opening, and what is said and decided in it.

use jiff::civil::Date;

use super::flaw::empty;
use super::{Flaw, Form, Row};
use crate::app::Model;
use crate::plan::{clean, date, one_line};
use crate::record::{Edit, Proceeding};

const RECORD: usize = 0;
const DAY: usize = 1;
const PEOPLE: usize = 2;
const WHAT: usize = 0;
const WHO: usize = 1;
const BY: usize = 2;

pub(super) fn meeting(model: &Model) -> Vec<Row> {
    let words = &model.words.meeting;
    let choices = [words.recorded(), words.shown()].map(str::to_owned);
    let today = model.words.day(model.now.day());
    let people = model.document.reviews().last().map(|it| it.people.clone());
    vec![
        Row::choice(words.row_record(), 0, choices.to_vec()),
        Row::text(model.words.form.row_day(), &today),
        Row::text(words.row_people(), &people.unwrap_or_default()).hint(words.hint_people()),
    ]
}

fn day(model: &Model, form: &Form, row: usize) -> Result<Date, Flaw> {
    let text = form.value(row);
    if text.is_empty() {
        return Err(empty(model, form, row));
    }
    date(&text).map_err(|error| Flaw::at(row, model.words.date_error(error, &text)))
}

pub(super) fn convened(model: &Model, form: &Form) -> Result<Option<(Date, String)>, Flaw> {
    if form.choice(RECORD) > 0 {
        return Ok(None);
    }
    let people = one_line(&form.value(PEOPLE)).into_owned();
    Ok(Some((day(model, form, DAY)?, people)))
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<String>, Flaw> {
    let future = convened(model, form)?.filter(|(day, _)| *day > model.now.day());
    let told = future.map(|(day, _)| model.words.meeting.planned(model.words.day(day)));
    Ok(told.into_iter().collect())
}

pub(super) fn remark(model: &Model) -> Vec<Row> {
    vec![Row::text(model.words.meeting.row_text(), "")]
}

pub(super) fn decision(model: &Model) -> Vec<Row> {
    let words = &model.words.meeting;
    vec![
        Row::text(words.row_what(), ""),
        Row::text(words.row_who(), ""),
        Row::text(words.row_by(), "").hint(model.words.form.hint_day()),
    ]
}

pub(super) fn about(model: &Model) -> Option<String> {
    let meeting = model.screens.meeting()?;
    meeting.about(model)
}

fn review(model: &Model) -> Result<String, Flaw> {
    let meeting = model.screens.meeting();
    let review = meeting.and_then(|meeting| meeting.review.clone());
    review.ok_or_else(|| Flaw {
        row: None,
        sentence: model.words.meeting.no_key().to_owned(),
    })
}

pub(super) fn remarked(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let text = clean(&form.value(WHAT)).into_owned();
    if text.is_empty() {
        return Err(empty(model, form, WHAT));
    }
    Ok(vec![Edit::Review(Proceeding::Remark {
        review: review(model)?,
        about: about(model),
        text,
    })])
}

pub(super) fn decided(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let what = clean(&form.value(WHAT)).into_owned();
    if what.is_empty() {
        return Err(empty(model, form, WHAT));
    }
    let by = if form.value(BY).is_empty() {
        None
    } else {
        Some(day(model, form, BY)?)
    };
    if let Some(past) = by.filter(|by| *by < model.now.day()) {
        let sentence = model.words.meeting.by_past(model.words.day(past));
        return Err(Flaw::at(BY, sentence));
    }
    Ok(vec![Edit::Review(Proceeding::Decide {
        review: review(model)?,
        about: about(model),
        what,
        who: one_line(&form.value(WHO)).into_owned(),
        by,
    })])
}
