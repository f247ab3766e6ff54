//! The lines of the text, without their markup: `<b>`, `<i>`, `**`, `\_`, `##`.

use crate::exchange::imported::{ImportIssue, Unread};

/// A line that is not empty.
pub(super) struct Line {
    /// Its number, from 1.
    pub(super) number: usize,
    /// Whether it is a heading: it begins with `#`, or is bold as a whole.
    pub(super) is_heading: bool,
    /// Whether it is a row of a table.
    pub(super) is_row: bool,
    /// Its cells without markup; a line that is no row has one.
    pub(super) cells: Vec<String>,
    /// Its cells with their markup.
    raw: Vec<String>,
}

impl Line {
    /// Its first cell, where it is not empty, or else the only one that is not.
    pub(super) fn first(&self) -> Option<&str> {
        let mut cells = self.cells.iter();
        cells.find(|cell| !cell.is_empty()).map(String::as_str)
    }

    /// Its text, where only its first cell has any.
    pub(super) fn alone(&self) -> Option<&str> {
        let (first, rest) = self.cells.split_first()?;
        let alone = !first.is_empty() && rest.iter().all(String::is_empty);
        alone.then_some(first.as_str())
    }

    /// What is bold at the beginning of a cell, and what follows there.
    pub(super) fn bold(&self, cell: usize) -> Option<(String, String)> {
        bold(self.raw.get(cell)?)
    }

    /// How many of its cells are not empty.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// That it was not understood, and is kept as a note.
    pub(super) fn kept(&self) -> Unread {
        Unread::of_line(self.number, self.filled(), ImportIssue::Line(self.text()))
    }

    pub(super) fn text(&self) -> String {
        let cells = self.cells.iter().filter(|cell| !cell.is_empty());
        cells.cloned().collect::<Vec<_>>().join(" · ")
    }
}

/// The lines that are not empty.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> + '_ {
    (1..).zip(text.lines()).filter_map(|(number, raw)| {
        let heading = raw.trim_start();
        let is_heading = heading.starts_with('#');
        let raw = if is_heading {
            heading.trim_start_matches('#')
        } else {
            raw
        };
        let is_row = raw.contains('\t');
        let cells: Vec<String> = raw.split('\t').map(plain).collect();
        let raws: Vec<String> = raw.split('\t').map(str::to_owned).collect();
        let first = raws.first().map_or("", String::as_str);
        let whole = bold(first).is_some_and(|(_, rest)| rest.is_empty());
        cells.iter().any(|cell| !cell.is_empty()).then_some(Line {
            number,
            is_heading: is_heading || (whole && !is_row),
            is_row,
            cells,
            raw: raws,
        })
    })
}

const TAGS: [&str; 12] = [
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<strong>",
    "</strong>",
    "<em>",
    "</em>",
    "<u>",
    "</u>",
    "<br>",
    "<br/>",
];

/// The text of a cell without its markup. What would steer a terminal is made visible.
pub(super) fn plain(cell: &str) -> String {
    let mut text = cell.replace("**", "");
    for tag in TAGS {
        if text.contains('<') {
            text = text.replace(tag, "").replace(&tag.to_uppercase(), "");
        }
    }
    crate::plan::clean(unescaped(&text).trim()).into_owned()
}

/// `\_` is `_`, as everywhere in Markdown.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let escapes = c == '\\' && rest.peek().is_some_and(char::is_ascii_punctuation);
        if !escapes {
            plain.push(c);
        } else if let Some(escaped) = rest.next() {
            plain.push(escaped);
        }
    }
    plain
}

/// What a cell has in bold at its beginning, and what follows it.
fn bold(cell: &str) -> Option<(String, String)> {
    let cell = cell.trim();
    let pairs = [
        ("<b>", "</b>"),
        ("<B>", "</B>"),
        ("<strong>", "</strong>"),
        ("**", "**"),
    ];
    pairs.into_iter().find_map(|(open, close)| {
        let (bold, rest) = cell.strip_prefix(open)?.split_once(close)?;
        Some((plain(bold), plain(rest)))
    })
}

/// A text in capitals with single blanks, to be looked for words: blanks that do not break are blanks.
pub(super) fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let folded = words.join(" ").to_uppercase();
    folded
        .trim_start_matches(['"', '“', '«', '\'', ' '])
        .to_owned()
}
