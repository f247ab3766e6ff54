//! What a frame shows and does not compute: it is computed after a message, where what it is made from is not what it was.

use jiff::civil::Date;

use super::Size;
use super::chart::Chart;
use super::memo::Memo;
use super::plans::OverAll;
use super::screen::{Scope, SheetOf, Slide};
use crate::plan::{Language, Place, Year};
use crate::score::{LackingPoints, Prospect, State};
use crate::words::{Sentence, SheetLine};

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
    /// What is said of the chosen row of the list that is open.
    pub told: Memo<ToldKey, SheetColumn>,
    /// The slide that is open.
    pub slide: Memo<SlideKey, OpenSlide>,
    /// How many KPIs of the open round are updated, skipped and still to do.
    pub round: Memo<RoundKey, [usize; 3]>,
    /// The list of reviews that is open.
    pub reviews: Memo<u64, ReviewList>,
    /// The figures over all plans of the open list: by its number, how many were read, and its year.
    pub plans: Memo<(u64, usize, Year), OverAll>,
    /// The findings that are open.
    pub findings: Memo<(u64, u64), Vec<Sentence>>,
    /// The help that is open: by its query, what has the keys below it, and the language.
    pub help: Memo<(String, Scope, Language), Vec<HelpLine>>,
    /// What the open palette finds. Whether a command works now depends on everything: it is asked after every message.
    pub palette: Vec<PaletteHit>,
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
    /// What stands over all columns; in a narrow window it is the first column's beginning.
    pub head: Vec<SheetLine>,
    /// Whether the achievement stands in the head in digits.
    pub has_digits: bool,
    /// Lines of the window above the columns.
    pub top: u16,
    pub columns: Vec<SheetColumn>,
    pub chart: Option<Chart>,
}

/// A column of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetColumn {
    /// How wide its lines are at most.
    pub width: u16,
    pub lines: Vec<SheetLine>,
}

impl OpenSheet {
    /// How many lines its longest column has.
    pub fn height(&self) -> usize {
        let heights = self.columns.iter().map(|column| column.lines.len());
        heights.max().unwrap_or(0)
    }

    /// How many lines its head takes.
    pub fn head_height(&self) -> u16 {
        let digits = if self.has_digits { 6 } else { 0 };
        u16::try_from(self.head.len()).unwrap_or(0) + digits
    }
}

/// What is told on a slide around its figures.
#[derive(Clone, Debug, Default)]
pub struct OpenSlide {
    /// Beside the large figure.
    pub beside: Vec<SheetLine>,
    /// Below it.
    pub body: Vec<SheetColumn>,
    /// On the last lines.
    pub foot: Vec<SheetColumn>,
    pub chart: Option<Chart>,
    /// The values that matter for a KPI without actual, the best first.
    pub prospects: Vec<Prospect>,
}

/// A line of the list of reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewLine {
    /// A review, from 0 by day.
    Review(usize),
    Decision(usize, usize),
}

/// The list of reviews.
#[derive(Clone, Debug, Default)]
pub struct ReviewList {
    /// The latest review first.
    pub lines: Vec<ReviewLine>,
    /// How many changes were made during each review, the earliest first.
    pub changes: Vec<usize>,
}

/// A line of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpLine {
    Head(String),
    Keys(String, &'static str),
    State(State),
    Text(&'static str),
}

/// A command that the palette found: its row in the table of keys, from 0.
pub type PaletteHit = usize;

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
    pub(super) size: Size,
    pub(super) strip: u16,
    pub(super) is_round: bool,
}

/// What is said of a row is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldKey {
    pub(super) list: u64,
    pub(super) row: String,
    pub(super) document: u64,
    pub(super) year: Year,
    pub(super) language: Language,
    pub(super) today: Date,
    pub(super) size: Size,
}

/// What the text of a slide is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideKey {
    pub(super) meeting: u64,
    pub(super) slides: u64,
    pub(super) findings: u64,
    pub(super) seals: u64,
    pub(super) slide: Slide,
    pub(super) document: u64,
    pub(super) year: Year,
    pub(super) language: Language,
    pub(super) today: Date,
    pub(super) size: Size,
}

/// What the counts of a round are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundKey {
    pub(super) round: u64,
    pub(super) stops: u64,
    pub(super) document: u64,
    pub(super) year: Year,
}
