//! What is missing: the actual that would do, solved backwards from the achievement it has to give.
//!
//! Solved exactly: the value returned gives the achievement asked for, and any worse one gives less.

use jiff::civil::Date;

use super::{KpiScore, ObjectiveScore, Scores, State};
use crate::plan::{
    Band, Ceilings, Combination, Comparator, Criterion, Equality, Fraction, Kpi, Part, Place,
    Rules, Year,
};
use crate::record::Document;

/// An actual that would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    AtLeast(Fraction),
    AtMost(Fraction),
    Below(Fraction),
    Exactly(Fraction),
    Answer(bool),
    By(Date),
}

/// What is missing in a KPI's year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wants {
    /// For an achievement of 100 %; none where it is reached.
    pub hundred: Option<Wanted>,
    /// For the next band: its lower edge in percent, and the actual.
    pub band: Option<(Fraction, Wanted)>,
    /// For the next band of the objective's result.
    pub objective: Option<ObjectiveWant>,
}

/// What a KPI would have to bring for its objective to be in the next band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveWant {
    /// The lower edge of the band, in percent.
    pub edge: Fraction,
    /// The achievement it takes, and the actual; none where this KPI alone cannot bring it.
    pub wanted: Option<(Fraction, Wanted)>,
}

/// What is missing in a KPI's year; `None` where nothing is asked for, or a hand has decided.
pub fn wants(document: &Document, scores: &Scores, place: Place) -> Option<Wants> {
    let plan = document.plan();
    let (kpi, year) = (plan.kpi(place)?, scores.year());
    let criterion = &kpi.target(year)?.criterion;
    let score = scores.kpi(place)?;
    if !score.state.counts() || matches!(score.state, State::Open | State::Overridden) {
        return None;
    }
    let actual = document.cell(place, year).and_then(|cell| cell.actual());
    let number = actual.and_then(|it| it.number(criterion.kind())?.ok());
    let solve = |achievement: &Fraction| {
        let aim = Aim {
            criterion,
            bands: kpi.bands_in(year),
            rules: &plan.rules,
            from: number.as_ref(),
        };
        aim.wanted(achievement)
    };
    let raw = score.raw.clone();
    let short = |edge: &Fraction| raw.as_ref().is_none_or(|raw| raw < edge);
    let hundred = Some(Fraction::hundred()).filter(&short);
    let mut edges = edges(&plan.rules).into_iter();
    let band = edges.find(&short).and_then(|edge| {
        let wanted = solve(&edge)?;
        Some((edge, wanted))
    });
    let objective = scores.objective(place.objective)?;
    let want = objective_want(objective, place.kpi, &plan.rules).map(|(edge, achievement)| {
        let wanted = achievement.and_then(|it| {
            let wanted = solve(&it)?;
            Some((it, wanted))
        });
        ObjectiveWant { edge, wanted }
    });
    Some(Wants {
        hundred: hundred.and_then(|it| solve(&it)),
        band,
        objective: want,
    })
}

/// The actual of a KPI that gives an achievement, wherever one stands now.
pub(super) fn solved(
    kpi: &Kpi,
    year: Year,
    rules: &Rules,
    achievement: &Fraction,
) -> Option<Wanted> {
    let aim = Aim {
        criterion: &kpi.target(year)?.criterion,
        bands: kpi.bands_in(year),
        rules,
        from: None,
    };
    aim.wanted(achievement)
}

fn edges(rules: &Rules) -> [Fraction; 2] {
    [rules.critical_below, rules.partial_below].map(Fraction::from)
}

/// The next band of an objective's result, and the achievement of one KPI that would bring it there, where it can.
fn objective_want(
    objective: &ObjectiveScore,
    index: usize,
    rules: &Rules,
) -> Option<(Fraction, Option<Fraction>)> {
    let result = objective.figures.result.as_ref()?;
    let edge = edges(rules).into_iter().find(|edge| result < edge)?;
    let counting = |(at, (weight, kpi)): (usize, (&Fraction, &KpiScore))| {
        kpi.state
            .counts()
            .then(|| (at, weight.clone(), kpi.counted()))
    };
    let terms = objective.weights.iter().zip(&objective.kpis).enumerate();
    let terms: Vec<(usize, Fraction, Fraction)> = terms.filter_map(counting).collect();
    let (_, own, _) = terms.iter().find(|(at, ..)| *at == index)?;
    let others = || terms.iter().filter(|(at, ..)| *at != index);
    let achievement = match rules.combination {
        Combination::Worst => others()
            .all(|(.., counted)| *counted >= edge)
            .then(|| edge.clone()),
        Combination::WeightedMean => {
            let total = terms
                .iter()
                .fold(Fraction::zero(), |sum, (_, weight, _)| sum.plus(weight));
            let rest = others().fold(Fraction::zero(), |sum, (_, weight, counted)| {
                sum.plus(&weight.times(counted))
            });
            edge.times(&total).minus(&rest).over(own)
        }
    };
    Some((edge, achievement.filter(|it| *it <= Fraction::hundred())))
}

