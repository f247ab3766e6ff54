//! What was recorded is not altered without its being said: what cannot be is a finding, and the chain of digests holds.

use std::fs;
use std::path::PathBuf;

use traguardo::plan::{Place, Year};
use traguardo::record::{Cell, Digest, Document, Edit, Impossible, ReviewEvent};
use traguardo::store::{
    Against, DataDir, EMBEDDED_ID, FileState, Verification, examine, plan_to_ron, write_plan,
};

use super::{Disk, English, Italian, changes, later, record};
use crate::support::{now, signature};

const HEAD: &str = "#![enable(implicit_some)]\n(version: 3, changes: [\n";
const YEAR: &str = "year: 2022, date: \"2022-12-31\"";

/// A file of changes as a hand writes it, from before there were digests.
fn hand(disk: &Disk, name: &str, changes: &str) {
    fs::create_dir_all(disk.path("changes")).unwrap();
    fs::write(
        disk.path(&format!("changes/{name}.ron")),
        format!("{HEAD}{changes}\n])\n"),
    )
    .unwrap();
}

/// A change at that second of a minute.
fn change(second: u32, edits: &str) -> String {
    let id = id(second);
    format!(
        "(id: \"{id}\", at: \"2026-11-20T10:00:{second:02}+00:00\", by: \"Eva\", edits: [{edits}]),\n"
    )
}

fn id(second: u32) -> String {
    format!("20261120T1000{second:02}000000Z-eva-aaaa")
}

fn value(value: &str, rest: &str) -> String {
    format!("(edit: Record(kpi: \"4_001\", {YEAR}, actual: Number(\"{value}\")){rest})")
}

/// What is found in the changes, with the codes of the KPIs it is about.
fn found(disk: &Disk) -> Vec<(Impossible, Vec<String>)> {
    let all = disk.document().contradictions();
    all.into_iter().map(|it| (it.kind, it.codes)).collect()
}

fn verified(disk: &Disk) -> Verification {
    Verification::of(&disk.data, EMBEDDED_ID).unwrap()
}

/// Some sessions of two people, with a year closed and a review held.
pub(crate) fn worked() -> Disk {
    let disk = Disk::new();
    for (at, author, token) in [
        (0, "M. Rossi", "aaaa"),
        (60, "L. Bianchi", "bbbb"),
        (120, "M. Rossi", "cccc"),
    ] {
        let mut signature = signature(author);
        signature.token = token.into();
        let mut document = disk.load().document(signature.clone(), now().instant);
        let mut session =
            traguardo::store::Session::new(disk.data.folder(EMBEDDED_ID), &signature, later(at));
        let review = || "2026-11-24".to_owned();
        let mut edits = vec![record("4_001", at + 5), record("4_002", at + 60)];
        match token {
            "bbbb" => edits.extend([
                Edit::Review(ReviewEvent::Convene {
                    review: review(),
                    date: now().day(),
                    people: "Giunta".into(),
                }),
                Edit::Review(ReviewEvent::Begin { review: review() }),
                Edit::Review(ReviewEvent::Conclude { review: review() }),
            ]),
            "cccc" => edits.push(Edit::Close { year: 2022 }),
            _ => {}
        }
        for (n, edit) in (0..).zip(edits) {
            let (change, _) = document.apply(vec![edit], later(at + n)).unwrap();
            session.write(&[change]).unwrap();
        }
    }
    disk
}

/// Every figure that could be moved.
pub(crate) fn figures(document: &Document) -> Vec<(Place, Year, Option<Cell>)> {
    let plan = document.plan();
    let places = plan.kpis().map(|(place, _)| place);
    let each = places.flat_map(|place| plan.years.iter().map(move |year| (place, *year)));
    each.map(|(place, year)| (place, year, document.cell(place, year).cloned()))
        .collect()
}

pub(crate) fn is_told(disk: &Disk) -> bool {
    let loaded = disk.load();
    let findings = loaded.findings.clone();
    let document = loaded.document(signature("M. Rossi"), later(3600).instant);
    !examine(&document, findings, &disk.path("changes")).is_empty()
}

#[test]
fn what_people_do_is_no_contradiction_and_its_chain_is_whole() {
    let disk = worked();
    assert_eq!(found(&disk), []);
    assert!(!is_told(&disk), "{:?}", disk.said());
    let verified = verified(&disk);
    assert!(verified.is_whole(), "{verified:?}");
    assert_eq!((verified.files.len(), verified.changes), (3, 10));
    assert_eq!(verified.against(&verified.digest), Against::Now);
    // Folded, it is the same chain.
    let folder = disk.data.folder(EMBEDDED_ID);
    let month = later(40 * 24 * 3600).instant;
    assert_eq!(
        traguardo::store::fold(&folder, &signature("M. Rossi"), "bari", month).unwrap(),
        2
    );
    let after = Verification::of(&disk.data, EMBEDDED_ID).unwrap();
    assert!(after.is_whole(), "{after:?}");
    assert_eq!(after.digest, verified.digest);
}

