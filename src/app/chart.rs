//! The chart of a KPI's year in cells: columns from the left, rows from above.

use jiff::civil::{Date, date};

use crate::plan::Fraction;
use crate::score::YearSeries;
use crate::words::{CHART_LINES, Words};

/// Cells for the values beside the chart.
pub const SCALE: u16 = 12;
/// Wider than this a year looks empty.
const WIDEST: u16 = 72;
/// Rows of the plot itself: without the legend above and the months below.
const ROWS: usize = CHART_LINES - 2;

/// A chart in cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// How many columns it has, beside the values.
    pub width: u16,
    /// Where each month begins.
    pub months: Vec<u16>,
    pub rows: Vec<ChartRow>,
}

/// A row of the plot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartRow {
    /// The value that is written beside it.
    pub label: Option<String>,
    /// Whether a target lies on it.
    pub is_target: bool,
    /// Columns of the expected pace.
    pub pace: Vec<u16>,
    /// Columns of measurements.
    pub measurements: Vec<u16>,
    /// Whether the estimate for the end of the year lies on it.
    pub is_estimate: bool,
}

impl Chart {
    /// The chart of a year in so many cells, the values beside it among them.
    pub(super) fn new(words: &Words, year_series: &YearSeries, room: u16) -> Self {
        let width = room.saturating_sub(SCALE).min(WIDEST);
        let months =
            (1..=12).map(|month| column(year_series, date(year_series.year, month, 1), width));
        let mut chart = Self {
            width,
            months: months.collect(),
            rows: vec![ChartRow::default(); ROWS],
        };
        chart.plot(words, year_series);
        chart
    }

    fn plot(&mut self, words: &Words, year_series: &YearSeries) {
        let (width, scale) = (self.width, Scale::of(year_series));
        for day in (0..width)
            .step_by(2)
            .filter_map(|cell| day(year_series, cell, width))
        {
            if let Some(pace) = year_series.pace(day) {
                let at = column(year_series, day, width);
                self.on(&scale, &pace, |row| row.pace.push(at));
            }
        }
        for target in &year_series.targets {
            self.on(&scale, target, |row| row.is_target = true);
        }
        for (day, value) in &year_series.measurements {
            let at = column(year_series, *day, width);
            self.on(&scale, value, |row| row.measurements.push(at));
        }
        if let Some(estimate) = &year_series.estimate {
            self.on(&scale, estimate, |row| row.is_estimate = true);
        }
        // The values at the edges, and those of the targets, of which the first on a row is written.
        let edges = [&scale.low, &scale.high].into_iter();
        for value in edges.chain(year_series.targets.iter().rev()) {
            let text = words.localised(&value.to_shortest(0, 2));
            self.on(&scale, value, |row| row.label = Some(text));
        }
    }

    /// Does something to the row that a value lies on.
    fn on(&mut self, scale: &Scale, value: &Fraction, act: impl FnOnce(&mut ChartRow)) {
        if let Some(row) = self.rows.get_mut(scale.row(value)) {
            act(row);
        }
    }
}

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

    /// The row of a value.
    fn row(&self, value: &Fraction) -> usize {
        let part = value.minus(&self.low).times(&Fraction::hundred());
        let share = part.over(&self.high.minus(&self.low));
        let last = ROWS - 1;
        let up = share.map_or(0, |share| {
            share.percent_of(u32::try_from(last).unwrap_or(0))
        });
        last.saturating_sub(usize::try_from(up).unwrap_or(0))
    }
}

fn column(year_series: &YearSeries, day: Date, wide: u16) -> u16 {
    let last = u32::from(wide.saturating_sub(1));
    let cell = year_series.gone(day).percent_of(last);
    u16::try_from(cell).unwrap_or(u16::MAX)
}

fn day(year_series: &YearSeries, cell: u16, wide: u16) -> Option<Date> {
    let days = i32::from(date(year_series.year, 12, 31).day_of_year()) - 1;
    let gone = days * i32::from(cell) / i32::from(wide.saturating_sub(1).max(1));
    date(year_series.year, 1, 1)
        .checked_add(jiff::Span::new().try_days(gone).ok()?)
        .ok()
}
