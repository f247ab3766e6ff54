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
    let centred = columns.and_then(|_| centred_from(part));
    let (part, rest) = part
        .split_at_checked(centred.unwrap_or(part.len()))
        .unwrap_or_default();
    let mut after_row = false;
    for (at, (number, pieces)) in part.iter().enumerate() {
        let (Some(first), is_head) = (pieces.first(), at == 0 && columns.is_some()) else {
            after_row = false;
            continue;
        };
        let is_indented = first.from > 4;
        let is_row = pieces.len() > 1 || (after_row && (is_indented || columns.is_some()));
        let is_between = |other: Option<usize>| {
            let other = other.and_then(|at| part.get(at));
            other.is_none_or(|(_, it)| it.is_empty())
        };
        let is_foot =
            is_foot(pieces) && is_between(at.checked_sub(1)) && is_between(at.checked_add(1));
        if !is_row || is_page_number(pieces) || is_foot {
            prose(*number, pieces, found);
            after_row = false;
            continue;
        }
        let below = part.get(at.saturating_add(1)).map_or(0, |(_, it)| it.len());
        let cells = match columns {
            Some(columns) if is_head && below > pieces.len() => above(pieces, columns),
            Some(columns) => placed(pieces, columns),
            None if pieces.len() == 1 => vec![String::new(), first.text.clone()],
            None => pieces.iter().map(|it| it.text.clone()).collect(),
        };
        row(*number, &cells, true, found);
        after_row = true;
    }
    if let Some(columns) = columns {
        centred_rows(rest, columns, found);
    }
}

fn row(number: usize, cells: &[String], goes_on: bool, found: &mut Vec<Line>) {
    let texts: Vec<&str> = cells.iter().map(String::as_str).collect();
    found.extend(marked(number, &texts, false, true).map(|it| Line { goes_on, ..it }));
}

/// A line outside a table; the number of a page may be one.
fn prose(number: usize, pieces: &[Piece], found: &mut Vec<Line>) {
    let texts: Vec<&str> = pieces.iter().map(|it| it.text.as_str()).collect();
    found.extend(marked(number, &texts, false, false).map(|it| Line {
        goes_on: true,
        ..it
    }));
}

fn is_page_number(pieces: &[Piece]) -> bool {
    let [piece] = pieces else {
        return false;
    };
    let is_number = piece.text.len() <= 4 && piece.text.bytes().all(|it| it.is_ascii_digit());
    is_number && piece.from > 4
}

/// `Comune di X     4     Piano 2025`: the number of a page between words.
fn is_foot(pieces: &[Piece]) -> bool {
    let [first, number, last] = pieces else {
        return false;
    };
    let is_number = number.text.len() <= 3 && number.text.bytes().all(|it| it.is_ascii_digit());
    is_number && !is_value(first) && !is_value(last)
}

/// Whether a piece is a value: a number, an answer, nothing.
fn is_value(piece: &Piece) -> bool {
    let text = piece.text.as_str();
    let is_short = text.chars().count() <= 24;
    let digit = |c: char| c.is_ascii_digit();
    let begins = text
        .trim_start_matches(['≥', '≤', '<', '>', '=', '€', '-', '+', ' '])
        .starts_with(digit);
    is_short
        && (begins
            || matches!(
                text,
                "SI" | "NO" | "//" | "-" | "–" | "TBC" | "Sì" | "Yes" | "No"
            ))
}

fn is_anchor(pieces: &[Piece]) -> bool {
    pieces.len() > 1 && pieces.iter().skip(1).any(is_value)
}

/// Where the rows of a table begin whose values stand in the middle of their words: after the headings and a blank line, with words.
fn centred_from(part: &[(usize, Vec<Piece>)]) -> Option<usize> {
    let blank = part.iter().position(|(_, it)| it.is_empty())?;
    let begin = part
        .iter()
        .skip(blank)
        .position(|(_, it)| !it.is_empty())?
        .saturating_add(blank);
    let first_anchor = part
        .iter()
        .position(|(_, it)| is_anchor(it) && !heads(it))?;
    (begin < first_anchor && first_anchor <= begin.saturating_add(4)).then_some(begin)
}

/// A row whose lines are being put together.
#[derive(Default)]
struct Open {
    number: usize,
    cells: Vec<String>,
    has_values: bool,
    lines: Vec<(usize, Vec<Piece>)>,
}

impl Open {
    fn close(&mut self, found: &mut Vec<Line>) {
        let open = std::mem::take(self);
        if open.has_values {
            row(open.number, &open.cells, false, found);
        } else {
            for (number, pieces) in &open.lines {
                prose(*number, pieces, found);
            }
        }
    }
}

/// Rows whose values stand in the middle of their words. One begins after a blank line, or where words with a capital follow a row
/// that has its values.
fn centred_rows(part: &[(usize, Vec<Piece>)], columns: &Columns, found: &mut Vec<Line>) {
    let value_columns = part
        .iter()
        .filter(|(_, it)| is_anchor(it))
        .map(|(_, pieces)| {
            let value = pieces.iter().skip(1).find(|it| is_value(it));
            value.map_or(usize::MAX, |it| nearest(it, columns))
        });
    let name = value_columns.min().unwrap_or(0).saturating_sub(1);
    let mut open = Open::default();
    for (number, pieces) in part {
        if pieces.is_empty() || is_page_number(pieces) {
            open.close(found);
            if !pieces.is_empty() {
                prose(*number, pieces, found);
            }
            continue;
        }
        let cells = placed(pieces, columns);
        let anchor = is_anchor(pieces);
        let begins = cells.get(name).is_some_and(|it| {
            it.trim_start_matches(['"', '«', '“', '('])
                .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        });
        if open.has_values && (anchor || begins) {
            open.close(found);
        }
        if open.lines.is_empty() {
            open.number = *number;
            open.cells = vec![String::new(); columns.len()];
        }
        for (own, text) in open.cells.iter_mut().zip(cells) {
            if !text.is_empty() {
                *own = if own.is_empty() {
                    text
                } else {
                    format!("{own} {text}")
                };
            }
        }
        open.has_values |= anchor;
        open.lines.push((*number, pieces.clone()));
    }
    open.close(found);
}

/// The column that a piece shares most with, or that is nearest.
fn nearest(piece: &Piece, columns: &Columns) -> usize {
    let key = |(_, (from, to)): &(usize, &(usize, usize))| {
        let shared = piece.to.min(*to).saturating_sub(piece.from.max(*from));
        (
            shared,
            usize::MAX.saturating_sub(piece.from.abs_diff(*from)),
        )
    };
    columns
        .iter()
        .enumerate()
        .max_by_key(key)
        .map_or(0, |(at, _)| at)
}

/// Each piece in its column.
fn placed(pieces: &[Piece], columns: &Columns) -> Vec<String> {
    let mut cells = vec![String::new(); columns.len()];
    for piece in pieces {
        if let Some(cell) = cells.get_mut(nearest(piece, columns)) {
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
