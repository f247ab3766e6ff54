//! Large digits, readable from the back of the room.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use tui_big_text::{BigText, PixelSize};

use crate::view::canvas::{Canvas, cells};

/// A letter of the font, in pixels.
const LETTER: u16 = 8;

/// How large digits are: as large as the window has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    Plain,
    /// Four cells by four.
    Small,
    /// Eight cells by four.
    Wide,
    /// Eight cells by eight.
    Whole,
}

impl Size {
    /// The size for a window. The smaller ones are drawn with parts of a cell, which ASCII has not.
    pub(super) const fn of(area: Rect, ascii: bool) -> Self {
        match (area.width, area.height, ascii) {
            (110.., 34.., _) | (_, 30.., true) => Self::Whole,
            (110.., 30.., false) => Self::Wide,
            (_, 22.., false) => Self::Small,
            _ => Self::Plain,
        }
    }

    pub(super) const fn height(self) -> u16 {
        match self {
            Self::Plain => 1,
            Self::Small | Self::Wide => LETTER / 2,
            Self::Whole => LETTER,
        }
    }

    const fn pixel(self) -> PixelSize {
        match self {
            Self::Plain | Self::Whole => PixelSize::Full,
            Self::Small => PixelSize::Quadrant,
            Self::Wide => PixelSize::HalfHeight,
        }
    }
}

/// Draws a text large, and says where it ended.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    (x, y): (u16, u16),
    text: &str,
    (size, style): (Size, Style),
) -> u16 {
    let style = style.add_modifier(Modifier::BOLD);
    let room = canvas.area().width.saturating_sub(x);
    if size == Size::Plain {
        return canvas.text(x, y, text, style, room);
    }
    let letter = if size == Size::Small {
        LETTER / 2
    } else {
        LETTER
    };
    let wide = letter * cells(text.chars().count());
    if wide > room {
        return canvas.text(x, y + size.height() - 1, text, style, room);
    }
    let text = BigText::builder()
        .pixel_size(size.pixel())
        .style(style)
        .lines(vec![text.to_owned().into()])
        .build();
    canvas.widget(&text, Rect::new(x, y, wide, size.height()));
    x + wide
}
