//! The promise as amendments left it: a KPI of the plan's file, with the acts that changed it replayed.

use std::collections::HashMap;

use super::Document;
use crate::plan::{Act, Amended, Kpi, NewValue, Place, Plan, PlanIssue, SaidBy, Year, issues};
use crate::record::{Cell, ChangeId, Edit, Journal, Subject};

/// What somebody should look at in a KPI's amendments, until it is acknowledged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contested {
    /// The amendment that counts was made without having seen this one.
    pub unseen: Option<ChangeId>,
    /// Amendments of a year that was closed already; they do not count.
    pub late: Vec<ChangeId>,
}

impl Document {
    /// The plan as its file has it, without what was amended here.
    pub(super) fn base(&self) -> Plan {
        if let Some(file_plan) = &self.file_plan {
            return Plan::clone(file_plan);
        }
        let mut plan = self.plan().clone();
        for (place, original) in &self.originals {
            if let Some(slot) = slot(&mut plan, *place) {
                slot.clone_from(original);
            }
        }
        plan
    }

    /// What is unsound in the plan as it was changed; none where it is as its file has it.
    pub fn issues_now(&self) -> Option<Vec<PlanIssue>> {
        let is_edited = self.plan().unapproved || self.file_plan.is_some();
        let is_changed = is_edited || !self.originals.is_empty();
        is_changed.then(|| issues(self.plan()))
    }

    /// What somebody should look at in a KPI's amendments.
    pub fn contested(&self, place: Place) -> Option<&Contested> {
        self.contested.get(&place)
    }

    /// Whether somebody should look at two values, or at two amendments, of a KPI's year.
    pub fn is_contested(&self, place: Place, year: Year) -> bool {
        self.cell(place, year).is_some_and(Cell::is_contested) || self.contested(place).is_some()
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
    pub(super) fn years_of_amendment(&self, since: Year, new_value: &NewValue) -> Vec<Year> {
        bears_on(&self.plan().years, since, new_value.amended()).collect()
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
        Amended::Target(of) | Amended::Scale(of) => *year == of,
        Amended::Calculation | Amended::Weight | Amended::Name => *year >= since,
    };
    years.iter().copied().filter(holds)
}

fn replayed(journal: &Journal, mut kpi: Kpi, years: &[Year]) -> (Kpi, Contested) {
    let mut contested = Contested::default();
    let mut last: HashMap<Amended, ChangeId> = HashMap::new();
    let subject = Subject::Promise(kpi.code.clone());
    // On which years a direction bears, and so whether its undo came in time, the KPI alone knows.
    let is_direction = |edit: &Edit| matches!(edit, Edit::Direct { .. });
    for (change, entry) in journal.effective_with(&subject, is_direction) {
        if let Edit::Amend {
            since, new_value, ..
        } = &entry.edit
        {
            let amended = new_value.amended();
            let closed = |year| journal.is_closed_at(year, &change.id);
            if bears_on(years, *since, amended).any(closed) {
                contested.late.push(change.id.clone());
                continue;
            }
            if let Some(earlier) = last.insert(amended, change.id.clone())
                && change.id != earlier
                && entry.saw.as_ref() < Some(&earlier)
            {
                contested.unseen.get_or_insert(earlier);
            }
            kpi.amend(*since, new_value, act(&entry.edit));
        } else if let Edit::Direct { direction, .. } = &entry.edit {
            let years: Vec<Year> = kpi.directed_years().collect();
            if journal.is_undone(&change.id, &years) {
                continue;
            }
            let closed = |year: &Year| journal.is_closed_at(*year, &change.id);
            if years.iter().any(closed) {
                contested.late.push(change.id.clone());
            } else {
                kpi.direct(*direction, SaidBy::Answer);
            }
        } else if let Edit::Define { formula, .. } = &entry.edit {
            kpi.formula.clone_from(formula);
        } else if matches!(entry.edit, Edit::Acknowledge { .. }) {
            contested = Contested::default();
        }
    }
    (kpi, contested)
}

fn act(edit: &Edit) -> Option<Act> {
    let Edit::Amend {
        date, act, reason, ..
    } = edit
    else {
        return None;
    };
    let paragraphs = reason.lines().filter(|line| !line.trim().is_empty());
    Some(Act {
        date: *date,
        name: act.clone(),
        reason: paragraphs.map(str::to_owned).collect(),
    })
}
