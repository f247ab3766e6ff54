//! What a closed year holds fast, and what comes too late for it: amendments, undos, confirmations, in whatever order they arrive.

use traguardo::plan::Language::Italian;
use traguardo::plan::{Direction, NewValue, Target, Year};
use traguardo::record::{
    Cause, Change, ChangeId, Deviation, Document, Edit, EditError, Judgement, Value,
};

use super::{Disk, later, record};
use crate::support::{now, signature};

const KPI: &str = "4_001";

fn document(author: &str) -> Document {
    let loaded = Disk::new().load();
    loaded.document(signature(author), now().instant)
}

/// Makes a change at that second.
fn make(document: &mut Document, second: i64, edit: Edit) -> Change {
    document.apply(vec![edit], later(second)).unwrap().0
}

fn hear(document: &mut Document, changes: &[&Change]) {
    drop(document.absorb(changes.iter().map(|it| (*it).clone()), now().instant));
}

fn amend(since: Year, new_value: &NewValue) -> Edit {
    Edit::Amend {
        kpi: KPI.into(),
        since,
        new_value: new_value.clone(),
        date: "2022-10-25".parse().unwrap(),
        act: "atto".into(),
        reason: "motivo".into(),
    }
}

fn target(year: Year, printed: &str) -> NewValue {
    NewValue::target(year, Target::of_cell(printed, Italian))
}

fn close(year: Year) -> Edit {
    Edit::Close { year }
}

/// What came late of the KPI's promise.
fn late(document: &Document) -> Vec<ChangeId> {
    let contested = document.contested(document.place(KPI).unwrap());
    contested.map(|it| it.late.clone()).unwrap_or_default()
}

/// A year that is closed, what is amended since a year, and whether that bears on it.
fn amendments() -> Vec<(Year, Year, NewValue, bool)> {
    let mut cases = Vec::new();
    for year in 2022..=2024 {
        for since in 2022..=2024 {
            cases.push((year, since, target(since, "12%"), since == year));
            for new_value in [
                NewValue::Weight(30.into()),
                NewValue::Name("altro".into()),
                NewValue::Calculation("altro".into()),
            ] {
                cases.push((year, since, new_value, since <= year));
            }
        }
    }
    cases
}

#[test]
fn an_amendment_is_refused_or_late_where_it_bears_on_a_closed_year_and_nowhere_else() {
    for (year, since, new_value, bears) in amendments() {
        let case = format!("{year} {since} {new_value:?}");
        let (mut here, mut away) = (document("M. Rossi"), document("L. Bianchi"));
        let before = here.plan().clone();
        let closing = make(&mut here, 0, close(year));
        let edit = amend(since, &new_value);
        let amended = make(&mut away, 60, edit.clone());
        let refused = here.clone().apply(vec![edit], later(60)).err();
        assert_eq!(
            refused,
            bears.then_some(EditError::YearClosed(year)),
            "{case}"
        );
        for order in [[&closing, &amended], [&amended, &closing]] {
            let mut all = document("M. Rossi");
            for change in order {
                hear(&mut all, &[change]);
            }
            assert_eq!(*all.plan() == before, bears, "{case}");
            let ids: Vec<ChangeId> = bears.then(|| amended.id.clone()).into_iter().collect();
            assert_eq!(late(&all), ids, "{case}");
            let told: Vec<_> = bears.then(|| (KPI.to_owned(), since)).into_iter().collect();
            assert_eq!(all.late(), told, "{case}");
            assert_eq!(all.journal().is_late(&amended), bears, "{case}");
            assert!(!all.journal().is_late(&closing), "{case}");
        }
    }
}

#[test]
fn an_undo_of_an_amendment_is_refused_or_late_where_that_bears_on_a_closed_year_and_nowhere_else() {
    for (year, since, new_value, bears) in amendments() {
        let case = format!("{year} {since} {new_value:?}");
        let (mut here, mut away) = (document("M. Rossi"), document("L. Bianchi"));
        let before = here.plan().clone();
        let amended = make(&mut away, 0, amend(since, &new_value));
        hear(&mut here, &[&amended]);
        let with = here.plan().clone();
        assert_ne!(with, before);
        let closing = make(&mut here, 60, close(year));
        let (undone, _) = away.undo(later(120)).unwrap();
        let refused = here.revert(&amended.id, later(120)).err();
        assert_eq!(
            refused,
            bears.then_some(EditError::YearClosed(year)),
            "{case}"
        );
        let [a, c, u] = [&amended, &closing, &undone];
        for order in [
            [a, c, u],
            [a, u, c],
            [c, u, a],
            [u, c, a],
            [c, a, u],
            [u, a, c],
        ] {
            let mut all = document("M. Rossi");
            for change in order {
                hear(&mut all, &[change]);
            }
            assert_eq!(
                *all.plan(),
                if bears { &with } else { &before }.clone(),
                "{case}"
            );
            assert_eq!(all.journal().is_reverted(&amended.id), !bears, "{case}");
        }
    }
}

