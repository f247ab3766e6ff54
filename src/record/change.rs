//! A change: everything that happens to a plan after it was approved or imported.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};

use super::{ChangeId, Edit, Link, Moment, Previous, StructureEdit};
use crate::plan::stored::{As, Author, Scalar};

/// What one act of a person changed; several edits that belong together (a pasted column) are one change, and undone as
/// one. A change never alters: undoing it is another change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Its name, which orders it among all others.
    pub id: ChangeId,
    /// When it was made, with the clock on the wall.
    pub at: Moment,
    #[serde(rename = "by", with = "As::<Author>")]
    pub author: String,
    #[serde(rename = "edits", deserialize_with = "some_edits")]
    pub entries: Vec<Entry>,
    /// What it vouches for: the first of a session for its author's session before it; an act that seals, and the first of all, for all that was there.
    #[serde(default, skip_serializing_if = "is_unproved")]
    pub link: Option<Link>,
}

/// One edit, with what it was made in view of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub edit: Edit,
    #[serde(default, skip_serializing_if = "Previous::is_nothing")]
    pub old: Previous,
    /// The last change of the same subject that the author's program had seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saw: Option<ChangeId>,
}

/// One edit at least.
fn some_edits<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Entry>, D::Error> {
    let all = Vec::deserialize(deserializer)?;
    if all.is_empty() {
        let found = Unexpected::Other("none");
        return Err(D::Error::invalid_value(found, &Scalar::Edit.asked()));
    }
    Ok(all)
}

/// What is not proved yet is not written.
#[expect(clippy::ref_option, reason = "serde hands over the field")]
fn is_unproved(link: &Option<Link>) -> bool {
    link.as_ref().is_none_or(|link| link.proof.is_none())
}

impl Change {
    pub fn is_approval(&self) -> bool {
        let mut edits = self.entries.iter().map(|it| &it.edit);
        edits.any(|it| matches!(it, Edit::Structure(StructureEdit::Approve { .. })))
    }

    /// Whether it closes a year or opens one again.
    pub fn is_closing(&self) -> bool {
        let mut edits = self.entries.iter().map(|it| &it.edit);
        edits.any(|it| matches!(it, Edit::Close { .. } | Edit::Reopen { .. }))
    }

    /// The codes of the KPIs that it is about.
    pub fn codes(&self) -> impl Iterator<Item = String> {
        let subjects = self.entries.iter().filter_map(|it| it.edit.subject());
        subjects.filter_map(|it| it.kpi().map(str::to_owned))
    }

    /// The change it reverts, where it is a revert.
    pub fn reverted(&self) -> Option<&ChangeId> {
        self.entries.iter().find_map(|entry| {
            if let Edit::Revert { change } = &entry.edit {
                Some(change)
            } else {
                None
            }
        })
    }
}
