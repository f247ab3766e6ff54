//! A sheet out of somebody's file, as rows of cells: CSV, XLSX, ODS. Files are data from strangers, so everything has a bound.

mod comma;
mod ods;
mod xlsx;

use std::io::Read;

use super::imported::Misread;
use crate::settings::Limits;

/// The rows of a sheet that are not empty.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Each with its number, from 1.
    pub(super) rows: Vec<(usize, Vec<Cell>)>,
    /// What is odd about the file as a whole.
    pub(super) oddities: Vec<Misread>,
    /// Whether cells lie beyond the columns that are looked at.
    is_cut: bool,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Text, as it stands there; empty where there is nothing.
    Text(String),
    /// A number as it is shown, with a point as its decimal mark: `10.00%`.
    Number(String),
}

/// Why a file is no sheet that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridError {
    /// It is a PDF.
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
}

/// The most columns that are looked at.
const MOST_COLUMNS: usize = 1000;

/// The sheet of a CSV file.
pub(super) fn of_csv(bytes: &[u8], limits: Limits) -> Result<Grid, GridError> {
    comma::read(bytes, limits)
}

/// The first sheet of a workbook.
pub(super) fn of_xlsx(bytes: &[u8], limits: Limits) -> Result<Grid, GridError> {
    bounded(bytes, limits)?;
    xlsx::read(bytes, limits)
}

/// The first sheet of an `OpenDocument` spreadsheet.
pub(super) fn of_ods(bytes: &[u8], limits: Limits) -> Result<Grid, GridError> {
    bounded(bytes, limits)?;
    ods::read(bytes, limits)
}

/// Text in UTF-8, UTF-16 or, with a word about it, Windows-1252; a file that holds codes below the blank is no text.
pub(super) fn decoded(bytes: &[u8]) -> Result<(String, Option<Misread>), GridError> {
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
    Ok((text.into_owned(), (!marked).then_some(Misread::Windows1252)))
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

impl Cell {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) | Self::Number(text) => text.is_empty(),
        }
    }

    /// As a person of a language with that decimal mark writes it.
    pub(super) fn text(&self, mark: char) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.replace('.', &mark.to_string()),
        }
    }
}

impl Grid {
    /// Says which sheets of the book are not read; the report beside an exported plan is none that anybody misses.
    fn leaves(&mut self, others: &[String]) {
        let missed = others.iter().filter(|name| !is_report(name));
        self.oddities
            .extend(missed.map(|name| Misread::Sheet(name.clone())));
    }

    /// What is odd about the file, once it was read.
    pub(super) fn oddities(&self) -> Vec<Misread> {
        let cut = self.is_cut.then_some(Misread::Columns(MOST_COLUMNS));
        self.oddities.iter().cloned().chain(cut).collect()
    }

    /// Puts a row in, without empty cells at its end; an empty one is passed by.
    fn push(&mut self, number: usize, mut cells: Vec<Cell>) {
        let filled = cells.iter().rposition(|cell| !cell.is_empty());
        if let Some(last) = filled {
            cells.truncate(last.saturating_add(1));
            self.rows.push((number, cells));
        }
    }
}

/// Whether a sheet is the second one of this program's own workbooks.
fn is_report(name: &str) -> bool {
    let (word, year) = name.rsplit_once(' ').unwrap_or_default();
    matches!(word, "Relazione" | "Report") && year.len() == 4
}

/// Text from a stranger's cell: trimmed, and nothing in it steers a terminal.
fn cell_text(text: &str) -> String {
    crate::plan::clean(text.trim()).into_owned()
}
