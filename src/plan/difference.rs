//! What differs between a plan and a newer reading of the same document.

use std::collections::HashMap;

use super::{Direction, Field, Kpi, NewValue, Objective, Plan, Target, Year, YearTarget};

/// Something that differs, in the order of the newer plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// What an amendment can change: target, calculation, weight or name of a KPI.
    Criterion {
        kpi: String,
        old: String,
        new_value: NewValue,
    },
    /// A KPI that only the newer plan has.
    Added(String),
    /// A KPI that only the older plan has.
    Gone(String),
    /// Another direction of a KPI, or one that nothing said so far.
    Direction(String, Direction),
    Baseline(String),
    /// Other words in the row of a KPI, who answers for it, where its values come from; or other interim targets.
    Fields(String),
    /// Another scale.
    Scale(String),
    Title(String),
    /// It counts for organisational performance, or does so no more.
    Flag(String),
    /// Another text in the fields of an objective.
    Text(String),
    Years,
}

/// What differs from the older plan as it holds in its last year. What the newer plan leaves empty does not differ: a sheet has no descriptions.
pub fn differences(old: &Plan, new: &Plan) -> Vec<Difference> {
    let mut found = Vec::new();
    if old.years != new.years {
        found.push(Difference::Years);
    }
    let latest = old.years.last().copied().unwrap_or_default();
    let objectives = old.objectives.iter().map(|it| (it.code.as_str(), it));
    let objectives: HashMap<&str, &Objective> = objectives.collect();
    let kpis = old.kpis().map(|(_, kpi)| (kpi.code.as_str(), kpi));
    let mut before: HashMap<&str, &Kpi> = kpis.collect();
    for objective in &new.objectives {
        if let Some(old) = objectives.get(objective.code.as_str()) {
            texts(old, objective, &mut found);
        }
        for kpi in &objective.kpis {
            if let Some(old) = before.remove(kpi.code.as_str()) {
                criteria(old, latest, kpi, &mut found);
            } else {
                found.push(Difference::Added(kpi.code.clone()));
                direction(None, kpi, &mut found);
            }
        }
    }
    let gone = old
        .kpis()
        .filter(|(_, kpi)| before.contains_key(kpi.code.as_str()));
    found.extend(gone.map(|(_, kpi)| Difference::Gone(kpi.code.clone())));
    found
}

fn texts(old: &Objective, new: &Objective, found: &mut Vec<Difference>) {
    if !new.title.is_empty() && new.title != old.title {
        found.push(Difference::Title(new.code.clone()));
    }
    if new.organisational != old.organisational {
        found.push(Difference::Flag(new.code.clone()));
    }
    if new.condition != old.condition || says_more(&new.fields, &old.fields) {
        found.push(Difference::Text(new.code.clone()));
    }
}

fn says_more(new: &[Field], old: &[Field]) -> bool {
    let there = |text: &str| old.iter().any(|it| it.text == text);
    new.iter().any(|it| !it.text.is_empty() && !there(&it.text))
}

fn criteria(old: &Kpi, latest: Year, new: &Kpi, found: &mut Vec<Difference>) {
    let mut scales = Vec::new();
    let mut differs = |old: &str, new_value| {
        found.push(Difference::Criterion {
            kpi: new.code.clone(),
            old: old.to_owned(),
            new_value,
        });
    };
    for it in &new.targets {
        let before = old.target(it.year);
        if before.is_none_or(|before| !same(before, &it.target)) {
            let printed = before.map_or("", |it| it.printed.as_str());
            differs(printed, NewValue::target(it.year, it.target.clone()));
        }
    }
    let years = new.targets.iter().map(|it| it.year);
    if years
        .clone()
        .any(|year| new.bands_in(year) != old.bands_in(year))
    {
        scales.push(Difference::Scale(new.code.clone()));
    }
    let calculation = old.calculation_in(latest);
    if !new.calculation.is_empty() && new.calculation != calculation {
        differs(calculation, NewValue::Calculation(new.calculation.clone()));
    }
    let weight = old.weight_in(latest);
    if let Some(now) = new.weight.filter(|now| Some(*now) != weight) {
        let printed = weight.map_or_else(String::new, |it| format!("{it}%"));
        differs(&printed, NewValue::Weight(now));
    }
    let name = old.name_in(latest);
    if !new.name.is_empty() && new.name != name {
        differs(name, NewValue::Name(new.name.clone()));
    }
    found.append(&mut scales);
    direction(old.direction, new, found);
    let is_of_year = |it: &&YearTarget| !it.interim.is_empty();
    let mut dated = new.targets.iter().filter(is_of_year);
    let is_otherwise = dated.any(|it| it.interim != old.interim(it.year));
    if is_otherwise || says_more(&new.fields, &old.fields) {
        found.push(Difference::Fields(new.code.clone()));
    }
    let baseline = new.baseline.as_ref().zip(old.baseline.as_ref());
    if baseline.is_some_and(|(new, old)| !same(old, new)) {
        found.push(Difference::Baseline(new.code.clone()));
    }
}

fn direction(old: Option<Direction>, new: &Kpi, found: &mut Vec<Difference>) {
    let now = new.direction.filter(|now| old != Some(*now));
    found.extend(now.map(|it| Difference::Direction(new.code.clone(), it)));
}

fn same(old: &Target, new: &Target) -> bool {
    old.printed == new.printed || old.criterion == new.criterion
}
