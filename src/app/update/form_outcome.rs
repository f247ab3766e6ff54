//! Keeping what a form says.

use super::super::forms;
use super::super::forms::Outcome;
use super::super::{Ask, Command, Effect, FormError, Model, Purpose, Screen};
use super::{change, cursor, form, import, meeting, round, source, text, what_if};
use crate::plan::Place;
use crate::record::{Edit, Source};
use crate::words::Sentence;

/// A command while a form has the keys; what it would do is told anew.
pub(super) fn form(model: &mut Model, command: Command) -> Vec<Effect> {
    let effects = obey(model, command);
    form::retell(model);
    effects
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
        Command::PreviousRow => form::to(model, |at| at.checked_sub(1).unwrap_or(last)),
        Command::KeepForm => keep(model),
        Command::KeepAndNext => keep_and_next(model),
        Command::Back => form::leave(model),
        Command::Afresh => {
            form::forget(model);
            form::with_form(model, forms::afresh);
            Vec::new()
        }
        Command::CursorLeft => form::choose(model, false),
        Command::CursorRight => form::choose(model, true),
        other => {
            form::in_row(model, |line| text::edit(line, other));
            source::look_for(model)
        }
    }
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
        form::to(model, |at| if last { 0 } else { at + 1 })
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
        return form::refuse(model, FormError::whole(sentence));
    }
    if outcome.is_ok()
        && !form.asked
        && let Some(far) = forms::far(model, form)
    {
        let effects = form::refuse(model, far);
        if let Screen::Form(form) = model.screens.top_mut() {
            form.asked = true;
        }
        return effects;
    }
    if outcome.is_ok() && source::wants_source(model, form) {
        return source::read_source(model);
    }
    match outcome {
        Err(form_error) => form::refuse(model, form_error),
        // The form stays until the plan is there: then there is another model.
        Ok(Outcome::NewPlan(new)) => vec![Effect::Create(new)],
        Ok(Outcome::Edits(edits)) if !edits.is_empty() => keep_edits(model, edits),
        Ok(outcome) => {
            form::forget(model);
            model.screens.close();
            perform(model, outcome)
        }
    }
}

/// What a form asked for beside edits, once it is closed.
fn perform(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Past(day) => what_if::past(model, day),
        Outcome::Meeting(convened) => meeting::convene(model, convened),
        Outcome::Export(export) => vec![Effect::Export(Box::new(export))],
        Outcome::Round(days) => round::begin(model, days),
        Outcome::Import(request) => import::read(model, request),
        Outcome::Edits(_) | Outcome::NewPlan(_) => Vec::new(),
    }
}

/// Keeps the KPI of a draft, and opens the form of the next one.
fn keep_and_next(model: &mut Model) -> Vec<Effect> {
    let mut effects = keep(model);
    if !matches!(model.screens.top(), Screen::Form(_)) {
        effects.extend(form::open(model, Purpose::AddKpi));
    }
    effects
}

fn keep_edits(model: &mut Model, edits: Vec<Edit>) -> Vec<Effect> {
    let begun = begun(model);
    let (done, mut effects) = change::change(model, edits);
    if done {
        form::forget(model);
        model.screens.close();
        effects.extend(round::on(model));
        if let Some(code) = begun {
            effects.extend(first_kpi(model, &code));
        }
        return effects;
    }
    // The reason stands in the form as long as it is open.
    let sentence = model.notice.take().map(|it| it.text).unwrap_or_default();
    form::refuse(model, FormError::whole(sentence))
}

/// The objective that the open form adds to a draft.
fn begun(model: &Model) -> Option<String> {
    let Screen::Form(form) = model.screens.top() else {
        return None;
    };
    let adds = form.purpose == Purpose::AddObjective && model.plan().unapproved;
    adds.then(|| form.value(&Ask::Code).trim().to_owned())
}

/// Goes on with the first KPI of an objective that was just added.
fn first_kpi(model: &mut Model, code: &str) -> Vec<Effect> {
    let objective = model
        .plan()
        .objectives
        .iter()
        .position(|it| it.code == code);
    let place = objective.map(|objective| Place { objective, kpi: 0 });
    cursor::select(model, place);
    form::open(model, Purpose::EditKpi)
}

/// The source of the open form was read, or cannot be; an answer to what is not asked any more is passed by.
pub(super) fn sealed(
    model: &mut Model,
    asked: &str,
    read: Result<Source, Sentence>,
) -> Vec<Effect> {
    let Some(form) = model.screens.form_mut() else {
        return Vec::new();
    };
    if !form.waiting || form.value(&Ask::Source) != asked {
        return Vec::new();
    }
    form.waiting = false;
    match read {
        Ok(source) => {
            form.source = Some(source);
            let effects = keep(model);
            form::retell(model);
            effects
        }
        Err(finding) => {
            let found = finding.in_language(model.words.language);
            let sentence = model.words.form.source_unread(found);
            form::refuse(model, FormError::at(Ask::Source, sentence))
        }
    }
}
