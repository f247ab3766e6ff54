//! What is to be looked at in a plan with its changes, beside what its files say.

use std::path::Path;

use super::{Fault, Finding};
use crate::record::Document;

/// Changes that have no KPI, values that came after their year was closed, and what amendments left unsound.
#[must_use]
pub fn examine(document: &Document, changes: &Path) -> Vec<Finding> {
    let stray = |code: &str| Fault::Stray {
        code: code.to_owned(),
    };
    let strays = document.strays().into_iter().map(stray);
    let late = document.late().into_iter();
    let late = late.map(|(code, year)| Fault::Late { code, year });
    let amended = document.unsound_since().into_iter().map(Fault::Amended);
    strays
        .chain(late)
        .chain(amended)
        .map(|fault| Finding {
            file: changes.to_owned(),
            at: None,
            fault,
        })
        .collect()
}
