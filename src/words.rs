//! What the program says: every phrase in two languages, and how numbers, values, changes and problems are told in them.
//!
//! The layers below speak in facts; here facts become sentences. Nothing here knows where a sentence is shown.

mod change_text;
mod explanation;
mod goal_text;
mod moves;
mod number;
mod phrases;
mod problem;
mod scale;
mod sheet;
mod state;
mod value;
mod wrap;

pub use change_text::listed;
pub use number::ones;
pub use phrases::{Phrase, Words, words};
pub use sheet::{Align, Evidence, Hue, Lines, Role, SheetLine, SheetText, Span, Topic};
pub use state::state_mark;
pub use wrap::{hanging, wrap};

use std::path::PathBuf;

use crate::plan::{Language, PlanIssue};

/// A sentence that was made before its reader's language is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    italian: String,
    english: String,
    /// The codes of the KPIs or objectives that it is about.
    about: Vec<String>,
    cause: Ground,
}

/// Why something is said: it is not said any more once its cause is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    Event,
    Plan(Box<PlanIssue>),
    /// A file that cannot be read.
    File(PathBuf),
}

impl Sentence {
    pub fn new(say: impl Fn(&Words) -> String) -> Self {
        Self {
            italian: say(words(Language::Italian)),
            english: say(words(Language::English)),
            about: Vec::new(),
            cause: Ground::Event,
        }
    }

    pub fn because(self, cause: Ground) -> Self {
        Self { cause, ..self }
    }

    pub const fn cause(&self) -> &Ground {
        &self.cause
    }

    /// The same, about KPIs or objectives.
    pub fn on<'a>(self, codes: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            about: codes.into_iter().map(str::to_owned).collect(),
            ..self
        }
    }

    /// The codes of the KPIs or objectives that it is about.
    pub fn about(&self) -> &[String] {
        &self.about
    }

    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Italian => &self.italian,
            Language::English => &self.english,
        }
    }
}
