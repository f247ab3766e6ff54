//! Forms: moving and typing in them.

use super::super::forms;
use super::super::forms::Outcome;
use super::super::{Answer, Ask, Borrowed, Effect, Form, FormError, Line, Model, Purpose, Screen};
use super::{change, source, text};
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
                    model
                        .words
                        .structure
                        .borrowed(&it.objective, &value, &it.plan)
                }
            };
            form.notes.push(note);
        }
        forms::retell(form, model);
    });
    Vec::new()
}

/// Says again what the open form would do.
pub(super) fn retell(model: &mut Model) {
    with_form(model, forms::retell);
}

/// Does something to the open form in view of the model, also while the help stands over it.
pub(super) fn with_form(model: &mut Model, act: impl Fn(&mut Form, &Model)) {
    model.with_each(|screen, model| {
        if let Screen::Form(form) = screen {
            act(form, model);
        }
    });
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
    text::tell_cut(model, cut);
    retell(model);
    source::look_for(model)
}

pub(super) fn in_row(model: &mut Model, act: impl FnOnce(&mut Line)) -> Vec<Effect> {
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
pub(super) fn choose(model: &mut Model, forward: bool) -> Vec<Effect> {
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

pub(super) fn to(model: &mut Model, row: impl FnOnce(usize) -> usize) -> Vec<Effect> {
    let effects = keep_inputs(model);
    if let Screen::Form(form) = model.screens.top_mut() {
        form.at = row(form.at);
    }
    effects
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
            let (_, effects) = change::change(model, edits);
            effects
        }
        Ok(_) | Err(_) => Vec::new(),
    }
}

pub(super) fn refuse(model: &mut Model, form_error: FormError) -> Vec<Effect> {
    if let Some(form) = model.screens.form_mut() {
        let row = form_error.ask.as_ref().and_then(|ask| form.row_of(ask));
        form.at = row.unwrap_or(form.at);
        form.refused = Some(form_error);
        form.waiting = false;
    }
    Vec::new()
}

/// Back to what had the keys; what was typed comes back on reopening.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    if let Screen::Form(form) = model.screens.top() {
        let key = (form.purpose, form.place, model.year());
        let rows = form.rows.clone();
        // Inputs are kept already, what is said of a file is said of one place in it, and a measurement that is edited is there to be chosen again.
        let is_here = matches!(
            form.purpose,
            Purpose::Inputs | Purpose::Role | Purpose::Cell
        );
        let comes_back = !is_here && form.old.is_none();
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

pub(super) fn forget(model: &mut Model) {
    if let Screen::Form(form) = model.screens.top() {
        let key = (form.purpose, form.place, model.year());
        model.forms.remove(&key);
    }
}

/// Whether the file that is named as the source is there.
pub(super) fn looked_for(model: &mut Model, asked: String, is_there: bool) -> Vec<Effect> {
    if let Some(form) = model.screens.form_mut() {
        form.missing = (!is_there).then_some(asked);
    }
    retell(model);
    Vec::new()
}
