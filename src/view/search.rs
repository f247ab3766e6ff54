//! The search: a query, and what it finds.

use ratatui::layout::{Position, Rect};

use super::canvas::{Canvas, width};
use super::list::{self, Rows};
use super::popup;
use crate::app::{Finder, Hit, Model};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, finder: &Finder) -> Option<Position> {
    let words = &model.words.dialog;
    let inside = popup::frame(canvas, words.search_title(), (92, 18));
    let nothing = finder.hits.is_empty().then_some(words.search_nothing());
    let cursor = popup::query(canvas, inside, (&finder.line, words.search_hint()), nothing);
    let rows = Rows::new(finder.selected, finder.hits.len());
    list::rows(
        canvas,
        popup::below_query(inside),
        rows,
        |canvas, at, line| {
            if let Some(hit) = finder.hits.get(at) {
                entry(canvas, hit, line);
            }
        },
    );
    cursor
}

fn entry(canvas: &mut Canvas<'_>, hit: &Hit, line: Rect) {
    let (x, y, room) = (line.x, line.y, line.width);
    canvas.text(x + 1, y, &hit.code, canvas.theme.accent(), 14);
    let at = x + 1 + width(&hit.code).max(9) + 2;
    let left = (x + room).saturating_sub(at + 1);
    match &hit.excerpt {
        None => {
            canvas.text(at, y, &hit.name, canvas.theme.text(), left);
        }
        Some(excerpt) => {
            let name = canvas.cut(&hit.name, left * 2 / 5);
            let end = canvas.text(at, y, &name, canvas.theme.text(), left) + 2;
            canvas.text(
                end,
                y,
                excerpt,
                canvas.theme.dim(),
                (x + room).saturating_sub(end + 1),
            );
        }
    }
}
