//! What was done or refused last, as every screen says it: until it is on disk it is being saved.

use ratatui::style::Style;

use super::canvas::Canvas;
use crate::app::{Model, Pending, Tone};

/// The question for a note to a value, where one waits: it stands beside what was done, and holds nothing up.
pub(super) fn asked(canvas: &Canvas<'_>, model: &Model) -> Option<(String, Style)> {
    let kpi = model.plan().kpi(model.asks_for_note?)?;
    let text = model.words.field.note_asked(&kpi.code);
    Some((text, canvas.theme.warn()))
}

/// The notice and its style, where there is one.
pub(super) fn text(canvas: &Canvas<'_>, model: &Model) -> Option<(String, Style)> {
    let notice = model.notice.as_ref()?;
    let style = match notice.tone {
        Tone::Done => canvas.theme.good(),
        Tone::Refused => canvas.theme.bad(),
        Tone::News => canvas.theme.accent(),
    };
    let text = match notice.pending {
        Pending::No | Pending::Retry => notice.text.clone(),
        Pending::Value | Pending::Act => {
            format!("{} {}", model.words.save.saving(), notice.text)
        }
    };
    Some((text, style))
}
