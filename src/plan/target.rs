//! What is promised for one year, as the document prints it and as it is read: `10,00%`, `≥ 90%`, `SI`, `//`.
//!
//! A baseline is written in the same notation, and is therefore of the same type.

mod cell;
mod context;
mod deadline;
mod range;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub(super) use cell::{InterimCell, PromiseText, TargetCell, YearTargetCell};

use super::comparator::{Comparator, without_comparator, without_trailing};
use super::date::DateError;
use super::quantity::{Quantity, quantity};
use deadline::deadline;
use range::{around, between, range, range_ends};

use super::{Language, NumberError, Unit, Year};
pub use context::Context;
pub use deadline::dotted_day;

/// A cell of the document: its text, and the promise in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "TargetCell", into = "TargetCell")]
pub struct Target {
    pub printed: String,
    pub criterion: Criterion,
}

/// What a target asks of an actual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "PromiseText", into = "PromiseText")]
pub enum Criterion {
    /// `//`: nothing, this year. It is never 0.
    Nothing,
    /// Something that cannot be measured: `TBC`, `da definire`, or words that could not be read. What is unread is not absent.
    Open,
    /// At least, at most, or exactly a quantity.
    Bound(Comparator, Quantity),
    /// Between two values of one unit, both included.
    Range {
        low: Decimal,
        /// The upper end; never below `low`.
        high: Decimal,
        unit: Unit,
    },
    /// Yes (`true`) or no.
    YesNo(bool),
    /// On that day at the latest.
    By(Date),
}

/// The kind of a promise: what sort of actual answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A number in that unit.
    Quantity(Unit),
    YesNo,
    Date,
    /// None is known: nothing is asked for, or nothing that can be measured.
    Nothing,
}

/// Why a text is no target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// The number in it cannot be read.
    Number(NumberError),
    /// It looks like a date and is none.
    Date(DateError),
    /// The lower end of the range is above the upper one.
    Reversed,
    /// The ends of the range have different units.
    MixedUnits,
}

impl Criterion {
    /// The value that it is held against, where it is one.
    pub const fn bound(&self) -> Option<Quantity> {
        match self {
            Self::Bound(_, quantity) => Some(*quantity),
            Self::Range { .. } | Self::YesNo(_) | Self::By(_) | Self::Nothing | Self::Open => None,
        }
    }

    /// What sort of actual answers it.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Nothing | Self::Open => Kind::Nothing,
            Self::Bound(_, quantity) => Kind::Quantity(quantity.unit),
            Self::Range { unit, .. } => Kind::Quantity(*unit),
            Self::YesNo(_) => Kind::YesNo,
            Self::By(_) => Kind::Date,
        }
    }
}

/// What is done, as documents say it of a measure that is answered by yes or no.
const DONE: [&str; 15] = [
    "realizzato",
    "realizzata",
    "fatto",
    "completato",
    "completata",
    "approvato",
    "approvata",
    "adottato",
    "adottata",
    "conseguito",
    "raggiunto",
    "done",
    "completed",
    "achieved",
    "met",
];

/// Reads yes or no, in either language, with or without its accent: `sì`, `approvato`, `non realizzato`.
pub fn yes_no(text: &str) -> Option<bool> {
    let text = text.trim().to_lowercase();
    let done = text
        .strip_prefix("non ")
        .or_else(|| text.strip_prefix("not "));
    match text.as_str() {
        "si" | "sì" | "sí" | "s" | "y" | "yes" | "on" => Some(true),
        "no" | "n" | "off" => Some(false),
        text if DONE.contains(&text) => Some(true),
        _ if done.is_some_and(|it| DONE.contains(&it)) => Some(false),
        _ => None,
    }
}

/// What documents print where a year asks for nothing.
const NOTHING: [&str; 12] = [
    "//",
    "-",
    "–",
    "—",
    "n.p.",
    "non previsto",
    "n.a.",
    "n/a",
    "na",
    "non applicabile",
    "not applicable",
    "non prevista",
];

/// What documents print where the answer is one of two: what is promised is yes.
const EITHER: [&str; 9] = [
    "si/no", "sì/no", "si / no", "sì / no", "yes/no", "yes / no", "on/off", "on / off", "on-off",
];

/// What documents print where a target is still to be set.
const OPEN: [&str; 13] = [
    "n.d.",
    "da fissare",
    "to be determined",
    "tbc",
    "tbd",
    "t.b.c.",
    "t.b.d.",
    "to be confirmed",
    "to be defined",
    "da definire",
    "da determinare",
    "da stabilire",
    "in corso di definizione",
];

impl Target {
    /// The target of a cell, in that language. A cell that cannot be read is open, and never as good as an empty one.
    pub fn of_cell(printed: &str, language: Language) -> Self {
        let nothing = printed.trim().is_empty().then_some(Criterion::Nothing);
        let read = || criterion(printed, language).unwrap_or(Criterion::Open);
        Self {
            criterion: nothing.unwrap_or_else(read),
            printed: printed.to_owned(),
        }
    }

