//! `traguardo doctor`: whether all is well with the data, and what to do where it is not. It changes nothing.

use std::io::Write;
use std::path::Path;

use super::snippet::Sources;
use super::table::Table;
use super::{Context, Exit, Outcome};
use crate::plan::shown_path;
use crate::record::Barred;
use crate::store::{Budget, Fault, Finding, Loaded, Verification, broken_seals, examine};

pub(super) fn perform(context: &Context, out: &mut dyn Write) -> Outcome {
    let words = context.words;
    let mut findings: Vec<Finding> = context.settings_finding.iter().cloned().collect();
    findings.extend(context.data.misnamed());
    let mut table = Table::new(&[]);
    let there = context.data.path().exists();
    let note = if there {
        String::new()
    } else {
        format!("({})", words.cli.not_yet())
    };
    table.row([
        words.cli.data_dir().to_owned(),
        format!("{} {note}", shown_path(context.data.path())),
    ]);
    table.row([
        words.cli.author().to_owned(),
        context.signature.author.clone(),
    ]);
    if let Some(file) = &context.settings_file {
        table.row([words.trust.settings().to_owned(), shown_path(file)]);
    }
    let mut unwritable = None;
    let mut budget = Budget::default();
    for id in context.data.plans() {
        let about = match Loaded::load(&context.data, &id, context.now.instant) {
            Ok(loaded) => {
                let found = loaded.findings.clone();
                let count = loaded.changes.len();
                if let Some(Barred::Unwritable(_)) = &loaded.barred {
                    unwritable.clone_from(&loaded.barred);
                }
                let document = loaded.document(context.signature.clone(), context.now.instant);
                let mut told = |file: &Path, bytes: u64| {
                    let size = (bytes >> 20).to_string();
                    (context.warn)(&words.trust.hashing(&size, shown_path(file)));
                };
                findings.extend(broken_seals(&document, &mut budget, &mut told));
                let walked = Verification::of(&context.data, &id);
                if walked.is_ok_and(|it| !it.is_whole()) {
                    findings.push(Finding {
                        file: context.data.folder(&id).changes(),
                        at: None,
                        fault: Fault::BrokenChain { id: id.clone() },
                    });
                }
                let file = context.data.folder(&id).changes();
                findings.extend(examine(&document, found, &file));
                words.cli.changes(count)
            }
            Err(error) => {
                findings.extend(match error {
                    crate::store::LoadError::Unreadable(finding) => Some(finding),
                    crate::store::LoadError::NoSuchPlan { .. } => None,
                });
                String::new()
            }
        };
        table.row([words.cli.plan().to_owned(), format!("{id}  {about}")]);
    }
    for line in table.lines() {
        writeln!(out, "{line}")?;
    }
    if let Some(barred) = &unwritable {
        writeln!(out, "{}", words.barred(barred))?;
    }
    if budget.skipped > 0 {
        let most = (Budget::MOST >> 30).to_string();
        let skipped = budget.skipped.to_string();
        (context.warn)(&words.trust.not_hashed(&skipped, &most));
    }
    if findings.is_empty() && unwritable.is_none() {
        writeln!(out, "{}", words.cli.all_well())?;
        return Ok(Exit::Done);
    }
    let mut sources = Sources::default();
    for finding in &findings {
        writeln!(out, "\n{}", sources.of(finding, words))?;
    }
    if !findings.is_empty() {
        writeln!(out, "\n{}", words.cli.doctor_advice())?;
    }
    Ok(Exit::Failed)
}
