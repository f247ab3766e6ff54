//! The palette: every command that works now, with its keys.

use ratatui::layout::{Position, Rect};

use super::canvas::{Canvas, cells};
use super::popup;
use crate::app::{Finder, Model, palette_hits};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, finder: &Finder) -> Option<Position> {
    let words = &model.words.dialog;
    let hits = palette_hits(model, &finder.line.text());
    let inside = popup::frame(canvas, words.palette_title(), (76, cells(hits.len()) + 2));
    let nothing = hits.is_empty().then_some(words.search_nothing());
    let cursor = popup::query(
        canvas,
        inside,
        (&finder.line, words.search_hint_commands()),
        nothing,
    );
    let room = usize::from(inside.height.saturating_sub(2));
    let first = popup::first(finder.selected, hits.len(), room);
    for (line, (index, row)) in hits.iter().enumerate().skip(first).take(room).enumerate() {
        let y = inside.y + 2 + cells(line);
        if index == finder.selected {
            canvas.tint(
                Rect::new(inside.x, y, inside.width, 1),
                canvas.theme.chosen(),
            );
        }
        let key = canvas.theme.accent();
        let end = canvas.right(
            inside.right().saturating_sub(1),
            y,
            &row.keys_text(model.words, 2),
            key,
            16,
        );
        let room = end.saturating_sub(inside.x + 3);
        canvas.text(
            inside.x + 1,
            y,
            (row.phrase)(model.words).long,
            canvas.theme.text(),
            room,
        );
    }
    cursor
}
