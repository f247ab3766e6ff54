//! The year's cycle: by when a plan is approved, and by when the report on it.

use jiff::civil::{Date, date};

use crate::plan::Year;
use crate::record::Document;

/// A step of the cycle that is still to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    pub step: Step,
    /// The year that it is about.
    pub year: Year,
    pub by: Date,
}

/// The steps that have a day in the law (legislative decree 150 of 2009, article 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The plan of a year is approved by 31 January of it.
    Plan,
    /// The report on a year is approved by 30 June of the next one; here, once the year is closed.
    Report,
}

/// What is still to be done, the earlier day first: the report on a year that was not closed, and the plan of the year after
/// the last one, from the beginning of that last year on.
pub fn deadlines(document: &Document, year: Year, today: Date) -> Vec<Deadline> {
    let next = year.saturating_add(1);
    let report = (!document.is_closed(year)).then(|| Deadline {
        step: Step::Report,
        year,
        by: date(next.min(9999), 6, 30),
    });
    let last = document.plan().years.last().copied();
    let plan = last.filter(|last| today.year() >= *last).map(|last| {
        let wanted = last.saturating_add(1).clamp(1, 9999);
        Deadline {
            step: Step::Plan,
            year: wanted,
            by: date(wanted, 1, 31),
        }
    });
    let mut all: Vec<Deadline> = report.into_iter().chain(plan).collect();
    all.sort_by_key(|it| it.by);
    all
}
