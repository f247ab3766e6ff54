//! What an objective lacks to 100, KPI by KPI: why its result stands where it stands.

use super::scores::weight;
use super::{ObjectiveScore, Scores, State};
use crate::plan::{Fraction, Place, Plan};

/// What one KPI takes from its objective's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The KPI, from 0 within its objective.
    pub kpi: usize,
    /// In points of the result, above 0.
    pub points: Fraction,
    pub is_missing: bool,
}

impl ObjectiveScore {
    /// What is lacking, the greatest part first. The parts total 100 less the weighted mean; where the worst KPI decides they
    /// only say what each would take from a mean.
    pub fn shortfalls(&self) -> Vec<Shortfall> {
        let counting = || {
            let scored = self.kpis.iter().zip(&self.weights).enumerate();
            scored.filter(|(_, (score, _))| score.state.counts())
        };
        let weights = counting().map(|(_, (_, weight))| weight);
        let total = weights.fold(Fraction::zero(), |sum, weight| sum.plus(weight));
        let part = |score: &super::KpiScore, weight: &Fraction| {
            let reached = score.achievement.clone().unwrap_or_else(Fraction::zero);
            let lost = Fraction::hundred().minus(&reached).times(weight);
            lost.over(&total)
                .filter(|points| *points > Fraction::zero())
        };
        let mut all: Vec<Shortfall> = counting()
            .filter_map(|(kpi, (score, weight))| {
                Some(Shortfall {
                    kpi,
                    points: part(score, weight)?,
                    is_missing: score.state == State::Missing,
                })
            })
            .collect();
        all.sort_by(|one, other| other.points.cmp(&one.points));
        all
    }
}

/// A KPI that takes points from the individual result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LackingPoints {
    pub place: Place,
    /// In points of the individual result, above 0.
    pub points: Fraction,
    pub is_missing: bool,
}

/// Where the missing points of the individual result are, the greatest part first.
pub fn lacking_points(plan: &Plan, scores: &Scores) -> Vec<LackingPoints> {
    let objectives = plan.objectives.iter().enumerate();
    let counting = objectives.filter(|(_, it)| !it.condition);
    let counting = counting.filter_map(|(index, it)| {
        let score = scores.objective(index)?;
        score.figures.result.as_ref()?;
        Some((index, weight(it, scores.weighted), score))
    });
    let counting: Vec<_> = counting.collect();
    let weights = counting.iter().map(|(_, weight, _)| weight);
    let total = weights.fold(Fraction::zero(), |sum, weight| sum.plus(weight));
    let lacking = counting.iter().flat_map(|(objective, weight, score)| {
        let part = weight.over(&total).unwrap_or_else(Fraction::zero);
        score.shortfalls().into_iter().map(move |it| LackingPoints {
            place: Place {
                objective: *objective,
                kpi: it.kpi,
            },
            points: it.points.times(&part),
            is_missing: it.is_missing,
        })
    });
    let mut lacking: Vec<LackingPoints> =
        lacking.filter(|it| it.points > Fraction::zero()).collect();
    lacking.sort_by(|one, other| other.points.cmp(&one.points));
    lacking
}
