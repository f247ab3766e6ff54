//! Forms: moving in them, typing in them, and keeping what they say.

use super::super::form::{Answer, Flaw, Form, Outcome, Purpose};
use super::super::{Command, Effect, Focus, Line, Model};
use super::{aside, editing, typing};
use crate::record::{Edit, Source};
use crate::words::Sentence;

/// Opens a form over what has the keys.
pub(super) fn open(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    if let Some(form) = Form::open(model, purpose) {
        model.notice = None;
        model.focus = Focus::Form(Box::new(form));
    }
    Vec::new()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only what a form can do")]
pub(super) fn form(model: &mut Model, command: Command) -> Vec<Effect> {
    let last = {
        let Focus::Form(form) = &mut model.focus else {
            return Vec::new();
        };
        form.refused = None;
        form.rows.len().saturating_sub(1)
    };
    match command {
        Command::Accept => on(model, true),
        Command::NextRow => on(model, false),
        Command::PreviousRow => to(model, |at| at.checked_sub(1).unwrap_or(last)),
        Command::KeepForm => keep(model),
        Command::Back => leave(model),
        Command::CursorLeft => choose(model, false),
        Command::CursorRight => choose(model, true),
        other => in_row(model, |line| typing::edit(line, other)),
    }
}

/// A character, or pasted text: into the row, or through its choices.
pub(super) fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    let Focus::Form(form) = &mut model.focus else {
        return Vec::new();
    };
    form.refused = None;
    let is_choice = form
        .rows
        .get(form.at)
        .is_some_and(|row| matches!(row.answer, Answer::Choice(..)));
    if is_choice && text == " " {
        return choose(model, true);
    }
    if is_choice {
        // Whoever types on at a choice means the text below it.
        form.at += 1;
    }
    in_row(model, |line| line.insert(text))
}

fn in_row(model: &mut Model, act: impl FnOnce(&mut Line)) -> Vec<Effect> {
    if let Focus::Form(form) = &mut model.focus {
        let at = form.at;
        if let Some(Answer::Text(line)) = form.rows.get_mut(at).map(|row| &mut row.answer) {
            act(line);
        }
        form.source = None;
    }
    Vec::new()
}

/// The next choice or the one before, and round; in a text, the cursor.
fn choose(model: &mut Model, forward: bool) -> Vec<Effect> {
    let Focus::Form(mut form) = std::mem::replace(&mut model.focus, Focus::Overview) else {
        return Vec::new();
    };
    let at = form.at;
    match form.rows.get_mut(at).map(|row| &mut row.answer) {
        Some(Answer::Choice(chosen, choices)) => {
            let count = choices.len().max(1);
            let step = if forward { 1 } else { count - 1 };
            *chosen = (*chosen + step) % count;
            form.chosen(model);
        }
        Some(Answer::Text(line)) if forward => line.right(),
        Some(Answer::Text(line)) => line.left(),
        None => {}
    }
    model.focus = Focus::Form(form);
    Vec::new()
}

fn to(model: &mut Model, row: impl FnOnce(usize) -> usize) -> Vec<Effect> {
    let effects = keep_inputs(model);
    if let Focus::Form(form) = &mut model.focus {
        form.at = row(form.at);
    }
    effects
}

/// To the next row; at the end keeps, where that is meant.
fn on(model: &mut Model, keeps: bool) -> Vec<Effect> {
    let Focus::Form(form) = &model.focus else {
        return Vec::new();
    };
    let last = form.at + 1 >= form.rows.len();
    if last && keeps {
        keep(model)
    } else {
        to(model, |at| if last { 0 } else { at + 1 })
    }
}

/// Inputs are kept row by row: half typed ones too.
fn keep_inputs(model: &mut Model) -> Vec<Effect> {
    let Focus::Form(form) = &model.focus else {
        return Vec::new();
    };
    if form.purpose != Purpose::Inputs {
        return Vec::new();
    }
    match form.outcome(model) {
        Ok(Outcome::Edits(edits)) if !edits.is_empty() => {
            let (_, effects) = editing::change(model, edits);
            effects
        }
        Ok(_) | Err(_) => Vec::new(),
    }
}

/// Keeps what the form says, or says what is wrong with it.
pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let Focus::Form(form) = &model.focus else {
        return Vec::new();
    };
    let outcome = form.outcome(model);
    if outcome.is_ok() && form.source.is_none() && wants_source(form) {
        return read_source(model);
    }
    match outcome {
        Err(flaw) => refuse(model, flaw),
        Ok(Outcome::Past(day)) => {
            forget(model);
            close(model);
            aside::past(model, day)
        }
        Ok(Outcome::Edits(edits)) if edits.is_empty() => {
            forget(model);
            close(model);
            Vec::new()
        }
        Ok(Outcome::Edits(edits)) => keep_edits(model, edits),
    }
}

fn keep_edits(model: &mut Model, edits: Vec<Edit>) -> Vec<Effect> {
    let (done, effects) = editing::change(model, edits);
    if done {
        forget(model);
        close(model);
        return effects;
    }
    // The reason stands in the form as long as it is open.
    let sentence = model.notice.take().map(|it| it.text).unwrap_or_default();
    refuse(
        model,
        Flaw {
            row: None,
            sentence,
        },
    )
}

fn refuse(model: &mut Model, flaw: Flaw) -> Vec<Effect> {
    if let Focus::Form(form) = &mut model.focus {
        form.at = flaw.row.unwrap_or(form.at);
        form.refused = Some(flaw);
        form.waiting = false;
    }
    Vec::new()
}

/// Back to what had the keys; what was typed comes back on reopening.
fn leave(model: &mut Model) -> Vec<Effect> {
    if let Focus::Form(form) = &model.focus {
        let key = (form.purpose, form.place, model.year());
        let rows = form.rows.clone();
        let typed = form.fresh(model).is_some_and(|fresh| fresh != rows);
        if typed && form.purpose != Purpose::Inputs {
            model.forms.insert(key, rows);
        } else {
            model.forms.remove(&key);
        }
    }
    close(model);
    Vec::new()
}

fn forget(model: &mut Model) {
    if let Focus::Form(form) = &model.focus {
        let key = (form.purpose, form.place, model.year());
        model.forms.remove(&key);
    }
}

fn close(model: &mut Model) {
    if let Focus::Form(form) = std::mem::replace(&mut model.focus, Focus::Overview) {
        model.focus = *form.under;
    }
}

fn wants_source(form: &Form) -> bool {
    form.purpose == Purpose::Reading && !form.source_text().is_empty()
}

fn read_source(model: &mut Model) -> Vec<Effect> {
    let Focus::Form(form) = &mut model.focus else {
        return Vec::new();
    };
    form.waiting = true;
    vec![Effect::Seal(form.source_text())]
}

/// The source of the open form was read, or cannot be.
pub(super) fn sealed(model: &mut Model, read: Result<Source, Sentence>) -> Vec<Effect> {
    let language = model.words.language;
    let waits = |focus: &Focus| matches!(focus, Focus::Form(form) if form.waiting);
    if !waits(&model.focus) {
        return Vec::new();
    }
    match read {
        Ok(source) => {
            if let Focus::Form(form) = &mut model.focus {
                form.source = Some(source);
                form.waiting = false;
            }
            keep(model)
        }
        Err(finding) => {
            let say = model.words.form.source_unread;
            let sentence = say(finding.in_language(language));
            let row = Some(super::super::form::SOURCE_ROW);
            refuse(model, Flaw { row, sentence })
        }
    }
}
