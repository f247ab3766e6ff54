//! A KPI: one weighted measure of an objective, and how its promise was amended.

mod direction;
mod interim;

pub use interim::{Interim, Parts, parts_of};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amendment::{Amended, Amendment};
use super::scale::Band;
use super::stored::{Amount, As, Line, Text, targets};
use super::target::YearTargetCell;
use super::{
    Context, Criterion, Field, FieldKind, Formula, Kind, Language, Quantity, Target, Unit, Year,
    quantity,
};

/// One weighted measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kpi {
    /// Its code: `4_001`.
    #[serde(with = "As::<Line>")]
    pub code: String,
    /// Its code with what the document prints before it: `Ob. Com. 4_001`.
    #[serde(default, skip_serializing_if = "String::is_empty", with = "As::<Line>")]
    pub printed_code: String,
    #[serde(with = "As::<Line>")]
    pub name: String,
    /// The whole cell, as printed: code, name and weight.
    #[serde(default, skip_serializing_if = "String::is_empty", with = "As::<Text>")]
    pub printed: String,
    /// Its share of the objective, in percent; `None` where the document leaves it empty.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Amount>>"
    )]
    pub weight: Option<Decimal>,
    /// How it is computed, as printed.
    #[serde(default, skip_serializing_if = "String::is_empty", with = "As::<Text>")]
    pub calculation: String,
    /// The same as a formula over named inputs, where it can be one.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "Formula::perhaps"
    )]
    pub formula: Option<Formula>,
    /// What else its row says: who answers for it, where its values come from, and what has no other use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// Where it stood in the baseline year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Target>,
    /// Where it stood in the years before that one, in their order, as far as the document says.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "targets"
    )]
    pub earlier: Vec<YearTarget>,
    #[serde(deserialize_with = "targets")]
    pub targets: Vec<YearTarget>,
    /// Whether more of it is better or less, where somebody said so beside the cells of its targets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Who said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_by: Option<SaidBy>,
    /// Its own table from actual to achievement, where it has one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// How the published promise was changed, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amendments: Vec<Amendment>,
}

/// Which way is better. A comparator in a cell decides for that cell; this is for bare values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// More is better: a bare value is a floor.
    Higher,
    /// Less is better: a bare value is a ceiling.
    Lower,
}

/// Where a direction comes from. What a comparator says needs none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SaidBy {
    /// A column or a word of the document.
    Column,
    /// The name of the KPI.
    Name,
    /// Its scale, which falls.
    Scale,
    /// Somebody who was asked.
    Answer,
}

impl Direction {
    /// The sign of the bound that it makes of a bare value.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Higher => "≥",
            Self::Lower => "≤",
        }
    }

    pub const fn other(self) -> Self {
        match self {
            Self::Higher => Self::Lower,
            Self::Lower => Self::Higher,
        }
    }
}

/// The target of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "YearTargetCell", into = "YearTargetCell")]
pub struct YearTarget {
    pub year: Year,
    pub target: Target,
    /// The scale of that year alone; the KPI's own where it is empty.
    pub bands: Vec<Band>,
    /// What is to be reached within the year.
    pub interim: Vec<Interim>,
}

impl YearTarget {
    /// A target that is scored by the KPI's scale, or by the rules of the plan.
    pub const fn new(year: Year, target: Target) -> Self {
        Self {
            year,
            target,
            bands: Vec::new(),
            interim: Vec::new(),
        }
    }
}

impl Kpi {
    /// One with a name and nothing else.
    pub fn named(code: &str, name: &str) -> Self {
        Self {
            code: code.to_owned(),
            printed_code: code.to_owned(),
            name: name.to_owned(),
            printed: format!("{code} {name}"),
            weight: None,
            calculation: String::new(),
            fields: Vec::new(),
            formula: None,
            baseline: None,
            earlier: Vec::new(),
            targets: Vec::new(),
            direction: None,
            said_by: None,
            bands: Vec::new(),
            amendments: Vec::new(),
        }
    }

    /// Keeps what its row says under a label, once.
    pub fn keep(&mut self, kind: FieldKind, label: &str, text: &str) {
        let (label, text) = (label.to_owned(), text.to_owned());
        let field = Field { kind, label, text };
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
    }

    /// Where it stood in the years before the plan's, the baseline's the last.
    pub fn past(&self, baseline_year: Year) -> impl Iterator<Item = (Year, &Target)> {
        let earlier = self.earlier.iter().map(|it| (it.year, &it.target));
        earlier.chain(self.baseline.iter().map(move |it| (baseline_year, it)))
    }

    /// Whether the target of a year is what its text says by the values of the years before: `+5% rispetto al 2024`.
    pub fn leans(&self, year: Year, language: Language, baseline_year: Year) -> bool {
        let known = self.past(baseline_year);
        let known: Vec<(Year, Quantity)> = known
            .filter_map(|(year, it)| Some((year, it.criterion.bound()?)))
            .collect();
        let context = Context {
            year: Some(year),
            known: &known,
            is_unread: false,
        };
        self.target(year).is_some_and(|it| {
            let (read, is_derived) = Target::in_context(&it.printed, language, &context);
            let values = read.criterion.bound().zip(it.criterion.bound());
            is_derived && values.is_some_and(|(one, other)| one.value == other.value)
        })
    }

    /// The first thing that its row says of that kind.
    pub fn says(&self, kind: FieldKind) -> Option<&str> {
        let field = self.fields.iter().find(|it| it.kind == kind);
        field.map(|it| it.text.as_str())
    }

    /// The target of a year, where the document has a cell for it.
    pub fn target(&self, year: Year) -> Option<&Target> {
        self.targets
            .iter()
            .find(|it| it.year == year)
            .map(|it| &it.target)
    }

