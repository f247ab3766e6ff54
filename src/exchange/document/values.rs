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
use crate::plan::{Criterion, FieldKind, Kind, Kpi, Year, criterion};

/// What a row's cells became.
pub(super) struct Values {
    pub(super) measurements: Vec<ImportedMeasurement>,
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
        let mut values = Self {
            measurements: Vec::new(),
            weight: Weight::none(row.line.number, row.notation.language, is_text),
            published: Vec::new(),
            code: kpi.code.clone(),
            objective: objective.to_owned(),
        };
        let mut read = Cells::of(kpi, row.notation, findings);
        // That of a weight says nothing of the values.
        let of_values = |it: &&Column| {
            it.role
                .is_some_and(|it| it.is_yearly() || matches!(it, Role::Baseline | Role::Name))
        };
        let columns = row.heads.columns.iter().filter(of_values);
        let mut units = columns.filter_map(|it| it.unit.as_deref());
        units.find(|it| read.unit(it));
        let mut said = Said {
            is_proportional: row.is_proportional,
            ..Said::default()
        };
        // What a target may be told by comes first: its unit, what stood before, the parts of a quotient.
        for is_first in [true, false] {
            for (at, text) in row.texts.iter().enumerate() {
                let column = row.heads.columns.get(at);
                let early = matches!(
                    column.and_then(|it| it.role),
                    Some(Role::Baseline | Role::Unit | Role::Numerator | Role::Denominator)
                );
                if early == is_first {
                    values.take(row, (at, text), &mut read, &mut said);
                }
            }
        }
        values.measurements = read.finished(&said);
        let measured = |it: &Published| {
            let kind = kpi.target(it.year).map(|it| it.criterion.kind());
            let is_asked = kind.is_some_and(|it| it != Kind::Nothing);
            is_asked && values.measurements.iter().any(|one| one.year == it.year)
        };
        let (compared, alone): (Vec<_>, Vec<_>) =
            values.published.drain(..).partition(|it| measured(it));
        values.published = compared;
        // Nothing to compare it with.
        for it in alone {
            kpi.keep(FieldKind::Other, &it.heading, &it.printed);
            findings.push(it.unused());
        }
        values
    }

    /// Takes a cell of a row, below its heading or beyond all of them.
    fn take(
        &mut self,
        row: &Row<'_>,
        (at, text): (usize, &String),
        read: &mut Cells<'_>,
        said: &mut Said,
    ) {
        let place = Place {
            line: row.line.number,
            at,
        };
        let (column, cell) = (row.heads.columns.get(at), row.line.cells.get(at));
        if let Some(Cell::Number { .. }) = cell {
            read.written(row.notation.sure());
        } else {
            read.written(row.notation);
        }
        let (role, year) = column.map_or((None, None), |it| (it.role, it.year));
        if let Some(lost) = cell.and_then(Cell::lost) {
            read.lost(lost, place);
            if let (Some(Role::Target), Some(year)) = (role, year) {
                read.open(year, lost);
            }
            return;
        }
        if text.is_empty()
            || column.is_some_and(|column| self.cell(row, column, text, place, read, said))
        {
            return;
        }
        let heading = column.map(|it| it.text.as_str()).unwrap_or_default();
        read.unused((heading, text), place);
    }

    fn publish(&mut self, row: &Row<'_>, year: Year, column: &Column, text: &str, place: Place) {
        self.published.push(Published {
            code: self.code.clone(),
            objective: self.objective.clone(),
            year,
            heading: column.text.clone(),
            printed: text.to_owned(),
            is_score: column.role == Some(Role::Score),
            most: row.at(Role::MostScore).map(str::to_owned),
            language: row.notation.language,
            place,
        });
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
            return said.step(column.percent, text, place, row.notation.language);
        };
        let has = |role| row.heads.place(role).is_some();
        match (role, column.year) {
            (Role::Weight, _) => self.weight = Weight::printed(text, place, row.notation),
            (Role::Unit, _) => return read.unit(text),
            (
                Role::Baseline | Role::Target | Role::Revised | Role::Actual | Role::Deadline,
                Some(year),
            ) => return of_year(row, (column, role, year), text, place, read),
            (Role::Operative, _) => return row.is_operative_code(),
            (Role::Owner, _) => read.field(FieldKind::Owner, (&column.text, text)),
            (Role::Source, _) => read.field(FieldKind::Source, (&column.text, text)),
            (Role::Direction, _) => read.direction(text, place),
            (Role::Threshold, Some(year)) => said.thresholds.push((year, text.to_owned(), place)),
            (Role::Grade, year) => said
                .grades
                .push((year, column.percent, text.to_owned(), place)),
            (Role::Band, year) => said.bands.push((year, text.to_owned(), place)),
            (Role::Scale, year) => said.scales.push((year, text.to_owned(), place)),
            (Role::MostScore, _) => {
                said.most = Some(text.to_owned());
                // The most points are the weight where no column has one.
                if !has(Role::Weight) {
                    self.weight = Weight::printed(text, place, row.notation);
                }
            }
            (Role::Tolerance, _) => {
                return row
                    .at(Role::Target)
                    .is_some_and(|it| within(row, it).is_some());
            }
            (Role::Numerator, _) => return read.numerator(&column.text, text, place),
            (Role::Denominator, _) => return read.denominator(&column.text, text, place),
            // A mark of one to five is no share of anything.
            (Role::Score, _) if is_mark(&column.text) => return false,
            (Role::Achievement | Role::Score, Some(year)) => {
                self.publish(row, year, column, text, place);
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
                | Role::AreaWeight,
                _,
            ) => {}
            (Role::Year, _) => return row.heads.row_year.is_some(),
            (Role::Description, _) => return !has(Role::Name),
            (Role::Number, _) => return !has(Role::Kpi),
            _ => return false,
        }
        true
    }
}

