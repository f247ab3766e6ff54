//! What is promised for one year, as the document prints it and as it is read: `10,00%`, `≥ 90%`, `SI`, `//`.
//!
//! A baseline is written in the same notation, and is therefore of the same type.

mod cell;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub(super) use cell::{PromiseText, TargetCell, YearTargetCell};

use super::comparator::{Comparator, without_comparator};
use super::date::{DateError, date};
use super::quantity::{Quantity, quantity, strip_start};
use super::{Language, NumberError, Unit};

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

const BY: [&str; 6] = ["entro il", "entro", "by", "≤", "<=", "within"];

/// Reads yes or no, in either language, with or without its accent.
pub fn yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "si" | "sì" | "sí" | "s" | "y" | "yes" => Some(true),
        "no" | "n" => Some(false),
        _ => None,
    }
}

/// What documents print where a year asks for nothing.
const NOTHING: [&str; 6] = ["//", "-", "–", "—", "n.p.", "non previsto"];

/// What documents print where a target is still to be set.
const OPEN: [&str; 10] = [
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
        without_comparator(&self.printed).0.is_none()
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
    if let Some(answer) = yes_no(text) {
        return Ok(Criterion::YesNo(answer));
    }
    let day = BY
        .iter()
        .find_map(|word| strip_start(text, word))
        .unwrap_or(text);
    match date(day) {
        Ok(day) => return Ok(Criterion::By(day)),
        Err(DateError::NotADate) => {}
        Err(error) => return Err(TargetError::Date(error)),
    }
    if let Some((low, high)) = range_ends(text) {
        return range(low, high, language);
    }
    let (comparator, rest) = without_comparator(text);
    let read = quantity(rest, language).map_err(TargetError::Number)?;
    Ok(Criterion::Bound(
        comparator.unwrap_or(Comparator::AtLeast),
        read,
    ))
}

/// The two ends of a range: `2..5`, `2,5 - 3`, `tra 2 e 5`, `da 2 a 5`.
fn range_ends(text: &str) -> Option<(&str, &str)> {
    let worded = [
        ("tra", " e "),
        ("da", " a "),
        ("between", " and "),
        ("from", " to "),
    ];
    let spoken = worded
        .iter()
        .find_map(|(first, then)| strip_start(text, first)?.split_once(then));
    let dotted = || {
        text.split_once("..")
            .filter(|(low, high)| ends_in_digit(low) && starts_as_number(high))
    };
    let dashed = || {
        let dash = text
            .char_indices()
            .skip(1)
            .find(|(_, c)| matches!(c, '-' | '\u{2013}'))?;
        let (low, high) = (
            text.get(..dash.0)?,
            text.get(dash.0..)?.trim_start_matches(['-', '\u{2013}']),
        );
        (ends_in_digit(low) && starts_as_number(high)).then_some((low, high))
    };
    spoken.or_else(dotted).or_else(dashed)
}

fn ends_in_digit(text: &str) -> bool {
    text.trim_end()
        .ends_with(|c: char| c.is_ascii_digit() || c == '%')
}

fn starts_as_number(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| {
        c.is_ascii_digit() || matches!(c, '-' | '\u{2212}' | ',' | '.' | '€')
    })
}

