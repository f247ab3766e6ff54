//! Why a number is what it is, line by line.

use super::Words;
use crate::plan::{Combination, Fraction, Kind, Unit, Year};
use crate::record::{Judgement, Value};
use crate::score::{
    Figures, KpiExplanation, Measure, Measured, ObjectiveExplanation, ObjectiveTerm,
    RollupExplanation, RollupTerm, Rule, Share, State,
};

impl Words {
    /// The arithmetic behind a KPI's achievement, and what it brings to its objective.
    #[must_use]
    pub fn explain_kpi(&self, it: &KpiExplanation, year: Year) -> Vec<String> {
        let words = &self.explain;
        let mut lines = vec![format!("{} {}", it.code, it.name)];
        let Some(target) = it
            .target
            .as_ref()
            .filter(|_| it.score.state != State::NotApplicable)
        else {
            lines.push((words.no_target)(&year.to_string()));
            return lines;
        };
        let former = it
            .amendment
            .as_ref()
            .map(|it| format!(" {}", (words.former)(&it.old)));
        lines.push(
            (words.target)(&year.to_string(), &self.target(target)) + &former.unwrap_or_default(),
        );
        match &it.judgement {
            Some(Judgement::NotAssessable { note }) => lines.push((words.not_assessable)(note)),
            Some(Judgement::Overridden { achievement, note }) => {
                lines.push((words.overridden)(&self.decimal(*achievement, 2), note));
            }
            None => self.explain_measure(it, &mut lines),
        }
        lines.push((words.state)(self.state(it.score.state)));
        if it.score.met == Some(false)
            && it.score.state == State::OnTarget
            && it.score.raw == Some(Fraction::hundred())
        {
            lines.push(words.not_met.to_owned());
        }
        lines.extend(it.share.as_ref().map(|share| self.explain_share(share)));
        lines
    }

    fn explain_measure(&self, it: &KpiExplanation, lines: &mut Vec<String>) {
        let words = &self.explain;
        let Some(actual) = &it.actual else {
            lines.push(words.missing.to_owned());
            return;
        };
        let number = actual.number(it.kind);
        match (&actual.value, number) {
            (Value::Arithmetic(arithmetic), Some(Ok(value))) => {
                let text = arithmetic.to_text(self.language);
                let value = self.number_in(&value, it.kind);
                let scaled = arithmetic.is_scaled(it.kind);
                lines.push(if scaled {
                    (words.quotient_scaled)(&text, &value)
                } else {
                    (words.quotient)(&text, &value)
                });
            }
            (Value::Arithmetic(arithmetic), _) => {
                lines.push((words.division_by_zero)(&arithmetic.to_text(self.language)));
            }
            (Value::Number(_), Some(Ok(value))) => {
                lines.push((words.actual)(&self.number_in(&value, it.kind)));
            }
            (Value::YesNo(answer), _) => lines.push((words.actual)(self.answer(*answer))),
            (Value::Date(day), _) => lines.push((words.actual)(&self.day(*day))),
            (Value::Number(number), _) => lines.push((words.actual)(&self.decimal(*number, 0))),
        }
        match &it.measure {
            Some(Measure::Measured(measured)) => {
                self.explain_rule(measured, &actual.value, it.kind, lines);
            }
            Some(Measure::Mismatch) => lines.push(words.mismatch.to_owned()),
            Some(Measure::DivisionByZero | Measure::Nothing) | None => {}
        }
    }

    fn explain_rule(
        &self,
        measured: &Measured,
        value: &Value,
        kind: Kind,
        lines: &mut Vec<String>,
    ) {
        let words = &self.explain;
        let raw = self.figure(&measured.raw);
        let number = |it: &Option<Fraction>| {
            it.as_ref()
                .map(|it| self.number_in(it, bare(kind)))
                .unwrap_or_default()
        };
        let (a, t) = (number(&measured.actual), number(&measured.target));
        lines.push(match measured.rule {
            Rule::Ratio => (words.ratio)(&a, &t, &raw),
            Rule::Reached => (words.reached)(&a, &t, &raw),
            Rule::UnderCeiling => (words.under_ceiling)(&a, &t, &raw),
            Rule::InverseRatio => (words.inverse)(&a, &t, &raw),
            Rule::Linear => (words.linear)(&a, &t, &raw),
            Rule::OverCeiling => (words.over_ceiling)(&a, &t, &raw),
            Rule::Equal => (words.equal)(&a, &t, &raw),
            Rule::Inside => (words.inside)(&a, &raw),
            Rule::Outside => (words.outside)(&a, &raw),
            Rule::Answer => (words.answer)(&self.plain(value), &raw),
            Rule::OnTime => (words.on_time)(&self.plain(value), &raw),
            Rule::Table => (words.table)(&a, &raw),
        });
        if measured.raw > Fraction::hundred() {
            lines.push((words.capped)(&raw));
        } else if measured.raw.is_negative() {
            lines.push((words.floored)(&raw));
        }
    }

