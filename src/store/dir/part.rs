//! A file that gets its name once it is whole.

use std::fs::File;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::path::Path;

use rustix::fs::{self, AtFlags, OFlags, openat, renameat, unlinkat};
use rustix::io::Errno;

use super::{Dir, Over, TEMPORARY, WIDEST};

/// A temporary name that is taken is drawn again, so often.
const TRIES: usize = 16;

/// A file without its name; it is removed again unless it gets one.
pub(super) struct Part<'a> {
    dir: &'a Dir,
    pub(super) file: File,
    name: Option<String>,
}

impl<'a> Part<'a> {
    pub(super) fn new(dir: &'a Dir) -> io::Result<Self> {
        let flags =
            OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let mut taken = Errno::EXIST;
        for _ in 0..TRIES {
            let drawn = RandomState::new().build_hasher().finish();
            let name = format!("{TEMPORARY}{drawn:016x}.tmp");
            match openat(&dir.handle, &name, flags, WIDEST) {
                Ok(handle) => {
                    return Ok(Self {
                        dir,
                        file: handle.into(),
                        name: Some(name),
                    });
                }
                Err(Errno::EXIST) => {}
                Err(errno) => {
                    taken = errno;
                    break;
                }
            }
        }
        Err(taken.into())
    }

    pub(super) fn persist(&mut self, name: &Path, over: Over) -> io::Result<()> {
        let Some(own) = self.name.take() else {
            return Ok(());
        };
        let handle = &self.dir.handle;
        let named = match over {
            Over::Anything => renameat(handle, &own, handle, name).map_err(io::Error::from),
            Over::Nothing => rename_new(handle, Path::new(&own), name),
        };
        if named.is_err() {
            self.name = Some(own);
        }
        named
    }
}

impl Drop for Part<'_> {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            // What cannot be removed now is swept one day.
            unlinkat(&self.dir.handle, name, AtFlags::empty()).ok();
        }
    }
}

/// Renames to a name that nothing has. Where the disk cannot do both at once, a second name is given and the first one taken.
pub(super) fn rename_new(handle: &File, from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    match fs::renameat_with(handle, from, handle, to, fs::RenameFlags::NOREPLACE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
        done => return Ok(done?),
    }
    fs::linkat(handle, from, handle, to, AtFlags::empty())?;
    Ok(unlinkat(handle, from, AtFlags::empty())?)
}
