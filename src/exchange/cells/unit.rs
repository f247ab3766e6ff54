//! The unit of a column, for the numbers that have none themselves.

use super::Cells;
use crate::plan::{Criterion, Decimal, Language, Target, Unit, quantity, without_unit};

impl Cells<'_> {
    /// The unit of the numbers that have none themselves; whether it is one.
    pub(in crate::exchange) fn unit(&mut self, text: &str) -> bool {
        let text = text.trim().trim_end_matches('.').to_lowercase();
        let with = format!("1 {text}");
        let unit = match text.as_str() {
            "n" | "nr" | "num" | "n°" | "numero" | "number" | "no" | "valore"
            | "valore assoluto" => Some(Unit::Count),
            "percentuale" | "percentage" | "perc" => Some(Unit::Percent),
            _ => without_unit(&with).1.filter(|_| {
                quantity(&with, Language::Italian).is_ok_and(|it| it.unit != Unit::Count)
            }),
        };
        self.unit = unit.filter(|it| *it != Unit::Count);
        unit.is_some()
    }

    /// Gives a bare number the unit of its column, unless it may be a share of 1.
    pub(super) fn in_unit(&self, target: &mut Target) {
        let Some(of_column) = self.unit else {
            return;
        };
        let is_share = |value: Decimal| {
            of_column == Unit::Percent && !value.is_zero() && value.abs() <= Decimal::ONE
        };
        match &mut target.criterion {
            Criterion::Bound(_, it) if it.unit == Unit::Number && !is_share(it.value) => {
                it.unit = of_column;
            }
            Criterion::Range { unit, high, .. } if *unit == Unit::Number && !is_share(*high) => {
                *unit = of_column;
            }
            Criterion::Bound(..)
            | Criterion::Range { .. }
            | Criterion::YesNo(_)
            | Criterion::By(_)
            | Criterion::Nothing
            | Criterion::Open => {}
        }
    }
}
