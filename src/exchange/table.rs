//! A plan out of a sheet: one row a KPI, the first row its headings, in Italian or English and in any order.

mod heads;

use std::collections::HashMap;

use super::allegato::{formula, settle_unit, shorten};
use super::grid::{Cell, Grid};
use super::imported::{Imported, ImportedReading, Misread, Unread};
use heads::{Column, Heads};

use crate::plan::{
    Decimal, Kpi, Objective, Plan, Promise, Rules, Target, Year, YearTarget, number, promise,
    yes_no,
};

/// Reads a sheet; the plan takes its title from outside, because a sheet has none.
///
/// # Errors
/// Where it has no column of codes, or no year, or no row.
pub(super) fn table(grid: Grid, title: &str) -> Result<Imported, Unread> {
    let oddities = grid.oddities().into_iter();
    let mut rows = grid.rows.into_iter();
    let (line, headings) = rows.next().ok_or(Unread::at(1, Misread::NoObjectives))?;
    let mut findings: Vec<Unread> = oddities.map(|it| Unread::at(0, it)).collect();
    let heads = Heads::new(&headings, line, &mut findings);
    for (needed, name) in [(Column::Objective, "obiettivo"), (Column::Kpi, "kpi")] {
        if !heads.columns.contains(&Some(needed)) {
            return Err(Unread::at(line, Misread::NoColumn(name)));
        }
    }
    let years = heads.years();
    let Some(first) = years.first().copied() else {
        return Err(Unread::at(line, Misread::NoYears));
    };
    let baseline_year = heads.baseline_year().unwrap_or(first.saturating_sub(1));
    let mut reader = Reader {
        heads,
        findings,
        ..Reader::default()
    };
    for (line, cells) in rows {
        reader.row(line, &cells);
    }
    if reader.objectives.is_empty() {
        return Err(Unread::at(line, Misread::NoObjectives));
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
        draft: false,
        source: None,
        imported: None,
    };
    shorten(&mut plan);
    reader.findings.sort_by_key(|it| (it.line, it.column));
    Ok(Imported {
        plan,
        readings: reader.readings,
        findings: reader.findings,
        language: reader.heads.language(),
    })
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    heads: Heads,
    objectives: Vec<Objective>,
    /// Where each objective stands.
    places: HashMap<String, usize>,
    /// Which objective each code of a KPI is in.
    codes: HashMap<String, String>,
    /// The weights as printed, by the line of their KPI.
    weights: HashMap<usize, (String, usize)>,
    /// What was said first of each objective: whether it counts for organisational performance.
    flags: HashMap<usize, bool>,
    /// The lines of each objective's KPIs.
    lines: Vec<Vec<usize>>,
    /// The objective of the row above, for cells that were merged.
    last: String,
    readings: Vec<ImportedReading>,
    findings: Vec<Unread>,
}

impl Reader {
    fn row(&mut self, line: usize, cells: &[Cell]) {
        let mark = self.heads.language().decimal_mark();
        let texts: Vec<String> = cells.iter().map(|cell| cell.text(mark)).collect();
        let at = |column: Column| {
            let at = self.heads.columns.iter().position(|it| *it == Some(column));
            let text = at
                .and_then(|at| texts.get(at))
                .filter(|text| !text.is_empty());
            text.cloned()
        };
        let code = at(Column::Kpi);
        let objective = at(Column::Objective).unwrap_or_else(|| self.last.clone());
        let (title, flag) = (at(Column::Title), at(Column::Organisational));
        let name = at(Column::Name).unwrap_or_default();
        let calculation = at(Column::Calculation).unwrap_or_default();
        let Some(code) = code else {
            let text = texts.iter().filter(|it| !it.is_empty()).cloned();
            let text = text.collect::<Vec<_>>().join(" · ");
            self.findings.push(Unread::at(line, Misread::NoCode(text)));
            return;
        };
        self.last.clone_from(&objective);
        let place = self.objective(&objective, line, [title, flag]);
        if let Some(before) = self.codes.insert(code.clone(), objective.clone()) {
            let misread = Misread::Twice {
                code: code.clone(),
                objectives: [before, objective],
            };
            self.findings.push(Unread::at(line, misread));
        }
        let mut kpi = Kpi {
            formula: formula(&calculation),
            calculation,
            ..Kpi::named(&code, &name)
        };
        let notes = self.cells(line, &texts, &mut kpi);
        settle_unit(&mut kpi);
        if let Some(objective) = self.objectives.get_mut(place) {
            objective.kpis.push(kpi);
            objective.notes.extend(notes);
        }
        if let Some(lines) = self.lines.get_mut(place) {
            lines.push(line);
        }
    }

