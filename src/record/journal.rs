//! The set of all changes, ordered, with what each subject needs to be replayed on its own.

mod late;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Bound;

use jiff::Timestamp;

use super::closings::Closings;
use super::{Change, ChangeId, Edit, Entry, Signature, Subject};
use crate::plan::Year;

/// Of so many undos of one change it is looked at whether they came late; nobody goes back and forth as often.
const MOST_UNDOS: usize = 100;

/// All changes of a plan. Adding one twice, or late, leads to the same journal.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    changes: BTreeMap<ChangeId, Change>,
    /// The edits of each subject: which change, and which of its entries.
    by_subject: HashMap<Subject, BTreeSet<(ChangeId, usize)>>,
    /// Which changes revert a change. Only a later change can revert an earlier one, so there are no cycles.
    reverts: HashMap<ChangeId, BTreeSet<ChangeId>>,
    /// The changes that replay passes over.
    reverted: HashSet<ChangeId>,
    /// What each revert is about in the end, and all that are about a change.
    origins: HashMap<ChangeId, ChangeId>,
    undos: HashMap<ChangeId, BTreeSet<ChangeId>>,
    /// The undos that came after a year was closed.
    late: HashSet<ChangeId>,
    closings: Closings,
    /// The last change of each session, and the last one that a link vouches for.
    ends: HashMap<String, ChangeId>,
    vouched: HashMap<String, ChangeId>,
    /// Whether a change has a link.
    is_linked: bool,
    latest: i64,
}

impl Journal {
    pub(super) fn new(changes: impl IntoIterator<Item = Change>, now: Timestamp) -> Self {
        let mut journal = Self::default();
        drop(journal.add(changes, now));
        journal
    }

    /// Adds changes, those that are not there, and says which subjects they touch.
    pub fn add(
        &mut self,
        changes: impl IntoIterator<Item = Change>,
        now: Timestamp,
    ) -> Vec<Subject> {
        let changes = changes.into_iter();
        let new: Vec<ChangeId> = changes.filter_map(|it| self.insert(it, now)).collect();
        let is_act = |id: &ChangeId| self.changes.get(id).is_some_and(Change::is_closing);
        match new.as_slice() {
            [] => return Vec::new(),
            [id] if !is_act(id) && !self.reverts.contains_key(id) => self.settle_chain(id),
            _ => self.settle_all(),
        }
        self.index(&new)
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
        self.closings.take(&change);
        self.is_linked |= change.link.is_some();
        latest(&mut self.ends, &id);
        let heads = change.link.iter().flat_map(|it| &it.heads);
        heads.for_each(|head| latest(&mut self.vouched, head));
        self.changes.insert(id.clone(), change);
        Some(id)
    }

    /// What reverts a change is later than it: from the last to the first, each is settled once.
    fn settle_all(&mut self) {
        self.find_origins();
        let all: BTreeSet<ChangeId> = self.reverts.keys().cloned().collect();
        for id in all.iter().rev() {
            self.settle(id);
        }
    }

    /// Settles what a new change reverts, and what that reverts.
    fn settle_chain(&mut self, id: &ChangeId) {
        if let Some(target) = self.target(id) {
            let origin = self.origins.get(target).unwrap_or(target).clone();
            let undos = self.undos.entry(origin.clone()).or_default();
            undos.insert(id.clone());
            self.late
                .extend(self.late_of(&origin, &BTreeSet::from([id.clone()])));
            self.origins.insert(id.clone(), origin);
        }
        let mut link = Some(id.clone());
        while let Some(id) = link {
            self.settle(&id);
            link = self.target(&id).cloned();
        }
    }

