//! Targets for parts of a year. Where they run on from one to the next the last one is the year's; where nothing says so, which one it
//! is remains a question.

use super::{Cells, Place};
use crate::exchange::figure::Figure;
use crate::exchange::imported::{ImportIssue, Unread};
use crate::exchange::vocabulary::{Part, heading};
use crate::plan::{Criterion, Decimal, Language, Unit, Year, criterion};

/// What a part of a year asks.
pub(super) struct Interim {
    pub(super) year: Year,
    pub(super) part: Part,
    pub(super) heading: String,
    pub(super) text: String,
    pub(super) place: Place,
}

impl Cells<'_> {
    /// The year's own target out of those of its parts; the years whose parts run on from one to the next.
    pub(super) fn settle_interim(&mut self) -> Vec<Year> {
        let mut running = Vec::new();
        let mut interim = std::mem::take(&mut self.interim);
        interim.sort_by_key(|it| (it.year, it.part.at));
        for parts in interim.chunk_by(|one, other| one.year == other.year) {
            let Some(last) = parts.last() else {
                continue;
            };
            if self.kpi.target(last.year).is_some() {
                for it in parts {
                    self.unused((&it.heading, &it.text), it.place);
                }
                continue;
            }
            let texts: Vec<&str> = parts.iter().map(|it| it.text.as_str()).collect();
            let names: Vec<&str> = parts
                .iter()
                .map(|it| it.heading.as_str())
                .chain([self.kpi.name.as_str()])
                .collect();
            if last.part.is_last() && runs_on(&texts, &names) {
                running.push(last.year);
                self.target(last.year, &last.text, last.place);
                for it in parts.iter().rev().skip(1) {
                    self.unused((&it.heading, &it.text), it.place);
                }
                continue;
            }
            let printed: Vec<String> = parts
                .iter()
                .map(|it| format!("{}: {}", it.heading, it.text))
                .collect();
            let printed = printed.join(" · ");
            for it in parts {
                let issue = ImportIssue::Interim {
                    code: self.kpi.code.clone(),
                    year: it.year,
                    printed: printed.clone(),
                };
                self.find(it.place, issue);
            }
            self.open(last.year, &printed);
        }
        running
    }

    /// What was measured in parts of a year: readings of their last days where they run on, and otherwise notes beside the year's own.
    /// Where it has none, and nothing says whether they are to be added, that is a question.
    pub(super) fn settle_parts(&mut self, running: &[Year]) {
        let mut parts = std::mem::take(&mut self.parts);
        parts.sort_by_key(|it| (it.year, it.part.at));
        for parts in parts.chunk_by(|one, other| one.year == other.year) {
            let Some(last) = parts.last() else {
                continue;
            };
            let has_own = self.measurements.iter().any(|it| it.year == last.year);
            let texts: Vec<&str> = parts.iter().map(|it| it.text.as_str()).collect();
            let names = parts.iter().map(|it| it.heading.as_str());
            let names: Vec<&str> = names.chain([self.kpi.name.as_str()]).collect();
            let runs_on = running.contains(&last.year)
                || is_level(&texts)
                || is_said_to_run_on(&names)
                || parts.len() == 1;
            let dated = runs_on && parts.iter().all(|it| it.part.last_day(it.year).is_some());
            if !dated && !has_own {
                let issue = ImportIssue::Figure(Figure::Parts {
                    code: self.kpi.code.clone(),
                    year: last.year,
                    printed: texts.join(" · "),
                });
                let first = parts.first().map_or(last.place, |it| it.place);
                self.findings.push(Unread {
                    cells: parts.len(),
                    ..Unread::in_cell(first.line, first.at, issue)
                });
                continue;
            }
            for it in parts {
                let day = it.part.last_day(it.year).filter(|_| !it.part.is_last());
                if dated && (day.is_some() || !has_own) {
                    self.measured(it.year, day, &it.text, it.place);
                } else {
                    self.unused((&it.heading, &it.text), it.place);
                }
            }
        }
    }
}

/// Whether values are shares that do not fall: the last one is the year's, whether they are levels or run on.
fn is_level(texts: &[&str]) -> bool {
    let values: Option<Vec<Decimal>> = texts.iter().map(|it| percent(it)).collect();
    values.is_some_and(|it| it.is_sorted())
}

fn percent(text: &str) -> Option<Decimal> {
    match criterion(text, Language::Italian) {
        Ok(Criterion::Bound(_, quantity)) if quantity.unit == Unit::Percent => Some(quantity.value),
        _ => None,
    }
}

fn is_said_to_run_on(names: &[&str]) -> bool {
    names.iter().any(|it| {
        let lower = it.to_lowercase();
        lower.contains("cumul") && !lower.contains("non cumul") && !lower.contains("not cumul")
    })
}

/// Whether targets of parts run on from one to the next: it is said, or their sum could be no target.
fn runs_on(texts: &[&str], names: &[&str]) -> bool {
    if is_said_to_run_on(names) {
        return true;
    }
    let values: Option<Vec<Decimal>> = texts.iter().map(|it| percent(it)).collect();
    values.is_some_and(|it| {
        it.is_sorted() && it.len() > 1 && it.last() == Some(&Decimal::ONE_HUNDRED)
    })
}

/// The last target of a cell that has one for each part of the year: `I sem. 40% - II sem. 100%`.
pub(super) fn last_of(text: &str, name: &str) -> Option<String> {
    let parts: Vec<&str> = text
        .split([';', '\n'])
        .flat_map(|it| it.split(" - "))
        .collect();
    let read = parts.iter().map(|it| {
        let part = heading(it).part.filter(|it| it.at > 0)?;
        let mark = [
            "semestre",
            "sem.",
            "sem",
            "trimestre",
            "trim.",
            "trim",
            "quadrimestre",
            "half",
            "quarter",
        ];
        let lower = it.to_lowercase();
        let end = mark
            .iter()
            .find_map(|word| Some(lower.find(word)?.saturating_add(word.len())));
        let end = end.or_else(|| lower.find(char::is_whitespace))?;
        let value = it
            .get(end..)?
            .trim_start_matches([':', ' ', '=', '.'])
            .trim();
        Some((part, value.to_owned()))
    });
    let read: Option<Vec<(Part, String)>> = read.collect();
    let mut read = read.filter(|it| it.len() > 1)?;
    read.sort_by_key(|(part, _)| part.at);
    let texts: Vec<&str> = read.iter().map(|(_, text)| text.as_str()).collect();
    let (last, value) = read.last()?;
    (last.is_last() && runs_on(&texts, &[name, text])).then(|| value.clone())
}
