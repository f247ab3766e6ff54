//! A plan out of a sheet: one row a KPI, below its headings, in Italian or English and in any order.

mod heads;
mod weights;

use std::collections::HashMap;

use super::Mapping;
use super::allegato::{formula, settle_unit, shorten};
use super::cells::{Cells, Place};
use super::grid::{Cell, Grid, filled};
use super::imported::{ImportIssue, Imported, ImportedMeasurement, Unread};
use super::notation::{Evidence, Notation, settled};
use heads::{Column, Heads};
use weights::Weight;

use crate::plan::{Kpi, Objective, Plan, Rules, Year, one_line, yes_no};

/// Reads the first sheet that has headings; the plan takes its title from outside, because a sheet has none.
///
/// # Errors
/// Where none has a column of objectives and one of KPIs, or a year, or a KPI.
pub(super) fn table(
    sheets: Vec<Grid>,
    title: &str,
    mappings: &[Mapping],
) -> Result<Imported, Unread> {
    let grid = Grid::chosen(sheets, |grid| headings(grid, mappings).is_some());
    let grid = grid.ok_or(Unread::at(1, ImportIssue::NoObjectives))?;
    settled(|known, found| read(&grid, title, mappings, known, found))
}

/// Whether a column can be mapped to that.
pub(super) fn is_role(role: &str) -> bool {
    heads::column(role).is_some()
}

/// Where the row of the headings is, and what it names.
fn headings(grid: &Grid, mappings: &[Mapping]) -> Option<(usize, Heads)> {
    let rows = grid
        .rows
        .iter()
        .map(|(_, cells)| Heads::of(cells, mappings));
    rows.enumerate().find(|(_, heads)| heads.lacks().is_none())
}

fn read(
    grid: &Grid,
    title: &str,
    mappings: &[Mapping],
    known: Evidence,
    found: &mut Evidence,
) -> Result<Imported, Unread> {
    let Some((at, heads)) = headings(grid, mappings) else {
        let (line, first) = grid
            .rows
            .first()
            .ok_or(Unread::at(1, ImportIssue::NoObjectives))?;
        let lacking = Heads::of(first, mappings).lacks().unwrap_or_default();
        return Err(Unread::at(*line, ImportIssue::NoColumn(lacking)));
    };
    let mut findings: Vec<Unread> = Vec::new();
    findings.extend(grid.oddities().into_iter().map(|it| Unread::at(0, it)));
    let (above, rows) = grid.rows.split_at_checked(at).unwrap_or_default();
    findings.extend(above.iter().map(|(line, cells)| {
        Unread::of_line(*line, filled(cells), ImportIssue::Title(joined(cells)))
    }));
    let line = rows.first().map_or(0, |(line, _)| *line);
    let heads = heads.once(line, &mut findings);
    let years = heads.years();
    let Some(first) = years.first().copied() else {
        return Err(Unread::at(line, ImportIssue::NoYears));
    };
    let baseline_year = heads.baseline_year().unwrap_or(first.saturating_sub(1));
    let mut reader = Reader {
        heads,
        baseline_year,
        known,
        findings,
        ..Reader::default()
    };
    for (line, cells) in rows.iter().skip(1) {
        reader.row(*line, cells, found);
    }
    if reader.objectives.is_empty() {
        return Err(Unread::at(line, ImportIssue::NoObjectives));
    }
    reader.weigh();
    let mut plan = Plan {
        title: title.to_owned(),
        short_title: None,
        headings: Vec::new(),
        columns: Vec::new(),
        baseline_year,
        years,
        rules: Rules::default(),
        objectives: reader.objectives,
        unapproved: false,
        source: None,
        imported: None,
    };
    shorten(&mut plan);
    let read = Imported {
        plan,
        measurements: reader.measurements,
        findings: reader.findings,
        cells: grid.cells(),
        headings: reader.heads.texts,
    };
    Ok(read.examined())
}

/// The texts of a row's cells.
fn joined(cells: &[Cell]) -> String {
    let texts = cells.iter().map(|cell| cell.text('.'));
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    texts.join(" · ")
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    heads: Heads,
    baseline_year: Year,
    /// What the whole file says of its language, where that is known already.
    known: Evidence,
    objectives: Vec<Objective>,
    places: HashMap<String, usize>,
    /// Which objective each code of a KPI is in.
    codes: HashMap<String, String>,
    /// The weight of each KPI, objective by objective.
    weights: Vec<Vec<Weight>>,
    /// What was said first of each objective: whether it counts for organisational performance.
    flags: HashMap<usize, bool>,
    /// The objective of the row above, for cells that were merged.
    last: String,
    measurements: Vec<ImportedMeasurement>,
    findings: Vec<Unread>,
}

