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

use jiff::civil::{Date, date};

use super::canvas::{Canvas, cells};
use crate::plan::Fraction;
use crate::score::YearSeries;
use crate::words::{CHART_LINES, Words};

/// Cells for the values beside the chart.
const SCALE: u16 = 12;
/// Wider than this a year looks empty.
const WIDEST: u16 = 72;
/// Lines of the plot itself: without the legend above and the months below.
const LINES: u32 = 8;

/// The values at the lower and the upper edge.
struct Scale {
    low: Fraction,
    high: Fraction,
}

impl Scale {
    fn of(year_series: &YearSeries) -> Self {
        let (low, high) = year_series.bounds();
        Self { low, high }
    }

    /// The line of a value, from above.
    fn line(&self, value: &Fraction) -> u32 {
        let part = value.minus(&self.low).times(&Fraction::hundred());
        let share = part.over(&self.high.minus(&self.low));
        let up = share.map_or(0, |share| share.percent_of(LINES - 1));
        (LINES - 1).saturating_sub(up)
    }
}

/// Draws one line of the chart, counted from above.
pub(super) fn line(
    canvas: &mut Canvas<'_>,
    words: &Words,
    year_series: &YearSeries,
    (x, y, room): (u16, u16, u16),
    line: usize,
) {
    let wide = room.saturating_sub(SCALE).min(WIDEST);
    let at = x + SCALE;
    match line.checked_sub(1) {
        None => legend(canvas, words, (x, y, room)),
        Some(below) if line + 1 >= CHART_LINES => {
            debug_assert!(below > 0, "the months stand below the plot");
            months(canvas, words, year_series, (at, y, wide));
        }
        Some(row) => plot(
            canvas,
            words,
            year_series,
            (x, y, wide),
            u32::try_from(row).unwrap_or(0),
        ),
    }
}

fn legend(canvas: &mut Canvas<'_>, words: &Words, (x, y, room): (u16, u16, u16)) {
    let glyphs = canvas.glyphs;
    let [measurement, target, pace, estimate] = glyphs.chart;
    let text = words.sheet.legend(measurement, target, pace, estimate);
    canvas.text(x, y, &text, canvas.theme.faint(), room);
}

fn months(
    canvas: &mut Canvas<'_>,
    words: &Words,
    year_series: &YearSeries,
    (x, y, wide): (u16, u16, u16),
) {
    for (month, name) in (1..=12).zip(words.sheet.months().split(' ')) {
        let at = x + column(year_series, date(year_series.year, month, 1), wide);
        canvas.text(at, y, name, canvas.theme.faint(), 3);
    }
}

fn column(year_series: &YearSeries, day: Date, wide: u16) -> u16 {
    let last = u32::from(wide.saturating_sub(1));
    let cell = year_series.gone(day).percent_of(last);
    cells(usize::try_from(cell).unwrap_or(0))
}

fn plot(
    canvas: &mut Canvas<'_>,
    words: &Words,
    year_series: &YearSeries,
    (x, y, wide): (u16, u16, u16),
    row: u32,
) {
    let scale = Scale::of(year_series);
    let at = x + SCALE;
    let [measurement, target, pace, estimate] = canvas.glyphs.chart;
    let faint = canvas.theme.faint();
    canvas.text(at - 1, y, canvas.glyphs.frame[5], faint, 1);
    let on = |value: &Fraction| scale.line(value) == row;
    if let Some(value) = labelled(year_series, &scale, row) {
        let text = words.localised(&value.to_shortest(0, 2));
        canvas.right(at - 2, y, &text, faint, SCALE - 2);
    }
    for day in (0..wide)
        .step_by(2)
        .filter_map(|cell| day(year_series, cell, wide))
    {
        if year_series.pace(day).is_some_and(|value| on(&value)) {
            canvas.text(at + column(year_series, day, wide), y, pace, faint, 1);
        }
    }
    if year_series.targets.iter().any(on) {
        canvas.repeat(at, y, target, wide, canvas.theme.accent());
    }
    for (day, value) in &year_series.measurements {
        if on(value) {
            let style = canvas.theme.strong();
            canvas.text(
                at + column(year_series, *day, wide),
                y,
                measurement,
                style,
                1,
            );
        }
    }
    if year_series.estimate.as_ref().is_some_and(on) {
        let style = canvas.theme.warn();
        canvas.text(at + wide.saturating_sub(1), y, estimate, style, 1);
    }
}

fn day(year_series: &YearSeries, cell: u16, wide: u16) -> Option<Date> {
    let days = i32::from(date(year_series.year, 12, 31).day_of_year()) - 1;
    let gone = days * i32::from(cell) / i32::from(wide.saturating_sub(1).max(1));
    date(year_series.year, 1, 1)
        .checked_add(jiff::Span::new().try_days(gone).ok()?)
        .ok()
}

/// The value that is written beside a line: the target's, and those of the edges.
fn labelled(year_series: &YearSeries, scale: &Scale, row: u32) -> Option<Fraction> {
    let target = year_series.targets.iter().find(|it| scale.line(it) == row);
    target.cloned().or_else(|| match row {
        0 => Some(scale.high.clone()),
        row if row + 1 == LINES => Some(scale.low.clone()),
        _ => None,
    })
}
