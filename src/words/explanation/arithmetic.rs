//! Why a number is what it is, as a table: a label, the figure, and where it comes from; from the actual to both totals.

use super::super::{Hue, Span, Words};
use super::result::MOST;
use crate::plan::{Combination, Fraction, Place, Plan};
use crate::record::{Document, Judgement};
use crate::score::{KpiExplanation, Measure, Rule, Scores, State, explain_kpi};

impl Words {
    /// The arithmetic behind a KPI's achievement, and what comes of it; `None` where no target asks for anything.
    pub fn arithmetic(
        &self,
        document: &Document,
        scores: &Scores,
        place: Place,
    ) -> Option<Vec<Vec<Span>>> {
        let it = explain_kpi(document, scores, place)?;
        let target = it.target.as_ref()?;
        if it.score.state == State::NotApplicable {
            return None;
        }
        let words = &self.overview;
        let mut rows = Vec::new();
        let (actual, measured) = self.actual_and_origin(&it);
        rows.push(row(words.actual(), Hue::Strong.of(actual), measured));
        let was = it.amendment.as_ref().map(|it| words.formerly(&it.old));
        let figure = Hue::Plain.of(self.target(target));
        rows.push(row(words.target(), figure, was.unwrap_or_default()));
        let (achieved, why) = self.achieved_and_why(&it);
        let figure = Hue::State(it.score.state).of(achieved);
        rows.push(row(words.achieved(), figure, why));
        if let Some(share) = &it.share {
            let weight = self.explain.times_weight(self.share(&share.weight));
            let points = share.points.as_ref().unwrap_or(&share.counted);
            let whole = share.total == Fraction::hundred();
            let of = if whole {
                String::new()
            } else {
                self.explain.of_weight(self.share(&share.total))
            };
            rows.push(row(&weight, Hue::Plain.of(self.figure(points)), of));
            let objective = (place.objective, &share.total);
            self.objective_and_totals(document.plan(), scores, objective, &mut rows);
        }
        Some(rows)
    }

    fn actual_and_origin(&self, it: &KpiExplanation) -> (String, String) {
        let Some(actual) = &it.actual else {
            return ("–".to_owned(), self.state(it.score.state).to_owned());
        };
        let (value, parts) = self.value_and_parts(actual, it.kind);
        let day = it.date.map(|day| self.explain.measured_on(self.day(day)));
        let origin = parts.into_iter().chain(day);
        (value, origin.collect::<Vec<_>>().join(", "))
    }

    fn achieved_and_why(&self, it: &KpiExplanation) -> (String, String) {
        let achieved = match &it.score.achievement {
            Some(achievement) => format!("{} %", self.figure(achievement)),
            None => "–".to_owned(),
        };
        let why = match (&it.judgement, &it.measure, &it.actual) {
            (Some(Judgement::Overridden { note, .. } | Judgement::NotAssessable { note }), ..) => {
                note.clone()
            }
            (None, Some(Measure::Measured(measured)), Some(actual)) => {
                let is_beyond = measured.raw > Fraction::hundred() && measured.rule != Rule::Scale;
                let raw = is_beyond.then(|| format!(" = {}", self.figure(&measured.raw)));
                let (rule, _) = self.rule(measured, &actual.value, it.kind);
                rule + &raw.unwrap_or_default()
            }
            (None, Some(Measure::Mismatch), _) => self.explain.mismatch().to_owned(),
            (None, Some(Measure::Undefined(_) | Measure::Nothing) | None, _)
            | (None, Some(Measure::Measured(_)), None) => self.explain.counts_nothing().to_owned(),
        };
        (achieved, why)
    }

    /// The objective's result, and what it brings to both totals.
    fn objective_and_totals(
        &self,
        plan: &Plan,
        scores: &Scores,
        (index, total): (usize, &Fraction),
        rows: &mut Vec<Vec<Span>>,
    ) {
        let (Some(objective), Some(score)) = (plan.objective(index), scores.objective(index))
        else {
            return;
        };
        let Some(result) = &score.figures.result else {
            return;
        };
        let terms = || score.kpis.iter().zip(&score.weights);
        let sum = match plan.rules.combination {
            Combination::Worst => self.explain.the_worst().to_owned(),
            Combination::WeightedMean if score.kpis.len() > MOST => {
                self.explain.sum_of_many(score.kpis.len())
            }
            Combination::WeightedMean => {
                let counting = terms().filter(|(kpi, _)| kpi.state.counts());
                let points = counting.filter_map(|(kpi, weight)| {
                    let points = weight.times(&kpi.counted()).over(total)?;
                    Some(self.share(&points))
                });
                points.collect::<Vec<_>>().join(" + ")
            }
        };
        let label = self.explain.objective_label(&objective.code);
        rows.push(row(&label, Hue::Strong.of(self.figure(result)), sum));
        let words = &self.overview;
        for (organisational, rollup, name) in [
            (false, scores.individual(), words.individual_short()),
            (true, scores.organisational(), words.organisational_short()),
        ] {
            let brings = scores.brings(plan, index, organisational);
            if let (Some(it), Some(total)) = (brings, &rollup.figures.result) {
                let all = self.share(&rollup.weight);
                let label = format!("× {}/{all}", self.share(&it.weight));
                let of = self
                    .explain
                    .of_total(self.figure(total), name.to_lowercase());
                rows.push(row(&label, Hue::Plain.of(self.figure(&it.points)), of));
            }
        }
    }
}

fn row(label: &str, figure: Span, source: impl Into<String>) -> Vec<Span> {
    vec![Hue::Dim.of(label), figure, Hue::Faint.of(source)]
}
