//! A number with its unit, as documents print it: `69,76 %`, `€ 50.000,00`, `10 gg`, `n. 3`.

mod time;
mod times;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Language, NumberError, number};
pub(super) use time::counts_time;
use time::{hours_and_minutes, long_or_unit, long_times};
use times::{TIMES, multiplied, of_money};

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
    Hours,
    Minutes,
}

/// A value in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The value, in its unit: 10 for `10 %`.
    pub value: Decimal,
    /// The unit.
    pub unit: Unit,
}

const BEFORE: [(&str, Unit); 14] = [
    ("€", Unit::Money),
    ("euro", Unit::Money),
    ("eur", Unit::Money),
    ("num.", Unit::Count),
    ("nr.", Unit::Count),
    ("n.", Unit::Count),
    ("n°", Unit::Count),
    ("no.", Unit::Count),
    // Money of others: its sign stands in what is printed.
    ("£", Unit::Number),
    ("us$", Unit::Number),
    ("a$", Unit::Number),
    ("$", Unit::Number),
    ("gbp", Unit::Number),
    ("usd", Unit::Number),
];

const AFTER: [(&str, Unit); 36] = [
    ("%", Unit::Percent),
    ("per cento", Unit::Percent),
    ("per cent", Unit::Percent),
    ("percent", Unit::Percent),
    ("€", Unit::Money),
    ("euro", Unit::Money),
    ("eur", Unit::Money),
    ("giorni lavorativi", Unit::Days),
    ("gg lavorativi", Unit::Days),
    ("gg. lavorativi", Unit::Days),
    ("gg lav", Unit::Days),
    ("gg. lav", Unit::Days),
    ("working days", Unit::Days),
    ("business days", Unit::Days),
    ("giorni solari", Unit::Days),
    ("calendar days", Unit::Days),
    ("giorni", Unit::Days),
    ("giorno", Unit::Days),
    ("days", Unit::Days),
    ("day", Unit::Days),
    ("gg", Unit::Days),
    ("ore", Unit::Hours),
    ("ora", Unit::Hours),
    ("hrs", Unit::Hours),
    ("hr", Unit::Hours),
    ("hours", Unit::Hours),
    ("hour", Unit::Hours),
    ("h", Unit::Hours),
    ("minuti", Unit::Minutes),
    ("minuto", Unit::Minutes),
    ("minutes", Unit::Minutes),
    ("minute", Unit::Minutes),
    ("min", Unit::Minutes),
    ("'", Unit::Minutes),
    ("\u{2019}", Unit::Minutes),
    ("\u{2032}", Unit::Minutes),
];

/// Words after a number that say more than what is counted: `5 per mille`, `10 % in meno`, `3 su 4`.
const OTHERWISE: [&str; 71] = [
    "per",
    "mille",
    "in",
    "meno",
    "più",
    "piu",
    "rispetto",
    "circa",
    "su",
    "entro",
    "o",
    "e",
    "oppure",
    "or",
    "and",
    "than",
    "less",
    "more",
    "minus",
    "plus",
    "ogni",
    "each",
    "every",
    "about",
    "approx",
    "da",
    "a",
    "al",
    "alla",
    "fino",
    "to",
    "from",
    "by",
    "until",
    "non",
    "not",
    "punti",
    "points",
    "volte",
    "times",
    "oltre",
    "over",
    "se",
    "if",
    "aumento",
    "incremento",
    "riduzione",
    "diminuzione",
    "calo",
    "increase",
    "growth",
    "improvement",
    "reduction",
    "decrease",
    "cut",
    "fewer",
    "lower",
    "higher",
    "up",
    "down",
    "drop",
    "rise",
    "decline",
    "above",
    "below",
    "inferiore",
    "minore",
    "superiore",
    "maggiore",
    "sotto",
    "sopra",
];

/// Reads a number and the unit around it; without one the unit is [`Unit::Number`]. A noun may follow (`3 eventi`), and what the
/// number is multiplied by (`€ 1,5 mln`).
///
/// # Errors
/// As [`number`].
pub fn quantity(text: &str, language: Language) -> Result<Quantity, NumberError> {
    let text = text.trim();
    if let Some(hours) = hours_and_minutes(text) {
        return Ok(hours);
    }
    if let Some((rest, times, unit)) = long_times(text)
        && let Ok(value) = number(rest, language)
        && let Some(value) = value.checked_mul(Decimal::from(times))
    {
        return Ok(Quantity { value, unit });
    }
    let (rest, unit) = without_unit(text);
    let is_money = text.starts_with(['€', '£', '$']);
    let rest = &of_money(rest)
        .filter(|_| is_money)
        .unwrap_or_else(|| rest.to_owned());
    let read = multiplied(rest, language).map(|value| Quantity {
        value,
        unit: unit.unwrap_or(Unit::Number),
    });
    match read {
        Err(error @ NumberError::NotANumber) => {
            let bare = without_noun(text).ok_or(error)?;
            // `5 giorni dalla richiesta`: the noun begins with a unit.
            let ends = text.char_indices().filter(|(_, c)| c.is_whitespace());
            let begins = ends.filter_map(|(at, _)| text.get(..at)).rev();
            let mut begins = begins.take_while(|it| it.len() > bare.len());
            let of_noun = begins.find_map(|it| long_or_unit(it, language));
            if let Some(read) = of_noun {
                return Ok(read);
            }
            let (rest, unit) = without_unit(bare);
            let value = multiplied(rest, language)?;
            let unit = unit.unwrap_or(Unit::Count);
            Ok(Quantity { value, unit })
        }
        other => other,
    }
}

