//! A change: everything that happens to a plan after it was approved or imported.

use jiff::civil::Date;

use super::{
    Actual, ChangeId, Deviation, Given, Judgement, Link, Moment, Proceeding, Rework, Source,
};
use crate::plan::{Direction, Formula, Promised, Year};

/// What one act of a person changed; several edits that belong together (a pasted column) are one change, and undone as
/// one. A change never alters: undoing it is another change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its name, which orders it among all others.
    pub id: ChangeId,
    /// When it was made, with the clock on the wall.
    pub at: Moment,
    pub author: String,
    pub entries: Vec<Entry>,
    /// What it vouches for: the first of a sitting for its author's sitting before it; an act that seals, and the first of all, for all that was there.
    pub link: Option<Link>,
}

/// One edit, with what it was made in view of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub edit: Edit,
    pub old: Former,
    /// The last change of the same subject that the author's program had seen.
    pub saw: Option<ChangeId>,
}

/// What can be done to a plan. KPIs go by their codes, because the plan may be edited under them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// An actual is set. On undo, the reading of that day is again what it was.
    Record {
        kpi: String,
        year: Year,
        date: Date,
        actual: Actual,
        /// A note; without one, that of a reading it replaces stays.
        note: Option<String>,
        source: Option<Source>,
    },
    /// Some inputs of the KPI's formula are known, and not yet all; they take the place of those known before. On undo,
    /// those are known again.
    Supply {
        kpi: String,
        year: Year,
        inputs: Vec<Given>,
    },
    /// The reading of that day is withdrawn. On undo, it is there again.
    Withdraw {
        kpi: String,
        year: Year,
        date: Date,
    },
    /// The note of a reading is set; empty takes it away. On undo, the note is again what it was.
    Annotate {
        kpi: String,
        year: Year,
        date: Date,
        note: String,
    },
    /// The KPI's year is judged by hand, or judged no more. On undo, the former judgement stands.
    Judge {
        kpi: String,
        year: Year,
        /// The judgement, or none.
        judgement: Option<Judgement>,
    },
    /// It is said why the KPI's year is off its target, or said no more. On undo, the former cause stands.
    Deviate {
        kpi: String,
        year: Year,
        /// The cause, or none.
        deviation: Option<Deviation>,
    },
    /// The promise is changed by an act. On undo, the former promise stands.
    Amend {
        kpi: String,
        /// The first year it holds for.
        since: Year,
        /// What is promised from then on.
        promised: Promised,
        date: Date,
        act: String,
        reason: String,
    },
    /// The KPI's calculation is written as a formula, or is one no more. On undo, the former formula stands.
    Define {
        kpi: String,
        /// The formula, or none.
        formula: Option<Formula>,
    },
    /// It is said which way is better, where the document's cells do not say so. On undo, what was said before holds.
    Direct {
        kpi: String,
        direction: Direction,
    },
    /// Somebody has seen that the promise was amended without having seen another amendment, or for a closed year.
    Acknowledge {
        kpi: String,
    },
    /// Somebody has seen that a value was typed without having seen another, or after the year was closed.
    Confirm {
        kpi: String,
        year: Year,
    },
    /// The year is locked. Not undone by undo: reopening is an act of its own.
    Close {
        year: Year,
    },
    Reopen {
        year: Year,
        reason: String,
    },
    /// Something in a review. On undo, it did not happen; its beginning and its end are acts, and are not undone.
    Review(Proceeding),
    /// A draft is edited. On undo, it is what it was.
    Rework(Rework),
    /// Replay passes over that change. On undo, it counts again.
    Revert {
        change: ChangeId,
    },
}

/// What was there before an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Former {
    Nothing,
    Actual(Actual),
    Note(String),
    Judgement(Judgement),
    Deviation(Deviation),
    /// The text of the promise, or the formula's.
    Text(String),
}

/// What an edit is about: edits of one subject make up its state, and nothing else does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The readings of a KPI's year.
    Readings(String, Year),
    /// The judgement of a KPI's year.
    Judgement(String, Year),
    /// Why a KPI's year is off its target.
    Deviation(String, Year),
    Promise(String),
    Closing(Year),
    /// The reviews of the plan, with what was said and decided in them.
    Reviews,
    /// The objectives and KPIs of a draft.
    Structure,
}

impl Edit {
    /// What it is about; a revert is about whatever the reverted change is.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Record { kpi, year, .. }
            | Self::Supply { kpi, year, .. }
            | Self::Withdraw { kpi, year, .. }
            | Self::Annotate { kpi, year, .. }
            | Self::Confirm { kpi, year } => Some(Subject::Readings(kpi.clone(), *year)),
            Self::Judge { kpi, year, .. } => Some(Subject::Judgement(kpi.clone(), *year)),
            Self::Deviate { kpi, year, .. } => Some(Subject::Deviation(kpi.clone(), *year)),
            Self::Amend { kpi, .. }
            | Self::Define { kpi, .. }
            | Self::Direct { kpi, .. }
            | Self::Acknowledge { kpi } => Some(Subject::Promise(kpi.clone())),
            Self::Close { year } | Self::Reopen { year, .. } => Some(Subject::Closing(*year)),
            Self::Review(_) => Some(Subject::Reviews),
            Self::Rework(_) => Some(Subject::Structure),
            Self::Revert { .. } => None,
        }
    }

    /// Whether undo passes it by: it is an act of its own, or an undo itself.
    pub const fn is_beyond_undo(&self) -> bool {
        matches!(
            self,
            Self::Confirm { .. }
                | Self::Acknowledge { .. }
                | Self::Close { .. }
                | Self::Reopen { .. }
                | Self::Review(Proceeding::Begin { .. } | Proceeding::Conclude { .. })
                | Self::Rework(Rework::Approve { .. })
                | Self::Revert { .. }
        )
    }
}

impl Edit {
    /// What happens in a review, where it is that.
    pub const fn proceeding(&self) -> Option<&Proceeding> {
        if let Self::Review(proceeding) = self {
            Some(proceeding)
        } else {
            None
        }
    }

    /// Whether it seals what stands: a year is closed, a plan approved, a review over.
    pub const fn is_seal(&self) -> bool {
        matches!(
            self,
            Self::Close { .. }
                | Self::Review(Proceeding::Conclude { .. })
                | Self::Rework(Rework::Approve { .. })
        )
    }
}

impl Subject {
    /// The year it belongs to; a promise belongs to all.
    pub const fn year(&self) -> Option<Year> {
        match self {
            Self::Readings(_, year)
            | Self::Judgement(_, year)
            | Self::Deviation(_, year)
            | Self::Closing(year) => Some(*year),
            Self::Promise(_) | Self::Reviews | Self::Structure => None,
        }
    }

    /// The KPI's code, where it is about one.
    pub fn kpi(&self) -> Option<&str> {
        match self {
            Self::Readings(kpi, _)
            | Self::Judgement(kpi, _)
            | Self::Deviation(kpi, _)
            | Self::Promise(kpi) => Some(kpi),
            Self::Closing(_) | Self::Reviews | Self::Structure => None,
        }
    }
}

impl Change {
    pub fn is_approval(&self) -> bool {
        let mut edits = self.entries.iter().map(|it| &it.edit);
        edits.any(|it| matches!(it, Edit::Rework(Rework::Approve { .. })))
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
