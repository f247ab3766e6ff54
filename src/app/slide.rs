//! What is told on a slide below its figures: what is missing, said, decided and moved, wrapped by word to the slide's width.

use super::{Due, Meeting, Model, OpenSlide, Slide, SlideLine, SlideRole};
use crate::plan::{Combination, Fraction, Place};
use crate::record::{Decision, Review};
use crate::score::wants;

/// The most KPIs that are named as the reason.
const NAMED: usize = 4;

/// Cells left free on both sides of a slide, on a window of that width.
pub const fn margin(width: u16) -> u16 {
    match width {
        0..=99 => 2,
        100..=159 => 5,
        _ => 10,
    }
}

/// What is told on the slide that is open.
pub(super) fn open(model: &Model, meeting: &Meeting) -> OpenSlide {
    let (mut why, width) = (String::new(), model.size.width);
    let width = width.saturating_sub(2 * margin(width)).max(1);
    let lines = match meeting.slide() {
        Slide::Title => open_decisions(model),
        Slide::Objective(index) => {
            why = shortfalls(model, index).unwrap_or_default();
            of_objective(model, meeting, index)
        }
        Slide::Kpi(place) => of_kpi(model, meeting, place),
        Slide::Summary => summary(model, meeting),
    };
    OpenSlide {
        lines: lines
            .into_iter()
            .flat_map(|line| wrapped(line, width.into()))
            .collect(),
        why,
    }
}

fn wrapped(line: SlideLine, width: usize) -> Vec<SlideLine> {
    if matches!(line.role, SlideRole::Moved(_)) {
        return vec![line];
    }
    let hang = textwrap::Options::new(width).subsequent_indent("  ");
    let parts = textwrap::wrap(&line.text, hang).into_iter();
    parts
        .map(|part| SlideLine {
            role: line.role,
            text: part.into_owned(),
        })
        .collect()
}

fn line(role: SlideRole, text: impl Into<String>) -> SlideLine {
    SlideLine {
        role,
        text: text.into(),
    }
}

/// A heading with what stands under it; nothing where there is nothing.
fn section(heading: &str, lines: Vec<SlideLine>) -> Vec<SlideLine> {
    if lines.is_empty() {
        return lines;
    }
    let mut all = vec![
        line(SlideRole::Heading, ""),
        line(SlideRole::Heading, heading),
    ];
    all.extend(lines);
    all
}

fn decision(model: &Model, decision: &Decision) -> SlideLine {
    let today = model.now.day();
    let text = format!("→ {}", model.words.decision(decision, today));
    line(SlideRole::Decision(Due::of(decision, today)), text)
}

fn open_decisions(model: &Model) -> Vec<SlideLine> {
    let words = &model.words.meeting;
    let open = model.document.open_decisions().into_iter();
    let open: Vec<SlideLine> = open.map(|(_, it)| decision(model, it)).collect();
    if open.is_empty() {
        let none = words.no_decisions();
        return vec![line(SlideRole::Dim, ""), line(SlideRole::Dim, none)];
    }
    section(words.open_decisions(), open)
}

/// `25,50 punti da 100: SG.02_001 −25,00 (manca) · 4_001 −0,50`
fn shortfalls(model: &Model, index: usize) -> Option<String> {
    let (objective, score) = (
        model.plan().objective(index)?,
        model.scores.objective(index)?,
    );
    let words = &model.words.meeting;
    let code = |kpi: usize| objective.kpis.get(kpi).map_or("", |kpi| kpi.code.as_str());
    if model.plan().rules.combination == Combination::Worst {
        let counting = score.kpis.iter().enumerate();
        let counting = counting.filter(|(_, kpi)| kpi.state.counts());
        let (worst, _) = counting.min_by_key(|(_, kpi)| kpi.achievement.clone())?;
        return Some(words.worst(code(worst)));
    }
    let lacking = score.shortfalls();
    let Some(result) = score
        .figures
        .result
        .as_ref()
        .filter(|_| !lacking.is_empty())
    else {
        return Some(words.full().to_owned());
    };
    let named = lacking.iter().take(NAMED).map(|it| {
        let points = model.words.figure(&it.points);
        if it.is_missing {
            words.lost_missing(code(it.kpi), &points)
        } else {
            words.lost(code(it.kpi), &points)
        }
    });
    let mut list: Vec<String> = named.collect();
    if lacking.len() > NAMED {
        list.push("…".to_owned());
    }
    let short = Fraction::hundred().minus(result);
    Some(words.short(model.words.figure(&short), list.join(" · ")))
}