#[test]
fn what_no_program_writes_is_found_with_its_kpi() {
    let saw = |second| format!(", saw: \"{}\"", id(second));
    let old = |value: &str| format!(", old: Actual(Number(\"{value}\"))");
    let begin = |review: &str| format!("(edit: Review(Begin(review: \"{review}\")))");
    let again = format!("(edit: Review(Begin(review: \"r\")){})", saw(2));
    let sha = verified(&Disk::new()).plan;
    let convene = "(edit: Review(Convene(review: \"r\", date: \"2026-11-20\", people: \"x\")))";
    let cases: Vec<(Impossible, String)> = vec![
        (Impossible::SawMissing, change(1, &value("9", &saw(0)))),
        (
            Impossible::SawLater,
            change(1, &value("9", &saw(2))) + &change(2, &value("8", "")),
        ),
        (
            Impossible::Old,
            change(1, &value("9", "")) + &change(2, &value("8", &(old("7") + &saw(1)))),
        ),
        (Impossible::Old, change(1, &value("9", &old("7")))),
        (
            Impossible::Time,
            change(1, &value("9", "")).replace("at: \"2026-11-20", "at: \"2026-11-21"),
        ),
        (
            Impossible::Time,
            change(1, &value("9", "")).replace("at: \"2026-11-20", "at: \"2026-11-18"),
        ),
        (
            Impossible::Time,
            change(1, &value("9", "")).replace("T10:00:01+00:00", "T10:00:01+20:00"),
        ),
        (
            Impossible::Undo,
            change(1, &value("9", ""))
                + &change(2, &format!("(edit: Revert(change: \"{}\"))", id(9))),
        ),
        (
            Impossible::Undo,
            change(1, &format!("(edit: Revert(change: \"{}\"))", id(1))),
        ),
        (
            Impossible::SawMissing,
            change(1, &value("9", "")).replace(
                "]),\n",
                &format!(
                    "], link: (heads: [\"{}\"], plan: \"{sha}\", all: \"{sha}\")),\n",
                    id(0)
                ),
            ),
        ),
        (Impossible::Review, change(1, &begin("r"))),
        (
            Impossible::Review,
            change(1, convene) + &change(2, &begin("r")) + &change(3, &again),
        ),
        (
            Impossible::Review,
            change(
                1,
                &format!(
                    "(edit: Review(Settle(decision: \"{}\", done: true)))",
                    id(0)
                ),
            ),
        ),
    ];
    for (kind, text) in cases {
        let disk = Disk::new();
        hand(&disk, "2026-11-20T1000-eva-aaaa", &text);
        let loaded = disk.load();
        assert_eq!(loaded.findings, [], "{text}");
        let all = found(&disk);
        assert!(
            all.iter().any(|it| it.0 == kind),
            "{kind:?}: {all:?} of {text}"
        );
        if text.contains("4_001") && kind != Impossible::Undo {
            assert!(all.iter().any(|it| it.1 == ["4_001"]), "{kind:?}: {all:?}");
        }
        for language in [Italian, English] {
            let words = traguardo::words::words(language);
            for it in disk.document().contradictions() {
                assert!(words.contradiction(&it).contains("20261120T"), "{it:?}");
            }
        }
    }
}

#[test]
fn a_change_that_the_closing_had_not_seen_moves_no_figure_whatever_its_name_claims() {
    let disk = worked();
    let before = disk.document();
    let place = before.place("4_003").unwrap();
    // Named as if it were a month older than the closing.
    let text = change(1, &value("1", "").replace("4_001", "4_003"));
    hand(&disk, "2026-11-20T1000-eva-aaaa", &text);
    let after = disk.document();
    assert_eq!(after.cell(place, 2022).and_then(Cell::actual), None);
    assert_eq!(after.late(), [("4_003".to_owned(), 2022)]);
    let states: Vec<bool> = verified(&disk)
        .files
        .iter()
        .map(|(_, it)| it.is_whole())
        .collect();
    assert_eq!(states, [false, true, true, true]);
    assert!(matches!(
        verified(&disk).files[0].1,
        FileState::OutOfPlace(1)
    ));
}

#[test]
fn what_was_altered_taken_away_or_slipped_in_is_said_file_by_file() {
    let alter = |disk: &Disk, name: &str, from: &str, to: &str| {
        let file = disk.path(&format!("changes/{name}"));
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{text}");
        fs::write(&file, text.replacen(from, to, 1)).unwrap();
    };
    let first = "2026-11-24T1042-mrossi-aaaa.ron";
    // A value, by somebody who leaves the digest as it is, and by somebody who computes it anew.
    let disk = worked();
    alter(&disk, first, "Number(\"5\")", "Number(\"6\")");
    let it = verified(&disk);
    assert!(
        matches!(it.files[0].1, FileState::Altered(2)) && !it.broken.is_empty(),
        "{it:?}"
    );
    assert!(is_told(&disk));
    let disk = worked();
    let before = verified(&disk).digest;
    alter(&disk, first, "Number(\"5\")", "Number(\"6\")");
    reseal(&disk.path(&format!("changes/{first}")));
    let it = verified(&disk);
    assert!(matches!(it.files[0].1, FileState::Altered(2)), "{it:?}");
    assert!(
        it.broken.len() >= 2,
        "the next sitting, the review and the closing all say so: {it:?}"
    );
    assert_eq!(it.against(&before), Against::Never);
    // A file, a plan.
    let disk = worked();
    fs::remove_file(disk.path(&format!("changes/{first}"))).unwrap();
    let it = verified(&disk);
    assert_eq!((it.missing.len(), it.broken.len()), (1, 0), "{it:?}");
    let disk = worked();
    let plan = fs::read_to_string(disk.path("plan.ron")).unwrap();
    fs::write(disk.path("plan.ron"), plan.replacen("10,00%", "9,00%", 1)).unwrap();
    let it = verified(&disk);
    assert!(it.plan_was.is_some() && !it.is_whole());
    assert!(
        disk.said()[0].contains("la prima modifica"),
        "{:?}",
        disk.said()
    );
}

