//! What the program knows while it runs.

use std::collections::{HashMap, HashSet};

use super::form::{Purpose, Row};
use super::{Arrangement, Asked, Derived, Regions, Scope, Screen, Screens, Size, Versioned};
use crate::plan::{Language, Place, Plan, PlanIssue, Year};
use crate::record::{Contradiction, Document, Moment, Seal};
use crate::score::Scores;
use crate::settings::{Depth, ThemeName};
use crate::words::{Sentence, Words, words};

/// What the program is opened with.
#[derive(Clone, Debug)]
pub struct Opening {
    pub document: Document,
    pub plan_id: String,
    pub year: Year,
    pub language: Language,
    pub theme: ThemeName,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// The slide that was on screen last, from 0.
    pub slide: Option<usize>,
    /// The code of the KPI that was chosen last.
    pub kpi: Option<String>,
    /// What is unsound in the files.
    pub findings: Vec<Sentence>,
    pub size: Size,
    pub now: Moment,
}

/// The model: `update` changes it, and a frame is computed from it.
#[derive(Clone, Debug)]
pub struct Model {
    /// The plan and what happened to it.
    pub document: Versioned<Document>,
    pub plan_id: String,
    /// The scores of the year on screen.
    pub scores: Scores,
    pub cursor: Place,
    /// The first line of the body that is on screen.
    pub scroll: usize,
    /// Whether only what needs attention is shown.
    pub filtered: bool,
    /// The objectives in another order than the document's: where points are missing first, as they were when this was asked for.
    pub order: Option<Vec<usize>>,
    pub arrangement: Arrangement,
    pub size: Size,
    pub screens: Screens,
    pub words: &'static Words,
    pub theme: ThemeName,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
    /// The slide that was on screen last, from 0.
    pub slide: Option<usize>,
    pub save: Save,
    /// What was done or refused last.
    pub notice: Option<Notice>,
    /// The KPI whose value asks for a note, until the next key.
    pub asks_for_note: Option<Place>,
    /// Texts that were typed and given up, which come back on reopening.
    pub abandoned: HashMap<(Place, Year), String>,
    /// Forms that were given up, which come back on reopening.
    pub forms: HashMap<(Purpose, Place, Year), Vec<Row>>,
    /// The plan as it stands, while something else is shown.
    pub aside: Option<Aside>,
    /// Whether the files that values come from are what they were, as far as that is known.
    pub seals: Versioned<HashMap<String, Seal>>,
    /// What is unsound in the files.
    pub findings: Versioned<Vec<Sentence>>,
    /// KPIs and years with something that came after the year was closed, and does not count.
    pub(super) late: Vec<(String, Year)>,
    /// What cannot be in the changes.
    pub(super) contradictions: Vec<Contradiction>,
    /// The codes of KPIs of which something is to be looked into.
    pub(super) doubted: HashSet<String>,
    /// What is unsound in the plan as changes left it; none where it is as its file has it.
    pub issues: Option<Vec<PlanIssue>>,
    /// The time of the message that came last.
    pub now: Moment,
    /// Whether the values are made up, as in screenshots.
    pub example: bool,
    /// What is computed from all of this, so that no frame has to.
    pub derived: Derived,
}

/// The plan as it stands, while something else is shown.
#[derive(Clone, Debug)]
pub enum Aside {
    Past(Box<Document>),
    WhatIf(Box<Document>),
}

/// Where the last change is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Save {
    Untouched,
    /// On its way to the disk.
    Saving,
    Saved(Moment),
    Failed {
        why: Sentence,
        unsaved: usize,
    },
}

/// A line about what was done or refused last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub tone: Tone,
    pub text: String,
    /// What it is about, where it is told with a reason.
    pub about: Option<String>,
    /// Whether it is true only once the change is on disk, and is told with the time then.
    pub pending: Pending,
}

impl Notice {
    /// A line that is true at once.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self {
            tone,
            text: text.into(),
            about: None,
            pending: Pending::No,
        }
    }

    /// The same, told with the time once it is on disk.
    pub(super) fn until(self, pending: Pending) -> Self {
        Self { pending, ..self }
    }
}

/// What a notice waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    No,
    /// That a value is on disk: it is told as saved.
    Value,
    /// That what was done is on disk: it is told as done, and saved.
    Act,
    /// That what could not be saved is.
    Retry,
}

/// Good or bad news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Done,
    Refused,
    News,
}

