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

mod kpi;
mod objective;
mod ruler;
mod slide;
mod summary;
mod title;

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::{Canvas, cells};
use super::{footer, header, notice};
use crate::app::{Meeting, Model, Save, Slide, slide_margin};
use slide::called;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting) {
    head(canvas, model, meeting);
    let area = canvas.area();
    let margin = slide_margin(area.width);
    progress(canvas, meeting);
    let top = if area.height < 30 { 2 } else { 3 };
    let body = Rect {
        x: margin,
        y: top,
        width: area.width.saturating_sub(2 * margin),
        height: area.height.saturating_sub(top + 2),
    };
    match meeting.slide() {
        Slide::Title => title::draw(canvas, model, meeting, body),
        Slide::Objective(index) => objective::draw(canvas, model, index, body),
        Slide::Kpi(place) => kpi::draw(canvas, model, place, body),
        Slide::Summary => summary::draw(canvas, model, meeting, body),
    }
    notice_line(canvas, model);
    footer::draw(canvas, model);
}

/// How far one is, as a line over the whole width.
fn progress(canvas: &mut Canvas<'_>, meeting: &Meeting) {
    let width = canvas.area().width;
    let (at, all) = (cells(meeting.at + 1), cells(meeting.slides.len()).max(1));
    let gone = u32::from(width) * u32::from(at) / u32::from(all);
    let gone = u16::try_from(gone).unwrap_or(width);
    let [done, _, open, _] = canvas.glyphs.line;
    let x = canvas.repeat(0, 1, done, gone, canvas.theme.accent());
    canvas.repeat(x, 1, open, width - gone, canvas.theme.frame(false));
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
        let (sentence, style) = header::saved(canvas, model);
        at = canvas.right(
            at.saturating_sub(3),
            0,
            &sentence,
            style,
            at.saturating_sub(3),
        );
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
    let read_only = model.document.bar().is_some() || model.document.is_closed(model.year());
    unsaved || read_only || model.is_what_if()
}

/// What was done or refused last.
fn notice_line(canvas: &mut Canvas<'_>, model: &Model) {
    if let Some((text, style)) = notice::text(canvas, model) {
        let area = canvas.area();
        let room = area.width.saturating_sub(2);
        canvas.text(1, area.height - 2, &text, style, room);
    }
}
