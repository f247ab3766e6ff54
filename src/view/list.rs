//! A list: the rows that have room, so that the chosen one is among them, on its ground.

use std::ops::Range;

use ratatui::layout::Rect;

use super::canvas::Canvas;

/// Paints so many rows into an area, one a line, each with the area of its line. In a list that fills the window a pointer stands
/// beside the chosen one.
pub(super) fn rows<'a>(
    canvas: &mut Canvas<'a>,
    area: Rect,
    rows: Rows,
    mut paint: impl FnMut(&mut Canvas<'a>, usize, Rect),
) {
    for (row, line) in rows.shown(area).zip(area.rows()) {
        if row == rows.chosen {
            let style = canvas.theme.chosen();
            canvas.tint(line, style);
            if area.x == 0 {
                canvas.text(1, line.y, canvas.glyphs.pointer, canvas.theme.accent(), 1);
            }
        }
        paint(canvas, row, line);
    }
}

/// How many rows a list has, and which one is chosen, from 0.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    pub(super) chosen: usize,
    pub(super) count: usize,
}

impl Rows {
    /// The rows that have room in an area.
    pub(super) fn shown(self, area: Rect) -> Range<usize> {
        let room = usize::from(area.height);
        let lowest = (self.chosen + 1).saturating_sub(room);
        let first = lowest.min(self.count.saturating_sub(room));
        first..(first + room).min(self.count)
    }
}
