//! What values would bring: the target, the edges of the bands, what stood there before, and what the objective needs.

use rust_decimal::Decimal;

use super::{Scores, State, Wanted, Wants, achieved, goal_seek::solved};
use crate::plan::{Criterion, Fraction, Kpi, Place};
use crate::record::{Actual, Document, Value};

/// Decimals of a value that is asked for.
const PLACES: u32 = 2;

/// A value that may come, and what it would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    pub value: Fraction,
    pub why: Because,
    pub achievement: Fraction,
    /// The state that it would have.
    pub state: State,
    /// The objective's result.
    pub objective: Option<Fraction>,
    pub individual: Option<Fraction>,
}

/// Why a value is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    Target,
    /// As it stood before the plan.
    Baseline,
    /// The edge of the band of that state.
    Band(State),
    /// It brings the objective to that result, in percent.
    Objective(Fraction),
}

/// The values that matter for a KPI that is measured in numbers, the best first; none where nothing is asked for.
pub fn prospects(
    document: &Document,
    scores: &Scores,
    place: Place,
    wants: &Wants,
) -> Vec<Prospect> {
    let Some(kpi) = document.plan().kpi(place) else {
        return Vec::new();
    };
    let mut prospects: Vec<Prospect> = values(document, scores, kpi, wants)
        .into_iter()
        .filter_map(|(value, why)| prospect(document, scores, place, value, why))
        .collect();
    prospects.sort_by(|one, other| other.achievement.cmp(&one.achievement));
    // Of two reasons for one value the first says enough.
    prospects.dedup_by(|other, first| other.value == first.value);
    prospects
}

fn values(
    document: &Document,
    scores: &Scores,
    kpi: &Kpi,
    wants: &Wants,
) -> Vec<(Fraction, Because)> {
    let rules = &document.plan().rules;
    let year = scores.year();
    let at = |edge: &Fraction| number(&solved(kpi, year, rules, edge)?);
    let edges = [
        (Fraction::hundred(), Because::Target),
        (rules.partial_below.into(), Because::Band(State::OnTarget)),
        (rules.critical_below.into(), Because::Band(State::Partial)),
    ];
    let edges = edges
        .into_iter()
        .filter_map(|(edge, why)| Some((at(&edge)?, why)));
    let baseline = kpi.baseline.as_ref().and_then(|it| match it.criterion {
        Criterion::Bound(_, quantity) => Some((quantity.value.into(), Because::Baseline)),
        Criterion::Nothing
        | Criterion::Open
        | Criterion::Range { .. }
        | Criterion::YesNo(_)
        | Criterion::By(_) => None,
    });
    let objective = wants.objective.as_ref().and_then(|want| {
        let (_, wanted) = want.wanted.as_ref()?;
        Some((number(wanted)?, Because::Objective(want.edge.clone())))
    });
    edges.chain(baseline).chain(objective).collect()
}

/// The number of a wanted value, rounded so that it is enough.
fn number(wanted: &Wanted) -> Option<Fraction> {
    Some(match wanted {
        Wanted::AtLeast(value) => value.rounded_up(PLACES),
        Wanted::AtMost(value) => value.rounded_down(PLACES),
        Wanted::Exactly(value) => value.clone(),
        Wanted::Below(_) | Wanted::Answer(_) | Wanted::By(_) => return None,
    })
}

fn prospect(
    document: &Document,
    scores: &Scores,
    place: Place,
    value: Fraction,
    why: Because,
) -> Option<Prospect> {
    let decimal = Decimal::from_str_exact(&value.to_shortest(0, 12)).ok()?;
    let actual: Actual = Value::Number(decimal).into();
    let preview = scores.preview(document, place, Some(&actual))?;
    Some(Prospect {
        value,
        why,
        achievement: preview.kpi.counted(),
        state: preview.kpi.state,
        objective: preview.objective.result,
        individual: preview.individual.figures.result,
    })
}

/// The state that a value would have.
pub fn state_at(document: &Document, scores: &Scores, place: Place, value: &Fraction) -> State {
    let plan = document.plan();
    let kpi = plan.kpi(place);
    let target = kpi.and_then(|kpi| kpi.target(scores.year()));
    let achieved = kpi.zip(target).and_then(|(kpi, target)| {
        achieved(
            value,
            &target.criterion,
            kpi.bands_in(scores.year()),
            &plan.rules,
        )
    });
    achieved.map_or(State::Missing, |it| State::of(&it, &plan.rules))
}
