//! The list of reviews: each with its day, its stage and who was there; then the decisions, open and done; and what is said of the
//! chosen one beside it.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, cells};
use super::{footer, header, notice, sheet, split};
use crate::app::{Clicked, Model, REVIEWS_TOP, ReviewLine, Reviews, reviews_split};
use crate::record::{Decision, Review, Stage};
use crate::score::State;
use crate::words::{Hue, state_mark, wrap};

/// Draws the list over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, list: Reviews) {
    header::first_line(canvas, model);
    head(canvas, model);
    let [card, inside] = split::cards(canvas, reviews_split(model.size), REVIEWS_TOP);
    let lines = &model.derived.reviews.lines;
    if lines.is_empty() {
        let words = &model.words.meeting;
        let room = card.width.saturating_sub(4);
        for (part, row) in wrap(words.list_empty(), room.into())
            .iter()
            .zip(card.rows())
        {
            canvas.text(card.x + 2, row.y, part, canvas.theme.dim(), room);
        }
    }
    let is_high = model.size.width >= 100;
    let blocks: Vec<Block> = blocks(model, is_high);
    for (at, area) in shown(&blocks, list.selected, card) {
        if let Some(block) = blocks.get(at) {
            draw_block(canvas, model, list, block, area);
        }
    }
    sheet::draw_lines(canvas, model, &model.derived.told.lines, None, inside);
    footer::draw(canvas, model);
}

/// The title with how many decisions are open; or what was done or refused last.
fn head(canvas: &mut Canvas<'_>, model: &Model) {
    let words = &model.words.meeting;
    let area = canvas.area();
    let strong = canvas.theme.strong();
    let at = canvas.text(2, 1, words.list_title(), strong, area.width) + 2;
    let open = model.document.open_decisions().len();
    let text = words.counted_open(open);
    canvas.text(
        at,
        1,
        &text,
        canvas.theme.dim(),
        area.width.saturating_sub(at),
    );
    if let Some((text, style)) = notice::text(canvas, model) {
        let room = area.width.saturating_sub(4);
        for (part, y) in wrap(&text, room.into()).iter().take(2).zip(2..) {
            canvas.text(2, y, part, style, room);
        }
    }
}

/// A part of the list: so many lines.
struct Block {
    what: What,
    height: u16,
}

