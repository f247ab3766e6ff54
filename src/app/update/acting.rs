//! What is done with a plan from the panels and from a sheet alike: forms, questions, history, years, copies.

use super::super::form::Purpose;
use super::super::history::History;
use super::super::screen::with_top;
use super::super::{
    Aside, Asked, Command, Effect, Model, Notice, Screen, Tone, Years, sheet_lines,
};
use super::{
    aside, drafting, editing, exporting, forming, looking, meeting, moving, planning, reviewing,
};
use crate::plan::inert;
use crate::record::{Edit, Refusal};
use crate::score::checks;

/// A command that is the same everywhere; `None` where it is another one.
pub(super) fn act(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    Some(match command {
        Command::Reading => forming::open(model, Purpose::Reading),
        Command::Inputs => forming::open(model, Purpose::Inputs),
        Command::Deviation => forming::open(model, Purpose::Deviation),
        Command::Judge => forming::open(model, Purpose::Judgement),
        Command::Amend => forming::open(model, Purpose::Amendment),
        Command::Formula => forming::open(model, Purpose::Formula),
        Command::Past => forming::open(model, Purpose::Past),
        Command::CloseYear => close_year(model),
        Command::History => history(model),
        Command::Years => years(model),
        Command::Trial => aside::trial(model),
        Command::Meeting => meeting::open(model),
        Command::Reviews => reviewing::open(model),
        Command::Plans => planning::open(model),
        Command::Export => forming::open(model, Purpose::Export),
        Command::Round => forming::open(model, Purpose::Round),
        Command::Copy => copy(model),
        Command::CopyRow => copy_row(model),
        Command::Undo => editing::undo(model),
        Command::Redo => editing::redo(model),
        Command::Confirm => editing::confirm(model),
        Command::Direct => editing::direct(model),
        other => return drafting::draft(model, other),
    })
}

/// Asks before closing, with what should be looked at; a closed year asks for the reason of its reopening.
fn close_year(model: &mut Model) -> Vec<Effect> {
    if model.document.is_closed(model.year()) {
        return forming::open(model, Purpose::Reopening);
    }
    let found = checks(&model.document, &model.scores);
    ask(model, Asked::Close(found))
}

/// Asks a question over what has the keys.
pub(super) fn ask(model: &mut Model, asked: Asked) -> Vec<Effect> {
    model.screens.open(Screen::Question(Box::new(asked)));
    Vec::new()
}

pub(super) fn question(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Question(asked) = model.screens.close() else {
        return Vec::new();
    };
    match *asked {
        Asked::EndTrial(_) => aside::end_trial(model, command),
        Asked::TakeOut(code) if command == Command::Accept => drafting::taken_out(model, code),
        Asked::Replace(export, _) => exporting::replaced(*export, command),
        Asked::Close(_) if command == Command::Accept => {
            let year = model.year();
            editing::change(model, vec![Edit::Close { year }]).1
        }
        Asked::Conclude(review) if command == Command::Accept => meeting::concluded(model, &review),
        Asked::Close(_) | Asked::Conclude(_) | Asked::TakeOut(_) => Vec::new(),
    }
}

/// From a sheet, the history is that of its KPI.
fn history(model: &mut Model) -> Vec<Effect> {
    let sheet = matches!(model.screens.top(), Screen::Sheet(_));
    let kpi = model.plan().kpi(model.cursor).filter(|_| sheet);
    let code = kpi.map(|kpi| kpi.code.clone());
    model.notice = None;
    let history = History::new(model, &code.unwrap_or_default());
    model.screens.open(Screen::History(history));
    Vec::new()
}

/// Shows the plan as it stood on the day of the chosen change.
pub(super) fn as_of_change(model: &mut Model) -> Vec<Effect> {
    let Screen::History(history) = model.screens.top() else {
        return Vec::new();
    };
    if model.is_trial() {
        let text = model.words.refused.trial().to_owned();
        notice(model, Tone::Refused, text);
        return Vec::new();
    }
    match history.chosen(model).map(|change| change.at.day()) {
        Some(day) => aside::past(model, day),
        None => Vec::new(),
    }
}