    /// From the first to the last: what a revert reverts is earlier.
    fn find_origins(&mut self) {
        let mut origins: HashMap<ChangeId, ChangeId> = HashMap::new();
        let mut undos: HashMap<ChangeId, BTreeSet<ChangeId>> = HashMap::new();
        let all: BTreeSet<&ChangeId> = self.reverts.values().flatten().collect();
        for id in all {
            if let Some(target) = self.target(id) {
                let origin = origins.get(target).unwrap_or(target).clone();
                undos.entry(origin.clone()).or_default().insert(id.clone());
                origins.insert(id.clone(), origin);
            }
        }
        self.late = undos
            .iter()
            .flat_map(|(id, undos)| self.late_of(id, undos))
            .collect();
        self.undos = undos;
        self.origins = origins;
    }

    /// The change that a revert is about in the end; any other is about itself.
    pub fn origin<'a>(&'a self, change: &'a Change) -> &'a Change {
        let origin = self.origins.get(&change.id);
        origin.and_then(|id| self.changes.get(id)).unwrap_or(change)
    }

    /// Whether a change takes another back, and does not bring back what an undo took.
    pub fn is_undo(&self, change: &Change) -> bool {
        let reverted = change.reverted().map(|id| self.changes.get(id));
        reverted.is_some_and(|it| it.is_none_or(|it| it.reverted().is_none()))
    }

    /// Whether a change is passed over follows from whether those that revert it are, and were made while the year was open.
    fn settle(&mut self, id: &ChangeId) {
        let standing =
            |revert: &ChangeId| !self.reverted.contains(revert) && !self.late.contains(revert);
        let reverted = self.reverts.get(id).into_iter().flatten().any(standing);
        if reverted {
            self.reverted.insert(id.clone());
        } else {
            self.reverted.remove(id);
        }
    }

    fn target(&self, id: &ChangeId) -> Option<&ChangeId> {
        self.changes
            .get(id)
            .and_then(Change::reverted)
            .filter(|target| *target < id)
    }

    /// Puts new changes among those of the subjects that they are about, and says which these are.
    fn index(&mut self, new: &[ChangeId]) -> Vec<Subject> {
        // What undoes a change touches the same as it: each is looked through once.
        let found = new.iter().filter_map(|id| self.changes.get(id));
        let origins: HashSet<ChangeId> = found.map(|it| self.origin(it).id.clone()).collect();
        let new: HashSet<&ChangeId> = new.iter().collect();
        let mut touched = HashSet::new();
        for id in origins {
            let entries = self.changes.get(&id).into_iter().flat_map(|it| &it.entries);
            let edits = entries.enumerate();
            let subjects = edits.filter_map(|(at, it)| Some((it.edit.subject()?, at)));
            for (subject, at) in subjects {
                if new.contains(&id) {
                    let edits = self.by_subject.entry(subject.clone()).or_default();
                    edits.insert((id.clone(), at));
                }
                touched.insert(subject);
            }
        }
        touched.into_iter().collect()
    }

    /// Everything, in order.
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

    /// The same as that of a what-if.
    pub(super) fn tried(self, signature: &Signature) -> Self {
        let last = self.changes.keys().next_back().cloned();
        let closings = self.closings.trying(signature.session(), last);
        Self { closings, ..self }
    }

    /// Whether any change vouches for what was before it.
    pub const fn is_linked(&self) -> bool {
        self.is_linked
    }

    /// The last change of each session, in order.
    pub fn heads(&self) -> Vec<ChangeId> {
        let mut heads: Vec<ChangeId> = self.ends.values().cloned().collect();
        heads.sort_unstable();
        heads
    }

    /// The last change of an author, and those of their sessions that no link vouches for.
    pub(super) fn open_heads(&self, author: &str) -> Vec<ChangeId> {
        let is_open = |id: &ChangeId| self.vouched.get(id.session()).is_none_or(|it| it < id);
        let mut heads = self.heads();
        heads.retain(|id| id.author() == author);
        let last = heads.last().cloned();
        heads.retain(|id| is_open(id) || last.as_ref() == Some(id));
        heads
    }

