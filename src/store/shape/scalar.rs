//! Numbers and days on disk. They are strings: a bare RON number passes through a float and loses digits in silence.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::Scalar;
use crate::plan::{LONGEST_TEXT, Year, clean, one_line};

/// A decimal in canonical notation: `"9.80"`.
#[derive(Clone, Copy, Debug)]
pub(super) struct DecimalText(pub(super) Decimal);

/// A day: `"2022-12-31"`.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateText(pub(super) Date);

/// Text that was cleaned of what would steer a terminal.
#[derive(Clone, Debug)]
pub(super) struct Text(pub(super) String);

impl Text {
    /// A name, a code, a title or an author: on one line.
    pub(super) fn line(self) -> String {
        match one_line(&self.0) {
            Cow::Borrowed(_) => self.0,
            Cow::Owned(line) => line,
        }
    }
}

/// The years that a plan can be about: outside of them a day can hardly be said.
const YEARS: RangeInclusive<i64> = 1900..=9999;
/// The most characters of a text that is read: eight times what is written, because earlier versions had no bound.
const LONGEST: usize = LONGEST_TEXT * 8;
/// The most years of a plan, and the most targets of a KPI.
const MOST_YEARS: usize = 100;
/// The most characters of an author's name.
const LONGEST_AUTHOR: usize = 200;

/// The name of an author, on one line.
#[derive(Clone, Debug)]
pub(super) struct AuthorText(pub(super) String);

pub(super) fn year<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Year, D::Error> {
    let found = i64::deserialize(deserializer)?;
    let year = YEARS.contains(&found).then(|| found.try_into().ok());
    year.flatten()
        .ok_or_else(|| D::Error::invalid_value(Unexpected::Signed(found), &Scalar::Year.asked()))
}

/// A year, or none.
pub(super) fn some_year<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Year>, D::Error> {
    Ok(Option::<YearNumber>::deserialize(deserializer)?.map(|it| it.0))
}

pub(super) fn years<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Year>, D::Error> {
    let all = Vec::<YearNumber>::deserialize(deserializer)?;
    if all.len() > MOST_YEARS {
        let found = Unexpected::Other("more years");
        return Err(D::Error::invalid_value(found, &Scalar::Years.asked()));
    }
    Ok(all.into_iter().map(|it| it.0).collect())
}

/// As many targets as a KPI may have.
pub(super) fn targets<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let all = Vec::<T>::deserialize(deserializer)?;
    if all.len() > MOST_YEARS {
        let found = Unexpected::Other("more targets");
        return Err(D::Error::invalid_value(found, &Scalar::Years.asked()));
    }
    Ok(all)
}

/// The edits of a change: one at least.
pub(super) fn edits<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let all = Vec::<T>::deserialize(deserializer)?;
    if all.is_empty() {
        let found = Unexpected::Other("none");
        return Err(D::Error::invalid_value(found, &Scalar::Edit.asked()));
    }
    Ok(all)
}

#[derive(Deserialize)]
#[serde(transparent)]
struct YearNumber(#[serde(deserialize_with = "year")] Year);

/// A text, unless it is too long.
fn bounded<E: Error>(text: String, most: usize) -> Result<String, E> {
    if text.len() > most && text.chars().count() > most {
        let found = Unexpected::Str(shortened(&text));
        return Err(E::invalid_value(found, &Scalar::Text.asked()));
    }
    Ok(text)
}

impl Serialize for DecimalText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for DateText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DecimalText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Canonical;
        impl Visitor<'_> for Canonical {
            type Value = DecimalText;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(Scalar::Decimal.asked())
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<DecimalText, E> {
                decimal(text)
                    .map(DecimalText)
                    .ok_or_else(|| E::invalid_value(Unexpected::Str(shortened(text)), &self))
            }
        }
        deserializer.deserialize_str(Canonical)
    }
}

impl<'de> Deserialize<'de> for DateText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Day;
        impl Visitor<'_> for Day {
            type Value = DateText;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(Scalar::Day.asked())
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<DateText, E> {
                let day = (text.len() == 10)
                    .then(|| text.parse::<Date>().ok())
                    .flatten();
                let day = day.filter(|day| YEARS.contains(&day.year().into()));
                day.map(DateText)
                    .ok_or_else(|| E::invalid_value(Unexpected::Str(shortened(text)), &self))
            }
        }
        deserializer.deserialize_str(Day)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Cleaned;
        impl Visitor<'_> for Cleaned {
            type Value = Text;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text in quotes")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                self.visit_string(text.to_owned())
            }
            fn visit_string<E: Error>(self, text: String) -> Result<Text, E> {
                let text = match clean(&text) {
                    Cow::Borrowed(_) => text,
                    Cow::Owned(cleaned) => cleaned,
                };
                bounded(text, LONGEST).map(Text)
            }
        }
        deserializer.deserialize_string(Cleaned)
    }
}

impl Serialize for AuthorText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for AuthorText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Text::deserialize(deserializer)?.line();
        bounded(name, LONGEST_AUTHOR).map(Self)
    }
}

/// What this program writes, and a comma where a person's hand put one and no thousands can be meant. Longer texts never reach
/// the decimal type's own reader, which calls itself once a byte.
fn decimal(text: &str) -> Option<Decimal> {
    let text = &match text.split_once(',') {
        Some((whole, decimals)) if decimals.len() != 3 => Cow::Owned(format!("{whole}.{decimals}")),
        Some(_) | None => Cow::Borrowed(text),
    };
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let canonical = text.len() <= 40 && plain(whole) && plain(decimals);
    canonical
        .then(|| Decimal::from_str_exact(text).ok())
        .flatten()
}

fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(40).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}
