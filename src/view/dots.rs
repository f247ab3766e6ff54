//! Before and after as dots on one scale from 0 to 100: open where it was, full where it is.
//!
//! ```text
//!                                         0             50           100   prima   dopo  variaz.
//! 4_001  Indice equilibrio strutturale    ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈○━●   91,00  98,00  ▲ +7,00
//! ```

use ratatui::layout::Rect;

use super::canvas::{Canvas, width};
use super::sheet;
use crate::score::State;
use crate::words::{SheetLine, Span, state_mark};

/// Cells of a figure.
const FIGURE: u16 = 9;

/// The parts of a row: what it is, the scale, and three figures.
fn parts(row: Rect) -> [Rect; 5] {
    let room = row.width.saturating_sub(3 * FIGURE);
    // In little room the name needs more of it than the scale.
    let names = if row.width < 90 {
        room * 12 / 20
    } else {
        (room * 9 / 20).min(60)
    };
    let scale = room.saturating_sub(names + 1);
    let mut x = row.x;
    // By arithmetic: there may be many rows.
    [names, scale, FIGURE - 1, FIGURE - 1, FIGURE + 1].map(|width| {
        let part = Rect { x, width, ..row };
        x += width;
        part
    })
}

/// The heads over the scale and the figures.
pub(super) fn heads(canvas: &mut Canvas<'_>, line: &SheetLine, row: Rect) {
    let [_, scale, figures @ ..] = parts(row);
    let faint = canvas.theme.faint();
    canvas.text(scale.x + 1, row.y, "0", faint, 1);
    let middle = scale.x + scale.width / 2;
    canvas.text(middle.saturating_sub(1), row.y, "50", faint, 2);
    canvas.right(scale.right() - 1, row.y, "100", faint, 3);
    for (head, area) in line.cells.iter().zip(figures) {
        canvas.right(area.right(), row.y, &head.text, faint, area.width);
    }
}

/// A row with its dots, in hundredths of the scale.
pub(super) fn row(
    canvas: &mut Canvas<'_>,
    line: &SheetLine,
    (before, after, state): (Option<u16>, Option<u16>, State),
    row: Rect,
) {
    let [name, scale, figures @ ..] = parts(row);
    let [code, title, rest @ ..] = line.cells.as_slice() else {
        return;
    };
    let style = sheet::hue(canvas, code.hue);
    let at = canvas.text(name.x, row.y, &code.text, style, 12);
    let at = if code.text.is_empty() {
        at
    } else {
        at.max(name.x + 10) + 1
    };
    let style = sheet::hue(canvas, title.hue);
    canvas.text(
        at,
        row.y,
        &title.text,
        style,
        name.right().saturating_sub(at + 1),
    );
    draw_scale(canvas, (before, after, state), scale);
    for (figure, area) in rest.iter().zip(figures) {
        let Span { hue, text } = figure;
        let style = sheet::hue(canvas, *hue);
        canvas.right(
            area.right(),
            row.y,
            text,
            style,
            area.width.max(width(text)),
        );
    }
}

fn draw_scale(
    canvas: &mut Canvas<'_>,
    (before, after, state): (Option<u16>, Option<u16>, State),
    area: Rect,
) {
    let (x, wide) = (area.x + 1, area.width.saturating_sub(2));
    if wide < 4 {
        return;
    }
    let rule = canvas.theme.frame(false);
    canvas.repeat(x, area.y, canvas.glyphs.scale, wide, rule);
    let at = |hundredths: u16| {
        let cell = u32::from(hundredths.min(100)) * u32::from(wide - 1) / 100;
        x + u16::try_from(cell).unwrap_or(0)
    };
    let style = canvas.theme.state(state);
    let [earned, ..] = canvas.glyphs.line;
    if let (Some(from), Some(to)) = (before.map(at), after.map(at)) {
        let (first, last) = (from.min(to), from.max(to));
        canvas.repeat(first, area.y, earned, last - first, style);
        let open = state_mark(State::Missing);
        canvas.text(from, area.y, open, canvas.theme.text(), 1);
    }
    if let Some(to) = after.map(at) {
        canvas.text(to, area.y, state_mark(State::OnTarget), style, 1);
    }
}
