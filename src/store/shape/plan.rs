//! `plan.ron`: the plan with its version, without what its codes and names say already.

use ron::error::SpannedError;
use serde::{Deserialize, Serialize};

use crate::plan::stored::{As, Day, InYear, Line, Text, Years};
use crate::plan::{Band, Kind, Kpi, Objective, Plan, Rules, Target, Unit, Year};

/// What lies deeper than a KPI's fields stands on one line: a target, an amendment.
const DEEPEST: usize = 5;

/// A formula in a readable plan that could not be used.
#[derive(Debug)]
pub(in crate::store) struct UnreadFormula {
    pub(in crate::store) code: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    version: u32,
    #[serde(with = "As::<Line>")]
    title: String,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Line>>"
    )]
    short_title: Option<String>,
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        with = "As::<Vec<Text>>"
    )]
    headings: Vec<String>,
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        with = "As::<Vec<Text>>"
    )]
    columns: Vec<String>,
    #[serde(with = "As::<InYear>")]
    baseline_year: Year,
    #[serde(with = "As::<Years>")]
    years: Vec<Year>,
    #[serde(default)]
    rules: Rules,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Text>>"
    )]
    source: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    draft: bool,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Day>>"
    )]
    imported: Option<jiff::civil::Date>,
    objectives: Vec<Objective>,
}

/// Reads the text of a `plan.ron`, and says which version it claims to be.
///
/// # Errors
/// The reader's, with line and column.
pub(in crate::store) fn read(text: &str) -> Result<(u32, Plan, Vec<UnreadFormula>), SpannedError> {
    let file: PlanFile = super::options().from_str(text)?;
    let version = file.version;
    let mut plan = Plan::from(file);
    let mut doubts = Vec::new();
    for kpi in plan.objectives.iter_mut().flat_map(|it| &mut it.kpis) {
        fill_in(kpi);
        if kpi.formula.take_if(|it| !it.is_sound()).is_some() {
            let code = kpi.code.clone();
            doubts.push(UnreadFormula { code });
        }
    }
    Ok((version, plan, doubts))
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
    let mut file = PlanFile::from(plan.clone());
    let kpis = file.objectives.iter_mut().flat_map(|it| &mut it.kpis);
    kpis.for_each(leave_out);
    let text = ron::Options::default().to_string_pretty(&file, pretty);
    let mut text = text.map_err(|error| error.to_string())?;
    text.push('\n');
    Ok(text)
}

/// What a file leaves out because code and name say it.
fn fill_in(kpi: &mut Kpi) {
    if kpi.printed_code.is_empty() {
        kpi.printed_code.clone_from(&kpi.code);
    }
    if kpi.printed.is_empty() {
        kpi.printed = format!("{} {}", kpi.code, kpi.name);
    }
}

fn leave_out(kpi: &mut Kpi) {
    if kpi.printed_code == kpi.code {
        kpi.printed_code.clear();
    }
    if kpi.printed == format!("{} {}", kpi.code, kpi.name) {
        kpi.printed.clear();
    }
}

impl From<PlanFile> for Plan {
    fn from(file: PlanFile) -> Self {
        Self {
            title: file.title,
            short_title: file.short_title,
            headings: file.headings,
            columns: file.columns,
            baseline_year: file.baseline_year,
            years: file.years,
            rules: file.rules,
            objectives: file.objectives,
            unapproved: file.draft,
            source: file.source,
            imported: file.imported,
        }
    }
}

/// The version of plans without scales in proportion, and without times; and of those that have them.
const PLAIN_VERSION: u32 = 3;
const SCALED_VERSION: u32 = 4;

/// The oldest version that can hold a plan, so that an earlier program reads what it can.
fn version(plan: &Plan) -> u32 {
    let is_new = |band: &Band| band.percent_to.is_some() || band.from_excluded || band.to_included;
    let is_time = |target: &Target| {
        matches!(
            target.criterion.kind(),
            Kind::Quantity(Unit::Hours | Unit::Minutes)
        )
    };
    let needs = |kpi: &Kpi| {
        kpi.bands.iter().any(is_new)
            || kpi
                .targets
                .iter()
                .any(|it| !it.bands.is_empty() || is_time(&it.target))
            || kpi.baseline.iter().any(is_time)
    };
    let says_more = |kpi: &Kpi| {
        let has_interim = kpi.targets.iter().any(|it| !it.interim.is_empty());
        has_interim || kpi.said_by.is_some() || !kpi.fields.is_empty() || !kpi.earlier.is_empty()
    };
    let has_condition = plan.objectives.iter().any(|it| it.condition);
    if has_condition || plan.kpis().any(|(_, kpi)| says_more(kpi)) {
        super::PLAN_VERSION
    } else if plan.kpis().any(|(_, kpi)| needs(kpi)) {
        SCALED_VERSION
    } else {
        PLAIN_VERSION
    }
}

impl From<Plan> for PlanFile {
    fn from(plan: Plan) -> Self {
        Self {
            version: version(&plan),
            title: plan.title,
            short_title: plan.short_title,
            headings: plan.headings,
            columns: plan.columns,
            baseline_year: plan.baseline_year,
            years: plan.years,
            rules: plan.rules,
            source: plan.source,
            draft: plan.unapproved,
            imported: plan.imported,
            objectives: plan.objectives,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::EMBEDDED;

    #[test]
    fn a_plan_that_is_written_reads_as_itself() {
        let plan = plan_from_ron(EMBEDDED).expect("the embedded plan");
        let written = plan_to_ron(&plan).expect("a text");
        assert_eq!(plan_from_ron(&written).expect("the written plan"), plan);
    }
}
