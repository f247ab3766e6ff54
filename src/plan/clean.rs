//! Text from files, clipboards and keys is data: it is composed in one way (NFC), what has no width is left out, and what would
//! steer a terminal is spelled out.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A tab within a text. It is a blank to the eye and never one between the thousands of a number: a tab ends a cell.
pub(crate) const TAB: char = '\u{2003}';

/// The most characters of a text, as of a spreadsheet's cell.
pub const LONGEST_TEXT: usize = 32_767;
/// So many marks one letter carries at most; no language has more, and a tower of them covers the lines above and below.
const MOST_MARKS: usize = 4;

/// The same text, composed (NFC), without characters that have no width, and with control characters and bidirectional
/// overrides spelled as `\u{202e}`. The joiner within an emoji stays, and so does what chooses between two pictures of a character; of
/// the marks on one letter the first four.
///
/// A line feed stays, a tab becomes a wide blank, and a carriage return before a line feed or at the end goes.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(may_matter) || is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut marks = 0_usize;
    while let Some(c) = rest.next() {
        let is_mark = !is_selector(c) && is_combining_mark(c);
        marks = if is_mark { marks.saturating_add(1) } else { 0 };
        match c {
            _ if marks > MOST_MARKS => {}
            c if is_selector(c) => {
                if selects(shown.chars().next_back(), c) {
                    shown.push(c);
                }
            }
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

/// The path of a file, on one line: who may make files may name them, too.
pub fn shown_path(path: &Path) -> String {
    let text = path.to_string_lossy();
    clean(&text).replace('\n', "\\n")
}

/// A cell that a spreadsheet would take for a formula is text: it begins with an apostrophe. Negative numbers are numbers, and
/// bounds (`= 3`) are followed by a space or a digit only.
pub fn inert(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell again, without the apostrophe that kept it from being a formula.
pub fn uninert(cell: &str) -> &str {
    let bare = cell.strip_prefix('\'');
    bare.filter(|it| is_formula(it)).unwrap_or(cell)
}

/// Whether a spreadsheet computes a cell: it begins with a sign of formulas, the wide forms of Asian keyboards included.
fn is_formula(cell: &str) -> bool {
    let mut rest = cell.chars();
    match rest.next() {
        Some('=' | '@' | '\t' | '\r' | '\u{ff1d}' | '\u{ff20}' | '\u{ff0b}' | '\u{ff0d}') => true,
        Some('+' | '-') => !rest.all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')),
        _ => false,
    }
}

/// A name, a code or a title: [`clean`], and on one line; what ends a line is a blank.
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
    !text.contains(|c| is_hostile(c) || is_widthless(c) || is_selector(c) || is_combining_mark(c))
        && is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// Characters that nobody sees, and that make two texts differ.
const fn is_widthless(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2065}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// A variation selector: it chooses between pictures of the character before it, and is nothing alone.
const fn is_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a selector has something to choose between: a pictured sign, a key's digit, a Chinese character.
fn selects(before: Option<char>, selector: char) -> bool {
    let Some(before) = before else { return false };
    let pictured = matches!(before, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '#' | '*' | '0'..='9');
    let chinese = matches!(before, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}');
    match selector {
        '\u{fe0e}' | '\u{fe0f}' => pictured,
        '\u{e0100}'..='\u{e01ef}' => chinese,
        _ => false,
    }
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
            ("a\u{3164}b\u{ffa0}\u{34f}", "ab"),
            ("a\u{fe0f}b\u{fe00}", "ab"),
            ("1\u{fe0f}\u{20e3} ✔\u{fe0e}", "1\u{fe0f}\u{20e3} ✔\u{fe0e}"),
            ("葛\u{e0100} a\u{e0100}", "葛\u{e0100} a"),
            (
                "z\u{335}\u{336}\u{337}\u{338}\u{335}\u{336}\u{337}a",
                "z\u{335}\u{336}\u{337}\u{338}a",
            ),
        ];
        for (given, shown) in cases {
            assert_eq!(clean(given), shown, "{given:?}");
            assert_eq!(clean(shown), shown, "{shown:?} stays");
        }
    }

    #[test]
    fn what_looks_like_a_formula_is_text_and_negative_numbers_are_numbers() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("-3,5", "-3,5"),
            ("-cmd|x", "'-cmd|x"),
            ("+39 080", "'+39 080"),
            ("＝1", "'＝1"),
            ("＠x", "'＠x"),
            ("≥ 90%", "≥ 90%"),
            ("SI", "SI"),
        ];
        for (cell, safe) in cases {
            assert_eq!(inert(cell), safe);
            assert_eq!(uninert(safe), cell);
        }
        assert_eq!(uninert("'nata"), "'nata");
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
