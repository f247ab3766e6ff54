//! Rows of a table that head those below: an objective with its code and its weight above its KPIs, `A` above `A.1`.

use std::collections::HashMap;

use super::Reader;
use super::code::{code_and_title, weight};
use super::section::Section;
use crate::exchange::heads::Heads;
use crate::exchange::imported::{ImportIssue, Unread};
use crate::exchange::page::Line;
use crate::exchange::vocabulary::{Role, folded_words};
use crate::plan::{Objective, one_line};

/// What levels above KPIs are called, before their number.
const LEVELS: [&str; 10] = [
    "area",
    "linea",
    "missione",
    "programma",
    "ambito",
    "settore",
    "dipartimento",
    "asse",
    "priority",
    "theme",
];

/// Which rows head others, and whether they head KPIs themselves.
pub(super) fn parents(lines: &[Line], heads: &HashMap<usize, Heads>) -> HashMap<usize, bool> {
    let mut found: HashMap<usize, bool> = HashMap::new();
    let mut here: Option<&Heads> = None;
    let mut last: Option<usize> = None;
    for (at, line) in lines.iter().enumerate() {
        if let Some(begun) = heads.get(&at) {
            (here, last) = (Some(begun), None);
        }
        let Some(of) = here.filter(|it| may_have_parents(it)) else {
            continue;
        };
        let is_heading = heads.contains_key(&at);
        if is_heading || !line.is_row {
            last = None;
            continue;
        }
        // The row above heads this one.
        if let Some(above) = last
            && lines.get(above).is_some_and(|it| heads_row(it, line, of))
        {
            found.insert(above, !says_nothing(line, of));
        }
        last = Some(at).filter(|_| says_nothing(line, of));
    }
    found
}

/// Where a column names objectives no row does.
fn may_have_parents(heads: &Heads) -> bool {
    heads.place(Role::Objective).is_none() && heads.place(Role::Title).is_none()
}

/// Whether a row promises and measures nothing.
fn says_nothing(line: &Line, heads: &Heads) -> bool {
    let says = |(at, _): (usize, String)| {
        let role = heads.columns.get(at).and_then(|it| it.role);
        role.is_some_and(|it| {
            it.is_yearly()
                || matches!(
                    it,
                    Role::Baseline | Role::Value | Role::Calculation | Role::Unit
                )
        })
    };
    !line.texts().any(says)
}

fn heads_row(above: &Line, line: &Line, heads: &Heads) -> bool {
    let of = |line: &Line| {
        let at = heads.place(Role::Kpi).unwrap_or(0);
        code(&line.text_at(at))
    };
    let (parent, child) = (of(above), of(line));
    let rest = child.strip_prefix(parent.as_str());
    let is_child = !parent.is_empty() && rest.is_some_and(|it| it.starts_with(['.', '_', '-']));
    is_child || (is_level(above) && !says_nothing(line, heads))
}

/// The first word, without what ends it.
fn code(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.trim_end_matches(['.', ')', ':', '-', '–']).to_owned()
}

/// `Area 1 - Prevenzione`, alone in its row.
fn is_level(line: &Line) -> bool {
    let text = line.alone().unwrap_or_default();
    let words = folded_words(&text);
    let level = words
        .first()
        .is_some_and(|it| LEVELS.contains(&it.as_str()));
    let number = words.get(1).is_some_and(|it| it.len() <= 4);
    level && number && words.len() > 2
}

impl Reader {
    /// Begins the objective that a row heads; a level above others is set aside.
    pub(super) fn begin_parent(&mut self, line: &Line, has_kpis: bool) {
        self.cells = self.cells.saturating_add(line.filled());
        self.close();
        self.close_card();
        if !has_kpis {
            self.log.findings.push(line.unread(ImportIssue::Title));
            return;
        }
        let Some(heads) = self.heads.as_ref() else {
            return;
        };
        let cell = |role| heads.place(role).map(|at| line.text_at(at));
        let printed = line.first().unwrap_or_default();
        let name = cell(Role::Name).filter(|it| !it.is_empty() && *it != printed);
        let (code, title) = match name {
            Some(name) => (Some(code(&printed)), name),
            None => code_and_title(&printed),
        };
        let printed_weight = cell(Role::Weight).unwrap_or_default();
        let weight = weight(&printed_weight);
        // What else stands there, and a weight that cannot be read, is a note of the objective.
        let is_used =
            |(at, text): &(usize, String)| match heads.columns.get(*at).and_then(|it| it.role) {
                Some(Role::Weight) => weight.is_some(),
                Some(Role::Kpi | Role::Name | Role::Number) => true,
                _ => *text == printed,
            };
        let rest: Vec<(usize, String)> = line.texts().filter(|it| !is_used(it)).collect();
        let place = self.sections.len().saturating_add(1).to_string();
        let is_made = code.is_none();
        let mut section = Section::of(Objective {
            weight,
            ..Objective::named(&code.unwrap_or(place), &one_line(&title))
        });
        section.is_made = is_made;
        section.has_table = true;
        for (at, text) in rest {
            let issue = ImportIssue::Line(text.clone());
            self.log
                .findings
                .push(Unread::in_cell(line.number, at, issue));
            section.objective.notes.push(text);
        }
        self.sections.push(section);
    }
}
