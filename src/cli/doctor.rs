//! `traguardo doctor`: whether all is well with the data, and what to do where it is not. It changes nothing.

use std::io::Write;
use std::path::Path;

use super::snippet::Sources;
use super::table::Table;
use super::{Context, Exit, Outcome};
use crate::plan::shown_path;
use crate::record::ReadOnly;
use crate::store::{
    Budget, FileError, Finding, LoadError, Loaded, Verification, broken_seals, examine,
};

/// What stands in the way of writing, and what is wrong, plan by plan.
#[derive(Default)]
struct Diagnosis {
    findings: Vec<Finding>,
    unwritable: Option<ReadOnly>,
    budget: Budget,
}

pub(super) fn perform(context: &Context, out: &mut dyn Write) -> Outcome {
    let words = context.words;
    let mut diagnosis = Diagnosis::default();
    let settings = context.settings_finding.iter().cloned();
    diagnosis.findings.extend(settings);
    diagnosis.findings.extend(context.data.misnamed());
    let mut table = surroundings(context);
    for id in context.data.plans() {
        let about = diagnosis.look(context, &id);
        table.row([words.cli.plan().to_owned(), format!("{id}  {about}")]);
    }
    for line in table.lines() {
        writeln!(out, "{line}")?;
    }
    diagnosis.tell(context, out)
}

/// Where everything lies, and whose it is.
fn surroundings(context: &Context) -> Table {
    let words = context.words;
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
    table
}

impl Diagnosis {
    /// Looks at a plan; says how many changes it has, where it can be read.
    fn look(&mut self, context: &Context, id: &str) -> String {
        let words = context.words;
        let loaded = match Loaded::load(&context.data, id, context.now.instant) {
            Ok(loaded) => loaded,
            Err(LoadError::Unreadable(finding)) => {
                self.findings.push(finding);
                return String::new();
            }
            Err(LoadError::NoSuchPlan { .. }) => return String::new(),
        };
        let found = loaded.findings.clone();
        let count = loaded.changes.len();
        if let Some(ReadOnly::Unwritable(_)) = &loaded.read_only {
            self.unwritable.clone_from(&loaded.read_only);
        }
        let document = loaded.document(context.signature.clone(), context.now.instant);
        let mut text = |file: &Path, bytes: u64| {
            (context.warn)(&words.trust.hashing(bytes >> 20, shown_path(file)));
        };
        let broken = broken_seals(&document, &mut self.budget, &mut text);
        self.findings.extend(broken);
        let file = context.data.folder(id).changes();
        if Verification::of(&context.data, id).is_ok_and(|it| !it.is_whole()) {
            self.findings.push(Finding {
                file: file.clone(),
                at: None,
                file_error: FileError::BrokenChain { id: id.to_owned() },
            });
        }
        self.findings.extend(examine(&document, found, &file));
        words.cli.changes(count)
    }

    fn tell(&self, context: &Context, out: &mut dyn Write) -> Outcome {
        let words = context.words;
        if let Some(read_only) = &self.unwritable {
            writeln!(out, "{}", words.read_only(read_only))?;
        }
        if self.budget.skipped > 0 {
            let most = Budget::MOST >> 30;
            (context.warn)(&words.trust.not_hashed(self.budget.skipped, most));
        }
        if self.findings.is_empty() && self.unwritable.is_none() {
            writeln!(out, "{}", words.cli.all_well())?;
            return Ok(Exit::Done);
        }
        let mut sources = Sources::default();
        for finding in &self.findings {
            writeln!(out, "\n{}", sources.of(finding, words))?;
        }
        if !self.findings.is_empty() {
            writeln!(out, "\n{}", words.cli.doctor_advice())?;
        }
        Ok(Exit::Failed)
    }
}
