//! The lines that a text on screen is made of: titled parts, paragraphs, and rows of aligned cells.

use jiff::civil::Date;
use unicode_width::UnicodeWidthStr;

use crate::plan::{Fraction, Language, Place};
use crate::record::Decision;
use crate::score::State;
use crate::words::number::ones;

/// A line of a sheet, before it is wrapped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetLine {
    /// What it is, for its style.
    pub role: Role,
    pub text: String,
    /// The cells of a row, as wide as their columns; none in other lines.
    pub cells: Vec<Span>,
}

/// What a line of a sheet is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    Title,
    /// A line of the document above the title.
    Over,
    /// The head of a part.
    Part(Topic),
    Label,
    Text,
    Old,
    Result,
    Warning,
    /// Aligned cells.
    Row,
    /// The same in a list of many, where the last one is cut rather than wrapped.
    Entry,
    /// A KPI's actual, gauge and state on one line, drawn; without text.
    Standing(Place),
    /// A KPI's figures, and a gauge as wide as there is room.
    Figures(Place),
    Gauge(Place),
    /// The weighted bar of the objective at that position, drawn; without text.
    Weighted(usize),
    /// Where it was and where it is, in hundredths of a scale: what it is, and the figures, in its cells.
    Dots(Option<u16>, Option<u16>, State),
    /// The heads over such a scale.
    Scale,
    /// A line of the chart of a KPI's year, counted from above, drawn; without text.
    Chart(u16),
    #[default]
    Blank,
}

/// What a part of a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// How the year went, as a chart.
    Course,
    Readings,
    Years,
    Kpis,
    Why,
    Missing,
    Deviation,
    /// What was said of it, and decided.
    Said,
    /// What it is computed from.
    Formula,
    /// The document's own words.
    Document,
}

/// A stretch of text in one colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub hue: Hue,
    pub text: String,
}

/// What a stretch of text means, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    Plain,
    Strong,
    Dim,
    Faint,
    Accent,
    Good,
    Warn,
    Bad,
    State(State),
}

impl Hue {
    /// That of a decision: one that should have been done presses, and one that is done does not.
    pub fn of_decision(it: &Decision, today: Date) -> Self {
        if it.done.is_some() {
            Self::Dim
        } else if it.is_overdue(today) {
            Self::Bad
        } else {
            Self::Plain
        }
    }

    pub fn of(self, text: impl Into<String>) -> Span {
        Span {
            hue: self,
            text: text.into(),
        }
    }
}

/// On which side the cells of a column end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
    /// At the decimal mark.
    Mark,
}

impl SheetLine {
    /// Its text, with the cells of a row beside each other.
    pub fn plain(&self) -> String {
        if self.cells.is_empty() {
            return self.text.clone();
        }
        let cells: Vec<&str> = self.cells.iter().map(|cell| cell.text.as_str()).collect();
        cells.join("  ").trim_end().to_owned()
    }
}

/// Lines in the making, in one language.
pub struct Lines {
    all: Vec<SheetLine>,
    /// The decimal mark.
    mark: char,
}

