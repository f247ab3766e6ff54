//! The round before a meeting: from KPI to KPI, typing or skipping.

use super::super::{Command, Effect, Focus, Model, Notice, Purpose, Round, Tone};
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
    model.focus = Focus::Round(Box::new(round));
    moving::select(model, first)
}

/// A command while the round has the keys.
#[expect(clippy::wildcard_enum_match_arm, reason = "only what a round can do")]
pub(super) fn round(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Down => go(model, |round| round.at + 1),
        Command::Up => go(model, |round| round.at.saturating_sub(1)),
        Command::First => go(model, |_| 0),
        Command::Last => go(model, |round| round.stops.len()),
        Command::Skip => skip(model),
        Command::Reading => forming::open(model, Purpose::Reading),
        Command::Inputs => forming::open(model, Purpose::Inputs),
        Command::Yes => answer(model, true),
        Command::No => answer(model, false),
        Command::Undo => editing::undo(model),
        Command::Redo => editing::redo(model),
        Command::Back => {
            model.focus = Focus::Overview;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn go(model: &mut Model, to: impl FnOnce(&Round) -> usize) -> Vec<Effect> {
    let Focus::Round(round) = &mut model.focus else {
        return Vec::new();
    };
    round.at = to(round).min(round.stops.len().saturating_sub(1));
    let place = round.stops.get(round.at).map(|stop| stop.place);
    model.notice = None;
    moving::select(model, place)
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
    if let Focus::Round(round) = &mut model.focus {
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
    let Focus::Round(round) = &model.focus else {
        return Vec::new();
    };
    let Some(next) = round.next(model) else {
        return Vec::new();
    };
    let said = model.notice.take();
    let effects = go(model, |_| next);
    model.notice = said;
    effects
}
