//! The list of all plans: opening one, making a new one.

use super::super::{Command, Effect, Flaw, Focus, Model, Notice, Plans, Purpose, Surveyed, Tone};
use super::forming;
use crate::words::Sentence;

/// Opens the list; the plans come in one by one.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.notice = None;
    model.focus = Focus::Plans(Box::new(Plans::new(model.year())));
    vec![Effect::Survey]
}

/// A plan was read for the list; one that is not open any more passes it by.
pub(super) fn surveyed(model: &mut Model, plan: Surveyed, left: usize) -> Vec<Effect> {
    let here = model.plan_id.clone();
    let Some(plans) = model.focus.plans_mut() else {
        return Vec::new();
    };
    plans.take(plan, left, &here);
    Vec::new()
}

/// A plan cannot be opened or made.
pub(super) fn not_opened(model: &mut Model, why: &Sentence) -> Vec<Effect> {
    let text = why.in_language(model.words.language).to_owned();
    if matches!(&model.focus, Focus::Form(form) if form.purpose == Purpose::NewPlan) {
        let flaw = Flaw {
            row: None,
            sentence: text,
        };
        return forming::refuse(model, flaw);
    }
    model.notice = Some(Notice::new(Tone::Refused, text));
    Vec::new()
}

/// A command while the list has the keys.
#[expect(clippy::wildcard_enum_match_arm, reason = "only what the list can do")]
pub(super) fn plans(model: &mut Model, command: Command) -> Vec<Effect> {
    let page = usize::from(model.size.height / 2).max(1);
    let Focus::Plans(plans) = &mut model.focus else {
        return Vec::new();
    };
    let last = plans.all.len().saturating_sub(1);
    let here = plans.selected;
    plans.selected = match command {
        Command::Down => here + 1,
        Command::Up => here.saturating_sub(1),
        Command::PageDown => here + page,
        Command::PageUp => here.saturating_sub(page),
        Command::First => 0,
        Command::Last => last,
        Command::NextYear => return year(plans, true),
        Command::PreviousYear => return year(plans, false),
        Command::Accept => return accept(model),
        Command::Refresh => {
            let year = plans.year;
            let effects = open(model);
            if let Focus::Plans(plans) = &mut model.focus {
                plans.year = year;
            }
            return effects;
        }
        Command::NewPlan => return forming::open(model, Purpose::NewPlan),
        Command::Back => {
            model.focus = Focus::Overview;
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    .min(last);
    plans.is_chosen = true;
    Vec::new()
}

fn year(plans: &mut Plans, forward: bool) -> Vec<Effect> {
    let years = plans.years();
    let next = if forward {
        years.into_iter().find(|year| *year > plans.year)
    } else {
        years.into_iter().rev().find(|year| *year < plans.year)
    };
    plans.year = next.unwrap_or(plans.year);
    Vec::new()
}

fn accept(model: &mut Model) -> Vec<Effect> {
    let Focus::Plans(plans) = &model.focus else {
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
        model.focus = Focus::Overview;
        return Vec::new();
    }
    let id = chosen.id.clone();
    vec![Effect::Open(id)]
}
