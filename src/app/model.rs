//! What the program knows while it runs.

use std::collections::HashMap;

use super::{Arrangement, Field, Finder, Line, Paste, Regions, Scope};
use crate::plan::{Language, Place, Plan, Year};
use crate::record::{Document, Moment};
use crate::score::Scores;
use crate::settings::{Depth, Settings, ThemeName};
use crate::words::{Sentence, Words, words};

/// The size of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// In columns.
    pub width: u16,
    /// In lines.
    pub height: u16,
}

/// What the program is opened with.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The plan and its changes.
    pub document: Document,
    /// Its name.
    pub plan_id: String,
    /// The year to show.
    pub year: Year,
    /// The language.
    pub language: Language,
    /// The colours.
    pub theme: ThemeName,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// The choices so far.
    pub settings: Settings,
    /// What is unsound in the files.
    pub findings: Vec<Sentence>,
    /// The size of the window.
    pub size: Size,
    /// The time.
    pub now: Moment,
}

/// The model: `update` changes it, and a frame is computed from it.
#[derive(Clone, Debug)]
pub struct Model {
    /// The plan and what happened to it.
    pub document: Document,
    /// Its name.
    pub plan_id: String,
    /// The scores of the year on screen.
    pub scores: Scores,
    /// The selected KPI.
    pub cursor: Place,
    /// The first line of the body that is on screen.
    pub scroll: usize,
    /// Whether only what needs attention is shown.
    pub filtered: bool,
    /// Which panel stands where.
    pub arrangement: Arrangement,
    /// The size of the window.
    pub size: Size,
    /// Who has the keys.
    pub focus: Focus,
    /// The phrases of the language.
    pub words: &'static Words,
    /// The colours.
    pub theme: ThemeName,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// What the user chose.
    pub settings: Settings,
    /// Where the last change is.
    pub save: Save,
    /// What was done or refused last.
    pub notice: Option<Notice>,
    /// Texts that were typed and given up, which come back on reopening.
    pub drafts: HashMap<(Place, Year), String>,
    /// What is unsound in the files.
    pub findings: Vec<Sentence>,
    /// The time of the message that came last.
    pub now: Moment,
    /// Whether the values are made up, as in screenshots.
    pub example: bool,
}

/// Who has the keys: one of these, always.
#[derive(Clone, Debug)]
pub enum Focus {
    /// The panels.
    Overview,
    /// A whole sheet of the document.
    Sheet(Sheet),
    /// An actual being typed in its cell.
    Field(Box<Field>),
    /// A note being typed.
    Note(Note),
    /// The search.
    Search(Finder),
    /// The palette of commands.
    Palette(Finder),
    /// The help; with what had the keys before.
    Help(Finder, Box<Self>),
    /// The list of findings.
    Findings(Finder),
    /// A pasted column before it is kept.
    Paste(Paste),
    /// Leaving with unsaved changes.
    Leaving(Leaving),
}

/// A sheet on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Of what.
    pub of: SheetOf,
    /// Its first line on screen.
    pub scroll: usize,
}

/// What a sheet is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetOf {
    /// The selected KPI.
    Kpi,
    /// Its objective.
    Objective,
}

/// A note being typed.
#[derive(Clone, Debug)]
pub struct Note {
    /// Of which KPI.
    pub place: Place,
    /// The text.
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

/// Where the last change is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Save {
    /// Nothing was changed yet.
    Untouched,
    /// On its way to the disk.
    Saving,
    /// On disk.
    Saved(Moment),
    /// Not on disk.
    Failed {
        /// Why.
        why: Sentence,
        /// How many changes.
        unsaved: usize,
    },
}

/// A line about what was done or refused last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Good or bad news.
    pub tone: Tone,
    /// The line.
    pub text: String,
    /// Whether it is true only once the change is on disk, and is told with the time then.
    pub pending: Pending,
}

/// What a notice waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    /// Nothing.
    No,
    /// That a value is on disk: it is told as saved.
    Value,
    /// That what was done is on disk: it is told as done, and saved.
    Act,
}

