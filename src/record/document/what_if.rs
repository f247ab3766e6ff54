//! A what-if: a copy in which values are tried, and what of it is kept in the end.

use jiff::civil::Date;

use super::Document;
use crate::plan::{Place, Year};
use crate::record::{Cell, Edit, Measurement, Source};

impl Document {
    /// A copy in which values are tried: nothing that changes in it is recorded, also where nothing may be written.
    pub fn what_if(&self) -> Self {
        let own = self.clone();
        Self {
            read_only: None,
            journal: own.journal.tried(&own.signature),
            ..own
        }
    }

    /// What has to be done here so that every KPI's year has the measurements and the inputs that it has in a what-if of it.
    pub fn differences(&self, what_if: &Self) -> Vec<Edit> {
        let both = self.cells.keys().chain(what_if.cells.keys());
        let mut keys: Vec<(Place, Year)> = both.copied().collect();
        keys.sort_unstable();
        keys.dedup();
        let empty = Cell::default();
        let edits = keys.into_iter().filter_map(|(place, year)| {
            let [old, new] = [self, what_if].map(|it| it.cell(place, year).unwrap_or(&empty));
            let kpi = self.plan.kpi(place)?;
            Some(differences(&kpi.code, year, old, new))
        });
        edits.flatten().collect()
    }
}

/// Days that are gone are withdrawn, and days that differ recorded; then the inputs, which a recorded value clears.
fn differences(kpi: &str, year: Year, old: &Cell, new: &Cell) -> Vec<Edit> {
    let on = |cell: &Cell, date: Date| {
        let mut measurements = cell.measurements.iter();
        measurements
            .find(|measurement| measurement.date == date)
            .cloned()
    };
    let gone = old
        .measurements
        .iter()
        .filter(|it| on(new, it.date).is_none());
    let mut edits: Vec<Edit> = gone
        .map(|measurement| Edit::Withdraw {
            kpi: kpi.to_owned(),
            year,
            date: measurement.date,
        })
        .collect();
    let content = |it: &Measurement| (it.actual.clone(), it.note.clone(), it.source.clone());
    let other = new
        .measurements
        .iter()
        .filter(|it| on(old, it.date).as_ref().map(content) != Some(content(it)));
    edits.extend(other.map(|measurement| {
        let (source, sha256) = Source::parts(measurement.source.clone());
        Edit::Record {
            kpi: kpi.to_owned(),
            year,
            date: measurement.date,
            actual: measurement.actual.clone(),
            note: Some(measurement.note.clone()),
            source,
            sha256,
        }
    }));
    let cleared = edits.iter().any(|edit| matches!(edit, Edit::Record { .. }));
    let left = if cleared { &[][..] } else { &old.inputs };
    if new.inputs != left {
        edits.push(Edit::Supply {
            kpi: kpi.to_owned(),
            year,
            inputs: new.inputs.clone(),
        });
    }
    edits
}
