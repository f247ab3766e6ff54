//! The rows of headings of a table: where they are, and what each column holds.
//!
//! They may stand anywhere, in one row to three, and again further down; a heading reaches over the empty ones beside it where a row
//! below divides it.

mod divided;
mod numbered;
mod resolved;
mod texts;

use std::collections::{HashMap, HashSet};

use super::about::Years;
use super::answer::{Answer, renamed};
use super::imported::{ImportIssue, Unread};
use super::page::Line;
use super::vocabulary::{Heading, Part, Role, heading, without_years};
use crate::plan::{Decimal, Language, Year, column_letters};
use divided::below;
use texts::{could_head, divides, joined};

/// The most rows that headings have.
pub(super) const MOST_ROWS: usize = 3;

/// What a column holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    pub(super) role: Option<Role>,
    pub(super) year: Option<Year>,
    pub(super) part: Option<Part>,
    /// What a value of it is worth, where it is a grade.
    pub(super) percent: Option<Decimal>,
    /// The unit of its cells, where its heading says it.
    pub(super) unit: Option<String>,
    /// Its headings, one below the other.
    pub(super) text: String,
    /// Whether an office said what it holds: that counts before any heading.
    is_mapped: bool,
}

/// The headings of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Heads {
    pub(super) columns: Vec<Column>,
    /// As printed, the first row and then the others.
    pub(super) printed: Vec<String>,
    /// The language that they are in, where they say so.
    pub(super) language: Option<Language>,
    /// The year of the row that they are asked for, where each row is of one.
    pub(super) row_year: Option<Year>,
    /// The line of the last of their rows.
    pub(super) line: usize,
    /// How many rows they take.
    pub(super) rows: usize,
}

/// What an answer says of a column: what it holds; of which year, its heading still.
fn said(role: &str, own: &Heading) -> Heading {
    let said = heading(role);
    Heading {
        year: said.year.or(own.year.filter(|_| said.nth.is_none())),
        nth: said.nth.or(own.nth.filter(|_| said.year.is_none())),
        part: said.part.or(own.part),
        ..said
    }
}

const NAMING: [Role; 3] = [Role::Kpi, Role::Name, Role::Description];
impl Heads {
    /// The headings of a page, by the place of the first of their rows.
    pub(super) fn all(lines: &[Line], answers: &[Answer], years: Years) -> HashMap<usize, Self> {
        let mut found = HashMap::new();
        let mut at = 0_usize;
        while at < lines.len() {
            if let Some((first, mut heads)) = Self::at(lines, at, answers, years) {
                at = first.saturating_add(heads.rows);
                heads.number(lines.get(at..).unwrap_or_default());
                found.insert(first, heads);
            } else {
                at = at.saturating_add(1);
            }
        }
        found
    }

    /// The headings that begin at a line, or that have it as a row below others.
    fn at(lines: &[Line], at: usize, answers: &[Answer], years: Years) -> Option<(usize, Self)> {
        let block = |from: usize, rows: usize| {
            let lines = lines.get(from..from.saturating_add(rows))?;
            let all = lines.iter().all(|it| it.is_row && could_head(it));
            let together =
                lines.is_sorted_by(|one, next| one.last.saturating_add(1) == next.number);
            let is_title = lines.len() > 1 && lines.first().is_some_and(|it| it.filled() < 2);
            let all = all && together && !is_title;
            let mapped = |name: &str| renamed(answers, name);
            all.then(|| Self::of(lines, &mapped))
        };
        let is_whole = |from, rows| block(from, rows).is_some_and(|it| it.is_whole());
        // A row above headings that are whole without it may be anything.
        let is_free = |rows: usize| {
            let mut below = (1..rows)
                .flat_map(|begin| (1..=rows.saturating_sub(begin)).map(move |rows| (begin, rows)));
            !below.any(|(begin, rows)| is_whole(at.saturating_add(begin), rows))
        };
        let mut rows = (1..=MOST_ROWS).find(|rows| is_whole(at, *rows) && is_free(*rows))?;
        let is_below = |line: &Line| {
            line.is_row && could_head(line) && line.texts().all(|(_, it)| divides(&it))
        };
        // A row with years in it, and other words, belongs to headings that say more by it, where it names nothing itself.
        let is_dated = |line: &Line, rows: usize| {
            let years = |(_, it): (usize, String)| heading(&it).year.is_some();
            let is_more = line.is_row && could_head(line) && line.texts().any(years);
            let both = block(at, rows).zip(block(at, rows.saturating_add(1)));
            let both = both.filter(|_| is_more);
            both.is_some_and(|(heads, more)| more.says() > heads.says() && !heads.names_in(line))
        };
        while rows < MOST_ROWS
            && below(lines, at.saturating_add(rows))
                .is_some_and(|it| is_below(&it) || is_dated(&it, rows))
            && block(at, rows.saturating_add(1)).is_some()
        {
            rows = rows.saturating_add(1);
        }
        let mut from = at;
        let mut heads = block(from, rows)?;
        // A row above belongs to them where it says more of them.
        while let Some(above) = from.checked_sub(1).filter(|_| rows < MOST_ROWS) {
            let higher = block(above, rows.saturating_add(1));
            let apart = lines.get(above).is_none_or(|it| it.filled() < 2);
            let Some(higher) = higher.filter(|it| !apart && it.says() > heads.says()) else {
                break;
            };
            (from, rows, heads) = (above, rows.saturating_add(1), higher);
        }
        let below = below(lines, from.saturating_add(rows));
        let worth = below.as_ref().and_then(|it| heads.worth_in(it));
        if let (Some(below), Some(worth)) = (&below, worth) {
            heads.divide_by_worth(below, worth);
        } else if let Some(below) = below.filter(|it| heads.is_divided_by(it)) {
            heads.divide_by(&below);
        }
        heads.resolve(years);
        Some((from, heads))
    }

