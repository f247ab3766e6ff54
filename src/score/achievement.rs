//! The achievement of one actual against one promise.
//!
//! With `a` the actual and `t` the target:
//!
//! ```text
//! floor    t > 0: 100·a/t    t = 0: 100 if a >= 0 else 0    t < 0: 100 if a >= t else 0
//! ceiling  a <= t: 100       else t > 0: 100·t/a (linear: 100·(2t - a)/t)    t <= 0: 0
//! exact    as a floor; strict: 100 if equal else 0
//! range    inside: 100; below: 100·a/x; above: 100·y/a, where x, y > 0; else 0 outside
//! yes/no, date    as promised: 100, else 0
//! ```
//!
//! A target is what the actual is measured against, never the way from the baseline to it: maintenance targets lie below
//! their baselines, and progress would be inverted there.

use crate::plan::{
    Band, Ceilings, Comparator, Criterion, Equality, Fraction, Kind, Quantity, Rules, Undefined,
};
use crate::record::{Actual, Value};

/// An actual, held against a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// It can be said how far it is.
    Measured(Measured),
    /// The actual has no value: it divides by zero, or is too large.
    Undefined(Undefined),
    /// The actual does not answer the promise: a number where yes or no was asked.
    Mismatch,
    Nothing,
}

/// How far an actual is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// In percent, not held to 0..=100.
    pub raw: Fraction,
    /// Whether the promise was kept, also at equality.
    pub met: bool,
    pub rule: Rule,
    /// The actual as a number, where it is one.
    pub actual: Option<Fraction>,
    /// What the rule divided by or compared with, where it is a number.
    pub target: Option<Fraction>,
    /// The band of the scale that holds the actual.
    pub band: Option<Box<Band>>,
}

/// The rules by which an achievement comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// `100·a/t`
    Ratio,
    /// Reached or not, because the target is not above nought.
    Reached,
    UnderCeiling,
    /// `100·t/a`
    InverseRatio,
    /// `100·(2t - a)/t`
    Linear,
    /// Above a ceiling that is not above nought.
    OverCeiling,
    Equal,
    Inside,
    /// Outside a range whose end is not above nought.
    Outside,
    Answer,
    OnTime,
    Scale,
}

/// Holds an actual against a promise; a KPI's own table comes first.
pub fn measure(actual: &Actual, criterion: &Criterion, bands: &[Band], rules: &Rules) -> Measure {
    let number = |unit| actual.number(Kind::Quantity(unit));
    match criterion {
        Criterion::Nothing | Criterion::Open => Measure::Nothing,
        Criterion::YesNo(asked) => match actual.value {
            Value::YesNo(answer) => outcome(answer == *asked, Rule::Answer),
            Value::Number(_) | Value::Arithmetic(_) | Value::Computed(_) | Value::Date(_) => {
                Measure::Mismatch
            }
        },
        Criterion::By(day) => match actual.value {
            Value::Date(done) => outcome(done <= *day, Rule::OnTime),
            Value::Number(_) | Value::Arithmetic(_) | Value::Computed(_) | Value::YesNo(_) => {
                Measure::Mismatch
            }
        },
        Criterion::Bound(comparator, quantity) => numeric(number(quantity.unit), bands, |a| {
            bound(a, *comparator, quantity, rules)
        }),
        Criterion::Range { low, high, unit } => numeric(number(*unit), bands, |a| {
            range(a, &Fraction::from(*low), &Fraction::from(*high))
        }),
    }
}

/// The achievement, 0 to 100, that a number would have against a promise; `None` where it is not answered by numbers.
pub fn achieved(
    number: &Fraction,
    criterion: &Criterion,
    bands: &[Band],
    rules: &Rules,
) -> Option<Fraction> {
    let known = || Some(Ok(number.clone()));
    let measure = match criterion {
        Criterion::Bound(comparator, quantity) => {
            numeric(known(), bands, |a| bound(a, *comparator, quantity, rules))
        }
        Criterion::Range { low, high, .. } => numeric(known(), bands, |a| {
            range(a, &Fraction::from(*low), &Fraction::from(*high))
        }),
        Criterion::Nothing | Criterion::Open | Criterion::YesNo(_) | Criterion::By(_) => {
            return None;
        }
    };
    match measure {
        Measure::Measured(measured) => Some(measured.raw.held_to(Band::cap(bands))),
        Measure::Undefined(_) | Measure::Mismatch | Measure::Nothing => None,
    }
}

fn outcome(met: bool, rule: Rule) -> Measure {
    Measure::Measured(Measured {
        raw: all_or_nothing(met),
        met,
        rule,
        actual: None,
        target: None,
        band: None,
    })
}

