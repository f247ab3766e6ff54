//! The folder of one plan.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::bounded::leads_nowhere;
use super::{Fault, Finding, atomic};

/// One plan on disk: `plan.ron`, and `changes/` beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFolder {
    path: PathBuf,
    id: String,
}

impl PlanFolder {
    pub(super) fn new(path: PathBuf, id: &str) -> Self {
        Self {
            path,
            id: id.to_owned(),
        }
    }

    /// The plan's name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The document as approved or imported.
    #[must_use]
    pub fn plan(&self) -> PathBuf {
        self.path.join("plan.ron")
    }

    /// Where the sittings' files are.
    #[must_use]
    pub fn changes(&self) -> PathBuf {
        self.path.join("changes")
    }

    /// Whether there is a plan here, also one that cannot be had now.
    pub(super) fn exists(&self) -> bool {
        let is_link =
            || leads_nowhere(&self.path) && self.path.extension().is_none_or(|it| it != "ron");
        self.plan().symlink_metadata().is_ok() || self.changes().is_dir() || is_link()
    }

    /// The files of all sittings, by name.
    pub(super) fn sittings(&self) -> Result<Vec<PathBuf>, Fault> {
        let entries = match fs::read_dir(self.changes()) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                // None yet; but a share that is not mounted has some.
                return if leads_nowhere(&self.changes()) {
                    Err(Fault::NotThereNow)
                } else {
                    Ok(Vec::new())
                };
            }
            Err(error) if error.kind() == ErrorKind::NotADirectory && !self.path.is_dir() => {
                return Ok(Vec::new());
            }
            listed => listed.map_err(Fault::from)?,
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry.map_err(Fault::from)?.path();
            let hidden = path
                .file_name()
                .is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
            if !hidden && path.extension().is_some_and(|extension| extension == "ron") {
                files.push(path);
            }
        }
        files.sort_unstable();
        Ok(files)
    }
}

/// Writes the plan of a folder that has none; one that is there is never written over.
///
/// # Errors
/// The finding that says why not.
pub fn write_plan(folder: &PlanFolder, text: &str) -> Result<(), Finding> {
    let file = folder.plan();
    let write = || {
        atomic::make_folder(folder.path())?;
        atomic::write_new(&file, text.as_bytes())
    };
    write().map_err(|error| Finding {
        fault: error.into(),
        file,
        at: None,
    })
}
