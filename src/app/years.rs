//! All years of a plan beside each other.

use super::{Model, Years};
use crate::plan::{Place, Year};
use crate::score::Scores;
use crate::words::{Align, Lines, SheetLine, Topic};

/// Lines of the screen above the matrix and below what is said of the selected KPI: the first one, heads, roll-ups, a rule, keys.
const AROUND: usize = 7;

/// Lines for the selected KPI below the matrix: what the matrix leaves, and a third of the window at least.
pub fn detail(model: &Model) -> u16 {
    let height = model.size.height;
    if height < 30 {
        return 2;
    }
    let objectives = model.plan().objectives.iter().take(usize::from(height));
    let lines: usize = objectives.map(|it| it.kpis.len() + 1).sum();
    let taken = u16::try_from(AROUND + 1 + lines).unwrap_or(u16::MAX);
    height.saturating_sub(taken).max((height / 3).min(14))
}

/// What changed from year to year for the selected KPI, of the year on screen first.
pub(super) fn told(model: &Model) -> Vec<SheetLine> {
    let words = model.words;
    let mut lines = Lines::new(words.language);
    let Some(kpi) = model.plan().kpi(model.cursor) else {
        return lines.into_lines();
    };
    let years = &model.plan().years;
    let at = years.iter().position(|it| *it == model.year()).unwrap_or(0);
    let before = |at: usize| at.checked_sub(1).and_then(|it| years.get(it)).copied();
    let others = (0..years.len()).filter(|it| *it != at);
    let mut rows = Vec::new();
    for at in std::iter::once(at).chain(others) {
        if let Some(year) = years.get(at) {
            rows.extend(words.year_change(&model.document, (model.cursor, kpi), before(at), *year));
        }
    }
    lines.part(Topic::Years, words.screen.what_changed());
    let aligns = [Align::Left, Align::Left, Align::Left, Align::Left];
    lines.table(&aligns, rows);
    let mut all = lines.into_lines();
    // Its head stands on the first line.
    all.remove(0);
    all
}

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
        let around = AROUND + usize::from(detail(model));
        let height = usize::from(model.size.height).saturating_sub(around);
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
