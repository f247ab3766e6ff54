//! The last slide: what it comes to, what moved, what was decided.

use super::lines;
use super::slide::{below, large, moved, style_of, wrapped};
use crate::view::big::{self, Size};
use crate::view::header::so_far;
use ratatui::layout::Rect;

use crate::app::{Meeting, Model};
use crate::score::Rollup;
use crate::view::canvas::Canvas;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let words = &model.words.meeting;
    let area = wrapped(canvas, area, (words.summary(), canvas.theme.strong()), 1);
    let area = below(area, area.y + u16::from(area.height >= 16));
    let overview = &model.words.overview;
    let before = meeting.before.as_ref();
    let halves: [(&str, &Rollup, Option<&Rollup>); 2] = [
        (
            overview.individual(),
            model.scores.individual(),
            before.map(|it| it.individual()),
        ),
        (
            overview.organisational(),
            model.scores.organisational(),
            before.map(|it| it.organisational()),
        ),
    ];
    let half = area.width / 2;
    let mut end = area.y;
    for ((name, rollup, before), x) in halves.into_iter().zip([area.x, area.x + half]) {
        let part = Rect {
            x,
            width: half.saturating_sub(1),
            ..area
        };
        end = end.max(figure(canvas, model, (name, rollup, before), part));
    }
    let area = below(area, end);
    lines::draw(canvas, model, meeting, area);
}

/// One roll-up, large; the line under it.
fn figure(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (name, rollup, before): (&str, &Rollup, Option<&Rollup>),
    area: Rect,
) -> u16 {
    let rest = wrapped(canvas, area, (name, canvas.theme.text()), 1);
    let style = style_of(canvas, model, &rollup.figures);
    let text = large(model, rollup.figures.result.as_ref());
    let size = Size::of(rest, &text);
    big::draw(canvas, (rest.x, rest.y), &text, (size, style));
    let rest = below(rest, rest.y + size.height());
    let sentence = so_far(model, &rollup.figures);
    let rest = wrapped(canvas, rest, (&sentence, canvas.theme.dim()), 2);
    let before = before.and_then(|it| it.figures.result.as_ref());
    let now = rollup.figures.result.as_ref();
    match moved(canvas, model, (before, now)) {
        Some((text, style)) => wrapped(canvas, rest, (&text, style), 1).y,
        None => rest.y,
    }
}
