//! What one running program writes: its own file of changes, whole, every time.
//!
//! The file is small, because a new one is begun after [`MOST`] changes; so the cost of a change grows neither with the
//! plan nor with its history. Each change is serialised once and read back before it may reach the disk.

use std::io;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::bounded::leads_nowhere;
use super::shape::{change_from_ron, change_to_ron, changes_file};
use super::watch::{Print, print};
use super::{EMBEDDED, EMBEDDED_ID, PlanFolder, atomic, fault, loading};
use crate::record::{Change, Moment, Obstacle, Signature};

/// After so many changes a new file is begun.
const MOST: usize = 256;
/// Sittings that ended longer ago than this are folded into one file.
const OLD: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The writer of one program's changes.
#[derive(Debug)]
pub struct Sitting {
    folder: PlanFolder,
    name: String,
    files: usize,
    lines: Vec<String>,
    /// Changes that do not read back as themselves, a bug of this program's: not written, and not forgotten.
    unreadable: Vec<Change>,
    /// How many of `lines` are on disk and synced.
    safe: usize,
    suspect: bool,
    /// What the file looked like when it was last written.
    print: Option<Print>,
    /// Files of this sitting that another program changed, and where what it wrote is kept.
    kept: Vec<(PathBuf, PathBuf)>,
    /// Whether the folder was there: one that is gone is not made anew as if nothing had happened.
    expected: bool,
}

/// Why a change is not on disk; it is kept, and tried again with the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError {
    /// What stood in the way.
    pub reason: Obstacle,
    /// How many changes are not on disk.
    pub unsaved: usize,
}

impl Sitting {
    /// A sitting that begins now; nothing is written before the first change.
    #[must_use]
    pub fn new(folder: PlanFolder, signature: &Signature, at: Moment) -> Self {
        let author = crate::record::slug(&signature.author);
        let token = crate::record::slug(&signature.token);
        let name = format!("{}-{author}-{token}", at.wall().strftime("%Y-%m-%dT%H%M"));
        Self {
            expected: folder.path().is_dir(),
            folder,
            name,
            files: 0,
            lines: Vec::new(),
            unreadable: Vec::new(),
            safe: 0,
            suspect: false,
            print: None,
            kept: Vec::new(),
        }
    }

    /// The name of the plan.
    #[must_use]
    pub fn plan_id(&self) -> &str {
        self.folder.id()
    }

    /// The file that it writes now.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        let name = match self.files {
            0 => format!("{}.ron", self.name),
            more => format!("{}-{more}.ron", self.name),
        };
        self.folder.changes().join(name)
    }

    /// Puts changes, and those that failed before, on disk. When this is `Ok`, a power cut loses none of them.
    ///
    /// # Errors
    /// A [`WriteError`]; the changes are kept for the next try.
    pub fn write(&mut self, changes: &[Change]) -> Result<(), WriteError> {
        let waiting = std::mem::take(&mut self.unreadable);
        let mut reason = None;
        for change in waiting.iter().chain(changes) {
            match verified(change) {
                Ok(line) => self.lines.push(line),
                Err(why) => {
                    self.unreadable.push(change.clone());
                    reason = Some(why);
                }
            }
        }
        self.write_lines()?;
        reason.map_or(Ok(()), |reason| {
            Err(WriteError {
                reason,
                unsaved: self.unsaved(),
            })
        })
    }

    fn write_lines(&mut self) -> Result<(), WriteError> {
        if self.lines.len() == self.safe {
            return Ok(());
        }
        self.begin_where_needed();
        match self.put() {
            Ok(()) => {
                self.safe = self.lines.len();
                self.expected = true;
                Ok(())
            }
            Err(error) => {
                self.suspect = true;
                Err(WriteError {
                    reason: fault::obstacle(&error),
                    unsaved: self.unsaved(),
                })
            }
        }
    }

    /// How many changes are not on disk.
    #[must_use]
    pub fn unsaved(&self) -> usize {
        let lines = self.lines.len().saturating_sub(self.safe);
        lines + self.unreadable.len()
    }

    /// Puts everything that is not on disk into another data directory, as a plan of the same name.
    ///
    /// # Errors
    /// A [`WriteError`].
    pub fn move_to(&mut self, folder: PlanFolder) -> Result<(), WriteError> {
        let old = std::mem::replace(&mut self.folder, folder);
        let expected = std::mem::replace(&mut self.expected, false);
        let carried = match std::fs::read(old.plan()) {
            Ok(bytes) => atomic::make_folder(self.folder.path())
                .and_then(|()| write_new(&self.folder.plan(), &bytes)),
            Err(_) => Ok(()),
        };
        let moved = carried.map_err(|error| WriteError {
            reason: fault::obstacle(&error),
            unsaved: self.unsaved(),
        });
        let moved = moved.and_then(|()| self.write(&[]));
        if moved.is_err() {
            self.folder = old;
            self.expected = expected;
        }
        moved
    }

    /// A new file is begun when this one is full, and after a failure: what a failed sync left behind cannot be trusted,
    /// and writing the same file again would only seem to succeed.
    fn begin_where_needed(&mut self) {
        if self.suspect || self.safe >= MOST {
            self.lines.drain(..self.safe);
            self.safe = 0;
            self.files += 1;
            self.suspect = false;
            self.print = None;
        }
    }

    /// Files of this sitting that another program changed since the last call, and where what it wrote is kept.
    pub fn take_kept(&mut self) -> Vec<(PathBuf, PathBuf)> {
        std::mem::take(&mut self.kept)
    }

    fn put(&mut self) -> io::Result<()> {
        let plan = self.folder.plan();
        let is_gone = self.expected && !self.folder.path().is_dir();
        if is_gone || leads_nowhere(&plan) {
            return Err(io::ErrorKind::NotFound.into());
        }
        atomic::make_folder(&self.folder.changes())?;
        if self.folder.id() == EMBEDDED_ID && !plan.exists() {
            write_new(&plan, EMBEDDED.as_bytes())?;
        }
        let file = self.file();
        self.keep_foreign(&file)?;
        atomic::write(&file, changes_file(&self.lines).as_bytes(), &plan)?;
        self.print = print(&file);
        Ok(())
    }

    /// What this program did not write stands aside before its file is written again: nobody else should write it, and what somebody
    /// did write there all the same is not lost.
    fn keep_foreign(&mut self, file: &Path) -> io::Result<()> {
        let now = print(file);
        if now.is_none() || now == self.print {
            return Ok(());
        }
        let own = changes_file(self.lines.get(..self.safe).unwrap_or_default());
        if self.safe > 0 && std::fs::read(file)? == own.as_bytes() {
            return Ok(());
        }
        let kept = |n: usize| file.with_extension(format!("kept-{n}.ron"));
        let mut n = 1;
        while kept(n).symlink_metadata().is_ok() {
            n += 1;
        }
        let free = kept(n);
        std::fs::rename(file, &free)?;
        // What stood there is on disk no more, wherever else it may be.
        self.safe = 0;
        self.kept.push((file.to_owned(), free));
        Ok(())
    }
}

