//! Somebody's file as a plan, whatever kind it is of.

use super::Mapping;
use super::allegato::allegato;
use super::grid::{GridError, decoded, of_csv, of_ods, of_xlsx};
use super::imported::{Imported, Unread};
use super::table::table;
use crate::settings::Limits;

/// The kinds of files that plans come in; this program's own is the store's matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Allegato,
    Csv,
    Xlsx,
    /// An `OpenDocument` spreadsheet.
    Ods,
}

impl Kind {
    /// The kind that a file's name tells.
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, end) = name.rsplit_once('.')?;
        match end.to_lowercase().as_str() {
            "txt" | "md" => Some(Self::Allegato),
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

/// Reads a file's bytes; `name` becomes the title where the file has none.
///
/// # Errors
/// An [`ImportError`]; what was not understood in a plan is in its findings.
pub fn import(
    bytes: &[u8],
    kind: Kind,
    name: &str,
    limits: Limits,
) -> Result<Imported, ImportError> {
    import_mapped(bytes, kind, (name, &[]), limits)
}

/// The same, with what an office says of the file's columns.
///
/// # Errors
/// As [`import`].
pub fn import_mapped(
    bytes: &[u8],
    kind: Kind,
    (name, mappings): (&str, &[Mapping]),
    limits: Limits,
) -> Result<Imported, ImportError> {
    let sheets = match kind {
        Kind::Allegato => {
            let (text, oddity) = decoded(bytes).map_err(ImportError::File)?;
            let mut read = allegato(&text).map_err(ImportError::Plan)?;
            let oddity = oddity.map(|it| Unread::at(0, it));
            read.findings.splice(0..0, oddity);
            if read.plan.title.is_empty() {
                name.clone_into(&mut read.plan.title);
            }
            return Ok(read);
        }
        Kind::Csv => of_csv(bytes, limits),
        Kind::Xlsx => of_xlsx(bytes, limits),
        Kind::Ods => of_ods(bytes, limits),
    };
    let sheets = sheets.map_err(ImportError::File)?;
    table(sheets, name, mappings).map_err(ImportError::Plan)
}
