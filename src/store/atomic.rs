//! Writing a file so that it is there whole or not at all, also after a power cut.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::bounded::leads_nowhere;
use crate::record::Obstacle;

/// How the program's temporary files begin; one left by a crash is ignored, and removed when it is old.
pub(super) const TEMPORARY: &str = ".traguardo-";

/// Writes `bytes` to a new file beside `path`, syncs it, renames it over `path`, and syncs the folder. When this returns
/// `Ok`, a power cut loses nothing.
///
/// `like` is a file whose mode and owner the new one takes where `path` does not exist yet. A symbolic link is followed:
/// the file behind it is what is written.
pub(super) fn write(path: &Path, bytes: &[u8], like: &Path) -> io::Result<()> {
    let target = behind(path)?;
    let folder = target
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    let model = fs::metadata(&target).or_else(|_| fs::metadata(like)).ok();
    let mut file = tempfile::Builder::new()
        .prefix(TEMPORARY)
        .suffix(".tmp")
        .tempfile_in(&folder)?;
    file.write_all(bytes)?;
    match &model {
        Some(model) => adopt(file.as_file(), model)?,
        None => file.as_file().set_permissions(usual(&folder))?,
    }
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    sync(&folder)
}

/// The file behind a path. A link that leads nowhere now is no place to begin anew.
fn behind(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(_) if leads_nowhere(path) => Err(io::ErrorKind::NotFound.into()),
        other => Ok(other.unwrap_or_else(|_| path.to_owned())),
    }
}

/// As [`write`], for a file that must not be there yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    let mut file = tempfile::Builder::new()
        .prefix(TEMPORARY)
        .suffix(".tmp")
        .tempfile_in(&folder)?;
    file.write_all(bytes)?;
    file.as_file().set_permissions(usual(&folder))?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|error| error.error)?;
    sync(&folder)
}

/// Makes a folder and those above it, each synced into its parent.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if leads_nowhere(path) {
        return Err(io::ErrorKind::NotFound.into());
    }
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent {
        make_folder(parent)?;
    }
    match fs::create_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        made => made,
    }?;
    parent.map_or(Ok(()), sync)
}

/// Removes temporary files that a crash left more than a day ago.
pub(super) fn sweep(folder: &Path) {
    let old = |about: fs::Metadata| {
        let age = about
            .modified()
            .ok()
            .and_then(|modified| modified.elapsed().ok());
        age.is_some_and(|age| age.as_secs() > 24 * 60 * 60)
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry
            .file_name()
            .to_str()
            .is_some_and(|name| name.starts_with(TEMPORARY));
        if ours && entry.metadata().is_ok_and(old) {
            // Somebody else may have removed it first, and that is as well.
            fs::remove_file(entry.path()).ok();
        }
    }
}

fn adopt(file: &File, model: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let own = file.metadata()?;
    if (own.uid(), own.gid()) != (model.uid(), model.gid()) {
        // Only root may give a file away; a colleague's folder keeps our own files ours.
        std::os::unix::fs::fchown(file, Some(model.uid()), Some(model.gid())).ok();
    }
    file.set_permissions(model.permissions())
}

/// What a new file in that folder may be: read and written by whom the folder is open to.
fn usual(folder: &Path) -> Permissions {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(folder).map_or(0o600, |about| about.permissions().mode());
    Permissions::from_mode((mode & 0o666) | 0o600)
}

fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Why no file could be made in that folder.
pub(super) fn obstacle(folder: &Path) -> Option<Obstacle> {
    if !folder.is_dir() {
        return Some(Obstacle::NotAFolder);
    }
    let allowed = rustix::fs::access(
        folder,
        rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK,
    );
    allowed
        .err()
        .map(|errno| super::fault::obstacle(&errno.into()))
}
