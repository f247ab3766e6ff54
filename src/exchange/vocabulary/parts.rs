//! What a heading says beside its role: a year, one of the plan's years, a part of a year.

use super::{Heading, Part};
use crate::plan::{Year, month_named, ordinal, parts_of_year as part};

/// A text without the year in it, and the year: `2025`, or the second one of `2018/19`. Where it names several it keeps them.
pub(super) fn without_year(text: &str) -> (String, Option<Year>) {
    let mut years = Vec::new();
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(tail) = text.get(at..) {
        let Some(first) = tail.chars().next() else {
            break;
        };
        let before = rest.chars().next_back();
        let year = (!before.is_some_and(|c| c.is_ascii_digit()))
            .then(|| year_at(tail))
            .flatten();
        if let Some((year, length)) = year {
            years.push(year);
            at = at.saturating_add(length);
            rest.push(' ');
        } else {
            rest.push(first);
            at = at.saturating_add(first.len_utf8());
        }
    }
    years.dedup();
    match years.as_slice() {
        [year] => (rest, Some(*year)),
        _ => (text.to_owned(), None),
    }
}

/// The year at the beginning of a text, and how long it is written.
fn year_at(text: &str) -> Option<(Year, usize)> {
    // `FY24`, `FY 2024`
    if let Some(rest) = text.strip_prefix("FY") {
        let blanks = rest.len().saturating_sub(rest.trim_start().len());
        let rest = rest.trim_start();
        if let Some((year, length)) = year_at(rest) {
            return Some((year, length.saturating_add(2).saturating_add(blanks)));
        }
        let digits = rest
            .len()
            .saturating_sub(rest.trim_start_matches(|c: char| c.is_ascii_digit()).len());
        let short: Option<Year> = rest
            .get(..digits)
            .filter(|it| it.len() == 2)
            .and_then(|it| it.parse().ok());
        return short.map(|it| (it.saturating_add(2000), blanks.saturating_add(4)));
    }
    let digits = |from: usize| {
        let tail = text.get(from..).unwrap_or_default();
        tail.len()
            .saturating_sub(tail.trim_start_matches(|c: char| c.is_ascii_digit()).len())
    };
    let known = |it: &str| it.parse().ok().filter(|it| (1900..=2199).contains(it));
    let year: Year = (digits(0) == 4).then(|| known(text.get(..4)?)).flatten()?;
    let next = year.saturating_add(1);
    let sign = text.get(4..).and_then(|it| it.chars().next());
    let sign = sign.filter(|it| matches!(it, '/' | '-' | '–' | '‑'));
    let begin = sign.map_or(4, |it| it.len_utf8().saturating_add(4));
    let second = sign.and_then(|_| text.get(begin..begin.saturating_add(digits(begin))));
    match second {
        Some(short) if short.len() == 2 && short.parse() == Ok(next.rem_euclid(100)) => {
            Some((next, begin.saturating_add(2)))
        }
        Some(long)
            if long.len() == 4
                && long.parse() == Ok(next)
                && text.as_bytes().get(4) == Some(&b'/') =>
        {
            Some((next, begin.saturating_add(4)))
        }
        _ => Some((year, 4)),
    }
}

/// A text without the day before its year, and the part of the year that ends on it: `al 30/06/` of 2025.
pub(super) fn without_day(text: &str) -> (String, Option<Part>) {
    let found = text.match_indices('/').find_map(|(at, _)| {
        let (before, after) = text.split_at_checked(at)?;
        let begin = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let day: i8 = before.get(begin..)?.parse().ok()?;
        let month = after.get(1..)?;
        let digits = month
            .len()
            .saturating_sub(month.trim_start_matches(|c: char| c.is_ascii_digit()).len());
        let month: i8 = month.get(..digits)?.parse().ok()?;
        let rest = after
            .get(digits.saturating_add(1)..)?
            .trim_start_matches('/');
        let part = part_ending(day, month)?;
        let before = before
            .get(..begin)?
            .trim_end()
            .trim_end_matches(" al")
            .trim_end_matches(" at");
        Some((format!("{before} {rest}"), part))
    });
    found.or_else(|| without_named_day(text)).map_or_else(
        || (text.to_owned(), None),
        |(text, part)| (text, Some(part)),
    )
}

/// The part of a year that ends on that day.
const fn part_ending(day: i8, month: i8) -> Option<Part> {
    Some(match (day, month) {
        (31, 3) => Part::new(1, 4),
        (30, 4) => Part::new(1, 3),
        (30, 6) => Part::new(1, 2),
        (31, 8) => Part::new(2, 3),
        (30, 9) => Part::new(3, 4),
        (31, 12) => Part::new(1, 1),
        _ => return None,
    })
}

