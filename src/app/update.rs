//! The one function that changes the model, and what it wants done in the world.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each screen has its own few of all commands, and each function of all screens"
)]

mod actual;
mod change;
mod colleagues;
mod copy;
mod cursor;
mod export;
mod field;
mod form;
mod form_outcome;
mod history;
mod import;
mod leave;
mod list;
mod meeting;
mod mouse;
mod note;
mod paste;
mod plans;
mod question;
mod reviews;
mod round;
mod save;
mod sheet;
mod source;
mod structure;
mod text;
mod text_input;
mod undo;
mod view_mode;
mod what_if;
mod years;

use super::{Asked, Command, Effect, Message, Model, Purpose, Screen, SheetOf};
use crate::record::Moment;
use crate::score::checks;

/// Takes a message in, at that time; what is derived from the model is of the model afterwards.
pub fn update(model: &mut Model, now: Moment, message: Message) -> Vec<Effect> {
    model.now = now;
    let effects = take(model, message);
    model.refresh();
    effects
}

fn take(model: &mut Model, message: Message) -> Vec<Effect> {
    if let Some(place) = note::asked_for(model, &message) {
        return note::wanted(model, place);
    }
    match message {
        Message::Command(command) => obey(model, command),
        Message::Type(c) => text_input::typed(model, c),
        Message::Paste(text) => text_input::pasted(model, &text),
        Message::Resized { width, height } => view_mode::resized(model, width, height),
        Message::Click {
            column,
            row,
            double,
        } => {
            let command = mouse::clicked(model, column, row, double);
            command.map_or_else(Vec::new, |command| obey(model, command))
        }
        Message::Press { spot, double } => {
            let commands = mouse::pressed(model, spot, double).into_iter();
            commands.flat_map(|command| obey(model, command)).collect()
        }
        Message::Wheel(lines) => {
            let commands = mouse::wheeled(model, lines).into_iter();
            commands.flat_map(|command| obey(model, command)).collect()
        }
        Message::Written => save::written(model),
        Message::NotWritten { why, unsaved } => save::not_written(model, why, unsaved),
        Message::Moved { path } => save::moved(model, &path),
        Message::Absorb {
            changes,
            findings,
            looked_at,
        } => colleagues::absorbed(model, changes, findings, &looked_at),
        Message::Replanned { document, findings } => {
            colleagues::replanned(model, *document, findings)
        }
        Message::Sealed { asked, read } => form_outcome::sealed(model, &asked, read),
        Message::LookedFor { asked, is_there } => form::looked_for(model, asked, is_there),
        Message::WasRead { asked, outcome } => {
            import::was_read(model, &asked, outcome.map(|it| *it))
        }
        Message::NotTaken { asked, why } => import::not_taken(model, &asked, &why),
        Message::Surveyed { plan, left } => plans::surveyed(model, *plan, left),
        Message::Consulted { kpi, found } => form::consulted(model, &kpi, &found),
        Message::NotOpened { why } => plans::not_opened(model, &why),
        Message::Exported { asked, outcome } => export::exported(model, asked, outcome),
        Message::Verified(seals) => {
            model.seals.extend(seals);
            Vec::new()
        }
        Message::NotDone { why } => save::not_done(model, &why),
        // The time is in the model already.
        Message::Minute => Vec::new(),
        Message::Attention => vec![Effect::Look],
        Message::Terminate => vec![Effect::Quit],
    }
}

