//! Targets and actuals as they stand in cells and sentences.

use crate::plan::{Comparator, Criterion, Expression, Fraction, Kind, Kpi, Target, Unit, Year};
use crate::record::{Actual, Arithmetic, Value};

use super::Words;

fn sign(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "≥",
        Comparator::MoreThan => ">",
        Comparator::AtMost => "≤",
        Comparator::LessThan => "<",
        Comparator::Exactly => "=",
    }
}

impl Words {
    /// A target as this program reads it: `≥ 10,00 %`. One that could not be read stays as printed.
    pub fn target(&self, target: &Target) -> String {
        match target.criterion {
            Criterion::Nothing | Criterion::Open => target.printed.clone(),
            Criterion::Bound(comparator, quantity) => {
                let number = self.decimal(quantity.value, 0);
                format!(
                    "{} {}",
                    sign(comparator),
                    self.in_unit(&number, quantity.unit)
                )
            }
            Criterion::Range { low, high, unit } => {
                let ends = format!("{}–{}", self.decimal(low, 0), self.decimal(high, 0));
                self.in_unit(&ends, unit)
            }
            Criterion::YesNo(answer) => self.answer(answer).to_owned(),
            Criterion::By(day) => format!("≤ {}", self.day(day)),
        }
    }

    /// A baseline: the bare value where the document prints no bound. Its unit is the target's, so it is not repeated.
    pub fn baseline(&self, baseline: &Target) -> String {
        match baseline.criterion {
            Criterion::Bound(Comparator::AtLeast, quantity)
                if !baseline.printed.starts_with(['≥', '>']) =>
            {
                self.decimal(quantity.value, 0)
            }
            Criterion::Bound(..)
            | Criterion::Range { .. }
            | Criterion::YesNo(_)
            | Criterion::By(_)
            | Criterion::Open
            | Criterion::Nothing => self.target(baseline),
        }
    }

    pub fn answer(&self, answer: bool) -> &'static str {
        if answer {
            self.typed.answer_yes()
        } else {
            self.typed.answer_no()
        }
    }

    /// An actual in its cell: the value alone, with as many decimals as its target has, or arithmetic's rounded.
    pub fn actual(&self, actual: &Actual, kpi: &Kpi, year: Year) -> String {
        let kind = kpi.kind(year);
        let least = decimals(kpi, year);
        let text = match &actual.value {
            Value::Number(number) => self.decimal(*number, least),
            Value::Arithmetic(arithmetic) => match actual.number(kind) {
                Some(Ok(value)) => self.localised(&value.to_places(least.max(2))),
                Some(Err(_)) | None => arithmetic.to_text(self.language),
            },
            Value::Computed(_) => match actual.number(kind) {
                Some(Ok(value)) => self.localised(&value.to_places(least.max(2))),
                Some(Err(_)) | None => self.plain(&actual.value),
            },
            Value::YesNo(_) | Value::Date(_) => self.plain(&actual.value),
        };
        actual.comparator.map_or_else(
            || text.clone(),
            |comparator| format!("{} {text}", sign(comparator)),
        )
    }

    /// What an actual was computed from: the arithmetic that was typed, or the formula with its inputs put in.
    pub fn parts(&self, actual: &Actual) -> Option<String> {
        match &actual.value {
            Value::Arithmetic(arithmetic) => Some(arithmetic.to_text(self.language)),
            Value::Computed(computed) => Some(computed.arithmetic().to_text(self.language)),
            Value::Number(_) | Value::YesNo(_) | Value::Date(_) => None,
        }
    }

    /// A value without its KPI: as it was typed.
    pub fn plain(&self, value: &Value) -> String {
        match value {
            Value::Number(number) => self.decimal(*number, 0),
            Value::Arithmetic(arithmetic) => arithmetic.to_text(self.language),
            Value::Computed(computed) => computed.arithmetic().to_text(self.language),
            Value::YesNo(answer) => self.answer(*answer).to_owned(),
            Value::Date(day) => self.day(*day),
        }
    }

    /// What an input was: a number with its marks, or arithmetic as typed.
    pub fn given(&self, value: &Arithmetic) -> String {
        match value.expression() {
            Expression::Number(number) => self.decimal(*number, 0),
            Expression::Symbol(_)
            | Expression::Negated(_)
            | Expression::Binary(..)
            | Expression::Mean(_) => value.to_text(self.language),
        }
    }

    /// An actual in a sentence: with its unit, and arithmetic with its parts.
    pub fn actual_in_full(&self, actual: &Actual, kpi: &Kpi, year: Year) -> String {
        let text = self.actual(actual, kpi, year);
        let text = match kpi.kind(year) {
            Kind::Quantity(unit) if actual.number(kpi.kind(year)).is_some_and(|it| it.is_ok()) => {
                self.in_unit(&text, unit)
            }
            Kind::Quantity(_) | Kind::YesNo | Kind::Date | Kind::Nothing => text,
        };
        match self.parts(actual) {
            Some(parts) => format!("{parts} = {text}"),
            None => text,
        }
    }

    /// An actual as a document prints it: its value with its unit, without the arithmetic that it came from.
    pub fn value_in_unit(&self, actual: &Actual, kpi: &Kpi, year: Year) -> String {
        let text = self.actual(actual, kpi, year);
        match kpi.kind(year) {
            Kind::Quantity(unit) => self.in_unit(&text, unit),
            Kind::YesNo | Kind::Date | Kind::Nothing => text,
        }
    }

    /// An actual as a person would type it again.
    pub fn typed_again(&self, actual: &Actual) -> String {
        let text = match &actual.value {
            // Without group marks, which nobody types.
            Value::Number(number) => number
                .to_string()
                .replace('.', &self.language.decimal_mark().to_string()),
            Value::Computed(computed) if computed.as_quotient().is_some() => {
                let quotient = computed.as_quotient();
                quotient.map_or_else(String::new, |it| it.to_text(self.language))
            }
            // Its value: the formula with its inputs put in would be read without the formula's units.
            Value::Computed(computed) => computed.number().map_or_else(
                |_| self.plain(&actual.value),
                |number| {
                    let text = number.to_shortest(0, 10);
                    text.replace('.', &self.language.decimal_mark().to_string())
                },
            ),
            Value::Arithmetic(_) | Value::YesNo(_) | Value::Date(_) => self.plain(&actual.value),
        };
        actual.comparator.map_or_else(
            || text.clone(),
            |comparator| format!("{}{text}", sign(comparator)),
        )
    }

    /// A computed number in the unit of a kind, to at most four decimals.
    pub fn number_in(&self, number: &Fraction, kind: Kind) -> String {
        let text = self.localised(&number.to_shortest(2, 4));
        match kind {
            Kind::Quantity(unit) => self.in_unit(&text, unit),
            Kind::YesNo | Kind::Date | Kind::Nothing => text,
        }
    }
}

/// How many decimals a KPI's values are shown with at least: as many as its target has, and two in percent.
fn decimals(kpi: &Kpi, year: Year) -> u32 {
    let scale = |target: &Target| match target.criterion {
        Criterion::Bound(_, quantity) => quantity.value.scale(),
        Criterion::Range { low, high, .. } => low.scale().max(high.scale()),
        Criterion::Nothing | Criterion::Open | Criterion::YesNo(_) | Criterion::By(_) => 0,
    };
    let percent = if kpi.kind(year) == Kind::Quantity(Unit::Percent) {
        2
    } else {
        0
    };
    kpi.target(year).map_or(0, scale).max(percent)
}
