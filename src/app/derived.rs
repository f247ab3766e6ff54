//! What a frame shows and does not compute: it is computed after a message, where what it is made from is not what it was.

use jiff::civil::Date;

use super::chart::Chart;
use super::memo::Memo;
use super::screen::{SheetOf, Slide};
use crate::plan::{Language, Place, Year};
use crate::record::Decision;
use crate::score::LackingPoints;
use crate::words::SheetLine;

/// What is computed from the rest of the model.
#[derive(Clone, Debug, Default)]
pub struct Derived {
    /// How many decisions should have been done already.
    pub overdue: Memo<(u64, Date), usize>,
    /// Where the missing points of the individual result are, and how many values lack a note; not looked for in a large plan.
    pub attention: Memo<(u64, Year), Attention>,
    /// The sheet that is open.
    pub sheet: Memo<SheetKey, OpenSheet>,
    /// The sheet of the selected KPI, beside or below the list.
    pub pane: Memo<SheetKey, OpenSheet>,
    /// The slide that is open.
    pub slide: Memo<SlideKey, OpenSlide>,
}

/// What should be looked at.
#[derive(Clone, Debug, Default)]
pub struct Attention {
    pub lacking: Vec<LackingPoints>,
    pub notes: usize,
}

/// A sheet as it is shown.
#[derive(Clone, Debug, Default)]
pub struct OpenSheet {
    /// As wide as the window allows.
    pub lines: Vec<SheetLine>,
    pub chart: Option<Chart>,
}

/// What is told on a slide beside its figures.
#[derive(Clone, Debug, Default)]
pub struct OpenSlide {
    pub lines: Vec<SlideLine>,
    /// Why the objective on it stands where it stands.
    pub why: String,
}

/// A line on a slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideLine {
    pub role: SlideRole,
    pub text: String,
}

/// What a line on a slide is, for its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlideRole {
    Heading,
    Text,
    Dim,
    /// Of a decision, which begins with an arrow.
    Decision(Due),
    /// A KPI that moved since the last review, drawn on one line; without text.
    Moved(Place),
}

/// How a decision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    Open,
    Overdue,
    Done,
}

impl Due {
    pub fn of(decision: &Decision, today: Date) -> Self {
        if decision.done.is_some() {
            Self::Done
        } else if decision.is_overdue(today) {
            Self::Overdue
        } else {
            Self::Open
        }
    }
}

/// What a sheet is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetKey {
    pub(super) of: SheetOf,
    pub(super) place: Place,
    pub(super) document: u64,
    pub(super) findings: u64,
    pub(super) seals: u64,
    pub(super) year: Year,
    pub(super) language: Language,
    pub(super) today: Date,
    pub(super) width: u16,
}

/// What the text of a slide is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideKey {
    pub(super) meeting: u64,
    pub(super) slide: Slide,
    pub(super) document: u64,
    pub(super) year: Year,
    pub(super) language: Language,
    pub(super) today: Date,
    pub(super) width: u16,
}
