//! The mouse: a click selects, the wheel scrolls.

use super::super::{Clicked, Command, Model, Screen};
use super::{cursor, list};

/// How many lines one notch of the wheel moves.
const NOTCH: usize = 3;

/// What a click means; it selects the row under it, and a second one opens its field.
pub(super) fn clicked(model: &mut Model, column: u16, row: u16, double: bool) -> Option<Command> {
    if matches!(model.screens.top(), Screen::Meeting(_)) {
        return Some(turned(model, column));
    }
    if !matches!(model.screens.top(), Screen::Overview) {
        return None;
    }
    let regions = model.regions();
    if column >= regions.list {
        return None;
    }
    let line = row.checked_sub(regions.header);
    let line = line.filter(|line| *line < regions.body)?;
    let line = usize::from(line) + model.scroll;
    let place = model.arrangement.place_at(line)?;
    model.notice = None;
    cursor::select(model, Some(place));
    (double && model.is_writable()).then_some(Command::Edit)
}

/// What a click on something that was drawn for it means: commands, after what it selects is selected.
pub(super) fn pressed(model: &mut Model, spot: Clicked, double: bool) -> Vec<Command> {
    match spot {
        Clicked::Command(command) => vec![command],
        Clicked::Year(year) => {
            let years = &model.plan().years;
            let place = |year| years.iter().position(|it| *it == year);
            let walks = matches!(
                model.screens.top(),
                Screen::Overview | Screen::Sheet(_) | Screen::Years(_)
            );
            match (place(model.year()), place(year)) {
                (Some(here), Some(there)) if walks && here < there => {
                    vec![Command::NextYear; there - here]
                }
                (Some(here), Some(there)) if walks => vec![Command::PreviousYear; here - there],
                _ => Vec::new(),
            }
        }
        Clicked::Row(row) => {
            let Some(at) = model.screens.top_mut().position() else {
                return Vec::new();
            };
            *at = row;
            list::chosen(model);
            let opens = double && !matches!(model.screens.top(), Screen::Round(_));
            let edits = double && !opens;
            let opened = opens.then_some(Command::Accept);
            opened
                .or(edits.then_some(Command::Edit))
                .into_iter()
                .collect()
        }
        Clicked::Kpi(place) => {
            if matches!(model.screens.top(), Screen::Overview) {
                model.notice = None;
                cursor::select(model, Some(place));
            }
            Vec::new()
        }
    }
}

/// A click on a slide goes on; one at its left edge goes back.
const fn turned(model: &Model, column: u16) -> Command {
    if column < model.size.width / 4 {
        Command::PreviousSlide
    } else {
        Command::NextSlide
    }
}

/// What so many notches of the wheel mean: the overview scrolls, and a list or a text moves as with as many keys.
pub(super) fn wheeled(model: &mut Model, notches: i16) -> Vec<Command> {
    let lines = usize::from(notches.unsigned_abs()) * NOTCH;
    let is_down = notches > 0;
    match model.screens.top() {
        Screen::Overview => {
            let body = usize::from(model.regions().body);
            let most = model.arrangement.height.saturating_sub(body);
            model.scroll = if is_down {
                (model.scroll + lines).min(most)
            } else {
                model.scroll.saturating_sub(lines)
            };
            Vec::new()
        }
        Screen::Meeting(_) if is_down => vec![Command::NextSlide],
        Screen::Meeting(_) => vec![Command::PreviousSlide],
        Screen::Field(_)
        | Screen::Note(_)
        | Screen::Form(_)
        | Screen::Question(_)
        | Screen::Leaving(_) => Vec::new(),
        _ if is_down => vec![Command::Down; lines],
        _ => vec![Command::Up; lines],
    }
}
