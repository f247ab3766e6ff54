//! Where codes stand in the text of a plan, so that a finding names line and column. The text is walked through once,
//! however much is unsound in it, and not at all where nothing is.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::plan::Year;

/// How a code is written, up to its text.
const LABEL: &str = "code:";

/// The codes of a plan's text.
pub(super) struct Codes<'a> {
    text: &'a str,
    index: OnceCell<Index<'a>>,
}

struct Index<'a> {
    /// Where each code stands, in order.
    codes: HashMap<&'a str, Vec<usize>>,
    lines: Vec<usize>,
}

impl<'a> Codes<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self {
            text,
            index: OnceCell::new(),
        }
    }

    /// Line and column of the n-th time that a code is given, from 0.
    pub(super) fn nth(&self, code: &str, nth: usize) -> Option<(usize, usize)> {
        let at = self.index().codes.get(code)?.get(nth)?;
        Some(self.place(*at))
    }

    /// Line and column of the n-th `year: Y` after a code.
    pub(super) fn year(&self, code: &str, year: Year, nth: usize) -> Option<(usize, usize)> {
        let from = self
            .index()
            .codes
            .get(code)
            .and_then(|places| places.first())
            .copied()
            .unwrap_or(0);
        let wanted = format!("year: {year}");
        let (at, _) = self.text.get(from..)?.match_indices(&wanted).nth(nth)?;
        Some(self.place(from + at))
    }

    /// Line and column of a word.
    pub(super) fn find(&self, word: &str) -> Option<(usize, usize)> {
        self.text.find(word).map(|at| self.place(at))
    }

    fn index(&self) -> &Index<'a> {
        self.index.get_or_init(|| {
            let mut codes: HashMap<&str, Vec<usize>> = HashMap::new();
            for (at, _) in self.text.match_indices(LABEL) {
                let rest = self
                    .text
                    .get(at + LABEL.len()..)
                    .unwrap_or_default()
                    .trim_start();
                // `printed_code:` is not the code.
                let part = self
                    .text
                    .get(..at)
                    .is_some_and(|before| before.ends_with('_'));
                let quoted = rest.strip_prefix('"').filter(|_| !part);
                if let Some((code, _)) = quoted.and_then(|rest| rest.split_once('"')) {
                    codes.entry(code).or_default().push(at);
                }
            }
            let lines = std::iter::once(0)
                .chain(self.text.match_indices('\n').map(|(at, _)| at + 1))
                .collect();
            Index { codes, lines }
        })
    }

    fn place(&self, at: usize) -> (usize, usize) {
        let lines = &self.index().lines;
        let line = lines.partition_point(|start| *start <= at);
        let start = lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self
            .text
            .get(start..at)
            .map_or(0, |before| before.chars().count())
            + 1;
        (line, column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_where_it_is_given_and_a_year_is_that_of_its_own_code() {
        let text = "è, printed_code: \"A\", code: \"A\",\n year: 1\ncode:\"B\"\n  year: 2\n code: \"A\" year: 2\nyear: 1";
        let codes = Codes::new(text);
        let found = [0, 1, 2].map(|nth| codes.nth("A", nth));
        assert_eq!(found, [Some((1, 23)), Some((5, 2)), None]);
        assert_eq!((codes.nth("B", 0), codes.nth("C", 0)), (Some((3, 1)), None));
        let of_years = [
            ("A", 1, 0),
            ("A", 1, 1),
            ("A", 2, 0),
            ("B", 1, 0),
            ("B", 2, 1),
        ];
        let found = of_years.map(|(code, year, nth)| codes.year(code, year, nth));
        let places = [(2, 2), (6, 1), (4, 3), (6, 1), (5, 12)];
        assert_eq!(found, places.map(Some));
        assert_eq!(codes.find("year: 2"), Some((4, 3)));
    }
}
