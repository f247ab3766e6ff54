//! The promise as amendments left it: a KPI of the plan's file, with the acts that changed it replayed.

use std::collections::HashMap;

use super::Document;
use crate::plan::{Amended, Amendment, Kpi, Place, Plan, Promised, Year};
use crate::record::{Change, ChangeId, Edit, Entry, Journal, Subject};

/// What somebody should look at in a KPI's amendments, until it is acknowledged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contested {
    /// The amendment that counts was made without having seen this one.
    pub unseen: Option<ChangeId>,
    /// Amendments of a year that was closed already; they do not count.
    pub late: Vec<ChangeId>,
}

/// An amendment, as its edit says it.
struct Act<'a> {
    since: Year,
    promised: &'a Promised,
    amendment: Amendment,
}

impl Document {
    /// The plan as its file has it, without what was amended here.
    pub(super) fn base(&self) -> Plan {
        let mut plan = self.plan().clone();
        for (place, original) in &self.originals {
            if let Some(slot) = slot(&mut plan, *place) {
                slot.clone_from(original);
            }
        }
        plan
    }

    /// What somebody should look at in a KPI's amendments.
    #[must_use]
    pub fn contested(&self, place: Place) -> Option<&Contested> {
        self.contested.get(&place)
    }

    /// Replays the amendments of a KPI.
    pub(super) fn promise_again(&mut self, place: Place) {
        let Some(now) = slot(&mut self.plan, place) else {
            return;
        };
        let original = self.originals.remove(&place);
        let original = original.unwrap_or_else(|| now.clone());
        let (kpi, contested) = replayed(&self.journal, original.clone(), &self.plan.years);
        let amended = kpi != original;
        if let Some(slot) = slot(&mut self.plan, place) {
            *slot = kpi;
        }
        if amended {
            self.originals.insert(place, original);
        }
        if contested == Contested::default() {
            self.contested.remove(&place);
        } else {
            self.contested.insert(place, contested);
        }
    }

    /// The years of the plan for which an amendment holds.
    pub(super) fn years_of_amendment(&self, since: Year, promised: &Promised) -> Vec<Year> {
        bears_on(&self.plan().years, since, promised.amended()).collect()
    }
}

fn slot(plan: &mut Plan, place: Place) -> Option<&mut Kpi> {
    plan.objectives
        .get_mut(place.objective)?
        .kpis
        .get_mut(place.kpi)
}

/// The years for which an amendment holds.
fn bears_on(years: &[Year], since: Year, amended: Amended) -> impl Iterator<Item = Year> + '_ {
    let holds = move |year: &Year| match amended {
        Amended::Target(of) => *year == of,
        Amended::Calculation | Amended::Weight | Amended::Name => *year >= since,
    };
    years.iter().copied().filter(holds)
}

fn replayed(journal: &Journal, mut kpi: Kpi, years: &[Year]) -> (Kpi, Contested) {
    let mut late = Vec::new();
    let mut last: HashMap<Amended, ChangeId> = HashMap::new();
    let mut unseen: HashMap<Amended, ChangeId> = HashMap::new();
    for (change, entry) in journal.effective(&Subject::Promise(kpi.code.clone())) {
        if let Some(Act {
            since,
            promised,
            mut amendment,
        }) = act(entry)
        {
            let amended = promised.amended();
            let closed = |year| journal.is_closed_at(year, Some(&change.id));
            if bears_on(years, since, amended).any(closed) {
                late.push(change.id.clone());
                continue;
            }
            match last.insert(amended, change.id.clone()) {
                Some(earlier) if blind(change, entry, &earlier) => {
                    unseen.insert(amended, earlier);
                }
                _ => drop(unseen.remove(&amended)),
            }
            amendment.old = kpi.text_of(amended, since);
            kpi.amend(promised, amendment);
        } else if let Edit::Define { formula, .. } = &entry.edit {
            kpi.formula.clone_from(formula);
        } else if matches!(entry.edit, Edit::Acknowledge { .. }) {
            late.clear();
            unseen.clear();
        }
    }
    let unseen = unseen.into_values().max();
    (kpi, Contested { unseen, late })
}

/// Whether a change was made without having seen an earlier one.
fn blind(change: &Change, entry: &Entry, earlier: &ChangeId) -> bool {
    change.id != *earlier && entry.saw.as_ref() < Some(earlier)
}

fn act(entry: &Entry) -> Option<Act<'_>> {
    let Edit::Amend {
        since,
        promised,
        date,
        act,
        reason,
        ..
    } = &entry.edit
    else {
        return None;
    };
    let paragraphs = reason.lines().filter(|line| !line.trim().is_empty());
    Some(Act {
        since: *since,
        promised,
        amendment: Amendment {
            amended: promised.amended(),
            since: Some(*since),
            date: Some(*date),
            act: Some(act.clone()),
            old: String::new(),
            new: promised.text(),
            announcement: String::new(),
            former: String::new(),
            reason: paragraphs.map(str::to_owned).collect(),
        },
    })
}
