//! Every phrase of the program, once in each language, by what it is about. A phrase that a language lacks does not
//! compile.

use crate::plan::Language;

/// The phrases of one subject as rows, in Italian and in English: `name: "...", "...";`, or `name(what, where): "...", "...";`
/// with what it says between braces. `["one", "{n} of them"]` counts by the first value, `["none", "one", "{n}"]` too;
/// `("short", "long")` is what a key does.
macro_rules! phrases {
    ($subject:ident; $($phrase:ident $(($first:ident $(, $value:ident)*))? : $italian:tt, $english:tt;)+) => {
        /// The phrases of a subject in one language.
        #[derive(Clone, Copy, Debug)]
        pub struct $subject(pub(super) crate::plan::Language);

        impl $subject {
            $(
                #[doc = concat!("`", stringify!($english), "`")]
                #[must_use]
                pub fn $phrase(self $(, $first: phrases!(@first $italian $english) $(, $value: impl std::fmt::Display)*)?)
                    -> phrases!(@type $italian $($first)?)
                {
                    match self.0 {
                        crate::plan::Language::Italian => phrases!(@value $italian $($first $($value)*)?),
                        crate::plan::Language::English => phrases!(@value $english $($first $($value)*)?),
                    }
                }
            )+
        }
    };
    (@first [$($one:tt)+] $english:tt) => { usize };
    (@first $italian:tt [$($one:tt)+]) => { usize };
    (@first $italian:tt $english:tt) => { impl std::fmt::Display };
    (@type ($short:literal, $long:literal)) => { crate::words::Phrase };
    (@type $text:tt) => { &'static str };
    (@type $text:tt $first:ident) => { String };
    (@value ($short:literal, $long:literal)) => { crate::words::Phrase { short: $short, long: $long } };
    (@value $text:literal) => { $text };
    (@value [$one:literal, $many:literal] $n:ident $($value:ident)*) => {
        if $n == 1 { format!($one) } else { format!($many) }
    };
    (@value [$none:literal, $one:literal, $many:literal] $n:ident $($value:ident)*) => {
        match $n { 0 => format!($none), 1 => format!($one), _ => format!($many) }
    };
    (@value $text:literal $($value:ident)+) => { format!($text) };
}

mod acts;
mod also;
mod change;
mod cli;
mod dialog;
mod doubts;
mod explain;
mod field;
mod file_error;
mod form;
mod formula;
mod import;
mod incoming;
mod keys;
mod meeting;
mod overview;
mod refused;
mod report;
mod save;
mod screen;
mod sheet;
mod state;
mod structure;
mod trust;
mod typed;
mod wanted;

/// What a key does: in a word or two for the footer, and in a sentence for the help.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// A word or two.
    pub short: &'static str,
    /// A sentence without its full stop.
    pub long: &'static str,
}

/// The phrases of one language.
#[derive(Debug)]
pub struct Words {
    /// The language of them all.
    pub language: Language,
    /// The header, the panels and the rows.
    pub overview: overview::Overview,
    /// The states of a KPI.
    pub state: state::States,
    /// Saving, and what was done.
    pub save: save::Save,
    /// The field, the note and the pasted column.
    pub field: field::Field,
    /// Search, palette, help and questions.
    pub dialog: dialog::Dialog,
    /// What does not fit in a folder that others write into, and the chain of its changes.
    pub trust: trust::Trust,
    /// The keys: a word for the footer, a sentence for the help.
    pub keys: keys::Keys,
    /// The keys of what is done with a plan: a word for the footer, a sentence for the help.
    pub acts: acts::Acts,
    /// What is wrong with what was typed.
    pub typed: typed::Typed,
    /// Why a change was not made.
    pub refused: refused::Refused,
    /// What is wrong with files.
    pub file_error: file_error::Faults,
    /// Changes, told.
    pub change: change::Changes,
    /// Why a number is what it is.
    pub explain: explain::Explain,
    /// What is missing for more.
    pub wanted: wanted::Wanted,
    /// The sheets of objectives and KPIs.
    pub sheet: sheet::Sheets,
    /// The forms: what is asked, and what it would do.
    pub form: form::Forms,
    /// The formula of a KPI.
    pub formula: formula::Formulas,
    /// The years, the history, the past and the what-if.
    pub screen: screen::Screens,
    /// The draft of a plan, which is edited freely.
    pub structure: structure::StructurePhrases,
    /// The meeting: slides, remarks, decisions, reviews.
    pub meeting: meeting::Meeting,
    /// Other words for commands.
    pub also: also::Also,
    /// Reports, minutes and sheets.
    pub report: report::Report,
    /// Plans in and out.
    pub import: import::Imports,
    /// A file on its way to become a plan.
    pub incoming: incoming::Incoming,
    /// What of somebody's file is doubtful.
    pub doubts: doubts::Doubts,
    /// The command line.
    pub cli: cli::Cli,
}

impl Words {
    const fn of(language: Language) -> Self {
        Self {
            language,
            overview: overview::Overview(language),
            state: state::States(language),
            save: save::Save(language),
            field: field::Field(language),
            dialog: dialog::Dialog(language),
            trust: trust::Trust(language),
            keys: keys::Keys(language),
            acts: acts::Acts(language),
            typed: typed::Typed(language),
            refused: refused::Refused(language),
            file_error: file_error::Faults(language),
            change: change::Changes(language),
            explain: explain::Explain(language),
            wanted: wanted::Wanted(language),
            sheet: sheet::Sheets(language),
            form: form::Forms(language),
            formula: formula::Formulas(language),
            screen: screen::Screens(language),
            structure: structure::StructurePhrases(language),
            meeting: meeting::Meeting(language),
            also: also::Also(language),
            report: report::Report(language),
            import: import::Imports(language),
            incoming: incoming::Incoming(language),
            doubts: doubts::Doubts(language),
            cli: cli::Cli(language),
        }
    }
}

/// The phrases of a language.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    static ITALIAN: Words = Words::of(Language::Italian);
    static ENGLISH: Words = Words::of(Language::English);
    match language {
        Language::Italian => &ITALIAN,
        Language::English => &ENGLISH,
    }
}
