//! What no program of this kind writes: changes that contradict each other, or themselves. A hand made them, or took some away.
//!
//! Each is looked for in one walk through the changes. Nothing here doubts what two people do who have not seen each other's changes.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use super::id::FAR_AHEAD;
use super::review::Minutes;
use super::{Change, ChangeId, Document, Edit, Entry, Journal, Previous, ReviewEvent, Subject};

/// No clock on a wall is further from UTC, in seconds.
const FARTHEST_OFFSET: i32 = 14 * 60 * 60;

/// What cannot be, and the changes of which it is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    pub kind: Impossible,
    /// The changes, in order.
    pub changes: Vec<ChangeId>,
    /// The KPIs that they are about, each once.
    pub codes: Vec<String>,
}

/// What cannot be of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impossible {
    /// It was made in view of a change that is not there.
    SawMissing,
    /// It was made in view of a change that is later.
    SawLater,
    /// Its session begins without saying what was there before it.
    Unlinked,
    /// What it says was there before was not.
    Old,
    /// Its time is not that of its name.
    Time,
    /// It records a day that is not of its year.
    Day,
    /// It undoes a change that is not there, or a later one.
    Undo,
    /// It happened in a review that was not going on, or in none.
    Review,
}

impl Document {
    /// What cannot be in the changes, by kind.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let mut found: BTreeMap<Impossible, Vec<&Change>> = BTreeMap::new();
        let journal = self.journal();
        let mut tell = |kind, change| found.entry(kind).or_default().push(change);
        let mut stamps: HashMap<&str, i64> = HashMap::new();
        for change in journal.changes() {
            let stamp = change.id.stamp().unwrap_or(i64::MIN);
            let before = stamps.insert(change.id.session(), stamp);
            // A clock that was set back is passed by one's own changes all the same.
            let is_pushed = before.is_some_and(|before| before.saturating_add(1) == stamp);
            of_itself(journal, change)
                .filter(|kind| !(is_pushed && *kind == Impossible::Time))
                .for_each(|kind| tell(kind, change));
        }
        for subject in journal.all_subjects() {
            untrue(journal, subject).for_each(|change| tell(Impossible::Old, change));
        }
        unlinked(journal).for_each(|change| tell(Impossible::Unlinked, change));
        strange_reviews(journal).for_each(|change| tell(Impossible::Review, change));
        let all = found.into_iter();
        all.map(|(kind, mut changes)| {
            changes.sort_unstable_by(|one, other| one.id.cmp(&other.id));
            changes.dedup_by(|one, other| one.id == other.id);
            let origins: HashMap<&ChangeId, &Change> = changes
                .iter()
                .map(|it| journal.origin(it))
                .map(|it| (&it.id, it))
                .collect();
            let codes: HashSet<String> = origins.into_values().flat_map(Change::codes).collect();
            let mut codes: Vec<String> = codes.into_iter().collect();
            codes.sort_unstable();
            Contradiction {
                kind,
                codes,
                changes: changes.into_iter().map(|it| it.id.clone()).collect(),
            }
        })
        .collect()
    }
}

/// What is wrong with a change, whatever the state is.
fn of_itself(journal: &Journal, change: &Change) -> impl Iterator<Item = Impossible> {
    let at = change.at.instant.as_microsecond();
    let stamp = change.id.stamp().unwrap_or(i64::MIN);
    let latest = at.saturating_add(FAR_AHEAD).saturating_add(1);
    let is_odd = change.at.offset.seconds().abs() > FARTHEST_OFFSET;
    let time = !(at..=latest).contains(&stamp) || is_odd;
    let saws = || change.entries.iter().filter_map(|it| it.saw.as_ref());
    let heads = change.link.iter().flat_map(|it| &it.heads);
    let missing = saws().chain(heads).any(|saw| journal.get(saw).is_none());
    // One whose clock runs far ahead is seen by those whose clock does not.
    let is_later = |saw: &&ChangeId| **saw > change.id && !saw.is_far_ahead(change.at.instant);
    let later = saws().any(|saw| is_later(&saw));
    let undo = change.reverted().is_some_and(|id| {
        let is_later = *id >= change.id && !id.is_far_ahead(change.at.instant);
        is_later || journal.get(id).is_none()
    });
    let mut edits = change.entries.iter().map(|it| &it.edit);
    let day =
        edits.any(|edit| matches!(edit, Edit::Record { date, year, .. } if date.year() != *year));
    [
        time.then_some(Impossible::Time),
        missing.then_some(Impossible::SawMissing),
        later.then_some(Impossible::SawLater),
        undo.then_some(Impossible::Undo),
        day.then_some(Impossible::Day),
    ]
    .into_iter()
    .flatten()
}

