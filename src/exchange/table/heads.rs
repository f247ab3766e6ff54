//! The first row of a sheet: what each column holds, and in which language.

use std::collections::HashSet;

use crate::exchange::grid::Cell;
use crate::exchange::imported::{Misread, Unread};
use crate::plan::{Language, Year};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Column {
    Objective,
    Title,
    Organisational,
    Kpi,
    Name,
    Weight,
    Calculation,
    Baseline(Year),
    Target(Year),
    Actual(Year),
}

const PLAIN: [(&str, &str, Column); 7] = [
    ("obiettivo", "objective", Column::Objective),
    ("titolo", "title", Column::Title),
    ("organizzativa", "organisational", Column::Organisational),
    ("kpi", "kpi", Column::Kpi),
    ("nome", "name", Column::Name),
    ("peso", "weight", Column::Weight),
    ("calcolo", "calculation", Column::Calculation),
];

type OfYear = fn(Year) -> Column;
const YEARLY: [(&str, &str, OfYear); 3] = [
    ("baseline", "baseline", Column::Baseline),
    ("target", "target", Column::Target),
    ("consuntivo", "actual", Column::Actual),
];

/// The column that a heading names, and the language that it is in, where it is in one only.
fn column(heading: &str) -> Option<(Column, Option<Language>)> {
    let heading = heading.trim().to_lowercase();
    let language =
        |italian: &str, english: &str, word: &str| match (italian == english, word == english) {
            (true, _) => None,
            (false, true) => Some(Language::English),
            (false, false) => Some(Language::Italian),
        };
    for (italian, english, column) in PLAIN {
        if heading == italian || heading == english {
            return Some((column, language(italian, english, &heading)));
        }
    }
    let (word, year) = heading.rsplit_once(char::is_whitespace)?;
    let year: Year = year
        .parse()
        .ok()
        .filter(|year| (1900..=2199).contains(year))?;
    let (italian, english, of) = YEARLY
        .into_iter()
        .find(|(italian, english, _)| word.trim() == *italian || word.trim() == *english)?;
    Some((of(year), language(italian, english, word.trim())))
}

/// The first row.
#[derive(Default)]
pub(super) struct Heads {
    /// What each column holds.
    pub(super) columns: Vec<Option<Column>>,
    /// As they stand there.
    pub(super) texts: Vec<String>,
    language: Option<Language>,
}

impl Heads {
    pub(super) fn new(cells: &[Cell], line: usize, findings: &mut Vec<Unread>) -> Self {
        let mut heads = Self::default();
        let mut seen = HashSet::new();
        for (at, cell) in cells.iter().enumerate() {
            let text = cell.text('.');
            let known = column(&text);
            let twice = known.is_some_and(|(column, _)| !seen.insert(column));
            if twice {
                findings.push(Unread::in_cell(line, at, Misread::Heading(text.clone())));
            }
            heads
                .columns
                .push(known.filter(|_| !twice).map(|(column, _)| column));
            heads.language = heads.language.or(known.and_then(|(_, language)| language));
            heads.texts.push(text);
        }
        heads
    }

    pub(super) fn language(&self) -> Language {
        self.language.unwrap_or(Language::Italian)
    }

    pub(super) fn years(&self) -> Vec<Year> {
        let years = self.columns.iter().flatten().filter_map(|it| match it {
            Column::Target(year) | Column::Actual(year) => Some(*year),
            Column::Baseline(_)
            | Column::Objective
            | Column::Title
            | Column::Organisational
            | Column::Kpi
            | Column::Name
            | Column::Weight
            | Column::Calculation => None,
        });
        let mut years: Vec<Year> = years.collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    pub(super) fn baseline_year(&self) -> Option<Year> {
        self.columns.iter().flatten().find_map(|it| {
            if let Column::Baseline(year) = it {
                Some(*year)
            } else {
                None
            }
        })
    }
}
