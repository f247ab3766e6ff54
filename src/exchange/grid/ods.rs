//! A sheet out of an `OpenDocument` spreadsheet: the text that each cell shows. The value beside it does not say that 0,1 is 10 %.

use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::format::shown;
use super::{Grid, GridError, MOST_COLUMNS, Room, cell_text};
use crate::exchange::page::Cell;
use crate::plan::LONGEST_TEXT;
use crate::settings::Limits;

fn odd(error: &dyn std::fmt::Display) -> GridError {
    GridError::NoWorkbook(error.to_string())
}

/// The visible sheets, in their order; where all are hidden, all.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|it| odd(&it))?;
    let content = archive.by_name("content.xml").map_err(|it| odd(&it))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut table = Tables::new(limits);
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
    Ok(table.visible())
}

/// The tables of a file, while they are read.
struct Tables {
    /// Those that are read, each with whether it is hidden.
    done: Vec<(Grid, bool)>,
    /// The one that is being read.
    grid: Grid,
    is_hidden: bool,
    /// The style that is being read, and those that hide what has them.
    style: String,
    hiding: Vec<String>,
    /// The number of the row, from 1.
    row: usize,
    /// The rows that are hidden.
    hidden: Vec<usize>,
    cells: Vec<Cell>,
    /// How often the row and the cell stand there.
    rows: usize,
    columns: usize,
    cell: Option<String>,
    /// Its value, where it has one beside its text.
    value: Option<Value>,
    /// Whether a paragraph in it is open.
    is_open: bool,
    /// Paragraphs in the cell so far.
    paragraphs: usize,
    /// Whether what is read is a remark about a cell.
    is_remark: bool,
    room: Room,
}

impl Tables {
    fn new(limits: Limits) -> Self {
        Self {
            done: Vec::new(),
            grid: Grid::default(),
            is_hidden: false,
            style: String::new(),
            hiding: Vec::new(),
            row: 0,
            hidden: Vec::new(),
            cells: Vec::new(),
            rows: 0,
            columns: 0,
            cell: None,
            value: None,
            is_open: false,
            paragraphs: 0,
            is_remark: false,
            room: Room::of(limits),
        }
    }

    fn visible(self) -> Vec<Grid> {
        let all_hidden = self.done.iter().all(|(_, is_hidden)| *is_hidden);
        let tables = self.done.into_iter();
        let tables = tables.filter(|(_, is_hidden)| all_hidden || !is_hidden);
        tables.map(|(grid, _)| grid).collect()
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), GridError> {
        match start.name().as_ref() {
            "style:style" => self.style = attribute(start, "style:name")?.unwrap_or_default(),
            "style:table-properties"
                if attribute(start, "table:display")?.as_deref() == Some("false") =>
            {
                self.hiding.push(self.style.clone());
            }
            "table:table" => {
                let style = attribute(start, "table:style-name")?;
                self.is_hidden = style.is_some_and(|style| self.hiding.contains(&style));
                let name = attribute(start, "table:name")?.unwrap_or_default();
                self.grid = Grid {
                    name: cell_text(&name),
                    ..Grid::default()
                };
                self.row = 0;
            }
            "table:table-row" => {
                self.rows = repeated(start, "table:number-rows-repeated")?;
                self.cells.clear();
                let shown = attribute(start, "table:visibility")?;
                if matches!(shown.as_deref(), Some("collapse" | "filter")) && self.rows == 1 {
                    self.hidden.push(self.row.saturating_add(1));
                }
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
            "text:s" if self.is_open => self.text_in_cell(" "),
            "text:tab" if self.is_open => self.text_in_cell("\t"),
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
                let shown = cell_text(&self.cell.take().unwrap_or_default());
                let cell = match self.value.take() {
                    Some(value) => value.cell(&shown),
                    None => Cell::Text(shown),
                };

                let room = MOST_COLUMNS.saturating_sub(self.cells.len());
                let times = self.columns.min(room);
                self.grid.is_cut |= self.columns > room && !cell.is_empty();
                if cell.length() > LONGEST_TEXT {
                    return Err(GridError::LongCell(self.row.saturating_add(1)));
                }
                self.cells.extend(std::iter::repeat_n(cell, times));
            }
            "table:table-row" => self.end_of_row()?,
            "table:table" => {
                let mut grid = std::mem::take(&mut self.grid);
                grid.tell_hidden(&std::mem::take(&mut self.hidden));
                self.done.push((grid, self.is_hidden));
            }
            _ => {}
        }
        Ok(())
    }

