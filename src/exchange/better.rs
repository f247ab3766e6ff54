//! The words that say which way is better.

use crate::plan::Direction;

/// What says that less is better, and that more is.
const LOWER: [&str; 34] = [
    "bassa",
    "decr",
    "decresce",
    "in calo",
    "in riduzione",
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
const HIGHER: [&str; 33] = [
    "alta",
    "incr",
    "cresce",
    "in crescita",
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
pub(super) fn stated(name: &str) -> Option<Direction> {
    let marks = ["meglio", "better", "good", "crescente"];
    let name = name.to_lowercase();
    let bracketed = name
        .trim_end()
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('));
    match bracketed.map(|(_, said)| said.trim()) {
        Some("max" | "max." | "maximum" | "massimo") => return Some(Direction::Lower),
        Some("min" | "min." | "minimum" | "minimo") => return Some(Direction::Higher),
        _ => {}
    }
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
pub(super) fn direction(text: &str) -> Option<Direction> {
    let word = text.trim().trim_end_matches('.').to_lowercase();
    let lower = LOWER.contains(&word.as_str()).then_some(Direction::Lower);
    let higher = || HIGHER.contains(&word.as_str()).then_some(Direction::Higher);
    lower.or_else(higher)
}
