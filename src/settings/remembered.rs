//! What an office said of a file, remembered for the next one like it.

/// What an office said of a file with such headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// Row by row, folded and without years.
    pub headings: Vec<String>,
    /// As they are said to `import --map`.
    pub answers: Vec<String>,
}
