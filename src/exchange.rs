//! Out: the report of a year and the minutes of a review, as text, as a page, as data, and the plan as a sheet. In: a plan out of
//! a document or out of a sheet, with what was not understood and where.
//!
//! A [`Report`] is everything that is told, in words already; the formats only arrange it. What comes from the plan is data: it
//! is escaped for each format, and never becomes markup or a formula.

mod about;
mod account;
mod answer;
mod answered;
mod better;
mod cells;
mod chart;
mod document;
mod evidence;
mod export;
mod figure;
mod grid;
mod heads;
mod import;
mod imported;
mod issue_text;
mod notation;
mod offer;
mod opened;
mod own_words;
mod page;
mod recall;
mod recognise;
mod report;
mod review;
mod scales;
mod sheet;
mod table;
mod template;
mod vocabulary;
mod workbook;

pub use about::About;
pub use account::{Account, Fate};
pub use answer::{Answer, Says};
pub use evidence::Evidence;
pub use export::{ExportError, Subject, export, mark, report_of};
pub use figure::{Figure, Why};
pub use grid::GridError;
pub use import::{ImportError, Kind as ImportKind, Look, import, look};
pub use imported::{ImportIssue, Imported, ImportedMeasurement, Unread};
pub use offer::{Offer, offers};
pub use own_words::own_words;
pub use report::{Report, report};
pub use review::minutes;
pub use sheet::sheet;
pub use table::{Held, Table, TableRow};
pub use template::{Layout, TemplateError, render};
pub use vocabulary::roles;
pub use workbook::workbook;

errors!(
    ExportError,
    GridError,
    ImportError,
    ImportIssue,
    TemplateError
);