impl Lines {
    pub const fn new(language: Language) -> Self {
        Self {
            all: Vec::new(),
            mark: language.decimal_mark(),
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub fn into_lines(self) -> Vec<SheetLine> {
        self.all
    }

    pub fn append(&mut self, other: Self) {
        self.all.extend(other.all);
    }

    pub fn push(&mut self, role: Role, text: impl Into<String>) {
        self.all.push(SheetLine {
            role,
            text: text.into(),
            cells: Vec::new(),
        });
    }

    pub fn extend(&mut self, role: Role, texts: impl IntoIterator<Item = String>) {
        for text in texts {
            self.push(role, text);
        }
    }

    pub fn part(&mut self, topic: Topic, title: &str) {
        self.push(Role::Blank, "");
        self.push(Role::Part(topic), capitalised(title));
    }

    /// Rows of cells under their heads.
    pub fn headed(&mut self, aligns: &[Align], heads: &[&str], rows: Vec<Vec<Span>>) {
        let (first, mark) = (self.all.len(), self.mark);
        self.table(aligns, rows);
        let heads = heads.iter().zip(aligns).enumerate();
        let heads = heads.map(|(column, (head, align))| {
            let rows = self.all.iter_mut().skip(first);
            let mut cells: Vec<&mut String> = rows
                .filter_map(|row| Some(&mut row.cells.get_mut(column)?.text))
                .collect();
            let mut head = (*head).to_owned();
            cells.push(&mut head);
            let align = if *align == Align::Left {
                Align::Left
            } else {
                Align::Right
            };
            pad(&mut cells, align, mark);
            Hue::Faint.of(head)
        });
        let line = SheetLine {
            role: Role::Row,
            text: String::new(),
            cells: heads.collect(),
        };
        self.all.insert(first, line);
    }

    /// Where something was and is on a scale from 0 to 100, with what it is and its figures.
    pub fn dots(
        &mut self,
        [before, after]: [Option<&Fraction>; 2],
        state: State,
        cells: Vec<Span>,
    ) {
        let part = |share: Option<&Fraction>| {
            let part = share.map(|share| share.percent_of(100))?;
            u16::try_from(part).ok()
        };
        self.all.push(SheetLine {
            role: Role::Dots(part(before), part(after), state),
            text: String::new(),
            cells,
        });
    }

    /// The heads over such figures.
    pub fn scale(&mut self, heads: [&str; 3]) {
        self.all.push(SheetLine {
            role: Role::Scale,
            text: String::new(),
            cells: heads.map(|head| Hue::Faint.of(head)).to_vec(),
        });
    }

    /// Rows of a list of many: a line each.
    pub fn list(&mut self, aligns: &[Align], rows: Vec<Vec<Span>>) {
        let first = self.all.len();
        self.table(aligns, rows);
        for line in self.all.iter_mut().skip(first) {
            line.role = Role::Entry;
        }
    }

    /// Rows of cells, each column as wide as its widest cell.
    pub fn table(&mut self, aligns: &[Align], mut rows: Vec<Vec<Span>>) {
        for (column, align) in aligns.iter().enumerate() {
            let mut cells: Vec<&mut String> = rows
                .iter_mut()
                .filter_map(|row| Some(&mut row.get_mut(column)?.text))
                .collect();
            // A column in which nothing stands takes no room, and behind the last one nothing follows.
            let is_last = column + 1 == aligns.len() && *align == Align::Left;
            if !is_last && cells.iter().any(|cell| !cell.is_empty()) {
                pad(&mut cells, *align, self.mark);
            }
        }
        self.all.extend(rows.into_iter().map(|cells| SheetLine {
            role: Role::Row,
            text: String::new(),
            cells,
        }));
    }
}

/// Makes the cells of a column equally wide.
fn pad(cells: &mut [&mut String], align: Align, mark: char) {
    let has_digits = |cell: &str| cell.contains(|c: char| c.is_ascii_digit());
    let tail = |cell: &str| match align {
        Align::Mark => cell
            .get(ones(cell, mark)..)
            .map_or(0, UnicodeWidthStr::width),
        Align::Left | Align::Right => 0,
    };
    let longest = cells.iter().map(|cell| tail(cell)).max().unwrap_or(0);
    if align == Align::Mark {
        for cell in cells.iter_mut().filter(|cell| has_digits(cell)) {
            let after = " ".repeat(longest - tail(cell));
            cell.push_str(&after);
        }
    }
    let wide = cells.iter().map(|cell| cell.width()).max().unwrap_or(0);
    for cell in cells {
        let space = " ".repeat(wide - cell.width());
        match align {
            Align::Left => cell.push_str(&space),
            Align::Right | Align::Mark => cell.insert_str(0, &space),
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(rest).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_under_each_other_by_their_marks() {
        let mut lines = Lines::new(Language::Italian);
        let row = |label: &str, figure: &str| vec![Hue::Dim.of(label), Hue::Strong.of(figure)];
        let rows = vec![
            row("target", "≥ 10,00 %"),
            row("× peso 25", "24,5"),
            row("conta", "SI"),
        ];
        lines.table(&[Align::Left, Align::Mark], rows);
        let plain: Vec<String> = lines.all.iter().map(SheetLine::plain).collect();
        let expected = [
            "target     ≥ 10,00 %",
            "× peso 25    24,5",
            "conta             SI",
        ];
        assert_eq!(plain, expected);
    }
}
