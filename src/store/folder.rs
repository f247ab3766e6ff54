//! The folder of one plan.

use std::io;
use std::path::{Path, PathBuf};

use super::bounded::leads_nowhere;
use super::dir::{Dir, Over, make_path};
use super::shape::read_plan_shape;
use super::{FileError, Finding};

/// The plan's file.
pub(super) const PLAN: &str = "plan.ron";
/// How the names of files begin into which old sessions were folded.
pub(super) const FOLDED: &str = "folded-";
/// The folder of the sessions' files.
pub(super) const CHANGES: &str = "changes";

/// One plan on disk: `plan.ron`, and `changes/` beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFolder {
    data: PathBuf,
    id: String,
}

impl PlanFolder {
    pub(super) fn new(data: &Path, id: &str) -> Self {
        Self {
            data: data.to_owned(),
            id: id.to_owned(),
        }
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn path(&self) -> PathBuf {
        self.data.join(&self.id)
    }

    /// The document as approved or imported.
    pub fn plan(&self) -> PathBuf {
        self.path().join(PLAN)
    }

    pub fn changes(&self) -> PathBuf {
        self.path().join(CHANGES)
    }

    pub(super) fn open(&self) -> Result<Dir, FileError> {
        open_data(&self.data)?.dir(&self.id)
    }

    /// Opens the folder of the sessions' files.
    pub(super) fn open_changes(&self) -> Result<Dir, FileError> {
        self.open()?.dir(CHANGES)
    }

    /// Opens the folder, which was there before.
    pub(super) fn again(&self) -> io::Result<Dir> {
        Dir::open(&self.data)?.again(&self.id)
    }

    /// Opens the folder, which is made where it is not there, with those above it.
    pub(super) fn make(&self) -> io::Result<Dir> {
        make_path(&self.data)?;
        Dir::open(&self.data)?.make(&self.id)
    }

    /// Whether there is a plan in that data directory, also one that cannot be had.
    pub(super) fn exists_in(data: &Dir, id: &str) -> bool {
        match data.dir(id) {
            Ok(plan) => plan.has(PLAN) || plan.dir(CHANGES).is_ok(),
            Err(FileError::Link | FileError::NotThereNow) => {
                Path::new(id).extension().is_none_or(|it| it != "ron")
            }
            Err(_) => false,
        }
    }
}

pub(super) fn open_data(path: &Path) -> Result<Dir, FileError> {
    Dir::open(path).map_err(|error| {
        if error.kind() == io::ErrorKind::NotFound && leads_nowhere(path) {
            FileError::NotThereNow
        } else {
            error.into()
        }
    })
}

/// The sessions' files in a plan's folder, and the directory that holds them; none yet where that is not there.
pub(super) fn sessions(plan: &Dir) -> Result<Option<(Dir, Vec<PathBuf>)>, Finding> {
    let changes = match plan.dir(CHANGES) {
        Err(FileError::Io { missing: true, .. }) if !plan.has(CHANGES) => return Ok(None),
        Err(FileError::Io { missing: true, .. }) => {
            return Err(plan.finding(Path::new(CHANGES), FileError::NoFolder));
        }
        Err(file_error) => return Err(plan.finding(Path::new(CHANGES), file_error)),
        Ok(changes) => changes,
    };
    let listed = changes.names();
    let mut names = listed.map_err(|error| plan.finding(Path::new(CHANGES), error.into()))?;
    names.retain(|name| {
        let hidden = name.as_os_str().as_encoded_bytes().starts_with(b".");
        !hidden && name.extension().is_some_and(|extension| extension == "ron")
    });
    Ok(Some((changes, names)))
}

/// Writes the plan of a folder that has none; one that is there is never written over.
///
/// # Errors
/// The finding that says why not.
pub fn write_plan(folder: &PlanFolder, text: &str) -> Result<(), Finding> {
    // What could not be read again would be no plan.
    read_plan_shape(text).map_err(|error| Finding::of_ron(folder.plan(), text, &error))?;
    let write = || {
        let plan = folder.make()?;
        plan.write(Path::new(PLAN), text.as_bytes(), Over::Nothing, None)
    };
    write().map_err(|error| Finding {
        file_error: error.into(),
        file: folder.plan(),
        at: None,
    })
}
