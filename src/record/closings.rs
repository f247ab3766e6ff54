//! When years were closed and opened again. Both are acts, and no undo passes over them.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;

use super::{Change, ChangeId, Edit};
use crate::plan::Year;

/// The acts of each year, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Closings {
    /// Closed (`true`) or opened again.
    acts: BTreeMap<Year, BTreeMap<ChangeId, bool>>,
    /// What each closing had seen: each session's changes up to that one; where it does not say so, all that is earlier.
    seen: BTreeMap<Year, BTreeMap<ChangeId, Option<HashMap<String, ChangeId>>>>,
    /// The session whose later changes are tried in a what-if: nobody can have seen them.
    tried: Option<(String, Option<ChangeId>)>,
}

impl Closings {
    /// Takes in the acts of a change.
    pub(super) fn take(&mut self, change: &Change) {
        for entry in &change.entries {
            if let Edit::Close { year } = &entry.edit {
                let acts = self.acts.entry(*year).or_default();
                acts.insert(change.id.clone(), true);
                let seen = self.seen.entry(*year).or_default();
                seen.insert(change.id.clone(), seen_by(change));
            } else if let Edit::Reopen { year, .. } = &entry.edit {
                let acts = self.acts.entry(*year).or_default();
                acts.insert(change.id.clone(), false);
            }
        }
    }

    /// The same, where changes of a session that are later than that one are tried.
    pub(super) fn trying(self, session: String, last: Option<ChangeId>) -> Self {
        Self {
            tried: Some((session, last)),
            ..self
        }
    }

    fn is_tried(&self, id: &ChangeId) -> bool {
        let tried = self.tried.as_ref();
        tried.is_some_and(|(session, last)| {
            id.session() == session && last.as_ref().is_none_or(|last| id > last)
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.acts.is_empty()
    }

    /// The years that were ever closed or opened.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> {
        self.acts.keys().copied()
    }

    pub(super) fn is_closed(&self, year: Year) -> bool {
        let last = self.acts.get(&year).and_then(BTreeMap::last_key_value);
        last.is_some_and(|(_, closed)| *closed)
    }

    /// Whether a year was closed when the change of that name was made: it is later than the closing, or says that it is earlier
    /// and the closing had not seen it.
    pub(super) fn is_closed_at(&self, year: Year, id: &ChangeId) -> bool {
        let Some(acts) = self.acts.get(&year) else {
            return false;
        };
        let before = acts.range::<ChangeId, _>(..id).next_back();
        if before.is_some_and(|(_, closed)| *closed) {
            return true;
        }
        if self.is_tried(id) {
            return false;
        }
        let later = (Bound::Excluded(id), Bound::Unbounded);
        let closings = self.seen.get(&year);
        let next = closings.and_then(|all| all.range::<ChangeId, _>(later).next());
        let seen = next.and_then(|(_, seen)| seen.as_ref());
        seen.is_some_and(|seen| seen.get(id.session()).is_none_or(|head| id > head))
    }
}

/// What the program that closed had seen. In memory alone, before it is written, it is what the document has.
fn seen_by(change: &Change) -> Option<HashMap<String, ChangeId>> {
    let heads = &change.link.as_ref()?.heads;
    let own = heads
        .iter()
        .map(|head| (head.session().to_owned(), head.clone()));
    Some(own.collect())
}
