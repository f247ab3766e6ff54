//! The screens: what each of them knows, and never what it does.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each function has its own few of all screens"
)]

mod meeting;
mod paste;

use jiff::civil::Date;

use super::{Export, Form, Import, Line, Plans};
use crate::plan::Place;
use crate::record::{Actual, ChangeId, TypedError};
use crate::score::{Checks, Comparison, Far, Preview, Scores};
use crate::words::Words;

pub use meeting::{Meeting, Round, Slide, Stop};
pub use paste::{Paste, PasteRow};

/// One of the screens: its data, and never its behaviour.
#[derive(Clone, Debug, Default)]
pub enum Screen {
    #[default]
    Overview,
    /// A whole sheet of the document.
    Sheet(Sheet),
    /// An actual being typed in its cell.
    Field(Box<Field>),
    Note(Note),
    Search(Finder),
    Palette(Finder),
    Help(Finder),
    Findings(Finder),
    History(History),
    Years(Box<Years>),
    /// A meeting: the plan as slides.
    Meeting(Box<Meeting>),
    Round(Box<Round>),
    Plans(Box<Plans>),
    /// A file on its way to become a plan.
    Import(Box<Import>),
    /// The reviews of the plan, with their decisions.
    Reviews(Reviews),
    /// Two states of the plan, compared.
    Comparison(Box<Compared>),
    /// Something that is asked for in several rows.
    Form(Box<Form>),
    /// A question before something happens.
    Question(Box<Asked>),
    /// A pasted column before it is kept.
    Paste(Paste),
    Leaving(Leaving),
}

impl Screen {
    pub const fn scope(&self) -> Scope {
        match self {
            Self::Overview => Scope::Overview,
            Self::Sheet(_) => Scope::Sheet,
            Self::Field(_) => Scope::Field,
            Self::Note(_) => Scope::Note,
            Self::Search(_) | Self::Palette(_) | Self::Help(_) | Self::Findings(_) => Scope::List,
            Self::History(_) => Scope::History,
            Self::Years(_) => Scope::Years,
            Self::Meeting(_) => Scope::Meeting,
            Self::Round(_) => Scope::Round,
            Self::Plans(_) => Scope::Plans,
            Self::Import(_) => Scope::Import,
            Self::Reviews(_) => Scope::Reviews,
            Self::Comparison(_) => Scope::Text,
            Self::Form(_) => Scope::Form,
            Self::Question(asked) => match **asked {
                Asked::EndWhatIf(_) => Scope::WhatIf,
                Asked::Close(_) | Asked::Conclude(_) | Asked::TakeOut(_) | Asked::Replace(..) => {
                    Scope::Question
                }
            },
            Self::Paste(_) => Scope::Paste,
            Self::Leaving(Leaving { folder: None }) => Scope::Leaving,
            Self::Leaving(Leaving { folder: Some(_) }) => Scope::Folder,
        }
    }
}

impl Screen {
    /// The query of a list that has one, with the chosen line.
    pub(super) const fn finder(&mut self) -> Option<&mut Finder> {
        match self {
            Self::Search(it) | Self::Palette(it) | Self::Help(it) | Self::Findings(it) => Some(it),
            Self::History(it) => Some(&mut it.finder),
            _ => None,
        }
    }

    /// The line of its list that is chosen, or the first line of its text on screen, from 0.
    pub(super) fn position(&mut self) -> Option<&mut usize> {
        match self {
            Self::Sheet(it) => Some(&mut it.scroll),
            Self::Round(it) => Some(&mut it.at),
            Self::Plans(it) => Some(&mut it.selected),
            Self::Import(it) => Some(&mut it.row),
            Self::Reviews(it) => Some(&mut it.selected),
            Self::Comparison(it) => Some(&mut it.scroll),
            Self::Paste(it) => Some(&mut it.scroll),
            _ => self.finder().map(|it| &mut it.selected),
        }
    }

    /// The text that takes what is typed.
    pub(super) fn line(&mut self) -> Option<&mut Line> {
        match self {
            Self::Field(it) => Some(&mut it.line),
            Self::Note(it) => Some(&mut it.line),
            Self::Leaving(it) => it.folder.as_mut(),
            _ => self.finder().map(|it| &mut it.line),
        }
    }
}

/// Where a row of the table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    Overview,
    Sheet,
    Field,
    Note,
    List,
    History,
    Meeting,
    Round,
    Plans,
    Import,
    Reviews,
    Text,
    Form,
    Question,
    /// The question how a what-if ends.
    WhatIf,
    Years,
    /// The preview of a pasted column.
    Paste,
    Leaving,
    Folder,
}

