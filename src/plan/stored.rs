//! How texts, numbers, days and years stand in files. Numbers are strings there: a bare RON number passes through a float and
//! loses digits in silence.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::RangeInclusive;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{LONGEST_TEXT, Year, clean, one_line};

/// The years that a plan can be about: outside of them a day can hardly be said.
const YEARS: RangeInclusive<i64> = 1900..=9999;
/// The most characters of a text that is read: eight times what is written, because earlier versions had no bound.
const LONGEST: usize = LONGEST_TEXT * 8;
/// The most years of a plan, and the most targets of a KPI.
const MOST_YEARS: usize = 100;
/// The most characters of an author's name.
const LONGEST_AUTHOR: usize = 200;

/// What a text on disk should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    Decimal,
    Day,
    /// A year from 1900 to 9999.
    Year,
    /// Years of a plan or targets of a KPI that are not too many.
    Years,
    /// One edit of a change at least.
    Edit,
    /// A text that is not too long.
    Text,
}

impl Scalar {
    const ALL: [Self; 6] = [
        Self::Decimal,
        Self::Day,
        Self::Year,
        Self::Years,
        Self::Edit,
        Self::Text,
    ];

    /// How the reader of files names it in an error.
    pub const fn asked(self) -> &'static str {
        match self {
            Self::Decimal => "a decimal in quotes",
            Self::Day => "a day in quotes",
            Self::Year => "a year from 1900 to 9999",
            Self::Edit => "one edit at least",
            Self::Years => "at most 100 years, or targets of a KPI",
            Self::Text => "a text of at most 262,136 characters, an author of 200",
        }
    }

    /// The one that an error names so.
    pub fn named(asked: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.asked() == asked)
    }
}

/// A field that stands in files as `K`: `#[serde(with = "As::<Line>")]`, `As::<Option<Amount>>`.
pub struct As<K>(PhantomData<K>);

/// How a value of type `T` stands in files.
pub trait Stored<T> {
    /// # Errors
    /// The writer's.
    fn write<S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>;

    /// # Errors
    /// The reader's, and what the value is not.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

impl<K> As<K> {
    /// # Errors
    /// The writer's.
    pub fn serialize<T, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
    where
        K: Stored<T>,
    {
        K::write(value, serializer)
    }

    /// # Errors
    /// The reader's, and what the value is not.
    pub fn deserialize<'de, T, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>
    where
        K: Stored<T>,
    {
        K::read(deserializer)
    }
}

/// A value of an option or a list, on its way.
struct One<'a, K, T>(&'a T, PhantomData<K>);
struct Owned<K, T>(T, PhantomData<K>);

impl<T, K: Stored<T>> Serialize for One<'_, K, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        K::write(self.0, serializer)
    }
}

impl<'de, T, K: Stored<T>> Deserialize<'de> for Owned<K, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(K::read(deserializer)?, PhantomData))
    }
}

impl<T, K: Stored<T>> Stored<Option<T>> for Option<K> {
    fn write<S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        let value = value.as_ref().map(|it| One::<K, T>(it, PhantomData));
        value.serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        let read = Option::<Owned<K, T>>::deserialize(deserializer)?;
        Ok(read.map(|it| it.0))
    }
}

impl<T, K: Stored<T>> Stored<Vec<T>> for Vec<K> {
    fn write<S: Serializer>(value: &Vec<T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(value.iter().map(|it| One::<K, T>(it, PhantomData)))
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        let read = Vec::<Owned<K, T>>::deserialize(deserializer)?;
        Ok(read.into_iter().map(|it| it.0).collect())
    }
}

/// What stands in files as a text in quotes.
trait InQuotes<T: fmt::Display> {
    /// What is asked for where something else stands there.
    const ASKED: &'static str;

