//! A file on its way to become a plan: what is asked for, what was read of it, and where somebody is in it.

use std::collections::BTreeMap;

use crate::plan::{Year, cell_place};

/// A file that is to be read, and what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub from: Origin,
    /// The sheet of a workbook, where it is not the first with headings.
    pub sheet: Option<String>,
    /// The year of headings without one.
    pub year: Option<Year>,
    /// The name of the plan, where it is not made of the title.
    pub id: Option<String>,
    /// As they are said to `import --map`.
    pub answers: Vec<String>,
}

impl Request {
    /// The same with one answer more.
    pub(super) fn with(&self, answer: String) -> Self {
        let mut with = self.clone();
        with.answers.push(answer);
        with
    }

    /// The same without what was said of single cells: they are those of one sheet, as it was.
    pub(super) fn without_cells(&self) -> Self {
        let mut without = self.clone();
        without.answers.retain(|it| {
            let cell = it.split_once('=').map(|(cell, _)| cell.replace('$', ""));
            cell.is_none_or(|it| cell_place(&it).is_none())
        });
        without
    }
}

/// Where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file, by what was typed.
    File(String),
    /// The clipboard.
    Pasted(String),
}

/// What was read of it.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Of its bytes: whether it is the same file still.
    pub digest: u64,
    pub sheet: String,
    pub sheets: Vec<String>,
    pub rows: Vec<IncomingRow>,
    /// What the columns hold below each block of headings, and what those call them.
    pub heads: Vec<Vec<ColumnHead>>,
    /// What was not understood, in the order of the file.
    pub doubts: Vec<Doubt>,
    /// What is remembered of files like it.
    pub recalled: Vec<String>,
    pub account: String,
    /// The words for what columns can hold, and what each of them is called.
    pub roles: Vec<(String, String)>,
    /// What would come of it, or why nothing would.
    pub plan: Result<Box<Coming>, String>,
}

/// A row of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingRow {
    /// Its number in the file, from 1.
    pub line: usize,
    pub cells: Vec<String>,
    /// Which of the heads hold for it, from 0.
    pub heads: Option<usize>,
    pub is_heading: bool,
}

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnHead {
    /// What it holds; empty where nobody knows.
    pub role: String,
    /// As printed.
    pub heading: String,
}

/// Something that was not understood, with what is likely to be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// From 1; 0 where it is about the whole file.
    pub line: usize,
    /// From 1; 0 where it is about the whole line.
    pub column: usize,
    pub text: String,
    /// Whether it waits for an answer.
    pub is_open: bool,
    pub offers: Vec<Offer>,
}

/// A likely answer: what it is called, and how it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub label: String,
    pub answer: String,
}

/// The plan that would come of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coming {
    pub id: String,
    /// Whether there is a plan of that name, which it amends.
    pub is_known: bool,
    pub title: String,
    pub summary: String,
    pub objectives: Vec<ComingObjective>,
    /// What becomes of the plan that is there, and what does not.
    pub changes: Vec<String>,
    /// What of it does not add up.
    pub unsound: Vec<String>,
}

/// An objective of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComingObjective {
    pub code: String,
    pub title: String,
    pub kpis: Vec<ComingKpi>,
}

/// A KPI of it, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComingKpi {
    pub code: String,
    pub weight: String,
    /// That of the first year.
    pub target: String,
    pub name: String,
}

/// The open screen.
#[derive(Clone, Debug)]
pub struct Import {
    pub request: Request,
    /// What the last reading was asked for.
    shown: Option<Request>,
    /// What was read last; none before.
    pub read: Option<Box<Incoming>>,
    /// The row and the column of the cell that has the keys, from 0.
    pub row: usize,
    pub column: usize,
    /// How wide each column is shown, in cells.
    pub widths: Vec<u16>,
    /// The doubts by line and column, from 1; those about a whole line are at its first column.
    places: BTreeMap<(usize, usize), usize>,
    /// The doubts that wait for an answer, and what is said of the whole file: their places among all.
    open: Vec<usize>,
    whole: Vec<usize>,
    /// Whether it is being read.
    pub waiting: bool,
}

/// No column is shown wider.
const WIDEST: usize = 60;
/// No column is shown narrower: what it holds stands over it.
const LEAST: usize = 8;
/// Rows further down do not say how wide a column is.
const MEASURED: usize = 200;

impl Import {
    pub(super) const fn new(request: Request) -> Self {
        Self {
            request,
            shown: None,
            read: None,
            row: 0,
            column: 0,
            widths: Vec::new(),
            places: BTreeMap::new(),
            open: Vec::new(),
            whole: Vec::new(),
            waiting: true,
        }
    }

    /// What was read takes the place of what was there; at first the keys go to the first doubt.
    pub(super) fn take(&mut self, read: Incoming) {
        self.waiting = false;
        self.shown = Some(self.request.clone());
        self.widths = widths(&read);
        let was_open = self.doubt().is_some_and(|it| it.is_open);
        let doubts = read.doubts.iter().enumerate().rev();
        let placed = doubts.filter(|(_, it)| it.line > 0);
        self.places = placed
            .map(|(at, it)| ((it.line, it.column.max(1)), at))
            .collect();
        let of = |is: fn(&Doubt) -> bool| {
            let all = read.doubts.iter().enumerate().filter(|(_, it)| is(it));
            all.map(|(at, _)| at).collect()
        };
        (self.open, self.whole) = (of(|it| it.is_open), of(|it| it.line == 0));
        let is_first = self.read.is_none();
        self.read = Some(Box::new(read));
        let last = self.rows().len().saturating_sub(1);
        self.row = self.row.min(last);
        // Who has answered goes on with what is next.
        let is_answered = was_open && !self.doubt().is_some_and(|it| it.is_open);
        if is_first || is_answered {
            self.go_to_doubt(true);
        }
    }

