//! An actual in files: `Number("9.80")`, `Arithmetic("318.27/275.37")`, `Yes`.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Actual, Arithmetic, Value};
use crate::plan::stored::{Amount, As, Day, Stored, Text};
use crate::plan::{Comparator, Expression, Language};
use crate::record::{Computed, Given};

#[derive(Serialize, Deserialize)]
pub(in crate::record) enum ActualText {
    Number(#[serde(with = "As::<Amount>")] Decimal),
    Published(Comparator, #[serde(with = "As::<Amount>")] Decimal),
    Arithmetic(Arithmetic),
    PublishedArithmetic(Comparator, Arithmetic),
    Computed(Computed),
    Yes,
    No,
    Day(#[serde(with = "As::<Day>")] Date),
}

/// `("a", "318.27")`: an input of a formula, and what it was.
#[derive(Serialize, Deserialize)]
pub(in crate::record) struct GivenText(#[serde(with = "As::<Text>")] String, Arithmetic);

/// `"(a-b)/a"`.
pub(in crate::record) struct Written;

impl From<Actual> for ActualText {
    fn from(Actual { value, comparator }: Actual) -> Self {
        match (value, comparator) {
            (Value::Number(number), None) => Self::Number(number),
            (Value::Number(number), Some(comparator)) => Self::Published(comparator, number),
            (Value::Arithmetic(it), None) => Self::Arithmetic(it),
            (Value::Arithmetic(it), Some(comparator)) => Self::PublishedArithmetic(comparator, it),
            (Value::Computed(it), _) => Self::Computed(it),
            (Value::YesNo(true), _) => Self::Yes,
            (Value::YesNo(false), _) => Self::No,
            (Value::Date(day), _) => Self::Day(day),
        }
    }
}

impl From<ActualText> for Actual {
    fn from(text: ActualText) -> Self {
        let published = |comparator, value| Self {
            value,
            comparator: Some(comparator),
        };
        match text {
            ActualText::Number(number) => Value::Number(number).into(),
            ActualText::Published(comparator, number) => {
                published(comparator, Value::Number(number))
            }
            ActualText::Arithmetic(it) => Value::Arithmetic(it).into(),
            ActualText::PublishedArithmetic(comparator, it) => {
                published(comparator, Value::Arithmetic(it))
            }
            ActualText::Computed(computed) => Value::Computed(computed).into(),
            ActualText::Yes => Value::YesNo(true).into(),
            ActualText::No => Value::YesNo(false).into(),
            ActualText::Day(day) => Value::Date(day).into(),
        }
    }
}

impl Stored<Given> for GivenText {
    fn write<S: Serializer>((symbol, value): &Given, serializer: S) -> Result<S::Ok, S::Error> {
        Self(symbol.clone(), value.clone()).serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Given, D::Error> {
        let Self(symbol, value) = Self::deserialize(deserializer)?;
        Ok((symbol, value))
    }
}

impl Stored<Expression> for Written {
    fn write<S: Serializer>(value: &Expression, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&value.to_text(Language::English))
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Expression, D::Error> {
        let text = String::deserialize(deserializer)?;
        Expression::read(&text, Language::English)
            .map_err(|_unreadable| D::Error::custom("this is not a formula"))
    }
}

impl Serialize for Arithmetic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written::write(self.expression(), serializer)
    }
}

impl<'de> Deserialize<'de> for Arithmetic {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let expression = Expression::read(&text, Language::English).ok();
        expression
            .and_then(Self::new)
            .ok_or_else(|| D::Error::custom("this is not arithmetic on numbers"))
    }
}
