//! Text in columns of blanks, as converters of PDF files print it: the columns are where several lines have their cells, a cell may go
//! on in the next line, and a heading may stand in the middle above the columns that it is of.

use super::text::marked;
use crate::exchange::page::Line;
use crate::exchange::vocabulary::heading;

/// A piece of a line between two blanks or more: where it begins and ends, in characters.
#[derive(Clone, Debug)]
struct Piece {
    from: usize,
    to: usize,
    text: String,
}

/// Columns from where to where.
type Columns = Vec<(usize, usize)>;

fn pieces(line: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut blanks = 2_usize;
    for (at, c) in line.chars().enumerate() {
        if c.is_whitespace() {
            blanks = blanks.saturating_add(1);
            continue;
        }
        let next = at.saturating_add(1);
        match found.last_mut().filter(|_| blanks < 2) {
            Some(piece) => {
                piece.text.extend(std::iter::repeat_n(' ', blanks));
                piece.text.push(c);
                piece.to = next;
            }
            None => found.push(Piece {
                from: at,
                to: next,
                text: c.to_string(),
            }),
        }
        blanks = 0;
    }
    found
}

/// Whether a line heads columns: two of its pieces say what columns hold.
fn heads(pieces: &[Piece]) -> bool {
    let named = pieces.iter().filter(|it| heading(&it.text).role.is_some());
    named.count() > 1
}

/// Whether a text has columns of blanks: headings, and rows of three cells.
pub(super) fn has_columns(lines: &[(usize, &str)]) -> bool {
    let all = || lines.iter().map(|(_, it)| pieces(it));
    all().any(|it| heads(&it)) && all().filter(|it| it.len() > 2).count() > 1
}

/// The lines of a text with columns.
pub(super) fn lines(lines: &[(usize, &str)]) -> Vec<Line> {
    let all: Vec<(usize, Vec<Piece>)> = lines
        .iter()
        .map(|(number, it)| (*number, pieces(it)))
        .collect();
    let mut begins: Vec<usize> = Vec::new();
    for (at, (_, pieces)) in all.iter().enumerate() {
        let goes_on = begins.last().is_some_and(|it| it.saturating_add(2) >= at);
        if heads(pieces) && !goes_on {
            begins.push(at);
        }
    }
    let mut found = Vec::new();
    let first = begins.first().copied().unwrap_or(all.len());
    region(all.get(..first).unwrap_or_default(), None, &mut found);
    for (at, begin) in begins.iter().enumerate() {
        let end = begins
            .get(at.saturating_add(1))
            .copied()
            .unwrap_or(all.len());
        let part = all.get(*begin..end).unwrap_or_default();
        region(part, Some(&columns(part)), &mut found);
    }
    found
}

/// The columns of a table: where its fuller lines have something. A first row of headings that stand above several is left out.
fn columns(part: &[(usize, Vec<Piece>)]) -> Columns {
    let count = |at: usize| part.get(at).map_or(0, |(_, it)| it.len());
    let skipped = usize::from(count(1) > count(0));
    let rows = || part.iter().skip(skipped).map(|(_, it)| it);
    let most = rows().map(Vec::len).max().unwrap_or(0);
    let least = most.saturating_mul(3).div_ceil(5).max(3);
    let mut spans: Columns = rows()
        .filter(|it| it.len() >= least)
        .flatten()
        .map(|it| (it.from, it.to))
        .collect();
    spans.sort_unstable();
    let mut columns = Columns::new();
    for (from, to) in spans {
        match columns.last_mut().filter(|(_, end)| from < *end) {
            Some((_, end)) => *end = to.max(*end),
            None => columns.push((from, to)),
        }
    }
    columns
}

fn region(part: &[(usize, Vec<Piece>)], columns: Option<&Columns>, found: &mut Vec<Line>) {
    let mut after_row = false;
    for (at, (number, pieces)) in part.iter().enumerate() {
        let (Some(first), is_head) = (pieces.first(), at == 0 && columns.is_some()) else {
            after_row = false;
            continue;
        };
        let is_indented = first.from > 4;
        let is_row = pieces.len() > 1 || (after_row && (is_indented || columns.is_some()));
        if !is_row {
            let texts: Vec<&str> = pieces.iter().map(|it| it.text.as_str()).collect();
            found.extend(marked(*number, &texts, false, false));
            continue;
        }
        let below = part.get(at.saturating_add(1)).map_or(0, |(_, it)| it.len());
        let cells = match columns {
            Some(columns) if is_head && below > pieces.len() => above(pieces, columns),
            Some(columns) => placed(pieces, columns),
            None if pieces.len() == 1 => vec![String::new(), first.text.clone()],
            None => pieces.iter().map(|it| it.text.clone()).collect(),
        };
        let texts: Vec<&str> = cells.iter().map(String::as_str).collect();
        found.extend(marked(*number, &texts, false, true).map(|it| Line {
            goes_on: true,
            ..it
        }));
        after_row = true;
    }
}

/// Each piece in the column that it shares most with, or that is nearest.
fn placed(pieces: &[Piece], columns: &Columns) -> Vec<String> {
    let mut cells = vec![String::new(); columns.len()];
    for piece in pieces {
        let key = |(_, (from, to)): &(usize, &(usize, usize))| {
            let shared = piece.to.min(*to).saturating_sub(piece.from.max(*from));
            (
                shared,
                usize::MAX.saturating_sub(piece.from.abs_diff(*from)),
            )
        };
        let column = columns.iter().enumerate().max_by_key(key).map(|(at, _)| at);
        if let Some(cell) = column.and_then(|at| cells.get_mut(at)) {
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(&piece.text);
        }
    }
    cells
}

/// Headings above several columns: each over neighbours that it stands in the middle of, so that all are as near to it as can be. It
/// is written above the first of them.
fn above(pieces: &[Piece], columns: &Columns) -> Vec<String> {
    let middle = |from: usize, to: usize| from.saturating_add(to);
    let cost = |piece: &Piece, from: usize, to: usize| {
        let ends = columns.get(from).zip(columns.get(to));
        ends.map_or(usize::MAX, |((from, _), (_, to))| {
            middle(piece.from, piece.to).abs_diff(middle(*from, *to))
        })
    };
    // For each piece and each column: the least cost with that piece ending there, and where it begins.
    let width = columns.len();
    let mut best: Vec<Vec<Option<(usize, usize)>>> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let before = |from: usize| match at.checked_sub(1) {
            None => (from == 0).then_some(0),
            Some(at) => best
                .get(at)?
                .get(from.checked_sub(1)?)?
                .map(|(cost, _)| cost),
        };
        let row = (0..width).map(|to| {
            let all = (0..=to).filter_map(|from| {
                Some((before(from)?.saturating_add(cost(piece, from, to)), from))
            });
            all.min()
        });
        let row = row.collect();
        best.push(row);
    }
    let mut cells = vec![String::new(); width];
    let mut end = width.checked_sub(1);
    for (piece, row) in pieces.iter().zip(&best).rev() {
        let from = end
            .and_then(|end| row.get(end).copied().flatten())
            .map(|(_, from)| from);
        let Some(from) = from else {
            return placed(pieces, columns);
        };
        if let Some(cell) = cells.get_mut(from) {
            cell.clone_from(&piece.text);
        }
        end = from.checked_sub(1);
    }
    cells
}
