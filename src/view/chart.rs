//! The chart of a KPI's year: readings joined by a line, the target, the pace that is expected, and the estimate.
//!
//! ```text
//! 10,00 ┤──────────────────────────
//!  9,80 ┤                 ●⠉
//!       │       ●⠤⠤⠤⠤⠤⠤⠒⠒⠉     ⠂  ◇
//!  9,10 ┤ ●⠤⠒⠒⠉    ⠂   ⠂   ⠂
//!        gen feb mar apr mag giu lug ago set ott nov dic
//!        ● rilevazione  ─ target  ⠂ passo atteso  ◇ stima
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::widgets::Widget;
use ratatui::widgets::canvas::{Canvas as Plot, Line, Points};

use super::canvas::{Canvas, cells, width};
use crate::app::{CHART_WHOLE, Chart, Spot};
use crate::words::Words;

/// Dots of a line that is not certain, less one.
const DOTS: u32 = 24;
/// Lines below the plot: the months and the legend.
const BELOW: u16 = 2;

/// Draws the chart into an area; of one that is scrolled only the lines from the first one on that has room.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    words: &Words,
    chart: &Chart,
    area: Rect,
    (first, height): (u16, u16),
) {
    let labels = chart.labels.iter().map(|label| width(&label.text));
    let scale = labels.max().unwrap_or(0) + 2;
    let whole = Rect {
        x: area.x + scale,
        y: 0,
        width: area.width.saturating_sub(scale + 1),
        height: height.saturating_sub(BELOW),
    };
    let plot = plot(canvas, chart, whole);
    for (row, y) in (first..height).zip(area.top()..area.bottom()) {
        if row >= whole.height {
            let area = Rect { y, ..whole };
            if row == whole.height {
                months(canvas, words, chart, area);
            } else {
                legend(canvas, words, chart, area);
            }
        } else {
            axis(canvas, chart, whole, (row, y));
            for x in whole.left()..whole.right() {
                if let Some(cell) = plot.cell((x, row)).filter(|cell| cell.symbol() != " ") {
                    canvas.text(x, y, cell.symbol(), Style::new().fg(cell.fg), 1);
                }
            }
            marks(canvas, chart, whole, (row, y));
        }
    }
}

/// The row of the plot, from above, and the column in which something lies.
fn cell_of(spot: Spot, plot: Rect) -> (u16, u16) {
    let part = |of: u16, last: u16| {
        let at = u32::from(of) * u32::from(last) + u32::from(CHART_WHOLE) / 2;
        u16::try_from(at / u32::from(CHART_WHOLE)).unwrap_or(last)
    };
    let row = part(CHART_WHOLE - spot.y, plot.height.saturating_sub(1));
    let column = part(spot.x, plot.width.saturating_sub(1));
    (row, plot.x + column)
}

/// The lines of the chart, in dots that are finer than cells.
fn plot(canvas: &Canvas<'_>, chart: &Chart, area: Rect) -> Buffer {
    let mut buffer = Buffer::empty(area);
    let theme = canvas.theme;
    let colour = |style: Style| style.fg.unwrap_or_default();
    let end = f64::from(CHART_WHOLE);
    let marker = if canvas.is_ascii() {
        Marker::Dot
    } else {
        Marker::Braille
    };
    let at = |spot: &Spot| (f64::from(spot.x), f64::from(spot.y));
    let line = |from: &Spot, to: &Spot, style| {
        let ((x1, y1), (x2, y2)) = (at(from), at(to));
        Line::new(x1, y1, x2, y2, colour(style))
    };
    let dots = |from: &Spot, to: &Spot| -> Vec<(f64, f64)> {
        let between = |from: u16, to: u16, step: u32| {
            let (from, to) = (u32::from(from), u32::from(to));
            f64::from((from * (DOTS - step) + to * step) / DOTS)
        };
        (0..=DOTS)
            .map(|step| (between(from.x, to.x, step), between(from.y, to.y, step)))
            .collect()
    };
    Plot::default()
        .marker(marker)
        .x_bounds([0.0, end])
        .y_bounds([0.0, end])
        .paint(|plot| {
            for pair in chart.pace.windows(2) {
                if let [from, to] = pair {
                    let coords = dots(from, to);
                    plot.draw(&Points::new(&coords, colour(theme.dim())));
                }
            }
            plot.layer();
            if let (Some(from), Some(to)) = (chart.measurements.last(), &chart.estimate) {
                let coords = dots(from, to);
                plot.draw(&Points::new(&coords, colour(theme.warn())));
            }
            plot.layer();
            for pair in chart.measurements.windows(2) {
                if let [from, to] = pair {
                    plot.draw(&line(from, to, theme.text()));
                }
            }
        })
        .render(area, &mut buffer);
    if canvas.is_ascii() {
        for cell in &mut buffer.content {
            if cell.symbol() != " " {
                cell.set_symbol("+");
            }
        }
    }
    buffer
}

