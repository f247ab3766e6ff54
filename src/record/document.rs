//! A plan with everything that happened to it, and the one door through which it is changed.

mod admission;
mod criterion;
mod late;
mod previous;
mod structure;
mod undo;
mod what_if;

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::{
    Cell, Change, ChangeId, Decision, DiskError, Edit, Entry, Journal, Link, Moment, Review,
    Signature, Stage, Subject, review,
};
use crate::plan::{Kpi, Place, Plan, Year};

pub use criterion::Contested;

/// A plan and its journal, replayed.
#[derive(Clone, Debug)]
pub struct Document {
    plan: Plan,
    /// The plan as its file has it, where its objectives and KPIs are others now.
    file_plan: Option<Box<Plan>>,
    journal: Journal,
    places: HashMap<String, Place>,
    cells: HashMap<(Place, Year), Cell>,
    /// Amended KPIs, as the plan's file has them.
    originals: HashMap<Place, Kpi>,
    contested: HashMap<Place, Contested>,
    reviews: Vec<Review>,
    /// Objectives and KPIs that were edited after that year was closed: that does not count.
    late_structure_edits: Vec<(String, Year)>,
    signature: Signature,
    read_only: Option<ReadOnly>,
}

/// Why nothing may be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    Asked,
    /// The folder cannot be written to.
    Unwritable(DiskError),
    /// A file was written by a newer version of the program.
    Newer,
    /// It is shown as it stood at the end of that day.
    Past(Date),
}

/// Why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    ReadOnly(ReadOnly),
    YearClosed(Year),
    /// The plan has no such year.
    NoSuchYear(Year),
    /// The plan has no KPI of that code.
    NoSuchKpi(String),
    /// The day is not in the year it would count for.
    DateOutsideYear(Date, Year),
    /// There is no value to withdraw, annotate or confirm.
    NoMeasurement,
    /// The act's day is not within the years of the plan: those.
    DateOutsidePlan(Date, Year, Year),
    /// An amendment, and the reopening of a year, need a reason.
    NoReason,
    NoAct,
    /// A judgement or a deviation needs its note.
    NoNote,
    /// A share in percent is between 0 and 100.
    OutsidePercent(Decimal),
    /// What is to be changed says that already.
    Unchanged,
    NotClosed(Year),
    /// A later change builds on the one that is to be undone; that one first.
    Overtaken(ChangeId),
    /// A review is going on already.
    ReviewOpen(String),
    /// There is no such review, or it is not going on.
    NoReview,
    /// Something that is said or decided needs its words.
    NoWords,
    /// Closing and reopening a year, and confirming, are acts that are not undone.
    BeyondUndo,
    /// The plan is approved: it is amended, and not edited.
    Approved,
    /// Another KPI or objective has that code.
    CodeTaken(String),
    /// There is nothing of this author to undo.
    NothingToUndo,
    /// There is nothing of this author to redo.
    NothingToRedo,
}

/// The cells that a change may have altered.
pub type Touched = Vec<(Place, Year)>;

impl Document {
    /// A plan with the changes that are known of it.
    pub fn new(
        plan: Plan,
        changes: impl IntoIterator<Item = Change>,
        signature: Signature,
        now: Timestamp,
    ) -> Self {
        let journal = Journal::new(changes, now);
        let structure::Edited {
            plan,
            file_plan,
            late: late_structure_edits,
        } = structure::edited(plan, &journal);
        let mut places = HashMap::new();
        for (place, kpi) in plan.kpis() {
            places.entry(kpi.code.clone()).or_insert(place);
        }
        let mut document = Self {
            plan,
            file_plan,
            journal,
            places,
            cells: HashMap::new(),
            originals: HashMap::new(),
            contested: HashMap::new(),
            reviews: Vec::new(),
            late_structure_edits,
            signature,
            read_only: None,
        };
        let subjects: Vec<Subject> = document.journal.all_subjects().cloned().collect();
        document.replay(&subjects);
        document
    }

    /// The same, but nothing may be changed.
    pub fn read_only(mut self, read_only: ReadOnly) -> Self {
        self.read_only.get_or_insert(read_only);
        self
    }

    /// The plan as it stood at the end of that day, by the clocks of those who made the changes.
    pub fn as_of(&self, day: Date, now: Timestamp) -> Self {
        let until = self
            .journal
            .changes()
            .filter(|change| change.at.day() <= day)
            .cloned();
        Self::new(self.base(), until, self.signature.clone(), now).read_only(ReadOnly::Past(day))
    }

    /// The plan as it stood when that change had been made.
    pub fn as_of_change(&self, id: &ChangeId, now: Timestamp) -> Self {
        let until = self.journal.changes().filter(|change| change.id <= *id);
        let day = self.journal.get(id).map(|change| change.at.day());
        let past = day.unwrap_or_default();
        Self::new(self.base(), until.cloned(), self.signature.clone(), now)
            .read_only(ReadOnly::Past(past))
    }

    pub fn reviews(&self) -> &[Review] {
        &self.reviews
    }

    /// The review that is going on.
    pub fn open_review(&self) -> Option<&Review> {
        let mut open = self.reviews.iter();
        open.rfind(|review| review.stage == Stage::Open)
    }

    /// Every decision that is not done yet, with its review, the earliest due first.
    pub fn open_decisions(&self) -> Vec<(&Review, &Decision)> {
        let all = self.reviews.iter().flat_map(|review| {
            let decisions = review.decisions.iter();
            decisions.map(move |decision| (review, decision))
        });
        let mut open: Vec<_> = all.filter(|(_, it)| it.done.is_none()).collect();
        open.sort_by_key(|(_, it)| (it.by.is_none(), it.by));
        open
    }