impl Model {
    pub fn new(opening: Opening) -> Self {
        let Opening {
            document,
            plan_id,
            year,
            language,
            theme,
            depth,
            ascii,
            slide,
            kpi,
            findings,
            size,
            now,
        } = opening;
        let scores = Scores::new(&document, year);
        let arrangement = Arrangement::new(document.plan(), size, None, None);
        let say = words(language);
        let notice = (!findings.is_empty()).then(|| {
            let count = say.overview.findings_count(findings.len());
            Notice::new(Tone::Refused, say.overview.findings_notice(&count))
        });
        let cursor = kpi.and_then(|code| document.place(&code));
        let cursor = cursor.filter(|it| arrangement.line_of(*it).is_some());
        let cursor = cursor.or_else(|| arrangement.first()).unwrap_or_default();
        let mut model = Self {
            scores,
            cursor,
            scroll: 0,
            filtered: false,
            order: None,
            arrangement,
            size,
            screens: Screens::default(),
            words: say,
            theme,
            depth,
            ascii,
            slide,
            save: Save::Untouched,
            notice,
            asks_for_note: None,
            abandoned: HashMap::new(),
            forms: HashMap::new(),
            aside: None,
            seals: Versioned::new(HashMap::new()),
            findings: Versioned::new(findings),
            issues: document.issues_now(),
            late: Vec::new(),
            contradictions: Vec::new(),
            doubted: HashSet::new(),
            now,
            example: false,
            document: Versioned::new(document),
            plan_id,
            derived: Derived::default(),
        };
        model.doubt();
        let body = usize::from(model.regions().body);
        model.scroll = model.arrangement.scrolled_to(model.cursor, 0, body);
        model.refresh();
        model
    }

    /// Does something to every screen in view of the rest, the lowest first.
    pub(super) fn with_each(&mut self, mut act: impl FnMut(&mut Screen, &Self)) {
        for at in (0..self.screens.iter().count()).rev() {
            let slot = self.screens.iter_mut().nth(at);
            let Some(mut screen) = slot.map(std::mem::take) else {
                continue;
            };
            act(&mut screen, self);
            if let Some(slot) = self.screens.iter_mut().nth(at) {
                *slot = screen;
            }
        }
    }

    /// Does something to the screen that has the keys, in view of the rest.
    pub(super) fn with_top<R>(&mut self, act: impl FnOnce(&mut Screen, &Self) -> R) -> R {
        let mut screen = std::mem::take(self.screens.top_mut());
        let done = act(&mut screen, self);
        *self.screens.top_mut() = screen;
        done
    }

    /// Says what was done or refused.
    pub(super) fn tell(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some(Notice::new(tone, text));
    }

    /// Asks before something happens.
    pub(super) fn ask(&mut self, asked: Asked) {
        self.screens.open(Screen::Question(Box::new(asked)));
    }

    pub fn plan(&self) -> &Plan {
        self.document.plan()
    }

    pub const fn year(&self) -> Year {
        self.scores.year()
    }

    pub const fn regions(&self) -> Regions {
        self.arrangement.regions
    }

    /// How many changes are not on disk.
    pub const fn unsaved(&self) -> usize {
        match self.save {
            Save::Failed { unsaved, .. } => unsaved,
            Save::Untouched | Save::Saving | Save::Saved(_) => 0,
        }
    }

    /// Whether anything may be typed in the year on screen.
    pub fn is_writable(&self) -> bool {
        let read_only = self.document.bar().is_some() || self.document.is_closed(self.year());
        !read_only && !self.is_second(self.cursor)
    }

    /// Whether another KPI before this one has its code: what is recorded goes by codes, and would be the other one's.
    pub fn is_second(&self, place: Place) -> bool {
        let kpi = self.plan().kpi(place);
        kpi.is_some_and(|kpi| self.document.place(&kpi.code) != Some(place))
    }

    pub const fn scope(&self) -> Scope {
        self.screens.top().scope()
    }

    /// Whether a KPI needs attention: its state does, a note is missing, or two values are to be looked at.
    pub fn needs_attention(&self, place: Place) -> bool {
        let state = self
            .scores
            .kpi(place)
            .is_some_and(|score| score.state.needs_attention());
        state || self.is_contested(place) || self.is_undirected(place) || self.is_doubted(place)
    }

    /// Whether somebody should look at two values, or at two amendments, of a KPI.
    pub fn is_contested(&self, place: Place) -> bool {
        self.document.is_contested(place, self.year())
    }

    /// Whether nothing says which way is better, though it should.
    pub fn is_undirected(&self, place: Place) -> bool {
        let kpi = self.plan().kpi(place);
        kpi.is_some_and(|kpi| kpi.undirected().is_some())
    }

    /// Whether values are tried without being saved.
    pub const fn is_what_if(&self) -> bool {
        matches!(self.aside, Some(Aside::WhatIf(_)))
    }

    /// Whether a value below the critical band has no note.
    pub fn lacks_note(&self, place: Place) -> bool {
        crate::score::lacks_note(&self.document, &self.scores, place)
    }
}
