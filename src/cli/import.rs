//! `traguardo import`: a plan out of somebody's file. A plan that is there already is amended, and never written over.

mod actuals;
mod data;
mod differing;
mod heard;
mod reading;
mod shown;
mod taking;

use std::io::Write;

use super::arguments::ImportArguments;
use super::{Context, Exit, Failure, Outcome};
use crate::exchange::{Answer, Imported};
use crate::plan::{PlanIssue, issues, shown_path};
use crate::words::Words;
pub(crate) use heard::Heard;
pub(crate) use reading::own_plan;
pub(super) use reading::read;
use reading::{name, source};
use shown::{rows, summary};
pub(crate) use taking::{Asked, Taking, may_write};

pub(super) fn perform(
    arguments: &ImportArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Outcome {
    let done = if arguments.json {
        let done = import_file(arguments, context, &mut std::io::sink())?;
        super::json::write(out, data::json(&done, context.words))?;
        done
    } else {
        import_file(arguments, context, out)?
    };
    if arguments.strict && !done.is_written && !arguments.dry_run {
        return Err(Failure::new(done.exit, context.words.doubts.strict()));
    }
    Ok(done.exit)
}

/// An import that was made, or would be.
struct Done {
    exit: Exit,
    taking: Taking,
    is_written: bool,
}

/// Reads a file and makes a plan of it, and says what came of it.
fn import_file(
    arguments: &ImportArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Result<Done, Failure> {
    let words = context.words;
    if !arguments.dry_run {
        may_write(context)?;
    }
    let heard = Heard::of(&arguments.reading.maps, context)?;
    let read = read(&arguments.file, (&arguments.reading, &heard), context)?;
    // Whether the plan is there is still so when it is written.
    let _lock = if arguments.dry_run {
        None
    } else {
        context.lock()?
    };
    let asked = Asked {
        name: &name(&arguments.file),
        id: arguments.id.as_deref(),
        source: source(&arguments.file),
    };
    let taking = Taking::new(read, &asked, context)?;
    let read = &taking.read;
    summary(words, &taking, out)?;
    if arguments.dry_run {
        rows(words, &read.plan, out)?;
    }
    recalled(words, read, out)?;
    listed(words, read, out)?;
    for line in taking.lines(words) {
        writeln!(out, "{line}")?;
    }
    let exit = if read.has_doubts() {
        Exit::PlanIssue
    } else {
        Exit::Done
    };
    let is_written = !(arguments.dry_run || (arguments.strict && exit == Exit::PlanIssue));
    if arguments.dry_run {
        writeln!(out, "{}", words.import.dry())?;
    }
    if is_written {
        taking.write(&heard, context)?;
        if !taking.is_known {
            let path = shown_path(&context.data.folder(&taking.id).plan());
            writeln!(out, "{}", words.import.written(&taking.id, &path))?;
        }
    }
    if is_written || arguments.dry_run {
        for line in read.told(words) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(Done {
        exit,
        taking,
        is_written,
    })
}

/// What was said of files like it before, and holds for this one.
fn recalled(words: &Words, read: &Imported, out: &mut dyn Write) -> std::io::Result<()> {
    if read.recalled.is_empty() {
        return Ok(());
    }
    let answers: Vec<String> = read.recalled.iter().map(Answer::text).collect();
    writeln!(out, "{}", words.import.recalled(answers.join(" · ")))
}

/// What was not understood, and what of it does not add up.
fn listed(words: &Words, read: &Imported, out: &mut dyn Write) -> std::io::Result<()> {
    let issues: Vec<PlanIssue> = issues(&read.plan).into_iter().filter(is_new).collect();
    let count = read.findings.len().saturating_add(issues.len());
    writeln!(out, "{}", words.import.findings(count))?;
    for finding in &read.findings {
        writeln!(out, "  {}", finding.sentence(words))?;
    }
    for it in &issues {
        writeln!(out, "  {}", words.issues(it))?;
    }
    Ok(())
}

/// Whether it is no finding of the import already, and no cell that was simply left empty.
pub(crate) const fn is_new(issues: &PlanIssue) -> bool {
    matches!(
        issues,
        PlanIssue::Weights { .. }
            | PlanIssue::NegativeWeight { .. }
            | PlanIssue::NothingLeft { .. }
            | PlanIssue::NoKpis { .. }
            | PlanIssue::BaselineKind { .. }
    )
}
