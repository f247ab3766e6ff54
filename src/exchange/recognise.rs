//! The KPIs of a file that are those of a plan which is there already.

use std::collections::{HashMap, HashSet};

use super::answer::Says;
use super::imported::{ImportIssue, Imported};
use crate::plan::Plan;

impl Imported {
    /// Gives KPIs whose codes were made of their places the codes that they have in a plan which is there, by their names: rows may have
    /// moved since. A made code that another row has by its name becomes the next that is free.
    pub fn recognise(&mut self, there: &Plan) {
        let year = there.years.last().copied().unwrap_or_default();
        let known = sole(
            there
                .kpis()
                .map(|(_, kpi)| (kpi.name_in(year), kpi.code.as_str())),
        );
        let here = sole(
            self.plan
                .kpis()
                .map(|(_, kpi)| (kpi.name.as_str(), kpi.code.as_str())),
        );
        let made: HashSet<&str> = self.made.iter().map(String::as_str).collect();
        let by_name: HashMap<String, String> = here
            .iter()
            .filter(|(_, code)| made.contains(*code))
            .filter_map(|(name, code)| Some(((*code).to_owned(), (*known.get(name)?).to_owned())))
            .collect();
        let mut taken: HashSet<String> = by_name.values().cloned().collect();
        let rest = self.plan.kpis().map(|(_, kpi)| &kpi.code);
        let rest: Vec<String> = rest
            .filter(|it| !by_name.contains_key(*it))
            .cloned()
            .collect();
        let (sound, held): (Vec<_>, Vec<_>) = rest
            .into_iter()
            .partition(|it| !(made.contains(it.as_str()) && taken.contains(it)));
        taken.extend(sound);
        taken.extend(there.kpis().map(|(_, kpi)| kpi.code.clone()));
        let mut renamed = by_name;
        for code in held {
            let free = next_free(&code, &taken);
            taken.insert(free.clone());
            renamed.insert(code, free);
        }
        self.know(there, &renamed);
        let kpis = self.plan.objectives.iter_mut().flat_map(|it| &mut it.kpis);
        let codes = kpis.flat_map(|kpi| [&mut kpi.code, &mut kpi.printed_code]);
        let measured = self.measurements.iter_mut().map(|it| &mut it.code);
        for code in codes.chain(measured).chain(&mut self.made) {
            if let Some(new) = renamed.get(code) {
                code.clone_from(new);
            }
        }
    }

    /// Takes over what the plan that is there knows already: which way is better.
    fn know(&mut self, there: &Plan, renamed: &HashMap<String, String>) {
        let doubtful = self.findings.iter().filter_map(|it| {
            let ImportIssue::Direction { code, .. } = &it.issue else {
                return None;
            };
            Some(code.clone())
        });
        for code in doubtful.collect::<Vec<String>>() {
            let named = renamed.get(&code).unwrap_or(&code);
            let known = there.kpis().find(|(_, kpi)| kpi.code == *named);
            if let Some(direction) = known.and_then(|(_, kpi)| kpi.direction) {
                self.hear(&code, Says::Direction(direction));
            }
        }
    }
}

/// The codes by the names that only one of them has.
fn sole<'a>(named: impl Iterator<Item = (&'a str, &'a str)>) -> HashMap<&'a str, &'a str> {
    let mut all: HashMap<&str, Option<&str>> = HashMap::new();
    for (name, code) in named {
        all.entry(name)
            .and_modify(|it| *it = None)
            .or_insert(Some(code));
    }
    let sole = all.into_iter().filter(|(name, _)| !name.is_empty());
    sole.filter_map(|(name, code)| Some((name, code?)))
        .collect()
}

/// `1.03`, where `1.01` and `1.02` are taken.
fn next_free(code: &str, taken: &HashSet<String>) -> String {
    let objective = code.rsplit_once('.').map_or(code, |(it, _)| it);
    (1..=taken.len().saturating_add(1))
        .map(|it| format!("{objective}.{it:02}"))
        .find(|it| !taken.contains(it))
        .unwrap_or_else(|| code.to_owned())
}
