//! The list of reviews, their decisions, and the comparison of two of them.

use super::super::reviews::{Compared, ReviewLine, Reviews, decision, lines, state};
use super::super::{Command, Effect, Focus, Model, Notice, Purpose, Tone};
use super::{aside, editing, forming};
use crate::record::{Edit, Proceeding, Review};

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.notice = None;
    model.focus = Focus::Reviews(Reviews::default());
    Vec::new()
}

/// A command while the list has the keys.
#[expect(clippy::wildcard_enum_match_arm, reason = "only what the list can do")]
pub(super) fn reviews(model: &mut Model, command: Command) -> Vec<Effect> {
    let Focus::Reviews(list) = model.focus else {
        return Vec::new();
    };
    let all = lines(model);
    let lowest = all.len().saturating_sub(1);
    let chosen = all.get(list.selected).copied();
    let page = usize::from(model.size.height / 2).max(1);
    let selected = match command {
        Command::Down => list.selected + 1,
        Command::Up => list.selected.saturating_sub(1),
        Command::PageDown => list.selected + page,
        Command::PageUp => list.selected.saturating_sub(page),
        Command::First => 0,
        Command::Last => lowest,
        Command::Export => return forming::open(model, Purpose::Export),
        Command::Accept => return accept(model, chosen),
        Command::Mark => return mark(model, list, chosen),
        Command::Compare => return compare(model, list, chosen),
        Command::Back => {
            model.focus = Focus::Overview;
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    model.focus = Focus::Reviews(Reviews {
        selected: selected.min(lowest),
        ..list
    });
    Vec::new()
}

/// A review: the plan as it left it. A decision: done, or not done after all.
fn accept(model: &mut Model, chosen: Option<ReviewLine>) -> Vec<Effect> {
    match chosen {
        Some(ReviewLine::Review(at)) => {
            let review = model.document.reviews().get(at);
            match review.and_then(|review| state(model, review)) {
                Some((document, Some(_))) => aside::show_past(model, document),
                Some((_, None)) => {
                    let text = model.words.meeting.goes_on();
                    model.notice = Some(Notice::new(Tone::News, text));
                    Vec::new()
                }
                None => {
                    let text = model.words.meeting.not_begun();
                    model.notice = Some(Notice::new(Tone::Refused, text));
                    Vec::new()
                }
            }
        }
        Some(line @ ReviewLine::Decision(..)) => {
            let Some(decision) = decision(model, line) else {
                return Vec::new();
            };
            let edit = Edit::Review(Proceeding::Settle {
                decision: decision.id.clone(),
                done: decision.done.is_none(),
            });
            editing::change(model, vec![edit]).1
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

fn mark(model: &mut Model, list: Reviews, chosen: Option<ReviewLine>) -> Vec<Effect> {
    let marked = chosen.map(review_of).filter(|at| list.marked != Some(*at));
    model.focus = Focus::Reviews(Reviews { marked, ..list });
    Vec::new()
}

/// The marked review with the chosen one; without a mark, the one before with the chosen one.
fn compare(model: &mut Model, list: Reviews, chosen: Option<ReviewLine>) -> Vec<Effect> {
    let reviews = model.document.reviews();
    let at = chosen.map(review_of);
    let other = list.marked.or_else(|| at.and_then(|at| at.checked_sub(1)));
    let pair: Option<(&Review, &Review)> = other
        .zip(at)
        .filter(|(one, other)| one != other)
        .and_then(|(one, other)| Some((reviews.get(one)?, reviews.get(other)?)));
    if let Some(compared) = pair.and_then(|(one, other)| Compared::new(model, one, other)) {
        model.focus = Focus::Comparison(Box::new(compared));
    } else {
        let text = model.words.meeting.cannot_compare();
        model.notice = Some(Notice::new(Tone::Refused, text));
    }
    Vec::new()
}

/// A command while a comparison has the keys.
#[expect(clippy::wildcard_enum_match_arm, reason = "only what a text can do")]
pub(super) fn comparison(model: &mut Model, command: Command) -> Vec<Effect> {
    let height = usize::from(model.size.height).saturating_sub(4).max(1);
    let Focus::Comparison(compared) = &mut model.focus else {
        return Vec::new();
    };
    compared.scroll = match command {
        Command::Down => compared.scroll + 1,
        Command::Up => compared.scroll.saturating_sub(1),
        Command::PageDown => compared.scroll + height,
        Command::PageUp => compared.scroll.saturating_sub(height),
        Command::First => 0,
        Command::Back => return open(model),
        _ => return Vec::new(),
    };
    let most = compared.height().saturating_sub(height);
    compared.scroll = compared.scroll.min(most);
    Vec::new()
}
