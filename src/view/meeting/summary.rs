//! The last slide: what it comes to, objective by objective, what was decided, and what moved.

use std::cmp::Ordering;

use ratatui::layout::{Constraint, Layout, Rect};

use super::slide::{cut, foot};
use crate::app::{Meeting, Model};
use crate::view::canvas::{Canvas, cells};
use crate::view::{gauge, panel, sheet, totals};
use crate::words::state_mark;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let before = meeting.before.as_deref();
    let rest = if area.width < 90 && area.height >= 40 {
        let [top, rest] = cut(area, 20);
        totals::large(canvas, model, cut(top, 10), before);
        rest
    } else if area.width < 90 {
        let [lines, rest] = cut(area, 3);
        totals::lines(canvas, model, lines);
        rest
    } else {
        let high = area.width >= 150 && area.height >= 45;
        let [top, rest] = cut(area, if high { 16 } else { 10 });
        let halves = [Constraint::Fill(1), Constraint::Fill(1)];
        let halves = Layout::horizontal(halves).spacing(4).areas(top);
        totals::large(canvas, model, halves, before);
        rest
    };
    let [_, rest] = cut(rest, u16::from(rest.height > 10));
    let least = cells(model.plan().objectives.len()).min(rest.height / 2) + 3;
    let most = rest.height.saturating_sub(least);
    let rest = foot(canvas, model, rest, most);
    objectives(canvas, model, meeting, rest);
}

/// A row for each objective: its bar, its figures, what moved.
fn objectives(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let [head, area] = cut(area, 1);
    let words = &model.words.meeting;
    sheet::part(canvas, words.objectives(), head);
    let count = cells(model.plan().objectives.len()).max(1);
    let is_wide = area.width >= 90;
    let cells = Layout::horizontal([
        Constraint::Length(4),
        Constraint::Fill(1),
        Constraint::Length(if is_wide { 30 } else { 16 }),
        Constraint::Length(10),
        Constraint::Length(if is_wide { 9 } else { 0 }),
        Constraint::Length(if is_wide { 10 } else { 0 }),
        Constraint::Length(3),
    ]);
    let [heads, rows] = cut(area, 1);
    let faint = canvas.theme.faint();
    let [_, _, bar, result, so_far, moved, _] = cells.areas(heads);
    canvas.text(
        bar.x,
        bar.y,
        model.words.overview.achieved(),
        faint,
        bar.width,
    );
    canvas.right(result.right(), result.y, "%", faint, result.width);
    canvas.right(
        so_far.right(),
        so_far.y,
        words.head_so_far(),
        faint,
        so_far.width,
    );
    canvas.right(
        moved.right(),
        moved.y,
        words.head_moved(),
        faint,
        moved.width,
    );
    let apart = (rows.height / count).clamp(1, 12);
    let lines = rows.rows().step_by(usize::from(apart));
    for (index, row) in (0..model.plan().objectives.len()).zip(lines) {
        let is_apart = apart > 1;
        objective(canvas, model, meeting, (index, is_apart), cells.areas(row));
    }
}

fn objective(
    canvas: &mut Canvas<'_>,
    model: &Model,
    meeting: &Meeting,
    (index, is_apart): (usize, bool),
    [code, title, bar, result, so_far, moved, mark]: [Rect; 7],
) {
    let (Some(objective), Some(score)) =
        (model.plan().objective(index), model.scores.objective(index))
    else {
        return;
    };
    let (theme, y) = (canvas.theme, code.y);
    canvas.text(code.x, y, &objective.code, theme.accent(), 3);
    let room = title.width.saturating_sub(2);
    canvas.text(title.x, y, objective.display_title(), theme.strong(), room);
    let figures = &score.figures;
    if is_apart {
        panel::bar_of(canvas, model, objective, score, bar);
    } else {
        // Bars never touch: rows that follow each other have line gauges.
        gauge::of_figure(canvas, figures.result.as_ref(), bar);
    }
    let figure = model.words.figure_or_none(figures.result.as_ref());
    canvas.right(result.right(), y, &figure, theme.strong(), result.width);
    if let Some(it) = figures
        .so_far
        .as_ref()
        .filter(|_| figures.so_far != figures.result)
    {
        let figure = model.words.figure(it);
        canvas.right(so_far.right(), y, &figure, theme.dim(), so_far.width);
    }
    let before = meeting.before.as_ref();
    let before = before.and_then(|it| it.objective(index)?.figures.result.as_ref());
    if let (Some(old), Some(new)) = (before, &figures.result) {
        let [better, worse] = canvas.glyphs.moved;
        let by = model.words.difference(old, new);
        let (text, style) = match new.cmp(old) {
            Ordering::Greater => (format!("{better} {by}"), theme.good()),
            Ordering::Less => (format!("{worse} {by}"), theme.bad()),
            Ordering::Equal => ("=".to_owned(), theme.dim()),
        };
        canvas.right(moved.right(), y, &text, style, moved.width);
    }
    let state = figures.state(&model.plan().rules);
    let glyph = state_mark(state);
    canvas.right(mark.right(), y, glyph, theme.state(state), 1);
}
