//! Two reviews, compared: every KPI that moved as dots on one scale, through which changes, and what did not move.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::{footer, header, sheet};
use crate::app::{Compared, Model};

/// Draws the comparison over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, compared: &Compared) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let card = Rect {
        x: 1,
        y: 2,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(3),
    };
    canvas.fill(card, canvas.theme.card());
    let inside = Rect {
        x: 3,
        y: 3,
        width: card.width.saturating_sub(4),
        height: card.height.saturating_sub(2),
    };
    let lines = &model.derived.told.lines;
    let shown = lines.get(compared.scroll..).unwrap_or_default();
    sheet::draw_lines(canvas, model, shown, None, inside);
    footer::draw(canvas, model);
}
