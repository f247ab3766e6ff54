//! Measurement what may be torn, edited by hand, newer, or no plan at all.

use std::fs;
use std::os::unix::fs::symlink;

use traguardo::plan::Language::Italian;
use traguardo::record::{Document, ReadOnly};
use traguardo::store::{EMBEDDED, EMBEDDED_ID, LoadError, Loaded};
use traguardo::words::words;

use super::{Disk, changes, record};
use crate::support::{now, signature};

#[test]
fn a_plan_cut_anywhere_is_explained_and_left_untouched() {
    for cut in (1..EMBEDDED.len())
        .step_by(997)
        .filter(|cut| EMBEDDED.is_char_boundary(*cut))
    {
        let disk = Disk::with_plan(&EMBEDDED[..cut]);
        let error = Loaded::load(&disk.data, EMBEDDED_ID, now().instant).unwrap_err();
        let LoadError::Unreadable(finding) = &error else {
            panic!("{error:?}")
        };
        assert!(finding.at.is_some(), "{cut}: {finding:?}");
        assert_eq!(
            fs::read(disk.path("plan.ron")).unwrap(),
            &EMBEDDED.as_bytes()[..cut]
        );
    }
}

#[test]
fn every_slip_in_a_plan_is_said_in_both_languages_with_its_place() {
    let cases: &[(&str, &str, &str, &str)] = &[
        (
            "code: \"SG.03_004\",",
            "code: \"SG.03_003\",",
            "il codice SG.03_003 c'è due volte",
            "stands twice",
        ),
        (
            "(year: 2023, printed: \"//\", read: Nothing)",
            "(year: 2022, printed: \"//\", read: Nothing)",
            "il target 2022 c'è due volte",
            "the target of 2022 stands twice",
        ),
        (
            "(year: 2024,",
            "(year: 2031,",
            "un target per il 2031",
            "a target for 2031",
        ),
        (
            "title_label:",
            "titel_label:",
            "campo sconosciuto «titel_label»",
            "unknown field “titel_label”",
        ),
        (
            "organisational: true,",
            "organisational: true, organisational: true,",
            "c'è due volte",
            "stands twice",
        ),
        (
            "  title: \"OBIETTIVI",
            "  short_title: \"OBIETTIVI",
            "c'è due volte",
            "stands twice",
        ),
        (
            "          name: \"Indice equilibrio strutturale\",\n",
            "",
            "manca il campo «name»",
            "the field “name” is missing",
        ),
        (
            "weight: \"100\"",
            "weight: \"90\"",
            "sommano a 90",
            "total 90",
        ),
        (
            "weight: \"100\"",
            "weight: \"110\"",
            "sommano a 110",
            "total 110",
        ),
        (
            "weight: \"100\"",
            "weight: \"-100\"",
            "un peso negativo vale 0",
            "a negative weight counts as 0",
        ),
        (
            "weight: \"100\"",
            "weight: 100",
            "qui va un testo tra virgolette, anche se è un numero",
            "here a text in quotes is needed",
        ),
        (
            "weight: \"100\"",
            "weight: \"1e2\"",
            "«1e2» non è un numero: scrivilo con il punto",
            "“1e2” is not a number: write it with a point",
        ),
        (
            "weight: \"100\"",
            "weight: \"1,000\"",
            "«1,000» non è un numero",
            "“1,000” is not a number",
        ),
        (
            "printed: \"≥ 70%\"",
            "printed: \"≥ 75 %\"",
            "è stampato «≥ 75 %», e il campo read dice altro",
            "is printed “≥ 75 %”, and the field read says another",
        ),
        (
            // A number that one language alone can read is read by that one.
            "printed: \"12,19%\"",
            "printed: \"11,19%\"",
            "è stampato «11,19%», e il campo read dice altro",
            "is printed “11,19%”, and the field read says another",
        ),
        (
            "printed: \"164,71%\"",
            "printed: \"164,17%\"",
            "è stampato «164,17%», e il campo read dice altro",
            "is printed “164,17%”, and the field read says another",
        ),
        (
            "weight: \"100\"",
            "weight: 25.5",
            "qui va un testo tra virgolette",
            "here a text in quotes is needed",
        ),
        (
            "printed: \"≥ 90%\", read: AtLeast(\"90\", Percent)),\n            (year: 2023",
            "printed: \"novanta\"),\n            (year: 2023",
            "«novanta» è da definire o non si legge",
            "“novanta” is open or cannot be read",
        ),
        (
            "text: \"patrimonio_netto / ",
            "text: \"altro / ",
            "la formula non si legge",
            "the formula cannot be read",
        ),
    ];
    for (old, new, italian, english) in cases {
        assert!(EMBEDDED.contains(old), "{old}");
        let disk = Disk::with_plan(EMBEDDED.replacen(old, new, 1));
        for (said, expected) in disk.said().iter().zip([italian, english]) {
            assert!(said.contains(expected), "{new}: {said}");
            let place = said
                .split("plan.ron:")
                .nth(1)
                .unwrap_or_else(|| panic!("{new} has a place: {said}"));
            assert!(
                place
                    .split(':')
                    .take(2)
                    .all(|number| number.parse::<usize>().is_ok()),
                "{said}"
            );
        }
    }
}

