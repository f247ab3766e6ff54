//! What others changed in the plan, taken in.

use std::path::PathBuf;

use super::super::forms;
use super::super::{Aside, Effect, Model, Screen, Tone};
use super::{change, view_mode, what_if};
use crate::record::{Change, Document};
use crate::score::Scores;
use crate::words::{Ground, Sentence};

/// Takes in what colleagues changed, and says who did what last.
pub(super) fn absorbed(
    model: &mut Model,
    changes: Vec<Change>,
    findings: Vec<Sentence>,
    looked_at: &[PathBuf],
) -> Vec<Effect> {
    let had = model.findings.len();
    let present = present(model);
    let news: Vec<Change> = changes
        .into_iter()
        .filter(|change| present.journal().get(&change.id).is_none())
        .collect();
    let last = news
        .iter()
        .max_by(|one, other| one.id.cmp(&other.id))
        .cloned();
    let news_is_empty = news.is_empty();
    take_in(model, news);
    let is_again =
        |it: &Sentence| matches!(it.cause(), Ground::File(file) if looked_at.contains(file));
    let is_news = !news_is_empty || !findings.is_empty();
    model.findings.retain(|it| !is_again(it));
    for finding in findings {
        if is_again(&finding) || !model.findings.contains(&finding) {
            model.findings.push(finding);
        }
    }
    // One's own save comes back too, and has nothing new.
    if is_news || model.findings.len() != had {
        model.doubt();
    }
    if let Some(change) = last {
        let sentence = model.words.change(&model.document, &change);
        let text = model.words.save.by_colleague(&change.author, &sentence);
        model.tell(Tone::News, text);
    }
    refresh(model);
    Vec::new()
}

/// The plan as it stands, whatever is shown.
fn present(model: &Model) -> &Document {
    match &model.aside {
        Some(Aside::Past(present) | Aside::WhatIf(present)) => present,
        None => &model.document,
    }
}

/// A past day stays what it was; the what-if and the present take in what others changed.
fn take_in(model: &mut Model, news: Vec<Change>) {
    let now = model.now.instant;
    if let Some(Aside::Past(present) | Aside::WhatIf(present)) = &mut model.aside {
        drop(present.absorb(news.iter().cloned(), now));
    }
    if !matches!(model.aside, Some(Aside::Past(_))) {
        let reworked = news
            .iter()
            .any(|change| model.document.edits_structure(change));
        let touched = model.document.absorb(news, now);
        if reworked {
            forget_places(model);
            change::redraw(model);
        } else {
            change::rescore(model, &touched);
        }
    }
}

/// The plan's file was edited: everything is computed anew, the selection stays where it can.
pub(super) fn replanned(
    model: &mut Model,
    document: Document,
    findings: Vec<Sentence>,
) -> Vec<Effect> {
    let tried = match &model.aside {
        Some(Aside::WhatIf(present)) => Some(present.differences(&model.document)),
        Some(Aside::Past(_)) | None => None,
    };
    what_if::present(model);
    let codes = |document: &Document| {
        let kpis = document.plan().kpis();
        kpis.map(|(place, kpi)| (place, kpi.code.clone()))
            .collect::<Vec<_>>()
    };
    if codes(&model.document) != codes(&document) {
        forget_places(model);
    }
    let own: Vec<Change> = model.document.journal().changes().cloned().collect();
    *model.document = document;
    // What is not on disk yet, or was written this very moment, is not lost with the old plan.
    drop(model.document.absorb(own, model.now.instant));
    *model.findings = findings;
    model.examine();
    model.doubt();
    model.scores = Scores::new(&model.document, model.year());
    view_mode::rearrange(model);
    model.tell(Tone::News, model.words.save.plan_changed().to_owned());
    if let Some(edits) = tried {
        what_if::try_again(model, edits);
    }
    refresh(model);
    Vec::new()
}

/// Brings up to date whatever is open and depends on what others changed.
fn refresh(model: &mut Model) {
    model.with_each(|screen, model| match screen {
        Screen::Field(field) => field.reread(model),
        Screen::History(history) => history.refresh(model),
        Screen::Form(form) => forms::retell(form, model),
        Screen::Years(years) => years.refresh(model),
        Screen::Meeting(meeting) => meeting.arrange(model),
        _ => {}
    });
}

/// What was typed for a KPI must not go to another one that has its place now.
fn forget_places(model: &mut Model) {
    model.abandoned.clear();
    model.forms.clear();
    model.asks_for_note = None;
    model.screens.close_all(|screen| {
        matches!(
            screen,
            Screen::Field(_)
                | Screen::Note(_)
                | Screen::Form(_)
                | Screen::Paste(_)
                | Screen::Round(_)
        )
    });
}
