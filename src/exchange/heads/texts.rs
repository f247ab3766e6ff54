//! What the cells of heading rows say: alone, one below the other, and whether they could be headings at all.

use crate::exchange::page::{Cell, Line};
use crate::exchange::vocabulary::{Heading, Role, folded_words, heading, is_beyond, is_grade};
use crate::plan::{Language, criterion};

/// The longest text that heads a column.
const LONGEST: usize = 120;

/// What rows of headings say together: the whole of it, or the lowest that says a role, with the year that any of them says.
pub(super) fn joined(parts: &[String]) -> Heading {
    let whole = heading(&parts.join(" "));
    let single: Vec<Heading> = parts.iter().map(|it| heading(it)).collect();
    let base = if whole.role.is_some() && whole.is_whole {
        None
    } else {
        let says = |it: &&Heading| it.role.is_some_and(|role| role != Role::Year);
        let year = || single.iter().find(|it| it.role.is_some());
        single.iter().rev().find(says).or_else(year).cloned()
    };
    let mut found = base.unwrap_or(whole);
    let last = |of: fn(&Heading) -> Option<i16>| single.iter().rev().find_map(of);
    found.year = found.year.or_else(|| last(|it| it.year));
    found.nth = found.nth.or_else(|| last(|it| it.nth));
    found.part = found
        .part
        .or_else(|| single.iter().rev().find_map(|it| it.part));
    // Below the heading of the targets stand grades, of which nothing says what they are worth.
    if let [_, .., last] = parts
        && found.role == Some(Role::Target)
        && (is_grade(last) || is_beyond(last))
    {
        found.role = Some(Role::Grade).filter(|_| is_grade(last));
    }
    // Below the heading of the targets stands the one of what was reached.
    if let Some(lowest) = single.last().filter(|it| it.role == Some(Role::Actual)) {
        found.role = lowest.role;
    }
    found
}

/// Whether a row could be one of headings: words, and no value. Asked of every row, so the cheapest question comes first.
pub(super) fn could_head(line: &Line) -> bool {
    let is_plain_value = |cell: &Cell| {
        let text = cell.as_text().unwrap_or_default();
        let is_year = text.len() == 4 && !text.contains(['.', ',', '%']);
        text.contains(|c: char| c.is_ascii_digit())
            && !is_year
            && text
                .bytes()
                .all(|it| it.is_ascii_digit() || matches!(it, b'.' | b',' | b'%' | b' '))
    };
    if line.cells.iter().any(is_plain_value) {
        return false;
    }
    let is_value = |text: &str| {
        text.starts_with(['≥', '≤', '<', '>', '=', '€', '+'])
            || (text.starts_with(|c: char| c.is_ascii_digit())
                && heading(text) == Heading::default()
                && criterion(text, Language::Italian).is_ok())
    };
    line.filled() > 0
        && line
            .texts()
            .all(|(_, it)| it.len() <= LONGEST && !is_value(&it))
}

/// Whether a cell below a heading says which part of it is meant: a year, a code, a name.
pub(super) fn divides(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "cod",
        "codice",
        "denominazione",
        "descrizione",
        "n",
        "nome",
        "valore",
        "code",
        "name",
        "atteso",
        "previsto",
        "%",
    ];
    let found = heading(text);
    let word = folded_words(text).join(" ");
    found.role.is_some() && found.language.is_none_or(|_| word.split(' ').count() <= 2)
        || found.year.is_some()
        || found.nth.is_some()
        || found.part.is_some()
        || WORDS.contains(&word.as_str())
        || is_grade(text)
        || is_beyond(text)
}
