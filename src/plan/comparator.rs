//! Comparators, as documents write them: `≥ 90%`, `non più di 5`.

use serde::{Deserialize, Serialize};

use super::quantity::strip_start;

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
    pub const fn is_ceiling(self) -> bool {
        matches!(self, Self::AtMost | Self::LessThan)
    }
}

/// Longest first, so that `>=` is not read as `>`.
const COMPARATORS: [(&str, Comparator); 37] = [
    ("maggiore o uguale a", Comparator::AtLeast),
    ("greater than or equal to", Comparator::AtLeast),
    ("minore o uguale a", Comparator::AtMost),
    ("less than or equal to", Comparator::AtMost),
    ("maggiore di", Comparator::MoreThan),
    ("greater than", Comparator::MoreThan),
    ("more than", Comparator::MoreThan),
    ("minore di", Comparator::LessThan),
    ("less than", Comparator::LessThan),
    ("uguale a", Comparator::Exactly),
    ("equal to", Comparator::Exactly),
    ("al massimo", Comparator::AtMost),
    ("at most", Comparator::AtMost),
    ("at least", Comparator::AtLeast),
    ("almeno", Comparator::AtLeast),
    ("non inferiore a", Comparator::AtLeast),
    ("non superiore a", Comparator::AtMost),
    ("non meno di", Comparator::AtLeast),
    ("non più di", Comparator::AtMost),
    ("minimo", Comparator::AtLeast),
    ("massimo", Comparator::AtMost),
    ("min.", Comparator::AtLeast),
    ("max.", Comparator::AtMost),
    ("max", Comparator::AtMost),
    ("fino a", Comparator::AtMost),
    ("entro", Comparator::AtMost),
    ("oltre", Comparator::MoreThan),
    ("=>", Comparator::AtLeast),
    ("⩾", Comparator::AtLeast),
    ("⩽", Comparator::AtMost),
    (">=", Comparator::AtLeast),
    ("<=", Comparator::AtMost),
    ("≥", Comparator::AtLeast),
    ("≤", Comparator::AtMost),
    (">", Comparator::MoreThan),
    ("<", Comparator::LessThan),
    ("=", Comparator::Exactly),
];

/// Separates a comparator from what follows it.
pub fn without_comparator(text: &str) -> (Option<Comparator>, &str) {
    let text = text.trim();
    COMPARATORS
        .iter()
        .find_map(|(word, comparator)| Some((Some(*comparator), strip_start(text, word)?)))
        .unwrap_or((None, text))
}
