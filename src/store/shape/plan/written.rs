//! From a plan to its `plan.ron`. What the reader takes for granted is not written.

use super::{
    AmendmentShape, BandShape, CeilingsShape, CombinationShape, DateText, DecimalText,
    DirectionShape, EqualityShape, FieldKindShape, FieldShape, FormulaShape, KpiShape,
    ObjectiveShape, PlanShape, PromiseShape, RulesShape, TargetShape, Text, YearTargetShape,
};
use crate::plan::{
    Band, Ceilings, Combination, Equality, Field, FieldKind, Kpi, Language, Objective, Plan,
    Promise, Rules, Target, YearTarget,
};
use crate::store::shape::PLAN_VERSION;

/// What lies deeper than a KPI's fields stands on one line: a target, an amendment.
const DEEPEST: usize = 5;

/// The text of a `plan.ron` that reads as this plan.
///
/// # Errors
/// A sentence of the RON writer, in English; a plan has nothing that it cannot write.
pub fn plan_to_ron(plan: &Plan) -> Result<String, String> {
    let pretty = ron::ser::PrettyConfig::new()
        .escape_strings(false)
        .depth_limit(DEEPEST)
        .indentor("  ")
        .extensions(ron::extensions::Extensions::IMPLICIT_SOME);
    let text = ron::Options::default().to_string_pretty(&PlanShape::of(plan), pretty);
    let mut text = text.map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}

fn text(text: &str) -> Text {
    Text(text.to_owned())
}

fn texts(list: &[String]) -> Vec<Text> {
    list.iter().map(|it| text(it)).collect()
}

fn optional(it: Option<&String>) -> Option<Text> {
    it.map(|it| text(it))
}

impl PlanShape {
    fn of(plan: &Plan) -> Self {
        Self {
            version: PLAN_VERSION,
            title: text(&plan.title),
            short_title: optional(plan.short_title.as_ref()),
            headings: texts(&plan.headings),
            columns: texts(&plan.columns),
            baseline_year: plan.baseline_year,
            years: plan.years.clone(),
            rules: Some(RulesShape::of(&plan.rules)),
            source: optional(plan.source.as_ref()),
            draft: plan.draft,
            imported: plan.imported.map(DateText),
            objectives: plan.objectives.iter().map(ObjectiveShape::of).collect(),
        }
    }
}

impl RulesShape {
    const fn of(rules: &Rules) -> Self {
        Self {
            critical_below: DecimalText(rules.critical_below),
            partial_below: DecimalText(rules.partial_below),
            ceilings: match rules.ceilings {
                Ceilings::Ratio => CeilingsShape::Ratio,
                Ceilings::Linear => CeilingsShape::Linear,
            },
            equality: match rules.equality {
                Equality::Floor => EqualityShape::Floor,
                Equality::Strict => EqualityShape::Strict,
            },
            combination: match rules.combination {
                Combination::WeightedMean => CombinationShape::WeightedMean,
                Combination::Worst => CombinationShape::Worst,
            },
        }
    }
}

impl ObjectiveShape {
    fn of(it: &Objective) -> Self {
        Self {
            code: text(&it.code),
            headings: texts(&it.headings),
            title_label: optional(it.title_label.as_ref()),
            title: text(&it.title),
            short_title: optional(it.short_title.as_ref()),
            organisational: it.organisational,
            common: optional(it.common.as_ref()),
            weight: it.weight.map(DecimalText),
            fields: it.fields.iter().map(FieldShape::of).collect(),
            kpis: it.kpis.iter().map(KpiShape::of).collect(),
            notes: texts(&it.notes),
        }
    }
}

impl FieldShape {
    pub(in crate::store::shape) fn of(it: &Field) -> Self {
        Self {
            kind: match it.kind {
                FieldKind::Description => FieldKindShape::Description,
                FieldKind::Programme => FieldKindShape::Programme,
                FieldKind::Outcome => FieldKindShape::Outcome,
                FieldKind::Stakeholders => FieldKindShape::Stakeholders,
                FieldKind::Resources => FieldKindShape::Resources,
                FieldKind::Centre => FieldKindShape::Centre,
                FieldKind::Other => FieldKindShape::Other,
            },
            label: text(&it.label),
            text: text(&it.text),
        }
    }
}

impl KpiShape {
    fn of(it: &Kpi) -> Self {
        let plain = format!("{} {}", it.code, it.name);
        Self {
            code: text(&it.code),
            printed_code: (it.printed_code != it.code).then(|| text(&it.printed_code)),
            name: text(&it.name),
            printed: (it.printed != plain).then(|| text(&it.printed)),
            weight: it.weight.map(DecimalText),
            calculation: (!it.calculation.is_empty()).then(|| text(&it.calculation)),
            formula: it.formula.as_ref().map(FormulaShape::of),
            baseline: it.baseline.as_ref().map(TargetShape::of),
            targets: it.targets.iter().map(YearTargetShape::of).collect(),
            direction: it.direction.map(DirectionShape::of),
            bands: it.bands.iter().map(BandShape::of).collect(),
            amendments: it.amendments.iter().map(AmendmentShape::of).collect(),
        }
    }
}

fn is_readable(printed: &str) -> bool {
    Target::of_cell(printed, Language::Italian).promise != Promise::Open
}

impl TargetShape {
    pub(in crate::store::shape) fn of(it: &Target) -> Self {
        Self {
            printed: text(&it.printed),
            // What cannot be read is not written as read: a later version may read it.
            read: (it.promise != Promise::Open || is_readable(&it.printed))
                .then(|| PromiseShape::of(&it.promise)),
        }
    }
}

impl YearTargetShape {
    pub(in crate::store::shape) fn of(it: &YearTarget) -> Self {
        let TargetShape { printed, read } = TargetShape::of(&it.target);
        Self {
            year: it.year,
            printed,
            read,
        }
    }
}

impl BandShape {
    fn of(it: &Band) -> Self {
        Self {
            from: it.from.map(DecimalText),
            to: it.to.map(DecimalText),
            percent: DecimalText(it.percent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{EMBEDDED, plan_from_ron};

    #[test]
    fn a_plan_that_is_written_reads_as_itself() {
        let plan = plan_from_ron(EMBEDDED).expect("the embedded plan");
        let written = plan_to_ron(&plan).expect("a text");
        assert_eq!(plan_from_ron(&written).expect("the written plan"), plan);
    }
}
