//! A list: the rows that have room, so that the chosen one is among them, on its ground.

use std::ops::Range;

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::app::Clicked;

/// Paints rows into an area, each with the area of its lines. In a list that fills a window or a card a pointer stands beside the
/// chosen one.
pub(super) fn rows<'a>(
    canvas: &mut Canvas<'a>,
    area: Rect,
    rows: Rows,
    mut paint: impl FnMut(&mut Canvas<'a>, usize, Rect),
) {
    let lines = area.rows().step_by(usize::from(rows.height.max(1)));
    for (row, line) in rows.shown(area).zip(lines) {
        let area = Rect {
            height: rows.height.min(area.bottom() - line.y).max(1),
            ..line
        };
        if row == rows.chosen {
            // Of three lines the last one is air.
            let ground = Rect {
                height: area.height.min(2),
                ..area
            };
            canvas.tint(ground, canvas.theme.chosen());
            if area.x <= 1 {
                canvas.text(1, area.y, canvas.glyphs.pointer, canvas.theme.accent(), 1);
            }
        }
        if rows.is_clicked {
            canvas.spot(area, Clicked::Row(row));
        }
        paint(canvas, row, area);
    }
}

/// How many rows a list has, which one is chosen, from 0, and how many lines each takes.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    pub(super) chosen: usize,
    pub(super) count: usize,
    pub(super) height: u16,
    /// Whether a click chooses one.
    pub(super) is_clicked: bool,
}

impl Rows {
    /// Rows of a line each.
    pub(super) const fn new(chosen: usize, count: usize) -> Self {
        Self {
            chosen,
            count,
            height: 1,
            is_clicked: true,
        }
    }

    /// Rows as high as there is room for all of them, up to so many lines.
    pub(super) fn up_to(self, lines: u16, area: Rect) -> Self {
        let count = u16::try_from(self.count.max(1)).unwrap_or(u16::MAX);
        Self {
            height: (area.height / count).clamp(1, lines),
            ..self
        }
    }

    /// The rows that have room in an area.
    pub(super) fn shown(self, area: Rect) -> Range<usize> {
        let room = usize::from(area.height / self.height.max(1));
        let lowest = (self.chosen + 1).saturating_sub(room);
        let first = lowest.min(self.count.saturating_sub(room));
        first..(first + room).min(self.count)
    }
}
