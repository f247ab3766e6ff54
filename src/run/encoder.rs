//! Cells as the bytes that put them on a terminal, with no more of them than it takes.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};

use crate::view;

/// The attributes in use, each with what turns it on.
const ATTRIBUTES: [(Modifier, u8); 5] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
];

/// Collects a frame.
pub(super) struct Encoder {
    bytes: Vec<u8>,
    /// Where the terminal's own cursor is, as far as that is known.
    at: Option<(u16, u16)>,
    style: Option<(Color, Color, Modifier)>,
}

impl Encoder {
    /// A frame that begins with some other bytes; shown at once, and without its cursor meanwhile.
    pub(super) fn new(before: &str) -> Self {
        let mut bytes = Vec::with_capacity(16 * 1024);
        bytes.extend_from_slice(before.as_bytes());
        bytes.extend_from_slice(b"\x1b[?2026h\x1b[?25l");
        Self {
            bytes,
            at: None,
            style: None,
        }
    }

    /// Erases the screen with a ground.
    pub(super) fn erase(&mut self, ground: Style) {
        let colour = |colour: Option<Color>| colour.unwrap_or(Color::Reset);
        self.dress((colour(ground.fg), colour(ground.bg), ground.add_modifier));
        self.bytes.extend_from_slice(b"\x1b[2J");
    }

    /// Puts a cell.
    pub(super) fn cell(&mut self, x: u16, y: u16, cell: &Cell) {
        if self.at != Some((x, y)) {
            self.print(format_args!("\x1b[{};{}H", y + 1, x + 1));
        }
        self.dress((cell.fg, cell.bg, cell.modifier));
        let symbol = cell.symbol();
        self.bytes.extend_from_slice(symbol.as_bytes());
        // Where a wide character leaves the cursor is for the terminal to say.
        self.at = is_one_wide(symbol).then_some((x + 1, y));
    }

    /// The whole frame, with the cursor where it belongs.
    pub(super) fn finish(mut self, cursor: Option<Position>) -> Vec<u8> {
        if let Some(Position { x, y }) = cursor {
            self.print(format_args!("\x1b[{};{}H\x1b[?25h", y + 1, x + 1));
        }
        self.bytes.extend_from_slice(b"\x1b[?2026l");
        self.bytes
    }

    fn dress(&mut self, style: (Color, Color, Modifier)) {
        if self.style == Some(style) {
            return;
        }
        let (fg, bg, modifier) = style;
        let known = self.style.replace(style);
        let plainer = known.is_none_or(|(.., before)| !modifier.contains(before));
        if plainer {
            self.bytes.extend_from_slice(b"\x1b[0m");
        }
        let known = known.filter(|_| !plainer);
        for (attribute, code) in ATTRIBUTES {
            let had = known.is_some_and(|(.., before)| before.contains(attribute));
            if modifier.contains(attribute) && !had {
                self.print(format_args!("\x1b[{code}m"));
            }
        }
        if known.map_or(Color::Reset, |(before, ..)| before) != fg {
            self.colour(fg, 30);
        }
        if known.map_or(Color::Reset, |(_, before, _)| before) != bg {
            self.colour(bg, 40);
        }
    }

    /// A colour of the text (base 30) or of its ground (base 40).
    fn colour(&mut self, colour: Color, base: u8) {
        let (extended, reset) = (base + 8, base + 9);
        match colour {
            Color::Reset => self.print(format_args!("\x1b[{reset}m")),
            Color::Rgb(r, g, b) => self.print(format_args!("\x1b[{extended};2;{r};{g};{b}m")),
            Color::Indexed(index) => self.print(format_args!("\x1b[{extended};5;{index}m")),
            Color::Black => self.named(base, 0),
            Color::Red => self.named(base, 1),
            Color::Green => self.named(base, 2),
            Color::Yellow => self.named(base, 3),
            Color::Blue => self.named(base, 4),
            Color::Magenta => self.named(base, 5),
            Color::Cyan => self.named(base, 6),
            Color::Gray => self.named(base, 7),
            Color::DarkGray => self.named(base, 60),
            Color::LightRed => self.named(base, 61),
            Color::LightGreen => self.named(base, 62),
            Color::LightYellow => self.named(base, 63),
            Color::LightBlue => self.named(base, 64),
            Color::LightMagenta => self.named(base, 65),
            Color::LightCyan => self.named(base, 66),
            Color::White => self.named(base, 67),
        }
    }

    fn named(&mut self, base: u8, index: u8) {
        self.print(format_args!("\x1b[{}m", base + index));
    }

    fn print(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to memory cannot fail.
        self.bytes.write_fmt(text).ok();
    }
}

/// Whether a symbol surely takes one cell.
pub(super) fn is_one_wide(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    chars.next().is_some_and(view::is_one_wide) && chars.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes)
            .expect("what is drawn is text")
            .replace('\x1b', "␛")
    }

    #[test]
    fn neighbours_in_one_style_are_one_run() {
        let mut encoder = Encoder::new("");
        let mut cell = Cell::new("a");
        cell.fg = Color::Rgb(1, 2, 3);
        encoder.cell(4, 2, &cell);
        encoder.cell(5, 2, &cell);
        cell.modifier = Modifier::BOLD;
        encoder.cell(6, 2, &cell);
        cell.modifier = Modifier::empty();
        encoder.cell(0, 3, &cell);
        let expected =
            "␛[?2026h␛[?25l␛[3;5H␛[0m␛[38;2;1;2;3maa␛[1ma␛[4;1H␛[0m␛[38;2;1;2;3ma␛[?2026l";
        assert_eq!(text(encoder.finish(None)), expected);
    }

    #[test]
    fn every_named_colour_has_its_number() {
        for (colour, code) in [
            (Color::Black, "30"),
            (Color::Gray, "37"),
            (Color::DarkGray, "90"),
            (Color::White, "97"),
        ] {
            let mut encoder = Encoder::new("");
            let mut cell = Cell::new("a");
            cell.fg = colour;
            encoder.cell(0, 0, &cell);
            assert!(
                text(encoder.finish(Some(Position::new(1, 1))))
                    .contains(&format!("␛[{code}ma␛[2;2H␛[?25h"))
            );
        }
    }
}
