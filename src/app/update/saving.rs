//! Where changes are, and whose: what came of writing them, what colleagues changed, and leaving.

use std::path::PathBuf;

use super::super::forms;
use super::super::screen::with_each;
use super::super::{
    Aside, Command, Effect, Leaving, Line, Model, Notice, Pending, Save, Screen, Tone, Years,
};
use super::{aside, editing, looking, typing};
use crate::record::{Change, Document};
use crate::score::Scores;
use crate::words::{Ground, Sentence};

pub(super) fn written(model: &mut Model) -> Vec<Effect> {
    model.save = Save::Saved(model.now);
    let clock = model.now.clock();
    let words = model.words;
    if let Some(notice) = &mut model.notice {
        notice.text = match notice.pending {
            Pending::Value => words.save.saved(&notice.text, &clock),
            // What was told as not saved is told as saved, and no longer stands there in red.
            Pending::Retry => {
                notice.tone = Tone::Done;
                match &notice.about {
                    Some(what) => words.save.saved(what, &clock),
                    None => words.save.saved_at(&clock),
                }
            }
            Pending::Act => format!("{} · {}", notice.text, words.save.saved_at(&clock)),
            Pending::No => return leaves(model),
        };
        notice.pending = Pending::No;
    }
    leaves(model)
}

/// Once everything is on disk, who was leaving leaves.
fn leaves(model: &Model) -> Vec<Effect> {
    if matches!(model.screens.top(), Screen::Leaving(_)) {
        return vec![Effect::Quit];
    }
    Vec::new()
}

pub(super) fn not_written(model: &mut Model, why: Sentence, unsaved: usize) -> Vec<Effect> {
    let words = model.words;
    let about = match model.notice.take() {
        Some(Notice {
            about,
            pending: Pending::Retry,
            ..
        }) => about,
        Some(notice) if notice.pending != Pending::No => Some(notice.text),
        _ => None,
    };
    let what = about
        .clone()
        .unwrap_or_else(|| words.dialog.leaving_title(unsaved));
    let text = words.save.not_saved(&what, why.in_language(words.language));
    model.notice = Some(Notice {
        about,
        ..Notice::new(Tone::Refused, text).until(Pending::Retry)
    });
    model.save = Save::Failed { why, unsaved };
    Vec::new()
}

pub(super) fn moved(model: &mut Model, path: &str) -> Vec<Effect> {
    model.save = Save::Saved(model.now);
    let text = model.words.save.moved_to(path);
    model.notice = Some(Notice::new(Tone::Done, text));
    vec![Effect::Quit]
}

/// What is said of the settings, or of the window, does not hide that something is not saved.
pub(super) fn not_done(model: &mut Model, why: &Sentence) -> Vec<Effect> {
    if matches!(model.save, Save::Failed { .. }) {
        return Vec::new();
    }
    let text = why.in_language(model.words.language).to_owned();
    model.notice = Some(Notice::new(Tone::Refused, text));
    Vec::new()
}

/// Takes in what colleagues changed, and says who did what last.
pub(super) fn absorbed(
    model: &mut Model,
    changes: Vec<Change>,
    (findings, looked_at): (Vec<Sentence>, &[PathBuf]),
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
        let told = model.words.change(&model.document, &change);
        let text = model.words.save.by_colleague(&change.author, &told);
        model.notice = Some(Notice::new(Tone::News, text));
    }
    refresh(model);
    Vec::new()
}

/// The plan as it stands, whatever is shown.
fn present(model: &Model) -> &Document {
    match &model.aside {
        Some(Aside::Past(present) | Aside::Trial(present)) => present,
        None => &model.document,
    }
}

/// A past day stays what it was; the sandbox and the present take in what others changed.
fn take_in(model: &mut Model, news: Vec<Change>) {
    let now = model.now.instant;
    if let Some(Aside::Past(present) | Aside::Trial(present)) = &mut model.aside {
        drop(present.absorb(news.iter().cloned(), now));
    }
    if !matches!(model.aside, Some(Aside::Past(_))) {
        let reworked = news.iter().any(|change| model.document.is_rework(change));
        let touched = model.document.absorb(news, now);
        if reworked {
            forget_places(model);
            editing::redraw(model);
        } else {
            editing::rescore(model, &touched);
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
        Some(Aside::Trial(present)) => Some(present.differences(&model.document)),
        Some(Aside::Past(_)) | None => None,
    };
    aside::present(model);
    let codes = |document: &Document| {
        let kpis = document.plan().kpis();
        kpis.map(|(place, kpi)| (place, kpi.code.clone()))
            .collect::<Vec<_>>()
    };
    if codes(&model.document) != codes(&document) {
        forget_places(model);
    }
    let own: Vec<Change> = model.document.journal().changes().cloned().collect();
    model.document = document;
    // What is not on disk yet, or was written this very moment, is not lost with the old plan.
    drop(model.document.absorb(own, model.now.instant));
    model.findings = findings;
    model.examine();
    model.doubt();
    model.scores = Scores::new(&model.document, model.year());
    looking::rearrange(model);
    model.notice = Some(Notice::new(
        Tone::News,
        model.words.save.plan_changed().to_owned(),
    ));
    if let Some(edits) = tried {
        aside::try_again(model, edits);
    }
    refresh(model);
    Vec::new()
}

/// Brings up to date whatever is open and depends on what others changed.
fn refresh(model: &mut Model) {
    with_each(model, |screen, model| match screen {
        Screen::Field(field) => field.reread(model),
        Screen::History(history) => history.refresh(model),
        Screen::Form(form) => forms::retell(form, model),
        Screen::Years(years) => {
            **years = Years {
                scroll: years.scroll,
                ..Years::new(model)
            };
        }
        Screen::Meeting(meeting) => meeting.arrange(model),
        _ => {}
    });
}

/// What was typed for a KPI must not go to another one that has its place now.
fn forget_places(model: &mut Model) {
    model.drafts.clear();
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

pub(super) fn retry(model: &mut Model) -> Vec<Effect> {
    if model.unsaved() > 0 {
        vec![Effect::Retry]
    } else {
        Vec::new()
    }
}

pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    if model.unsaved() == 0 {
        return vec![Effect::Quit];
    }
    model.screens.open(Screen::Leaving(Leaving::default()));
    Vec::new()
}

pub(super) fn leaving(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Leaving(leaving) = model.screens.top_mut() else {
        return Vec::new();
    };
    match (command, &mut leaving.folder) {
        (Command::Retry, None) => return vec![Effect::Retry],
        (Command::OtherFolder, None) => leaving.folder = Some(Line::default()),
        (Command::LeaveUnsaved, None) => return vec![Effect::Abandon],
        (Command::Back, None) => drop(model.screens.close()),
        (Command::Back, Some(_)) => leaving.folder = None,
        (Command::Accept, Some(line)) => return vec![Effect::MoveTo(line.text())],
        (other, Some(line)) => typing::edit(line, other),
        (_, None) => {}
    }
    Vec::new()
}