    /// The scale of a year: its own, or the KPI's.
    pub fn bands_in(&self, year: Year) -> &[Band] {
        let own = self.targets.iter().find(|it| it.year == year);
        let own = own.map(|it| it.bands.as_slice());
        own.filter(|it| !it.is_empty()).unwrap_or(&self.bands)
    }

    /// Gives a scale to the target of a year, or to all of them, and the KPI the direction that it says. A year without a target asks for
    /// what is worth all, as it is printed.
    pub fn scale(&mut self, year: Option<Year>, bands: &[Band], (printed, unit): (&str, Unit)) {
        if let Some(year) = year.filter(|year| self.target(*year).is_none())
            && let Some(criterion) = Band::asked(bands, unit)
        {
            let printed = printed.to_owned();
            let target = Target { printed, criterion };
            self.targets.push(YearTarget::new(year, target));
        }
        let of = |it: &&mut YearTarget| year.is_none_or(|year| it.year == year);
        for target in self.targets.iter_mut().filter(of) {
            target.bands = bands.to_vec();
            if target.target.criterion == Criterion::Open {
                target.target.criterion = Band::asked(bands, unit).unwrap_or(Criterion::Open);
            }
        }
        if self.direction.is_none() && Band::is_falling(bands) {
            self.direct(Direction::Lower, SaidBy::Scale);
        } else if self.undirected().is_some() && !Band::is_falling(bands) {
            self.direct(Direction::Higher, SaidBy::Scale);
        }
    }

    /// What sort of actual answers this KPI in a year. Where that year asks for nothing, the nearest one that asks
    /// decides, the earlier first, then the baseline.
    pub fn kind(&self, year: Year) -> Kind {
        let asked = |it: &&YearTarget| it.target.criterion.kind() != Kind::Nothing;
        let nearest = self
            .targets
            .iter()
            .filter(asked)
            .min_by_key(|it| (it.year.abs_diff(year), it.year));
        let baseline = || {
            self.baseline
                .as_ref()
                .map(|baseline| baseline.criterion.kind())
        };
        nearest
            .map(|it| it.target.criterion.kind())
            .or_else(baseline)
            .unwrap_or(Kind::Nothing)
    }

    /// Its weight in a year, in percent.
    pub fn weight_in(&self, year: Year) -> Option<Decimal> {
        match self.in_force(Amended::Weight, year) {
            Some(text) => quantity(text, Language::Italian)
                .ok()
                .map_or(self.weight, |it| Some(it.value)),
            None => self.weight,
        }
    }

    pub fn name_in(&self, year: Year) -> &str {
        self.in_force(Amended::Name, year).unwrap_or(&self.name)
    }

    /// How it is computed in a year, as printed.
    pub fn calculation_in(&self, year: Year) -> &str {
        self.in_force(Amended::Calculation, year)
            .unwrap_or(&self.calculation)
    }

    /// The text that held in a year, where it is not the newest one: an amendment names its first year, and earlier years
    /// keep the old text.
    fn in_force(&self, amended: Amended, year: Year) -> Option<&str> {
        let mut later: Option<&Amendment> = None;
        for it in self
            .amendments
            .iter()
            .rev()
            .filter(|it| it.amended == amended)
        {
            if it.since.is_none_or(|since| since <= year) {
                return later.map(|_| it.new.as_str());
            }
            later = Some(it);
        }
        later.map(|first| first.old.as_str())
    }

    /// The amendment of that year's target, the latest where there are several.
    pub fn target_amendment(&self, year: Year) -> Option<&Amendment> {
        self.amendments
            .iter()
            .rev()
            .find(|it| it.amended == Amended::Target(year))
    }

    /// Whether anything that counts in that year was amended.
    pub fn is_amended(&self, year: Year) -> bool {
        self.amendments.iter().any(|it| match it.amended {
            Amended::Target(amended) | Amended::Scale(amended) => amended == year,
            Amended::Calculation | Amended::Weight | Amended::Name => {
                it.since.is_none_or(|since| since <= year)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES_NO: Kind = Kind::YesNo;
    const NUMBER: Kind = Kind::Quantity(Unit::Number);
    const PERCENT: Kind = Kind::Quantity(Unit::Percent);

    #[test]
    fn the_nearest_year_that_asks_says_what_an_actual_is_then_the_baseline() {
        type Case<'a> = (&'a [(Year, &'a str)], Option<&'a str>, Kind);
        let cases: [Case<'_>; 9] = [
            (&[(2023, "90%")], Some("SI"), PERCENT),
            (&[(2023, "//")], Some("SI"), YES_NO),
            (&[(2023, "//")], Some("12"), NUMBER),
            (&[], Some("9,57%"), PERCENT),
            (&[(2023, "//")], Some("//"), Kind::Nothing),
            (&[(2023, "//")], None, Kind::Nothing),
            (
                &[(2022, "5"), (2023, "//"), (2024, "SI")],
                Some("9%"),
                NUMBER,
            ),
            (&[(2020, "5"), (2023, ""), (2024, "SI")], Some("9%"), YES_NO),
            (&[(2025, "5"), (2021, "SI")], None, YES_NO),
        ];
        for (targets, baseline, expected) in cases {
            let of = |printed: &str| Target::of_cell(printed, Language::Italian);
            let target = |(year, printed): &(Year, &str)| YearTarget::new(*year, of(printed));
            let kpi = Kpi {
                baseline: baseline.map(of),
                targets: targets.iter().map(target).collect(),
                ..Kpi::named("1", "x")
            };
            assert_eq!(kpi.kind(2023), expected, "{targets:?} {baseline:?}");
        }
    }
}
