//! The first slide: which plan, who is there, where it stands, and what is still to be done.

use super::lines;
use super::slide::{below, called, large, style_of, wrapped};
use crate::view::big::{self, Size};
use crate::view::header::so_far;
use ratatui::layout::Rect;

use crate::app::{Meeting, Model};
use crate::score::Rollup;
use crate::view::canvas::{Canvas, width};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let words = model.words;
    let accent = canvas.theme.accent();
    let year = model.year().to_string();
    let size = Size::of(area, &year);
    let end = big::draw(canvas, (area.x, area.y), &year, (size, accent));
    let beside = Rect {
        x: end + 3,
        width: area.right().saturating_sub(end + 3),
        height: size.height().max(2),
        ..area
    };
    let strong = canvas.theme.strong();
    let title = model.plan().display_title();
    let rest = wrapped(canvas, beside, (title, strong), 2);
    let dim = canvas.theme.dim();
    wrapped(canvas, rest, (&called(model, meeting), dim), 1);
    let mut area = below(area, area.y + size.height().max(3) + 1);
    if let Some(review) = meeting.review(model).filter(|it| !it.people.is_empty()) {
        let present = words.meeting.present(&review.people);
        area = wrapped(canvas, area, (&present, canvas.theme.text()), 3);
        area = below(area, area.y + 1);
    }
    let area = rollups(canvas, model, area);
    lines::draw(canvas, model, meeting, area);
}

fn rollups(canvas: &mut Canvas<'_>, model: &Model, area: Rect) -> Rect {
    let words = &model.words.overview;
    let rows: [(&str, &Rollup); 2] = [
        (words.individual(), model.scores.individual()),
        (words.organisational(), model.scores.organisational()),
    ];
    let name = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    for ((label, rollup), y) in rows.iter().zip(area.y..) {
        canvas.text(area.x, y, label, canvas.theme.text(), name);
        let style = style_of(canvas, model, &rollup.figures);
        let result = large(model, rollup.figures.result.as_ref());
        let x = area.x + name + 2;
        canvas.right(
            x + 9,
            y,
            &result,
            style.add_modifier(ratatui::style::Modifier::BOLD),
            9,
        );
        let at = x + 12;
        let sentence = so_far(model, &rollup.figures);
        let room = area.right().saturating_sub(at);
        canvas.text(at, y, &sentence, canvas.theme.dim(), room);
    }
    below(area, area.y + 2)
}