impl Scope {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 18] = [
        Self::Overview,
        Self::Field,
        Self::Note,
        Self::Sheet,
        Self::Form,
        Self::Question,
        Self::WhatIf,
        Self::Years,
        Self::History,
        Self::Meeting,
        Self::Round,
        Self::Plans,
        Self::Import,
        Self::Reviews,
        Self::List,
        Self::Paste,
        Self::Leaving,
        Self::Folder,
    ];

    pub fn title(self, words: &Words) -> &'static str {
        let keys = &words.keys;
        match self {
            Self::Overview => keys.scope_overview(),
            Self::Sheet => keys.scope_sheet(),
            Self::Field => keys.scope_field(),
            Self::Note => keys.scope_note(),
            Self::List => keys.scope_list(),
            Self::History => keys.scope_history(),
            Self::Meeting => keys.scope_meeting(),
            Self::Round => keys.scope_round(),
            Self::Plans => keys.scope_plans(),
            Self::Import => keys.scope_import(),
            Self::Reviews | Self::Text => keys.scope_reviews(),
            Self::Form => keys.scope_form(),
            Self::Question => keys.scope_question(),
            Self::WhatIf => keys.scope_what_if(),
            Self::Years => keys.scope_years(),
            Self::Paste => keys.scope_paste(),
            Self::Leaving => keys.scope_leaving(),
            Self::Folder => keys.scope_folder(),
        }
    }

    /// Whether characters without a row of their own are text here.
    pub(super) const fn takes_text(self) -> bool {
        matches!(
            self,
            Self::Field | Self::Note | Self::List | Self::History | Self::Form | Self::Folder
        )
    }
}

/// What is asked before something happens.
#[derive(Clone, Debug)]
pub enum Asked {
    /// Whether the year on screen is closed, with what should be looked at before.
    Close(Checks),
    /// Whether the values of the what-if, so many, are kept.
    EndWhatIf(usize),
    /// Whether the review of that name is over.
    Conclude(String),
    /// Whether the file of that path is replaced by the export.
    Replace(Box<Export>, String),
    /// Whether the KPI or the objective of that code is taken out of the draft.
    TakeOut(String),
}

/// A sheet on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub of: SheetOf,
    pub scroll: usize,
}

/// What a sheet is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetOf {
    Kpi,
    Objective,
}

/// A note being typed.
#[derive(Clone, Debug)]
pub struct Note {
    pub place: Place,
    pub line: Line,
    /// Whether the program asks for it, because the value is below the critical band.
    pub wanted: bool,
    /// The selection, when it is kept or given up.
    pub then: Place,
}

/// Leaving with unsaved changes.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    /// The path of another folder, once it is asked for.
    pub folder: Option<Line>,
}

/// The open field.
#[derive(Clone, Debug)]
pub struct Field {
    pub place: Place,
    pub line: Line,
    pub read: Result<Actual, TypedError>,
    /// What would become of the scores.
    pub preview: Option<Preview>,
    /// Where Enter was pressed and the field stays open, why.
    pub stays: Option<Stays>,
    /// Whether it opened with the old value, so that clearing it withdraws that.
    pub reopened: bool,
    /// Whether nothing was typed since it opened with a text: then the first character takes the place of all of it.
    pub untouched: bool,
    /// That the value is far from what it is measured against.
    pub far: Option<Far>,
}

/// Why a field stays open after Enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    Unread,
    /// Its value is far from what it is measured against: the next Enter keeps it.
    Far,
    /// The same, and somebody typed on without looking: what they typed is for another row, and the next Enter asks again.
    Unseen,
}

/// A query and the line that is chosen.
#[derive(Clone, Debug, Default)]
pub struct Finder {
    pub line: Line,
    /// The chosen line, or the first one on screen, from 0.
    pub selected: usize,
    pub hits: Vec<Hit>,
}

/// Something that a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The KPI, or the first one of the objective.
    pub place: Place,
    /// The code of the KPI or the number of the objective.
    pub code: String,
    pub name: String,
    /// The text in which it was found, where that is not the name.
    pub excerpt: Option<String>,
}

/// The open history.
#[derive(Clone, Debug)]
pub struct History {
    /// The query, and the chosen line.
    pub finder: Finder,
    /// The changes that the query leaves, the newest first.
    pub changes: Vec<ChangeId>,
    /// The same under their days, as lines of a list.
    pub lines: Vec<HistoryLine>,
    /// The line of each of them.
    pub(super) places: Vec<usize>,
    /// Every change with the text in which words are found, made once.
    pub(super) all: Vec<(ChangeId, String)>,
}

/// A line of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryLine {
    Blank,
    /// A day, and how many changes were made on it.
    Day(Date, usize),
    /// A change, from 0.
    Change(usize),
}

/// The open matrix.
#[derive(Clone, Debug)]
pub struct Years {
    /// The scores of each year of the plan, in order.
    pub scores: Vec<Scores>,
    /// The first line on screen, of those below the roll-ups.
    pub scroll: usize,
}

/// The open list.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reviews {
    /// The chosen line, from 0.
    pub selected: usize,
    /// The review that is marked for comparison, from 0.
    pub marked: Option<usize>,
}

/// Two states of the plan, compared.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What the earlier one is called.
    pub from: String,
    /// What the later one is called.
    pub to: String,
    pub comparison: Comparison,
    /// The changes that lie between the two.
    pub between: Vec<ChangeId>,
    pub scroll: usize,
}
