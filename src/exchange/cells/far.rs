//! Actuals that can hardly be in the unit of their target: a hundred times as much, or as little.

use super::{Cells, Place};
use crate::exchange::figure::Figure;
use crate::exchange::imported::{ImportIssue, ImportedMeasurement};
use crate::plan::{Decimal, Quantity, Target, Unit, quantity};

impl Cells<'_> {
    /// Withholds what is that far from its target, and asks.
    pub(super) fn doubt_far(&mut self) {
        let (kept, far): (Vec<_>, Vec<_>) = std::mem::take(&mut self.measurements)
            .into_iter()
            .partition(|it| {
                self.kpi
                    .target(it.year)
                    .is_none_or(|target| !is_far(it, target))
            });
        self.measurements = kept;
        for it in far {
            let target = self.kpi.target(it.year).map(|it| it.printed.clone());
            let issue = ImportIssue::Figure(Figure::Far {
                code: it.code,
                year: it.year,
                printed: it.text,
                target: target.unwrap_or_default(),
            });
            let at = it.column.saturating_sub(1);
            self.find(Place { line: it.line, at }, issue);
        }
    }
}

fn is_far(it: &ImportedMeasurement, target: &Target) -> bool {
    let values = quantity(&it.text, it.language)
        .ok()
        .zip(target.criterion.bound());
    // What says its unit is in it, and a share of 1 beside a percentage is another question.
    let is_doubtful = |(one, other): &(Quantity, Quantity)| {
        let is_share = other.unit == Unit::Percent && one.value.abs() <= Decimal::TWO;
        !is_share && (one.unit == Unit::Number || one.unit != other.unit)
    };
    let values = values.filter(is_doubtful);
    let Some((actual, asked)) = values.map(|(one, other)| (one.value.abs(), other.value.abs()))
    else {
        return false;
    };
    let is_more = |one: Decimal, other: Decimal| {
        let hundredfold = other.checked_mul(Decimal::ONE_HUNDRED);
        !other.is_zero() && hundredfold.is_some_and(|it| one >= it)
    };
    is_more(actual, asked) || is_more(asked, actual)
}
