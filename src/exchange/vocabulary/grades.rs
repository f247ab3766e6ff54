//! Headings that say what the values below them are worth.

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
