//! Forms: moving in them, typing in them, and keeping what they say.

use super::super::form::{Answer, Ask, Flaw, Form, Purpose};
use super::super::forms::{self, Outcome};
use super::super::screen::with_each;
use super::super::{Borrowed, Command, Effect, Line, Model, Screen};
use super::{aside, editing, meeting, rounding, sourcing, typing};
use crate::record::Edit;
use crate::words::Sentence;

/// Opens a form.
pub(super) fn open(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    let Some(form) = forms::open(model, purpose) else {
        return Vec::new();
    };
    let place = form.place;
    model.notice = None;
    model.screens.open(Screen::Form(Box::new(form)));
    let formula = model.plan().kpi(place).and_then(|kpi| kpi.formula.as_ref());
    let borrows = formula.is_some_and(|it| it.inputs.iter().any(|input| input.from.is_some()));
    if purpose == Purpose::Inputs && borrows {
        return vec![Effect::Consult(place, model.year())];
    }
    Vec::new()
}

/// Results of other plans were looked up: they go into the rows that are still empty, and the form says where from.
pub(super) fn consulted(
    model: &mut Model,
    kpi: &str,
    found: &[(String, Result<Borrowed, Sentence>)],
) -> Vec<Effect> {
    let here = model.document.place(kpi);
    with_form(model, |form, model| {
        if form.purpose != Purpose::Inputs || here != Some(form.place) {
            return;
        }
        form.notes.clear();
        for (symbol, outcome) in found {
            let note = match outcome {
                Err(why) => why.in_language(model.words.language).to_owned(),
                Ok(it) => {
                    let value = model.words.localised(&it.result);
                    let row = form.row_mut(&Ask::Input(symbol.clone()));
                    if let Some(Answer::Text(line)) = row.map(|row| &mut row.answer)
                        && line.is_empty()
                    {
                        *line = Line::new(&value);
                    }
                    model.words.draft.borrowed(&it.objective, &value, &it.plan)
                }
            };
            form.notes.push(note);
        }
        forms::retell(form, model);
    });
    Vec::new()
}

/// A command while a form has the keys; what it would do is told anew.
pub(super) fn form(model: &mut Model, command: Command) -> Vec<Effect> {
    let effects = obey(model, command);
    retell(model);
    effects
}

/// Says again what the open form would do.
pub(super) fn retell(model: &mut Model) {
    with_form(model, forms::retell);
}

/// Does something to the open form in view of the model, also while the help stands over it.
fn with_form(model: &mut Model, act: impl Fn(&mut Form, &Model)) {
    with_each(model, |screen, model| {
        if let Screen::Form(form) = screen {
            act(form, model);
        }
    });
}

