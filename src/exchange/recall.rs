//! What an office said of a file, for the next one with the same headings.

use super::answer::Answer;
use super::heads::MOST_ROWS;
use super::imported::Imported;
use super::page::Line;
use super::vocabulary::{without_years, years_in};
use crate::plan::{Language, Lookup};
use crate::settings::Remembered;

/// Headings further down are looked for no more.
const FIRST_LINES: usize = 200;

impl Answer {
    /// What is remembered of it for other files with these headings: no year, no cell, and a KPI by its name.
    fn remembered(&self, read: &Imported) -> Option<String> {
        let general = match self {
            Self::Cell { .. } => return None,
            Self::Column { heading, role } => Self::Column {
                heading: timeless(heading),
                role: timeless(role),
            },
            Self::Direction { kpi, better } => {
                let Lookup::Found(place) = read.plan.find_written_kpi(kpi) else {
                    return Some(self.text());
                };
                Self::Direction {
                    kpi: read.plan.kpi(place)?.name.clone(),
                    better: *better,
                }
            }
        };
        Some(general.text())
    }
}

impl Imported {
    /// What is remembered of the answers, for the next file with these headings.
    pub fn remembered(&self, answers: &[Answer]) -> Option<Remembered> {
        let answers = answers.iter().filter_map(|it| it.remembered(self));
        let answers: Vec<String> = answers.collect();
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

/// What was said of a page with the same headings.
pub(super) fn recalled(all: &[Remembered], lines: &[Line]) -> Vec<Answer> {
    let known = all.iter().find(|it| is_of(&it.headings, lines));
    let answers = known.into_iter().flat_map(|it| &it.answers);
    // None of them is a number, which would be of a language.
    answers
        .filter_map(|it| Answer::read(it, Language::Italian))
        .filter(|it| !matches!(it, Answer::Cell { .. }))
        .collect()
}

/// Whether a page has these headings, one after the other.
fn is_of(headings: &[String], lines: &[Line]) -> bool {
    let wanted = headings.len();
    let mut starts = 0..lines.len().min(FIRST_LINES);
    starts.any(|from| {
        let block = lines.iter().skip(from).take(MOST_ROWS);
        let texts = block
            .flat_map(Line::texts)
            .map(|(_, it)| without_years(&it));
        wanted > 0 && texts.take(wanted).eq(headings.iter().cloned())
    })
}
