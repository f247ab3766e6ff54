//! The achievements and points that a file publishes, held against the arithmetic: KPI by KPI, and objective by objective.

use crate::exchange::cells::Place;
use crate::exchange::heads::{Column, Heads};
use crate::exchange::imported::{Figure, ImportIssue, Imported, Unread, Why};
use crate::exchange::vocabulary::Role;
use crate::plan::{
    Ceilings, Criterion, Decimal, Equality, Fraction, Kpi, Language, Objective, Quantity, Rules,
    Year, quantity,
};
use crate::record::{Actual, actual_from};
use crate::score::{Known, KpiScore, kpi_score};

/// A figure that a file publishes.
#[derive(Clone, Debug)]
pub(super) struct Published {
    /// The KPI; empty where it is of the objective.
    pub(super) code: String,
    pub(super) objective: String,
    pub(super) year: Year,
    pub(super) heading: String,
    pub(super) printed: String,
    /// Whether it is points, and no achievement; and of how many, where it is said.
    pub(super) is_score: bool,
    pub(super) most: Option<String>,
    pub(super) language: Language,
    pub(super) place: Place,
}

impl Published {
    /// The figure in the row of an objective's total.
    pub(super) fn of_total(
        heads: &Heads,
        texts: &[String],
        objective: &str,
        line: usize,
    ) -> Option<Self> {
        let at = heads.place(Role::Achievement)?;
        let column: &Column = heads.columns.get(at)?;
        let printed = texts.get(at).filter(|it| !it.is_empty())?;
        Some(Self {
            code: String::new(),
            objective: objective.to_owned(),
            year: column.year?,
            heading: column.text.clone(),
            printed: printed.clone(),
            is_score: false,
            most: None,
            language: Language::Italian,
            place: Place { line, at },
        })
    }

    /// That there is nothing to hold it against: it is kept as a note.
    pub(super) fn unused(self) -> Unread {
        let issue = ImportIssue::Column {
            heading: self.heading,
            baseline: None,
        };
        Unread::in_cell(self.place.line, self.place.at, issue)
    }

    /// Whether a figure is what was published, rounded or cut off to as many places; a share of 1 is one of a hundred.
    fn is(&self, ours: &Fraction) -> bool {
        let Ok(printed) = quantity(&self.printed, self.language) else {
            return false;
        };
        let places = printed.value.scale().min(20);
        let near = |ours: &Fraction, places: u32| {
            let unit = Fraction::from(Decimal::new(1, places));
            let two = Fraction::from(2);
            let distance = ours.minus(&Fraction::from(printed.value));
            let half = unit.over(&two).unwrap_or_else(Fraction::zero);
            distance < unit
                && (!distance.is_negative() || Fraction::zero().minus(&distance) <= half)
        };
        let hundredth = || {
            ours.over(&Fraction::hundred())
                .unwrap_or_else(Fraction::zero)
        };
        near(ours, places)
            || (!self.printed.contains('%')
                && printed.value <= Decimal::ONE
                && near(&hundredth(), places))
    }

    /// An achievement in the unit that was published.
    fn in_kind(&self, achievement: &Fraction, weight: &Fraction) -> Option<Fraction> {
        if !self.is_score {
            return Some(achievement.clone());
        }
        let most = self
            .most
            .as_deref()
            .and_then(|it| quantity(it, self.language).ok());
        let whole = most.map_or_else(|| weight.clone(), |it| Fraction::from(it.value));
        achievement.times(&whole).over(&Fraction::hundred())
    }
}

/// What a file publishes otherwise than it follows from its targets and actuals, with a common rule that would give it.
pub(super) fn compared(read: &Imported, all: &[Published]) -> Vec<Unread> {
    all.iter().filter_map(|it| difference(read, it)).collect()
}

