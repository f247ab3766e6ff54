//! Tables with a row for each year of a KPI: the first row begins it, those of other years add what is theirs.

use super::Reader;
use super::named::{Named, Row};
use super::values::Values;
use crate::exchange::heads::Heads;
use crate::exchange::imported::{ImportIssue, Unread};
use crate::exchange::page::Line;
use crate::exchange::vocabulary::{Role, years_in};

/// What is said of a KPI once.
const ONCE: [Role; 10] = [
    Role::Kpi,
    Role::Name,
    Role::Operative,
    Role::Description,
    Role::Weight,
    Role::Calculation,
    Role::Owner,
    Role::Source,
    Role::Direction,
    Role::Unit,
];

/// The first row of a KPI.
pub(super) struct First {
    /// Its place in its objective.
    kpi: usize,
    texts: Vec<String>,
}

/// An objective by its place, and a code or a name in it.
pub(super) type Key = (usize, String);

impl Heads {
    /// The headings of a row that says its year.
    pub(super) fn of_row(&self, line: &Line) -> Option<Self> {
        if !self.has_yearly_rows() {
            return None;
        }
        match years_in(&line.text_at(self.place(Role::Year)?)).as_slice() {
            [year] => Some(self.of_year(*year)),
            _ => None,
        }
    }
}

/// A number of rows is no code here: it is another one each year.
fn key(row: &Row<'_>, named: &Named, section: usize) -> Key {
    let is_coded = row.heads.place(Role::Kpi).is_some() || named.name.is_empty();
    let code = named.code.as_ref().filter(|_| is_coded);
    (section, code.unwrap_or(&named.name).clone())
}

impl Reader {
    /// Remembers the first row of a KPI, where others may follow.
    pub(super) fn first_year(&mut self, row: &Row<'_>, named: &Named, section: usize) {
        let kpis = self.sections.get(section).map(|it| it.objective.kpis.len());
        let last = kpis.and_then(|it| it.checked_sub(1));
        if let Some(kpi) = last.filter(|_| row.heads.row_year.is_some()) {
            let texts = row.texts.clone();
            self.firsts
                .entry(key(row, named, section))
                .or_insert(First { kpi, texts });
        }
    }

    /// Adds a row of another year to its KPI; whether it belongs to one. What it says otherwise than the first row is told, and the first
    /// counts; a second row of a year is told, and not used.
    pub(super) fn another_year(&mut self, row: &Row<'_>, named: &Named, at: usize) -> bool {
        let is_text = self.is_text();
        let first = self.firsts.get(&key(row, named, at));
        let Some((section, first)) = self.sections.get_mut(at).zip(first) else {
            return false;
        };
        let kpi = section.objective.kpis.get_mut(first.kpi);
        let Some((kpi, year)) = kpi.zip(row.heads.row_year) else {
            return false;
        };
        if kpi.target(year).is_some() {
            let again = row.line.unread(|text| ImportIssue::Again(year, text));
            self.log.findings.push(again);
            return true;
        }
        let objective = section.objective.code.clone();
        let mut heads = row.heads.clone();
        let mut texts = row.texts.clone();
        for (place, (column, text)) in heads.columns.iter_mut().zip(&mut texts).enumerate() {
            let Some(role) = column.role else {
                continue;
            };
            let is_same = text.is_empty() || first.texts.get(place) == Some(text);
            if ONCE.contains(&role) && !is_same {
                let (objective, printed) = (objective.clone(), text.clone());
                let issue = ImportIssue::Other { objective, printed };
                let unread = Unread::in_cell(row.line.number, place, issue);
                self.log.findings.push(unread);
            }
            if role == Role::Baseline && !is_same {
                // Where a later year starts from is kept as a note.
                column.role = None;
            } else if role == Role::Baseline || (ONCE.contains(&role) && role != Role::Unit) {
                text.clear();
            }
        }
        let own = Row {
            heads: &heads,
            texts,
            ..*row
        };
        let values = Values::read(&own, kpi, (&objective, is_text), &mut self.log.findings);
        kpi.targets.sort_by_key(|it| it.year);
        section.years.insert(year);
        section.measurements.extend(values.measurements);
        self.log.published.extend(values.published);
        true
    }
}
