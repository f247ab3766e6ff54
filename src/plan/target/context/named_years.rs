//! Numbers that are those of years: `> 2024`, `at least 2019 level`, `tra 2022 e 2023`.

use rust_decimal::Decimal;

use super::{Context, Criterion};
use crate::plan::{Comparator, Quantity, Unit, Year, without_comparator};

/// Whether the ends of a range are years rather than values: `tra 2022 e 2023`.
pub(super) fn spans_years(criterion: &Criterion, context: &Context<'_>) -> bool {
    let near = |value: Decimal| {
        let year = context.year.map(Decimal::from);
        let away = year.and_then(|it| it.checked_sub(value));
        value.is_integer() && away.is_some_and(|it| it.abs() <= Decimal::from(LONG_AGO))
    };
    matches!(criterion, Criterion::Range { low, high, unit: Unit::Number } if near(*low) && near(*high))
}

/// So many years before, a number may be that of a year.
const LONG_AGO: Year = 15;

/// What is the value of a year: `2019 level`, `2023 outturn`.
const VALUES: [&str; 12] = [
    "level",
    "levels",
    "figure",
    "outturn",
    "actual",
    "baseline",
    "value",
    "result",
    "valore",
    "livello",
    "dato",
    "consuntivo",
];

/// What points to the value of a year that follows.
const POINTING: [&str; 17] = [
    "il",
    "al",
    "a",
    "del",
    "dell'anno",
    "quello",
    "quella",
    "anno",
    "pari",
    "valore",
    "livello",
    "dato",
    "consuntivo",
    "risultato",
    "baseline",
    "value",
    "result",
];

/// `> 2024`, `at least 2019 level`: more than the value of that year, and not than two thousand; open where that is not known.
pub(super) fn than_year(printed: &str, context: &Context<'_>) -> Option<Criterion> {
    let printed = printed.trim();
    let below = printed.strip_prefix("al di sotto ");
    let above = printed.strip_prefix("al di sopra ");
    let (comparator, rest) = match (below, above) {
        (Some(rest), _) => (Some(Comparator::LessThan), rest),
        (_, Some(rest)) => (Some(Comparator::MoreThan), rest),
        (None, None) => without_comparator(printed),
    };
    let year = context.year?;
    let mut words: Vec<&str> = rest.split_whitespace().collect();
    let count = words.len();
    // `≥ quello del 2023` in the order of `≥ 2023 level`.
    while words
        .first()
        .is_some_and(|it| POINTING.contains(&it.to_lowercase().as_str()))
    {
        words.remove(0);
    }
    let is_turned = words.len() < count;
    let (first, rest) = words.split_first()?;
    let rest = if is_turned && rest.is_empty() {
        "level".to_owned()
    } else {
        rest.join(" ")
    };
    let named: Year = first.parse().ok().filter(|_| first.len() == 4)?;
    let rest = rest.trim().to_lowercase();
    let rest = rest.trim_matches(['(', ')', '.']);
    let is_value = VALUES.contains(&rest);
    let is_remarked = rest.starts_with(['+', '-']);
    let base = context.value(named);
    let far = if is_value || base.is_some() || is_remarked {
        LONG_AGO
    } else {
        3
    };
    let is_before = (year.saturating_sub(far)..year).contains(&named);
    let is_said = is_value || (comparator.is_some() && (rest.is_empty() || is_remarked));
    let comparator = comparator.unwrap_or(Comparator::AtLeast);
    // Beside values of its own size it may be one of them as well.
    let number = Decimal::from(named);
    let is_alike = |base: &Quantity| {
        let twice = |it: Decimal| it.checked_mul(Decimal::TWO).unwrap_or(it);
        twice(base.value) >= number && base.value <= twice(number)
    };
    let base = base.filter(|it| is_value || !is_alike(it));
    let bound = base.map(|value| Criterion::Bound(comparator, value));
    (is_before && is_said).then(|| bound.filter(|_| !is_remarked).unwrap_or(Criterion::Open))
}
