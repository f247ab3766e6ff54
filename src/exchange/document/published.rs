//! The achievements and points that a file publishes, held against the arithmetic: KPI by KPI, and objective by objective.

use crate::exchange::cells::Place;
use crate::exchange::figure::{Figure, Why};
use crate::exchange::heads::{Column, Heads};
use crate::exchange::imported::{ImportIssue, Imported, Unread};
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
    /// The objective; empty where it is of the plan.
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
        let filled = |role| {
            heads
                .place(role)
                .filter(|at| texts.get(*at).is_some_and(|it| !it.is_empty()))
        };
        let achievement = filled(Role::Achievement);
        let at = achievement.or_else(|| filled(Role::Score))?;
        let column: &Column = heads.columns.get(at)?;
        let printed = texts.get(at).filter(|it| !it.is_empty())?;
        Some(Self {
            code: String::new(),
            objective: objective.to_owned(),
            year: column.year?,
            heading: column.text.clone(),
            printed: printed.clone(),
            is_score: achievement.is_none(),
            most: None,
            language: Language::Italian,
            place: Place { line, at },
        })
    }

    /// That there is nothing to hold it against: it is kept as a note.
    pub(super) fn unused(self) -> Unread {
        let issue = ImportIssue::Column(self.heading);
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

    /// An achievement in the units that it may have been published in: points are of a maximum that is said, and otherwise percent, of
    /// the KPI's weight, or of its part of the plan.
    fn in_kinds(
        &self,
        achievement: &Fraction,
        weight: &Fraction,
        of_plan: &Fraction,
    ) -> Vec<Fraction> {
        let mut kinds = vec![achievement.clone()];
        if self.is_score {
            let most = self
                .most
                .as_deref()
                .and_then(|it| quantity(it, self.language).ok());
            let wholes = most.map_or_else(
                || vec![weight.clone(), of_plan.clone()],
                |it| vec![Fraction::from(it.value)],
            );
            let points = wholes
                .iter()
                .filter_map(|it| achievement.times(it).over(&Fraction::hundred()));
            kinds.splice(0..0, points);
        }
        kinds
    }
}

/// What a file publishes otherwise than it follows from its targets and actuals, with a common rule that would give it. What cannot be
/// held against anything is kept as a note.
pub(super) fn compared(read: &mut Imported, all: &[Published]) -> Vec<Unread> {
    let mut found = Vec::new();
    for it in all {
        match held(read, it) {
            Some(held) => {
                read.published = read.published.saturating_add(1);
                if let Held::Differs(unread) = held {
                    found.push(unread);
                }
            }
            None if it.code.is_empty() => {}
            None => {
                let mut objectives = read.plan.objectives.iter_mut();
                if let Some(objective) = objectives.find(|one| one.code == it.objective) {
                    let note = format!("{} · {}: {}", it.code, it.heading, it.printed);
                    objective.notes.push(note);
                }
                found.push(it.clone().unused());
            }
        }
    }
    found
}

/// What became of a figure that was held against the arithmetic.
enum Held {
    Follows,
    Differs(Unread),
}

impl Held {
    fn of(is_met: bool, differs: impl FnOnce() -> Unread) -> Self {
        if is_met {
            Self::Follows
        } else {
            Self::Differs(differs())
        }
    }
}

/// Whether a figure follows; none where there is nothing to hold it against.
fn held(read: &Imported, published: &Published) -> Option<Held> {
    let plan = &read.plan;
    let year = published.year;
    let told = |code: &str, ours: Fraction, why| {
        let issue = ImportIssue::Figure(Figure::Published {
            code: code.to_owned(),
            printed: published.printed.clone(),
            ours: Box::new(ours),
            why,
        });
        Unread::in_cell(published.place.line, published.place.at, issue).counted()
    };
    let objective = plan
        .objectives
        .iter()
        .find(|it| it.code == published.objective);
    let Some(objective) = objective else {
        let ours = whole(read, year)?;
        return Some(Held::of(published.is(&ours), || {
            told(&plan.title, ours, None)
        }));
    };
    if published.code.is_empty() {
        let ours = result(read, objective, year)?;
        // A total below several objectives may be of all of them, and points are of the weight that the objective has.
        let weight = Fraction::from(objective.weight.unwrap_or(Decimal::ONE_HUNDRED));
        let points = ours.times(&weight).over(&Fraction::hundred());
        let of_plan = whole(read, year);
        let mut others = of_plan
            .iter()
            .chain(points.iter().filter(|_| published.is_score));
        let is_met = published.is(&ours) || others.any(|it| published.is(it));
        return Some(Held::of(is_met, || told(&objective.code, ours, None)));
    }
    let at = objective
        .kpis
        .iter()
        .position(|it| it.code == published.code)?;
    let kpi = objective.kpis.get(at)?;
    let weights = objective.weights(year);
    let weight = weights.get(at)?;
    let of_plan = objective.weight.map_or_else(
        || weight.clone(),
        |it| {
            let part = Fraction::from(it).times(weight);
            part.over(&Fraction::hundred())
                .unwrap_or_else(Fraction::zero)
        },
    );
    let actual = actual_of(read, kpi, year)?;
    let kinds = |achievement: &Fraction| published.in_kinds(achievement, weight, &of_plan);
    let is_met = |achievement: &Fraction| kinds(achievement).iter().any(|it| published.is(it));
    let ours = score(kpi, year, &actual, &plan.rules).achievement?;
    if is_met(&ours) {
        return Some(Held::Follows);
    }
    let why = WAYS.into_iter().find(|why| {
        let other = otherwise(*why, kpi, year, &actual, &plan.rules);
        other.is_some_and(|it| is_met(&it))
    });
    let ours = kinds(&ours).into_iter().next()?;
    Some(Held::Differs(told(&kpi.code, ours, why)))
}

/// The result of the whole plan: the mean of its objectives by their weights, which are equal where there are none.
fn whole(read: &Imported, year: Year) -> Option<Fraction> {
    let (mut sum, mut total) = (Fraction::zero(), Fraction::zero());
    for objective in &read.plan.objectives {
        let weight = Fraction::from(objective.weight.unwrap_or(Decimal::ONE));
        sum = sum.plus(&result(read, objective, year)?.times(&weight));
        total = total.plus(&weight);
    }
    sum.over(&total)
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

/// The result of an objective: the mean of its KPIs by their weights. While a target of it is open it says nothing of what was published.
fn result(read: &Imported, objective: &Objective, year: Year) -> Option<Fraction> {
    let rules = &read.plan.rules;
    let (mut sum, mut total) = (Fraction::zero(), Fraction::zero());
    let is_open = |kpi: &Kpi| {
        kpi.target(year)
            .is_some_and(|it| it.criterion == Criterion::Open)
    };
    if objective.kpis.iter().any(is_open) {
        return None;
    }
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
