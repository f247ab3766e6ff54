//! `traguardo import`: a plan out of somebody's file. A plan that is there already is amended, and never written over.

mod actuals;
mod data;
mod differing;
mod shown;

use std::io::Write;
use std::path::Path;

use super::arguments::{ImportArguments, ReadingArguments};
use super::snippet::Sources;
use super::{Context, Exit, Failure, Outcome};
use crate::exchange::{About, ImportKind, Imported, Mapping, import};
use crate::plan::{Plan, PlanIssue, differences, is_plan_name, issues, plan_name, shown_path};
use crate::record::{Change, Document, EditError, Source};
use crate::store::{
    EMBEDDED_ID, FileError, Finding, Loaded, PlanFolder, Session, WriteError, plan_to_ron,
    read_all, read_bytes, read_plan, seal, text_of, write_plan,
};
use crate::words::Words;
use actuals::{begun, recorded};
use differing::{act_day, difference_text, edits_of};
use shown::{rows, summary};

/// What stands for the standard input.
const INPUT: &str = "-";

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
    id: String,
    read: Imported,
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
    let mut read = read(&arguments.file, &arguments.reading, context)?;
    let name = arguments
        .file
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    read.plan.source = Some(crate::plan::clean(&name).into_owned());
    read.plan.imported = Some(context.now.day());
    let id = id(arguments, &read.plan, context)?;
    let folder = context.data.folder(&id);
    // Whether the plan is there is still so when it is written.
    let _lock = if arguments.dry_run {
        None
    } else {
        context.lock()?
    };
    let known = folder.plan().symlink_metadata().is_ok() || id == EMBEDDED_ID;
    if read.plan.title.is_empty() && !known {
        // Standard input has no name.
        read.plan.title.clone_from(&id);
    }
    summary(words, &read, out)?;
    if arguments.dry_run {
        rows(words, &read.plan, out)?;
    }
    let source = source(&arguments.file);
    let (changes, text) = if known {
        amended(&id, &mut read, context, source.as_ref())?
    } else {
        (begun(&mut read, context, source.as_ref())?, Vec::new())
    };
    let doubts = read.has_doubts().then_some(Exit::PlanIssue);
    let exit = doubts.unwrap_or(Exit::Done);
    listed(words, &read, out)?;
    for line in text {
        writeln!(out, "{line}")?;
    }
    if arguments.dry_run {
        writeln!(out, "{}", words.import.dry())?;
        account(words, &read, out)?;
    }
    let is_refused = arguments.strict && exit == Exit::PlanIssue;
    let is_written = !(arguments.dry_run || is_refused);
    if is_written {
        let plan = Some(&read.plan).filter(|_| !known);
        write(context, &folder, &changes, plan)?;
        if !known {
            let path = shown_path(&folder.plan());
            writeln!(out, "{}", words.import.written(&id, &path))?;
        }
        account(words, &read, out)?;
    }
    Ok(Done {
        exit,
        id,
        read,
        is_written,
    })
}

/// The file as a source, sealed; standard input is none.
fn source(file: &Path) -> Option<Source> {
    let is_input = file.as_os_str() == INPUT;
    seal(&file.to_string_lossy()).ok().filter(|_| !is_input)
}

/// A plan that is read only, or shown as it stood on a day, takes nothing in.
fn may_write(context: &Context) -> Result<(), Failure> {
    let words = &context.words.import;
    if context.read_only {
        return Err(Failure::new(Exit::Locked, words.read_only()));
    }
    if context.as_of.is_some() {
        return Err(Failure::new(Exit::Locked, words.past()));
    }
    Ok(())
}

