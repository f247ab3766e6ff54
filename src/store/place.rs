//! Where the data lies.

use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::bounded::leads_nowhere;
use super::folder::PlanFolder;
use super::{EMBEDDED_ID, Fault, Finding, atomic};
use crate::record::Obstacle;

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
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.named && !self.path.exists()
    }

    /// Makes it, with the folders above it.
    ///
    /// # Errors
    /// The finding that says why not.
    pub fn make(&self) -> Result<(), Finding> {
        atomic::make_folder(&self.path).map_err(|error| Finding {
            file: self.path.clone(),
            at: None,
            fault: if leads_nowhere(&self.path) {
                Fault::NotThereNow
            } else {
                error.into()
            },
        })
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder of a plan, which need not exist.
    #[must_use]
    pub fn folder(&self, id: &str) -> PlanFolder {
        PlanFolder::new(self.path.join(id), id)
    }

    /// The names of all plans, the embedded one included, in order.
    #[must_use]
    pub fn plans(&self) -> Vec<String> {
        let folders = fs::read_dir(&self.path).into_iter().flatten().flatten();
        let named = folders.filter_map(|entry| entry.file_name().into_string().ok());
        let mut ids: Vec<String> = named
            .filter(|id| crate::plan::is_plan_name(id) && self.folder(id).exists())
            .collect();
        if !ids.iter().any(|id| id == EMBEDDED_ID) {
            ids.push(EMBEDDED_ID.to_owned());
        }
        ids.sort_unstable();
        ids
    }

    /// Folders that hold a plan and are not opened, because of their names.
    #[must_use]
    pub fn misnamed(&self) -> Vec<Finding> {
        let folders = fs::read_dir(&self.path).into_iter().flatten().flatten();
        let misnamed = folders.map(|entry| entry.path()).filter(|path| {
            let id = path.file_name().and_then(|name| name.to_str());
            !id.is_some_and(crate::plan::is_plan_name) && path.join("plan.ron").is_file()
        });
        let finding = |file| Finding {
            file,
            at: None,
            fault: Fault::NoPlanName,
        };
        misnamed.map(finding).collect()
    }

    /// Why nothing could be written here, where that is so. Nothing is made to find out.
    #[must_use]
    pub fn obstacle(&self, id: &str) -> Option<Obstacle> {
        let folder = self.path.join(id);
        let changes = folder.join("changes");
        let deepest = [changes.as_path(), folder.as_path()]
            .into_iter()
            .chain(self.path.ancestors());
        let existing = deepest
            .into_iter()
            .find(|path| fs::symlink_metadata(path).is_ok())?;
        atomic::obstacle(existing)
    }
}
