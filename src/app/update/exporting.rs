//! An export: asked for in a form, written by `run`, and told here.

use super::super::{Asked, Command, Effect, Export, Model, NotExported, Notice, Screen, Tone};
use super::acting;

/// What came of an export. Where a file is there already it is asked before it is replaced, unless somebody types meanwhile.
pub(super) fn exported(
    model: &mut Model,
    asked: Export,
    outcome: Result<String, NotExported>,
) -> Vec<Effect> {
    match outcome {
        Ok(path) => tell(model, Tone::Done, model.words.screen.export_done(&path)),
        Err(NotExported::Failed(why)) => tell(
            model,
            Tone::Refused,
            why.in_language(model.words.language).to_owned(),
        ),
        Err(NotExported::Exists(path)) if can_ask(model) => {
            let export = Export {
                replace: true,
                ..asked
            };
            acting::ask(model, Asked::Replace(Box::new(export), path))
        }
        Err(NotExported::Exists(path)) => tell(
            model,
            Tone::Refused,
            model.words.screen.export_exists(&path),
        ),
    }
}

const fn can_ask(model: &Model) -> bool {
    matches!(
        model.screens.top(),
        Screen::Overview
            | Screen::Sheet(_)
            | Screen::Years(_)
            | Screen::Meeting(_)
            | Screen::Reviews(_)
    )
}

fn tell(model: &mut Model, tone: Tone, text: String) -> Vec<Effect> {
    model.notice = Some(Notice::new(tone, text));
    Vec::new()
}

/// The answer to the question whether a file is replaced.
pub(super) fn replaced(export: Export, command: Command) -> Vec<Effect> {
    if command == Command::Overwrite {
        vec![Effect::Export(Box::new(export))]
    } else {
        Vec::new()
    }
}
