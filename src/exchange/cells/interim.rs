//! Targets for parts of a year. Where they run on from one to the next the last one is the year's; where nothing says so, which one it
//! is remains a question.

use super::{Cells, Place};
use crate::exchange::imported::ImportIssue;
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
    /// The year's own target out of those of its parts.
    pub(super) fn settle_interim(&mut self) {
        let mut interim = std::mem::take(&mut self.interim);
        interim.sort_by_key(|it| (it.year, it.part.at));
        for parts in interim.chunk_by(|one, other| one.year == other.year) {
            let Some(last) = parts.last() else {
                continue;
            };
            if self.kpi.target(last.year).is_some() {
                for it in parts {
                    self.unused(it.heading.clone(), None, it.place);
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
                self.target(last.year, &last.text, last.place);
                for it in parts.iter().rev().skip(1) {
                    self.unused(it.heading.clone(), None, it.place);
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
    }
}

/// Whether targets of parts run on from one to the next: it is said, or their sum could be no target.
fn runs_on(texts: &[&str], names: &[&str]) -> bool {
    if names.iter().any(|it| it.to_lowercase().contains("cumul")) {
        return true;
    }
    let read = texts
        .iter()
        .map(|it| match criterion(it, Language::Italian) {
            Ok(Criterion::Bound(_, quantity)) if quantity.unit == Unit::Percent => {
                Some(quantity.value)
            }
            _ => None,
        });
    let values: Option<Vec<Decimal>> = read.collect();
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
