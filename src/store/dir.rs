//! An open directory. What lies in it is reached through its handle, and no link in it is ever followed: whoever may write into a
//! shared folder may put a link in a file's place at any moment, and must reach nothing outside of it.

mod part;

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};

use rustix::fs::{
    self, Access, AtFlags, FileType, Mode, OFlags, Stat, fchmod, fstat, mkdirat, openat, statat,
    unlinkat,
};
use rustix::io::Errno;

use super::bounded::{self, leads_nowhere};
use super::file_error;
use super::{FileError, Finding};
use crate::record::DiskError;

/// How the program's temporary files begin; one left by a crash is ignored, and removed when it is old.
const TEMPORARY: &str = ".traguardo-";
/// After so many seconds a temporary file is one that a crash left.
const FORGOTTEN: i128 = 24 * 60 * 60;
/// The most that a file of this program's ever may: its owner and its group read and write it.
const WIDEST: Mode = Mode::from_raw_mode(0o660);

/// An open directory, and the path it was opened by, for what is said of it.
#[derive(Debug)]
pub(super) struct Dir {
    handle: File,
    path: PathBuf,
}

/// What a name stands for, without following it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Print {
    modified: (i128, i128),
    changed: (i128, i128),
    length: i128,
    inode: u128,
    mode: u32,
}

/// Whether a file may be there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    Anything,
    Nothing,
}

