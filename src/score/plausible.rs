//! A value that can hardly be what was meant: ten times, or a tenth, of what it is measured against. It is asked about before it
//! is kept, and never refused: `980` for `9,80` is the slip of a finger.

use crate::plan::{Criterion, Fraction, Kpi, Year};
use crate::record::{Actual, Cell, Value};

/// How many places the decimal mark may have slipped.
const MOST_PLACES: i32 = 4;

/// A value far from the target and from the last value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Far {
    pub value: Fraction,
    /// The target, or where that is none to compare with, the last value.
    pub from: Fraction,
    /// The same digits near it, where the value was typed as a number.
    pub likelier: Option<Fraction>,
}

/// Whether an actual is at least ten times, or at most a tenth, of the KPI's target and of its last value: of all of them that are
/// there and not nought.
pub fn far(actual: &Actual, kpi: &Kpi, year: Year, cell: Option<&Cell>) -> Option<Far> {
    let kind = kpi.kind(year);
    let number = |actual: &Actual| actual.number(kind)?.ok();
    let targets = match kpi.target(year)?.criterion {
        Criterion::Bound(_, quantity) => vec![quantity.value],
        Criterion::Range { low, high, .. } => vec![low, high],
        Criterion::Nothing | Criterion::Open => Vec::new(),
        Criterion::YesNo(_) | Criterion::By(_) => return None,
    };
    let targets = targets.into_iter().map(Fraction::from);
    let last = cell.and_then(Cell::actual).and_then(number);
    let known: Vec<Fraction> = targets
        .chain(last)
        .map(|it| magnitude(&it))
        .filter(|it| !it.is_zero())
        .collect();
    let value = number(actual)?;
    let size = magnitude(&value);
    let ten = Fraction::from(10);
    let is_far = |from: &Fraction| size >= from.times(&ten) || size.times(&ten) <= *from;
    let from = known.first()?.clone();
    let far = !size.is_zero() && known.iter().all(is_far);
    far.then(|| Far {
        likelier: near(&value, &from).filter(|_| matches!(actual.value, Value::Number(_))),
        value,
        from,
    })
}

fn magnitude(number: &Fraction) -> Fraction {
    if number.is_negative() {
        Fraction::zero().minus(number)
    } else {
        number.clone()
    }
}

/// The value with its decimal mark elsewhere, so that it is less than the root of ten away in either direction.
fn near(value: &Fraction, from: &Fraction) -> Option<Fraction> {
    let ten = Fraction::from(10);
    let is_near = |it: &Fraction| {
        let (own, other) = (it.times(it), from.times(from));
        own <= other.times(&ten) && own.times(&ten) >= other
    };
    let mut moved = (1..=MOST_PLACES).flat_map(|places| {
        let by = (0..places).fold(Fraction::from(1), |by, _| by.times(&ten));
        [value.over(&by), Some(value.times(&by))]
    });
    moved.find_map(|it| it.filter(&is_near))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Language, Target, YearTarget};
    use crate::record::actual_from;

    /// What is asked: nothing, whether it is meant, or whether another value is.
    fn asked(target: &str, text: &str) -> String {
        let mut kpi = Kpi::named("A", "a");
        kpi.targets.push(YearTarget::new(
            2025,
            Target::of_cell(target, Language::Italian),
        ));
        let actual = actual_from(text, kpi.kind(2025), Language::Italian).expect(text);
        let far = far(&actual, &kpi, 2025, None);
        far.map_or_else(String::new, |it| {
            let likelier = it.likelier.map(|it| it.to_shortest(0, 4));
            format!("{}?", likelier.unwrap_or_default())
        })
    }

    #[test]
    fn what_is_ten_times_or_a_tenth_is_asked_about_with_what_was_perhaps_meant() {
        let cases = [
            ("10,00%", "980", "9.8?"),
            ("10,00%", "0,98", "9.8?"),
            ("10,00%", "9,80", ""),
            ("164,71%", "16843", "168.43?"),
            ("≤ 30 gg", "2", "20?"),
            ("≥ 1", "9", ""),
            ("≥ 1", "12", "1.2?"),
            (">= 0", "500", ""),
            ("10,00%", "0", ""),
            ("-10%", "-120", "-12?"),
            ("10,00%", "45/20", "?"),
            ("SI", "si", ""),
        ];
        for (target, text, expected) in cases {
            assert_eq!(asked(target, text), expected, "{text} against {target}");
        }
    }
}
