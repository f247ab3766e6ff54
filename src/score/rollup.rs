//! Roll-ups: the mean of the objectives that have a result, by their weights where they have any.
//!
//! A change must cost the same in a plan of four objectives and in one of 10,000, so the sums are kept, and one objective's
//! terms are taken out and put back. They are kept in fixed point with [`PLACES`] decimals, each term rounded down; a sum of
//! `n` inexact terms is therefore short by less than `n` units of the last place. Where that bound decides anything that is
//! shown, and in small plans always, the terms are added again as fractions.

use num_bigint::BigInt;
use num_traits::Zero;

use super::Figures;
use super::objective::{so_far, sum};
use crate::plan::{Fraction, Rules};

/// Decimals of the sums.
const PLACES: u32 = 34;
/// Decimals of a mean that is shown with two.
const KEPT: u32 = 12;
/// Up to this many objectives the mean is always computed from fractions.
const FEW: usize = 32;

/// A roll-up's figures, and how many objectives are in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rollup {
    pub figures: Figures,
    /// How many objectives have a result.
    pub members: usize,
    /// The weight of these together.
    pub weight: Fraction,
    /// How many are left out because nothing counts in them.
    pub left_out: usize,
    /// How many conditions are broken: something that was measured of them is not at its target.
    pub broken: usize,
}

/// What a roll-up keeps between changes.
#[derive(Clone, Debug, Default)]
pub(super) struct Tallies {
    result: Tally,
    covered: Tally,
    left_out: usize,
    broken: usize,
}

#[derive(Clone, Debug)]
struct Tally {
    sum: BigInt,
    inexact: usize,
    members: usize,
    weight: Fraction,
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            sum: BigInt::zero(),
            inexact: 0,
            members: 0,
            weight: Fraction::zero(),
        }
    }
}

/// An objective's share in a roll-up.
#[derive(Clone, Debug)]
pub(super) struct Member<'a> {
    pub(super) weight: Fraction,
    pub(super) figures: &'a Figures,
    /// Whether it is a condition, whose figures are in no mean.
    pub(super) is_condition: bool,
}

impl Member<'_> {
    fn is_broken(&self) -> bool {
        self.is_condition && self.figures.is_short()
    }
}

impl Tallies {
    pub(super) fn add(&mut self, member: &Member<'_>) {
        self.broken = self.broken.saturating_add(usize::from(member.is_broken()));
        if member.is_condition {
            return;
        }
        let figures = member.figures;
        if figures.result.is_none() {
            self.left_out = self.left_out.saturating_add(1);
        }
        self.result.add(figures.result.as_ref(), &member.weight);
        self.covered.add(figures.covered.as_ref(), &member.weight);
    }

    pub(super) fn remove(&mut self, member: &Member<'_>) {
        self.broken = self.broken.saturating_sub(usize::from(member.is_broken()));
        if member.is_condition {
            return;
        }
        let figures = member.figures;
        if figures.result.is_none() {
            self.left_out = self.left_out.saturating_sub(1);
        }
        self.result.remove(figures.result.as_ref(), &member.weight);
        self.covered
            .remove(figures.covered.as_ref(), &member.weight);
    }

    /// The figures; `members` gives every objective of the roll-up, for the sums that must be exact.
    pub(super) fn rollup<'a, M>(&self, rules: &Rules, members: impl Fn() -> M) -> Rollup
    where
        M: Iterator<Item = Member<'a>>,
    {
        let result = self.result.mean(rules, || {
            terms(members(), |figures| figures.result.as_ref())
        });
        let covered = self.covered.mean(rules, || {
            terms(members(), |figures| figures.covered.as_ref())
        });
        let exactly = || {
            let exact = |figure: fn(&'a Figures) -> Option<&'a Fraction>| terms(members(), figure);
            let result = exact(|figures| figures.result.as_ref());
            let covered = exact(|figures| figures.covered.as_ref());
            so_far(result.as_ref(), covered.as_ref())
        };
        let so_far = self.result.over(&self.covered.share(), rules, exactly);
        Rollup {
            figures: Figures {
                result,
                so_far,
                covered,
            },
            members: self.result.members,
            weight: self.result.weight.clone(),
            left_out: self.left_out,
            broken: self.broken,
        }
    }
}

fn terms<'a>(
    members: impl Iterator<Item = Member<'a>>,
    figure: impl Fn(&'a Figures) -> Option<&'a Fraction>,
) -> Option<Fraction> {
    let counting = members.filter(|it| !it.is_condition);
    let known = counting.filter_map(|it| Some((figure(it.figures)?, it.weight)));
    let (products, weights): (Vec<Fraction>, Vec<Fraction>) = known
        .map(|(value, weight)| (weight.times(value), weight))
        .unzip();
    sum(products.into_iter()).over(&sum(weights.into_iter()))
}

impl Tally {
    fn add(&mut self, value: Option<&Fraction>, weight: &Fraction) {
        let Some(value) = value else { return };
        let (term, exact) = weight.times(value).floored(PLACES);
        self.sum = add(&self.sum, &term);
        self.inexact = self.inexact.saturating_add(usize::from(!exact));
        self.members = self.members.saturating_add(1);
        self.weight = self.weight.plus(weight);
    }

