//! A sandbox: a copy in which values are tried, and what of it is kept in the end.

use jiff::civil::Date;

use super::Document;
use crate::plan::{Place, Year};
use crate::record::{Cell, Edit, Measurement, Source};

impl Document {
    /// The same as a sandbox: changes of it are nobody's, also where nothing may be written.
    pub fn trial(&self) -> Self {
        let own = self.clone();
        Self {
            barred: None,
            journal: own.journal.tried(&own.signature),
            ..own
        }
    }

    /// What has to be done here so that every KPI's year has the readings and the inputs that it has in a sandbox of it.
    pub fn differences(&self, trial: &Self) -> Vec<Edit> {
        let both = self.cells.keys().chain(trial.cells.keys());
        let mut keys: Vec<(Place, Year)> = both.copied().collect();
        keys.sort_unstable();
        keys.dedup();
        let empty = Cell::default();
        let edits = keys.into_iter().filter_map(|(place, year)| {
            let [old, new] = [self, trial].map(|it| it.cell(place, year).unwrap_or(&empty));
            let kpi = self.plan.kpi(place)?;
            Some(differences(&kpi.code, year, old, new))
        });
        edits.flatten().collect()
    }
}

/// Days that are gone are withdrawn, and days that differ recorded; then the inputs, which a recorded value clears.
fn differences(kpi: &str, year: Year, old: &Cell, new: &Cell) -> Vec<Edit> {
    let on = |cell: &Cell, date: Date| {
        let mut readings = cell.readings.iter();
        readings.find(|reading| reading.date == date).cloned()
    };
    let gone = old.readings.iter().filter(|it| on(new, it.date).is_none());
    let mut edits: Vec<Edit> = gone
        .map(|reading| Edit::Withdraw {
            kpi: kpi.to_owned(),
            year,
            date: reading.date,
        })
        .collect();
    let said = |it: &Measurement| (it.actual.clone(), it.note.clone(), it.source.clone());
    let other = new
        .readings
        .iter()
        .filter(|it| on(old, it.date).as_ref().map(said) != Some(said(it)));
    edits.extend(other.map(|reading| {
        let (source, sha256) = Source::parts(reading.source.clone());
        Edit::Record {
            kpi: kpi.to_owned(),
            year,
            date: reading.date,
            actual: reading.actual.clone(),
            note: Some(reading.note.clone()),
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
