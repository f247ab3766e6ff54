//! What slides are made of: wrapped texts, a large figure with lines beside it, columns below, and the last lines.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;

use crate::app::{Meeting, Model, SheetColumn};
use crate::plan::Fraction;
use crate::score::Figures;
use crate::view::big::{self, Size};
use crate::view::canvas::{Canvas, cells};
use crate::view::sheet;
use crate::words::{SheetLine, wrap};

/// `monitoraggio del 24/11/2026`
pub(super) fn called(model: &Model, meeting: &Meeting) -> String {
    let words = model.words;
    meeting.review(model).map_or_else(
        || words.meeting.not_recorded().to_owned(),
        |review| words.meeting.of_day(words.review(&review.id)),
    )
}

/// The first lines of an area, and the rest.
pub(super) fn cut(area: Rect, lines: u16) -> [Rect; 2] {
    Layout::vertical([
        Constraint::Length(lines.min(area.height)),
        Constraint::Fill(1),
    ])
    .areas(area)
}

/// A text wrapped by word at the top of an area, in at most so many lines; what is left of the area.
pub(super) fn wrapped(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (text, style): (&str, Style),
    most: usize,
) -> Rect {
    let parts = wrap(text, usize::from(area.width));
    let shown = parts.len().min(most);
    for (index, (part, row)) in parts.iter().take(shown).zip(area.rows()).enumerate() {
        let is_cut = index + 1 == most && parts.len() > most;
        let ellipsis = if is_cut { canvas.glyphs.ellipsis } else { "" };
        canvas.text(row.x, row.y, &format!("{part}{ellipsis}"), style, row.width);
    }
    let [_, rest] = cut(area, cells(shown));
    rest
}

/// How a figure is coloured: by its band, once everything is measured; nothing alarms before.
pub(super) fn style_of(canvas: &Canvas<'_>, model: &Model, figures: &Figures) -> Style {
    match &figures.result {
        Some(_) if figures.so_far == figures.result => {
            canvas.theme.state(figures.state(&model.plan().rules))
        }
        Some(_) => canvas.theme.text(),
        None => canvas.theme.dim(),
    }
}

/// A result as it is drawn large.
pub(super) fn large(model: &Model, result: Option<&Fraction>) -> String {
    match result {
        Some(result) => model.words.figure(result),
        None => model.words.overview.not_available().to_owned(),
    }
}

/// A large figure with lines beside it; what is left below.
pub(super) fn beside(
    canvas: &mut Canvas<'_>,
    model: &Model,
    area: Rect,
    (text, style): (&str, Style),
    lines: &[SheetLine],
) -> Rect {
    let size = Size::of(area, text);
    let high = size.height().max(cells(lines.len()).min(area.height / 2));
    let [top, rest] = cut(area, high);
    let end = big::draw(canvas, (top.x, top.y), text, (size, style));
    let aside = Rect {
        x: end + 3,
        width: top.right().saturating_sub(end + 3),
        ..top
    };
    sheet::draw_lines(canvas, model, lines, None, aside);
    let [_, rest] = cut(rest, 1);
    rest
}

/// Columns beside each other at the top of an area; what of them has no room is counted.
pub(super) fn columns(canvas: &mut Canvas<'_>, model: &Model, all: &[SheetColumn], area: Rect) {
    let chart = model.derived.slide.chart.as_ref();
    let mut x = area.x;
    for column in all {
        let column_area = Rect {
            x,
            width: column.width,
            ..area
        };
        let room = usize::from(area.height);
        let is_cut = column.lines.len() > room;
        let shown = if is_cut { room.saturating_sub(1) } else { room };
        sheet::draw_lines(
            canvas,
            model,
            column.lines.iter().take(shown),
            chart,
            column_area,
        );
        if is_cut && room > 0 {
            let more = model.words.meeting.more(column.lines.len() - shown);
            let style = canvas.theme.faint();
            canvas.text(x, area.bottom() - 1, &more, style, column.width);
        }
        x += column.width + 4;
    }
}

/// What is said and decided, on the last lines of an area; what is left above.
pub(super) fn foot(canvas: &mut Canvas<'_>, model: &Model, area: Rect, most: u16) -> Rect {
    let foot = &model.derived.slide.foot;
    let lines = foot.iter().map(|column| column.lines.len()).max();
    let lines = cells(lines.unwrap_or(0)).min(most);
    if lines == 0 {
        return area;
    }
    let [rest, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(lines)]).areas(area);
    columns(canvas, model, foot, below);
    Rect {
        height: rest.height.saturating_sub(1),
        ..rest
    }
}
