//! Text from files and clipboards is data: what would steer a terminal is spelled out instead.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The same text, with control characters, bidirectional overrides and invisible marks spelled as `\u{202e}`.
///
/// A line feed stays, a tab becomes a space, and a carriage return before a line feed goes.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(may_be_hostile) || !text.contains(is_hostile) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\t' => shown.push(' '),
            '\r' if rest.peek() == Some(&'\n') => {}
            c if is_hostile(c) => {
                // Writing to a string cannot fail.
                write!(shown, "{}", c.escape_unicode()).ok();
            }
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// Whether a byte may belong to a hostile character: nearly no text has such a byte, and then nothing more is looked at.
const fn may_be_hostile(byte: u8) -> bool {
    matches!(byte, 0..=9 | 11..=31 | 0x7f | 0xc2 | 0xd8 | 0xe1 | 0xe2 | 0xef | 0xf3)
}

fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_steer_a_terminal_is_spelled_out() {
        let cases = [
            ("plain è ≥ 90 %\nnext", "plain è ≥ 90 %\nnext"),
            ("a\tb", "a b"),
            ("a\r\nb", "a\nb"),
            ("\u{1b}[2J", "\\u{1b}[2J"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\u{200b}b", "a\\u{200b}b"),
            ("a\rb", "a\\u{d}b"),
        ];
        for (given, shown) in cases {
            assert_eq!(clean(given), shown);
        }
    }
}
