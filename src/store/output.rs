//! A file that was asked for: an export. It is whole or it is not there, and what is there already is not touched unasked.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{DataDir, disk_error, source};
use crate::record::DiskError;
use crate::words::Words;

/// As many links in a row are followed; the system follows no more.
const MOST_LINKS: usize = 40;

/// Why a file was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputError {
    /// There is one of that name already.
    Exists,
    NoFolder,
    IsFolder,
    /// It is, or would be, one of the program's own files.
    OwnData,
    Io(DiskError),
}

impl OutputError {
    /// What happened, and what would do.
    pub fn sentence(&self, words: &Words, file: &str) -> String {
        let why = match self {
            Self::Exists => return words.report.exists(file),
            Self::OwnData => return words.report.own_data(file),
            Self::IsFolder => words.report.is_folder(),
            Self::NoFolder => words.report.no_folder(),
            Self::Io(disk_error) => words.disk_error(disk_error),
        };
        words.report.not_written(file, why)
    }
}

impl From<io::Error> for OutputError {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::AlreadyExists {
            Self::Exists
        } else if error.kind() == io::ErrorKind::NotFound {
            Self::NoFolder
        } else {
            Self::Io(disk_error(&error))
        }
    }
}

/// The whole path of what a person typed, from their home where it begins with `~/`.
pub fn whole_path(text: &str) -> PathBuf {
    source::absolute(text)
}

/// Writes a file; one that is there is replaced only where that was asked for. The bytes are gathered beside it first, so that
/// a full disk or a lost machine leaves no half of it.
///
/// # Errors
/// An [`OutputError`]; then nothing has changed.
pub fn write_output(
    (data, file): (&DataDir, &Path),
    bytes: &[u8],
    replace: bool,
) -> Result<(), OutputError> {
    let there = file.metadata().ok();
    if there.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(OutputError::IsFolder);
    }
    if is_within(data.path(), file) {
        return Err(OutputError::OwnData);
    }
    if there.is_some() && !replace {
        return Err(OutputError::Exists);
    }
    if there.as_ref().is_some_and(|it| !it.is_file()) {
        // A device or a pipe is written to, and never replaced.
        return Ok(device(file)?.write_all(bytes)?);
    }
    // A link stays one, and the file behind it is written, also where there is none yet.
    let whole = behind(file);
    let folder = whole.parent().filter(|it| !it.as_os_str().is_empty());
    let mut part = new_in(folder.unwrap_or_else(|| Path::new(".")))?;
    part.write_all(bytes)?;
    if let Some(there) = &there {
        part.as_file().set_permissions(plain(there))?;
    }
    part.as_file().sync_all()?;
    if replace {
        part.persist(&whole).map_err(|it| it.error)?;
    } else {
        // Whoever came first keeps the name, also where two export at once.
        part.persist_noclobber(&whole).map_err(|it| it.error)?;
    }
    Ok(())
}

/// The file behind a path and all its links, whether there is one or not.
fn behind(path: &Path) -> PathBuf {
    let mut file = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(to) = fs::read_link(&file) else { break };
        file = folder_of(&file).join(to);
    }
    let folder = fs::canonicalize(folder_of(&file));
    match (folder, file.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => file,
    }
}

fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new("."))
}

/// Whether a file lies in a folder, however the two are written.
fn is_within(folder: &Path, file: &Path) -> bool {
    fs::canonicalize(folder).is_ok_and(|folder| behind(file).starts_with(folder))
}

/// Opens a device without waiting for the other end of a pipe.
fn device(file: &Path) -> io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    let nonblocking = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    let mut options = fs::OpenOptions::new();
    let device = options.write(true).custom_flags(nonblocking).open(file)?;
    // From here on a slow reader is waited for.
    let flags = rustix::fs::fcntl_getfl(&device)?;
    rustix::fs::fcntl_setfl(&device, flags - rustix::fs::OFlags::NONBLOCK)?;
    Ok(device)
}

/// The rights of a file that is replaced, without those that would run it as somebody else.
fn plain(there: &fs::Metadata) -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    fs::Permissions::from_mode(there.permissions().mode() & 0o777)
}

/// A file without its name, with the rights that a new one has: a report is for others too.
fn new_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    let rights: fs::Permissions = std::os::unix::fs::PermissionsExt::from_mode(0o666);
    #[cfg(unix)]
    builder.permissions(rights);
    builder.tempfile_in(folder)
}
