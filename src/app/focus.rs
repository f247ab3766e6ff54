//! Who has the keys, and what is open.

use super::form::{Export, Form};
use super::{
    Compared, Field, Finder, History, Line, Meeting, Paste, Plans, Reviews, Round, Scope, Years,
};
use crate::plan::Place;
use crate::score::Checks;

/// Who has the keys: one of these, always.
#[derive(Clone, Debug)]
pub enum Focus {
    Overview,
    /// A whole sheet of the document.
    Sheet(Sheet),
    /// An actual being typed in its cell.
    Field(Box<Field>),
    Note(Note),
    Search(Finder),
    Palette(Finder),
    /// The help; with what had the keys before.
    Help(Finder, Box<Self>),
    Findings(Finder),
    History(History),
    Years(Box<Years>),
    /// A meeting: the plan as slides.
    Meeting(Box<Meeting>),
    Round(Box<Round>),
    Plans(Box<Plans>),
    /// The reviews of the plan, with their decisions.
    Reviews(Reviews),
    /// Two states of the plan, compared.
    Comparison(Box<Compared>),
    /// Something that is asked for in several rows.
    Form(Box<Form>),
    Question(Box<Question>),
    /// A pasted column before it is kept.
    Paste(Paste),
    Leaving(Leaving),
}

impl Focus {
    pub const fn scope(&self) -> Scope {
        match self {
            Self::Overview => Scope::Overview,
            Self::Sheet(_) => Scope::Sheet,
            Self::Field(_) => Scope::Field,
            Self::Note(_) => Scope::Note,
            Self::Search(_) | Self::Palette(_) | Self::Help(..) | Self::Findings(_) => Scope::List,
            Self::History(_) => Scope::History,
            Self::Years(_) => Scope::Years,
            Self::Meeting(_) => Scope::Meeting,
            Self::Round(_) => Scope::Round,
            Self::Plans(_) => Scope::Plans,
            Self::Reviews(_) => Scope::Reviews,
            Self::Comparison(_) => Scope::Text,
            Self::Form(_) => Scope::Form,
            Self::Question(question) => match question.asked {
                Asked::EndTrial(_) => Scope::Trial,
                Asked::Close(_) | Asked::Conclude(_) | Asked::TakeOut(_) | Asked::Replace(..) => {
                    Scope::Question
                }
            },
            Self::Paste(_) => Scope::Paste,
            Self::Leaving(Leaving { folder: None }) => Scope::Leaving,
            Self::Leaving(Leaving { folder: Some(_) }) => Scope::Folder,
        }
    }

    /// The form that is open, also while the help stands over it.
    pub(super) fn form_mut(&mut self) -> Option<&mut Form> {
        match self {
            Self::Form(form) => Some(form),
            Self::Help(_, under) => under.form_mut(),
            Self::Overview
            | Self::Sheet(_)
            | Self::Field(_)
            | Self::Note(_)
            | Self::Search(_)
            | Self::Palette(_)
            | Self::Findings(_)
            | Self::History(_)
            | Self::Years(_)
            | Self::Meeting(_)
            | Self::Round(_)
            | Self::Plans(_)
            | Self::Reviews(_)
            | Self::Comparison(_)
            | Self::Question(_)
            | Self::Paste(_)
            | Self::Leaving(_) => None,
        }
    }

    /// The list of plans, also while a form or the help stands over it.
    #[expect(clippy::wildcard_enum_match_arm, reason = "only what stands over one")]
    pub(super) fn plans_mut(&mut self) -> Option<&mut Plans> {
        match self {
            Self::Plans(plans) => Some(plans),
            Self::Help(_, under) => under.plans_mut(),
            Self::Form(form) => form.under.plans_mut(),
            _ => None,
        }
    }

    /// The field that is open, also while the help stands over it.
    pub fn field(&self) -> Option<&Field> {
        match self {
            Self::Field(field) => Some(field),
            Self::Help(_, under) => under.field(),
            Self::History(_)
            | Self::Meeting(_)
            | Self::Round(_)
            | Self::Plans(_)
            | Self::Reviews(_)
            | Self::Comparison(_)
            | Self::Years(_)
            | Self::Form(_)
            | Self::Question(_)
            | Self::Overview
            | Self::Sheet(_)
            | Self::Note(_)
            | Self::Search(_)
            | Self::Palette(_)
            | Self::Findings(_)
            | Self::Paste(_)
            | Self::Leaving(_) => None,
        }
    }

    /// The meeting that is on screen, also under a form or a question.
    #[expect(clippy::wildcard_enum_match_arm, reason = "only what stands over one")]
    pub fn meeting(&self) -> Option<&Meeting> {
        match self {
            Self::Meeting(meeting) => Some(meeting),
            Self::Help(_, under) => under.meeting(),
            Self::Form(form) => form.under.meeting(),
            Self::Question(question) => question.under.meeting(),
            _ => None,
        }
    }
}

/// A question before something happens.
#[derive(Clone, Debug)]
pub struct Question {
    pub asked: Asked,
    pub under: Focus,
}

/// What is asked before something happens.
#[derive(Clone, Debug)]
pub enum Asked {
    /// Whether the year on screen is closed, with what should be looked at before.
    Close(Checks),
    /// Whether the values of the sandbox, so many, are kept.
    EndTrial(usize),
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
    /// Whether it was opened from all years beside each other, and goes back there.
    pub from_years: bool,
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
    /// The sheet that had the keys before, where one had.
    pub sheet: Option<Sheet>,
    pub line: Line,
    /// Whether the program asks for it, because the value is below the critical band.
    pub wanted: bool,
    /// Where to go when it is kept or given up.
    pub then: Place,
}

/// Leaving with unsaved changes.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    /// The path of another folder, once it is asked for.
    pub folder: Option<Line>,
}
