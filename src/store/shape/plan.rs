//! `plan.ron`.

mod written;

use ron::error::SpannedError;
use serde::{Deserialize, Serialize};

use super::amendment::AmendmentShape;
use super::formula::FormulaShape;
use super::promise::{DirectionShape, PromiseShape};
use super::scalar::{DateText, DecimalText, Text, targets, year, years};
use crate::plan::{
    Band, Ceilings, Combination, Equality, Field, FieldKind, Kpi, Language, Objective, Plan, Rules,
    Target, Year, YearTarget,
};

pub use written::plan_to_ron;

/// A formula in a readable plan that could not be used.
#[derive(Debug)]
pub(in crate::store) struct UnreadFormula {
    pub(in crate::store) code: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanShape {
    version: u32,
    title: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    short_title: Option<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    headings: Vec<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    columns: Vec<Text>,
    #[serde(deserialize_with = "year")]
    baseline_year: Year,
    #[serde(deserialize_with = "years")]
    years: Vec<Year>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rules: Option<RulesShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Text>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    draft: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    imported: Option<DateText>,
    objectives: Vec<ObjectiveShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesShape {
    critical_below: DecimalText,
    partial_below: DecimalText,
    #[serde(default)]
    ceilings: CeilingsShape,
    #[serde(default)]
    equality: EqualityShape,
    #[serde(default)]
    combination: CombinationShape,
}

#[derive(Serialize, Deserialize, Default)]
enum CeilingsShape {
    #[default]
    Ratio,
    Linear,
}

#[derive(Serialize, Deserialize, Default)]
enum EqualityShape {
    #[default]
    Floor,
    Strict,
}

#[derive(Serialize, Deserialize, Default)]
enum CombinationShape {
    #[default]
    WeightedMean,
    Worst,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ObjectiveShape {
    code: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    headings: Vec<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title_label: Option<Text>,
    title: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    short_title: Option<Text>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    organisational: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    common: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weight: Option<DecimalText>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    fields: Vec<FieldShape>,
    kpis: Vec<KpiShape>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Text>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldShape {
    kind: FieldKindShape,
    label: Text,
    text: Text,
}

#[derive(Serialize, Deserialize)]
enum FieldKindShape {
    Description,
    Programme,
    Outcome,
    Stakeholders,
    Resources,
    Centre,
    Other,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KpiShape {
    code: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    printed_code: Option<Text>,
    name: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    printed: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weight: Option<DecimalText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    calculation: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    formula: Option<FormulaShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baseline: Option<TargetShape>,
    #[serde(deserialize_with = "targets")]
    targets: Vec<YearTargetShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    direction: Option<DirectionShape>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bands: Vec<BandShape>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    amendments: Vec<AmendmentShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TargetShape {
    printed: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    read: Option<PromiseShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct YearTargetShape {
    #[serde(deserialize_with = "year")]
    year: Year,
    printed: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    read: Option<PromiseShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BandShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<DecimalText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<DecimalText>,
    percent: DecimalText,
}

/// Reads the text of a `plan.ron`, and says which version it claims to be.
///
/// # Errors
/// The reader's, with line and column.
pub(in crate::store) fn read(text: &str) -> Result<(u32, Plan, Vec<UnreadFormula>), SpannedError> {
    let shape: PlanShape = super::options().from_str(text)?;
    let mut doubts = Vec::new();
    Ok((shape.version, shape.plan(&mut doubts), doubts))
}

/// Reads the text of a `plan.ron`, for those who only want the plan.
///
/// # Errors
/// A sentence of the RON reader, in English, with line and column.
pub fn plan_from_ron(text: &str) -> Result<Plan, String> {
    read(text)
        .map(|(_, plan, _)| plan)
        .map_err(|error| error.to_string())
}

fn texts(list: Vec<Text>) -> Vec<String> {
    list.into_iter().map(|text| text.0).collect()
}

impl PlanShape {
    fn plan(self, doubts: &mut Vec<UnreadFormula>) -> Plan {
        Plan {
            title: self.title.line(),
            short_title: self.short_title.map(Text::line),
            headings: texts(self.headings),
            columns: texts(self.columns),
            baseline_year: self.baseline_year,
            years: self.years,
            rules: self.rules.map_or_else(Rules::default, RulesShape::rules),
            objectives: self
                .objectives
                .into_iter()
                .map(|it| it.objective(doubts))
                .collect(),
            source: self.source.map(|text| text.0),
            draft: self.draft,
            imported: self.imported.map(|day| day.0),
        }
    }
}

impl RulesShape {
    fn rules(self) -> Rules {
        Rules {
            critical_below: self.critical_below.0,
            partial_below: self.partial_below.0,
            ceilings: match self.ceilings {
                CeilingsShape::Ratio => Ceilings::Ratio,
                CeilingsShape::Linear => Ceilings::Linear,
            },
            equality: match self.equality {
                EqualityShape::Floor => Equality::Floor,
                EqualityShape::Strict => Equality::Strict,
            },
            combination: match self.combination {
                CombinationShape::WeightedMean => Combination::WeightedMean,
                CombinationShape::Worst => Combination::Worst,
            },
        }
    }
}

impl ObjectiveShape {
    fn objective(self, doubts: &mut Vec<UnreadFormula>) -> Objective {
        Objective {
            code: self.code.line(),
            headings: texts(self.headings),
            title_label: self.title_label.map(|text| text.0),
            title: self.title.line(),
            short_title: self.short_title.map(Text::line),
            organisational: self.organisational,
            common: self.common.map(|text| text.0),
            weight: self.weight.map(|weight| weight.0),
            fields: self.fields.into_iter().map(FieldShape::field).collect(),
            kpis: self.kpis.into_iter().map(|it| it.kpi(doubts)).collect(),
            notes: texts(self.notes),
        }
    }
}

impl FieldShape {
    pub(super) fn field(self) -> Field {
        let kind = match self.kind {
            FieldKindShape::Description => FieldKind::Description,
            FieldKindShape::Programme => FieldKind::Programme,
            FieldKindShape::Outcome => FieldKind::Outcome,
            FieldKindShape::Stakeholders => FieldKind::Stakeholders,
            FieldKindShape::Resources => FieldKind::Resources,
            FieldKindShape::Centre => FieldKind::Centre,
            FieldKindShape::Other => FieldKind::Other,
        };
        Field {
            kind,
            label: self.label.0,
            text: self.text.0,
        }
    }
}

impl KpiShape {
    fn kpi(self, doubts: &mut Vec<UnreadFormula>) -> Kpi {
        let code = self.code.line();
        let name = self.name.line();
        let formula = self.formula.and_then(|shape| {
            let formula = shape.formula().ok();
            if formula.is_none() {
                doubts.push(UnreadFormula { code: code.clone() });
            }
            formula
        });
        Kpi {
            printed_code: self.printed_code.map_or_else(|| code.clone(), Text::line),
            printed: self
                .printed
                .map_or_else(|| format!("{code} {name}"), |text| text.0),
            name,
            weight: self.weight.map(|weight| weight.0),
            calculation: self.calculation.map(|text| text.0).unwrap_or_default(),
            formula,
            baseline: self.baseline.map(target),
            targets: self.targets.into_iter().map(year_target).collect(),
            direction: self.direction.map(DirectionShape::direction),
            bands: self.bands.into_iter().map(BandShape::band).collect(),
            amendments: self
                .amendments
                .into_iter()
                .map(AmendmentShape::amendment)
                .collect(),
            code,
        }
    }
}

/// A target; one that cannot be read is open, and stays as printed.
pub(super) fn target(shape: TargetShape) -> Target {
    match shape.read {
        Some(read) => Target {
            printed: shape.printed.0,
            promise: read.promise(),
        },
        None => Target::of_cell(&shape.printed.0, Language::Italian),
    }
}

pub(super) fn year_target(shape: YearTargetShape) -> YearTarget {
    YearTarget {
        year: shape.year,
        target: target(TargetShape {
            printed: shape.printed,
            read: shape.read,
        }),
    }
}

impl BandShape {
    fn band(self) -> Band {
        Band {
            from: self.from.map(|it| it.0),
            to: self.to.map(|it| it.0),
            percent: self.percent.0,
        }
    }
}
