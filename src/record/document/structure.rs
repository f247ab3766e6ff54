//! The objectives and KPIs as edits left them: another plan after each of them, over which everything else is replayed.

use jiff::Timestamp;

use super::{Document, Touched};
use crate::plan::{Plan, Year};
use crate::record::structure_edit::reworked;
use crate::record::{Change, Edit, Entry, Journal, StructureEdit, Subject};

/// A plan with the edits of its structure replayed.
pub(super) struct Edited {
    pub(super) plan: Plan,
    /// The plan as its file has it, where there were any.
    pub(super) file_plan: Option<Box<Plan>>,
    /// The codes of those that came after that year of an approved plan was closed: they do not count, because no figure of it may
    /// move.
    pub(super) late: Vec<(String, Year)>,
}

pub(super) fn edited(plan: Plan, journal: &Journal) -> Edited {
    let all = journal.effective(&Subject::Structure);
    if all.is_empty() {
        return Edited {
            plan,
            file_plan: None,
            late: Vec::new(),
        };
    }
    let years = plan.years.clone();
    let mut is_draft = plan.unapproved;
    let mut late = Vec::new();
    let mut structure_edits = Vec::new();
    for (change, entry) in &all {
        let Some(structure_edit) = structure_edit(entry) else {
            continue;
        };
        let closed = years
            .iter()
            .find(|it| journal.is_closed_at(**it, &change.id));
        if let Some(year) = closed.filter(|_| !is_draft) {
            late.extend(structure_edit.code().map(|code| (code.to_owned(), *year)));
            continue;
        }
        is_draft &= !matches!(structure_edit, StructureEdit::Approve { .. });
        structure_edits.push((change.entries.iter().any(is_act), structure_edit));
    }
    let file_plan = Some(Box::new(plan.clone()));
    Edited {
        plan: reworked(plan, structure_edits.into_iter()),
        file_plan,
        late,
    }
}

const fn is_act(entry: &Entry) -> bool {
    matches!(entry.edit, Edit::Structure(StructureEdit::Enact { .. }))
}

const fn structure_edit(entry: &Entry) -> Option<&StructureEdit> {
    if let Edit::Structure(structure_edit) = &entry.edit {
        Some(structure_edit)
    } else {
        None
    }
}

impl Document {
    /// A draft that was edited is another plan: everything is replayed over it.
    pub(super) fn rebuild(&mut self, now: Timestamp) -> Touched {
        let changes: Vec<Change> = self.journal.changes().cloned().collect();
        let rebuilt = Self::new(self.base(), changes, self.signature.clone(), now);
        let read_only = self.read_only.take();
        *self = Self {
            read_only,
            ..rebuilt
        };
        let places = self.plan.kpis().map(|(place, _)| place);
        let years = &self.plan.years;
        places
            .flat_map(|place| years.iter().map(move |year| (place, *year)))
            .collect()
    }

    /// Whether a change, or what it reverts in the end, edits the draft: then places are others.
    pub fn edits_structure(&self, change: &Change) -> bool {
        let mut entries = self.origin(change).entries.iter();
        entries.any(|entry| structure_edit(entry).is_some())
    }
}
