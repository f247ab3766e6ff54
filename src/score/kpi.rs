//! A KPI in a year: its state, and what it is worth.

use super::{Measure, State, measure};
use crate::plan::{Band, Criterion, Fraction, Kpi, Rules, Year};
use crate::record::{Actual, Cell, Judgement};

/// What is known of a KPI in a year: as recorded, or as it would become.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    pub actual: Option<&'a Actual>,
    pub judgement: Option<&'a Judgement>,
}

/// A KPI's score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiScore {
    pub state: State,
    /// The achievement in percent before it is held to 0..=100.
    pub raw: Option<Fraction>,
    /// The achievement in percent, 0 to 100; `None` where there is none yet.
    pub achievement: Option<Fraction>,
    /// Whether the target was met, where that can be said.
    pub met: Option<bool>,
}

impl<'a> From<Option<&'a Cell>> for Known<'a> {
    fn from(cell: Option<&'a Cell>) -> Self {
        Self {
            actual: cell.and_then(Cell::actual),
            judgement: cell.and_then(|cell| cell.judgement.as_ref()),
        }
    }
}

impl KpiScore {
    const fn bare(state: State) -> Self {
        Self {
            state,
            raw: None,
            achievement: None,
            met: None,
        }
    }

    /// What it counts in the final result: nought where there is no achievement.
    pub fn counted(&self) -> Fraction {
        self.achievement.clone().unwrap_or_else(Fraction::zero)
    }
}

/// Scores a KPI in a year. A year without a target comes before an assessment by hand, that before an open target, and that
/// before the arithmetic.
pub fn kpi_score(kpi: &Kpi, year: Year, known: Known<'_>, rules: &Rules) -> KpiScore {
    let Some(target) = kpi.target(year) else {
        return KpiScore::bare(State::NotApplicable);
    };
    let measured = known
        .actual
        .map(|actual| measure(actual, &target.criterion, kpi.bands_in(year), rules));
    if target.criterion == Criterion::Nothing {
        return KpiScore::bare(State::NotApplicable);
    }
    match (known.judgement, measured) {
        (Some(Judgement::NotAssessable { .. }), _) => KpiScore::bare(State::NotAssessable),
        (Some(Judgement::Overridden { achievement, .. }), _) => {
            let set = Fraction::from(*achievement).clamped_to_percent();
            KpiScore {
                achievement: Some(set),
                ..KpiScore::bare(State::Overridden)
            }
        }
        (None, _) if target.criterion == Criterion::Open => KpiScore::bare(State::Open),
        (None, Some(Measure::Measured(measured))) => KpiScore {
            state: State::of(&measured.raw, rules),
            achievement: Some(measured.raw.held_to(Band::cap(kpi.bands_in(year)))),
            raw: Some(measured.raw),
            met: Some(measured.met),
        },
        (None, Some(Measure::Undefined(_) | Measure::Mismatch)) => {
            KpiScore::bare(State::NotComputable)
        }
        (None, Some(Measure::Nothing) | None) => KpiScore::bare(State::Missing),
    }
}
