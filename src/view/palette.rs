//! The palette: every command that works now, with its keys.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use super::list::{self, Rows};
use super::popup;
use crate::app::{BINDINGS, Binding, Finder, Model};

/// How many lines its box has, whatever is found: it stays where it is while one types.
const LINES: u16 = 26;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, finder: &Finder) -> Option<Position> {
    let words = &model.words.dialog;
    let hits = &model.derived.palette;
    let inside = popup::frame(canvas, words.palette_title(), (76, LINES));
    let nothing = hits.is_empty().then_some(words.search_nothing());
    let cursor = popup::query(
        canvas,
        inside,
        (&finder.line, words.search_hint_commands()),
        nothing,
    );
    let rows = Rows::new(finder.selected, hits.len());
    list::rows(
        canvas,
        popup::below_query(inside),
        rows,
        |canvas, at, line| {
            if let Some(hit) = hits.get(at).and_then(|row| BINDINGS.get(*row)) {
                entry(canvas, model, hit, line);
            }
        },
    );
    cursor
}

fn entry(canvas: &mut Canvas<'_>, model: &Model, hit: &Binding, line: Rect) {
    let keys = hit.keys_text(model.words, 2);
    let style = canvas.theme.accent();
    let end = canvas.right(line.right().saturating_sub(1), line.y, &keys, style, 16);
    let does = (hit.phrase)(model.words).long;
    let room = end.saturating_sub(line.x + 3);
    canvas.text(line.x + 1, line.y, does, canvas.theme.text(), room);
}
