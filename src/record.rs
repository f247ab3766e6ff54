//! What happened: every change of a plan, and the state that follows from them.
//!
//! A [`Change`] is a value that never alters. The [`Journal`] is a set of them; what a KPI's year looks like (a
//! [`Cell`]) follows from the changes of that field alone, so that a change that arrives late, or twice, does no harm.
//! [`Document`] is a plan with its journal, and the one door through which anything is changed.
#![warn(clippy::arithmetic_side_effects)]

mod actual;
mod assessment;
mod cell;
mod change;
mod closings;
mod computed;
mod contradiction;
mod disk_error;
mod document;
mod edit;
mod id;
mod journal;
mod link;
mod moment;
mod new_plan;
mod review;
mod structure_edit;
mod typed;

pub use actual::{Actual, Arithmetic, Value};
pub use assessment::{Cause, Deviation, Judgement, Seal, Source};
pub use cell::{Cell, Measurement};
pub use change::{Change, Entry};
pub use computed::{Computed, Given};
pub use contradiction::{Contradiction, Impossible};
pub use disk_error::DiskError;
pub use document::{Contested, Document, EditError, ReadOnly, Touched};
pub use edit::{Edit, Previous, Subject};
pub(crate) use id::slug;
pub use id::{ChangeId, Signature};
pub use journal::Journal;
pub use link::{Digest, Link, Proof};
pub use moment::Moment;
pub use new_plan::{empty_plan, plan_after, plan_like};
pub use review::{Decision, Done, Mark, Remark, Review, ReviewEvent, Stage};
pub use structure_edit::{KpiEdit, StructureEdit};
pub use typed::{TypedError, actual_from, agree};

errors!(DiskError, EditError, TypedError);
