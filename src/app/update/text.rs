//! Editing a line of text.

use super::super::{Command, Line, Model, Tone};

/// Says how many characters had no room.
pub(super) fn tell_cut(model: &mut Model, cut: usize) {
    if cut > 0 {
        let text = model.words.field.cut(cut);
        model.tell(Tone::Refused, text);
    }
}

/// What a command does to a line of text.
pub(super) fn edit(line: &mut Line, command: Command) {
    match command {
        Command::CursorLeft => line.left(),
        Command::CursorRight => line.right(),
        Command::CursorHome => line.home(),
        Command::CursorEnd => line.end(),
        Command::Erase => line.erase(),
        Command::EraseForward => line.erase_forward(),
        Command::EraseAll => line.clear(),
        Command::NewLine => drop(line.insert("\n")),
        _ => {}
    }
}
