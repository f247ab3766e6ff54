//! What one running program writes: its own file of changes, whole, every time.
//!
//! The file is small, because a new one is begun after [`MOST`] changes; so the cost of a change grows neither with the
//! plan nor with its history. Each change is serialised once and read back before it may reach the disk.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::dir::{Dir, Over, Print};
use super::folder::{CHANGES, FOLDED, PLAN, sessions};
use super::shape::{change_from_ron, change_to_ron, changes_file};
use super::union::Union;
use super::{EMBEDDED, EMBEDDED_ID, PlanFolder, chain, file_error, files};
use crate::record::{Change, DiskError, Moment, Signature};

/// After so many changes a new file is begun.
const MOST: usize = 256;
/// Sessions that ended longer ago than this are folded into one file.
const OLD: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The writer of one program's changes.
#[derive(Debug)]
pub struct Session {
    folder: PlanFolder,
    name: String,
    files: usize,
    lines: Vec<String>,
    /// Changes that are no lines yet: they do not read back as themselves, a bug of this program's, or what they vouch for cannot be
    /// read. Not written, and not forgotten.
    waiting: Vec<Change>,
    /// How many of `lines` are on disk and synced.
    safe: usize,
    suspect: bool,
    /// What the file looked like when it was last written.
    print: Option<Print>,
    /// Files of this session that another program changed, and where what it wrote is kept.
    kept: Vec<(PathBuf, PathBuf)>,
    /// Whether the folder was there: one that is gone is not made anew as if nothing had happened.
    expected: bool,
}

/// Why a change is not on disk; it is kept, and tried again with the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError {
    pub reason: DiskError,
    /// How many changes are not on disk.
    pub unsaved: usize,
}

impl Session {
    /// A session that begins now; nothing is written before the first change.
    pub fn new(folder: PlanFolder, signature: &Signature, at: Moment) -> Self {
        let author = crate::record::slug(&signature.author);
        let token = crate::record::slug(&signature.token);
        let name = format!("{}-{author}-{token}", at.wall().strftime("%Y-%m-%dT%H%M"));
        Self {
            expected: folder.open().is_ok(),

            folder,
            name,
            files: 0,
            lines: Vec::new(),
            waiting: Vec::new(),
            safe: 0,
            suspect: false,
            print: None,
            kept: Vec::new(),
        }
    }

    pub fn plan_id(&self) -> &str {
        self.folder.id()
    }

    /// The file that it writes now.
    pub fn file(&self) -> PathBuf {
        self.folder.changes().join(self.file_name())
    }

    fn file_name(&self) -> String {
        match self.files {
            0 => format!("{}.ron", self.name),
            more => format!("{}-{more}.ron", self.name),
        }
    }

    /// Puts changes, and those that failed before, on disk. When this is `Ok`, a power cut loses none of them.
    ///
    /// # Errors
    /// A [`WriteError`]; the changes are kept for the next try.
    pub fn write(&mut self, changes: &[Change]) -> Result<(), WriteError> {
        let before = std::mem::take(&mut self.waiting);
        let mut reason = None;
        for change in before.iter().chain(changes) {
            match self.line(change) {
                Ok(line) => self.lines.push(line),
                Err(why) => {
                    self.waiting.push(change.clone());
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

    /// A change as a line; what it vouches for is proved with what lies on disk.
    fn line(&self, change: &Change) -> Result<String, DiskError> {
        let Some(link) = &change.link else {
            return verified(change);
        };
        let plan = self.open_plan().map_err(|it| file_error::disk_error(&it))?;
        let own = self.lines.iter().filter_map(|it| change_from_ron(it).ok());
        let link = chain::proved(&plan, link, own.collect()).map_err(|it| it.disk_error())?;
        verified(&Change {
            link: Some(link),
            ..change.clone()
        })
    }

    fn open_plan(&self) -> io::Result<Dir> {
        if self.expected {
            self.folder.again()
        } else {
            self.folder.make()
        }
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
                    reason: file_error::disk_error(&error),
                    unsaved: self.unsaved(),
                })
            }
        }
    }

    /// How many changes are not on disk.
    pub fn unsaved(&self) -> usize {
        let lines = self.lines.len().saturating_sub(self.safe);
        lines + self.waiting.len()
    }

    /// Puts everything that is not on disk into another data directory, as a plan of the same name.
    ///
    /// # Errors
    /// A [`WriteError`].
    pub fn move_to(&mut self, folder: PlanFolder) -> Result<(), WriteError> {
        let old = std::mem::replace(&mut self.folder, folder);
        let expected = std::mem::replace(&mut self.expected, false);
        let carried = self.carry(&old);
        let moved = carried.map_err(|error| WriteError {
            reason: file_error::disk_error(&error),
            unsaved: self.unsaved(),
        });
        let moved = moved.and_then(|()| self.write(&[]));
        if moved.is_err() {
            self.folder = old;
            self.expected = expected;
        }
        moved
    }

