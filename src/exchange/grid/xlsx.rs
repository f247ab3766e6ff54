//! A sheet out of a workbook: numbers as they are shown there.

mod beside;

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, SheetVisible, Xlsx, XlsxCellFormula, XlsxError};

use super::format::shown as shown_number;
use super::{Grid, GridError, MOST_COLUMNS, Room, cell_text};
use crate::exchange::page::Cell;
use crate::settings::Limits;
use beside::Beside;

fn odd(error: &XlsxError) -> GridError {
    GridError::NoWorkbook(error.to_string())
}

/// The visible sheets, in their order; where all are hidden, all.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|it| odd(&it))?;
    let sheets = book.sheets_metadata();
    let visible = sheets
        .iter()
        .filter(|it| it.visible == SheetVisible::Visible);
    let mut names: Vec<String> = visible.map(|it| it.name.clone()).collect();
    if names.is_empty() {
        names = book.sheet_names();
    }
    if names.is_empty() {
        return Err(GridError::NoSheet);
    }
    let beside = Beside::of(bytes)?;
    let mut room = Room::of(limits);
    let mut grids = Vec::with_capacity(names.len());
    for name in names {
        let hidden = beside.hidden(bytes, &name)?;
        let mut grid = sheet(&mut book, (name, &beside), &mut room)?;
        grid.tell_hidden(&hidden);
        grids.push(grid);
    }
    Ok(grids)
}

fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    (name, beside): (String, &Beside),
    room: &mut Room,
) -> Result<Grid, GridError> {
    let styles = book.worksheet_style(&name).map_err(|it| odd(&it))?;
    let mut reader = book.worksheet_cells_reader(&name).map_err(|it| odd(&it))?;
    let mut grid = Grid {
        name,
        ..Grid::default()
    };
    let mut row: Vec<Cell> = Vec::new();
    let mut at = 0_u32;
    while let Some(cell) = reader.next_cell_with_formula().map_err(|it| odd(&it))? {
        let (line, column) = cell.pos;
        if line != at {
            grid.push(one(at), std::mem::take(&mut row), room)?;
            at = line;
        }
        let place = usize::try_from(column).unwrap_or(usize::MAX);
        if place >= MOST_COLUMNS {
            grid.is_cut = true;
            continue;
        }
        let style = styles.get((line, column));
        let format = style.and_then(|it| it.number_format.as_ref());
        let format = format.map(|it| it.format_code.as_ref());
        row.resize_with(row.len().max(place), || Cell::Text(String::new()));
        row.truncate(place);
        row.push(shown(&cell, format.unwrap_or("General"), beside));
    }
    grid.push(one(at), row, room)?;
    drop(reader);
    let merged = book
        .merge_cells_by_sheet_name(&grid.name)
        .map_err(|it| odd(&it))?;
    for region in merged {
        let first = usize::try_from(region.start.0)
            .unwrap_or(0)
            .saturating_add(1);
        let last = usize::try_from(region.end.0).unwrap_or(0).saturating_add(1);
        let column = usize::try_from(region.start.1).unwrap_or(usize::MAX);
        grid.carry_down(column, first..=last, room)?;
    }
    Ok(grid)
}

/// One row. They are counted from 0 in the file, and from 1 by people.
fn one(row: u32) -> std::ops::Range<usize> {
    let number = usize::try_from(row).unwrap_or(0).saturating_add(1);
    number..number.saturating_add(1)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "anything else is text as the library writes it"
)]
fn shown(cell: &XlsxCellFormula<'_>, format: &str, beside: &Beside) -> Cell {
    match &cell.value {
        DataRef::Empty => match &cell.formula {
            // Whoever wrote the file left the reckoning to whoever opens it.
            Some(formula) => Cell::Lost(cell_text(&format!("={formula}"))),
            None => Cell::Text(String::new()),
        },
        DataRef::Error(error) => Cell::Lost(error.to_string()),
        DataRef::Float(float) => shown_number(&float.to_string(), format),
        DataRef::Int(int) => shown_number(&int.to_string(), format),
        DataRef::Bool(answer) => Cell::Text(if *answer { "SI" } else { "NO" }.to_owned()),
        // A time of day is a duration: the minutes that it is.
        DataRef::DateTime(time) if time.as_f64().abs() < 1.0 => {
            let (.., hours, minutes, seconds, _) = time.to_ymd_hms_milli();
            let minutes = u32::from(hours)
                .saturating_mul(60)
                .saturating_add(u32::from(minutes));
            let seconds = if seconds > 0 {
                format!(" {seconds} s")
            } else {
                String::new()
            };
            Cell::Text(format!("{minutes} min{seconds}"))
        }
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            Cell::day(day, month, year)
        }
        other => {
            let text = Data::from(other.clone()).to_string();
            Cell::Text(cell_text(beside.without_raised(&text)))
        }
    }
}
