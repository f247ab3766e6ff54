//! `traguardo verify`: the chain of changes, whole, or what is missing, altered or out of place, file by file.
//!
//! What it prints depends on the folder alone: it can be kept beside a report, and signed with the office's own tool.

use std::io::Write;

use serde_json::{Value, json};

use super::arguments::VerifyArguments;
use super::table::Table;
use super::{Context, Exit, Failure, Outcome, snippet};
use crate::plan::shown_path;
use crate::record::{ChangeId, Digest};
use crate::store::{Against, FileState, Finding, LoadError, Verification};

pub(super) fn perform(
    arguments: &VerifyArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Outcome {
    let words = &context.words.trust;
    let read = |text: &String| {
        Digest::parse(text).ok_or_else(|| Failure::new(Exit::Usage, words.bad_digest(text)))
    };
    let asked = arguments.against.as_ref().map(read).transpose()?;
    let walked = Verification::of(&context.data, &context.plan_id).map_err(|error| {
        let exit = match error {
            LoadError::NoSuchPlan { .. } => Exit::Unknown,
            LoadError::Unreadable(_) => Exit::Failed,
        };
        Failure::new(exit, snippet::error_text(&error, context.words))
    })?;
    let mut findings = context.open()?.findings;
    findings.retain(|it| it.file_error.breaks_trust());
    for finding in &mut findings {
        // Wherever the folder lies.
        let within = finding.file.strip_prefix(context.data.path());
        finding.file = within.unwrap_or(&finding.file).to_owned();
    }
    let against = asked.map(|digest| (digest, walked.against(&digest)));
    let is_known = !matches!(against, Some((_, Against::Never | Against::Without(..))));
    let is_whole = is_whole(&walked, &findings);
    if arguments.json {
        let json = as_json(context, &walked, &findings, against.as_ref());
        super::json::write(out, json)?;
    } else {
        state_text(context, &walked, &findings, against.as_ref(), out)?;
    }
    Ok(if is_whole && is_known {
        Exit::Done
    } else {
        Exit::PlanIssue
    })
}

/// Whether nothing is missing, altered or out of place. What only came late, or from a clock that runs ahead, is told beside it.
fn is_whole(walked: &Verification, findings: &[Finding]) -> bool {
    walked.is_whole() && !findings.iter().any(|it| it.file_error.breaks_chain())
}

fn state_text(
    context: &Context,
    walked: &Verification,
    findings: &[Finding],
    against: Option<&(Digest, Against)>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let words = &context.words.trust;
    let mut table = Table::new(&[]);
    let mut row = |label: &str, text: String| table.row([label.to_owned(), text]);
    row(context.words.cli.plan(), context.plan_id.clone());
    row(words.changes(), last(context, walked));
    row(words.digest(), walked.digest.to_string());
    row(words.plan_digest(), walked.plan.to_string());
    for line in table.lines() {
        writeln!(out, "{line}")?;
    }
    let mut table = Table::new(&[]);
    let plan = match &walked.plan_was {
        None => words.as_seen().to_owned(),
        Some(was) => words.not_as_seen(was),
    };
    table.row(["plan.ron".to_owned(), String::new(), plan]);
    for (name, state) in &walked.files {
        let count = count(state).map_or_else(String::new, |n| context.words.cli.changes(n));
        table.row([shown_path(name), count, file_text(context, state)]);
    }
    writeln!(out)?;
    for line in table.lines() {
        writeln!(out, "{line}")?;
    }
    for id in &walked.missing {
        writeln!(out, "{}", words.missing_change(id.as_str()))?;
    }
    for id in &walked.broken {
        writeln!(out, "{}", words.broken_link(id.as_str()))?;
    }
    if walked.unchecked > 0 {
        writeln!(out, "{}", words.unchecked(walked.unchecked))?;
    }
    for finding in findings {
        writeln!(out, "{}", finding.sentence(context.words))?;
    }
    writeln!(out)?;
    if let Some((_, against)) = against {
        writeln!(out, "{}", compared(context, against))?;
    }
    let is_other = matches!(against, Some((_, Against::Never | Against::Without(..))));
    let whole = if is_whole(walked, findings) && is_other {
        words.whole_otherwise()
    } else if is_whole(walked, findings) {
        words.whole()
    } else {
        words.not_whole()
    };
    writeln!(out, "{whole}")?;
    Ok(())
}

/// How many changes there are, and which is the last one.
fn last(context: &Context, walked: &Verification) -> String {
    let words = context.words;
    let count = words.cli.changes(walked.changes);
    let Some(last) = &walked.last else {
        return count;
    };
    let when = format!("{} {}", words.day(last.at.day()), last.at.clock());
    words
        .trust
        .last_change(&count, last.id.as_str(), &when, &last.author)
}

const fn count(state: &FileState) -> Option<usize> {
    match state {
        FileState::Whole(count)
        | FileState::BeforeTheChain(count)
        | FileState::Altered(count)
        | FileState::OutOfPlace(count) => Some(*count),
        FileState::Unread(_) => None,
    }
}

fn file_text(context: &Context, state: &FileState) -> String {
    let words = &context.words.trust;
    match state {
        FileState::Whole(_) => words.file_whole().to_owned(),
        FileState::BeforeTheChain(_) => words.file_before().to_owned(),
        FileState::Altered(_) => words.file_altered().to_owned(),
        FileState::OutOfPlace(_) => words.file_out_of_place().to_owned(),
        FileState::Unread(finding) => finding.file_error.sentence(context.words),
    }
}

/// What the digest that was asked about is.
fn compared(context: &Context, against: &Against) -> String {
    let words = &context.words.trust;
    match against {
        Against::Now => words.against_now().to_owned(),
        Against::Earlier(id, since) => {
            let when = moment(context, id);
            words.against_earlier(id.as_str(), &when, since)
        }
        Against::Plan => words.against_plan().to_owned(),
        Against::Before(since) => words.against_before(since),
        Against::Without(id, session) => {
            let when = moment(context, id);
            words.against_without(id.as_str(), &when, session)
        }
        Against::Never => words.against_never().to_owned(),
    }
}

/// The day in a change's name, as people write it.
fn moment(context: &Context, id: &ChangeId) -> String {
    let stamp = id.stamp().unwrap_or(0);
    let at = jiff::Timestamp::from_microsecond(stamp).unwrap_or_default();
    // In the world's time, whoever reads it.
    let wall = jiff::tz::Offset::UTC.to_datetime(at);
    context.words.day(wall.date())
}

fn as_json(
    context: &Context,
    walked: &Verification,
    findings: &[Finding],
    against: Option<&(Digest, Against)>,
) -> Value {
    let ids = |all: &[ChangeId]| -> Vec<String> { all.iter().map(ToString::to_string).collect() };
    let files = walked.files.iter().map(|(name, state)| {
        let key = match state {
            FileState::Whole(_) => "whole",
            FileState::BeforeTheChain(_) => "before_the_chain",
            FileState::Altered(_) => "altered",
            FileState::OutOfPlace(_) => "out_of_place",
            FileState::Unread(_) => "unread",
        };
        json!({ "file": shown_path(name), "state": key, "changes": count(state) })
    });
    let against = against.map(|(digest, it)| {
        let (key, change, since) = match it {
            Against::Now => ("now", None, None),
            Against::Earlier(id, since) => ("earlier", Some(id.as_str()), Some(*since)),
            Against::Plan => ("plan", None, None),
            Against::Before(since) => ("before", None, Some(*since)),
            Against::Without(id, _) => ("without", Some(id.as_str()), None),
            Against::Never => ("never", None, None),
        };
        json!({ "digest": digest.to_string(), "match": key, "change": change, "since": since })
    });
    let texts: Vec<String> = findings
        .iter()
        .map(|it| it.sentence(context.words))
        .collect();
    json!({
        "schema": 1,
        "plan": context.plan_id,
        "whole": is_whole(walked, findings),
        "digest": walked.digest.to_string(),
        "plan_digest": walked.plan.to_string(),
        "plan_digest_seen": walked.plan_was.map(|it| it.to_string()),
        "changes": walked.changes,
        "last": walked.last.as_ref().map(|it| it.id.as_str()),
        "files": files.collect::<Vec<Value>>(),
        "missing": ids(&walked.missing),
        "broken": ids(&walked.broken),
        "findings": texts,
        "unchecked": walked.unchecked,
        "against": against,
    })
}
