//! Undoing: the latest change of the same author, or any change that no later one builds on.

use super::{Document, EditError, Touched};
use crate::record::{Change, ChangeId, Edit, Entry, Moment};

impl Document {
    /// Undoes the latest change of this author that stands, of any session.
    ///
    /// # Errors
    /// An [`EditError`].
    pub fn undo(&mut self, at: Moment) -> Result<(Change, Touched), EditError> {
        let undone = self.undoable().ok_or(EditError::NothingToUndo)?.id.clone();
        self.admit_later(&undone, at)?;
        self.apply(vec![Edit::Revert { change: undone }], at)
    }

    /// Redoes what this author undid last, unless something was changed since.
    ///
    /// # Errors
    /// An [`EditError`].
    pub fn redo(&mut self, at: Moment) -> Result<(Change, Touched), EditError> {
        let redone = self.redoable().ok_or(EditError::NothingToRedo)?.id.clone();
        self.admit_later(&redone, at)?;
        self.apply(vec![Edit::Revert { change: redone }], at)
    }

    /// Undoes any change, whoever made it, unless a later one builds on it.
    ///
    /// # Errors
    /// An [`EditError`].
    pub fn revert(&mut self, id: &ChangeId, at: Moment) -> Result<(Change, Touched), EditError> {
        self.revertible(id, at)?;
        self.apply(vec![Edit::Revert { change: id.clone() }], at)
    }

    /// Whether a change can be undone.
    ///
    /// # Errors
    /// Why not.
    pub fn revertible(&self, id: &ChangeId, at: Moment) -> Result<(), EditError> {
        let standing = self
            .journal
            .get(id)
            .filter(|_| !self.journal.is_reverted(id));
        let change = standing.ok_or(EditError::NothingToUndo)?;
        let is_act = |entry: &Entry| entry.edit.is_beyond_undo() && change.reverted().is_none();
        if change.entries.iter().any(is_act) {
            return Err(EditError::BeyondUndo);
        }
        if let Some(later) = self.overtaking(self.origin(change)) {
            return Err(EditError::Overtaken(later));
        }
        self.admit_later(id, at)
    }

    /// What undoes a change is later than it: one whose clock ran far ahead cannot be undone yet.
    fn admit_later(&self, id: &ChangeId, at: Moment) -> Result<(), EditError> {
        let stamp = id.stamp().unwrap_or(0);
        if id.is_far_ahead(at.instant) && stamp > self.journal.latest() {
            return Err(EditError::BeyondUndo);
        }
        Ok(())
    }

    /// The latest change that stands and builds on that one.
    fn overtaking(&self, change: &Change) -> Option<ChangeId> {
        let after = change.entries.iter().flat_map(|entry| {
            let subject = entry.edit.subject();
            let all = subject.map(|subject| self.journal.effective(&subject));
            let edits = all.unwrap_or_default().into_iter();
            edits
                .filter(|(it, _)| it.id > change.id)
                .filter(|(_, it)| builds_on(&it.edit, &entry.edit))
                .map(|(it, _)| it.id.clone())
                .collect::<Vec<_>>()
        });
        after.max()
    }

    fn own(&self) -> impl Iterator<Item = &Change> {
        self.journal
            .changes()
            .rev()
            .filter(|change| change.author == self.signature.author)
    }

    /// The change that undo would take next.
    pub fn undoable(&self) -> Option<&Change> {
        let undoable = |change: &&Change| {
            !change
                .entries
                .iter()
                .any(|entry| entry.edit.is_beyond_undo())
        };
        self.own()
            .filter(undoable)
            .find(|change| !self.journal.is_reverted(&change.id))
    }

    /// The latest standing undo, unless a change that is none came after it.
    pub fn redoable(&self) -> Option<&Change> {
        let mut own = self
            .own()
            .filter(|change| !self.journal.is_reverted(&change.id));
        own.find_map(
            |change| match change.reverted().and_then(|id| self.journal.get(id)) {
                Some(reverted) if reverted.reverted().is_none() => Some(Some(change)),
                Some(_) => None,
                None => change
                    .entries
                    .iter()
                    .any(|entry| !entry.edit.is_beyond_undo())
                    .then_some(None),
            },
        )?
    }
}

/// Whether an edit of the same subject takes for granted what an earlier one did.
fn builds_on(later: &Edit, earlier: &Edit) -> bool {
    match (later, earlier) {
        (Edit::Amend { new_value, .. }, Edit::Amend { new_value: old, .. }) => {
            new_value.amended() == old.amended()
        }
        (Edit::Judge { .. }, Edit::Judge { .. })
        | (Edit::Deviate { .. }, Edit::Deviate { .. })
        | (Edit::Define { .. }, Edit::Define { .. })
        | (Edit::Direct { .. }, Edit::Direct { .. })
        | (Edit::Supply { .. } | Edit::Record { .. }, Edit::Supply { .. }) => true,
        (Edit::Structure(later), Edit::Structure(earlier)) => later.builds_on(earlier),
        (later, earlier) => day(later).is_some() && day(later) == day(earlier),
    }
}

/// The day of the measurement that an edit is about.
const fn day(edit: &Edit) -> Option<jiff::civil::Date> {
    if let Edit::Record { date, .. } | Edit::Withdraw { date, .. } | Edit::Annotate { date, .. } =
        edit
    {
        Some(*date)
    } else {
        None
    }
}