#[test]
fn a_target_of_nought_is_reached_or_not_and_no_division() {
    let disk = Disk::with_plan(EMBEDDED.replace(
        "read: AtLeast(\"10.00\", Percent)",
        "read: AtLeast(\"0\", Percent)",
    ));
    let mut document = disk.document();
    document.apply(vec![record("4_001", 3)], now()).unwrap();
    let scores = traguardo::score::Scores::new(&document, 2022);
    let score = scores.kpi(document.place("4_001").unwrap()).unwrap();
    assert_eq!(
        score.achievement,
        Some(traguardo::plan::Fraction::hundred())
    );
}

#[test]
fn marks_and_line_ends_of_other_systems_do_no_harm() {
    assert_eq!(
        Disk::with_plan(format!("\u{feff}{EMBEDDED}")).said(),
        ["", ""]
    );
    assert_eq!(
        Disk::with_plan(EMBEDDED.replace('\n', "\r\n")).said(),
        ["", ""]
    );
}

#[test]
fn what_is_no_text_is_said_and_never_hangs() {
    let said = Disk::with_plan(b"(\n version: 1,\n title: \"Qualit\xe0\"").said();
    assert!(
        said[0].contains("plan.ron:3:1: non è testo UTF-8"),
        "{said:?}"
    );
    // What a power cut leaves, whole and from some line on.
    for bytes in [&[0_u8; 9000][..], b"\0\0", b"\0"] {
        let said = Disk::with_plan(bytes).said();
        assert!(
            said[1].contains("plan.ron:1:1: from here on it holds nothing but null bytes"),
            "{said:?}"
        );
    }
    let said = Disk::with_plan(b"(\n\0\0\0").said();
    assert!(
        said[0].contains("plan.ron:2:1: da qui contiene solo byte nulli"),
        "{said:?}"
    );
    // Text of 16 bits is text, of another kind.
    let said = Disk::with_plan(b"\xff\xfe(\0\n\0").said();
    assert!(said[1].contains("it is not UTF-8 text"), "{said:?}");
    let disk = Disk::with_plan("");
    fs::remove_file(disk.path("plan.ron")).unwrap();
    symlink("/dev/zero", disk.path("plan.ron")).unwrap();
    assert!(disk.said()[0].contains("è un collegamento"));
    fs::remove_file(disk.path("plan.ron")).unwrap();
    fs::create_dir(disk.path("plan.ron")).unwrap();
    assert!(
        disk.said()[0].contains("non è un file normale"),
        "{:?}",
        disk.said()
    );
}

#[test]
fn a_newer_plan_is_opened_read_only_and_a_newer_file_of_changes_is_not_read() {
    let newer = EMBEDDED.replace("version: 2,", "version: 6,");
    for text in [newer.clone(), newer.replace("title:", "headline:")] {
        let said = Disk::with_plan(&text).said();
        assert!(said[0].contains("versione 6"), "{said:?}");
    }
    assert_eq!(
        Disk::with_plan(newer).load().read_only,
        Some(ReadOnly::Newer)
    );
    let disk = Disk::with_plan(EMBEDDED);
    fs::write(
        disk.path("changes/2030-01-01T0000-a-b.ron"),
        "(version: 7, changes: [], more: 3)",
    )
    .unwrap();
    assert_eq!(disk.load().read_only, None, "that file alone is not read");
    assert!(disk.said()[1].contains("newer than this program"));
}

#[test]
fn a_torn_file_of_changes_is_named_and_the_rest_is_shown() {
    let disk = Disk::new();
    let mut document = disk.document();
    let all = changes(&mut document, 2);
    disk.session("aaaa").write(&all[..1]).unwrap();
    disk.session("bbbb").write(&all[1..]).unwrap();
    let torn = disk.files()[0].clone();
    let whole = fs::read_to_string(&torn).unwrap();
    for cut in (1..whole.len() - 2).step_by(7) {
        fs::write(&torn, &whole[..cut]).unwrap();
        let loaded = disk.load();
        assert_eq!(
            (loaded.changes.len(), loaded.findings.len()),
            (1, 1),
            "{cut}"
        );
        assert!(loaded.findings[0].at.is_some());
        assert_eq!(fs::read_to_string(&torn).unwrap(), whole[..cut]);
    }
}

