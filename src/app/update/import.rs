//! A file on its way to become a plan: moving in it, answering its doubts, taking it in.

use super::super::{
    Command, Effect, Import, Incoming, Model, Origin, Purpose, Request, Screen, Tone,
};
use super::form;
use crate::words::Sentence;

/// Reads a file, and opens the screen for it where it is not open.
pub(super) fn read(model: &mut Model, request: Request) -> Vec<Effect> {
    model.notice = None;
    if let Some(import) = model.screens.import_mut() {
        import.request = request.clone();
        import.waiting = true;
    } else {
        let import = Import::new(request.clone());
        model.screens.open(Screen::Import(Box::new(import)));
    }
    vec![Effect::Read(Box::new(request))]
}

/// A block of rows from the clipboard.
pub(super) fn pasted(model: &mut Model, text: &str, id: Option<String>) -> Vec<Effect> {
    let request = Request {
        from: Origin::Pasted(text.to_owned()),
        sheet: None,
        year: id.is_some().then(|| model.year()),
        id,
        answers: Vec::new(),
    };
    read(model, request)
}

/// A file was read, or cannot be; what was asked for before and is not any more is passed by.
pub(super) fn was_read(
    model: &mut Model,
    asked: &Request,
    outcome: Result<Incoming, Sentence>,
) -> Vec<Effect> {
    let language = model.words.language;
    let Some(import) = model.screens.import_mut().filter(|it| it.request == *asked) else {
        return Vec::new();
    };
    match outcome {
        Ok(read) => import.take(read),
        Err(why) => {
            let is_first = import.read.is_none();
            import.give_up();
            model.tell(Tone::Refused, why.in_language(language));
            if is_first {
                model
                    .screens
                    .close_all(|it| matches!(it, Screen::Import(_)));
            }
        }
    }
    Vec::new()
}

/// A file was not taken in: it is another one than what is on screen, or something went wrong.
pub(super) fn not_taken(model: &mut Model, asked: &Request, why: &Sentence) -> Vec<Effect> {
    let text = why.in_language(model.words.language).to_owned();
    let effects = read(model, asked.without_cells());
    model.tell(Tone::Refused, text);
    effects
}

/// A command while the screen has the keys.
pub(super) fn import(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Import(import) = model.screens.top_mut() else {
        return Vec::new();
    };
    let last = import.widths.len().saturating_sub(1);
    match command {
        Command::CursorLeft => import.column = import.column.saturating_sub(1),
        Command::CursorRight => import.column = (import.column + 1).min(last),
        Command::NextToFill => import.go_to_doubt(true),
        Command::PreviousToFill => import.go_to_doubt(false),
        Command::Role => return form::open(model, Purpose::Role),
        Command::Edit => return form::open(model, Purpose::Cell),
        Command::Import => return form::open(model, Purpose::Import),
        Command::Undo => return take_back(model),
        Command::Accept => return accept(model),
        Command::Back => drop(model.screens.close()),
        _ => {}
    }
    Vec::new()
}

/// The answer of that number to the doubt that has the keys.
pub(super) fn answered(model: &mut Model, digit: char) -> Vec<Effect> {
    let Screen::Import(import) = model.screens.top() else {
        return Vec::new();
    };
    let number = digit.to_digit(10).and_then(|it| usize::try_from(it).ok());
    let at = number.and_then(|it| it.checked_sub(1));
    let offers = import.doubt().map_or(&[][..], |it| &it.offers);
    match at.and_then(|it| offers.get(it)) {
        Some(offer) if !import.waiting => {
            let request = import.request.with(offer.answer.clone());
            read(model, request)
        }
        Some(_) | None => Vec::new(),
    }
}

fn take_back(model: &mut Model) -> Vec<Effect> {
    let Screen::Import(import) = model.screens.top() else {
        return Vec::new();
    };
    let mut request = import.request.clone();
    match request.answers.pop() {
        Some(_) => read(model, request),
        None => Vec::new(),
    }
}

fn accept(model: &mut Model) -> Vec<Effect> {
    let Screen::Import(import) = model.screens.top_mut() else {
        return Vec::new();
    };
    let Some(read) = import.read.as_ref().filter(|_| !import.waiting) else {
        return Vec::new();
    };
    match &read.plan {
        Ok(_) => {
            let digest = read.digest;
            import.waiting = true;
            let request = Box::new(import.request.clone());
            vec![Effect::TakeIn(request, digest)]
        }
        Err(why) => {
            let why = why.clone();
            model.tell(Tone::Refused, why);
            Vec::new()
        }
    }
}
