//! Why a number is what it is, line by line. The last line of every explanation ends with the figure that is on screen.

mod arithmetic;
mod result;

use super::Words;
use crate::plan::{Formula, Fraction, Kind, Undefined, Unit, Year};
use crate::record::{Actual, Computed, Given, Judgement, Value};
use crate::score::{KpiExplanation, Measure, Measured, Rule, Share, State};

impl Words {
    /// The arithmetic behind a KPI's achievement, and what it brings to its objective.
    pub fn explain_kpi(&self, it: &KpiExplanation, year: Year) -> Vec<String> {
        let words = &self.explain;
        let mut lines = vec![format!("{} {}", it.code, it.name)];
        match &it.target {
            Some(target) if it.score.state != State::NotApplicable => {
                let amended = it.amendment.as_ref().map(|it| self.amended_from(it));
                lines.push(words.target(year, self.target(target)) + &amended.unwrap_or_default());
                match &it.judgement {
                    Some(Judgement::NotAssessable { note }) => {
                        lines.push(words.not_assessable(note));
                    }
                    Some(Judgement::Overridden { achievement, note }) => {
                        lines.push(words.overridden(self.decimal(*achievement, 2), note));
                    }
                    None if it.score.state == State::Open => lines.push(words.open().to_owned()),
                    None => self.explain_measure(it, &mut lines),
                }
                if it.score.met == Some(false) && it.score.raw == Some(Fraction::hundred()) {
                    lines.push(words.not_met().to_owned());
                }
                lines.extend(it.share.as_ref().map(|share| self.explain_share(share)));
            }
            Some(_) | None => lines.push(words.no_target(year)),
        }
        lines.push(self.kpi_result(it, year));
        lines
    }

    fn kpi_result(&self, it: &KpiExplanation, year: Year) -> String {
        let (state, year) = (self.state(it.score.state), year.to_string());
        match &it.score.achievement {
            Some(achievement) => {
                let figure = self.figure(achievement);
                self.explain.kpi_result(&it.code, &year, state, &figure)
            }
            None => self.explain.kpi_none(&it.code, &year, state),
        }
    }

    fn explain_measure(&self, it: &KpiExplanation, lines: &mut Vec<String>) {
        let Some(actual) = &it.actual else {
            lines.push(self.explain.missing().to_owned());
            return;
        };
        if let Value::Computed(computed) = &actual.value {
            lines.extend(self.explain_inputs(computed, it));
        }
        if !matches!(it.measure, Some(Measure::Undefined(_))) {
            let measured = self.explain_actual(actual, it.kind);
            lines.push(match it.date {
                Some(day) => self.explain.actual_on(&measured, self.day(day)),
                None => self.explain.actual(&measured),
            });
        }
        match &it.measure {
            Some(Measure::Measured(measured)) => {
                self.explain_rule(measured, &actual.value, it.kind, lines);
            }
            Some(Measure::Mismatch) => lines.push(self.explain.mismatch().to_owned()),
            Some(Measure::Undefined(why)) => {
                let text = self.parts(actual).unwrap_or_default();
                lines.push(match why {
                    Undefined::TooLarge => self.trust.too_large_to_compute(text),
                    Undefined::DivisionByZero | Undefined::Unknown => {
                        self.explain.division_by_zero(text)
                    }
                });
            }
            Some(Measure::Nothing) | None => {}
        }
    }

    /// Each input by its published name, and what it was.
    fn explain_inputs(&self, computed: &Computed, it: &KpiExplanation) -> Vec<String> {
        // The names are those of the formula it was computed by; of another one since, the symbols say less and nothing wrong.
        let by = |formula: &&Formula| formula.expression == *computed.formula();
        let formula = it.formula.as_ref().filter(by);
        let line = |(symbol, value): &Given| {
            let inputs = formula.into_iter().flat_map(|formula| &formula.inputs);
            let mut named = inputs.filter(|input| input.symbol == *symbol);
            let named = named.next();
            let value = match named.and_then(|input| input.unit) {
                Some(unit) => self.in_unit(&self.given(value), unit),
                None => self.given(value),
            };
            self.explain
                .input(named.map_or(symbol, |input| &input.name), &value)
        };
        let text = computed.formula().to_text(self.language);
        let head = if formula.is_some() {
            format!("{}: {text}", self.overview.formula())
        } else {
            self.explain.formula_then(&text)
        };
        std::iter::once(head)
            .chain(computed.inputs().iter().map(line))
            .collect()
    }

