//! The chart of a KPI's year: measurements by day, the target as a line, the expected pace, and the estimate for its end.
//!
//! ```text
//! ● rilevazione  ─ target  · passo atteso  ◇ stima
//!  12,00 ┤
//!  10,00 ┼──────────────────────────────────────◇
//!        │              · · ● · ·
//!   8,00 ┤ · · · ●
//!          G   F   M   A   M   G   L   A   S   O   N   D
//! ```

use super::canvas::Canvas;
use crate::app::{CHART_SCALE, Chart, ChartRow};
use crate::words::Words;

/// Draws one line of the chart, counted from above.
pub(super) fn line(
    canvas: &mut Canvas<'_>,
    words: &Words,
    chart: &Chart,
    (x, y, room): (u16, u16, u16),
    line: usize,
) {
    match line.checked_sub(1) {
        None => legend(canvas, words, (x, y, room)),
        Some(row) => match chart.rows.get(row) {
            Some(row) => plot(canvas, (chart, row), (x, y)),
            None => months(canvas, words, chart, (x + CHART_SCALE, y)),
        },
    }
}

fn legend(canvas: &mut Canvas<'_>, words: &Words, (x, y, room): (u16, u16, u16)) {
    let glyphs = canvas.glyphs;
    let [measurement, target, pace, estimate] = glyphs.chart;
    let text = words.sheet.legend(measurement, target, pace, estimate);
    canvas.text(x, y, &text, canvas.theme.faint(), room);
}

fn months(canvas: &mut Canvas<'_>, words: &Words, chart: &Chart, (x, y): (u16, u16)) {
    for (at, name) in chart.months.iter().zip(words.sheet.months().split(' ')) {
        canvas.text(x + at, y, name, canvas.theme.faint(), 3);
    }
}

fn plot(canvas: &mut Canvas<'_>, (chart, row): (&Chart, &ChartRow), (x, y): (u16, u16)) {
    let at = x + CHART_SCALE;
    let [measurement, target, pace, estimate] = canvas.glyphs.chart;
    let faint = canvas.theme.faint();
    canvas.text(at - 1, y, canvas.glyphs.frame[5], faint, 1);
    if let Some(label) = &row.label {
        canvas.right(at - 2, y, label, faint, CHART_SCALE - 2);
    }
    for column in &row.pace {
        canvas.text(at + column, y, pace, faint, 1);
    }
    if row.is_target {
        canvas.repeat(at, y, target, chart.width, canvas.theme.accent());
    }
    for column in &row.measurements {
        let style = canvas.theme.strong();
        canvas.text(at + column, y, measurement, style, 1);
    }
    if row.is_estimate {
        let style = canvas.theme.warn();
        let last = chart.width.saturating_sub(1);
        canvas.text(at + last, y, estimate, style, 1);
    }
}
