//! An objective's result: the achievements of its KPIs, by weight.

use super::{KpiScore, State};
use crate::plan::{Combination, Fraction, Objective, Rules, Year};

/// The two figures that always stand side by side, in percent, and how much of the weight the second one covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// What the year is worth if nothing more is typed: what is missing counts 0. `None` where nothing counts.
    pub result: Option<Fraction>,
    /// Over what has an actual only.
    pub so_far: Option<Fraction>,
    /// The share of weight that has an actual, in percent.
    pub covered: Option<Fraction>,
}

impl Figures {
    /// The state of the figure so far, because nothing alarms before it is measured.
    pub fn state(&self, rules: &Rules) -> State {
        match (&self.so_far, &self.result) {
            (Some(so_far), _) => State::of(so_far, rules),
            (None, Some(_)) => State::Missing,
            (None, None) => State::NotApplicable,
        }
    }

    /// Whether something that was measured is not at its target.
    pub fn is_short(&self) -> bool {
        self.so_far
            .as_ref()
            .is_some_and(|it| *it < Fraction::hundred())
    }
}

/// An objective's score in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveScore {
    /// Its KPIs' scores, in their order.
    pub kpis: Vec<KpiScore>,
    /// The weight of each, as it counts.
    pub weights: Vec<Fraction>,
    pub figures: Figures,
}

impl ObjectiveScore {
    /// Combines the scores of an objective's KPIs in a year.
    pub fn new(objective: &Objective, year: Year, kpis: Vec<KpiScore>, rules: &Rules) -> Self {
        let weights = objective.weights(year);
        let figures = figures(&weights, &kpis, rules);
        Self {
            kpis,
            weights,
            figures,
        }
    }
}

pub(super) fn figures(weights: &[Fraction], kpis: &[KpiScore], rules: &Rules) -> Figures {
    let counting = || {
        weights
            .iter()
            .zip(kpis)
            .filter(|(_, kpi)| kpi.state.counts())
    };
    let covered = || counting().filter(|(_, kpi)| kpi.state.is_covered());
    let total = sum(counting().map(|(weight, _)| weight.clone()));
    let covered_weight = sum(covered().map(|(weight, _)| weight.clone()));
    let result = match rules.combination {
        Combination::WeightedMean => mean(counting(), &total),
        Combination::Worst => worst(counting()),
    };
    let so_far = match rules.combination {
        Combination::WeightedMean => mean(covered(), &covered_weight),
        Combination::Worst => worst(covered()),
    };
    // Where the worst KPI decides, weights may all be nought: then each KPI counts as much as any other.
    let counted = |count: usize| Fraction::from(i64::try_from(count).unwrap_or(i64::MAX));
    let share = covered_weight
        .times(&Fraction::hundred())
        .over(&total)
        .or_else(|| {
            let part = counted(covered().count()).times(&Fraction::hundred());
            part.over(&counted(counting().count()))
        });
    Figures {
        so_far: so_far.filter(|_| result.is_some()),
        covered: share.filter(|_| result.is_some()),
        result,
    }
}

/// What is so over what is covered, where final = so far x covered weight: the law of every level above the KPI.
pub(super) fn so_far(result: Option<&Fraction>, covered: Option<&Fraction>) -> Option<Fraction> {
    result?.times(&Fraction::hundred()).over(covered?)
}

/// Up to this many terms are added one after the other.
const FEW: usize = 16;

/// The sum. Many terms of unlike denominators are added in pairs, and these in pairs again: one after the other, each addition would
/// carry the denominators of all before it.
pub(super) fn sum(terms: impl Iterator<Item = Fraction>) -> Fraction {
    let mut all: Vec<Fraction> = terms.collect();
    while all.len() > FEW {
        let pairs = all.chunks(2);
        all = pairs
            .map(|pair| {
                pair.iter()
                    .fold(Fraction::zero(), |sum, term| sum.plus(term))
            })
            .collect();
    }
    all.iter()
        .fold(Fraction::zero(), |sum, term| sum.plus(term))
}

fn mean<'a>(
    terms: impl Iterator<Item = (&'a Fraction, &'a KpiScore)>,
    total: &Fraction,
) -> Option<Fraction> {
    sum(terms.map(|(weight, kpi)| weight.times(&kpi.counted()))).over(total)
}

fn worst<'a>(terms: impl Iterator<Item = (&'a Fraction, &'a KpiScore)>) -> Option<Fraction> {
    terms.map(|(_, kpi)| kpi.counted()).min()
}
