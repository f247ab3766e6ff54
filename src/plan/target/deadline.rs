//! The day on which something is promised: `entro il 30/6/25`, `Approvazione entro settembre 2025`, `by 30 June 2025`; where the year
//! is known `entro il 31/12` too.

use jiff::civil::Date;

use crate::plan::date::{DateError, date, month_named, typed_date};
use crate::plan::quantity::strip_start;
use crate::plan::{Language, Year, number, ordinal, parts_of_year};

/// What stands before the day; longest first.
const BY: [&str; 19] = [
    "entro e non oltre il",
    "entro la fine di",
    "entro fine",
    "entro il mese di",
    "entro il",
    "entro l'",
    "entro",
    "non oltre il",
    "al",
    "il",
    "on or before",
    "no later than",
    "not later than",
    "by the end of",
    "by end of",
    "by",
    "within",
    "<=",
    "≤",
];

/// The day of a promise. Words before it say what is promised; a number among them makes it another promise.
///
/// # Errors
/// Any [`DateError`].
pub(super) fn deadline(text: &str, year: Option<Year>) -> Result<Date, DateError> {
    let text = text.trim();
    match day(text, year) {
        Err(DateError::NotADate) => {}
        found => return found,
    }
    if !text.contains(' ') {
        return Err(DateError::NotADate);
    }
    let lower = text.to_lowercase();
    for word in [" entro ", " by "] {
        let parts = lower.rfind(word).and_then(|at| text.split_at_checked(at));
        if let Some((what, rest)) = parts
            && !what.contains(|c: char| c.is_ascii_digit() || c == '%')
        {
            return day(rest.trim_start(), year);
        }
    }
    Err(DateError::NotADate)
}

fn day(text: &str, year: Option<Year>) -> Result<Date, DateError> {
    let is_bare = text.starts_with(|c: char| c.is_ascii_digit());
    let mut words = BY.iter().filter(|_| !is_bare);
    let worded = words.find_map(|word| strip_start(text, word));
    let bare = worded.unwrap_or(text).trim_end_matches('.');
    match (date(bare), worded) {
        // `31.12.25` can be nothing else.
        (Err(DateError::ShortYear), None) if bare.contains('.') => {
            return typed_date(bare, Date::MIN, 0);
        }
        (Err(DateError::ShortYear), Some(_)) => return typed_date(bare, Date::MIN, 0),
        (Err(DateError::NotADate), _) => {}
        (found, _) => return found,
    }
    if let Some(day) = end_of_month(bare, year) {
        return Ok(day);
    }
    if let Some(day) = end_of_part(bare, year.filter(|_| worded.is_some())) {
        return Ok(day);
    }
    let dated = match (year, worded) {
        (Some(year), Some(_)) => without_year(bare, year),
        // `31 dicembre` is a day without a word before it as well.
        (Some(year), None) if bare.split_whitespace().any(|it| month_named(it).is_some()) => {
            without_year(bare, year)
        }
        _ => Err(DateError::NotADate),
    };
    if dated != Err(DateError::NotADate) || worded.is_none() {
        return dated;
    }
    // What is promised may follow: `entro il 31/12 approvazione del regolamento`.
    let first = bare.split_once(char::is_whitespace).filter(|(_, rest)| {
        rest.chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’'))
    });
    match first {
        Some((first, _)) if first.contains(['/', '.', '-']) => day(&format!("entro {first}"), year),
        _ => dated,
    }
}

/// `settembre 2025`, or `settembre` of a year that is known: its last day.
fn end_of_month(text: &str, year: Option<Year>) -> Option<Date> {
    let (month, of) = match text.split_once(char::is_whitespace) {
        Some((month, of)) if of.len() == 4 => (month, of.parse().ok()?),
        Some(_) => return None,
        None => (text, year?),
    };
    let first = Date::new(of, month_named(month)?, 1).ok()?;
    Some(first.last_of_month())
}

/// `primo semestre`, `IV trimestre 2025`, `Q4 2025`: its last day.
fn end_of_part(text: &str, year: Option<Year>) -> Option<Date> {
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    let named = words.last().and_then(|it| it.parse().ok());
    let named = named.filter(|_| words.last().is_some_and(|it| it.len() == 4));
    if named.is_some() {
        words.pop();
    }
    let (at, parts) = match words.as_slice() {
        [at, part] => (*at, parts_of_year(part)?),
        [part] => {
            let parts = match part.get(..1)? {
                "q" => 4,
                "h" => 2,
                _ => return None,
            };
            (part.get(1..)?, parts)
        }
        _ => return None,
    };
    let at = ordinal(at).filter(|it| *it <= parts)?;
    let last = 12_i8.checked_div(parts)?.checked_mul(at)?;
    let first = Date::new(named.or(year)?, last, 1).ok()?;
    Some(first.last_of_month())
}

/// `entro il 31.12`: after an article it is a day, and no number.
pub fn dotted_day(text: &str, year: Year) -> Option<Date> {
    let text = text.trim();
    let words = ["entro e non oltre il", "entro il", "non oltre il"];
    let rest = words.iter().find_map(|word| strip_start(text, word))?;
    let (day, month) = rest.split_once('.')?;
    let is_short = |it: &str| it.len() == 2 && it.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = is_short(day) && is_short(month);
    is_day
        .then(|| typed_date(rest, Date::MIN, year).ok())
        .flatten()
}

/// `31/12`, `31 dicembre` of a year.
fn without_year(text: &str, year: Year) -> Result<Date, DateError> {
    if number(text, Language::Italian).is_ok() {
        return Err(DateError::NotADate);
    }
    match typed_date(text, Date::MIN, year) {
        Err(DateError::NotADate) => date(&format!("{text} {year}")),
        found => found,
    }
}