/// Computes a file's digest anew, as whoever alters it could.
pub(crate) fn reseal(file: &PathBuf) {
    use sha2::Digest as _;
    let text = fs::read_to_string(file).unwrap();
    let Some((body, _)) = text.split_once("  digest: \"") else {
        return;
    };
    let digest = sha2::Sha256::digest(body.as_bytes());
    let digest = Digest::new(digest.into());
    fs::write(file, format!("{body}  digest: \"{digest}\",\n)\n")).unwrap();
}

#[test]
fn a_clone_with_other_line_ends_is_the_same_folder() {
    let disk = worked();
    let before = verified(&disk).digest;
    let files = disk.files().into_iter().chain([disk.path("plan.ron")]);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace('\n', "\r\n")).unwrap();
    }
    assert!(!is_told(&disk), "{:?}", disk.said());
    let after = verified(&disk);
    assert!(after.is_whole(), "{after:?}");
    assert_eq!(after.digest, before);
}

#[test]
fn a_digest_on_paper_holds_the_folder_to_its_word() {
    let disk = Disk::new();
    let mut document = disk.document();
    let all = changes(&mut document, 4);
    let mut session = disk.session("aaaa");
    session.write(&all[..2]).unwrap();
    let paper = verified(&disk).digest;
    session.write(&all[2..]).unwrap();
    let it = verified(&disk);
    assert_eq!(it.against(&paper), Against::Earlier(all[1].id.clone(), 2));
    assert_eq!(it.against(&it.digest), Against::Now);
    assert_eq!(it.against(&Digest::new([7; 32])), Against::Never);
}

#[test]
fn a_chain_begins_by_vouching_for_what_was_there_before_it() {
    let disk = Disk::new();
    hand(
        &disk,
        "2026-11-20T1000-eva-aaaa",
        &change(1, &value("9", "")),
    );
    assert!(matches!(
        verified(&disk).files[0].1,
        FileState::BeforeTheChain(1)
    ));
    let (made, _) = disk
        .document()
        .apply(vec![record("4_002", 100)], now())
        .unwrap();
    assert_eq!(made.link.as_ref().unwrap().heads.len(), 1);
    disk.session("aaaa").write(&[made]).unwrap();
    assert!(verified(&disk).is_whole(), "{:?}", verified(&disk));
    // From now on what is as old, and was not there then, is out of place; and the old file is held to what it was.
    hand(
        &disk,
        "2026-11-19T1000-eva-bbbb",
        &change(2, &value("8", "")).replace("aaaa", "bbbb"),
    );
    assert!(matches!(
        verified(&disk).files[0].1,
        FileState::OutOfPlace(1)
    ));
    fs::remove_file(disk.path("changes/2026-11-19T1000-eva-bbbb.ron")).unwrap();
    hand(
        &disk,
        "2026-11-20T1000-eva-aaaa",
        &change(1, &value("7", "")),
    );
    assert!(!verified(&disk).is_whole());
}

#[test]
fn that_a_plan_calls_itself_a_draft_hides_nothing() {
    let disk = Disk::new();
    let plan = traguardo::store::plan_from_ron(traguardo::store::EMBEDDED).unwrap();
    let draft = traguardo::plan::Plan {
        unapproved: true,
        ..plan
    };
    let folder = disk.data.folder("bozza");
    write_plan(&folder, &plan_to_ron(&draft).unwrap()).unwrap();
    let load =
        |data: &DataDir| traguardo::store::Loaded::load(data, "bozza", now().instant).unwrap();
    let signature = signature("M. Rossi");
    let mut document = load(&disk.data).document(signature.clone(), now().instant);
    let (change, _) = document.apply(vec![record("4_001", 9)], now()).unwrap();
    let mut session = traguardo::store::Session::new(folder.clone(), &signature, now());
    session.write(&[change]).unwrap();
    let text = fs::read_to_string(folder.plan()).unwrap();
    fs::write(folder.plan(), text.replacen("10,00%", "9,00%", 1)).unwrap();
    let told = |data: &DataDir| {
        load(data)
            .findings
            .iter()
            .any(|it| it.file_error == traguardo::store::FileError::PlanAltered)
    };
    assert!(told(&disk.data));
    assert!(!Verification::of(&disk.data, "bozza").unwrap().is_whole());
}
