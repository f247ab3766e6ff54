//! How a target is read, on disk: `AtLeast("10.00", Percent)`.

use serde::{Deserialize, Serialize};

use super::scalar::{DateText, DecimalText};
use super::unit::UnitShape;
use crate::plan::{Comparator, Direction, Promise, Quantity};

#[derive(Serialize, Deserialize)]
pub(super) enum PromiseShape {
    Nothing,
    Open,
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

/// Which way is better, on disk.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum DirectionShape {
    Higher,
    Lower,
}

impl DirectionShape {
    pub(super) const fn of(direction: Direction) -> Self {
        match direction {
            Direction::Higher => Self::Higher,
            Direction::Lower => Self::Lower,
        }
    }

    pub(super) const fn direction(self) -> Direction {
        match self {
            Self::Higher => Direction::Higher,
            Self::Lower => Direction::Lower,
        }
    }
}

impl PromiseShape {
    pub(super) fn of(promise: &Promise) -> Self {
        match promise {
            Promise::Nothing => Self::Nothing,
            Promise::Open => Self::Open,
            Promise::YesNo(true) => Self::Yes,
            Promise::YesNo(false) => Self::No,
            Promise::By(day) => Self::By(DateText(*day)),
            Promise::Bound(comparator, quantity) => {
                let (value, unit) = (DecimalText(quantity.value), UnitShape::of(quantity.unit));
                match comparator {
                    Comparator::AtLeast => Self::AtLeast(value, unit),
                    Comparator::MoreThan => Self::MoreThan(value, unit),
                    Comparator::AtMost => Self::AtMost(value, unit),
                    Comparator::LessThan => Self::LessThan(value, unit),
                    Comparator::Exactly => Self::Exactly(value, unit),
                }
            }
            Promise::Range { low, high, unit } => {
                Self::Range(DecimalText(*low), DecimalText(*high), UnitShape::of(*unit))
            }
        }
    }

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
            Self::Open => Promise::Open,
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
