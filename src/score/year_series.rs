//! The course of a year: measurements over time, the pace that is expected, and where it leads, as an estimate.

use jiff::civil::{Date, date};

use crate::plan::{Criterion, Fraction, Kind, Kpi, Unit, Year};
use crate::record::{Cell, Measurement};

/// The least number of measurements from which the rest of a year is estimated.
const ENOUGH: usize = 3;

/// The measurements of a KPI's year as numbers, with what they are held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSeries {
    pub year: Year,
    pub unit: Unit,
    /// The measurements that are numbers, by day.
    pub measurements: Vec<(Date, Fraction)>,
    /// The target; the lower and the upper end of a range.
    pub targets: Vec<Fraction>,
    /// What is to be reached within the year, by day.
    pub interim: Vec<(Date, Fraction)>,
    /// Where the year is expected to begin: levels begin at the baseline, and what adds up begins at nought.
    pub start: Option<Fraction>,
    /// The value on 31 December if it goes on like that: an estimate, from three measurements on.
    pub estimate: Option<Fraction>,
}

/// The course of a KPI's year, where it is measured in numbers.
pub fn year_series(kpi: &Kpi, year: Year, cell: Option<&Cell>) -> Option<YearSeries> {
    let criterion = &kpi.target(year)?.criterion;
    let Kind::Quantity(unit) = criterion.kind() else {
        return None;
    };
    let number = |measurement: &Measurement| {
        let number = measurement.actual.number(criterion.kind())?.ok()?;
        Some((measurement.date, number))
    };
    let measurements = cell.into_iter().flat_map(|cell| &cell.measurements);
    let measurements: Vec<(Date, Fraction)> = measurements.filter_map(number).collect();
    let targets = match criterion {
        Criterion::Bound(_, quantity) => vec![Fraction::from(quantity.value)],
        Criterion::Range { low, high, .. } => vec![Fraction::from(*low), Fraction::from(*high)],
        Criterion::Nothing | Criterion::Open | Criterion::YesNo(_) | Criterion::By(_) => Vec::new(),
    };
    let interim = kpi.interim(year).iter().filter_map(|it| {
        let bound = it.target.criterion.bound()?;
        Some((it.by, Fraction::from(bound.value)))
    });
    Some(YearSeries {
        year,
        unit,
        interim: interim.collect(),
        start: start(kpi, unit),
        estimate: estimate(&measurements, year),
        measurements,
        targets,
    })
}

impl YearSeries {
    /// The lowest and the highest value that a chart of it shows; never the same.
    pub fn bounds(&self) -> (Fraction, Fraction) {
        let values = self.measurements.iter().map(|(_, value)| value.clone());
        let values = values
            .chain(self.targets.iter().cloned())
            .chain(self.way().into_iter().map(|(_, value)| value))
            .chain(self.estimate.clone());
        let all: Vec<Fraction> = values.collect();
        let low = all.iter().min().cloned().unwrap_or_else(Fraction::zero);
        let high = all.iter().max().cloned().unwrap_or_else(Fraction::hundred);
        if low == high {
            let one = Fraction::from(1);
            return (low.minus(&one), high.plus(&one));
        }
        (low, high)
    }

    /// How much of the year is gone on a day, in percent: 0 on 1 January, 100 on 31 December.
    pub fn gone(&self, day: Date) -> Fraction {
        let days = |day: Date| i64::from(day.day_of_year()).saturating_sub(1);
        let all = Fraction::from(days(date(self.year, 12, 31)));
        let gone = Fraction::from(days(day)).times(&Fraction::hundred());
        gone.over(&all).unwrap_or_else(Fraction::zero)
    }

    /// The value that is expected on a day: on the straight way from the start of the year to its target, or to what is to be reached
    /// next.
    pub fn pace(&self, day: Date) -> Option<Fraction> {
        let start = self.start.as_ref()?;
        let end = (date(self.year, 12, 31), self.targets.first()?);
        let interim = self.interim.iter().map(|(day, value)| (*day, value));
        let stops: Vec<(Date, &Fraction)> = interim.chain([end]).collect();
        let next = stops.iter().find(|(by, _)| day <= *by)?;
        let last = stops.iter().rev().find(|(by, _)| *by < next.0);
        let gone = |day: Date| Fraction::from(i64::from(day.day_of_year()));
        let (from, value) = last.map_or((Fraction::zero(), start), |(day, value)| {
            (gone(*day), *value)
        });
        let part = gone(day).minus(&from).over(&gone(next.0).minus(&from))?;
        Some(value.plus(&next.1.minus(value).times(&part)))
    }

    /// The corners of that way, from the first day to the last.
    pub fn way(&self) -> Vec<(Date, Fraction)> {
        let interim = self.interim.iter().map(|(day, _)| *day);
        let days = [date(self.year, 1, 1)].into_iter().chain(interim);
        let days = days.chain([date(self.year, 12, 31)]);
        days.filter_map(|day| Some((day, self.pace(day)?)))
            .collect()
    }
}

