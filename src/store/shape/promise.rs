//! How a target is read, on disk: `AtLeast("10.00", Percent)`.

use serde::Deserialize;

use super::scalar::{DateText, DecimalText};
use crate::plan::{Comparator, Promise, Quantity, Unit};

#[derive(Deserialize)]
pub(super) enum PromiseShape {
    Nothing,
    Yes,
    No,
    By(DateText),
    AtLeast(DecimalText, UnitShape),
    MoreThan(DecimalText, UnitShape),
    AtMost(DecimalText, UnitShape),
    LessThan(DecimalText, UnitShape),
    Exactly(DecimalText, UnitShape),
    Range(DecimalText, DecimalText, UnitShape),
}

#[derive(Deserialize)]
pub(super) enum UnitShape {
    Percent,
    Number,
    Count,
    Money,
    Days,
}

impl PromiseShape {
    pub(super) fn promise(self) -> Promise {
        let bound = |comparator, value: DecimalText, unit: UnitShape| {
            Promise::Bound(
                comparator,
                Quantity {
                    value: value.0,
                    unit: unit.unit(),
                },
            )
        };
        match self {
            Self::Nothing => Promise::Nothing,
            Self::Yes => Promise::YesNo(true),
            Self::No => Promise::YesNo(false),
            Self::By(day) => Promise::By(day.0),
            Self::AtLeast(value, unit) => bound(Comparator::AtLeast, value, unit),
            Self::MoreThan(value, unit) => bound(Comparator::MoreThan, value, unit),
            Self::AtMost(value, unit) => bound(Comparator::AtMost, value, unit),
            Self::LessThan(value, unit) => bound(Comparator::LessThan, value, unit),
            Self::Exactly(value, unit) => bound(Comparator::Exactly, value, unit),
            Self::Range(low, high, unit) => Promise::Range {
                low: low.0.min(high.0),
                high: high.0.max(low.0),
                unit: unit.unit(),
            },
        }
    }
}

impl UnitShape {
    const fn unit(&self) -> Unit {
        match self {
            Self::Percent => Unit::Percent,
            Self::Number => Unit::Number,
            Self::Count => Unit::Count,
            Self::Money => Unit::Money,
            Self::Days => Unit::Days,
        }
    }
}