/// Good or bad news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It was done.
    Done,
    /// It was not.
    Refused,
    /// Worth knowing.
    News,
}

impl Focus {
    /// The field that is open, also while the help stands over it.
    #[must_use]
    pub fn field(&self) -> Option<&Field> {
        match self {
            Self::Field(field) => Some(field),
            Self::Help(_, under) => under.field(),
            Self::Overview
            | Self::Sheet(_)
            | Self::Note(_)
            | Self::Search(_)
            | Self::Palette(_)
            | Self::Findings(_)
            | Self::Paste(_)
            | Self::Leaving(_) => None,
        }
    }
}

impl Model {
    /// The program at its start.
    #[must_use]
    pub fn new(opening: Opening) -> Self {
        let Opening {
            document,
            plan_id,
            year,
            language,
            theme,
            depth,
            ascii,
            settings,
            findings,
            size,
            now,
        } = opening;
        let scores = Scores::new(&document, year);
        let arrangement = Arrangement::new(document.plan(), size, None);
        let say = words(language);
        let notice = (!findings.is_empty()).then(|| {
            let count = (say.overview.findings_count)(findings.len());
            Notice {
                tone: Tone::Refused,
                text: (say.overview.findings_notice)(&count),
                pending: Pending::No,
            }
        });
        let cursor = arrangement.first().unwrap_or_default();
        Self {
            scores,
            cursor,
            scroll: 0,
            filtered: false,
            arrangement,
            size,
            focus: Focus::Overview,
            words: say,
            theme,
            depth,
            ascii,
            settings,
            save: Save::Untouched,
            notice,
            drafts: HashMap::new(),
            findings,
            now,
            example: false,
            document,
            plan_id,
        }
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        self.document.plan()
    }

    /// The year on screen.
    #[must_use]
    pub const fn year(&self) -> Year {
        self.scores.year()
    }

    /// The parts of the screen.
    #[must_use]
    pub const fn regions(&self) -> Regions {
        Regions::of(self.size)
    }

    /// How many changes are not on disk.
    #[must_use]
    pub const fn unsaved(&self) -> usize {
        match self.save {
            Save::Failed { unsaved, .. } => unsaved,
            Save::Untouched | Save::Saving | Save::Saved(_) => 0,
        }
    }

    /// Whether anything may be typed in the year on screen.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        self.document.bar().is_none() && !self.document.is_closed(self.year())
    }

    /// Whose keys work.
    #[must_use]
    pub const fn scope(&self) -> Scope {
        match &self.focus {
            Focus::Overview => Scope::Overview,
            Focus::Sheet(_) => Scope::Sheet,
            Focus::Field(_) => Scope::Field,
            Focus::Note(_) => Scope::Note,
            Focus::Search(_) | Focus::Palette(_) | Focus::Help(..) | Focus::Findings(_) => {
                Scope::List
            }
            Focus::Paste(_) => Scope::Paste,
            Focus::Leaving(Leaving { folder: None }) => Scope::Leaving,
            Focus::Leaving(Leaving { folder: Some(_) }) => Scope::Folder,
        }
    }

    /// Whether a KPI needs attention: its state does, a note is missing, or two values are to be looked at.
    #[must_use]
    pub fn needs_attention(&self, place: Place) -> bool {
        let state = self
            .scores
            .kpi(place)
            .is_some_and(|score| score.state.needs_attention());
        let cell = self.document.cell(place, self.year());
        state || cell.is_some_and(|cell| cell.unseen.is_some() || !cell.late.is_empty())
    }

    /// Whether a value below the critical band has no note.
    #[must_use]
    pub fn lacks_note(&self, place: Place) -> bool {
        let critical = self
            .scores
            .kpi(place)
            .is_some_and(|score| score.state == crate::score::State::Critical);
        let reading = self
            .document
            .cell(place, self.year())
            .and_then(|cell| cell.current());
        critical && reading.is_some_and(|reading| reading.note.trim().is_empty())
    }
}