/// Without the noun after a number, of at most four words: `3 eventi`, `90% degli utenti`. What makes another number of it is no noun.
fn without_noun(text: &str) -> Option<&str> {
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let end = text.char_indices().skip_while(|(begin, _)| *begin < at);
    let end = end
        .skip_while(|(_, c)| !c.is_whitespace())
        .find(|(_, c)| c.is_alphabetic());
    let (number, noun) = text.split_at_checked(end?.0)?;
    let words: Vec<String> = noun.split_whitespace().map(str::to_lowercase).collect();
    let plain = |word: &String| {
        word.chars()
            .all(|c| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}' | '.' | '/'))
            && word.chars().count() > 1
            && !OTHERWISE.contains(&word.as_str())
            && super::date::month_named(word).is_none()
    };
    (number.ends_with(char::is_whitespace) && words.len() <= 4 && words.iter().all(plain))
        .then(|| number.trim_end())
}

/// Separates a unit, before or after, from the number.
pub fn without_unit(text: &str) -> (&str, Option<Unit>) {
    let is_bare = text.starts_with(|c: char| c.is_ascii_digit());
    let before = BEFORE
        .iter()
        .filter(|_| !is_bare)
        .find_map(|(word, unit)| Some((strip_start(text, word)?, *unit)));
    if let Some((rest, unit)) = before {
        return (rest, Some(unit));
    }
    let bare = text
        .strip_suffix('.')
        .filter(|bare| bare.ends_with(char::is_alphabetic))
        .unwrap_or(text);
    let after = AFTER.iter().find_map(|(word, unit)| {
        let rest = strip_end(bare, word)?;
        // `mila di euro`, `5 milioni di euro`.
        let rest = strip_end(rest, " di").unwrap_or(rest);
        let is_apart = !rest.ends_with(char::is_alphabetic)
            || TIMES
                .iter()
                .any(|(times, _)| strip_end(rest, times).is_some());
        is_apart.then_some((rest, *unit))
    });
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
    let (first, wanted) = (text.bytes().next(), word.bytes().next());
    let is_other = |(one, other): (u8, u8)| {
        (one.is_ascii() || other.is_ascii()) && !one.eq_ignore_ascii_case(&other)
    };
    if first.zip(wanted).is_some_and(is_other) {
        return false;
    }
    if text.is_ascii() {
        text.eq_ignore_ascii_case(word)
    } else {
        text.chars().flat_map(char::to_lowercase).eq(word.chars())
    }
}

pub(crate) fn strip_end<'a>(text: &'a str, word: &str) -> Option<&'a str> {
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
            ("5 gg lavorativi", "5", Unit::Days),
            ("26'", "26", Unit::Minutes),
            ("26’", "26", Unit::Minutes),
            ("15 min.", "15", Unit::Minutes),
            ("2 ore", "2", Unit::Hours),
            ("48h", "48", Unit::Hours),
            ("1h 30m", "1.5", Unit::Hours),
            ("1 ora e 15 minuti", "1.25", Unit::Hours),
            ("€ 1,5 mln", "1500000", Unit::Money),
            ("1,5 mln €", "1500000", Unit::Money),
            ("3 milioni di euro", "3000000", Unit::Money),
            ("12 mila", "12000", Unit::Number),
            ("3 eventi", "3", Unit::Count),
            ("2 anni", "24", Unit::Count),
            ("18 mesi", "18", Unit::Count),
            ("3 settimane", "21", Unit::Days),
            ("–2,5", "-2.5", Unit::Number),
            ("90% degli utenti soddisfatti", "90", Unit::Percent),
        ];
        for (text, value, unit) in cases {
            let read =
                quantity(text, Language::Italian).map(|read| (read.value.to_string(), read.unit));
            assert_eq!(read, Ok((value.to_owned(), unit)), "{text}");
        }
    }

    #[test]
    fn a_unit_alone_is_no_quantity() {
        for text in [
            "%",
            "€",
            "n.",
            "gg",
            "",
            "mln",
            "5 per mille",
            "10% in meno",
            "3 su 4 edifici",
            "20 minuti circa",
            "1h 75m",
            "2 punti percentuali",
        ] {
            assert!(quantity(text, Language::Italian).is_err(), "{text}");
        }
    }
}
