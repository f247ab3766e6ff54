//! A row of the table of indicators: a KPI.

use super::calculation::formula;
use super::columns::{Column, Columns};
use super::markup::Line;
use crate::exchange::imported::{ImportedReading, Misread, Unread};
use crate::plan::{
    Decimal, Kpi, Language, Promise, Target, Unit, Year, YearTarget, number, promise,
};

/// A KPI as it was read, with what came beside it.
pub(super) struct Indicator {
    pub(super) kpi: Kpi,
    pub(super) readings: Vec<ImportedReading>,
    /// Cells of columns that nobody knows.
    pub(super) notes: Vec<String>,
}

/// The KPI of a row; `None` where the row names none.
pub(super) fn indicator(
    line: &Line,
    columns: &Columns,
    findings: &mut Vec<Unread>,
) -> Option<Indicator> {
    let at = columns.name();
    let printed = line.cells.get(at)?.clone();
    let (printed_code, rest) = head(line, at, &printed)?;
    let code = code(&printed_code)?;
    let (name, weight) = name_and_weight(&rest);
    let mut read = Indicator {
        kpi: Kpi {
            printed_code,
            printed,
            ..Kpi::named(&code, &name)
        },
        readings: Vec::new(),
        notes: Vec::new(),
    };
    let mut weight = weight.map(str::to_owned);
    let heads = columns.all();
    let cells = line
        .cells
        .iter()
        .enumerate()
        .filter(|(cell, _)| *cell != at);
    for (at, cell) in cells {
        let known = heads.get(at);
        if let Some((Column::Weight, _)) = known {
            weight = Some(cell.clone());
        } else {
            let (column, heading) =
                known.map_or((Column::Other, ""), |(column, heading)| (*column, heading));
            read.take((column, heading), cell, (line.number, at), findings);
        }
    }
    read.weigh(weight.as_deref(), line.number, findings);
    settle_unit(&mut read.kpi);
    read.kpi.formula = formula(&read.kpi.calculation);
    Some(read)
}

/// The code as printed, and what follows it. The code is bold, or stands after `Kpi` where the mark was forgotten; either way it
/// ends with the first word that has a digit.
fn head(line: &Line, at: usize, printed: &str) -> Option<(String, String)> {
    let bold = line.bold(at).map(|(bold, _)| bold);
    let is_coded = bold.is_some_and(|bold| bold.contains(|c: char| c.is_ascii_digit()));
    let after = without_word(printed);
    if !is_coded && after.len() == printed.len() {
        return None;
    }
    let end = after
        .char_indices()
        .skip_while(|(_, c)| !c.is_ascii_digit())
        .find(|(_, c)| c.is_whitespace())
        .map_or(after.len(), |(at, _)| at);
    let (head, rest) = after.split_at_checked(end)?;
    let coded = head.contains(|c: char| c.is_ascii_digit()) && head.split_whitespace().count() <= 4;
    let rest = rest.trim_start_matches([' ', '-', '–', '—', ':', '\u{a0}']);
    let head = head.trim().trim_end_matches([':', ',', ';']);
    coded.then(|| (head.to_owned(), rest.trim().to_owned()))
}

/// Without the word that says what it is; `KPI_01` is a code.
fn without_word(head: &str) -> &str {
    let head = head.trim();
    for word in ["kpi", "indicatore", "ind."] {
        let rest = head.get(word.len()..).unwrap_or_default();
        let named = head
            .get(..word.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(word));
        if named && rest.starts_with([' ', ':', '.', '\u{a0}', 'n', 'N']) {
            return rest.trim_start_matches([' ', ':', '.', '\u{a0}']);
        }
    }
    head
}

/// The code in what is printed: `Ob. Com. 4_001` is `4_001`, and a blank that slipped in is none.
pub(super) fn code(printed: &str) -> Option<String> {
    let plain: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    let mut rest = plain.as_str();
    if plain.to_lowercase().starts_with("ob") {
        // `Ob. Com.` and the like say which kind of objective it belongs to.
        for _ in 0..2 {
            let word = rest.split_once('.');
            let word = word.filter(|(word, _)| word.chars().all(char::is_alphabetic));
            rest = word.map_or(rest, |(_, after)| after);
        }
    }
    let code = rest.trim_end_matches(['.', ':', ',', ';']);
    code.contains(|c: char| c.is_ascii_digit())
        .then(|| code.to_owned())
}

