//! Text in columns: parts that stand below and beside each other, wrapped by word, with the chart as high as there is room for.

use super::SheetColumn;
use crate::words::{Role, SheetLine, Span, Topic, wrap};

/// The fewest and the most lines of a chart.
const CHART: (u16, u16) = (9, 32);
/// The lines that a chart likes to have.
const COMFORT: usize = 15;
/// The fewest cells for the last cell of a row beside the others.
const LAST: usize = 10;

/// What is laid out, and where.
pub(super) struct Layout<'a> {
    /// The width of each column, and what stands in it, from above.
    pub(super) columns: Vec<(u16, &'a [Topic])>,
    /// Whether parts about anything else follow, each where there is most room left.
    pub(super) has_rest: bool,
    /// How many lines have room without scrolling.
    pub(super) height: u16,
}

/// A part: what it is about, and its lines, the head first.
struct Part {
    topic: Option<Topic>,
    lines: Vec<SheetLine>,
}

fn parts(lines: Vec<SheetLine>) -> Vec<Part> {
    let mut parts = vec![Part {
        topic: None,
        lines: Vec::new(),
    }];
    for line in lines {
        if let Role::Part(topic) = line.role {
            parts.push(Part {
                topic: Some(topic),
                lines: Vec::new(),
            });
        }
        if let Some(part) = parts.last_mut() {
            part.lines.push(line);
        }
    }
    for part in &mut parts {
        while part.lines.last().is_some_and(|it| it.role == Role::Blank) {
            part.lines.pop();
        }
    }
    parts.retain(|part| !part.lines.is_empty());
    parts
}

impl Layout<'_> {
    /// The lines in their columns.
    pub(super) fn lay(&self, lines: Vec<SheetLine>) -> Vec<SheetColumn> {
        let columns = self.columns.iter().map(|(width, _)| SheetColumn {
            width: *width,
            lines: Vec::new(),
        });
        let mut columns: Vec<SheetColumn> = columns.collect();
        let mut parts = parts(lines);
        for (column, (_, topics)) in columns.iter_mut().zip(&self.columns) {
            for topic in *topics {
                for part in parts.extract_if(.., |part| part.topic == Some(*topic)) {
                    column.add(part);
                }
            }
        }
        for part in parts.into_iter().filter(|_| self.has_rest) {
            let shortest = columns.iter_mut().min_by_key(|column| column.height());
            if let Some(column) = shortest {
                column.add(part);
            }
        }
        for column in &mut columns {
            grow_chart(column, self.height);
        }
        columns
    }
}

impl SheetColumn {
    fn add(&mut self, part: Part) {
        if !self.lines.is_empty() {
            self.lines.push(SheetLine::default());
        }
        let width = usize::from(self.width.max(1));
        let lines = part.lines.into_iter();
        self.lines
            .extend(lines.flat_map(|line| wrapped(line, width)));
    }

    /// How many lines it will have at least.
    fn height(&self) -> usize {
        let has_chart = self.lines.iter().any(|line| line.role == Role::Chart(0));
        self.lines.len() + if has_chart { COMFORT } else { 0 }
    }
}

pub(super) const fn is_part(line: &SheetLine) -> bool {
    matches!(line.role, Role::Part(_))
}

/// Gives the chart of a column the lines that are left.
fn grow_chart(column: &mut SheetColumn, height: u16) {
    let lines = &mut column.lines;
    let chart = lines.iter().position(|line| line.role == Role::Chart(0));
    let Some(at) = chart else { return };
    let others = u16::try_from(lines.len() - 1).unwrap_or(u16::MAX);
    let (least, most) = CHART;
    let rows = height.saturating_sub(others).clamp(least, most);
    let row = |row: u16| SheetLine {
        role: Role::Chart(row),
        ..SheetLine::default()
    };
    lines.splice(at..=at, (0..rows).map(row));
}

pub(super) fn wrapped(line: SheetLine, width: usize) -> Vec<SheetLine> {
    match line.role {
        Role::Row => wrapped_row(line, width),
        Role::Blank
        | Role::Entry
        | Role::Dots(..)
        | Role::Scale
        | Role::Figures(_)
        | Role::Standing(_)
        | Role::Gauge(_)
        | Role::Weighted(_)
        | Role::Chart(_) => vec![line],
        Role::Title
        | Role::Over
        | Role::Part(_)
        | Role::Label
        | Role::Text
        | Role::Old
        | Role::Result
        | Role::Warning => {
            let parts = wrap(&line.text, width);
            let last = parts.len().saturating_sub(1);
            let part = |(at, part): (usize, String)| SheetLine {
                // A head of several lines has its rule on the last one.
                role: if is_part(&line) && at < last {
                    Role::Label
                } else {
                    line.role
                },
                text: part,
                cells: Vec::new(),
            };
            parts.into_iter().enumerate().map(part).collect()
        }
    }
}

/// A row with its last cell over several lines where it has no room beside the others.
fn wrapped_row(mut line: SheetLine, width: usize) -> Vec<SheetLine> {
    use unicode_width::UnicodeWidthStr;
    let Some(last) = line.cells.pop() else {
        return vec![line];
    };
    let others = line.cells.iter().filter(|cell| !cell.text.is_empty());
    let before: usize = others.map(|cell| cell.text.width() + 2).sum();
    let text = last.text.trim_end();
    if before + text.width() <= width {
        line.cells.push(last);
        return vec![line];
    }
    let is_beside = width.saturating_sub(before) >= LAST;
    let indent = if is_beside { before } else { 4.min(width / 2) };
    let mut texts = wrap(text, width - indent).into_iter();
    let hue = last.hue;
    let span = |text: String| Span { hue, text };
    if is_beside {
        line.cells.extend(texts.next().map(span));
    }
    let mut lines = vec![line];
    let rest = texts.map(|text| SheetLine {
        role: Role::Row,
        text: String::new(),
        cells: vec![
            Span {
                hue,
                text: " ".repeat(indent.saturating_sub(2)),
            },
            span(text),
        ],
    });
    lines.extend(rest);
    lines
}
