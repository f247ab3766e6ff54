//! Comparators, as documents write them: `≥ 90%`, `non più di 5`.

use serde::{Deserialize, Serialize};

use super::quantity::{strip_end, strip_start};

/// How an actual is held against a bound. A bare value is a floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Comparator {
    /// `>=`
    AtLeast,
    /// `>`
    MoreThan,
    /// `<=`
    AtMost,
    /// `<`
    LessThan,
    /// `=`
    Exactly,
}

impl Comparator {
    /// The sign that anybody can type.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => ">=",
            Self::MoreThan => ">",
            Self::AtMost => "<=",
            Self::LessThan => "<",
            Self::Exactly => "=",
        }
    }

    pub const fn is_ceiling(self) -> bool {
        matches!(self, Self::AtMost | Self::LessThan)
    }
}

/// The words, without the small ones after them (`a`, `al`, `di`); of those that fit the longest counts.
const COMPARATORS: [(&str, Comparator); 67] = [
    ("maggiore o uguale", Comparator::AtLeast),
    ("maggiore o pari", Comparator::AtLeast),
    ("maggiore/uguale", Comparator::AtLeast),
    ("superiore o uguale", Comparator::AtLeast),
    ("superiore o pari", Comparator::AtLeast),
    ("uguale o superiore", Comparator::AtLeast),
    ("uguale o maggiore", Comparator::AtLeast),
    ("pari o superiore", Comparator::AtLeast),
    ("pari o maggiore", Comparator::AtLeast),
    ("pari almeno", Comparator::AtLeast),
    ("non inferiore", Comparator::AtLeast),
    ("non minore", Comparator::AtLeast),
    ("non meno", Comparator::AtLeast),
    ("almeno", Comparator::AtLeast),
    ("minimo", Comparator::AtLeast),
    ("min.", Comparator::AtLeast),
    ("greater than or equal", Comparator::AtLeast),
    ("equal to or greater than", Comparator::AtLeast),
    ("not less than", Comparator::AtLeast),
    ("no less than", Comparator::AtLeast),
    ("no fewer than", Comparator::AtLeast),
    ("at least", Comparator::AtLeast),
    ("minimum", Comparator::AtLeast),
    ("maggiore", Comparator::MoreThan),
    ("superiore", Comparator::MoreThan),
    ("più", Comparator::MoreThan),
    ("oltre", Comparator::MoreThan),
    ("greater than", Comparator::MoreThan),
    ("higher than", Comparator::MoreThan),
    ("more than", Comparator::MoreThan),
    ("minore o uguale", Comparator::AtMost),
    ("minore o pari", Comparator::AtMost),
    ("minore/uguale", Comparator::AtMost),
    ("inferiore o uguale", Comparator::AtMost),
    ("inferiore o pari", Comparator::AtMost),
    ("uguale o inferiore", Comparator::AtMost),
    ("uguale o minore", Comparator::AtMost),
    ("pari o inferiore", Comparator::AtMost),
    ("pari o minore", Comparator::AtMost),
    ("non superiore", Comparator::AtMost),
    ("non maggiore", Comparator::AtMost),
    ("non oltre", Comparator::AtMost),
    ("non più", Comparator::AtMost),
    ("al massimo", Comparator::AtMost),
    ("massimo", Comparator::AtMost),
    ("fino", Comparator::AtMost),
    ("entro", Comparator::AtMost),
    ("max.", Comparator::AtMost),
    ("max", Comparator::AtMost),
    ("less than or equal", Comparator::AtMost),
    ("not more than", Comparator::AtMost),
    ("no more than", Comparator::AtMost),
    ("no higher than", Comparator::AtMost),
    ("not exceeding", Comparator::AtMost),
    ("up to", Comparator::AtMost),
    ("within", Comparator::AtMost),
    ("at most", Comparator::AtMost),
    ("minore", Comparator::LessThan),
    ("inferiore", Comparator::LessThan),
    ("meno", Comparator::LessThan),
    ("less than", Comparator::LessThan),
    ("sotto", Comparator::LessThan),
    ("fewer than", Comparator::LessThan),
    ("below", Comparator::LessThan),
    ("under", Comparator::LessThan),
    ("over", Comparator::MoreThan),
    ("above", Comparator::MoreThan),
];

