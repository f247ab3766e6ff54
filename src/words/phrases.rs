//! Every phrase of the program, once in each language, by what it is about. A phrase that a language lacks does not
//! compile.

/// The phrases of one subject as rows, each in Italian and in English: `name: "...", "...";`, or `name(what, where): "...", "...";`
/// with what it says between braces.
macro_rules! phrases {
    (@text $value:ident) => { &str };
    (@type) => { &'static str };
    (@type $($value:ident)+) => { fn($(phrases!(@text $value)),+) -> String };
    (@value $text:literal) => { $text };
    (@value $text:literal $($value:ident)+) => { |$($value),+| format!($text) };
    ($(#[$about:meta])* $name:ident; $($phrase:ident $(($($value:ident),+))? : $italian:literal, $english:literal;)+) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $name {
            $(#[doc = concat!("`", $english, "`")] pub $phrase: phrases!(@type $($($value)+)?),)+
        }

        pub(super) const ITALIAN: $name = $name {
            $($phrase: phrases!(@value $italian $($($value)+)?),)+
        };

        pub(super) const ENGLISH: $name = $name {
            $($phrase: phrases!(@value $english $($($value)+)?),)+
        };
    };
}

mod acts;
mod change;
mod cli;
mod dialog;
mod doubts;
mod draft;
mod explain;
mod fault;
mod field;
mod form;
mod formula;
mod import;
mod keys;
mod meeting;
mod overview;
mod refused;
mod report;
mod save;
mod screen;
mod sheet;
mod state;
mod trust;
mod typed;
mod wanted;

use crate::plan::Language;

/// What a key does: in a word or two for the footer, and in a sentence for the help.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// A word or two.
    pub short: &'static str,
    /// A sentence without its full stop.
    pub long: &'static str,
}

const fn phrase(short: &'static str, long: &'static str) -> Phrase {
    Phrase { short, long }
}

/// The phrases of one language.
#[derive(Debug)]
pub struct Words {
    /// The language of them all.
    pub language: Language,
    /// Phrases: the header, the panels and the rows.
    pub overview: overview::Overview,
    /// Phrases: the states of a KPI.
    pub state: state::States,
    /// Phrases: saving, and what was done.
    pub save: save::Save,
    /// Phrases: the field, the note and the pasted column.
    pub field: field::Field,
    /// Phrases: search, palette, help and questions.
    pub dialog: dialog::Dialog,
    /// Phrases: what does not fit in a folder that others write into, and the chain of its changes.
    pub trust: trust::Trust,
    /// Phrases: the keys: a word for the footer, a sentence for the help.
    pub keys: keys::Keys,
    /// Phrases: the keys of what is done with a plan: a word for the footer, a sentence for the help.
    pub acts: acts::Acts,
    /// Phrases: what is wrong with what was typed.
    pub typed: typed::Typed,
    /// Phrases: why a change was not made.
    pub refused: refused::Refused,
    /// Phrases: what is wrong with files.
    pub fault: fault::Faults,
    /// Phrases: changes, told.
    pub change: change::Changes,
    /// Phrases: why a number is what it is.
    pub explain: explain::Explain,
    /// Phrases: what is missing for more.
    pub wanted: wanted::Wanted,
    /// Phrases: the sheets of objectives and KPIs.
    pub sheet: sheet::Sheets,
    /// Phrases: the forms: what is asked, and what it would do.
    pub form: form::Forms,
    /// Phrases: the formula of a KPI.
    pub formula: formula::Formulas,
    /// Phrases: the years, the history, the past and the sandbox.
    pub screen: screen::Screens,
    /// Phrases: the draft of a plan, which is edited freely.
    pub draft: draft::Drafts,
    /// Phrases: the meeting: slides, remarks, decisions, reviews.
    pub meeting: meeting::Meeting,
    /// Phrases: reports, minutes and sheets.
    pub report: report::Report,
    /// Phrases: plans in and out.
    pub import: import::Imports,
    /// What of somebody's file is doubtful.
    pub doubts: doubts::Doubts,
    /// Phrases: the command line.
    pub cli: cli::Cli,
}

static ITALIAN: Words = Words {
    language: Language::Italian,
    overview: overview::ITALIAN,
    state: state::ITALIAN,
    save: save::ITALIAN,
    field: field::ITALIAN,
    dialog: dialog::ITALIAN,
    keys: keys::ITALIAN,
    acts: acts::ITALIAN,
    typed: typed::ITALIAN,
    refused: refused::ITALIAN,
    fault: fault::ITALIAN,
    trust: trust::ITALIAN,
    change: change::ITALIAN,
    explain: explain::ITALIAN,
    wanted: wanted::ITALIAN,
    sheet: sheet::ITALIAN,
    form: form::ITALIAN,
    formula: formula::ITALIAN,
    screen: screen::ITALIAN,
    draft: draft::ITALIAN,
    meeting: meeting::ITALIAN,
    report: report::ITALIAN,
    import: import::ITALIAN,
    doubts: doubts::ITALIAN,
    cli: cli::ITALIAN,
};

static ENGLISH: Words = Words {
    language: Language::English,
    overview: overview::ENGLISH,
    state: state::ENGLISH,
    save: save::ENGLISH,
    field: field::ENGLISH,
    dialog: dialog::ENGLISH,
    keys: keys::ENGLISH,
    acts: acts::ENGLISH,
    typed: typed::ENGLISH,
    refused: refused::ENGLISH,
    fault: fault::ENGLISH,
    trust: trust::ENGLISH,
    change: change::ENGLISH,
    explain: explain::ENGLISH,
    wanted: wanted::ENGLISH,
    sheet: sheet::ENGLISH,
    form: form::ENGLISH,
    formula: formula::ENGLISH,
    screen: screen::ENGLISH,
    draft: draft::ENGLISH,
    meeting: meeting::ENGLISH,
    report: report::ENGLISH,
    import: import::ENGLISH,
    doubts: doubts::ENGLISH,
    cli: cli::ENGLISH,
};

/// The phrases of a language.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Italian => &ITALIAN,
        Language::English => &ENGLISH,
    }
}
