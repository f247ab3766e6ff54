//! The selected KPI, and how it moves over the panels.

use super::super::{Command, Effect, Model};
use crate::plan::Place;

/// Selects a KPI and brings it on screen.
pub(super) fn select(model: &mut Model, place: Option<Place>) -> Vec<Effect> {
    if let Some(place) = place {
        model.cursor = place;
    }
    let body = usize::from(model.regions().body);
    model.scroll = model
        .arrangement
        .scrolled_to(model.cursor, model.scroll, body);
    Vec::new()
}

/// A command that moves over the panels.
pub(super) fn moved(model: &mut Model, command: Command) -> Vec<Effect> {
    let arrangement = &model.arrangement;
    let here = model.cursor;
    let place = match command {
        Command::Down => arrangement.next(here),
        Command::Up => arrangement.before(here).next(),
        Command::NextObjective => arrangement.other_objective(here, true),
        Command::PreviousObjective => arrangement.other_objective(here, false),
        Command::First => arrangement.first(),
        Command::Last => arrangement.last(),
        Command::PageDown => arrangement.after(here).take(page(model)).last(),
        Command::PageUp => arrangement.before(here).take(page(model)).last(),
        Command::NextToFill => next_to_fill(model, here),
        Command::PreviousToFill => previous_to_fill(model, here),
        _ => return Vec::new(),
    };
    model.notice = None;
    select(model, place)
}

fn page(model: &Model) -> usize {
    usize::from(model.regions().body).saturating_sub(2).max(1)
}

fn lacks_actual(model: &Model, place: Place) -> bool {
    model
        .scores
        .kpi(place)
        .is_some_and(|score| score.state.lacks_actual())
}

/// The next KPI without an actual; after the last one, the first.
pub(super) fn next_to_fill(model: &Model, here: Place) -> Option<Place> {
    let from_start = model
        .arrangement
        .first()
        .into_iter()
        .flat_map(|first| std::iter::once(first).chain(model.arrangement.after(first)));
    let around = from_start.take_while(|place| *place <= here);
    model
        .arrangement
        .after(here)
        .chain(around)
        .find(|place| lacks_actual(model, *place))
}

/// The previous KPI without an actual; before the first one, the last.
pub(super) fn previous_to_fill(model: &Model, here: Place) -> Option<Place> {
    let from_end = model
        .arrangement
        .last()
        .into_iter()
        .flat_map(|last| std::iter::once(last).chain(model.arrangement.before(last)));
    let around = from_end.take_while(|place| *place >= here);
    model
        .arrangement
        .before(here)
        .chain(around)
        .find(|place| lacks_actual(model, *place))
}
