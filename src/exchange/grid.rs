//! The rows of cells in somebody's file: text with tabs, strokes or columns of blanks, Word tables, CSV, XLSX, XLS, ODS. Files are data from strangers, so everything has a bound.

mod aligned;
mod comma;
mod docx;
mod format;
mod ods;
mod text;
mod xls;
mod xlsx;

use std::io::Read;

use super::imported::ImportIssue;
use super::page::{Cell, Line};
use crate::plan::LONGEST_TEXT;
use crate::settings::Limits;

/// The rows of a sheet, or the lines of a text, that are not empty.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The name of the sheet, where it has one.
    pub(super) name: String,
    pub(super) rows: Vec<Line>,
    /// Whether it is the text of a document.
    pub(super) is_text: bool,
    /// What is odd about the file as a whole.
    pub(super) oddities: Vec<ImportIssue>,
    /// Whether cells lie beyond the columns that are looked at.
    is_cut: bool,
}

/// Why a file is no sheet that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridError {
    Pdf,
    /// It is no text, or of no known encoding.
    NotText,
    /// It is no workbook; the reader's words, in English.
    NoWorkbook(String),
    /// It is larger, unpacked, than is read; in millions of bytes.
    TooLarge(u64),
    /// It has more cells than are read.
    TooManyCells(usize),
    /// It is a workbook without a sheet.
    NoSheet,
    /// A quote that opens on that line is not closed.
    OpenQuote(usize),
    /// A cell of that row holds more text than a spreadsheet's may.
    LongCell(usize),
}

/// What a cell comes to beside its text, in bytes: it is copied before it is a plan.
const CELL: usize = 256;

/// What a file may still come to: a few bytes can stand for a great many cells.
#[derive(Clone, Copy, Debug)]
struct Room {
    cells: usize,
    bytes: usize,
    limits: Limits,
}

impl Room {
    fn of(limits: Limits) -> Self {
        let bytes = limits.unpacked_mb.saturating_mul(1 << 20);
        Self {
            cells: limits.cells,
            bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
            limits,
        }
    }

    /// Takes the room of a row, its empty cells before the last one counted.
    fn take(&mut self, row: usize, cells: &[Cell]) -> Result<(), GridError> {
        let many = GridError::TooManyCells(self.limits.cells);
        self.cells = self.cells.checked_sub(filled(cells)).ok_or(many)?;
        let mut bytes = cells.len().saturating_mul(CELL);
        for cell in cells {
            let length = cell.length();
            if length > LONGEST_TEXT {
                return Err(GridError::LongCell(row));
            }
            bytes = bytes.saturating_add(length);
        }
        let large = GridError::TooLarge(self.limits.unpacked_mb);
        self.bytes = self.bytes.checked_sub(bytes).ok_or(large)?;
        Ok(())
    }
}

/// The most columns that are looked at.
const MOST_COLUMNS: usize = 1000;

/// The page of a text.
pub(super) fn of_text(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    let (text, oddity) = decoded(bytes)?;
    text_page(&text, oddity, limits)
}

/// The page of a Word document.
pub(super) fn of_docx(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    bounded(bytes, limits)?;
    text_page(
        &docx::text(bytes).map_err(GridError::NoWorkbook)?,
        None,
        limits,
    )
}

fn text_page(
    text: &str,
    oddity: Option<ImportIssue>,
    limits: Limits,
) -> Result<Vec<Grid>, GridError> {
    let mut grid = Grid {
        rows: text::read(text),
        is_text: true,
        ..Grid::default()
    };
    let mut room = Room::of(limits);
    for line in &grid.rows {
        room.take(line.number, &line.cells)?;
    }
    grid.oddities.extend(oddity);
    Ok(vec![grid])
}

/// The visible sheets of a workbook of before 2007.
pub(super) fn of_xls(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    xls::read(bytes, limits)
}

/// The sheet of a CSV file.
pub(super) fn of_csv(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    comma::read(bytes, limits).map(|grid| vec![grid])
}

/// The visible sheets of a workbook.
pub(super) fn of_xlsx(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    bounded(bytes, limits)?;
    xlsx::read(bytes, limits)
}

/// The visible sheets of an `OpenDocument` spreadsheet.
pub(super) fn of_ods(bytes: &[u8], limits: Limits) -> Result<Vec<Grid>, GridError> {
    bounded(bytes, limits)?;
    ods::read(bytes, limits)
}

/// Text in UTF-8, UTF-16 or, with a word about it, Windows-1252; a file that holds codes below the blank is no text.
fn decoded(bytes: &[u8]) -> Result<(String, Option<ImportIssue>), GridError> {
    if bytes.starts_with(b"%PDF") {
        return Err(GridError::Pdf);
    }
    let (encoding, marked) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, true),
        None if std::str::from_utf8(bytes).is_ok() => (encoding_rs::UTF_8, true),
        None => (encoding_rs::WINDOWS_1252, false),
    };
    let (text, _, _) = encoding.decode(bytes);
    if text.contains('\0') || bytes.starts_with(b"PK\x03\x04") {
        return Err(GridError::NotText);
    }
    Ok((
        text.into_owned(),
        (!marked).then_some(ImportIssue::Windows1252),
    ))
}

