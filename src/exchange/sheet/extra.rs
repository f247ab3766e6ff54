//! The columns of a sheet that stand only where a plan needs them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::told::{says_again, symbol, told};
use crate::plan::{
    Criterion, Direction, FieldKind, Kind, Kpi, Language, Objective, Plan, SaidBy, Target, Unit,
    Year, scale_text,
};
use crate::words::Words;

/// A column that not every plan needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Extra {
    Direction,
    /// What is to be reached by a day.
    By(Date),
    /// What it was in a year before the baseline's.
    Earlier(Year),
    Says(FieldKind),
    Unit,
    ObjectiveWeight,
    Scale(Year),
}

/// What the cells of a row are made from.
pub(super) struct Row<'a> {
    pub(super) words: &'a Words,
    /// The words of the language that its numbers are told in.
    pub(super) phrases: &'a Words,
    pub(super) objective: &'a Objective,
    pub(super) kpi: &'a Kpi,
    pub(super) printed: &'a dyn Fn(&Target) -> String,
}

/// The columns that a plan needs, in their order; asked once for all of its rows.
pub(in crate::exchange) fn extras(plan: &Plan) -> Vec<Extra> {
    let any = |is: &dyn Fn(&Kpi) -> bool| plan.kpis().any(|(_, kpi)| is(kpi));
    let weighs = |it: &Objective| it.weight.is_some() || it.condition;
    let settled = plan.kpis().flat_map(|(_, kpi)| settled(kpi));
    let days: BTreeSet<Date> = settled.map(|it| it.by).collect();
    let earlier = plan.kpis().flat_map(|(_, kpi)| &kpi.earlier);
    let earlier: BTreeSet<Year> = earlier.map(|it| it.year).collect();
    let mut all = Vec::new();
    all.extend(any(&|it| unnamed_direction(it).is_some()).then_some(Extra::Direction));
    all.extend(days.into_iter().map(Extra::By));
    all.extend(earlier.into_iter().map(Extra::Earlier));
    for kind in [FieldKind::Owner, FieldKind::Source] {
        all.extend(any(&|it| it.says(kind).is_some()).then_some(Extra::Says(kind)));
    }
    all.extend(any(&|it| unit(it).is_some()).then_some(Extra::Unit));
    let is_weighed = plan.objectives.iter().any(weighs);
    all.extend(is_weighed.then_some(Extra::ObjectiveWeight));
    let scaled = plan.years.iter().copied();
    let scaled = scaled.filter(|year| any(&|it| !it.bands_in(*year).is_empty()));
    all.extend(scaled.map(Extra::Scale));
    all
}

impl Extra {
    pub(super) fn heading(self, words: &Words) -> String {
        let report = &words.report;
        match self {
            Self::Direction => report.sheet_direction().to_owned(),
            Self::By(day) => report.sheet_target_by(words.day(day)),
            Self::Earlier(year) => report.sheet_baseline(year),
            Self::Says(FieldKind::Owner) => report.sheet_owner().to_owned(),
            Self::Says(_) => report.sheet_source().to_owned(),
            Self::Unit => report.sheet_unit().to_owned(),
            Self::ObjectiveWeight => report.sheet_objective_weight().to_owned(),
            Self::Scale(year) => report.sheet_scale(year),
        }
    }

    pub(super) fn cell(self, row: &Row<'_>) -> String {
        let Row {
            words,
            phrases,
            objective,
            kpi,
            printed,
        } = row;
        match self {
            Self::Direction => match unnamed_direction(kpi) {
                Some(Direction::Higher) => words.report.sheet_higher().to_owned(),
                Some(Direction::Lower) => words.report.sheet_lower().to_owned(),
                None => String::new(),
            },
            Self::By(day) => {
                // Each with those before it, as the heading says.
                let of = settled(kpi).find(|it| it.by == day);
                of.map_or_else(String::new, |it| {
                    if says_again(&it.target, phrases.language).0 {
                        printed(&it.target)
                    } else {
                        told(phrases, &it.target)
                    }
                })
            }
            Self::Earlier(year) => {
                let of = kpi.earlier.iter().find(|it| it.year == year);
                of.map_or_else(String::new, |it| printed(&it.target))
            }
            Self::Says(kind) => kpi.says(kind).unwrap_or_default().to_owned(),
            Self::Unit => unit(kpi).unwrap_or_default().to_owned(),
            Self::ObjectiveWeight if objective.condition => words.overview.condition().to_owned(),
            Self::ObjectiveWeight => {
                let weight = objective.weight.map(|it| words.decimal(it, 0));
                weight.unwrap_or_default()
            }
            Self::Scale(year) => scale_text(kpi.bands_in(year), phrases.language),
        }
    }
}

/// The interim targets whose year has one. How those of an open target make it is still to be said: it is printed with them.
fn settled(kpi: &Kpi) -> impl Iterator<Item = &crate::plan::Interim> {
    let settled = kpi
        .targets
        .iter()
        .filter(|it| it.target.criterion != Criterion::Open);
    settled.flat_map(|it| &it.interim)
}

/// The direction that its name does not say again.
fn unnamed_direction(kpi: &Kpi) -> Option<Direction> {
    kpi.direction.filter(|_| kpi.said_by != Some(SaidBy::Name))
}

/// The unit of a KPI's targets that is not printed in them.
fn unit(kpi: &Kpi) -> Option<&'static str> {
    let unprinted = kpi.targets.iter().find_map(|it| {
        let Kind::Quantity(unit) = it.target.criterion.kind() else {
            return None;
        };
        let printed = Target::of_cell(&it.target.printed, Language::Italian)
            .criterion
            .kind();
        let is_unsaid = matches!(
            printed,
            Kind::Nothing | Kind::Quantity(Unit::Number | Unit::Percent)
        );
        (unit != Unit::Number && is_unsaid && printed != Kind::Quantity(unit)).then_some(unit)
    });
    symbol(unprinted?)
}
