//! What a row of a table is: a KPI with its code and name, a total, or something else.

use super::code::{self, head, name_and_weight};
use crate::exchange::heads::Heads;
use crate::exchange::notation::{Evidence, Notation};
use crate::exchange::page::{Cell, Line, folded};
use crate::exchange::vocabulary::{Role, folded_words};
use crate::plan::{Kpi, Year, one_line};

/// A row's cells as a person of its language writes them.
pub(super) struct Row<'a> {
    pub(super) line: &'a Line,
    pub(super) heads: &'a Heads,
    pub(super) texts: Vec<String>,
    pub(super) notation: Notation,
    /// Whether the file says that between a threshold and its target points are in proportion.
    pub(super) is_proportional: bool,
}

/// What a row is.
pub(super) enum What {
    Kpi(Box<Named>),
    /// A total, a mean.
    Total,
    Other,
}

/// What a row says of its KPI in words.
pub(super) struct Named {
    /// Its code; none where it is to be made.
    pub(super) code: Option<String>,
    /// The code as printed, and the whole cell.
    printed: Option<(String, String)>,
    pub(super) name: String,
    /// The weight that stands in brackets after the name.
    pub(super) weight: Option<String>,
    /// The place of the name.
    pub(super) at: usize,
}

/// What totals begin with.
const TOTALS: [&str; 14] = [
    "totale",
    "totali",
    "tot",
    "total",
    "totals",
    "media",
    "mean",
    "average",
    "somma",
    "sum",
    "subtotal",
    "subtotale",
    "complessivo",
    "overall",
];

/// Figures of the whole: `risultato complessivo`, `composite score`.
const FIGURES: [&str; 8] = [
    "risultato",
    "punteggio",
    "performance",
    "overall",
    "composite",
    "result",
    "score",
    "peso",
];
const WHOLE: [&str; 9] = [
    "complessivo",
    "complessiva",
    "totale",
    "total",
    "generale",
    "score",
    "result",
    "finale",
    "overall",
];
/// What a total may be of, whatever its name is.
const LEVELS: [&str; 6] = ["obiettivo", "objective", "goal", "area", "piano", "plan"];
/// Words of which totals are.
const OF: [&str; 12] = [
    "dei",
    "di",
    "del",
    "pesi",
    "peso",
    "obiettivo",
    "obiettivi",
    "of",
    "weights",
    "objective",
    "kpi",
    "ponderata",
];

/// What is promised or measured, or weighed: a row that has none of it is no KPI, unless it has a code.
fn is_value(role: Role) -> bool {
    role.is_yearly() || matches!(role, Role::Weight | Role::Baseline)
}

/// What asks for something.
const fn is_promise(role: Role) -> bool {
    matches!(
        role,
        Role::Target | Role::Deadline | Role::Grade | Role::Band | Role::Scale
    )
}

impl<'a> Row<'a> {
    /// A row, in the language that its numbers are written in. What is a number in the file itself is not asked.
    pub(super) fn of(
        line: &'a Line,
        heads: &'a Heads,
        is_text: bool,
        evidence: (Evidence, &mut Evidence),
    ) -> Self {
        let of = |is: fn(Role) -> bool| -> Vec<String> {
            let cells = heads.columns.iter().zip(&line.cells);
            let cells = cells.filter(|(column, _)| column.role.is_some_and(is));
            let texts = cells.filter_map(|(_, cell)| match cell {
                Cell::Text(text) => Some(text.clone()),
                Cell::Number { .. } | Cell::Lost(_) => None,
            });
            texts.collect()
        };
        let numbers = of(|it| {
            matches!(
                it,
                Role::Baseline
                    | Role::Target
                    | Role::Actual
                    | Role::Grade
                    | Role::Threshold
                    | Role::Band
                    | Role::Scale
            )
        });
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let mut weights = of(|it| it == Role::Weight);
        weights.extend(name_weight(line, heads));
        let weight = weights.first().map(String::as_str);
        // A document's own language is Italian, where its headings are not English.
        let language = heads
            .language
            .or(is_text.then_some(crate::plan::Language::Italian));
        let notation = Notation::of(&numbers, weight, language, evidence);
        let mark = notation.language.decimal_mark();
        Self {
            line,
            heads,
            texts: line.cells.iter().map(|cell| cell.text(mark)).collect(),
            notation,
            is_proportional: false,
        }
    }

    /// The text of the first column of a role, where it is not empty.
    pub(super) fn at(&self, role: Role) -> Option<&str> {
        let text = self.texts.get(self.heads.place(role)?)?;
        (!text.is_empty()).then_some(text.as_str())
    }

    /// Whether a target of that year was changed.
    pub(super) fn is_revised(&self, year: Year) -> bool {
        let mut cells = self.heads.columns.iter().zip(&self.texts);
        cells.any(|(column, text)| {
            column.role == Some(Role::Revised) && column.year == Some(year) && !text.is_empty()
        })
    }

    /// Whether a column of targets asks for something in that year.
    pub(super) fn is_asked(&self, year: Year) -> bool {
        let mut cells = self.heads.columns.iter().zip(&self.texts);
        cells.any(|(column, text)| {
            let is_target = matches!(column.role, Some(Role::Target | Role::Revised));
            is_target && column.year == Some(year) && !text.is_empty()
        })
    }

    /// Whether the level between the objective and the KPI is the KPI's code.
    pub(super) fn is_operative_code(&self) -> bool {
        let is_code = self.at(Role::Operative).is_some_and(looks_like_a_code);
        is_code && self.heads.place(Role::Kpi).is_none()
    }

