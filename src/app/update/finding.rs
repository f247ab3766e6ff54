//! Search, palette, help and findings: lists that a query narrows.

use super::super::{
    Command, Effect, Finder, Focus, Line, Model, Notice, Tone, palette_hits, search_hits,
};
use super::moving::select;
use super::{acting, typing};
use crate::plan::Place;

pub(super) fn search(model: &mut Model) -> Vec<Effect> {
    let hits = search_hits(model.plan(), "");
    model.focus = Focus::Search(Finder {
        hits,
        ..Finder::default()
    });
    Vec::new()
}

pub(super) fn palette(model: &mut Model) -> Vec<Effect> {
    model.focus = Focus::Palette(Finder::default());
    Vec::new()
}

pub(super) fn findings(model: &mut Model) -> Vec<Effect> {
    if model.all_findings().next().is_none() {
        let text = model.words.trust.no_findings().to_owned();
        model.notice = Some(Notice::new(Tone::News, text));
        return Vec::new();
    }
    model.focus = Focus::Findings(Finder::default());
    Vec::new()
}

/// Opens the help over whatever has the keys; from within the help, nothing more can be said.
pub(super) fn help(model: &mut Model) -> Vec<Effect> {
    if !matches!(model.focus, Focus::Help(..)) {
        let under = std::mem::replace(&mut model.focus, Focus::Overview);
        model.focus = Focus::Help(Finder::default(), Box::new(under));
    }
    Vec::new()
}

fn finder(model: &mut Model) -> Option<&mut Finder> {
    match &mut model.focus {
        Focus::Search(finder)
        | Focus::Palette(finder)
        | Focus::Help(finder, _)
        | Focus::Findings(finder) => Some(finder),
        Focus::History(history) => Some(&mut history.finder),
        Focus::Overview
        | Focus::Meeting(_)
        | Focus::Round(_)
        | Focus::Plans(_)
        | Focus::Reviews(_)
        | Focus::Comparison(_)
        | Focus::Years(_)
        | Focus::Form(_)
        | Focus::Question(_)
        | Focus::Sheet(_)
        | Focus::Field(_)
        | Focus::Note(_)
        | Focus::Paste(_)
        | Focus::Leaving(_) => None,
    }
}

/// Changes the query, and finds anew.
pub(super) fn edit(model: &mut Model, act: impl FnOnce(&mut Line) -> usize) -> usize {
    let Some(finder) = finder(model) else {
        return 0;
    };
    let cut = act(&mut finder.line);
    finder.selected = 0;
    let text = finder.line.text();
    if matches!(model.focus, Focus::Search(_)) {
        let hits = search_hits(model.plan(), &text);
        if let Some(finder) = self::finder(model) {
            finder.hits = hits;
        }
    }
    if let Focus::History(history) = &mut model.focus {
        history.find();
    }
    cut
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only what a list can do")]
pub(super) fn list(model: &mut Model, command: Command) -> Vec<Effect> {
    let page = usize::from(model.size.height / 2).max(1);
    match command {
        Command::Down => choose(model, 1, true),
        Command::Up => choose(model, 1, false),
        Command::PageDown => choose(model, page, true),
        Command::PageUp => choose(model, page, false),
        Command::Accept => accept(model),
        Command::Back => back(model),
        Command::Revert => acting::revert(model),
        other => {
            edit(model, |line| {
                typing::edit(line, other);
                0
            });
            Vec::new()
        }
    }
}

/// How many lines the list has.
fn length(model: &Model) -> usize {
    match &model.focus {
        Focus::Search(finder) => finder.hits.len(),
        Focus::Palette(finder) => palette_hits(model, &finder.line.text()).len(),
        Focus::Help(finder, under) => super::super::help::lines(model, finder, under).len(),
        Focus::Findings(_) => model.all_findings().count(),
        Focus::History(history) => history.changes.len(),
        Focus::Overview
        | Focus::Meeting(_)
        | Focus::Round(_)
        | Focus::Plans(_)
        | Focus::Reviews(_)
        | Focus::Comparison(_)
        | Focus::Years(_)
        | Focus::Form(_)
        | Focus::Question(_)
        | Focus::Sheet(_)
        | Focus::Field(_)
        | Focus::Note(_)
        | Focus::Paste(_)
        | Focus::Leaving(_) => 0,
    }
}

fn choose(model: &mut Model, by: usize, down: bool) -> Vec<Effect> {
    let last = length(model).saturating_sub(1);
    if let Some(finder) = finder(model) {
        let moved = if down {
            finder.selected + by
        } else {
            finder.selected.saturating_sub(by)
        };
        finder.selected = moved.min(last);
    }
    Vec::new()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all others return to the panels"
)]
fn back(model: &mut Model) -> Vec<Effect> {
    model.focus = match std::mem::replace(&mut model.focus, Focus::Overview) {
        Focus::Help(_, under) => *under,
        Focus::History(history) => *history.under,
        _ => Focus::Overview,
    };
    Vec::new()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the others have nothing to accept"
)]
fn accept(model: &mut Model) -> Vec<Effect> {
    if matches!(model.focus, Focus::History(_)) {
        return acting::as_of_change(model);
    }
    match std::mem::replace(&mut model.focus, Focus::Overview) {
        Focus::Search(finder) => {
            let found = finder.hits.get(finder.selected).map(|hit| hit.place);
            model.notice = None;
            if found.is_some_and(|place| model.arrangement.line_of(place).is_none())
                && model.filtered
            {
                super::looking::filter(model);
            }
            select(model, found)
        }
        Focus::Palette(finder) => {
            let hits = palette_hits(model, &finder.line.text());
            let command = hits.get(finder.selected).map(|hit| hit.command);
            command
                .map(|command| super::obey(model, command))
                .unwrap_or_default()
        }
        Focus::Findings(finder) => to_the_place(model, finder),
        other => {
            model.focus = other;
            Vec::new()
        }
    }
}

/// To the KPI, or the first one of the objective, that a finding is about; one about a whole file stays on screen.
fn to_the_place(model: &mut Model, finder: Finder) -> Vec<Effect> {
    let chosen = model.all_findings().nth(finder.selected);
    let code = chosen.and_then(|it| it.about().first().cloned());
    let place = code.and_then(|code| {
        let plan = model.plan();
        let objective = plan.objectives.iter().position(|it| it.code == code);
        let first = objective.map(|objective| Place { objective, kpi: 0 });
        model.document.place(&code).or(first)
    });
    if place.is_none() {
        model.focus = Focus::Findings(finder);
        return Vec::new();
    }
    if model.filtered {
        super::looking::filter(model);
    }
    select(model, place)
}
