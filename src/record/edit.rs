//! What can be done to a plan, and what that is about.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::actual::GivenText;
use super::{Actual, ChangeId, Deviation, Given, Judgement, ReviewEvent, StructureEdit};
use crate::plan::stored::{As, Day, InYear, Line, Text};
use crate::plan::{Direction, Formula, NewValue, Year};

/// What can be done to a plan. KPIs go by their codes, because the plan may be edited under them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Edit {
    /// An actual is set. On undo, the reading of that day is again what it was.
    Record {
        #[serde(with = "As::<Line>")]
        kpi: String,
        #[serde(with = "As::<InYear>")]
        year: Year,
        #[serde(with = "As::<Day>")]
        date: Date,
        actual: Actual,
        /// A note; without one, that of a measurement it replaces stays.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "As::<Option<Text>>"
        )]
        note: Option<String>,
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "As::<Option<Line>>"
        )]
        source: Option<String>,
        /// The checksum of the file that the source names.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "As::<Option<Line>>"
        )]
        sha256: Option<String>,
    },
    /// Some inputs of the KPI's formula are known, and not yet all; they take the place of those known before. On undo,
    /// those are known again.
    Supply {
        #[serde(with = "As::<Line>")]
        kpi: String,
        #[serde(with = "As::<InYear>")]
        year: Year,
        #[serde(with = "As::<Vec<GivenText>>")]
        inputs: Vec<Given>,
    },
    /// The reading of that day is withdrawn. On undo, it is there again.
    Withdraw {
        #[serde(with = "As::<Line>")]
        kpi: String,
        #[serde(with = "As::<InYear>")]
        year: Year,
        #[serde(with = "As::<Day>")]
        date: Date,
    },
    /// The note of a measurement is set; empty takes it away. On undo, the note is again what it was.
    Annotate {
        #[serde(with = "As::<Line>")]
        kpi: String,
        #[serde(with = "As::<InYear>")]
        year: Year,
        #[serde(with = "As::<Day>")]
        date: Date,
        #[serde(with = "As::<Text>")]
        note: String,
    },
    /// The KPI's year is judged by hand, or judged no more. On undo, the former judgement stands.
    Judge {
        #[serde(with = "As::<Line>")]
        kpi: String,
        #[serde(with = "As::<InYear>")]
        year: Year,
        /// The judgement, or none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        judgement: Option<Judgement>,
    },
    /// It is said why the KPI's year is off its target, or said no more. On undo, the former cause stands.
    Deviate {
        #[serde(with = "As::<Line>")]
        kpi: String,
        #[serde(with = "As::<InYear>")]
        year: Year,
        /// The cause, or none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        deviation: Option<Deviation>,
    },
    /// The promise is changed by an act. On undo, the former promise stands.
    Amend {
        #[serde(with = "As::<Line>")]
        kpi: String,
        /// The first year it holds for.
        #[serde(with = "As::<InYear>")]
        since: Year,
        /// What is promised from then on.
        #[serde(rename = "promised")]
        new_value: NewValue,
        #[serde(with = "As::<Day>")]
        date: Date,
        #[serde(with = "As::<Line>")]
        act: String,
        #[serde(with = "As::<Text>")]
        reason: String,
    },
    /// The KPI's calculation is written as a formula, or is one no more. On undo, the former formula stands.
    Define {
        #[serde(with = "As::<Line>")]
        kpi: String,
        /// The formula, or none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        formula: Option<Formula>,
    },
    /// It is said which way is better, where the document's cells do not say so. On undo, what was said before holds.
    Direct {
        #[serde(with = "As::<Line>")]
        kpi: String,
        direction: Direction,
    },
    /// Somebody has seen that the promise was amended without having seen another amendment, or for a closed year.
    Acknowledge {
        #[serde(with = "As::<Line>")]
        kpi: String,
    },
    /// Somebody has seen that a value was typed without having seen another, or after the year was closed.
    Confirm {
        #[serde(with = "As::<Line>")]
        kpi: String,
        #[serde(with = "As::<InYear>")]
        year: Year,
    },
    /// The year is locked. Not undone by undo: reopening is an act of its own.
    Close {
        #[serde(with = "As::<InYear>")]
        year: Year,
    },
    Reopen {
        #[serde(with = "As::<InYear>")]
        year: Year,
        #[serde(with = "As::<Text>")]
        reason: String,
    },
    /// Something in a review. On undo, it did not happen; its beginning and its end are acts, and are not undone.
    Review(ReviewEvent),
    /// A draft is edited. On undo, it is what it was.
    #[serde(rename = "Rework")]
    Structure(StructureEdit),
    /// Replay passes over that change. On undo, it counts again.
    Revert { change: ChangeId },
}

