//! Reviews: meetings on the plan, what was said and decided in them, and whether it was done.
//!
//! What happened in a review is what was changed between its beginning and its end; nothing else has to be recorded.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Change, ChangeId, Edit, Journal, Moment, Subject};
use crate::plan::stored::{As, Day, Line, Text};

/// Something that happens in a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ReviewEvent {
    /// A review is planned, or its day and its people are others. On undo, they are again what they were.
    Convene {
        #[serde(with = "As::<Line>")]
        review: String,
        #[serde(with = "As::<Day>")]
        date: Date,
        #[serde(with = "As::<Line>")]
        people: String,
    },
    /// A review begins, or is taken up again. Not undone by undo: it is an act.
    Begin {
        #[serde(with = "As::<Line>")]
        review: String,
    },
    /// A review is over. Not undone by undo: it is an act.
    Conclude {
        #[serde(with = "As::<Line>")]
        review: String,
    },
    /// Something was said in a review. On undo, it was not.
    Remark {
        #[serde(with = "As::<Line>")]
        review: String,
        /// The code of the KPI or objective it is about.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "As::<Option<Line>>"
        )]
        about: Option<String>,
        #[serde(with = "As::<Text>")]
        text: String,
    },
    /// Something was decided in a review. On undo, it was not.
    Decide {
        #[serde(with = "As::<Line>")]
        review: String,
        /// The code of the KPI or objective it is about.
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "As::<Option<Line>>"
        )]
        about: Option<String>,
        #[serde(with = "As::<Text>")]
        what: String,
        #[serde(with = "As::<Line>")]
        who: String,
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "As::<Option<Day>>"
        )]
        by: Option<Date>,
    },
    /// A decision was carried out, or not yet after all. On undo, it is again what it was.
    Settle {
        /// The change that recorded the decision.
        decision: ChangeId,
        done: bool,
    },
}

/// A meeting on the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its name: its day, with a number where there are several on one day.
    pub id: String,
    pub date: Date,
    pub people: String,
    /// Whether it is to come, going on, or over.
    pub stage: Stage,
    pub begun: Option<Mark>,
    pub ended: Option<Mark>,
    /// What was said, in order.
    pub remarks: Vec<Remark>,
    /// What was decided, in order.
    pub decisions: Vec<Decision>,
}

/// Where a review is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Planned,
    Open,
    Closed,
}

/// A change and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub change: ChangeId,
    pub at: Moment,
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The KPI or objective it is about, by its code; the whole plan where there is none.
    pub about: Option<String>,
    pub text: String,
    pub author: String,
}

/// Something that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its name: the change that records it.
    pub id: ChangeId,
    /// The KPI or objective it is about, by its code; the whole plan where there is none.
    pub about: Option<String>,
    pub what: String,
    pub who: String,
    pub by: Option<Date>,
    /// When it was done, and what was said of it.
    pub done: Option<Done>,
}

/// That a decision was carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub at: Moment,
    pub author: String,
}

impl Decision {
    /// Whether it should have been done before that day.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.done.is_none() && self.by.is_some_and(|by| by < today)
    }
}

impl Review {
    fn planned(id: &str, date: Date) -> Self {
        Self {
            id: id.to_owned(),
            date,
            people: String::new(),
            stage: Stage::Planned,
            begun: None,
            ended: None,
            remarks: Vec::new(),
            decisions: Vec::new(),
        }
    }

    /// The changes that were made while it was going on, its own acts left out.
    pub fn changes<'a>(&'a self, journal: &'a Journal) -> impl Iterator<Item = &'a Change> {
        let ended = self.ended.as_ref().map(|mark| &mark.change);
        let begun = self.begun.iter();
        let during = begun.flat_map(move |mark| journal.between(&mark.change, ended));
        during.filter(|change| {
            let mut edits = change.entries.iter().map(|entry| &entry.edit);
            !edits.all(|edit| edit.subject() == Some(Subject::Reviews))
        })
    }
}

