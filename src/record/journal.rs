//! The set of all changes, ordered, with what each subject needs to be replayed on its own.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Bound;

use jiff::Timestamp;

use super::{Change, ChangeId, Edit, Entry, Subject};
use crate::plan::{Promised, Year};

/// All changes of a plan. Adding one twice, or late, leads to the same journal.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    changes: BTreeMap<ChangeId, Change>,
    by_subject: HashMap<Subject, BTreeSet<ChangeId>>,
    /// Which changes revert a change. Only a later change can revert an earlier one, so there are no cycles.
    reverts: HashMap<ChangeId, BTreeSet<ChangeId>>,
    /// The changes that replay passes over.
    reverted: HashSet<ChangeId>,
    /// Every closing (`true`) and reopening of a year, in order. They are acts, and no revert passes over them.
    closings: BTreeMap<(Year, ChangeId), bool>,
    latest: i64,
}

impl Journal {
    /// A journal of these changes.
    pub(super) fn new(changes: impl IntoIterator<Item = Change>, now: Timestamp) -> Self {
        let mut journal = Self::default();
        let ids: Vec<ChangeId> = changes
            .into_iter()
            .filter_map(|change| journal.insert(change, now))
            .collect();
        journal.settle_all();
        // A change brings along what reverts it: those are not walked through once more each.
        let known = |id: &ChangeId| {
            journal
                .target(id)
                .is_some_and(|target| journal.changes.contains_key(target))
        };
        let roots: Vec<ChangeId> = ids.into_iter().filter(|id| !known(id)).collect();
        for id in roots {
            journal.index_all(&id);
        }
        journal
    }

    /// Adds a change, unless it is there, and says which subjects it touches.
    #[must_use]
    pub fn add(&mut self, change: Change, now: Timestamp) -> Vec<Subject> {
        let closings = self.closings.len();
        let Some(id) = self.insert(change, now) else {
            return Vec::new();
        };
        if self.closings.len() != closings {
            self.settle_all();
        }
        let mut link = Some(id.clone());
        while let Some(id) = link {
            self.settle(&id);
            link = self.target(&id).cloned();
        }
        self.index_all(&id)
    }

