//! What can be wrong with a file, as facts; `words` has the sentences.

use std::io;
use std::path::PathBuf;

use ron::error::SpannedError;

use super::{LoadError, PlaceError};
use crate::plan::{Unsound, Year};
use crate::record::Obstacle;
use crate::words::Words;

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub file: PathBuf,
    /// Line and column, both from 1, where they are known.
    pub at: Option<(usize, usize)>,
    /// What.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The system would not let it be read or written.
    Io {
        /// Its reason.
        reason: Obstacle,
        /// Whether there simply is no such file.
        missing: bool,
    },
    /// It is a folder, a pipe or a device.
    NotRegular,
    /// It is larger than is read.
    TooLarge {
        /// In bytes.
        most: u64,
    },
    /// It is not UTF-8 text.
    NotText {
        /// Where, from 1.
        line: usize,
    },
    /// It holds nothing where text was: what a cut in the power, or half a copy, leaves of a file.
    Blank {
        /// Where that begins, from 1.
        line: usize,
    },
    /// It, or a folder above it, is a link into nothing: a share that is not mounted.
    NotThereNow,
    /// It ends in the middle.
    CutShort,
    /// It has a field that nothing knows.
    UnknownField {
        /// Its name.
        name: String,
        /// What would do.
        expected: Vec<String>,
    },
    /// A value that nothing knows.
    UnknownValue {
        /// It.
        found: String,
        /// What would do.
        expected: Vec<String>,
    },
    /// A field stands twice.
    DuplicateField {
        /// Its name.
        name: String,
    },
    /// A field is missing.
    MissingField {
        /// Its name.
        name: String,
    },
    /// A text that should be a number or a day is none.
    NotAValue {
        /// Which of the two.
        wanted: Scalar,
        /// The text.
        found: String,
    },
    /// A number or a text stands without its quotes.
    NoQuotes,
    /// It is not RON, or not what is expected there; the reader's words, in English.
    Syntax {
        /// The reason.
        reason: String,
    },
    /// A newer version of the program wrote it.
    Newer {
        /// Its version.
        version: u32,
    },
    /// The plan does not add up.
    Unsound(Unsound),
    /// Amendments left the plan so that it does not add up.
    Amended(Unsound),
    /// A formula that cannot be used.
    UnreadFormula {
        /// The KPI.
        code: String,
    },
    /// Changes speak of a KPI that the plan has not.
    Stray {
        /// Its code.
        code: String,
    },
    /// A value that was recorded after its year was closed, and does not count.
    Late {
        /// The KPI.
        code: String,
        /// The year.
        year: Year,
    },
    /// The file that a value comes from is not what it was.
    BrokenSeal {
        /// The KPI.
        code: String,
        /// The year.
        year: Year,
        /// Whether it is gone; else something else is in it.
        gone: bool,
    },
    /// A change has another content in another file, as where a copy was edited.
    Twofold {
        /// Its name.
        id: String,
        /// The other file, which counts.
        other: PathBuf,
    },
    /// A file beside `plan.ron` looks like a copy of it, and has another content.
    OtherPlan,
    /// A folder holds a plan, and its name cannot be a plan's.
    NoPlanName,
    /// A change is stamped more than a day ahead of the clock.
    FarAhead {
        /// Its name.
        id: String,
    },
}

impl Fault {
    /// The code of the KPI or objective that it is about.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Unsound(unsound) | Self::Amended(unsound) => unsound.code(),
            Self::UnreadFormula { code }
            | Self::Stray { code }
            | Self::Late { code, .. }
            | Self::BrokenSeal { code, .. } => Some(code),
            Self::Io { .. }
            | Self::NotRegular
            | Self::TooLarge { .. }
            | Self::NotText { .. }
            | Self::Blank { .. }
            | Self::NotThereNow
            | Self::NotAValue { .. }
            | Self::NoQuotes
            | Self::CutShort
            | Self::UnknownField { .. }
            | Self::UnknownValue { .. }
            | Self::DuplicateField { .. }
            | Self::MissingField { .. }
            | Self::Syntax { .. }
            | Self::Newer { .. }
            | Self::Twofold { .. }
            | Self::OtherPlan
            | Self::NoPlanName
            | Self::FarAhead { .. } => None,
        }
    }
}

/// What a text on disk should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// A decimal.
    Decimal,
    /// A day.
    Day,
}

impl Scalar {
    /// What the reader asks for.
    pub(super) const fn asked(self) -> &'static str {
        match self {
            Self::Decimal => "a decimal in quotes",
            Self::Day => "a day in quotes",
        }
    }

    fn named(asked: &str) -> Option<Self> {
        let all = [Self::Decimal, Self::Day];
        all.into_iter().find(|it| it.asked() == asked)
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io {
            missing: matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ),
            reason: obstacle(&error),
        }
    }
}

/// What stood in the way, from the system's error.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system's other errors are told in its own words"
)]
#[must_use]
pub fn obstacle(error: &io::Error) -> Obstacle {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            Obstacle::Full
        }
        io::ErrorKind::PermissionDenied => Obstacle::Denied,
        io::ErrorKind::ReadOnlyFilesystem => Obstacle::ReadOnlyDisk,
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => Obstacle::NotAFolder,
        io::ErrorKind::NotFound | io::ErrorKind::StaleNetworkFileHandle => Obstacle::Gone,
        _ if matches!(error.raw_os_error(), Some(23 | 24)) => Obstacle::TooManyFiles,
        _ => {
            // Without Rust's error number.
            let text = error.to_string();
            Obstacle::Other(
                text.split(" (os error")
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
            )
        }
    }
}

