//! The round before a meeting: from KPI to KPI, typing or skipping.

use super::super::{Command, Effect, Model, Notice, Purpose, Round, Screen, Tone};
use super::{editing, forming, moving};

/// Begins the round with KPIs whose last reading is more than so many days old.
pub(super) fn begin(model: &mut Model, days: i32) -> Vec<Effect> {
    let round = Round::new(model, days);
    let first = round.stops.first().map(|stop| stop.place);
    if first.is_none() {
        model.notice = Some(Notice::new(Tone::News, model.words.screen.round_nothing()));
        return Vec::new();
    }
    model.notice = None;
    model.screens.open(Screen::Round(Box::new(round)));
    moving::select(model, first)
}

/// A command while the round has the keys.
pub(super) fn round(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Skip => skip(model),
        Command::Reading => forming::open(model, Purpose::Reading),
        Command::Inputs => forming::open(model, Purpose::Inputs),
        Command::Yes => answer(model, true),
        Command::No => answer(model, false),
        Command::Undo => editing::undo(model),
        Command::Redo => editing::redo(model),
        Command::Back => {
            model.screens.close();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The chosen KPI of the round is the one on screen below.
pub(super) fn arrived(model: &mut Model) {
    let Screen::Round(round) = model.screens.top() else {
        return;
    };
    let place = round.stops.get(round.at).map(|stop| stop.place);
    model.notice = None;
    moving::select(model, place);
}

/// The note that a critical answer asks for is missing until somebody looks at the overview: the round goes on. An answer that
/// stands already is left as it is.
fn answer(model: &mut Model, yes: bool) -> Vec<Effect> {
    let mut effects = editing::answer(model, Some(yes));
    if effects.is_empty() {
        return skip(model);
    }
    effects.extend(on(model));
    effects
}

fn skip(model: &mut Model) -> Vec<Effect> {
    if let Screen::Round(round) = model.screens.top_mut() {
        let at = round.at;
        if let Some(stop) = round.stops.get_mut(at) {
            stop.skipped = true;
        }
    }
    model.notice = None;
    on(model)
}

/// On to the next KPI that is still to do; the last one keeps the keys, and the round says that it is over. What was said
/// about the value that was typed stays.
pub(super) fn on(model: &mut Model) -> Vec<Effect> {
    let Screen::Round(round) = model.screens.top() else {
        return Vec::new();
    };
    let next = round.next(model);
    if let (Some(next), Screen::Round(round)) = (next, model.screens.top_mut()) {
        round.at = next;
        let said = model.notice.take();
        arrived(model);
        model.notice = said;
    }
    Vec::new()
}
