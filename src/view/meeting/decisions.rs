//! What was decided, as slides and the list of reviews show it.

use ratatui::style::Style;

use crate::app::{Due, Model};
use crate::record::Decision;
use crate::view::canvas::Canvas;

/// `→ rivedere la rilevazione · M. Rossi · entro il 31/12/2022`
pub(in crate::view) fn decision(
    canvas: &Canvas<'_>,
    model: &Model,
    decision: &Decision,
) -> (String, Style) {
    let today = model.now.day();
    let text = model.words.decision(decision, today);
    let style = style_of(canvas, Due::of(decision, today));
    (format!("{} {text}", canvas.glyphs.arrow), style)
}

pub(super) fn style_of(canvas: &Canvas<'_>, due: Due) -> Style {
    match due {
        Due::Open => canvas.theme.text(),
        Due::Overdue => canvas.theme.bad(),
        Due::Done => canvas.theme.dim(),
    }
}
