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

use std::collections::{BTreeSet, HashMap};

use super::imported::{Imported, Misread, Unread};
use crate::plan::{Language, Plan, Rules, Year};
pub(super) use calculation::formula;
pub(super) use indicator::settle_unit;
pub(super) use titles::shorten;

use columns::Columns;
use markup::{Line, lines};
use objective::Sheet;

/// Reads the text of an "Allegato".
///
/// # Errors
/// A text without an objective, or without a year, is none.
pub fn allegato(text: &str) -> Result<Imported, Unread> {
    let mut reader = Reader::default();
    for line in lines(text) {
        reader.take(line);
    }
    reader.plan()
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    /// The lines before the first objective.
    preamble: Vec<String>,
    /// Rows of tables among them.
    strays: Vec<String>,
    sheets: Vec<Sheet>,
    findings: Vec<Unread>,
}

impl Reader {
    fn take(&mut self, line: Line) {
        if line.first().is_none() {
            return;
        }
        if let Some(beginning) = objective::begins(&line) {
            self.sheets.push(Sheet::new(beginning, &line));
        } else if let Some(sheet) = self.sheets.last_mut() {
            sheet.take(&line, &mut self.findings);
        } else {
            let cells = line.cells.into_iter().filter(|it| !it.is_empty());
            if line.is_row {
                // A table above all objectives belongs to one whose heading was not understood.
                let text = cells.collect::<Vec<_>>().join(" · ");
                self.findings
                    .push(Unread::at(line.number, Misread::Line(text.clone())));
                self.strays.push(text);
            } else {
                self.preamble.extend(cells);
            }
        }
    }

    fn plan(mut self) -> Result<Imported, Unread> {
        if self.sheets.is_empty() {
            return Err(Unread::at(1, Misread::NoObjectives));
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
            return Err(Unread::at(1, Misread::NoYears));
        };
        let baselines = self.sheets.iter().filter_map(Sheet::baseline_year);
        let baseline_year = baselines.min().unwrap_or(first_year.saturating_sub(1));
        let columns = self.sheets.iter().find_map(|sheet| sheet.columns.as_ref());
        let columns = columns.map(Columns::printed).unwrap_or_default();
        let mut readings = Vec::new();
        let mut objectives = Vec::with_capacity(self.sheets.len());
        for sheet in self.sheets {
            let (objective, measured) = sheet.finished(&years, &mut self.findings);
            objectives.push(objective);
            readings.extend(measured);
        }
        doubles(&objectives, &mut self.findings);
        let mut plan = Plan {
            short_title: None,
            title,
            headings,
            columns,
            baseline_year,
            years,
            rules: Rules::default(),
            objectives,
            draft: false,
            source: None,
            imported: None,
        };
        shorten(&mut plan);
        self.findings.sort_by_key(|it| it.line);
        Ok(Imported {
            plan,
            readings,
            findings: self.findings,
            language: Language::Italian,
        })
    }
}

/// Says where a code stands twice; the line of such a KPI is not known any more, and its objective is named.
fn doubles(objectives: &[crate::plan::Objective], findings: &mut Vec<Unread>) {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for objective in objectives {
        for kpi in &objective.kpis {
            if let Some(before) = seen.insert(&kpi.code, &objective.code) {
                let misread = Misread::Twice {
                    code: kpi.code.clone(),
                    objectives: [before.to_owned(), objective.code.clone()],
                };
                findings.push(Unread::at(0, misread));
            }
        }
    }
}
