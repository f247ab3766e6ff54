//! The help: the keys of this screen first, the marks, the rules, and everything else.

use ratatui::layout::Position;

use super::canvas::{Canvas, cells};
use super::popup;
use crate::app::{Finder, HelpLine, Model};
use crate::words::{state_mark, wrap};

/// Cells for the keys.
const KEYS: u16 = 19;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, finder: &Finder) -> Option<Position> {
    let words = &model.words.dialog;
    let lines = &model.derived.help;
    let inside = popup::frame(canvas, words.help_title(), (92, 36));
    let nothing = lines.is_empty().then_some(words.search_nothing());
    let cursor = popup::query(canvas, inside, (&finder.line, words.help_hint()), nothing);
    let mut y = inside.y + 2;
    for line in lines.iter().skip(finder.selected) {
        if y >= inside.bottom() {
            break;
        }
        y += entry(
            canvas,
            model,
            line,
            inside.x,
            y,
            inside.width,
            inside.bottom(),
        );
    }
    cursor
}

/// Draws a line of the help, and says how many lines of the screen it took.
fn entry(
    canvas: &mut Canvas<'_>,
    model: &Model,
    line: &HelpLine,
    x: u16,
    y: u16,
    room: u16,
    bottom: u16,
) -> u16 {
    let theme = canvas.theme;
    match line {
        HelpLine::Head(text) => {
            canvas.text(x, y, text, theme.strong(), room);
            1
        }
        HelpLine::Keys(keys, does) => {
            let end = canvas.text(x + 1, y, keys, theme.accent(), room);
            let at = (x + KEYS).max(end + 2);
            canvas.text(at, y, does, theme.text(), (x + room).saturating_sub(at));
            1
        }
        HelpLine::State(state) => {
            let mark = state_mark(*state);
            canvas.text(x + 1, y, mark, theme.state(*state), 2);
            canvas.text(
                x + KEYS,
                y,
                model.words.state(*state),
                theme.text(),
                room.saturating_sub(KEYS),
            );
            1
        }
        HelpLine::Text(text) => {
            let wrapped = wrap(text, usize::from(room.saturating_sub(1)));
            for (at, part) in (y..bottom).zip(&wrapped) {
                canvas.text(x + 1, at, part, theme.dim(), room);
            }
            cells(wrapped.len())
        }
    }
}
