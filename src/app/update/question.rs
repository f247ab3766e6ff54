//! The answer to a question that was asked before something happens.

use super::super::{Asked, Command, Effect, Model, Screen};
use super::{change, export, meeting, structure, what_if};
use crate::record::Edit;

pub(super) fn question(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Question(asked) = model.screens.close() else {
        return Vec::new();
    };
    match *asked {
        Asked::EndWhatIf(_) => what_if::end_what_if(model, command),
        Asked::TakeOut(code) if command == Command::Accept => structure::taken_out(model, code),
        Asked::Replace(export, _) => export::replaced(*export, command),
        Asked::Close(_) if command == Command::Accept => {
            let year = model.year();
            change::change(model, vec![Edit::Close { year }]).1
        }
        Asked::Conclude(review) if command == Command::Accept => meeting::concluded(model, &review),
        Asked::Close(_) | Asked::Conclude(_) | Asked::TakeOut(_) => Vec::new(),
    }
}
