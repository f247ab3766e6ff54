//! The history: every change under its day, the newest first, and what is said of the chosen one.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, width};
use super::list::{self, Rows};
use super::{footer, header, notice, popup, sheet, split};
use crate::app::{Clicked, HISTORY_TOP, History, HistoryLine, Model, history_split};
use crate::record::{Change, Edit};
use crate::score::{Known, kpi_score};
use crate::words::state_mark;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, history: &History) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let words = &model.words.screen;
    let all = model.document.journal().len();
    let title = words.history_title(history.changes.len(), all);
    let at = canvas.text(2, 1, &title, canvas.theme.strong(), area.width) + 3;
    if let Some((text, style)) = notice::text(canvas, model) {
        canvas.text(at, 1, &text, style, area.width.saturating_sub(at + 1));
    }
    let [card, inside] = split::cards(canvas, history_split(model.size), HISTORY_TOP);
    let rows = Rows {
        // A day is no change.
        is_clicked: false,
        ..Rows::new(history.chosen_line(), history.lines.len())
    };
    let room = Rect { x: card.x, ..card };
    list::rows(canvas, room, rows, |canvas, at, line| {
        let row = Rect {
            x: line.x + 3,
            width: line.width.saturating_sub(4),
            ..line
        };
        match history.lines.get(at) {
            Some(HistoryLine::Day(day, count)) => {
                let text = format!("{}  {count}", model.words.day(*day));
                sheet::part(canvas, &text, row);
            }
            Some(HistoryLine::Change(at)) => {
                canvas.spot(line, Clicked::Row(*at));
                let id = history.changes.get(*at);
                if let Some(change) = id.and_then(|id| model.document.journal().get(id)) {
                    entry(canvas, model, change, row);
                }
            }
            Some(HistoryLine::Blank) | None => {}
        }
    });
    sheet::draw_lines(canvas, model, &model.derived.told.lines, None, inside);
    footer::draw(canvas, model);
}

/// The query over both cards, with the cursor in it.
pub(super) fn query(canvas: &mut Canvas<'_>, model: &Model, history: &History) -> Option<Position> {
    let words = &model.words.screen;
    let nothing = if model.document.journal().is_empty() {
        Some(words.history_empty())
    } else {
        let is_empty = history.changes.is_empty();
        is_empty.then_some(words.history_nothing())
    };
    let area = canvas.area();
    let inside = Rect {
        x: 2,
        y: HISTORY_TOP - 2,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(HISTORY_TOP),
    };
    let query = (&history.finder.line, words.history_hint());
    popup::query(canvas, inside, query, nothing)
}

/// `10:42  M. Rossi   ▲ SG.04_001 2022          – → 74,20`
fn entry(canvas: &mut Canvas<'_>, model: &Model, change: &Change, row: Rect) {
    let (words, y) = (model.words, row.y);
    let undone = model.document.journal().is_reverted(&change.id);
    let style = if undone {
        canvas.theme.faint().add_modifier(Modifier::CROSSED_OUT)
    } else {
        canvas.theme.text()
    };
    canvas.text(row.x, y, &change.at.clock(), canvas.theme.dim(), 5);
    let author = if row.width < 70 { 10 } else { 16 };
    canvas.text(row.x + 7, y, &change.author, canvas.theme.dim(), author);
    let at = row.x + 7 + author + 1;
    let (mark, coloured) = mark(canvas, model, change);
    canvas.text(at, y, mark, coloured, 1);
    let (x, room) = (at + 2, row.right().saturating_sub(at + 2));
    let entry = change.entries.first().filter(|_| change.entries.len() == 1);
    let value = entry.and_then(|entry| {
        let (what, new) = words.subject_and_value(&model.document, &entry.edit)?;
        let old = words.previous(&model.document, &entry.edit, &entry.old);
        let old = if old.is_empty() {
            canvas.glyphs.dash.to_owned()
        } else {
            old
        };
        Some((what, format!("{old} {} ", canvas.glyphs.arrow), new))
    });
    match value {
        Some((what, old, new)) if width(&what) + width(&old) + width(&new) < room => {
            canvas.text(x, y, &what, style, room);
            let strong = if undone { style } else { canvas.theme.strong() };
            let from = canvas.right(row.right(), y, &new, strong, room);
            canvas.right(from, y, &old, canvas.theme.dim(), room);
        }
        Some(_) | None => {
            let sentence = words.change(&model.document, change);
            canvas.text(x, y, &sentence, style, room);
        }
    }
}

/// The mark of what was changed: of a value that of its state.
fn mark(canvas: &Canvas<'_>, model: &Model, change: &Change) -> (&'static str, Style) {
    let theme = &canvas.theme;
    let Some(entry) = change.entries.first() else {
        return (canvas.glyphs.dot, theme.dim());
    };
    match &entry.edit {
        Edit::Record {
            kpi, year, actual, ..
        } => {
            let kpi = model
                .document
                .place(kpi)
                .and_then(|it| model.plan().kpi(it));
            let known = Known {
                actual: Some(actual),
                judgement: None,
            };
            let rules = &model.plan().rules;
            let score = kpi.map(|kpi| kpi_score(kpi, *year, known, rules));
            score.map_or((canvas.glyphs.dot, theme.dim()), |score| {
                (state_mark(score.state), theme.state(score.state))
            })
        }
        Edit::Amend { .. } | Edit::Structure(_) => ("*", theme.warn()),
        Edit::Review(_) => (canvas.glyphs.arrow, theme.accent()),
        Edit::Supply { .. }
        | Edit::Withdraw { .. }
        | Edit::Annotate { .. }
        | Edit::Judge { .. }
        | Edit::Deviate { .. }
        | Edit::Define { .. }
        | Edit::Direct { .. }
        | Edit::Acknowledge { .. }
        | Edit::Confirm { .. }
        | Edit::Close { .. }
        | Edit::Reopen { .. }
        | Edit::Revert { .. } => (canvas.glyphs.dot, theme.dim()),
    }
}
