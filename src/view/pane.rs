//! The selected KPI whole, beside the list: what is said of it first, or how a typed value is read; then its sheet, made once a change.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::{detail, sheet};
use crate::app::Model;

/// Draws the pane right of the list.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    let area = canvas.area();
    let x = model.regions().list;
    let card = Rect {
        x,
        y: 2,
        width: area.width.saturating_sub(x + 1),
        height: area.height.saturating_sub(4),
    };
    canvas.fill(card, canvas.theme.card());
    let inside = Rect {
        x: card.x + 2,
        y: card.y + 1,
        width: card.width.saturating_sub(4),
        height: card.height.saturating_sub(1),
    };
    fill(canvas, model, inside);
}

/// What is said of the selected KPI first, or how a typed value is read; then the parts of its sheet, or what the value would make of
/// the scores.
pub(super) fn fill(canvas: &mut Canvas<'_>, model: &Model, inside: Rect) {
    let said = Rect {
        height: 5.min(inside.height),
        ..inside
    };
    let taken = detail::spoken(canvas, model, said);
    let rest = Rect {
        y: inside.y + taken,
        height: inside.height.saturating_sub(taken),
        ..inside
    };
    if let Some(field) = model.screens.field() {
        return detail::outlook(canvas, model, field, rest);
    }
    let rest = Rect {
        y: rest.y + 1,
        height: rest.height.saturating_sub(1),
        ..rest
    };
    let pane = &model.derived.pane;
    if let Some(column) = pane.columns.first() {
        sheet::draw_lines(canvas, model, &column.lines, pane.chart.as_ref(), rest);
    }
}
