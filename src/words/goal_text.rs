//! What is missing, said so that it is enough when it is reached: rounded up where more is wanted, and down where less is.

use super::{Hue, Span, Words};
use crate::plan::{Fraction, Kind, Unit, Year};
use crate::record::Actual;
use crate::score::{Because, Wanted, Wants};

/// Decimals of a value that is asked for.
const PLACES: u32 = 2;

impl Words {
    /// What is missing for 100 %, for the next band, and for the objective's next band; a line each.
    pub fn wants(&self, wants: &Wants, actual: Option<&Actual>, kind: Kind) -> Vec<String> {
        let words = &self.wanted;
        let from = actual.and_then(|it| it.number(kind)?.ok());
        let mut lines = Vec::new();
        if let Some(wanted) = &wants.hundred {
            let value = self.wanted_value(wanted, kind);
            lines.push(match self.away(wanted, from.as_ref(), kind) {
                Some(distance) => words.hundred(words.away(&distance, &value)),
                None => words.hundred_plain(&value),
            });
        }
        let what = |wanted: &Wanted| {
            let value = self.wanted_value(wanted, kind);
            match self.away(wanted, from.as_ref(), kind) {
                Some(distance) => words.away(&value, &distance),
                None => value,
            }
        };
        if let Some((edge, wanted)) = &wants.band {
            lines.push(words.band(self.share(edge), what(wanted)));
        }
        if let Some(want) = &wants.objective {
            let edge = self.share(&want.edge);
            lines.push(match &want.wanted {
                Some((achievement, wanted)) => {
                    let achievement = self.figure(&achievement.rounded_up(PLACES));
                    words.objective(&edge, &achievement, what(wanted))
                }
                None => words.objective_alone(&edge),
            });
        }
        lines
    }

    /// The same as rows: what for, how far, and what it takes.
    pub fn wants_rows(&self, wants: &Wants, actual: Option<&Actual>, kind: Kind) -> Vec<Vec<Span>> {
        let words = &self.wanted;
        let from = actual.and_then(|it| it.number(kind)?.ok());
        let row = |label: &str, wanted: &Wanted, rest: Option<String>| {
            let value = self.wanted_value(wanted, kind);
            let distance = self.away(wanted, from.as_ref(), kind);
            let (figure, detail) = match distance {
                Some(distance) => (distance, value),
                None => (self.wanted_figure(wanted, kind), String::new()),
            };
            let details = [detail, rest.unwrap_or_default()];
            let details: Vec<String> = details.into_iter().filter(|it| !it.is_empty()).collect();
            let (figure, detail) = (Hue::Strong.of(figure), details.join(", "));
            vec![Hue::Dim.of(label), figure, Hue::Faint.of(detail)]
        };
        let mut rows = Vec::new();
        if let Some(wanted) = &wants.hundred {
            rows.push(row(words.for_hundred(), wanted, None));
        }
        if let Some((edge, wanted)) = &wants.band {
            rows.push(row(&words.for_band(self.share(edge)), wanted, None));
        }
        if let Some(want) = &wants.objective {
            let label = words.for_objective(self.share(&want.edge));
            rows.push(match &want.wanted {
                Some((achievement, wanted)) => {
                    let reached = self.figure(&achievement.rounded_up(PLACES));
                    row(&label, wanted, Some(words.achieving(&reached)))
                }
                None => vec![
                    Hue::Dim.of(label),
                    Hue::Dim.of("–"),
                    Hue::Faint.of(words.alone()),
                ],
            });
        }
        rows
    }

    /// Why a value is looked at.
    pub fn because(&self, why: &Because, baseline_year: Year) -> String {
        let words = &self.meeting;
        match why {
            Because::Target => words.because_target().to_owned(),
            Because::Baseline => words.because_baseline(baseline_year),
            Because::Band(state) => words.because_band(self.state(*state)),
            Because::Objective(edge) => words.because_objective(self.share(edge)),
        }
    }

    /// `≥ 10,00 %`
    fn wanted_figure(&self, wanted: &Wanted, kind: Kind) -> String {
        let shown = |value: &Fraction| self.number_in(value, kind);
        match wanted {
            Wanted::AtLeast(value) => format!("≥ {}", shown(&value.rounded_up(PLACES))),
            Wanted::AtMost(value) => format!("≤ {}", shown(&value.rounded_down(PLACES))),
            Wanted::Below(value) => format!("< {}", shown(value)),
            Wanted::Exactly(value) => format!("= {}", shown(value)),
            Wanted::Answer(answer) => self.answer(*answer).to_owned(),
            Wanted::By(day) => self.wanted.by(self.day(*day)),
        }
    }

