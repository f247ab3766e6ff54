//! What the reader of RON says, in our words where we have any.

use std::path::PathBuf;

use ron::error::SpannedError;

use super::{FileError, Finding};
use crate::plan::stored::Scalar;

impl Finding {
    /// What the RON reader says, in our words where we have any.
    pub fn of_ron(file: PathBuf, text: &str, error: &SpannedError) -> Self {
        let at = (error.span.start.line, error.span.start.col);
        // A word that was cut is no field.
        let is_cut = matches!(error.code, ron::Error::NoSuchStructField { .. });
        let file_error = if is_end(text, at.0, at.1, is_cut) {
            FileError::CutShort
        } else {
            error_of_ron(&error.code)
        };
        Self {
            file,
            at: Some(at),
            file_error,
        }
    }
}

/// Whether nothing but space follows, after the word that stands there where one was cut: whatever the reader missed, the file was
/// cut.
fn is_end(text: &str, line: usize, column: usize, is_cut: bool) -> bool {
    let mut rest = text.split_inclusive('\n').skip(line.saturating_sub(1));
    let own = rest.next().unwrap_or_default();
    own.chars()
        .skip(column.saturating_sub(1))
        .skip_while(|c| is_cut && (c.is_alphanumeric() || *c == '_'))
        .all(char::is_whitespace)
        && rest.all(|line| line.trim().is_empty())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the reader's other errors are told in its own words"
)]
fn error_of_ron(error: &ron::Error) -> FileError {
    match error {
        ron::Error::Eof
        | ron::Error::ExpectedStructLikeEnd
        | ron::Error::ExpectedArrayEnd
        | ron::Error::UnclosedBlockComment
        | ron::Error::ExpectedStringEnd => FileError::CutShort,
        ron::Error::NoSuchStructField {
            expected, found, ..
        } => FileError::UnknownField {
            name: found.clone(),
            expected: expected.iter().map(|name| (*name).to_owned()).collect(),
        },
        ron::Error::DuplicateStructField { field, .. } => FileError::DuplicateField {
            name: (*field).to_owned(),
        },
        ron::Error::MissingStructField { field, .. } => FileError::MissingField {
            name: (*field).to_owned(),
        },
        ron::Error::ExpectedString => FileError::NoQuotes,
        ron::Error::InvalidValueForType { expected, found } => match Scalar::named(expected) {
            Some(wanted) => FileError::NotAValue {
                wanted,
                found: found
                    .split(['"', '`'])
                    .nth(1)
                    .unwrap_or_default()
                    .to_owned(),
            },
            None => FileError::Syntax {
                reason: error.to_string(),
            },
        },
        other => FileError::Syntax {
            reason: other.to_string(),
        },
    }
}