fn of_objective(model: &Model, meeting: &Meeting, index: usize) -> Vec<SlideLine> {
    let Some(objective) = model.plan().objective(index) else {
        return Vec::new();
    };
    let kpis = objective.kpis.iter().map(|kpi| kpi.code.as_str());
    let codes: Vec<&str> = kpis.chain([objective.code.as_str()]).collect();
    minutes(model, meeting, Some(&codes))
}

fn of_kpi(model: &Model, meeting: &Meeting, place: Place) -> Vec<SlideLine> {
    let Some(kpi) = model.plan().kpi(place) else {
        return Vec::new();
    };
    let mut lines = missing(model, place);
    lines.extend(noted(model, place));
    lines.extend(minutes(model, meeting, Some(&[&kpi.code])));
    lines
}

fn missing(model: &Model, place: Place) -> Vec<SlideLine> {
    let wants = wants(&model.document, &model.scores, place);
    let (Some(wants), Some(kpi)) = (wants, model.plan().kpi(place)) else {
        return Vec::new();
    };
    let cell = model.document.cell(place, model.year());
    let actual = cell.and_then(|cell| cell.actual());
    let texts = model.words.wants(&wants, actual, kpi.kind(model.year()));
    let texts = texts.into_iter();
    texts.map(|text| line(SlideRole::Text, text)).collect()
}

/// Why it deviates, and what was noted.
fn noted(model: &Model, place: Place) -> Vec<SlideLine> {
    let Some(cell) = model.document.cell(place, model.year()) else {
        return Vec::new();
    };
    let deviation = cell.deviation.as_ref().map(|it| model.words.deviation(it));
    let note = cell.current().map(|reading| reading.note.clone());
    let all = deviation.into_iter().chain(note);
    all.filter(|text| !text.is_empty())
        .map(|text| line(SlideRole::Dim, text))
        .collect()
}

fn summary(model: &Model, meeting: &Meeting) -> Vec<SlideLine> {
    let words = &model.words.meeting;
    let mut lines = minutes(model, meeting, None);
    lines.extend(section(words.moved(), moves(model, meeting)));
    if meeting.review.is_some() {
        let conclude = words.conclude();
        lines.extend([line(SlideRole::Dim, ""), line(SlideRole::Dim, conclude)]);
    }
    lines
}

/// The KPIs whose achievement is another one than at the last review.
fn moves(model: &Model, meeting: &Meeting) -> Vec<SlideLine> {
    let Some(before) = &meeting.before else {
        return Vec::new();
    };
    let places = model.plan().kpis().map(|(place, _)| place);
    let moved = places.filter(|place| {
        let both = before.kpi(*place).zip(model.scores.kpi(*place));
        both.is_some_and(|(old, new)| old.achievement != new.achievement || old.state != new.state)
    });
    moved
        .map(|place| line(SlideRole::Moved(place), ""))
        .collect()
}

/// Remarks and decisions of the review that goes on: all of them, or those about some codes.
fn minutes(model: &Model, meeting: &Meeting, codes: Option<&[&str]>) -> Vec<SlideLine> {
    let Some(review) = meeting.review(model) else {
        return Vec::new();
    };
    let is_here = |about: &Option<String>| match codes {
        None => true,
        Some(codes) => about
            .as_ref()
            .is_some_and(|it| codes.contains(&it.as_str())),
    };
    let Review {
        remarks, decisions, ..
    } = review;
    let remarks = remarks.iter().filter(|it| is_here(&it.about)).map(|it| {
        let about = it.about.as_ref().map(|code| format!("{code}: "));
        let text = format!("· {}{}", about.unwrap_or_default(), it.text);
        line(SlideRole::Text, text)
    });
    let decisions = decisions.iter().filter(|it| is_here(&it.about));
    let decisions = decisions.map(|it| decision(model, it));
    let words = &model.words.meeting;
    let mut all = section(words.remarks(), remarks.collect());
    all.extend(section(words.decisions(), decisions.collect()));
    all
}
