//! An export, whatever it is written as: from a plan to the bytes of a file.

use super::template::{Layout, TemplateError, render};
use super::{Evidence, Report, minutes, report, sheet, workbook};
use crate::plan::{Plan, Year};
use crate::record::{Document, Moment, Review};
use crate::score::Scores;
use crate::settings::Format;
use crate::words::Words;

/// What is told.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The plan with what happened to it.
    pub document: &'a Document,
    pub year: Year,
    /// The review whose minutes are asked for; the report of the year without.
    pub review: Option<&'a Review>,
    pub now: Moment,
    /// What can be said of its files.
    pub evidence: &'a Evidence,
    /// How the store keeps a plan, which only the store knows.
    pub kept: fn(&Plan) -> Result<String, String>,
}

/// Why nothing was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The office's own template cannot be used.
    Template(TemplateError),
    /// The writer of a format refuses, in its own words.
    Writer(String),
}

/// The bytes of an export, for a file or for standard output alike, in the program's own arrangement.
///
/// # Errors
/// An [`ExportError`].
pub fn export(words: &Words, subject: Subject<'_>, format: Format) -> Result<Vec<u8>, ExportError> {
    let arranged = |layout| {
        let text = render(&report_of(words, subject), layout, None);
        text.map(String::into_bytes).map_err(ExportError::Template)
    };
    match format {
        Format::Html => arranged(Layout::Html),
        Format::Md => arranged(Layout::Markdown),
        Format::Csv => sheet(words, subject.document).map_err(|it| writer(&it)),
        Format::Xlsx => {
            let report = report_of(words, subject);
            workbook(words, subject.document, &report).map_err(|it| writer(&it))
        }
        Format::Json => {
            let text = serde_json::to_vec_pretty(&report_of(words, subject));
            let mut text = text.map_err(|it| writer(&it))?;
            text.push(b'\n');
            Ok(text)
        }
        Format::Ron => {
            let text = (subject.kept)(subject.document.plan());
            text.map(String::into_bytes).map_err(ExportError::Writer)
        }
    }
}

/// What a file of that format begins with: without its mark a spreadsheet takes the accents of a CSV for another alphabet's.
pub const fn mark(format: Format) -> &'static str {
    match format {
        Format::Csv => "\u{feff}",
        Format::Html | Format::Md | Format::Xlsx | Format::Json | Format::Ron => "",
    }
}

fn writer(error: &dyn std::fmt::Display) -> ExportError {
    ExportError::Writer(error.to_string())
}

/// The report of the year; of a review the minutes, with the plan as it left it.
pub fn report_of(words: &Words, subject: Subject<'_>) -> Report {
    let Subject {
        document,
        year,
        review,
        now,
        evidence,
        kept: _,
    } = subject;
    let today = now.day();
    let Some(review) = review else {
        let report = report(words, document, &Scores::new(document, year), today);
        return report.with(evidence, words);
    };
    let then = match &review.ended {
        Some(ended) => document.as_of_change(&ended.change, now.instant),
        None => document.clone(),
    };
    let scores = Scores::new(&then, year);
    minutes(words, (document, &then), (review, &scores), today).with(evidence, words)
}