    fn has(&self, is: fn(Role) -> bool) -> bool {
        let mut cells = self.heads.columns.iter().zip(&self.texts);
        cells.any(|(column, text)| !text.is_empty() && column.role.is_some_and(is))
    }

    pub(super) fn what(&self) -> What {
        let named = self.named();
        let has_digit = |it: &String| it.contains(|c: char| c.is_ascii_digit());
        match named {
            Some(named) if named.code.as_ref().is_some_and(has_digit) => What::Kpi(Box::new(named)),
            _ if self.is_total() => What::Total,
            Some(named)
                if named.code.is_some() || (!named.name.is_empty() && self.has(is_value)) =>
            {
                What::Kpi(Box::new(named))
            }
            _ => What::Other,
        }
    }

    /// Whether it begins like a total, and says nothing else (alone, or of all the weight), is of an objective or promises nothing.
    fn is_total(&self) -> bool {
        let roles = [Role::Name, Role::Description, Role::Kpi];
        let named = roles.into_iter().find_map(|role| self.at(role));
        let first = || {
            self.texts
                .iter()
                .find(|it| it.chars().any(char::is_alphabetic))
                .map(String::as_str)
        };
        let Some(label) = named.or_else(first) else {
            return false;
        };
        let words = folded_words(label);
        let is =
            |word: Option<&String>, all: &[&str]| word.is_some_and(|it| all.contains(&it.as_str()));
        let begins =
            is(words.first(), &TOTALS) || (is(words.get(1), &WHOLE) && is(words.first(), &FIGURES));
        let is_pure = words
            .iter()
            .all(|it| is(Some(it), &TOTALS) || is(Some(it), &WHOLE) || is(Some(it), &OF));
        let is_all = || {
            let weight = self
                .at(Role::Weight)
                .and_then(|it| it.split([',', '.', '%', ' ']).next());
            weight.is_some_and(|it| it == "1" || it.parse().is_ok_and(|it: u16| it >= 100))
        };
        let is_alone = is_pure && (words.len() == 1 || is_all());
        let is_alone = is_alone || is(words.get(1), &LEVELS);
        begins && (is_alone || !self.has(is_promise))
    }

    /// The code and the name of a row.
    fn named(&self) -> Option<Named> {
        let name_at = self
            .heads
            .place(Role::Name)
            .or_else(|| self.heads.place(Role::Description));
        let operative = self
            .heads
            .place(Role::Operative)
            .filter(|_| self.is_operative_code());
        let code_at = self.heads.place(Role::Kpi).or(operative);
        let number = self.at(Role::Number).map(str::to_owned);
        let one = |at: usize| one_line(self.texts.get(at).map_or("", String::as_str)).into_owned();
        match (code_at, name_at) {
            (Some(code), Some(at)) => Some(Named {
                code: Some(one(code)).filter(|it| !it.is_empty()),
                printed: None,
                name: one(at),
                weight: None,
                at,
            }),
            (Some(at), None) | (None, Some(at)) => {
                let text = self.texts.get(at)?;
                if let Some(named) = coded(self.line, at, text) {
                    return Some(named);
                }
                let is_code = code_at.is_some() && looks_like_a_code(text);
                let code = is_code.then(|| text.clone()).or(number);
                let (name, weight) = name_and_weight(if is_code { "" } else { text });
                Some(Named {
                    code: code.filter(|it| !it.is_empty()),
                    printed: None,
                    name: one_line(&name).into_owned(),
                    weight: weight.map(str::to_owned),
                    at,
                })
            }
            (None, None) => None,
        }
    }
}

/// The weight in brackets after the name of a row.
fn name_weight(line: &Line, heads: &Heads) -> Option<String> {
    if heads.place(Role::Weight).is_some() {
        return None;
    }
    let at = heads.place(Role::Name).or_else(|| heads.place(Role::Kpi))?;
    let text = line.text_at(at);
    name_and_weight(&text).1.map(str::to_owned)
}

/// The KPI of a cell that begins with its code, in bold or after `Kpi`.
fn coded(line: &Line, at: usize, text: &str) -> Option<Named> {
    let (printed_code, rest) = head(line, at, text)?;
    let (name, weight) = name_and_weight(&rest);
    Some(Named {
        code: Some(code::code(&printed_code)?),
        name,
        weight: weight.map(str::to_owned),
        printed: Some((printed_code, text.to_owned())),
        at,
    })
}

/// Whether a row says its KPI's code by itself, so that it needs no headings above it.
pub(super) fn names_code(line: &Line, heads: &Heads) -> bool {
    let at = heads.place(Role::Name).or_else(|| heads.place(Role::Kpi));
    at.is_some_and(|at| {
        let text = line.text_at(at);
        let is_said = ["KPI ", "INDICATORE ", "IND. "]
            .iter()
            .any(|it| folded(&text).starts_with(it));
        is_said && coded(line, at, &text).is_some()
    })
}

/// A single short word, and one with a digit unless it is very short.
fn looks_like_a_code(text: &str) -> bool {
    let length = text.chars().count();
    let is_word = length > 0 && length <= 20 && !text.contains(char::is_whitespace);
    is_word && (length <= 2 || text.contains(|c: char| c.is_ascii_digit() || c == '_'))
}

impl Named {
    /// The KPI that is named, under the code that was made for it where it has none.
    pub(super) fn kpi(&self, made: &str) -> Kpi {
        let code = self.code.as_deref().unwrap_or(made);
        let kpi = Kpi::named(code, &self.name);
        match &self.printed {
            Some((printed_code, printed)) => Kpi {
                printed_code: printed_code.clone(),
                printed: printed.clone(),
                ..kpi
            },
            None => kpi,
        }
    }
}
