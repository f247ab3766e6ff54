//! What may be answered to a doubt: a few likely answers. They are offered, and never taken.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a few of all doubts have likely answers"
)]

use super::answer::{Answer, Says};
use super::figure::Figure;
use super::imported::{ImportIssue, Unread};
use super::notation::numbers;
use super::table::Table;
use super::vocabulary::Role;
use crate::plan::{Decimal, Direction, Language, Parts, column_letters, number};
use crate::words::{Words, words};

/// A likely answer, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub label: String,
    pub answer: Answer,
}

/// The likely answers to what was not understood, in the words of that language.
pub fn offers(unread: &Unread, table: &Table, language: Language) -> Vec<Offer> {
    let say = words(language);
    let cell = |text: String| Offer {
        label: text.clone(),
        answer: Answer::Cell {
            line: unread.line,
            column: unread.column,
            text,
            language,
        },
    };
    let is_cell = unread.line > 0 && unread.column > 0;
    match &unread.issue {
        ImportIssue::Direction { code, .. } => of_kpi(
            code,
            [
                (Says::Direction(Direction::Higher), say.change.higher()),
                (Says::Direction(Direction::Lower), say.change.lower()),
            ],
        ),
        ImportIssue::Interim { code, .. } | ImportIssue::Figure(Figure::Parts { code, .. }) => {
            of_kpi(
                code,
                [
                    (Says::Parts(Parts::Cumulative), say.doubts.cumulative()),
                    (Says::Parts(Parts::Separate), say.doubts.separate()),
                ],
            )
        }
        ImportIssue::Number { printed, .. } if is_cell => {
            let all = [language, language.other()].map(|it| rewritten(printed, it, say));
            all.into_iter().flatten().map(cell).collect()
        }
        ImportIssue::Figure(Figure::Day { printed, .. }) if is_cell => {
            let swapped = with_month_first(printed);
            let all = [Some(printed.clone()), swapped].into_iter().flatten();
            all.map(cell).collect()
        }
        ImportIssue::Fraction { printed, .. } if is_cell => shares(printed, say)
            .into_iter()
            .flatten()
            .map(cell)
            .collect(),
        ImportIssue::Column(_) => of_column(unread, table, say),
        _ => Vec::new(),
    }
}

/// What may be said of a KPI.
fn of_kpi(code: &str, all: [(Says, &str); 2]) -> Vec<Offer> {
    let offer = |(says, label): (Says, &str)| Offer {
        label: label.to_owned(),
        answer: Answer::Kpi {
            kpi: code.to_owned(),
            says,
        },
    };
    all.map(offer).to_vec()
}

/// A text with its numbers read in a language, and written in the words' own without grouping.
fn rewritten(printed: &str, read: Language, say: &Words) -> Option<String> {
    numbers(printed)
        .into_iter()
        .try_fold(printed.to_owned(), |text, token| {
            let value = number(token, read).ok()?;
            let mark = say.language.decimal_mark().to_string();
            let value = value.to_string().replace('.', &mark);
            Some(text.replacen(token, &value, 1))
        })
}

/// `06/07/2025` as the seventh of June.
fn with_month_first(printed: &str) -> Option<String> {
    let mut parts = printed.trim().splitn(3, '/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{day}/{month}/{year}"))
}

/// A share of 1 as a percentage, and the percentage that it would be as it stands.
fn shares(printed: &str, say: &Words) -> [Option<String>; 2] {
    let value = [Language::Italian, Language::English]
        .into_iter()
        .find_map(|it| number(printed, it).ok());
    let hundredfold = value.and_then(|it| it.checked_mul(Decimal::ONE_HUNDRED));
    [hundredfold, value].map(|it| it.map(|it| format!("{} %", say.decimal(it.normalize(), 0))))
}

/// What a column that has no role looks like: weights that make a hundred, or codes.
fn of_column(unread: &Unread, table: &Table, say: &Words) -> Vec<Offer> {
    let Some(column) = unread.column.checked_sub(1) else {
        return Vec::new();
    };
    let data = table
        .rows
        .iter()
        .filter(|it| !it.is_heading && it.line > unread.line);
    let cells = data.filter_map(|it| it.cells.get(column));
    let cells: Vec<&str> = cells
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    let has = |role: Role| {
        let roles = table
            .rows
            .iter()
            .filter_map(|it| it.roles.as_ref())
            .flatten();
        let name = role.name(Language::Italian);
        roles.clone().any(|it| it.role(Language::Italian) == name)
    };
    let looks_like = [
        (Role::Weight, make_a_hundred(&cells)),
        (Role::Kpi, are_codes(&cells)),
    ];
    let offered = looks_like
        .into_iter()
        .filter(|(role, is_so)| *is_so && !has(*role));
    let offer = |(role, _): (Role, bool)| Offer {
        label: role.name(say.language).to_owned(),
        answer: Answer::Column {
            heading: column_letters(column),
            role: role.name(say.language).to_owned(),
        },
    };
    offered.map(offer).collect()
}

/// Whether numbers make a whole number of hundreds.
fn make_a_hundred(cells: &[&str]) -> bool {
    let value = |text: &&str| number(text.trim_end_matches('%'), Language::Italian).ok();
    let values: Option<Vec<Decimal>> = cells.iter().map(value).collect();
    values.is_some_and(|all| {
        let total = all
            .iter()
            .try_fold(Decimal::ZERO, |sum, it| sum.checked_add(*it));
        let is_whole = |sum: Decimal| {
            sum.checked_rem(Decimal::ONE_HUNDRED)
                .is_some_and(|it| it.is_zero())
                && !sum.is_zero()
        };
        all.len() > 1 && total.is_some_and(is_whole)
    })
}

/// Whether texts are short, have a digit and no blank, and each stands once.
fn are_codes(cells: &[&str]) -> bool {
    let is_code = |it: &&str| {
        it.len() <= LONGEST_CODE
            && !it.contains(' ')
            && it.contains(|c: char| c.is_ascii_digit())
            && it.contains(|c: char| c.is_alphabetic())
    };
    let mut once: Vec<&&str> = cells.iter().collect();
    once.sort_unstable();
    once.dedup();
    cells.len() > 1 && once.len() == cells.len() && cells.iter().all(is_code)
}

/// No code is longer.
const LONGEST_CODE: usize = 20;
