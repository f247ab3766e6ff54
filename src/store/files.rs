//! The files of changes of a plan, read one after the other, and all of them within one bound.

use std::path::{Path, PathBuf};

use super::dir::Dir;
use super::folder::sessions;
use super::load::read_session;
use super::shape::ChangesFile;
use super::{FileError, Finding};

/// So many bytes do all changes of a plan have at most, those of sparse files counted.
pub(super) const MOST: u64 = 1 << 28;

/// A file of changes, and what was read of it.
pub(super) type Read = (PathBuf, Result<ChangesFile, Finding>);

/// What may still be read.
#[derive(Debug)]
pub(super) struct Room(u64);

impl Default for Room {
    fn default() -> Self {
        Self(MOST)
    }
}

impl Room {
    /// Reads a file, unless it is more than may still be read.
    pub(super) fn read(&mut self, dir: &Dir, name: &Path) -> Result<ChangesFile, Finding> {
        let length = dir.print(name).map_or(0, |it| it.length());
        let left = self.0.checked_sub(length);
        self.0 = left.ok_or_else(|| dir.finding(name, FileError::TooMuch { most: MOST }))?;
        read_session(dir, name)
    }
}

/// The files of changes in a plan's folder with such names, in order, and the folder that holds them; none where there is none yet.
pub(super) fn read(
    plan: &Dir,
    wanted: impl Fn(&str) -> bool,
) -> Result<Option<(Dir, Vec<Read>)>, Finding> {
    let Some((dir, mut names)) = sessions(plan)? else {
        return Ok(None);
    };
    names.retain(|name| wanted(&name.to_string_lossy()));
    let mut room = Room::default();
    let read = names.into_iter().map(|name| {
        let read = room.read(&dir, &name);
        (name, read)
    });
    let read = read.collect();
    Ok(Some((dir, read)))
}
