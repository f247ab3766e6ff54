//! Answers, where they hold: a cell says what it should, a KPI has its direction.

use super::answer::{Answer, Says, renamed};
use super::figure::Figure;
use super::imported::{ImportIssue, Imported, ImportedMeasurement, Unread};
use super::page::{Cell, Line};
use super::vocabulary::folded_words;
use crate::plan::{Language, Lookup, Parts, SaidBy, date, number};

impl Answer {
    /// The cells of the lines, as they should be; whether there is such a one.
    pub(super) fn correct(&self, lines: &mut [Line]) -> bool {
        let Self::Cell {
            line,
            column,
            text,
            language,
        } = self
        else {
            return false;
        };
        let at = lines.binary_search_by_key(line, |it| it.number).ok();
        let cells = at.and_then(|at| Some(&mut lines.get_mut(at)?.cells));
        let cell = cells.and_then(|it| it.get_mut(column.checked_sub(1)?));
        let is_there = cell.is_some();
        if let Some(cell) = cell {
            *cell = said(text, *language);
        }
        is_there
    }
}

/// A cell that says what somebody typed: its number is one, and its day is one.
fn said(text: &str, language: Language) -> Cell {
    if let Ok(day) = date(text) {
        return Cell::day(day.day(), day.month(), day.year());
    }
    let is_digit = |c: char| c.is_ascii_digit();
    let numeral = text.find(is_digit).zip(text.rfind(is_digit));
    let parts = numeral.and_then(|(first, last)| {
        let (before, rest) = text.split_at_checked(first)?;
        let (digits, after) =
            rest.split_at_checked(last.saturating_sub(first).saturating_add(1))?;
        let (before, minus) = match before.strip_suffix('-') {
            Some(before) => (before, "-"),
            None => (before, ""),
        };
        let digits = number(&format!("{minus}{digits}"), language).ok()?;
        Some((before, digits.to_string(), after))
    });
    parts.map_or_else(
        || Cell::Text(text.to_owned()),
        |(before, digits, after)| Cell::Number {
            before: before.to_owned(),
            digits,
            after: after.to_owned(),
        },
    )
}

impl Imported {
    /// Takes an answer; whether it speaks of anything that is there.
    pub(super) fn answer(&mut self, answer: &Answer) -> bool {
        match answer {
            Answer::Kpi { kpi, says } => {
                let code = self.code_of(kpi);
                code.inspect(|code| self.hear(code, *says)).is_some()
            }
            Answer::Column { heading, .. } => {
                let name = heading.trim().to_lowercase();
                let mut headings = self.headings.iter();
                headings.any(|it| it.trim().to_lowercase() == name)
                    || self
                        .headings
                        .iter()
                        .any(|it| renamed(std::slice::from_ref(answer), it).is_some())
            }
            Answer::Cell { .. } => true,
        }
    }

    /// The code of the KPI that is called so, by its code or by its name.
    pub(super) fn code_of(&self, called: &str) -> Option<String> {
        if let Lookup::Found(place) = self.plan.find_written_kpi(called) {
            return self.plan.kpi(place).map(|it| it.code.clone());
        }
        let name = folded_words(called);
        let mut named = self
            .plan
            .kpis()
            .filter(|(_, it)| folded_words(&it.name) == name);
        let (_, kpi) = named.next()?;
        named.next().is_none().then(|| kpi.code.clone())
    }

    /// Whether that is asked of a KPI.
    pub(super) fn asks(&self, called: &str, says: Says) -> bool {
        let code = self.code_of(called).unwrap_or_default();
        let mut issues = self.findings.iter().map(|it| &it.issue);
        issues.any(|it| says.answers(it, &code))
    }

    /// Takes what is said of a KPI: it is asked no more.
    pub(super) fn hear(&mut self, code: &str, says: Says) {
        // Only numbers can be added.
        let adds_up = |issue: &ImportIssue| match (says, issue) {
            (Says::Parts(Parts::Separate), ImportIssue::Figure(Figure::Parts { measured, .. })) => {
                measured.are_numbers()
            }
            _ => true,
        };
        let is_answered = |it: &mut Unread| says.answers(&it.issue, code) && adds_up(&it.issue);
        let answered: Vec<Unread> = self.findings.extract_if(.., is_answered).collect();
        let objectives = self.plan.objectives.iter_mut();
        let mut kpis = objectives.flat_map(|it| &mut it.kpis);
        let Some(kpi) = kpis.find(|it| it.code == code) else {
            return;
        };
        match says {
            Says::Direction(better) => kpi.direct(better, SaidBy::Answer),
            Says::Parts(parts) => {
                for it in &answered {
                    if let ImportIssue::Interim { year, .. } = &it.issue {
                        kpi.settle(*year, parts);
                    }
                }
                let readings = answered.iter().flat_map(|it| readings(it, code, parts));
                self.measurements.extend(readings);
                // Which way is better could not be asked before there was a target.
                let undirected = kpi.undirected().zip(answered.first());
                self.findings.extend(undirected.map(|(target, at)| Unread {
                    cells: 1,
                    issue: ImportIssue::Direction {
                        code: code.to_owned(),
                        printed: target.printed.clone(),
                    },
                    ..at.clone()
                }));
            }
        }
    }
}

/// The readings that the parts of a year are, where that was asked.
fn readings(it: &Unread, code: &str, parts: Parts) -> Vec<ImportedMeasurement> {
    let ImportIssue::Figure(Figure::Parts { year, measured, .. }) = &it.issue else {
        return Vec::new();
    };
    let reading = |(day, text)| ImportedMeasurement {
        code: code.to_owned(),
        year: *year,
        day,
        text,
        language: measured.language,
        line: it.line,
        column: it.column,
    };
    measured.readings(parts).into_iter().map(reading).collect()
}
