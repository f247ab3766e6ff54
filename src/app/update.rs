//! The one function that changes the model, and what it wants done in the world.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each screen has its own few of all commands, and each function of all screens"
)]

mod acting;
mod aside;
mod drafting;
mod editing;
mod exporting;
mod finding;
mod forming;
mod looking;
mod meeting;
mod moving;
mod noting;
mod planning;
mod reviewing;
mod rounding;
mod saving;
mod sourcing;
mod typing;

use super::{Command, Effect, Message, Model, Screen};
use crate::record::Moment;

/// Takes a message in, at that time.
pub fn update(model: &mut Model, now: Moment, message: Message) -> Vec<Effect> {
    model.now = now;
    if let Some(place) = noting::asked_for(model, &message) {
        return noting::wanted(model, place);
    }
    match message {
        Message::Command(command) => obey(model, command),
        Message::Type(c) => typing::typed(model, c),
        Message::Paste(text) => typing::pasted(model, &text),
        Message::Resized { width, height } => looking::resized(model, width, height),
        Message::Click {
            column,
            row,
            double,
        } => moving::clicked(model, column, row, double),
        Message::Wheel(lines) => moving::wheeled(model, lines),
        Message::Written => saving::written(model),
        Message::NotWritten { why, unsaved } => saving::not_written(model, why, unsaved),
        Message::Moved { path } => saving::moved(model, &path),
        Message::Absorb {
            changes,
            findings,
            looked_at,
        } => saving::absorbed(model, changes, (findings, &looked_at)),
        Message::Replanned { document, findings } => saving::replanned(model, *document, findings),
        Message::Sealed { asked, read } => sourcing::sealed(model, &asked, read),
        Message::LookedFor { asked, is_there } => sourcing::looked_for(model, asked, is_there),
        Message::Surveyed { plan, left } => planning::surveyed(model, *plan, left),
        Message::Consulted { kpi, found } => forming::consulted(model, &kpi, &found),
        Message::NotOpened { why } => planning::not_opened(model, &why),
        Message::Exported { asked, outcome } => exporting::exported(model, asked, outcome),
        Message::Verified(seals) => {
            model.seals.extend(seals);
            Vec::new()
        }
        Message::NotDone { why } => saving::not_done(model, &why),
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
        Command::Help => return finding::help(model),
        Command::WhyNot => return editing::why_not(model),
        _ => {}
    }
    if finding::step(model, command) {
        return Vec::new();
    }
    match model.screens.top() {
        Screen::Overview => overview(model, command),
        Screen::Sheet(_) => moving::sheet(model, command),
        Screen::Field(_) => typing::field(model, command),
        Screen::Note(_) => noting::note(model, command),
        Screen::Search(_)
        | Screen::Palette(_)
        | Screen::Help(_)
        | Screen::Findings(_)
        | Screen::History(_) => finding::list(model, command),
        Screen::Years(_) => acting::matrix(model, command),
        Screen::Meeting(_) => meeting::meeting(model, command),
        Screen::Round(_) => rounding::round(model, command),
        Screen::Plans(_) => planning::plans(model, command),
        Screen::Reviews(_) => reviewing::reviews(model, command),
        Screen::Comparison(_) => reviewing::comparison(model, command),
        Screen::Form(_) => forming::form(model, command),
        Screen::Question(_) => acting::question(model, command),
        Screen::Paste(_) => typing::paste(model, command),
        Screen::Leaving(_) => saving::leaving(model, command),
    }
}

/// A command while the panels have the keys; also one that the palette found.
fn overview(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Edit => typing::reopen(model),
        Command::Yes => typing::answered(model, true),
        Command::No => typing::answered(model, false),
        Command::Back => acting::clear(model),
        Command::Cycle => editing::cycle(model),
        Command::Withdraw => editing::withdraw(model),
        Command::Annotate => noting::annotate(model),
        Command::NextYear => looking::year(model, true),
        Command::PreviousYear => looking::year(model, false),
        Command::Filter => looking::filter(model),
        Command::Language => looking::language(model),
        Command::Theme => looking::theme(model),
        Command::Mouse => looking::mouse(model),
        Command::Search => finding::search(model),
        Command::Palette => finding::palette(model),
        Command::Findings => finding::findings(model),
        Command::Retry => saving::retry(model),
        Command::Quit => acting::quit(model),
        _ => match acting::act(model, command) {
            Some(effects) => effects,
            None => moving::overview(model, command),
        },
    }
}
