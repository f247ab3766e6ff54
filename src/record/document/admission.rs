//! What may be changed: read-only plans and closed years are checked here, for every way in.

use super::{Document, Refusal};
use crate::plan::{Place, Year};
use crate::record::{ChangeId, Edit};

impl Document {
    /// Whether an edit may be made.
    pub(super) fn admit(&self, edit: &Edit) -> Result<(), Refusal> {
        if let Some(barred) = &self.barred {
            return Err(Refusal::Barred(barred.clone()));
        }
        match edit {
            Edit::Record {
                kpi, year, date, ..
            } => {
                self.admit_kpi(kpi, *year)?;
                let within = date.year() == *year;
                if within {
                    Ok(())
                } else {
                    Err(Refusal::DateOutsideYear(*date, *year))
                }
            }
            Edit::Withdraw { kpi, year, date }
            | Edit::Annotate {
                kpi, year, date, ..
            } => {
                let place = self.admit_kpi(kpi, *year)?;
                let readings = self
                    .cell(place, *year)
                    .map(|cell| cell.readings.as_slice())
                    .unwrap_or_default();
                let there = readings.iter().any(|reading| reading.date == *date);
                if there {
                    Ok(())
                } else {
                    Err(Refusal::NoReading)
                }
            }
            Edit::Judge { kpi, year, .. } => self.admit_kpi(kpi, *year).map(|_| ()),
            Edit::Confirm { kpi, .. } => self
                .place(kpi)
                .map(|_| ())
                .ok_or_else(|| Refusal::NoSuchKpi(kpi.clone())),
            Edit::Close { year } => self.admit_year(*year),
            Edit::Reopen { year, .. } if self.plan.years.contains(year) => Ok(()),
            Edit::Reopen { year, .. } => Err(Refusal::NoSuchYear(*year)),
            Edit::Revert { change } => self.admit_revert(change),
        }
    }

    fn admit_kpi(&self, kpi: &str, year: Year) -> Result<Place, Refusal> {
        self.admit_year(year)?;
        self.place(kpi)
            .ok_or_else(|| Refusal::NoSuchKpi(kpi.to_owned()))
    }

    fn admit_year(&self, year: Year) -> Result<(), Refusal> {
        if !self.plan.years.contains(&year) {
            return Err(Refusal::NoSuchYear(year));
        }
        if self.is_closed(year) {
            Err(Refusal::YearClosed(year))
        } else {
            Ok(())
        }
    }

    fn admit_revert(&self, change: &ChangeId) -> Result<(), Refusal> {
        let origin = self
            .journal
            .get(change)
            .map(|change| self.origin(change))
            .ok_or(Refusal::NothingToUndo)?;
        let mut years = origin
            .entries
            .iter()
            .filter_map(|entry| entry.edit.subject())
            .map(|subject| subject.year());
        years.try_for_each(|year| self.admit_year(year))
    }
}
