//! A KPI in a year, as the changes left it.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{
    Actual, Change, ChangeId, Deviation, Edit, Entry, Given, Journal, Judgement, Moment, Source,
    Subject,
};
use crate::plan::Year;

/// What is known of a KPI in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its measurements, by date; the last one counts.
    pub measurements: Vec<Measurement>,
    /// Inputs of the formula that are known while others are missing.
    pub inputs: Vec<Given>,
    /// The assessment by hand, where there is one.
    pub judgement: Option<Judgement>,
    /// Why it is off its target, where somebody said so.
    pub deviation: Option<Deviation>,
    /// The value that counts was typed without having seen this one; until somebody confirms.
    pub unseen: Option<ChangeId>,
    /// Changes made to the year after it was closed; they do not count, and are shown until somebody confirms.
    pub late: Vec<ChangeId>,
}

/// One recorded actual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measurement {
    pub date: Date,
    pub actual: Actual,
    /// The note; empty where there is none.
    pub note: String,
    pub source: Option<Source>,
    pub author: String,
    pub at: Moment,
    pub change: ChangeId,
}

impl Cell {
    /// The measurement that counts: the one with the latest date; on one date, the later change.
    pub fn current(&self) -> Option<&Measurement> {
        self.measurements.last()
    }

    pub fn actual(&self) -> Option<&Actual> {
        self.current().map(|measurement| &measurement.actual)
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether somebody should look at it: two values, or one that came after the year was closed.
    pub const fn is_contested(&self) -> bool {
        self.unseen.is_some() || !self.late.is_empty()
    }

    /// The state of a KPI's year: its changes, replayed. What is contested stays so until somebody confirms.
    pub(super) fn replay(journal: &Journal, kpi: &str, year: Year) -> Self {
        let mut cell = Self::default();
        let mut previous: Option<&ChangeId> = None;
        let mut confirmed: Option<&ChangeId> = None;
        let measurements = Subject::Measurements(kpi.to_owned(), year);
        for (change, entry) in journal.effective(&measurements) {
            if matches!(entry.edit, Edit::Confirm { .. }) {
                cell.unseen = None;
                cell.late.clear();
                confirmed = Some(&change.id);
            } else if journal.is_closed_at(year, &change.id) {
                cell.late.push(change.id.clone());
                continue;
            } else if let Some(earlier) = previous
                && *earlier != change.id
                && entry.saw.as_ref() < Some(earlier)
            {
                cell.unseen.get_or_insert_with(|| earlier.clone());
            }
            cell.take(change, entry);
            previous = Some(&change.id);
        }
        let judged = Subject::Judgement(kpi.to_owned(), year);
        let explained = Subject::Deviation(kpi.to_owned(), year);
        if let Some(Edit::Judge { judgement, .. }) = standing(journal, year, &judged) {
            cell.judgement.clone_from(judgement);
        }
        if let Some(Edit::Deviate { deviation, .. }) = standing(journal, year, &explained) {
            cell.deviation.clone_from(deviation);
        }
        let mut known: HashSet<ChangeId> = cell.late.iter().cloned().collect();
        for subject in [&measurements, &judged, &explained] {
            for id in journal.late(subject, year) {
                if confirmed < Some(id) && known.insert(id.clone()) {
                    cell.late.push(id.clone());
                }
            }
        }
        cell
    }

    fn take(&mut self, change: &Change, entry: &Entry) {
        match &entry.edit {
            // A day outside of the year belongs to no measurement, and there are only so many within.
            Edit::Record { date, year, .. } if date.year() != *year => {}
            Edit::Record {
                date,
                actual,
                note,
                source,
                sha256,
                ..
            } => {
                let replaced = self.remove(*date);
                let kept = || {
                    replaced
                        .map(|measurement| measurement.note)
                        .unwrap_or_default()
                };
                self.inputs.clear();
                self.insert(Measurement {
                    date: *date,
                    actual: actual.clone(),
                    note: note.clone().unwrap_or_else(kept),
                    source: Source::of(source.clone(), sha256.clone()),
                    author: change.author.clone(),
                    at: change.at,
                    change: change.id.clone(),
                });
            }
            Edit::Supply { inputs, .. } => self.inputs.clone_from(inputs),
            Edit::Withdraw { date, .. } => {
                self.remove(*date);
            }
            Edit::Annotate { date, note, .. } => {
                for measurement in self
                    .measurements
                    .iter_mut()
                    .filter(|measurement| measurement.date == *date)
                {
                    measurement.note.clone_from(note);
                }
            }
            Edit::Judge { .. }
            | Edit::Deviate { .. }
            | Edit::Amend { .. }
            | Edit::Define { .. }
            | Edit::Direct { .. }
            | Edit::Confirm { .. }
            | Edit::Acknowledge { .. }
            | Edit::Close { .. }
            | Edit::Reopen { .. }
            | Edit::Review(_)
            | Edit::Structure(_)
            | Edit::Revert { .. } => {}
        }
    }

    fn remove(&mut self, date: Date) -> Option<Measurement> {
        let at = self
            .measurements
            .iter()
            .position(|measurement| measurement.date == date)?;
        Some(self.measurements.remove(at))
    }

    fn insert(&mut self, measurement: Measurement) {
        let at = self
            .measurements
            .partition_point(|earlier| earlier.date <= measurement.date);
        self.measurements.insert(at, measurement);
    }
}

/// The last edit of a subject that counts: made while the year was open.
fn standing<'a>(journal: &'a Journal, year: Year, subject: &Subject) -> Option<&'a Edit> {
    let mut edits = journal.effective(subject).into_iter();
    let last = edits.rfind(|(change, _)| !journal.is_closed_at(year, &change.id));
    last.map(|(_, entry)| &entry.edit)
}
