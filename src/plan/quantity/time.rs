//! Quantities of time: weeks are days, years are months, hours have minutes.

use rust_decimal::Decimal;

use super::times::multiplied;
use super::{Quantity, Unit, strip_end, without_unit};
use crate::plan::{Language, number};

/// A number with a unit of time after it.
pub(super) fn long_or_unit(text: &str, language: Language) -> Option<Quantity> {
    if let Some((rest, times, unit)) = long_times(text) {
        let value = number(rest, language)
            .ok()?
            .checked_mul(Decimal::from(times))?;
        return Some(Quantity { value, unit });
    }
    let (rest, unit) = without_unit(text);
    let unit = unit.filter(|it| matches!(it, Unit::Days | Unit::Hours | Unit::Minutes))?;
    let value = multiplied(rest, language).ok()?;
    Some(Quantity { value, unit })
}

/// Weeks are seven days, and years twelve months, so that one is never held against the other as it stands.
pub(super) fn long_times(text: &str) -> Option<(&str, u32, Unit)> {
    const TIMES: [(&str, u32, Unit); 14] = [
        ("settimane", 7, Unit::Days),
        ("settimana", 7, Unit::Days),
        ("wks", 7, Unit::Days),
        ("wk", 7, Unit::Days),
        ("weeks", 7, Unit::Days),
        ("week", 7, Unit::Days),
        ("anni", 12, Unit::Count),
        ("anno", 12, Unit::Count),
        ("years", 12, Unit::Count),
        ("year", 12, Unit::Count),
        ("mesi", 1, Unit::Count),
        ("mese", 1, Unit::Count),
        ("months", 1, Unit::Count),
        ("month", 1, Unit::Count),
    ];
    let found = TIMES
        .iter()
        .find_map(|(word, times, unit)| Some((strip_end(text, word)?, *times, *unit)));
    found.filter(|(rest, ..)| rest.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether what is counted is weeks, months or years.
pub(in crate::plan) fn counts_time(text: &str) -> bool {
    long_times(text.trim()).is_some()
}

/// `1h 30m`, `1 ora e 30 minuti`, in hours.
pub(super) fn hours_and_minutes(text: &str) -> Option<Quantity> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) || !text.contains(['h', 'H', 'o', 'O']) {
        return None;
    }
    let lower = text.to_lowercase();
    let digits = lower.find(|c: char| !c.is_ascii_digit())?;
    let (hours, rest) = lower.split_at_checked(digits)?;
    let rest = rest.trim_start();
    let words = ["ore", "ora", "hours", "hour", "h"];
    let rest = words.into_iter().find_map(|word| rest.strip_prefix(word))?;
    let rest = rest.trim_start();
    let rest = rest
        .strip_prefix("e ")
        .or_else(|| rest.strip_prefix("and "))
        .unwrap_or(rest);
    let words = ["minuti", "minutes", "min.", "min", "m", "'", "\u{2019}", ""];
    let minutes = words
        .into_iter()
        .find_map(|word| rest.strip_suffix(word))?
        .trim();
    let whole = |it: &str| it.parse::<u32>().ok().filter(|_| it.len() <= 4);
    let minutes = whole(minutes).filter(|it| *it < 60)?;
    let part = Decimal::from(minutes).checked_div(Decimal::from(60))?;
    let is_exact = part.checked_mul(Decimal::from(60)) == Some(Decimal::from(minutes));
    let whole = Decimal::from(whole(hours)?);
    is_exact.then_some(Quantity {
        value: whole.checked_add(part)?.normalize(),
        unit: Unit::Hours,
    })
}
