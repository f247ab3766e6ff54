//! An export: asked for in a form, written by `run`, and told here.

use super::super::{Asked, Command, Effect, Export, Model, NotExported, Screen, Tone};

/// What came of an export. Where a file is there already it is asked before it is replaced, unless somebody types meanwhile.
pub(super) fn exported(
    model: &mut Model,
    asked: Export,
    outcome: Result<String, NotExported>,
) -> Vec<Effect> {
    match outcome {
        Ok(path) => model.tell(Tone::Done, model.words.screen.export_done(&path)),
        Err(NotExported::Failed(why)) => {
            model.tell(Tone::Refused, why.in_language(model.words.language));
        }
        Err(NotExported::Exists(path)) if can_ask(model) => {
            let export = Export {
                replace: true,
                ..asked
            };
            model.ask(Asked::Replace(Box::new(export), path));
        }
        Err(NotExported::Exists(path)) => {
            model.tell(Tone::Refused, model.words.screen.export_exists(&path));
        }
    }
    Vec::new()
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

/// The answer to the question whether a file is replaced.
pub(super) fn replaced(export: Export, command: Command) -> Vec<Effect> {
    if command == Command::Overwrite {
        vec![Effect::Export(Box::new(export))]
    } else {
        Vec::new()
    }
}