#[test]
fn a_direction_moves_no_figure_of_a_closed_year() {
    // Of 4_001 the cell of 2022 alone is a bare value.
    let direct = || Edit::Direct {
        kpi: KPI.into(),
        direction: Direction::Lower,
    };
    for (year, bears) in [(2022, true), (2023, false)] {
        let (mut here, mut away) = (document("M. Rossi"), document("L. Bianchi"));
        let before = here.plan().clone();
        let closing = make(&mut here, 0, close(year));
        let directed = make(&mut away, 60, direct());
        let refused = here.apply(vec![direct()], later(60)).err();
        assert_eq!(refused, bears.then_some(EditError::YearClosed(year)));
        let mut all = document("M. Rossi");
        hear(&mut all, &[&closing, &directed]);
        assert_eq!(*all.plan() == before, bears);
        assert_eq!(late(&all).len(), usize::from(bears));
        let open = if bears { 2023 } else { 2022 };
        let told = bears.then(|| (KPI.to_owned(), open));
        assert_eq!(all.late(), told.into_iter().collect::<Vec<_>>());
        // Where it was said before, it is not unsaid after.
        make(&mut away, 120, close(year));
        let refused = away.revert(&directed.id, later(180)).err();
        assert_eq!(refused, bears.then_some(EditError::YearClosed(year)));
    }
}

#[test]
fn an_undo_of_a_direction_moves_no_figure_of_a_closed_year() {
    for (year, bears) in [(2022, true), (2023, false)] {
        let (mut here, mut away) = (document("M. Rossi"), document("L. Bianchi"));
        let before = here.plan().clone();
        let direction = Direction::Lower;
        let kpi = KPI.to_owned();
        let directed = make(&mut away, 0, Edit::Direct { kpi, direction });
        hear(&mut here, &[&directed]);
        let with = here.plan().clone();
        assert_ne!(with, before);
        make(&mut here, 60, close(year));
        let (undone, _) = away.undo(later(120)).unwrap();
        hear(&mut here, &[&undone]);
        let expected = if bears { with } else { before };
        assert_eq!(*here.plan(), expected, "{year}");
    }
}

#[test]
fn one_closed_year_of_several_is_enough_for_an_amendment_not_to_count() {
    let (mut here, mut away) = (document("M. Rossi"), document("L. Bianchi"));
    let closing = make(&mut here, 0, close(2024));
    let amended = make(&mut away, 60, amend(2022, &NewValue::Weight(30.into())));
    hear(&mut here, &[&amended]);
    assert_eq!(late(&here), std::slice::from_ref(&amended.id));
    // Somebody looked at it: it is asked no more, and counts no more than before.
    let seen = Edit::Acknowledge { kpi: KPI.into() };
    make(&mut here, 120, seen);
    assert!(late(&here).is_empty() && here.late().is_empty());
    hear(&mut away, &[&closing]);
    assert_eq!(*here.plan(), document("M. Rossi").plan().clone());
}

#[test]
fn of_amendments_that_did_not_see_each_other_the_earlier_is_asked_about_until_somebody_looks() {
    let one = amend(2022, &NewValue::Weight(30.into()));
    let other = amend(2022, &NewValue::Weight(40.into()));
    let name = amend(2022, &NewValue::Name("altro".into()));
    let mut here = document("M. Rossi");
    let place = here.place(KPI).unwrap();
    let unseen = |it: &Document| it.contested(place).and_then(|it| it.unseen.clone());
    let first = make(&mut here, 0, one.clone());
    // What is amended in view of the other, or is another field, is asked nothing.
    let mut seen = here.clone();
    make(&mut seen, 30, other.clone());
    make(&mut seen, 40, name.clone());
    assert_eq!(unseen(&seen), None);
    let mut away = document("L. Bianchi");
    let second = make(&mut away, 60, other);
    let named = make(&mut away, 90, name);
    hear(&mut here, &[&second, &named]);
    assert_eq!(unseen(&here), Some(first.id.clone()));
    // One more, unseen by both, does not take the first one's place.
    let third = make(
        &mut document("A. Verdi"),
        120,
        amend(2022, &NewValue::Weight(50.into())),
    );
    hear(&mut here, &[&third]);
    assert_eq!(unseen(&here), Some(first.id));
    make(&mut here, 180, Edit::Acknowledge { kpi: KPI.into() });
    assert_eq!(unseen(&here), None);
    // Two weights in one change are of one person, who saw both.
    let mut both = document("M. Rossi");
    let edits = vec![one, amend(2022, &NewValue::Weight(60.into()))];
    both.apply(edits, later(0)).unwrap();
    assert_eq!(unseen(&both), None);
}

