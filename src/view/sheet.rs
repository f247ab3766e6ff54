//! A whole sheet of the document, scrolled; the lines that are drawn rather than written are drawn here.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::{Canvas, cells, width};
use super::{chart, footer, gauge, header, notice, panel};
use crate::app::{Chart, Model, SHEET_MARGIN, Sheet};
use crate::plan::Place;
use crate::words::{Role, SheetLine};

/// How wide a gauge on a sheet is.
const GAUGE: u16 = 32;

/// Draws a sheet over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, sheet: Sheet) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let height = usize::from(area.height).saturating_sub(3);
    let margin = cells(SHEET_MARGIN);
    let inside = Rect {
        x: margin,
        y: 2,
        width: area.width.saturating_sub(margin),
        height: area.height.saturating_sub(3),
    };
    let it = &model.derived.sheet;
    let lines = &it.lines;
    let shown = lines.get(sheet.scroll..).unwrap_or_default();
    draw_lines(canvas, model, shown, it.chart.as_ref(), inside);
    if lines.len() > height {
        let from = sheet.scroll + 1;
        let last = (sheet.scroll + height).min(lines.len());
        let text = format!("{from}{}{last}/{}", canvas.glyphs.dash, lines.len());
        let style = canvas.theme.faint();
        canvas.right(area.width - 1, 1, &text, style, 20);
    }
    notice_line(canvas, model);
    footer::draw(canvas, model);
}

/// What was done or refused last, above the sheet.
fn notice_line(canvas: &mut Canvas<'_>, model: &Model) {
    if let Some((text, style)) = notice::text(canvas, model) {
        let room = canvas.area().width.saturating_sub(24);
        canvas.text(2, 1, &text, style, room);
    }
}

/// Draws lines of a sheet into an area, as many as fit.
pub(super) fn draw_lines<'a>(
    canvas: &mut Canvas<'_>,
    model: &Model,
    lines: impl IntoIterator<Item = &'a SheetLine>,
    chart: Option<&Chart>,
    area: Rect,
) {
    for (line, row) in lines.into_iter().zip(area.rows()) {
        draw_line(canvas, model, line, chart, row);
    }
}

fn draw_line(
    canvas: &mut Canvas<'_>,
    model: &Model,
    line: &SheetLine,
    chart: Option<&Chart>,
    row: Rect,
) {
    let theme = canvas.theme;
    let (indent, style) = match line.role {
        Role::Gauge(place) => return standing(canvas, model, place, row),
        Role::Weighted(index) => return weighted(canvas, model, index, row),
        Role::Chart(at) => {
            if let Some(it) = chart {
                let room = row.width.saturating_sub(4);
                chart::line(canvas, model.words, it, (row.x + 2, row.y, room), at);
            }
            return;
        }
        Role::Title => (0, theme.strong()),
        Role::Heading => (0, theme.accent()),
        Role::Label => (0, theme.accent().add_modifier(Modifier::BOLD)),
        Role::Old | Role::Heads => (2, theme.faint()),
        Role::Result => (2, theme.strong()),
        Role::Good => (2, theme.good()),
        Role::Warning => (2, theme.warn()),
        Role::Text | Role::Value | Role::Table => (2, theme.text()),
        Role::Blank => (0, theme.text()),
    };
    let room = row.width.saturating_sub(indent);
    canvas.text(row.x + indent, row.y, &line.text, style, room);
}

/// `9,80 %  ███████▌▏  98,00 %  ● in linea   ≥ 10,00 % (era 11,09%)`
fn standing(canvas: &mut Canvas<'_>, model: &Model, place: Place, row: Rect) {
    let (Some(kpi), Some(score)) = (model.plan().kpi(place), model.scores.kpi(place)) else {
        return;
    };
    let (words, year) = (model.words, model.year());
    let (x, y, end) = (row.x + 2, row.y, row.right().saturating_sub(2));
    let wide = GAUGE.min(row.width / 3);
    let cell = model.document.cell(place, year);
    let actual = cell.and_then(|cell| cell.actual());
    let value = actual.map_or_else(
        || canvas.glyphs.dash.to_owned(),
        |actual| words.actual(actual, kpi, year),
    );
    canvas.right(x + 10, y, &value, canvas.theme.strong(), 10);
    gauge::gauge(canvas, (x + 12, y, wide), score);
    let mut at = x + 14 + wide;
    if let Some(achievement) = &score.achievement {
        let figure = format!("{} %", words.figure(achievement));
        at = canvas.text(at, y, &figure, canvas.theme.strong(), 10) + 2;
    }
    let coloured = canvas.theme.state(score.state);
    let mark = gauge::mark(canvas, score.state);
    at = canvas.text(at, y, mark, coloured, 1) + 1;
    at = canvas.text(
        at,
        y,
        words.state(score.state),
        coloured,
        end.saturating_sub(at),
    ) + 3;
    if let Some(target) = kpi.target(year) {
        let room = end.saturating_sub(at);
        let text = words.target(target);
        if width(&text) <= room {
            canvas.text(at, y, &text, canvas.theme.dim(), room);
        }
    }
}

fn weighted(canvas: &mut Canvas<'_>, model: &Model, index: usize, row: Rect) {
    let (objective, score) = (model.plan().objective(index), model.scores.objective(index));
    if let Some((objective, score)) = objective.zip(score) {
        let bar = Rect {
            width: row.width.saturating_sub(4).min(100),
            ..row
        };
        panel::bar_of(canvas, model, objective, score, bar);
    }
}
