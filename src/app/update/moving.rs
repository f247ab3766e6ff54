//! Moving: through the panels, through a sheet, with keys and with the mouse.

use super::super::{Command, Effect, Model, Screen, Sheet, SheetOf};
use super::{noting, typing};
use crate::plan::Place;

/// How many lines one notch of the wheel moves.
const NOTCH: usize = 3;

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

pub(super) fn overview(model: &mut Model, command: Command) -> Vec<Effect> {
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
        Command::KpiSheet => return open(model, SheetOf::Kpi),
        Command::ObjectiveSheet => return open(model, SheetOf::Objective),
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

fn open(model: &mut Model, of: SheetOf) -> Vec<Effect> {
    if model.plan().kpi(model.cursor).is_none() {
        return Vec::new();
    }
    model.notice = None;
    model.screens.open(Screen::Sheet(Sheet { of, scroll: 0 }));
    look_at_sources(model)
}

/// Looks whether the files that the readings on the sheet come from are what they were.
pub(super) fn look_at_sources(model: &mut Model) -> Vec<Effect> {
    model.seals.clear();
    let cell = model.document.cell(model.cursor, model.year());
    let readings = cell.map(|cell| cell.readings.as_slice());
    let sources = readings
        .unwrap_or_default()
        .iter()
        .filter_map(|reading| reading.source.clone());
    let sealed: Vec<_> = sources.filter(|it| it.checksum.is_some()).collect();
    if sealed.is_empty() {
        Vec::new()
    } else {
        vec![Effect::Verify(sealed)]
    }
}

pub(super) fn sheet(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Sheet(Sheet { of, .. }) = *model.screens.top() else {
        return Vec::new();
    };
    match command {
        Command::NextObjective => other_sheet(model, of, true),
        Command::PreviousObjective => other_sheet(model, of, false),
        Command::KpiSheet => open(model, SheetOf::Kpi),
        Command::ObjectiveSheet => open(model, SheetOf::Objective),
        Command::NextYear => year(model, true),
        Command::PreviousYear => year(model, false),
        Command::Annotate => noting::annotate(model),
        Command::Back => {
            model.screens.close();
            // Values may have been typed on the sheet.
            if matches!(model.screens.top(), Screen::Years(_)) {
                return super::acting::years(model);
            }
            Vec::new()
        }
        other => super::acting::act(model, other).unwrap_or_default(),
    }
}

fn year(model: &mut Model, forward: bool) -> Vec<Effect> {
    let mut effects = super::looking::year(model, forward);
    effects.extend(look_at_sources(model));
    effects
}

fn other_sheet(model: &mut Model, of: SheetOf, forward: bool) -> Vec<Effect> {
    let arrangement = &model.arrangement;
    let place = match (of, forward) {
        (SheetOf::Kpi, true) => arrangement.next(model.cursor),
        (SheetOf::Kpi, false) => arrangement.before(model.cursor).next(),
        (SheetOf::Objective, _) => arrangement.other_objective(model.cursor, forward),
    };
    select(model, place);
    match place {
        Some(_) => open(model, of),
        None => Vec::new(),
    }
}

pub(super) fn clicked(model: &mut Model, column: u16, row: u16, double: bool) -> Vec<Effect> {
    if matches!(model.screens.top(), Screen::Meeting(_)) {
        return turned(model, column);
    }
    if !matches!(model.screens.top(), Screen::Overview) {
        return Vec::new();
    }
    let regions = model.regions();
    let Some(line) = row
        .checked_sub(regions.header)
        .filter(|line| *line < regions.body)
    else {
        return Vec::new();
    };
    let at = column / model.arrangement.column_width.max(1);
    let place = model
        .arrangement
        .place_at(usize::from(line) + model.scroll, usize::from(at));
    if place.is_none() {
        return Vec::new();
    }
    model.notice = None;
    select(model, place);
    if double && model.is_writable() {
        typing::reopen(model)
    } else {
        Vec::new()
    }
}

/// A click on a slide goes on; one at its left edge goes back.
fn turned(model: &mut Model, column: u16) -> Vec<Effect> {
    let command = if column < model.size.width / 4 {
        Command::PreviousSlide
    } else {
        Command::NextSlide
    };
    super::obey(model, command)
}

pub(super) fn wheeled(model: &mut Model, notches: i16) -> Vec<Effect> {
    let lines = usize::from(notches.unsigned_abs()) * NOTCH;
    let command = if notches > 0 {
        Command::Down
    } else {
        Command::Up
    };
    match model.screens.top() {
        Screen::Overview => {
            let most = model
                .arrangement
                .height
                .saturating_sub(usize::from(model.regions().body));
            model.scroll = if notches > 0 {
                (model.scroll + lines).min(most)
            } else {
                model.scroll.saturating_sub(lines)
            };
            Vec::new()
        }
        Screen::Meeting(_) if notches > 0 => super::obey(model, Command::NextSlide),
        Screen::Meeting(_) => super::obey(model, Command::PreviousSlide),
        Screen::Field(_)
        | Screen::Note(_)
        | Screen::Form(_)
        | Screen::Question(_)
        | Screen::Leaving(_) => Vec::new(),
        _ => (0..lines)
            .flat_map(|_| super::obey(model, command))
            .collect(),
    }
}
