//! Reading a file that may be anything: a pipe, a device, a terabyte.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use super::{FileError, Finding};

/// The largest file that is read, in bytes.
pub(super) const LARGEST: u64 = 1 << 30;
/// The same, for one that grows while it is read.
const LIMIT: usize = 1 << 30;
/// So many bytes are read at once.
const PART: u64 = 1 << 20;

/// The bytes of a regular file, of at most so many.
///
/// # Errors
/// The finding that says why it cannot be read.
pub fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, Finding> {
    let bytes = open_regular(path).and_then(|file| bytes_of(file, most));
    bytes.map_err(|file_error| Finding {
        file: path.to_owned(),
        at: None,
        file_error,
    })
}

/// The text of a regular file of bounded size, without a byte order mark.
pub(super) fn read_text(path: &Path) -> Result<String, FileError> {
    text_of(&open_regular(path)?)
}

/// The text of an open file of bounded size, without a byte order mark. Nothing is read after a null byte: what is not on disk at
/// all, as in a sparse file, is all null bytes.
pub(super) fn text_of(mut file: &File) -> Result<String, FileError> {
    let length = file.metadata().map_err(FileError::from)?.len();
    if length > LARGEST {
        return Err(FileError::TooLarge { most: LARGEST });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(PART)).unwrap_or(0));
    loop {
        let before = bytes.len();
        let part = file.by_ref().take(PART).read_to_end(&mut bytes);
        let is_end = part.map_err(FileError::from)? == 0;
        let read = bytes.get(before..).unwrap_or_default();
        if is_end || read.contains(&0) || bytes.len() > LIMIT {
            return text(bytes);
        }
    }
}

/// The bytes of an open file, of at most so many.
pub(super) fn bytes_of(file: File, most: u64) -> Result<Vec<u8>, FileError> {
    let length = file.metadata().map_err(FileError::from)?.len();
    if length > most {
        return Err(FileError::TooLarge { most });
    }
    read_all(file, most, usize::try_from(length).unwrap_or(0))
}

/// All bytes of what may be a pipe, or a file that grows: of at most so many, and of about the length that is expected.
///
/// # Errors
/// A [`FileError`] where there are more, or they cannot be read: nothing is cut off in silence.
pub fn read_all(from: impl Read, most: u64, expected: usize) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::with_capacity(expected);
    from.take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(FileError::from)?;
    if u64::try_from(bytes.len()).is_ok_and(|it| it > most) {
        return Err(FileError::TooLarge { most });
    }
    Ok(bytes)
}

/// Bytes as text.
///
/// # Errors
/// A [`FileError`] where they are not UTF-8: nothing is put in the place of what cannot be read.
pub fn text(bytes: Vec<u8>) -> Result<String, FileError> {
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let line = line_of(&bytes, at);
        // Every second byte is nought in text of 16 bits; a run of them is where text is missing.
        let blank = bytes.get(at + 1).is_none_or(|next| *next == 0);
        return Err(if blank {
            FileError::Blank { line }
        } else {
            FileError::NotText { line }
        });
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        FileError::NotText {
            line: line_of(error.as_bytes(), valid),
        }
    })?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}

fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

/// Whether a path, or the nearest folder above it that has a name on disk, is a link into nothing.
pub(super) fn leads_nowhere(path: &Path) -> bool {
    let named = path.ancestors().find(|it| it.symlink_metadata().is_ok());
    named.is_some_and(|it| {
        it.metadata()
            .is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
    })
}

/// Opens a regular file, and nothing else.
pub(super) fn open_regular(path: &Path) -> Result<File, FileError> {
    // Opening a pipe or a device is an act already: it is not even opened.
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        return Err(FileError::NotRegular);
    }
    let file = open(path).map_err(|error| {
        if error.kind() == io::ErrorKind::NotFound && leads_nowhere(path) {
            FileError::NotThereNow
        } else {
            error.into()
        }
    })?;
    if file.metadata().map_err(FileError::from)?.is_file() {
        Ok(file)
    } else {
        Err(FileError::NotRegular)
    }
}

/// Opens without waiting for the other end of a pipe.
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let nonblocking = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    OpenOptions::new()
        .read(true)
        .custom_flags(nonblocking)
        .open(path)
}
