//! The form of an export: what is written for others, in which format, to which file.

use super::answers::Answers;
use super::sort::{Outcome, Sort};
use crate::app::form::{Ask, Export, Form, FormError, Outlook, Row};
use crate::app::{Model, ReviewLine, review_lines};
use crate::record::Review;
use crate::settings::Format;

pub(super) const SORT: Sort = Sort {
    title: |it| it.words().screen.export_title().to_owned(),
    rows: |it| Some(rows(it.model)),
    outcome: |it| exported(it).map(Outcome::Export),
    outlook,
    follow,
    in_closed_year: true,
    ..Sort::PLAIN
};

/// The report first, then the reviews that began, the latest first; chosen is the one that has the keys.
fn rows(model: &Model) -> Vec<Row> {
    let words = model.words;
    let here = review_on_screen(model);
    let mut choices = vec![words.report.title(model.year())];
    choices.extend(begun(model).map(|it| words.report.minutes(words.review(&it.id))));
    let chosen = here.and_then(|id| begun(model).position(|it| it.id == id));
    let chosen = chosen.map_or(0, |at| at + 1);
    let formats = Format::ALL.map(|it| it.name().to_uppercase());
    let screen = &words.screen;
    vec![
        Row::choice(Ask::Export, screen.export_what(), chosen, choices),
        Row::choice(Ask::Format, screen.export_format(), 0, formats.to_vec()),
        Row::text(Ask::File, screen.export_file(), ""),
    ]
}

/// The review of the meeting, or the one that is chosen in the list.
fn review_on_screen(model: &Model) -> Option<String> {
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
fn follow(form: &mut Form, model: &Model) {
    let (review, format) = (review(model, form), format(form));
    let screen = &model.words.screen;
    let stem = match review {
        Some(it) if format.tells() => screen.file_minutes(plain(&it.id)),
        None if format.tells() => screen.file_report(model.year()),
        Some(_) | None => model.plan_id.clone(),
    };
    if let Some(row) = form.row_mut(&Ask::File) {
        row.hint = format!("{stem}.{}", format.name());
    }
}

/// What of a name can be part of a file's name anywhere: names of reviews come from files too.
fn plain(name: &str) -> String {
    let fits = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    name.chars().filter(fits).take(40).collect()
}

fn review<'a>(model: &'a Model, form: &Form) -> Option<&'a Review> {
    begun(model).nth(form.choice(&Ask::Export).checked_sub(1)?)
}

fn format(form: &Form) -> Format {
    let chosen = Format::ALL.get(form.choice(&Ask::Format));
    chosen.copied().unwrap_or(Format::Html)
}

fn exported(it: &Answers<'_>) -> Result<Export, FormError> {
    let format = format(it.form);
    let review = review(it.model, it.form).map(|it| it.id.clone());
    if review.is_some() && !format.tells() {
        return Err(FormError::at(Ask::Format, it.words().report.only_review()));
    }
    let typed = it.form.value(&Ask::File);
    if let Some(named) = Format::of_file(&typed).filter(|named| *named != format) {
        let (named, chosen) = (named.name(), format.name());
        let sentence = it.words().screen.export_other(named, chosen);
        return Err(FormError::at(Ask::File, sentence));
    }
    let row = it.form.rows.iter().find(|row| row.ask == Ask::File);
    let hint = row.map_or("", |row| &row.hint).to_owned();
    Ok(Export {
        format,
        review,
        file: if typed.is_empty() { hint } else { typed },
        replace: false,
    })
}

fn outlook(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let screen = &it.words().screen;
    let holds = match exported(it)?.format {
        Format::Html | Format::Md | Format::Json => None,
        Format::Xlsx => Some(screen.export_of_workbook()),
        Format::Csv => Some(screen.export_of_sheet()),
        Format::Ron => Some(screen.export_of_plan()),
    };
    let lines = holds.into_iter().chain([screen.export_where()]);
    Ok(lines.map(Outlook::from).collect())
}
