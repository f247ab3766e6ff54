//! What was said and decided, on a slide.

use super::slide::section;
use ratatui::style::Style;

use crate::app::{Meeting, Model};
use crate::record::{Decision, Review};
use crate::view::canvas::Canvas;

pub(super) fn review<'a>(model: &'a Model, meeting: &Meeting) -> Option<&'a Review> {
    let id = meeting.review.as_ref()?;
    model.document.reviews().iter().find(|it| it.id == *id)
}

/// `rivedere la rilevazione · M. Rossi · entro il 31/12/2022`
pub(in crate::view) fn decision(
    canvas: &Canvas<'_>,
    model: &Model,
    decision: &Decision,
) -> (String, Style) {
    let words = model.words;
    let today = model.now.day();
    let due = decision.by.map(|by| {
        if decision.is_overdue(today) {
            words.meeting.overdue(words.day(by))
        } else {
            words.meeting.due(words.day(by))
        }
    });
    let done = decision.done.as_ref();
    let done = done.map(|done| words.meeting.done(words.day(done.at.day())));
    let who = (!decision.who.is_empty()).then(|| decision.who.clone());
    let about = decision.about.as_ref().map(|code| format!("{code}: "));
    let what = format!("{}{}", about.unwrap_or_default(), decision.what);
    // Once it is done, that is what matters, and no day presses any more.
    let due = due.filter(|_| done.is_none());
    let parts = [done, Some(what), who, due];
    let mut text = format!("{} ", canvas.glyphs.arrow);
    let dot = format!(" {} ", canvas.glyphs.dot);
    text.push_str(&parts.into_iter().flatten().collect::<Vec<_>>().join(&dot));
    let style = if decision.done.is_some() {
        canvas.theme.dim()
    } else if decision.is_overdue(today) {
        canvas.theme.bad()
    } else {
        canvas.theme.text()
    };
    (text, style)
}

/// Remarks and decisions of the review that goes on, about what the slide shows.
pub(super) fn here(
    canvas: &Canvas<'_>,
    model: &Model,
    meeting: &Meeting,
    codes: Option<&[&str]>,
) -> Vec<(String, Style)> {
    let Some(review) = review(model, meeting) else {
        return Vec::new();
    };
    let is_here = |about: Option<&String>| match codes {
        None => true,
        Some(codes) => about.is_some_and(|code| codes.contains(&code.as_str())),
    };
    let words = &model.words.meeting;
    let remarks = review
        .remarks
        .iter()
        .filter(|it| is_here(it.about.as_ref()))
        .map(|it| {
            let about = it.about.as_ref().map(|code| format!("{code}: "));
            let text = format!(
                "{} {}{}",
                canvas.glyphs.dot,
                about.unwrap_or_default(),
                it.text
            );
            (text, canvas.theme.text())
        });
    let decisions = review
        .decisions
        .iter()
        .filter(|it| is_here(it.about.as_ref()))
        .map(|it| decision(canvas, model, it));
    let mut all = section(canvas, words.remarks(), remarks.collect());
    all.extend(section(canvas, words.decisions(), decisions.collect()));
    all
}