fn difference(read: &Imported, published: &Published) -> Option<Unread> {
    let objectives = &read.plan.objectives;
    let objective = objectives
        .iter()
        .find(|it| it.code == published.objective)?;
    let rules = &read.plan.rules;
    let (ours, why) = if published.code.is_empty() {
        (result(read, objective, published.year)?, None)
    } else {
        let at = objective
            .kpis
            .iter()
            .position(|it| it.code == published.code)?;
        let kpi = objective.kpis.get(at)?;
        let weights = objective.weights(published.year);
        let weight = weights.get(at)?;
        let actual = actual_of(read, kpi, published.year)?;
        let of = |achievement: &Fraction| published.in_kind(achievement, weight);
        let ours = of(&score(kpi, published.year, &actual, rules).achievement?)?;
        let why = WAYS.into_iter().find(|why| {
            let other = otherwise(*why, kpi, published.year, &actual, rules);
            other
                .and_then(|it| of(&it))
                .is_some_and(|it| published.is(&it))
        });
        (ours, why)
    };
    (!published.is(&ours)).then(|| {
        let issue = ImportIssue::Figure(Figure::Published {
            code: if published.code.is_empty() {
                objective.code.clone()
            } else {
                published.code.clone()
            },
            printed: published.printed.clone(),
            ours: Box::new(ours),
            why,
        });
        Unread::in_cell(published.place.line, published.place.at, issue).counted()
    })
}

fn actual_of(read: &Imported, kpi: &Kpi, year: Year) -> Option<Actual> {
    let mut all = read
        .measurements
        .iter()
        .filter(|it| it.code == kpi.code && it.year == year);
    let measurement = all.find(|it| it.day.is_none())?;
    actual_from(&measurement.text, kpi.kind(year), measurement.language).ok()
}

fn score(kpi: &Kpi, year: Year, actual: &Actual, rules: &Rules) -> KpiScore {
    let known = Known {
        actual: Some(actual),
        judgement: None,
    };
    kpi_score(kpi, year, known, rules)
}

/// The result of an objective: the mean of its KPIs by their weights.
fn result(read: &Imported, objective: &Objective, year: Year) -> Option<Fraction> {
    let rules = &read.plan.rules;
    let (mut sum, mut total) = (Fraction::zero(), Fraction::zero());
    if !objective
        .kpis
        .iter()
        .any(|it| actual_of(read, it, year).is_some())
    {
        return None;
    }
    for (kpi, weight) in objective.kpis.iter().zip(objective.weights(year)) {
        let actual = actual_of(read, kpi, year);
        let known = Known {
            actual: actual.as_ref(),
            judgement: None,
        };
        let score = kpi_score(kpi, year, known, rules);
        if score.state.counts() {
            sum = sum.plus(&score.counted().times(&weight));
            total = total.plus(&weight);
        }
    }
    sum.over(&total)
}

const WAYS: [Why; 5] = [
    Why::Uncapped,
    Why::Linear,
    Why::Strict,
    Why::AllOrNothing,
    Why::Progress,
];

/// The achievement by another of the common rules.
fn otherwise(why: Why, kpi: &Kpi, year: Year, actual: &Actual, rules: &Rules) -> Option<Fraction> {
    let by = |rules: &Rules| score(kpi, year, actual, rules).achievement;
    let target = kpi.target(year)?;
    let number = || actual.number(kpi.kind(year))?.ok();
    let goal = |criterion: &Criterion| match criterion {
        Criterion::Bound(comparator, Quantity { value, .. }) => {
            Some((*comparator, Fraction::from(*value)))
        }
        Criterion::Range { .. }
        | Criterion::YesNo(_)
        | Criterion::By(_)
        | Criterion::Nothing
        | Criterion::Open => None,
    };
    match why {
        Why::Uncapped => {
            let (comparator, goal) = goal(&target.criterion)?;
            let (part, whole) = if comparator.is_ceiling() {
                (goal, number()?)
            } else {
                (number()?, goal)
            };
            part.times(&Fraction::hundred()).over(&whole)
        }
        Why::Linear => by(&Rules {
            ceilings: Ceilings::Linear,
            ..rules.clone()
        }),
        Why::Strict => by(&Rules {
            equality: Equality::Strict,
            ..rules.clone()
        }),
        Why::AllOrNothing => {
            let met = score(kpi, year, actual, rules).met?;
            Some(if met {
                Fraction::hundred()
            } else {
                Fraction::zero()
            })
        }
        Why::Progress => {
            let (_, start) = goal(&kpi.baseline.as_ref()?.criterion)?;
            let (_, goal) = goal(&target.criterion)?;
            let gone = number()?.minus(&start).times(&Fraction::hundred());
            gone.over(&goal.minus(&start))
        }
    }
}
