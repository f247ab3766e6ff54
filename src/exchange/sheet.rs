//! The plan as a sheet: one row a KPI, with every year's target and actual as printed.

mod extra;
mod told;

use crate::plan::{Language, Place, Target, inert};
use crate::record::Document;
use crate::words::Words;
use extra::Row;
pub(super) use extra::{Extra, extras};
use told::{told, told_in};

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
    let extras = extras(document.plan());
    writer.write_record(headings(words, document, &extras))?;
    for (place, _) in document.plan().kpis() {
        let cells = row(words, document, &extras, place);
        writer.write_record(cells.iter().map(|cell| inert(cell).into_owned()))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

pub(super) fn headings(words: &Words, document: &Document, extras: &[Extra]) -> Vec<String> {
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
    all.extend(extras.iter().map(|it| it.heading(words)));
    all
}

pub(super) fn row(
    words: &Words,
    document: &Document,
    extras: &[Extra],
    place: Place,
) -> Vec<String> {
    let plan = document.plan();
    let (Some(objective), Some(kpi)) = (plan.objective(place.objective), plan.kpi(place)) else {
        return Vec::new();
    };
    let (phrases, is_retold) = told_in(kpi, words, plan);
    let printed = |it: &Target| {
        if is_retold {
            told(words, it)
        } else {
            it.printed.clone()
        }
    };
    let flag = objective.organisational.then(|| "SI".to_owned());
    let weight = kpi.weight.map(|it| format!("{}%", words.decimal(it, 0)));
    let baseline = kpi.baseline.as_ref().map(printed);
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
        let target = kpi.target(*year).map(|it| {
            // What leans on a year before does so again.
            if kpi.leans(*year, phrases.language, plan.baseline_year) {
                it.printed.clone()
            } else {
                printed(it)
            }
        });
        let actual = document.cell(place, *year).and_then(|cell| cell.actual());
        let actual = actual.map(|it| phrases.typed_again(it));
        all.extend([target.unwrap_or_default(), actual.unwrap_or_default()]);
    }
    let row = Row {
        words,
        phrases,
        objective,
        kpi,
        printed: &printed,
    };
    all.extend(extras.iter().map(|it| it.cell(&row)));
    all
}