/// What is promised, and from where one looks at it.
struct Aim<'a> {
    criterion: &'a Criterion,
    bands: &'a [Band],
    rules: &'a Rules,
    from: Option<&'a Fraction>,
}

impl Aim<'_> {
    /// The actual that gives an achievement above 0 and up to 100.
    fn wanted(&self, achievement: &Fraction) -> Option<Wanted> {
        if *achievement <= Fraction::zero() {
            return None;
        }
        match self.criterion {
            Criterion::Nothing | Criterion::Open => None,
            Criterion::YesNo(answer) => Some(Wanted::Answer(*answer)),
            Criterion::By(day) => Some(Wanted::By(*day)),
            Criterion::Bound(..) | Criterion::Range { .. } if !self.bands.is_empty() => {
                self.in_table(achievement)
            }
            Criterion::Bound(comparator, quantity) => {
                let target = Fraction::from(quantity.value);
                Some(self.bound(*comparator, target, achievement))
            }
            Criterion::Range { low, high, .. } => {
                Some(self.range(&Fraction::from(*low), &Fraction::from(*high), achievement))
            }
        }
    }

    fn bound(&self, comparator: Comparator, t: Fraction, achievement: &Fraction) -> Wanted {
        let whole = *achievement >= Fraction::hundred() || t <= Fraction::zero();
        if comparator == Comparator::Exactly && self.rules.equality == Equality::Strict {
            return Wanted::Exactly(t);
        }
        match (comparator.is_ceiling(), whole) {
            (true, true) => Wanted::AtMost(t),
            (false, true) => Wanted::AtLeast(t),
            (false, false) => Wanted::AtLeast(share(&t, achievement)),
            (true, false) => Wanted::AtMost(match self.rules.ceilings {
                Ceilings::Ratio => inverse(&t, achievement),
                Ceilings::Linear => t.plus(&t).minus(&share(&t, achievement)),
            }),
        }
    }

    fn range(&self, low: &Fraction, high: &Fraction, achievement: &Fraction) -> Wanted {
        let above = self.from.is_some_and(|a| a > high);
        let zero = Fraction::zero();
        let whole = *achievement >= Fraction::hundred() || *low <= zero || *high <= zero;
        match (above, whole) {
            (true, true) => Wanted::AtMost(high.clone()),
            (true, false) => Wanted::AtMost(inverse(high, achievement)),
            (false, true) => Wanted::AtLeast(low.clone()),
            (false, false) => Wanted::AtLeast(share(low, achievement)),
        }
    }

    /// The nearest part of the scale that gives as much. Without an actual it is looked for from where nothing is worth it: from above
    /// where less is better.
    fn in_table(&self, achievement: &Fraction) -> Option<Wanted> {
        let parts = self.bands.iter().filter_map(|it| it.at_least(achievement));
        let is_falling = self.from.is_none() && Band::is_falling(self.bands);
        let edge = |part: Part| {
            let up_to = |to: Fraction| {
                if part.to_included {
                    Wanted::AtMost(to)
                } else {
                    Wanted::Below(to)
                }
            };
            match (part.from, part.to, self.from) {
                (_, Some(to), None) if is_falling => Some((Fraction::zero().minus(&to), up_to(to))),
                (Some(_), Some(to), Some(a)) if *a >= to => Some((a.minus(&to), up_to(to))),
                (None, Some(to), a) => {
                    let distance = a.map_or_else(Fraction::zero, |a| a.minus(&to));
                    Some((distance, up_to(to)))
                }
                (Some(from), _, a) => {
                    let distance = a.map_or_else(Fraction::zero, |a| from.minus(a));
                    Some((distance, Wanted::AtLeast(from)))
                }
                (None, None, _) => None,
            }
        };
        parts
            .filter_map(edge)
            .min_by(|(one, _), (other, _)| one.cmp(other))
            .map(|(_, wanted)| wanted)
    }
}

/// `t·p/100`
fn share(t: &Fraction, achievement: &Fraction) -> Fraction {
    let product = t.times(achievement);
    product
        .over(&Fraction::hundred())
        .unwrap_or_else(Fraction::zero)
}

