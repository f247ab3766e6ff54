//! What was done or refused last, as every screen says it: until it is on disk it is being saved.

use ratatui::style::Style;

use super::canvas::Canvas;
use crate::app::{Model, Pending, Tone};

/// The notice and its style, where there is one.
pub(super) fn told(canvas: &Canvas<'_>, model: &Model) -> Option<(String, Style)> {
    let asked = model
        .asks_for_note
        .and_then(|place| model.plan().kpi(place));
    let asked = asked.map(|kpi| (model.words.field.note_asked)(&kpi.code));
    let said = said(canvas, model);
    match (said, asked) {
        (Some((text, style)), Some(asked)) => Some((format!("{text} · {asked}"), style)),
        (None, Some(asked)) => Some((asked, canvas.theme.warn())),
        (said, None) => said,
    }
}

fn said(canvas: &Canvas<'_>, model: &Model) -> Option<(String, Style)> {
    let notice = model.notice.as_ref()?;
    let style = match notice.tone {
        Tone::Done => canvas.theme.good(),
        Tone::Refused => canvas.theme.bad(),
        Tone::News => canvas.theme.accent(),
    };
    let text = if notice.pending == Pending::No {
        notice.text.clone()
    } else {
        format!("{} {}", model.words.save.saving, notice.text)
    };
    Some((text, style))
}
