//! The plan as a sheet: one row a KPI, with every year's target and actual as printed.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::plan::{
    Criterion, Direction, FieldKind, Kind, Kpi, Language, Place, Plan, SaidBy, Target, Unit, Year,
    inert, scale_text,
};
use crate::record::Document;
use crate::words::Words;

/// The columns of the weight and of the baseline, from 0; after it each year has its target and its actual.
pub(super) const WEIGHT: usize = 5;
pub(super) const BASELINE: usize = 7;

/// The sheet as CSV: with semicolons in Italian, where the comma is the decimal mark, and with commas in English.
///
/// # Errors
/// Where the text cannot be made, which is never the plan's fault.
pub fn sheet(words: &Words, document: &Document) -> csv::Result<Vec<u8>> {
    let delimiter = match words.language {
        Language::Italian => b';',
        Language::English => b',',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    writer.write_record(headings(words, document))?;
    for (place, _) in document.plan().kpis() {
        let cells = row(words, document, place);
        writer.write_record(cells.iter().map(|cell| inert(cell).into_owned()))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

pub(super) fn headings(words: &Words, document: &Document) -> Vec<String> {
    let phrases = &words.report;
    let plan = document.plan();
    let fixed = [
        phrases.objective(),
        phrases.sheet_title(),
        phrases.organisational(),
        phrases.sheet_kpi(),
        phrases.sheet_name(),
        phrases.sheet_weight(),
        phrases.sheet_calculation(),
    ];
    let mut all: Vec<String> = fixed.into_iter().map(str::to_owned).collect();
    all.push(phrases.sheet_baseline(plan.baseline_year));
    for year in &plan.years {
        let year = year.to_string();
        all.extend([phrases.sheet_target(&year), phrases.sheet_actual(&year)]);
    }
    all.extend(directs(plan).then(|| phrases.sheet_direction().to_owned()));
    all.extend(interim(plan).map(|day| phrases.sheet_target_by(words.day(day))));
    all.extend(earlier(plan).map(|year| phrases.sheet_baseline(year)));
    for (kind, heading) in FIELDS {
        all.extend(says(plan, kind).then(|| heading(words).to_owned()));
    }
    all.extend(has_units(plan).then(|| phrases.sheet_unit().to_owned()));
    all.extend(weighs(plan).then(|| phrases.sheet_objective_weight().to_owned()));
    all.extend(scaled(plan).map(|year| phrases.sheet_scale(year)));
    all
}

/// What a KPI's row says beside its figures, with the heading of its column.
const FIELDS: [(FieldKind, Heading); 2] = [
    (FieldKind::Owner, |it| it.report.sheet_owner()),
    (FieldKind::Source, |it| it.report.sheet_source()),
];
type Heading = fn(&Words) -> &'static str;

/// The days by which something is to be reached within a year.
fn interim(plan: &Plan) -> impl Iterator<Item = Date> {
    let targets = plan.kpis().flat_map(|(_, kpi)| &kpi.targets);
    let days = targets.flat_map(|it| &it.interim).map(|it| it.by);
    days.collect::<BTreeSet<Date>>().into_iter()
}

/// The years before the baseline's that something is known of.
fn earlier(plan: &Plan) -> impl Iterator<Item = Year> {
    let years = plan.kpis().flat_map(|(_, kpi)| &kpi.earlier);
    let years: BTreeSet<Year> = years.map(|it| it.year).collect();
    years.into_iter()
}

fn says(plan: &Plan, kind: FieldKind) -> bool {
    plan.kpis().any(|(_, kpi)| kpi.says(kind).is_some())
}

/// Whether an objective has a weight of its own, or is a condition instead.
fn weighs(plan: &Plan) -> bool {
    plan.objectives
        .iter()
        .any(|it| it.weight.is_some() || it.condition)
}

/// The years that have scales.
fn scaled(plan: &Plan) -> impl Iterator<Item = Year> + '_ {
    let is_scaled = |year: &&Year| {
        let mut kpis = plan.kpis();
        kpis.any(|(_, kpi)| !kpi.bands_in(**year).is_empty())
    };
    plan.years.iter().filter(is_scaled).copied()
}

/// The unit of a KPI's targets that is not printed in them.
fn unit(kpi: &Kpi) -> Option<&'static str> {
    let unprinted = kpi.targets.iter().find_map(|it| {
        let Kind::Quantity(unit) = it.target.criterion.kind() else {
            return None;
        };
        let printed = Target::of_cell(&it.target.printed, Language::Italian)
            .criterion
            .kind();
        (unit != Unit::Number && printed == Kind::Quantity(Unit::Number)).then_some(unit)
    });
    Some(match unprinted? {
        Unit::Percent => "%",
        Unit::Money => "€",
        Unit::Days => "gg",
        Unit::Hours => "h",
        Unit::Minutes => "min",
        Unit::Number | Unit::Count => return None,
    })
}

fn has_units(plan: &Plan) -> bool {
    plan.kpis().any(|(_, kpi)| unit(kpi).is_some())
}

/// The direction that its name does not say again.
fn unnamed_direction(kpi: &Kpi) -> Option<Direction> {
    kpi.direction.filter(|_| kpi.said_by != Some(SaidBy::Name))
}

/// Whether the direction of some target is not printed in it.
fn directs(plan: &Plan) -> bool {
    plan.kpis().any(|(_, kpi)| unnamed_direction(kpi).is_some())
}

pub(super) fn row(words: &Words, document: &Document, place: Place) -> Vec<String> {
    let plan = document.plan();
    let (Some(objective), Some(kpi)) = (plan.objective(place.objective), plan.kpi(place)) else {
        return Vec::new();
    };
    let phrases = crate::words::words(printed_in(kpi, words.language));
    let flag = objective.organisational.then(|| "SI".to_owned());
    let weight = kpi.weight.map(|it| format!("{}%", words.decimal(it, 0)));
    let baseline = kpi.baseline.as_ref().map(|it| it.printed.clone());
    let mut all = vec![
        objective.code.clone(),
        objective.title.clone(),
        flag.unwrap_or_default(),
        kpi.code.clone(),
        kpi.name.clone(),
        weight.unwrap_or_default(),
        kpi.calculation.clone(),
        baseline.unwrap_or_default(),
    ];
    for year in &plan.years {
        let target = kpi.target(*year).map(|it| it.printed.clone());
        let actual = document.cell(place, *year).and_then(|cell| cell.actual());
        let actual = actual.map(|it| phrases.typed_again(it));
        all.extend([target.unwrap_or_default(), actual.unwrap_or_default()]);
    }
    if directs(plan) {
        let word = unnamed_direction(kpi).map(|direction| match direction {
            Direction::Higher => words.report.sheet_higher(),
            Direction::Lower => words.report.sheet_lower(),
        });
        all.push(word.unwrap_or_default().to_owned());
    }
    all.extend(interim(plan).map(|day| {
        let mut of = kpi.targets.iter().flat_map(|it| &it.interim);
        let of = of.find(|it| it.by == day);
        // Each with those before it, as the heading says.
        of.map_or_else(String::new, |it| {
            let read = Target::of_cell(&it.target.printed, phrases.language).criterion;
            if read == it.target.criterion {
                it.target.printed.clone()
            } else {
                phrases.target(&it.target)
            }
        })
    }));
    all.extend(earlier(plan).map(|year| {
        let of = kpi.earlier.iter().find(|it| it.year == year);
        of.map_or_else(String::new, |it| it.target.printed.clone())
    }));
    for (kind, _) in FIELDS {
        if says(plan, kind) {
            all.push(kpi.says(kind).unwrap_or_default().to_owned());
        }
    }
    if has_units(plan) {
        all.push(unit(kpi).unwrap_or_default().to_owned());
    }
    if weighs(plan) {
        let weight = objective.weight.map(|it| words.decimal(it, 0));
        let condition = objective
            .condition
            .then(|| words.overview.condition().to_owned());
        all.push(condition.or(weight).unwrap_or_default());
    }
    all.extend(scaled(plan).map(|year| scale_text(kpi.bands_in(year), phrases.language)));
    all
}

/// The language that a KPI's cells are printed in: that of the sheet where they read the same in it, because a row has one.
fn printed_in(kpi: &Kpi, language: Language) -> Language {
    let reads = |it: &Target, language| match (
        &it.criterion,
        Target::of_cell(&it.printed, language).criterion,
    ) {
        (Criterion::Bound(_, own), Criterion::Bound(_, other)) => own.value == other.value,
        (Criterion::Open, _) => true,
        (own, other) => *own == other,
    };
    let targets = || {
        kpi.targets
            .iter()
            .map(|it| &it.target)
            .chain(&kpi.baseline)
            .chain(kpi.earlier.iter().map(|it| &it.target))
    };
    let fits = |language| targets().all(|it| reads(it, language));
    if !fits(language) && fits(language.other()) {
        language.other()
    } else {
        language
    }
}
