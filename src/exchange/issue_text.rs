//! What was not understood in somebody's file, in sentences.

use super::grid::GridError;
use super::import::ImportError;
use super::imported::{ImportIssue, Unread};
use crate::words::Words;

impl Unread {
    /// Where and what: `riga 12: ...`.
    pub fn sentence(&self, words: &Words) -> String {
        let told = self.issue.sentence(words);
        let said = &words.import;
        let doubts = &words.doubts;
        let (line, column) = (self.line.to_string(), self.column.to_string());
        let told = match (&self.issue, self.cells) {
            (ImportIssue::Column { .. }, cells) => format!("{told} ({})", doubts.of_cells(cells)),
            _ => told,
        };
        match (self.line, self.column) {
            (0, _) => told,
            (_, 0) => format!("{}: {told}", said.place(&line)),
            (_, _) => format!("{}: {told}", said.place_cell(&line, &column)),
        }
    }
}

impl ImportIssue {
    pub fn sentence(&self, words: &Words) -> String {
        let said = &words.import;
        let doubts = &words.doubts;
        match self {
            Self::Line(text) => said.line(text),
            Self::Target {
                code,
                year: Some(year),
                printed,
            } => said.target(code, year, printed),
            Self::Target {
                code,
                year: None,
                printed,
            } => said.baseline(code, printed),
            Self::Weight { code, printed } if printed.is_empty() => said.no_weight(code),
            Self::Weight { code, printed } => said.weight(code, printed),
            Self::Column {
                heading,
                baseline: Some(_),
            } => doubts.second_baseline(heading),
            Self::Column { heading, .. } => doubts.column(heading),
            Self::Number {
                code,
                printed,
                read: Some(language),
            } => doubts.number_declared(code, printed, words.language_name(*language)),
            Self::Number { code, printed, .. } => doubts.number(code, printed),
            Self::Fraction { code, printed } => doubts.fraction(code, printed),
            Self::Lost(what) => doubts.lost(what),
            Self::Interim {
                code,
                year,
                printed,
            } => doubts.interim(code, year, printed),
            Self::Direction { code, printed } => doubts.direction(code, printed),
            Self::Alike(codes) => words.file_error.issue_alike_codes(codes.join(", ")),
            Self::Title(text) => doubts.above(text),
            Self::NoKpis(objectives) => doubts.no_kpis(objectives),
            Self::Amendment(text) => said.amendment(text),
            Self::Actual {
                code,
                year,
                printed,
            } => said.actual(code, year, printed),
            Self::Second {
                code,
                year,
                printed,
            } => doubts.second(code, year, printed),
            Self::Twice {
                code,
                objectives: [first, second],
            } => doubts.twice(code, first, second),
            Self::Heading(text) => doubts.heading(text),
            Self::NoCode(text) => doubts.no_code(text),
            Self::Nameless(text) => doubts.nameless(text),
            Self::Unmeasured { code, year } => doubts.unmeasured(code, year),
            Self::NoObjectives => said.no_objectives().to_owned(),
            Self::NoYears => said.no_years().to_owned(),
            Self::NoColumn(name) => said.no_column(name),
            Self::Sheet(name) => doubts.other_sheet(name),
            Self::Columns(most) => doubts.columns(most),
            Self::Other { objective, printed } => doubts.other(objective, printed),
            Self::Windows1252 => doubts.windows().to_owned(),
        }
    }
}

impl GridError {
    /// Why the file cannot be read.
    pub fn sentence(&self, words: &Words) -> String {
        let said = &words.import;
        let doubts = &words.doubts;
        match self {
            Self::Pdf => said.pdf().to_owned(),
            Self::NotText => said.no_text().to_owned(),
            Self::NoWorkbook(why) => said.no_workbook(why),
            Self::TooLarge(most) => said.too_large(most),
            Self::TooManyCells(most) => said.too_many(most),
            Self::NoSheet => said.no_sheet().to_owned(),
            Self::LongCell(row) => words.trust.long_cell(row),
            Self::OpenQuote(line) => doubts.open_quote(line),
        }
    }
}

impl ImportError {
    /// Why the file is no plan.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::File(error) => error.sentence(words),
            Self::Plan(unread) => unread.sentence(words),
        }
    }
}