fn obey(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Redraw => return vec![Effect::Redraw],
        Command::Suspend => return vec![Effect::Suspend],
        Command::Help => return list::help(model),
        Command::WhyNot => return change::why_not(model),
        _ => {}
    }
    if list::step(model, command) {
        return Vec::new();
    }
    match model.screens.top() {
        Screen::Overview => overview(model, command),
        Screen::Sheet(_) => match sheet::sheet(model, command) {
            Some(effects) => effects,
            None => act(model, command).unwrap_or_default(),
        },
        Screen::Field(_) => field::field(model, command),
        Screen::Note(_) => note::note(model, command),
        Screen::Palette(_) if command == Command::Accept => {
            let chosen = list::chosen_command(model);
            chosen.map_or_else(Vec::new, |command| obey(model, command))
        }
        Screen::Search(_)
        | Screen::Palette(_)
        | Screen::Help(_)
        | Screen::Findings(_)
        | Screen::History(_) => list::list(model, command),
        Screen::Years(_) => years::matrix(model, command),
        Screen::Meeting(_) => meeting::meeting(model, command),
        Screen::Round(_) => round::round(model, command),
        Screen::Plans(_) => plans::plans(model, command),
        Screen::Import(_) => import::import(model, command),
        Screen::Reviews(_) => reviews::reviews(model, command),
        Screen::Comparison(_) => reviews::comparison(model, command),
        Screen::Form(_) => form_outcome::form(model, command),
        Screen::Question(_) => question::question(model, command),
        Screen::Paste(_) => paste::paste(model, command),
        Screen::Leaving(_) => save::leaving(model, command),
    }
}

/// A command while the panels have the keys; also one that the palette found.
fn overview(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Edit => field::reopen(model),
        Command::Yes => field::answered(model, true),
        Command::No => field::answered(model, false),
        Command::Back => leave::clear(model),
        Command::Cycle => actual::cycle(model),
        Command::Withdraw => actual::withdraw(model),
        Command::Annotate => note::annotate(model),
        Command::NextYear => view_mode::year(model, true),
        Command::PreviousYear => view_mode::year(model, false),
        Command::Filter => view_mode::filter(model),
        Command::Sort => view_mode::sort(model),
        Command::Language => view_mode::language(model),
        Command::Theme => view_mode::theme(model),
        Command::Mouse => vec![Effect::Mouse],
        Command::Search => list::search(model),
        Command::Palette => list::palette(model),
        Command::Findings => list::findings(model),
        Command::Retry => save::retry(model),
        Command::Quit => leave::quit(model),
        Command::KpiSheet => sheet::open(model, SheetOf::Kpi),
        Command::ObjectiveSheet => sheet::open(model, SheetOf::Objective),
        _ => match act(model, command) {
            Some(effects) => effects,
            None => cursor::moved(model, command),
        },
    }
}

/// A command that is the same everywhere; `None` where it is another one.
fn act(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    Some(match command {
        Command::Measurement => form::open(model, Purpose::Measurement),
        Command::Inputs => form::open(model, Purpose::Inputs),
        Command::Deviation => form::open(model, Purpose::Deviation),
        Command::Judge => form::open(model, Purpose::Judgement),
        Command::Amend => form::open(model, Purpose::Amendment),
        Command::Formula => form::open(model, Purpose::Formula),
        Command::Past => form::open(model, Purpose::Past),
        Command::CloseYear => close_year(model),
        Command::History => history::open(model),
        Command::Years => years::open(model),
        Command::WhatIf => what_if::what_if(model),
        Command::Meeting => meeting::open(model),
        Command::Reviews => reviews::open(model),
        Command::Plans => plans::open(model),
        Command::Import => form::open(model, Purpose::Import),
        Command::Export => form::open(model, Purpose::Export),
        Command::Round => form::open(model, Purpose::Round),
        Command::Copy => copy::copy(model),
        Command::CopyRow => copy::copy_row(model),
        Command::Undo => undo::undo(model),
        Command::Redo => undo::redo(model),
        Command::Confirm => actual::confirm(model),
        Command::Direct => actual::direct(model),
        other => return structure::draft(model, other),
    })
}

/// Asks before closing, with what should be looked at; a closed year asks for the reason of its reopening.
fn close_year(model: &mut Model) -> Vec<Effect> {
    if model.document.is_closed(model.year()) {
        return form::open(model, Purpose::Reopening);
    }
    let found = checks(&model.document, &model.scores);
    model.ask(Asked::Close(found));
    Vec::new()
}
