//! What an office says of a file that the file does not say: which role a column has, and which way of a KPI is better.

use super::cells::direction;
use super::imported::{ImportIssue, Imported};
use crate::plan::{Direction, Lookup, Place};

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
