//! How far: from actuals to achievements, from achievements to an objective's result, from results to the roll-ups.
//!
//! Everything here is exact and rounded only where it is shown. No law fixes these formulas; the rules are the plan's
//! ([`crate::plan::Rules`]), their defaults those that chambers of commerce publish in their performance plans.
#![warn(clippy::arithmetic_side_effects)]

mod achievement;
mod checks;
mod comparison;
mod cycle;
mod explain;
mod goal_seek;
mod kpi;
mod milestone;
mod objective;
mod plausible;
mod prospects;
mod rollup;
mod scores;
mod shortfall;
mod state;
mod survey;
mod year_series;

pub use achievement::{Measure, Measured, Rule, achieved, measure};
pub use checks::{Checks, checks, lacks_note};
pub use comparison::{Comparison, Move, Standing, compare};
pub use cycle::{Deadline, Step, deadlines};
pub use explain::{
    KpiExplanation, ObjectiveExplanation, ObjectiveTerm, RollupExplanation, RollupTerm, Share,
    explain_kpi, explain_objective, explain_rollup,
};
pub use goal_seek::{ObjectiveWant, Wanted, Wants, wants};
pub use kpi::{Known, KpiScore, kpi_score};
pub use milestone::{Milestone, due, milestones};
pub use objective::{Figures, ObjectiveScore};
pub use plausible::{Far, far};
pub use prospects::{Because, Prospect, prospects, state_at};
pub use rollup::Rollup;
pub use scores::{Brings, Preview, Scores};
pub use shortfall::{LackingPoints, Shortfall, lacking_points};
pub use state::{Counts, State};
pub use survey::{Glance, ObjectiveGlance, across, glances};
pub use year_series::{YearSeries, distance, year_series};
