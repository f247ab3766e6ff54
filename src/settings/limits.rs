//! How much of a stranger's file is read.

/// The most that is taken in; whatever is more is refused with the limit's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The size of a file that is imported, in millions of bytes.
    pub file_mb: u64,
    /// What a workbook unpacks to, in millions of bytes.
    pub unpacked_mb: u64,
    /// The cells of a sheet.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_mb: 256,
            unpacked_mb: 512,
            cells: 20_000_000,
        }
    }
}
