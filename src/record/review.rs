//! Reviews: meetings on the plan, what was said and decided in them, and whether it was done.
//!
//! What happened in a review is what was changed between its beginning and its end; nothing else has to be recorded.

use jiff::civil::Date;

use super::{Change, ChangeId, Edit, Entry, Journal, Moment, Subject};

/// Something that happens in a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proceeding {
    /// A review is planned, or its day and its people are others. On undo, they are again what they were.
    Convene {
        /// Its name.
        review: String,
        /// Its day.
        date: Date,
        /// Who is there.
        people: String,
    },
    /// A review begins, or is taken up again. Not undone by undo: it is an act.
    Begin {
        /// Its name.
        review: String,
    },
    /// A review is over. Not undone by undo: it is an act.
    Conclude {
        /// Its name.
        review: String,
    },
    /// Something was said in a review. On undo, it was not.
    Remark {
        /// The review.
        review: String,
        /// The code of the KPI or objective it is about.
        about: Option<String>,
        /// What was said.
        text: String,
    },
    /// Something was decided in a review. On undo, it was not.
    Decide {
        /// The review.
        review: String,
        /// The code of the KPI or objective it is about.
        about: Option<String>,
        /// What is to be done.
        what: String,
        /// Who does it.
        who: String,
        /// By when.
        by: Option<Date>,
    },
    /// A decision was carried out, or not yet after all. On undo, it is again what it was.
    Settle {
        /// The change that recorded the decision.
        decision: ChangeId,
        /// Whether it is done.
        done: bool,
    },
}

/// A meeting on the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its name: its day, with a number where there are several on one day.
    pub id: String,
    /// Its day.
    pub date: Date,
    /// Who is there, as typed.
    pub people: String,
    /// Whether it is to come, going on, or over.
    pub stage: Stage,
    /// Its beginning.
    pub begun: Option<Mark>,
    /// Its end.
    pub ended: Option<Mark>,
    /// What was said, in order.
    pub remarks: Vec<Remark>,
    /// What was decided, in order.
    pub decisions: Vec<Decision>,
}

/// Where a review is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is to come.
    Planned,
    /// It is going on.
    Open,
    /// It is over.
    Closed,
}

/// A change and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The change.
    pub change: ChangeId,
    /// When it was made.
    pub at: Moment,
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The KPI or objective it is about, by its code; the whole plan where there is none.
    pub about: Option<String>,
    /// What was said.
    pub text: String,
    /// Who typed it.
    pub author: String,
}

/// Something that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its name: the change that records it.
    pub id: ChangeId,
    /// The KPI or objective it is about, by its code; the whole plan where there is none.
    pub about: Option<String>,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub by: Option<Date>,
    /// When it was done, and what was said of it.
    pub done: Option<Done>,
}

/// That a decision was carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// When somebody said so.
    pub at: Moment,
    /// Who did.
    pub author: String,
}

impl Decision {
    /// Whether it should have been done before that day.
    #[must_use]
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
    let mut all: Vec<Review> = Vec::new();
    for (change, entry) in journal.effective(&Subject::Reviews) {
        take(&mut all, change, entry);
    }
    all.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
    all
}

fn take(all: &mut Vec<Review>, change: &Change, entry: &Entry) {
    let Edit::Review(proceeding) = &entry.edit else {
        return;
    };
    match proceeding {
        Proceeding::Convene {
            review,
            date,
            people,
        } => {
            if find(all, review).is_none() {
                all.push(Review::planned(review, *date));
            }
            with(all, review, |it| {
                it.date = *date;
                it.people.clone_from(people);
            });
        }
        Proceeding::Begin { review } => with(all, review, |it| {
            it.stage = Stage::Open;
            it.ended = None;
            // One that is taken up again began when it began.
            it.begun.get_or_insert_with(|| mark(change));
        }),
        Proceeding::Conclude { review } => with(all, review, |it| {
            it.stage = Stage::Closed;
            it.ended = Some(mark(change));
        }),
        Proceeding::Remark {
            review,
            about,
            text,
        } => with(all, review, |it| {
            it.remarks.push(Remark {
                about: about.clone(),
                text: text.clone(),
                author: change.author.clone(),
            });
        }),
        Proceeding::Decide {
            review,
            about,
            what,
            who,
            by,
        } => with(all, review, |it| {
            it.decisions.push(Decision {
                id: change.id.clone(),
                about: about.clone(),
                what: what.clone(),
                who: who.clone(),
                by: *by,
                done: None,
            });
        }),
        Proceeding::Settle { decision, done } => {
            let decisions = all.iter_mut().flat_map(|review| &mut review.decisions);
            for it in decisions.filter(|it| it.id == *decision) {
                it.done = done.then(|| Done {
                    at: change.at,
                    author: change.author.clone(),
                });
            }
        }
    }
}

fn with(all: &mut [Review], id: &str, act: impl FnOnce(&mut Review)) {
    if let Some(review) = find(all, id) {
        act(review);
    }
}

fn find<'a>(all: &'a mut [Review], id: &str) -> Option<&'a mut Review> {
    all.iter_mut().find(|review| review.id == id)
}

fn mark(change: &Change) -> Mark {
    Mark {
        change: change.id.clone(),
        at: change.at,
    }
}
