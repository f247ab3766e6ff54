//! A sheet out of an `OpenDocument` spreadsheet: the text that each cell shows. The value beside it does not say that 0,1 is 10 %.

use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::{Cell, Grid, GridError, MOST_CELLS, MOST_COLUMNS, cell_text};

fn odd(error: &dyn std::fmt::Display) -> GridError {
    GridError::NoWorkbook(error.to_string())
}

pub(super) fn read(bytes: &[u8]) -> Result<Grid, GridError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|it| odd(&it))?;
    let content = archive.by_name("content.xml").map_err(|it| odd(&it))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut table = Table::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|it| odd(&it))?;
        match event {
            Event::Eof => break,
            Event::Start(start) => table.start(&start)?,
            Event::Empty(start) => {
                table.start(&start)?;
                table.end(start.name().as_ref())?;
            }
            Event::Text(text) => table.text(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let named = resolve_xml_entity(entity.as_ref()).map(str::to_owned);
                let coded = entity.resolve_char_ref().map_err(|it| odd(&it))?;
                table.text(&named.or(coded.map(String::from)).unwrap_or_default());
            }
            Event::End(end) => table.end(end.name().as_ref())?,
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
        if table.done {
            break;
        }
    }
    Ok(table.grid)
}

/// The first table, while it is read.
#[derive(Default)]
struct Table {
    grid: Grid,
    /// The number of the row, from 1.
    row: usize,
    cells: Vec<Cell>,
    /// How often the row and the cell stand there.
    rows: usize,
    columns: usize,
    /// The cell that is open.
    cell: Option<String>,
    /// Whether a paragraph in it is open.
    is_open: bool,
    /// Paragraphs in the cell so far.
    paragraphs: usize,
    /// Whether what is read is a remark about a cell.
    is_remark: bool,
    count: usize,
    done: bool,
}

impl Table {
    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), GridError> {
        match start.name().as_ref() {
            "table:table-row" => {
                self.rows = repeated(start, "table:number-rows-repeated")?;
                self.cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.columns = repeated(start, "table:number-columns-repeated")?;
                self.cell = Some(String::new());
                self.paragraphs = 0;
            }
            "office:annotation" => self.is_remark = true,
            "text:p" if self.cell.is_some() && !self.is_remark => {
                if self.paragraphs > 0 {
                    self.text_in_cell("\n");
                }
                self.paragraphs = self.paragraphs.saturating_add(1);
                self.is_open = true;
            }
            "text:s" | "text:ta" if self.is_open => self.text_in_cell(" "),
            "text:line-break" if self.is_open => self.text_in_cell("\n"),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.is_open && !self.is_remark {
            self.text_in_cell(text);
        }
    }

    fn text_in_cell(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), GridError> {
        match name {
            "text:p" => self.is_open = false,
            "office:annotation" => self.is_remark = false,
            "table:table-cell" | "table:covered-table-cell" => {
                let text = cell_text(&self.cell.take().unwrap_or_default());
                let room = MOST_COLUMNS.saturating_sub(self.cells.len());
                let times = self.columns.min(room);
                self.cells
                    .extend(std::iter::repeat_n(Cell::Text(text), times));
            }
            "table:table-row" => self.end_of_row()?,
            "table:table" => self.done = true,
            _ => {}
        }
        Ok(())
    }

    fn end_of_row(&mut self) -> Result<(), GridError> {
        let cells = std::mem::take(&mut self.cells);
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        // Spreadsheets end with a million empty rows, told as one.
        for _ in 0..if filled == 0 { 0 } else { self.rows } {
            self.count = self.count.saturating_add(filled);
            if self.count > MOST_CELLS {
                return Err(GridError::TooManyCells(MOST_CELLS));
            }
            self.row = self.row.saturating_add(1);
            self.grid.push(self.row, cells.clone());
        }
        if filled == 0 {
            self.row = self.row.saturating_add(self.rows);
        }
        Ok(())
    }
}

fn repeated(start: &BytesStart<'_>, name: &str) -> Result<usize, GridError> {
    let attribute = start.try_get_attribute(name).map_err(|it| odd(&it))?;
    let times = attribute.and_then(|it| it.value.parse().ok());
    Ok(times.unwrap_or(1))
}
