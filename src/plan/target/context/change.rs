//! Changes of a value of before: `+5% rispetto al 2024`, `riduzione di 2 gg`, `3 fewer`, `+3 p.p.`.

use rust_decimal::Decimal;

use super::{BEFORE, Context, named_or_before};
use crate::plan::target::without_remark;
use crate::plan::{Comparator, Criterion, Language, Quantity, Unit, number, quantity};

/// Words of more that may stand before a number or after it.
const MORE: [&str; 9] = [
    "aumento",
    "incremento",
    "crescita",
    "increase",
    "growth",
    "improvement",
    "miglioramento",
    "rise",
    "+",
];
/// The same after a number only: before it they are comparators.
const MORE_AFTER: [&str; 9] = [
    "più",
    "more",
    "higher",
    "up",
    "above",
    "superiore",
    "maggiore",
    "sopra",
    "plus",
];
const LESS: [&str; 14] = [
    "riduzione",
    "diminuzione",
    "contenimento",
    "decremento",
    "calo",
    "reduction",
    "decrease",
    "reduce",
    "cut",
    "drop",
    "decline",
    "down",
    "-",
    "\u{2212}",
];
const LESS_AFTER: [&str; 10] = [
    "meno",
    "less",
    "fewer",
    "lower",
    "below",
    "inferiore",
    "minore",
    "sotto",
    "minus",
    "under",
];

const SIGNS: [&str; 3] = ["+", "-", "\u{2212}"];

/// What adds to a value of before, where there is one: `5 additional events`.
const ADDED: [&str; 8] = [
    "additional",
    "extra",
    "further",
    "aggiuntivi",
    "aggiuntive",
    "ulteriori",
    "supplementari",
    "added",
];

/// Words between a change and its amount that say nothing more.
const SMALL: [&str; 20] = [
    "≥", ">=", "di", "del", "dell'", "il", "un", "una", "al", "pari", "almeno", "in", "of", "by",
    "at", "least", "a", "an", "the", "(",
];

/// What begins the words that say since when.
const SINCE: [&str; 12] = [
    "rispetto", "sul", "su", "compared", "versus", "vs", "vs.", "over", "from", "on", "against",
    "than",
];

/// The year before, said as a rhythm.
const YEARLY: [&str; 6] = [
    "a/a",
    "yoy",
    "y/y",
    "year on year",
    "year-on-year",
    "anno su anno",
];

/// What a change is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// Hundredths of the value of before.
    Share,
    /// Points of a percentage.
    Points,
    /// Its own unit, or none that is said.
    Unit(Option<Unit>),
}

/// A change, as far as it is said.
struct Change<'a> {
    is_more: bool,
    amount: Decimal,
    of: Of,
    /// Since when, in the text's words.
    since: &'a str,
    /// Whether nothing but a sign says that it is one.
    is_signed: bool,
}

/// What a text asks for that is a change of a value of before: open where that is not known, or not all of its words; `None` where
/// it is no change.
pub(super) fn changed(
    text: &str,
    comparator: Option<Comparator>,
    language: Language,
    context: &Context<'_>,
) -> Option<Criterion> {
    let text = without_brackets(text);
    let words = words_of(&text);
    if !is_leaning(&words, context) {
        return None;
    }
    let change = Change::read(&words, &text, language);
    let bound = change.and_then(|it| it.bound(comparator, context));
    Some(bound.unwrap_or(Criterion::Open))
}

/// What stands in brackets names a year, or is a remark.
fn without_brackets(text: &str) -> String {
    let text = text.replace('\u{2019}', "'");
    let bracketed = text.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    match bracketed {
        Some((bare, inside)) if inside.contains(|c: char| c.is_ascii_digit()) => {
            format!("{bare}rispetto {inside}")
        }
        Some((bare, _)) => bare.to_owned(),
        None => without_remark(&text, None).unwrap_or(&text).to_owned(),
    }
}

/// The words of a text, with signs, numbers and what follows them apart: `-2,5gg` is three.
fn words_of(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let signed = word
            .strip_prefix(['+', '-', '\u{2212}'])
            .filter(|it| !it.is_empty());
        let bare = signed.unwrap_or(word);
        if bare.len() < word.len() {
            words.extend(word.strip_suffix(bare));
        }
        let is_figure = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
        let end = bare.find(|c| !is_figure(c)).unwrap_or(bare.len());
        match bare.split_at_checked(end) {
            Some((figure, rest)) if figure.contains(|c: char| c.is_ascii_digit()) => {
                words.push(figure);
                words.extend(Some(rest).filter(|it| !it.is_empty()));
            }
            _ => words.push(bare),
        }
    }
    words
}

