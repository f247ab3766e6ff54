//! What is promised within a year: by the end of June, of September. The year's own target is the last of them, or their sum.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Kpi, YearTarget};
use crate::plan::target::InterimCell;
use crate::plan::{Criterion, Decimal, Fraction, Target, Unit, Year};

/// What is to be reached within a year by a day, from its beginning on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "InterimCell", into = "InterimCell")]
pub struct Interim {
    pub by: Date,
    pub target: Target,
}

/// How the targets of the parts of a year make that of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Each goes on from the one before: the last is the year's.
    Cumulative,
    /// Each stands for itself: the year's is their sum.
    Separate,
}

impl Kpi {
    /// The interim targets of a year, by their days.
    pub fn interim(&self, year: Year) -> &[Interim] {
        let of = self.targets.iter().find(|it| it.year == year);
        of.map_or(&[], |it| &it.interim)
    }

    /// Says how the interim targets of a year make its own, where that is still to be said.
    pub fn settle(&mut self, year: Year, parts: Parts) {
        if let Some(it) = self.targets.iter_mut().find(|it| it.year == year) {
            it.settle(parts);
        }
    }
}

impl YearTarget {
    fn settle(&mut self, parts: Parts) {
        if parts == Parts::Separate {
            let mut sum: Option<Criterion> = None;
            for it in &mut self.interim {
                it.target.criterion = match sum {
                    Some(sum) => plus(sum, it.target.criterion),
                    None => it.target.criterion,
                };
                sum = Some(it.target.criterion);
            }
        }
        if let Some(last) = self.interim.last()
            && self.target.criterion == Criterion::Open
        {
            let printed = match (parts, last.target.criterion.bound()) {
                (Parts::Separate, Some(sum)) => with_number(&last.target.printed, sum.value),
                _ => last.target.printed.clone(),
            };
            let criterion = last.target.criterion;
            self.target = Target { printed, criterion };
        }
        if let Some(own) = self.target.criterion.bound() {
            // A bare number is in the unit of the year's own.
            for it in &mut self.interim {
                if let Criterion::Bound(_, it) = &mut it.target.criterion
                    && it.unit == Unit::Number
                {
                    it.unit = own.unit;
                }
            }
        }
        // What is to be reached by the end of the year is the year's own.
        self.interim
            .retain(|it| (it.by.month(), it.by.day()) != (12, 31));
    }
}

/// A printed target with another number in it: `≥ 3 corsi` of seven is `≥ 7 corsi`.
fn with_number(printed: &str, value: Decimal) -> String {
    let is_digit = |c: char| c.is_ascii_digit();
    let mark = if printed.contains('.') { "." } else { "," };
    let value = value.normalize().to_string().replace('.', mark);
    let numeral = printed.find(is_digit).zip(printed.rfind(is_digit));
    let parts = numeral.and_then(|(first, last)| {
        let (before, rest) = printed.split_at_checked(first)?;
        Some((
            before,
            rest.get(last.checked_sub(first)?.checked_add(1)?..)?,
        ))
    });
    parts.map_or(value.clone(), |(before, after)| {
        format!("{before}{value}{after}")
    })
}

/// Two bounds that are added; open where they are not of one kind.
fn plus(one: Criterion, other: Criterion) -> Criterion {
    match (one, other) {
        (Criterion::Bound(comparator, mut sum), Criterion::Bound(same, more))
            if comparator == same && sum.unit == more.unit =>
        {
            let total = sum.value.checked_add(more.value);
            total.map_or(Criterion::Open, |total| {
                sum.value = total;
                Criterion::Bound(comparator, sum)
            })
        }
        _ => Criterion::Open,
    }
}

/// How interim targets can make the year's own; `None` where both or neither would do. `all` is how many parts the year has.
pub fn parts_of(steps: &[Interim], own: &Target, all: usize) -> Option<Parts> {
    let value = |it: &Target| it.criterion.bound().map(|it| Fraction::from(it.value));
    let values: Vec<Fraction> = steps
        .iter()
        .map(|it| value(&it.target))
        .collect::<Option<_>>()?;
    let is_ceiling = matches!(own.criterion, Criterion::Bound(it, _) if it.is_ceiling());
    let own = value(own)?;
    let sum = values.iter().fold(Fraction::zero(), |sum, it| sum.plus(it));
    let is_whole = steps.len() == all;
    let last = values.last()?;
    // What is empty adds nothing.
    if sum == own {
        return Some(Parts::Separate);
    }
    // One alone is what is to be reached by then; more than the year's cannot be parts of it.
    let goes_on = steps.len() == 1 || sum > own;
    // Ceilings may come down from one to the next.
    let falls = is_ceiling && values.iter().rev().is_sorted();
    let is_before = if falls { *last > own } else { *last < own };
    let ends = *last == own || (!is_whole && is_before);
    ((falls || values.is_sorted()) && ends && goes_on).then_some(Parts::Cumulative)
}
