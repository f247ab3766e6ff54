//! What came after a year was closed.

use std::collections::{BTreeSet, HashSet};

use super::{Journal, MOST_UNDOS};
use crate::plan::{NewValue, Year};
use crate::record::{Change, ChangeId, Edit, Subject};

impl Journal {
    /// Whether a change came after a year that it bears on was closed, and does not count.
    pub fn is_late(&self, change: &Change) -> bool {
        let mut edits = change.entries.iter().map(|it| &it.edit);
        !self.closings.is_empty()
            && edits.any(|edit| {
                let is_act = edit.is_beyond_undo() && edit.review_event().is_none();
                let mut years = self.years_of(edit).into_iter();
                !is_act && years.any(|year| self.is_closed_at(year, &change.id))
            })
    }

    pub fn is_closed(&self, year: Year) -> bool {
        self.closings.is_closed(year)
    }

    /// Whether a year was ever closed.
    pub(in crate::record) fn was_ever_closed(&self, year: Year) -> bool {
        self.closings.years().any(|it| it == year)
    }

    /// Whether a year was closed when the change of that name was made.
    pub fn is_closed_at(&self, year: Year, id: &ChangeId) -> bool {
        self.closings.is_closed_at(year, id)
    }

    /// Changes of a subject that were made after its year was closed, and do not count.
    pub fn late(&self, subject: &Subject, year: Year) -> impl Iterator<Item = &ChangeId> {
        let all = self.by_subject.get(subject).into_iter().flatten();
        let mut before = None;
        let ids = all.filter_map(move |(id, _)| (before.replace(id) != Some(id)).then_some(id));
        let undos = |id| self.undos.get(id).into_iter().flatten();
        let ids = ids.flat_map(move |id| [id].into_iter().chain(undos(id).rev().take(MOST_UNDOS)));
        let confirms = |change: &Change| {
            let mut edits = change.entries.iter().map(|entry| &entry.edit);
            edits.all(|edit| matches!(edit, Edit::Confirm { .. }))
        };
        ids.filter(move |id| {
            !self.closings.is_empty()
                && self.is_closed_at(year, id)
                && !self.is_reverted(id)
                && !self.changes.get(*id).is_none_or(confirms)
        })
    }

    /// The undos of a change that were made after a year that it bears on was closed: they do not count.
    pub(super) fn late_of(&self, origin: &ChangeId, undos: &BTreeSet<ChangeId>) -> Vec<ChangeId> {
        if self.closings.is_empty() {
            return Vec::new();
        }
        let change = self.changes.get(origin).into_iter();
        let edits = change.flat_map(|it| &it.entries).map(|it| &it.edit);
        let years: BTreeSet<Year> = edits.flat_map(|it| self.years_of(it)).collect();
        let is_late = |id: &&ChangeId| years.iter().any(|year| self.is_closed_at(*year, id));
        undos.iter().filter(is_late).cloned().collect()
    }

    /// Whether something reverts that change that counts, where no revert does that came after one of these years was closed: for
    /// edits of which the plan alone knows on which years they bear.
    pub(in crate::record) fn is_undone(&self, id: &ChangeId, years: &[Year]) -> bool {
        let is_late = |id: &ChangeId| years.iter().any(|year| self.is_closed_at(*year, id));
        let mut passed: HashSet<&ChangeId> = HashSet::new();
        let stands = |id: &ChangeId, passed: &HashSet<&ChangeId>| {
            let mut reverts = self.reverts.get(id).into_iter().flatten();
            reverts.any(|it| !passed.contains(it))
        };
        // What reverts an undo is later than it.
        for undo in self.undos.get(id).into_iter().flatten().rev() {
            if is_late(undo) || stands(undo, &passed) {
                passed.insert(undo);
            }
        }
        stands(id, &passed)
    }

    /// The years whose figures an edit bears on, as far as they were ever closed.
    pub(in crate::record) fn years_of(&self, edit: &Edit) -> Vec<Year> {
        let Edit::Amend {
            since, new_value, ..
        } = edit
        else {
            return edit
                .subject()
                .and_then(|it| it.year())
                .into_iter()
                .collect();
        };
        let one = matches!(new_value, NewValue::Target { .. });
        let closed = self.closings.years();
        closed
            .filter(|year| *year == *since || (!one && *year > *since))
            .collect()
    }
}
