//! All scores of a year, computed once and then kept up to date change by change.

use super::rollup::{Member, Tallies};
use super::{Counts, Figures, Known, KpiScore, ObjectiveScore, Rollup, kpi_score};
use crate::plan::{Fraction, Kpi, Objective, Place, Plan, Year};
use crate::record::{Actual, Document, Judgement};

/// What an objective brings to a roll-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brings {
    pub weight: Fraction,
    /// Points of the roll-up's result.
    pub points: Fraction,
}

/// The scores of a plan in a year.
#[derive(Clone, Debug)]
pub struct Scores {
    year: Year,
    objectives: Vec<ObjectiveScore>,
    counts: Counts,
    tallies: [Tallies; 2],
    individual: Rollup,
    organisational: Rollup,
    pub(super) weighted: bool,
}

/// What would become of the scores if a KPI had another actual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub kpi: KpiScore,
    pub objective: Figures,
    pub individual: Rollup,
    pub organisational: Rollup,
}

impl Scores {
    /// Scores a whole plan in a year.
    pub fn new(document: &Document, year: Year) -> Self {
        let plan = document.plan();
        let objectives: Vec<ObjectiveScore> = (0..plan.objectives.len())
            .filter_map(|index| score_objective(document, year, index))
            .collect();
        let mut counts = Counts::default();
        objectives
            .iter()
            .flat_map(|it| &it.kpis)
            .for_each(|kpi| counts.add(kpi.state));
        let weighted = plan.objectives.iter().any(|it| it.weight.is_some());
        let mut scores = Self {
            year,
            objectives,
            counts,
            tallies: Default::default(),
            individual: Rollup::default(),
            organisational: Rollup::default(),
            weighted,
        };
        for (objective, score) in plan.objectives.iter().zip(&scores.objectives) {
            tally(
                &mut scores.tallies,
                objective,
                scores.weighted,
                &score.figures,
                Tallies::add,
            );
        }
        scores.roll_up(plan);
        scores
    }

    pub const fn year(&self) -> Year {
        self.year
    }

    /// Brings one KPI up to date; costs the same in every plan.
    pub fn update(&mut self, document: &Document, place: Place) {
        let plan = document.plan();
        let (Some(objective), Some(new)) = (
            plan.objective(place.objective),
            score_objective(document, self.year, place.objective),
        ) else {
            return;
        };
        let Some(slot) = self.objectives.get_mut(place.objective) else {
            return;
        };
        let old = std::mem::replace(slot, new);
        old.kpis
            .iter()
            .for_each(|kpi| self.counts.remove(kpi.state));
        slot.kpis.iter().for_each(|kpi| self.counts.add(kpi.state));
        tally(
            &mut self.tallies,
            objective,
            self.weighted,
            &old.figures,
            Tallies::remove,
        );
        tally(
            &mut self.tallies,
            objective,
            self.weighted,
            &slot.figures,
            Tallies::add,
        );
        self.roll_up(plan);
    }

    /// What would become of the scores if the KPI had that actual, or none.
    pub fn preview(
        &self,
        document: &Document,
        place: Place,
        actual: Option<&Actual>,
    ) -> Option<Preview> {
        let judgement = document
            .cell(place, self.year)
            .and_then(|cell| cell.judgement.as_ref());
        let objective = document.plan().objective(place.objective)?;
        self.previewed(document, place, objective, Known { actual, judgement })
    }

    /// What would become of the scores if the KPI were judged so, or no more.
    pub fn preview_judged(
        &self,
        document: &Document,
        place: Place,
        judgement: Option<&Judgement>,
    ) -> Option<Preview> {
        let cell = document.cell(place, self.year);
        let actual = cell.and_then(|cell| cell.actual());
        let objective = document.plan().objective(place.objective)?;
        self.previewed(document, place, objective, Known { actual, judgement })
    }

    /// What would become of the scores if the KPI promised that.
    pub fn preview_amended(&self, document: &Document, place: Place, kpi: Kpi) -> Option<Preview> {
        let mut objective = document.plan().objective(place.objective)?.clone();
        *objective.kpis.get_mut(place.kpi)? = kpi;
        let known = Known::from(document.cell(place, self.year));
        self.previewed(document, place, &objective, known)
    }

