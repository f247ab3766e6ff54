//! Scales as they are written: `< 50% = 0; 50-80% = 50; > 80% = 100`.

use super::Band;
use crate::plan::{
    Comparator, Criterion, Decimal, Language, Quantity, criterion, quantity, without_comparator,
};

/// A whole scale in one text: steps, or points with lines between them.
pub fn read_scale(text: &str, most: Option<Decimal>, language: Language) -> Option<Vec<Band>> {
    let lower = text.to_lowercase();
    let lines = ["linee:", "lines:"]
        .into_iter()
        .find_map(|it| lower.strip_prefix(it));
    if let Some(lines) = lines {
        let points = lines
            .split(';')
            .filter(|it| !it.trim().is_empty())
            .map(|it| {
                let (at, worth) = it.rsplit_once('=')?;
                Some((value(at, language)?, worth_of(worth, most, language)?.0))
            });
        let points: Option<Vec<(Decimal, Decimal)>> = points.collect();
        return points
            .map(|it| Band::between(&it))
            .filter(|it| !it.is_empty());
    }
    let steps = ["fasce:", "steps:"]
        .into_iter()
        .find_map(|it| lower.strip_prefix(it))
        .unwrap_or(&lower);
    let steps = steps.split([';', '\n']).filter(|it| !it.trim().is_empty());
    let bands: Option<Vec<Band>> = steps.map(|it| read_band(it, most, language)).collect();
    bands.filter(|it| it.len() > 1).map(closed)
}

fn closed(mut bands: Vec<Band>) -> Vec<Band> {
    Band::close_gaps(&mut bands);
    bands
}

fn value(text: &str, language: Language) -> Option<Decimal> {
    criterion(text, language).ok()?.bound().map(|it| it.value)
}

/// A scale in one text, which reads back as the same: `< 50 = 0; ≥ 50 e ≤ 80 = 50; > 80 = 100`.
pub fn scale_text(bands: &[Band], language: Language) -> String {
    let mark = language.decimal_mark().to_string();
    let number = |it: Decimal| it.normalize().to_string().replace('.', &mark);
    let and = match language {
        Language::Italian => " e ",
        Language::English => " and ",
    };
    let rows = bands.iter().map(|band| {
        let from = band.from.map(|it| {
            format!(
                "{} {}",
                if band.from_excluded { ">" } else { "≥" },
                number(it)
            )
        });
        let to = band.to.map(|it| {
            format!(
                "{} {}",
                if band.to_included { "≤" } else { "<" },
                number(it)
            )
        });
        let values: Vec<String> = from.into_iter().chain(to).collect();
        let end = band
            .percent_to
            .map_or_else(String::new, |it| format!("-{}", number(it)));
        format!("{} = {}{end}", values.join(and), number(band.percent))
    });
    rows.collect::<Vec<_>>().join("; ")
}

/// A row of a scale: `76-90% = 15-18 punti`, `≥ 70% = 100%`, `> 125: 0`.
pub fn read_band(text: &str, most: Option<Decimal>, language: Language) -> Option<Band> {
    let (from_to, worth) = text.rsplit_once(['=', ':', '→'])?;
    let (percent, percent_to) = worth_of(worth, most, language)?;
    let from_to = from_to.trim();
    let band = Band {
        percent,
        percent_to,
        ..Band::default()
    };
    let two = [" e ", " and "]
        .iter()
        .find_map(|it| from_to.split_once(it));
    if let Some((from, to)) = two.filter(|(_, to)| without_comparator(to).0.is_some()) {
        let [from, to] = [from, to].map(|it| criterion(it, language).ok());
        let (Criterion::Bound(above, from), Criterion::Bound(below, to)) = (from?, to?) else {
            return None;
        };
        return Some(Band {
            from: Some(from.value),
            from_excluded: above == Comparator::MoreThan,
            to: Some(to.value),
            to_included: below == Comparator::AtMost,
            ..band
        });
    }
    let is_compared = without_comparator(from_to).0.is_some();
    Some(match criterion(from_to, language).ok()? {
        Criterion::Range { low, high, .. } => Band {
            from: Some(low),
            to: Some(high),
            to_included: true,
            ..band
        },
        Criterion::Bound(_, it) if !is_compared => Band {
            from: Some(it.value),
            to: Some(it.value),
            to_included: true,
            ..band
        },
        Criterion::Bound(comparator, Quantity { value, .. }) => match comparator {
            Comparator::AtLeast | Comparator::MoreThan => Band {
                from: Some(value),
                from_excluded: comparator == Comparator::MoreThan,
                ..band
            },
            Comparator::AtMost | Comparator::LessThan => Band {
                to: Some(value),
                to_included: comparator == Comparator::AtMost,
                ..band
            },
            Comparator::Exactly => Band {
                from: Some(value),
                to: Some(value),
                to_included: true,
                ..band
            },
        },
        Criterion::YesNo(_) | Criterion::By(_) | Criterion::Nothing | Criterion::Open => {
            return None;
        }
    })
}

/// What a row is worth, in percent: `50%`, `50`, or of points that have a most `15-18 punti`.
fn worth_of(
    text: &str,
    most: Option<Decimal>,
    language: Language,
) -> Option<(Decimal, Option<Decimal>)> {
    let text = text.trim().to_lowercase();
    let words = ["punti", "punto", "points", "point", "pt"];
    let points = words.iter().find_map(|it| text.strip_suffix(it));
    let is_points = points.is_some() || !text.contains('%');
    let bare = points.unwrap_or(&text).trim();
    let of = |value: Decimal| match most.filter(|it| is_points && !it.is_zero()) {
        Some(most) => value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(most),
        None => (points.is_none() || most.is_some()).then_some(value),
    };
    let two = bare
        .char_indices()
        .skip(1)
        .find(|(_, c)| matches!(c, '-' | '–'));
    if let Some((at, dash)) = two {
        let (begin, end) = bare.split_at_checked(at)?;
        let [begin, end] =
            [begin, end.trim_start_matches(dash)].map(|it| quantity(it.trim(), language).ok());
        return Some((of(begin?.value)?, Some(of(end?.value)?)));
    }
    let read = quantity(bare, language).ok()?;
    Some((of(read.value)?, None))
}