fn range(low: &str, high: &str, language: Language) -> Result<Criterion, TargetError> {
    let low = quantity(low, language).map_err(TargetError::Number)?;
    let high = quantity(high, language).map_err(TargetError::Number)?;
    let unit = match (low.unit, high.unit) {
        (Unit::Number, unit) | (unit, Unit::Number) => unit,
        (one, other) if one == other => one,
        _ => return Err(TargetError::MixedUnits),
    };
    if low.value > high.value {
        return Err(TargetError::Reversed);
    }
    Ok(Criterion::Range {
        low: low.value,
        high: high.value,
        unit,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Criterion, TargetError> {
        criterion(text, Language::Italian)
    }

    #[test]
    fn bounds_are_read_with_their_comparator_and_unit() {
        use Comparator::{AtLeast, AtMost, Exactly, LessThan, MoreThan};
        let cases = [
            ("10,00%", AtLeast, "10.00", Unit::Percent),
            ("≥ 90%", AtLeast, "90", Unit::Percent),
            ("≥ 1", AtLeast, "1", Unit::Number),
            (">= 103,00%", AtLeast, "103.00", Unit::Percent),
            ("≤ 10 gg", AtMost, "10", Unit::Days),
            ("<= 30 giorni", AtMost, "30", Unit::Days),
            ("> 5", MoreThan, "5", Unit::Number),
            ("< 2,5", LessThan, "2.5", Unit::Number),
            ("= n. 3", Exactly, "3", Unit::Count),
            ("maggiore o uguale a 90%", AtLeast, "90", Unit::Percent),
            ("Minore o uguale a 5", AtMost, "5", Unit::Number),
            ("€ 50.000,00", AtLeast, "50000.00", Unit::Money),
            ("almeno 3", AtLeast, "3", Unit::Number),
            ("non inferiore a 80%", AtLeast, "80", Unit::Percent),
            ("non più di 5", AtMost, "5", Unit::Number),
            ("max 5", AtMost, "5", Unit::Number),
            ("min. 5", AtLeast, "5", Unit::Number),
            ("entro 30 gg", AtMost, "30", Unit::Days),
            ("oltre 50", MoreThan, "50", Unit::Number),
            ("=> 5", AtLeast, "5", Unit::Number),
            ("-3", AtLeast, "-3", Unit::Number),
            ("at most 4 days", AtMost, "4", Unit::Days),
            ("≥67%", AtLeast, "67", Unit::Percent),
            ("168,43", AtLeast, "168.43", Unit::Number),
        ];
        for (text, comparator, value, unit) in cases {
            let value = Decimal::from_str_exact(value).expect("a decimal");
            assert_eq!(
                read(text),
                Ok(Criterion::Bound(comparator, Quantity { value, unit })),
                "{text}"
            );
        }
    }

    #[test]
    fn ranges_yes_no_dates_and_nothing_are_read() {
        let range = |low: &str, high: &str, unit| {
            let end = |text| Decimal::from_str_exact(text).expect("a decimal");
            Ok(Criterion::Range {
                low: end(low),
                high: end(high),
                unit,
            })
        };
        let day = |year, month, day| Ok(Criterion::By(Date::constant(year, month, day)));
        let cases = [
            ("2..5", range("2", "5", Unit::Number)),
            ("2,5 - 3", range("2.5", "3", Unit::Number)),
            ("tra 2 e 5", range("2", "5", Unit::Number)),
            ("da 2 a 5", range("2", "5", Unit::Number)),
            ("80% - 90%", range("80", "90", Unit::Percent)),
            ("tra 80 e 90%", range("80", "90", Unit::Percent)),
            ("2–5 gg", range("2", "5", Unit::Days)),
            ("-3..-1", range("-3", "-1", Unit::Number)),
            ("between 2 and 5", range("2", "5", Unit::Number)),
            ("SI", Ok(Criterion::YesNo(true))),
            ("Sì", Ok(Criterion::YesNo(true))),
            ("no", Ok(Criterion::YesNo(false))),
            ("31/12/2022", day(2022, 12, 31)),
            ("31.12.2020", day(2020, 12, 31)),
            ("2022-12-31", day(2022, 12, 31)),
            ("entro il 30/04/2025", day(2025, 4, 30)),
            ("<= 30/04/2025", day(2025, 4, 30)),
            ("//", Ok(Criterion::Nothing)),
            ("-", Ok(Criterion::Nothing)),
            ("N.P.", Ok(Criterion::Nothing)),
            ("TBC", Ok(Criterion::Open)),
            ("Da definire", Ok(Criterion::Open)),
        ];
        for (text, criterion) in cases {
            assert_eq!(read(text), criterion, "{text}");
        }
    }

    #[test]
    fn what_is_no_target_says_why() {
        assert_eq!(read("5..2"), Err(TargetError::Reversed));
        assert_eq!(read("5% - 10 gg"), Err(TargetError::MixedUnits));
        assert_eq!(
            read("31/02/2022"),
            Err(TargetError::Date(DateError::NoSuchDay))
        );
        assert_eq!(
            read("buono"),
            Err(TargetError::Number(NumberError::NotANumber))
        );
        assert_eq!(read(""), Err(TargetError::Number(NumberError::Empty)));
        assert!(matches!(
            read("≥ 1,2,3"),
            Err(TargetError::Number(NumberError::Marks { .. }))
        ));
    }
}
