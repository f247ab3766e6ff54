//! Somebody's file as a plan, whatever kind it is of.

use super::about::About;
use super::grid::{Grid, GridError, of_csv, of_docx, of_ods, of_text, of_xls, of_xlsx};
use super::imported::{Imported, Unread};
use super::opened::Page;
use super::table::Table;
use crate::plan::Language;
use crate::settings::Limits;

/// The kinds of files that plans come in; this program's own is the store's matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text with tabs, strokes or columns of blanks.
    Text,
    Docx,
    Csv,
    Xlsx,
    /// A workbook of before 2007.
    Xls,
    /// An `OpenDocument` spreadsheet.
    Ods,
}

impl Kind {
    /// The kind that a file's name tells.
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, end) = name.rsplit_once('.')?;
        Self::of_end(end)
    }

    /// The kind of a format that is named: `csv`.
    pub fn of_end(end: &str) -> Option<Self> {
        match end.to_lowercase().as_str() {
            "txt" | "md" => Some(Self::Text),
            "docx" => Some(Self::Docx),
            "xls" => Some(Self::Xls),
            "csv" | "tsv" => Some(Self::Csv),
            "xlsx" | "xlsm" => Some(Self::Xlsx),
            "ods" => Some(Self::Ods),
            _ => None,
        }
    }
}

/// Why a file is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is no text, or no sheet.
    File(GridError),
    /// It is one, and has no plan in it.
    Plan(Unread),
}

/// What a file looks like, and the plan in it.
#[derive(Clone, Debug)]
pub struct Look {
    pub table: Table,
    /// The plan, or why there is none.
    pub read: Result<Imported, Unread>,
}

/// Reads a file's bytes.
///
/// # Errors
/// An [`ImportError`]; what was not understood in a plan is in its findings.
pub fn import(
    bytes: &[u8],
    kind: Kind,
    about: &About<'_>,
    limits: Limits,
) -> Result<Imported, ImportError> {
    let pages = pages(bytes, kind, limits).map_err(ImportError::File)?;
    let page = Page::chosen(pages, about).map_err(ImportError::Plan)?;
    page.read(about).map_err(ImportError::Plan)
}

/// Reads a file's bytes, and keeps its table to be shown.
///
/// # Errors
/// Where it is no file of its kind, or has no page that was asked for.
pub fn look(
    bytes: &[u8],
    kind: Kind,
    about: &About<'_>,
    (limits, language): (Limits, Language),
) -> Result<Look, ImportError> {
    let pages = pages(bytes, kind, limits).map_err(ImportError::File)?;
    let sheets = pages.iter().map(|it| it.name.clone()).collect();
    let page = Page::chosen(pages, about).map_err(ImportError::Plan)?;
    Ok(Look {
        read: page.read(about),
        table: Table::of(&page, sheets, language),
    })
}

fn pages(bytes: &[u8], kind: Kind, limits: Limits) -> Result<Vec<Grid>, GridError> {
    match kind {
        Kind::Text => of_text(bytes, limits),
        Kind::Docx => of_docx(bytes, limits),
        Kind::Csv => of_csv(bytes, limits),
        Kind::Xlsx => of_xlsx(bytes, limits),
        Kind::Xls => of_xls(bytes, limits),
        Kind::Ods => of_ods(bytes, limits),
    }
}
