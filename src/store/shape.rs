//! The shapes on disk, version 4, and how they become the domain's types.
//!
//! They are the domain's own, but for the two files themselves and what a plan's file leaves out. Every version that ever
//! shipped stays readable, and has a file under `tests/fixtures` for ever. Version 2 added amendments, deviations,
//! formulas and their inputs, and checksums of sources; version 3 targets that are open, and directions; version 4 the
//! digests of changes, and in plans scales that rise in proportion or are of one year, hours and minutes; version 5 of plans what
//! the row of a KPI says beside its figures, the years before, interim targets. All that an earlier version wrote means the same in them, but for one thing: a target that could not be read
//! was none, and is open now.

mod changes;
mod plan;

use ron::Options;
use ron::extensions::Extensions;

use crate::record::Actual;

pub(super) use changes::{
    ChangesFile, change_from_ron, change_to_ron, changes_file, changes_from_ron,
};
pub(super) use plan::{UnreadFormula, read as read_plan_shape};
pub use plan::{plan_from_ron, plan_to_ron};

/// The version of the changes and the settings that this program writes, and the newest it can read.
pub(super) const VERSION: u32 = 4;
/// The same of plans.
pub(super) const PLAN_VERSION: u32 = 5;

/// How RON is read and written here: `"x"` for `Some("x")`, also where a file does not say so.
pub(super) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// An actual as this program writes it to disk, for error messages and checks.
pub fn actual_text(actual: &Actual) -> String {
    options().to_string(actual).unwrap_or_default()
}

/// The version that a file claims, whatever else it holds.
pub(super) fn claimed_version(text: &str) -> Option<u32> {
    #[derive(serde::Deserialize)]
    struct Claim {
        version: u32,
    }
    options()
        .from_str::<Claim>(text)
        .ok()
        .map(|claim| claim.version)
}
