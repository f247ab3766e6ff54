//! The unit of a column, for the numbers that have none themselves.

use super::{Cells, Place};
use crate::exchange::imported::ImportIssue;
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
            // In thousands of euro 300 are not € 300: such numbers have no unit, and what the column says is kept beside them.
            _ => without_unit(&with).1.filter(|_| {
                let one = quantity(&with, Language::Italian);
                one.is_ok_and(|it| it.unit != Unit::Count && it.value == Decimal::ONE)
            }),
        };
        self.unit = unit.filter(|it| *it != Unit::Count);
        unit.is_some()
    }

    /// Gives a bare number the unit of its column. One that may be a share of 1 is open: 0,9 of a column in percent.
    pub(super) fn in_unit(&mut self, target: &mut Target, place: Place) {
        let Some(of_column) = self.unit else {
            return;
        };
        let is_share = |value: Decimal| {
            of_column == Unit::Percent && !value.is_zero() && value.abs() <= Decimal::ONE
        };
        let (unit, value) = match &mut target.criterion {
            Criterion::Bound(_, it) => (&mut it.unit, it.value),
            Criterion::Range { unit, high, .. } => (unit, *high),
            Criterion::YesNo(_) | Criterion::By(_) | Criterion::Nothing | Criterion::Open => return,
        };
        if *unit != Unit::Number {
            return;
        }
        if is_share(value) {
            target.criterion = Criterion::Open;
            let (code, printed) = (self.kpi.code.clone(), target.printed.clone());
            self.find(place, ImportIssue::Fraction { code, printed });
        } else {
            *unit = of_column;
        }
    }
}