    fn remove(&mut self, value: Option<&Fraction>, weight: &Fraction) {
        let Some(value) = value else { return };
        let (term, exact) = weight.times(value).floored(PLACES);
        self.sum = subtract(&self.sum, &term);
        self.inexact = self.inexact.saturating_sub(usize::from(!exact));
        self.members = self.members.saturating_sub(1);
        self.weight = self.weight.minus(weight);
    }

    fn mean(&self, rules: &Rules, exactly: impl Fn() -> Option<Fraction>) -> Option<Fraction> {
        let weight = self.weight.clone();
        self.over(&[weight.clone(), weight], rules, exactly)
    }

    /// The bounds of a sum of percentages, as shares of one.
    fn share(&self) -> [Fraction; 2] {
        let hundredths = PLACES.saturating_add(2);
        [0, self.inexact]
            .map(|more| Fraction::of_places(&add(&self.sum, &BigInt::from(more)), hundredths))
    }

    /// The sum over a divisor between two bounds.
    fn over(
        &self,
        [least, most]: &[Fraction; 2],
        rules: &Rules,
        exactly: impl Fn() -> Option<Fraction>,
    ) -> Option<Fraction> {
        if self.members <= FEW {
            return exactly();
        }
        if self.inexact == 0 && least == most {
            return Fraction::of_places(&self.sum, PLACES).over(least);
        }
        let low = Fraction::quotient_down(&self.sum, PLACES, most, KEPT)?;
        let step = Fraction::of_places(&BigInt::from(1), KEPT);
        let sum = add(&self.sum, &BigInt::from(self.inexact));
        let high = Fraction::quotient_down(&sum, PLACES, least, KEPT)?.plus(&step);
        if shown_alike(&low, &high, rules) {
            Some(low)
        } else {
            exactly()
        }
    }
}

/// Whether two bounds round to the same figure and lie in the same band, so that what lies between them does too. A figure that
/// rounds to a whole number may be shown with more decimals, and is never told from bounds.
fn shown_alike(low: &Fraction, high: &Fraction, rules: &Rules) -> bool {
    let edges = [rules.critical_below, rules.partial_below, 100.into()].map(Fraction::from);
    let shown = low.to_places(2);
    shown == high.to_places(2)
        && !shown.ends_with(".00")
        && edges.iter().all(|edge| (low < edge) == (high < edge))
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "big integers grow: their sum cannot overflow"
)]
fn add(left: &BigInt, right: &BigInt) -> BigInt {
    left + right
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "big integers grow: their difference cannot overflow"
)]
fn subtract(left: &BigInt, right: &BigInt) -> BigInt {
    left - right
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(numerator: i64, denominator: i64) -> Figures {
        let value = Fraction::from(numerator).over(&Fraction::from(denominator));
        Figures {
            result: value.clone(),
            so_far: value,
            covered: Some(Fraction::hundred()),
        }
    }

    fn member(figures: &Figures) -> Member<'_> {
        Member {
            weight: Fraction::from(1),
            figures,
            is_condition: false,
        }
    }

    fn tallied(all: &[Figures]) -> Rollup {
        let mut tallies = Tallies::default();
        for it in all {
            tallies.add(&member(it));
        }
        tallies.rollup(&Rules::default(), || all.iter().map(member))
    }

    #[test]
    fn hundreds_of_thirds_that_make_ninety_are_ninety() {
        let thirds: Vec<Figures> = (0..300)
            .map(|i| figures(if i % 3 == 0 { 271 } else { 270 - i % 3 + 1 }, 3))
            .collect();
        let exact = terms(thirds.iter().map(member), |it| it.result.as_ref());
        assert_eq!(
            tallied(&thirds).figures.result.map(|it| it.to_places(2)),
            exact.map(|it| it.to_places(2))
        );
        let ninety: Vec<Figures> = (0..99)
            .map(|i| figures(270 + [-1, 0, 1][i % 3], 3))
            .collect();
        assert_eq!(
            tallied(&ninety).figures.result,
            Some(Fraction::from(90)),
            "and not 89,999...9, which is another band"
        );
    }

    #[test]
    fn what_is_taken_out_and_put_back_leaves_no_trace() {
        let all: Vec<Figures> = (1..200).map(|i| figures(i, 7)).collect();
        let mut tallies = Tallies::default();
        for it in &all {
            tallies.add(&member(it));
        }
        let other = figures(55, 13);
        tallies.add(&member(&other));
        tallies.remove(&member(&other));
        assert_eq!(
            tallies.rollup(&Rules::default(), || all.iter().map(member)),
            tallied(&all)
        );
    }

    #[test]
    fn a_mean_at_an_edge_is_exact_however_many_terms_are_not() {
        // A mean that is written to its last place, of thirds that are not.
        let thirds = |mean: &str| -> Vec<Figures> {
            let mean = Fraction::from(mean.parse::<rust_decimal::Decimal>().expect(mean));
            let third = Fraction::from(1).over(&Fraction::from(3));
            let third = third.expect("a third");
            let terms = [mean.plus(&third), mean.minus(&third), mean];
            let of = |at: usize| Figures {
                result: terms.get(at % 3).cloned(),
                ..figures(0, 1)
            };
            (0..99).map(of).collect()
        };
        let rules = Rules {
            critical_below: rust_decimal::Decimal::new(69_123, 3),
            ..Rules::default()
        };
        // A whole number, half of the last place that is shown, and the edge of a band.
        for mean in ["80", "12.345", "69.123"] {
            let all = thirds(mean);
            let mut tallies = Tallies::default();
            for it in &all {
                tallies.add(&member(it));
            }
            let rollup = tallies.rollup(&rules, || all.iter().map(member));
            let exact = mean.parse::<rust_decimal::Decimal>().expect(mean);
            assert_eq!(rollup.figures.result, Some(exact.into()), "{mean}");
        }
        // Exact results over parts of the weight that are not.
        let figures = |_| Figures {
            covered: figures(100, 3).result,
            ..figures(4, 1)
        };
        let all: Vec<Figures> = (0..99).map(figures).collect();
        assert_eq!(tallied(&all).figures.so_far, Some(Fraction::from(12)));
    }

    #[test]
    fn a_term_that_is_taken_out_is_not_counted_as_inexact_any_more() {
        let exact: Vec<Figures> = (0..33).map(|i| figures(i * i, 1)).collect();
        let mixed: Vec<Figures> = (0..33).map(|i| figures(i * i, 7)).collect();
        let few: Vec<Figures> = (0..32).map(|i| figures(i * i, 7)).collect();
        for (all, whole) in [(&exact, true), (&mixed, false), (&few, true)] {
            let mean = terms(all.iter().map(member), |it| it.result.as_ref());
            assert_eq!(tallied(all).figures.result == mean, whole);
            for other in [figures(1, 7), figures(1, 1)] {
                let mut tallies = Tallies::default();
                for it in all.iter().chain([&other]) {
                    tallies.add(&member(it));
                }
                tallies.remove(&member(&other));
                let rollup = tallies.rollup(&Rules::default(), || all.iter().map(member));
                assert_eq!(rollup, tallied(all));
            }
        }
    }

    #[test]
    fn objectives_without_a_result_leave_the_roll_up_visibly() {
        let rollup = tallied(&[figures(80, 1), Figures::default(), figures(100, 1)]);
        assert_eq!(
            (rollup.figures.result, rollup.members, rollup.left_out),
            (Some(Fraction::from(90)), 2, 1)
        );
        assert_eq!(tallied(&[]).figures, Figures::default());
    }
}
