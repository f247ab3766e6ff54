//! Titles: that of the plan among the lines above its objectives, and shorter ones for the screen where a document shouts.

use std::collections::HashSet;

use crate::plan::{FieldKind, Plan, Year};

/// The lines above, and the last of them that names a year as the title; without a year the last of all.
pub(super) fn of_plan(mut lines: Vec<String>) -> (Vec<String>, String) {
    let at = lines.iter().rposition(|line| year(line).is_some());
    let at = at.or_else(|| lines.len().checked_sub(1));
    let title = at.map(|at| lines.remove(at));
    (lines, title.unwrap_or_default())
}

/// The years that a title names: `2022 - 2024` are three.
pub(super) fn years(title: &str) -> Vec<Year> {
    let named = title.split(|c: char| !c.is_ascii_digit()).filter_map(year);
    let named: Vec<Year> = named.collect();
    match (named.first(), named.last()) {
        (Some(first), Some(last)) if first <= last && last.saturating_sub(*first) < 20 => {
            (*first..=*last).collect()
        }
        _ => Vec::new(),
    }
}

/// Gives the plan and its objectives titles in sentence case where theirs are in capitals. Names of offices (the document's own
/// responsibility centres) keep their capitals, and so do abbreviations that its texts write in capitals only.
pub(super) fn shorten(plan: &mut Plan) {
    let offices = offices(plan);
    let abbreviations = abbreviations(plan);
    let short = |title: &str| sentence_case(title, &offices, &abbreviations);
    plan.short_title = short(without_years(&plan.title));
    let titles: Vec<Option<String>> = plan.objectives.iter().map(|it| short(&it.title)).collect();
    for (objective, title) in plan.objectives.iter_mut().zip(titles) {
        objective.short_title = title;
    }
}

fn without_years(title: &str) -> &str {
    title.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | '/'))
}

/// The responsibility centres, in small letters.
fn offices(plan: &Plan) -> Vec<String> {
    let fields = plan.objectives.iter().flat_map(|it| &it.fields);
    let centres = fields.filter(|field| field.kind == FieldKind::Centre && !field.text.is_empty());
    let mut offices: Vec<String> = centres.map(|field| field.text.to_lowercase()).collect();
    offices.sort();
    offices.dedup();
    offices
}

/// Words of two letters and more that running text has in capitals and never otherwise.
fn abbreviations(plan: &Plan) -> HashSet<String> {
    let fields = plan.objectives.iter().flat_map(|it| &it.fields);
    let texts = fields
        .map(|field| field.text.as_str())
        .filter(|text| !is_shouted(text));
    let mut capitals = HashSet::new();
    let mut small = HashSet::new();
    for word in texts.flat_map(words) {
        if word.chars().count() > 1 && is_shouted(word) {
            capitals.insert(word.to_lowercase());
        } else {
            small.insert(word.to_lowercase());
        }
    }
    capitals.retain(|word| !small.contains(word));
    capitals
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.filter(|word| word.chars().any(char::is_alphabetic))
}

/// Whether a text has letters, and all of them are capitals.
fn is_shouted(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// A title in capitals as a sentence; `None` where it is none in capitals.
fn sentence_case(
    title: &str,
    offices: &[String],
    abbreviations: &HashSet<String>,
) -> Option<String> {
    if !is_shouted(title) {
        return None;
    }
    let mut text = tidy_quotes(&title.trim().to_lowercase());
    for word in words(title) {
        let lower = word.to_lowercase();
        if abbreviations.contains(&lower) {
            text = replace_word(&text, &lower, word);
        }
    }
    for office in offices {
        let name: Vec<String> = office.split(' ').map(capitalised).collect();
        text = replace_word(&text, office, &name.join(" "));
    }
    Some(capitalised(&text))
}

/// With the first letter as a capital.
fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + rest.as_str()
}

/// A word, or several, in a text, where they are not part of others.
fn replace_word(text: &str, from: &str, to: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let (before, found) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let after = found.strip_prefix(from).unwrap_or_default();
        let part =
            before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
        replaced.push_str(before);
        replaced.push_str(if part { from } else { to });
        rest = after;
    }
    replaced + rest
}

/// A name in quotes without the blanks that slipped in, and with a capital: `" privacy"` is `"Privacy"`.
fn tidy_quotes(text: &str) -> String {
    let parts: Vec<&str> = text.split('"').collect();
    if parts.len().is_multiple_of(2) {
        return text.to_owned();
    }
    let tidied = parts.iter().enumerate().map(|(at, part)| {
        if at % 2 == 1 {
            capitalised(part.trim())
        } else {
            (*part).to_owned()
        }
    });
    tidied.collect::<Vec<_>>().join("\"")
}

/// The first year that a text names.
pub(super) fn year(text: &str) -> Option<Year> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.find_map(|it| {
        let year = it.parse().ok()?;
        (it.len() == 4 && (1900..=2199).contains(&year)).then_some(year)
    })
}
