//! The chart of a KPI's year: where each value lies, in thousandths of the year and of the height, from the lower left corner.

use jiff::civil::date;

use crate::plan::Fraction;
use crate::score::YearSeries;
use crate::words::Words;

/// Where something lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub x: u16,
    pub y: u16,
}

/// The whole of the year, and of the height.
pub const WHOLE: u16 = 1000;

/// A chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// Where each month begins.
    pub months: Vec<u16>,
    pub measurements: Vec<Spot>,
    /// The heights of the target, or of the ends of a range.
    pub targets: Vec<u16>,
    /// What is to be reached within the year.
    pub interim: Vec<Spot>,
    /// The corners of the expected pace, from the first day to the last.
    pub pace: Vec<Spot>,
    /// The estimate for the end of the year.
    pub estimate: Option<Spot>,
    /// Values written beside it, what matters most first.
    pub labels: Vec<ChartLabel>,
}

/// A value beside a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartLabel {
    pub y: u16,
    pub text: String,
    pub is_target: bool,
}

impl Chart {
    pub(super) fn new(words: &Words, series: &YearSeries) -> Self {
        let (low, high) = series.bounds();
        let height = high.minus(&low);
        let y = |value: &Fraction| {
            let part = value.minus(&low).times(&Fraction::hundred()).over(&height);
            thousandths(part)
        };
        let year = series.year;
        let x = |day| thousandths(Some(series.gone(day)));
        let spot = |(day, value): &(_, Fraction)| Spot {
            x: x(*day),
            y: y(value),
        };
        let label = |value: &Fraction, is_target: bool| ChartLabel {
            y: y(value),
            text: words.localised(&value.to_shortest(0, 2)),
            is_target,
        };
        let targets = series.targets.iter().map(|it| label(it, true));
        let mut values: Vec<&Fraction> = Vec::new();
        values.extend(series.measurements.last().map(|(_, value)| value));
        values.extend(series.measurements.first().map(|(_, value)| value));
        values.extend(&series.start);
        values.extend([&low, &high]);
        Self {
            months: (1..=12).map(|month| x(date(year, month, 1))).collect(),
            measurements: series.measurements.iter().map(spot).collect(),
            targets: series.targets.iter().map(y).collect(),
            interim: series.interim.iter().map(spot).collect(),
            pace: series.way().iter().map(spot).collect(),
            estimate: series.estimate.as_ref().map(|value| Spot {
                x: WHOLE,
                y: y(value),
            }),
            labels: targets
                .chain(values.into_iter().map(|it| label(it, false)))
                .collect(),
        }
    }
}

/// A share in percent as thousandths.
fn thousandths(percent: Option<Fraction>) -> u16 {
    let share = percent.unwrap_or_else(Fraction::zero);
    let whole = share.percent_of(u32::from(WHOLE));
    u16::try_from(whole).unwrap_or(WHOLE).min(WHOLE)
}
