//! A form: its rows, what they would do, or what is wrong with them.

use std::cmp::Ordering;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::{Canvas, cells, width};
use super::popup;
use crate::app::{Answer, Form, Model, Purpose, Row, form_title};
use crate::words::wrap;

/// How wide a form is, where the window allows.
const WIDE: u16 = 92;
/// The most lines that a text takes while it has the keys.
const TALL: usize = 4;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, form: &Form) -> Option<Position> {
    let stacked = form.purpose == Purpose::Inputs;
    let label = if stacked { 0 } else { labels(form) };
    let wide = WIDE.min(canvas.area().width.saturating_sub(8));
    let room = wide.saturating_sub(label).max(1);
    let sentence = outlook(canvas, model, form, usize::from(wide));
    let rows: Vec<u16> = (0..form.rows.len())
        .map(|at| row_height(form, at, room, stacked))
        .collect();
    let height = rows.iter().sum::<u16>() + 2 + cells(sentence.len().max(4));
    let inside = popup::frame(canvas, &form_title(form, model), (WIDE, height));
    let last = inside.bottom().saturating_sub(2);
    let mut y = inside.y;
    let first = scrolled(&rows, form.at, last.saturating_sub(inside.y));
    for (at, row) in form.rows.iter().enumerate().skip(first) {
        let tall = rows.get(at).copied().unwrap_or(1);
        if y + tall > last {
            break;
        }
        let area = Rect::new(inside.x, y, inside.width, tall);
        draw_row(canvas, (row, at == form.at), area, (label, stacked));
        y += tall;
    }
    for ((line, style), y) in sentence
        .iter()
        .zip(y + 1..inside.bottom().saturating_sub(1))
    {
        canvas.text(inside.x, y, line, *style, inside.width);
    }
    let hint = if stacked {
        model.words.form.hint_keys_inputs()
    } else {
        model.words.form.hint_keys()
    };
    let dim = canvas.theme.dim();
    canvas.text(inside.x, inside.bottom() - 1, hint, dim, inside.width);
    canvas.cursor()
}

fn labels(form: &Form) -> u16 {
    let widest = form.rows.iter().map(|row| width(&row.label)).max();
    widest.unwrap_or(0) + 2
}

/// What it would do, or what is wrong, wrapped, each line with its style: a figure that falls is not good news.
fn outlook(canvas: &Canvas<'_>, model: &Model, form: &Form, room: usize) -> Vec<(String, Style)> {
    let theme = canvas.theme;
    let lines: Vec<(String, Style)> = match (&form.refused, &form.outlook) {
        (Some(form_error), _) => vec![(form_error.sentence.clone(), theme.bad())],
        (None, _) if form.waiting => vec![(model.words.form.waiting().to_owned(), theme.dim())],
        (None, Err(form_error)) => vec![(form_error.sentence.clone(), theme.warn())],
        (None, Ok(lines)) => lines
            .iter()
            .map(|shown| {
                let style = match shown.trend {
                    Ordering::Less => theme.bad(),
                    Ordering::Equal => theme.text(),
                    Ordering::Greater => theme.good(),
                };
                (shown.text.clone(), style)
            })
            .collect(),
    };
    let wrap = |(line, style): (String, Style)| {
        let parts = wrap(&line, room).into_iter();
        parts.map(|part| (part, style)).collect::<Vec<_>>()
    };
    lines.into_iter().flat_map(wrap).collect()
}

/// One line, or as many as a long text needs while it has the keys; and those of a label above it.
fn row_height(form: &Form, at: usize, room: u16, stacked: bool) -> u16 {
    let text = match form.rows.get(at).map(|row| &row.answer) {
        Some(Answer::Text(line)) if at == form.at => line.text(),
        Some(Answer::Text(_) | Answer::Choice(..)) | None => String::new(),
    };
    let lines = broken(&text, usize::from(room.saturating_sub(1)).max(1)).len();
    let label = form.rows.get(at).filter(|_| stacked);
    let above = label.map_or(0, |row| above(row, room).len());
    cells(lines.clamp(1, TALL)) + cells(above)
}