/// What a row's other cells became.
struct Values {
    measurements: Vec<ImportedMeasurement>,
    /// Cells that are not used.
    notes: Vec<String>,
    weight: Weight,
}

/// What a row says of its KPI in words.
struct Named {
    code: String,
    objective: String,
    title: Option<String>,
    flag: Option<String>,
    name: String,
    calculation: String,
}

/// A row's cells as a person of its language writes them.
struct Row<'a> {
    line: usize,
    cells: &'a [Cell],
    texts: Vec<String>,
    notation: Notation,
}

impl Reader {
    fn row(&mut self, line: usize, cells: &[Cell], found: &mut Evidence) {
        let notation = self.notation(cells, found);
        let mark = notation.language.decimal_mark();
        let row = Row {
            line,
            cells,
            texts: cells.iter().map(|cell| cell.text(mark)).collect(),
            notation,
        };
        let Some(named) = self.named(&row) else {
            let issue = if self.is_nameless(&row) {
                ImportIssue::Nameless(joined(cells))
            } else {
                ImportIssue::NoCode(joined(cells))
            };
            let aside = Unread::of_line(line, filled(cells), issue);
            self.findings.push(aside);
            return;
        };
        self.last.clone_from(&named.objective);
        let place = self.objective(&named, line);
        let is_second = self.is_second(&named, line);
        let mut kpi = Kpi {
            formula: formula(&named.calculation),
            calculation: named.calculation,
            ..Kpi::named(&named.code, &named.name)
        };
        let Values {
            measurements,
            notes,
            weight,
        } = self.values(&row, &mut kpi);
        // A second KPI of one code has no actuals of its own: what is recorded goes by codes.
        if is_second {
            let second = measurements.into_iter().map(ImportedMeasurement::second);
            self.findings.extend(second);
        } else {
            self.measurements.extend(measurements);
        }
        settle_unit(&mut kpi);
        if let (Some(objective), Some(weights)) =
            (self.objectives.get_mut(place), self.weights.get_mut(place))
        {
            objective.kpis.push(kpi);
            objective.notes.extend(notes);
            weights.push(weight);
        }
    }

    fn place_of(&self, column: Column) -> Option<usize> {
        let mut columns = self.heads.columns.iter();
        columns.position(|it| *it == Some(column))
    }

    /// What a row says in words; `None` where it has no code.
    fn named(&self, row: &Row<'_>) -> Option<Named> {
        let whole = |column| {
            let text = row.texts.get(self.place_of(column)?)?;
            (!text.is_empty()).then_some(text)
        };
        let at = |column| whole(column).map(|text| one_line(text).into_owned());
        let objective = at(Column::Objective).or_else(|| Some(self.last.clone()));
        let is_above = |it: &String| !it.is_empty() || self.place_of(Column::Objective).is_none();
        Some(Named {
            code: at(Column::Kpi)?,
            objective: objective.filter(is_above)?,
            title: at(Column::Title),
            flag: at(Column::Organisational),
            name: at(Column::Name).unwrap_or_default(),
            calculation: whole(Column::Calculation).cloned().unwrap_or_default(),
        })
    }

    /// Whether a row without a code is a KPI all the same: it has a name and a value, and is no total.
    fn is_nameless(&self, row: &Row<'_>) -> bool {
        let cells = || self.heads.columns.iter().flatten().zip(&row.texts);
        let mut filled = cells().filter(|(_, text)| !text.is_empty());
        let mut names = cells().filter(|(column, _)| **column == Column::Name);
        names.any(|(_, text)| !text.is_empty() && !text.to_lowercase().starts_with("tot"))
            && filled.any(|(column, _)| matches!(column, Column::Target(_) | Column::Actual(_)))
    }

    /// Whether the code stood before, which is told.
    fn is_second(&mut self, named: &Named, line: usize) -> bool {
        let (code, objective) = (named.code.clone(), named.objective.clone());
        let before = self.codes.insert(code.clone(), objective.clone());
        let at = self.place_of(Column::Kpi).unwrap_or(0);
        let twice = before.map(|before| {
            let objectives = [before, objective];
            Unread::in_cell(line, at, ImportIssue::Twice { code, objectives })
        });
        let is_second = twice.is_some();
        self.findings.extend(twice);
        is_second
    }

