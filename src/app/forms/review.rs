//! Forms of a review: its opening, and what is said and decided in it.

use jiff::civil::Date;

use super::answers::Answers;
use super::sort::{Outcome, Sort};
use crate::app::Model;
use crate::app::form::{Ask, FormError, Outlook, Row};
use crate::record::{Edit, ReviewEvent};

pub(super) const MEETING: Sort = Sort {
    title: |it| it.words().meeting.form_title().to_owned(),
    rows: |it| Some(meeting_rows(it.model)),
    outcome: |it| convened(it).map(Outcome::Meeting),
    outlook: |it| {
        let future = convened(it)?.filter(|(day, _)| *day > it.model.now.day());
        let text = future.map(|(day, _)| it.words().meeting.planned(it.words().day(day)));
        Ok(text.into_iter().map(Outlook::from).collect())
    },
    ..Sort::PLAIN
};

pub(super) const REMARK: Sort = Sort {
    title: |it| {
        let words = it.words();
        words
            .meeting
            .remark_title(words.about(about(it.model).as_deref()))
    },
    rows: |it| {
        Some(vec![Row::text(
            Ask::Text,
            it.words().meeting.row_text(),
            "",
        )])
    },
    outcome: |it| {
        let text = it.required_text(Ask::Text)?;
        Ok(proceed(ReviewEvent::Remark {
            review: review(it)?,
            about: about(it.model),
            text,
        }))
    },
    ..Sort::PLAIN
};

pub(super) const DECISION: Sort = Sort {
    title: |it| {
        let words = it.words();
        words
            .meeting
            .decision_title(words.about(about(it.model).as_deref()))
    },
    rows: |it| {
        let words = &it.words().meeting;
        Some(vec![
            Row::text(Ask::Text, words.row_what(), ""),
            Row::text(Ask::Who, words.row_who(), ""),
            Row::text(Ask::By, words.row_by(), "").hint(it.words().form.hint_day()),
        ])
    },
    outcome: |it| {
        let what = it.required_text(Ask::Text)?;
        let by = due(it)?;
        Ok(proceed(ReviewEvent::Decide {
            review: review(it)?,
            about: about(it.model),
            what,
            who: it.line(&Ask::Who),
            by,
        }))
    },
    ..Sort::PLAIN
};

fn proceed(review_event: ReviewEvent) -> Outcome {
    Outcome::Edits(vec![Edit::Review(review_event)])
}

fn meeting_rows(model: &Model) -> Vec<Row> {
    let words = &model.words.meeting;
    let choices = [words.recorded(), words.shown()].map(str::to_owned);
    let today = model.words.day(model.now.day());
    let last = model.document.reviews().last();
    let people = last.map_or("", |it| &it.people);
    vec![
        Row::choice(Ask::Recorded, words.row_record(), 0, choices.to_vec()),
        Row::text(Ask::Day, model.words.form.row_day(), &today),
        Row::text(Ask::People, words.row_people(), people).hint(words.hint_people()),
    ]
}

fn convened(it: &Answers<'_>) -> Result<Option<(Date, String)>, FormError> {
    if it.form.choice(&Ask::Recorded) > 0 {
        return Ok(None);
    }
    Ok(Some((it.day(Ask::Day)?, it.line(&Ask::People))))
}

/// The code of what the slide under the form is about.
fn about(model: &Model) -> Option<String> {
    let meeting = model.screens.meeting()?;
    meeting.about(model)
}

fn review(it: &Answers<'_>) -> Result<String, FormError> {
    let meeting = it.model.screens.meeting();
    let review = meeting.and_then(|meeting| meeting.review.clone());
    review.ok_or_else(|| FormError::whole(it.words().meeting.no_key()))
}

/// By when something is to be done, where that is said: not in the past.
fn due(it: &Answers<'_>) -> Result<Option<Date>, FormError> {
    if it.is_empty(&Ask::By) {
        return Ok(None);
    }
    let by = it.day(Ask::By)?;
    if by < it.model.now.day() {
        let sentence = it.words().meeting.by_past(it.words().day(by));
        return Err(FormError::at(Ask::By, sentence));
    }
    Ok(Some(by))
}
