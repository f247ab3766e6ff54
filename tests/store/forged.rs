//! What a hostile hand tried that knows how digests are computed: each is said, or moves nothing.

use std::fs;

use sha2::Digest as _;
use traguardo::record::{Cell, Digest, Edit, Impossible, Link, Proof};
use traguardo::store::{
    Against, EMBEDDED, EMBEDDED_ID, FileError, FileState, Session, Verification, examine,
};

use super::trust::{reseal, worked};
use super::{Disk, later, record};
use crate::support::{now, signature};

fn sha(text: &str) -> String {
    Digest::new(sha2::Sha256::digest(text.as_bytes()).into()).to_string()
}

/// A file of one change, with its digest, as a hand writes it that knows all this.
fn slip(disk: &Disk, id: &str, by: &str, edits: &str, link: &str) {
    let (stamp, session) = id.split_once('-').unwrap();
    let at = format!(
        "{}-{}-{}T{}:{}:{}.{}+00:00",
        &stamp[..4],
        &stamp[4..6],
        &stamp[6..8],
        &stamp[9..11],
        &stamp[11..13],
        &stamp[13..15],
        &stamp[15..21]
    );
    let change = format!("(id: \"{id}\", at: \"{at}\", by: \"{by}\", edits: [{edits}]{link})");
    let body =
        format!("#![enable(implicit_some)]\n(\n  version: 4,\n  changes: [\n    {change},\n  ],\n");
    let text = format!("{body}  digest: \"{}\",\n)\n", sha(&body));
    fs::write(
        disk.path(&format!("changes/{}-{session}.ron", &stamp[..8])),
        text,
    )
    .unwrap();
}

/// A link to nothing, which is always right.
fn empty_link(disk: &Disk) -> String {
    let plan = sha(&fs::read_to_string(disk.path("plan.ron")).unwrap());
    let all = sha(&format!("{plan}\n"));
    format!(", link: (heads: [], plan: \"{plan}\", all: \"{all}\")")
}

fn verified(disk: &Disk) -> Verification {
    Verification::of(&disk.data, EMBEDDED_ID).unwrap()
}

fn faults(disk: &Disk) -> Vec<FileError> {
    let loaded = disk.load();
    let findings = loaded.findings.clone();
    let document = loaded.document(signature("M. Rossi"), later(9000).instant);
    let found = examine(&document, findings, &disk.path("changes"));
    found.into_iter().map(|it| it.file_error).collect()
}

#[test]
fn an_altered_plan_is_not_excused_by_an_older_link_or_by_calling_itself_a_draft() {
    let disk = worked();
    let plan = fs::read_to_string(disk.path("plan.ron")).unwrap();
    fs::write(disk.path("plan.ron"), plan.replacen("10,00%", "9,00%", 1)).unwrap();
    let edit = "(edit: Acknowledge(kpi: \"4_001\"))";
    slip(
        &disk,
        "20260101T090000000000Z-x-a1",
        "Anna",
        edit,
        &empty_link(&disk),
    );
    assert!(faults(&disk).contains(&FileError::PlanAltered));
    assert!(verified(&disk).plan_was.is_some());
    slip(
        &disk,
        "20260101T090000000000Z-x-a1",
        "Anna",
        "",
        &empty_link(&disk),
    );
    assert!(disk.said()[1].contains("a change that changes nothing"));
    fs::write(
        disk.path("plan.ron"),
        plan.replacen("version: 2,", "version: 3, draft: true,", 1),
    )
    .unwrap();
    assert!(faults(&disk).contains(&FileError::PlanAltered));
}

#[test]
fn a_value_put_before_the_closing_into_its_own_sitting_does_not_count_or_breaks_the_chain() {
    // Between what the closing had seen and itself; and before that, where only the digest tells.
    for (stamp, clock, counts) in [
        ("20261124T094401500000Z", "09:44:01.5", false),
        ("20261124T094400500000Z", "09:44:00.5", true),
    ] {
        let disk = worked();
        let file = disk.path("changes/2026-11-24T1044-mrossi-cccc.ron");
        let text = fs::read_to_string(&file).unwrap();
        let closing = text.lines().find(|it| it.contains("Close(")).unwrap();
        let edit = "(edit: Record(kpi: \"4_003\", year: 2022, date: \"2022-12-31\", actual: Number(\"10\")))";
        let value = format!(
            "    (id: \"{stamp}-mrossi-cccc\", at: \"2026-11-24T{clock}+00:00\", by: \"M. Rossi\", edits: [{edit}]),\n{closing}"
        );
        fs::write(&file, text.replacen(closing, &value, 1)).unwrap();
        reseal(&file);
        let loaded = disk.load();
        assert_eq!((loaded.changes.len(), loaded.findings.len()), (11, 0));
        let document = disk.document();
        let place = document.place("4_003").unwrap();
        let actual = document.cell(place, 2022).and_then(Cell::actual);
        assert_eq!(actual.is_some(), counts, "{stamp}");
        assert_eq!(document.late().is_empty(), counts, "{stamp}");
        assert!(!counts || !verified(&disk).is_whole(), "{stamp}");
    }
}

