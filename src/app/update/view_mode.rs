//! What is on screen, and how: year, filter, language, colours, size.

use super::super::{Arrangement, Effect, Model, Size};
use super::cursor;
use crate::plan::Place;
use crate::score::Scores;
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
    model.settings.years.insert(model.plan_id.clone(), year);
    remember(model)
}

/// Shows only what needs attention, or everything again. Rows do not leave while one types: what is shown is decided here.
pub(super) fn filter(model: &mut Model) -> Vec<Effect> {
    model.filtered = !model.filtered;
    model.notice = None;
    rearrange(model);
    Vec::new()
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
    model.arrangement = Arrangement::new(model.document.plan(), model.size, shows);
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
    model.settings.language = Some(language);
    remember(model)
}

pub(super) fn theme(model: &mut Model) -> Vec<Effect> {
    model.theme = model.theme.next();
    model.settings.theme = Some(model.theme);
    remember(model)
}

pub(super) fn mouse(model: &mut Model) -> Vec<Effect> {
    model.settings.mouse_off = !model.settings.mouse_off;
    let mut effects = vec![Effect::Mouse(!model.settings.mouse_off)];
    effects.extend(remember(model));
    effects
}

/// Keeps the settings, unless the program must write nothing.
pub(super) fn remember(model: &Model) -> Vec<Effect> {
    match model.document.bar() {
        Some(_) => Vec::new(),
        None => vec![Effect::Settings(Box::new(model.settings.clone()))],
    }
}
