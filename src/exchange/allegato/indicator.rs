//! A row of the table of indicators: a KPI.

use super::Log;
use super::calculation::formula;
use super::columns::{Column, Columns};
use super::markup::Line;
use crate::exchange::cells::{Cells, Place};
use crate::exchange::imported::{ImportIssue, ImportedMeasurement, Unread};
use crate::exchange::notation::Notation;
use crate::plan::{Criterion, Decimal, Kpi, Language, Unit, number};

/// A KPI as it was read, with what came beside it.
pub(super) struct Indicator {
    pub(super) kpi: Kpi,
    pub(super) measurements: Vec<ImportedMeasurement>,
    /// Cells of columns that nobody knows.
    pub(super) notes: Vec<String>,
}

/// The KPI of a row; `None` where the row names none.
pub(super) fn indicator(line: &Line, columns: &Columns, log: &mut Log) -> Option<Indicator> {
    let at = columns.name();
    let printed = line.cells.get(at)?.clone();
    let (printed_code, rest) = head(line, at, &printed)?;
    let code = code(&printed_code)?;
    let (name, weight) = name_and_weight(&rest);
    let mut kpi = Kpi {
        printed_code,
        printed,
        ..Kpi::named(&code, &name)
    };
    let heads = columns.all();
    let others = line.cells.iter().enumerate();
    let others: Vec<(usize, Column, &str, &str)> = others
        .filter(|(cell, text)| *cell != at && !text.is_empty())
        .map(|(cell, text)| {
            let known = heads.get(cell);
            let (column, heading) =
                known.map_or((Column::Other, ""), |(column, heading)| (*column, heading));
            (cell, column, heading, text.as_str())
        })
        .collect();
    let column = others
        .iter()
        .find(|(_, column, ..)| *column == Column::Weight);
    let weight = column.map(|(.., text)| *text).or(weight);
    let notation = notation(&others, weight, log);
    let own = columns.baseline_year();
    let mut read = Cells::of(&mut kpi, notation, &mut log.findings);
    let mut notes = Vec::new();
    let mut calculation = String::new();
    for (at, column, heading, text) in others {
        let place = Place {
            line: line.number,
            at,
        };
        match column {
            Column::Calculation => text.clone_into(&mut calculation),
            Column::Baseline(year) if year == own => read.baseline(text, place),
            Column::Target(Some(year)) if !read.has_target(year) => read.target(year, text, place),
            Column::Interim(Some(year)) => read.interim(year, (heading, text), place),
            Column::Actual(Some(year)) => read.actual(year, text, place),
            Column::Weight => {}
            Column::Name
            | Column::Baseline(_)
            | Column::Target(_)
            | Column::Actual(_)
            | Column::Interim(_)
            | Column::Other => {
                notes.push(format!("{code} · {heading}: {text}"));
                let baseline = if let Column::Baseline(year) = column {
                    year
                } else {
                    None
                };
                read.unused(heading.to_owned(), baseline, place);
            }
        }
    }
    let measurements = read.finished();
    kpi.calculation = calculation;
    weigh(&mut kpi, weight, notation, line.number, &mut log.findings);
    settle_unit(&mut kpi);
    kpi.formula = formula(&kpi.calculation);
    Some(Indicator {
        kpi,
        measurements,
        notes,
    })
}

/// The language of a row's numbers; a document's own is Italian.
fn notation(
    cells: &[(usize, Column, &str, &str)],
    weight: Option<&str>,
    log: &mut Log,
) -> Notation {
    let is_number = |column: Column| {
        matches!(
            column,
            Column::Baseline(_) | Column::Target(_) | Column::Actual(_) | Column::Interim(_)
        )
    };
    let numbers = cells.iter().filter(|(_, column, ..)| is_number(*column));
    let numbers: Vec<&str> = numbers.map(|(.., text)| *text).collect();
    let evidence = (log.known, &mut log.found);
    Notation::of(&numbers, weight, Some(Language::Italian), evidence)
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
    weight_in(text, Language::Italian)
}

fn weight_in(text: &str, language: Language) -> Option<Decimal> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("peso").unwrap_or(&text);
    let text = text.trim_start_matches([':', ' ', '=']);
    let digits = text.strip_suffix('%').unwrap_or(text).trim();
    let weight = number(digits, language).ok()?;
    let sound = weight >= Decimal::ZERO && weight <= Decimal::ONE_HUNDRED;
    sound.then_some(weight)
}

fn weigh(
    kpi: &mut Kpi,
    printed: Option<&str>,
    notation: Notation,
    line: usize,
    findings: &mut Vec<Unread>,
) {
    let sure = printed.filter(|it| !notation.doubts(it));
    kpi.weight = sure.and_then(|it| weight_in(it, notation.language));
    if kpi.weight.is_none() {
        let issue = ImportIssue::Weight {
            code: kpi.code.clone(),
            printed: printed.unwrap_or_default().to_owned(),
        };
        let cells = usize::from(printed.is_some());
        findings.push(Unread::of_line(line, cells, issue));
    }
}

/// Gives a bare baseline the unit of the targets, where these agree: documents print baselines without it.
pub(in crate::exchange) fn settle_unit(kpi: &mut Kpi) {
    let units = kpi
        .targets
        .iter()
        .filter_map(|it| match it.target.criterion {
            Criterion::Bound(_, quantity) => Some(quantity.unit),
            Criterion::Range { unit, .. } => Some(unit),
            Criterion::Nothing | Criterion::Open | Criterion::YesNo(_) | Criterion::By(_) => None,
        });
    let mut units = units.filter(|unit| *unit != Unit::Number);
    let Some(unit) = units.next() else {
        return;
    };
    if units.any(|other| other != unit) {
        return;
    }
    if let Some(Criterion::Bound(_, quantity)) = kpi.baseline.as_mut().map(|it| &mut it.criterion)
        && quantity.unit == Unit::Number
    {
        quantity.unit = unit;
    }
}
