//! The round before a meeting: from KPI to KPI, typing or skipping.

use super::super::{Command, Effect, Model, Purpose, Round, Screen, Tone};
use super::{actual, cursor, field, form, list, undo};

/// Begins the round with KPIs whose last measurement is more than so many days old.
pub(super) fn begin(model: &mut Model, days: i32) -> Vec<Effect> {
    let round = Round::new(model, days);
    let first = round.stops.first().map(|stop| stop.place);
    if first.is_none() {
        model.tell(Tone::News, model.words.screen.round_nothing());
        return Vec::new();
    }
    model.notice = None;
    model.screens.open(Screen::Round(Box::new(round)));
    cursor::select(model, first)
}

/// A command while the round has the keys.
pub(super) fn round(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Skip => skip(model),
        Command::Measurement => form::open(model, Purpose::Measurement),
        Command::Inputs => form::open(model, Purpose::Inputs),
        Command::Edit => field::reopen(model),
        Command::Yes => answer(model, true),
        Command::No => answer(model, false),
        Command::Undo => undo::undo(model),
        Command::Redo => undo::redo(model),
        Command::Back => {
            model.screens.close();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The note that a critical answer asks for is missing until somebody looks at the overview: the round goes on. An answer that
/// stands already is left as it is.
fn answer(model: &mut Model, yes: bool) -> Vec<Effect> {
    let mut effects = actual::answer(model, Some(yes));
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
        let phrases = model.notice.take();
        list::follow_round(model);
        model.notice = phrases;
    }
    Vec::new()
}