/// The vertical axis, with the value that lies on its row.
fn axis(canvas: &mut Canvas<'_>, chart: &Chart, plot: Rect, (row, y): (u16, u16)) {
    let theme = canvas.theme;
    canvas.text(plot.x - 1, y, canvas.glyphs.frame[5], theme.faint(), 1);
    let on = |y: u16| cell_of(Spot { x: 0, y }, plot).0;
    // Of labels that lie on one row the first is written, and none right below one that matters more.
    let near = |other: u16, by: u16| other.abs_diff(row) <= by;
    let label = chart
        .labels
        .iter()
        .enumerate()
        .find(|(_, it)| on(it.y) == row);
    let Some((at, label)) = label else { return };
    let before = chart.labels.iter().take(at);
    let collides = before.clone().any(|other| near(on(other.y), 1));
    if collides && !label.is_target {
        return;
    }
    let style = if label.is_target {
        theme.accent()
    } else {
        theme.dim()
    };
    let scale = plot.x - 2;
    canvas.right(scale, y, &label.text, style, scale);
}

/// The target, what is to be reached before, the readings and the estimate on a row.
fn marks(canvas: &mut Canvas<'_>, chart: &Chart, plot: Rect, (row, y): (u16, u16)) {
    let theme = canvas.theme;
    let [reading, target, interim, _, estimate] = canvas.glyphs.chart;
    if chart
        .targets
        .iter()
        .any(|it| cell_of(Spot { x: 0, y: *it }, plot).0 == row)
    {
        canvas.repeat(plot.x, y, target, plot.width, theme.accent());
    }
    let steps = chart.interim.iter().map(|it| (it, interim, theme.accent()));
    let readings = chart
        .measurements
        .iter()
        .map(|it| (it, reading, theme.strong()));
    for (spot, glyph, style) in steps.chain(readings) {
        let (at, x) = cell_of(*spot, plot);
        if at == row {
            canvas.text(x, y, glyph, style, 1);
        }
    }
    let end = chart.estimate.map(|it| cell_of(it, plot));
    if let Some((_, x)) = end.filter(|(at, _)| *at == row) {
        canvas.text(x, y, estimate, theme.warn(), 1);
    }
}

fn months(canvas: &mut Canvas<'_>, words: &Words, chart: &Chart, plot: Rect) {
    let step = plot.width / 12;
    let names = words.sheet.months().split(' ');
    for (at, name) in chart.months.iter().zip(names) {
        let (_, x) = cell_of(Spot { x: *at, y: 0 }, Rect { height: 1, ..plot });
        let letters = if step > 3 { 3 } else { 1 };
        let name = name.get(..letters).unwrap_or(name);
        canvas.text(x, plot.y, name, canvas.theme.faint(), 3);
    }
}

/// What the marks mean, of those that are there.
fn legend(canvas: &mut Canvas<'_>, words: &Words, chart: &Chart, area: Rect) {
    let theme = canvas.theme;
    let [reading, target, interim, pace, estimate] = canvas.glyphs.chart;
    let sheet = &words.sheet;
    let entries = [
        (
            !chart.measurements.is_empty(),
            reading,
            sheet.legend_reading(),
            theme.strong(),
        ),
        (
            !chart.targets.is_empty(),
            target,
            words.overview.target(),
            theme.accent(),
        ),
        (
            !chart.interim.is_empty(),
            interim,
            sheet.legend_interim(),
            theme.accent(),
        ),
        (
            !chart.pace.is_empty(),
            pace,
            sheet.legend_pace(),
            theme.dim(),
        ),
        (
            chart.estimate.is_some(),
            estimate,
            sheet.legend_estimate(),
            theme.warn(),
        ),
    ];
    let mut x = area.x;
    for (_, glyph, word, style) in entries.into_iter().filter(|(is_there, ..)| *is_there) {
        let wanted = width(glyph) + width(word) + 1;
        if x + wanted > area.right() {
            break;
        }
        x = canvas.text(x, area.y, glyph, style, 2) + 1;
        x = canvas.text(x, area.y, word, theme.dim(), cells(word.len())) + 3;
    }
}
