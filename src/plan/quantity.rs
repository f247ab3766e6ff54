//! A number with its unit, as documents print it: `69,76 %`, `€ 50.000,00`, `10 gg`, `n. 3`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Language, NumberError, number};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Hundredths: 10 is 10 %.
    Percent,
    Number,
    /// How many of something: `n. 3`.
    Count,
    Money,
    Days,
}

/// A value in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The value, in its unit: 10 for `10 %`.
    pub value: Decimal,
    /// The unit.
    pub unit: Unit,
}

const BEFORE: [(&str, Unit); 8] = [
    ("€", Unit::Money),
    ("euro", Unit::Money),
    ("eur", Unit::Money),
    ("num.", Unit::Count),
    ("nr.", Unit::Count),
    ("n.", Unit::Count),
    ("n°", Unit::Count),
    ("no.", Unit::Count),
];

const AFTER: [(&str, Unit); 11] = [
    ("%", Unit::Percent),
    ("per cento", Unit::Percent),
    ("percent", Unit::Percent),
    ("€", Unit::Money),
    ("euro", Unit::Money),
    ("eur", Unit::Money),
    ("giorni", Unit::Days),
    ("giorno", Unit::Days),
    ("days", Unit::Days),
    ("day", Unit::Days),
    ("gg", Unit::Days),
];

/// Reads a number and the unit around it; without one the unit is [`Unit::Number`].
///
/// # Errors
/// As [`number`].
pub fn quantity(text: &str, language: Language) -> Result<Quantity, NumberError> {
    let (rest, unit) = without_unit(text.trim());
    number(rest, language).map(|value| Quantity {
        value,
        unit: unit.unwrap_or(Unit::Number),
    })
}

/// Separates a unit, before or after, from the number.
pub fn without_unit(text: &str) -> (&str, Option<Unit>) {
    let before = BEFORE
        .iter()
        .find_map(|(word, unit)| Some((strip_start(text, word)?, *unit)));
    if let Some((rest, unit)) = before {
        return (rest, Some(unit));
    }
    let bare = text
        .strip_suffix('.')
        .filter(|bare| bare.ends_with("gg"))
        .unwrap_or(text);
    let after = AFTER
        .iter()
        .find_map(|(word, unit)| Some((strip_end(bare, word)?, *unit)));
    after.map_or((text, None), |(rest, unit)| (rest, Some(unit)))
}

/// Without `word` at the start, in any case.
pub(crate) fn strip_start<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    is_word(head, word)
        .then(|| text.get(word.len()..))
        .flatten()
        .map(str::trim_start)
}

/// Whether a text is a word in small letters, in any case. Nothing is allocated: this is asked of every cell, for every word.
fn is_word(text: &str, word: &str) -> bool {
    if text.is_ascii() {
        text.eq_ignore_ascii_case(word)
    } else {
        text.chars().flat_map(char::to_lowercase).eq(word.chars())
    }
}

fn strip_end<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let split = text.len().checked_sub(word.len())?;
    let tail = text.get(split..)?;
    is_word(tail, word)
        .then(|| text.get(..split))
        .flatten()
        .map(str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_stand_before_or_after() {
        let cases = [
            ("69,76 %", "69.76", Unit::Percent),
            ("10,00%", "10.00", Unit::Percent),
            ("€ 50.000,00", "50000.00", Unit::Money),
            ("50.000 €", "50000", Unit::Money),
            ("EUR 3", "3", Unit::Money),
            ("10 gg", "10", Unit::Days),
            ("10 gg.", "10", Unit::Days),
            ("1 giorno", "1", Unit::Days),
            ("10 Giorni", "10", Unit::Days),
            ("n. 3", "3", Unit::Count),
            ("N. 3", "3", Unit::Count),
            ("n° 3", "3", Unit::Count),
            ("9,57", "9.57", Unit::Number),
            ("12 per cento", "12", Unit::Percent),
            ("5 days", "5", Unit::Days),
        ];
        for (text, value, unit) in cases {
            let read =
                quantity(text, Language::Italian).map(|read| (read.value.to_string(), read.unit));
            assert_eq!(read, Ok((value.to_owned(), unit)), "{text}");
        }
    }

    #[test]
    fn a_unit_alone_is_no_quantity() {
        for text in ["%", "€", "n.", "gg", ""] {
            assert!(quantity(text, Language::Italian).is_err(), "{text}");
        }
    }
}
