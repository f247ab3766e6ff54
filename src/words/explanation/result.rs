//! Why an objective's result and a roll-up are what they are. The figure so far comes first, and the final one last.

use super::super::Words;
use crate::plan::{Combination, Fraction, Year};
use crate::score::{
    Figures, ObjectiveExplanation, ObjectiveTerm, RollupExplanation, RollupTerm, State,
};

/// A longer sum is not written out: its terms stand above it, a line each.
pub(super) const MOST: usize = 12;

impl Words {
    /// The arithmetic behind an objective's two figures.
    pub fn explain_objective(&self, it: &ObjectiveExplanation, year: Year) -> Vec<String> {
        let words = &self.explain;
        let mut lines = vec![words.objective(&it.code, &it.title)];
        lines.extend(it.terms.iter().map(|term| self.explain_term(term, year)));
        let Some(result) = &it.figures.result else {
            lines.push(words.nothing_counts().to_owned());
            return lines;
        };
        let (total, figure) = (self.share(&it.total), self.figure(result));
        lines.push(self.objective_so_far(it));
        lines.push(match it.combination {
            Combination::Worst => words.final_worst(&figure),
            Combination::WeightedMean => {
                let sum = self.weighted_sum(it, State::counts);
                words.finally(&sum, &total, &figure)
            }
        });
        lines
    }

    fn objective_so_far(&self, it: &ObjectiveExplanation) -> String {
        let words = &self.explain;
        let Some((covered, figure)) = self.so_far(&it.figures) else {
            return words.so_far_none().to_owned();
        };
        match it.combination {
            Combination::Worst => words.so_far_worst(&covered, &figure),
            Combination::WeightedMean => {
                let terms = it.terms.iter().filter(|it| it.score.state.is_covered());
                let total = terms.fold(Fraction::zero(), |sum, it| sum.plus(&it.weight));
                let sum = self.weighted_sum(it, State::is_covered);
                words.so_far(&sum, self.share(&total), &covered, &figure)
            }
        }
    }

    /// `25 × 98,00 + 25 × 100,00`
    fn weighted_sum(&self, it: &ObjectiveExplanation, holds: fn(State) -> bool) -> String {
        let product = |term: &ObjectiveTerm| {
            let counted = self.figure(&term.score.counted());
            format!("{} × {counted}", self.share(&term.weight))
        };
        let terms = it.terms.iter().filter(|term| holds(term.score.state));
        self.sum(&terms.map(product).collect::<Vec<_>>())
    }

    fn sum(&self, terms: &[String]) -> String {
        if terms.len() > MOST {
            self.explain.sum_of_many(terms.len())
        } else {
            terms.join(" + ")
        }
    }

    fn explain_term(&self, term: &ObjectiveTerm, year: Year) -> String {
        let words = &self.explain;
        let state = self.state(term.score.state);
        match &term.score.achievement {
            _ if term.score.state == State::NotApplicable => {
                words.term_left_out(&term.code, words.no_target_short(year))
            }
            _ if !term.score.state.counts() => {
                words.term_left_out(&term.code, noted(state, term.note.as_deref()))
            }
            Some(achievement) => {
                let weight = self.share(&term.weight);
                let line = words.term(&term.code, &weight, self.figure(achievement));
                match &term.note {
                    Some(note) => format!("{line} ({})", noted(state, Some(note))),
                    None => line,
                }
            }
            None => words.term_missing(&term.code, self.share(&term.weight), state),
        }
    }

    fn so_far(&self, figures: &Figures) -> Option<(String, String)> {
        let (figure, covered) = (figures.so_far.as_ref()?, figures.covered.as_ref()?);
        Some((self.share(covered), self.figure(figure)))
    }

    /// The arithmetic behind a roll-up's figures.
    pub fn explain_rollup(&self, it: &RollupExplanation) -> Vec<String> {
        let words = &self.explain;
        let title = if it.organisational {
            self.overview.organisational()
        } else {
            self.overview.individual()
        };
        let mut lines = vec![title.to_owned()];
        lines.extend(it.terms.iter().map(|term| self.explain_rollup_term(term)));
        lines.extend(it.conditions.iter().map(|(code, figures)| {
            match (&figures.so_far, figures.is_short()) {
                (Some(so_far), true) => words.condition_broken(code, self.figure(so_far)),
                (Some(_), false) => words.condition_kept(code),
                (None, _) => words.condition_open(code),
            }
        }));
        let Some(result) = &it.rollup.figures.result else {
            lines.push(words.rollup_nothing().to_owned());
            return lines;
        };
        let (sum, total) = self.mean_of(it, |figures| figures.result.as_ref());
        match self.so_far(&it.rollup.figures) {
            Some((covered, figure)) => {
                let (shares, total) = self.mean_of(it, |figures| figures.covered.as_ref());
                lines.push(words.covered(&shares, &total, &covered));
                lines.push(words.rollup_so_far(&sum, &shares, &covered, &figure));
            }
            None => lines.push(words.so_far_none().to_owned()),
        }
        lines.push(words.finally(&sum, &total, self.figure(result)));
        lines
    }

    /// The sum of one figure over the objectives that have it, and what it is divided by.
    fn mean_of(
        &self,
        it: &RollupExplanation,
        figure: impl Fn(&Figures) -> Option<&Fraction>,
    ) -> (String, String) {
        let one = Fraction::from(1);
        let weighted = it.terms.iter().any(|term| term.weight.is_some());
        let mut total = Fraction::zero();
        let mut terms = Vec::new();
        for term in &it.terms {
            let weight = match &term.weight {
                Some(weight) => weight.clone().max(Fraction::zero()),
                None if weighted => Fraction::zero(),
                None => one.clone(),
            };
            if let Some(value) = figure(&term.figures) {
                total = total.plus(&weight);
                let value = self.figure(value);
                terms.push(if weighted {
                    format!("{} × {value}", self.share(&weight))
                } else {
                    value
                });
            }
        }
        (self.sum(&terms), self.share(&total))
    }

    fn explain_rollup_term(&self, term: &RollupTerm) -> String {
        let words = &self.explain;
        match (&term.figures.result, &term.weight) {
            (None, _) => words.rollup_left_out(&term.code),
            (Some(result), None) => words.rollup_term(&term.code, self.figure(result)),
            (Some(result), Some(weight)) => {
                words.rollup_weighted(&term.code, self.share(weight), self.figure(result))
            }
        }
    }
}

/// A state with the note on it.
fn noted(state: &str, note: Option<&str>) -> String {
    note.map_or_else(|| state.to_owned(), |note| format!("{state}: {note}"))
}
