//! What is open, and who has the keys.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each function has its own few of all screens"
)]

use std::mem::discriminant;

use super::form::{Export, Form};
use super::{
    Compared, Field, Finder, History, Line, Meeting, Model, Paste, Plans, Reviews, Round, Scope,
    Years,
};
use crate::plan::Place;
use crate::score::Checks;

/// What is open, one over the other. The top one has the keys, and Esc takes it off; under all of them lies the overview.
#[derive(Clone, Debug, Default)]
pub struct Screens {
    /// The lowest first.
    under: Vec<Screen>,
    top: Screen,
}

impl Screens {
    pub const fn top(&self) -> &Screen {
        &self.top
    }

    pub(super) const fn top_mut(&mut self) -> &mut Screen {
        &mut self.top
    }

    /// What had the keys before the top one.
    pub fn below(&self) -> &Screen {
        self.under.last().unwrap_or(&Screen::Overview)
    }

    /// Opens a screen over all others; one of its kind that is open already is closed, wherever it is.
    pub(super) fn open(&mut self, screen: Screen) {
        let before = std::mem::replace(&mut self.top, screen);
        self.under.push(before);
        let kind = discriminant(&self.top);
        self.under.retain(|it| discriminant(it) != kind);
    }

    /// Closes every screen of that sort.
    pub(super) fn close_all(&mut self, is_meant: impl Fn(&Screen) -> bool) {
        self.under.retain(|it| !is_meant(it));
        if is_meant(&self.top) {
            self.close();
        }
    }

    /// Closes the top one.
    pub(super) fn close(&mut self) -> Screen {
        let below = self.under.pop().unwrap_or_default();
        std::mem::replace(&mut self.top, below)
    }

    /// Closes all of them.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// From the top down.
    pub fn iter(&self) -> impl Iterator<Item = &Screen> {
        std::iter::once(&self.top).chain(self.under.iter().rev())
    }

    fn iter_mut(&mut self) -> impl Iterator<Item = &mut Screen> {
        std::iter::once(&mut self.top).chain(self.under.iter_mut().rev())
    }

    pub(super) fn form_mut(&mut self) -> Option<&mut Form> {
        self.iter_mut().find_map(|it| match it {
            Screen::Form(form) => Some(&mut **form),
            _ => None,
        })
    }

    pub(super) fn plans_mut(&mut self) -> Option<&mut Plans> {
        self.iter_mut().find_map(|it| match it {
            Screen::Plans(plans) => Some(&mut **plans),
            _ => None,
        })
    }

    pub fn field(&self) -> Option<&Field> {
        self.iter().find_map(|it| match it {
            Screen::Field(field) => Some(&**field),
            _ => None,
        })
    }

    pub fn meeting(&self) -> Option<&Meeting> {
        self.iter().find_map(|it| match it {
            Screen::Meeting(meeting) => Some(&**meeting),
            _ => None,
        })
    }

    /// The list of reviews.
    pub fn reviews(&self) -> Option<Reviews> {
        self.iter().find_map(|it| match it {
            Screen::Reviews(list) => Some(*list),
            _ => None,
        })
    }
}

/// Does something to every screen in view of the model, the lowest first.
pub(super) fn with_each(model: &mut Model, mut act: impl FnMut(&mut Screen, &Model)) {
    for at in (0..=model.screens.under.len()).rev() {
        let slot = |model: &mut Model| model.screens.iter_mut().nth(at).map(std::mem::take);
        let Some(mut screen) = slot(model) else {
            continue;
        };
        act(&mut screen, model);
        if let Some(slot) = model.screens.iter_mut().nth(at) {
            *slot = screen;
        }
    }
}

/// Does something to the top one in view of the model.
pub(super) fn with_top<R>(model: &mut Model, act: impl FnOnce(&mut Screen, &Model) -> R) -> R {
    let mut screen = std::mem::take(&mut model.screens.top);
    let done = act(&mut screen, model);
    model.screens.top = screen;
    done
}

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
            Self::Reviews(_) => Scope::Reviews,
            Self::Comparison(_) => Scope::Text,
            Self::Form(_) => Scope::Form,
            Self::Question(asked) => match **asked {
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
