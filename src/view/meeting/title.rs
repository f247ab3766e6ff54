//! The first slide: which plan, who is there, where it stands, what is still to be done, and what is gone through.

use ratatui::layout::{Constraint, Layout, Rect};

use super::slide::{called, columns, cut, wrapped};
use crate::app::{Meeting, Model};
use crate::view::big::{self, Size};
use crate::view::canvas::Canvas;
use crate::view::totals;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let rest = heading(canvas, model, meeting, area);
    let body = &model.derived.slide.body;
    let column = body.first().map_or(area.width, |column| column.width);
    if column >= area.width {
        let rest = if rest.height >= 36 {
            let [top, rest] = cut(rest, 20);
            totals::large(canvas, model, cut(top, 10), meeting.before.as_deref());
            rest
        } else {
            let [lines, rest] = cut(rest, 3);
            totals::lines(canvas, model, lines);
            rest
        };
        let [_, rest] = cut(rest, u16::from(rest.height > 4));
        return columns(canvas, model, body, rest);
    }
    let [_, rest] = cut(rest, rest.height / 14);
    let parts = [
        Constraint::Fill(1),
        Constraint::Length(4),
        Constraint::Length(column),
    ];
    let [left, _, right] = Layout::horizontal(parts).areas(rest);
    let halves = Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]);
    totals::large(canvas, model, halves.areas(left), meeting.before.as_deref());
    columns(canvas, model, body, right);
}

/// The year in digits, with the plan and who is there beside it; what is left below.
fn heading(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting, area: Rect) -> Rect {
    let accent = canvas.theme.accent();
    let year = model.year().to_string();
    let size = if area.height >= 45 {
        Size::Times(2)
    } else {
        Size::Times(1)
    };
    let [top, rest] = cut(area, size.height());
    let end = big::draw(canvas, (top.x, top.y), &year, (size, accent)) + 3;
    let beside = Rect {
        x: end,
        width: top.right().saturating_sub(end),
        ..top
    };
    let title = (model.plan().display_title(), canvas.theme.strong());
    let beside = wrapped(canvas, beside, title, 2);
    let dim = canvas.theme.dim();
    let beside = wrapped(canvas, beside, (&called(model, meeting), dim), 1);
    if let Some(review) = meeting.review(model).filter(|it| !it.people.is_empty()) {
        wrapped(canvas, beside, (&review.people, dim), 2);
    }
    let [_, rest] = cut(rest, 1);
    rest
}
