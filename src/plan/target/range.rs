//! Ranges, as documents write them: `2..5`, `tra 2 e 5`, `10 ± 2`, `≥ 80% e ≤ 90%`.

use rust_decimal::Decimal;

use super::{Criterion, TargetError};
use crate::plan::comparator::{Comparator, without_comparator};
use crate::plan::quantity::{quantity, strip_start};
use crate::plan::{Language, NumberError, Unit};

/// `≥ 80% e ≤ 90%`: two bounds that hold one value between them, both ends included.
pub(super) fn between(text: &str, language: Language) -> Option<Criterion> {
    let (one, other) = [" e ", " and ", ", "]
        .iter()
        .find_map(|it| text.split_once(it))?;
    let bound = |it: &str| {
        let (comparator, rest) = without_comparator(it.trim());
        Some((comparator?, quantity(rest, language).ok()?))
    };
    let (one, other) = (bound(one)?, bound(other)?);
    let is_floor = |it: Comparator| it == Comparator::AtLeast;
    let ((below, low), (above, high)) = if is_floor(one.0) {
        (one, other)
    } else {
        (other, one)
    };
    let is_sound = is_floor(below) && above == Comparator::AtMost;
    let is_sound = is_sound && low.unit == high.unit && low.value <= high.value;
    is_sound.then_some(Criterion::Range {
        low: low.value,
        high: high.value,
        unit: low.unit,
    })
}

/// `10 ± 2`, `3.000.000 ± 5 %`: a range around a value.
pub(super) fn around(
    middle: &str,
    width: &str,
    language: Language,
) -> Result<Criterion, TargetError> {
    let middle = quantity(middle.trim(), language).map_err(TargetError::Number)?;
    let width = quantity(width.trim(), language).map_err(TargetError::Number)?;
    let is_share = width.unit == Unit::Percent && middle.unit != Unit::Percent;
    let part = if is_share {
        let share = middle.value.checked_mul(width.value);
        share.and_then(|it| it.checked_div(Decimal::ONE_HUNDRED))
    } else {
        Some(width.value)
    };
    let ends =
        part.and_then(|it| Some((middle.value.checked_sub(it)?, middle.value.checked_add(it)?)));
    let (low, high) = ends.ok_or(TargetError::Number(NumberError::TooManyDigits))?;
    if low > high {
        return Err(TargetError::Reversed);
    }
    let unit = middle.unit;
    Ok(Criterion::Range {
        low: low.normalize(),
        high: high.normalize(),
        unit,
    })
}

/// The two ends of a range: `2..5`, `2,5 - 3`, `tra 2 e 5`, `da 2 a 5`.
pub(super) fn range_ends(text: &str) -> Option<(&str, &str)> {
    let worded = [
        ("compreso tra", " e "),
        ("compresa tra", " e "),
        ("tra", " e "),
        ("da", " a "),
        ("dal", " al "),
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

pub(super) fn range(low: &str, high: &str, language: Language) -> Result<Criterion, TargetError> {
    let bare = |it: &'_ str| it.trim().trim_start_matches("il ").to_owned();
    let (low, high) = (&bare(low), &bare(high));
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
