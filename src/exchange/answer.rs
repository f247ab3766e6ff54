//! What an office says of a file that the file does not say: what a column holds, which way of a KPI is better, what a cell should say.

use super::better::direction;
use super::figure::Figure;
use super::imported::ImportIssue;
use super::vocabulary::{folded_words, heading};
use crate::plan::{Direction, Language, Parts, cell_place, column_letters};

/// One thing that an office says of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What the columns of a heading, or of a letter, hold, in the words of a heading that this program knows.
    Column { heading: String, role: String },
    /// What the KPI of that code or that name leaves open.
    Kpi { kpi: String, says: Says },
    /// What a cell should say, typed in that language; empty where it should say nothing.
    Cell {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        text: String,
        language: Language,
    },
}

/// What an office says of a KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Which way is better.
    Direction(Direction),
    /// How the parts of a year make it up.
    Parts(Parts),
}

impl Says {
    /// What a word says; the first of each is how it is written.
    fn read(text: &str) -> Option<Self> {
        let word = text.trim().to_lowercase();
        let parts = PARTS
            .iter()
            .find(|(_, words)| words.contains(&word.as_str()));
        let parts = parts.map(|(parts, _)| Self::Parts(*parts));
        direction(text).map(Self::Direction).or(parts)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Direction(Direction::Higher) => "higher",
            Self::Direction(Direction::Lower) => "lower",
            Self::Parts(parts) => {
                let words = PARTS.iter().find(|(of, _)| *of == parts);
                words.map_or("", |(_, [word, ..])| word)
            }
        }
    }

    /// Whether that is what is asked of the KPI of that code.
    pub(super) fn answers(self, issue: &ImportIssue, code: &str) -> bool {
        match (self, issue) {
            (Self::Direction(_), ImportIssue::Direction { code: of, .. })
            | (
                Self::Parts(_),
                ImportIssue::Interim { code: of, .. }
                | ImportIssue::Figure(Figure::Parts { code: of, .. }),
            ) => of == code,
            _ => false,
        }
    }
}

const PARTS: [(Parts, [&str; 6]); 2] = [
    (
        Parts::Cumulative,
        [
            "cumulative",
            "cumulativo",
            "cumulativi",
            "cumulato",
            "cumulati",
            "running",
        ],
    ),
    (
        Parts::Separate,
        ["separate", "separato", "separati", "somma", "sum", "each"],
    ),
];

impl Answer {
    /// What a text says: `HEADING=ROLE`, `KPI=lower`, `KPI=cumulative` or `E12=85 %`.
    pub fn read(text: &str, language: Language) -> Option<Self> {
        let sign = ["<=", ">="].into_iter().find_map(|sign| {
            let name = text.trim_end().strip_suffix(sign)?.trim_end();
            Some((name.strip_suffix('=')?, sign))
        });
        // `$E$12` is a cell, whatever it should say.
        let marked = text.trim_start().strip_prefix('$');
        let sign = sign.filter(|_| marked.is_none());
        let (name, said) = sign.or_else(|| text.rsplit_once('='))?;
        let [name, said] = [name, said].map(|it| it.trim().to_owned());
        let is_of_kpi = !name.is_empty() && marked.is_none();
        if let Some(says) = Says::read(&said).filter(|_| is_of_kpi) {
            return Some(Self::Kpi { kpi: name, says });
        }
        let cell = text.split_once('=').and_then(|(cell, text)| {
            let (line, column) = cell_place(&cell.trim().replace('$', ""))?;
            let text = text.trim().to_owned();
            Some(Self::Cell {
                line,
                column,
                text,
                language,
            })
        });
        let found = heading(&said);
        let is_role = is_nothing(&said) || found.role.is_some();
        let is_column = !name.is_empty() && is_role && marked.is_none();
        let column = is_column.then_some(Self::Column {
            heading: name,
            role: said,
        });
        // A heading may be called `T1`; what only a heading says is no value.
        let is_heading = found.role.is_some() && found.is_whole;
        cell.filter(|_| column.is_none() || !is_heading).or(column)
    }

    /// As it is read.
    pub fn text(&self) -> String {
        match self {
            Self::Column { heading, role } => format!("{heading}={role}"),
            Self::Kpi { kpi, says } => format!("{kpi}={}", says.word()),
            Self::Cell {
                line, column, text, ..
            } => {
                let column = column_letters(column.saturating_sub(1));
                let is_other = Says::read(text).is_some() || heading(text).is_whole;
                if is_other {
                    format!("${column}${line}={text}")
                } else {
                    format!("{column}{line}={text}")
                }
            }
        }
    }
}

/// What a heading is called by the answers, where they speak of it. What else it says, a year or a part of one, it says still.
pub(super) fn renamed(answers: &[Answer], printed: &str) -> Option<String> {
    if printed.is_empty() {
        return None;
    }
    let lower = printed.trim().to_lowercase();
    let columns = || {
        answers.iter().filter_map(|it| match it {
            Answer::Column { heading, role } => Some((heading.trim(), role)),
            Answer::Kpi { .. } | Answer::Cell { .. } => None,
        })
    };
    let same = columns().find(|(name, _)| name.to_lowercase() == lower);
    if let Some((_, role)) = same {
        return Some(role.clone());
    }
    let words = folded_words(printed);
    columns().find_map(|(name, role)| {
        let begins = name.ends_with('*');
        let name = folded_words(name);
        let rest = words.strip_prefix(name.as_slice());
        let rest = rest.filter(|_| !name.is_empty())?.join(" ");
        let whole = format!("{role} {rest}");
        let found = heading(&whole);
        let dated = found.is_whole && found.role == heading(role).role;
        if dated || rest.is_empty() {
            Some(whole.trim_end().to_owned())
        } else {
            begins.then(|| role.clone())
        }
    })
}

/// Whether a role is that of a column which holds nothing of the plan.
pub(super) fn is_nothing(role: &str) -> bool {
    matches!(role.trim().to_lowercase().as_str(), "-" | "nota" | "note")
}
