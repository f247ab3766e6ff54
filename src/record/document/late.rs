//! What speaks of a KPI that is not there, or came after its year was closed.

use super::Document;
use crate::plan::{Place, Year};
use crate::record::{Edit, Subject};

impl Document {
    /// Codes of KPIs that changes speak of and the plan has not, in order.
    pub fn strays(&self) -> Vec<&str> {
        let codes = self.journal.all_subjects().filter_map(Subject::kpi);
        let mut strays: Vec<&str> = codes
            .filter(|code| !self.places.contains_key(*code))
            .collect();
        strays.sort_unstable();
        strays.dedup();
        strays
    }

    /// KPIs and years with a value that was recorded after the year was closed, until somebody confirms, in order.
    pub fn late(&self) -> Vec<(String, Year)> {
        let late = self.cells.iter().filter(|(_, cell)| !cell.late.is_empty());
        let mut places: Vec<(Place, Year)> = late.map(|(key, _)| *key).collect();
        places.sort_unstable();
        let codes = places
            .into_iter()
            .filter_map(|(place, year)| Some((self.plan.kpi(place)?.code.clone(), year)));
        let amended = self.contested.values().flat_map(|it| &it.late);
        let amended = amended.filter_map(|id| self.journal.get(id));
        let edits = amended.flat_map(|it| &it.entries).map(|it| &it.edit);
        let amended = edits.filter_map(|edit| {
            if let Edit::Amend { kpi, since, .. } = edit {
                Some((kpi.clone(), *since))
            } else if let Edit::Direct { kpi, .. } = edit {
                Some((kpi.clone(), self.first_open_year()))
            } else {
                None
            }
        });
        let mut others: Vec<(String, Year)> = amended.collect();
        others.extend(self.late_structure_edits.iter().cloned());
        others.sort_unstable();
        others.dedup();
        codes.chain(others).collect()
    }
}
