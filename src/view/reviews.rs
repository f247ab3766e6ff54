//! The list of reviews: each with its day, its stage and who was there; under it what was decided, and whether it was done.

use ratatui::layout::Rect;

use super::canvas::{Canvas, cells};
use super::list::{self, Rows};
use super::{footer, header, notice, sheet};
use crate::app::{Model, ReviewLine, Reviews};
use crate::record::{Review, Stage};
use crate::score::State;
use crate::words::{Hue, state_mark, wrap};

/// Draws the list over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, list: Reviews) {
    header::first_line(canvas, model);
    let words = &model.words.meeting;
    let area = canvas.area();
    canvas.text(1, 1, words.list_title(), canvas.theme.strong(), area.width);
    let lines = &model.derived.reviews.lines;
    if lines.is_empty() {
        let room = area.width.saturating_sub(2);
        canvas.text(1, 3, words.list_empty(), canvas.theme.dim(), room);
    }
    let body = Rect::new(0, 3, area.width, area.height.saturating_sub(6));
    let rows = Rows::new(list.selected, lines.len());
    list::rows(canvas, body, rows, |canvas, at, area| {
        if let Some(line) = lines.get(at) {
            draw_line(canvas, model, (list, *line), area.y);
        }
    });
    let shown = cells(lines.len()).min(body.height);
    foot(canvas, model, shown);
    footer::draw(canvas, model);
}

fn draw_line(canvas: &mut Canvas<'_>, model: &Model, (list, line): (Reviews, ReviewLine), y: u16) {
    let room = canvas.area().width;
    let reviews = model.document.reviews();
    match line {
        ReviewLine::Review(at) => {
            if let Some(review) = reviews.get(at) {
                let is_marked = list.marked == Some(at);
                let changes = model.derived.reviews.changes.get(at).copied();
                let changes = changes.unwrap_or_default();
                review_line(canvas, model, (review, changes, is_marked), y);
            }
        }
        ReviewLine::Decision(review, at) => {
            let it = reviews.get(review).and_then(|it| it.decisions.get(at));
            if let Some(it) = it {
                let today = model.now.day();
                let style = sheet::hue(canvas, Hue::of_decision(it, today));
                let text = model.words.decision(it, today);
                let text = format!("{} {text}", canvas.glyphs.arrow);
                canvas.text(7, y, &text, style, room.saturating_sub(8));
            }
        }
    }
}

/// `24/11/2026  chiuso   presidente, giunta   3 note · 2 decisioni`
fn review_line(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (review, changes, is_marked): (&Review, usize, bool),
    y: u16,
) {
    let words = model.words;
    let end = canvas.area().width.saturating_sub(1);
    if is_marked {
        let mark = state_mark(State::OnTarget);
        canvas.text(3, y, mark, canvas.theme.warn(), 1);
    }
    let strong = canvas.theme.strong();
    // Two of one day differ by their number.
    canvas.text(5, y, &words.review(&review.id), strong, 14);
    let (stage, style) = match review.stage {
        Stage::Planned => (words.meeting.stage_planned(), canvas.theme.dim()),
        Stage::Open => (words.meeting.stage_open(), canvas.theme.warn()),
        Stage::Closed => (words.meeting.stage_closed(), canvas.theme.good()),
    };
    let at = canvas.text(21, y, stage, style, 14) + 2;
    let counted = words
        .meeting
        .counted(review.remarks.len(), review.decisions.len(), changes);
    let dim = canvas.theme.dim();
    let end = canvas.right(end, y, &counted, dim, end);
    let room = end.saturating_sub(at + 2);
    canvas.text(at, y, &review.people, canvas.theme.text(), room);
}

/// What was done or refused last, or what the keys do.
fn foot(canvas: &mut Canvas<'_>, model: &Model, shown: u16) {
    let area = canvas.area();
    let (text, style) = match notice::text(canvas, model) {
        Some(sentence) => sentence,
        None => (
            model.words.meeting.list_keys().to_owned(),
            canvas.theme.faint(),
        ),
    };
    let parts = wrap(&text, usize::from(area.width.saturating_sub(2)));
    let first = (4 + shown).max(area.height.saturating_sub(3));
    for (part, y) in parts.iter().take(2).zip(first..area.height - 1) {
        canvas.text(1, y, part, style, area.width.saturating_sub(2));
    }
}