/// Changes of sessions that begin without a link, where the chain had begun or nobody saw them when it began.
fn unlinked(journal: &Journal) -> impl Iterator<Item = &Change> {
    let begun = journal.changes().find(|it| it.link.is_some());
    let mut linked: HashMap<&str, bool> = HashMap::new();
    journal.changes().filter(move |change| {
        let has_link = linked
            .entry(change.id.session())
            .or_insert(change.link.is_some());
        let Some(begun) = begun else { return false };
        let is_before = change.id < begun.id && journal.is_vouched(&change.id);
        !*has_link && !is_before
    })
}

/// Changes of a subject whose old value is not what the change had that they were made in view of.
fn untrue<'a>(journal: &'a Journal, subject: &'a Subject) -> impl Iterator<Item = &'a Change> {
    let mut found = Vec::new();
    // Where a clock ran ahead, changes count in another order than that of their names.
    let mut all = journal.edits_of(subject);
    if all.any(|(change, entry)| entry.saw.as_ref() > Some(&change.id)) {
        return found.into_iter();
    }
    let mut before: HashMap<&ChangeId, Option<Left<'_>>> = HashMap::new();
    let mut last = Last::default();
    for (change, entry) in journal.edits_of(subject) {
        let seen = entry.saw.as_ref().and_then(|saw| before.get(saw));
        let was = match seen {
            Some(left) => left.as_ref().filter(|it| counts(journal, it.edit)),
            None => None,
        };
        let was = match was {
            Some(left) => previous(left.edit, &entry.edit),
            None if entry.saw.is_none() => {
                begins_with_nothing(&entry.edit).then_some(Previous::Nothing)
            }
            None => None,
        };
        if was.is_some_and(|was| was != entry.old) {
            found.push(change);
        }
        let left = last.after(change, &entry.edit, seen.and_then(Option::as_ref));
        before.insert(&change.id, left);
    }
    found.into_iter()
}

/// What somebody finds who has seen a change: the edit that made it so, and through which change.
#[derive(Clone, Copy)]
struct Left<'a> {
    edit: &'a Edit,
    by: &'a ChangeId,
}

/// The last measurement so far, and the latest day of all.
#[derive(Default)]
struct Last<'a> {
    by: Option<&'a ChangeId>,
    date: Option<Date>,
}

impl<'a> Last<'a> {
    /// What a change leaves to be found, where no other change has to be known for that.
    fn after(
        &mut self,
        change: &'a Change,
        edit: &'a Edit,
        seen: Option<&Left<'a>>,
    ) -> Option<Left<'a>> {
        let by = &change.id;
        if let Edit::Record { date, .. } = edit {
            let is_latest = Some(*date) >= self.date;
            self.date = self.date.max(Some(*date));
            self.by = Some(by);
            return is_latest.then_some(Left { edit, by });
        }
        let keeps = matches!(
            edit,
            Edit::Annotate { .. } | Edit::Supply { .. } | Edit::Confirm { .. }
        );
        if keeps {
            // A note leaves the value that its author saw, unless another came between.
            return seen.copied().filter(|it| self.by == Some(it.by));
        }
        let is_alone = matches!(
            edit,
            Edit::Judge { .. } | Edit::Deviate { .. } | Edit::Amend { .. }
        );
        is_alone.then_some(Left { edit, by })
    }
}