/// Writes the plan where it is new, and the changes. An import that was interrupted between the two is made again: the plan is
/// there then, and what is missing of the changes is added.
fn write(
    context: &Context,
    folder: &PlanFolder,
    changes: &[Change],
    plan: Option<&Plan>,
) -> Result<(), Failure> {
    let words = context.words;
    if let Some(plan) = plan {
        let text = plan_to_ron(plan).map_err(|why| Failure::new(Exit::Failed, why))?;
        let written = write_plan(folder, &text);
        written.map_err(|finding| Failure::new(Exit::Failed, finding.sentence(words)))?;
    }
    if !changes.is_empty() {
        let mut session = Session::new(folder.clone(), &context.signature, context.now);
        let written = session.write(changes);
        written.map_err(|WriteError { reason, .. }| {
            Failure::new(Exit::Failed, words.cli.unsaved(words.disk_error(&reason)))
        })?;
    }
    Ok(())
}

/// What was said of the file.
fn mappings(texts: &[String], words: &Words) -> Result<Vec<Mapping>, Failure> {
    let read = texts.iter().map(|text| {
        let bad = || Failure::new(Exit::Usage, words.doubts.bad_map(text));
        Mapping::read(text).ok_or_else(bad)
    });
    read.collect()
}

/// The file as a plan, with what was not understood in it.
pub(super) fn read(
    file: &Path,
    reading: &ReadingArguments,
    context: &Context,
) -> Result<Imported, Failure> {
    let words = context.words;
    let name = shown_path(file);
    let mappings = mappings(&reading.maps, words)?;
    let kind = match &reading.format {
        Some(format) => ImportKind::of_end(format),
        None => ImportKind::of_file(&name),
    };
    let is_own = reading.format.is_none() && name.to_lowercase().ends_with(".ron");
    if kind.is_none() && !is_own {
        let named = reading.format.as_ref().unwrap_or(&name);
        return Err(Failure::new(Exit::Usage, words.import.kind(named)));
    }
    let bytes = bytes(file, context)?;
    let Some(kind) = kind else {
        return own(file, bytes, context);
    };
    let stem = file
        .file_stem()
        .filter(|it| *it != INPUT)
        .unwrap_or_default();
    let stem = stem.to_string_lossy();
    let named = crate::plan::clean(&stem);
    let about = About {
        name: &named,
        mappings: &mappings,
        sheet: reading.sheet.as_deref(),
        year: context.year,
    };
    let mut read = import(&bytes, kind, &about, context.limits).map_err(|error| {
        Failure::new(Exit::Failed, format!("{name}: {}", error.sentence(words)))
    })?;
    match read.answer(&mappings).first() {
        Some(stray) => {
            let text = format!("{}={}", stray.name, stray.role);
            Err(Failure::new(Exit::Usage, words.doubts.stray_map(&text)))
        }
        None => Ok(read),
    }
}

/// The bytes of a file, or of the standard input.
fn bytes(file: &Path, context: &Context) -> Result<Vec<u8>, Failure> {
    let most = context.limits.file_mb.saturating_mul(1 << 20);
    if file.as_os_str() == INPUT {
        return read_all(std::io::stdin().lock(), most, 0).map_err(|file_error| {
            let (file, at) = (file.to_owned(), None);
            unread(
                &Finding {
                    file,
                    at,
                    file_error,
                },
                context,
            )
        });
    }
    read_bytes(file, most).map_err(|it| unread(&it, context))
}

fn unread(finding: &Finding, context: &Context) -> Failure {
    let missing = matches!(finding.file_error, FileError::Io { missing: true, .. });
    let exit = if missing { Exit::Unknown } else { Exit::Failed };
    Failure::new(exit, Sources::default().of(finding, context.words))
}

/// A plan of this program's own, as it was read.
fn own(file: &Path, bytes: Vec<u8>, context: &Context) -> Result<Imported, Failure> {
    let words = context.words;
    let loaded = own_plan(file, bytes).map_err(|it| unread(&it, context))?;
    for finding in &loaded.findings {
        (context.warn)(&finding.sentence(words));
    }
    if loaded.read_only.is_some() {
        // What a newer program wrote, this one cannot write again without losing some of it.
        let name = shown_path(file);
        return Err(Failure::new(Exit::Failed, words.cli.newer(&name)));
    }
    Ok(Imported {
        plan: loaded.plan,
        measurements: Vec::new(),
        findings: Vec::new(),
        cells: 0,
        headings: Vec::new(),
        made: Vec::new(),
        published: 0,
    })
}

