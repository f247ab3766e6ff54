//! Nothing in the folder stops the program: work has bounds, and none grows with the square of what is there.

use std::fmt::Write;
use std::fs;

use allocation_counter::measure;
use traguardo::record::{Change, Document, Impossible};
use traguardo::score::{Scores, State};
use traguardo::store::{EMBEDDED, EMBEDDED_ID, Loaded};

use super::{Disk, English, Italian};
use crate::support::{now, signature};

const DAY: &str = "year: 2022, date: \"2022-12-31\"";

fn id(second: usize) -> String {
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("20251120T{hour:02}{minute:02}{second:02}000000Z-eva-aaaa")
}

/// So many changes, each with the edit that `edit` makes of its number, as a file of them.
fn file(count: usize, edit: impl Fn(usize) -> String) -> String {
    let mut text = "#![enable(implicit_some)]\n(version: 3, changes: [\n".to_owned();
    for n in 0..count {
        let at = id(n);
        let clock = format!("{}:{}:{}", &at[9..11], &at[11..13], &at[13..15]);
        writeln!(
            text,
            "(id: \"{at}\", at: \"2025-11-20T{clock}+00:00\", by: \"Eva\", edits: [(edit: {})]),",
            edit(n)
        )
        .unwrap();
    }
    text + "])\n"
}

fn record(kpi: &str, value: usize) -> String {
    format!("Record(kpi: \"{kpi}\", {DAY}, actual: Number(\"{value}\"))")
}

fn read(text: &str) -> Vec<Change> {
    let disk = Disk::with_plan(EMBEDDED);
    fs::write(disk.path("changes/2025-11-20T0000-eva-aaaa.ron"), text).unwrap();
    let loaded = disk.load();
    assert_eq!(loaded.findings, []);
    loaded.changes
}