/// The name, and what stands in the last parentheses, where that is a weight. What follows it is part of the name.
fn name_and_weight(rest: &str) -> (String, Option<&str>) {
    let parts = rest.rfind('(').and_then(|open| {
        let (name, inside) = rest.split_at_checked(open)?;
        let (inside, after) = inside.strip_prefix('(')?.split_once(')')?;
        weight(inside).map(|_| (name, inside, after))
    });
    match parts {
        Some((name, inside, after)) => {
            let after = after.trim().trim_matches('.').trim();
            (
                format!("{} {after}", name.trim()).trim().to_owned(),
                Some(inside),
            )
        }
        None => (rest.trim().to_owned(), None),
    }
}

/// A weight in percent: `25%`, `33,34 %`, `peso 25%`, `25`.
pub(super) fn weight(text: &str) -> Option<Decimal> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("peso").unwrap_or(&text);
    let text = text.trim_start_matches([':', ' ', '=']);
    let digits = text.strip_suffix('%').unwrap_or(text).trim();
    let weight = number(digits, Language::Italian).ok()?;
    let sound = weight >= Decimal::ZERO && weight <= Decimal::ONE_HUNDRED;
    sound.then_some(weight)
}

impl Indicator {
    fn take(
        &mut self,
        (column, heading): (Column, &str),
        cell: &str,
        (line, at): (usize, usize),
        findings: &mut Vec<Unread>,
    ) {
        match column {
            Column::Calculation => cell.clone_into(&mut self.kpi.calculation),
            Column::Baseline(_) if !cell.is_empty() => {
                let target = self.target(cell, None, (line, at), findings);
                self.kpi.baseline = Some(target);
            }
            Column::Target(Some(year)) if !cell.is_empty() && self.kpi.target(year).is_none() => {
                let target = self.target(cell, Some(year), (line, at), findings);
                self.kpi.targets.push(YearTarget { year, target });
            }
            Column::Actual(Some(year)) if !cell.is_empty() => self.readings.push(ImportedReading {
                code: self.kpi.code.clone(),
                year,
                text: cell.to_owned(),
                line,
                column: at.saturating_add(1),
            }),
            _ if cell.is_empty() => {}
            Column::Name
            | Column::Weight
            | Column::Baseline(_)
            | Column::Target(_)
            | Column::Actual(_)
            | Column::Other => {
                let code = self.kpi.code.clone();
                self.notes.push(format!("{code} · {heading}: {cell}"));
                let misread = Misread::Cell {
                    code,
                    heading: heading.to_owned(),
                    printed: cell.to_owned(),
                };
                findings.push(Unread::in_cell(line, at, misread));
            }
        }
    }

    fn target(
        &self,
        printed: &str,
        year: Option<Year>,
        (line, at): (usize, usize),
        findings: &mut Vec<Unread>,
    ) -> Target {
        let read = promise(printed, Language::Italian);
        let promise = read.unwrap_or_else(|_| {
            let misread = Misread::Target {
                code: self.kpi.code.clone(),
                year,
                printed: printed.to_owned(),
            };
            findings.push(Unread::in_cell(line, at, misread));
            Promise::Nothing
        });
        Target {
            printed: printed.to_owned(),
            promise,
        }
    }

    fn weigh(&mut self, printed: Option<&str>, line: usize, findings: &mut Vec<Unread>) {
        self.kpi.weight = printed.and_then(weight);
        if self.kpi.weight.is_none() {
            let misread = Misread::Weight {
                code: self.kpi.code.clone(),
                printed: printed.unwrap_or_default().to_owned(),
            };
            findings.push(Unread::at(line, misread));
        }
    }
}

/// Gives a bare baseline the unit of the targets, where these agree: documents print baselines without it.
pub(in crate::exchange) fn settle_unit(kpi: &mut Kpi) {
    let units = kpi.targets.iter().filter_map(|it| match it.target.promise {
        Promise::Bound(_, quantity) => Some(quantity.unit),
        Promise::Range { unit, .. } => Some(unit),
        Promise::Nothing | Promise::YesNo(_) | Promise::By(_) => None,
    });
    let mut units = units.filter(|unit| *unit != Unit::Number);
    let Some(unit) = units.next() else {
        return;
    };
    if units.any(|other| other != unit) {
        return;
    }
    if let Some(Promise::Bound(_, quantity)) = kpi.baseline.as_mut().map(|it| &mut it.promise)
        && quantity.unit == Unit::Number
    {
        quantity.unit = unit;
    }
}
