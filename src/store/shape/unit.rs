//! Units on disk.

use serde::{Deserialize, Serialize};

use crate::plan::Unit;

/// What a number counts.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum UnitShape {
    Percent,
    Number,
    Count,
    Money,
    Days,
}

impl UnitShape {
    pub(super) const fn of(unit: Unit) -> Self {
        match unit {
            Unit::Percent => Self::Percent,
            Unit::Number => Self::Number,
            Unit::Count => Self::Count,
            Unit::Money => Self::Money,
            Unit::Days => Self::Days,
        }
    }

    pub(super) const fn unit(self) -> Unit {
        match self {
            Self::Percent => Unit::Percent,
            Self::Number => Unit::Number,
            Self::Count => Unit::Count,
            Self::Money => Unit::Money,
            Self::Days => Unit::Days,
        }
    }
}
