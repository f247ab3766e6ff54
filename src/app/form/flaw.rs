//! What is wrong in a form, and in which row.

use super::Form;
use crate::app::Model;
use crate::plan::{Decimal, Kind, Unit};
use crate::record::{Refusal, agree};

/// What is wrong in a form: the row, and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The row, from 0; none where it is the form as a whole.
    pub row: Option<usize>,
    /// What is wrong, and what would do.
    pub sentence: String,
}

impl Flaw {
    pub(super) fn at(row: usize, sentence: impl Into<String>) -> Self {
        Self {
            row: Some(row),
            sentence: sentence.into(),
        }
    }
}

/// A share in percent may be typed with its sign or bare; in another unit it is refused.
pub(super) fn in_percent(model: &Model, unit: Unit) -> Result<(), String> {
    agree(unit, Some(Unit::Percent)).map_err(|error| {
        model
            .words
            .typed_error(&error, "", Kind::Quantity(Unit::Percent))
    })
}

/// A share in percent is between 0 and 100.
pub(super) fn within(model: &Model, share: Decimal) -> Result<(), String> {
    if (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&share) {
        return Ok(());
    }
    let outside = Refusal::OutsidePercent(share);
    Err(model.words.refusal(&outside, &model.document))
}

/// A row that has to be filled is empty.
pub(super) fn empty(model: &Model, form: &Form, row: usize) -> Flaw {
    let label = form.rows.get(row).map_or("", |row| &row.label);
    Flaw::at(row, model.words.form.row_empty(label))
}

/// A form is only opened on a KPI, so that this is never seen.
pub(super) fn nothing() -> Flaw {
    Flaw {
        row: None,
        sentence: String::new(),
    }
}
