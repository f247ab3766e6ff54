//! The row below headings, which may divide a column of values into several.

use super::{Column, Heads, MOST_ROWS};
use crate::exchange::page::{Cell, Line};
use crate::exchange::vocabulary::{Role, heading};
use crate::plan::{Decimal, Language, number};

/// A line without what repeats the one above: a cell that is merged with the one over it says nothing of its own.
pub(super) fn below(lines: &[Line], at: usize) -> Option<Line> {
    let mut line = lines.get(at)?.clone();
    let above = lines.get(at.checked_sub(1)?)?;
    for (cell, above) in line.cells.iter_mut().zip(&above.cells) {
        if cell == above {
            *cell = Cell::Text(String::new());
        }
    }
    Some(line)
}

impl Heads {
    /// The heading to the left of a column that has none, where it is one of values.
    fn spanning(&self, at: usize) -> Option<&Column> {
        let before = self.columns.iter().take(at.saturating_add(1));
        let heading = before.rev().find(|it| !it.text.is_empty())?;
        let roles = [Role::Target, Role::Actual, Role::Value];
        heading
            .role
            .filter(|it| roles.contains(it))
            .map(|_| heading)
    }

    /// Whether the row below, which names nothing, divides a column of values into several, in whatever words.
    pub(super) fn is_divided_by(&self, line: &Line) -> bool {
        let is_bare = |at: usize| self.columns.get(at).is_none_or(|it| it.text.is_empty());
        let mut texts = line.texts();
        let divides = texts.any(|(at, _)| is_bare(at) && self.spanning(at).is_some());
        line.is_row && self.rows < MOST_ROWS && !self.names_in(line) && divides
    }

    /// Takes that row as one of the headings. What of it is not understood leaves the columns that it divides alike, so that it is asked.
    pub(super) fn divide_by(&mut self, line: &Line) {
        let mut columns = self.columns.clone();
        let width = columns.len().max(line.cells.len());
        columns.resize(width, Column::default());
        for (at, text) in line.texts() {
            let Some(spanning) = self.spanning(at).cloned() else {
                continue;
            };
            let whole = format!("{} {text}", spanning.text);
            let found = heading(&whole);
            let is_known = found.role.is_some() && found.is_whole;
            if let Some(column) = columns.get_mut(at) {
                *column = Column {
                    role: if is_known { found.role } else { spanning.role },
                    year: found.year.or(spanning.year),
                    part: found.part.filter(|_| is_known),
                    text: whole,
                    ..spanning
                };
            }
        }
        self.columns = columns;
        self.printed.extend(line.texts().map(|(_, text)| text));
        (self.line, self.rows) = (line.number, self.rows.saturating_add(1));
    }

    /// What the row below says that values are worth, where it stands below a heading of scales: `0%`, `50%`, `100%`.
    pub(super) fn worth_in(&self, line: &Line) -> Option<Vec<(usize, Decimal)>> {
        let worth = |(at, text): (usize, String)| {
            let mut before = self.columns.iter().take(at.saturating_add(1)).rev();
            let heading = before.find(|it| !it.text.is_empty())?;
            let is_scale = matches!(heading.role, Some(Role::Scale | Role::Band));
            let percent = text.strip_suffix('%').filter(|_| is_scale)?.trim();
            Some((at, number(percent, Language::Italian).ok()?))
        };
        let found: Option<Vec<_>> = line.texts().map(worth).collect();
        found.filter(|it| it.len() > 1 && line.is_row && self.rows < MOST_ROWS)
    }

    /// Takes that row as one of the headings: its columns hold what is worth so much.
    pub(super) fn divide_by_worth(&mut self, line: &Line, worth: Vec<(usize, Decimal)>) {
        let width = self.columns.len().max(line.cells.len());
        self.columns.resize(width, Column::default());
        for (at, percent) in worth {
            if let Some(column) = self.columns.get_mut(at) {
                *column = Column {
                    percent: Some(percent),
                    text: format!("{} {percent}%", column.text).trim().to_owned(),
                    ..Column::default()
                };
            }
        }
        self.printed.extend(line.texts().map(|(_, text)| text));
        (self.line, self.rows) = (line.number, self.rows.saturating_add(1));
    }
}
