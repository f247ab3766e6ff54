//! A sheet out of an `OpenDocument` spreadsheet: the text that each cell shows. The value beside it does not say that 0,1 is 10 %.

use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::xlsx::decimal;
use super::{Cell, Grid, GridError, MOST_COLUMNS, cell_text};
use crate::settings::Limits;

fn odd(error: &dyn std::fmt::Display) -> GridError {
    GridError::NoWorkbook(error.to_string())
}

pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Grid, GridError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|it| odd(&it))?;
    let content = archive.by_name("content.xml").map_err(|it| odd(&it))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut table = Table {
        most: limits.cells,
        ..Table::default()
    };
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
    /// Its value, where it has one beside its text.
    value: Option<Value>,
    /// Whether a paragraph in it is open.
    is_open: bool,
    /// Paragraphs in the cell so far.
    paragraphs: usize,
    /// Whether what is read is a remark about a cell.
    is_remark: bool,
    count: usize,
    /// The most cells that are read.
    most: usize,
    done: bool,
}

impl Table {
    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), GridError> {
        if self.done {
            return self.other(start);
        }
        match start.name().as_ref() {
            "table:table-row" => {
                self.rows = repeated(start, "table:number-rows-repeated")?;
                self.cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.columns = repeated(start, "table:number-columns-repeated")?;
                self.cell = Some(String::new());
                self.value = value(start)?;
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

    /// Another table of the file.
    fn other(&mut self, start: &BytesStart<'_>) -> Result<(), GridError> {
        if start.name().as_ref() == "table:table" {
            let name = start
                .try_get_attribute("table:name")
                .map_err(|it| odd(&it))?;
            let name = name.map(|it| cell_text(&it.value)).unwrap_or_default();
            self.grid.leaves(&[name]);
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), GridError> {
        if self.done {
            return Ok(());
        }
        match name {
            "text:p" => self.is_open = false,
            "office:annotation" => self.is_remark = false,
            "table:table-cell" | "table:covered-table-cell" => {
                let shown = cell_text(&self.cell.take().unwrap_or_default());
                let cell = match self.value.take() {
                    Some(value) => value.cell(&shown),
                    None => Cell::Text(shown),
                };
                let room = MOST_COLUMNS.saturating_sub(self.cells.len());
                let times = self.columns.min(room);
                self.grid.is_cut |= self.columns > room && !cell.is_empty();
                self.cells.extend(std::iter::repeat_n(cell, times));
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
            if self.count > self.most {
                return Err(GridError::TooManyCells(self.most));
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

/// What a cell holds beside the text that it shows.
#[derive(Debug)]
enum Value {
    Number(String),
    Percent(String),
    Money(String),
    Day(String),
    Answer(bool),
}

fn value(start: &BytesStart<'_>) -> Result<Option<Value>, GridError> {
    let attribute = |name| {
        let found = start.try_get_attribute(name).map_err(|it| odd(&it))?;
        Ok(found.map(|it| it.value.to_string()))
    };
    let Some(kind) = attribute("office:value-type")? else {
        return Ok(None);
    };
    let number = attribute("office:value")?;
    Ok(match kind.as_str() {
        "float" => number.map(Value::Number),
        "percentage" => number.map(Value::Percent),
        "currency" => number.map(Value::Money),
        "date" => attribute("office:date-value")?.map(Value::Day),
        "boolean" => attribute("office:boolean-value")?.map(|it| Value::Answer(it == "true")),
        _ => None,
    })
}

impl Value {
    /// The value with as many decimals as the text shows.
    fn cell(self, shown: &str) -> Cell {
        match self {
            Self::Number(number) => decimal(&number, &format(shown, "")),
            Self::Percent(number) => decimal(&number, &format(shown, "%")),
            Self::Money(number) => decimal(&number, &format(shown, "€")),
            Self::Answer(answer) => Cell::Text(if answer { "SI" } else { "NO" }.to_owned()),
            Self::Day(day) => {
                let mut parts = day.get(..10).unwrap_or(&day).split('-');
                let (year, month, day) = (parts.next(), parts.next(), parts.next());
                let [day, month, year] = [day, month, year].map(Option::unwrap_or_default);
                Cell::Text(format!("{day}/{month}/{year}"))
            }
        }
    }
}

/// The number format that a text was shown in: its decimals, and its sign.
fn format(shown: &str, sign: &str) -> String {
    let digits = shown.trim_end_matches(|c: char| !c.is_ascii_digit());
    let decimals = digits
        .rsplit_once([',', '.'])
        .map_or(0, |(_, after)| after.len());
    // Three digits behind a mark may be thousands.
    let places = if decimals == 3 { 0 } else { decimals };
    format!("0.{}{sign}", "0".repeat(places))
}

fn repeated(start: &BytesStart<'_>, name: &str) -> Result<usize, GridError> {
    let attribute = start.try_get_attribute(name).map_err(|it| odd(&it))?;
    let times = attribute.and_then(|it| it.value.parse().ok());
    Ok(times.unwrap_or(1))
}
