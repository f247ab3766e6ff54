//! What is unsound in the files, each in a sentence.

use ratatui::layout::Position;

use super::canvas::{Canvas, cells};
use super::popup;
use crate::app::{Finder, Model};
use crate::words::wrap;

/// Draws the findings, from the chosen one on; Enter goes to what it is about.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, finder: &Finder) -> Option<Position> {
    let findings = &model.derived.findings;
    let title = model.words.overview.findings_count(findings.len());
    let inside = popup::frame(canvas, &title, (100, 18));
    let mut y = inside.y;
    let from = findings.iter().skip(finder.selected);
    for (at, finding) in from.enumerate() {
        let text = finding.in_language(model.words.language);
        let mark = if at == 0 { canvas.glyphs.pointer } else { " " };
        canvas.text(
            inside.x,
            y.min(inside.bottom() - 1),
            mark,
            canvas.theme.accent(),
            1,
        );
        let room = inside.width.saturating_sub(2);
        for part in wrap(text, usize::from(room)) {
            if y >= inside.bottom() {
                return None;
            }
            let style = canvas.theme.text();
            canvas.text(inside.x + 2, y, &part, style, room);
            y += 1;
        }
        y += cells(1);
        if y >= inside.bottom() {
            return None;
        }
    }
    None
}