/// Whether a change surely counted for whoever saw it: no year that it bears on was ever closed, as far as it saw or not.
fn counts(journal: &Journal, edit: &Edit) -> bool {
    let mut years = journal.years_of(edit).into_iter();
    !years.any(|year| journal.was_ever_closed(year))
}

/// Whether there is nothing before the first edit of its kind.
const fn begins_with_nothing(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::Record { .. } | Edit::Withdraw { .. } | Edit::Judge { .. } | Edit::Deviate { .. }
    )
}

/// What a later edit finds of an earlier one.
fn previous(earlier: &Edit, later: &Edit) -> Option<Previous> {
    if let (Edit::Record { actual, .. }, Edit::Record { .. } | Edit::Withdraw { .. }) =
        (earlier, later)
    {
        Some(Previous::Actual(actual.clone()))
    } else if let (Edit::Judge { judgement, .. }, Edit::Judge { .. }) = (earlier, later) {
        Some(
            judgement
                .clone()
                .map_or(Previous::Nothing, Previous::Judgement),
        )
    } else if let (Edit::Deviate { deviation, .. }, Edit::Deviate { .. }) = (earlier, later) {
        Some(
            deviation
                .clone()
                .map_or(Previous::Nothing, Previous::Deviation),
        )
    } else if let (
        Edit::Amend {
            since, new_value, ..
        },
        Edit::Amend {
            since: from,
            new_value: next,
            ..
        },
    ) = (earlier, later)
    {
        let same = since == from && new_value.amended() == next.amended();
        same.then(|| Previous::Text(new_value.text()))
    } else {
        None
    }
}

/// What happened in reviews that nobody planned, or in view of a review that was not going on.
fn strange_reviews(journal: &Journal) -> impl Iterator<Item = &Change> {
    let of = |entry: &Entry| entry.edit.review_event().cloned();
    // What was planned or decided and then undone was there all the same.
    let mut convened = HashSet::new();
    let all = journal.edits_of(&Subject::Reviews);
    for review_event in all.filter_map(|(_, entry)| of(entry)) {
        if let ReviewEvent::Convene { review, .. } = review_event {
            convened.insert(review);
        }
    }
    let decides = |id: &ChangeId| {
        let change = journal.get(id);
        change.is_some_and(|it| {
            let mut all = it.entries.iter().filter_map(of);
            all.any(|it| matches!(it, ReviewEvent::Decide { .. }))
        })
    };
    let mut minutes = Minutes::default();
    // Where something was undone, what came after it was done in view of more than what stands.
    let all = journal.edits_of(&Subject::Reviews);
    let is_undone = all.map(|it| it.0).any(|it| journal.is_reverted(&it.id));
    let mut previous: Option<&ChangeId> = None;
    let mut blind: HashSet<&ChangeId> = HashSet::new();
    let mut found = Vec::new();
    for (change, entry) in journal.effective(&Subject::Reviews) {
        let Some(review_event) = of(entry) else {
            continue;
        };
        // Who begins a review, or speaks in one, has seen it planned.
        let is_known = match &review_event {
            ReviewEvent::Convene { .. } => true,
            _ if entry.saw.is_none() => false,
            ReviewEvent::Begin { review }
            | ReviewEvent::Conclude { review }
            | ReviewEvent::Remark { review, .. }
            | ReviewEvent::Decide { review, .. } => convened.contains(review),
            ReviewEvent::Settle { decision, .. } => decides(decision),
        };
        // Who has not seen what was before, or what somebody did who had not, is not judged.
        let is_seeing = match previous {
            None => true,
            Some(before) if *before == change.id => !blind.contains(&change.id),
            Some(before) => entry.saw.as_ref() == Some(before) && !blind.contains(before),
        };
        if !is_seeing {
            blind.insert(&change.id);
        }
        if !is_known || (is_seeing && !is_undone && !minutes.admits(&review_event)) {
            found.push(change);
        }
        minutes.take(change, &review_event);
        previous = Some(&change.id);
    }
    found.into_iter()
}