/// A label on lines of its own: the names of a formula's inputs are long, and often differ only at their end.
fn above(row: &Row, room: u16) -> Vec<String> {
    wrap(&row.label, usize::from(room))
}

/// The first row on screen, so that the one with the keys is.
fn scrolled(rows: &[u16], at: usize, room: u16) -> usize {
    let mut first = at;
    let mut taken = rows.get(at).copied().unwrap_or(1);
    while let Some(above) = first.checked_sub(1).and_then(|it| rows.get(it)) {
        taken += above;
        if taken > room {
            break;
        }
        first -= 1;
    }
    first
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    (row, has_keys): (&Row, bool),
    area: Rect,
    (label, stacked): (u16, bool),
) {
    let style = if has_keys {
        canvas.theme.accent()
    } else {
        canvas.theme.dim()
    };
    let (mut x, mut y) = (area.x, area.y);
    if stacked {
        for part in above(row, area.width) {
            canvas.text(x, y, &part, style, area.width);
            y += 1;
        }
    } else {
        canvas.text(x, y, &row.label, style, area.width);
        x += label;
    }
    let room = area.right().saturating_sub(x);
    match &row.answer {
        Answer::Choice(chosen, choices) => {
            choice(canvas, (*chosen, choices), has_keys, (x, y, room));
        }
        Answer::Text(line) if has_keys => {
            let height = area.bottom().saturating_sub(y).max(1);
            text_with_keys(canvas, line, Rect::new(x, y, room, height));
        }
        Answer::Text(line) => {
            let style = canvas.theme.text();
            canvas.fill(Rect::new(x, y, room, 1), canvas.theme.base());
            canvas.text(x, y, &line.text(), style, room);
        }
    }
    let empty = matches!(&row.answer, Answer::Text(line) if line.is_empty());
    if empty && !row.hint.is_empty() {
        let faint = canvas.theme.faint();
        canvas.text(x + 1, y, &row.hint, faint, room.saturating_sub(1));
    }
}

/// `‹ target ›`: the choice that is made, between the marks of the keys that change it.
fn choice(
    canvas: &mut Canvas<'_>,
    (chosen, choices): (usize, &[String]),
    has_keys: bool,
    (x, y, room): (u16, u16, u16),
) {
    let [before, after] = canvas.glyphs.years;
    let text = choices.get(chosen).map_or("", String::as_str);
    let style = canvas.theme.strong();
    let marks = if has_keys {
        canvas.theme.accent()
    } else {
        canvas.theme.faint()
    };
    let mut at = canvas.text(x, y, before, marks, 1) + 1;
    at = canvas.text(at, y, text, style, room.saturating_sub(12)) + 1;
    at = canvas.text(at, y, after, marks, 1) + 2;
    let place = format!("{}/{}", chosen + 1, choices.len());
    let faint = canvas.theme.faint();
    canvas.text(at, y, &place, faint, 5);
}

/// A text with the cursor in it, over several lines where it takes them.
fn text_with_keys(canvas: &mut Canvas<'_>, line: &crate::app::Line, area: Rect) {
    let style = canvas.theme.field();
    let room = usize::from(area.width.saturating_sub(1)).max(1);
    let before = broken(line.before(), room);
    let all = broken(&line.text(), room);
    let skip = before.len().saturating_sub(usize::from(area.height));
    canvas.fill(area, canvas.theme.base().patch(style));
    for (part, y) in all.iter().skip(skip).zip(area.y..area.bottom()) {
        canvas.text(area.x, y, part, style, area.width);
    }
    let column = before.last().map_or(0, |last| width(last));
    let row = cells(before.len().saturating_sub(1 + skip));
    canvas.put_cursor(area.x + column, area.y + row);
}

/// Broken by character where a line is full, so that the cursor's place is where the text before it ends.
pub(super) fn broken(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let (mut line, mut taken) = (String::new(), 0);
        for grapheme in unicode_segmentation::UnicodeSegmentation::graphemes(paragraph, true) {
            let wide = usize::from(width(grapheme));
            if taken + wide > room {
                lines.push(std::mem::take(&mut line));
                taken = 0;
            }
            line.push_str(grapheme);
            taken += wide;
        }
        lines.push(line);
    }
    lines
}
