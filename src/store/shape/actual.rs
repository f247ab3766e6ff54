//! An actual on disk.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::scalar::{DateText, DecimalText, Text};
use crate::plan::{Comparator, Expression, Language};
use crate::record::{Actual, Arithmetic, Computed, Given, Value};

#[derive(Serialize, Deserialize)]
pub(super) enum ActualShape {
    Number(DecimalText),
    Published(ComparatorShape, DecimalText),
    Arithmetic(ArithmeticText),
    PublishedArithmetic(ComparatorShape, ArithmeticText),
    Computed(ComputedShape),
    Yes,
    No,
    Day(DateText),
}

#[derive(Serialize, Deserialize)]
pub(super) enum ComparatorShape {
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Exactly,
}

/// `"318.27/275.37"`.
pub(super) struct ArithmeticText(Arithmetic);

/// `"(a-b)/a"`.
pub(super) struct FormulaText(Expression);

/// A formula with all of its inputs.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "ComputedParts", into = "ComputedParts")]
pub(super) struct ComputedShape(Computed);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ComputedParts {
    formula: FormulaText,
    inputs: Vec<GivenShape>,
    /// Whether a ratio is told in percent.
    hundredfold: bool,
}

/// `("a", "318.27")`: an input of a formula, and what it was.
#[derive(Serialize, Deserialize)]
pub(super) struct GivenShape(Text, ArithmeticText);

impl GivenShape {
    pub(super) fn of((symbol, value): &Given) -> Self {
        Self(Text(symbol.clone()), ArithmeticText(value.clone()))
    }

    pub(super) fn given(self) -> Given {
        (self.0.0, self.1.0)
    }
}

/// An actual as this program writes it to disk, for error messages and checks.
pub fn actual_text(actual: &Actual) -> String {
    super::options()
        .to_string(&ActualShape::of(actual))
        .unwrap_or_default()
}

impl ActualShape {
    pub(super) fn of(actual: &Actual) -> Self {
        let comparator = actual.comparator.map(ComparatorShape::of);
        match (&actual.value, comparator) {
            (Value::Number(number), None) => Self::Number(DecimalText(*number)),
            (Value::Number(number), Some(comparator)) => {
                Self::Published(comparator, DecimalText(*number))
            }
            (Value::Arithmetic(it), None) => Self::Arithmetic(ArithmeticText(it.clone())),
            (Value::Arithmetic(it), Some(comparator)) => {
                Self::PublishedArithmetic(comparator, ArithmeticText(it.clone()))
            }
            (Value::Computed(it), _) => Self::Computed(ComputedShape(it.clone())),
            (Value::YesNo(true), _) => Self::Yes,
            (Value::YesNo(false), _) => Self::No,
            (Value::Date(day), _) => Self::Day(DateText(*day)),
        }
    }

    pub(super) fn actual(self) -> Actual {
        let published = |comparator: ComparatorShape, value| Actual {
            value,
            comparator: Some(comparator.comparator()),
        };
        match self {
            Self::Number(number) => Value::Number(number.0).into(),
            Self::Published(comparator, number) => published(comparator, Value::Number(number.0)),
            Self::Arithmetic(it) => Value::Arithmetic(it.0).into(),
            Self::PublishedArithmetic(comparator, it) => {
                published(comparator, Value::Arithmetic(it.0))
            }
            Self::Computed(computed) => Value::Computed(computed.0).into(),
            Self::Yes => Value::YesNo(true).into(),
            Self::No => Value::YesNo(false).into(),
            Self::Day(day) => Value::Date(day.0).into(),
        }
    }
}

impl From<ComputedShape> for ComputedParts {
    fn from(ComputedShape(it): ComputedShape) -> Self {
        Self {
            formula: FormulaText(it.formula().clone()),
            inputs: it.inputs().iter().map(GivenShape::of).collect(),
            hundredfold: it.is_hundredfold(),
        }
    }
}

impl TryFrom<ComputedParts> for ComputedShape {
    type Error = &'static str;

    fn try_from(it: ComputedParts) -> Result<Self, Self::Error> {
        let inputs = it.inputs.into_iter().map(GivenShape::given).collect();
        let computed = Computed::new(it.formula.0, inputs, it.hundredfold);
        computed
            .map(Self)
            .ok_or("an input of this formula is missing")
    }
}

impl ComparatorShape {
    const fn of(comparator: Comparator) -> Self {
        match comparator {
            Comparator::AtLeast => Self::AtLeast,
            Comparator::MoreThan => Self::MoreThan,
            Comparator::AtMost => Self::AtMost,
            Comparator::LessThan => Self::LessThan,
            Comparator::Exactly => Self::Exactly,
        }
    }

    const fn comparator(&self) -> Comparator {
        match self {
            Self::AtLeast => Comparator::AtLeast,
            Self::MoreThan => Comparator::MoreThan,
            Self::AtMost => Comparator::AtMost,
            Self::LessThan => Comparator::LessThan,
            Self::Exactly => Comparator::Exactly,
        }
    }
}

impl Serialize for FormulaText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_text(Language::English))
    }
}

impl<'de> Deserialize<'de> for FormulaText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Expression::read(&text, Language::English)
            .map(FormulaText)
            .map_err(|_unreadable| D::Error::custom("this is not a formula"))
    }
}

impl Serialize for ArithmeticText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_text(Language::English))
    }
}

impl<'de> Deserialize<'de> for ArithmeticText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let expression = Expression::read(&text, Language::English)
            .ok()
            .and_then(Arithmetic::new);
        expression
            .map(ArithmeticText)
            .ok_or_else(|| D::Error::custom("this is not arithmetic on numbers"))
    }
}
