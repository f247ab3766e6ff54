//! What the user chose, and what the program remembers for them between sessions.

mod format;
mod limits;
mod remembered;

use std::collections::BTreeMap;

pub use format::Format;
pub use limits::Limits;
pub use remembered::Remembered;

use crate::plan::{Language, Year};

/// The choices; whatever is `None` is decided by the system.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of phrases and numbers.
    pub language: Option<Language>,
    pub theme: Option<ThemeName>,
    /// The name under which changes are recorded.
    pub author: Option<String>,
    /// Whether the mouse is left to the terminal.
    pub mouse_off: bool,
    /// The plan that was open last.
    pub plan: Option<String>,
    /// The slide that was on screen last, from 0, by plan.
    pub slides: BTreeMap<String, usize>,
    /// The code of the KPI that was chosen last, by plan.
    pub kpis: BTreeMap<String, String>,
    /// The year that was open last, by plan.
    pub years: BTreeMap<String, Year>,
    /// How much of a stranger's file is read, where that is not the usual.
    pub limits: Option<Limits>,
}

/// Something that was chosen, or where one was, to be remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    Language(Language),
    Theme(ThemeName),
    /// Whether the mouse is left to the terminal.
    MouseOff(bool),
    /// The plan that is open.
    Plan(String),
    /// The year on screen, of a plan.
    Year(String, Year),
    /// The KPI that is chosen, of a plan, by its code.
    Kpi(String, String),
    /// The slide on screen, of a plan; none where its review is over.
    Slide(String, Option<usize>),
}

impl Settings {
    pub fn take(&mut self, choice: Choice) {
        match choice {
            Choice::Language(language) => self.language = Some(language),
            Choice::Theme(theme) => self.theme = Some(theme),
            Choice::MouseOff(off) => self.mouse_off = off,
            Choice::Plan(plan) => self.plan = Some(plan),
            Choice::Year(plan, year) => drop(self.years.insert(plan, year)),
            Choice::Kpi(plan, code) => drop(self.kpis.insert(plan, code)),
            Choice::Slide(plan, Some(slide)) => drop(self.slides.insert(plan, slide)),
            Choice::Slide(plan, None) => drop(self.slides.remove(&plan)),
        }
    }
}

/// The sets of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThemeName {
    Dark,
    Light,
    HighContrast,
    /// For the washed-out picture on a wall.
    Projector,
}

impl ThemeName {
    /// All of them, in the order in which one key walks through them.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::HighContrast, Self::Projector];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::Projector => "projector",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    pub fn next(self) -> Self {
        let mut rest = Self::ALL
            .into_iter()
            .cycle()
            .skip_while(|theme| *theme != self);
        rest.nth(1).unwrap_or(self)
    }
}

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Depth {
    True,
    /// The 256 of most terminals.
    Indexed,
    /// The 16 named ones.
    Named,
    /// None: `NO_COLOR`, or a terminal without.
    None,
}
