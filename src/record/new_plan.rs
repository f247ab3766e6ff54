//! New plans: an empty one, one like another, and the one that goes on after another.

use super::Document;
use crate::plan::{
    Criterion, Kpi, Language, Objective, Place, Plan, Rules, Target, Year, YearTarget, criterion,
};

/// What a target says where nothing is asked.
const NOTHING: &str = "//";

/// A plan with one objective and one KPI, to be filled in.
pub fn empty_plan(title: &str, years: &[Year], (objective, kpi): (&str, &str)) -> Plan {
    Plan {
        title: title.to_owned(),
        short_title: None,
        headings: Vec::new(),
        columns: Vec::new(),
        baseline_year: before(years),
        years: years.to_vec(),
        rules: Rules::default(),
        objectives: vec![Objective {
            organisational: true,
            kpis: vec![Kpi {
                weight: Some(rust_decimal::Decimal::ONE_HUNDRED),
                targets: silent(years),
                ..Kpi::named("1_001", kpi)
            }],
            ..Objective::named("1", objective)
        }],
        unapproved: true,
        source: None,
        imported: None,
    }
}

/// A plan with the objectives and KPIs of another one, and no target yet.
pub fn plan_like(plan: &Plan, title: &str, years: &[Year]) -> Plan {
    renewed(plan, title, years, |_, kpi| Kpi {
        baseline: None,
        targets: silent(years),
        ..kpi.clone()
    })
}

/// The plan that goes on after a document's: each KPI's last target is asked again in every year, and its last actual, as
/// `printed` prints it, becomes its baseline. Where there is no actual, the baseline stays.
pub fn plan_after(
    document: &Document,
    title: &str,
    years: &[Year],
    printed: impl Fn(Place, Year) -> Option<String>,
) -> Plan {
    let plan = document.plan();
    renewed(plan, title, years, |place, kpi| {
        let measured = plan
            .years
            .iter()
            .rev()
            .find_map(|year| printed(place, *year));
        let baseline = measured.map(read).or_else(|| kpi.baseline.clone());
        let asked = |it: &&YearTarget| it.target.criterion != Criterion::Nothing;
        let last = kpi.targets.iter().rev().find(asked);
        let last = last.map(|it| it.target.clone());
        let targets = match last {
            None => silent(years),
            Some(target) => years
                .iter()
                .map(|year| YearTarget::new(*year, target.clone()))
                .collect(),
        };
        Kpi {
            baseline,
            targets,
            ..kpi.clone()
        }
    })
}

/// The same objectives with other KPIs. What was amended is the new plan's own text, and its weights and names are the last ones.
fn renewed(plan: &Plan, title: &str, years: &[Year], kpi: impl Fn(Place, &Kpi) -> Kpi) -> Plan {
    let last = plan.years.last().copied().unwrap_or_default();
    let objectives = plan.objectives.iter().enumerate().map(|(objective, it)| {
        let kpis = it.kpis.iter().enumerate().map(|(index, old)| {
            let place = Place {
                objective,
                kpi: index,
            };
            Kpi {
                name: old.name_in(last).to_owned(),
                weight: old.weight_in(last),
                calculation: old.calculation_in(last).to_owned(),
                amendments: Vec::new(),
                ..kpi(place, old)
            }
        });
        Objective {
            kpis: kpis.collect(),
            notes: Vec::new(),
            ..it.clone()
        }
    });
    Plan {
        title: title.to_owned(),
        // The short title holds as long as only the years are others.
        short_title: plan
            .short_title
            .clone()
            .filter(|_| stem(title) == stem(&plan.title)),
        columns: Vec::new(),
        baseline_year: before(years),
        years: years.to_vec(),
        objectives: objectives.collect(),
        unapproved: true,
        source: Some(plan.title.clone()),
        imported: None,
        ..plan.clone()
    }
}

fn stem(title: &str) -> String {
    title.chars().filter(|c| !c.is_ascii_digit()).collect()
}

fn before(years: &[Year]) -> Year {
    years.first().map_or(0, |year| year.saturating_sub(1))
}

fn silent(years: &[Year]) -> Vec<YearTarget> {
    let nothing = |year: &Year| YearTarget::new(*year, read(NOTHING.to_owned()));
    years.iter().map(nothing).collect()
}

fn read(printed: String) -> Target {
    Target {
        criterion: criterion(&printed, Language::Italian).unwrap_or(Criterion::Nothing),
        printed,
    }
}