#[test]
fn undos_are_settled_anew_when_a_closing_arrives_after_them() {
    let (mut here, mut away) = (document("M. Rossi"), document("L. Bianchi"));
    let value = make(&mut here, 0, record(KPI, 9));
    hear(&mut away, &[&value]);
    let closing = make(&mut here, 60, close(2022));
    let (undone, _) = away.revert(&value.id, later(120)).unwrap();
    let (redone, _) = away.redo(later(180)).unwrap();
    let (again, _) = away.revert(&redone.id, later(240)).unwrap();
    let opened = Edit::Reopen {
        year: 2022,
        reason: "motivo".into(),
    };
    let place = here.place(KPI).unwrap();
    let is_there = |it: &Document| it.cell(place, 2022).is_some_and(|it| it.actual().is_some());
    let mut all = document("M. Rossi");
    hear(&mut all, &[&value]);
    for (undo, there) in [(&undone, false), (&redone, true), (&again, false)] {
        hear(&mut all, &[undo]);
        assert_eq!(is_there(&all), there);
    }
    hear(&mut all, &[&closing]);
    assert!(is_there(&all), "none of them counts");
    assert_eq!(all.cell(place, 2022).unwrap().late.len(), 3);
    assert_eq!(all.late(), [(KPI.to_owned(), 2022)]);
    // Opened again before they were made, they count.
    let opening = make(&mut here.clone(), 90, opened.clone());
    hear(&mut all, &[&opening]);
    assert!(!is_there(&all));
    assert!(all.late().is_empty());
    // Opened again after them, they do not.
    let mut afterwards = document("M. Rossi");
    let opening = make(&mut here, 300, opened);
    hear(
        &mut afterwards,
        &[&opening, &again, &closing, &redone, &undone, &value],
    );
    assert!(is_there(&afterwards));
}

#[test]
fn what_came_late_is_shown_until_somebody_confirms_and_what_comes_later_again() {
    let judged = |note: &str| Edit::Judge {
        kpi: KPI.into(),
        year: 2022,
        judgement: Some(Judgement::NotAssessable { note: note.into() }),
    };
    let explained = Edit::Deviate {
        kpi: KPI.into(),
        year: 2022,
        deviation: Some(Deviation {
            cause: Cause::ALL[0],
            note: "perché".into(),
        }),
    };
    let confirm = || Edit::Confirm {
        kpi: KPI.into(),
        year: 2022,
    };
    for edit in [record(KPI, 9), judged("a"), explained] {
        let mut here = document("M. Rossi");
        make(&mut here, 0, record(KPI, 7));
        make(&mut here, 5, judged("prima"));
        let place = here.place(KPI).unwrap();
        let mut away = here.clone();
        make(&mut here, 10, close(2022));
        let before = here.cell(place, 2022).cloned().unwrap();
        let change = make(&mut away, 60, edit.clone());
        hear(&mut here, &[&change]);
        let cell = here.cell(place, 2022).unwrap();
        assert!(cell.is_contested());
        assert_eq!(
            cell.late,
            std::slice::from_ref(&change.id),
            "once: {edit:?}"
        );
        let without = traguardo::record::Cell {
            late: Vec::new(),
            ..cell.clone()
        };
        assert_eq!(without, before, "and it does not count: {edit:?}");
        // Confirmed away from here, where the closing is not known: a confirmation is not late itself.
        let confirmed = make(&mut away, 120, confirm());
        hear(&mut here, &[&confirmed]);
        let cell = here.cell(place, 2022).unwrap();
        assert_eq!(cell.late, [], "{edit:?}");
        assert!(!here.journal().is_late(&confirmed));
        assert!(here.journal().is_late(&change));
        assert!(here.late().is_empty());
        let more = make(&mut away, 180, record(KPI, 11));
        hear(&mut here, &[&more]);
        assert_eq!(here.cell(place, 2022).unwrap().late, [more.id]);
        let actual = here.cell(place, 2022).unwrap().actual().unwrap();
        assert_eq!(actual.value, Value::Number(7.into()));
    }
}

#[test]
fn a_late_change_that_was_undone_is_not_shown_unless_its_undo_came_late_too() {
    let (mut here, mut away) = (document("M. Rossi"), document("L. Bianchi"));
    let place = here.place(KPI).unwrap();
    let closing = make(&mut here, 0, close(2022));
    let value = make(&mut away, 60, record(KPI, 9));
    let (undone, _) = away.undo(later(120)).unwrap();
    hear(&mut here, &[&value, &undone]);
    let cell = here.cell(place, 2022).unwrap();
    assert_eq!(cell.late, [value.id.clone(), undone.id.clone()]);
    // Opened again between the two, the undo counts, and nothing is left to be looked at.
    let opened = Edit::Reopen {
        year: 2022,
        reason: "motivo".into(),
    };
    let mut verdi = document("A. Verdi");
    hear(&mut verdi, &[&closing]);
    let opening = make(&mut verdi, 90, opened);
    hear(&mut here, &[&opening]);
    assert!(here.journal().is_reverted(&value.id));
    assert_eq!(here.cell(place, 2022), None);
    assert!(here.late().is_empty());
}
