//! A sheet out of a workbook of before 2007: its values, without the formats that they are shown in.

use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, Xls};

use super::format::shown;
use super::{Grid, GridError, MOST_COLUMNS, Room, cell_text};
use crate::exchange::imported::ImportIssue;
use crate::exchange::page::Cell;
use crate::settings::Limits;

fn odd(error: &dyn std::fmt::Display) -> GridError {
    GridError::NoWorkbook(error.to_string())
}

/// The visible sheets, in their order; where all are hidden, all.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|it| odd(&it))?;
    let sheets = book.sheets_metadata().iter();
    let visible = sheets.filter(|it| it.visible == SheetVisible::Visible);
    let mut names: Vec<String> = visible.map(|it| it.name.clone()).collect();
    if names.is_empty() {
        names = book.sheet_names();
    }
    let mut room = Room::of(limits);
    let mut grids = Vec::with_capacity(names.len());
    for name in names {
        let range = book.worksheet_range(&name).map_err(|it| odd(&it))?;
        let (row, column) = range.start().unwrap_or_default();
        let [row, column] = [row, column].map(|it| usize::try_from(it).unwrap_or(0));
        let mut grid = Grid {
            name,
            oddities: vec![ImportIssue::Unformatted],
            ..Grid::default()
        };
        for (number, cells) in (row.saturating_add(1)..).zip(range.rows()) {
            let before = std::iter::repeat_n(Cell::Text(String::new()), column.min(MOST_COLUMNS));
            let room_left = MOST_COLUMNS.saturating_sub(column);
            grid.is_cut |= cells.iter().skip(room_left).any(|it| *it != Data::Empty);
            let cells = before
                .chain(cells.iter().take(room_left).map(cell))
                .collect();
            grid.push(number..number.saturating_add(1), cells, &mut room)?;
        }
        grids.push(grid);
    }
    if grids.is_empty() {
        return Err(GridError::NoSheet);
    }
    Ok(grids)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "anything else is text as the library writes it"
)]
fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Text(String::new()),
        Data::Error(error) => Cell::Lost(error.to_string()),
        Data::Float(float) => shown(&float.to_string(), "General"),
        Data::Int(int) => shown(&int.to_string(), "General"),
        Data::Bool(answer) => Cell::Text(if *answer { "SI" } else { "NO" }.to_owned()),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            Cell::day(day, month, year)
        }
        other => Cell::Text(cell_text(&other.to_string())),
    }
}
