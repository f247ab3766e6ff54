//! A sitting's file of changes, one a line.

use std::fmt::Write;

use jiff::Timestamp;
use jiff::fmt::temporal::Pieces;
use ron::error::SpannedError;
use ron::ser::PrettyConfig;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::VERSION;
use super::edit::EditShape;
use super::former::FormerShape;
use super::scalar::{AuthorText, edits};
use crate::record::{Change, ChangeId, Digest, Entry, Former, Link, Moment, Proof};
use crate::store::chain::{digest, digest_of_text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    version: u32,
    changes: Vec<ChangeShape>,
    #[serde(default)]
    digest: Option<DigestText>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeShape {
    id: IdText,
    at: MomentText,
    by: AuthorText,
    #[serde(deserialize_with = "edits")]
    edits: Vec<EntryShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    link: Option<LinkShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkShape {
    heads: Vec<IdText>,
    plan: DigestText,
    all: DigestText,
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

/// From this version on a file ends in its digest.
const CHAINED: u32 = 4;
/// Where a file's digest begins: it is of all bytes before.
const DIGEST: &str = "  digest: \"";

/// `"20261123T214501123456Z-mrossi-k3f9"`.
pub(super) struct IdText(pub(super) ChangeId);

/// 64 hexadecimal digits.
struct DigestText(Digest);

/// `"2026-11-23T22:45:01.123456+01:00"`.
struct MomentText(Moment);

/// A sitting's file, as it was read.
#[derive(Debug)]
pub(in crate::store) struct ChangesFile {
    /// The version that it claims to be.
    pub(in crate::store) version: u32,
    /// Its changes.
    pub(in crate::store) changes: Vec<Change>,
    /// Whether it is what a program wrote: its digest fits, where its version has one.
    pub(in crate::store) is_whole: bool,
}

/// Reads a sitting's file.
pub(in crate::store) fn changes_from_ron(text: &str) -> Result<ChangesFile, SpannedError> {
    let file: FileShape = super::options().from_str(text)?;
    let own = file.digest.map(|it| it.0);
    let sealed = text.rfind(DIGEST).and_then(|end| text.get(..end));
    Ok(ChangesFile {
        version: file.version,
        is_whole: (file.version < CHAINED && own.is_none())
            || own.is_some() && own == sealed.map(|text| digest_of_text(text.as_bytes())),
        changes: file.changes.into_iter().map(ChangeShape::change).collect(),
    })
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
    text.push_str("  ],\n");
    let own = digest(text.as_bytes());
    // Writing to a text cannot fail.
    write!(text, "{DIGEST}{own}\",\n)\n").ok();
    text
}

impl ChangeShape {
    fn of(change: &Change) -> Self {
        Self {
            id: IdText(change.id.clone()),
            at: MomentText(change.at),
            by: AuthorText(change.author.clone()),
            edits: change.entries.iter().map(EntryShape::of).collect(),
            link: change.link.as_ref().and_then(LinkShape::of),
        }
    }

    fn change(self) -> Change {
        let entries = self.edits.into_iter().map(EntryShape::entry).collect();
        Change {
            id: self.id.0,
            at: self.at.0,
            author: self.by.0,
            entries,
            link: self.link.map(LinkShape::link),
        }
    }
}

impl LinkShape {
    /// What is not proved yet is not written.
    fn of(link: &Link) -> Option<Self> {
        let Proof { plan, all } = link.proof?;
        Some(Self {
            heads: link.heads.iter().cloned().map(IdText).collect(),
            plan: DigestText(plan),
            all: DigestText(all),
        })
    }

    fn link(self) -> Link {
        Link {
            heads: self.heads.into_iter().map(|it| it.0).collect(),
            proof: Some(Proof {
                plan: self.plan.0,
                all: self.all.0,
            }),
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

impl Serialize for DigestText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DigestText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Digest::parse(&String::deserialize(deserializer)?)
            .map(DigestText)
            .ok_or_else(|| D::Error::custom("this is not a SHA-256 of 64 hexadecimal digits"))
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
