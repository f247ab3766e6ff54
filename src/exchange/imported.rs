//! What was read from somebody's file: a plan, its actuals, and what was not understood.

use crate::plan::{Language, Plan, Year};

/// A plan that was read from somebody's file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The plan.
    pub plan: Plan,
    /// The actuals that came with it.
    pub readings: Vec<ImportedReading>,
    /// What was not understood, in the order of the file.
    pub findings: Vec<Unread>,
    /// The language that its numbers are written in.
    pub language: Language,
}

/// An actual that came with a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedReading {
    /// The KPI's code.
    pub code: String,
    /// The year.
    pub year: Year,
    /// As printed.
    pub text: String,
    /// The line or row of the file, from 1.
    pub line: usize,
    /// The column of a sheet, from 1; 0 where there are none.
    pub column: usize,
}

/// Something in a file that was not understood, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The line or row, from 1; 0 where it is about the whole file.
    pub line: usize,
    /// The column of a sheet or the cell of a row, from 1; 0 where it is about the whole line.
    pub column: usize,
    /// What.
    pub misread: Misread,
}

/// What was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// A line; it is kept as a note.
    Line(String),
    /// A target or a baseline; it is kept as printed and asks for nothing. The baseline has no year.
    Target {
        /// The KPI.
        code: String,
        /// The year, where it is one's target.
        year: Option<Year>,
        /// As printed.
        printed: String,
    },
    /// The KPI has no weight that can be read.
    Weight {
        /// The KPI.
        code: String,
        /// As printed; empty where there is none.
        printed: String,
    },
    /// A cell of a column that this program does not know; it is kept as a note.
    Cell {
        /// The KPI.
        code: String,
        /// The head of the column.
        heading: String,
        /// As printed.
        printed: String,
    },
    /// An amendment whose KPI, year or old text cannot be told; it is kept as a note.
    Amendment(String),
    /// An actual that cannot be read; it is not recorded.
    Actual {
        /// The KPI.
        code: String,
        /// The year.
        year: Year,
        /// As printed.
        printed: String,
    },
    /// Two rows have one code.
    Twice {
        /// It.
        code: String,
        /// The objectives that the two belong to.
        objectives: [String; 2],
    },
    /// A heading of a sheet stands twice; the first one counts.
    Heading(String),
    /// A row of a sheet has no code of a KPI; it is left out.
    NoCode(String),
    /// There is no objective in it.
    NoObjectives,
    /// There is no year in it.
    NoYears,
    /// A sheet has no column of that name.
    NoColumn(&'static str),
    /// A sheet of a workbook is not read: the first one is.
    Sheet(String),
    /// Cells lie beyond the columns that are looked at, so many.
    Columns(usize),
    /// A cell says something else about an objective than a row above.
    Other {
        /// The objective.
        objective: String,
        /// As printed.
        printed: String,
    },
    /// The text is no UTF-8, and was read as Windows-1252.
    Windows1252,
}

impl Unread {
    /// About a whole line.
    pub(super) const fn at(line: usize, misread: Misread) -> Self {
        Self {
            line,
            column: 0,
            misread,
        }
    }

    /// About a cell, counted from 0.
    pub(super) const fn in_cell(line: usize, cell: usize, misread: Misread) -> Self {
        Self {
            line,
            column: cell.saturating_add(1),
            misread,
        }
    }
}
