//! A box over the overview, and a list in it.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::app::Line;

/// Space between a box and the window's edge.
const AROUND: u16 = 4;

/// Draws an empty box with a title, as high as `lines` need and the window allows; its inside.
pub(super) fn frame(canvas: &mut Canvas<'_>, title: &str, wanted: (u16, u16)) -> Rect {
    let area = canvas.area();
    let width = (wanted.0 + 4).min(area.width.saturating_sub(AROUND));
    let height = (wanted.1 + 2).min(area.height.saturating_sub(3));
    let x = (area.width - width) / 2;
    let y = (area.height.saturating_sub(height + 1)) / 2;
    boxed(canvas, title, Rect::new(x, y, width, height))
}

/// Draws an empty box with a title above the footer, with so many lines; its inside.
pub(super) fn at_foot(canvas: &mut Canvas<'_>, title: &str, lines: u16) -> Rect {
    let area = canvas.area();
    let height = (lines + 2).min(area.height.saturating_sub(1));
    let outside = Rect {
        y: area.height.saturating_sub(1 + height),
        height,
        ..area
    };
    boxed(canvas, title, outside)
}

fn boxed(canvas: &mut Canvas<'_>, title: &str, outside: Rect) -> Rect {
    let Rect {
        x,
        y,
        width,
        height,
    } = outside;
    canvas.cover();
    let base = canvas.theme.base();
    canvas.fill(outside, base);
    let style = canvas.theme.accent();
    let [
        top_left,
        top_right,
        bottom_left,
        bottom_right,
        side,
        upright,
    ] = canvas.glyphs.frame;
    let (right, bottom) = (x + width - 1, y + height - 1);
    for (row, left_corner, right_corner) in [
        (y, top_left, top_right),
        (bottom, bottom_left, bottom_right),
    ] {
        canvas.text(x, row, left_corner, style, 1);
        canvas.repeat(x + 1, row, side, width.saturating_sub(2), style);
        canvas.text(right, row, right_corner, style, 1);
    }
    for row in y + 1..bottom {
        canvas.text(x, row, upright, style, 1);
        canvas.text(right, row, upright, style, 1);
    }
    let strong = canvas.theme.strong();
    let shown = canvas.cut(title, width.saturating_sub(6));
    canvas.text(
        x + 2,
        y,
        &format!(" {shown} "),
        strong,
        width.saturating_sub(4),
    );
    Rect::new(
        x + 2,
        y + 1,
        width.saturating_sub(4),
        height.saturating_sub(2),
    )
}

/// Draws the query of a list on the first line of its box: with a hint while it is empty, and a word where it finds nothing.
pub(super) fn query(
    canvas: &mut Canvas<'_>,
    inside: Rect,
    (line, hint): (&Line, &str),
    nothing: Option<&str>,
) -> Option<Position> {
    let style = canvas.theme.field();
    canvas.line(inside.x, inside.y, line, style, inside.width);
    if line.is_empty() {
        let style = style.patch(canvas.theme.faint());
        canvas.text(
            inside.x + 1,
            inside.y,
            hint,
            style,
            inside.width.saturating_sub(1),
        );
    }
    if let Some(nothing) = nothing {
        let style = canvas.theme.dim();
        canvas.text(inside.x, inside.y + 2, nothing, style, inside.width);
    }
    canvas.cursor()
}

/// The lines of a box below its query.
pub(super) fn below_query(inside: Rect) -> Rect {
    Rect {
        y: inside.y + 2,
        height: inside.height.saturating_sub(2),
        ..inside
    }
}
