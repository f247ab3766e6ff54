//! A formula out of the text of a calculation, where the text allows one: a single ` / ` between blanks divides all before it by
//! all after it, and ` - ` and ` + ` join what is named.

use std::fmt::Write;

use crate::exchange::cells::without_hundred;
use crate::plan::{Formula, Input, plain_words};

/// The most inputs that a formula is offered with.
const MOST: usize = 12;

/// The formula that a text means.
pub(super) fn formula(text: &str) -> Option<Formula> {
    let (text, is_hundredfold) = without_hundred(text);
    let (above, below) = text.split_once(" / ")?;
    if below.contains(" / ") {
        return None;
    }
    let mut inputs = Vec::new();
    let above = side(above, &mut inputs)?;
    let below = side(below, &mut inputs)?;
    let times = if is_hundredfold { " * 100" } else { "" };
    Formula::new(&format!("{above} / {below}{times}"), inputs).ok()
}

/// One side of the line, in brackets where it has several terms.
fn side(text: &str, inputs: &mut Vec<Input>) -> Option<String> {
    let text = text.trim();
    let bare = text
        .strip_prefix('(')
        .and_then(|it| it.strip_suffix(')'))
        .unwrap_or(text);
    let opened = bare.matches('(').count();
    let is_balanced = opened == bare.matches(')').count();
    if !is_balanced || bare.contains(['*', '×']) || (opened > 0 && bare.len() != text.len()) {
        return None;
    }
    let mut written = String::new();
    let mut rest = bare;
    let mut terms = 0_usize;
    loop {
        let next = [" - ", " + "]
            .into_iter()
            .filter_map(|sign| Some((rest.find(sign)?, sign)));
        let (term, sign, after) = match next.min() {
            Some((at, sign)) => (rest.get(..at)?, sign, rest.get(at..)?.strip_prefix(sign)?),
            None => (rest, "", ""),
        };
        let symbol = symbol(term.trim(), inputs)?;
        write!(written, "{symbol}{sign}").ok()?;
        terms = terms.saturating_add(1);
        if sign.is_empty() {
            break;
        }
        rest = after;
    }
    Some(if terms > 1 {
        format!("({written})")
    } else {
        written
    })
}

/// The symbol of an input, which is a new one unless it was named before.
fn symbol(name: &str, inputs: &mut Vec<Input>) -> Option<String> {
    if let Some(known) = inputs.iter().find(|it| it.name == name) {
        return Some(known.symbol.clone());
    }
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 3 || inputs.len() >= MOST {
        return None;
    }
    let mut symbol = slug(name);
    while inputs.iter().any(|it| it.symbol == symbol) {
        symbol.push_str("_2");
    }
    inputs.push(Input {
        symbol: symbol.clone(),
        name: name.to_owned(),
        unit: None,
        from: None,
    });
    Some(symbol)
}

/// The first words of a name, as a symbol: `proventi_strutturali`.
fn slug(name: &str) -> String {
    let words = plain_words(name).into_iter();
    let words = words.filter(|it| it.len() > 2 || it.bytes().any(|b| b.is_ascii_digit()));
    let words: Vec<String> = words.take(4).collect();
    let joined = words.join("_");
    let letter = joined.starts_with(|c: char| c.is_ascii_alphabetic());
    if letter {
        joined
    } else {
        format!("x_{joined}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_stroke_between_blanks_divides_all_before_it_by_all_after_it() {
        let cases = [
            (
                "Patrimonio netto / Immobilizzazioni.",
                "patrimonio_netto / immobilizzazioni",
            ),
            (
                "(Proventi strutturali - Oneri strutturali) / Proventi strutturali.",
                "(proventi_strutturali - oneri_strutturali) / proventi_strutturali",
            ),
            (
                "Alfa uno - Beta / Gamma - Delta",
                "(alfa_uno - beta) / (gamma - delta)",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(
                formula(text).map(|it| it.text).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        for none in [
            "Avvenuto adeguamento",
            "Numero corsi",
            "A / B / C",
            "D.M. 27/03/2013",
            "1 / 2",
            "((a) / (b",
        ] {
            assert_eq!(formula(none), None, "{none}");
        }
    }
}
