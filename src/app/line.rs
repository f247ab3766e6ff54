//! A text being typed, and the cursor in it. It moves by what a reader calls a character.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::plan::clean;

/// The longest text that a field takes, in bytes.
const LONGEST: usize = 4_000;

/// Text with a cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    before: String,
    after: String,
}

impl Line {
    /// That text, with the cursor at its end.
    pub fn new(text: &str) -> Self {
        let mut line = Self::default();
        line.insert(text);
        line
    }

    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    pub fn before(&self) -> &str {
        &self.before
    }

    pub fn after(&self) -> &str {
        &self.after
    }

    pub const fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// Types text at the cursor, as far as it fits, and says how many characters did not. An accent that comes after its
    /// letter is composed with it.
    pub fn insert(&mut self, text: &str) -> usize {
        let cleaned = clean(text);
        let mut graphemes = cleaned.graphemes(true);
        for grapheme in graphemes.by_ref() {
            if self.before.len() + self.after.len() + grapheme.len() > LONGEST {
                return graphemes.count() + 1;
            }
            self.before.push_str(grapheme);
        }
        if let Cow::Owned(composed) = clean(&self.before) {
            self.before = composed;
        }
        0
    }

    /// Erases the character before the cursor.
    pub fn erase(&mut self) {
        let at = self
            .before
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at);
        self.before.truncate(at);
    }

    /// Erases the character after the cursor.
    pub fn erase_forward(&mut self) {
        let length = self.after.graphemes(true).next().map_or(0, str::len);
        self.after.drain(..length);
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    pub fn left(&mut self) {
        if let Some((at, _)) = self.before.grapheme_indices(true).next_back() {
            self.after.insert_str(0, &self.before.split_off(at));
        }
    }

    pub fn right(&mut self) {
        let length = self.after.graphemes(true).next().map_or(0, str::len);
        self.before.extend(self.after.drain(..length));
    }

    pub fn home(&mut self) {
        self.after.insert_str(0, &std::mem::take(&mut self.before));
    }

    pub fn end(&mut self) {
        self.before.push_str(&std::mem::take(&mut self.after));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_moves_by_what_a_reader_calls_a_character() {
        let mut line = Line::new("aq\u{301}👍🏽z");
        line.left();
        line.left();
        assert_eq!((line.before(), line.after()), ("aq\u{301}", "👍🏽z"));
        line.erase();
        line.erase_forward();
        assert_eq!(line.text(), "az");
        line.home();
        line.right();
        line.insert("b");
        line.end();
        assert_eq!((line.before(), line.after()), ("abz", ""));
    }

    #[test]
    fn what_would_steer_a_terminal_is_not_taken_as_such() {
        assert_eq!(Line::new("a\u{1b}[2Jb").text(), "a\\u{1b}[2Jb");
    }

    #[test]
    fn a_text_has_a_limit_and_says_what_lies_beyond() {
        let mut line = Line::default();
        assert_eq!(line.insert(&"x".repeat(LONGEST + 3)), 3);
        assert_eq!(line.text().len(), LONGEST);
        assert_eq!(line.insert("è"), 1);
    }

    #[test]
    fn an_accent_typed_after_its_letter_is_composed_with_it() {
        let mut line = Line::new("Si");
        line.insert("\u{300}");
        assert_eq!(line.text(), "Sì");
    }
}