#[test]
fn no_rework_after_a_closing_moves_a_figure_of_an_approved_plan() {
    let disk = worked();
    let before = disk.document().plan().clone();
    let edits = "(edit: Rework(Enact(date: \"2026-11-24\", act: \"a\", reason: \"r\"))), (edit: Rework(Withdraw(code: \"4_002\")))";
    slip(
        &disk,
        "20261124T110000000000Z-x-a1",
        "Anna",
        edits,
        &empty_link(&disk),
    );
    let document = disk.document();
    assert_eq!(*document.plan(), before);
    assert_eq!(document.late(), [("4_002".to_owned(), 2022)]);
    assert!(
        faults(&disk)
            .iter()
            .any(|it| matches!(it, FileError::Late { .. }))
    );
}

#[test]
fn an_amendment_to_a_closed_year_is_among_what_came_late() {
    let disk = worked();
    let edit = "(edit: Amend(kpi: \"4_001\", since: 2022, promised: Weight(\"50\"), date: \"2022-05-05\", act: \"a\", reason: \"r\"))";
    slip(
        &disk,
        "20261124T110000000000Z-x-a1",
        "Anna",
        edit,
        &empty_link(&disk),
    );
    assert_eq!(disk.document().late(), [("4_001".to_owned(), 2022)]);
}

#[test]
fn a_link_over_a_part_is_no_state_of_the_folder() {
    let disk = worked();
    let it = verified(&disk);
    let paper = it.digest;
    let heads = disk.document().journal().heads();
    let edit =
        "(edit: Record(kpi: \"4_003\", year: 2023, date: \"2023-01-31\", actual: Number(\"9\")))";
    slip(
        &disk,
        "20261101T090000000000Z-anna-old1",
        "Anna",
        edit,
        &empty_link(&disk),
    );
    let after = verified(&disk).against(&paper);
    assert!(
        matches!(&after, Against::Without(_, session) if session == "anna-old1"),
        "{after:?}"
    );
    let plan = sha(&fs::read_to_string(disk.path("plan.ron")).unwrap());
    let heads: Vec<String> = heads.iter().map(|it| format!("\"{it}\"")).collect();
    let link = format!(
        ", link: (heads: [{}], plan: \"{plan}\", all: \"{paper}\")",
        heads.join(", ")
    );
    slip(
        &disk,
        "20261124T120000000000Z-anna-new1",
        "Anna",
        "(edit: Acknowledge(kpi: \"4_001\"))",
        &link,
    );
    assert!(matches!(
        verified(&disk).against(&paper),
        Against::Without(..)
    ));
    // One that vouches for what was not there is broken.
    let link = link.replace(&paper.to_string(), &sha("x"));
    slip(
        &disk,
        "20261124T120000000000Z-anna-new1",
        "Anna",
        "(edit: Acknowledge(kpi: \"4_001\"))",
        &link,
    );
    assert!(!verified(&disk).is_whole());
}