/// Unpacks everything once, into nothing, before anybody takes it in: what a file claims about its size is not believed.
fn bounded(bytes: &[u8], limits: Limits) -> Result<(), GridError> {
    let odd = |error: zip::result::ZipError| GridError::NoWorkbook(error.to_string());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).map_err(odd)?;
    let mut left = limits.unpacked_mb.saturating_mul(1 << 20);
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(odd)?;
        let mut part = entry.take(left.saturating_add(1));
        let size = std::io::copy(&mut part, &mut std::io::sink());
        let size = size.map_err(|error| GridError::NoWorkbook(error.to_string()))?;
        left = left
            .checked_sub(size)
            .ok_or(GridError::TooLarge(limits.unpacked_mb))?;
    }
    Ok(())
}

impl Grid {
    /// Of the sheets of a book the first that is one of the kind, and otherwise the first of all. It says which others are not
    /// read; the report beside an exported plan is none that anybody misses.
    pub(super) fn chosen(mut sheets: Vec<Self>, is_kind: impl Fn(&Self) -> bool) -> Option<Self> {
        let at = sheets.iter().position(is_kind).unwrap_or(0);
        let mut chosen = (at < sheets.len()).then(|| sheets.remove(at))?;
        let others = sheets.into_iter().filter(|it| !it.rows.is_empty());
        let others = others.map(|it| it.name).filter(|name| !is_report(name));
        chosen.oddities.extend(others.map(ImportIssue::Sheet));
        Some(chosen)
    }

    /// What is odd about the file, once it was read.
    pub(super) fn oddities(&self) -> Vec<ImportIssue> {
        let cut = self.is_cut.then_some(ImportIssue::Columns(MOST_COLUMNS));
        self.oddities.iter().cloned().chain(cut).collect()
    }

    /// Tells of rows that are hidden, and are read like the others.
    fn tell_hidden(&mut self, rows: &[usize]) {
        let is_filled = |it: &&usize| {
            self.rows
                .binary_search_by_key(*it, |row| row.number)
                .is_ok()
        };
        let rows = rows.iter().filter(is_filled).map(ToString::to_string);
        let rows: Vec<String> = rows.collect();
        if !rows.is_empty() {
            self.oddities.push(ImportIssue::Hidden(rows.join(", ")));
        }
    }

    /// Gives the cells below a merged one what it holds: they are not empty.
    fn carry_down(
        &mut self,
        column: usize,
        rows: std::ops::RangeInclusive<usize>,
        room: &mut Room,
    ) -> Result<(), GridError> {
        let at = |number: usize, rows: &[Line]| rows.binary_search_by_key(&number, |it| it.number);
        let first = at(*rows.start(), &self.rows).ok();
        let first = first.and_then(|at| self.rows.get(at)?.cells.get(column));
        let Some(cell) = first.filter(|it| !it.is_empty()).cloned() else {
            return Ok(());
        };
        let begin = at(rows.start().saturating_add(1), &self.rows).unwrap_or_else(|at| at);
        let below = self.rows.iter_mut().skip(begin);
        for line in below.take_while(|it| it.number <= *rows.end()) {
            if line.cells.get(column).is_none_or(Cell::is_empty) {
                room.take(line.number, std::slice::from_ref(&cell))?;
                let width = line.cells.len().max(column.saturating_add(1));
                line.cells.resize(width, Cell::Text(String::new()));
                if let Some(own) = line.cells.get_mut(column) {
                    own.clone_from(&cell);
                }
            }
        }
        Ok(())
    }

    /// Puts a row in, without empty cells at its end, as often as it stands there; an empty one is passed by.
    fn push(
        &mut self,
        rows: std::ops::Range<usize>,
        mut cells: Vec<Cell>,
        room: &mut Room,
    ) -> Result<(), GridError> {
        let Some(last) = cells.iter().rposition(|cell| !cell.is_empty()) else {
            return Ok(());
        };
        cells.truncate(last.saturating_add(1));
        let times = rows.len();
        for (number, cells) in rows.zip(std::iter::repeat_n(cells, times)) {
            room.take(number, &cells)?;
            self.rows.push(Line::row(number, cells));
        }
        Ok(())
    }
}

/// How many cells of a row are not empty.
fn filled(cells: &[Cell]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// Whether a sheet is the second one of this program's own workbooks.
fn is_report(name: &str) -> bool {
    let (word, year) = name.rsplit_once(' ').unwrap_or_default();
    matches!(word, "Relazione" | "Report") && year.len() == 4
}

/// Text from a stranger's cell: trimmed, and nothing in it steers a terminal. Spreadsheets spell line ends as `_x000D_`.
fn cell_text(text: &str) -> String {
    if !text.contains(['_', '\r']) {
        return crate::plan::clean(text.trim()).trim().to_owned();
    }
    let decoded = text.replace("_x000D_", "\r").replace("_x000A_", "\n");
    let decoded = decoded.replace("_x0009_", "\t");
    let lines = decoded.replace("\r\n", "\n").replace('\r', "\n");
    crate::plan::clean(lines.trim()).trim().to_owned()
}
