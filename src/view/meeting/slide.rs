//! What slides are made of: wrapped texts, a large figure with lines beside it.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::{Meeting, Model};
use crate::plan::Fraction;
use crate::score::{Figures, State};
use crate::view::big::{self, Size};
use crate::view::canvas::Canvas;
use crate::words::wrap;

/// `monitoraggio del 24/11/2026`
pub(super) fn called(model: &Model, meeting: &Meeting) -> String {
    let words = model.words;
    meeting.review(model).map_or_else(
        || words.meeting.not_recorded().to_owned(),
        |review| words.meeting.of_day(words.review(&review.id)),
    )
}

/// A text wrapped by word at the top of an area, in at most so many lines; what is left of the area.
pub(super) fn wrapped(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (text, style): (&str, Style),
    most: usize,
) -> Rect {
    let parts = wrap(text, usize::from(area.width));
    let mut y = area.y;
    for (index, part) in parts.iter().enumerate().take(most) {
        let is_cut = index + 1 == most && parts.len() > most;
        let shown = if is_cut {
            format!("{part}{}", canvas.glyphs.ellipsis)
        } else {
            part.clone()
        };
        if y < area.bottom() {
            canvas.text(area.x, y, &shown, style, area.width);
        }
        y += 1;
    }
    below(area, y)
}

/// What is left of an area from a line on.
pub(super) fn below(area: Rect, y: u16) -> Rect {
    Rect {
        y: y.min(area.bottom()),
        height: area.bottom().saturating_sub(y),
        ..area
    }
}

/// How a figure is coloured: by its band, once everything is measured; nothing alarms before.
pub(super) fn style_of(canvas: &Canvas<'_>, model: &Model, figures: &Figures) -> Style {
    match &figures.result {
        Some(result) if figures.so_far == figures.result => {
            canvas.theme.state(State::of(result, &model.plan().rules))
        }
        Some(_) => canvas.theme.text(),
        None => canvas.theme.dim(),
    }
}

/// A result as it is drawn large.
pub(super) fn large(model: &Model, result: Option<&Fraction>) -> String {
    match result {
        Some(result) => format!("{}%", model.words.figure(result)),
        None => model.words.overview.not_available().to_owned(),
    }
}

/// `▲ +2,30 dall'ultimo monitoraggio`, where there was one.
pub(super) fn moved(
    canvas: &Canvas<'_>,
    model: &Model,
    (before, now): (Option<&Fraction>, Option<&Fraction>),
) -> Option<(String, Style)> {
    let (before, now) = (before?, now?);
    let words = &model.words.meeting;
    let [better, worse] = canvas.glyphs.moved;
    let (glyph, style) = match now.cmp(before) {
        std::cmp::Ordering::Equal => return Some((words.same().to_owned(), canvas.theme.dim())),
        std::cmp::Ordering::Greater => (better, canvas.theme.good()),
        std::cmp::Ordering::Less => (worse, canvas.theme.bad()),
    };
    let difference = model.words.difference(before, now);
    Some((format!("{glyph} {}", words.since(&difference)), style))
}

/// A large figure with lines beside it, centred on it; what is left below.
pub(super) fn beside(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (text, style): (&str, Style),
    lines: &[(String, Style)],
) -> Rect {
    let size = Size::of(area, text);
    let end = big::draw(canvas, (area.x, area.y), text, (size, style));
    let x = end + 3;
    let room = area.right().saturating_sub(x);
    let wrapped: Vec<(String, Style)> = lines
        .iter()
        .flat_map(|(text, style)| {
            let parts = wrap(text, usize::from(room)).into_iter();
            parts.map(|part| (part, *style))
        })
        .collect();
    let count = u16::try_from(wrapped.len()).unwrap_or(0);
    let first = area.y + size.height().saturating_sub(count) / 2;
    let most = usize::from(size.height().max(3));
    for ((text, style), y) in wrapped.iter().take(most).zip(first..) {
        if y < area.bottom() {
            canvas.text(x, y, text, *style, room);
        }
    }
    let high = size.height().max(count.min(size.height().max(3)));
    below(area, area.y + high + 1)
}
