//! What a frame shows and does not compute: it is computed after a message, where what it is made from is not what it was.

use jiff::civil::Date;

use super::chart::Chart;
use super::memo::Memo;
use super::screen::SheetOf;
use crate::plan::{Language, Place, Year};
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
