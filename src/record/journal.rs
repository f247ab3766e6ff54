//! The set of all changes, ordered, with what each subject needs to be replayed on its own.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::Timestamp;

use super::{Change, ChangeId, Edit, Entry, Subject};
use crate::plan::Year;

/// All changes of a plan. Adding one twice, or late, leads to the same journal.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    changes: BTreeMap<ChangeId, Change>,
    by_subject: HashMap<Subject, BTreeSet<ChangeId>>,
    /// Which changes revert a change. Only a later change can revert an earlier one, so there are no cycles.
    reverts: HashMap<ChangeId, BTreeSet<ChangeId>>,
    latest: i64,
}

impl Journal {
    /// Adds a change, unless it is there, and says which subjects it touches.
    #[must_use]
    pub fn add(&mut self, change: Change, now: Timestamp) -> Vec<Subject> {
        if self.changes.contains_key(&change.id) {
            return Vec::new();
        }
        if !change.id.is_far_ahead(now) {
            self.latest = self.latest.max(change.id.stamp().unwrap_or(0));
        }
        let id = change.id.clone();
        if let Some(reverted) = change.reverted().filter(|reverted| **reverted < id) {
            self.reverts
                .entry(reverted.clone())
                .or_default()
                .insert(id.clone());
        }
        self.changes.insert(id.clone(), change);
        let touched = self.subjects(&id);
        for subject in &touched {
            self.index(subject, &id);
        }
        touched
    }

    /// Everything, in order.
    #[must_use]
    pub fn changes(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.changes.values()
    }

    /// The change of that name.
    #[must_use]
    pub fn get(&self, id: &ChangeId) -> Option<&Change> {
        self.changes.get(id)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.changes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The latest time stamp that the clock must pass.
    #[must_use]
    pub const fn latest(&self) -> i64 {
        self.latest
    }

    /// Whether replay passes over that change: something reverts it that is not itself reverted.
    #[must_use]
    pub fn is_reverted(&self, id: &ChangeId) -> bool {
        if !self.reverts.contains_key(id) {
            return false;
        }
        let mut pending: Vec<(&ChangeId, bool)> = Vec::new();
        let mut chain = vec![id];
        // Reverts come later than what they revert: the chain is walked from its last link to its first.
        let mut at = 0;
        while let Some(link) = chain.get(at).copied() {
            chain.extend(self.reverts.get(link).into_iter().flatten());
            at = at.saturating_add(1);
        }
        chain.sort_unstable();
        chain.dedup();
        for link in chain.into_iter().rev() {
            let reverted = self.reverts.get(link).into_iter().flatten().any(|revert| {
                pending
                    .iter()
                    .any(|(known, reverted)| *known == revert && !reverted)
            });
            pending.push((link, reverted));
        }
        pending.last().is_some_and(|(_, reverted)| *reverted)
    }

    /// The last change of a subject, reverts included: what a new one is made in view of.
    #[must_use]
    pub fn last_seen(&self, subject: &Subject) -> Option<&ChangeId> {
        self.by_subject.get(subject)?.last()
    }

    /// The edits that make up a subject's state, in order, without what was reverted.
    pub fn effective<'a>(
        &'a self,
        subject: &Subject,
    ) -> impl Iterator<Item = (&'a Change, &'a Entry)> + use<'a> {
        self.by_subject
            .get_key_value(subject)
            .into_iter()
            .flat_map(move |(subject, ids)| {
                let standing = ids
                    .iter()
                    .filter(|id| !self.is_reverted(id))
                    .filter_map(|id| self.changes.get(id));
                standing.flat_map(move |change| {
                    let own = change
                        .entries
                        .iter()
                        .filter(|entry| entry.edit.subject().as_ref() == Some(subject));
                    own.map(move |entry| (change, entry))
                })
            })
    }

    /// Every subject of a year that has changes.
    pub fn subjects_of(&self, year: Year) -> impl Iterator<Item = &Subject> {
        self.by_subject
            .keys()
            .filter(move |subject| subject.year() == year)
    }

    /// Every subject that has changes.
    pub fn all_subjects(&self) -> impl Iterator<Item = &Subject> {
        self.by_subject.keys()
    }

    /// Whether a year was closed just before the change of that name was made.
    #[must_use]
    pub fn is_closed_at(&self, year: Year, id: Option<&ChangeId>) -> bool {
        let before = self
            .effective(&Subject::Closing(year))
            .filter(|(change, _)| id.is_none_or(|id| change.id < *id));
        before
            .last()
            .is_some_and(|(_, entry)| matches!(entry.edit, Edit::Close { .. }))
    }

    /// What a change is about: its own subjects, or those of what it reverts in the end; and what reverts it already.
    fn subjects(&self, id: &ChangeId) -> Vec<Subject> {
        let mut target = id;
        while let Some(reverted) = self
            .changes
            .get(target)
            .and_then(Change::reverted)
            .filter(|it| *it < target)
        {
            target = reverted;
        }
        let entries = self
            .changes
            .get(target)
            .into_iter()
            .flat_map(|change| &change.entries);
        let mut seen = HashSet::new();
        entries
            .filter_map(|entry| entry.edit.subject())
            .filter(|subject| seen.insert(subject.clone()))
            .collect()
    }

    fn index(&mut self, subject: &Subject, id: &ChangeId) {
        let mut pending = vec![id.clone()];
        while let Some(id) = pending.pop() {
            pending.extend(self.reverts.get(&id).into_iter().flatten().cloned());
            self.by_subject
                .entry(subject.clone())
                .or_default()
                .insert(id);
        }
    }
}
