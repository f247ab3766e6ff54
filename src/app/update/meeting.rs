//! The meeting: its slides, what is typed on them, and how it begins and ends.

use jiff::civil::Date;

use super::super::meeting::name;
use super::super::{
    Asked, Command, Effect, Meeting, Model, Notice, Pending, Purpose, Screen, Slide, Tone,
};
use super::{change, cursor, field, form, undo, view_mode};
use crate::plan::Place;
use crate::record::{Edit, ReviewEvent, Stage};
use crate::settings::Choice;

/// Opens the presentation: takes up the review that goes on, begins the one that is planned for today, or asks.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let today = model.now.day();
    if model.document.bar().is_some() || model.aside.is_some() {
        return present(model, None);
    }
    if let Some(open) = model.document.open_review().map(|it| it.id.clone()) {
        let effects = present(model, Some(&open));
        let slide = model.slide;
        with_meeting(model, |meeting, _| {
            let last = meeting.slides.len().saturating_sub(1);
            meeting.at = slide.unwrap_or(0).min(last);
        });
        let open = model.words.review(&open);
        model.tell(Tone::News, model.words.meeting.taken_up(&open));
        return effects;
    }
    let mut planned = model.document.reviews().iter();
    let due = planned.find(|it| it.stage == Stage::Planned && it.date <= today);
    match due.map(|it| it.id.clone()) {
        Some(review) => begin(model, &review),
        None => form::open(model, Purpose::Meeting),
    }
}

/// Plans a review, and begins it where its day is there.
pub(super) fn convene(model: &mut Model, meeting: Option<(Date, String)>) -> Vec<Effect> {
    let Some((date, people)) = meeting else {
        return present(model, None);
    };
    let review = name(model, date);
    let edit = Edit::Review(ReviewEvent::Convene {
        review: review.clone(),
        date,
        people,
    });
    let (done, mut effects) = change::change(model, vec![edit]);
    if done && date <= model.now.day() {
        effects.extend(begin(model, &review));
    }
    effects
}

fn begin(model: &mut Model, review: &String) -> Vec<Effect> {
    let edit = Edit::Review(ReviewEvent::Begin {
        review: review.clone(),
    });
    let (done, mut effects) = change::change(model, vec![edit]);
    if done {
        effects.extend(present(model, Some(review)));
    }
    effects
}

fn present(model: &mut Model, review: Option<&String>) -> Vec<Effect> {
    let reviews = model.document.reviews().iter();
    let review = review.and_then(|id| reviews.into_iter().find(|it| it.id == *id));
    let meeting = Meeting::new(model, review);
    model.screens.open(Screen::Meeting(Box::new(meeting)));
    Vec::new()
}

fn with_meeting(model: &mut Model, act: impl FnOnce(&mut Meeting, &Model)) {
    model.with_top(|screen, model| {
        if let Screen::Meeting(meeting) = screen {
            act(meeting, model);
        }
    });
}

/// A command while the slides have the keys.
pub(super) fn meeting(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::NextSlide => turn(model, |at, last| (at + 1).min(last)),
        Command::PreviousSlide => turn(model, |at, _| at.saturating_sub(1)),
        Command::First => turn(model, |_, _| 0),
        Command::Last => turn(model, |_, last| last),
        Command::Down => choose(model, true),
        Command::Up => choose(model, false),
        Command::Clock => {
            with_meeting(model, |meeting, _| meeting.clock = !meeting.clock);
            Vec::new()
        }
        Command::Order => {
            let mut attention_first = false;
            with_meeting(model, |meeting, model| {
                meeting.attention_first = !meeting.attention_first;
                meeting.arrange(model);
                attention_first = meeting.attention_first;
            });
            let words = &model.words.meeting;
            let text = if attention_first {
                words.attention()
            } else {
                words.in_order()
            };
            model.tell(Tone::News, text.to_owned());
            Vec::new()
        }
        Command::Remark => form::open(model, Purpose::Remark),
        Command::Decide => form::open(model, Purpose::Decision),
        Command::Measurement => form::open(model, Purpose::Measurement),
        Command::Edit => field::reopen(model),
        Command::Yes => field::answered(model, true),
        Command::No => field::answered(model, false),
        Command::Undo => undo::undo(model),
        Command::Redo => undo::redo(model),
        Command::Language => view_mode::language(model),
        Command::Theme => view_mode::theme(model),
        Command::Export => form::open(model, Purpose::Export),
        Command::Conclude => conclude(model),
        Command::Back => leave(model),
        _ => Vec::new(),
    }
}

/// Another slide; the selection follows it, and where one was is remembered.
fn turn(model: &mut Model, to: impl FnOnce(usize, usize) -> usize) -> Vec<Effect> {
    model.notice = None;
    let mut place = None;
    let mut at = 0;
    with_meeting(model, |meeting, model| {
        let last = meeting.slides.len().saturating_sub(1);
        meeting.at = to(meeting.at, last);
        meeting.since = model.now;
        at = meeting.at;
        place = match meeting.slide() {
            Slide::Objective(objective) => Some(Place { objective, kpi: 0 }),
            Slide::Kpi(place) => Some(place),
            Slide::Title | Slide::Summary => None,
        };
    });
    cursor::select(model, place);
    remember(model, Some(at))
}

/// Where one was is where the meeting is taken up again.
fn remember(model: &mut Model, slide: Option<usize>) -> Vec<Effect> {
    model.slide = slide;
    let choice = Choice::Slide(model.plan_id.clone(), slide);
    vec![Effect::Remember(choice)]
}

/// Another KPI of the objective on the slide.
fn choose(model: &mut Model, forward: bool) -> Vec<Effect> {
    let Screen::Meeting(meeting) = model.screens.top() else {
        return Vec::new();
    };
    let Slide::Objective(objective) = meeting.slide() else {
        return Vec::new();
    };
    let count = model
        .plan()
        .objective(objective)
        .map_or(0, |it| it.kpis.len());
    let here = model.cursor.kpi;
    let kpi = if forward {
        (here + 1).min(count.saturating_sub(1))
    } else {
        here.saturating_sub(1)
    };
    model.notice = None;
    cursor::select(model, Some(Place { objective, kpi }))
}

/// After a value was kept: the next KPI of the objective; the slide of a KPI stays, to be looked at.
pub(super) fn on(model: &mut Model) -> Vec<Effect> {
    let told = model.notice.take();
    let effects = choose(model, true);
    model.notice = told;
    effects
}

fn conclude(model: &mut Model) -> Vec<Effect> {
    let Screen::Meeting(meeting) = model.screens.top() else {
        return Vec::new();
    };
    match meeting.review.clone() {
        Some(review) => {
            model.ask(Asked::Conclude(review));
            Vec::new()
        }
        None => leave(model),
    }
}

/// The answer to the question whether the review is over.
pub(super) fn concluded(model: &mut Model, review: &str) -> Vec<Effect> {
    let edit = Edit::Review(ReviewEvent::Conclude {
        review: review.to_owned(),
    });
    let (done, mut effects) = change::change(model, vec![edit]);
    if done {
        effects.extend(remember(model, None));
        model.screens.close();
        let text = model.words.meeting.closed(model.words.review(review));
        model.notice = Some(Notice::new(Tone::Done, text).until(Pending::Act));
    }
    effects
}

/// Leaves the slides; a review that goes on stays open.
fn leave(model: &mut Model) -> Vec<Effect> {
    let open = matches!(model.screens.top(), Screen::Meeting(meeting) if meeting.review.is_some());
    model.screens.close();
    if open {
        model.tell(Tone::News, model.words.meeting.left_open().to_owned());
    }
    Vec::new()
}
