//! What should be looked at before a year is closed.

use super::{Scores, State};
use crate::plan::{Fraction, Place};
use crate::record::Document;

/// What is not as it should be in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// KPIs with a target and no actual, or one that cannot be computed: they count 0.
    pub missing: Vec<Place>,
    /// KPIs whose target says nothing that can be measured: they count 0.
    pub open: Vec<Place>,
    /// KPIs below the critical band without a note.
    pub notes: Vec<Place>,
    /// KPIs with two values, or two amendments, of which one was made without having seen the other.
    pub contested: Vec<Place>,
    /// Objectives, counted from 0, whose weights do not total 100, and what they total.
    pub weights: Vec<(usize, Fraction)>,
}

impl Checks {
    pub fn len(&self) -> usize {
        let lists = [&self.missing, &self.open, &self.notes, &self.contested];
        let places = lists.iter().map(|list| list.len());
        places.fold(self.weights.len(), usize::saturating_add)
    }

    /// Whether all is as it should be.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

pub fn checks(document: &Document, scores: &Scores) -> Checks {
    let plan = document.plan();
    let year = scores.year();
    let with = |holds: &dyn Fn(Place) -> bool| {
        let places = plan.kpis().map(|(place, _)| place);
        places.filter(|place| holds(*place)).collect::<Vec<_>>()
    };
    let state = |place| scores.kpi(place).map(|score| score.state);
    let weights = plan
        .objectives
        .iter()
        .enumerate()
        .filter_map(|(index, it)| {
            let total = it.total_weight(year);
            let issues = !it.kpis.is_empty() && total != Fraction::hundred();
            issues.then_some((index, total))
        });
    Checks {
        missing: with(&|place| state(place).is_some_and(State::lacks_actual)),
        open: with(&|place| state(place) == Some(State::Open)),
        notes: with(&|place| lacks_note(document, scores, place)),
        contested: with(&|place| document.is_contested(place, year)),
        weights: weights.collect(),
    }
}

/// Whether a value below the critical band has no note: neither its own, nor one on why it is off its target.
pub fn lacks_note(document: &Document, scores: &Scores, place: Place) -> bool {
    let critical = scores
        .kpi(place)
        .is_some_and(|score| score.state == State::Critical);
    let cell = document.cell(place, scores.year());
    let measurement = cell.and_then(|cell| cell.current());
    let phrases = cell.is_some_and(|cell| cell.deviation.is_some());
    critical
        && !phrases
        && measurement.is_some_and(|measurement| measurement.note.trim().is_empty())
}