fn all_or_nothing(met: bool) -> Fraction {
    if met {
        Fraction::hundred()
    } else {
        Fraction::zero()
    }
}

fn numeric(
    actual: Option<Result<Fraction, Undefined>>,
    bands: &[Band],
    rule: impl Fn(&Fraction) -> Measured,
) -> Measure {
    match actual {
        None => Measure::Mismatch,
        Some(Err(why)) => Measure::Undefined(why),
        Some(Ok(a)) if bands.is_empty() => Measure::Measured(rule(&a)),
        Some(Ok(a)) => Measure::Measured(tabled(&a, bands)),
    }
}

fn tabled(a: &Fraction, bands: &[Band]) -> Measured {
    let band = Band::of(bands, a);
    let raw = band.map_or_else(Fraction::zero, |band| band.worth(a));
    let met = raw >= Fraction::hundred();
    Measured {
        raw,
        met,
        rule: Rule::Scale,
        actual: Some(a.clone()),
        target: None,
        band: band.copied().map(Box::new),
    }
}

fn bound(a: &Fraction, comparator: Comparator, quantity: &Quantity, rules: &Rules) -> Measured {
    let t = Fraction::from(quantity.value);
    let (raw, rule) = match comparator {
        Comparator::Exactly if rules.equality == Equality::Strict => {
            (all_or_nothing(*a == t), Rule::Equal)
        }
        Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly => floor(a, &t),
        Comparator::AtMost | Comparator::LessThan => ceiling(a, &t, rules.ceilings),
    };
    let met = match comparator {
        Comparator::Exactly if rules.equality == Equality::Strict => *a == t,
        Comparator::AtLeast | Comparator::Exactly => *a >= t,
        Comparator::MoreThan => *a > t,
        Comparator::AtMost => *a <= t,
        Comparator::LessThan => *a < t,
    };
    Measured {
        raw,
        met,
        rule,
        actual: Some(a.clone()),
        target: Some(t),
        band: None,
    }
}

fn percent(part: &Fraction, whole: &Fraction) -> Fraction {
    part.times(&Fraction::hundred())
        .over(whole)
        .unwrap_or_else(Fraction::zero)
}

fn is_positive(number: &Fraction) -> bool {
    *number > Fraction::zero()
}

fn floor(a: &Fraction, t: &Fraction) -> (Fraction, Rule) {
    if is_positive(t) {
        (percent(a, t), Rule::Ratio)
    } else {
        (all_or_nothing(a >= t), Rule::Reached)
    }
}

fn ceiling(a: &Fraction, t: &Fraction, ceilings: Ceilings) -> (Fraction, Rule) {
    if a <= t {
        return (Fraction::hundred(), Rule::UnderCeiling);
    }
    if !is_positive(t) {
        return (Fraction::zero(), Rule::OverCeiling);
    }
    match ceilings {
        Ceilings::Ratio => (percent(t, a), Rule::InverseRatio),
        Ceilings::Linear => (percent(&t.plus(t).minus(a), t), Rule::Linear),
    }
}

