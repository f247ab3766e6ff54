//! What was there before a change, and stays: notes, days, texts that were amended, and what may be undone on its own.

use jiff::civil::{Date, date};
use jiff::tz::Offset;
use traguardo::plan::Language::Italian;
use traguardo::plan::{Amended, NewValue, Place, Target};
use traguardo::record::{
    Cell, ChangeId, Document, Edit, EditError, Moment, Previous, Value, actual_from,
};

use super::{Disk, later, record};
use crate::support::{now, signature};

const KPI: &str = "4_001";

fn document(author: &str) -> Document {
    let loaded = Disk::new().load();
    loaded.document(signature(author), now().instant)
}

fn make(document: &mut Document, second: i64, edit: Edit) -> ChangeId {
    document.apply(vec![edit], later(second)).unwrap().0.id
}

fn place(document: &Document) -> Place {
    document.place(KPI).unwrap()
}

fn cell(document: &Document) -> &Cell {
    document.cell(place(document), 2022).unwrap()
}

/// A value of that day of 2022, with a note where there is one.
fn noted(day: Date, text: &str, own: Option<&str>) -> Edit {
    let Edit::Record {
        kpi,
        year,
        source,
        sha256,
        ..
    } = record(KPI, 0)
    else {
        panic!("a value is recorded")
    };
    let kind = document("M. Rossi")
        .plan()
        .kpi(Place::default())
        .unwrap()
        .kind(2022);
    let actual = actual_from(text, kind, Italian).unwrap();
    let (date, note) = (day, own.map(str::to_owned));
    Edit::Record {
        kpi,
        year,
        date,
        actual,
        note,
        source,
        sha256,
    }
}

fn annotate(day: Date, note: &str) -> Edit {
    Edit::Annotate {
        kpi: KPI.into(),
        year: 2022,
        date: day,
        note: note.into(),
    }
}

fn amend(new_value: NewValue, reason: &str) -> Edit {
    Edit::Amend {
        kpi: KPI.into(),
        since: 2022,
        new_value,
        date: date(2022, 10, 25),
        act: "atto".into(),
        reason: reason.into(),
    }
}

#[test]
fn a_note_stays_with_its_day_until_another_one_is_written() {
    let (may, june) = (date(2022, 5, 31), date(2022, 6, 30));
    let mut it = document("M. Rossi");
    let notes = |it: &Document| {
        let all = cell(it).measurements.iter();
        all.map(|it| it.note.clone()).collect::<Vec<_>>()
    };
    let steps = [
        (noted(may, "7", Some("di maggio")), vec!["di maggio"]),
        (
            noted(june, "8", Some("di giugno")),
            vec!["di maggio", "di giugno"],
        ),
        // A value of the same day replaces the value alone.
        (noted(june, "9", None), vec!["di maggio", "di giugno"]),
        (noted(may, "6", Some("altra")), vec!["altra", "di giugno"]),
        (annotate(june, "ancora"), vec!["altra", "ancora"]),
        (noted(may, "5", Some("")), vec!["", "ancora"]),
    ];
    for (second, (edit, expected)) in (0..).zip(steps) {
        make(&mut it, second, edit.clone());
        assert_eq!(notes(&it), expected, "{edit:?}");
    }
    // What a note was before is that of its own day.
    for (day, old) in [(may, ""), (june, "ancora")] {
        let (change, _) = it
            .clone()
            .apply(vec![annotate(day, "x")], later(60))
            .unwrap();
        assert_eq!(change.entries[0].old, Previous::Note(old.into()), "{day}");
    }
}

#[test]
fn a_value_of_today_is_never_of_a_day_before_the_one_that_counts() {
    let mut it = document("M. Rossi");
    let day = |it: &Document, today: Date| it.measurement_day(place(it), 2022, today);
    let may = date(2022, 5, 31);
    for (today, expected) in [
        (date(2021, 3, 1), date(2022, 1, 1)),
        (may, may),
        (date(2026, 11, 24), date(2022, 12, 31)),
    ] {
        assert_eq!(day(&it, today), expected, "{today}");
    }
    let june = date(2022, 6, 30);
    make(&mut it, 0, noted(june, "7", None));
    assert_eq!(day(&it, may), june);
    assert_eq!(day(&it, date(2022, 7, 1)), date(2022, 7, 1));
}

/// Half an hour after midnight in Bari it is still yesterday in UTC.
#[test]
fn a_past_day_ends_by_the_clock_on_the_wall_of_whoever_made_the_change() {
    let mut it = document("M. Rossi");
    let night = Moment {
        instant: "2026-11-24T23:30:00Z".parse().unwrap(),
        offset: Offset::constant(1),
    };
    it.apply(vec![record(KPI, 7)], night).unwrap();
    for (day, is_there) in [(24, false), (25, true)] {
        let past = it.as_of(date(2026, 11, day), night.instant);
        let there = past.cell(place(&past), 2022).is_some();
        assert_eq!(there, is_there, "{day}");
    }
}

#[test]
fn an_act_has_its_reason_paragraph_by_paragraph_and_what_it_changed_beside_what_is_new() {
    let mut it = document("M. Rossi");
    make(
        &mut it,
        0,
        amend(NewValue::Weight(30.into()), "uno\n\n  \ndue\n"),
    );
    let amended = it
        .plan()
        .kpi(place(&it))
        .unwrap()
        .amendments
        .last()
        .unwrap();
    assert_eq!(amended.reason, ["uno", "due"]);
    assert_eq!(
        (amended.amended, amended.new.as_str()),
        (Amended::Weight, "30%")
    );
}