    /// What the rows name, column by column.
    fn of(lines: &[Line], mapped: &dyn Fn(&str) -> Option<String>) -> Self {
        let width = lines.iter().map(|it| it.cells.len()).max().unwrap_or(0);
        let mut heads = Self {
            line: lines.last().map_or(0, |it| it.number),
            rows: lines.len(),
            ..Self::default()
        };
        for at in 0..lines.len() {
            let line = below(lines, at).or_else(|| lines.get(at).cloned());
            let texts = line.iter().flat_map(Line::texts);
            heads.printed.extend(texts.map(|(_, text)| text));
        }
        let mut above: Vec<String> = vec![String::new(); lines.len()];
        let mut reaches = vec![false; lines.len()];
        for at in 0..width {
            let own: Vec<String> = lines.iter().map(|it| it.text_at(at)).collect();
            for (row, text) in own.iter().enumerate() {
                let mut below = own
                    .iter()
                    .skip(row.saturating_add(1))
                    .filter(|it| !it.is_empty());
                let below = below.next().filter(|it| divides(it));
                // What does not divide its own column reaches no further.
                if let (Some(above), Some(reaches)) = (above.get_mut(row), reaches.get_mut(row)) {
                    if !text.is_empty() {
                        (*above, *reaches) = (text.clone(), below.is_some());
                    } else if below.is_none() || !*reaches {
                        (*above, *reaches) = (String::new(), false);
                    }
                }
            }
            let letter = mapped(&column_letters(at));
            let parts: Vec<&str> = above
                .iter()
                .map(String::as_str)
                .filter(|it| !it.is_empty())
                .collect();
            let mut parts = parts;
            parts.dedup();
            let text = parts.join(" ");
            let parts: Vec<String> = parts
                .into_iter()
                .map(|it| mapped(it).unwrap_or_else(|| it.to_owned()))
                .collect();
            let named = letter.or_else(|| mapped(&text));
            let is_mapped = named.is_some();
            let own = joined(&parts);
            let found = match named {
                Some(role) => said(&role, &own),
                None => own,
            };
            heads.language = heads.language.or(found.language);
            heads.columns.push(Column {
                role: found.role,
                year: found.year.or(found.nth.and_then(i16::checked_neg)),
                part: found.part,
                percent: found.percent,
                unit: found.unit,
                text,
                is_mapped,
            });
        }
        heads
    }

    fn has(&self, is: fn(Role) -> bool) -> bool {
        self.columns.iter().filter_map(|it| it.role).any(is)
    }

    /// Whether they name KPIs, and what is promised or measured.
    pub(super) fn is_whole(&self) -> bool {
        // Points alone are promised or measured in no row.
        let measures = |it: Role| it == Role::Value || (it.is_yearly() && it != Role::Score);
        self.has(|it| NAMING.contains(&it)) && self.has(measures)
    }

