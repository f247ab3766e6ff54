//! What was read from somebody's file: a plan, its actuals, and what was not understood.

use std::collections::HashSet;

use jiff::civil::Date;

use super::account::Fate;
use super::answer::Answer;
use super::figure::Figure;
use crate::plan::{Language, Plan, Year, code};

/// A plan that was read from somebody's file.
#[derive(Clone, Debug)]
pub struct Imported {
    pub plan: Plan,
    /// The actuals that came with it.
    pub measurements: Vec<ImportedMeasurement>,
    /// What was not understood, in the order of the file.
    pub findings: Vec<Unread>,
    /// How many cells the file has that are not empty.
    pub cells: usize,
    pub headings: Vec<String>,
    /// The first headings, row by row and without years: files with the same are read alike.
    pub shape: Vec<String>,
    /// What heads its columns there, one after the other.
    pub columns: Vec<String>,
    /// What is remembered of such files, and was heard.
    pub recalled: Vec<Answer>,
    /// Answers that speak of nothing in the file.
    pub strays: Vec<Answer>,
    /// The codes that were made of places, because the file has none.
    pub made: Vec<String>,
    /// How many published figures were held against the arithmetic.
    pub published: usize,
}

/// An actual that came with a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedMeasurement {
    pub code: String,
    pub year: Year,
    /// The day that it is of, where it is of a part of its year.
    pub day: Option<Date>,
    pub text: String,
    /// The language that its KPI's numbers are written in.
    pub language: Language,
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
    /// How many cells became what its misreading says; 0 where they are counted elsewhere, or were read all the same.
    pub cells: usize,
    pub issue: ImportIssue,
}

/// What was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportIssue {
    /// A line; it is kept as a note.
    Line(String),
    /// A target or a baseline; it is kept as printed, and open. The baseline has no year.
    Target {
        code: String,
        /// The year, where it is one's target.
        year: Option<Year>,
        printed: String,
    },
    /// The KPI has no weight that can be read.
    Weight {
        code: String,
        /// As printed; empty where there is none.
        printed: String,
    },
    /// A column that this program does not use; its cells are kept as notes.
    Column(String),
    /// An amendment whose KPI, year or old text cannot be told; it is kept as a note.
    Amendment(String),
    /// An actual that cannot be read; it is not recorded.
    Actual {
        code: String,
        year: Year,
        printed: String,
    },
    /// An actual of the second row of a code; it is not recorded.
    Second {
        code: String,
        year: Year,
        printed: String,
    },
    /// A number that is another one in the other language; whether it was read is up to the second.
    Number {
        code: String,
        printed: String,
        /// The language that it was read in all the same, because the headings are in it.
        read: Option<Language>,
    },
    Figure(Figure),
    /// KPIs without a code, so many: theirs are made of their places. The first of them.
    Made(usize, String),
    /// A total; it is set aside.
    Total(String),
    /// The foot of a page; it is set aside.
    Foot(String),
    /// The format of numbers is not in such a file.
    Unformatted,
    /// A fraction without its sign beside a target in percent; it is not recorded.
    Fraction {
        code: String,
        printed: String,
    },
    /// A formula without a stored value, or an error.
    Lost(String),
    /// Targets for parts of a year; the year's own is open.
    Interim {
        code: String,
        year: Year,
        printed: String,
    },
    /// Nothing says whether a target is a floor or a ceiling.
    Direction {
        code: String,
        printed: String,
    },
    /// Codes that differ in case, punctuation or composition alone.
    Alike(Vec<String>),
    /// Two rows have one code; the second one's actuals are not recorded.
    Twice {
        code: String,
        /// The objectives that the two belong to.
        objectives: [String; 2],
    },
    /// A heading of a sheet stands twice; the first one counts.
    Heading(String),
    /// A row above the headings of a sheet; it is set aside.
    Title(String),
    /// A row of a sheet has no code of a KPI; it is set aside.
    NoCode(String),
    /// A row with a target or an actual and without the code of a KPI; it is not used.
    Nameless(String),
    /// A second row of a KPI in one year; it is not used.
    Again(Year, String),
    /// An actual of a year whose target is empty: where cells were merged, it was meant for this KPI too.
    Unmeasured {
        code: String,
        year: Year,
    },
    /// There is no objective in it.
    NoObjectives,
    /// There are objectives in it, so many, and no KPI.
    NoKpis(usize),
    /// There is no year in it.
    NoYears,
    /// A sheet has no headings of KPIs and of what they are promised.
    NoHeadings,
    /// There is no sheet of the name that was asked for; those that there are.
    NoSheet(String, String),
    /// A sheet of a workbook is not read: another one is.
    Sheet(String),
    /// Rows of a sheet that are hidden, and were read all the same.
    Hidden(String),
    /// Cells lie beyond the columns that are looked at, so many.
    Columns(usize),
    /// A cell says something else about an objective than a row above.
    Other {
        objective: String,
        printed: String,
    },
    /// The text is no UTF-8, and was read as Windows-1252.
    Windows1252,
}

impl ImportedMeasurement {
    fn unread(self) -> Unread {
        self.issue(|code, year, printed| ImportIssue::Actual {
            code,
            year,
            printed,
        })
    }

    /// That it is of the second row of its code.
    pub(super) fn second(self) -> Unread {
        self.issue(|code, year, printed| ImportIssue::Second {
            code,
            year,
            printed,
        })
    }

