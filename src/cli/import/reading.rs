//! Somebody's file, read: which kind it is of, its bytes, and the plan in them.

use std::path::Path;

use super::Heard;
use crate::cli::arguments::ReadingArguments;
use crate::cli::snippet::Sources;
use crate::cli::{Context, Exit, Failure};
use crate::exchange::{ImportKind, Imported, import};
use crate::plan::shown_path;
use crate::record::Source;
use crate::store::{FileError, Finding, Loaded, read_all, read_bytes, read_plan, seal, text_of};

/// What stands for the standard input.
const INPUT: &str = "-";

/// The name of a file, as it is shown and kept.
pub(super) fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    crate::plan::clean(&name).into_owned()
}

/// The file as a source, sealed; standard input is none.
pub(super) fn source(file: &Path) -> Option<Source> {
    let is_input = file.as_os_str() == INPUT;
    seal(&file.to_string_lossy()).ok().filter(|_| !is_input)
}

/// The file as a plan, with what was not understood in it.
pub(in crate::cli) fn read(
    file: &Path,
    (reading, heard): (&ReadingArguments, &Heard),
    context: &Context,
) -> Result<Imported, Failure> {
    let words = context.words;
    let name = shown_path(file);
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
    let about = heard.about(&named, reading.sheet.as_deref(), context);
    let read = import(&bytes, kind, &about, context.limits).map_err(|error| {
        Failure::new(Exit::Failed, format!("{name}: {}", error.sentence(words)))
    })?;
    match read.strays.first() {
        Some(stray) => {
            let text = words.doubts.stray_map(stray.text());
            Err(Failure::new(Exit::Usage, text))
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
    Ok(Imported::of_plan(loaded.plan))
}

/// A file of this program's own.
pub(crate) fn own_plan(file: &Path, bytes: Vec<u8>) -> Result<Loaded, Finding> {
    let text = text_of(bytes).map_err(|file_error| Finding {
        file: file.to_owned(),
        at: None,
        file_error,
    })?;
    read_plan(file.to_owned(), &text)
}
