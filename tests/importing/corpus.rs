//! Documents in the manner of those that public bodies publish, and what is read of each: `fixtures/documents`, and its readings
//! beside this file. A reading that changes is a change of what people get, and is looked at against its document.

use std::fmt::Write;

use traguardo::exchange::{ImportError, ImportKind, Imported, import};
use traguardo::plan::{Field, Kpi, Language, Objective, Plan, Target, YearTarget};
use traguardo::settings::Limits;
use traguardo::words::{Words, words};

use super::about;
use crate::support::documents;

#[test]
fn every_document_is_read_as_it_was() {
    let documents = documents();
    assert!(documents.len() > 150, "{}", documents.len());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("readings");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (nth, (name, bytes)) in documents.into_iter().enumerate() {
            let language = if nth % 2 == 0 {
                Language::Italian
            } else {
                Language::English
            };
            let kind = ImportKind::of_file(&name).unwrap();
            let stem = name.split('.').next().unwrap();
            let read = import(&bytes, kind, &about(stem), Limits::default());
            insta::assert_snapshot!(name, reading(&read, words(language)));
        }
    });
}

/// What is read, as short as it can be said without leaving anything out.
pub(super) fn reading(read: &Result<Imported, ImportError>, words: &Words) -> String {
    let mut text = String::new();
    match read {
        Ok(read) => {
            plan(&mut text, &read.plan);
            for it in &read.measurements {
                let day = it.day.map_or_else(String::new, |day| format!(" on {day}"));
                let (at, language) = ((it.line, it.column), it.language);
                let line = format!(
                    "{} in {}{day} at {at:?}: {:?} {language:?}",
                    it.code, it.year, it.text
                );
                writeln!(text, "actual {line}").unwrap();
            }
            for it in &read.findings {
                writeln!(
                    text,
                    "{:?} {}: {}",
                    it.issue.fate(),
                    it.cells,
                    it.sentence(words)
                )
                .unwrap();
            }
            let following = read.following();
            writeln!(text, "{:?} {following:?}", read.account()).unwrap();
            writeln!(text, "shape {:?}\ncolumns {:?}", read.shape, read.columns).unwrap();
        }
        Err(ImportError::Plan(unread)) => writeln!(text, "{}", unread.sentence(words)).unwrap(),
        Err(ImportError::File(error)) => writeln!(text, "{error:?}").unwrap(),
    }
    text
}

fn plan(text: &mut String, plan: &Plan) {
    let (years, baseline, rules) = (&plan.years, plan.baseline_year, &plan.rules);
    writeln!(text, "{} {years:?} after {baseline}", plan.title).unwrap();
    writeln!(text, "{:?} {:?}\n{rules:?}", plan.headings, plan.columns).unwrap();
    for it in &plan.objectives {
        objective(text, it);
        for it in &it.kpis {
            kpi(text, it);
        }
    }
}

fn objective(text: &mut String, it: &Objective) {
    let (code, title, weight) = (&it.code, &it.title, it.weight);
    let kinds = (it.organisational, it.condition, &it.common);
    writeln!(text, "\n{code} {title:?} {weight:?} {kinds:?}").unwrap();
    let others = (&it.headings, &it.title_label, &it.notes);
    writeln!(text, "  {others:?}").unwrap();
    fields(text, &it.fields);
}

fn fields(text: &mut String, fields: &[Field]) {
    for it in fields {
        writeln!(text, "    {:?} {} = {:?}", it.kind, it.label, it.text).unwrap();
    }
}

fn kpi(text: &mut String, it: &Kpi) {
    let (code, name, weight) = (&it.code, &it.name, it.weight);
    let direction = (it.direction, it.said_by);
    writeln!(text, "  {code} {name:?} {weight:?} {direction:?}").unwrap();
    if !it.calculation.is_empty() {
        writeln!(text, "    by {:?} {:?}", it.calculation, it.formula).unwrap();
    }
    fields(text, &it.fields);
    for band in &it.bands {
        writeln!(text, "    {band:?}").unwrap();
    }
    for it in &it.earlier {
        year(text, "earlier", it);
    }
    if let Some(baseline) = &it.baseline {
        writeln!(text, "    baseline {}", target(baseline)).unwrap();
    }
    for it in &it.targets {
        year(text, "target", it);
    }
    for it in &it.amendments {
        writeln!(text, "    {it:?}").unwrap();
    }
}

fn year(text: &mut String, what: &str, it: &YearTarget) {
    writeln!(text, "    {what} {} {}", it.year, target(&it.target)).unwrap();
    for band in &it.bands {
        writeln!(text, "      {band:?}").unwrap();
    }
    for interim in &it.interim {
        writeln!(text, "      by {} {}", interim.by, target(&interim.target)).unwrap();
    }
}

fn target(it: &Target) -> String {
    format!("{:?} = {:?}", it.printed, it.criterion)
}
