//! The history: every change, the newest first, with who, when, what was there before, and whether it was undone.

use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::canvas::{Canvas, width};
use super::list::{self, Rows};
use super::{notice, popup};
use crate::app::{History, Model};
use crate::record::Change;
use crate::words::wrap;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, history: &History) -> Option<Position> {
    let words = &model.words.screen;
    let all = model.document.journal().len();
    let title = words.history_title(history.changes.len(), all);
    let inside = popup::frame(canvas, &title, (112, 30));
    let nothing = if all == 0 {
        Some(words.history_empty())
    } else {
        history
            .changes
            .is_empty()
            .then_some(words.history_nothing())
    };
    let finder = &history.finder;
    let cursor = popup::query(
        canvas,
        inside,
        (&finder.line, words.history_hint()),
        nothing,
    );
    let mut area = popup::below_query(inside);
    area.height = area.height.saturating_sub(3);
    let rows = Rows {
        chosen: finder.selected,
        count: history.changes.len(),
    };
    list::rows(canvas, area, rows, |canvas, at, line| {
        let id = history.changes.get(at);
        if let Some(change) = id.and_then(|id| model.document.journal().get(id)) {
            entry(canvas, model, change, line);
        }
    });
    foot(canvas, model, history, inside);
    cursor
}

/// `24/11/2026 10:42  M. Rossi  4_001 2022 = 9,80  era 9,70`
fn entry(canvas: &mut Canvas<'_>, model: &Model, change: &Change, line: Rect) {
    let (x, y, room) = (line.x, line.y, line.width);
    let words = model.words;
    let end = x + room;
    let undone = model.document.journal().is_reverted(&change.id);
    let when = format!("{} {}", words.day(change.at.day()), change.at.clock());
    canvas.text(x + 1, y, &when, canvas.theme.dim(), 16);
    canvas.text(x + 19, y, &change.author, canvas.theme.accent(), 13);
    let style = if undone {
        canvas.theme.faint().add_modifier(Modifier::CROSSED_OUT)
    } else {
        canvas.theme.text()
    };
    let at = x + 34;
    let sentence = words.change(&model.document, change);
    let at = canvas.text(at, y, &sentence, style, end.saturating_sub(at + 1)) + 2;
    let left = end.saturating_sub(at + 1);
    let old = change
        .entries
        .first()
        .map(|entry| words.previous(&model.document, &entry.edit, &entry.old));
    let beside = match old {
        _ if undone => format!("({})", words.change.reverted_mark()),
        Some(old) if !old.is_empty() => words.change.before(&old),
        Some(_) | None => String::new(),
    };
    if width(&beside) > 0 && left > 6 {
        canvas.text(at, y, &beside, canvas.theme.dim(), left);
    }
}

/// The chosen change whole, or why it was not undone, and the keys.
fn foot(canvas: &mut Canvas<'_>, model: &Model, history: &History, inside: Rect) {
    let (text, style) = match (notice::text(canvas, model), history.chosen(model)) {
        (Some(sentence), _) => sentence,
        (None, Some(change)) => (
            model.words.change(&model.document, change),
            canvas.theme.dim(),
        ),
        (None, None) => return,
    };
    let parts = wrap(&text, usize::from(inside.width));
    for (part, y) in parts
        .iter()
        .take(2)
        .zip(inside.bottom().saturating_sub(3)..)
    {
        canvas.text(inside.x, y, part, style, inside.width);
    }
    let dim = canvas.theme.faint();
    let keys = model.words.screen.history_keys();
    canvas.text(inside.x, inside.bottom() - 1, keys, dim, inside.width);
}
