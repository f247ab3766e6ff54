//! The course of a KPI's year, ready to be drawn: in a field of 100 by 100, its origin above on the left.

use jiff::civil::date;
use serde::Serialize;

use crate::plan::{Fraction, Kpi, Year};
use crate::record::Cell;
use crate::score::{YearSeries, course};
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

/// A reading.
#[derive(Clone, Debug, Serialize)]
pub struct Point {
    pub x: String,
    pub y: String,
    pub told: String,
}

/// The chart of a year with two readings or more: a single one shows no course.
pub(super) fn chart(words: &Words, kpi: &Kpi, year: Year, cell: Option<&Cell>) -> Option<Chart> {
    let course = course(kpi, year, cell)?;
    if course.readings.len() < 2 {
        return None;
    }
    let (low, high) = course.bounds();
    let above = |value: &Fraction| above(value, &low, &high);
    let points: Vec<Point> = course
        .readings
        .iter()
        .map(|(day, value)| Point {
            x: course.gone(*day).to_places(1),
            y: above(value),
            told: format!("{}: {}", words.day(*day), shown(words, value)),
        })
        .collect();
    let corners = points.iter().map(|it| format!("{},{}", it.x, it.y));
    Some(Chart {
        low: shown(words, &low),
        high: shown(words, &high),
        line: corners.collect::<Vec<_>>().join(" "),
        targets: course.targets.iter().map(above).collect(),
        pace: pace(&course, above),
        points,
    })
}

fn shown(words: &Words, value: &Fraction) -> String {
    words.localised(&value.to_shortest(0, 2))
}

/// Straight from the first day to the last one.
fn pace(course: &YearSeries, above: impl Fn(&Fraction) -> String) -> Option<String> {
    let first = course.pace(date(course.year, 1, 1))?;
    let last = course.pace(date(course.year, 12, 31))?;
    Some(format!("0,{} 100,{}", above(&first), above(&last)))
}

/// How far from the upper edge, in percent of the height.
fn above(value: &Fraction, low: &Fraction, high: &Fraction) -> String {
    let share = high.minus(value).times(&Fraction::hundred());
    let share = share.over(&high.minus(low));
    share.unwrap_or_else(Fraction::zero).to_places(1)
}
