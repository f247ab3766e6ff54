//! The headings of a sheet: what each column holds, and in which language.

use std::collections::HashSet;

use crate::exchange::grid::Cell;
use crate::exchange::imported::{ImportIssue, Unread};
use crate::exchange::{Mapping, is_interim};
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
    Direction,
    Baseline(Year),
    Target(Year),
    Actual(Year),
    /// A target for a part of the year.
    Interim(Year),
}

const PLAIN: [(&str, &str, Column); 8] = [
    ("obiettivo", "objective", Column::Objective),
    ("titolo", "title", Column::Title),
    ("organizzativa", "organisational", Column::Organisational),
    ("kpi", "kpi", Column::Kpi),
    ("nome", "name", Column::Name),
    ("peso", "weight", Column::Weight),
    ("calcolo", "calculation", Column::Calculation),
    ("verso", "direction", Column::Direction),
];

type OfYear = fn(Year) -> Column;
const YEARLY: [(&str, &str, OfYear); 3] = [
    ("baseline", "baseline", Column::Baseline),
    ("target", "target", Column::Target),
    ("consuntivo", "actual", Column::Actual),
];

/// The column that a heading names, and the language that it is in, where it is in one only.
pub(super) fn column(heading: &str) -> Option<(Column, Option<Language>)> {
    let heading = heading.trim().to_lowercase();
    // `Peso (%)` says what its cells are in, and is no other column.
    let heading = heading
        .trim_end_matches([' ', '(', ')', '%', '\u{a0}'])
        .to_owned();
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
    if word.starts_with("target ") && is_interim(word) {
        return Some((Column::Interim(year), None));
    }
    let (italian, english, of) = YEARLY
        .into_iter()
        .find(|(italian, english, _)| word.trim() == *italian || word.trim() == *english)?;
    Some((of(year), language(italian, english, word.trim())))
}

/// The row of the headings.
#[derive(Default)]
pub(super) struct Heads {
    pub(super) columns: Vec<Option<Column>>,
    pub(super) texts: Vec<String>,
    /// The language that they are in, where they say so.
    pub(super) language: Option<Language>,
}

impl Heads {
    /// What the cells of a row name, where it is one of headings: an objective's and a KPI's among them.
    pub(super) fn of(cells: &[Cell], mappings: &[Mapping]) -> Self {
        let mut heads = Self::default();
        for cell in cells {
            let text = cell.text('.');
            let known = column(Mapping::renamed(mappings, &text));
            heads.columns.push(known.map(|(column, _)| column));
            heads.language = heads.language.or(known.and_then(|(_, language)| language));
            heads.texts.push(text);
        }
        heads
    }

    /// The column that is lacking in a row of headings, by its name.
    pub(super) fn lacks(&self) -> Option<&'static str> {
        let mut needed = [(Column::Objective, "obiettivo"), (Column::Kpi, "kpi")].into_iter();
        let lacking = needed.find(|(needed, _)| !self.columns.contains(&Some(*needed)));
        lacking.map(|(_, name)| name)
    }

    /// Leaves out the columns whose heading stood before, and says so.
    pub(super) fn once(mut self, line: usize, findings: &mut Vec<Unread>) -> Self {
        let mut seen = HashSet::new();
        for (at, column) in self.columns.iter_mut().enumerate() {
            let is_interim = matches!(column, Some(Column::Interim(_)));
            if column.is_some_and(|it| !is_interim && !seen.insert(it)) {
                let text = self.texts.get(at).cloned().unwrap_or_default();
                findings.push(Unread::in_cell(line, at, ImportIssue::Heading(text)).counted());
                *column = None;
            }
        }
        self
    }

    pub(super) fn years(&self) -> Vec<Year> {
        let years = self.columns.iter().flatten().filter_map(|it| match it {
            Column::Target(year) | Column::Actual(year) | Column::Interim(year) => Some(*year),
            Column::Baseline(_)
            | Column::Objective
            | Column::Title
            | Column::Organisational
            | Column::Kpi
            | Column::Name
            | Column::Weight
            | Column::Calculation
            | Column::Direction => None,
        });
        let mut years: Vec<Year> = years.collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The baseline's year: the latest, where there are several.
    pub(super) fn baseline_year(&self) -> Option<Year> {
        let baselines = self.columns.iter().flatten().filter_map(|it| {
            if let Column::Baseline(year) = it {
                Some(*year)
            } else {
                None
            }
        });
        baselines.max()
    }
}
