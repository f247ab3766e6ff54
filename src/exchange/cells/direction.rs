//! Which way of a KPI is better: said in a column, stated by its name, or a question.

use super::{Cells, Place};
use crate::exchange::imported::ImportIssue;
use crate::plan::{Direction, Year};

/// What says that less is better, and that more is.
const LOWER: [&str; 29] = [
    "down",
    "decrescente",
    "descending",
    "lower",
    "lower is better",
    "low",
    "low is good",
    "smaller is better",
    "smaller",
    "less is better",
    "minore",
    "minore è meglio",
    "meno",
    "meno è meglio",
    "più basso è meglio",
    "negativa",
    "negativo",
    "minimizzare",
    "minimize",
    "minimise",
    "in diminuzione",
    "diminuzione",
    "decrease",
    "decreasing",
    "basso",
    "<=",
    "≤",
    "↓",
    "−",
];
const HIGHER: [&str; 29] = [
    "up",
    "crescente",
    "ascending",
    "higher",
    "higher is better",
    "high",
    "high is good",
    "bigger is better",
    "bigger",
    "more is better",
    "maggiore",
    "maggiore è meglio",
    "più",
    "più è meglio",
    "più alto è meglio",
    "positiva",
    "positivo",
    "massimizzare",
    "maximize",
    "maximise",
    "in aumento",
    "aumento",
    "increase",
    "increasing",
    "alto",
    ">=",
    "≥",
    "↑",
    "+",
];

/// The direction that a name states: `Tasso di assenza (più basso è meglio)`.
fn stated(name: &str) -> Option<Direction> {
    let marks = ["meglio", "better", "good", "crescente"];
    let name = name.to_lowercase();
    if !marks.iter().any(|it| name.contains(it)) {
        return None;
    }
    if name.contains("decrescente") {
        return Some(Direction::Lower);
    }
    let says = |words: &[&str]| {
        let is_plain = |it: &&&str| {
            ["meglio", "better", "good", "crescente"]
                .iter()
                .any(|word| it.contains(word))
        };
        let mut words = words.iter().filter(is_plain);
        words.any(|it| name.contains(it))
    };
    match (says(&LOWER), says(&HIGHER)) {
        (true, false) => Some(Direction::Lower),
        (false, true) => Some(Direction::Higher),
        _ => None,
    }
}

/// The direction that a word says.
pub(in crate::exchange) fn direction(text: &str) -> Option<Direction> {
    let word = text.trim().to_lowercase();
    let lower = LOWER.contains(&word.as_str()).then_some(Direction::Lower);
    let higher = || HIGHER.contains(&word.as_str()).then_some(Direction::Higher);
    lower.or_else(higher)
}

impl Cells<'_> {
    pub(in crate::exchange) fn direction(&mut self, text: &str, place: Place) {
        // The cells of the targets may be still to come.
        self.kpi.direction = direction(text);
        if self.kpi.direction.is_none() {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            self.find(place, ImportIssue::Direction { code, printed });
        }
    }

    /// By its column, by its name, or a question.
    pub(super) fn settle_direction(&mut self) {
        self.kpi.direction = self.kpi.direction.or_else(|| stated(&self.kpi.name));
        match self.kpi.direction {
            Some(direction) => self.kpi.direct(direction),
            None => self.doubt_direction(),
        }
    }

    fn doubt_direction(&mut self) {
        let Some(printed) = self.kpi.undirected().map(|it| it.printed.clone()) else {
            return;
        };
        let of = |year: &Year| {
            self.kpi
                .target(*year)
                .is_some_and(|it| it.printed == printed)
        };
        let place = self.targets.iter().find(|(year, _)| of(year));
        if let Some((_, place)) = place.copied() {
            let code = self.kpi.code.clone();
            self.find(place, ImportIssue::Direction { code, printed });
        }
    }
}
