//! Lists and texts: moving in all of them; what a query narrows, and what Enter does with the chosen line.

use super::super::{BINDINGS, Command, Effect, Finder, Line, Model, Screen, Tone, search_hits};
use super::{cursor, history, text, view_mode};
use crate::plan::Place;

pub(super) fn search(model: &mut Model) -> Vec<Effect> {
    let hits = search_hits(model.plan(), "");
    model.screens.open(Screen::Search(Finder {
        hits,
        ..Finder::default()
    }));
    Vec::new()
}

pub(super) fn palette(model: &mut Model) -> Vec<Effect> {
    model.screens.open(Screen::Palette(Finder::default()));
    Vec::new()
}

pub(super) fn findings(model: &mut Model) -> Vec<Effect> {
    if model.all_findings().next().is_none() {
        let text = model.words.trust.no_findings().to_owned();
        model.tell(Tone::News, text);
        return Vec::new();
    }
    model.screens.open(Screen::Findings(Finder::default()));
    Vec::new()
}

/// Opens the help over whatever has the keys; from within the help, nothing more can be said.
pub(super) fn help(model: &mut Model) -> Vec<Effect> {
    if !matches!(model.screens.top(), Screen::Help(_)) {
        model.screens.open(Screen::Help(Finder::default()));
    }
    Vec::new()
}

/// Moves in the list or the text that has the keys; whether the command was one that moves.
pub(super) fn step(model: &mut Model, command: Command) -> bool {
    let to: fn(usize, usize, usize) -> usize = match command {
        Command::Down => |at, _, _| at + 1,
        Command::Up => |at, _, _| at.saturating_sub(1),
        Command::PageDown => |at, page, _| at + page,
        Command::PageUp => |at, page, _| at.saturating_sub(page),
        Command::First => |_, _, _| 0,
        Command::Last => |_, _, last| last,
        _ => return false,
    };
    let Some((last, page)) = extent(model) else {
        return false;
    };
    if let Some(at) = model.screens.top_mut().position() {
        *at = to(*at, page, last).min(last);
    }
    chosen(model);
    true
}

/// What follows from another row being chosen.
pub(super) fn chosen(model: &mut Model) {
    match model.screens.top_mut() {
        Screen::Plans(plans) => plans.is_chosen = true,
        Screen::Round(_) => follow_round(model),
        _ => {}
    }
}

/// How far one can go in the list or the text that has the keys, and how far a page goes.
fn extent(model: &Model) -> Option<(usize, usize)> {
    let height = usize::from(model.size.height);
    let list = |lines: usize| Some((lines.saturating_sub(1), (height / 2).max(1)));
    let text = |lines: usize, around: usize| {
        let page = height.saturating_sub(around).max(1);
        Some((lines.saturating_sub(page), page))
    };
    match model.screens.top() {
        Screen::Search(finder) => list(finder.hits.len()),
        Screen::Palette(_) => list(model.derived.palette.len()),
        Screen::Help(_) => list(model.derived.help.len()),
        Screen::Findings(_) => list(model.derived.findings.len()),
        Screen::History(history) => list(history.changes.len()),
        Screen::Round(round) => list(round.stops.len()),
        Screen::Plans(plans) => list(plans.all.len()),
        Screen::Import(import) => list(import.rows().len()),
        Screen::Reviews(_) => list(model.derived.reviews.lines.len()),
        Screen::Paste(paste) => list(paste.rows.len()),
        Screen::Sheet(_) => {
            let sheet = &model.derived.sheet;
            text(sheet.height(), usize::from(sheet.top) + 1)
        }
        Screen::Comparison(_) => text(model.derived.told.lines.len(), 5),
        _ => None,
    }
}

/// Changes the query, and finds anew.
pub(super) fn edit_query(model: &mut Model, act: impl FnOnce(&mut Line) -> usize) -> usize {
    let Some(finder) = model.screens.top_mut().finder() else {
        return 0;
    };
    let cut = act(&mut finder.line);
    finder.selected = 0;
    let text = finder.line.text();
    if matches!(model.screens.top(), Screen::Search(_)) {
        let hits = search_hits(model.plan(), &text);
        if let Some(finder) = model.screens.top_mut().finder() {
            finder.hits = hits;
        }
    }
    model.with_top(|screen, model| {
        if let Screen::History(history) = screen {
            history.find(model);
        }
    });
    cut
}

pub(super) fn list(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Accept => return accept(model),
        Command::Back => drop(model.screens.close()),
        Command::Revert => return history::revert(model),
        other => {
            edit_query(model, |line| {
                text::edit(line, other);
                0
            });
        }
    }
    Vec::new()
}

fn accept(model: &mut Model) -> Vec<Effect> {
    match model.screens.top() {
        Screen::History(_) => history::as_of_change(model),
        Screen::Search(finder) => {
            let found = finder.hits.get(finder.selected).map(|hit| hit.place);
            model.notice = None;
            let is_hidden = found.is_some_and(|it| model.arrangement.line_of(it).is_none());
            go(model, found, is_hidden)
        }
        Screen::Findings(finder) => match place_of(model, finder.selected) {
            // One about a whole file stays on screen.
            None => Vec::new(),
            place => go(model, place, true),
        },
        _ => Vec::new(),
    }
}

/// The command that is chosen in the palette, which is closed.
pub(super) fn chosen_command(model: &mut Model) -> Option<Command> {
    let Screen::Palette(finder) = model.screens.close() else {
        return None;
    };
    let row = model.derived.palette.get(finder.selected)?;
    BINDINGS.get(*row).map(|row| row.command)
}

/// To a place on the panels, where the filter hides it also out of the filter.
fn go(model: &mut Model, place: Option<Place>, is_hidden: bool) -> Vec<Effect> {
    model.screens.clear();
    if model.filtered && is_hidden {
        view_mode::filter(model);
    }
    cursor::select(model, place)
}

/// The KPI, or the first one of the objective, that a finding is about.
fn place_of(model: &Model, finding: usize) -> Option<Place> {
    let chosen = model.derived.findings.get(finding);
    let code = chosen.and_then(|it| it.about().first().cloned())?;
    let plan = model.plan();
    let objective = plan.objectives.iter().position(|it| it.code == code);
    let first = objective.map(|objective| Place { objective, kpi: 0 });
    model.document.place(&code).or(first)
}

/// The chosen KPI of the round is the one on screen below.
pub(super) fn follow_round(model: &mut Model) {
    let Screen::Round(round) = model.screens.top() else {
        return;
    };
    let place = round.stops.get(round.at).map(|stop| stop.place);
    model.notice = None;
    cursor::select(model, place);
}
