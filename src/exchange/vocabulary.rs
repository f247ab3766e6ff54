//! The words that head columns: `data/headings.ron`, and what a heading says beside its role: a year, a part of a year, a grade.

mod grades;
mod parts;
mod role;

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::plan::{Decimal, Language, Year};
use grades::{grade, percent_after_words};
pub(super) use grades::{is_beyond, is_grade};
pub(super) use parts::{names_fiscal_year, years_in};
use parts::{take_nth, take_part, without_day, without_year};
pub(super) use role::Role;

/// A part of a year: the second of two halves. Of which one nothing may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Part {
    /// From 1; 0 where it is not said.
    pub(super) at: i8,
    pub(super) of: i8,
    /// Whether it is one of a fiscal year, of which nobody says when it begins.
    pub(super) is_fiscal: bool,
}

/// What a heading says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) role: Option<Role>,
    /// The language that it is in, where it is in one only.
    pub(super) language: Option<Language>,
    pub(super) year: Option<Year>,
    /// The first, second ... of the plan's years.
    pub(super) nth: Option<i16>,
    pub(super) part: Option<Part>,
    /// What a value of the column is worth, where it is a grade.
    pub(super) percent: Option<Decimal>,
    /// Whether all of its words say its role, and not the first ones alone; without a role, whether it says a part of a year and nothing else.
    pub(super) is_whole: bool,
    /// The unit in brackets: `Target 2025 (giorni)`.
    pub(super) unit: Option<String>,
}

/// The words that head columns of a role; one with a star may be followed by others.
#[derive(Deserialize)]
pub(super) struct Words {
    pub(super) role: Role,
    #[serde(default)]
    pub(super) italian: Vec<String>,
    #[serde(default)]
    pub(super) english: Vec<String>,
}

type Known = (Role, Option<Language>);

#[derive(Default)]
struct Vocabulary {
    whole: HashMap<String, Known>,
    /// Words that others may follow.
    begin: HashMap<String, Known>,
    /// The words of each role, in Italian and in English; the first is what it is called.
    names: Vec<(Role, [Vec<String>; 2])>,
}

/// The words of the program itself; a test reads them.
static VOCABULARY: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::read(include_str!("../../data/headings.ron")).unwrap_or_default());

impl Vocabulary {
    fn read(text: &str) -> Result<Self, ron::error::SpannedError> {
        let mut vocabulary = Self::default();
        for words in ron::from_str::<Vec<Words>>(text)? {
            let names = [&words.italian, &words.english];
            let plain = |it: &String| it.trim_end_matches('*').to_owned();
            let names = names.map(|all| all.iter().map(plain).collect());
            vocabulary.names.push((words.role, names));
            let languages = [
                (words.italian, Language::Italian),
                (words.english, Language::English),
            ];
            for (all, language) in languages {
                for word in all {
                    vocabulary.add(&word, words.role, language);
                }
            }
        }
        Ok(vocabulary)
    }

    fn add(&mut self, word: &str, role: Role, language: Language) {
        let known = |_: &mut Known| {};
        let all = [
            Some((word.trim_end_matches('*'), &mut self.whole)),
            word.strip_suffix('*').map(|word| (word, &mut self.begin)),
        ];
        for (word, map) in all.into_iter().flatten() {
            let entry = map.entry(word.to_owned()).and_modify(known);
            let known = entry.or_insert((role, Some(language)));
            if known.0 == role && known.1 != Some(language) {
                known.1 = None;
            }
        }
    }

    /// What the words say, and whether all of them say it.
    fn of(&self, words: &[String]) -> Option<(Known, bool)> {
        if let Some(known) = self.whole.get(&words.join(" ")) {
            return Some((*known, true));
        }
        let begin = |length| self.begin.get(&words.get(..length)?.join(" "));
        (1..words.len())
            .rev()
            .find_map(begin)
            .map(|known| (*known, false))
    }
}

/// The words that head columns, and what each of them is called.
pub fn roles(language: Language) -> Vec<(&'static str, &'static str)> {
    let all = VOCABULARY.names.iter().flat_map(|(_, names)| {
        let words = of_language(names, language);
        let name = words.first().map_or("", String::as_str);
        words.iter().map(move |it| (it.as_str(), name))
    });
    all.collect()
}

fn of_language(names: &[Vec<String>; 2], language: Language) -> &[String] {
    let [italian, english] = names;
    match language {
        Language::Italian => italian,
        Language::English => english,
    }
}

/// The words of a heading without its years.
pub(super) fn without_years(text: &str) -> String {
    let (text, _) = without_year(text);
    let mut words = folded_words(&text);
    words.retain(|it| years_in(it).is_empty());
    words.join(" ")
}

/// The words in capitals or not, with accents or not, that a heading consists of; `%` and `#` are words.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    let plain: String = text.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for c in plain.chars().flat_map(char::to_lowercase).chain([' ']) {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if matches!(c, '%' | '#') {
            words.push(c.to_string());
        }
    }
    words
}

/// Whether a heading says a part of a year by its last day: what is to be reached by then goes on from the year's first.
pub(super) fn is_by_day(text: &str) -> bool {
    without_day(text).1.is_some()
}