#[test]
fn each_sitting_of_an_author_is_vouched_for_by_the_next_whatever_its_file_is_called() {
    let disk = Disk::new();
    let session = |token: &str, at: i64| {
        let signature = traguardo::record::Signature {
            author: "Anna".into(),
            token: token.into(),
        };
        let document = disk.load().document(signature.clone(), later(at).instant);
        (
            document,
            Session::new(disk.data.folder(EMBEDDED_ID), &signature, later(at)),
        )
    };
    let (mut open, mut writes) = session("aaaa", 0);
    let (first, _) = open.apply(vec![record("4_001", 1)], later(1)).unwrap();
    writes.write(&[first]).unwrap();
    // Another session beside it, which it has not seen.
    let (mut beside, mut beside_writes) = session("bbbb", 60);
    let (second, _) = beside.apply(vec![record("4_002", 2)], later(61)).unwrap();
    beside_writes.write(&[second]).unwrap();
    let (third, _) = open.apply(vec![record("4_003", 3)], later(120)).unwrap();
    writes.write(&[third]).unwrap();
    let (mut next, mut next_writes) = session("cccc", 180);
    let (fourth, _) = next.apply(vec![record("4_004", 4)], later(181)).unwrap();
    assert_eq!(fourth.link.as_ref().unwrap().heads.len(), 2, "both");
    next_writes.write(std::slice::from_ref(&fourth)).unwrap();
    assert!(verified(&disk).is_whole());
    let (mut last, _) = session("dddd", 240);
    let (fifth, _) = last.apply(vec![record("4_001", 5)], later(241)).unwrap();
    let heads = &fifth.link.as_ref().unwrap().heads;
    assert_eq!(*heads, [fourth.id], "the others are vouched for already");
    for file in [writes.file(), beside_writes.file()] {
        let text = fs::read(&file).unwrap();
        fs::remove_file(&file).unwrap();
        assert!(!verified(&disk).missing.is_empty(), "{}", file.display());
        fs::write(&file, text).unwrap();
    }
}

#[test]
fn nothing_is_said_of_what_was_there_before_the_first_link_which_vouches_for_it() {
    let disk = Disk::with_plan(EMBEDDED);
    let edit =
        "(edit: Record(kpi: \"4_002\", year: 2022, date: \"2022-12-31\", actual: Number(\"9\")))";
    slip(&disk, "20261101T090000000000Z-eva-old1", "Eva", edit, "");
    let anna = signature("Anna");
    let mut document = disk.load().document(anna.clone(), now().instant);
    let (first, _) = document.apply(vec![record("4_001", 1)], later(1)).unwrap();
    let mut writes = Session::new(disk.data.folder(EMBEDDED_ID), &anna, now());
    writes.write(&[first]).unwrap();
    assert_eq!(faults(&disk), []);
}

#[test]
fn what_is_added_to_a_review_after_its_end_is_said_and_not_in_its_minutes() {
    let disk = worked();
    let edit = "(edit: Review(Decide(review: \"2026-11-24\", what: \"Pagare\", who: \"Anna\")))";
    slip(
        &disk,
        "20261125T090000000000Z-anna-a1",
        "Anna",
        edit,
        &empty_link(&disk),
    );
    let document = disk.document();
    let kinds: Vec<Impossible> = document.contradictions().iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [Impossible::Review]);
    let review = &document.reviews()[0];
    let then = document.as_of_change(&review.ended.as_ref().unwrap().change, now().instant);
    let scores = traguardo::score::Scores::new(&then, 2022);
    let words = traguardo::words::words(super::Italian);
    let report =
        traguardo::exchange::minutes(words, (&document, &then), (review, &scores), now().day());
    assert_eq!(report.minutes.unwrap().decisions.len(), 0);
}

#[test]
fn a_link_that_names_what_is_not_there_is_missing_it_and_never_taken_for_whole() {
    let disk = worked();
    let mut document = disk.document();
    let (mut change, _) = document
        .apply(
            vec![Edit::Acknowledge {
                kpi: "4_001".into(),
            }],
            later(4000),
        )
        .unwrap();
    let gone = traguardo::record::ChangeId::parse("20261124T080000000000Z-carla-zzzz").unwrap();
    change.link = Some(Link {
        heads: vec![gone],
        proof: Some(Proof {
            plan: Digest::new([1; 32]),
            all: Digest::new([2; 32]),
        }),
    });
    // The writer vouches for nothing that is not there.
    disk.session("dddd").write(&[change]).unwrap();
    let it = verified(&disk);
    assert!(it.is_whole(), "{it:?}");
    let begin = "(edit: Review(Begin(review: \"2026-11-24\")))";
    let link = empty_link(&disk).replace(
        "heads: []",
        "heads: [\"20261124T080000000000Z-carla-zzzz\"]",
    );
    slip(
        &disk,
        "20261124T120000000000Z-carla-a1",
        "Carla",
        begin,
        &link,
    );
    let it = verified(&disk);
    assert_eq!(it.missing.len(), 1);
    assert!(
        it.files
            .iter()
            .any(|(_, state)| matches!(state, FileState::Whole(_)))
    );
}
