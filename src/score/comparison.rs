//! What moved between two states of a plan: every KPI whose figure, actual or target is another one.

use super::{KpiScore, Rollup, Scores};
use crate::plan::{Place, Target, Year};
use crate::record::{Actual, Document};

/// Two states of a plan in a year, compared.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The roll-ups of all objectives, before and after.
    pub individual: [Rollup; 2],
    /// The roll-ups of the flagged objectives, before and after.
    pub organisational: [Rollup; 2],
    /// The KPIs that moved, in the document's order.
    pub moves: Vec<Move>,
}

/// A KPI that moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub place: Place,
    pub before: Standing,
    pub after: Standing,
}

/// Where a KPI stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub actual: Option<Actual>,
    pub target: Option<Target>,
    pub score: KpiScore,
}

/// Compares two states of one plan.
pub fn compare(before: &Document, after: &Document, year: Year) -> Comparison {
    let (old, new) = (Scores::new(before, year), Scores::new(after, year));
    let places = after.plan().kpis().map(|(place, _)| place);
    let moves = places.filter_map(|place| {
        let before = standing(before, &old, place)?;
        let after = standing(after, &new, place)?;
        (before != after).then_some(Move {
            place,
            before,
            after,
        })
    });
    Comparison {
        moves: moves.collect(),
        individual: [old.individual().clone(), new.individual().clone()],
        organisational: [old.organisational().clone(), new.organisational().clone()],
    }
}

fn standing(document: &Document, scores: &Scores, place: Place) -> Option<Standing> {
    let year = scores.year();
    let cell = document.cell(place, year);
    Some(Standing {
        actual: cell.and_then(|cell| cell.actual()).cloned(),
        target: document.plan().kpi(place)?.target(year).cloned(),
        score: scores.kpi(place)?.clone(),
    })
}