type Shape = (&'static str, fn(usize, usize) -> String);

/// What a hostile hand can write many of; each as the edit of a number, of so many.
const SHAPES: [Shape; 11] = [
    ("values, then reopenings", |n, of| {
        if n < of / 2 {
            record("4_001", n % 90)
        } else {
            "Reopen(year: 2022, reason: \"x\")".into()
        }
    }),
    ("readings of each day", |n, _| {
        let day = jiff::civil::date(2022, 12, 31)
            - jiff::Span::new().days(i64::try_from(n % 365).unwrap());
        record("4_001", n % 90).replace("2022-12-31", &day.to_string())
    }),
    ("readings of one cell", |n, _| record("4_001", n % 90)),
    ("undos of undos, and a closing", |n, of| match n {
        0 => record("4_001", 9),
        n if n + 1 == of => "Close(year: 2022)".into(),
        n => format!("Revert(change: \"{}\")", id(n - 1)),
    }),
    ("undos of one change", |n, _| match n {
        0 => record("4_001", 9),
        _ => format!("Revert(change: \"{}\")", id(0)),
    }),
    ("closings, then values", |n, of| {
        if n < of / 2 {
            "Close(year: 2022)".into()
        } else {
            record("4_001", n % 90)
        }
    }),
    ("values, then closings", |n, of| {
        if n > of / 2 {
            "Close(year: 2022)".into()
        } else {
            record("4_001", n % 90)
        }
    }),
    ("reviews", |n, _| {
        format!("Review(Convene(review: \"r{n}\", date: \"2025-11-20\", people: \"x\"))")
    }),
    ("decisions, and that they are done", |n, of| match n {
        0 => "Review(Convene(review: \"r\", date: \"2025-11-20\", people: \"x\"))".into(),
        1 => "Review(Begin(review: \"r\"))".into(),
        n if n < of / 2 => "Review(Decide(review: \"r\", what: \"x\", who: \"y\"))".into(),
        n => format!(
            "Review(Settle(decision: \"{}\", done: true))",
            id(n - of / 2 + 2)
        ),
    }),
    ("amendments", |n, _| {
        format!(
            "Amend(kpi: \"4_001\", since: 2023, promised: Name(\"n{n}\"), date: \"2023-01-01\", act: \"a\", reason: \"r\")"
        )
    }),
    ("KPIs that are not there", |n, _| {
        record(&format!("X{n}"), 1)
    }),
];

/// The bytes that some work allocates.
fn bytes(work: impl FnOnce()) -> u64 {
    measure(work).bytes_total
}

#[test]
fn twice_as_many_changes_are_twice_the_work_at_the_start_and_when_they_arrive() {
    const FEW: usize = 600;
    let plan = traguardo::store::plan_from_ron(EMBEDDED).unwrap();
    for (what, edit) in SHAPES {
        let cost = |count: usize| {
            let changes = read(&file(count, |n| edit(n, count)));
            assert_eq!(changes.len(), count, "{what}");
            let begin =
                |changes| Document::new(plan.clone(), changes, signature("x"), now().instant);
            let started = changes.clone();
            let start = bytes(|| drop(begin(started).contradictions()));
            let mut open = begin(Vec::new());
            let arrive = bytes(|| drop(open.absorb(changes, now().instant)));
            [start, arrive]
        };
        let (few, many) = (cost(FEW), cost(FEW * 4));
        for (few, many) in few.into_iter().zip(many) {
            assert!(many <= few * 6, "{what}: {many} against {few}");
        }
    }
}

#[test]
fn a_formula_that_is_too_large_is_not_computable_and_says_so() {
    let product = vec!["a"; 300].join("*");
    let digits = "9".repeat(28);
    let inputs = format!("inputs: [(\"a\", \"{digits}\")], hundredfold: false");
    let actual = format!("Computed((formula: \"{product}\", {inputs}))");
    let disk = Disk::with_plan(EMBEDDED);
    let text = file(1, |_| {
        format!("Record(kpi: \"4_001\", {DAY}, actual: {actual})")
    });
    fs::write(disk.path("changes/2025-11-20T0000-eva-aaaa.ron"), text).unwrap();
    let place = disk.document().place("4_001").unwrap();
    let document = disk.document();
    assert_eq!(disk.load().findings, []);
    let scores = Scores::new(&document, 2022);
    assert_eq!(scores.kpi(place).unwrap().state, State::NotComputable);
    for (language, wanted) in [
        (Italian, "troppo grande da calcolare"),
        (English, "too large to compute"),
    ] {
        let words = traguardo::words::words(language);
        let why = traguardo::score::explain_kpi(&document, &scores, place).unwrap();
        let lines = words.explain_kpi(&why, 2022).join("\n");
        assert!(lines.contains(wanted), "{lines}");
    }
}

#[test]
fn years_days_texts_and_authors_that_cannot_be_are_refused_where_they_are_read() {
    let long = "x".repeat(262_137);
    let cases = [
        (
            record("4_001", 9).replace("year: 2022", "year: 12000"),
            "12000",
            ["non è un anno", "is no year"],
        ),
        (
            record("4_001", 9).replace("year: 2022", "year: -5"),
            "-5",
            ["non è un anno", "is no year"],
        ),
        (
            "Close(year: 1)".to_owned(),
            "1",
            ["non è un anno", "is no year"],
        ),
        (
            record("4_001", 9).replace("2022-12-31", "0001-01-01"),
            "0001-01-01",
            ["non è un giorno", "is not a day"],
        ),
        (
            format!("Reopen(year: 2022, reason: \"{long}\")"),
            "xxxx",
            ["più lungo", "longer than a text"],
        ),
    ];
    for (edit, value, wanted) in cases {
        let disk = Disk::with_plan(EMBEDDED);
        fs::write(
            disk.path("changes/2025-11-20T0000-eva-aaaa.ron"),
            file(1, |_| edit.clone()),
        )
        .unwrap();
        for (said, wanted) in disk.said().into_iter().zip(wanted) {
            assert!(
                said.contains(wanted) && said.contains(value) && said.contains(".ron:3:"),
                "{said}"
            );
        }
    }
    let author =
        file(1, |_| record("4_001", 9)).replace("\"Eva\"", &format!("\"{}\"", "y".repeat(201)));
    let disk = Disk::with_plan(EMBEDDED);
    fs::write(disk.path("changes/2025-11-20T0000-eva-aaaa.ron"), author).unwrap();
    assert!(
        disk.said()[1].contains("the name of an author 200"),
        "{:?}",
        disk.said()
    );
    let years = |count: i16| {
        let all: Vec<String> = (0..count).map(|it| (2022 + it).to_string()).collect();
        EMBEDDED.replacen("2022, 2023, 2024", &all.join(", "), 1)
    };
    assert!(traguardo::store::plan_from_ron(&years(100)).is_ok());
    let said = Disk::with_plan(years(101)).said();
    assert!(said[1].contains("100 years"), "{said:?}");
    let plan = EMBEDDED.replacen("baseline_year: 2021", "baseline_year: 32767", 1);
    assert!(Disk::with_plan(plan).said()[0].contains("32767 non è un anno"));
}

#[test]
fn names_of_changes_times_and_arithmetic_that_cannot_be_are_refused_where_they_are_read() {
    let revert = |name: &str| format!("Revert(change: \"{name}\")");
    let arithmetic = |text: &str| {
        let known = record("4_001", 9);
        known.replace("Number(\"9\")", &format!("Arithmetic(\"{text}\")"))
    };
    let name = "20251120T000000000000Z-eva-aaaa";
    let long = |letters: usize| format!("20251120T000000000000Z-{}-aaaa", "e".repeat(letters));
    let at = "at: \"2025-11-20T00:00:00+00:00";
    let zoned = "at: \"2025-11-20T00:00:00.000000+00:00[Europe/London]";
    let cases = [
        (revert(name), at, true),
        (revert("20251120T00000000000Z-eva-aaaa"), at, false),
        (revert("20251120T0000000000000Z-eva-aaaa"), at, false),
        (revert("20251120T000000Z-eva-aaaa"), at, false),
        (revert("20251320T000000000000Z-eva-aaaa"), at, false),
        (revert("20251120T000000000000-eva-aaaa"), at, false),
        (revert("20251120T000000000000Z-eva"), at, false),
        (revert("20251120T000000000000Z-è-aaaa"), at, false),
        (revert(&long(52)), at, true),
        (revert(&long(53)), at, false),
        (arithmetic("3/4"), at, true),
        (arithmetic("a/4"), at, false),
        (arithmetic("3/"), at, false),
        (revert(name), zoned, false),
        (revert(name), "at: \"2025-11-20T00:00:00", false),
    ];
    for (edit, clock, is_read) in cases {
        let text = file(1, |_| edit.clone()).replace(at, clock);
        let disk = Disk::with_plan(EMBEDDED);
        fs::write(disk.path("changes/2025-11-20T0000-eva-aaaa.ron"), text).unwrap();
        let loaded = disk.load();
        let found = (loaded.changes.len(), loaded.findings.len());
        let expected = if is_read { (1, 0) } else { (0, 1) };
        assert_eq!(found, expected, "{edit} {clock}: {:?}", disk.said());
    }
}

#[test]
fn all_changes_together_have_a_limit_and_sparse_files_count_by_their_length() {
    let disk = Disk::with_plan(EMBEDDED);
    fs::write(
        disk.path("changes/2025-11-20T0000-eva-aaaa.ron"),
        file(1, |_| record("4_001", 9)),
    )
    .unwrap();
    let sparse = fs::File::create(disk.path("changes/2025-11-21T0000-eva-bbbb.ron")).unwrap();
    sparse.set_len(1 << 40).unwrap();
    let loaded = Loaded::load(&disk.data, EMBEDDED_ID, now().instant).unwrap();
    assert_eq!(loaded.changes.len(), 1, "the others are read");
    assert!(disk.said()[0].contains("256 MiB"), "{:?}", disk.said());
    assert!(disk.said()[1].contains("was not read"));
    // One that is not too long is looked at to its first null byte, and no further.
    sparse.set_len(200 << 20).unwrap();
    assert!(bytes(|| drop(disk.said())) < 60 << 20);
}

/// Earlier versions wrote notes without a bound: eight times the longest text of today is read, and no character more.
#[test]
fn a_long_text_of_an_earlier_version_is_read_up_to_eight_times_the_longest_of_today() {
    let long = |length: usize| {
        file(1, |_| {
            let note = "n".repeat(length);
            format!("Record(kpi: \"4_001\", {DAY}, actual: Number(\"9\"), note: \"{note}\")")
        })
    };
    assert_eq!(read(&long(8 * 32_767)).len(), 1);
    let disk = Disk::with_plan(EMBEDDED);
    let text = long(8 * 32_767 + 1);
    fs::write(disk.path("changes/2025-11-20T0000-eva-aaaa.ron"), text).unwrap();
    assert_eq!(disk.load().findings.len(), 1);
}

/// No program writes a value of another year's day; where a hand did, it counts for no year and is told.
#[test]
fn a_value_of_a_day_of_another_year_is_none_of_its_year() {
    for (day, counts) in [
        ("2022-01-01", true),
        ("2022-12-31", true),
        ("2021-12-31", false),
        ("2023-01-01", false),
    ] {
        let disk = Disk::with_plan(EMBEDDED);
        let text = file(1, |_| record("4_001", 9).replace("2022-12-31", day));
        fs::write(disk.path("changes/2025-11-20T0000-eva-aaaa.ron"), text).unwrap();
        let document = disk.document();
        let place = document.place("4_001").unwrap();
        for year in [2021, 2022, 2023] {
            let is_there = document.cell(place, year).is_some();
            assert_eq!(is_there, counts && year == 2022, "{day} {year}");
        }
        let found = document.contradictions().into_iter().map(|it| it.kind);
        let is_told = found.collect::<Vec<_>>().contains(&Impossible::Day);
        assert_eq!(is_told, !counts, "{day}");
    }
}