fn obey(model: &mut Model, command: Command) -> Vec<Effect> {
    let last = {
        let Screen::Form(form) = model.screens.top_mut() else {
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
        Command::Afresh => {
            forget(model);
            with_form(model, forms::afresh);
            Vec::new()
        }
        Command::CursorLeft => choose(model, false),
        Command::CursorRight => choose(model, true),
        other => {
            in_row(model, |line| typing::edit(line, other));
            sourcing::look_for(model)
        }
    }
}

/// A character, or pasted text: into the row, or through its choices.
pub(super) fn typed(model: &mut Model, text: &str) -> Vec<Effect> {
    let Screen::Form(form) = model.screens.top_mut() else {
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
        let below = form.rows.get(form.at.saturating_add(1));
        if !below.is_some_and(|row| matches!(row.answer, Answer::Text(_))) {
            return Vec::new();
        }
        form.at += 1;
    }
    let mut cut = 0;
    let replaces = form.untouched == Some(form.at);
    in_row(model, |line| {
        if replaces {
            line.clear();
        }
        cut = line.insert(text);
    });
    if let Screen::Form(form) = model.screens.top_mut() {
        forms::chosen_by_typing(form);
    }
    typing::tell_cut(model, cut);
    retell(model);
    sourcing::look_for(model)
}

fn in_row(model: &mut Model, act: impl FnOnce(&mut Line)) -> Vec<Effect> {
    if let Screen::Form(form) = model.screens.top_mut() {
        (form.untouched, form.asked) = (None, false);
        let at = form.at;
        if let Some(Answer::Text(line)) = form.rows.get_mut(at).map(|row| &mut row.answer) {
            act(line);
        }
        if form.is_at(&Ask::Source) {
            (form.source, form.waiting) = (None, false);
        }
    }
    Vec::new()
}

/// The next choice or the one before, and round; in a text, the cursor.
fn choose(model: &mut Model, forward: bool) -> Vec<Effect> {
    with_form(model, |form, model| {
        let at = form.at;
        match form.rows.get_mut(at).map(|row| &mut row.answer) {
            Some(Answer::Choice(chosen, choices)) => {
                let (before, count) = (*chosen, choices.len().max(1));
                let step = if forward { 1 } else { count - 1 };
                *chosen = (before + step) % count;
                forms::chosen(form, model, before);
            }
            Some(Answer::Text(line)) if forward => line.right(),
            Some(Answer::Text(line)) => line.left(),
            None => {}
        }
    });
    Vec::new()
}

fn to(model: &mut Model, row: impl FnOnce(usize) -> usize) -> Vec<Effect> {
    let effects = keep_inputs(model);
    if let Screen::Form(form) = model.screens.top_mut() {
        form.at = row(form.at);
    }
    effects
}

/// To the next row; at the end keeps, where that is meant.
fn on(model: &mut Model, keeps: bool) -> Vec<Effect> {
    let Screen::Form(form) = model.screens.top() else {
        return Vec::new();
    };
    let last = form.at + 1 >= form.rows.len();
    // What was asked about is kept by the next Enter, as the question says.
    if keeps && (last || form.asked) {
        keep(model)
    } else {
        to(model, |at| if last { 0 } else { at + 1 })
    }
}

/// Inputs are kept row by row: half typed ones too.
fn keep_inputs(model: &mut Model) -> Vec<Effect> {
    let Screen::Form(form) = model.screens.top() else {
        return Vec::new();
    };
    if form.purpose != Purpose::Inputs {
        return Vec::new();
    }
    match forms::outcome(form, model) {
        Ok(Outcome::Edits(edits)) if !edits.is_empty() => {
            let (_, effects) = editing::change(model, edits);
            effects
        }
        Ok(_) | Err(_) => Vec::new(),
    }
}

/// Keeps what the form says, or says what is wrong with it.
pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let Screen::Form(form) = model.screens.top() else {
        return Vec::new();
    };
    let outcome = forms::outcome(form, model);
    let mut looked = form.clone();
    if let (Ok(_), Some(now)) = (&outcome, forms::changed_meanwhile(&mut looked, model)) {
        let sentence = model.words.form.changed_meanwhile(&now);
        model.screens.open(Screen::Form(looked));
        return refuse(model, Flaw::whole(sentence));
    }
    if outcome.is_ok()
        && !form.asked
        && let Some(far) = forms::far(model, form)
    {
        let effects = refuse(model, far);
        if let Screen::Form(form) = model.screens.top_mut() {
            form.asked = true;
        }
        return effects;
    }
    if outcome.is_ok() && sourcing::wants_source(model, form) {
        return sourcing::read_source(model);
    }
    match outcome {
        Err(flaw) => refuse(model, flaw),
        Ok(Outcome::Past(day)) => {
            forget(model);
            model.screens.close();
            aside::past(model, day)
        }
        Ok(Outcome::Meeting(convened)) => {
            forget(model);
            model.screens.close();
            meeting::convene(model, convened)
        }
        Ok(Outcome::Export(export)) => {
            forget(model);
            model.screens.close();
            vec![Effect::Export(Box::new(export))]
        }
        // The form stays until the plan is there: then there is another model.
        Ok(Outcome::NewPlan(new)) => vec![Effect::Create(new)],
        Ok(Outcome::Round(days)) => {
            forget(model);
            model.screens.close();
            rounding::begin(model, days)
        }
        Ok(Outcome::Edits(edits)) if edits.is_empty() => {
            forget(model);
            model.screens.close();
            Vec::new()
        }
        Ok(Outcome::Edits(edits)) => keep_edits(model, edits),
    }
}

fn keep_edits(model: &mut Model, edits: Vec<Edit>) -> Vec<Effect> {
    let (done, mut effects) = editing::change(model, edits);
    if done {
        forget(model);
        model.screens.close();
        effects.extend(rounding::on(model));
        return effects;
    }
    // The reason stands in the form as long as it is open.
    let sentence = model.notice.take().map(|it| it.text).unwrap_or_default();
    refuse(model, Flaw::whole(sentence))
}

pub(super) fn refuse(model: &mut Model, flaw: Flaw) -> Vec<Effect> {
    if let Some(form) = model.screens.form_mut() {
        let row = flaw.ask.as_ref().and_then(|ask| form.row_of(ask));
        form.at = row.unwrap_or(form.at);
        form.refused = Some(flaw);
        form.waiting = false;
    }
    Vec::new()
}

/// Back to what had the keys; what was typed comes back on reopening.
fn leave(model: &mut Model) -> Vec<Effect> {
    if let Screen::Form(form) = model.screens.top() {
        let key = (form.purpose, form.place, model.year());
        let rows = form.rows.clone();
        // Inputs are kept already, and a reading that is edited is there to be chosen again.
        let comes_back = form.purpose != Purpose::Inputs && form.old.is_none();
        let typed = forms::fresh(form, model).is_some_and(|fresh| fresh != rows);
        if typed && comes_back {
            model.forms.insert(key, rows);
        } else {
            model.forms.remove(&key);
        }
    }
    model.screens.close();
    Vec::new()
}

fn forget(model: &mut Model) {
    if let Screen::Form(form) = model.screens.top() {
        let key = (form.purpose, form.place, model.year());
        model.forms.remove(&key);
    }
}
