//! The lines of a text, without their markup (`<b>`, `<i>`, `**`, `\\_`, `##`), and the cells of its tables: between tabs, between the
//! strokes of a pipe table, or in columns of blanks.

use std::borrow::Cow;

use super::aligned;
use crate::exchange::page::{Cell, Line};

/// The lines of a text.
pub(super) fn read(text: &str) -> Vec<Line> {
    let stroked = with_strokes(text);
    let lines: Vec<(usize, &str)> = (1..)
        .zip(stroked.iter().map(|it| it.trim_start_matches('\u{c}')))
        .collect();
    let is_divided = lines.iter().any(|(_, it)| it.contains('\t') || is_pipe(it));
    if !is_divided && aligned::has_columns(&lines) {
        aligned::lines(&lines)
    } else {
        let mut all: Vec<Line> = Vec::new();
        for (number, raw) in lines {
            if is_ruler(raw) {
                if let Some(above) = all.last_mut() {
                    above.last = number;
                }
            } else {
                all.extend(line(number, raw));
            }
        }
        all
    }
}

/// Whether a line is a row of a pipe table.
fn is_pipe(raw: &str) -> bool {
    let raw = raw.trim();
    raw.starts_with('|') && raw.matches('|').count() > 1
}

/// The same below headings without strokes at their ends: `--- | ---`.
fn is_open_ruler(raw: &str) -> bool {
    let mut cells = raw.split('|').map(|it| it.trim().trim_matches(':'));
    raw.contains('|') && cells.all(|it| it.len() > 1 && it.bytes().all(|byte| byte == b'-'))
}

/// The lines, with the strokes that a pipe table may leave out at its ends.
fn with_strokes(text: &str) -> Vec<Cow<'_, str>> {
    let mut lines: Vec<Cow<'_, str>> = text.lines().map(Cow::Borrowed).collect();
    let rulers: Vec<usize> = (0..lines.len())
        .filter(|at| lines.get(*at).is_some_and(|it| is_open_ruler(it)))
        .collect();
    for ruler in rulers {
        let rows = lines.iter_mut().skip(ruler.saturating_sub(1));
        for row in rows.take_while(|it| it.contains('|')) {
            *row = Cow::Owned(format!("|{row}|"));
        }
    }
    lines
}

/// The line below the headings of a pipe table: strokes alone.
fn is_ruler(raw: &str) -> bool {
    is_pipe(raw)
        && raw.contains('-')
        && raw
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// A line that is not empty.
fn line(number: usize, raw: &str) -> Option<Line> {
    let heading = raw.trim_start();
    let is_heading = heading.starts_with('#') && !raw.contains('\t');
    let raw = if is_heading {
        heading.trim_start_matches('#')
    } else {
        raw
    };
    if !is_pipe(raw) {
        let cells: Vec<&str> = raw.split('\t').collect();
        return marked(number, &cells, is_heading, cells.len() > 1);
    }
    let inner = raw.trim();
    let inner = inner.strip_prefix('|').unwrap_or(inner);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let inner = inner.replace("\\|", "\u{1}");
    let cells: Vec<String> = inner
        .split('|')
        .map(|it| it.replace('\u{1}', "|"))
        .collect();
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    marked(number, &cells, false, true)
}

/// A line of cells with their markup.
pub(super) fn marked(number: usize, raws: &[&str], is_heading: bool, is_row: bool) -> Option<Line> {
    let cells: Vec<Cell> = raws.iter().map(|it| Cell::Text(plain(it))).collect();
    if cells.iter().all(Cell::is_empty) {
        return None;
    }
    let bold = raws.iter().enumerate().filter_map(|(at, raw)| {
        let (bold, rest) = bold(raw)?;
        Some((at, bold, rest))
    });
    let bold: Vec<(usize, String, String)> = bold.collect();
    let whole = bold
        .first()
        .is_some_and(|(at, _, rest)| *at == 0 && rest.is_empty());
    Some(Line {
        number,
        last: number,
        is_heading: is_heading || (whole && !is_row),
        is_row,
        goes_on: false,
        cells,
        bold,
    })
}

const TAGS: [&str; 10] = [
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
];

/// The text of a cell without its markup. What would steer a terminal is made visible.
fn plain(cell: &str) -> String {
    let mut text = cell.replace("**", "");
    for (written, meant) in ENTITIES {
        text = text.replace(written, meant);
    }
    for tag in TAGS {
        if text.contains('<') {
            text = text.replace(tag, "").replace(&tag.to_uppercase(), "");
        }
    }
    crate::plan::clean(unescaped(&text).trim()).into_owned()
}

/// What stands for a character, or for the end of a line.
const ENTITIES: [(&str, &str); 11] = [
    ("<br>", " "),
    ("<br/>", " "),
    ("<br />", " "),
    ("&nbsp;", " "),
    ("&ge;", "≥"),
    ("&le;", "≤"),
    ("&gt;", ">"),
    ("&lt;", "<"),
    ("&euro;", "€"),
    ("&quot;", "\""),
    ("&amp;", "&"),
];

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
