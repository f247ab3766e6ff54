//! Where changes are: what came of writing them, and leaving.

use super::super::{Command, Effect, Leaving, Line, Model, Notice, Pending, Save, Screen, Tone};
use super::text;
use crate::settings::Choice;
use crate::words::Sentence;

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
        return end(model);
    }
    Vec::new()
}

/// The program ends, and knows where one was when it is started again.
fn end(model: &Model) -> Vec<Effect> {
    remember(model).into_iter().chain([Effect::Quit]).collect()
}

/// That the selected KPI is remembered.
pub(super) fn remember(model: &Model) -> Option<Effect> {
    let kpi = model.plan().kpi(model.cursor)?;
    let choice = Choice::Kpi(model.plan_id.clone(), kpi.code.clone());
    Some(Effect::Remember(choice))
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
    model.tell(Tone::Done, text);
    end(model)
}

/// What is said of the settings, or of the window, does not hide that something is not saved.
pub(super) fn not_done(model: &mut Model, why: &Sentence) -> Vec<Effect> {
    if matches!(model.save, Save::Failed { .. }) {
        return Vec::new();
    }
    let text = why.in_language(model.words.language).to_owned();
    model.tell(Tone::Refused, text);
    Vec::new()
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
        return end(model);
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
        (other, Some(line)) => text::edit(line, other),
        (_, None) => {}
    }
    Vec::new()
}