    fn wanted_value(&self, wanted: &Wanted, kind: Kind) -> String {
        let words = &self.wanted;
        let shown = |value: &Fraction| self.number_in(value, kind);
        match wanted {
            Wanted::AtLeast(value) => words.at_least(shown(&value.rounded_up(PLACES))),
            Wanted::AtMost(value) => words.at_most(shown(&value.rounded_down(PLACES))),
            Wanted::Below(value) => words.below(shown(value)),
            Wanted::Exactly(value) => words.exactly(shown(value)),
            Wanted::Answer(answer) => words.answer(self.answer(*answer)),
            Wanted::By(day) => words.by(self.day(*day)),
        }
    }

    /// `+0,20 punti`: how far the actual is from there.
    fn away(&self, wanted: &Wanted, from: Option<&Fraction>, kind: Kind) -> Option<String> {
        let to = match wanted {
            Wanted::AtLeast(value) => value.rounded_up(PLACES),
            Wanted::AtMost(value) => value.rounded_down(PLACES),
            Wanted::Below(value) | Wanted::Exactly(value) => value.clone(),
            Wanted::Answer(_) | Wanted::By(_) => return None,
        };
        Some(self.distance(&to.minus(from?), kind))
    }

    /// A distance between two values: with its sign, and in percent as points.
    pub fn distance(&self, distance: &Fraction, kind: Kind) -> String {
        let sign = if distance.is_negative() { "" } else { "+" };
        let text = format!("{sign}{}", self.localised(&distance.to_shortest(2, 4)));
        match kind {
            Kind::Quantity(Unit::Percent) => self.wanted.points(&text),
            Kind::Quantity(unit @ (Unit::Money | Unit::Days | Unit::Hours | Unit::Minutes)) => {
                self.in_unit(&text, unit)
            }
            Kind::Quantity(Unit::Number | Unit::Count)
            | Kind::YesNo
            | Kind::Date
            | Kind::Nothing => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Language::Italian;
    use crate::record::Value;
    use crate::score::ObjectiveWant;
    use crate::words::words;

    /// So many ninths.
    fn ninths(count: i64) -> Fraction {
        let ninths = Fraction::from(count).over(&Fraction::from(9));
        ninths.unwrap_or_else(Fraction::zero)
    }

    #[test]
    fn what_is_told_is_enough_when_it_is_reached() {
        let percent = Kind::Quantity(Unit::Percent);
        let cases = [
            (Wanted::AtLeast(ninths(1)), "almeno 0,12 %", "-0,88 punti"),
            (
                Wanted::AtMost(ninths(1)),
                "al massimo 0,11 %",
                "-0,89 punti",
            ),
            (Wanted::AtLeast(ninths(10)), "almeno 1,12 %", "+0,12 punti"),
            (
                Wanted::AtMost(ninths(10)),
                "al massimo 1,11 %",
                "+0,11 punti",
            ),
            (Wanted::Below(ninths(18)), "meno di 2,00 %", "+1,00 punti"),
            (
                Wanted::Exactly(ninths(9)),
                "esattamente 1,00 %",
                "+0,00 punti",
            ),
        ];
        let one = Value::Number(1.into()).into();
        for (wanted, value, away) in cases {
            let objective = ObjectiveWant {
                edge: Fraction::from(70),
                wanted: Some((ninths(100), wanted.clone())),
            };
            let all = Wants {
                hundred: Some(wanted.clone()),
                band: Some((Fraction::from(70), wanted)),
                objective: Some(objective),
            };
            let words = words(Italian);
            let text = words.wants(&all, Some(&one), percent);
            assert_eq!(
                text,
                [
                    format!("per arrivare al 100 % servono {away} ({value})"),
                    format!("per la fascia dal 70 %: {value} ({away})"),
                    format!(
                        "per portare l'obiettivo al 70 %: realizzazione 11,12 %, cioè {value} ({away})"
                    ),
                ]
            );
            let text = words.wants(&all, None, percent);
            assert_eq!(text[0], format!("per il 100 %: {value}"));
        }
    }
}
