//! The interim targets of a year, and where a KPI stood on their days.

use jiff::civil::Date;

use super::{Measure, measure};
use crate::plan::{Criterion, Fraction, Interim, Kpi, Rules, Year};
use crate::record::{Cell, Measurement};

/// An interim target, with what was known of it on its day.
#[derive(Clone, Debug)]
pub struct Milestone<'a> {
    pub interim: &'a Interim,
    /// The last measurement of that day or before.
    pub measured: Option<&'a Measurement>,
    /// What that is worth against it, in percent.
    pub achievement: Option<Fraction>,
    /// Whether nothing was measured since the milestone before it.
    pub is_unmeasured: bool,
}

/// The milestones of a KPI's year, the first of them first. A KPI's own scale is one of the whole year, and does not score them.
pub fn milestones<'a>(
    kpi: &'a Kpi,
    year: Year,
    cell: Option<&'a Cell>,
    rules: &Rules,
) -> Vec<Milestone<'a>> {
    let measurements = cell.map_or(&[][..], |it| &it.measurements);
    let mut since = None;
    // How they make an open target is still to be said.
    let is_open = kpi
        .target(year)
        .is_some_and(|it| it.criterion == Criterion::Open);
    let interim = kpi.interim(year).iter().filter(|_| !is_open);
    let all = interim.map(|interim| {
        let known = measurements.iter().filter(|it| it.date <= interim.by);
        let measured = known.max_by_key(|it| it.date);
        let achievement = measured.and_then(|it| {
            let criterion = &interim.target.criterion;
            match measure(&it.actual, criterion, &[], rules) {
                Measure::Measured(it) => Some(it.raw.clamped_to_percent()),
                Measure::Undefined(_) | Measure::Mismatch | Measure::Nothing => None,
            }
        });
        let before = since.replace(interim.by);
        Milestone {
            interim,
            measured,
            achievement,
            is_unmeasured: !measurements.iter().any(|it| Some(it.date) > before),
        }
    });
    all.collect()
}

/// The last milestone whose day is past and for which nothing was measured.
pub fn due<'a>(milestones: &[Milestone<'a>], today: Date) -> Option<&'a Interim> {
    let past = milestones.iter().rev().find(|it| it.interim.by < today);
    past.filter(|it| it.is_unmeasured).map(|it| it.interim)
}