#[test]
fn names_of_plans_that_are_not_there_say_what_there_is() {
    let disk = Disk::new();
    for id in ["altro", "../../etc", "", "/"] {
        let error = Loaded::load(&disk.data, id, now().instant).unwrap_err();
        assert!(error.sentence(words(Italian)).contains(EMBEDDED_ID), "{id}");
    }
}

#[test]
fn a_change_that_cannot_be_is_named_with_its_line() {
    let start = "#![enable(implicit_some)]\n(version: 2, changes: [\n";
    let change = |edit: &str| {
        format!(
            "{start}(id: \"20261124T094212000000Z-a-b\", at: \"2026-11-24T10:42:12+01:00\", by: \"A\", edits: [(edit: {edit})]),\n])"
        )
    };
    let cases = [
        "Define(kpi: \"4_001\", formula: (text: \"a / b\", inputs: [(symbol: \"a\", name: \"A\")]))",
        "Record(kpi: \"4_001\", year: 2022, date: \"2022-12-31\", actual: Computed((formula: \"a/b\", inputs: [(\"a\", \"1\")], hundredfold: true)))",
        "Record(kpi: \"4_001\", year: 2022, date: \"2022-12-31\", actual: Computed((formula: \"a/(b\", inputs: [(\"a\", \"1\")], hundredfold: true)))",
        "Amend(kpi: \"4_001\", since: 2022, promised: Weight(\"x\"), date: \"2022-12-31\", act: \"a\", reason: \"b\")",
        "Deviate(kpi: \"4_001\", year: 2022, deviation: (cause: Nobody, note: \"x\"))",
    ];
    for edit in cases {
        let disk = Disk::with_plan(EMBEDDED);
        fs::write(disk.path("changes/2030-01-01T0000-a-b.ron"), change(edit)).unwrap();
        let said = disk.said();
        assert!(said[0].contains("b.ron:3:"), "{edit}: {said:?}");
    }
}

#[test]
fn a_value_from_a_clock_that_runs_ahead_can_be_corrected_by_whoever_sees_it() {
    let disk = Disk::new();
    let ahead = super::later(9 * 24 * 3600);
    let (change, _) = disk
        .document()
        .apply(vec![record("4_001", 77)], ahead)
        .unwrap();
    disk.session("aaaa").write(&[change]).unwrap();
    let mut document = disk.document();
    let (change, _) = document.apply(vec![record("4_001", 12)], now()).unwrap();
    disk.session("bbbb").write(&[change]).unwrap();
    for document in [document, disk.document()] {
        let cell = document
            .cell(document.place("4_001").unwrap(), 2022)
            .unwrap();
        assert_eq!(
            cell.actual(),
            Some(&traguardo::record::Value::Number(12.into()).into())
        );
    }
}

#[test]
fn a_long_chain_of_reverts_is_replayed_in_one_pass() {
    let mut document = Disk::new().document();
    let (mut change, _) = document.apply(vec![record("4_001", 9)], now()).unwrap();
    let mut all = vec![change.clone()];
    for _ in 0..5_000 {
        let id = traguardo::record::ChangeId::next(
            now().instant,
            change.id.stamp().unwrap(),
            document.signature(),
        );
        let edit = traguardo::record::Edit::Revert {
            change: change.id.clone(),
        };
        let entry = traguardo::record::Entry {
            edit,
            old: traguardo::record::Previous::Nothing,
            saw: None,
        };
        change = traguardo::record::Change {
            id,
            entries: vec![entry],
            ..change
        };
        all.push(change.clone());
    }
    let document = Document::new(document.plan().clone(), all, signature("x"), now().instant);
    assert!(
        document
            .cell(document.place("4_001").unwrap(), 2022)
            .is_some(),
        "reverted an even number of times"
    );
}

#[test]
fn an_undo_made_after_the_year_was_closed_does_not_count_and_is_shown() {
    let mut document = Disk::new().document();
    document.apply(vec![record("4_001", 9)], now()).unwrap();
    let mut away = document.clone();
    let close = traguardo::record::Edit::Close { year: 2022 };
    document.apply(vec![close], super::later(60)).unwrap();
    let (undo, _) = away.undo(super::later(120)).unwrap();
    let place = document.place("4_001").unwrap();
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0]] {
        let all: Vec<_> = document
            .journal()
            .changes()
            .cloned()
            .chain([undo.clone()])
            .collect();
        let mut late = Disk::new().document();
        for index in order {
            late.absorb([all[index].clone()], now().instant);
        }
        let cell = late.cell(place, 2022).unwrap();
        assert!(cell.actual().is_some(), "{order:?}");
        assert_eq!(cell.late, std::slice::from_ref(&undo.id), "{order:?}");
    }
}
