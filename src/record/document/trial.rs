//! A sandbox: a copy in which values are tried, and what of it is kept in the end.

use super::Document;
use crate::plan::{Place, Year};
use crate::record::{Cell, Edit};

impl Document {
    /// The same as a sandbox: changes of it are nobody's, also where nothing may be written.
    #[must_use]
    pub fn trial(&self) -> Self {
        Self {
            barred: None,
            ..self.clone()
        }
    }

    /// What has to be done here so that every KPI's year has the actual and the inputs that it has in a sandbox of it.
    #[must_use]
    pub fn differences(&self, trial: &Self) -> Vec<Edit> {
        let mut keys: Vec<(Place, Year)> = self
            .cells
            .keys()
            .chain(trial.cells.keys())
            .copied()
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let empty = Cell::default();
        let edits = keys.into_iter().flat_map(|(place, year)| {
            let cell = |document: &Self| document.cell(place, year).cloned();
            let (old, new) = (cell(self).unwrap_or_default(), cell(trial));
            let new = new.as_ref().unwrap_or(&empty);
            let code = self.plan.kpi(place).map(|kpi| kpi.code.clone());
            code.map(|code| difference(&code, year, &old, new))
                .unwrap_or_default()
        });
        edits.collect()
    }
}

fn difference(kpi: &str, year: Year, old: &Cell, new: &Cell) -> Vec<Edit> {
    let mut edits = Vec::new();
    match new.current() {
        Some(reading) if old.actual() != Some(&reading.actual) => edits.push(Edit::Record {
            kpi: kpi.to_owned(),
            year,
            date: reading.date,
            actual: reading.actual.clone(),
            note: None,
            source: reading.source.clone(),
        }),
        Some(_) => {}
        None => edits.extend(old.readings.iter().map(|reading| Edit::Withdraw {
            kpi: kpi.to_owned(),
            year,
            date: reading.date,
        })),
    }
    if !new.inputs.is_empty() && new.inputs != old.inputs {
        edits.push(Edit::Supply {
            kpi: kpi.to_owned(),
            year,
            inputs: new.inputs.clone(),
        });
    }
    edits
}
