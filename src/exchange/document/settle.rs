//! What can be said of a plan only once all of it was read: which codes stand twice, what the weights are of.

use std::collections::{HashMap, HashSet};

use super::published::Published;
use super::section::Section;
use super::weights::{is_condition, weigh};
use crate::exchange::imported::{ImportIssue, ImportedMeasurement, Unread};
use crate::plan::{Decimal, Objective};

/// A code that was made of an objective's place and is printed with another one becomes the next that is free, and so do those of its
/// KPIs.
pub(super) fn made(sections: &mut [Section], made: &mut [String], published: &mut [Published]) {
    let mut taken: HashSet<String> = HashSet::new();
    taken.extend(
        sections
            .iter()
            .filter(|it| !it.is_made)
            .map(|it| it.objective.code.clone()),
    );
    for section in sections.iter_mut().filter(|it| it.is_made) {
        let old = section.objective.code.clone();
        if taken.insert(old.clone()) {
            continue;
        }
        let most = taken.len().saturating_add(1);
        let free = (1..=most)
            .map(|it| it.to_string())
            .find(|it| !taken.contains(it));
        let Some(new) = free else {
            continue;
        };
        taken.insert(new.clone());
        section.objective.code.clone_from(&new);
        let begin = format!("{old}.");
        for kpi in &mut section.objective.kpis {
            let Some(own) = made
                .iter_mut()
                .find(|it| **it == kpi.code && it.starts_with(&begin))
            else {
                continue;
            };
            let code = kpi.code.replacen(&begin, &format!("{new}."), 1);
            let measurements = section
                .measurements
                .iter_mut()
                .filter(|it| it.code == kpi.code);
            for it in measurements {
                it.code.clone_from(&code);
            }
            let of = |it: &&mut Published| it.code == kpi.code && it.objective == old;
            for it in published.iter_mut().filter(of) {
                it.code.clone_from(&code);
                it.objective.clone_from(&new);
            }
            own.clone_from(&code);
            kpi.printed_code.clone_from(&code);
            kpi.code = code;
        }
    }
}

/// The weight of an objective within its area, as one of the plan.
fn within_areas(sections: &mut [Section]) {
    for section in sections {
        let whole = section.area_weight.zip(section.objective.weight);
        let part = whole.and_then(|(area, own)| area.checked_mul(own));
        if let Some(part) = part {
            section.objective.weight = Some(part.normalize());
        }
    }
}

/// Rows that are numbered anew in each objective have the objective's code before their own: `1.1`.
pub(super) fn codes(sections: &mut [Section], published: &mut [Published]) {
    let is_number = |code: &str| code.len() <= 3 && code.bytes().all(|it| it.is_ascii_digit());
    let mut seen = HashMap::new();
    let mut is_repeated = false;
    for (at, section) in sections.iter().enumerate() {
        for kpi in section
            .objective
            .kpis
            .iter()
            .filter(|it| is_number(&it.code))
        {
            is_repeated |= seen
                .insert(kpi.code.clone(), at)
                .is_some_and(|before| before != at);
        }
    }
    if !is_repeated {
        return;
    }
    for section in sections {
        let objective = section.objective.code.clone();
        let whole = |code: &mut String| {
            if is_number(code) {
                *code = format!("{objective}.{code}");
            }
        };
        for kpi in &mut section.objective.kpis {
            let lines = section
                .measurements
                .iter_mut()
                .filter(|it| it.code == kpi.code);
            for it in lines {
                whole(&mut it.code);
            }
            let numbered = published
                .iter_mut()
                .filter(|it| it.code == kpi.code && it.objective == objective);
            for it in numbered {
                whole(&mut it.code);
            }
            whole(&mut kpi.code);
            kpi.printed_code.clone_from(&kpi.code);
        }
    }
}

/// `Trasparenza (condizione)`: an objective that says so in its title.
fn conditioned(objective: &mut Objective) {
    let bracketed = objective
        .title
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('));
    if let Some((title, _)) = bracketed.filter(|(_, inside)| is_condition(inside)) {
        objective.title = title.trim_end().to_owned();
        objective.condition = true;
    }
}

/// The weights of the KPIs, and of the objectives: their own, or the sums of their KPIs' where these are shares of the whole plan.
pub(super) fn weights(sections: &mut [Section], findings: &mut Vec<Unread>) {
    for section in &mut *sections {
        weigh(&mut section.objective, &section.weights, findings);
    }
    for section in &mut *sections {
        conditioned(&mut section.objective);
    }
    within_areas(sections);
    let own = || sections.iter().filter_map(|it| it.objective.weight);
    if own().next().is_some() {
        if own().all(|it| it <= Decimal::ONE) && sections.len() > 1 {
            for section in sections {
                let weight = section
                    .objective
                    .weight
                    .and_then(|it| it.checked_mul(Decimal::ONE_HUNDRED));
                section.objective.weight = weight.map(|it| it.normalize());
            }
        }
        return;
    }
    let sum = |section: &Section| {
        let mut weights = section.objective.kpis.iter().map(|it| it.weight);
        weights.try_fold(Decimal::ZERO, |sum, it| sum.checked_add(it?))
    };
    let sums: Option<Vec<Decimal>> = sections.iter().map(sum).collect();
    let Some(sums) = sums.filter(|it| it.len() > 1) else {
        return;
    };
    let whole = sums
        .iter()
        .try_fold(Decimal::ZERO, |sum, it| sum.checked_add(*it));
    let parts = sums
        .iter()
        .all(|it| *it < Decimal::ONE_HUNDRED && !it.is_zero());
    if parts && whole == Some(Decimal::ONE_HUNDRED) {
        for (section, sum) in sections.iter_mut().zip(sums) {
            section.objective.weight = Some(sum.normalize());
        }
    }
}

/// Says where a code stands twice. What is recorded goes by codes, so that the actuals of the second one are not.
pub(super) fn doubles(
    sections: &mut [Section],
    findings: &mut Vec<Unread>,
) -> Vec<ImportedMeasurement> {
    let mut seen: HashMap<String, String> = HashMap::new();
    let mut known = HashSet::new();
    let mut first = Vec::new();
    for section in sections {
        let objective = &section.objective;
        for (kpi, place) in objective.kpis.iter().zip(&section.places) {
            if let Some(before) = seen.insert(kpi.code.clone(), objective.code.clone()) {
                let issue = ImportIssue::Twice {
                    code: kpi.code.clone(),
                    objectives: [before, objective.code.clone()],
                };
                findings.push(Unread::in_cell(place.line, place.at, issue));
            }
        }
        let measurements = std::mem::take(&mut section.measurements).into_iter();
        let (own, second): (Vec<_>, Vec<_>) =
            measurements.partition(|it| known.insert((it.code.clone(), it.year, it.day)));
        first.extend(own);
        findings.extend(second.into_iter().map(ImportedMeasurement::second));
    }
    first
}
