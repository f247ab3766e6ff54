//! Codes, names and weights in what a document prints: `Kpi Ob. Com. 4_001 Equilibrio strutturale (50%).`

use crate::exchange::page::Line;
use crate::plan::{Criterion, Decimal, Kpi, Language, Unit, number};

/// The code as printed, and what follows it. The code is bold, or stands after `Kpi` where the mark was forgotten; either way it
/// ends with the first word that has a digit.
pub(super) fn head(line: &Line, at: usize, printed: &str) -> Option<(String, String)> {
    let bold = line.bold(at);
    let is_coded = bold.is_some_and(|bold| bold.contains(|c: char| c.is_ascii_digit()));
    let after = without_word(printed);
    if !is_coded && after.len() == printed.len() {
        return None;
    }
    let end = after
        .char_indices()
        .skip_while(|(_, c)| !c.is_ascii_digit())
        .find(|(_, c)| c.is_whitespace())
        .map_or(after.len(), |(at, _)| at);
    let (head, rest) = after.split_at_checked(end)?;
    let coded = head.contains(|c: char| c.is_ascii_digit()) && head.split_whitespace().count() <= 4;
    let rest = rest.trim_start_matches([' ', '-', '–', '—', ':', '\u{a0}']);
    let head = head.trim().trim_end_matches([':', ',', ';']);
    coded.then(|| (head.to_owned(), rest.trim().to_owned()))
}

/// Without the word that says what it is; `KPI_01` is a code.
fn without_word(head: &str) -> &str {
    let head = head.trim();
    for word in ["kpi", "indicatore", "ind."] {
        let rest = head.get(word.len()..).unwrap_or_default();
        let named = head
            .get(..word.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(word));
        if named && rest.starts_with([' ', ':', '.', '\u{a0}', 'n', 'N']) {
            return rest.trim_start_matches([' ', ':', '.', '\u{a0}']);
        }
    }
    head
}

/// The code in what is printed: `Ob. Com. 4_001` is `4_001`, and a blank that slipped in is none.
pub(super) fn code(printed: &str) -> Option<String> {
    let plain: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    let mut rest = plain.as_str();
    if plain.to_lowercase().starts_with("ob") {
        // `Ob. Com.` and the like say which kind of objective it belongs to.
        for _ in 0..2 {
            let word = rest.split_once('.');
            let word = word.filter(|(word, _)| word.chars().all(char::is_alphabetic));
            rest = word.map_or(rest, |(_, after)| after);
        }
    }
    let code = rest.trim_end_matches(['.', ':', ',', ';']);
    code.contains(|c: char| c.is_ascii_digit())
        .then(|| code.to_owned())
}

/// The name, and what stands in the last parentheses, where that is a weight. What follows it is part of the name.
pub(super) fn name_and_weight(rest: &str) -> (String, Option<&str>) {
    let parts = rest.rfind('(').and_then(|open| {
        let (name, inside) = rest.split_at_checked(open)?;
        let (inside, after) = inside.strip_prefix('(')?.split_once(')')?;
        weight(inside).map(|_| (name, inside, after))
    });
    match parts {
        Some((name, inside, after)) => {
            let after = after.trim().trim_matches('.').trim();
            (
                format!("{} {after}", name.trim()).trim().to_owned(),
                Some(inside),
            )
        }
        None => (rest.trim().to_owned(), None),
    }
}

/// A weight in percent: `25%`, `33,34 %`, `peso 25%`, `25`.
pub(super) fn weight(text: &str) -> Option<Decimal> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("peso").unwrap_or(&text);
    let words = ["weighting", "weightage", "weight", "wt"];
    let text = words
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .unwrap_or(text);
    let text = text.trim_start_matches([':', ' ', '=']);
    let text = ["del ", "di ", "of "]
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .unwrap_or(text);
    let text = ["/100", "punti", "points"]
        .iter()
        .find_map(|it| text.strip_suffix(it))
        .unwrap_or(text);
    let digits = text.trim().trim_end_matches('%').trim();
    // No weight is above 100: `33.333` is no Italian one.
    let read = Language::ALL.map(|it| number(digits, it).ok());
    let sound = |it: &Decimal| *it >= Decimal::ZERO && *it <= Decimal::ONE_HUNDRED;
    read.into_iter().flatten().find(sound)
}

