//! Forms that change nothing in the plan: an export, and the round before a meeting.

use super::{Flaw, Form, Row};
use crate::app::{Model, ReviewLine, Round, review_lines};
use crate::record::Review;
use crate::settings::Format;

const WHAT: usize = 0;
const FORMAT: usize = 1;
const FILE: usize = 2;
const DAYS: usize = 0;

/// The age in days from which a value is old, unless another one is typed.
const OLD: &str = "90";

/// Something to be written for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub format: Format,
    /// The review whose minutes are asked for; else the report of the year on screen.
    pub review: Option<String>,
    pub file: String,
    /// Whether a file that is there is replaced.
    pub replace: bool,
}

/// The report first, then the reviews that began, the latest first; chosen is the one that has the keys.
pub(super) fn export(model: &Model) -> Vec<Row> {
    let words = model.words;
    let here = review_of(model);
    let mut choices = vec![words.report.title(model.year())];
    choices.extend(begun(model).map(|it| words.report.minutes(words.review(&it.id))));
    let chosen = here.and_then(|id| begun(model).position(|it| it.id == id));
    let formats = Format::ALL.map(|it| it.name().to_uppercase());
    let mut rows = vec![
        Row::choice(
            words.screen.export_what(),
            chosen.map_or(0, |at| at + 1),
            choices,
        ),
        Row::choice(words.screen.export_format(), 0, formats.to_vec()),
        Row::text(words.screen.export_file(), ""),
    ];
    name(model, &mut rows);
    rows
}

/// The review that has the keys: the one of the meeting, or the one that is chosen in the list.
fn review_of(model: &Model) -> Option<String> {
    if let Some(meeting) = model.screens.meeting() {
        return meeting.review.clone();
    }
    let list = model.screens.reviews()?;
    let at = match review_lines(model).get(list.selected)? {
        ReviewLine::Review(at) | ReviewLine::Decision(at, _) => *at,
    };
    model.document.reviews().get(at).map(|it| it.id.clone())
}

fn begun(model: &Model) -> impl Iterator<Item = &Review> {
    let reviews = model.document.reviews().iter().rev();
    reviews.filter(|it| it.begun.is_some())
}

/// The name that a file has where none is typed: it follows what is chosen above it.
pub(super) fn name(model: &Model, rows: &mut [Row]) {
    let (review, format) = (review(model, rows), format(rows));
    let screen = &model.words.screen;
    let stem = match review {
        Some(it) if format.tells() => screen.file_minutes(plain(&it.id)),
        None if format.tells() => screen.file_report(model.year()),
        Some(_) | None => model.plan_id.clone(),
    };
    if let Some(row) = rows.get_mut(FILE) {
        row.hint = format!("{stem}.{}", format.name());
    }
}

/// What of a name can be part of a file's name anywhere: names of reviews come from files too.
fn plain(name: &str) -> String {
    let fits = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    name.chars().filter(fits).take(40).collect()
}

fn review<'a>(model: &'a Model, rows: &[Row]) -> Option<&'a Review> {
    let at = rows.get(WHAT).map_or(0, Row::choice_made);
    begun(model).nth(at.checked_sub(1)?)
}

fn format(rows: &[Row]) -> Format {
    let at = rows.get(FORMAT).map_or(0, Row::choice_made);
    Format::ALL.get(at).copied().unwrap_or(Format::Html)
}

pub(super) fn exported(model: &Model, form: &Form) -> Result<Export, Flaw> {
    let format = format(&form.rows);
    let review = review(model, &form.rows).map(|it| it.id.clone());
    if review.is_some() && !format.tells() {
        return Err(Flaw::at(FORMAT, model.words.report.only_review()));
    }
    let typed = form.value(FILE);
    if let Some(named) = Format::of_file(&typed).filter(|named| *named != format) {
        let (named, chosen) = (named.name(), format.name());
        return Err(Flaw::at(
            FILE,
            model.words.screen.export_other(named, chosen),
        ));
    }
    let hint = form.rows.get(FILE).map(|row| row.hint.clone());
    Ok(Export {
        format,
        review,
        file: if typed.is_empty() {
            hint.unwrap_or_default()
        } else {
            typed
        },
        replace: false,
    })
}

pub(super) fn told_of_export(model: &Model, form: &Form) -> Result<Vec<String>, Flaw> {
    let screen = &model.words.screen;
    let holds = match exported(model, form)?.format {
        Format::Html | Format::Md | Format::Json => None,
        Format::Xlsx => Some(screen.export_of_workbook()),
        Format::Csv => Some(screen.export_of_sheet()),
        Format::Ron => Some(screen.export_of_plan()),
    };
    let lines = holds.into_iter().chain([screen.export_where()]);
    Ok(lines.map(str::to_owned).collect())
}

pub(super) fn round(model: &Model) -> Vec<Row> {
    vec![Row::text(model.words.screen.round_days(), OLD)]
}

pub(super) fn days(model: &Model, form: &Form) -> Result<i32, Flaw> {
    let typed = form.value(DAYS);
    let plain = typed.len() <= 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    let days = typed.parse().ok().filter(|_| plain);
    days.ok_or_else(|| Flaw::at(DAYS, model.words.screen.round_bad_days()))
}

pub(super) fn told_of_round(model: &Model, form: &Form) -> Result<Vec<String>, Flaw> {
    let count = Round::new(model, days(model, form)?).stops.len();
    Ok(vec![model.words.screen.round_to_do(count)])
}
