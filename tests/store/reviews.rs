//! Reviews over time: what was decided in them and when it is due, what is undone again, and a review that is taken up again.

use jiff::civil::date;
use traguardo::record::{ChangeId, Document, Edit, Impossible, ReviewEvent, Stage};

use super::{Disk, later, record};
use crate::support::{now, signature};

fn review() -> String {
    "2026-11-24".into()
}

/// A review that is going on.
fn begun() -> Document {
    let loaded = Disk::new().load();
    let mut document = loaded.document(signature("M. Rossi"), now().instant);
    let convened = ReviewEvent::Convene {
        review: review(),
        date: now().day(),
        people: "Giunta".into(),
    };
    happens(&mut document, 0, convened);
    happens(&mut document, 1, ReviewEvent::Begin { review: review() });
    document
}

fn happens(document: &mut Document, second: i64, review_event: ReviewEvent) -> ChangeId {
    let edits = vec![Edit::Review(review_event)];
    document.apply(edits, later(second)).unwrap().0.id
}

fn decide(document: &mut Document, second: i64, what: &str, by: Option<(i8, i8)>) -> ChangeId {
    let decided = ReviewEvent::Decide {
        review: review(),
        about: None,
        what: what.into(),
        who: "Ufficio".into(),
        by: by.map(|(month, day)| date(2026, month, day)),
    };
    happens(document, second, decided)
}

fn settle(document: &mut Document, second: i64, decision: &ChangeId) {
    let decision = decision.clone();
    happens(
        document,
        second,
        ReviewEvent::Settle {
            decision,
            done: true,
        },
    );
}

#[test]
fn decisions_are_open_until_they_are_settled_the_earliest_due_first_and_overdue_after_their_day() {
    let mut it = begun();
    decide(&mut it, 2, "prima o poi", None);
    decide(&mut it, 3, "dopo", Some((12, 1)));
    decide(&mut it, 4, "prima", Some((11, 30)));
    let done = decide(&mut it, 5, "fatta", Some((11, 25)));
    settle(&mut it, 6, &done);
    let open = it.open_decisions().into_iter();
    let open: Vec<&str> = open.map(|(_, it)| it.what.as_str()).collect();
    assert_eq!(open, ["prima", "dopo", "prima o poi"]);
    for (month, day, expected) in [
        (11, 30, &[][..]),
        (12, 1, &["prima"]),
        (12, 2, &["dopo", "prima"]),
    ] {
        let overdue = it.overdue_decisions(date(2026, month, day));
        let overdue: Vec<&str> = overdue.map(|it| it.what.as_str()).collect();
        assert_eq!(overdue, expected, "{month} {day}");
    }
}

/// Somebody undoes a decision that was settled already: nobody has forged anything.
#[test]
fn what_was_said_of_a_decision_that_is_undone_is_no_contradiction() {
    let mut it = begun();
    let decided = decide(&mut it, 2, "x", None);
    settle(&mut it, 3, &decided);
    it.revert(&decided, later(4)).unwrap();
    assert_eq!(it.contradictions(), []);
    assert_eq!(it.reviews()[0].decisions, []);
}

#[test]
fn a_review_that_is_taken_up_again_goes_on_and_has_all_that_happened_since_it_began() {
    let mut it = begun();
    let began = it.reviews()[0].begun.clone();
    for second in [10, 20] {
        it.apply(vec![record("4_001", second)], later(second))
            .unwrap();
        assert_eq!(it.open_review().map(|it| it.id.clone()), Some(review()));
        let concluded = happens(
            &mut it,
            second + 1,
            ReviewEvent::Conclude { review: review() },
        );
        assert_eq!(it.open_review(), None);
        let ended = it.reviews()[0].ended.as_ref().map(|it| it.change.clone());
        assert_eq!(
            (it.reviews()[0].stage, ended),
            (Stage::Closed, Some(concluded))
        );
        it.apply(vec![record("4_002", second)], later(second + 2))
            .unwrap();
        happens(&mut it, second + 3, ReviewEvent::Begin { review: review() });
        let review = &it.reviews()[0];
        assert_eq!(
            (review.stage, &review.ended, &review.begun),
            (Stage::Open, &None, &began)
        );
    }
    assert_eq!(it.reviews()[0].changes(it.journal()).count(), 4);
    assert_eq!(it.contradictions(), []);
}

/// Two meet about the same review and have not seen each other: nobody has forged anything, and what comes after is in view of that.
#[test]
fn what_two_do_in_a_review_unseen_by_each_other_is_no_contradiction_but_what_one_does_at_once_is() {
    let mut here = begun();
    let before = here.clone();
    let loaded = Disk::new().load();
    let mut away = loaded.document(signature("L. Bianchi"), now().instant);
    drop(away.absorb(here.journal().changes().cloned(), now().instant));
    let remark = || {
        Edit::Review(ReviewEvent::Remark {
            review: review(),
            about: None,
            text: "x".into(),
        })
    };
    let (said, _) = away.apply(vec![remark()], later(3)).unwrap();
    let concluded = vec![Edit::Review(ReviewEvent::Conclude { review: review() })];
    let (mut concluded, _) = here.apply(concluded, later(2)).unwrap();
    drop(here.absorb([said], now().instant));
    assert_eq!(here.contradictions(), []);
    // Whoever ends it and goes on speaking in the same change has seen the end.
    let mut entry = concluded.entries[0].clone();
    entry.edit = remark();
    concluded.entries.push(entry);
    let mut forged = before;
    drop(forged.absorb([concluded.clone()], now().instant));
    let found = forged.contradictions();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, Impossible::Review);
    assert_eq!(found[0].changes, [concluded.id]);
}