    /// The cells that hold what is promised and measured, and those that are not used.
    fn values(&mut self, row: &Row<'_>, kpi: &mut Kpi) -> Values {
        let code = kpi.code.clone();
        let mut read = Cells::of(kpi, row.notation, &mut self.findings);
        let mut notes = Vec::new();
        let mut weight = Weight::none(row.line, row.notation.language);
        for (at, (text, cell)) in row.texts.iter().zip(row.cells).enumerate() {
            let column = self.heads.columns.get(at).copied().flatten();
            let heading = self.heads.texts.get(at).map_or("", String::as_str);
            let place = Place { line: row.line, at };
            let notation = match cell {
                Cell::Number { .. } => row.notation.sure(),
                Cell::Text(_) | Cell::Lost(_) => row.notation,
            };
            read.written(notation);
            if let Some(lost) = cell.lost() {
                read.lost(lost, place);
                if let Some(Column::Target(year)) = column {
                    read.open(year, lost);
                }
                continue;
            }
            if text.is_empty() {
                continue;
            }
            let mut unused = |baseline| {
                notes.push(format!("{code} · {heading}: {text}"));
                read.unused(heading.to_owned(), baseline, place);
            };
            match column {
                Some(Column::Weight) => weight = Weight::printed(text, place, notation),
                Some(Column::Baseline(year)) if year != self.baseline_year => unused(Some(year)),
                Some(Column::Baseline(_)) => read.baseline(text, place),
                Some(Column::Target(year)) => read.target(year, text, place),
                Some(Column::Interim(year)) => read.interim(year, (heading, text), place),
                Some(Column::Actual(year)) => read.actual(year, text, place),
                Some(Column::Direction) => read.direction(text, place),
                Some(
                    Column::Objective
                    | Column::Title
                    | Column::Organisational
                    | Column::Kpi
                    | Column::Name
                    | Column::Calculation,
                ) => {}
                None => unused(None),
            }
        }
        Values {
            measurements: read.finished(),
            notes,
            weight,
        }
    }

    /// The language of a row's numbers. What is a number in the file itself is not asked.
    fn notation(&self, cells: &[Cell], found: &mut Evidence) -> Notation {
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => Some(text.clone()),
            Cell::Number { .. } | Cell::Lost(_) => None,
        };
        let of = |is: fn(Column) -> bool| {
            let columns = self.heads.columns.iter().zip(cells);
            let columns = columns.filter(move |(column, _)| column.is_some_and(is));
            columns
                .filter_map(move |(_, cell)| text(cell))
                .collect::<Vec<_>>()
        };
        let numbers = of(|it| {
            matches!(
                it,
                Column::Baseline(_) | Column::Target(_) | Column::Actual(_) | Column::Interim(_)
            )
        });
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let weight = of(|it| it == Column::Weight);
        let weight = weight.first().map(String::as_str);
        Notation::of(&numbers, weight, self.heads.language, (self.known, found))
    }

    /// The objective of a code, a new one where there is none. Its title and its flag are said once; what says otherwise later is
    /// told, and the first one counts.
    fn objective(&mut self, named: &Named, line: usize) -> usize {
        let code = named.objective.as_str();
        let place = *self.places.entry(code.to_owned()).or_insert_with(|| {
            self.objectives.push(Objective::named(code, ""));
            self.weights.push(Vec::new());
            self.objectives.len().saturating_sub(1)
        });
        let Some(objective) = self.objectives.get_mut(place) else {
            return place;
        };
        let mut odd = Vec::new();
        let (title, flag) = (named.title.clone(), named.flag.clone());
        if let Some(title) = title.filter(|title| *title != objective.title) {
            if objective.title.is_empty() {
                objective.title = title;
            } else {
                odd.push(title);
            }
        }
        if let Some(flag) = flag {
            let read = yes_no(&flag);
            let first = *self.flags.entry(place).or_insert(read.unwrap_or(false));
            if read == Some(first) {
                objective.organisational = first;
            } else {
                odd.push(flag);
            }
        }
        self.findings.extend(odd.into_iter().map(|printed| {
            let objective = code.to_owned();
            Unread::of_line(line, 1, ImportIssue::Other { objective, printed })
        }));
        place
    }

    fn weigh(&mut self) {
        for (objective, weights) in self.objectives.iter_mut().zip(&self.weights) {
            weights::weigh(objective, weights, &mut self.findings);
        }
    }
}