#[derive(Clone, Copy)]
enum What {
    Heading(&'static str),
    /// A line of the list, from 0.
    Line(usize),
}

/// The lines of the list, with a head over the decisions that are open and those that are done.
fn blocks(model: &Model, is_high: bool) -> Vec<Block> {
    let words = &model.words.meeting;
    let mut blocks = Vec::new();
    let mut last = None;
    for (at, line) in model.derived.reviews.lines.iter().enumerate() {
        let (kind, height) = match line {
            ReviewLine::Review(_) => (None, if is_high { 4 } else { 1 }),
            ReviewLine::Decision(..) => {
                let is_done = decision(model, *line).is_some_and(|it| it.done.is_some());
                let heading = if is_done {
                    words.done_short()
                } else {
                    words.open_short()
                };
                (Some(heading), if is_high { 3 } else { 1 })
            }
        };
        if let Some(heading) = kind.filter(|_| kind != last) {
            blocks.push(Block {
                what: What::Heading(heading),
                height: 1,
            });
        }
        last = kind;
        blocks.push(Block {
            what: What::Line(at),
            height,
        });
    }
    blocks
}

/// The blocks that have room, so that the chosen one is among them, each with its lines.
fn shown(blocks: &[Block], chosen: usize, card: Rect) -> Vec<(usize, Rect)> {
    let is_chosen = |block: &Block| matches!(block.what, What::Line(at) if at == chosen);
    let at = blocks.iter().position(is_chosen).unwrap_or(0);
    // From the chosen one upwards, as many as have room.
    let mut room = card.height;
    let mut first = at;
    for (index, block) in blocks.iter().enumerate().take(at + 1).rev() {
        let Some(left) = room.checked_sub(block.height) else {
            break;
        };
        (room, first) = (left, index);
    }
    let mut y = card.y;
    let mut shown = Vec::new();
    for (index, block) in blocks.iter().enumerate().skip(first) {
        if y >= card.bottom() {
            break;
        }
        let height = block.height.min(card.bottom() - y);
        shown.push((index, Rect { y, height, ..card }));
        y += block.height;
    }
    shown
}

fn draw_block(canvas: &mut Canvas<'_>, model: &Model, list: Reviews, block: &Block, area: Rect) {
    let row = Rect {
        x: area.x + 3,
        width: area.width.saturating_sub(5),
        ..area
    };
    let at = match block.what {
        What::Heading(text) => return sheet::part(canvas, text, row),
        What::Line(at) => at,
    };
    canvas.spot(area, Clicked::Row(at));
    if at == list.selected {
        let lines = block.height.saturating_sub(1).max(1);
        let ground = Rect {
            height: area.height.min(lines),
            ..area
        };
        canvas.tint(ground, canvas.theme.chosen());
        canvas.text(1, area.y, canvas.glyphs.pointer, canvas.theme.accent(), 1);
    }
    match model.derived.reviews.lines.get(at) {
        Some(ReviewLine::Review(review)) => {
            let is_marked = list.marked == Some(*review);
            if let Some(it) = model.document.reviews().get(*review) {
                let changes = model.derived.reviews.changes.get(*review).copied();
                review_block(canvas, model, (it, changes.unwrap_or(0), is_marked), row);
            }
        }
        Some(line @ ReviewLine::Decision(..)) => {
            if let Some(it) = decision(model, *line) {
                decision_block(canvas, model, it, row);
            }
        }
        None => {}
    }
}

fn decision(model: &Model, line: ReviewLine) -> Option<&Decision> {
    match line {
        ReviewLine::Review(_) => None,
        ReviewLine::Decision(review, at) => model.document.reviews().get(review)?.decisions.get(at),
    }
}

/// `24/11/2026 (2)                aperto`, who was there, and how much was said and changed.
fn review_block(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (review, changes, is_marked): (&Review, usize, bool),
    row: Rect,
) {
    let words = model.words;
    let (stage, style) = stage(canvas, model, review);
    let strong = canvas.theme.strong();
    if is_marked {
        let mark = state_mark(State::OnTarget);
        canvas.text(row.x - 1, row.y, mark, canvas.theme.warn(), 1);
    }
    canvas.text(row.x, row.y, &words.review(&review.id), strong, 16);
    let counted = words
        .meeting
        .counted(review.remarks.len(), review.decisions.len(), changes);
    let dim = canvas.theme.dim();
    if row.height < 2 {
        let at = canvas.text(row.x + 17, row.y, stage, style, 14) + 2;
        let end = canvas.right(row.right(), row.y, &counted, dim, row.width);
        let room = end.saturating_sub(at + 2);
        canvas.text(at, row.y, &review.people, canvas.theme.text(), room);
        return;
    }
    canvas.right(row.right(), row.y, stage, style, 14);
    for (text, line) in [&review.people, &counted]
        .into_iter()
        .zip(row.rows().skip(1))
    {
        canvas.text(line.x, line.y, text, dim, line.width);
    }
}

fn stage(canvas: &Canvas<'_>, model: &Model, review: &Review) -> (&'static str, Style) {
    let words = &model.words.meeting;
    match review.stage {
        Stage::Planned => (words.stage_planned(), canvas.theme.dim()),
        Stage::Open => (words.stage_open(), canvas.theme.warn()),
        Stage::Closed => (words.stage_closed(), canvas.theme.good()),
    }
}

/// `→ rivedere la rilevazione`, and below it who, and by when.
fn decision_block(canvas: &mut Canvas<'_>, model: &Model, it: &Decision, row: Rect) {
    let today = model.now.day();
    let style = sheet::hue(canvas, Hue::of_decision(it, today));
    let arrow = canvas.theme.accent().add_modifier(Modifier::BOLD);
    canvas.text(row.x, row.y, canvas.glyphs.arrow, arrow, 1);
    let inside = Rect {
        x: row.x + 2,
        width: row.width.saturating_sub(2),
        ..row
    };
    let text = model.words.decision(it, today);
    let lines = usize::from(row.height.saturating_sub(1).max(1));
    let parts = wrap(&text, inside.width.into());
    for (at, (part, line)) in parts.iter().zip(inside.rows()).take(lines).enumerate() {
        let is_cut = cells(at) + 1 == cells(lines) && parts.len() > lines;
        let ellipsis = if is_cut { canvas.glyphs.ellipsis } else { "" };
        canvas.text(
            line.x,
            line.y,
            &format!("{part}{ellipsis}"),
            style,
            line.width,
        );
    }
}