/// `100·t/p`; an achievement of nought is never asked for.
fn inverse(t: &Fraction, achievement: &Fraction) -> Fraction {
    let product = t.times(&Fraction::hundred());
    product.over(achievement).unwrap_or_else(Fraction::zero)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Language, criterion};
    use crate::record::Actual;
    use crate::score::{Measure, measure};

    fn solved(target: &str, achievement: i64, from: Option<i64>, rules: &Rules) -> Wanted {
        let criterion = criterion(target, Language::Italian).expect(target);
        let from = from.map(Fraction::from);
        let aim = Aim {
            criterion: &criterion,
            bands: &[],
            rules,
            from: from.as_ref(),
        };
        aim.wanted(&Fraction::from(achievement)).expect(target)
    }

    fn value(wanted: Wanted) -> Fraction {
        if let Wanted::AtLeast(it) | Wanted::AtMost(it) = wanted {
            it
        } else {
            panic!("{wanted:?} is a number")
        }
    }

    #[test]
    fn the_actual_that_would_do_is_solved_backwards() {
        let at_least = |text: &str| (text.to_owned(), true);
        let at_most = |text: &str| (text.to_owned(), false);
        let cases = [
            ("10,00%", 100, None, at_least("10.00")),
            ("10,00%", 90, None, at_least("9.00")),
            ("164,71%", 70, None, at_least("115.297")),
            ("<= 30 gg", 100, None, at_most("30.00")),
            ("<= 30 gg", 90, None, at_most("33.3333333333")),
            ("2..5", 100, Some(1), at_least("2.00")),
            ("2..5", 50, Some(1), at_least("1.00")),
            ("2..5", 50, Some(20), at_most("10.00")),
            (">= 0", 70, None, at_least("0.00")),
            ("<= 0", 70, None, at_most("0.00")),
            ("-3", 70, None, at_least("-3.00")),
            ("> 5", 100, None, at_least("5.00")),
            // A range with an end at or below nought is reached or not.
            ("2..5", 50, Some(5), at_least("1.00")),
            ("-2..5", 50, Some(-3), at_least("-2.00")),
            ("-2..5", 50, Some(10), at_most("5.00")),
            ("0..5", 50, Some(10), at_most("5.00")),
            ("-5..-2", 50, Some(-6), at_least("-5.00")),
            ("-5..-2", 50, Some(0), at_most("-2.00")),
            ("-5..0", 50, Some(7), at_most("0.00")),
        ];
        for (target, achievement, from, expected) in cases {
            let wanted = solved(target, achievement, from, &Rules::default());
            let more = matches!(wanted, Wanted::AtLeast(_));
            let found = (value(wanted).to_shortest(2, 10), more);
            assert_eq!(found, expected, "{achievement} % of {target}");
        }
        let strict = Rules {
            equality: Equality::Strict,
            ..Rules::default()
        };
        let five = Fraction::from(5);
        let half = five.over(&Fraction::from(2)).expect("a half");
        for achievement in [50, 100] {
            let found = solved("= 5", achievement, None, &strict);
            assert_eq!(found, Wanted::Exactly(five.clone()));
            let loose = solved("= 5", achievement, None, &Rules::default());
            let enough = if achievement == 50 { &half } else { &five };
            assert_eq!(loose, Wanted::AtLeast(enough.clone()));
            let floor = solved("5", achievement, None, &strict);
            assert_eq!(floor, loose);
        }
        assert_eq!(
            solved("SI", 90, None, &Rules::default()),
            Wanted::Answer(true)
        );
    }

    #[test]
    fn what_is_solved_gives_just_that_achievement() {
        let linear = Rules {
            ceilings: Ceilings::Linear,
            ..Rules::default()
        };
        for rules in [Rules::default(), linear] {
            for target in ["7", "<= 7", "3..7", "0,3", "<= 0,3"] {
                for achievement in [1, 33, 70, 90, 99, 100] {
                    let criterion = criterion(target, Language::Italian).expect(target);
                    let wanted = value(solved(target, achievement, None, &rules));
                    // The same through an actual: a quotient of two whole numbers.
                    let text = wanted.to_shortest(0, 28).replace('.', ",");
                    let Ok(value) = crate::plan::number(&text, Language::Italian) else {
                        continue;
                    };
                    if Fraction::from(value) != wanted {
                        continue;
                    }
                    let actual: Actual = crate::record::Value::Number(value).into();
                    let Measure::Measured(it) = measure(&actual, &criterion, &[], &rules) else {
                        panic!("{text} can be measured against {target}");
                    };
                    assert_eq!(it.raw, Fraction::from(achievement), "{text} for {target}");
                }
            }
        }
    }

    #[test]
    fn a_table_offers_its_nearest_row() {
        let band = |from: Option<i64>, to: Option<i64>, percent: i64| Band {
            from: from.map(Into::into),
            to: to.map(Into::into),
            percent: percent.into(),
            ..Band::default()
        };
        let bands = [
            band(None, Some(5), 100),
            band(Some(5), Some(10), 60),
            band(Some(10), None, 0),
        ];
        let criterion = criterion("<= 5", Language::Italian).expect("a target");
        let rules = Rules::default();
        for (from, achievement, below) in [
            (12, 50, 10),
            (12, 60, 10),
            (12, 90, 5),
            (12, 100, 5),
            (10, 50, 10),
        ] {
            let from = Fraction::from(from);
            let aim = Aim {
                criterion: &criterion,
                bands: &bands,
                rules: &rules,
                from: Some(&from),
            };
            let wanted = aim.wanted(&Fraction::from(achievement));
            assert_eq!(wanted, Some(Wanted::Below(Fraction::from(below))));
            assert_eq!(aim.wanted(&Fraction::zero()), None);
        }
    }
}