    fn issue(self, issue: impl FnOnce(String, Year, String) -> ImportIssue) -> Unread {
        let issue = issue(self.code, self.year, self.text);
        Unread {
            column: self.column,
            ..Unread::of_line(self.line, 1, issue)
        }
    }
}

impl ImportIssue {
    /// What becomes of the cells.
    pub const fn fate(&self) -> Fate {
        match self {
            Self::Line(_) | Self::Amendment(_) | Self::Column { .. } => Fate::Kept,
            Self::Title(_) | Self::NoCode(_) | Self::Total(_) | Self::Foot(_) => Fate::Aside,
            Self::Weight { printed, .. } if printed.is_empty() => Fate::Noted,
            Self::Target { .. }
            | Self::Weight { .. }
            | Self::Actual { .. }
            | Self::Second { .. }
            | Self::Nameless(_)
            | Self::Again(..)
            | Self::Unmeasured { .. }
            | Self::Number { .. }
            | Self::Fraction { .. }
            | Self::Figure(
                Figure::Parts { .. }
                | Figure::Far { .. }
                | Figure::Scale { .. }
                | Figure::Day { .. }
                | Figure::Threshold { .. }
                | Figure::Quotient { .. },
            )
            | Self::Lost(_)
            | Self::Interim { .. }
            | Self::Direction { .. }
            | Self::Twice { .. }
            | Self::Other { .. } => Fate::Doubtful,
            Self::Alike(_)
            | Self::Figure(
                Figure::Derived { .. }
                | Figure::Grade { .. }
                | Figure::Grades { .. }
                | Figure::Published { .. },
            )
            | Self::Made(..)
            | Self::Unformatted
            | Self::Heading(_)
            | Self::NoObjectives
            | Self::NoKpis(_)
            | Self::NoYears
            | Self::NoHeadings
            | Self::NoSheet(..)
            | Self::Sheet(_)
            | Self::Hidden(_)
            | Self::Columns(_)
            | Self::Windows1252 => Fate::Noted,
        }
    }
}

impl Imported {
    /// A plan with nothing beside it.
    pub const fn of_plan(plan: Plan) -> Self {
        Self {
            plan,
            measurements: Vec::new(),
            findings: Vec::new(),
            cells: 0,
            headings: Vec::new(),
            shape: Vec::new(),
            columns: Vec::new(),
            recalled: Vec::new(),
            strays: Vec::new(),
            made: Vec::new(),
            published: 0,
        }
    }

    /// Tells actuals that cannot be read. What was said of how their cells are read is said no more.
    pub fn unread(&mut self, measurements: Vec<ImportedMeasurement>) {
        let cells = measurements.iter().map(|it| (it.line, it.column));
        let cells: HashSet<(usize, usize)> = cells.collect();
        let how = |it: &Unread| {
            let is_read = matches!(
                it.issue,
                ImportIssue::Figure(Figure::Day { .. }) | ImportIssue::Number { read: Some(_), .. }
            );
            is_read && cells.contains(&(it.line, it.column))
        };
        self.findings.retain(|it| !how(it));
        let unread = measurements.into_iter().map(ImportedMeasurement::unread);
        self.findings.extend(unread);
    }

    /// Adds what is doubtful about the plan as a whole, and puts the findings in the order of the file.
    pub(super) fn examined(mut self) -> Self {
        let codes = self.plan.kpis().map(|(_, kpi)| kpi.code.as_str());
        let alike = code::alike(codes).into_iter();
        let alike = alike.map(|codes| codes.into_iter().map(str::to_owned).collect());
        self.findings
            .extend(alike.map(|it| Unread::at(0, ImportIssue::Alike(it))));
        let lines = self.lines_of_columns();
        self.findings
            .retain(|it| it.cells > 0 || !matches!(it.issue, ImportIssue::Column(_)));
        self.findings.extend(lines);
        self.findings.sort_by_key(|it| (it.line, it.column));
        self
    }

    /// One line for each column that is not used, where it stands first, instead of one for each of its cells.
    fn lines_of_columns(&mut self) -> Vec<Unread> {
        let mut columns: Vec<Unread> = Vec::new();
        for it in &mut self.findings {
            if !matches!(it.issue, ImportIssue::Column(_)) {
                continue;
            }
            let cells = std::mem::take(&mut it.cells);
            match columns.iter_mut().find(|column| column.issue == it.issue) {
                Some(column) => column.cells = column.cells.saturating_add(cells),
                None => columns.push(Unread {
                    cells,
                    ..it.clone()
                }),
            }
        }
        columns
    }
}

impl Unread {
    /// Worth knowing about a whole line or file.
    pub(super) const fn at(line: usize, issue: ImportIssue) -> Self {
        Self {
            line,
            column: 0,
            cells: 0,
            issue,
        }
    }

    /// About all the cells of a line, so many.
    pub(super) const fn of_line(line: usize, cells: usize, issue: ImportIssue) -> Self {
        Self {
            line,
            column: 0,
            cells,
            issue,
        }
    }

    /// About a cell, counted from 0.
    pub(super) const fn in_cell(line: usize, cell: usize, issue: ImportIssue) -> Self {
        Self {
            line,
            column: cell.saturating_add(1),
            cells: 1,
            issue,
        }
    }

    /// The same where the cell is counted already, or read all the same.
    pub(super) fn counted(self) -> Self {
        Self { cells: 0, ..self }
    }
}