    fn plain(&self, value: &Value) -> String {
        match value {
            Value::YesNo(answer) => self.answer(*answer).to_owned(),
            Value::Date(day) => self.day(*day),
            Value::Number(number) => self.decimal(*number, 0),
            Value::Arithmetic(arithmetic) => arithmetic.to_text(self.language),
        }
    }

    fn explain_share(&self, share: &Share) -> String {
        let counted = self.figure(&share.counted);
        match &share.points {
            Some(points) => {
                let (weight, total) = (self.share(&share.weight), self.share(&share.total));
                (self.explain.share)(&weight, &total, &counted, &self.figure(points))
            }
            None => (self.explain.share_worst)(&counted),
        }
    }

    /// The arithmetic behind an objective's result; its last lines are the two figures.
    #[must_use]
    pub fn explain_objective(&self, it: &ObjectiveExplanation) -> Vec<String> {
        let words = &self.explain;
        let mut lines = vec![(words.objective)(&it.code, &it.title)];
        lines.extend(it.terms.iter().map(|term| self.explain_term(term)));
        let Some(result) = &it.figures.result else {
            lines.push(words.nothing_counts.to_owned());
            return lines;
        };
        lines.push(match it.combination {
            Combination::Worst => (words.final_worst)(&self.figure(result)),
            Combination::WeightedMean => {
                let counting = it.terms.iter().filter(|term| term.score.state.counts());
                let product = |term: &ObjectiveTerm| {
                    format!(
                        "{} × {}",
                        self.share(&term.weight),
                        self.figure(&term.score.counted())
                    )
                };
                let sum: Vec<String> = counting.map(product).collect();
                (words.finally)(
                    &sum.join(" + "),
                    &self.share(&it.total),
                    &self.figure(result),
                )
            }
        });
        lines.extend(self.explain_so_far(&it.figures));
        lines
    }

    fn explain_term(&self, term: &ObjectiveTerm) -> String {
        let words = &self.explain;
        let state = self.state(term.score.state);
        match &term.score.achievement {
            _ if !term.score.state.counts() => (words.term_left_out)(&term.code, state),
            Some(achievement) => (words.term)(
                &term.code,
                &self.share(&term.weight),
                &self.figure(achievement),
            ),
            None => (words.term_missing)(&term.code, &self.share(&term.weight), state),
        }
    }

    fn explain_so_far(&self, figures: &Figures) -> Option<String> {
        let (figure, covered) = (figures.so_far.as_ref()?, figures.covered.as_ref()?);
        Some((self.explain.so_far)(
            &self.figure(figure),
            &self.share(covered),
        ))
    }

    /// The arithmetic behind a roll-up.
    #[must_use]
    pub fn explain_rollup(&self, it: &RollupExplanation) -> Vec<String> {
        let words = &self.explain;
        let title = if it.organisational {
            self.overview.organisational
        } else {
            self.overview.individual
        };
        let mut lines = vec![title.to_owned()];
        lines.extend(it.terms.iter().map(|term| self.explain_rollup_term(term)));
        match &it.rollup.figures.result {
            Some(result) => {
                lines.push((words.rollup_final)(
                    &it.rollup.members.to_string(),
                    &self.figure(result),
                ));
                lines.extend(self.explain_so_far(&it.rollup.figures));
            }
            None => lines.push(words.rollup_nothing.to_owned()),
        }
        lines
    }

    fn explain_rollup_term(&self, term: &RollupTerm) -> String {
        let words = &self.explain;
        match (&term.figures.result, &term.weight) {
            (None, _) => (words.rollup_left_out)(&term.code),
            (Some(result), None) => (words.rollup_term)(&term.code, &self.figure(result)),
            (Some(result), Some(weight)) => {
                (words.rollup_weighted)(&term.code, &self.share(weight), &self.figure(result))
            }
        }
    }
}

/// In a ratio the unit of both terms is the same, and is left out.
const fn bare(kind: Kind) -> Kind {
    match kind {
        Kind::Quantity(_) => Kind::Quantity(Unit::Number),
        Kind::YesNo | Kind::Date | Kind::Nothing => kind,
    }
}
