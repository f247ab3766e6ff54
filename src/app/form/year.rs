//! Forms about a whole year or the whole plan: reopening a closed year, and the plan as it stood on a day.

use jiff::civil::Date;

use super::flaw::empty;
use super::{Flaw, Form, Row};
use crate::app::Model;
use crate::plan::{clean, date};
use crate::record::Edit;

pub(super) fn reopening(model: &Model) -> Vec<Row> {
    vec![Row::text(model.words.form.row_reason(), "")]
}

pub(super) fn reopened(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let reason = clean(&form.value(0)).into_owned();
    if reason.is_empty() {
        return Err(Flaw::at(0, model.words.refused.no_reason()));
    }
    Ok(vec![Edit::Reopen {
        year: model.year(),
        reason,
    }])
}

pub(super) fn past(model: &Model) -> Vec<Row> {
    let today = model.words.day(model.now.day());
    vec![Row::text(model.words.form.row_as_of(), "").hint(&today)]
}

pub(super) fn day(model: &Model, form: &Form) -> Result<Date, Flaw> {
    let text = form.value(0);
    if text.is_empty() {
        return Err(empty(model, form, 0));
    }
    let day = date(&text).map_err(|error| Flaw::at(0, model.words.date_error(error, &text)))?;
    if day > model.now.day() {
        return Err(Flaw::at(0, model.words.form.future(model.words.day(day))));
    }
    Ok(day)
}
