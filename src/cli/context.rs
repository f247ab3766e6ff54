//! What every verb needs, and how each can fail.

use std::io;
use std::path::PathBuf;

use jiff::civil::Date;

use crate::plan::{Lookup, Named, Place, Year, shown_path};
use crate::record::{Document, EditError, Moment, ReadOnly, Signature};
use crate::score::Scores;
use crate::settings::Limits;
use crate::store::{DataDir, Finding, Loaded, Lock, examine, lock};
use crate::words::Words;

/// What a verb is done with.
pub struct Context {
    pub words: &'static Words,
    pub data: DataDir,
    pub plan_id: String,
    pub year: Option<Year>,
    /// Which past day was asked for.
    pub as_of: Option<Date>,
    pub read_only: bool,
    pub signature: Signature,
    pub now: Moment,
    /// How much of a stranger's file is read.
    pub limits: Limits,
    /// Why the settings are not those of the user's file, where that is so.
    pub settings_finding: Option<Finding>,
    /// Where the settings lie, where the system says so.
    pub settings_file: Option<PathBuf>,
    pub warn: fn(&str),
    /// The table of keys, by part: for the manual page.
    pub keys: fn(&Words) -> KeyTable,
}

/// The parts of the table of keys, each with its rows of keys and what they do.
pub type KeyTable = Vec<(String, Vec<(String, &'static str)>)>;

/// How a verb ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done,
    Failed,
    Usage,
    /// A plan that was checked is unsound.
    PlanIssue,
    /// There is no such code, plan, year or file.
    Unknown,
    /// The year is closed, or nothing may be written.
    Locked,
    Changed,
    Due,
}

/// Why a verb was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub exit: Exit,
    pub message: String,
}

/// An opened plan.
pub struct Opened {
    pub document: Document,
    /// What is wrong with its files.
    pub findings: Vec<Finding>,
}

impl Exit {
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::PlanIssue => 3,
            Self::Unknown => 4,
            Self::Locked => 5,
            Self::Changed => 6,
            Self::Due => 10,
        }
    }
}

impl Failure {
    pub fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self {
            exit,
            message: message.into(),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::new(Exit::Failed, error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::new(Exit::Failed, error.to_string())
    }
}

impl Context {
    /// That the data directory that was named is not there.
    pub fn no_data(&self) -> Failure {
        let path = shown_path(self.data.path());
        Failure::new(Exit::Unknown, self.words.cli.no_data(&path))
    }

    /// The data directory for this verb alone; it is made where it is not there.
    ///
    /// # Errors
    /// Somebody holds it, and does not let go.
    pub fn lock(&self) -> Result<Option<Lock>, Failure> {
        if self.read_only {
            return Ok(None);
        }
        // Where it cannot be made, writing says why.
        self.data.make().ok();
        let held = lock(&self.data);
        held.map(Some)
            .map_err(|_late| Failure::new(Exit::Locked, self.words.cli.in_use()))
    }

    /// Opens the plan that was asked for, as it stands or as it stood.
    ///
    /// # Errors
    /// There is no such plan, or it cannot be read.
    pub fn open(&self) -> Result<Opened, Failure> {
        let now = self.now.instant;
        let loaded = Loaded::load(&self.data, &self.plan_id, now).map_err(|error| {
            let exit = match error {
                crate::store::LoadError::NoSuchPlan { .. } => Exit::Unknown,
                crate::store::LoadError::Unreadable(_) => Exit::Failed,
            };
            Failure::new(exit, super::snippet::error_text(&error, self.words))
        })?;
        let findings = loaded.findings.clone();
        let mut document = loaded.document(self.signature.clone(), now);
        let file = self.data.folder(&self.plan_id).changes();
        let findings = examine(&document, findings, &file);
        if let Some(day) = self.as_of {
            document = document.as_of(day, now);
        }
        if self.read_only {
            document = document.read_only(ReadOnly::Asked);
        }
        Ok(Opened { document, findings })
    }

    /// As [`Self::open`], saying on standard error what is wrong with the files: a figure must not look whole when it is not.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_and_warn(&self) -> Result<Opened, Failure> {
        let opened = self.open()?;
        if let Some(day) = self.as_of {
            (self.warn)(&self.words.overview.as_of(self.words.day(day)));
        }
        for finding in &opened.findings {
            (self.warn)(&finding.sentence(self.words));
        }
        Ok(opened)
    }

    /// The year that was asked for, or the first one not closed.
    ///
    /// # Errors
    /// The plan has not that year.
    pub fn year(&self, document: &Document) -> Result<Year, Failure> {
        match self.year {
            Some(year) if !document.plan().years.contains(&year) => {
                Err(self.refused(&EditError::NoSuchYear(year), document))
            }
            Some(year) => Ok(year),
            None => Ok(document.first_open_year()),
        }
    }

    /// The plan with its scores in the year that was asked for.
    ///
    /// # Errors
    /// As [`Self::open`] and [`Self::year`].
    pub fn scored(&self) -> Result<(Opened, Scores), Failure> {
        let opened = self.open_and_warn()?;
        let year = self.year(&opened.document)?;
        let scores = Scores::new(&opened.document, year);
        Ok((opened, scores))
    }

    /// What a code names.
    ///
    /// # Errors
    /// Nothing, or more than one thing.
    pub fn named(&self, document: &Document, code: &str) -> Result<Named, Failure> {
        let unknown = || self.words.cli.no_such_code(code);
        self.found(code, document.plan().find(code), unknown)
    }

    /// The KPI that a code names.
    ///
    /// # Errors
    /// Nothing, or more than one KPI.
    pub fn kpi(&self, document: &Document, code: &str) -> Result<Place, Failure> {
        let unknown = || self.words.cli.no_such_kpi(code);
        self.found(code, document.plan().find_kpi(code), unknown)
    }

    fn found<T>(
        &self,
        code: &str,
        lookup: Lookup<T>,
        unknown: impl FnOnce() -> String,
    ) -> Result<T, Failure> {
        match lookup {
            Lookup::Found(found) => Ok(found),
            Lookup::Ambiguous(codes) => {
                let codes = codes.join(&format!(" {} ", self.words.typed.or()));
                Err(Failure::new(
                    Exit::Usage,
                    self.words.cli.ambiguous(code, &codes),
                ))
            }
            Lookup::Unknown => Err(Failure::new(Exit::Unknown, unknown())),
        }
    }

    /// A refusal, with its exit code.
    pub fn refused(&self, edit_error: &EditError, document: &Document) -> Failure {
        let exit = match edit_error {
            EditError::ReadOnly(_) | EditError::YearClosed(_) => Exit::Locked,
            EditError::NoSuchYear(_) | EditError::NoSuchKpi(_) => Exit::Unknown,
            EditError::DateOutsideYear(..)
            | EditError::DateOutsidePlan(..)
            | EditError::NoReason
            | EditError::NoAct
            | EditError::NoNote
            | EditError::NoWords
            | EditError::CodeTaken(_)
            | EditError::OutsidePercent(_)
            | EditError::Unchanged => Exit::Usage,
            EditError::NoMeasurement
            | EditError::Approved
            | EditError::ReviewOpen(_)
            | EditError::NoReview
            | EditError::NotClosed(_)
            | EditError::Overtaken(_)
            | EditError::BeyondUndo
            | EditError::NothingToUndo
            | EditError::NothingToRedo => Exit::Failed,
        };
        Failure::new(exit, self.words.edit_error(edit_error, document))
    }
}

/// What a verb comes to.
pub type Outcome = Result<Exit, Failure>;