    /// What could not be read is asked for no more: what is on screen holds.
    pub(super) fn give_up(&mut self) {
        self.waiting = false;
        if let Some(shown) = &self.shown {
            self.request = shown.clone();
        }
    }

    pub fn rows(&self) -> &[IncomingRow] {
        self.read.as_ref().map_or(&[], |it| &it.rows)
    }

    /// The doubt about a cell, by line and column, from 1.
    pub fn doubt_at(&self, line: usize, column: usize) -> Option<&Doubt> {
        let at = *self.places.get(&(line, column))?;
        self.read.as_ref()?.doubts.get(at)
    }

    /// The doubt about the cell that has the keys.
    pub fn doubt(&self) -> Option<&Doubt> {
        self.doubt_at(self.line()?, self.column + 1)
    }

    /// The line that has the keys, from 1.
    pub fn line(&self) -> Option<usize> {
        self.rows().get(self.row).map(|it| it.line)
    }

    /// The text of the cell that has the keys.
    pub fn text(&self) -> &str {
        let row = self.rows().get(self.row);
        let cell = row.and_then(|it| it.cells.get(self.column));
        cell.map_or("", String::as_str)
    }

    /// What the columns hold where the keys are; above the first headings what they hold there.
    pub fn heads(&self) -> &[ColumnHead] {
        let heads = self.read.as_ref().map_or(&[][..], |it| &it.heads);
        let at = self.rows().get(self.row).and_then(|it| it.heads);
        heads.get(at.unwrap_or(0)).map_or(&[], Vec::as_slice)
    }

    /// What heads the column that has the keys, where no other one is called so and it is no cell's name.
    pub(super) fn heading(&self) -> Option<String> {
        let here = &self.heads().get(self.column)?.heading;
        let same = self.heads().iter().filter(|it| it.heading == *here);
        let is_name = !here.is_empty() && cell_place(here).is_none();
        (is_name && same.count() == 1).then(|| here.clone())
    }

    /// The doubts that wait for an answer.
    pub fn open_doubts(&self) -> impl Iterator<Item = &Doubt> {
        self.doubts_of(&self.open)
    }

    /// What is said of the whole file.
    pub fn whole(&self) -> impl Iterator<Item = &Doubt> {
        self.doubts_of(&self.whole)
    }

    fn doubts_of<'a>(&'a self, places: &'a [usize]) -> impl Iterator<Item = &'a Doubt> {
        let doubts = self.read.as_ref().map_or(&[][..], |it| &it.doubts);
        places.iter().filter_map(|at| doubts.get(*at))
    }

    /// How many doubts wait for an answer.
    pub const fn count_open(&self) -> usize {
        self.open.len()
    }

    /// Goes to the next open doubt, or the one before, and round.
    pub(super) fn go_to_doubt(&mut self, forward: bool) {
        let doubts = self.read.as_ref().map_or(&[][..], |it| &it.doubts);
        let is_open = |at: &usize| doubts.get(*at).is_some_and(|it| it.is_open);
        let here = (self.line().unwrap_or(0), self.column + 1);
        let is_begun = self.places.get(&here).is_some_and(is_open);
        let all: Vec<(usize, usize)> = self
            .places
            .iter()
            .filter(|(_, at)| is_open(at))
            .map(|(place, _)| *place)
            .collect();
        let next = if forward {
            let after = all
                .iter()
                .find(|it| **it > here || (**it == here && !is_begun));
            after.or_else(|| all.first())
        } else {
            all.iter()
                .rev()
                .find(|it| **it < here)
                .or_else(|| all.last())
        };
        let Some((line, column)) = next.copied() else {
            return;
        };
        self.column = column - 1;
        let row = self.rows().partition_point(|it| it.line < line);
        self.row = row.min(self.rows().len().saturating_sub(1));
    }
}

/// The widths of the columns, by what they hold and by what stands in the first rows.
fn widths(read: &Incoming) -> Vec<u16> {
    let mut widths: Vec<usize> = Vec::new();
    let long = |text: &str| text.chars().take(WIDEST).count();
    let rows = read.rows.iter().take(MEASURED);
    let rows = rows.map(|it| it.cells.iter().map(|it| long(it)).collect());
    // The letters stand before what a column holds.
    let heads = read.heads.iter();
    let heads = heads.map(|it| it.iter().map(|it| long(&it.role) + 2).collect());
    for lengths in rows.chain(heads) {
        let lengths: Vec<usize> = lengths;
        widths.resize(widths.len().max(lengths.len()), LEAST);
        for (wide, width) in lengths.into_iter().zip(&mut widths) {
            *width = wide.max(*width);
        }
    }
    widths
        .into_iter()
        .filter_map(|it| u16::try_from(it).ok())
        .collect()
}