/// `al 30 giugno`, `at 30 June`, `by June 30`: what remains, and the part of a year that ends then.
fn without_named_day(text: &str) -> Option<(String, Part)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words
        .iter()
        .position(|it| it.len() > 2 && month_named(it).is_some())?;
    let month = month_named(words.get(at)?)?;
    let day = |at: usize| words.get(at)?.trim_end_matches(',').parse::<i8>().ok();
    let before = at.checked_sub(1).and_then(|at| Some((at, day(at)?)));
    let after = || at.checked_add(1).and_then(|at| Some((at, day(at)?)));
    let (of_day, day) = before.or_else(after)?;
    let part = part_ending(day, month)?;
    let rest = words.iter().enumerate().filter(|(it, word)| {
        let is_small = ["al", "at", "by", "entro", "il"].contains(&word.to_lowercase().as_str());
        *it != at && *it != of_day && !is_small
    });
    let rest: Vec<&str> = rest.map(|(_, word)| *word).collect();
    Some((rest.join(" "), part))
}

/// Whether a text names a fiscal year: `2024/25`, `FY24`. Its quarters are none of the calendar's.
pub(in crate::exchange) fn names_fiscal_year(text: &str) -> bool {
    let begins = text.char_indices().map(|(at, _)| text.split_at(at));
    let mut tails = begins.filter(|(before, _)| !before.ends_with(|c: char| c.is_ascii_digit()));
    tails.any(|(_, tail)| year_at(tail).is_some_and(|(_, length)| length > 4))
}

/// The years that a text names; of a fiscal one the second.
pub(in crate::exchange) fn years_in(text: &str) -> Vec<Year> {
    let mut years = Vec::new();
    let mut at = 0;
    while let Some(tail) = text.get(at..).filter(|it| !it.is_empty()) {
        let before = text.get(..at).and_then(|it| it.chars().next_back());
        let is_begun = before.is_some_and(|c| c.is_ascii_digit());
        let step = match year_at(tail).filter(|_| !is_begun) {
            Some((year, length)) => {
                years.push(year);
                length
            }
            None => tail.chars().next().map_or(1, char::len_utf8),
        };
        at = at.saturating_add(step);
    }
    years.dedup();
    years
}

/// What says that something is of a part of a year.
const INTERIM: [&str; 5] = [
    "intermedio",
    "intermedi",
    "intermedia",
    "interim",
    "parziale",
];

pub(super) fn take_part(words: &mut Vec<String>, found: &mut Heading) {
    let short = |word: &String| {
        let (letter, digit) = word.split_at_checked(1)?;
        let of = match letter {
            "h" | "s" => 2,
            "q" | "t" => 4,
            _ => return None,
        };
        ordinal(digit)
            .filter(|at| *at <= of && digit.len() == 1)
            .map(|at| Part::new(at, of))
    };
    if let Some((at, part)) = words
        .iter()
        .enumerate()
        .find_map(|(at, it)| Some((at, short(it)?)))
    {
        found.part = Some(part);
        words.remove(at);
        return;
    }
    let is_interim = |it: &String| INTERIM.contains(&it.as_str());
    if let Some(at) = words.iter().position(is_interim) {
        // Of which part nothing is said.
        words.remove(at);
        found.part = Some(Part::new(0, 2));
        return;
    }
    let Some((at, of)) = words
        .iter()
        .enumerate()
        .find_map(|(at, it)| Some((at, part(it)?)))
    else {
        return;
    };
    words.remove(at);
    let beside = [at.checked_sub(1), Some(at)];
    let beside = beside
        .into_iter()
        .flatten()
        .find_map(|at| Some((at, ordinal(words.get(at)?)?)));
    if let Some((at, _)) = beside {
        words.remove(at);
    }
    let at = beside.map_or(0, |(_, it)| it);
    found.part = Some(Part::new(at, of));
    words.retain(|it| !matches!(it.as_str(), "nel" | "del" | "al" | "of" | "the"));
}

/// `primo anno`, `anno 2`, `year 3`.
pub(super) fn take_nth(words: &mut Vec<String>, found: &mut Heading) {
    let year = words
        .iter()
        .position(|it| matches!(it.as_str(), "anno" | "year"));
    let Some(at) = year.filter(|_| found.year.is_none()) else {
        return;
    };
    let beside = [at.checked_sub(1), at.checked_add(1)];
    let beside = beside
        .into_iter()
        .flatten()
        .find_map(|at| Some((at, ordinal(words.get(at)?)?)));
    if let Some((of, nth)) = beside {
        found.nth = Some(i16::from(nth));
        for at in [at.max(of), at.min(of)] {
            words.remove(at);
        }
    }
}