/// Writes a file unless it is there already.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.exists() {
        Ok(())
    } else {
        atomic::write(path, bytes, path)
    }
}

/// A change as a line that reads back as itself.
fn verified(change: &Change) -> Result<String, Obstacle> {
    let line = change_to_ron(change).map_err(|error| Obstacle::Other(error.to_string()))?;
    match change_from_ron(&line) {
        Ok(read) if read == *change => Ok(line),
        Ok(_) | Err(_) => Err(Obstacle::NotItself),
    }
}

/// Folds the files of this author's sittings on this machine that ended over 30 days ago into one. The union is on disk
/// before its parts are removed, and changes are a set: an interruption anywhere does no harm.
///
/// # Errors
/// The system's.
pub fn fold(
    folder: &PlanFolder,
    signature: &Signature,
    machine: &str,
    now: Timestamp,
) -> io::Result<usize> {
    let prefix = format!(
        "folded-{}-{}",
        crate::record::slug(&signature.author),
        crate::record::slug(machine)
    );
    let target = folder.changes().join(format!("{prefix}.ron"));
    let mut parts = Vec::new();
    let mut changes = Vec::new();
    let files = folder.sittings();
    for file in files.map_err(|_fault| io::Error::from(io::ErrorKind::NotFound))? {
        let Ok((version, read)) = loading::read_sitting(&file) else {
            continue;
        };
        let foldable = file == target || is_old(&read, signature, now);
        if version <= super::shape::VERSION && foldable {
            changes.extend(read);
            parts.push(file);
        }
    }
    parts.retain(|file| *file != target);
    if parts.len() < 2 {
        return Ok(0);
    }
    changes.sort_unstable_by(|one, other| one.id.cmp(&other.id));
    changes.dedup_by(|one, other| one.id == other.id);
    let lines: Result<Vec<String>, Obstacle> = changes.iter().map(verified).collect();
    let lines = lines.map_err(|_unreadable| io::Error::from(io::ErrorKind::InvalidData))?;
    atomic::write(&target, changes_file(&lines).as_bytes(), &folder.plan())?;
    for part in &parts {
        std::fs::remove_file(part)?;
    }
    Ok(parts.len())
}

/// Whether a sitting is this author's alone and ended long ago.
fn is_old(changes: &[Change], signature: &Signature, now: Timestamp) -> bool {
    let past = |change: &Change| now.duration_since(change.at.instant) > OLD;
    let own = |change: &Change| change.author == signature.author;
    !changes.is_empty() && changes.iter().all(|change| own(change) && past(change))
}
