//! The cells of a KPI's row that hold what is promised, measured and published, and those that are not used.

use super::named::Row;
use super::published::Published;
use super::weights::Weight;
use crate::exchange::cells::{Cells, Place};
use crate::exchange::heads::Column;
use crate::exchange::imported::{ImportedMeasurement, Unread};
use crate::exchange::page::Cell;
use crate::exchange::scales::Said;
use crate::exchange::vocabulary::Role;
use crate::plan::Kpi;

/// What a row's cells became.
pub(super) struct Values {
    pub(super) measurements: Vec<ImportedMeasurement>,
    /// Cells that are not used.
    pub(super) notes: Vec<String>,
    pub(super) weight: Weight,
    pub(super) published: Vec<Published>,
    code: String,
    objective: String,
}

impl Values {
    pub(super) fn read(
        row: &Row<'_>,
        kpi: &mut Kpi,
        (objective, is_text): (&str, bool),
        findings: &mut Vec<Unread>,
    ) -> Self {
        let code = kpi.code.clone();
        let mut values = Self {
            measurements: Vec::new(),
            notes: Vec::new(),
            weight: Weight::none(row.line.number, row.notation.language, is_text),
            published: Vec::new(),
            code: code.clone(),
            objective: objective.to_owned(),
        };
        let mut read = Cells::of(kpi, row.notation, findings);
        let mut units = row.heads.columns.iter().filter_map(|it| it.unit.as_deref());
        units.find(|it| read.unit(it));
        let mut said = Said {
            is_proportional: row.is_proportional,
            ..Said::default()
        };
        // What a target may be told by comes first: its unit, what stood before, the parts of a quotient.
        for is_first in [true, false] {
            for (at, (text, cell)) in row.texts.iter().zip(&row.line.cells).enumerate() {
                let Some(column) = row.heads.columns.get(at) else {
                    continue;
                };
                let early = matches!(
                    column.role,
                    Some(Role::Baseline | Role::Unit | Role::Numerator | Role::Denominator)
                );
                if early != is_first {
                    continue;
                }
                let place = Place {
                    line: row.line.number,
                    at,
                };
                read.written(match cell {
                    Cell::Number { .. } => row.notation.sure(),
                    Cell::Text(_) | Cell::Lost(_) => row.notation,
                });
                if let Some(lost) = cell.lost() {
                    read.lost(lost, place);
                    if let (Some(Role::Target), Some(year)) = (column.role, column.year) {
                        read.open(year, lost);
                    }
                } else if !text.is_empty()
                    && !values.cell(row, column, text, place, &mut read, &mut said)
                {
                    values
                        .notes
                        .push(format!("{code} · {}: {text}", column.text));
                    let baseline = (column.role == Some(Role::Baseline))
                        .then_some(column.year)
                        .flatten();
                    read.unused(column.text.clone(), baseline, place);
                }
            }
        }
        // A cell beyond the headings, or below an empty one.
        let beyond = row.texts.iter().enumerate().skip(row.heads.columns.len());
        for (at, text) in beyond.filter(|(_, text)| !text.is_empty()) {
            values.notes.push(format!("{code} · {text}"));
            let line = row.line.number;
            read.unused(String::new(), None, Place { line, at });
        }
        values.measurements = read.finished(&said);
        let measured = |it: &Published| values.measurements.iter().any(|one| one.year == it.year);
        let (compared, alone): (Vec<_>, Vec<_>) =
            values.published.drain(..).partition(|it| measured(it));
        values.published = compared;
        // Nothing to compare it with.
        for it in alone {
            values
                .notes
                .push(format!("{code} · {}: {}", it.heading, it.printed));
            findings.push(it.unused());
        }
        values
    }

    /// Reads a cell; whether it has a use.
    fn cell(
        &mut self,
        row: &Row<'_>,
        column: &Column,
        text: &str,
        place: Place,
        read: &mut Cells<'_>,
        said: &mut Said,
    ) -> bool {
        let Some(role) = column.role else {
            return false;
        };
        let has = |role| row.heads.place(role).is_some();
        match (role, column.year) {
            (Role::Weight, _) => self.weight = Weight::printed(text, place, row.notation),
            (Role::Unit, _) => return read.unit(text),
            (Role::Baseline, year) if year == row.heads.baseline_year() => {
                read.baseline(year, text, place);
            }
            (Role::Target, Some(year)) if row.is_revised(year) => return false,
            (Role::Revised, Some(year)) => read.target(year, text, place),
            (Role::Operative, _) => return row.is_operative_code(),
            (Role::Target, Some(year)) => match column.part {
                Some(part) => read.interim(year, part, (&column.text, text), place),
                None if read.has_target(year) => return false,
                None => read.target(year, text, place),
            },
            (Role::Actual, Some(year)) => match column.part {
                Some(part) => return read.part_of_year(year, part, text, place),
                None => read.actual(year, text, place),
            },
            (Role::Deadline, Some(year)) if !has(Role::Target) => read.target(year, text, place),
            (Role::Direction, _) => read.direction(text, place),
            (Role::Threshold, Some(year)) => said.thresholds.push((year, text.to_owned(), place)),
            (Role::Grade, year) => said
                .grades
                .push((year, column.percent, text.to_owned(), place)),
            (Role::Band, year) => said.bands.push((year, text.to_owned(), place)),
            (Role::Scale, year) => said.scales.push((year, text.to_owned(), place)),
            (Role::MostScore, _) => said.most = Some(text.to_owned()),
            (Role::Numerator, _) => return read.numerator(&column.text, text, place),
            (Role::Denominator, _) => return read.denominator(&column.text, text, place),
            (Role::Achievement | Role::Score, Some(year)) => {
                let published = Published {
                    code: self.code.clone(),
                    objective: self.objective.clone(),
                    year,
                    heading: column.text.clone(),
                    printed: text.to_owned(),
                    is_score: role == Role::Score,
                    most: row.at(Role::MostScore).map(str::to_owned),
                    language: row.notation.language,
                    place,
                };
                self.published.push(published);
            }
            (
                Role::Objective
                | Role::Title
                | Role::ObjectiveWeight
                | Role::Organisational
                | Role::Kpi
                | Role::Name
                | Role::Calculation
                | Role::Area
                | Role::AreaWeight
                | Role::Number,
                _,
            ) => {}
            (Role::Description, _) => return !has(Role::Name),
            _ => return false,
        }
        true
    }
}
