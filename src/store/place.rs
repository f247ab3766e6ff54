//! Where the data lies.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::bounded::leads_nowhere;
use super::dir::{Dir, make_path};
use super::folder::{PLAN, PlanFolder, open_data};
use super::{EMBEDDED_ID, FileError, Finding, file_error};
use crate::record::DiskError;

/// The environment variable that names the data directory.
const VARIABLE: &str = "TRAGUARDO_DATA_DIR";

/// The data directory: one folder a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataDir {
    path: PathBuf,
    /// Whether somebody named it; the platform's own is begun in silence.
    named: bool,
}

/// Why there is no data directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceError {
    /// It is not an absolute path, and would be another one tomorrow.
    Relative(PathBuf),
    /// The system does not say where a user's data goes.
    Unknown,
}

impl DataDir {
    /// The directory that was asked for, else the one in the environment, else the platform's.
    ///
    /// # Errors
    /// A [`PlaceError`].
    pub fn find(asked: Option<PathBuf>) -> Result<Self, PlaceError> {
        let named = || {
            std::env::var_os(VARIABLE)
                .filter(|path| !path.is_empty())
                .map(PathBuf::from)
        };
        let usual =
            || ProjectDirs::from("", "", "traguardo").map(|dirs| dirs.data_dir().to_owned());
        let (path, named) = match asked {
            Some(path) => (
                std::path::absolute(&path).or(Err(PlaceError::Relative(path)))?,
                true,
            ),
            None => match named() {
                Some(path) => (path, true),
                None => (usual().ok_or(PlaceError::Unknown)?, false),
            },
        };
        if path.is_absolute() {
            Ok(Self { path, named })
        } else {
            Err(PlaceError::Relative(path))
        }
    }

    /// Whether it was named and is not there: mistyped, or on a share that is not mounted.
    pub fn is_missing(&self) -> bool {
        self.named && !self.path.exists()
    }

    /// Makes it, with the folders above it.
    ///
    /// # Errors
    /// The finding that says why not.
    pub fn make(&self) -> Result<(), Finding> {
        make_path(&self.path).map_err(|error| Finding {
            file: self.path.clone(),
            at: None,
            file_error: if leads_nowhere(&self.path) {
                FileError::NotThereNow
            } else {
                error.into()
            },
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder of a plan, which need not exist.
    pub fn folder(&self, id: &str) -> PlanFolder {
        PlanFolder::new(&self.path, id)
    }

    /// The names of all plans, the embedded one included, in order.
    pub fn plans(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        if let Ok(data) = open_data(&self.path) {
            let names = data.names().unwrap_or_default().into_iter();
            let texts = names.filter_map(|it| it.into_os_string().into_string().ok());
            ids.extend(
                texts
                    .filter(|id| crate::plan::is_plan_name(id) && PlanFolder::exists_in(&data, id)),
            );
        }
        if !ids.iter().any(|id| id == EMBEDDED_ID) {
            ids.push(EMBEDDED_ID.to_owned());
        }
        ids.sort_unstable();
        ids
    }

    /// Folders that hold a plan and are not opened, because of their names.
    pub fn misnamed(&self) -> Vec<Finding> {
        let Ok(data) = open_data(&self.path) else {
            return Vec::new();
        };
        let is_misnamed = |name: &PathBuf| {
            let is_plan = name.to_str().is_some_and(crate::plan::is_plan_name);
            !is_plan && data.dir(name).is_ok_and(|it| it.has(PLAN))
        };
        let names = data.names().unwrap_or_default();
        let misnamed = names.into_iter().filter(is_misnamed);
        misnamed
            .map(|name| data.finding(&name, FileError::NoPlanName))
            .collect()
    }

    /// Whether there is a plan of that name, also one that cannot be had.
    pub(super) fn has(&self, id: &str) -> bool {
        open_data(&self.path).is_ok_and(|data| PlanFolder::exists_in(&data, id))
    }

    /// Why nothing could be written here, where that is so. Nothing is made to find out.
    pub fn disk_error(&self, id: &str) -> Option<DiskError> {
        let folder = self.folder(id);
        let deepest = match open_data(&self.path) {
            Ok(_) => [folder.open_changes(), folder.open()],
            Err(_) => return disk_error_above(&self.path),
        };
        for opened in deepest {
            match opened {
                Ok(dir) => return dir.disk_error(),
                Err(FileError::Io {
                    reason: DiskError::Gone,
                    ..
                }) => {}
                Err(FileError::Io { reason, .. }) => return Some(reason),
                Err(_) => return Some(DiskError::NotAFolder),
            }
        }
        open_data(&self.path).ok()?.disk_error()
    }
}

/// Why nothing could be made in the nearest directory above one that cannot be opened.
fn disk_error_above(path: &Path) -> Option<DiskError> {
    let existing = path.ancestors().find(|it| it.symlink_metadata().is_ok())?;
    match Dir::open(existing) {
        Ok(dir) => dir.disk_error(),
        Err(error) => Some(file_error::disk_error(&error)),
    }
}
