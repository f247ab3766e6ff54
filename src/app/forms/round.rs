//! The form that begins the round before a meeting.

use super::answers::Answers;
use super::sort::{Outcome, Sort};
use crate::app::Round;
use crate::app::form::{Ask, FormError, Row};

pub(super) const SORT: Sort = Sort {
    title: |it| it.words().screen.round_title().to_owned(),
    rows: |it| {
        Some(vec![Row::text(
            Ask::Age,
            it.words().screen.round_days(),
            OLD,
        )])
    },
    outcome: |it| days(it).map(Outcome::Round),
    outlook: |it| {
        let count = Round::new(it.model, days(it)?).stops.len();
        Ok(vec![it.words().screen.round_to_do(count).into()])
    },
    ..Sort::PLAIN
};

/// The age in days from which a value is old, unless another one is typed.
const OLD: &str = "90";

fn days(it: &Answers<'_>) -> Result<i32, FormError> {
    let typed = it.form.value(&Ask::Age);
    let plain = typed.len() <= 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    let days = typed.parse().ok().filter(|_| plain);
    days.ok_or_else(|| FormError::at(Ask::Age, it.words().screen.round_bad_days()))
}
