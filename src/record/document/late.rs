//! What speaks of a KPI that is not there, or came after its year was closed.

use super::Document;
use crate::plan::{Place, Year};
use crate::record::{Edit, Subject};

impl Document {
    /// Codes of KPIs that changes speak of and the plan has not, in order.
    #[must_use]
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
    #[must_use]
    pub fn late(&self) -> Vec<(String, Year)> {
        let late = self.cells.iter().filter(|(_, cell)| !cell.late.is_empty());
        let mut places: Vec<(Place, Year)> = late.map(|(key, _)| *key).collect();
        places.sort_unstable();
        let codes = places
            .into_iter()
            .filter_map(|(place, year)| Some((self.plan.kpi(place)?.code.clone(), year)));
        let amended = self.contested.values().flat_map(|it| &it.late);
        let amended = amended.filter_map(|id| self.journal.get(id));
        let amended = amended
            .flat_map(|it| &it.entries)
            .filter_map(|it| match &it.edit {
                Edit::Amend { kpi, since, .. } => Some((kpi.clone(), *since)),
                Edit::Direct { kpi, .. } => Some((kpi.clone(), self.first_open_year())),
                _ => None,
            });
        let mut late: Vec<(String, Year)> = codes.chain(amended).collect();
        late.extend(self.late_reworks.iter().cloned());
        late.dedup();
        late
    }
}
