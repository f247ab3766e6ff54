//! The head of the overview: the plan, its years, where the last change is, both roll-ups, and how many KPIs are in which
//! state.

use super::canvas::{Canvas, width};
use super::totals;
use crate::app::{Clicked, Head, Model, Save};
use crate::record::ReadOnly;
use crate::score::State;
use crate::words::state_mark;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// Draws the head, as high as its region.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    first_line(canvas, model);
    let list = model.regions().list;
    match model.regions().head {
        Head::Line => totals::line(canvas, model, list),
        Head::Cards => {
            totals::cards(canvas, model, list);
            counts(canvas, model, (3, 5));
            notes(canvas, model, 5);
        }
        Head::Digits => {
            totals::digits(canvas, model, list);
            counts(canvas, model, (3, 12));
            notes(canvas, model, 12);
        }
    }
}

/// `Traguardo  Obiettivi individuali ... 2022–2024      2021  ‹ 2022 ›  2023  2024      salvato 10:42`
pub(super) fn first_line(canvas: &mut Canvas<'_>, model: &Model) {
    let area = canvas.area();
    let accent = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let at = canvas.text(1, 0, model.words.overview.app_title(), accent, 12) + 2;
    let (saved, style) = saved(canvas, model);
    let end = canvas.right(area.width - 1, 0, &saved, style, area.width / 2);
    let end = overdue(canvas, model, end);
    let end = years(
        canvas,
        model,
        end.saturating_sub(if saved.is_empty() { 0 } else { 4 }),
    );
    let draft = model
        .plan()
        .unapproved
        .then_some(model.words.structure.mark());
    let mark = draft.map_or(0, |mark| width(mark) + 2);
    let room = end.saturating_sub(at + 3 + mark);
    let title = canvas.cut(model.plan().display_title(), room);
    let mut x = canvas.text(at, 0, &title, canvas.theme.text(), room);
    if let Some(mark) = draft {
        let style = canvas.theme.warn().add_modifier(Modifier::BOLD);
        x = canvas.text(x + 2, 0, mark, style, width(mark));
    }
    if let (Some(first), Some(last)) = (model.plan().years.first(), model.plan().years.last()) {
        let span = canvas.glyphs.years(*first, *last);
        let already = model.plan().display_title().contains(&first.to_string());
        if !already && end.saturating_sub(x) > width(&span) + 3 {
            canvas.text(x + 1, 0, &span, canvas.theme.dim(), 12);
        }
    }
}

/// How many decisions should have been done already, before `end`.
fn overdue(canvas: &mut Canvas<'_>, model: &Model, end: u16) -> u16 {
    let count = *model.derived.overdue;
    if count == 0 {
        return end;
    }
    let text = model.words.meeting.overdue_count(count);
    let style = canvas.theme.bad().add_modifier(Modifier::BOLD);
    canvas
        .right(end.saturating_sub(3), 0, &text, style, end)
        .saturating_sub(2)
}

/// The baseline's year, and those of the plan with the one on screen between marks; ends before `end`.
fn years(canvas: &mut Canvas<'_>, model: &Model, end: u16) -> u16 {
    let [before, after] = canvas.glyphs.years;
    let narrow = canvas.area().width < 100;
    let all = &model.plan().years;
    let here = all
        .iter()
        .position(|year| *year == model.year())
        .unwrap_or(0);
    let few = if narrow { 1 } else { 3 };
    let mut at = end;
    for (index, year) in all.iter().enumerate().rev() {
        if index.abs_diff(here) > few {
            continue;
        }
        let end = at;
        if index == here {
            let accent = canvas.theme.accent().add_modifier(Modifier::BOLD);
            at = canvas
                .right(at, 0, after, canvas.theme.accent(), 1)
                .saturating_sub(1);
            at = canvas
                .right(at, 0, &year.to_string(), accent, 6)
                .saturating_sub(1);
            at = canvas
                .right(at, 0, before, canvas.theme.accent(), 1)
                .saturating_sub(2);
        } else {
            at = canvas
                .right(at, 0, &year.to_string(), canvas.theme.dim(), 6)
                .saturating_sub(2);
        }
        let area = Rect::new(at, 0, end.saturating_sub(at), 1);
        canvas.spot(area, Clicked::Year(*year));
    }
    if !narrow {
        at = canvas
            .right(
                at,
                0,
                &model.plan().baseline_year.to_string(),
                canvas.theme.faint(),
                6,
            )
            .saturating_sub(2);
    }
    at
}