    /// Whether a link vouches for a change.
    pub(super) fn is_vouched(&self, id: &ChangeId) -> bool {
        self.vouched
            .get(id.session())
            .is_some_and(|last| id <= last)
    }

    /// Whether there is a change of that session.
    pub(super) fn has_session(&self, session: &str) -> bool {
        self.ends.contains_key(session)
    }

    pub fn get(&self, id: &ChangeId) -> Option<&Change> {
        self.changes.get(id)
    }

    pub fn len(&self) -> usize {
        self.changes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// The clock passes that change, however far ahead it is: it is one's own, and the next one is another.
    pub(super) fn pass(&mut self, id: &ChangeId) {
        self.latest = self.latest.max(id.stamp().unwrap_or(0));
    }

    /// The latest time stamp that the clock must pass.
    pub const fn latest(&self) -> i64 {
        self.latest
    }

    /// Whether replay passes over that change: something reverts it that is not itself reverted.
    pub fn is_reverted(&self, id: &ChangeId) -> bool {
        self.reverted.contains(id)
    }

    /// The last change of a subject, reverts included: what a new one is made in view of.
    pub fn last_seen(&self, subject: &Subject) -> Option<&ChangeId> {
        let undos = |id| self.undos.get(id).and_then(BTreeSet::last);
        let all = self.by_subject.get(subject)?.iter();
        all.map(|(id, _)| undos(id).unwrap_or(id)).max()
    }

    /// The edits that make up a subject's state, in order, without what was reverted.
    ///
    /// The order is that of the names, but a change made in view of another always follows it: so a value stamped by a
    /// clock that runs ahead can be corrected by whoever sees it.
    pub fn effective<'a>(&'a self, subject: &Subject) -> Vec<(&'a Change, &'a Entry)> {
        self.effective_with(subject, |_| false)
    }

    /// The same, with the reverted edits of a kind.
    pub(super) fn effective_with<'a>(
        &'a self,
        subject: &Subject,
        is_kept: impl Fn(&Edit) -> bool,
    ) -> Vec<(&'a Change, &'a Entry)> {
        let all = self.edits_of(subject);
        let stands = |change: &Change, edit: &Edit| !self.is_reverted(&change.id) || is_kept(edit);
        let mut entries: Vec<(&Change, &Entry)> =
            all.filter(|(it, entry)| stands(it, &entry.edit)).collect();
        let ahead = |(change, entry): &(&Change, &Entry)| entry.saw.as_ref() > Some(&change.id);
        if entries.iter().any(ahead) {
            entries.sort_by_cached_key(|(change, entry)| match &entry.saw {
                Some(saw) if *saw > change.id => (saw.clone(), Some(change.id.clone())),
                _ => (change.id.clone(), None),
            });
        }
        entries
    }

    /// Every edit of a subject, in order, undone ones included.
    pub fn edits_of(&self, subject: &Subject) -> impl Iterator<Item = (&Change, &Entry)> {
        let all = self.by_subject.get(subject).into_iter().flatten();
        all.filter_map(|(id, at)| {
            let change = self.changes.get(id)?;
            Some((change, change.entries.get(*at)?))
        })
    }

    /// Every subject that has changes and that a year's closing bears on.
    pub fn subjects_of(&self, year: Year) -> impl Iterator<Item = &Subject> {
        self.by_subject
            .keys()
            .filter(move |subject| subject.year().is_none_or(|of| of == year))
    }

    pub fn all_subjects(&self) -> impl Iterator<Item = &Subject> {
        self.by_subject.keys()
    }
}

/// Notes a change as the last one of its session, unless a later one is known.
fn latest(ends: &mut HashMap<String, ChangeId>, id: &ChangeId) {
    match ends.get_mut(id.session()) {
        Some(last) if *last < *id => last.clone_from(id),
        Some(_) => {}
        None => drop(ends.insert(id.session().to_owned(), id.clone())),
    }
}
