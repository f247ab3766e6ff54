//! The lines of a document and the rows of a sheet: what the readers of all formats make, and what a plan is read from.

use super::imported::{ImportIssue, Unread};
use crate::plan::LONGEST_TEXT;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Text, as it stands there; empty where there is nothing.
    Text(String),
    /// A number as it is shown, its digits with a point as their decimal mark: `10.00` and `%`.
    Number {
        /// What is shown before the digits.
        before: String,
        digits: String,
        after: String,
    },
    /// A formula without a stored value, or an error: what it was meant to be is not in the file.
    Lost(String),
}

/// A line that is not empty.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its number, from 1.
    pub(super) number: usize,
    /// The number of the last line that it takes: its own, or that of a rule below it.
    pub(super) last: usize,
    /// Whether it is a heading: it begins with `#`, or is bold as a whole.
    pub(super) is_heading: bool,
    /// Whether it is a row of a table.
    pub(super) is_row: bool,
    /// Whether its cells may go on in the next line.
    pub(super) goes_on: bool,
    /// Its cells without markup; a line that is no row has one.
    pub(super) cells: Vec<Cell>,
    /// What is bold at the beginning of a cell, and what follows it there.
    pub(super) bold: Vec<(usize, String, String)>,
}

impl Cell {
    /// A day that is one in its file: which part of it is the month is not asked.
    pub(super) fn day(
        day: impl std::fmt::Display,
        month: impl std::fmt::Display,
        year: impl std::fmt::Display,
    ) -> Self {
        Self::Number {
            before: format!("{day:0>2}/{month:0>2}/{year}"),
            digits: String::new(),
            after: String::new(),
        }
    }

    /// The characters of its text, at most; counted in bytes where they are few.
    pub(super) fn length(&self) -> usize {
        match self {
            Self::Text(text) | Self::Lost(text) if text.len() > LONGEST_TEXT => {
                text.chars().count()
            }
            Self::Text(text) | Self::Lost(text) => text.len(),
            Self::Number {
                before,
                digits,
                after,
            } => before
                .len()
                .saturating_add(digits.len())
                .saturating_add(after.len()),
        }
    }

    /// Its text, where it is one.
    pub(super) fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Number { .. } | Self::Lost(_) => false,
        }
    }

    /// As a person of a language with that decimal mark writes it.
    pub(super) fn text(&self, mark: char) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number {
                before,
                digits,
                after,
            } => format!("{before}{}{after}", digits.replace('.', &mark.to_string())),
            Self::Lost(_) => String::new(),
        }
    }

    /// What is lost of it, where anything is.
    pub(super) fn lost(&self) -> Option<&str> {
        if let Self::Lost(what) = self {
            Some(what)
        } else {
            None
        }
    }
}

impl Line {
    /// A row of a sheet.
    pub(super) const fn row(number: usize, cells: Vec<Cell>) -> Self {
        Self {
            number,
            last: number,
            is_heading: false,
            is_row: true,
            goes_on: false,
            cells,
            bold: Vec::new(),
        }
    }

    /// The text of a cell, with a point for decimals where it is a number in its file.
    pub(super) fn text_at(&self, at: usize) -> String {
        self.cells
            .get(at)
            .map_or_else(String::new, |it| it.text('.'))
    }

    /// Its cells that are not empty, each with its place.
    pub(super) fn texts(&self) -> impl Iterator<Item = (usize, String)> + '_ {
        let cells = self.cells.iter().enumerate();
        cells
            .filter(|(_, it)| !it.is_empty())
            .map(|(at, it)| (at, it.text('.')))
    }

    /// Its first cell that is not empty.
    pub(super) fn first(&self) -> Option<String> {
        self.texts().next().map(|(_, text)| text)
    }

    /// Its text, where only its first cell has any.
    pub(super) fn alone(&self) -> Option<String> {
        let mut texts = self.texts();
        let (at, text) = texts.next()?;
        (at == 0 && texts.next().is_none()).then_some(text)
    }

    /// What is bold at the beginning of a cell.
    pub(super) fn bold(&self, cell: usize) -> Option<&str> {
        let bold = self.bold.iter().find(|(at, ..)| *at == cell);
        bold.map(|(_, bold, _)| bold.as_str())
    }

    /// How many of its cells are not empty.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    pub(super) fn text(&self) -> String {
        self.texts()
            .map(|(_, text)| text)
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// What became of all its cells.
    pub(super) fn unread(&self, issue: impl FnOnce(String) -> ImportIssue) -> Unread {
        Unread::of_line(self.number, self.filled(), issue(self.text()))
    }

    /// That it was not understood, and is kept as a note.
    pub(super) fn kept(&self) -> Unread {
        self.unread(ImportIssue::Line)
    }

    /// Takes the cells of a line that goes on with it, each to its own.
    pub(super) fn join(&mut self, other: &Self) {
        for (at, text) in other.texts() {
            if self.cells.len() <= at {
                self.cells
                    .resize(at.saturating_add(1), Cell::Text(String::new()));
            }
            if let Some(cell) = self.cells.get_mut(at) {
                let own = cell.text('.');
                let joined = if own.is_empty() {
                    text
                } else {
                    format!("{own} {text}")
                };
                *cell = Cell::Text(joined);
            }
        }
    }
}

/// A text in capitals with single blanks, to be looked for words: blanks that do not break are blanks.
pub(super) fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let folded = words.join(" ").to_uppercase();
    folded
        .trim_start_matches(['"', '“', '«', '\'', ' '])
        .to_owned()
}
