//! The data directory: plain RON files, on any disk or shared folder, with no server.
//!
//! Nobody ever writes a file that somebody else writes: `plan.ron` is written once and never again, and every running
//! program has a file of its own for its changes. So there is nothing to lock, nothing to merge, and nothing that a sync
//! tool could put in conflict.

mod answers;
mod bounded;
mod chain;
mod codes;
mod dir;
mod embedded;
mod examine;
mod file_error;
mod files;
mod folder;
mod load;
mod lock;
mod output;
mod place;
mod preferences;
mod session;
mod shape;
mod source;
mod union;
mod verification;
mod watch;

pub use bounded::{read_all, read_bytes, text as text_of};
pub use embedded::{EMBEDDED, EMBEDDED_ID};
pub use examine::{evidence, examine};
pub use file_error::{FileError, Finding, disk_error};
pub use folder::{PlanFolder, write_plan};
pub use load::{LoadError, Loaded, read_plan};
pub use lock::{Lock, lock};
pub use output::{OutputError, whole_path, write_output};
pub use place::{DataDir, PlaceError};
pub use preferences::Preferences;
pub use session::{Session, WriteError, fold};
pub use shape::{actual_text, plan_from_ron, plan_to_ron};
pub use source::{Budget, broken_seals, is_there, seal, seals_of, verify};
pub use verification::{Against, FileState, Verification};
pub use watch::{News, Watch};

errors!(FileError, LoadError, OutputError, PlaceError, WriteError);
