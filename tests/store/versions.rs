//! Every version of the files that ever shipped can be read, for ever.

use std::fs;
use std::path::Path;

use traguardo::plan::{Comparator, Criterion, Direction, FieldKind};
use traguardo::record::{Document, Edit, Stage};
use traguardo::store::{EMBEDDED_ID, Verification, examine, plan_from_ron, plan_to_ron};

use super::{Disk, later, record, unlinked};
use crate::support::{now, signature};

/// The files of a version, opened; nothing is found in them.
fn fixture(version: &str) -> (Disk, Document) {
    let (disk, document) = opened(version);
    let findings = disk.load().findings;
    assert!(findings.is_empty(), "{findings:?}");
    (disk, document)
}

fn opened(version: &str) -> (Disk, Document) {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(version);
    let disk = Disk::with_plan(fs::read(fixtures.join("plan.ron")).unwrap());
    let file = disk.path("changes/2026-11-24T1042-mrossi-k3f9.ron");
    fs::copy(fixtures.join("changes.ron"), file).unwrap();
    let loaded = disk.load();
    let document = loaded.document(signature("M. Rossi"), now().instant);
    (disk, document)
}

#[test]
fn every_version_that_ever_shipped_can_be_read() {
    let (disk, document) = fixture("v1");
    assert_eq!(disk.load().changes.len(), 9);
    assert!(document.is_closed(2024));
    let cell = document
        .cell(document.place("4_001").unwrap(), 2022)
        .unwrap();
    assert_eq!(cell.current().unwrap().note, "l'adesione\ndi giugno");
    let (_, document) = fixture("v2");
    let place = |code| document.place(code).unwrap();
    let kpi = |code| document.plan().kpi(place(code)).unwrap();
    let cell = |code| document.cell(place(code), 2022).unwrap();
    assert_eq!(kpi("4_001").target(2022).unwrap().printed, "12,25%");
    assert_eq!(
        kpi("4_001").amendments.len(),
        3,
        "one of the document, two of the history"
    );
    assert_eq!(kpi("4_001").name_in(2022), "Indice di equilibrio");
    assert_eq!(kpi("4_002").weight_in(2023), Some(20.into()));
    assert!(kpi("4_002").calculation_in(2022).ends_with("(bis)"));
    assert_eq!(kpi("SG.04_001").formula, None, "its formula was undone");
    assert!(cell("4_001").deviation.is_some() && cell("4_002").judgement.is_some());
    assert_eq!(cell("4_002").inputs.len(), 1);
    assert!(document.cell(place("SG.02_001"), 2022).is_none());
    let source = cell("4_003").current().unwrap().source.clone().unwrap();
    assert!(
        source
            .checksum
            .is_some_and(|sum| sum.starts_with("ba7816bf"))
    );
    let actual = cell("4_001").actual().unwrap();
    let value = actual.number(kpi("4_001").kind(2022)).unwrap().unwrap();
    assert_eq!(value.to_places(2), "9.80");
    let [review] = document.reviews() else {
        panic!("one review");
    };
    let people = (review.people.as_str(), review.stage);
    assert_eq!(people, ("Presidente, Giunta", Stage::Closed));
    let remark = review.remarks.first().unwrap();
    assert_eq!(remark.about.as_deref(), Some("4_001"));
    let decision = review.decisions.first().unwrap();
    assert_eq!(decision.what, "rifare il conto");
    assert!(decision.done.is_some() && decision.by.is_some());
}

#[test]
fn version_three_has_open_targets_and_directions() {
    let (disk, document) = opened("v3");
    let kpi = |code: &str| document.plan().kpi(document.place(code).unwrap()).unwrap();
    let read = |code: &str| kpi(code).target(2025).unwrap().criterion;
    assert_eq!(read("1_01"), Criterion::Open, "amended: to be confirmed");
    assert_eq!(read("1_02"), Criterion::Open, "what cannot be read is open");
    assert!(matches!(
        read("1_03"),
        Criterion::Bound(Comparator::AtMost, _)
    ));
    assert_eq!(kpi("1_03").direction, Some(Direction::Lower));
    let found = disk.load().findings;
    let found = examine(&document, found, &disk.path("changes"));
    let codes: Vec<&str> = found.iter().flat_map(|it| it.file_error.codes()).collect();
    assert_eq!(
        codes,
        ["1_02", "1_01"],
        "the direction of 1_03 was answered"
    );
    assert_eq!(found[0].at, Some((31, 11)));
    let plan = fs::read_to_string(disk.path("plan.ron")).unwrap();
    let written = plan_to_ron(&plan_from_ron(&plan).unwrap()).unwrap();
    let (_, body) = plan.split_once('\n').unwrap();
    assert!(
        written.ends_with(body),
        "what is written is what was read:\n{written}"
    );
}

#[test]
fn version_four_says_what_was_there_before_it() {
    let (disk, document) = fixture("v4");
    assert!(document.is_closed(2022));
    let verified = Verification::of(&disk.data, EMBEDDED_ID).unwrap();
    assert!(verified.is_whole(), "{verified:?}");
    // For ever: the digest of a folder is not what this program happens to write.
    let known = "276149b81531679e7ed21b2e66f9cc29256bfa471f598d5cc18d6b4255a99744";
    assert_eq!(verified.digest.to_string(), known);
}

#[test]
fn a_change_is_one_line_of_its_file_however_many_its_note_has() {
    let disk = Disk::new();
    let mut document = disk.document();
    let notes = ["l'adesione\ndi giugno", "l'adesione di luglio"];
    let mut changes = Vec::new();
    for (second, text) in (1..).zip(notes) {
        let mut edit = record("4_001", second);
        if let Edit::Record { note, .. } = &mut edit {
            *note = Some(text.into());
        }
        let (change, _) = document.apply(vec![edit], later(second)).unwrap();
        changes.push(change);
    }
    disk.session("k3f9").write(&changes).unwrap();
    let text = fs::read_to_string(&disk.files()[0]).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 9, "{text}");
    assert!(lines[4].contains(r"\ndi giugno"), "{text}");
    // As a person reads it, where it can be.
    assert!(lines[5].contains(notes[1]), "{text}");
    assert_eq!(unlinked(disk.load().changes), unlinked(changes));
}

#[test]
fn version_five_of_a_plan_says_what_stands_beside_the_figures_and_what_is_to_be_reached_within_a_year()
 {
    let (disk, document) = fixture("v5");
    let plan = document.plan();
    let kpi = |code| plan.kpi(document.place(code).unwrap()).unwrap();
    let assisted = kpi("A1");
    assert_eq!(assisted.says(FieldKind::Owner), Some("Ufficio Promozione"));
    let past = assisted.past(plan.baseline_year);
    let past: Vec<_> = past.map(|(year, it)| (year, it.printed.as_str())).collect();
    assert_eq!(past, [(2022, "900"), (2023, "1.000")]);
    let days = assisted.interim(2024).iter();
    let days: Vec<_> = days
        .map(|it| (it.by.to_string(), it.target.printed.as_str()))
        .collect();
    let known = [
        ("2024-03-31", "200"),
        ("2024-06-30", "700"),
        ("2024-09-30", "900"),
    ];
    assert_eq!(days, known.map(|(day, printed)| (day.to_owned(), printed)));
    assert_eq!(
        kpi("A2").says(FieldKind::Other),
        Some("2"),
        "what could not be told"
    );
    let written = fs::read_to_string(disk.path("plan.ron")).unwrap();
    assert_eq!(
        plan_to_ron(&plan_from_ron(&written).unwrap()).unwrap(),
        written
    );
}
