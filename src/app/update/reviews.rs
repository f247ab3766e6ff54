//! The list of reviews, their decisions, and the comparison of two of them.

use super::super::reviews::{decision, lines, state};
use super::super::{Command, Compared, Effect, Model, Purpose, ReviewLine, Reviews, Screen, Tone};
use super::{change, form, what_if};
use crate::record::{Edit, Review, ReviewEvent};

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.notice = None;
    model.screens.open(Screen::Reviews(Reviews::default()));
    Vec::new()
}

/// A command while the list has the keys.
pub(super) fn reviews(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Reviews(list) = *model.screens.top() else {
        return Vec::new();
    };
    let chosen = lines(model).get(list.selected).copied();
    match command {
        Command::Export => return form::open(model, Purpose::Export),
        Command::Accept => return accept(model, chosen),
        Command::Mark => mark(model, list, chosen),
        Command::Compare => compare(model, list, chosen),
        Command::Back => drop(model.screens.close()),
        _ => {}
    }
    Vec::new()
}

/// A review: the plan as it left it. A decision: done, or not done after all.
fn accept(model: &mut Model, chosen: Option<ReviewLine>) -> Vec<Effect> {
    match chosen {
        Some(ReviewLine::Review(at)) => {
            let review = model.document.reviews().get(at);
            match review.and_then(|review| state(model, review)) {
                Some((document, Some(_))) => what_if::show_past(model, document),
                Some((_, None)) => {
                    let text = model.words.meeting.goes_on();
                    model.tell(Tone::News, text);
                    Vec::new()
                }
                None => {
                    let text = model.words.meeting.not_begun();
                    model.tell(Tone::Refused, text);
                    Vec::new()
                }
            }
        }
        Some(line @ ReviewLine::Decision(..)) => {
            let Some(decision) = decision(model, line) else {
                return Vec::new();
            };
            let edit = Edit::Review(ReviewEvent::Settle {
                decision: decision.id.clone(),
                done: decision.done.is_none(),
            });
            change::change(model, vec![edit]).1
        }
        None => Vec::new(),
    }
}

/// The review of a line, or of the decision in it.
const fn review_of(line: ReviewLine) -> usize {
    match line {
        ReviewLine::Review(at) | ReviewLine::Decision(at, _) => at,
    }
}

fn mark(model: &mut Model, list: Reviews, chosen: Option<ReviewLine>) {
    let marked = chosen.map(review_of).filter(|at| list.marked != Some(*at));
    *model.screens.top_mut() = Screen::Reviews(Reviews { marked, ..list });
}

/// The marked review with the chosen one; without a mark, the one before with the chosen one.
fn compare(model: &mut Model, list: Reviews, chosen: Option<ReviewLine>) {
    let reviews = model.document.reviews();
    let at = chosen.map(review_of);
    let other = list.marked.or_else(|| at.and_then(|at| at.checked_sub(1)));
    let pair: Option<(&Review, &Review)> = other
        .zip(at)
        .filter(|(one, other)| one != other)
        .and_then(|(one, other)| Some((reviews.get(one)?, reviews.get(other)?)));
    if let Some(compared) = pair.and_then(|(one, other)| Compared::new(model, one, other)) {
        model.screens.open(Screen::Comparison(Box::new(compared)));
    } else {
        let text = model.words.meeting.cannot_compare();
        model.tell(Tone::Refused, text);
    }
}

/// A command while a comparison has the keys.
pub(super) fn comparison(model: &mut Model, command: Command) -> Vec<Effect> {
    if command == Command::Back {
        model.screens.close();
    }
    Vec::new()
}
