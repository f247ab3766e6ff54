//! The columns of a table of indicators: what each holds, told by its heads in one row or two.

use super::markup::folded;
use crate::exchange::is_interim;
use crate::plan::Year;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Weight,
    Calculation,
    Baseline(Option<Year>),
    Target(Option<Year>),
    Actual(Option<Year>),
    /// What a part of a year asks.
    Interim(Option<Year>),
    Other,
}

/// The heads of a table.
pub(super) struct Columns {
    /// As printed, the first row and the second.
    heads: [Vec<String>; 2],
}

/// The words that a head begins with, or holds, and what it is then: the first that fits.
const HEADS: [(&str, Column); 16] = [
    ("indicator", Column::Name),
    ("kpi", Column::Name),
    ("peso", Column::Weight),
    ("modalit", Column::Calculation),
    ("algoritmo", Column::Calculation),
    ("calcolo", Column::Calculation),
    ("formula", Column::Calculation),
    ("baseline", Column::Baseline(None)),
    ("valore di partenza", Column::Baseline(None)),
    ("valore iniziale", Column::Baseline(None)),
    ("target", Column::Target(None)),
    ("valore atteso", Column::Target(None)),
    ("risultato atteso", Column::Target(None)),
    ("consuntivo", Column::Actual(None)),
    ("valore raggiunto", Column::Actual(None)),
    ("risultato", Column::Actual(None)),
];

impl Columns {
    /// The heads in a row, where it is one: an indicator's and a target's.
    pub(super) fn begin(cells: &[String]) -> Option<Self> {
        let kinds: Vec<Column> = cells.iter().map(|cell| kind(cell)).collect();
        let heads =
            kinds.contains(&Column::Name) && kinds.iter().any(|it| matches!(it, Column::Target(_)));
        heads.then(|| Self {
            heads: [cells.to_vec(), Vec::new()],
        })
    }

    /// Takes a second row of heads: one that has years and no name.
    pub(super) fn second(&mut self, cells: &[String]) -> bool {
        let [first, second] = &mut self.heads;
        let name = first_name(first);
        let first = cells.get(name).is_none_or(String::is_empty);
        let years = cells.iter().any(|cell| year(cell).is_some());
        let is_second = second.is_empty() && first && years;
        if is_second {
            *second = cells.to_vec();
        }
        is_second
    }

    /// The column that names the KPIs, from 0.
    pub(super) fn name(&self) -> usize {
        let [first, _] = &self.heads;
        first_name(first)
    }

    /// The heads as printed, the first row and then the second.
    pub(super) fn printed(&self) -> Vec<String> {
        let heads = self.heads.iter().flatten();
        heads.filter(|head| !head.is_empty()).cloned().collect()
    }

    /// What the columns hold, with the head of each. A head reaches over the empty ones after it.
    pub(super) fn all(&self) -> Vec<(Column, String)> {
        let [first, second] = &self.heads;
        let mut above = String::new();
        (0..first.len().max(second.len()))
            .map(|at| {
                if let Some(head) = first.get(at).filter(|head| !head.is_empty()) {
                    above.clone_from(head);
                }
                let below = second.get(at).map_or("", String::as_str);
                let year = year(below).or_else(|| year(&above));
                let is_part = is_interim(&above) || is_interim(below);
                let column = match kind(&above) {
                    Column::Target(_) if is_part => Column::Interim(year),
                    // A value within the year is none of the whole year.
                    Column::Actual(_) if is_part => Column::Other,
                    Column::Baseline(_) => Column::Baseline(year),
                    Column::Target(_) if kind(below) == Column::Actual(None) => {
                        Column::Actual(year)
                    }
                    Column::Target(_) => Column::Target(year),
                    Column::Actual(_) => Column::Actual(year),
                    other @ (Column::Name
                    | Column::Weight
                    | Column::Calculation
                    | Column::Interim(_)
                    | Column::Other) => other,
                };
                let is_split = below.is_empty() || !is_part;
                let head = if is_split {
                    above.clone()
                } else {
                    format!("{above} {below}")
                };
                (column, head)
            })
            .collect()
    }

    /// The years that have a target.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> {
        self.all().into_iter().filter_map(|(column, _)| {
            if let Column::Target(year) | Column::Actual(year) | Column::Interim(year) = column {
                year
            } else {
                None
            }
        })
    }

    /// The year of the baseline: the latest, where there are several.
    pub(super) fn baseline_year(&self) -> Option<Year> {
        let baselines = self.all().into_iter().filter_map(|(column, _)| {
            if let Column::Baseline(year) = column {
                year
            } else {
                None
            }
        });
        baselines.max()
    }
}

fn first_name(heads: &[String]) -> usize {
    let mut kinds = heads.iter().map(|head| kind(head));
    kinds.position(|it| it == Column::Name).unwrap_or(0)
}

fn kind(head: &str) -> Column {
    let head = folded(head).trim_start_matches('(').to_lowercase();
    let begins = HEADS.iter().find(|(word, _)| head.starts_with(word));
    begins.map_or(Column::Other, |(_, column)| *column)
}

/// The first year that a text names.
pub(super) fn year(text: &str) -> Option<Year> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.find_map(|it| {
        let year = it.parse().ok()?;
        (it.len() == 4 && (1900..=2199).contains(&year)).then_some(year)
    })
}
