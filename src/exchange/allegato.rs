//! A plan out of the text of an "Allegato": tab-separated tables between Markdown headings, as chambers of commerce publish them.
//!
//! ```text
//! **ALLEGATO B**                                          headings of the plan, and its title
//! ## OBIETTIVO STRATEGICO INDIVIDUALE N. 2 ...            an objective begins, as a heading or as a row
//! ### EFFICIENZA INTERNA ...                              its title
//! <b>Descrizione</b> → Orientare la gestione ...          its fields
//! Indicatori-(Peso)* → Modalità ... → Baseline → Target   the heads of its indicators, in one row or two
//!                    →              → Anno 2021 → Anno 2022
//! <b>Kpi SG.02_001</b> Realizzazione ... (100%) → ...     a KPI
//! Target del KPI SG.02_001 modificato ...                 amendments and notes
//! ```
//!
//! What is not understood is listed with its line, and kept as a note of its objective. Nothing is dropped.

mod amendments;
mod calculation;
mod columns;
mod indicator;
mod markup;
mod objective;
mod titles;

use std::collections::{BTreeSet, HashMap, HashSet};

use super::imported::{ImportIssue, Imported, ImportedMeasurement, Unread};
use super::notation::{Evidence, settled};
use crate::plan::{Objective, Plan, Rules, Year};
pub(super) use calculation::formula;
pub(super) use indicator::settle_unit;
pub(super) use titles::shorten;

use columns::Columns;
use markup::{Line, lines};
use objective::Sheet;

/// Reads the text of an "Allegato".
///
/// # Errors
/// A text without an objective, a KPI, or a year, is none.
pub fn allegato(text: &str) -> Result<Imported, Unread> {
    settled(|known, found| {
        let mut reader = Reader {
            log: Log {
                known,
                ..Log::default()
            },
            ..Reader::default()
        };
        for line in lines(text) {
            reader.take(line);
        }
        *found = reader.log.found;
        reader.plan()
    })
}

/// What is told of a text while it is read, and what its KPIs say of its language.
#[derive(Default)]
struct Log {
    findings: Vec<Unread>,
    /// What the whole text says, where that is known already.
    known: Evidence,
    /// What was read of it so far says.
    found: Evidence,
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    /// The lines before the first objective.
    preamble: Vec<String>,
    strays: Vec<String>,
    sheets: Vec<Sheet>,
    /// How many cells the text has that are not empty.
    cells: usize,
    log: Log,
}

impl Reader {
    fn take(&mut self, line: Line) {
        if line.first().is_none() {
            return;
        }
        self.cells = self.cells.saturating_add(line.filled());
        if let Some(beginning) = objective::begins(&line) {
            self.sheets.push(Sheet::new(beginning, &line));
        } else if let Some(sheet) = self.sheets.last_mut() {
            sheet.take(&line, &mut self.log);
        } else if line.is_row {
            // A table above all objectives belongs to one whose heading was not understood.
            self.log.findings.push(line.kept());
            self.strays.push(line.text());
        } else {
            let cells = line.cells.into_iter().filter(|it| !it.is_empty());
            self.preamble.extend(cells);
        }
    }

    fn plan(mut self) -> Result<Imported, Unread> {
        if self.sheets.is_empty() {
            return Err(Unread::at(1, ImportIssue::NoObjectives));
        }
        let (mut headings, title) = titles::of_plan(self.preamble);
        headings.append(&mut self.strays);
        let years: BTreeSet<Year> = self.sheets.iter().flat_map(Sheet::years).collect();
        let years: Vec<Year> = if years.is_empty() {
            titles::years(&title)
        } else {
            years.into_iter().collect()
        };
        let Some(first_year) = years.first().copied() else {
            return Err(Unread::at(1, ImportIssue::NoYears));
        };
        let baselines = self.sheets.iter().filter_map(Sheet::baseline_year);
        let baseline_year = baselines.max().unwrap_or(first_year.saturating_sub(1));
        let columns = self.sheets.iter().find_map(|sheet| sheet.columns.as_ref());
        let columns = columns.map(Columns::printed).unwrap_or_default();
        let mut measurements = Vec::new();
        let mut objectives = Vec::with_capacity(self.sheets.len());
        for sheet in self.sheets {
            let (objective, measured) = sheet.finished(&years, baseline_year, &mut self.log);
            objectives.push(objective);
            measurements.extend(measured);
        }
        if objectives.iter().all(|it| it.kpis.is_empty()) {
            return Err(Unread::at(1, ImportIssue::NoKpis(objectives.len())));
        }
        let measurements = doubles(&objectives, measurements, &mut self.log.findings);
        let mut plan = Plan {
            short_title: None,
            title,
            headings,
            columns,
            baseline_year,
            years,
            rules: Rules::default(),
            objectives,
            unapproved: false,
            source: None,
            imported: None,
        };
        shorten(&mut plan);
        let read = Imported {
            plan,
            measurements,
            findings: self.log.findings,
            cells: self.cells,
            headings: Vec::new(),
        };
        Ok(read.examined())
    }
}

/// Says where a code stands twice; the line of such a KPI is not known any more, and its objective is named. What is recorded goes
/// by codes, so that the actuals of the second one are not.
fn doubles(
    objectives: &[Objective],
    measurements: Vec<ImportedMeasurement>,
    findings: &mut Vec<Unread>,
) -> Vec<ImportedMeasurement> {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for objective in objectives {
        for kpi in &objective.kpis {
            if let Some(before) = seen.insert(&kpi.code, &objective.code) {
                let issue = ImportIssue::Twice {
                    code: kpi.code.clone(),
                    objectives: [before.to_owned(), objective.code.clone()],
                };
                findings.push(Unread::at(0, issue));
            }
        }
    }
    let mut known = HashSet::new();
    let (first, second): (Vec<_>, Vec<_>) = measurements
        .into_iter()
        .partition(|it| known.insert((it.code.clone(), it.year)));
    findings.extend(second.into_iter().map(ImportedMeasurement::second));
    first
}
