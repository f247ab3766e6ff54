//! The same program without the screen: for scripts, for those who use a screen reader, and for checks from outside.
//!
//! Verbs, JSON keys and exit codes are a contract. Data goes to standard output, messages to standard error.

mod arguments;
mod check;
mod completions;
mod context;
mod doctor;
mod due;
mod explain;
mod export;
mod history;
mod import;
mod json;
mod man;
mod place;
mod set;
mod show;
mod snippet;
mod status;
mod table;
mod verify;

use crate::plan::shown_path;
use std::io::Write;

pub use arguments::{Arguments, Global, StatusArguments, ThemeChoice, Verb};
pub use context::{Context, Exit, Failure, KeyTable, Opened, Outcome};
pub(crate) use import::{
    Asked as ImportAsked, Heard, Taking, is_new as is_unsound, may_write, own_plan,
};

/// Does what a verb says, writing data to `out`.
///
/// # Errors
/// A [`Failure`], with the sentence for standard error and the exit code.
pub fn perform(verb: &Verb, context: &Context, out: &mut dyn Write) -> Outcome {
    let missing = context.data.is_missing();
    if missing && verb.reads() {
        return Err(context.no_data());
    }
    let outcome = does(verb, context, out);
    if missing && !context.data.is_missing() {
        (context.warn)(&context.words.cli.made(shown_path(context.data.path())));
    }
    outcome
}

fn does(verb: &Verb, context: &Context, out: &mut dyn Write) -> Outcome {
    match verb {
        Verb::Status(arguments) => status::perform(arguments, context, out),
        Verb::Show(arguments) => show::perform(arguments, context, out),
        Verb::Explain { code } => explain::perform(code, context, out),
        Verb::Set(arguments) => set::perform(arguments, context, out),
        Verb::Export(arguments) => export::perform(arguments, context, out),
        Verb::History(arguments) => history::perform(arguments, context, out),
        Verb::Import(arguments) => import::perform(arguments, context, out),
        Verb::Check(arguments) => check::perform(arguments, context, out),
        Verb::Plans => place::plans(context, out),
        Verb::Path => place::path(context, out),
        Verb::Doctor => doctor::perform(context, out),
        Verb::Verify(arguments) => verify::perform(arguments, context, out),
        Verb::Completions { shell } => completions::perform(*shell, out),
        Verb::Man => man::perform(context, out),
    }
}
