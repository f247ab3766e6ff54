//! What can be wrong with a file, as facts; `words` has the sentences.

mod sentence;
mod syntax;

use std::io;
use std::path::PathBuf;

use crate::plan::stored::Scalar;
use crate::plan::{PlanIssue, Year};
use crate::record::{Contradiction, DiskError};

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub file: PathBuf,
    /// Line and column, both from 1, where they are known.
    pub at: Option<(usize, usize)>,
    pub file_error: FileError,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The system would not let it be read or written.
    Io {
        reason: DiskError,
        /// Whether there simply is no such file.
        missing: bool,
    },
    /// It is a folder, a pipe or a device.
    NotRegular,
    /// Where the folder of changes should be there is something else.
    NoFolder,
    /// It is a link, and none is followed within the data directory.
    Link,
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
    CutShort,
    /// It has a field that nothing knows.
    UnknownField {
        name: String,
        expected: Vec<String>,
    },
    UnknownValue {
        found: String,
        expected: Vec<String>,
    },
    DuplicateField {
        name: String,
    },
    MissingField {
        name: String,
    },
    /// A text that should be a number or a day is none.
    NotAValue {
        wanted: Scalar,
        found: String,
    },
    /// A number or a text stands without its quotes.
    NoQuotes,
    /// It is not RON, or not what is expected there; the reader's words, in English.
    Syntax {
        reason: String,
    },
    /// A newer version of the program wrote it.
    Newer {
        version: u32,
    },
    /// A newer version of the program wrote these changes: they are not read, and all else is.
    NewerChanges {
        version: u32,
    },
    /// The plan does not add up.
    PlanIssue(PlanIssue),
    /// Amendments left the plan so that it does not add up.
    Amended(PlanIssue),
    /// A formula that cannot be used.
    UnreadFormula {
        code: String,
    },
    /// Changes speak of a KPI that the plan has not.
    Stray {
        code: String,
    },
    /// A value that was recorded after its year was closed, and does not count.
    Late {
        code: String,
        year: Year,
    },
    /// The file that a value comes from is not what it was.
    BrokenSeal {
        code: String,
        year: Year,
        /// Whether it is gone; else something else is in it.
        gone: bool,
    },
    /// A change has another content in another file, as where a copy was edited.
    Twofold {
        id: String,
        other: PathBuf,
        /// The KPIs that it is about.
        codes: Vec<String>,
    },
    /// It is not what a program wrote: its digest does not fit.
    Altered {
        /// The KPIs that it is about.
        codes: Vec<String>,
    },
    /// The plan's file is not what it was when the first change was made.
    PlanAltered,
    /// The chain of the plan's changes is not whole.
    BrokenChain {
        id: String,
    },
    /// What cannot be in the changes.
    Impossible(Contradiction),
    /// With it, all changes are more than is read.
    TooMuch {
        /// In bytes.
        most: u64,
    },
    /// The system does not say where a user's settings go.
    NoSettings,
    /// A file beside `plan.ron` looks like a copy of it, and has another content.
    OtherPlan,
    /// A folder holds a plan, and its name cannot be a plan's.
    NoPlanName,
    /// It was there while the program ran, and is not.
    Vanished,
    /// What a target prints is not what it is read as.
    Disagrees {
        code: String,
        year: Year,
        printed: String,
    },
    /// A change is stamped more than a day ahead of the clock.
    FarAhead {
        id: String,
        /// The KPIs that it is about.
        codes: Vec<String>,
    },
}

impl FileError {
    /// The codes of the KPIs or objectives that it is about.
    pub fn codes(&self) -> Vec<&str> {
        match self {
            Self::PlanIssue(issues) | Self::Amended(issues) => issues.code().into_iter().collect(),
            Self::UnreadFormula { code }
            | Self::Stray { code }
            | Self::Late { code, .. }
            | Self::Disagrees { code, .. }
            | Self::BrokenSeal { code, .. } => vec![code],
            Self::Twofold { codes, .. }
            | Self::Altered { codes }
            | Self::FarAhead { codes, .. }
            | Self::Impossible(Contradiction { codes, .. }) => {
                codes.iter().map(String::as_str).collect()
            }
            Self::Io { .. }
            | Self::NotRegular
            | Self::Link
            | Self::NoFolder
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
            | Self::NewerChanges { .. }
            | Self::TooMuch { .. }
            | Self::NoSettings
            | Self::PlanAltered
            | Self::BrokenChain { .. }
            | Self::OtherPlan
            | Self::Vanished
            | Self::NoPlanName => Vec::new(),
        }
    }

    /// Whether it is to be looked into before a figure is relied on: something was altered, taken away, slipped in, or came late.
    pub const fn breaks_trust(&self) -> bool {
        matches!(
            self,
            Self::Altered { .. }
                | Self::PlanAltered
                | Self::BrokenChain { .. }
                | Self::Impossible(_)
                | Self::Twofold { .. }
                | Self::Late { .. }
                | Self::FarAhead { .. }
                | Self::TooMuch { .. }
        )
    }

    /// Whether it says so, and not only that something came late or from a clock that runs ahead.
    pub const fn breaks_chain(&self) -> bool {
        self.breaks_trust() && !matches!(self, Self::Late { .. } | Self::FarAhead { .. })
    }

    /// Whether the dashboard looks at it itself, after each change.
    pub const fn is_looked_at_again(&self) -> bool {
        matches!(
            self,
            Self::Amended(_) | Self::Impossible(_) | Self::Late { .. }
        )
    }

    /// The line that it is on, where the reading of bytes found it.
    pub(super) const fn line(&self) -> Option<usize> {
        if let Self::NotText { line } | Self::Blank { line } = self {
            Some(*line)
        } else {
            None
        }
    }
}

impl FileError {
    /// What stands in the way of writing there.
    pub(super) fn disk_error(&self) -> DiskError {
        if let Self::Io { reason, .. } = self {
            reason.clone()
        } else if *self == Self::NotThereNow {
            DiskError::Gone
        } else {
            DiskError::NotAFolder
        }
    }
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        Self::Io {
            missing: matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ),
            reason: disk_error(&error),
        }
    }
}

/// What stood in the way, from the system's error.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system's other errors are told in its own words"
)]
pub fn disk_error(error: &io::Error) -> DiskError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            DiskError::Full
        }
        io::ErrorKind::PermissionDenied => DiskError::Denied,
        io::ErrorKind::ReadOnlyFilesystem => DiskError::ReadOnlyDisk,
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => DiskError::NotAFolder,
        io::ErrorKind::NotFound | io::ErrorKind::StaleNetworkFileHandle => DiskError::Gone,
        _ if matches!(error.raw_os_error(), Some(23 | 24)) => DiskError::TooManyFiles,
        _ => {
            // Without Rust's error number.
            let text = error.to_string();
            DiskError::Other(
                text.split(" (os error")
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
            )
        }
    }
}
