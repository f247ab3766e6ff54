//! `traguardo export`: the report of a year, the minutes of a review, the plan as a sheet.

mod budget;

use std::fs;
use std::io::Write;
use std::path::Path;

use super::arguments::ExportArguments;
use super::{Context, Exit, Failure, Outcome};
use crate::exchange::{Evidence, ExportError, Layout, Subject, export, mark, render, report_of};
use crate::plan::shown_path;
use crate::record::Review;
use crate::settings::Format;
use crate::store::{OutputError, disk_error, evidence, plan_to_ron, write_output};
use budget::{TooMuch, within};

/// How names of files end that would promise something that is not written.
const OTHERS: [&str; 8] = ["pdf", "doc", "docx", "odt", "rtf", "xls", "ods", "xml"];

/// The largest template that is read.
const LARGEST: u64 = 4 << 20;

pub(super) fn perform(
    arguments: &ExportArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Outcome {
    let format = format(arguments, context)?;
    let arranged = matches!(format, Format::Md | Format::Html);
    let phrases = &context.words.report;
    if arguments.template.is_some() && !arranged {
        return Err(Failure::new(Exit::Usage, phrases.template_format()));
    }
    if arguments.review.is_some() && !format.tells() {
        return Err(Failure::new(Exit::Usage, phrases.only_review()));
    }
    let made = made(arguments, context, format)?;
    match &arguments.output {
        Some(file) if file.as_os_str() != "-" => {
            let marked = [mark(format).as_bytes(), &made].concat();
            write_output((&context.data, file), &marked, arguments.force).map_err(|error| {
                let exit = match error {
                    OutputError::NoFolder => Exit::Unknown,
                    OutputError::IsFolder => Exit::Usage,
                    OutputError::Exists | OutputError::OwnData | OutputError::Io(_) => Exit::Failed,
                };
                let name = shown_path(file);
                Failure::new(exit, error.sentence(context.words, &name))
            })?;
        }
        Some(_) | None => out.write_all(&made)?,
    }
    Ok(Exit::Done)
}

/// The format that was asked for, or else the one that the file's name tells.
fn format(arguments: &ExportArguments, context: &Context) -> Result<Format, Failure> {
    let file = arguments.output.as_ref().and_then(|file| file.file_name());
    let name = file.map(|it| it.to_string_lossy()).unwrap_or_default();
    let asked = arguments.format.map(Format::from);
    if let Some(format) = asked.or_else(|| Format::of_file(&name)) {
        return Ok(format);
    }
    let end = name.rsplit_once('.').map(|(_, end)| end.to_lowercase());
    if end.is_some_and(|end| OTHERS.contains(&end.as_str())) {
        return Err(Failure::new(
            Exit::Usage,
            context.words.report.unknown_end(&name),
        ));
    }
    Ok(Format::Md)
}

fn made(
    arguments: &ExportArguments,
    context: &Context,
    format: Format,
) -> Result<Vec<u8>, Failure> {
    let (opened, scores) = context.scored()?;
    let document = &opened.document;
    let review = arguments.review.as_deref();
    let review = review.map(|id| find(context, document.reviews(), id));
    let own = arguments.template.as_deref();
    let template = own.map(|file| template(context, file)).transpose()?;
    let review = review.transpose()?;
    let until = review.and_then(|it| it.ended.as_ref()).map(|it| &it.change);
    let (findings, digest) = evidence(
        &context.data,
        &context.plan_id,
        document,
        until,
        context.now.instant,
    );
    let findings = findings.iter().map(|it| it.sentence(context.words));
    let evidence = Evidence {
        findings: findings.collect(),
        digest,
    };
    let subject = Subject {
        document,
        year: scores.year(),
        review,
        evidence: &evidence,
        now: context.now,
        kept: plan_to_ron,
    };
    let words = context.words;
    let Some((file, template)) = own.zip(template) else {
        let written = export(words, subject, format);
        return written.map_err(|error| refused(context, Path::new(""), error));
    };
    let report = report_of(words, subject);
    let layout = if format == Format::Html {
        Layout::Html
    } else {
        Layout::Markdown
    };
    match within(move || render(&report, layout, Some(&template))) {
        Ok(Ok(text)) => Ok(text.into_bytes()),
        Ok(Err(error)) => Err(refused(context, file, ExportError::Template(error))),
        Err(TooMuch) => {
            let line = words.trust.template_too_much(shown_path(file));
            Err(Failure::new(Exit::Failed, line))
        }
    }
}

fn refused(context: &Context, file: &Path, error: ExportError) -> Failure {
    let text = match error {
        ExportError::Writer(why) => why,
        ExportError::Template(error) => {
            let report = &context.words.report;
            report.template(shown_path(file), error.line, error.why)
        }
    };
    Failure::new(Exit::Failed, text)
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
            words.report.no_reviews().to_owned()
        } else {
            known.join(", ")
        };
        Failure::new(Exit::Unknown, words.report.no_review(id, &known))
    })
}

fn template(context: &Context, file: &Path) -> Result<String, Failure> {
    let phrases = &context.words.report;
    let refused =
        |exit, why: &str| Failure::new(exit, phrases.template_unread(shown_path(file), why));
    let about = fs::metadata(file).map_err(|error| {
        if error.kind() == std::io::ErrorKind::NotFound {
            return refused(Exit::Unknown, phrases.no_file());
        }
        let why = context.words.disk_error(&disk_error(&error)).to_owned();
        refused(Exit::Unknown, &why)
    })?;
    if !about.is_file() || about.len() > LARGEST {
        return Err(refused(Exit::Usage, context.words.report.template_kind()));
    }
    fs::read_to_string(file).map_err(|error| {
        let why = context.words.disk_error(&disk_error(&error)).to_owned();
        refused(Exit::Failed, &why)
    })
}
