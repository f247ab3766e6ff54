//! How a published promise is changed: by an act, on a day, for a reason, and with the old text beside the new one.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::stored::{Amount, As, Day, InYear, Line, Text};
use super::{Band, Criterion, Kind, Kpi, Language, Target, Unit, Year, YearTarget, scale_text};

/// A published change of the promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    pub amended: Amended,
    /// The first year it holds for; all years of the plan where the document does not say.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<InYear>>"
    )]
    pub since: Option<Year>,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Day>>"
    )]
    pub date: Option<Date>,
    /// By which act, where the document says.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Line>>"
    )]
    pub act: Option<String>,
    #[serde(with = "As::<Text>")]
    pub old: String,
    #[serde(with = "As::<Text>")]
    pub new: String,
    /// The sentence that announces it, as printed; empty where it was made in this program.
    #[serde(default, skip_serializing_if = "String::is_empty", with = "As::<Text>")]
    pub announcement: String,
    /// The sentence that quotes the old text, as printed; empty where it was made in this program.
    #[serde(
        rename = "former",
        default,
        skip_serializing_if = "String::is_empty",
        with = "As::<Text>"
    )]
    pub previous: String,
    /// Why, paragraph by paragraph, as printed.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        with = "As::<Vec<Text>>"
    )]
    pub reason: Vec<String>,
}

/// The field that an amendment changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Amended {
    /// The target of that year, and of no other one.
    Target(#[serde(with = "As::<InYear>")] Year),
    /// The scale of that year, and of no other one.
    Scale(#[serde(with = "As::<InYear>")] Year),
    Calculation,
    Weight,
    Name,
}

/// What is promised from an amendment on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum NewValue {
    Target {
        #[serde(with = "As::<InYear>")]
        year: Year,
        #[serde(with = "As::<Text>")]
        printed: String,
        #[serde(rename = "read")]
        criterion: Criterion,
    },
    /// What is worth what in a year; none where the plan's rule holds again.
    Scale {
        #[serde(with = "As::<InYear>")]
        year: Year,
        bands: Vec<Band>,
    },
    Calculation(#[serde(with = "As::<Text>")] String),
    /// Another weight, in percent.
    Weight(#[serde(with = "As::<Amount>")] Decimal),
    Name(#[serde(with = "As::<Text>")] String),
}

/// The act by which something is amended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub date: Date,
    /// Its name: `delibera di Giunta n. 45`.
    pub name: String,
    pub reason: Vec<String>,
}

impl NewValue {
    pub fn target(year: Year, Target { printed, criterion }: Target) -> Self {
        Self::Target {
            year,
            printed,
            criterion,
        }
    }

    pub const fn amended(&self) -> Amended {
        match self {
            Self::Target { year, .. } => Amended::Target(*year),
            Self::Scale { year, .. } => Amended::Scale(*year),
            Self::Calculation(_) => Amended::Calculation,
            Self::Weight(_) => Amended::Weight,
            Self::Name(_) => Amended::Name,
        }
    }

    /// The new text, as the document would print it.
    pub fn text(&self) -> String {
        match self {
            Self::Target { printed: text, .. } | Self::Calculation(text) | Self::Name(text) => {
                text.clone()
            }
            Self::Scale { bands, .. } => scale_text(bands, Language::Italian),
            Self::Weight(weight) => weight_text(Some(*weight)),
        }
    }
}

/// A weight as the document prints it: `25%`, `33,34%`.
fn weight_text(weight: Option<Decimal>) -> String {
    weight.map_or_else(String::new, |weight| {
        format!("{}%", weight.to_string().replace('.', ","))
    })
}

impl Kpi {
    /// What a field says in a year, as printed; empty where there is nothing.
    pub fn text_of(&self, amended: Amended, year: Year) -> String {
        match amended {
            Amended::Target(year) => self
                .target(year)
                .map_or_else(String::new, |target| target.printed.clone()),
            Amended::Scale(year) => scale_text(self.bands_in(year), Language::Italian),
            Amended::Calculation => self.calculation_in(year).to_owned(),
            Amended::Weight => weight_text(self.weight_in(year)),
            Amended::Name => self.name_in(year).to_owned(),
        }
    }

    /// Promises something else from a year on, by that act where there is one already; the amendment says what was there
    /// before.
    pub fn amend(&mut self, since: Year, new_value: &NewValue, act: Option<Act>) {
        let amended = new_value.amended();
        let old = self.text_of(amended, since);
        match new_value {
            NewValue::Target {
                year,
                printed,
                criterion,
            } => {
                let (year, printed, criterion) = (*year, printed.clone(), *criterion);
                let target = Target { printed, criterion };
                match self.targets.iter_mut().find(|it| it.year == year) {
                    Some(it) => {
                        // A scale of that year alone was made for the target that it had.
                        it.bands.retain(|_| it.target == target);
                        it.target = target;
                    }
                    None => self.targets.push(YearTarget::new(year, target)),
                }
                if let Some(direction) = self.direction {
                    self.follow(direction);
                }
            }
            NewValue::Scale { year, bands } => {
                // That of the KPI as a whole holds for the other years still.
                let whole = std::mem::take(&mut self.bands);
                for it in self.targets.iter_mut().filter(|it| it.bands.is_empty()) {
                    it.bands.clone_from(&whole);
                }
                let unit = match self.kind(*year) {
                    Kind::Quantity(unit) => unit,
                    Kind::YesNo | Kind::Date | Kind::Nothing => Unit::Number,
                };
                self.scale(Some(*year), bands, ("", unit));
            }
            NewValue::Calculation(text) => self.calculation.clone_from(text),
            NewValue::Weight(weight) => self.weight = Some(*weight),
            NewValue::Name(name) => self.name.clone_from(name),
        }
        let (date, name, reason) = act.map_or((None, None, Vec::new()), |it| {
            (Some(it.date), Some(it.name), it.reason)
        });
        self.amendments.push(Amendment {
            amended,
            since: Some(since),
            date,
            act: name,
            old,
            new: new_value.text(),
            announcement: String::new(),
            previous: String::new(),
            reason,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kpi() -> Kpi {
        Kpi {
            weight: Some(25.into()),
            ..Kpi::named("K", "Tempi")
        }
    }

    #[test]
    fn an_amendment_names_its_first_year_and_earlier_years_keep_the_old_text() {
        let mut kpi = kpi();
        kpi.amend(2024, &NewValue::Weight(30.into()), None);
        kpi.amend(2023, &NewValue::Name("Tempi medi".into()), None);
        let weights = [2022, 2023, 2024].map(|year| kpi.weight_in(year));
        assert_eq!(weights, [25, 25, 30].map(|it| Some(Decimal::from(it))));
        assert_eq!(
            (kpi.name_in(2022), kpi.name_in(2024)),
            ("Tempi", "Tempi medi")
        );
        kpi.amend(2023, &NewValue::Weight(20.into()), None);
        let weights = [2022, 2023, 2024].map(|year| kpi.weight_in(year));
        assert_eq!(weights, [25, 20, 20].map(|it| Some(Decimal::from(it))));
        kpi.amend(
            2024,
            &NewValue::Weight("12.5".parse().expect("a weight")),
            None,
        );
        let weights = [2022, 2023, 2024].map(|year| kpi.weight_in(year).map(|it| it.to_string()));
        assert_eq!(weights, ["25", "20", "12.5"].map(|it| Some(it.to_owned())));
    }
}
