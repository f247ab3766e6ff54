//! When years were closed and opened again. Both are acts, and no undo passes over them.

use std::collections::{BTreeMap, HashMap};

use super::{Change, ChangeId, Edit};
use crate::plan::Year;

/// The acts of each year, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Closings {
    acts: BTreeMap<Year, BTreeMap<ChangeId, Act>>,
    /// Whether what a closing had seen is passed by: in a sandbox nobody can have seen what is tried.
    is_blind: bool,
}

/// A year is closed, or opened again.
#[derive(Clone, Debug)]
enum Act {
    /// Closed in view of each sitting's changes up to that one, where it says so.
    Close(Option<HashMap<String, ChangeId>>),
    Reopen,
}

impl Closings {
    /// Takes in the acts of a change.
    pub(super) fn take(&mut self, change: &Change) {
        for entry in &change.entries {
            let (year, act) = if let Edit::Close { year } = &entry.edit {
                (*year, Act::Close(seen(change)))
            } else if let Edit::Reopen { year, .. } = &entry.edit {
                (*year, Act::Reopen)
            } else {
                continue;
            };
            let acts = self.acts.entry(year).or_default();
            acts.insert(change.id.clone(), act);
        }
    }

    /// The same, of a sandbox.
    pub(super) fn blind(self) -> Self {
        Self {
            is_blind: true,
            ..self
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.acts.is_empty()
    }

    /// The years that were ever closed or opened.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> {
        self.acts.keys().copied()
    }

    /// Whether a year is closed.
    pub(super) fn is_closed(&self, year: Year) -> bool {
        let last = self.acts.get(&year).and_then(BTreeMap::last_key_value);
        last.is_some_and(|(_, act)| matches!(act, Act::Close(_)))
    }

    /// Whether a year was closed when the change of that name was made: it is later than the closing, or says that it is earlier
    /// and the closing had not seen it.
    pub(super) fn is_closed_at(&self, year: Year, id: &ChangeId) -> bool {
        let Some(acts) = self.acts.get(&year) else {
            return false;
        };
        let before = acts.range::<ChangeId, _>(..id).next_back();
        if before.is_some_and(|(_, act)| matches!(act, Act::Close(_))) {
            return true;
        }
        if self.is_blind {
            return false;
        }
        let after = acts.range::<ChangeId, _>(id..);
        let mut closings = after.filter(|(closing, _)| *closing != id);
        let next = closings.find_map(|(_, act)| match act {
            Act::Close(seen) => Some(seen.as_ref()),
            Act::Reopen => None,
        });
        next.flatten()
            .is_some_and(|seen| seen.get(id.sitting()).is_none_or(|head| id > head))
    }
}

/// What the program that closed had seen. In memory alone, before it is written, it is what the document has.
fn seen(change: &Change) -> Option<HashMap<String, ChangeId>> {
    let heads = &change.link.as_ref()?.heads;
    let own = heads
        .iter()
        .map(|head| (head.sitting().to_owned(), head.clone()));
    let itself = (change.id.sitting().to_owned(), change.id.clone());
    Some(own.chain([itself]).collect())
}
