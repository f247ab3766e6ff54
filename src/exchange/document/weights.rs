//! The weights of an objective's KPIs.

use crate::exchange::cells::Place;
use crate::exchange::imported::{ImportIssue, Unread};
use crate::exchange::notation::Notation;
use crate::exchange::vocabulary::folded_words;
use crate::plan::{Decimal, Language, Objective, number};

/// A weight as its row has it.
pub(super) struct Weight {
    text: Option<String>,
    /// Whether its number may be of either language.
    is_doubtful: bool,
    place: Place,
    language: Language,
    /// Whether it is told where it is lacking: documents print it with each KPI.
    is_told: bool,
}

/// Spreadsheets reckon with fifteen digits: what so little is missing or too much is theirs.
const NOISE: Decimal = Decimal::from_parts(1, 0, 0, false, 9);

impl Weight {
    pub(super) const fn none(line: usize, language: Language, is_told: bool) -> Self {
        Self {
            text: None,
            is_doubtful: false,
            place: Place { line, at: 0 },
            language,
            is_told,
        }
    }

    pub(super) const fn is_none(&self) -> bool {
        self.text.is_none()
    }

    pub(super) fn printed(text: &str, place: Place, notation: Notation) -> Self {
        Self {
            text: Some(text.to_owned()),
            is_doubtful: notation.doubts(text),
            place,
            language: notation.language,
            is_told: true,
        }
    }

    fn read(&self) -> Option<Decimal> {
        if self.is_doubtful {
            return None;
        }
        let text = self.text.as_ref()?.trim().to_lowercase();
        let digits = text
            .strip_prefix("peso")
            .unwrap_or(&text)
            .trim_start_matches([':', ' ', '=']);
        let digits = digits.trim_end_matches('%').trim_end();
        let digits = ["punti", "points", "p."]
            .iter()
            .find_map(|it| digits.strip_suffix(it))
            .unwrap_or(digits);
        // `20/100`, `1/3`, `20 su 100`
        let parts = digits
            .split_once('/')
            .or_else(|| digits.split_once(" su "))
            .or_else(|| digits.split_once(" of "));
        let weight = match parts {
            Some((part, whole)) => {
                let [part, whole] = [part, whole].map(|it| number(it.trim(), self.language).ok());
                let share = part?
                    .checked_mul(Decimal::ONE_HUNDRED)?
                    .checked_div(whole?)?;
                share.round_dp(12).normalize()
            }
            None => number(digits.trim_end(), self.language).ok()?,
        };
        (weight >= Decimal::ZERO && weight <= Decimal::ONE_HUNDRED).then_some(weight)
    }

    /// A bare number below 1 beside percentages: 0,4 % or 40 %?
    fn is_odd(&self) -> bool {
        self.is_fraction()
            && self
                .read()
                .is_some_and(|it| !it.is_zero() && it < Decimal::ONE)
    }

    fn is_fraction(&self) -> bool {
        let text = self.text.as_deref().unwrap_or_default();
        !text.contains(['%', '/']) && self.read().is_some_and(|it| it <= Decimal::ONE)
    }
}

/// Weights are percentages; where none of an objective is above 1 and none has the sign, they are fractions of 1. Thirds total 100.
pub(super) fn weigh(objective: &mut Objective, weights: &[Weight], findings: &mut Vec<Unread>) {
    let known = |it: &&Weight| it.text.is_some() && !it.is_doubtful;
    let mut all = weights.iter().filter(known).peekable();
    let fractions = all.peek().is_some() && all.all(Weight::is_fraction);
    let times = if fractions {
        Decimal::ONE_HUNDRED
    } else {
        Decimal::ONE
    };
    for (kpi, weight) in objective.kpis.iter_mut().zip(weights) {
        let read = weight.read().filter(|_| fractions || !weight.is_odd());
        kpi.weight = read.and_then(|it| Some(it.checked_mul(times)?.normalize()));
        if weight.is_none() && weight.is_told {
            let (code, printed) = (kpi.code.clone(), String::new());
            let issue = ImportIssue::Weight { code, printed };
            findings.push(Unread::of_line(weight.place.line, 0, issue));
        }
        if let Some(text) = &weight.text
            && kpi.weight.is_none()
        {
            let (code, printed) = (kpi.code.clone(), text.clone());
            let issue = ImportIssue::Weight { code, printed };
            findings.push(Unread::in_cell(weight.place.line, weight.place.at, issue));
        }
    }
    without_noise(objective);
}

/// What is missing to 100 by the reckoning of a spreadsheet alone goes to the heaviest KPI.
fn without_noise(objective: &mut Objective) {
    let weights = || objective.kpis.iter().map(|it| it.weight);
    let total = weights().try_fold(Decimal::ZERO, |sum, it| sum.checked_add(it?));
    let missing = total.and_then(|total| Decimal::ONE_HUNDRED.checked_sub(total));
    let Some(missing) = missing.filter(|it| !it.is_zero() && it.abs() < NOISE) else {
        return;
    };
    let heaviest = objective.kpis.iter_mut().max_by_key(|it| it.weight);
    if let Some(weight) = heaviest.and_then(|it| it.weight.as_mut()) {
        *weight = weight.checked_add(missing).unwrap_or(*weight).normalize();
    }
}

/// What stands instead of a weight where an objective has none because it must be met.
const CONDITIONS: [&str; 8] = [
    "condizione",
    "condizione necessaria",
    "prerequisito",
    "condition",
    "prerequisite",
    "pre requisite",
    "pre requisito",
    "precondizione",
];

pub(super) fn is_condition(text: &str) -> bool {
    CONDITIONS.contains(&folded_words(text).join(" ").as_str())
}
