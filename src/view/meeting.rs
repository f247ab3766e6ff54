//! The plan before a room: one thing a slide, in large digits, and nothing private of the typist.
//!
//! ```text
//! Traguardo 2022 · monitoraggio del 24/11/2026                                 2/9    10:42 · 3 min
//!
//! the slide
//!
//! what was done last
//! keys
//! ```

mod big;
mod kpi;
mod objective;
mod said;
mod summary;
mod title;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::canvas::Canvas;
use super::header::so_far;
use super::{footer, header, notice};
use crate::app::{Meeting, Model, Save, Slide};
use crate::plan::Fraction;
use crate::score::{Figures, State};
use big::Size;

pub(super) use said::decision;
pub(super) use summary::course;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting) {
    head(canvas, model, meeting);
    let area = canvas.area();
    let margin = match area.width {
        0..=99 => 2,
        100..=159 => 5,
        _ => 10,
    };
    let top = match area.height {
        0..=21 => 1,
        high => 2 + (high - 22) / 8,
    };
    let body = Rect {
        x: margin,
        y: top,
        width: area.width.saturating_sub(2 * margin),
        height: area.height.saturating_sub(top + 2),
    };
    match meeting.slide() {
        Slide::Title => title::draw(canvas, model, meeting, body),
        Slide::Objective(index) => objective::draw(canvas, model, (meeting, index), body),
        Slide::Kpi(place) => kpi::draw(canvas, model, (meeting, place), body),
        Slide::Summary => summary::draw(canvas, model, meeting, body),
    }
    notice_line(canvas, model);
    footer::draw(canvas, model);
}

/// Which plan and review, where in the slides, and the time.
fn head(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting) {
    let words = &model.words.meeting;
    let end = canvas.area().width.saturating_sub(1);
    let mut right = vec![words.slide((meeting.at + 1).to_string(), meeting.slides.len())];
    if meeting.clock {
        let spent = model.now.instant.duration_since(meeting.since.instant);
        let spent = words.spent(spent.as_mins().max(0));
        right.push(format!(
            "{} {} {spent}",
            model.now.clock(),
            canvas.glyphs.dot
        ));
    }
    let dim = canvas.theme.dim();
    let mut at = canvas.right(end, 0, &right.join("   "), dim, end);
    if is_worth_telling(model) {
        let (told, style) = header::saved(canvas, model);
        at = canvas.right(at.saturating_sub(3), 0, &told, style, at.saturating_sub(3));
    }
    let accent = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let year = model.year().to_string();
    let x = canvas.text(1, 0, model.words.overview.app_title(), accent, 12) + 1;
    let x = canvas.text(x, 0, &year, canvas.theme.strong(), 6) + 3;
    let room = at.saturating_sub(x + 2);
    canvas.text(x, 0, &called(model, meeting), dim, room);
}

/// Whether the room has to know how the plan stands: something is not saved, or cannot be changed.
fn is_worth_telling(model: &Model) -> bool {
    let unsaved = matches!(model.save, Save::Failed { .. });
    let barred = model.document.bar().is_some() || model.document.is_closed(model.year());
    unsaved || barred || model.is_trial()
}

/// `monitoraggio del 24/11/2026`
fn called(model: &Model, meeting: &Meeting) -> String {
    let words = model.words;
    let reviews = model.document.reviews().iter();
    let mut reviews = reviews.filter(|it| meeting.review.as_ref() == Some(&it.id));
    reviews.next().map_or_else(
        || words.meeting.not_recorded().to_owned(),
        |review| words.meeting.of_day(words.review(&review.id)),
    )
}

/// What was done or refused last.
fn notice_line(canvas: &mut Canvas<'_>, model: &Model) {
    if let Some((text, style)) = notice::told(canvas, model) {
        let area = canvas.area();
        let room = area.width.saturating_sub(2);
        canvas.text(1, area.height - 2, &text, style, room);
    }
}

/// The size of large digits on this window.
fn size(canvas: &Canvas<'_>, model: &Model) -> Size {
    Size::of(canvas.area(), model.ascii)
}

/// A text wrapped by word at the top of an area, in at most so many lines; what is left of the area.
fn wrapped(canvas: &mut Canvas<'_>, area: Rect, (text, style): (&str, Style), most: usize) -> Rect {
    let parts = textwrap::wrap(text, usize::from(area.width.max(1)));
    let mut y = area.y;
    for (index, part) in parts.iter().enumerate().take(most) {
        let is_cut = index + 1 == most && parts.len() > most;
        let shown = if is_cut {
            format!("{part}{}", canvas.glyphs.ellipsis)
        } else {
            part.to_string()
        };
        if y < area.bottom() {
            canvas.text(area.x, y, &shown, style, area.width);
        }
        y += 1;
    }
    below(area, y)
}