    fn previewed(
        &self,
        document: &Document,
        place: Place,
        objective: &Objective,
        known: Known<'_>,
    ) -> Option<Preview> {
        let plan = document.plan();
        let kpi = kpi_score(
            objective.kpis.get(place.kpi)?,
            self.year,
            known,
            &plan.rules,
        );
        let old = self.objectives.get(place.objective)?;
        let mut kpis = old.kpis.clone();
        *kpis.get_mut(place.kpi)? = kpi.clone();
        let new = ObjectiveScore::new(objective, self.year, kpis, &plan.rules).figures;
        let mut tallies = self.tallies.clone();
        tally(
            &mut tallies,
            objective,
            self.weighted,
            &old.figures,
            Tallies::remove,
        );
        tally(&mut tallies, objective, self.weighted, &new, Tallies::add);
        let replaced = Replaced {
            index: place.objective,
            figures: &new,
        };
        let [individual, organisational] = self.rollups(plan, &tallies, Some(&replaced));
        Some(Preview {
            kpi,
            objective: new.clone(),
            individual,
            organisational,
        })
    }

    pub fn objective(&self, index: usize) -> Option<&ObjectiveScore> {
        self.objectives.get(index)
    }

    pub fn kpi(&self, place: Place) -> Option<&KpiScore> {
        self.objectives.get(place.objective)?.kpis.get(place.kpi)
    }

    /// How many KPIs are in each state.
    pub const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// What an objective brings to a roll-up: its weight in it, and points; `None` where it is not in it.
    pub fn brings(&self, plan: &Plan, index: usize, organisational: bool) -> Option<Brings> {
        let objective = plan.objective(index)?;
        let rollup = if organisational {
            self.organisational()
        } else {
            self.individual()
        };
        let result = self.objective(index)?.figures.result.as_ref()?;
        let weight = weight(objective, self.weighted);
        let points = result.times(&weight).over(&rollup.weight)?;
        let is_in = !objective.condition && (!organisational || objective.organisational);
        is_in.then_some(Brings { weight, points })
    }

    pub const fn individual(&self) -> &Rollup {
        &self.individual
    }

    /// The roll-up of the objectives flagged for organisational performance.
    pub const fn organisational(&self) -> &Rollup {
        &self.organisational
    }

    fn roll_up(&mut self, plan: &Plan) {
        let [individual, organisational] = self.rollups(plan, &self.tallies, None);
        self.individual = individual;
        self.organisational = organisational;
    }

    fn rollups(
        &self,
        plan: &Plan,
        tallies: &[Tallies; 2],
        replaced: Option<&Replaced<'_>>,
    ) -> [Rollup; 2] {
        let members = |organisational: bool| {
            let scored = plan.objectives.iter().zip(&self.objectives).enumerate();
            scored
                .filter(move |(_, (objective, _))| !organisational || objective.organisational)
                .map(move |(index, (objective, score))| {
                    let new = replaced.filter(|it| it.index == index).map(|it| it.figures);
                    Member {
                        weight: weight(objective, self.weighted),
                        figures: new.unwrap_or(&score.figures),
                        is_condition: objective.condition,
                    }
                })
        };
        let [individual, organisational] = tallies;
        [
            individual.rollup(&plan.rules, || members(false)),
            organisational.rollup(&plan.rules, || members(true)),
        ]
    }
}

/// One objective's figures, as they would become.
struct Replaced<'a> {
    index: usize,
    figures: &'a Figures,
}

fn score_objective(document: &Document, year: Year, index: usize) -> Option<ObjectiveScore> {
    let plan = document.plan();
    let objective = plan.objective(index)?;
    let scored = objective.kpis.iter().enumerate().map(|(kpi, it)| {
        let cell = document.cell(
            Place {
                objective: index,
                kpi,
            },
            year,
        );
        kpi_score(it, year, Known::from(cell), &plan.rules)
    });
    Some(ObjectiveScore::new(
        objective,
        year,
        scored.collect(),
        &plan.rules,
    ))
}

/// An objective's weight in the roll-ups: all are equal where none has one.
pub(super) fn weight(objective: &Objective, weighted: bool) -> Fraction {
    let printed = objective
        .weight
        .map(|weight| Fraction::from(weight).max(Fraction::zero()));
    if weighted {
        printed.unwrap_or_else(Fraction::zero)
    } else {
        Fraction::from(1)
    }
}

fn tally(
    tallies: &mut [Tallies; 2],
    objective: &Objective,
    weighted: bool,
    figures: &Figures,
    act: impl Fn(&mut Tallies, &Member<'_>),
) {
    let member = Member {
        weight: weight(objective, weighted),
        figures,
        is_condition: objective.condition,
    };
    let [individual, organisational] = tallies;
    act(individual, &member);
    if objective.organisational {
        act(organisational, &member);
    }
}