    /// Whether a row has a cell of something that is named.
    fn names_in(&self, line: &Line) -> bool {
        let mut texts = line.texts();
        texts.any(|(at, _)| {
            let role = self.columns.get(at).and_then(|it| it.role);
            role.is_some_and(|it| {
                NAMING.contains(&it) || matches!(it, Role::Objective | Role::Title | Role::Year)
            })
        })
    }

    /// How many columns they say something of.
    fn says(&self) -> usize {
        let of = |it: &&Column| it.role.is_some();
        let years = self
            .columns
            .iter()
            .filter(|it| it.role.is_some() && it.year.is_some())
            .count();
        self.columns.iter().filter(of).count().saturating_add(years)
    }

    /// The place of the first column of a role.
    pub(super) fn place(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|it| it.role == Some(role))
    }

    /// The labels of a card, as the headings of the row that it is: what it calls its title is the name of the KPI.
    pub(super) fn of_card(line: &Line, years: Years) -> Self {
        let mut heads = Self::of(std::slice::from_ref(line), &|_| None);
        if heads.place(Role::Title).is_some() {
            for column in &mut heads.columns {
                column.role = match column.role {
                    Some(Role::Title) => Some(Role::Name),
                    // Beside a title a measure is a unit.
                    Some(Role::Name) => Some(Role::Unit),
                    other => other,
                };
            }
        }
        heads.resolve(years);
        heads
    }

    /// The first column holds the title of the objective, whose number is its heading.
    pub(super) fn untitled(&mut self) {
        if let Some(first) = self.columns.first_mut() {
            first.role = Some(Role::Title);
        }
    }

    /// Whether a line has words alone, so that it goes on with the row above.
    pub(super) fn goes_on(&self, line: &Line) -> bool {
        line.texts().all(|(at, _)| {
            let role = self.columns.get(at).and_then(|it| it.role);
            matches!(
                role,
                Some(
                    Role::Name
                        | Role::Kpi
                        | Role::Description
                        | Role::Calculation
                        | Role::Owner
                        | Role::Source
                        | Role::Objective
                        | Role::Title
                )
            )
        })
    }

    /// What its rows print, without years: files with the same are read alike.
    pub(super) fn shape(&self) -> Vec<String> {
        self.printed.iter().map(|it| without_years(it)).collect()
    }

    /// The headings of its columns, one after the other.
    pub(super) fn texts(&self) -> Vec<String> {
        self.columns.iter().map(|it| it.text.clone()).collect()
    }

    /// What an answer may call its columns: their headings, row by row and together, and their letters.
    pub(super) fn names(&self) -> impl Iterator<Item = String> + '_ {
        let all = self.printed.iter().cloned().chain(self.texts());
        all.chain((0..self.columns.len()).map(column_letters))
    }

    /// Leaves out the columns that hold the same as one before, and says so.
    pub(super) fn once(&mut self, findings: &mut Vec<Unread>) {
        let mut seen = HashSet::new();
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        order.sort_by_key(|at| self.columns.get(*at).is_none_or(|it| !it.is_mapped));
        for at in order {
            let Some(column) = self.columns.get_mut(at) else {
                continue;
            };
            // Of two values of a year each row says whether they are the same.
            let roles = [Role::Target, Role::Actual, Role::Baseline];
            let is_value =
                column.role.is_some_and(|it| roles.contains(&it)) && column.part.is_none();
            let several = is_value || matches!(column.role, None | Some(Role::Band | Role::Grade));
            if !several && !seen.insert((column.role, column.year, column.part)) {
                let issue = ImportIssue::Heading(column.text.clone());
                findings.push(Unread::in_cell(self.line, at, issue).counted());
                column.role = None;
            }
        }
    }

    /// The years that something is promised or measured for.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> + '_ {
        let columns = self.columns.iter().filter(|it| {
            matches!(
                it.role,
                Some(
                    Role::Target
                        | Role::Revised
                        | Role::Actual
                        | Role::Grade
                        | Role::Deadline
                        | Role::Scale
                        | Role::Band
                )
            )
        });
        columns.filter_map(|it| it.year)
    }

    /// The year of the baseline: the latest, where there are several.
    pub(super) fn baseline_year(&self) -> Option<Year> {
        let baselines = self
            .columns
            .iter()
            .filter(|it| it.role == Some(Role::Baseline));
        baselines.filter_map(|it| it.year).max()
    }
}
