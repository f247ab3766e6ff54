//! An objective: a sheet of the document.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::stored::{Amount, As, Line, Text};
use super::{Fraction, Kpi, Year};

/// A sheet: title, fields and KPIs, in the document's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    #[serde(with = "As::<Line>")]
    pub code: String,
    /// The lines above the table, as printed.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        with = "As::<Vec<Text>>"
    )]
    pub headings: Vec<String>,
    /// The label beside the title, where the document prints one.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Text>>"
    )]
    pub title_label: Option<String>,
    #[serde(with = "As::<Line>")]
    pub title: String,
    /// A shorter title, in sentence case, where the plan gives one.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Line>>"
    )]
    pub short_title: Option<String>,
    /// Whether it counts for organisational performance.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub organisational: bool,
    /// Whether it is a condition (prerequisito): it has no weight in the roll-ups, which say so where it is broken.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub condition: bool,
    /// The number of the common objective of the national union that it takes up.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Text>>"
    )]
    pub common: Option<String>,
    /// Its share of the roll-ups; objectives are equal where none has one.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Amount>>"
    )]
    pub weight: Option<Decimal>,
    /// Description, outcome, stakeholders ..., in the document's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// Its KPIs, in the document's order.
    pub kpis: Vec<Kpi>,
    /// Paragraphs after the table that are no amendment, as printed.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        with = "As::<Vec<Text>>"
    )]
    pub notes: Vec<String>,
}

/// A labelled cell of the sheet, or of a KPI's row. An empty text is not `//`, and neither is an absent field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub kind: FieldKind,
    #[serde(with = "As::<Text>")]
    pub label: String,
    #[serde(with = "As::<Text>")]
    pub text: String,
}

/// The fields that sheets and KPIs of this kind have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FieldKind {
    Description,
    Programme,
    Outcome,
    Stakeholders,
    Resources,
    Centre,
    /// Who answers for a KPI.
    Owner,
    /// Where the values of a KPI come from.
    Source,
    Other,
}

impl Objective {
    /// One with a title and nothing else.
    pub fn named(code: &str, title: &str) -> Self {
        Self {
            code: code.to_owned(),
            headings: Vec::new(),
            title_label: None,
            title: title.to_owned(),
            short_title: None,
            organisational: false,
            condition: false,
            common: None,
            weight: None,
            fields: Vec::new(),
            kpis: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The title for a panel: the short one where there is one.
    pub fn display_title(&self) -> &str {
        self.short_title.as_deref().unwrap_or(&self.title)
    }

    /// The field of that kind, where the sheet has one.
    pub fn field(&self, kind: FieldKind) -> Option<&Field> {
        self.fields.iter().find(|field| field.kind == kind)
    }

    /// What its KPIs' weights total in a year: 100, unless the plan is unsound.
    pub fn total_weight(&self, year: Year) -> Fraction {
        self.weights(year)
            .iter()
            .fold(Fraction::zero(), |sum, weight| sum.plus(weight))
    }

    /// The weight of each KPI in a year, as it counts: as printed, or where a document leaves weights empty an equal part of what
    /// the others leave of 100. All empty is 1/n each, exactly. A negative weight counts as nought.
    pub fn weights(&self, year: Year) -> Vec<Fraction> {
        let counting = |weight| Fraction::from(weight).max(Fraction::zero());
        let printed = || self.kpis.iter().map(|kpi| kpi.weight_in(year));
        let total = printed()
            .flatten()
            .fold(Fraction::zero(), |sum, weight| sum.plus(&counting(weight)));
        let empty = printed().filter(Option::is_none).count();
        let left = Fraction::hundred().minus(&total).max(Fraction::zero());
        let share = left
            .over(&Fraction::from(i64::try_from(empty).unwrap_or(i64::MAX)))
            .unwrap_or_else(Fraction::zero);
        printed()
            .map(|weight| weight.map_or_else(|| share.clone(), counting))
            .collect()
    }
}