impl Dir {
    /// Opens the directory that the user chose; that one may be a link.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let handle = fs::open(path, flags, Mode::empty())?;
        Ok(Self {
            handle: handle.into(),
            path: path.to_owned(),
        })
    }

    pub(super) fn dir(&self, name: impl AsRef<Path>) -> Result<Self, FileError> {
        let name = name.as_ref();
        self.sub(name).map_err(|errno| self.file_error(name, errno))
    }

    fn sub(&self, name: &Path) -> Result<Self, Errno> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let handle = openat(&self.handle, name, flags, Mode::empty())?;
        Ok(Self {
            handle: handle.into(),
            path: self.path.join(name),
        })
    }

    /// A directory in it, which is made where there is nothing of that name.
    pub(super) fn make(&self, name: &str) -> io::Result<Self> {
        match mkdirat(&self.handle, name, Mode::from_raw_mode(0o777)) {
            Ok(()) => {
                let made = self.again(name)?;
                let own = mode(&fstat(&made.handle)?);
                // As the umask has it, and never wider than the folder that it is in.
                let wider = Mode::RWXG | Mode::RWXO;
                let right = own & (mode(&fstat(&self.handle)?) | !wider);
                if right != own {
                    fchmod(&made.handle, right)?;
                }
                self.handle.sync_all()?;
            }
            Err(Errno::EXIST) => {}
            Err(errno) => return Err(errno.into()),
        }
        self.again(name)
    }

    /// A directory in it that was there before.
    pub(super) fn again(&self, name: &str) -> io::Result<Self> {
        Ok(self.sub(Path::new(name))?)
    }

    /// A regular file in it, opened for reading without waiting for anybody.
    pub(super) fn file(&self, name: &Path) -> Result<File, FileError> {
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let opened = openat(&self.handle, name, flags, Mode::empty());
        let file: File = opened.map_err(|errno| self.file_error(name, errno))?.into();
        if file.metadata().map_err(FileError::from)?.is_file() {
            Ok(file)
        } else {
            Err(FileError::NotRegular)
        }
    }

    /// The bytes of a regular file in it, of bounded size.
    pub(super) fn bytes(&self, name: impl AsRef<Path>) -> Result<Vec<u8>, FileError> {
        bounded::bytes_of(self.file(name.as_ref())?, bounded::LARGEST)
    }

    /// The text of a regular file in it, of bounded size.
    pub(super) fn text(&self, name: &Path) -> Result<String, FileError> {
        bounded::text_of(&self.file(name)?)
    }

    /// Why a name could not be opened.
    fn file_error(&self, name: &Path, errno: Errno) -> FileError {
        match self.about(name).as_ref().map(kind) {
            Some(FileType::Symlink) if leads_nowhere(&self.path.join(name)) => {
                FileError::NotThereNow
            }
            Some(FileType::Symlink) => FileError::Link,
            Some(
                FileType::Fifo
                | FileType::Socket
                | FileType::CharacterDevice
                | FileType::BlockDevice,
            ) => FileError::NotRegular,
            Some(FileType::RegularFile | FileType::Directory | FileType::Unknown) | None => {
                io::Error::from(errno).into()
            }
        }
    }

    fn about(&self, name: &Path) -> Option<Stat> {
        statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW).ok()
    }

    /// What a name looks like now, where it is there.
    pub(super) fn print(&self, name: &Path) -> Option<Print> {
        self.about(name).as_ref().map(Print::of)
    }

    /// Whether there is something of that name, a link into nothing included.
    pub(super) fn has(&self, name: impl AsRef<Path>) -> bool {
        self.about(name.as_ref()).is_some()
    }

    /// Its path, for what is said of it.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The names in it, in order.
    pub(super) fn names(&self) -> io::Result<Vec<PathBuf>> {
        let mut names = Vec::new();
        for entry in fs::Dir::read_from(&self.handle)? {
            let name = entry?.file_name().to_bytes().to_vec();
            if name != b"." && name != b".." {
                names.push(PathBuf::from(OsString::from_vec(name)));
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    /// A finding about something in it.
    pub(super) fn finding(&self, name: &Path, file_error: FileError) -> Finding {
        Finding {
            file: self.path.join(name),
            at: file_error.line().map(|line| (line, 1)),
            file_error,
        }
    }

    /// Writes `bytes` to a new file, syncs it, gives it its name, and syncs the directory. When this returns `Ok`, a power cut
    /// loses nothing.
    ///
    /// The file is one's own. Its mode is what the umask and the directory allow, and no more than that of what
    /// is replaced and that of `like`: never more than reading and writing for owner and group.
    pub(super) fn write(
        &self,
        name: &Path,
        bytes: &[u8],
        over: Over,
        like: Option<&Stat>,
    ) -> io::Result<()> {
        let mut part = part::Part::new(self)?;
        part.file.write_all(bytes)?;
        let allowed = mode(&fstat(&self.handle)?);
        let own = mode(&fstat(&part.file)?);
        let there = self.about(name);
        let models = there.as_ref().into_iter().chain(like).map(mode);
        let right = models.fold(own & allowed & WIDEST, |all, it| all & it);
        let right = right | Mode::RUSR | Mode::WUSR;
        if right != own {
            fchmod(&part.file, right)?;
        }
        part.file.sync_all()?;
        part.persist(name, over)?;
        self.handle.sync_all()
    }

    /// The mode and kind of a file in it, for files that are to be like it.
    pub(super) fn model(&self, name: &str) -> Option<Stat> {
        let about = self.about(Path::new(name))?;
        (kind(&about) == FileType::RegularFile).then_some(about)
    }

    /// Whether a file may be read by somebody whom a new file like `like` is closed to, or the other way round: whether the two
    /// are for the same people.
    pub(super) fn is_as_open(&self, name: &Path, like: Option<&Stat>) -> bool {
        let (Some(about), Ok(own)) = (self.about(name), fstat(&self.handle)) else {
            return false;
        };
        let readers = Mode::RGRP | Mode::ROTH;
        let new = mode(&own) & like.map_or(WIDEST, mode) & WIDEST & readers;
        (mode(&about) & new) == new
    }

    /// Gives what stands under a name another one, which nothing has.
    pub(super) fn set_aside(&self, name: &Path, aside: &Path) -> io::Result<()> {
        part::rename_new(&self.handle, name, aside)
    }

    pub(super) fn remove(&self, name: &Path) -> io::Result<()> {
        Ok(unlinkat(&self.handle, name, AtFlags::empty())?)
    }

    /// Removes temporary files that a crash left more than a day ago.
    pub(super) fn sweep(&self) {
        let now = i128::from(jiff::Timestamp::now().as_second());
        for name in self.names().unwrap_or_default() {
            let ours = name
                .to_str()
                .is_some_and(|name| name.starts_with(TEMPORARY));
            let old = |it: Print| now - it.modified.0 > FORGOTTEN;
            if ours && self.print(&name).is_some_and(old) {
                // Somebody else may have removed it first, and that is as well.
                self.remove(&name).ok();
            }
        }
    }

    /// Whether it is this user's alone: nobody else owns it or may write into it.
    pub(super) fn is_own(&self) -> bool {
        fstat(&self.handle).is_ok_and(|about| is_own(&about))
    }

    /// Whether a file in it is this user's alone.
    pub(super) fn has_own(&self, name: &str) -> bool {
        self.model(name).as_ref().is_some_and(is_own)
    }

    /// Why no file could be made in it.
    pub(super) fn disk_error(&self) -> Option<DiskError> {
        let wanted = Access::WRITE_OK | Access::EXEC_OK;
        let allowed = fs::accessat(&self.handle, ".", wanted, AtFlags::empty());
        allowed
            .err()
            .map(|errno| file_error::disk_error(&errno.into()))
    }

    pub(super) fn into_handle(self) -> File {
        self.handle
    }
}

impl Print {
    pub(super) fn of(about: &Stat) -> Self {
        Self {
            modified: (about.st_mtime.into(), about.st_mtime_nsec.into()),
            changed: (about.st_ctime.into(), about.st_ctime_nsec.into()),
            length: about.st_size.into(),
            inode: about.st_ino.into(),
            mode: mode(about).bits(),
        }
    }

    /// Its length in bytes.
    pub(super) fn length(&self) -> u64 {
        u64::try_from(self.length).unwrap_or(u64::MAX)
    }

    /// How long ago it was written, in seconds.
    pub(super) fn age(&self) -> i128 {
        i128::from(jiff::Timestamp::now().as_second()) - self.modified.0
    }
}

fn kind(about: &Stat) -> FileType {
    FileType::from_raw_mode(about.st_mode)
}

fn mode(about: &Stat) -> Mode {
    Mode::from_raw_mode(about.st_mode)
}

fn is_own(about: &Stat) -> bool {
    about.st_uid == rustix::process::geteuid().as_raw()
        && !mode(about).intersects(Mode::WGRP | Mode::WOTH)
}

/// Makes a directory that the user chose and those above it, each synced into its parent.
pub(super) fn make_path(path: &Path) -> io::Result<()> {
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
        make_path(parent)?;
    }
    match std::fs::create_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        made => made,
    }?;
    parent.map_or(Ok(()), |parent| File::open(parent)?.sync_all())
}