/// Acts on different things of a KPI do not build on each other, and neither is taken for the other's past.
#[test]
fn an_amendment_is_overtaken_by_one_of_the_same_thing_alone() {
    let weight = |weight: i64| amend(NewValue::Weight(weight.into()), "motivo");
    let others = [
        amend(NewValue::Name("altro".into()), "motivo"),
        amend(NewValue::Calculation("altro".into()), "motivo"),
        amend(
            NewValue::target(2022, Target::of_cell("12%", Italian)),
            "motivo",
        ),
    ];
    let mut it = document("M. Rossi");
    let before = it.plan().kpi(place(&it)).unwrap().weight;
    let first = make(&mut it, 0, weight(30));
    for (second, edit) in (1..).zip(others) {
        make(&mut it, second, edit);
    }
    assert_eq!(it.contradictions(), []);
    let mut without = it.clone();
    without.revert(&first, later(10)).unwrap();
    assert_eq!(without.plan().kpi(place(&it)).unwrap().weight, before);
    let later_one = make(&mut it, 11, weight(35));
    let refused = it.revert(&first, later(12)).err();
    assert_eq!(refused, Some(EditError::Overtaken(later_one)));
}

/// A colleague's clock runs three days ahead: who answers is not drawn along.
#[test]
fn what_is_made_in_view_of_a_clock_that_runs_far_ahead_has_its_own_time() {
    let mut away = document("L. Bianchi");
    let far = make(&mut away, 3 * 24 * 3600, record(KPI, 7));
    let mut here = document("M. Rossi");
    drop(here.absorb(away.journal().changes().cloned(), now().instant));
    let (change, _) = here.apply(vec![record(KPI, 8)], later(60)).unwrap();
    assert_eq!(change.entries[0].saw, Some(far));
    assert!(!change.id.is_far_ahead(later(60).instant), "{}", change.id);
    let other = make(&mut here, 61, record("4_002", 9));
    assert!(!other.is_far_ahead(later(61).instant), "{other}");
    assert_eq!(cell(&here).actual().unwrap().value, Value::Number(8.into()));
}

/// Whatever was tried in a what-if, what is kept of it makes the same state, and nothing more.
#[test]
fn what_is_kept_of_a_what_if_is_what_differs() {
    let (may, june) = (date(2022, 5, 31), date(2022, 6, 30));
    let mut it = document("M. Rossi");
    make(&mut it, 0, noted(may, "7", Some("nota")));
    let supplied = Edit::Supply {
        kpi: KPI.into(),
        year: 2022,
        inputs: vec![("a".into(), input("3"))],
    };
    make(&mut it, 1, supplied.clone());
    let withdrawn = Edit::Withdraw {
        kpi: KPI.into(),
        year: 2022,
        date: may,
    };
    let cases: [(&[Edit], usize); 6] = [
        (&[], 0),
        (&[noted(may, "7", None)], 1),
        (&[noted(may, "7", None), supplied], 0),
        // A value clears the inputs that are known, and they are supplied again.
        (&[annotate(may, "altra")], 2),
        (&[noted(june, "8", None)], 1),
        (&[withdrawn], 1),
    ];
    for (edits, count) in cases {
        let mut tried = it.what_if();
        for (second, edit) in (2..).zip(edits) {
            make(&mut tried, second, edit.clone());
        }
        let kept = it.differences(&tried);
        assert_eq!(kept.len(), count, "{edits:?}: {kept:?}");
        let mut real = it.clone();
        if !kept.is_empty() {
            real.apply(kept, later(60)).unwrap();
        }
        assert_eq!(real.differences(&tried), [], "{edits:?}");
    }
}

fn input(text: &str) -> traguardo::record::Arithmetic {
    let expression = traguardo::plan::Expression::read(text, Italian).unwrap();
    traguardo::record::Arithmetic::new(expression).unwrap()
}

/// A value that was published with its bound, arithmetic included, is on disk as it was typed.
#[test]
fn a_comparator_is_read_back_with_its_value() {
    let mut it = document("M. Rossi");
    let disk = Disk::new();
    let day = |at: i8| date(2022, 1, at);
    let texts = ["9", "≥9", "< 45/50", "45/50", "> 9,8"];
    for (at, text) in (1..).zip(texts) {
        make(&mut it, i64::from(at), noted(day(at), text, None));
    }
    let changes: Vec<_> = it.journal().changes().cloned().collect();
    disk.session("aaaa").write(&changes).unwrap();
    assert_eq!(cell(&disk.document()), cell(&it));
    let bounds = cell(&it)
        .measurements
        .iter()
        .map(|it| it.actual.comparator.is_some());
    assert!(bounds.eq([false, true, true, false, true]));
}

/// One's own clock ran three days ahead, and was set right: what was done meanwhile can be undone all the same.
#[test]
fn what_one_did_while_ones_own_clock_ran_ahead_can_be_undone() {
    let mut it = document("M. Rossi");
    make(&mut it, 3 * 24 * 3600, record(KPI, 7));
    it.undo(later(60)).unwrap();
    assert!(it.cell(place(&it), 2022).is_none());
    let mut away = document("M. Rossi");
    let other = make(&mut away, 3 * 24 * 3600, record(KPI, 7));
    let mut here = document("M. Rossi");
    drop(here.absorb(away.journal().changes().cloned(), now().instant));
    let refused = here.revert(&other, later(60)).err();
    assert_eq!(refused, Some(EditError::BeyondUndo));
}
