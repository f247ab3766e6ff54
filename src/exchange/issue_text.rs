//! What was not understood in somebody's file, in sentences.

use super::grid::GridError;
use super::import::ImportError;
use super::imported::{ImportIssue, Imported, Unread};
use crate::words::Words;

impl Unread {
    /// Where and what: `riga 12: ...`.
    pub fn sentence(&self, words: &Words) -> String {
        let text = self.issue.sentence(words);
        let phrases = &words.import;
        let doubts = &words.doubts;
        let (line, column) = (self.line.to_string(), self.column.to_string());
        let text = match (&self.issue, self.cells) {
            (ImportIssue::Column(_), cells) => format!("{text} ({})", doubts.of_cells(cells)),
            _ => text,
        };
        match (self.line, self.column) {
            (0, _) => text,
            (_, 0) => format!("{}: {text}", phrases.place(&line)),
            (_, _) => format!("{}: {text}", phrases.place_cell(&line, &column)),
        }
    }
}

impl ImportIssue {
    pub fn sentence(&self, words: &Words) -> String {
        let (phrases, doubts) = (&words.import, &words.doubts);
        match self {
            Self::Line(text) => phrases.line(text),
            Self::Target {
                code,
                year,
                printed,
            } => match year {
                Some(year) => phrases.target(code, year, printed),
                None => phrases.baseline(code, printed),
            },
            Self::Weight { code, printed } if printed.is_empty() => phrases.no_weight(code),
            Self::Weight { code, printed } => phrases.weight(code, printed),
            Self::Column(heading) => doubts.column(heading),
            Self::Number {
                code,
                printed,
                read: Some(language),
            } => doubts.number_declared(code, printed, words.language_name(*language)),
            Self::Number { code, printed, .. } => doubts.number(code, printed),
            Self::Fraction { code, printed } => doubts.fraction(code, printed),
            Self::Figure(figure) => figure.sentence(words),
            Self::Made(count, first) => doubts.made(*count, first),
            Self::Total(text) => doubts.total(text),
            Self::Foot(text) => doubts.foot(text),
            Self::Unformatted => doubts.unformatted().to_owned(),
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
            Self::Amendment(text) => phrases.amendment(text),
            Self::Actual {
                code,
                year,
                printed,
            } => phrases.actual(code, year, printed),
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
            Self::Again(year, text) => doubts.again(*year, text),
            Self::Unmeasured { code, year } => doubts.unmeasured(code, year),
            Self::NoObjectives => phrases.no_objectives().to_owned(),
            Self::NoYears => phrases.no_years().to_owned(),
            Self::NoHeadings => phrases.no_headings().to_owned(),
            Self::NoSheet(name, there) => doubts.no_sheet(name, there),
            Self::Sheet(name) => doubts.other_sheet(name),
            Self::Hidden(rows) => doubts.hidden(rows),
            Self::Columns(most) => doubts.columns(most),
            Self::Other { objective, printed } => doubts.other(objective, printed),
            Self::Windows1252 => doubts.windows().to_owned(),
        }
    }
}

impl Imported {
    /// What became of the cells: the four parts add up to all of them; and of the published figures.
    pub fn told(&self, words: &Words) -> Vec<String> {
        if self.cells == 0 {
            return Vec::new();
        }
        let doubts = &words.doubts;
        let published = match self.following() {
            (0, _) => None,
            (all, following) => Some(doubts.following(all, following)),
        };
        let it = self.account();
        let (read, kept, aside) = (
            doubts.cells_read(it.read),
            doubts.cells_kept(it.kept),
            doubts.cells_aside(it.aside),
        );
        let account = doubts.account(self.cells, read, kept, aside, it.doubtful);
        published.into_iter().chain([account]).collect()
    }
}

impl GridError {
    /// Why the file cannot be read.
    pub fn sentence(&self, words: &Words) -> String {
        let phrases = &words.import;
        let doubts = &words.doubts;
        match self {
            Self::Pdf => phrases.pdf().to_owned(),
            Self::NotText => phrases.no_text().to_owned(),
            Self::NoWorkbook(why) => phrases.no_workbook(why),
            Self::TooLarge(most) => phrases.too_large(most),
            Self::TooManyCells(most) => phrases.too_many(most),
            Self::NoSheet => phrases.no_sheet().to_owned(),
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
