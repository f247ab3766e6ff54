//! The list of reviews with their decisions, and the comparison of two of them.

use super::{Compared, Model, ReviewLine, ReviewList};
use crate::record::{ChangeId, Decision, Document, Review};
use crate::score::compare;

/// The lines of the list, the latest review first.
pub fn lines(model: &Model) -> Vec<ReviewLine> {
    let reviews = model.document.reviews().iter().enumerate().rev();
    reviews
        .flat_map(|(at, review)| {
            let decisions = (0..review.decisions.len()).map(move |it| ReviewLine::Decision(at, it));
            std::iter::once(ReviewLine::Review(at)).chain(decisions)
        })
        .collect()
}

/// The list of reviews.
pub(super) fn list(model: &Model) -> ReviewList {
    let journal = model.document.journal();
    let reviews = model.document.reviews().iter();
    ReviewList {
        lines: lines(model),
        changes: reviews.map(|it| it.changes(journal).count()).collect(),
    }
}

pub fn decision(model: &Model, line: ReviewLine) -> Option<&Decision> {
    match line {
        ReviewLine::Review(_) => None,
        ReviewLine::Decision(review, at) => model.document.reviews().get(review)?.decisions.get(at),
    }
}

/// The plan as a review left it: at its end, or as it stands while it goes on. `None` for one that is to come.
pub(super) fn state(model: &Model, review: &Review) -> Option<(Document, Option<ChangeId>)> {
    review.begun.as_ref()?;
    Some(match &review.ended {
        Some(ended) => (
            model
                .document
                .as_of_change(&ended.change, model.now.instant),
            Some(ended.change.clone()),
        ),
        None => (Document::clone(&model.document), None),
    })
}

impl Compared {
    /// How many lines it takes: both roll-ups and a blank, two a KPI or that nothing moved, and the changes under their heading.
    pub const fn height(&self) -> usize {
        let moves = match self.comparison.moves.len() {
            0 => 1,
            moves => moves * 2,
        };
        let between = match self.between.len() {
            0 => 0,
            between => between + 2,
        };
        3 + moves + between
    }

    /// Compares two reviews, the earlier one first; `None` where one of them did not begin yet.
    pub fn new(model: &Model, one: &Review, other: &Review) -> Option<Self> {
        let (mut from, mut to) = (one, other);
        let order = |it: &Review| {
            it.ended
                .as_ref()
                .map_or(i64::MAX, |it| it.change.stamp().unwrap_or(0))
        };
        if order(from) > order(to) {
            (from, to) = (to, from);
        }
        let (before, start) = state(model, from)?;
        let (after, end) = state(model, to)?;
        let year = model.year();
        let journal = model.document.journal();
        let between = start
            .iter()
            .flat_map(|start| journal.between(start, end.as_ref()));
        Some(Self {
            from: from.id.clone(),
            to: to.id.clone(),
            comparison: compare(&before, &after, year),
            between: between.map(|change| change.id.clone()).collect(),
            scroll: 0,
        })
    }
}
