//! `traguardo export`: the report of a year, the minutes of a review, the plan as a sheet.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::arguments::{ExportArguments, Format};
use super::{Context, Exit, Failure, Outcome};
use crate::exchange::{Layout, Report, minutes, render, report, sheet, workbook};
use crate::record::Review;
use crate::score::Scores;
use crate::store::obstacle;

/// The largest template that is read.
const LARGEST: u64 = 4 << 20;

pub(super) fn perform(
    arguments: &ExportArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Outcome {
    let format = format(arguments);
    let layout = match format {
        Format::Md => Some(Layout::Markdown),
        Format::Html => Some(Layout::Html),
        Format::Csv | Format::Xlsx | Format::Json => None,
    };
    if arguments.template.is_some() && layout.is_none() {
        return Err(Failure::new(
            Exit::Usage,
            context.words.report.template_format,
        ));
    }
    if arguments.review.is_some() && matches!(format, Format::Csv | Format::Xlsx) {
        return Err(Failure::new(Exit::Usage, context.words.report.only_review));
    }
    let made = match (layout, format) {
        (None, Format::Csv) => {
            let opened = context.open_and_warn()?;
            sheet(context.words, &opened.document).map_err(|it| failed(&it))?
        }
        (None, Format::Xlsx) => {
            let (opened, _) = context.scored()?;
            let report = told(arguments, context)?;
            workbook(context.words, &opened.document, &report).map_err(|it| failed(&it))?
        }
        (None, _) => {
            let mut text = serde_json::to_vec_pretty(&told(arguments, context)?)?;
            text.push(b'\n');
            text
        }
        (Some(layout), _) => arranged(arguments, context, layout)?.into_bytes(),
    };
    match &arguments.output {
        Some(file) if file.as_os_str() != "-" => {
            let marked = if format == Format::Csv {
                // Without the mark a spreadsheet takes the accents for another alphabet's.
                ["\u{feff}".as_bytes(), &made].concat()
            } else {
                made
            };
            write(context, file, &marked, arguments.force)?;
        }
        Some(_) | None => out.write_all(&made)?,
    }
    Ok(Exit::Done)
}

fn failed(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(Exit::Failed, error.to_string())
}

/// The format that was asked for, or else the one that the file's name tells.
fn format(arguments: &ExportArguments) -> Format {
    let named = || {
        let extension = arguments.output.as_ref()?.extension()?.to_str()?;
        Some(match extension.to_lowercase().as_str() {
            "html" | "htm" => Format::Html,
            "csv" => Format::Csv,
            "json" => Format::Json,
            "xlsx" => Format::Xlsx,
            _ => return None,
        })
    };
    arguments.format.or_else(named).unwrap_or(Format::Md)
}

/// Everything that is told.
fn told(arguments: &ExportArguments, context: &Context) -> Result<Report, Failure> {
    let (opened, scores) = context.scored()?;
    let (words, document) = (context.words, &opened.document);
    let today = context.now.day();
    let Some(id) = &arguments.review else {
        return Ok(report(words, document, &scores, today));
    };
    let review = find(context, document.reviews(), id)?;
    let then = match &review.ended {
        Some(ended) => document.as_of_change(&ended.change, context.now.instant),
        None => document.clone(),
    };
    let scores = Scores::new(&then, scores.year());
    Ok(minutes(words, (document, &then), (review, &scores), today))
}

/// A review, by its name or by its day as it is printed.
fn find<'a>(context: &Context, all: &'a [Review], id: &str) -> Result<&'a Review, Failure> {
    let words = context.words;
    let mut found = all
        .iter()
        .filter(|it| it.id == id || words.review(&it.id) == id);
    found.next().ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|it| it.id.as_str()).collect();
        let known = if known.is_empty() {
            words.report.none.to_owned()
        } else {
            known.join(", ")
        };
        Failure::new(Exit::Unknown, (words.report.no_review)(id, &known))
    })
}

/// The report, arranged by a template.
fn arranged(
    arguments: &ExportArguments,
    context: &Context,
    layout: Layout,
) -> Result<String, Failure> {
    let said = &context.words.report;
    let own = arguments.template.as_deref();
    let text = own.map(|file| template(context, file)).transpose()?;
    render(&told(arguments, context)?, layout, text.as_deref()).map_err(|error| {
        let file = own.map_or_else(String::new, |file| file.display().to_string());
        let line = error.line.to_string();
        Failure::new(Exit::Failed, (said.template)(&file, &line, &error.why))
    })
}

fn template(context: &Context, file: &Path) -> Result<String, Failure> {
    let said = &context.words.report;
    let refused = |exit, why: &str| {
        Failure::new(
            exit,
            (said.template_unread)(&file.display().to_string(), why),
        )
    };
    let about = fs::metadata(file).map_err(|error| {
        let why = context.words.obstacle(&obstacle(&error)).to_owned();
        refused(Exit::Unknown, &why)
    })?;
    if !about.is_file() || about.len() > LARGEST {
        return Err(refused(Exit::Usage, context.words.report.template_kind));
    }
    fs::read_to_string(file).map_err(|error| {
        let why = context.words.obstacle(&obstacle(&error)).to_owned();
        refused(Exit::Failed, &why)
    })
}

/// Writes a file: beside what is there first, so that a full disk leaves what was there.
fn write(context: &Context, file: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    let words = context.words;
    let name = file.display().to_string();
    let wrong = |error: &std::io::Error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            return Failure::new(Exit::Failed, (words.report.exists)(&name));
        }
        if error.kind() == std::io::ErrorKind::NotFound {
            let why = words.report.no_folder;
            return Failure::new(Exit::Unknown, (words.report.not_written)(&name, why));
        }
        let why = words.obstacle(&obstacle(error)).to_owned();
        Failure::new(Exit::Failed, (words.report.not_written)(&name, &why))
    };
    if !force {
        // Whoever came first keeps the name, also where two export at once.
        let new = OpenOptions::new().write(true).create_new(true).open(file);
        let mut new = new.map_err(|error| wrong(&error))?;
        return new
            .write_all(bytes)
            .and_then(|()| new.sync_all())
            .map_err(|error| {
                // What is half written is nobody's file.
                fs::remove_file(file).ok();
                wrong(&error)
            });
    }
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
    let mut part = tempfile::NamedTempFile::new_in(folder.unwrap_or_else(|| Path::new(".")))
        .map_err(|error| wrong(&error))?;
    part.write_all(bytes)
        .and_then(|()| part.as_file().sync_all())
        .map_err(|error| wrong(&error))?;
    part.persist(file).map_err(|error| wrong(&error.error))?;
    Ok(())
}
