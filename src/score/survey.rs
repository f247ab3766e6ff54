//! A plan at a glance, and several plans together.

use super::objective::so_far;
use super::{Figures, KpiScore, Scores, State};
use crate::plan::{Fraction, Objective, Year};
use crate::record::Document;

/// How a plan stands in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    pub year: Year,
    pub individual: Figures,
    pub organisational: Figures,
    /// How many actuals are missing, or targets open.
    pub missing: usize,
    pub closed: bool,
    /// The first of its objectives.
    pub objectives: Vec<ObjectiveGlance>,
}

/// How an objective stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveGlance {
    pub code: String,
    pub title: String,
    pub figures: Figures,
    /// The codes of the first of its KPIs, with their weights and scores.
    pub codes: Vec<String>,
    pub weights: Vec<Fraction>,
    pub kpis: Vec<KpiScore>,
}

/// More objectives of a plan, and KPIs of an objective, are not seen at a glance.
const SEEN: (usize, usize) = (12, 24);

/// How a plan stands in each of its years.
pub fn glances(document: &Document) -> Vec<Glance> {
    let years = document.plan().years.iter();
    years.map(|year| glance(document, *year)).collect()
}

fn glance(document: &Document, year: Year) -> Glance {
    let scores = Scores::new(document, year);
    let places = document.plan().kpis().map(|(place, _)| place);
    let lacks = |state: State| state.lacks_actual() || state == State::Open;
    let missing = places.filter(|place| scores.kpi(*place).is_some_and(|it| lacks(it.state)));
    Glance {
        year,
        missing: missing.count(),
        individual: scores.individual().figures.clone(),
        organisational: scores.organisational().figures.clone(),
        closed: document.is_closed(year),
        objectives: objectives(document, &scores),
    }
}

fn objectives(document: &Document, scores: &Scores) -> Vec<ObjectiveGlance> {
    let (most, kpis) = SEEN;
    let all = document.plan().objectives.iter().enumerate().take(most);
    let glance = |(index, objective): (usize, &Objective)| {
        let score = scores.objective(index)?;
        let codes = objective.kpis.iter().take(kpis).map(|it| it.code.clone());
        Some(ObjectiveGlance {
            code: objective.code.clone(),
            title: objective.display_title().to_owned(),
            figures: score.figures.clone(),
            codes: codes.collect(),
            weights: score.weights.iter().take(kpis).cloned().collect(),
            kpis: score.kpis.iter().take(kpis).cloned().collect(),
        })
    };
    all.filter_map(glance).collect()
}

/// The plain mean over plans: of the results of those that have one, and of their covered shares; the figure so far is the one
/// over the other, as at every level.
pub fn across<'a>(figures: impl Iterator<Item = &'a Figures> + Clone) -> Figures {
    let counting = figures.filter(|it| it.result.is_some());
    let result = mean(counting.clone().map(|it| &it.result));
    let covered = mean(counting.map(|it| &it.covered));
    Figures {
        so_far: so_far(result.as_ref(), covered.as_ref()),
        result,
        covered,
    }
}

fn mean<'a>(all: impl Iterator<Item = &'a Option<Fraction>>) -> Option<Fraction> {
    let (sum, count) = all
        .flatten()
        .fold((Fraction::zero(), 0_i64), |(sum, count), it| {
            (sum.plus(it), count.saturating_add(1))
        });
    sum.over(&Fraction::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_level_of_the_body_is_the_mean_of_the_plans_that_have_a_result() {
        let figures = |result: Option<i64>| Figures {
            result: result.map(Fraction::from),
            ..Figures::default()
        };
        let all = [figures(Some(80)), figures(None), figures(Some(91))];
        let body = across(all.iter());
        assert_eq!(body.result.map(|it| it.to_places(2)), Some("85.50".into()));
        assert_eq!(across([].iter()), Figures::default());
    }
}
