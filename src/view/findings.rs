//! What is unsound in the files, each in a sentence.

use ratatui::layout::Position;

use super::canvas::{Canvas, cells};
use super::popup;
use crate::app::{Finder, Model};

/// Draws the findings, from the first chosen one on.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, finder: &Finder) -> Option<Position> {
    let title = (model.words.overview.findings_count)(model.all_findings().count());
    let inside = popup::frame(canvas, &title, (100, 18));
    let mut y = inside.y;
    for finding in model.all_findings().skip(finder.selected) {
        let text = finding.in_language(model.words.language);
        for part in textwrap::wrap(text, usize::from(inside.width.max(1))) {
            if y >= inside.bottom() {
                return None;
            }
            let style = canvas.theme.text();
            canvas.text(inside.x, y, &part, style, inside.width);
            y += 1;
        }
        y += cells(1);
    }
    None
}
