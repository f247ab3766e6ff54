//! A session's file of changes, one a line.

use std::fmt::Write;

use ron::error::SpannedError;
use ron::ser::PrettyConfig;
use serde::Deserialize;

use super::VERSION;
use crate::record::{Change, Digest};
use crate::store::chain::{digest, digest_of_text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    version: u32,
    changes: Vec<Change>,
    #[serde(default)]
    digest: Option<Digest>,
}

/// From this version on a file ends in its digest.
const CHAINED: u32 = 4;
/// Where a file's digest begins: it is of all bytes before.
const DIGEST: &str = "  digest: \"";

/// A session's file, as it was read.
#[derive(Debug)]
pub(in crate::store) struct ChangesFile {
    /// The version that it claims to be.
    pub(in crate::store) version: u32,
    /// Its changes.
    pub(in crate::store) changes: Vec<Change>,
    /// Whether it is what a program wrote: its digest fits, where its version has one.
    pub(in crate::store) is_whole: bool,
}

/// Reads a session's file.
pub(in crate::store) fn changes_from_ron(text: &str) -> Result<ChangesFile, SpannedError> {
    let file: FileShape = super::options().from_str(text)?;
    let own = file.digest;
    let sealed = text.rfind(DIGEST).and_then(|end| text.get(..end));
    Ok(ChangesFile {
        version: file.version,
        is_whole: (file.version < CHAINED && own.is_none())
            || own.is_some() && own == sealed.map(|text| digest_of_text(text.as_bytes())),
        changes: file.changes,
    })
}

/// One change on one line.
pub(in crate::store) fn change_to_ron(change: &Change) -> Result<String, ron::Error> {
    let line = |escaped| {
        let config = PrettyConfig::new().depth_limit(0).escape_strings(escaped);
        super::options().to_string_pretty(change, config)
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
    super::options().from_str(line)
}

/// A session's file of these lines.
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