/// Levels (percentages, days) begin where they stood; counts and sums of money begin at nought.
fn start(kpi: &Kpi, unit: Unit) -> Option<Fraction> {
    match unit {
        Unit::Number | Unit::Count | Unit::Money => Some(Fraction::zero()),
        Unit::Percent | Unit::Days | Unit::Hours | Unit::Minutes => {
            match kpi.baseline.as_ref()?.criterion {
                Criterion::Bound(_, quantity) => Some(Fraction::from(quantity.value)),
                Criterion::Range { low, .. } => Some(Fraction::from(low)),
                Criterion::Nothing | Criterion::Open | Criterion::YesNo(_) | Criterion::By(_) => {
                    None
                }
            }
        }
    }
}

/// Least squares through all measurements, continued to 31 December; a measurement of that day needs no estimate.
fn estimate(measurements: &[(Date, Fraction)], year: Year) -> Option<Fraction> {
    let end = date(year, 12, 31);
    let over = measurements.last().is_some_and(|(day, _)| *day >= end);
    if measurements.len() < ENOUGH || over {
        return None;
    }
    let count = Fraction::from(i64::try_from(measurements.len()).ok()?);
    let at = |day: Date| Fraction::from(i64::from(day.day_of_year()));
    let sum = |term: &dyn Fn(&(Date, Fraction)) -> Fraction| {
        measurements
            .iter()
            .fold(Fraction::zero(), |sum, it| sum.plus(&term(it)))
    };
    let (x, y) = (sum(&|it| at(it.0)), sum(&|it| it.1.clone()));
    let (xx, xy) = (
        sum(&|it| at(it.0).times(&at(it.0))),
        sum(&|it| at(it.0).times(&it.1)),
    );
    let rise = count.times(&xy).minus(&x.times(&y));
    let run = count.times(&xx).minus(&x.times(&x));
    let slope = rise.over(&run)?;
    let level = y.minus(&slope.times(&x)).over(&count)?;
    Some(level.plus(&slope.times(&at(end))))
}

/// How far an actual is from its target: the actual less the target, or less the end of the range it is beyond.
pub fn distance(actual: &Fraction, criterion: &Criterion) -> Option<Fraction> {
    match criterion {
        Criterion::Bound(_, quantity) => Some(actual.minus(&Fraction::from(quantity.value))),
        Criterion::Range { low, high, .. } => {
            let (low, high) = (Fraction::from(*low), Fraction::from(*high));
            let nearest = actual.clone().max(low).min(high);
            Some(actual.minus(&nearest))
        }
        Criterion::Nothing | Criterion::Open | Criterion::YesNo(_) | Criterion::By(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(month: i8, day: i8, value: i64) -> (Date, Fraction) {
        (date(2022, month, day), Fraction::from(value))
    }

    #[test]
    fn three_measurements_on_a_line_go_on_on_it() {
        // Day 1, day 11 and day 21: one a day, so day 365 is at 364.
        let line = [on(1, 1, 0), on(1, 11, 10), on(1, 21, 20)];
        assert_eq!(estimate(&line, 2022), Some(Fraction::from(364)));
        assert_eq!(estimate(&line[..2], 2022), None);
        let flat = [on(3, 1, 7), on(6, 1, 7), on(9, 1, 7)];
        assert_eq!(estimate(&flat, 2022), Some(Fraction::from(7)));
    }

    #[test]
    fn the_expected_pace_ends_at_the_target() {
        let year_series = YearSeries {
            year: 2022,
            unit: Unit::Percent,
            measurements: Vec::new(),
            targets: vec![Fraction::from(10)],
            interim: Vec::new(),
            start: Some(Fraction::from(8)),
            estimate: None,
        };
        assert_eq!(
            year_series.pace(date(2022, 12, 31)),
            Some(Fraction::from(10))
        );
        let first = year_series.pace(date(2022, 1, 1)).map(|it| it.to_places(3));
        assert_eq!(first, Some("8.005".into()));
        // By the end of June all but a tenth of it, and then straight on.
        let interim = vec![(date(2022, 6, 30), Fraction::from(9))];
        let by_june = YearSeries {
            interim,
            ..year_series
        };
        let on = |month, day| {
            by_june
                .pace(date(2022, month, day))
                .map(|it| it.to_places(3))
        };
        assert_eq!(on(6, 30), Some("9.000".into()));
        assert_eq!(on(9, 30), Some("9.500".into()));
        assert_eq!(on(12, 31), Some("10.000".into()));
        assert_eq!(by_june.way().len(), 3);
    }

    #[test]
    fn the_distance_from_a_range_is_that_from_its_nearer_end() {
        let range = Criterion::Range {
            low: 92.into(),
            high: 95.into(),
            unit: Unit::Percent,
        };
        for (actual, off) in [(90, -2), (92, 0), (94, 0), (95, 0), (98, 3)] {
            let off = Some(Fraction::from(off));
            assert_eq!(distance(&Fraction::from(actual), &range), off, "{actual}");
        }
    }
}