    /// The value, or what was asked for.
    fn parse(text: Cow<'_, str>) -> Result<T, &'static str>;
}

struct Quoted<K, T>(PhantomData<(K, T)>);

impl<T: fmt::Display, K: InQuotes<T>> Visitor<'_> for Quoted<K, T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(K::ASKED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let unfit = |asked| E::invalid_value(Unexpected::Str(shortened(text)), &asked);
        K::parse(Cow::Borrowed(text)).map_err(unfit)
    }
}

/// Text that is cleaned of what would steer a terminal.
pub struct Text;
/// A name, a code or a title: cleaned, and on one line.
pub struct Line;
/// The name of an author, on one line.
pub struct Author;
/// A decimal in canonical notation: `"9.80"`.
pub struct Amount;
/// A day: `"2022-12-31"`.
pub struct Day;
/// A year: 2022.
pub struct InYear;
/// The years of a plan.
pub struct Years;

macro_rules! in_quotes {
    ($($Kind:ident: $Value:ty;)+) => {$(
        impl Stored<$Value> for $Kind {
            fn write<S: Serializer>(value: &$Value, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(value)
            }

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$Value, D::Error> {
                deserializer.deserialize_str(Quoted::<Self, $Value>(PhantomData))
            }
        }
    )+};
}

in_quotes! {
    Text: String;
    Line: String;
    Author: String;
    Amount: Decimal;
    Day: Date;
}

impl InQuotes<String> for Text {
    const ASKED: &'static str = "a text in quotes";

    fn parse(text: Cow<'_, str>) -> Result<String, &'static str> {
        bounded(clean(&text).into_owned(), LONGEST)
    }
}

impl InQuotes<String> for Line {
    const ASKED: &'static str = "a text in quotes";

    fn parse(text: Cow<'_, str>) -> Result<String, &'static str> {
        Text::parse(text).map(|it| one_line(&it).into_owned())
    }
}

impl InQuotes<String> for Author {
    const ASKED: &'static str = "a text in quotes";

    fn parse(text: Cow<'_, str>) -> Result<String, &'static str> {
        Line::parse(text).and_then(|it| bounded(it, LONGEST_AUTHOR))
    }
}

impl InQuotes<Decimal> for Amount {
    const ASKED: &'static str = Scalar::Decimal.asked();

    fn parse(text: Cow<'_, str>) -> Result<Decimal, &'static str> {
        decimal(&text).ok_or(Self::ASKED)
    }
}

impl InQuotes<Date> for Day {
    const ASKED: &'static str = Scalar::Day.asked();

    fn parse(text: Cow<'_, str>) -> Result<Date, &'static str> {
        let day = (text.len() == 10).then(|| text.parse::<Date>().ok());
        let day = day.flatten();
        day.filter(|day| YEARS.contains(&day.year().into()))
            .ok_or(Self::ASKED)
    }
}

impl Stored<Year> for InYear {
    fn write<S: Serializer>(value: &Year, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Year, D::Error> {
        let found = i64::deserialize(deserializer)?;
        let year = YEARS.contains(&found).then(|| found.try_into().ok());
        year.flatten().ok_or_else(|| {
            D::Error::invalid_value(Unexpected::Signed(found), &Scalar::Year.asked())
        })
    }
}

impl Stored<Vec<Year>> for Years {
    fn write<S: Serializer>(value: &Vec<Year>, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Year>, D::Error> {
        few::<D, Year>(Vec::<InYear>::read(deserializer)?)
    }
}

/// The targets of a KPI: as many as it may have.
///
/// # Errors
/// There are too many.
pub fn targets<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    few::<D, T>(Vec::deserialize(deserializer)?)
}

fn few<'de, D: Deserializer<'de>, T>(all: Vec<T>) -> Result<Vec<T>, D::Error> {
    if all.len() > MOST_YEARS {
        let found = Unexpected::Other("more of them");
        return Err(D::Error::invalid_value(found, &Scalar::Years.asked()));
    }
    Ok(all)
}

/// A text, unless it is too long.
fn bounded(text: String, most: usize) -> Result<String, &'static str> {
    if text.len() > most && text.chars().count() > most {
        return Err(Scalar::Text.asked());
    }
    Ok(text)
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
