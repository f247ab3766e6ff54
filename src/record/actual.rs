//! What was measured: a number, arithmetic whose parts are kept, yes or no, or a day.

mod text;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub(super) use text::{ActualText, GivenText, Written};

use super::Computed;
use crate::plan::{Comparator, Expression, Fraction, Kind, Language, Undefined, Unit};

/// One measured value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "ActualText", into = "ActualText")]
pub struct Actual {
    pub value: Value,
    /// The comparator it was published with (`≥95%`), kept as printed; the value counts.
    pub comparator: Option<Comparator>,
}

/// The forms of an actual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, in the unit of its KPI.
    Number(Decimal),
    /// Arithmetic on numbers: the parts are kept, the value is computed from them.
    Arithmetic(Arithmetic),
    /// Computed by the KPI's formula from its inputs, which are kept.
    Computed(Computed),
    YesNo(bool),
    Date(Date),
}

/// Arithmetic on numbers alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arithmetic(Expression);

impl Arithmetic {
    /// Arithmetic, where the expression speaks of numbers alone.
    pub fn new(expression: Expression) -> Option<Self> {
        (!matches!(expression.value(&|_| None), Err(Undefined::Unknown)))
            .then_some(Self(expression))
    }

    pub const fn expression(&self) -> &Expression {
        &self.0
    }
}

impl From<Value> for Actual {
    fn from(value: Value) -> Self {
        Self {
            value,
            comparator: None,
        }
    }
}

impl Actual {
    /// Its value as a number in the unit of `kind`; `None` where it is yes, no or a day. In percent a quotient is
    /// multiplied by 100: 45/50 is 90 %.
    pub fn number(&self, kind: Kind) -> Option<Result<Fraction, Undefined>> {
        match &self.value {
            Value::Number(number) => Some(Ok(Fraction::from(*number))),
            Value::Arithmetic(arithmetic) => Some(arithmetic.in_unit(kind)),
            Value::Computed(computed) => Some(computed.number()),
            Value::YesNo(_) | Value::Date(_) => None,
        }
    }

    /// The numbers it was typed as, where it was typed as arithmetic or by its inputs.
    pub fn parts(&self) -> Option<Vec<Decimal>> {
        match &self.value {
            Value::Arithmetic(arithmetic) => Some(arithmetic.0.numbers()),
            Value::Computed(computed) => Some(computed.arithmetic().numbers()),
            Value::Number(_) | Value::YesNo(_) | Value::Date(_) => None,
        }
    }
}

impl Arithmetic {
    /// Whether its value is multiplied by 100 in a KPI of that kind.
    pub fn is_scaled(&self, kind: Kind) -> bool {
        kind == Kind::Quantity(Unit::Percent) && self.0.is_quotient()
    }

    fn in_unit(&self, kind: Kind) -> Result<Fraction, Undefined> {
        let value = self.0.value(&|_| None)?;
        Ok(if self.is_scaled(kind) {
            value.times(&Fraction::hundred())
        } else {
            value
        })
    }

    /// As a person of that language writes it, without spaces: `318,27/275,37`.
    pub fn to_text(&self, language: Language) -> String {
        self.0.to_text(language)
    }
}
