//! A sheet out of a workbook: numbers as they are shown there.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};

use super::{Cell, Grid, GridError, MOST_COLUMNS, cell_text};
use crate::plan::Decimal;
use crate::settings::Limits;

fn odd(error: &XlsxError) -> GridError {
    GridError::NoWorkbook(error.to_string())
}

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Grid, GridError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|it| odd(&it))?;
    let name = book
        .sheet_names()
        .first()
        .cloned()
        .ok_or(GridError::NoSheet)?;
    let others: Vec<String> = book.sheet_names().iter().skip(1).cloned().collect();
    let styles = book.worksheet_style(&name).map_err(|it| odd(&it))?;
    let mut reader = book.worksheet_cells_reader(&name).map_err(|it| odd(&it))?;
    let mut grid = Grid::default();
    grid.leaves(&others);
    let mut row: Vec<Cell> = Vec::new();
    let mut at = 0_u32;
    let mut count = 0_usize;
    while let Some(cell) = reader.next_cell().map_err(|it| odd(&it))? {
        let (line, column) = cell.get_position();
        if line != at {
            grid.push(number(at), std::mem::take(&mut row));
            at = line;
        }
        count = count.saturating_add(1);
        if count > limits.cells {
            return Err(GridError::TooManyCells(limits.cells));
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= MOST_COLUMNS {
            grid.is_cut = true;
            continue;
        }
        let style = styles.get((line, cell.get_position().1));
        let format = style
            .and_then(|it| it.number_format.as_ref())
            .map(|it| it.format_code.as_ref());
        row.resize_with(row.len().max(column), || Cell::Text(String::new()));
        row.truncate(column);
        row.push(shown(cell.get_value(), format.unwrap_or("General")));
    }
    grid.push(number(at), row);
    Ok(grid)
}

/// Rows are counted from 0 in the file, and from 1 by people.
fn number(row: u32) -> usize {
    usize::try_from(row).unwrap_or(0).saturating_add(1)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "anything else is text as the library writes it"
)]
fn shown(value: &DataRef<'_>, format: &str) -> Cell {
    match value {
        DataRef::Empty => Cell::Text(String::new()),
        DataRef::Float(float) => decimal(&float.to_string(), format),
        DataRef::Int(int) => decimal(&int.to_string(), format),
        DataRef::Bool(answer) => Cell::Text(if *answer { "SI" } else { "NO" }.to_owned()),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            Cell::Text(format!("{day:02}/{month:02}/{year}"))
        }
        other => Cell::Text(cell_text(&Data::from(other.clone()).to_string())),
    }
}

/// A number in its cell's format: hundredths with their sign, and the decimals that are shown, unless more are there.
pub(super) fn decimal(text: &str, format: &str) -> Cell {
    let Ok(mut number) = text.parse::<Decimal>() else {
        return Cell::Text(text.to_owned());
    };
    let first = format.split(';').next().unwrap_or_default();
    let percent = first.contains('%');
    if percent {
        number = number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(number);
    }
    // Fifteen digits are what a spreadsheet keeps; what lies beyond is how it reckons.
    number = number.round_sf(15).unwrap_or(number).normalize();
    let places = first.split_once('.').map_or(0, |(_, after)| {
        after.chars().take_while(|c| matches!(c, '0')).count()
    });
    let places = u32::try_from(places).unwrap_or(0);
    if places > number.scale() && places < 20 {
        number.rescale(places);
    }
    let money = if first.contains('€') { "€ " } else { "" };
    Cell::Number(format!("{money}{number}{}", if percent { "%" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_its_cell_shows() {
        let cases = [
            ("0.1", "0.00%", "10.00%"),
            ("0.25", "0%", "25%"),
            ("0.3334", "0%", "33.34%"),
            ("9.57", "0.00", "9.57"),
            ("9.8", "0.00", "9.80"),
            ("2", "General", "2"),
            ("168.43", "#,##0.00", "168.43"),
        ];
        for (number, format, expected) in cases {
            assert_eq!(decimal(number, format), Cell::Number(expected.into()));
        }
    }
}
