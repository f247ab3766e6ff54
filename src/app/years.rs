//! All years of a plan beside each other.

use super::{Model, Years};
use crate::plan::{Place, Year};
use crate::score::Scores;

/// Lines of the screen that are not the matrix: title, heads, roll-ups, what changed, keys.
const AROUND: usize = 8;

/// A line of the matrix, below the roll-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatrixLine {
    Objective(usize),
    Kpi(Place),
}

impl Years {
    pub fn new(model: &Model) -> Self {
        let years = model.plan().years.iter();
        let scores = years.map(|year| Scores::new(&model.document, *year));
        let mut it = Self {
            scores: scores.collect(),
            scroll: 0,
        };
        it.follow(model);
        it
    }

    /// Takes in what was changed meanwhile.
    pub(super) fn refresh(&mut self, model: &Model) {
        let scroll = self.scroll;
        *self = Self::new(model);
        self.scroll = scroll;
        self.follow(model);
    }

    pub fn of(&self, year: Year) -> Option<&Scores> {
        self.scores.iter().find(|scores| scores.year() == year)
    }

    /// Keeps the selected KPI, and the head of its objective where that is next to it, on screen.
    pub fn follow(&mut self, model: &Model) {
        let height = usize::from(model.size.height).saturating_sub(AROUND);
        let line = line_of(model, model.cursor);
        let top = if model.cursor.kpi == 0 {
            line.saturating_sub(1)
        } else {
            line
        };
        self.scroll = self.scroll.min(top).max((line + 1).saturating_sub(height));
    }
}

/// The line of a KPI: one for each objective and KPI above it.
fn line_of(model: &Model, place: Place) -> usize {
    let above = model.plan().objectives.iter().take(place.objective);
    above.map(|it| it.kpis.len() + 1).sum::<usize>() + 1 + place.kpi
}

/// The lines from one on, as many as are asked for.
pub fn lines(model: &Model, from: usize, count: usize) -> Vec<MatrixLine> {
    let objectives = model.plan().objectives.iter();
    let (mut first, mut above) = (0, from);
    for it in objectives.clone() {
        let Some(left) = above.checked_sub(it.kpis.len() + 1) else {
            break;
        };
        (first, above) = (first + 1, left);
    }
    let all = objectives
        .enumerate()
        .skip(first)
        .flat_map(|(objective, it)| {
            let kpis = (0..it.kpis.len()).map(move |kpi| MatrixLine::Kpi(Place { objective, kpi }));
            std::iter::once(MatrixLine::Objective(objective)).chain(kpis)
        });
    all.skip(above).take(count).collect()
}
