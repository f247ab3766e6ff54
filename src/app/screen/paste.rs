//! The preview of a pasted column: its data.

use crate::plan::Place;
use crate::record::{Actual, TypedError};
use crate::score::Far;

/// The preview of a pasted column.
#[derive(Clone, Debug)]
pub struct Paste {
    pub rows: Vec<PasteRow>,
    pub scroll: usize,
}

/// A line of it.
#[derive(Clone, Debug)]
pub struct PasteRow {
    pub text: String,
    /// The KPI it would go to, as long as there are any.
    pub place: Option<Place>,
    /// How it is read; `None` where the line is empty.
    pub read: Option<Result<Actual, TypedError>>,
    /// Whether a line above has the same KPI, which it keeps.
    pub is_second: bool,
    /// Codes that its own could be.
    pub alike: Vec<String>,
    /// That its value is far from what it is measured against.
    pub far: Option<Far>,
}
