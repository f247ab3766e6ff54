//! Forms about a whole year or the whole plan: reopening a closed year, and the plan as it stood on a day.

use super::answers::Answers;
use super::sort::{Outcome, Sort};
use crate::app::form::{Ask, FormError, Row};
use crate::record::Edit;

pub(super) const REOPENING: Sort = Sort {
    title: |it| it.words().form.reopen_title(it.model.year()),
    rows: |it| {
        Some(vec![Row::text(
            Ask::Reason,
            it.words().form.row_reason(),
            "",
        )])
    },
    outcome: |it| reopened(it).map(Outcome::Edits),
    in_closed_year: true,
    ..Sort::PLAIN
};

pub(super) const PAST: Sort = Sort {
    title: |it| it.words().form.past_title().to_owned(),
    rows: |it| {
        let today = it.words().day(it.model.now.day());
        Some(vec![
            Row::text(Ask::Day, it.words().form.row_as_of(), "").hint(&today),
        ])
    },
    outcome: |it| it.past_day(Ask::Day).map(Outcome::Past),
    in_closed_year: true,
    ..Sort::PLAIN
};

fn reopened(it: &Answers<'_>) -> Result<Vec<Edit>, FormError> {
    let reason = it.text(&Ask::Reason);
    if reason.is_empty() {
        return Err(FormError::at(Ask::Reason, it.words().refused.no_reason()));
    }
    Ok(vec![Edit::Reopen {
        year: it.model.year(),
        reason,
    }])
}
