//! What was there before an edit.

use super::Document;
use crate::plan::Year;
use crate::record::{Cell, Edit, Previous, StructureEdit};

impl Document {
    /// What an edit made now would find.
    pub(super) fn previous(&self, edit: &Edit) -> Previous {
        let cell = |kpi: &str, year: Year| self.cell(self.place(kpi)?, year);
        let found = match edit {
            Edit::Record { kpi, year, .. } | Edit::Withdraw { kpi, year, .. } => {
                let actual = cell(kpi, *year).and_then(Cell::actual);
                actual.cloned().map(Previous::Actual)
            }
            Edit::Annotate {
                kpi, year, date, ..
            } => {
                let mut measurements = cell(kpi, *year)
                    .into_iter()
                    .flat_map(|cell| &cell.measurements);
                measurements
                    .find(|measurement| measurement.date == *date)
                    .map(|measurement| Previous::Note(measurement.note.clone()))
            }
            Edit::Judge { kpi, year, .. } => cell(kpi, *year)
                .and_then(|cell| cell.judgement.clone())
                .map(Previous::Judgement),
            Edit::Deviate { kpi, year, .. } => cell(kpi, *year)
                .and_then(|cell| cell.deviation.clone())
                .map(Previous::Deviation),
            Edit::Amend {
                kpi,
                since,
                new_value,
                ..
            } => self
                .place(kpi)
                .and_then(|place| self.plan().kpi(place))
                .map(|kpi| Previous::Text(kpi.text_of(new_value.amended(), *since))),
            Edit::Define { kpi, .. } => self
                .place(kpi)
                .and_then(|place| self.plan().kpi(place)?.formula.as_ref())
                .map(|formula| Previous::Text(formula.text.clone())),
            Edit::Direct { kpi, .. } => self
                .place(kpi)
                .and_then(|place| self.plan().kpi(place)?.direction)
                .map(|direction| Previous::Text(direction.sign().to_owned())),
            Edit::Structure(structure_edit) => self.structure_before(structure_edit),
            Edit::Supply { .. }
            | Edit::Confirm { .. }
            | Edit::Acknowledge { .. }
            | Edit::Close { .. }
            | Edit::Reopen { .. }
            | Edit::Review(_)
            | Edit::Revert { .. } => None,
        };
        found.unwrap_or(Previous::Nothing)
    }

    /// The name or the title of what a draft is edited in.
    fn structure_before(&self, structure_edit: &StructureEdit) -> Option<Previous> {
        let code = structure_edit.code()?;
        let kpi = self.place(code).and_then(|place| self.plan().kpi(place));
        let mut objectives = self.plan().objectives.iter();
        let title = || objectives.find(|it| it.code == code).map(|it| &it.title);
        let text = kpi.map(|kpi| &kpi.name).or_else(title)?;
        Some(Previous::Text(text.clone()))
    }
}
