//! A file as it is shown to somebody who says what its columns hold.

use super::heads::Column;
use super::opened::Page;
use crate::plan::{Language, Year};

/// The rows of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The sheet that it is, where it is one of several.
    pub sheet: String,
    pub sheets: Vec<String>,
    pub rows: Vec<TableRow>,
}

/// A row that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Its number in the file, from 1.
    pub line: usize,
    pub cells: Vec<String>,
    /// What the columns hold from here on, where it is the last of its rows of headings.
    pub roles: Option<Vec<Held>>,
    /// Whether it is a row of headings.
    pub is_heading: bool,
}

/// What a column holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// In Italian and in English; empty where nobody knows.
    role: [&'static str; 2],
    pub year: Option<Year>,
    /// What heads it, as printed.
    pub heading: String,
}

impl Held {
    /// Its role, as a heading that this program knows.
    pub const fn role(&self, language: Language) -> &'static str {
        let [italian, english] = self.role;
        match language {
            Language::Italian => italian,
            Language::English => english,
        }
    }

    fn of(column: &Column) -> Self {
        let name = |language| column.role.map_or("", |it| it.name(language));
        Self {
            role: Language::ALL.map(name),
            year: column.year,
            heading: column.text.clone(),
        }
    }
}

impl Table {
    pub(super) fn of(page: &Page, sheets: Vec<String>, language: Language) -> Self {
        let mark = language.decimal_mark();
        let mut rows: Vec<TableRow> = page
            .grid
            .rows
            .iter()
            .map(|line| TableRow {
                line: line.number,
                cells: line.cells.iter().map(|it| it.text(mark)).collect(),
                roles: None,
                is_heading: false,
            })
            .collect();
        for (at, heads) in &page.heads {
            let block = at.saturating_add(heads.rows);
            let heading = rows.iter_mut().take(block).skip(*at);
            let last = heading.fold(None, |_, row| {
                row.is_heading = true;
                Some(row)
            });
            if let Some(last) = last {
                last.roles = Some(heads.columns.iter().map(Held::of).collect());
            }
        }
        Self {
            sheet: page.grid.name.clone(),
            sheets,
            rows,
        }
    }
}