    /// The decisions that should have been carried out before that day.
    pub fn overdue_decisions(&self, today: Date) -> impl Iterator<Item = &Decision> {
        let all = self.reviews.iter().flat_map(|review| &review.decisions);
        all.filter(move |it| it.is_overdue(today))
    }

    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    pub const fn signature(&self) -> &Signature {
        &self.signature
    }

    /// Why nothing may be changed, where that is so.
    pub const fn bar(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// What is known of a KPI in a year.
    pub fn cell(&self, place: Place, year: Year) -> Option<&Cell> {
        self.cells.get(&(place, year))
    }

    /// The day of a value that is recorded today for a year: today, held within the year; never before the measurement that counts, so
    /// that what is recorded counts.
    pub fn measurement_day(&self, place: Place, year: Year, today: Date) -> Date {
        let today = today.clamp(date(year, 1, 1), date(year, 12, 31));
        let cell = self.cell(place, year).and_then(Cell::current);
        cell.map_or(today, |measurement| today.max(measurement.date))
    }

    /// Where the KPI of that exact code stands.
    pub fn place(&self, code: &str) -> Option<Place> {
        self.places.get(code).copied()
    }

    pub fn is_closed(&self, year: Year) -> bool {
        self.journal.is_closed(year)
    }

    /// The first year that is not closed, or the last of all.
    pub fn first_open_year(&self) -> Year {
        let open = self
            .plan
            .years
            .iter()
            .copied()
            .find(|year| !self.is_closed(*year));
        open.or_else(|| self.plan.years.last().copied())
            .unwrap_or(self.plan.baseline_year)
    }

    /// Makes a change of these edits, and says what it touched.
    ///
    /// # Errors
    /// An [`EditError`]; then nothing has changed.
    pub fn apply(&mut self, edits: Vec<Edit>, at: Moment) -> Result<(Change, Touched), EditError> {
        if edits.is_empty() {
            return Err(EditError::Unchanged);
        }
        for (at, edit) in edits.iter().enumerate() {
            self.admit(edit, edits.get(..at).unwrap_or_default())?;
        }
        let link = self.link(&edits);
        let entries: Vec<Entry> = edits.into_iter().map(|edit| self.entry(edit)).collect();
        // What was seen is earlier, also where its clock ran ahead and was not waited for so far.
        let saws = entries.iter().filter_map(|it| it.saw.as_ref());
        let saws = saws.filter(|saw| !saw.is_far_ahead(at.instant));
        let latest = saws.filter_map(ChangeId::stamp).max().unwrap_or(0);
        let latest = latest.max(self.journal.latest());
        let id = ChangeId::next(at.instant, latest, &self.signature);
        let change = Change {
            id,
            at,
            author: self.signature.author.clone(),
            entries,
            link,
        };
        self.journal.pass(&change.id);
        let touched = self.take([change.clone()], at.instant);
        Ok((change, touched))
    }

    /// Takes in changes that others made, and says what they touched.
    pub fn absorb(&mut self, changes: impl IntoIterator<Item = Change>, now: Timestamp) -> Touched {
        self.take(changes, now)
    }

    /// The change that a revert is about in the end.
    pub fn origin<'a>(&'a self, change: &'a Change) -> &'a Change {
        self.journal.origin(change)
    }

    /// What a change of these edits vouches for: where the chain begins, and where something is sealed, for all that is there; at the
    /// beginning of a session for what its author did that nothing vouches for yet.
    fn link(&self, edits: &[Edit]) -> Option<Link> {
        let heads = if edits.iter().any(Edit::is_seal) || !self.journal.is_linked() {
            self.journal.heads()
        } else if self.journal.has_session(&self.signature.session()) {
            return None;
        } else {
            self.journal
                .open_heads(&super::slug(&self.signature.author))
        };
        Some(Link { heads, proof: None })
    }

    fn entry(&self, edit: Edit) -> Entry {
        let saw = edit
            .subject()
            .and_then(|subject| self.journal.last_seen(&subject).cloned());
        Entry {
            old: self.previous(&edit),
            saw,
            edit,
        }
    }

    fn take(&mut self, changes: impl IntoIterator<Item = Change>, now: Timestamp) -> Touched {
        let mut touched = self.journal.add(changes, now);
        if touched.contains(&Subject::Structure) {
            return self.rebuild(now);
        }
        let closings = touched.iter().filter(|it| it.kpi().is_none());
        let years: Vec<Year> = closings.filter_map(Subject::year).collect();
        for year in years {
            touched.extend(self.journal.subjects_of(year).cloned());
        }
        self.replay(&touched)
    }

    fn replay(&mut self, subjects: &[Subject]) -> Touched {
        let mut touched = Touched::new();
        if subjects.contains(&Subject::Reviews) {
            self.reviews = review::reviews(&self.journal);
        }
        for subject in subjects {
            let Some(place) = subject.kpi().and_then(|kpi| self.place(kpi)) else {
                continue;
            };
            if let Some(year) = subject.year() {
                touched.push((place, year));
            } else {
                self.promise_again(place);
                touched.extend(self.plan.years.iter().map(|year| (place, *year)));
            }
        }
        touched.sort_unstable();
        touched.dedup();
        for (place, year) in &touched {
            let Some(kpi) = self.plan.kpi(*place) else {
                continue;
            };
            let cell = Cell::replay(&self.journal, &kpi.code, *year);
            if cell.is_empty() {
                self.cells.remove(&(*place, *year));
            } else {
                self.cells.insert((*place, *year), cell);
            }
        }
        touched
    }
}