    /// The objective of a code, a new one where there is none. Its title and its flag are said once; what says otherwise later is
    /// told, and the first one counts.
    fn objective(&mut self, code: &str, line: usize, [title, flag]: [Option<String>; 2]) -> usize {
        let place = *self.places.entry(code.to_owned()).or_insert_with(|| {
            self.objectives.push(Objective::named(code, ""));
            self.lines.push(Vec::new());
            self.objectives.len().saturating_sub(1)
        });
        let Some(objective) = self.objectives.get_mut(place) else {
            return place;
        };
        let mut odd = Vec::new();
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
            Unread::at(line, Misread::Other { objective, printed })
        }));
        place
    }

    /// The cells of a row that are the KPI's own, those of unknown columns as notes.
    fn cells(&mut self, line: usize, texts: &[String], kpi: &mut Kpi) -> Vec<String> {
        let mut notes = Vec::new();
        for (at, text) in texts
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
        {
            match self.heads.columns.get(at).copied().flatten() {
                Some(Column::Weight) => {
                    self.weights.insert(line, (text.clone(), at));
                }
                Some(Column::Baseline(_)) => {
                    kpi.baseline = Some(self.target((kpi, None), text, (line, at)));
                }
                Some(Column::Target(year)) => {
                    let target = self.target((kpi, Some(year)), text, (line, at));
                    kpi.targets.push(YearTarget { year, target });
                }
                Some(Column::Actual(year)) => self.readings.push(ImportedReading {
                    code: kpi.code.clone(),
                    year,
                    text: text.clone(),
                    line,
                    column: at.saturating_add(1),
                }),
                Some(
                    Column::Objective
                    | Column::Title
                    | Column::Organisational
                    | Column::Kpi
                    | Column::Name
                    | Column::Calculation,
                ) => {}
                None => {
                    let heading = self.heads.texts.get(at).cloned().unwrap_or_default();
                    notes.push(format!("{} · {heading}: {text}", kpi.code));
                    let misread = Misread::Cell {
                        code: kpi.code.clone(),
                        heading,
                        printed: text.clone(),
                    };
                    self.findings.push(Unread::in_cell(line, at, misread));
                }
            }
        }
        notes
    }

    fn target(
        &mut self,
        (kpi, year): (&Kpi, Option<Year>),
        text: &str,
        (line, at): (usize, usize),
    ) -> Target {
        // A document's own cells keep its language, whatever the headings speak.
        let language = self.heads.language();
        let read = promise(text, language).or_else(|_| promise(text, language.other()));
        let promise = read.unwrap_or_else(|_| {
            let misread = Misread::Target {
                code: kpi.code.clone(),
                year,
                printed: text.to_owned(),
            };
            self.findings.push(Unread::in_cell(line, at, misread));
            Promise::Nothing
        });
        Target {
            printed: text.to_owned(),
            promise,
        }
    }

    /// Weights are percentages; where none of an objective is above 1 and none has the sign, they are fractions of 1.
    fn weigh(&mut self) {
        let language = self.heads.language();
        for (objective, lines) in self.objectives.iter_mut().zip(&self.lines) {
            let read = |text: &str| {
                let digits = text.trim().trim_end_matches('%').trim_end();
                let weight = number(digits, language).ok()?;
                (weight >= Decimal::ZERO && weight <= Decimal::ONE_HUNDRED).then_some(weight)
            };
            let is_fraction =
                |text: &str| !text.contains('%') && read(text).is_some_and(|it| it <= Decimal::ONE);
            let mut all = lines
                .iter()
                .filter_map(|line| self.weights.get(line))
                .peekable();
            let fractions = all.peek().is_some() && all.all(|(text, _)| is_fraction(text));
            let times = if fractions {
                Decimal::ONE_HUNDRED
            } else {
                Decimal::ONE
            };
            for (kpi, line) in objective.kpis.iter_mut().zip(lines) {
                let Some((text, at)) = self.weights.get(line) else {
                    continue;
                };
                kpi.weight = read(text).and_then(|it| Some(it.checked_mul(times)?.normalize()));
                if kpi.weight.is_none() {
                    let misread = Misread::Weight {
                        code: kpi.code.clone(),
                        printed: text.clone(),
                    };
                    self.findings.push(Unread::in_cell(*line, *at, misread));
                }
            }
        }
    }
}
