//! Shares of 1 beside percentages: 0,655 beside 70 % may be 65,5 %.

use super::{Cells, bound};
use crate::exchange::imported::{ImportIssue, ImportedMeasurement, Unread};
use crate::plan::{Criterion, Decimal, Quantity, Unit, quantity};

impl Cells<'_> {
    /// A bare number beside percentages of the same KPI, and so small that it may be a share of 1, is open: 0,9 beside 80 %.
    pub(super) fn doubt_fractions(&mut self) {
        let Some(percent) = self.percent() else {
            return;
        };
        let baseline = self.kpi.baseline.iter_mut().zip(self.baseline_at);
        let targets = self.kpi.targets.iter_mut();
        let targets = targets.filter_map(|it| {
            let (_, place) = self.targets.iter().find(|(year, _)| *year == it.year)?;
            Some((&mut it.target, *place))
        });
        for (target, place) in baseline.chain(targets) {
            let bare = bound(target).filter(|it| it.unit == Unit::Number);
            if bare.is_some_and(|it| looks_like_a_fraction(it, percent)) {
                target.criterion = Criterion::Open;
                let (code, printed) = (self.kpi.code.clone(), target.printed.clone());
                let issue = ImportIssue::Fraction { code, printed };
                self.findings
                    .push(Unread::in_cell(place.line, place.at, issue));
            }
        }
    }

    /// A percentage among the targets and the baseline, the largest.
    fn percent(&self) -> Option<Quantity> {
        let targets = self.kpi.targets.iter().map(|it| &it.target);
        let all = targets.chain(&self.kpi.baseline).filter_map(bound);
        let percents = all.filter(|it| it.unit == Unit::Percent);
        percents.max_by_key(|it| it.value.abs())
    }

    /// A fraction without its sign beside a target in percent: 0,655 of 70 % may be 65,5 %.
    pub(super) fn is_fraction(&mut self, measurement: &ImportedMeasurement) -> bool {
        let target = self.kpi.target(measurement.year).and_then(bound);
        let percent = target.filter(|it| it.unit == Unit::Percent);
        let Some(percent) = percent.or_else(|| self.percent()) else {
            return false;
        };
        let read = quantity(&measurement.text, measurement.language).ok();
        let bare = read.filter(|it| it.unit == Unit::Number);
        let is_fraction = bare.is_some_and(|it| looks_like_a_fraction(it, percent));
        if is_fraction {
            self.findings.push(Unread {
                line: measurement.line,
                column: measurement.column,
                cells: 1,
                issue: ImportIssue::Fraction {
                    code: measurement.code.clone(),
                    printed: measurement.text.clone(),
                },
            });
        }
        is_fraction
    }
}

/// Whether a number is at most 2, at most a tenth of the percentage beside it, and so likelier a share of 1.
fn looks_like_a_fraction(read: Quantity, target: Quantity) -> bool {
    let value = read.value.abs();
    let ten = value.checked_mul(Decimal::TEN);
    !value.is_zero() && value <= Decimal::TWO && ten.is_some_and(|it| it <= target.value.abs())
}