    fn insert(&mut self, change: Change, now: Timestamp) -> Option<ChangeId> {
        if self.changes.contains_key(&change.id) {
            return None;
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
        for entry in &change.entries {
            let closed = matches!(entry.edit, Edit::Close { .. });
            if let Edit::Close { year } | Edit::Reopen { year, .. } = &entry.edit {
                self.closings.insert((*year, id.clone()), closed);
            }
        }
        self.changes.insert(id.clone(), change);
        Some(id)
    }

    /// What reverts a change is later than it: from the last to the first, each is settled once.
    fn settle_all(&mut self) {
        let all: BTreeSet<ChangeId> = self.reverts.keys().cloned().collect();
        for id in all.iter().rev() {
            self.settle(id);
        }
    }

    /// Whether a change is passed over follows from whether those that revert it are, and were made while the year was open.
    fn settle(&mut self, id: &ChangeId) {
        let standing = |revert: &ChangeId| !self.reverted.contains(revert) && !self.is_late(revert);
        let reverted = self.reverts.get(id).into_iter().flatten().any(standing);
        if reverted {
            self.reverted.insert(id.clone());
        } else {
            self.reverted.remove(id);
        }
    }

    /// What a change reverts.
    fn target(&self, id: &ChangeId) -> Option<&ChangeId> {
        self.changes
            .get(id)
            .and_then(Change::reverted)
            .filter(|target| *target < id)
    }

    fn index_all(&mut self, id: &ChangeId) -> Vec<Subject> {
        let touched = self.subjects(id);
        for subject in &touched {
            self.index(subject, id);
        }
        touched
    }

    /// Everything, in order.
    #[must_use]
    pub fn changes(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.changes.values()
    }

    /// What was changed after one change and before another; to the end where there is none yet.
    pub fn between<'a>(
        &'a self,
        start: &'a ChangeId,
        end: Option<&'a ChangeId>,
    ) -> impl Iterator<Item = &'a Change> {
        // A beginning after the end, which only a hand could have written, has nothing between.
        let after = (Bound::Excluded(start), Bound::Unbounded);
        let changes = self.changes.range(after).map(|(_, change)| change);
        changes.take_while(move |change| end.is_none_or(|end| change.id < *end))
    }

    /// The last change of each sitting, in order.
    #[must_use]
    pub fn heads(&self) -> Vec<ChangeId> {
        let mut heads: HashMap<&str, &ChangeId> = HashMap::new();
        for id in self.changes.keys() {
            heads.insert(id.sitting(), id);
        }
        let mut heads: Vec<ChangeId> = heads.into_values().cloned().collect();
        heads.sort_unstable();
        heads
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
        self.reverted.contains(id)
    }

    /// The last change of a subject, reverts included: what a new one is made in view of.
    #[must_use]
    pub fn last_seen(&self, subject: &Subject) -> Option<&ChangeId> {
        self.by_subject.get(subject)?.last()
    }

    /// The edits that make up a subject's state, in order, without what was reverted.
    ///
    /// The order is that of the names, but a change made in view of another always follows it: so a value stamped by a
    /// clock that runs ahead can be corrected by whoever sees it.
    #[must_use]
    pub fn effective<'a>(&'a self, subject: &Subject) -> Vec<(&'a Change, &'a Entry)> {
        let Some((subject, ids)) = self.by_subject.get_key_value(subject) else {
            return Vec::new();
        };
        let standing = ids
            .iter()
            .filter(|id| !self.is_reverted(id))
            .filter_map(|id| self.changes.get(id));
        let own = |entry: &&Entry| entry.edit.is_about(subject);
        let mut entries: Vec<(&Change, &Entry)> = standing
            .flat_map(|change| {
                change
                    .entries
                    .iter()
                    .filter(own)
                    .map(move |entry| (change, entry))
            })
            .collect();
        let ahead = |(change, entry): &(&Change, &Entry)| entry.saw.as_ref() > Some(&change.id);
        if entries.iter().any(ahead) {
            entries.sort_by_cached_key(|(change, entry)| match &entry.saw {
                Some(saw) if *saw > change.id => (saw.clone(), Some(change.id.clone())),
                _ => (change.id.clone(), None),
            });
        }
        entries
    }

    /// Every subject that has changes and that a year's closing bears on.
    pub fn subjects_of(&self, year: Year) -> impl Iterator<Item = &Subject> {
        self.by_subject
            .keys()
            .filter(move |subject| subject.year().is_none_or(|of| of == year))
    }

    /// Every subject that has changes.
    pub fn all_subjects(&self) -> impl Iterator<Item = &Subject> {
        self.by_subject.keys()
    }

    /// Whether a year was closed just before the change of that name was made.
    #[must_use]
    pub fn is_closed_at(&self, year: Year, id: Option<&ChangeId>) -> bool {
        let all = self.closings.iter().rev();
        let mut before = all
            .skip_while(|((of, _), _)| *of > year)
            .take_while(|((of, _), _)| *of == year);
        let last = before.find(|((_, at), _)| id.is_none_or(|id| at < id));
        last.is_some_and(|(_, closed)| *closed)
    }

    /// Changes of a subject that were made after its year was closed, and do not count.
    pub fn late(&self, subject: &Subject, year: Year) -> impl Iterator<Item = &ChangeId> {
        let ids = self.by_subject.get(subject).into_iter().flatten();
        let confirms = |change: &Change| {
            let mut edits = change.entries.iter().map(|entry| &entry.edit);
            edits.all(|edit| matches!(edit, Edit::Confirm { .. }))
        };
        ids.filter(move |id| {
            !self.closings.is_empty()
                && self.is_closed_at(year, Some(id))
                && !self.is_reverted(id)
                && !self.changes.get(*id).is_none_or(confirms)
        })
    }

    /// Whether a revert was made after a year that it bears on was closed: then it does not count.
    fn is_late(&self, revert: &ChangeId) -> bool {
        if self.closings.is_empty() {
            return false;
        }
        let mut origin = revert;
        while let Some(target) = self.target(origin) {
            origin = target;
        }
        let change = self.changes.get(origin);
        let mut edits = change.into_iter().flat_map(|it| &it.entries);
        edits.any(|entry| {
            let years = self.years_of(&entry.edit);
            years
                .into_iter()
                .any(|year| self.is_closed_at(year, Some(revert)))
        })
    }

    /// The years whose figures an edit bears on, as far as they were ever closed.
    fn years_of(&self, edit: &Edit) -> Vec<Year> {
        let Edit::Amend {
            since, promised, ..
        } = edit
        else {
            return edit
                .subject()
                .and_then(|it| it.year())
                .into_iter()
                .collect();
        };
        let one = matches!(promised, Promised::Target(..));
        let closed = self.closings.keys().map(|(year, _)| *year);
        let mut years: Vec<Year> = closed
            .filter(|year| *year == *since || (!one && *year > *since))
            .collect();
        years.dedup();
        years
    }

    /// What a change is about: its own subjects, or those of what it reverts in the end; and what reverts it already.
    fn subjects(&self, id: &ChangeId) -> Vec<Subject> {
        let mut target = id;
        while let Some(reverted) = self.target(target) {
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
