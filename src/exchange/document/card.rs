//! A KPI that is told line by line, a label and a text in each: a table of one row, turned on its side.
//!
//! ```text
//! Codice               → 149.1
//! Titolo               → Quota di fondi impiegati
//! Target primo anno    → maggiore o uguale a 90,00%
//! ```

use super::Reader;
use super::section::{self, Section};
use crate::exchange::about::Years;
use crate::exchange::heads::Heads;
use crate::exchange::page::{Cell, Line};
use crate::exchange::vocabulary::{Role, heading};

/// The lines of a sheet of cards, a label and a text in each, as lines that are no rows of a table; `None` where it is no such sheet.
/// Those of a text are, where they name their objectives in the same way, or each card has its code and its name.
pub(super) fn of_lines(rows: &[Line], is_text: bool) -> Option<Vec<Line>> {
    let roles = || rows.iter().filter_map(|it| heading(&it.text_at(0)).role);
    let is_pair = |line: &Line| line.texts().all(|(at, _)| at < 2);
    let names = roles().any(|it| matches!(it, Role::Kpi | Role::Name));
    let count = |role| roles().filter(|it| *it == role).count();
    let codes = count(Role::Kpi);
    let is_coded = codes > 1 && codes == count(Role::Name) && count(Role::Title) == 0;
    let is_named = !is_text || is_coded || count(Role::Objective) > 0;
    let is_asked = roles().any(|it| it == Role::Target);
    let is_card = names && is_named && is_asked && rows.iter().all(is_pair);
    is_card.then(|| {
        let lines = rows.iter().cloned();
        lines
            .map(|it| Line {
                is_row: false,
                ..it
            })
            .collect()
    })
}

/// `Codice: KPI 1.1.1` as the label and the text that it is, in one cell or in two.
fn labelled(line: &Line) -> Option<Line> {
    if line.filled() == 2 && line.texts().all(|(at, _)| at < 2) {
        return Some(line.clone());
    }
    let text = line.alone()?;
    let (label, text) = text.split_once(':')?;
    let [label, text] = [label.trim(), text.trim()];
    let is_short = label.split_whitespace().count() <= LONGEST_LABEL;
    let is_label = is_short && label.starts_with(char::is_alphabetic) && !text.is_empty();
    let cells = [label, text].map(|it| Cell::Text(it.to_owned()));
    is_label.then(|| Line {
        is_row: false,
        ..Line::row(line.number, cells.to_vec())
    })
}

/// A label has no more words.
const LONGEST_LABEL: usize = 5;

impl Reader {
    /// Takes a line of a label and a text: of a card, or the beginning of the objective above cards.
    pub(super) fn labelled(&mut self, line: &Line) -> bool {
        let Some(row) = labelled(line) else {
            return false;
        };
        let label = row.text_at(0);
        let marked = Line {
            is_heading: true,
            ..line.clone()
        };
        let is_objective = heading(&label).role == Some(Role::Objective);
        let begun = section::begins(&marked);
        let is_open = self.sections.last().is_some_and(|it| !it.card.is_empty());
        if (is_objective || begun.is_some()) && (self.heads_cards || !is_open) {
            self.heads_cards = true;
            self.close_card();
            if let Some(begun) = begun {
                self.sections.push(Section::new(begun, Some(line)));
            } else {
                let title = Cell::Text(row.text_at(1));
                self.begin_titled(&Line::row(line.number, vec![title]));
            }
            return true;
        }
        self.carded(&row)
    }

    /// Takes a line of a card. It begins with a code, and ends where the next one or an objective begins.
    pub(super) fn carded(&mut self, line: &Line) -> bool {
        let label = line.text_at(0);
        let texts: Vec<String> = line
            .texts()
            .filter(|(at, _)| *at > 0)
            .map(|(_, text)| text)
            .collect();
        let role = heading(&label).role;
        let is_first = matches!(role, Some(Role::Kpi | Role::Name)) && !texts.is_empty();
        let is_again = |section: &Section| {
            let mut labels = section.card.iter().map(|(_, label, _)| heading(label).role);
            labels.any(|it| it == role)
        };
        if is_first && self.sections.last().is_none_or(is_again) {
            self.close_card();
        }
        // A number alone in a table may be that of the document.
        let begins = role == Some(Role::Name) || (role == Some(Role::Kpi) && !line.is_row);
        if is_first && begins && self.sections.is_empty() {
            self.begin("", None);
        }
        let Some(section) = self.sections.last_mut() else {
            return false;
        };
        if label.is_empty() || texts.is_empty() || (section.card.is_empty() && !is_first) {
            return false;
        }
        section.card.push((line.number, label, texts.join(" · ")));
        true
    }

    /// Reads a card as the row that it is.
    pub(super) fn close_card(&mut self) {
        let card = self
            .sections
            .last_mut()
            .map(|it| std::mem::take(&mut it.card));
        let card = card.unwrap_or_default();
        let Some((number, ..)) = card.first() else {
            return;
        };
        let years = Years {
            first: self.first,
            whole: self.first,
            is_fiscal: false,
            is_report: false,
        };
        let labels = card.iter().map(|(_, label, _)| Cell::Text(label.clone()));
        let mut heads = Heads::of_card(&Line::row(*number, labels.collect()), years);
        heads.once(&mut self.log.findings);
        // What is said not to be there is nothing.
        let is_nothing = |text: &str| text.chars().all(|c| matches!(c, '-' | '–' | '—' | '/'));
        let text = |text: &str| {
            if is_nothing(text) {
                String::new()
            } else {
                text.to_owned()
            }
        };
        let texts = card.iter().map(|(.., it)| Cell::Text(text(it)));
        let line = Line::row(*number, texts.collect());
        let before = self.heads.replace(heads);
        let is_kpi = self.heads.as_ref().is_some_and(Heads::is_whole);
        let is_read = is_kpi && self.table_row(&line);
        self.heads = before;
        if let Some(section) = self.sections.last_mut().filter(|_| !is_read) {
            for (number, label, text) in card {
                let cells = [label, text].map(Cell::Text).to_vec();
                section.field(&Line::row(number, cells), &mut self.log);
            }
        }
    }
}
