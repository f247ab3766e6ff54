//! A sitting's file of changes, one a line.

use jiff::Timestamp;
use jiff::fmt::temporal::Pieces;
use ron::error::SpannedError;
use ron::ser::PrettyConfig;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::VERSION;
use super::edit::EditShape;
use super::former::FormerShape;
use super::scalar::Text;
use crate::record::{Change, ChangeId, Entry, Former, Moment};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    version: u32,
    changes: Vec<ChangeShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeShape {
    id: IdText,
    at: MomentText,
    by: Text,
    edits: Vec<EntryShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryShape {
    edit: EditShape,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    old: Option<FormerShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    saw: Option<IdText>,
}

/// `"20261123T214501123456Z-mrossi-k3f9"`.
pub(super) struct IdText(pub(super) ChangeId);

/// `"2026-11-23T22:45:01.123456+01:00"`.
struct MomentText(Moment);

/// Reads a sitting's file, and says which version it claims to be.
pub(in crate::store) fn changes_from_ron(text: &str) -> Result<(u32, Vec<Change>), SpannedError> {
    let file: FileShape = super::options().from_str(text)?;
    Ok((
        file.version,
        file.changes.into_iter().map(ChangeShape::change).collect(),
    ))
}

/// One change on one line.
pub(in crate::store) fn change_to_ron(change: &Change) -> Result<String, ron::Error> {
    let shape = ChangeShape::of(change);
    let line = |escaped| {
        let config = PrettyConfig::new().depth_limit(0).escape_strings(escaped);
        super::options().to_string_pretty(&shape, config)
    };
    // Unescaped is how a person reads it (`l'adesione`), but a note of several lines must stay on one.
    line(false).and_then(|text| {
        if text.contains('\n') {
            line(true)
        } else {
            Ok(text)
        }
    })
}

/// Reads back one line of [`change_to_ron`].
pub(in crate::store) fn change_from_ron(line: &str) -> Result<Change, SpannedError> {
    super::options()
        .from_str::<ChangeShape>(line)
        .map(ChangeShape::change)
}

/// A sitting's file of these lines.
pub(in crate::store) fn changes_file(lines: &[String]) -> String {
    let mut text = format!("#![enable(implicit_some)]\n(\n  version: {VERSION},\n  changes: [\n");
    for line in lines {
        text.push_str("    ");
        text.push_str(line);
        text.push_str(",\n");
    }
    text.push_str("  ],\n)\n");
    text
}

impl ChangeShape {
    fn of(change: &Change) -> Self {
        Self {
            id: IdText(change.id.clone()),
            at: MomentText(change.at),
            by: Text(change.author.clone()),
            edits: change.entries.iter().map(EntryShape::of).collect(),
        }
    }

    fn change(self) -> Change {
        let entries = self.edits.into_iter().map(EntryShape::entry).collect();
        Change {
            id: self.id.0,
            at: self.at.0,
            author: self.by.line(),
            entries,
        }
    }
}

impl EntryShape {
    fn of(entry: &Entry) -> Self {
        Self {
            edit: EditShape::of(&entry.edit),
            old: FormerShape::of(&entry.old),
            saw: entry.saw.clone().map(IdText),
        }
    }

    fn entry(self) -> Entry {
        Entry {
            edit: self.edit.edit(),
            old: self.old.map_or(Former::Nothing, FormerShape::former),
            saw: self.saw.map(|id| id.0),
        }
    }
}

impl Serialize for IdText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_str())
    }
}

impl<'de> Deserialize<'de> for IdText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        ChangeId::parse(&text)
            .map(IdText)
            .ok_or_else(|| D::Error::custom("this is not the name of a change"))
    }
}

impl Serialize for MomentText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0.instant.display_with_offset(self.0.offset))
    }
}

impl<'de> Deserialize<'de> for MomentText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        moment(&text)
            .map(MomentText)
            .ok_or_else(|| D::Error::custom("this is not a time with its offset from UTC"))
    }
}

fn moment(text: &str) -> Option<Moment> {
    let instant: Timestamp = (text.len() <= 40).then(|| text.parse().ok()).flatten()?;
    let offset = Pieces::parse(text).ok()?.to_numeric_offset()?;
    Some(Moment { instant, offset })
}
