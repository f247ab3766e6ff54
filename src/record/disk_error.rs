//! Why the system would not read or write, as far as a person can do something about it.

/// What stood in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiskError {
    /// No room on the disk, or in one's share of it.
    Full,
    Denied,
    /// The disk or share is mounted read-only.
    ReadOnlyDisk,
    /// Where a folder should be there is something else.
    NotAFolder,
    /// The folder was there, and is not any more: moved, removed or unmounted.
    Gone,
    TooManyFiles,
    /// The change does not read back as itself: a bug of this program's.
    NotItself,
    /// Anything else, in the system's own words.
    Other(String),
}
