//! What an office says of a file that the file does not say: which role a column has, and which way of a KPI is better.

use std::collections::{HashMap, HashSet};

use super::cells::direction;
use super::imported::{ImportIssue, Imported};
use crate::plan::{Direction, Lookup, Place, Plan};

/// `HEADING=ROLE`, or `KPI=lower`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The heading, or the code of the KPI.
    pub name: String,
    /// The role, as a heading that this program knows; or a word for a direction.
    pub role: String,
}

impl Mapping {
    /// The mapping that a text says.
    pub fn read(text: &str) -> Option<Self> {
        let sign = ["<=", ">="].into_iter().find_map(|sign| {
            let name = text.trim_end().strip_suffix(sign)?.trim_end();
            Some((name.strip_suffix('=')?, sign))
        });
        let (name, role) = sign.or_else(|| text.rsplit_once('='))?;
        let [name, role] = [name, role].map(|it| it.trim().to_owned());
        let is_role =
            direction(&role).is_some() || super::vocabulary::heading(&role).role.is_some();
        (!name.is_empty() && is_role).then_some(Self { name, role })
    }

    /// What a heading is called by the mappings, where they speak of it.
    pub(super) fn renamed<'a>(mappings: &'a [Self], heading: &str) -> Option<&'a str> {
        let heading = heading.trim().to_lowercase();
        let same = |it: &&Self| direction(&it.role).is_none() && it.name.to_lowercase() == heading;
        mappings.iter().find(same).map(|it| it.role.as_str())
    }

    fn is_heading(&self, read: &Imported) -> bool {
        let name = self.name.to_lowercase();
        read.headings
            .iter()
            .any(|it| it.trim().to_lowercase() == name)
    }
}

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
        let kpis = self.plan.objectives.iter_mut().flat_map(|it| &mut it.kpis);
        let codes = kpis.flat_map(|kpi| [&mut kpi.code, &mut kpi.printed_code]);
        let measured = self.measurements.iter_mut().map(|it| &mut it.code);
        for code in codes.chain(measured).chain(&mut self.made) {
            if let Some(new) = renamed.get(code) {
                code.clone_from(new);
            }
        }
    }

    /// Answers by which way is better; the mappings that speak of nothing in the file are given back.
    pub fn answer<'a>(&mut self, mappings: &'a [Mapping]) -> Vec<&'a Mapping> {
        let mut strays = Vec::new();
        for mapping in mappings {
            match direction(&mapping.role) {
                Some(direction) => match self.plan.find_written_kpi(&mapping.name) {
                    Lookup::Found(place) => self.direct(place, direction),
                    Lookup::Ambiguous(_) | Lookup::Unknown => strays.push(mapping),
                },
                None if mapping.is_heading(self) => {}
                None => strays.push(mapping),
            }
        }
        strays
    }

    fn direct(&mut self, place: Place, direction: Direction) {
        let objective = self.plan.objectives.get_mut(place.objective);
        let Some(kpi) = objective.and_then(|it| it.kpis.get_mut(place.kpi)) else {
            return;
        };
        kpi.direct(direction);
        let answered = |issue: &ImportIssue| matches!(issue, ImportIssue::Direction { code, .. } if *code == kpi.code);
        self.findings.retain(|it| !answered(&it.issue));
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