    /// `318,27/275,37 × 100 = 115,579 %`
    fn explain_actual(&self, actual: &Actual, kind: Kind) -> String {
        let (value, from) = self.value_and_parts(actual, kind);
        match from {
            Some(from) => format!("{from} = {value}"),
            None => value,
        }
    }

    /// A value, and the arithmetic that it comes from.
    fn value_and_parts(&self, actual: &Actual, kind: Kind) -> (String, Option<String>) {
        let value = match actual.number(kind) {
            Some(Ok(value)) => self.number_in(&value, kind),
            Some(Err(_)) | None => return (self.plain(&actual.value), None),
        };
        let hundredfold = match &actual.value {
            Value::Arithmetic(arithmetic) => arithmetic.is_scaled(kind),
            Value::Computed(computed) => computed.is_hundredfold(),
            Value::Number(_) | Value::YesNo(_) | Value::Date(_) => false,
        };
        let parts = self.parts(actual);
        let scaled = |text: String| {
            if hundredfold { text + " × 100" } else { text }
        };
        (value, parts.map(scaled))
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
        let (why, hint) = self.rule(measured, value, kind);
        lines.push(match hint {
            Some(hint) => words.computed(&why, &raw, hint),
            None => words.decided(&why, &raw),
        });
        // A scale gives no more than it says.
        if measured.raw > Fraction::hundred() && measured.rule != Rule::Scale {
            lines.push(words.capped(&raw));
        } else if measured.raw.is_negative() {
            lines.push(words.floored(&raw));
        }
    }

    /// How an achievement comes from an actual and a target: an expression, with what is to be known of it; or a reason.
    fn rule(
        &self,
        measured: &Measured,
        value: &Value,
        kind: Kind,
    ) -> (String, Option<&'static str>) {
        let words = &self.explain;
        let number = |it: &Option<Fraction>| {
            it.as_ref()
                .map(|it| self.number_in(it, bare(kind)))
                .unwrap_or_default()
        };
        let (a, t) = (number(&measured.actual), number(&measured.target));
        match measured.rule {
            Rule::Ratio => (words.ratio(&a, &t), Some("")),
            Rule::InverseRatio => (words.inverse(&a, &t), Some(words.lower_is_better())),
            Rule::Linear => (words.linear(&a, &t), Some(words.lower_is_better_linear())),
            Rule::Reached => (words.reached(&a, &t), None),
            Rule::UnderCeiling => (words.under_ceiling(&a, &t), None),
            Rule::OverCeiling => (words.over_ceiling(&a, &t), None),
            Rule::Equal => (words.equal(&a, &t), None),
            Rule::Inside => (words.inside(&a), None),
            Rule::Outside => (words.outside(&a), None),
            Rule::Answer => (words.answer(self.plain(value)), None),
            Rule::OnTime => (words.on_time(self.plain(value)), None),
            Rule::Scale => match &measured.band {
                Some(band) => {
                    let [values, worth] = self.band(band, kind);
                    (words.scale(&a, values, worth), None)
                }
                None => (words.beyond_scale(&a), None),
            },
        }
    }

    fn explain_share(&self, share: &Share) -> String {
        let counted = self.figure(&share.counted);
        match &share.points {
            Some(points) => {
                let (weight, total) = (self.share(&share.weight), self.share(&share.total));
                self.explain
                    .share(&weight, &total, &counted, self.figure(points))
            }
            None => self.explain.share_worst(&counted),
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