/// The same for what is to be equal: they begin others (`pari o superiore`).
const EQUAL: [(&str, Comparator); 3] = [
    ("uguale", Comparator::Exactly),
    ("equal", Comparator::Exactly),
    ("pari", Comparator::Exactly),
];

/// The signs, longest first.
const SIGNS: [(&str, Comparator); 10] = [
    (">=", Comparator::AtLeast),
    ("=>", Comparator::AtLeast),
    ("<=", Comparator::AtMost),
    ("≥", Comparator::AtLeast),
    ("≤", Comparator::AtMost),
    ("⩾", Comparator::AtLeast),
    ("⩽", Comparator::AtMost),
    (">", Comparator::MoreThan),
    ("<", Comparator::LessThan),
    ("=", Comparator::Exactly),
];

/// The small words between a comparator and what it compares with.
const SMALL: [&str; 19] = [
    "a ", "ad ", "al ", "allo ", "alla ", "all'", "all’", "di ", "del ", "dello ", "della ", "il ",
    "lo ", "l'", "l’", "la ", "to ", "than ", "the ",
];

/// What says it after the value: `10 max`, `80% o più`.
const TRAILING: [(&str, Comparator); 24] = [
    ("max", Comparator::AtMost),
    ("max.", Comparator::AtMost),
    ("massimo", Comparator::AtMost),
    ("maximum", Comparator::AtMost),
    ("o meno", Comparator::AtMost),
    ("or less", Comparator::AtMost),
    ("or fewer", Comparator::AtMost),
    ("minimo", Comparator::AtLeast),
    ("minimum", Comparator::AtLeast),
    ("o più", Comparator::AtLeast),
    ("or more", Comparator::AtLeast),
    ("or higher", Comparator::AtLeast),
    ("or lower", Comparator::AtMost),
    ("o superiore", Comparator::AtLeast),
    ("o inferiore", Comparator::AtMost),
    ("e oltre", Comparator::AtLeast),
    ("ed oltre", Comparator::AtLeast),
    ("or above", Comparator::AtLeast),
    ("and above", Comparator::AtLeast),
    ("or over", Comparator::AtLeast),
    ("or better", Comparator::AtLeast),
    ("or greater", Comparator::AtLeast),
    ("or below", Comparator::AtMost),
    ("and below", Comparator::AtMost),
];

/// Separates a comparator from what stands before it.
pub(super) fn without_trailing(text: &str) -> Option<(Comparator, &str)> {
    let text = text.trim().trim_end_matches(')');
    let found = TRAILING
        .iter()
        .find_map(|(word, comparator)| Some((*comparator, strip_end(text, word)?)));
    let (comparator, rest) = found?;
    let rest = rest.trim_end_matches(['(', ' ']);
    rest.starts_with(|c: char| c.is_ascii_digit())
        .then_some((comparator, rest))
}

/// Separates a comparator from what follows it.
pub fn without_comparator(text: &str) -> (Option<Comparator>, &str) {
    let text = text.trim();
    // This is asked of every cell: most begin with a digit.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return (None, text);
    }
    let (comparator, mut rest) = if text.starts_with(char::is_alphabetic) {
        let Some(found) = worded(text) else {
            return (None, text);
        };
        found
    } else {
        let sign = SIGNS
            .iter()
            .find_map(|(sign, it)| Some((*it, text.strip_prefix(sign)?)));
        let Some((comparator, rest)) = sign else {
            return (None, text);
        };
        (comparator, rest.trim_start())
    };
    while let Some(bare) = SMALL.iter().find_map(|word| strip_start(rest, word)) {
        rest = bare;
    }
    (Some(comparator), rest)
}

/// The longest of the words that a text begins with, and what follows it.
fn worded(text: &str) -> Option<(Comparator, &str)> {
    let all = COMPARATORS.iter().chain(&EQUAL);
    let fitting = all.filter_map(|(word, comparator)| {
        let rest = strip_start(text, word)?;
        let is_word = word.ends_with(char::is_alphabetic);
        let goes_on = text
            .get(word.len()..)
            .is_some_and(|it| it.starts_with(char::is_alphabetic));
        (!is_word || !goes_on).then_some((word.len(), *comparator, rest))
    });
    let longest = fitting.max_by_key(|(length, ..)| *length);
    longest.map(|(_, comparator, rest)| (comparator, rest))
}
