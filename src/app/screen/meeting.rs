//! A meeting and a round: what they know.

use jiff::civil::Date;

use crate::app::Versioned;
use crate::plan::Place;
use crate::record::{ChangeId, Moment};
use crate::score::Scores;

/// The open presentation.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// How many screens were opened before it: no other presentation has the same.
    pub(in crate::app) number: u64,
    /// The review that goes on meanwhile; none where nothing is recorded.
    pub review: Option<String>,
    pub slides: Versioned<Vec<Slide>>,
    /// The one on screen, from 0.
    pub at: usize,
    pub since: Moment,
    /// Whether the clock and the time spent on a slide are shown.
    pub clock: bool,
    /// Whether what needs attention comes first, rather than the document's order.
    pub attention_first: bool,
    /// The figures as they were at the end of the last review.
    pub before: Option<Box<Scores>>,
}

/// One slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide {
    /// Which plan, which year, who is there, and what is still to be done.
    Title,
    Objective(usize),
    Kpi(Place),
    /// What it comes to, and what was decided.
    Summary,
}

/// The open round.
#[derive(Clone, Debug)]
pub struct Round {
    /// How many screens were opened before it: no other round has the same.
    pub(in crate::app) number: u64,
    /// The KPIs that it goes through, in the document's order.
    pub stops: Versioned<Vec<Stop>>,
    /// The one that has the keys, from 0.
    pub at: usize,
}

/// A KPI of the round.
#[derive(Clone, Debug)]
pub struct Stop {
    pub place: Place,
    /// The day of its last measurement when the round began; none where it had none.
    pub last: Option<Date>,
    pub(in crate::app) before: Option<ChangeId>,
    pub skipped: bool,
}
