//! The list of all plans: opening one, making a new one.

use super::super::{Command, Effect, FormError, Model, Plans, Purpose, Screen, Surveyed, Tone};
use super::{form, save};
use crate::words::Sentence;

/// Opens the list; the plans come in one by one.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.notice = None;
    let plans = Plans::new(model.year());
    model.screens.open(Screen::Plans(Box::new(plans)));
    vec![Effect::Survey]
}

/// A plan was read for the list; one that is not open any more passes it by.
pub(super) fn surveyed(model: &mut Model, plan: Surveyed, left: usize) -> Vec<Effect> {
    let here = model.plan_id.clone();
    let Some(plans) = model.screens.plans_mut() else {
        return Vec::new();
    };
    plans.take(plan, left, &here);
    Vec::new()
}

/// A plan cannot be opened or made.
pub(super) fn not_opened(model: &mut Model, why: &Sentence) -> Vec<Effect> {
    let text = why.in_language(model.words.language).to_owned();
    if matches!(model.screens.top(), Screen::Form(form) if form.purpose == Purpose::NewPlan) {
        return form::refuse(model, FormError::whole(text));
    }
    model.tell(Tone::Refused, text);
    Vec::new()
}

/// A command while the list has the keys.
pub(super) fn plans(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Plans(plans) = model.screens.top_mut() else {
        return Vec::new();
    };
    match command {
        Command::NextYear => year(plans, true),
        Command::PreviousYear => year(plans, false),
        Command::Accept => return accept(model),
        Command::Refresh => {
            let year = plans.year;
            let effects = open(model);
            if let Screen::Plans(plans) = model.screens.top_mut() {
                plans.year = year;
            }
            return effects;
        }
        Command::NewPlan => return form::open(model, Purpose::NewPlan),
        Command::Import => return form::open(model, Purpose::Import),
        Command::Back => drop(model.screens.close()),
        _ => {}
    }
    Vec::new()
}

fn year(plans: &mut Plans, forward: bool) {
    let years = plans.years();
    let next = if forward {
        years.into_iter().find(|year| *year > plans.year)
    } else {
        years.into_iter().rev().find(|year| *year < plans.year)
    };
    plans.year = next.unwrap_or(plans.year);
}

fn accept(model: &mut Model) -> Vec<Effect> {
    let Screen::Plans(plans) = model.screens.top() else {
        return Vec::new();
    };
    let Some(chosen) = plans.chosen() else {
        return Vec::new();
    };
    if let Err(why) = &chosen.about {
        let why = why.clone();
        return not_opened(model, &why);
    }
    if chosen.id == model.plan_id {
        model.screens.clear();
        return Vec::new();
    }
    let id = chosen.id.clone();
    let open = Effect::Open(id);
    save::remember(model).into_iter().chain([open]).collect()
}