    /// Takes along what can be read of the old folder: the plan, without which changes would be of another, and what they were made in
    /// view of.
    fn carry(&self, old: &PlanFolder) -> io::Result<()> {
        let plan = old.open().ok();
        let Some((plan, bytes)) = plan
            .and_then(|it| Some((it.bytes(PLAN).ok()?, it)))
            .map(|(bytes, it)| (it, bytes))
        else {
            let has_own = self.folder.open().is_ok_and(|it| it.model(PLAN).is_some());
            return if has_own || self.folder.id() == EMBEDDED_ID {
                Ok(())
            } else {
                Err(io::ErrorKind::NotFound.into())
            };
        };
        let new = self.folder.make()?;
        write_new(&new, &bytes)?;
        let Ok(Some((from, names))) = sessions(&plan) else {
            return Ok(());
        };
        let to = new.make(CHANGES)?;
        for name in names {
            if let Ok(bytes) = from.bytes(&name)
                && !to.has(&name)
            {
                to.write(&name, &bytes, Over::Nothing, None)?;
            }
        }
        Ok(())
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

    /// Files of this session that another program changed since the last call, and where what it wrote is kept.
    pub fn take_kept(&mut self) -> Vec<(PathBuf, PathBuf)> {
        std::mem::take(&mut self.kept)
    }

    fn put(&mut self) -> io::Result<()> {
        let plan = self.open_plan()?;
        if self.folder.id() == EMBEDDED_ID {
            write_new(&plan, EMBEDDED.as_bytes())?;
        }
        let like = plan.model(PLAN);
        if like.is_none() && plan.has(PLAN) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let changes = plan.make(CHANGES)?;
        let name = PathBuf::from(self.file_name());
        self.keep_foreign(&changes, &name)?;
        let text = changes_file(&self.lines);
        changes.write(&name, text.as_bytes(), Over::Anything, like.as_ref())?;
        self.print = changes.print(&name);
        Ok(())
    }

    /// What this program did not write stands aside before its file is written again: nobody else should write it, and what somebody
    /// did write there all the same is not lost.
    fn keep_foreign(&mut self, changes: &Dir, name: &Path) -> io::Result<()> {
        let now = changes.print(name);
        if now.is_none() || now == self.print {
            return Ok(());
        }
        let own = changes_file(self.lines.get(..self.safe).unwrap_or_default());
        if self.safe > 0 && changes.bytes(name).is_ok_and(|it| it == own.as_bytes()) {
            return Ok(());
        }
        let kept = |n: usize| name.with_extension(format!("kept-{n}.ron"));
        let mut n = 1;
        while changes.has(kept(n)) {
            n += 1;
        }
        changes.set_aside(name, &kept(n))?;
        // What stood there is on disk no more, wherever else it may be.
        self.safe = 0;
        let whole = |name: &Path| changes.path().join(name);
        self.kept.push((whole(name), whole(&kept(n))));
        Ok(())
    }
}

/// Writes the plan's file unless there is one already.
fn write_new(plan: &Dir, bytes: &[u8]) -> io::Result<()> {
    if plan.has(PLAN) {
        return Ok(());
    }
    match plan.write(Path::new(PLAN), bytes, Over::Nothing, None) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        written => written,
    }
}

/// A change as a line that reads back as itself.
fn verified(change: &Change) -> Result<String, DiskError> {
    let line = change_to_ron(change).map_err(|error| DiskError::Other(error.to_string()))?;
    match change_from_ron(&line) {
        Ok(read) if read == *change => Ok(line),
        Ok(_) | Err(_) => Err(DiskError::NotItself),
    }
}

/// Folds the files of this author's sessions on this machine that ended over 30 days ago into one. The union is on disk
/// before its parts are removed, and changes are a set: an interruption anywhere does no harm. What cannot be as it stands is
/// left: files that were altered, changes with two contents, and files that others may not read.
///
/// # Errors
/// The system's.
pub fn fold(
    folder: &PlanFolder,
    signature: &Signature,
    machine: &str,
    now: Timestamp,
) -> io::Result<usize> {
    let [author, machine] = [signature.author.as_str(), machine].map(crate::record::slug);
    let target = PathBuf::from(format!("{FOLDED}{author}-{machine}.ron"));
    let gone = |_file_error| io::Error::from(io::ErrorKind::NotFound);
    let plan = folder.open().map_err(gone)?;
    let listed = files::read(&plan, |_| true).map_err(|_finding| io::ErrorKind::NotFound)?;
    let Some((changes, files)) = listed else {
        return Ok(0);
    };
    let like = plan.model(PLAN);
    let mut all = Vec::new();
    let mut foldable = HashSet::new();
    for (file, read) in files {
        let Ok(it) = read else { continue };
        let is_due = file == target || is_old(&it.changes, signature, now);
        if it.is_whole && is_due && changes.is_as_open(&file, like.as_ref()) {
            foldable.insert(file.clone());
        }
        all.push((file, it.changes));
    }
    for it in Union::of(all.clone()).twofold {
        foldable.remove(&it.counts);
        foldable.remove(&it.other);
    }
    if !foldable.contains(&target) && changes.has(&target) {
        return Ok(0);
    }
    all.retain(|(file, _)| foldable.contains(file));
    let mut parts: Vec<PathBuf> = all.iter().map(|(file, _)| file.clone()).collect();
    let union = Union::of(all);
    parts.retain(|file| *file != target);
    if parts.len() < 2 {
        return Ok(0);
    }
    let lines: Result<Vec<String>, DiskError> = union.changes.iter().map(verified).collect();
    let lines = lines.map_err(|_unreadable| io::Error::from(io::ErrorKind::InvalidData))?;
    let text = changes_file(&lines);
    changes.write(&target, text.as_bytes(), Over::Anything, like.as_ref())?;
    for part in &parts {
        changes.remove(part)?;
    }
    Ok(parts.len())
}

/// Whether a session is this author's alone and ended long ago.
fn is_old(changes: &[Change], signature: &Signature, now: Timestamp) -> bool {
    let past = |change: &Change| now.duration_since(change.at.instant) > OLD;
    let own = |change: &Change| change.author == signature.author;
    !changes.is_empty() && changes.iter().all(|change| own(change) && past(change))
}
