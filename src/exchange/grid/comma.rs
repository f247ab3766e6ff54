//! A sheet as CSV: with commas, semicolons or tabs, whichever its first line has most of.

use super::{Cell, Grid, GridError, MOST_COLUMNS, cell_text, decoded};
use crate::settings::Limits;

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Grid, GridError> {
    let (text, oddity) = decoded(bytes)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut grid = Grid {
        oddities: oddity.into_iter().collect(),
        ..Grid::default()
    };
    let mut cells = 0_usize;
    for record in reader.records() {
        let record = record.map_err(|error| GridError::NoWorkbook(error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        cells = cells.saturating_add(record.len());
        if cells > limits.cells {
            return Err(GridError::TooManyCells(limits.cells));
        }
        let row = record.iter().take(MOST_COLUMNS);
        let row = row.map(|cell| Cell::Text(unsafe_again(&cell_text(cell)).to_owned()));
        grid.push(usize::try_from(line).unwrap_or(0), row.collect());
    }
    Ok(grid)
}

/// The apostrophe that an export puts before what a spreadsheet would take for a formula.
fn unsafe_again(cell: &str) -> &str {
    let bare = cell.strip_prefix('\'');
    let formula = |it: &&str| it.starts_with(['=', '+', '-', '@']);
    bare.filter(formula).unwrap_or(cell)
}

fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let count = |mark: char| first.map_or(0, |line| line.matches(mark).count());
    let marks = [(count(','), b','), (count('\t'), b'\t'), (count(';'), b';')];
    marks.into_iter().max().map_or(b';', |(_, mark)| mark)
}
