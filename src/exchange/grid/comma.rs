//! A sheet as CSV: with commas, semicolons, tabs or strokes, whichever its first lines have most of, or whichever it names (`sep=;`).

use super::{Grid, GridError, MOST_COLUMNS, Room, cell_text, decoded};
use crate::exchange::page::Cell;
use crate::plan::uninert;
use crate::settings::Limits;

/// The lines that are looked at for the mark between cells.
const LOOKED_AT: usize = 10;

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Grid, GridError> {
    let (text, oddity) = decoded(bytes)?;
    let (named, text, skipped) = named_delimiter(&text);
    let delimiter = named.unwrap_or_else(|| delimiter(text));
    if let Some(line) = unclosed_quote(text, char::from(delimiter)) {
        return Err(GridError::OpenQuote(line.saturating_add(skipped)));
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut grid = Grid {
        oddities: oddity.into_iter().collect(),
        ..Grid::default()
    };
    let mut room = Room::of(limits);
    let mut lines = Lines {
        text,
        at: 0,
        line: skipped.saturating_add(1),
    };
    for record in reader.records() {
        let record = record.map_err(|error| GridError::NoWorkbook(error.to_string()))?;
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        grid.is_cut |= record
            .iter()
            .skip(MOST_COLUMNS)
            .any(|cell| !cell.trim().is_empty());
        let row = record.iter().take(MOST_COLUMNS);
        let row = row.map(|cell| Cell::Text(uninert(&cell_text(cell)).to_owned()));
        grid.push(line..line.saturating_add(1), row.collect(), &mut room)?;
    }
    Ok(grid)
}

/// Counts lines up to a place. The reader's own count is one behind where lines end with two characters.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of the first character from there on that ends none.
    fn of(&mut self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(self.at);
        let rest = self.text.get(byte..).unwrap_or_default();
        let ends = rest
            .len()
            .saturating_sub(rest.trim_start_matches(['\r', '\n']).len());
        let to = byte.saturating_add(ends);
        let between = self.text.get(self.at..to).unwrap_or_default();
        self.line = self.line.saturating_add(between.matches('\n').count());
        self.at = to;
        self.line
    }
}

/// The mark that a first line `sep=;` names, as spreadsheets write it, the text after that line, and how many lines it took.
fn named_delimiter(text: &str) -> (Option<u8>, &str, usize) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end_matches('\r').trim_matches('"');
    let mark = named
        .get(..4)
        .filter(|word| word.eq_ignore_ascii_case("sep="));
    match mark.and_then(|_| named.as_bytes().get(4..)) {
        Some([mark]) if mark.is_ascii() => (Some(*mark), rest, 1),
        _ => (None, text, 0),
    }
}

fn delimiter(text: &str) -> u8 {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let first: Vec<&str> = lines.take(LOOKED_AT).collect();
    let count = |mark: char| -> usize { first.iter().map(|line| line.matches(mark).count()).sum() };
    let marks = [
        (count('|'), b'|'),
        (count(','), b','),
        (count('\t'), b'\t'),
        (count(';'), b';'),
    ];
    marks.into_iter().max().map_or(b';', |(_, mark)| mark)
}

/// The line of a quote that is never closed, or that is closed in the middle of a later line's cell: what lies between would be
/// swallowed.
fn unclosed_quote(text: &str, delimiter: char) -> Option<usize> {
    let ends_cell =
        |c: Option<&char>| c.is_none_or(|c| *c == delimiter || matches!(c, '\r' | '\n'));
    let mut rest = text.chars().peekable();
    let mut line = 1_usize;
    let mut begins_cell = true;
    while let Some(c) = rest.next() {
        if c == '"' && begins_cell {
            let opened = line;
            loop {
                match rest.next() {
                    None => return Some(opened),
                    Some('"') if rest.peek() == Some(&'"') => drop(rest.next()),
                    Some('"') if line > opened && !ends_cell(rest.peek()) => return Some(opened),
                    Some('"') => break,
                    Some('\n') => line = line.saturating_add(1),
                    Some(_) => {}
                }
            }
        }
        if c == '\n' {
            line = line.saturating_add(1);
        }
        begins_cell = c == delimiter || c == '\n';
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_that_is_not_closed_is_told_with_its_line() {
        let cases = [
            ("a;b\n1;\"x;2\n3;4\n", Some(2)),
            ("a;\"b\"\n1;\"x\ny\";2\n", None),
            ("a;\"b \"\"c\"\" d\"\n", None),
            ("a;b \" c\n1;2\n", None),
            ("a;b\n\n1;\"x;2\n3;\"4\";5\n", Some(3)),
            ("\"a", Some(1)),
            ("a;\"Privacy\" e sito\n", None),
        ];
        for (text, line) in cases {
            assert_eq!(unclosed_quote(text, ';'), line, "{text:?}");
        }
    }

    #[test]
    fn the_mark_between_cells_is_named_or_counted() {
        assert_eq!(named_delimiter("sep=;\r\na;b"), (Some(b';'), "a;b", 1));
        assert_eq!(named_delimiter("\"sep=,\"\na"), (Some(b','), "a", 1));
        assert_eq!(named_delimiter("kpi;nome\n"), (None, "kpi;nome\n", 0));
        assert_eq!(delimiter("Piano 2025, aggiornato\na;b;c\n1;2;3\n"), b';');
    }
}
