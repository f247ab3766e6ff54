//! Large digits, readable from the back of the room: five rows of pixels, each two cells wide and one high, once, twice or three times as
//! large.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, cells};

/// Rows of pixels of a digit.
const ROWS: u16 = 5;
/// Columns of pixels of a digit, with the one between two.
const COLUMNS: u16 = 4;

/// How large digits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    Plain,
    /// So many cells for one of the smallest.
    Times(u16),
}

/// Columns that stay free beside a figure, for what is said of it.
const BESIDE: u16 = 36;

impl Size {
    /// The largest size in which a text leaves room beside it, and half the area's height below.
    pub(super) fn of(area: Rect, text: &str) -> Self {
        let wide = 2 * text.chars().map(columns).sum::<u16>();
        let fits = |times: &u16| {
            let beside = if *times == 1 { 0 } else { BESIDE };
            wide * times + beside <= area.width && ROWS * times * 2 <= area.height
        };
        (1..=3).rev().find(fits).map_or(Self::Plain, Self::Times)
    }

    pub(super) const fn height(self) -> u16 {
        match self {
            Self::Plain => 1,
            Self::Times(times) => ROWS * times,
        }
    }
}

/// The pixels of a character, a row a number of three bits; none where the font lacks it.
const fn pixels(c: char) -> Option<[u8; 5]> {
    Some(match c {
        '0' => [0b111, 0b101, 0b101, 0b101, 0b111],
        '1' => [0b010, 0b110, 0b010, 0b010, 0b111],
        '2' => [0b111, 0b001, 0b111, 0b100, 0b111],
        '3' => [0b111, 0b001, 0b111, 0b001, 0b111],
        '4' => [0b101, 0b101, 0b111, 0b001, 0b001],
        '5' => [0b111, 0b100, 0b111, 0b001, 0b111],
        '6' => [0b111, 0b100, 0b111, 0b101, 0b111],
        '7' => [0b111, 0b001, 0b010, 0b010, 0b010],
        '8' => [0b111, 0b101, 0b111, 0b101, 0b111],
        '9' => [0b111, 0b101, 0b111, 0b001, 0b111],
        '-' | '–' | '−' => [0, 0, 0b111, 0, 0],
        '+' => [0, 0b010, 0b111, 0b010, 0],
        '%' => [0b101, 0b001, 0b010, 0b100, 0b101],
        '/' => [0b001, 0b001, 0b010, 0b100, 0b100],
        ',' => [0, 0, 0, 0b010, 0b100],
        '.' => [0, 0, 0, 0, 0b100],
        ' ' => [0; 5],
        _ => return None,
    })
}

/// Columns of pixels that a character takes.
const fn columns(c: char) -> u16 {
    match c {
        ',' | '.' => COLUMNS - 1,
        ' ' => COLUMNS - 2,
        _ => COLUMNS,
    }
}

/// Draws a text large, and says where it ended; one that the font lacks, or that has no room, in plain letters.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    (x, y): (u16, u16),
    text: &str,
    (size, style): (Size, Style),
) -> u16 {
    let style = style.add_modifier(Modifier::BOLD);
    let room = canvas.area().width.saturating_sub(x);
    let Size::Times(times) = size else {
        return canvas.text(x, y, text, style, room);
    };
    let glyphs: Option<Vec<[u8; 5]>> = text.chars().map(pixels).collect();
    let wide: u16 = text.chars().map(columns).sum();
    let Some(glyphs) = glyphs.filter(|_| wide * 2 * times <= room) else {
        return canvas.text(x, y + size.height() / 2, text, style, room);
    };
    let mut at = x;
    for (rows, c) in glyphs.into_iter().zip(text.chars()) {
        for (row, bits) in rows.into_iter().enumerate() {
            for column in 0..3_u16 {
                if bits >> (2 - column) & 1 == 1 {
                    let pixel = Rect {
                        x: at + column * 2 * times,
                        y: y + cells(row) * times,
                        width: 2 * times,
                        height: times,
                    };
                    canvas.block(pixel, style);
                }
            }
        }
        at += columns(c) * 2 * times;
    }
    at
}