/// Whether a heading says between which marks its cells are: `Score (1-5)`.
fn is_mark(heading: &str) -> bool {
    let inside = heading
        .split_once('(')
        .and_then(|(_, it)| it.split_once(')'));
    let ends = inside.and_then(|(it, _)| it.split_once(['-', '–']));
    let mark = |it: &str| it.trim().parse::<u8>().is_ok_and(|it| it <= 10);
    ends.is_some_and(|(low, high)| mark(low) && mark(high))
}

/// A target with what another column says of how far from it a value may be: `€ 500.000 ± 5%`.
fn within(row: &Row<'_>, target: &str) -> Option<String> {
    // Which way is better said, one side is no failure: what is tolerated then is for people to say.
    let tolerance = row
        .at(Role::Tolerance)
        .filter(|it| it.contains(['±', '+']))?;
    if row.at(Role::Direction).is_some() {
        return None;
    }
    let bare = tolerance.trim_start_matches(['±', '+', '/', '-', ' ']);
    let text = format!("{target} ± {bare}");
    let read = criterion(&text, row.notation.language);
    matches!(read, Ok(Criterion::Range { .. })).then_some(text)
}

/// Reads what was, is promised or was reached in a year; whether it has a use.
fn of_year(
    row: &Row<'_>,
    (column, role, year): (&Column, Role, Year),
    text: &str,
    place: Place,
    read: &mut Cells<'_>,
) -> bool {
    let within = within(row, text).filter(|_| role == Role::Target && column.part.is_none());
    let text = within.as_deref().unwrap_or(text);
    match (role, column.part) {
        (Role::Baseline, Some(_)) => return false,
        (Role::Baseline, None) if Some(year) == row.heads.baseline_year() => {
            read.baseline(year, text, place);
        }
        (Role::Baseline, None) => read.earlier(year, text, place),
        (Role::Target, _) if row.is_revised(year) => return false,
        (Role::Target, Some(part)) => read.interim(year, part, (&column.text, text), place),
        (Role::Target, None) if read.has_target(year) => read.another_target(year, text, place),
        (Role::Actual, Some(part)) => read.part_of_year(year, part, (&column.text, text), place),
        (Role::Actual, None) => read.actual(year, text, place),
        (Role::Deadline, _) if row.is_asked(year) => return false,
        _ => read.target(year, text, place),
    }
    true
}
