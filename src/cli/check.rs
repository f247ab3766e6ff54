//! `traguardo check`: what is unsound in a plan, or in a file before it becomes one, with its place.

use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::arguments::{CheckArguments, ReadingArguments};
use super::snippet::Sources;
use super::{Context, Exit, Failure, Outcome, import};
use crate::plan::{issues, shown_path};
use crate::store::{Finding, LoadError, Loaded, examine, read_bytes};

/// The largest file that is checked, in bytes.
const LARGEST: u64 = 1 << 30;

/// Something unsound, ready to be told.
struct Issue {
    file: String,
    at: Option<(usize, usize)>,
    message: String,
    /// With the line and a caret, where there is one.
    whole: String,
}

pub(super) fn perform(
    arguments: &CheckArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Outcome {
    let mut published = None;
    let found = match &arguments.file {
        None => of_plan(context)?,
        Some(file)
            if file
                .extension()
                .is_some_and(|it| it.eq_ignore_ascii_case("ron")) =>
        {
            of_ron(file, context)?
        }
        Some(file) => {
            let (found, following) = of_foreign(file, &arguments.reading, context)?;
            published = Some(following).filter(|(all, _)| *all > 0);
            found
        }
    };
    if arguments.json {
        let findings = found.iter().map(|it| {
            let (line, column) = it.at.unzip();
            json!({ "file": it.file, "line": line, "column": column, "message": it.message })
        });
        let findings: Vec<Value> = findings.collect();
        let json = json!({ "schema": 1, "findings": findings });
        super::json::write(out, json)?;
    } else {
        for it in &found {
            writeln!(out, "{}\n", it.whole)?;
        }
        if let Some((all, following)) = published {
            writeln!(out, "{}", context.words.doubts.following(all, following))?;
        }
        let phrases = &context.words.import;
        let count = match found.len() {
            0 => phrases.check_sound().to_owned(),
            some => phrases.check_count(some),
        };
        writeln!(out, "{count}")?;
    }
    Ok(if found.is_empty() {
        Exit::Done
    } else {
        Exit::PlanIssue
    })
}

/// The plan with everything that was recorded on it.
fn of_plan(context: &Context) -> Result<Vec<Issue>, Failure> {
    let now = context.now.instant;
    match Loaded::load(&context.data, &context.plan_id, now) {
        Err(error @ LoadError::NoSuchPlan { .. }) => {
            Err(Failure::new(Exit::Unknown, error.sentence(context.words)))
        }
        Err(LoadError::Unreadable(finding)) => {
            Ok(vec![issue(&finding, context, &mut Sources::default())])
        }
        Ok(loaded) => {
            let findings = loaded.findings.clone();
            let document = loaded.document(context.signature.clone(), now);
            let changes = context.data.folder(&context.plan_id).changes();
            let findings = examine(&document, findings, &changes);
            let mut sources = Sources::default();
            let all = findings.iter();
            Ok(all.map(|it| issue(it, context, &mut sources)).collect())
        }
    }
}

/// A file of this program's own.
fn of_ron(file: &Path, context: &Context) -> Result<Vec<Issue>, Failure> {
    let unread = |finding: Finding| {
        let missing = matches!(
            finding.file_error,
            crate::store::FileError::Io { missing: true, .. }
        );
        let exit = if missing { Exit::Unknown } else { Exit::Failed };
        Failure::new(exit, finding.sentence(context.words))
    };
    let bytes = read_bytes(file, LARGEST).map_err(unread)?;
    let mut sources = Sources::default();
    Ok(match import::own_plan(file, bytes) {
        Err(finding) => vec![issue(&finding, context, &mut sources)],
        Ok(loaded) => loaded
            .findings
            .iter()
            .map(|it| issue(it, context, &mut sources))
            .collect(),
    })
}

/// Somebody else's file: what was not understood, and what is unsound in the plan that it makes; and of its published figures how many
/// there are, and how many follow.
fn of_foreign(
    file: &Path,
    reading: &ReadingArguments,
    context: &Context,
) -> Result<(Vec<Issue>, (usize, usize)), Failure> {
    let name = shown_path(file);
    let words = context.words;
    let heard = import::Heard::of(&reading.maps, context)?;
    let read = match import::read(file, (reading, &heard), context) {
        Ok(read) => read,
        // It is there, and no plan: that is what is unsound in it.
        Err(failure) if failure.exit == Exit::Failed => {
            let issue = Issue {
                file: name,
                at: None,
                message: failure.message.clone(),
                whole: failure.message,
            };
            return Ok((vec![issue], (0, 0)));
        }
        Err(failure) => return Err(failure),
    };
    let issue = read.findings.iter().map(|it| Issue {
        file: name.clone(),
        at: (it.line > 0).then(|| (it.line, it.column.max(1))),
        message: it.issue.sentence(words),
        whole: if it.line > 0 {
            let (line, column) = (it.line, it.column.max(1));
            format!("{name}:{line}:{column}: {}", it.issue.sentence(words))
        } else {
            format!("{name}: {}", it.issue.sentence(words))
        },
    });
    let issues = issues(&read.plan).into_iter().filter(import::is_new);
    let issues = issues.map(|it| Issue {
        file: name.clone(),
        at: None,
        message: words.issues(&it),
        whole: format!("{name}: {}", words.issues(&it)),
    });
    Ok((issue.chain(issues).collect(), read.following()))
}

fn issue(finding: &Finding, context: &Context, sources: &mut Sources) -> Issue {
    Issue {
        file: shown_path(&finding.file),
        at: finding.at,
        message: finding.sentence(context.words),
        whole: sources.of(finding, context.words),
    }
}