/// A file of this program's own.
pub(super) fn own_plan(file: &Path, bytes: Vec<u8>) -> Result<Loaded, Finding> {
    let text = text_of(bytes).map_err(|file_error| Finding {
        file: file.to_owned(),
        at: None,
        file_error,
    })?;
    read_plan(file.to_owned(), &text)
}

/// The name that was asked for, or one made of the title.
fn id(arguments: &ImportArguments, plan: &Plan, context: &Context) -> Result<String, Failure> {
    let id = arguments
        .id
        .clone()
        .unwrap_or_else(|| plan_name(&plan.title));
    if is_plan_name(&id) {
        Ok(id)
    } else {
        Err(Failure::new(Exit::Usage, context.words.import.bad_id(&id)))
    }
}

/// The differences to the plan that is there, as changes of it: amendments, and actuals.
fn amended(
    id: &str,
    read: &mut Imported,
    context: &Context,
    source: Option<&Source>,
) -> Result<(Vec<Change>, Vec<String>), Failure> {
    let words = context.words;
    let phrases = &words.import;
    let loaded = Loaded::load(&context.data, id, context.now.instant);
    let loaded = loaded
        .map_err(|error| Failure::new(Exit::Failed, super::snippet::error_text(&error, words)))?;
    let mut document = loaded.document(context.signature.clone(), context.now.instant);
    read.recognise(document.plan());
    let file = read.plan.source.clone().unwrap_or_default();
    let (mut changes, mut done, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for difference in differences(document.plan(), &read.plan) {
        let text = difference_text(words, &difference);
        let act = |document: &Document| {
            let day = act_day(document.plan(), context.now.day());
            (day, phrases.act(&file))
        };
        let Some(edits) = edits_of(difference, &read.plan, &document, act(&document)) else {
            others.push(text);
            continue;
        };
        match document.apply(edits, context.now) {
            Ok((change, _)) => {
                changes.push(change);
                done.push(text);
            }
            Err(EditError::ReadOnly(read_only)) => {
                return Err(context.refused(&EditError::ReadOnly(read_only), &document));
            }
            Err(edit_error) => {
                others.push(phrases.refused(&text, words.edit_error(&edit_error, &document)));
            }
        }
    }
    let recorded = recorded(&mut document, read, context, source)?;
    done.extend(
        recorded
            .iter()
            .map(|change| words.change(&document, change)),
    );
    changes.extend(recorded);
    let mut lines = vec![phrases.there(id)];
    if done.is_empty() && others.is_empty() {
        lines = vec![format!("{} {}", phrases.there(id), phrases.same())];
    }
    if !done.is_empty() {
        lines = vec![format!("{} {}", phrases.there(id), phrases.changes())];
        lines.extend(done.iter().map(|line| format!("  {line}")));
    }
    if !others.is_empty() {
        lines.push(phrases.others().to_owned());
        lines.extend(others.iter().map(|line| format!("  {line}")));
    }
    Ok((changes, lines))
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
pub(super) const fn is_new(issues: &PlanIssue) -> bool {
    matches!(
        issues,
        PlanIssue::Weights { .. }
            | PlanIssue::NegativeWeight { .. }
            | PlanIssue::NothingLeft { .. }
            | PlanIssue::NoKpis { .. }
            | PlanIssue::BaselineKind { .. }
    )
}

/// What became of the cells: the four parts add up to all of them.
fn account(words: &Words, read: &Imported, out: &mut dyn Write) -> std::io::Result<()> {
    if read.cells == 0 {
        return Ok(());
    }
    let it = read.account();
    let doubts = &words.doubts;
    if let (all @ 1.., following) = read.following() {
        writeln!(out, "{}", doubts.following(all, following))?;
    }
    let (was_read, kept, aside) = (
        doubts.cells_read(it.read),
        doubts.cells_kept(it.kept),
        doubts.cells_aside(it.aside),
    );
    writeln!(
        out,
        "{}",
        doubts.account(read.cells, was_read, kept, aside, it.doubtful)
    )
}