fn is_figure(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The direction that a word says, before a number or after it.
fn way(word: &str, is_after: bool) -> Option<bool> {
    let says = |words: &[&str], after: &[&str]| {
        words.contains(&word) || (is_after && after.contains(&word))
    };
    match (says(&MORE, &MORE_AFTER), says(&LESS, &LESS_AFTER)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// Whether the words speak of a change, understood or not.
fn is_leaning(words: &[&str], context: &Context<'_>) -> bool {
    let mut parts = words.splitn(2, |it| is_figure(it));
    let (Some(before), Some(after)) = (parts.next(), parts.next()) else {
        return false;
    };
    let is_since = after.iter().any(|it| SINCE.contains(it));
    if let Some(first) = before.first().filter(|it| way(it, false).is_some()) {
        let is_sign = SIGNS.contains(first);
        let is_points = after.first().is_some_and(|it| is_points(it));
        return !is_sign || has_base(context) || is_since || is_points;
    }
    // `5% fewer`, `3 complaints less`, `5% in meno`; but `5 o meno` is a bound.
    let near = after.iter().take(3).filter(|it| !SIGNS.contains(it));
    let is_bound = |it: &&str| ["o", "or", "e", "and", "to"].contains(it);
    if near.clone().any(is_bound) || before.iter().any(|it| !SMALL.contains(it)) {
        return false;
    }
    let is_added = |it: &&str| ADDED.contains(it) && has_base(context);
    near.clone().any(|it| way(it, true).is_some()) || near.clone().any(is_added)
}

/// Whether there is a value of before, which has no sign itself.
fn has_base(context: &Context<'_>) -> bool {
    let mut known = context.known.iter().map(|(_, it)| it.value).peekable();
    let is_known = known.peek().is_some() && known.all(|it| it >= Decimal::ZERO);
    is_known || context.is_unread
}

fn is_points(word: &str) -> bool {
    [
        "p.p.",
        "p.p",
        "pp",
        "punti",
        "punto",
        "points",
        "point",
        "percentage",
    ]
    .contains(&word)
}

impl<'a> Change<'a> {
    fn read(words: &[&'a str], text: &'a str, language: Language) -> Option<Self> {
        let (mut is_more, mut amount, mut of) = (None, None, Of::Unit(None));
        let mut since = "";
        let mut rest = words;
        while let Some((word, after)) = rest.split_first() {
            rest = after;
            let said = way(word, amount.is_some());
            if amount.is_some() && (SINCE.contains(word) || is_yearly(word, after)) {
                since = from(text, word)?;
                break;
            } else if let Some(said) = said {
                if is_more.is_some_and(|it| it != said) {
                    return None;
                }
                is_more = Some(said);
                // `10% below 2019`
                if after.first().is_some_and(|it| is_figure(it)) && amount.is_some() {
                    since = from(text, word)?;
                    break;
                }
            } else if is_figure(word) && amount.is_none() {
                amount = number(word, language).ok();
                amount?;
            } else if amount.is_some() && *word == "%" && of != Of::Points {
                of = Of::Share;
            } else if amount.is_some() && is_points(word) {
                of = Of::Points;
            } else if let Some(unit) = unit(word).filter(|_| of == Of::Unit(None)) {
                of = Of::Unit(Some(unit));
            } else if !SMALL.contains(word) && !["percentuali", "percentuale", "%"].contains(word) {
                return None;
            }
        }
        Some(Self {
            is_more: is_more?,
            amount: amount?,
            of,
            since,
            is_signed: words.first().is_some_and(|it| SIGNS.contains(it)),
        })
    }

    /// What it makes of the value that it is a change of.
    fn bound(&self, comparator: Option<Comparator>, context: &Context<'_>) -> Option<Criterion> {
        let base = match self.since {
            "" => context.before()?,
            since => of_since(since, context)?,
        };
        let is_percent = base.unit == Unit::Percent;
        let part = match self.of {
            // Ten per cent of a percentage, or ten points?
            Of::Share if !is_percent => {
                let part = base.value.checked_mul(self.amount)?;
                part.checked_div(Decimal::ONE_HUNDRED)?
            }
            Of::Points if is_percent => self.amount,
            // A bare sign before a bare number may be a value's own.
            Of::Unit(None) if !is_percent && !self.is_signed => self.amount,
            Of::Unit(Some(unit)) if unit == base.unit || is_count(unit, base) => self.amount,
            Of::Share | Of::Points | Of::Unit(_) => return None,
        };
        let (own, value) = if self.is_more {
            (Comparator::AtLeast, base.value.checked_add(part)?)
        } else {
            (Comparator::AtMost, base.value.checked_sub(part)?)
        };
        let is_possible = value >= Decimal::ZERO || base.value < Decimal::ZERO;
        let value = value.normalize();
        let bound = Criterion::Bound(comparator.unwrap_or(own), Quantity { value, ..base });
        is_possible.then_some(bound)
    }
}

/// So many units of what has none of its own.
fn is_count(unit: Unit, base: Quantity) -> bool {
    let is_plain = |it| matches!(it, Unit::Number | Unit::Count);
    is_plain(unit) && is_plain(base.unit)
}

/// The unit that a word is, where it is one.
fn unit(word: &str) -> Option<Unit> {
    if ["unità", "units", "unit", "unita"].contains(&word) {
        return Some(Unit::Count);
    }
    let read = quantity(&format!("1 {word}"), Language::Italian).ok()?;
    let is_unit = !matches!(read.unit, Unit::Number | Unit::Count) && word != "%";
    is_unit.then_some(read.unit)
}

/// A text from one of its words on.
fn from<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    // After the amount: the same word may stand before it.
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let after = text.get(start..)?;
    after.get(after.find(word)?..).map(str::trim)
}

fn is_yearly(word: &str, after: &[&str]) -> bool {
    let words = [&[word], after].concat().join(" ");
    YEARLY.contains(&words.as_str())
}

/// The value that a change is measured from: `rispetto al 2024`.
fn of_since(text: &str, context: &Context<'_>) -> Option<Quantity> {
    if YEARLY.contains(&text) {
        return context.before();
    }
    let text = text.trim_end_matches(['.', ')']);
    let is_named = text.contains(|c: char| c.is_ascii_digit());
    let is_said = is_named || BEFORE.iter().any(|it| text.contains(it));
    let parts = ["semestre", "trimestre", "quadrimestre", "half", "quarter"];
    let is_whole = !parts.iter().any(|it| text.contains(it));
    named_or_before(text, context).filter(|_| is_whole && is_said)
}
