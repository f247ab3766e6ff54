//! What a number is multiplied by: `1,5 mln`, `15k`, `£2.5m`.

use rust_decimal::Decimal;

use super::strip_end;
use crate::plan::{Language, NumberError, number};

/// Longest first.
pub(super) const TIMES: [(&str, u32); 13] = [
    ("miliardi", 1_000_000_000),
    ("miliardo", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("mld", 1_000_000_000),
    ("milioni", 1_000_000),
    ("milione", 1_000_000),
    ("million", 1_000_000),
    ("mln", 1_000_000),
    ("mio", 1_000_000),
    ("migliaia", 1000),
    ("thousand", 1000),
    ("mila", 1000),
    ("k", 1000),
];

/// `2.5m` and `1bn` of money, in longer words: beside other numbers they may be metres or minutes.
pub(super) fn of_money(text: &str) -> Option<String> {
    let times = [("bn", "billion"), ("mn", "million"), ("m", "million")];
    times.iter().find_map(|(short, long)| {
        let rest = strip_end(text, short)?;
        let is_number = rest.ends_with(|c: char| c.is_ascii_digit());
        is_number.then(|| format!("{rest} {long}"))
    })
}

/// A number with what it is multiplied by.
pub(super) fn multiplied(text: &str, language: Language) -> Result<Decimal, NumberError> {
    // Bare digits are multiplied by nothing.
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        return number(text, language);
    }
    let times = TIMES.iter().find_map(|(word, times)| {
        let rest = strip_end(text.trim_end_matches('.'), word)?;
        rest.ends_with(|c: char| c.is_ascii_digit())
            .then_some((rest, *times))
    });
    let Some((rest, times)) = times else {
        return number(text, language);
    };
    let read = number(rest, language)?;
    let value = read.checked_mul(Decimal::from(times));
    value
        .map(|it| it.normalize())
        .ok_or(NumberError::TooManyDigits)
}
