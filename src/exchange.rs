//! Out: the report of a year and the minutes of a review, as text, as a page, as data, and the plan as a sheet. In: a plan out of
//! the text of an "Allegato" or out of a sheet, with what was not understood and where.
//!
//! A [`Report`] is everything that is told, in words already; the formats only arrange it. What comes from the plan is data: it
//! is escaped for each format, and never becomes markup or a formula.

mod allegato;
mod cells;
mod chart;
mod evidence;
mod export;
mod grid;
mod import;
mod imported;
mod issue_text;
mod mapping;
mod notation;
mod report;
mod review;
mod sheet;
mod table;
mod template;
mod workbook;

pub use allegato::allegato;
pub use evidence::Evidence;
pub use export::{ExportError, Subject, export, mark, report_of};
pub use grid::GridError;
pub use import::{ImportError, Kind as ImportKind, import, import_mapped};
pub use imported::{Account, Fate, ImportIssue, Imported, ImportedMeasurement, Unread};
pub use mapping::Mapping;
pub use report::{Report, report};
pub use review::minutes;
pub use sheet::sheet;
pub use template::{Layout, TemplateError, render};
pub use workbook::workbook;

errors!(
    ExportError,
    GridError,
    ImportError,
    ImportIssue,
    TemplateError
);

/// Whether a heading speaks of a part of a year.
fn is_interim(heading: &str) -> bool {
    const PARTS: [&str; 9] = [
        "semestre",
        "trimestre",
        "quadrimestre",
        "bimestre",
        "sem.",
        "trim.",
        "half",
        "quarter",
        "semester",
    ];
    let heading = heading.to_lowercase();
    PARTS.iter().any(|part| heading.contains(part))
}
