//! Why a number is what it is: every operand, as facts. `words` turns them into sentences.

use super::{Figures, KpiScore, Measure, Rollup, Scores, measure};
use jiff::civil::Date;

use crate::plan::{Amendment, Combination, Formula, Fraction, Kind, Place, Target};
use crate::record::{Actual, Cell, Document, Judgement};

/// How a KPI's achievement came about, and what it brings to its objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiExplanation {
    pub code: String,
    pub name: String,
    /// What sort of actual answers it.
    pub kind: Kind,
    /// What was promised, where anything was.
    pub target: Option<Target>,
    pub amendment: Option<Amendment>,
    /// The formula it is computed by, where it has one.
    pub formula: Option<Formula>,
    pub actual: Option<Actual>,
    pub date: Option<Date>,
    pub measure: Option<Measure>,
    pub judgement: Option<Judgement>,
    pub score: KpiScore,
    /// What it brings to the objective, where it counts.
    pub share: Option<Share>,
}

/// What a KPI brings to its objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub weight: Fraction,
    /// The weight of all that count, to which it is re-based.
    pub total: Fraction,
    /// What it counts, in percent.
    pub counted: Fraction,
    /// Points of the objective's result, where results are weighted means.
    pub points: Option<Fraction>,
}

/// How an objective's result came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveExplanation {
    pub code: String,
    pub title: String,
    pub terms: Vec<ObjectiveTerm>,
    /// The weight of all that count.
    pub total: Fraction,
    pub combination: Combination,
    pub figures: Figures,
}

/// A KPI in its objective's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveTerm {
    pub code: String,
    pub weight: Fraction,
    pub score: KpiScore,
    /// Why it cannot be assessed, or was set by hand.
    pub note: Option<String>,
}

/// How a roll-up came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollupExplanation {
    /// Whether it is the organisational one.
    pub organisational: bool,
    pub terms: Vec<RollupTerm>,
    /// The objectives that are conditions: their codes, their figures.
    pub conditions: Vec<(String, Figures)>,
    pub rollup: Rollup,
}

/// An objective in a roll-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollupTerm {
    pub code: String,
    /// Its weight, where the plan sets any.
    pub weight: Option<Fraction>,
    pub figures: Figures,
}

/// Why a KPI's number is what it is.
pub fn explain_kpi(document: &Document, scores: &Scores, place: Place) -> Option<KpiExplanation> {
    let plan = document.plan();
    let kpi = plan.kpi(place)?;
    let year = scores.year();
    let cell = document.cell(place, year);
    let target = kpi.target(year);
    let actual = cell.and_then(|cell| cell.actual()).cloned();
    let criterion = target.map(|target| &target.criterion);
    let held = actual
        .as_ref()
        .zip(criterion)
        .map(|(actual, criterion)| measure(actual, criterion, kpi.bands_in(year), &plan.rules));
    Some(KpiExplanation {
        code: kpi.code.clone(),
        name: kpi.name_in(year).to_owned(),
        kind: kpi.kind(year),
        target: target.cloned(),
        amendment: kpi.target_amendment(year).cloned(),
        formula: kpi.formula.clone(),
        date: cell
            .and_then(Cell::current)
            .map(|measurement| measurement.date),
        actual,
        measure: held,
        judgement: cell.and_then(|cell| cell.judgement.clone()),
        score: scores.kpi(place)?.clone(),
        share: share(document, scores, place),
    })
}

fn share(document: &Document, scores: &Scores, place: Place) -> Option<Share> {
    let plan = document.plan();
    let weights = plan.objective(place.objective)?.weights(scores.year());
    let weight = weights.get(place.kpi)?.clone();
    let score = scores.kpi(place)?;
    let total = counting_weight(&weights, &scores.objective(place.objective)?.kpis);
    let counted = score.state.counts().then(|| score.counted())?;
    let mean = plan.rules.combination == Combination::WeightedMean;
    let points = mean.then(|| weight.times(&counted).over(&total)).flatten();
    Some(Share {
        weight,
        total,
        counted,
        points,
    })
}

/// Why an objective's number is what it is.
pub fn explain_objective(
    document: &Document,
    scores: &Scores,
    index: usize,
) -> Option<ObjectiveExplanation> {
    let objective = document.plan().objective(index)?;
    let score = scores.objective(index)?;
    let weights = objective.weights(scores.year());
    let terms = objective.kpis.iter().zip(&weights).zip(&score.kpis);
    Some(ObjectiveExplanation {
        code: objective.code.clone(),
        title: objective.display_title().to_owned(),
        terms: terms
            .enumerate()
            .map(|(at, ((kpi, weight), score))| ObjectiveTerm {
                code: kpi.code.clone(),
                weight: weight.clone(),
                score: score.clone(),
                note: note(
                    document,
                    scores,
                    Place {
                        objective: index,
                        kpi: at,
                    },
                ),
            })
            .collect(),
        total: counting_weight(&weights, &score.kpis),
        combination: document.plan().rules.combination,
        figures: score.figures.clone(),
    })
}

/// The note of an assessment by hand.
fn note(document: &Document, scores: &Scores, place: Place) -> Option<String> {
    match document.cell(place, scores.year())?.judgement.as_ref()? {
        Judgement::NotAssessable { note } | Judgement::Overridden { note, .. } => {
            Some(note.clone())
        }
    }
}

fn counting_weight(weights: &[Fraction], kpis: &[KpiScore]) -> Fraction {
    let counting = weights
        .iter()
        .zip(kpis)
        .filter(|(_, kpi)| kpi.state.counts());
    counting.fold(Fraction::zero(), |sum, (weight, _)| sum.plus(weight))
}

/// Why a roll-up is what it is.
pub fn explain_rollup(
    document: &Document,
    scores: &Scores,
    organisational: bool,
) -> RollupExplanation {
    let objectives = document.plan().objectives.iter().enumerate();
    let of = objectives.filter(|(_, objective)| !organisational || objective.organisational);
    let (conditions, terms): (Vec<_>, Vec<_>) = of.partition(|(_, objective)| objective.condition);
    let figures = |index| scores.objective(index).map(|it| it.figures.clone());
    RollupExplanation {
        organisational,
        conditions: conditions
            .into_iter()
            .filter_map(|(index, objective)| Some((objective.code.clone(), figures(index)?)))
            .collect(),
        terms: terms
            .into_iter()
            .filter_map(|(index, objective)| {
                Some(RollupTerm {
                    code: objective.code.clone(),
                    weight: objective.weight.map(Fraction::from),
                    figures: figures(index)?,
                })
            })
            .collect(),
        rollup: if organisational {
            scores.organisational()
        } else {
            scores.individual()
        }
        .clone(),
    }
}
