//! The course of a KPI's year, ready to be drawn: in a field of 100 by 100, its origin above on the left.

use serde::Serialize;

use crate::plan::{Fraction, Kpi, Year};
use crate::record::Cell;
use crate::score::{YearSeries, year_series};
use crate::words::Words;

/// A chart's lines and points.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    /// The value at its lower edge.
    pub low: String,
    /// The value at its upper edge.
    pub high: String,
    pub points: Vec<Point>,
    /// The same as corners of a line: `x,y x,y`.
    pub line: String,
    /// The target, or both ends of a range, from above.
    pub targets: Vec<String>,
    /// The expected pace as corners of a line, where there is one.
    pub pace: Option<String>,
}

/// A measurement.
#[derive(Clone, Debug, Serialize)]
pub struct Point {
    pub x: String,
    pub y: String,
    #[serde(rename = "told")]
    pub text: String,
}

/// The chart of a year with two measurements or more: a single one shows no course.
pub(super) fn chart(words: &Words, kpi: &Kpi, year: Year, cell: Option<&Cell>) -> Option<Chart> {
    let year_series = year_series(kpi, year, cell)?;
    if year_series.measurements.len() < 2 {
        return None;
    }
    let (low, high) = year_series.bounds();
    let above = |value: &Fraction| above(value, &low, &high);
    let points: Vec<Point> = year_series
        .measurements
        .iter()
        .map(|(day, value)| Point {
            x: year_series.gone(*day).to_places(1),
            y: above(value),
            text: format!("{}: {}", words.day(*day), shown(words, value)),
        })
        .collect();
    let corners = points.iter().map(|it| format!("{},{}", it.x, it.y));
    Some(Chart {
        low: shown(words, &low),
        high: shown(words, &high),
        line: corners.collect::<Vec<_>>().join(" "),
        targets: year_series.targets.iter().map(above).collect(),
        pace: pace(&year_series, above),
        points,
    })
}

fn shown(words: &Words, value: &Fraction) -> String {
    words.localised(&value.to_shortest(0, 2))
}

fn pace(year_series: &YearSeries, above: impl Fn(&Fraction) -> String) -> Option<String> {
    let way = year_series.way();
    let corners = way.iter().map(|(day, value)| {
        let gone = year_series.gone(*day).to_shortest(0, 1);
        format!("{gone},{}", above(value))
    });
    let corners: Vec<String> = corners.collect();
    (!corners.is_empty()).then(|| corners.join(" "))
}

/// How far from the upper edge, in percent of the height.
fn above(value: &Fraction, low: &Fraction, high: &Fraction) -> String {
    let share = high.minus(value).times(&Fraction::hundred());
    let share = share.over(&high.minus(low));
    share.unwrap_or_else(Fraction::zero).to_places(1)
}
