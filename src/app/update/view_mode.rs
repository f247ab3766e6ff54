//! What is on screen, and how: year, filter, language, colours, size.

use std::cmp::Reverse;

use super::super::{Arrangement, Effect, Model, Size, Tone};
use super::cursor;
use crate::plan::{Fraction, Place};
use crate::score::Scores;
use crate::settings::Choice;
use crate::words::words;

/// Goes to the next year of the plan, or to the one before.
pub(super) fn year(model: &mut Model, forward: bool) -> Vec<Effect> {
    let years = &model.plan().years;
    let here = years.iter().position(|year| *year == model.year());
    let wanted = match here {
        Some(at) if forward => years.get(at + 1),
        Some(at) => at.checked_sub(1).and_then(|at| years.get(at)),
        None => years.first(),
    };
    let Some(year) = wanted.copied() else {
        return Vec::new();
    };
    model.scores = Scores::new(&model.document, year);
    model.notice = None;
    rearrange(model);
    vec![Effect::Remember(Choice::Year(model.plan_id.clone(), year))]
}

/// Shows only what needs attention, or everything again. Rows do not leave while one types: what is shown is decided here.
pub(super) fn filter(model: &mut Model) -> Vec<Effect> {
    model.filtered = !model.filtered;
    model.notice = None;
    rearrange(model);
    Vec::new()
}

/// Puts the objectives first that lack most points of the individual result, or all in the document's order again. Rows do not move while
/// one types: the order is decided here.
pub(super) fn sort(model: &mut Model) -> Vec<Effect> {
    model.order = if model.order.is_some() {
        None
    } else {
        let lacking = |index: &usize| {
            let result = model.scores.objective(*index)?.figures.result.as_ref()?;
            let lost = Fraction::hundred().minus(result);
            let weight = model.scores.brings(model.plan(), *index, false)?.weight;
            Some(lost.times(&weight))
        };
        let mut order: Vec<usize> = (0..model.plan().objectives.len()).collect();
        order.sort_by_cached_key(|index| Reverse(lacking(index)));
        Some(order)
    };
    let words = &model.words.overview;
    let text = if model.order.is_some() {
        words.sorted()
    } else {
        words.unsorted()
    };
    model.tell(Tone::News, text);
    rearrange(model);
    let first = model.arrangement.first();
    cursor::select(model, first)
}

pub(super) fn resized(model: &mut Model, width: u16, height: u16) -> Vec<Effect> {
    model.size = Size { width, height };
    rearrange(model);
    Vec::new()
}

/// Makes the arrangement anew, and keeps the selection on screen.
pub(super) fn rearrange(model: &mut Model) {
    let shows = |place: Place| model.needs_attention(place) || model.lacks_note(place);
    let shows: Option<&dyn Fn(Place) -> bool> = if model.filtered { Some(&shows) } else { None };
    let count = model.plan().objectives.len();
    let order = model.order.as_deref().filter(|it| it.len() == count);
    model.arrangement = Arrangement::new(model.document.plan(), model.size, shows, order);
    let hidden = model.arrangement.line_of(model.cursor).is_none();
    let nearest = model
        .arrangement
        .next(model.cursor)
        .or_else(|| model.arrangement.first());
    cursor::select(model, nearest.filter(|_| hidden));
}

pub(super) fn language(model: &mut Model) -> Vec<Effect> {
    let language = model.words.language.other();
    model.words = words(language);
    model.notice = None;
    vec![Effect::Remember(Choice::Language(language))]
}

pub(super) fn theme(model: &mut Model) -> Vec<Effect> {
    model.theme = model.theme.next();
    vec![Effect::Remember(Choice::Theme(model.theme))]
}