fn range(a: &Fraction, low: &Fraction, high: &Fraction) -> Measured {
    let inside = low <= a && a <= high;
    let measurable = is_positive(low) && is_positive(high);
    let (raw, rule, target) = match (inside, measurable, a < low) {
        (true, ..) => (Fraction::hundred(), Rule::Inside, None),
        (false, false, _) => (Fraction::zero(), Rule::Outside, None),
        (false, true, true) => (percent(a, low), Rule::Ratio, Some(low.clone())),
        (false, true, false) => (percent(high, a), Rule::InverseRatio, Some(high.clone())),
    };
    Measured {
        raw,
        met: inside,
        rule,
        actual: Some(a.clone()),
        target,
        band: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Language, criterion};
    use crate::record::actual_from;

    fn raw(target: &str, actual: &str, rules: &Rules) -> (String, bool) {
        let criterion = criterion(target, Language::Italian).expect(target);
        let actual = actual_from(actual, criterion.kind(), Language::Italian).expect(actual);
        let Measure::Measured(measured) = measure(&actual, &criterion, &[], rules) else {
            panic!("{actual:?} can be measured against {target}");
        };
        (measured.raw.to_places(2), measured.met)
    }

    #[test]
    fn achievements_follow_the_rules() {
        let cases = [
            (">= 103,00%", "100%", "97.09", false),
            (">= 10,00%", "11,78%", "117.80", true),
            (">= 10,00", "28,00", "280.00", true),
            (">= 20,00", "130,00", "650.00", true),
            (">= 5,00", "20,00", "400.00", true),
            (">= 1", "79/87,3", "90.49", false),
            ("<= 30 gg", "40 gg", "75.00", false),
            ("<= 30", "30", "100.00", true),
            ("<= 30", "12", "100.00", true),
            ("10,00%", "9,80", "98.00", false),
            ("164,71%", "168,43", "102.26", true),
            (">= 0", "0", "100.00", true),
            (">= 0", "-1", "0.00", false),
            ("-3", "-3", "100.00", true),
            ("-3", "-4", "0.00", false),
            ("<= 0", "1", "0.00", false),
            ("<= 0", "0", "100.00", true),
            ("<= -2", "-1", "0.00", false),
            ("> 5", "5", "100.00", false),
            ("< 5", "5", "100.00", false),
            ("= 5", "4", "80.00", false),
            ("= 5", "6", "120.00", true),
            (">= 5", "5", "100.00", true),
            ("> 5", "5,01", "100.20", true),
            ("< 5", "4,99", "100.00", true),
            ("> 0", "0", "100.00", false),
            ("= 5", "5", "100.00", true),
            ("2..5", "3", "100.00", true),
            ("2..5", "2", "100.00", true),
            ("2..5", "5", "100.00", true),
            ("2..5", "1", "50.00", false),
            ("2..5", "10", "50.00", false),
            ("-2..5", "-3", "0.00", false),
            ("-2..5", "10", "0.00", false),
            ("-5..-2", "-1", "0.00", false),
            ("0..5", "-1", "0.00", false),
            ("-2..5", "0", "100.00", true),
            ("SI", "si", "100.00", true),
            ("SI", "no", "0.00", false),
            ("NO", "no", "100.00", true),
            ("31/12/2022", "31/12/2022", "100.00", true),
            ("31/12/2022", "01/01/2023", "0.00", false),
            (">= 10", "-5", "-50.00", false),
            (">= 45", "7/9", "1.73", false),
        ];
        for (target, actual, expected, met) in cases {
            assert_eq!(
                raw(target, actual, &Rules::default()),
                (expected.to_owned(), met),
                "{actual} against {target}"
            );
        }
    }

    #[test]
    fn the_plan_may_choose_linear_ceilings_and_strict_equality() {
        let rules = Rules {
            ceilings: Ceilings::Linear,
            equality: Equality::Strict,
            ..Rules::default()
        };
        assert_eq!(raw("<= 30 gg", "40 gg", &rules).0, "66.67");
        assert_eq!(raw("<= 0", "1", &rules).0, "0.00");
        for (actual, expected) in [
            ("4", ("0.00", false)),
            ("5", ("100.00", true)),
            ("6", ("0.00", false)),
        ] {
            let (found, met) = raw("= 5", actual, &rules);
            assert_eq!((found.as_str(), met), expected, "{actual}");
        }
    }

    #[test]
    fn a_division_by_zero_and_a_mismatch_are_said() {
        let floor = criterion(">= 1", Language::Italian).expect("a target");
        let zero = actual_from("3/0", floor.kind(), Language::Italian).expect("arithmetic");
        assert_eq!(
            measure(&zero, &floor, &[], &Rules::default()),
            Measure::Undefined(Undefined::DivisionByZero)
        );
        let answer = Value::YesNo(true).into();
        assert_eq!(
            measure(&answer, &floor, &[], &Rules::default()),
            Measure::Mismatch
        );
        assert_eq!(
            measure(&answer, &Criterion::Nothing, &[], &Rules::default()),
            Measure::Nothing
        );
    }

    #[test]
    fn a_table_of_its_own_decides_by_half_open_bands() {
        let band = |from: Option<i64>, to: Option<i64>, percent: i64| Band {
            from: from.map(Into::into),
            to: to.map(Into::into),
            percent: percent.into(),
            ..Band::default()
        };
        let bands = [
            band(None, Some(5), 0),
            band(Some(5), Some(10), 60),
            band(Some(10), None, 100),
        ];
        let floor = criterion(">= 10", Language::Italian).expect("a target");
        for (actual, expected, met) in [
            ("4,99", "0.00", false),
            ("5", "60.00", false),
            ("9,99", "60.00", false),
            ("10", "100.00", true),
        ] {
            let typed = actual_from(actual, floor.kind(), Language::Italian).expect(actual);
            let Measure::Measured(measured) = measure(&typed, &floor, &bands, &Rules::default())
            else {
                panic!("{actual} can be measured");
            };
            let found = (measured.raw.to_places(2), measured.met);
            assert_eq!(found, (expected.to_owned(), met), "{actual}");
        }
    }
}
