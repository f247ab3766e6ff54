//! Text from files, clipboards and keys is data: it is composed in one way (NFC), what has no width is left out, and what would
//! steer a terminal is spelled out.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A tab within a text. It is a blank to the eye and never one between the thousands of a number: a tab ends a cell.
pub(crate) const TAB: char = '\u{2003}';

/// The same text, composed (NFC), without characters that have no width, and with control characters and bidirectional
/// overrides spelled as `\u{202e}`. The joiner within an emoji stays.
///
/// A line feed stays, a tab becomes a wide blank, and a carriage return before a line feed or at the end goes.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(may_matter) || is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\t' => shown.push(TAB),
            '\r' if matches!(rest.peek(), Some('\n') | None) => {}
            JOINER if joins(shown.chars().next_back(), rest.peek()) => shown.push(c),
            c if is_widthless(c) => {}
            c if is_hostile(c) => {
                // Writing to a string cannot fail.
                write!(shown, "{}", c.escape_unicode()).ok();
            }
            c => shown.push(c),
        }
    }
    Cow::Owned(shown.nfc().collect())
}

/// A name, a code or a title: [`clean`], and on one line; what ends a line is a blank.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    let cleaned = clean(text);
    if !cleaned.contains(['\n', TAB]) {
        return cleaned;
    }
    let lines = cleaned.split(['\n', TAB]).map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    Cow::Owned(lines.join(" "))
}

const JOINER: char = '\u{200d}';

/// Whether a byte may belong to a character that is not taken as it stands: nearly no text has such a byte, and then nothing
/// more is looked at. From U+0300 on, characters may compose.
const fn may_matter(byte: u8) -> bool {
    matches!(byte, 0..=9 | 11..=31 | 0x7f | 0xc2 | 0xcc..)
}

fn is_clean(text: &str) -> bool {
    !text.contains(|c| is_hostile(c) || is_widthless(c))
        && is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// Characters that nobody sees, and that make two texts differ.
const fn is_widthless(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2065}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// Whether a joiner stands within an emoji: a family, a flag, a profession.
fn joins(before: Option<char>, after: Option<&char>) -> bool {
    let pictured = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    before.is_some_and(|c| pictured(c) || c == '\u{fe0f}') && after.is_some_and(|c| pictured(*c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_steer_a_terminal_is_spelled_out() {
        let cases = [
            ("plain è ≥ 90 %\nnext", "plain è ≥ 90 %\nnext"),
            ("a\tb", "a\u{2003}b"),
            ("a\r\nb", "a\nb"),
            ("\u{1b}[2J", "\\u{1b}[2J"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\rb", "a\\u{d}b"),
            ("165\r", "165"),
        ];
        for (given, shown) in cases {
            assert_eq!(clean(given), shown);
        }
    }

    #[test]
    fn text_is_composed_and_has_nothing_without_width() {
        let cases = [
            ("Si\u{300}", "Sì"),
            ("perche\u{301}", "perché"),
            ("S\u{200b}i\u{200b}\u{300}", "Sì"),
            ("28\u{200b}", "28"),
            ("\u{feff}1_01", "1_01"),
            ("co\u{ad}dice", "codice"),
            ("\u{212b}", "Å"),
            ("a\u{200d}b", "ab"),
            (
                "👩\u{200d}👧 e ❤\u{fe0f}\u{200d}🔥",
                "👩\u{200d}👧 e ❤\u{fe0f}\u{200d}🔥",
            ),
            ("👍🏽\u{200d}", "👍🏽"),
            ("\u{1100}\u{1161}", "가"),
        ];
        for (given, shown) in cases {
            assert_eq!(clean(given), shown, "{given:?}");
            assert_eq!(clean(shown), shown, "{shown:?} stays");
        }
    }

    #[test]
    fn names_are_one_line() {
        let cases = [
            ("Tempo\r\nmedio", "Tempo medio"),
            (" a \n\n b\tc ", "a b c"),
            ("two  blanks stay", "two  blanks stay"),
            ("uno\u{a0}due", "uno\u{a0}due"),
        ];
        for (given, shown) in cases {
            assert_eq!(one_line(given), shown);
        }
    }
}
