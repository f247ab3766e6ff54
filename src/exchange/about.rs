//! What is known of a file beside its tables: its name, what an office says of it, and what its titles say of the years.

use super::answer::Answer;
use super::page::Line;
use super::vocabulary::{folded_words, heading, names_fiscal_year, years_in};
use crate::plan::Year;
use crate::settings::Remembered;

/// What is known of a file beside its bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// Its name, which becomes the title where it has none.
    pub name: &'a str,
    /// What an office says of it.
    pub answers: &'a [Answer],
    /// The words of its own that an office heads columns with.
    pub own: &'a [Answer],
    /// What was said of files with other headings.
    pub remembered: &'a [Remembered],
    /// The sheet to read, where it is not the first with headings.
    pub sheet: Option<&'a str>,
    /// The year that headings without one are about.
    pub year: Option<Year>,
}

/// What is known of the years of a file beside its headings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Years {
    /// That of a heading without one.
    pub(super) whole: Option<Year>,
    /// The first of the plan.
    pub(super) first: Option<Year>,
    /// Whether the file names a fiscal year where it says which year it is of.
    pub(super) is_fiscal: bool,
    /// Whether it is a report, which may come out in the year after the one that it is of.
    pub(super) is_report: bool,
}

/// How many lines at the beginning of a file may be titles.
const TITLES: usize = 60;

impl Years {
    /// What was asked for, or what the lines above the tables say, or the name of the file.
    pub(super) fn of(lines: &[Line], about: &About<'_>) -> Self {
        let alone = lines.iter().take(TITLES).filter(|it| it.filled() == 1);
        let mut texts = alone.filter_map(Line::first);
        let is_fiscal = texts.any(|it| names_fiscal_year(&it)) || names_fiscal_year(about.name);
        let is_report = lines
            .iter()
            .take(TITLES)
            .filter_map(Line::alone)
            .any(|it| names_report(&it));
        if about.year.is_some() {
            return Self {
                whole: about.year,
                first: about.year,
                is_fiscal,
                is_report,
            };
        }
        let titles = lines.iter().take(TITLES).filter_map(|it| {
            // `Anno di riferimento → 2016`, `Anno: 2025`
            let first = it.text_at(0);
            let label = first
                .split_once(':')
                .map_or(first.as_str(), |(label, _)| label);
            let is_pair = it.filled() == 2 || label.len() < first.len();
            let is_year = is_pair && begins_with_year(label);
            let text = if is_year {
                it.text()
            } else {
                it.first().filter(|_| it.filled() == 1)?
            };
            let all = years_in(&text);
            let is_said = !all.is_empty() && (is_year || heading(label).role.is_none());
            is_said.then_some((is_year, all))
        });
        let titles: Vec<(bool, Vec<Year>)> = titles.collect();
        let named = years_in(about.name);
        let said = titles.iter().find(|(is_year, _)| *is_year);
        let said = said.or_else(|| titles.last());
        let all = said.map_or(named.as_slice(), |(_, all)| all.as_slice());
        Self {
            whole: all.first().copied().filter(|_| all.len() == 1),
            first: all.first().copied(),
            is_fiscal,
            is_report,
        }
    }
}

/// Whether a title is one of what was reached.
fn names_report(title: &str) -> bool {
    const REPORTS: [&str; 6] = [
        "relazione",
        "rendiconto",
        "consuntivo",
        "rendicontazione",
        "report",
        "results",
    ];
    folded_words(title)
        .iter()
        .any(|it| REPORTS.contains(&it.as_str()))
}

fn begins_with_year(label: &str) -> bool {
    let words = folded_words(label);
    let year = ["anno", "year", "esercizio", "annualita", "periodo"];
    words.first().is_some_and(|it| year.contains(&it.as_str()))
}

/// Whether a text says that something is in proportion: between a threshold and its target.
pub(super) fn says_proportional(lines: &[Line]) -> bool {
    let alone = lines.iter().filter(|it| it.filled() == 1);
    alone.filter_map(Line::first).any(|it| {
        let lower = it.to_lowercase();
        let words = ["proporzional", "proportional", "lineare", "linear"];
        words.iter().any(|word| lower.contains(word))
    })
}