/// Where the last change is; or why nothing can be changed.
pub(super) fn saved(canvas: &Canvas<'_>, model: &Model) -> (String, ratatui::style::Style) {
    let words = model.words;
    let closed = model.document.is_closed(model.year());
    match (&model.save, model.document.bar()) {
        (Save::Failed { unsaved, .. }, _) => (
            words.save.not_saved_short(*unsaved),
            canvas.theme.bad().add_modifier(Modifier::BOLD),
        ),
        (_, Some(ReadOnly::Past(day))) => (
            words.overview.as_of(words.day(*day)),
            canvas.theme.warn().add_modifier(Modifier::REVERSED),
        ),
        _ if model.is_what_if() => (
            words.screen.what_if_short().to_owned(),
            canvas.theme.warn().add_modifier(Modifier::REVERSED),
        ),
        (_, Some(_)) => (words.overview.read_only().to_owned(), canvas.theme.warn()),
        (_, None) if closed => (words.overview.closed_year().to_owned(), canvas.theme.warn()),
        (_, None) if model.example => (words.overview.example().to_owned(), canvas.theme.dim()),
        (Save::Saving, None) => (words.save.saving().to_owned(), canvas.theme.dim()),
        (Save::Saved(at), None) => (words.save.saved_at(at.clock()), canvas.theme.dim()),
        (Save::Untouched, None) => (String::new(), canvas.theme.dim()),
    }
}

/// `▲ 4  ● 3  ◆ 1  ▼ 1  ○ 1`, with words where there is room.
fn counts(canvas: &mut Canvas<'_>, model: &Model, (x, y): (u16, u16)) {
    let area = canvas.area();
    let present: Vec<(State, usize)> = State::ALL
        .into_iter()
        .map(|state| (state, model.scores.counts().of(state)))
        .filter(|(_, n)| *n > 0)
        .collect();
    let worded = present
        .iter()
        .map(|(state, n)| width(model.words.state(*state)) + width(&n.to_string()) + 5)
        .sum::<u16>();
    let with_words = x + worded < area.width;
    let mut at = x;
    for (state, count) in present {
        let mark = state_mark(state);
        let style = canvas.theme.state(state);
        at = canvas.text(at, y, mark, style, 2) + u16::from(with_words);
        at = canvas.text(at, y, &count.to_string(), canvas.theme.text(), 7);
        if with_words {
            at = canvas.text(at + 1, y, model.words.state(state), canvas.theme.dim(), 20);
        }
        at += if with_words { 2 } else { 1 };
    }
    if model.filtered {
        let style = canvas.theme.warn();
        let room = area.width.saturating_sub(at + 2);
        let whole = model.words.overview.filtered();
        let text = if with_words || width(whole) <= room {
            whole
        } else {
            model.words.overview.filtered_short()
        };
        canvas.right(
            area.width - 1,
            if with_words { 1 } else { y },
            text,
            style,
            width(whole),
        );
    }
}

/// `! 1 condizione non rispettata   ! 1 nota mancante`, at the right end of the counts.
fn notes(canvas: &mut Canvas<'_>, model: &Model, y: u16) {
    let words = &model.words.overview;
    let notes = model.derived.attention.notes;
    let notes = (notes > 0).then(|| words.notes_missing(notes));
    let broken = model.scores.individual().broken;
    let broken = (broken > 0).then(|| words.broken(broken));
    let (warn, bad) = (canvas.theme.warn(), canvas.theme.bad());
    let mut end = model.regions().list.saturating_sub(3);
    for (text, style) in [(notes, warn), (broken, bad)] {
        if let Some(text) = text.map(|it| format!("! {it}")) {
            end = canvas
                .right(end, y, &text, style, width(&text))
                .saturating_sub(3);
        }
    }
}
