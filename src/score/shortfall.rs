//! What an objective lacks to 100, KPI by KPI: why its result stands where it stands.

use super::{ObjectiveScore, State};
use crate::plan::Fraction;

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
            lost.over(&total).filter(|points| !points.is_zero())
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
