//! Cells as the bytes that put them on a terminal, with no more of them than it takes.

use ratatui::buffer::Cell;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};

use crate::view;

/// The attributes in use, each with what turns it on and off.
const ATTRIBUTES: [(Modifier, u8, u8); 5] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
];

/// Text, ground and attributes.
type Dress = (Color, Color, Modifier);

/// Collects a frame.
pub(super) struct Encoder {
    bytes: Vec<u8>,
    /// Where the terminal's own cursor is, as far as that is known.
    at: Option<(u16, u16)>,
    style: Option<Dress>,
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

    pub(super) fn cell(&mut self, x: u16, y: u16, cell: &Cell) {
        if self.at != Some((x, y)) {
            self.go(x, y);
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
            self.go(x, y);
            self.bytes.extend_from_slice(b"\x1b[?25h");
        }
        self.bytes.extend_from_slice(b"\x1b[?2026l");
        self.bytes
    }

    fn go(&mut self, x: u16, y: u16) {
        self.bytes.extend_from_slice(b"\x1b[");
        self.number(y + 1);
        self.bytes.push(b';');
        self.number(x + 1);
        self.bytes.push(b'H');
    }

    /// Changes the style, as far as it differs, with one sequence.
    fn dress(&mut self, style: Dress) {
        if self.style == Some(style) {
            return;
        }
        let (fg, bg, modifier) = style;
        self.bytes.extend_from_slice(b"\x1b[");
        let (fg_before, bg_before, before) = self.style.replace(style).unwrap_or_else(|| {
            self.code(0);
            (Color::Reset, Color::Reset, Modifier::empty())
        });
        let lost = before - modifier;
        let intensity = Modifier::BOLD | Modifier::DIM;
        // One code turns off bold and dim alike: what stays of them is turned on again.
        let renewed = if lost.intersects(intensity) {
            modifier & intensity
        } else {
            Modifier::empty()
        };
        let gained = (modifier - before) | renewed;
        for (attribute, _, off) in ATTRIBUTES
            .into_iter()
            .filter(|(attribute, ..)| lost.contains(*attribute))
        {
            let twice = attribute == Modifier::DIM && lost.contains(Modifier::BOLD);
            if !twice {
                self.code(off.into());
            }
        }
        for (_, on, _) in ATTRIBUTES
            .into_iter()
            .filter(|(attribute, ..)| gained.contains(*attribute))
        {
            self.code(on.into());
        }
        if fg_before != fg {
            self.colour(fg, 30);
        }
        if bg_before != bg {
            self.colour(bg, 40);
        }
        // The last separator becomes the end of the sequence.
        if let Some(last) = self.bytes.last_mut() {
            *last = b'm';
        }
    }

    /// A colour of the text (base 30) or of its ground (base 40).
    fn colour(&mut self, colour: Color, base: u16) {
        match colour {
            Color::Reset => self.code(base + 9),
            Color::Rgb(r, g, b) => {
                for code in [base + 8, 2, r.into(), g.into(), b.into()] {
                    self.code(code);
                }
            }
            Color::Indexed(index) => {
                for code in [base + 8, 5, index.into()] {
                    self.code(code);
                }
            }
            Color::Black => self.code(base),
            Color::Red => self.code(base + 1),
            Color::Green => self.code(base + 2),
            Color::Yellow => self.code(base + 3),
            Color::Blue => self.code(base + 4),
            Color::Magenta => self.code(base + 5),
            Color::Cyan => self.code(base + 6),
            Color::Gray => self.code(base + 7),
            Color::DarkGray => self.code(base + 60),
            Color::LightRed => self.code(base + 61),
            Color::LightGreen => self.code(base + 62),
            Color::LightYellow => self.code(base + 63),
            Color::LightBlue => self.code(base + 64),
            Color::LightMagenta => self.code(base + 65),
            Color::LightCyan => self.code(base + 66),
            Color::White => self.code(base + 67),
        }
    }

    /// A number of a sequence, with the separator after it.
    fn code(&mut self, code: u16) {
        self.number(code);
        self.bytes.push(b';');
    }

    /// A number in digits. The formatter of the library takes longer than everything else here.
    fn number(&mut self, number: u16) {
        let mut rest = number;
        let mut digits = [0_u8; 5];
        let mut count = 0;
        for slot in digits.iter_mut().rev() {
            *slot = b'0' + u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
            count += 1;
            if rest == 0 {
                break;
            }
        }
        self.bytes.extend(digits.iter().skip(digits.len() - count));
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
        let expected = "␛[?2026h␛[?25l␛[3;5H␛[0;38;2;1;2;3maa␛[1ma␛[4;1H␛[22ma␛[?2026l";
        assert_eq!(text(encoder.finish(None)), expected);
    }

    #[test]
    fn every_named_colour_has_its_numbers_for_text_and_ground() {
        let colours = [
            (Color::Reset, 39),
            (Color::Black, 30),
            (Color::Red, 31),
            (Color::Green, 32),
            (Color::Yellow, 33),
            (Color::Blue, 34),
            (Color::Magenta, 35),
            (Color::Cyan, 36),
            (Color::Gray, 37),
            (Color::DarkGray, 90),
            (Color::LightRed, 91),
            (Color::LightGreen, 92),
            (Color::LightYellow, 93),
            (Color::LightBlue, 94),
            (Color::LightMagenta, 95),
            (Color::LightCyan, 96),
            (Color::White, 97),
        ];
        for (colour, code) in colours {
            let other = Color::Indexed(7);
            for (fg, bg, code) in [(colour, other, code), (other, colour, code + 10)] {
                let mut cell = Cell::new("a");
                (cell.fg, cell.bg) = (other, other);
                let mut encoder = Encoder::new("");
                encoder.cell(0, 0, &cell);
                (cell.fg, cell.bg) = (fg, bg);
                encoder.cell(1, 0, &cell);
                let ends = format!("␛[0;38;5;7;48;5;7ma␛[{code}ma␛[2;2H␛[?25h␛[?2026l");
                let shown = text(encoder.finish(Some(Position::new(1, 1))));
                assert!(shown.ends_with(&ends), "{colour}: {shown}");
            }
        }
    }

    #[test]
    fn a_screen_is_erased_with_its_ground() {
        let ground = Style::new().fg(Color::Red).bg(Color::Blue);
        let mut encoder = Encoder::new("first");
        encoder.erase(ground);
        let mut cell = Cell::new("a");
        cell.set_style(ground);
        encoder.cell(0, 0, &cell);
        let expected = "first␛[?2026h␛[?25l␛[0;31;44m␛[2J␛[1;1Ha␛[?2026l";
        assert_eq!(text(encoder.finish(None)), expected);
    }
}
