//! Headings that say what the values below them are worth.

use super::folded_words;
use crate::plan::Decimal;

/// What grades are called.
const GRADES: [&str; 24] = [
    "excellent",
    "outstanding",
    "very good",
    "vg",
    "v g",
    "good",
    "average",
    "fair",
    "poor",
    "marginal",
    "eccellente",
    "ottimo",
    "distinto",
    "buono",
    "discreto",
    "sufficiente",
    "insufficiente",
    "scarso",
    "score at",
    "at",
    "punteggio a",
    "punteggio",
    "punteggio al",
    "livello",
];

/// Values beyond the target, which are worth no more.
const BEYOND: [&str; 6] = [
    "massimo",
    "maximum",
    "eccellenza",
    "excellence",
    "stretch",
    "sfidante",
];

/// Whether a word below the heading of targets is the name of a grade.
pub(in crate::exchange) fn is_grade(text: &str) -> bool {
    let word = folded_words(text).join(" ");
    GRADES.iter().take(NAMED).any(|it| *it == word)
}

/// Whether a word below the heading of targets names what lies beyond them.
pub(in crate::exchange) fn is_beyond(text: &str) -> bool {
    BEYOND.contains(&folded_words(text).join(" ").as_str())
}

/// So many of the grades are names; the others want a number.
const NAMED: usize = 18;

/// `Parzialmente raggiunto 50%`: what the values below it may be worth.
pub(super) fn percent_after_words(words: &[String]) -> Option<Decimal> {
    let [.., number, sign] = words else {
        return None;
    };
    let percent: Decimal = number.parse().ok()?;
    (sign == "%" && words.len() > 2 && percent <= Decimal::ONE_HUNDRED).then_some(percent)
}

/// `Excellent 100%`, `Score 50 at`.
pub(super) fn grade(words: &[String]) -> Option<Decimal> {
    let is_digits = |it: &&String| it.bytes().all(|b| b.is_ascii_digit());
    let mut numbers = words.iter().filter(is_digits);
    let number = numbers.next().filter(|_| numbers.next().is_none())?;
    let rest = words.iter().filter(|it| *it != number && *it != "%");
    let rest: Vec<&str> = rest.map(String::as_str).collect();
    let percent: Decimal = number.parse().ok()?;
    (GRADES.contains(&rest.join(" ").as_str()) && percent <= Decimal::from(200)).then_some(percent)
}
