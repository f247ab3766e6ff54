//! A note being typed, over several lines where it takes them.

use ratatui::layout::Position;

use super::canvas::{Canvas, cells, width};
use super::form::broken;
use super::popup;
use crate::app::{Model, Note};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, note: &Note) -> Option<Position> {
    let words = &model.words.field;
    let kpi = model.plan().kpi(note.place)?;
    let year = model.year();
    let actual = model
        .document
        .cell(note.place, year)
        .and_then(|cell| cell.actual());
    let value = actual
        .map(|actual| model.words.actual(actual, kpi, year))
        .unwrap_or_default();
    let what = model.words.change.set(&kpi.code, year, &value);
    let title = if note.wanted {
        words.note_wanted(&what)
    } else {
        words.note_title(&what)
    };
    let inside = popup::frame(canvas, &title, (72, 6));
    let style = canvas.theme.field();
    let room = usize::from(inside.width.saturating_sub(1).max(1));
    let height = usize::from(inside.height.saturating_sub(2));
    let before = broken(note.line.before(), room);
    let skip = before.len().saturating_sub(height);
    let text = broken(&note.line.text(), room);
    for (line, y) in (0..height).zip(inside.y..) {
        canvas.fill(
            ratatui::layout::Rect::new(inside.x, y, inside.width, 1),
            style,
        );
        if let Some(part) = text.get(line + skip) {
            canvas.text(inside.x, y, part, style, inside.width);
        }
    }
    let last = before.last().map_or(0, |last| width(last));
    let line = before.len().saturating_sub(1 + skip);
    canvas.put_cursor(inside.x + last, inside.y + cells(line));
    let hint = canvas.theme.dim();
    canvas.text(
        inside.x,
        inside.bottom() - 1,
        words.note_hint(),
        hint,
        inside.width,
    );
    canvas.cursor()
}
