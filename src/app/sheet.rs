//! A sheet laid out: its parts in columns beside each other, wrapped by word, with the chart as high as there is room for.

use super::{Chart, Model, OpenSheet, SheetColumn, SheetOf, Size};
use crate::words::{Evidence, Group, Role, SheetLine, SheetText, Span, wrap};

/// The lines above the parts of a sheet that are not its head: the first line, and air.
const TOP: u16 = 2;
/// The fewest and the most lines of a chart.
const CHART: (u16, u16) = (9, 26);
/// Cells at the right of a head, for which sheet of how many it is.
const BESIDE: u16 = 28;
/// The lines that a chart likes to have.
const COMFORT: usize = 15;
/// The fewest cells for the last cell of a row beside the others.
const LAST: usize = 10;

/// What is laid out, and where.
struct Room {
    /// The width of each column.
    widths: Vec<u16>,
    /// How many lines have room without scrolling.
    height: u16,
}

/// The widths of the cards of a sheet over the whole window, from the left.
pub fn cards(size: Size) -> Vec<u16> {
    let width = size.width;
    match width {
        0..=99 => vec![width],
        100..=189 => {
            let all = width - 3;
            let left = all / 2;
            vec![left, all - left]
        }
        _ => {
            let all = width - 4;
            let (left, middle) = (all * 42 / 100, all * 28 / 100);
            vec![left, middle, all - left - middle]
        }
    }
}

/// The sheet that fills the window.
pub(super) fn open(model: &Model, of: SheetOf) -> OpenSheet {
    let size = model.size;
    let mut text = text(model, of);
    let cards = cards(size);
    let is_wide = cards.len() > 1;
    if cards.len() > 2 && of == SheetOf::Kpi {
        let objective = model.plan().objective(model.cursor.objective);
        let fields = objective.map(|it| model.words.objective_fields(it));
        text.lines.extend(fields.unwrap_or_default());
    }
    let first = text.lines.iter().position(is_part);
    let first = first.map_or(text.lines.len(), |at| {
        at.saturating_sub(usize::from(is_wide))
    });
    let mut head = Vec::new();
    if is_wide {
        let width = usize::from(size.width.saturating_sub(6 + BESIDE));
        let lines = text.lines.drain(..first);
        head = lines.flat_map(|line| wrapped(line, width)).collect();
    }
    // In digits the head says the same as its line of figures and its gauge.
    let has_digits = is_wide && of == SheetOf::Kpi && size.width >= 190 && size.height >= 45;
    if has_digits {
        head.retain(|line| !matches!(line.role, Role::Figures(_) | Role::Gauge(_)));
    }
    let mut it = OpenSheet {
        top: TOP,
        head,
        has_digits,
        ..OpenSheet::default()
    };
    if is_wide {
        it.top += it.head_height() + 1;
    }
    let room = Room {
        widths: cards
            .iter()
            .map(|card| card.saturating_sub(if is_wide { 4 } else { 6 }))
            .collect(),
        height: size.height.saturating_sub(it.top + 2),
    };
    lay(model, text, &room, it)
}

/// The sheet of the selected KPI beside or below a list, in columns of these widths: the chart first.
pub(super) fn aside(model: &Model, widths: Vec<u16>, height: u16) -> OpenSheet {
    let mut text = text(model, SheetOf::Kpi);
    let first = text.lines.iter().position(is_part);
    text.lines.drain(..first.unwrap_or(0));
    let room = Room { widths, height };
    lay(model, text, &room, OpenSheet::default())
}

fn text(model: &Model, of: SheetOf) -> SheetText {
    let (words, place) = (model.words, model.cursor);
    match of {
        SheetOf::Kpi => {
            let doubts = model.doubts_of(place);
            let evidence = Evidence {
                seals: &model.seals,
                doubts: &doubts,
            };
            let known = (&*model.document, &model.scores);
            words.kpi_sheet(known, place, model.now, evidence)
        }
        SheetOf::Objective => SheetText {
            lines: words.objective_sheet(&model.document, &model.scores, place.objective),
            year_series: None,
        },
    }
}

/// The text of a sheet, to be copied.
pub(super) fn plain(model: &Model, of: SheetOf) -> String {
    let lines = text(model, of).lines;
    let lines: Vec<String> = lines.iter().map(SheetLine::plain).collect();
    lines.join("\n")
}

/// A part: what it is about, and its lines, the head first.
type Part = (Option<Group>, Vec<SheetLine>);

fn parts(lines: Vec<SheetLine>) -> Vec<Part> {
    let mut parts: Vec<Part> = vec![(None, Vec::new())];
    for line in lines {
        if let Role::Part(group) = line.role {
            parts.push((Some(group), Vec::new()));
        }
        if let Some((_, part)) = parts.last_mut() {
            part.push(line);
        }
    }
    for (_, part) in &mut parts {
        while part.last().is_some_and(|line| line.role == Role::Blank) {
            part.pop();
        }
    }
    parts.retain(|(_, part)| !part.is_empty());
    parts
}

/// Lays parts into columns: how the year went in the first one, the reasons in the second, and the document's own words in the third
/// one, or where there is most room left.
fn lay(model: &Model, text: SheetText, room: &Room, mut it: OpenSheet) -> OpenSheet {
    let count = room.widths.len();
    let columns = room.widths.iter().map(|width| SheetColumn {
        width: *width,
        lines: Vec::new(),
    });
    it.columns = columns.collect();
    it.chart = text.year_series.map(|it| Chart::new(model.words, &it));
    let mut all = parts(text.lines);
    if count > 1 {
        all.sort_by_key(|(group, _)| *group == Some(Group::Document));
    }
    if count > 1 && it.top == 0 {
        // In a strip as many parts as may be should stand whole.
        all.sort_by_key(|(group, part)| {
            let is_reason = *group == Some(Group::Reasons);
            if is_reason { part.len() } else { 0 }
        });
    } else if it.top == 0 {
        // Beside a list, what the list does not show comes first.
        all.sort_by_key(|(_, part)| !is_chart(part));
    }
    let height = |column: &SheetColumn| {
        let chart = if is_chart(&column.lines) { COMFORT } else { 0 };
        column.lines.len() + chart
    };
    for (group, part) in all {
        let heights = it.columns.iter().map(height).enumerate();
        let shortest = heights.min_by_key(|(_, height)| *height);
        let shortest = shortest.map_or(0, |(at, _)| at);
        let at = match group {
            None | Some(Group::Course) => 0,
            Some(Group::Reasons) => 1.min(count - 1),
            Some(Group::Document) if count > 2 => 2,
            Some(Group::Document) => shortest,
        };
        if let Some(column) = it.columns.get_mut(at) {
            if !column.lines.is_empty() {
                column.lines.push(SheetLine::default());
            }
            let width = usize::from(column.width.max(1));
            let lines = part.into_iter().flat_map(|line| wrapped(line, width));
            column.lines.extend(lines);
        }
    }
    for column in &mut it.columns {
        grow_chart(column, room.height);
    }
    it
}

const fn is_part(line: &SheetLine) -> bool {
    matches!(line.role, Role::Part(_))
}

fn is_chart(part: &[SheetLine]) -> bool {
    part.iter().any(|line| matches!(line.role, Role::Chart(_)))
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