/// What is left of an area from a line on.
fn below(area: Rect, y: u16) -> Rect {
    Rect {
        y: y.min(area.bottom()),
        height: area.bottom().saturating_sub(y),
        ..area
    }
}

/// Paragraphs as far as there is room, and how many lines there was none for.
fn paragraphs(canvas: &mut Canvas<'_>, model: &Model, area: Rect, all: &[(String, Style)]) {
    let wide = usize::from(area.width.max(1));
    let hang = textwrap::Options::new(wide).subsequent_indent("  ");
    let lines: Vec<(String, Style)> = all
        .iter()
        .flat_map(|(text, style)| {
            let parts = textwrap::wrap(text, hang.clone()).into_iter();
            parts.map(|part| (part.into_owned(), *style))
        })
        .collect();
    let room = usize::from(area.height);
    let shown = if lines.len() > room {
        room.saturating_sub(1)
    } else {
        lines.len()
    };
    for ((text, style), y) in lines.iter().take(shown).zip(area.y..) {
        canvas.text(area.x, y, text, *style, area.width);
    }
    if shown < lines.len() && room > 0 {
        let more = model.words.meeting.more(lines.len() - shown);
        let style = canvas.theme.faint();
        canvas.text(area.x, area.bottom() - 1, &more, style, area.width);
    }
}

/// How a figure is coloured: by its band, and dim where nothing was measured yet.
fn style_of(canvas: &Canvas<'_>, model: &Model, figures: &Figures) -> Style {
    match (&figures.result, &figures.so_far) {
        (Some(result), Some(_)) => canvas.theme.state(State::of(result, &model.plan().rules)),
        _ => canvas.theme.dim(),
    }
}

/// A result as it is drawn large.
fn large(model: &Model, result: Option<&Fraction>) -> String {
    match result {
        Some(result) => format!("{}%", model.words.figure(result)),
        None => model.words.overview.not_available().to_owned(),
    }
}

/// `▲ +2,30 dall'ultimo monitoraggio`, where there was one.
fn moved(
    canvas: &Canvas<'_>,
    model: &Model,
    (before, now): (Option<&Fraction>, Option<&Fraction>),
) -> Option<(String, Style)> {
    let (before, now) = (before?, now?);
    let words = &model.words.meeting;
    let [better, worse] = canvas.glyphs.moved;
    let (glyph, style) = match now.cmp(before) {
        std::cmp::Ordering::Equal => return Some((words.same().to_owned(), canvas.theme.dim())),
        std::cmp::Ordering::Greater => (better, canvas.theme.good()),
        std::cmp::Ordering::Less => (worse, canvas.theme.bad()),
    };
    let difference = model.words.difference(before, now);
    Some((format!("{glyph} {}", words.since(&difference)), style))
}

/// A large figure with lines beside it, centred on it; what is left below.
fn beside(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (area, text, style): (Rect, &str, Style),
    lines: &[(String, Style)],
) -> Rect {
    let size = size(canvas, model);
    let end = big::draw(canvas, (area.x, area.y), text, (size, style));
    let x = end + 3;
    let room = area.right().saturating_sub(x);
    let wrapped: Vec<(String, Style)> = lines
        .iter()
        .flat_map(|(text, style)| {
            let parts = textwrap::wrap(text, usize::from(room.max(1))).into_iter();
            parts.map(|part| (part.into_owned(), *style))
        })
        .collect();
    let count = u16::try_from(wrapped.len()).unwrap_or(0);
    let first = area.y + size.height().saturating_sub(count) / 2;
    let most = usize::from(size.height().max(3));
    for ((text, style), y) in wrapped.iter().take(most).zip(first..) {
        if y < area.bottom() {
            canvas.text(x, y, text, *style, room);
        }
    }
    let high = size.height().max(count.min(size.height().max(3)));
    below(area, area.y + high + 1)
}

/// A heading, and what stands under it; nothing where there is nothing.
fn section(
    canvas: &Canvas<'_>,
    heading: &str,
    lines: Vec<(String, Style)>,
) -> Vec<(String, Style)> {
    if lines.is_empty() {
        return lines;
    }
    let accent = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let mut all = vec![(String::new(), accent), (heading.to_owned(), accent)];
    all.extend(lines);
    all
}