/// What was there before an edit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Previous {
    #[default]
    #[serde(skip)]
    Nothing,
    Actual(Actual),
    Note(#[serde(with = "As::<Text>")] String),
    Judgement(Judgement),
    Deviation(Deviation),
    /// The text of the promise, or the formula's.
    Text(#[serde(with = "As::<Text>")] String),
}

/// What an edit is about: edits of one subject make up its state, and nothing else does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The measurements of a KPI's year.
    Measurements(String, Year),
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

impl Previous {
    pub(super) const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }
}

impl Edit {
    /// What it is about; a revert is about whatever the reverted change is.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Record { kpi, year, .. }
            | Self::Supply { kpi, year, .. }
            | Self::Withdraw { kpi, year, .. }
            | Self::Annotate { kpi, year, .. }
            | Self::Confirm { kpi, year } => Some(Subject::Measurements(kpi.clone(), *year)),
            Self::Judge { kpi, year, .. } => Some(Subject::Judgement(kpi.clone(), *year)),
            Self::Deviate { kpi, year, .. } => Some(Subject::Deviation(kpi.clone(), *year)),
            Self::Amend { kpi, .. }
            | Self::Define { kpi, .. }
            | Self::Direct { kpi, .. }
            | Self::Acknowledge { kpi } => Some(Subject::Promise(kpi.clone())),
            Self::Close { year } | Self::Reopen { year, .. } => Some(Subject::Closing(*year)),
            Self::Review(_) => Some(Subject::Reviews),
            Self::Structure(_) => Some(Subject::Structure),
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
                | Self::Review(ReviewEvent::Begin { .. } | ReviewEvent::Conclude { .. })
                | Self::Structure(StructureEdit::Approve { .. })
                | Self::Revert { .. }
        )
    }
}

impl Edit {
    /// What happens in a review, where it is that.
    pub const fn review_event(&self) -> Option<&ReviewEvent> {
        if let Self::Review(review_event) = self {
            Some(review_event)
        } else {
            None
        }
    }

    /// Whether it seals what stands: a year is closed, a plan approved, a review over.
    pub const fn is_seal(&self) -> bool {
        matches!(
            self,
            Self::Close { .. }
                | Self::Review(ReviewEvent::Conclude { .. })
                | Self::Structure(StructureEdit::Approve { .. })
        )
    }
}

impl Subject {
    /// The year it belongs to; a promise belongs to all.
    pub const fn year(&self) -> Option<Year> {
        match self {
            Self::Measurements(_, year)
            | Self::Judgement(_, year)
            | Self::Deviation(_, year)
            | Self::Closing(year) => Some(*year),
            Self::Promise(_) | Self::Reviews | Self::Structure => None,
        }
    }

    /// The KPI's code, where it is about one.
    pub fn kpi(&self) -> Option<&str> {
        match self {
            Self::Measurements(kpi, _)
            | Self::Judgement(kpi, _)
            | Self::Deviation(kpi, _)
            | Self::Promise(kpi) => Some(kpi),
            Self::Closing(_) | Self::Reviews | Self::Structure => None,
        }
    }
}