    /// Whether its text has no comparator, so that the KPI's direction decides.
    pub fn is_bare(&self) -> bool {
        without_comparator(&self.printed).0.is_none() && without_trailing(&self.printed).is_none()
    }
}

/// Reads a target, or a baseline, as printed.
///
/// # Errors
/// Any [`TargetError`]; nothing is guessed.
pub fn criterion(text: &str, language: Language) -> Result<Criterion, TargetError> {
    let text = text.trim();
    let word = text.to_lowercase();
    if NOTHING.contains(&word.as_str()) {
        return Ok(Criterion::Nothing);
    }
    if OPEN.contains(&word.as_str()) {
        return Ok(Criterion::Open);
    }
    if EITHER.contains(&word.as_str()) {
        return Ok(Criterion::YesNo(true));
    }
    if let Some(answer) = yes_no(text) {
        return Ok(Criterion::YesNo(answer));
    }
    match deadline(text, None) {
        Ok(day) => return Ok(Criterion::By(day)),
        Err(DateError::NotADate) => {}
        Err(error) => return Err(TargetError::Date(error)),
    }
    if let Some((middle, width)) = text.split_once('±').or_else(|| text.split_once("+/-")) {
        return around(middle, width, language);
    }
    if let Some(between) = between(text, language) {
        return Ok(between);
    }
    if let Some((low, high)) = range_ends(text).filter(|(low, _)| !low.contains('(')) {
        return range(low, high, language);
    }
    if let Some(whole) = all_of(text) {
        return Ok(whole);
    }
    if let Some((comparator, value)) = without_trailing(text)
        && let Ok(read) = quantity(value, language)
    {
        return Ok(Criterion::Bound(comparator, read));
    }
    let (comparator, rest) = without_comparator(text);
    let spelled = spelled(rest, comparator.is_some());
    match quantity(spelled.as_deref().unwrap_or(rest), language) {
        Ok(read) => Ok(Criterion::Bound(
            comparator.unwrap_or(Comparator::AtLeast),
            read,
        )),
        Err(error) => {
            let remarked = without_remark(text, None).map(|bare| criterion(bare, language));
            remarked.unwrap_or(Err(TargetError::Number(error)))
        }
    }
}

/// A number in words, in digits: alone, or after a comparator. `Six Sigma` is no quantity.
fn spelled(text: &str, is_compared: bool) -> Option<String> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let lower = word.to_lowercase();
    let value = NUMERALS
        .iter()
        .zip(0..)
        .find(|(words, _)| words.contains(&lower.as_str()));
    let value = value.map(|(_, value): (_, u8)| value);
    value
        .filter(|_| is_compared || rest.is_empty())
        .map(|value| format!("{value} {rest}").trim_end().to_owned())
}

/// From nought on.
const NUMERALS: [&[&str]; 11] = [
    &["zero"],
    &["uno", "una", "one"],
    &["due", "two"],
    &["tre", "three"],
    &["quattro", "four"],
    &["cinque", "five"],
    &["sei", "six"],
    &["sette", "seven"],
    &["otto", "eight"],
    &["nove", "nine"],
    &["dieci", "ten"],
];

/// `3/3`, `10/10`: all of them, as a quotient of which the parts are typed.
fn all_of(text: &str) -> Option<Criterion> {
    let spoken = [" su ", " of ", " out of "]
        .iter()
        .find_map(|it| text.split_once(it));
    let (part, whole) = text.split_once('/').or(spoken)?;
    let digits =
        |it: &str| !it.is_empty() && it.len() <= 6 && it.bytes().all(|b| b.is_ascii_digit());
    let is_whole =
        part.trim() == whole.trim() && digits(part.trim()) && !part.trim().starts_with('0');
    is_whole.then_some(Criterion::Bound(
        Comparator::AtLeast,
        Quantity {
            value: Decimal::ONE,
            unit: Unit::Number,
        },
    ))
}

/// Without what is remarked after a value: the sign of a footnote, words in brackets, the day until which it holds
/// (`100% al 31/12/2025`).
fn without_remark(text: &str, year: Option<Year>) -> Option<&str> {
    let text = text.trim();
    let bare = text.trim_end_matches('*').trim_end();
    if bare.len() < text.len() {
        return Some(bare);
    }
    if let Some((value, remark)) = text.rsplit_once('(')
        && remark.ends_with(')')
    {
        return Some(value.trim_end());
    }
    let lower = text.to_lowercase();
    let words = [" entro ", " al ", " by ", " as at ", " as of "];
    words.into_iter().find_map(|word| {
        let (value, day) = text.split_at_checked(lower.rfind(word)?)?;
        let (_, bare) = without_comparator(value);
        let is_value = quantity(bare, Language::Italian).is_ok();
        let day = day.get(word.len()..)?;
        let day = day.trim();
        let dated = || deadline(day, year).or_else(|_| deadline(&format!("entro {day}"), year));
        (is_value && dated().is_ok()).then_some(value)
    })
}