/// All reviews, by day, as the changes left them.
pub(super) fn reviews(journal: &Journal) -> Vec<Review> {
    let mut minutes = Minutes::default();
    for (change, entry) in journal.effective(&Subject::Reviews) {
        if let Edit::Review(review_event) = &entry.edit {
            minutes.take(change, review_event);
        }
    }
    let mut all = minutes.reviews;
    for it in all.iter_mut().flat_map(|it| &mut it.decisions) {
        it.done = minutes.settled.get(&it.id).cloned().flatten();
    }
    all.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
    all
}

/// The reviews so far, found by their names, and decisions by theirs.
#[derive(Debug, Default)]
pub(super) struct Minutes {
    reviews: Vec<Review>,
    places: HashMap<String, usize>,
    /// The changes that record decisions, and what was said last of their being done.
    decisions: HashSet<ChangeId>,
    settled: HashMap<ChangeId, Option<Done>>,
    /// The one that is going on, by its place.
    open: Option<usize>,
}

impl Minutes {
    /// Whether what is about to happen can: one review at a time is going on, and only in that one something is said and decided.
    pub(super) fn admits(&self, review_event: &ReviewEvent) -> bool {
        let stage = |id: &String| {
            let place = self.places.get(id)?;
            self.reviews.get(*place).map(|it| it.stage)
        };
        match review_event {
            ReviewEvent::Convene { .. } => true,
            ReviewEvent::Begin { review } => self.open.is_none() && stage(review).is_some(),
            ReviewEvent::Conclude { review }
            | ReviewEvent::Remark { review, .. }
            | ReviewEvent::Decide { review, .. } => stage(review) == Some(Stage::Open),
            ReviewEvent::Settle { decision, .. } => self.decisions.contains(decision),
        }
    }

    pub(super) fn take(&mut self, change: &Change, review_event: &ReviewEvent) {
        match review_event {
            ReviewEvent::Convene {
                review,
                date,
                people,
            } => {
                let next = self.reviews.len();
                let place = *self.places.entry(review.clone()).or_insert(next);
                if place == next {
                    self.reviews.push(Review::planned(review, *date));
                }
                self.with(review, |it| {
                    it.date = *date;
                    it.people.clone_from(people);
                });
            }
            ReviewEvent::Begin { review } => {
                self.open = self.places.get(review).copied().or(self.open);
                self.with(review, |it| {
                    it.stage = Stage::Open;
                    it.ended = None;
                    // One that is taken up again began when it began.
                    it.begun.get_or_insert_with(|| mark(change));
                });
            }
            ReviewEvent::Conclude { review } => {
                self.open = self.open.filter(|it| self.places.get(review) != Some(it));
                self.with(review, |it| {
                    it.stage = Stage::Closed;
                    it.ended = Some(mark(change));
                });
            }
            ReviewEvent::Remark {
                review,
                about,
                text,
            } => self.with(review, |it| {
                it.remarks.push(Remark {
                    about: about.clone(),
                    text: text.clone(),
                    author: change.author.clone(),
                });
            }),
            ReviewEvent::Decide { review, .. } => self.decide(change, review, review_event),
            ReviewEvent::Settle { decision, done } => {
                let settled = done.then(|| Done {
                    at: change.at,
                    author: change.author.clone(),
                });
                if self.decisions.contains(decision) {
                    self.settled.insert(decision.clone(), settled);
                }
            }
        }
    }

    fn decide(&mut self, change: &Change, id: &str, review_event: &ReviewEvent) {
        let ReviewEvent::Decide {
            about,
            what,
            who,
            by,
            ..
        } = review_event
        else {
            return;
        };
        let Some(place) = self.places.get(id).copied() else {
            return;
        };
        let Some(review) = self.reviews.get_mut(place) else {
            return;
        };
        self.decisions.insert(change.id.clone());
        review.decisions.push(Decision {
            id: change.id.clone(),
            about: about.clone(),
            what: what.clone(),
            who: who.clone(),
            by: *by,
            done: None,
        });
    }

    fn with(&mut self, id: &str, act: impl FnOnce(&mut Review)) {
        let place = self.places.get(id);
        if let Some(review) = place.and_then(|it| self.reviews.get_mut(*it)) {
            act(review);
        }
    }
}

fn mark(change: &Change) -> Mark {
    Mark {
        change: change.id.clone(),
        at: change.at,
    }
}