    fn end_of_row(&mut self) -> Result<(), GridError> {
        let cells = std::mem::take(&mut self.cells);
        let first = self.row.saturating_add(1);
        self.row = self.row.saturating_add(self.rows);
        // Spreadsheets end with a million empty rows, told as one.
        let rows = first..self.row.saturating_add(1);
        self.grid.push(rows, cells, &mut self.room)
    }
}

/// What a cell holds beside the text that it shows.
#[derive(Debug)]
enum Value {
    Number(String),
    Percent(String),
    Day(String),
    Answer(bool),
    /// An error, or a formula without a value.
    Lost(String),
}

fn value(start: &BytesStart<'_>) -> Result<Option<Value>, GridError> {
    if attribute(start, "calcext:value-type")?.as_deref() == Some("error") {
        return Ok(Some(Value::Lost(String::new())));
    }
    let number = attribute(start, "office:value")?;
    let kind = attribute(start, "office:value-type")?;
    Ok(match kind.as_deref() {
        Some("float" | "currency") => number.map(Value::Number),
        Some("percentage") => number.map(Value::Percent),
        Some("date") => attribute(start, "office:date-value")?.map(Value::Day),
        Some("boolean") => {
            attribute(start, "office:boolean-value")?.map(|it| Value::Answer(it == "true"))
        }
        Some(_) => None,
        None => attribute(start, "table:formula")?.map(Value::Lost),
    })
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, GridError> {
    let found = start.try_get_attribute(name).map_err(|it| odd(&it))?;
    Ok(found.map(|it| it.value.to_string()))
}

impl Value {
    /// The value as the text shows it, with the decimals that the text rounds away.
    fn cell(self, text: &str) -> Cell {
        match self {
            Self::Number(number) => match format(text, false) {
                Some(format) => shown(&number, &format),
                None => Cell::Text(text.to_owned()),
            },
            Self::Percent(number) => {
                let format = format(text, true).unwrap_or_else(|| "0%".to_owned());
                shown(&number, &format)
            }
            Self::Answer(answer) => Cell::Text(if answer { "SI" } else { "NO" }.to_owned()),
            Self::Day(day) => {
                let mut parts = day.get(..10).unwrap_or(&day).split('-');
                let (year, month, day) = (parts.next(), parts.next(), parts.next());
                let [day, month, year] = [day, month, year].map(Option::unwrap_or_default);
                Cell::day(day, month, year)
            }
            Self::Lost(formula) if text.is_empty() => Cell::Lost(cell_text(&formula)),
            Self::Lost(_) if is_error(text) => Cell::Lost(text.to_owned()),
            Self::Lost(_) => Cell::Text(text.to_owned()),
        }
    }
}

/// `#DIV/0!`, `Err:508`
fn is_error(text: &str) -> bool {
    text.starts_with('#') || text.starts_with("Err:")
}

/// The number format that a text was shown in: its decimals, its noughts, and what stands before and after. None where other
/// characters than marks stand between its digits: then it is a code.
fn format(shown: &str, is_percent: bool) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let (Some(first), Some(last)) = (shown.find(is_digit), shown.rfind(is_digit)) else {
        return Some(if is_percent { "0%" } else { "General" }.to_owned());
    };
    let digits = shown.get(first..=last)?;
    let is_mark = |c: char| matches!(c, ',' | '.' | '\'' | '’') || c.is_whitespace();
    if !digits.chars().all(|c| is_digit(c) || is_mark(c)) {
        return None;
    }
    let mark = digits.rfind([',', '.']);
    // Three digits behind a mark may be thousands.
    let places = mark.map_or(0, |at| digits.len().saturating_sub(at.saturating_add(1)));
    let places = if places == 3 { 0 } else { places };
    let whole = digits.get(..mark.unwrap_or(digits.len()))?;
    let noughts = if whole.starts_with('0') {
        whole.len()
    } else {
        1
    };
    let before = shown.get(..first)?.replace(['-', '(', '"'], "");
    let after = shown.get(last.saturating_add(1)..)?.replace([')', '"'], "");
    let after = if is_percent {
        "%".to_owned()
    } else {
        format!("\"{after}\"")
    };
    let (whole, decimals) = ("0".repeat(noughts), "0".repeat(places));
    Some(format!("\"{before}\"{whole}.{decimals}{after}"))
}

fn repeated(start: &BytesStart<'_>, name: &str) -> Result<usize, GridError> {
    let times = attribute(start, name)?.and_then(|it| it.parse().ok());
    Ok(times.unwrap_or(1))
}