impl Finding {
    /// What the RON reader says, in our words where we have any.
    pub(super) fn of_ron(file: PathBuf, text: &str, error: &SpannedError) -> Self {
        let at = (error.span.start.line, error.span.start.col);
        let fault = if is_end(text, at) {
            Fault::CutShort
        } else {
            fault_of_ron(&error.code)
        };
        Self {
            file,
            at: Some(at),
            fault,
        }
    }
}

/// Whether nothing but space follows: whatever the reader missed there, the file was cut.
fn is_end(text: &str, (line, column): (usize, usize)) -> bool {
    let mut rest = text.split_inclusive('\n').skip(line.saturating_sub(1));
    let own = rest.next().unwrap_or_default();
    own.chars()
        .skip(column.saturating_sub(1))
        .all(char::is_whitespace)
        && rest.all(|line| line.trim().is_empty())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the reader's other errors are told in its own words"
)]
fn fault_of_ron(error: &ron::Error) -> Fault {
    match error {
        ron::Error::Eof
        | ron::Error::ExpectedStructLikeEnd
        | ron::Error::ExpectedArrayEnd
        | ron::Error::UnclosedBlockComment
        | ron::Error::ExpectedStringEnd => Fault::CutShort,
        ron::Error::NoSuchStructField {
            expected, found, ..
        } => Fault::UnknownField {
            name: found.clone(),
            expected: expected.iter().map(|name| (*name).to_owned()).collect(),
        },
        ron::Error::DuplicateStructField { field, .. } => Fault::DuplicateField {
            name: (*field).to_owned(),
        },
        ron::Error::MissingStructField { field, .. } => Fault::MissingField {
            name: (*field).to_owned(),
        },
        ron::Error::ExpectedString => Fault::NoQuotes,
        ron::Error::InvalidValueForType { expected, found } => match Scalar::named(expected) {
            Some(wanted) => Fault::NotAValue {
                wanted,
                found: found.split('"').nth(1).unwrap_or_default().to_owned(),
            },
            None => Fault::Syntax {
                reason: error.to_string(),
            },
        },
        other => Fault::Syntax {
            reason: other.to_string(),
        },
    }
}

impl Finding {
    /// File, line, column, and what is wrong, in a sentence.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let file = self.file.display();
        let fault = self.fault.sentence(words);
        match self.at {
            Some((line, column)) => format!("{file}:{line}:{column}: {fault}"),
            None => format!("{file}: {fault}"),
        }
    }
}

impl Fault {
    /// What is wrong, and what would do.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        let say = &words.fault;
        match self {
            Self::Io { missing: true, .. } => say.missing.to_owned(),
            Self::Io { reason, .. } => (say.io)(words.obstacle(reason)),
            Self::NotRegular => say.not_regular.to_owned(),
            Self::TooLarge { most } => (say.too_large)(&(most / (1024 * 1024)).to_string()),
            Self::NotText { .. } => say.not_text.to_owned(),
            Self::Blank { .. } => say.blank.to_owned(),
            Self::NotThereNow => say.not_there_now.to_owned(),
            Self::NotAValue { wanted, found } => match wanted {
                Scalar::Decimal => (say.not_a_decimal)(found),
                Scalar::Day => (say.not_a_day)(found),
            },
            Self::NoQuotes => say.no_quotes.to_owned(),
            Self::CutShort => say.cut_short.to_owned(),
            Self::UnknownField { name, expected } => {
                (say.unknown_field)(name, &expected.join(", "))
            }
            Self::UnknownValue { found, expected } => {
                (say.unknown_value)(found, &expected.join(", "))
            }
            Self::DuplicateField { name } => (say.duplicate_field)(name),
            Self::MissingField { name } => (say.missing_field)(name),
            Self::Syntax { reason } => (say.syntax)(reason),
            Self::Newer { version } => (say.newer)(&version.to_string()),
            Self::Unsound(unsound) => words.unsound(unsound),
            Self::Amended(unsound) => (say.amended)(&words.unsound(unsound)),
            Self::UnreadFormula { code } => (say.unread_formula)(code),
            Self::Stray { code } => (say.stray)(code),
            Self::Late { code, year } => (say.late)(code, &year.to_string()),
            Self::BrokenSeal { code, year, gone } => {
                let say = if *gone {
                    say.source_gone
                } else {
                    say.source_changed
                };
                say(code, &year.to_string())
            }
            Self::Twofold { id, other } => (say.twofold)(id, &other.display().to_string()),
            Self::OtherPlan => say.other_plan.to_owned(),
            Self::NoPlanName => say.no_plan_name.to_owned(),
            Self::FarAhead { id } => (say.far_ahead)(id),
        }
    }
}

impl LoadError {
    /// Why the plan cannot be shown, and what would do.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::NoSuchPlan { id, known } => (words.fault.no_such_plan)(id, &known.join(", ")),
            Self::Unreadable(finding) => (words.fault.plan_unreadable)(&finding.sentence(words)),
        }
    }
}

impl PlaceError {
    /// Why there is no data directory, and what would do.
    #[must_use]
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Relative(path) => (words.fault.place_relative)(&path.display().to_string()),
            Self::Unknown => words.fault.place_unknown.to_owned(),
        }
    }
}