/// What a heading says. What stands in brackets after it is a remark, or the unit of its cells.
pub(super) fn heading(text: &str) -> Heading {
    let found = whole_heading(text);
    let bracketed = text
        .split_once('(')
        .and_then(|(before, inside)| Some((before, inside.split_once(')')?.0)));
    let Some((before, inside)) = bracketed.filter(|_| found.role.is_none()) else {
        // The sign is no word of the heading.
        let is_percent = bracketed.is_some_and(|(_, inside)| inside.trim() == "%");
        let unit = is_percent.then(|| "%".to_owned());
        return Heading { unit, ..found };
    };
    let bare = whole_heading(before);
    if bare.role.is_none() {
        return found;
    }
    Heading {
        year: bare.year.or(found.year),
        part: bare.part.or(found.part),
        unit: Some(inside.trim().to_owned()),
        ..bare
    }
}

fn whole_heading(text: &str) -> Heading {
    let mut found = Heading::default();
    let (text, year) = without_year(text);
    found.year = year;
    let (text, day) = without_day(&text);
    found.part = day.filter(|it| !it.is_last());
    let mut words = folded_words(&text);
    words.retain(|it| !matches!(it.as_str(), "eur" | "euro"));
    if day.is_none() {
        take_part(&mut words, &mut found);
    }
    take_nth(&mut words, &mut found);
    if found.year.is_some() || found.nth.is_some() {
        words.retain(|it| {
            !matches!(
                it.as_str(),
                "anno"
                    | "year"
                    | "fy"
                    | "annualita"
                    | "esercizio"
                    | "al"
                    | "as"
                    | "at"
                    | "for"
                    | "per"
            )
        });
    }
    if let Some(percent) = grade(&words) {
        found.percent = Some(percent);
        found.role = Some(Role::Grade);
        return found;
    }
    found.percent = percent_after_words(&words);
    words.retain(|it| it != "%");
    if let Some(((role, language), is_whole)) = VOCABULARY.of(&words) {
        (found.role, found.language, found.is_whole) = (Some(role), language, is_whole);
    } else {
        found.is_whole = words.is_empty() && found.part.is_some();
    }
    found
}

impl Part {
    const fn new(at: i8, of: i8) -> Self {
        Self {
            at,
            of,
            is_fiscal: false,
        }
    }

    /// The last day of it, where it is known which one it is.
    pub(super) fn last_day(self, year: Year) -> Option<Date> {
        if self.is_fiscal {
            return None;
        }
        let month = 12_i8.checked_div(self.of)?.checked_mul(self.at)?;
        (1..=12)
            .contains(&month)
            .then(|| date(year, month, 1).last_of_month())
    }

    pub(super) const fn is_last(self) -> bool {
        self.at == self.of
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_read_and_none_has_two_roles_in_one_language() {
        let text = include_str!("../../data/headings.ron");
        let all = ron::from_str::<Vec<Words>>(text).expect("headings");
        for language in [Language::Italian, Language::English] {
            let mut seen: HashMap<String, Role> = HashMap::new();
            for words in &all {
                let own = match language {
                    Language::Italian => &words.italian,
                    Language::English => &words.english,
                };
                for word in own {
                    let folded = folded_words(word.trim_end_matches('*')).join(" ");
                    assert_eq!(folded, word.trim_end_matches('*'), "{word} is folded");
                    let before = seen.insert(folded, words.role);
                    assert_eq!(before, None, "{word} stands twice");
                }
            }
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a case a line")]
    fn a_heading_says_its_role_its_year_and_its_part() {
        type Case = (&'static str, Option<Role>, Option<Year>, Option<(i8, i8)>);
        let cases: [Case; 23] = [
            ("Peso (%)", Some(Role::Weight), None, None),
            ("PESO INDICATORE", Some(Role::Weight), None, None),
            ("Indicatori-(Peso)*", Some(Role::Name), None, None),
            (
                "Modalità di calcolo / Algoritmo",
                Some(Role::Calculation),
                None,
                None,
            ),
            (
                "Risultato atteso 2017",
                Some(Role::Target),
                Some(2017),
                None,
            ),
            ("Target 2018/19", Some(Role::Target), Some(2019), None),
            (
                "Target 1° semestre 2025",
                Some(Role::Target),
                Some(2025),
                Some((1, 2)),
            ),
            (
                "Consuntivo I sem. 2025",
                Some(Role::Actual),
                Some(2025),
                Some((1, 2)),
            ),
            (
                "Target Q3 2025",
                Some(Role::Target),
                Some(2025),
                Some((3, 4)),
            ),
            ("% di realizzazione", Some(Role::Achievement), None, None),
            ("Anno 2025", None, Some(2025), None),
            ("Target 2025-2027", None, None, None),
            ("Incentivazione indicatore €/mln", None, None, None),
            ("Soglia 2018", Some(Role::Threshold), Some(2018), None),
            ("V.G. 80%", Some(Role::Grade), None, None),
            ("Score 50 at", Some(Role::Grade), None, None),
            ("Target primo anno", Some(Role::Target), None, None),
            ("Target 2025 (giorni)", Some(Role::Target), Some(2025), None),
            ("Target FY24", Some(Role::Target), Some(2024), None),
            ("2022-23 Actual", Some(Role::Actual), Some(2023), None),
            (
                "Consuntivo al 31/12/2025",
                Some(Role::Actual),
                Some(2025),
                None,
            ),
            (
                "Consuntivo al 30/06/2025",
                Some(Role::Actual),
                Some(2025),
                Some((1, 2)),
            ),
            ("Valore (%)", Some(Role::Value), None, None),
        ];
        for (text, role, year, part) in cases {
            let found = heading(text);
            let parts = found.part.map(|it| (it.at, it.of));
            assert_eq!(
                (found.role, found.year, parts),
                (role, year, part),
                "{text}"
            );
        }
        assert_eq!(heading("Target primo anno").nth, Some(1));
        assert_eq!(heading("V.G. 80%").percent, Some(80.into()));
    }
}