/// Undoes the chosen change, if later ones allow it, and says so.
pub(super) fn revert(model: &mut Model) -> Vec<Effect> {
    let Screen::History(history) = model.screens.top() else {
        return Vec::new();
    };
    let Some(id) = history.chosen(model).map(|change| change.id.clone()) else {
        return Vec::new();
    };
    let outcome = if model.is_trial() {
        // In a sandbox only what was tried there is undone, and that is what u does.
        Err(Refusal::BeyondUndo)
    } else {
        model.document.revert(&id, model.now)
    };
    let effects = editing::reverted(model, outcome);
    with_top(model, |screen, model| {
        if let Screen::History(history) = screen {
            history.refresh(model);
        }
    });
    effects
}

pub(super) fn years(model: &mut Model) -> Vec<Effect> {
    let mut years = Years::new(model);
    years.follow(model, height(model));
    model.notice = None;
    model.screens.open(Screen::Years(Box::new(years)));
    Vec::new()
}

/// Lines of the matrix below its heads and the roll-ups.
fn height(model: &Model) -> usize {
    usize::from(model.size.height).saturating_sub(super::super::years::AROUND)
}

pub(super) fn matrix(model: &mut Model, command: Command) -> Vec<Effect> {
    let effects = match command {
        Command::Back => {
            model.screens.close();
            return Vec::new();
        }
        Command::Export => return forming::open(model, Purpose::Export),
        Command::NextYear => looking::year(model, true),
        Command::PreviousYear => looking::year(model, false),
        other => moving::overview(model, other),
    };
    with_top(model, |screen, model| {
        if let Screen::Years(years) = screen {
            years.follow(model, height(model));
        }
    });
    effects
}

/// Copies what is selected: on the panels the value, on a sheet all of it.
fn copy(model: &mut Model) -> Vec<Effect> {
    if let Screen::Sheet(sheet) = model.screens.top() {
        let lines = sheet_lines(model, sheet.of);
        let text: Vec<String> = lines.into_iter().map(|line| line.text).collect();
        let told = model.words.screen.copied_sheet().to_owned();
        return copied(model, text.join("\n"), told);
    }
    let cell = model.document.cell(model.cursor, model.year());
    let Some(actual) = cell.and_then(|cell| cell.actual()) else {
        let text = model.words.screen.nothing_to_copy().to_owned();
        notice(model, Tone::Refused, text);
        return Vec::new();
    };
    let text = model.words.typed_again(actual);
    let told = model.words.screen.copied(&text);
    copied(model, text, told)
}

/// Copies code, name, baseline, target and actual, as a row of a spreadsheet; pasting it sets the actual again.
fn copy_row(model: &mut Model) -> Vec<Effect> {
    let year = model.year();
    let Some(kpi) = model.plan().kpi(model.cursor) else {
        return Vec::new();
    };
    let actual = model
        .document
        .cell(model.cursor, year)
        .and_then(|cell| cell.actual());
    let printed = |target: Option<&crate::plan::Target>| {
        target.map_or_else(String::new, |target| target.printed.clone())
    };
    let row = [
        kpi.code.clone(),
        kpi.name_in(year).to_owned(),
        printed(kpi.baseline.as_ref()),
        printed(kpi.target(year)),
        actual.map_or_else(String::new, |actual| model.words.typed_again(actual)),
    ];
    let told = model.words.screen.copied(row.join(" · "));
    copied(
        model,
        row.map(|cell| inert(&cell).into_owned()).join("\t"),
        told,
    )
}

fn copied(model: &mut Model, text: String, told: String) -> Vec<Effect> {
    notice(model, Tone::News, told);
    vec![Effect::Copy(text)]
}

fn notice(model: &mut Model, tone: Tone, text: String) {
    model.notice = Some(Notice::new(tone, text));
}

/// One step back on the panels, and never out of the program: from a filter, from a past day, from a sandbox.
pub(super) fn clear(model: &mut Model) -> Vec<Effect> {
    model.notice = None;
    if model.filtered {
        return looking::filter(model);
    }
    if model.aside.is_some() {
        return quit(model);
    }
    Vec::new()
}

/// Leaving: from a past day to the present, from a sandbox after a question, else the program.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    match &model.aside {
        Some(Aside::Past(_)) => aside::back(model),
        Some(Aside::Trial(_)) => aside::trial(model),
        None => super::saving::quit(model),
    }
}
