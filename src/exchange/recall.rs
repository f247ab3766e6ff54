//! What an office said of a file, for the next one with the same headings.

use super::answer::{Answer, Says};
use super::heads::MOST_ROWS;
use super::imported::Imported;
use super::page::Line;
use super::vocabulary::{self, folded_words, without_years, years_in};
use crate::plan::{Language, column_letters};
use crate::settings::Remembered;

/// Headings further down are looked for no more.
const FIRST_LINES: usize = 200;

impl Answer {
    /// What is remembered of it for other files with these headings: no cell, no year, a column by its heading, and a KPI by its name.
    /// Where that would say less or something else than was said, nothing is.
    fn remembered(&self, read: &Imported) -> Option<Self> {
        match self {
            Self::Cell { .. } => None,
            Self::Column { heading, role } => {
                let printed = read.columns.iter().enumerate();
                let mut of_letter = printed.filter(|(at, _)| column_letters(*at) == *heading);
                let heading = of_letter.next().map_or(heading, |(_, text)| text);
                let (years, own) = (years_in(role), years_in(heading));
                let is_its_own = years.is_empty() || own.is_empty() || years == own;
                let is_new = !heading.is_empty() && vocabulary::heading(heading).role.is_none();
                (is_its_own && is_new).then(|| Self::Column {
                    heading: timeless(heading),
                    role: timeless(role),
                })
            }
            Self::Kpi { kpi, says } => {
                let code = read.code_of(kpi)?;
                let (_, kpi) = read.plan.kpis().find(|(_, it)| it.code == code)?;
                let kpi = kpi.name.clone();
                // Of two KPIs of one name nothing could be said by it.
                let says = *says;
                read.code_of(&kpi).map(|_| Self::Kpi { kpi, says })
            }
        }
    }

    /// What it is about.
    fn about(&self) -> Option<String> {
        match self {
            Self::Column { heading, .. } => Some(folded_words(heading).join(" ")),
            Self::Kpi { kpi, says } => {
                let name = folded_words(kpi).join(" ");
                Some(match says {
                    Says::Direction(_) => name,
                    Says::Parts(_) => format!("{name} parts"),
                })
            }
            Self::Cell { .. } => None,
        }
    }
}

impl Imported {
    /// What is remembered of the answers, for the next file with these headings. Of two that would say different things of one, neither.
    pub fn remembered(&self, answers: &[Answer]) -> Option<Remembered> {
        let mut general: Vec<Answer> = Vec::new();
        for answer in answers.iter().filter_map(|it| it.remembered(self)) {
            if !general.contains(&answer) {
                general.push(answer);
            }
        }
        let twice = |it: &&Answer| {
            let same = general.iter().filter(|other| other.about() == it.about());
            same.count() == 1
        };
        let answers: Vec<String> = general.iter().filter(twice).map(Answer::text).collect();
        let is_known = !self.shape.is_empty() && !answers.is_empty();
        is_known.then(|| Remembered {
            headings: self.shape.clone(),
            answers,
        })
    }
}

/// A text as it stands where it names no year, and otherwise its words without the years.
fn timeless(text: &str) -> String {
    if years_in(text).is_empty() {
        return text.to_owned();
    }
    without_years(text)
}

/// What was said of a page with the same headings. Of headings that this program knows nothing is heard.
pub(super) fn recalled(all: &[Remembered], lines: &[Line]) -> Vec<Answer> {
    let known = all.iter().filter(|it| is_of(&it.headings, lines));
    let mut heard: Vec<Answer> = Vec::new();
    // None of them is a number, which would be of a language.
    for answer in known.flat_map(|it| &it.answers) {
        let answer = Answer::read(answer, Language::Italian);
        let is_new = |it: &Answer| match it {
            Answer::Cell { .. } => false,
            // A letter says nothing of another file.
            Answer::Column { heading, .. } => {
                let is_letter =
                    heading.len() <= 3 && heading.bytes().all(|it| it.is_ascii_uppercase());
                !is_letter && vocabulary::heading(heading).role.is_none()
            }
            Answer::Kpi { .. } => true,
        };
        // One's own come first.
        let is_first = |it: &Answer| heard.iter().all(|other| other.about() != it.about());
        heard.extend(answer.filter(|it| is_new(it) && is_first(it)));
    }
    heard
}

/// Whether some rows of a page are these headings, and nothing else.
fn is_of(headings: &[String], lines: &[Line]) -> bool {
    let is_block = |lines: &[Line]| {
        let texts = lines.iter().flat_map(Line::texts);
        let texts = texts.map(|(_, it)| without_years(&it));
        texts.eq(headings.iter().cloned())
    };
    let mut starts = 0..lines.len().min(FIRST_LINES);
    !headings.is_empty()
        && starts.any(|from| {
            (1..=MOST_ROWS).any(|rows| {
                let block = lines.get(from..from.saturating_add(rows));
                block.is_some_and(is_block)
            })
        })
}