/// A title, and the weight in its last brackets: `Conti (peso 40%)`, `Servizi (Peso 15% - Valore 12,3 €/mln)`.
pub(super) fn title_and_weight(text: &str) -> (String, Option<Decimal>) {
    let bracketed = text.rfind(['(', '[']).and_then(|open| {
        let (title, inside) = text.split_at_checked(open)?;
        let inside = inside
            .trim_start_matches(['(', '['])
            .split_once([')', ']'])?
            .0;
        let first = inside.split(" - ").next()?;
        let is_weight = first.len() == inside.len() || names_weight(first);
        Some((
            title.trim().to_owned(),
            weight(first).filter(|_| is_weight)?,
        ))
    });
    let dashed = || {
        let (title, last) = text.rsplit_once([',', '-', '–', '—'])?;
        let own = weight(last).filter(|_| names_weight(last))?;
        Some((title.trim().to_owned(), own))
    };
    let weighed = bracketed.or_else(dashed);
    weighed.map_or_else(
        || (text.to_owned(), None),
        |(title, weight)| (title, Some(weight)),
    )
}

fn names_weight(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    lower.starts_with("peso") || lower.starts_with("weight")
}

/// The code at the beginning of an objective's cell, and its title: `KPA1: Infrastructure`, `1. Servizi`, `O1 - Servizi`, `O1`.
pub(super) fn code_and_title(text: &str) -> (Option<String>, String) {
    let text = text.trim();
    let is_code = |it: &str| {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
        !it.is_empty() && it.chars().count() <= 15 && it.chars().all(plain)
    };
    // A single word is a title, unless it has a digit or is very short.
    let is_short = text.chars().count() <= 2 || text.contains(|c: char| c.is_ascii_digit());
    if is_code(text) && is_short {
        return (Some(text.to_owned()), String::new());
    }
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let bare = first.trim_end_matches([':', '.', ')', '-', '–']);
    let rest = rest.trim_start();
    let title = rest.trim_start_matches(['-', '–', '—', ':']).trim_start();
    let has_digit = bare.contains(|c: char| c.is_ascii_digit());
    let is_number = bare.len() <= 3 && bare.bytes().all(|it| it.is_ascii_digit());
    // `OS1 Ricerca` has a code without a mark after it, and so has `1 Entrate`.
    let is_plain = has_digit
        && (bare.contains(char::is_alphabetic) || is_number)
        && title.starts_with(char::is_uppercase);
    let is_marked = bare.len() < first.len() || title.len() < rest.len() || is_plain;
    let is_coded = is_code(bare) && has_digit;
    if is_marked && is_coded && !title.is_empty() {
        (Some(bare.to_owned()), title.to_owned())
    } else {
        (None, text.to_owned())
    }
}

/// Gives a bare baseline the unit of the targets, where these agree: documents print baselines without it.
pub(super) fn settle_unit(kpi: &mut Kpi) {
    let units = kpi
        .targets
        .iter()
        .filter_map(|it| match it.target.criterion {
            Criterion::Bound(_, quantity) => Some(quantity.unit),
            Criterion::Range { unit, .. } => Some(unit),
            Criterion::Nothing | Criterion::Open | Criterion::YesNo(_) | Criterion::By(_) => None,
        });
    let mut units = units.filter(|unit| *unit != Unit::Number);
    let Some(unit) = units.next() else {
        return;
    };
    if units.any(|other| other != unit) {
        return;
    }
    if let Some(Criterion::Bound(_, quantity)) = kpi.baseline.as_mut().map(|it| &mut it.criterion)
        && quantity.unit == Unit::Number
    {
        quantity.unit = unit;
    }
}
