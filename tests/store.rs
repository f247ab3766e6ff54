//! The data directory: what is acknowledged is never lost, and what cannot be read is named and left alone.

mod bounds;
mod closing;
mod door;
mod drafts;
mod forged;
mod honest;
mod keeping;
mod past;
mod properties;
mod reading;
mod reviews;
mod sharing;
mod strangers;
mod trust;
mod unseen;
mod versions;
mod watching;

use std::fs;
use std::path::PathBuf;

use jiff::SignedDuration;
use tempfile::TempDir;
use traguardo::plan::Language::{English, Italian};
use traguardo::record::{Change, Document, Edit, Moment, ReadOnly, Value};
use traguardo::store::{DataDir, EMBEDDED, EMBEDDED_ID, Loaded, Session, Watch, fold};
use traguardo::words::words;

use crate::support::{now, signature};

pub(crate) struct Disk {
    folder: TempDir,
    pub(crate) data: DataDir,
}

impl Disk {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let data = DataDir::find(Some(folder.path().join("data"))).unwrap();
        Self { folder, data }
    }

    fn load(&self) -> Loaded {
        Loaded::load(&self.data, EMBEDDED_ID, now().instant).unwrap()
    }

    fn document(&self) -> Document {
        self.load().document(signature("M. Rossi"), now().instant)
    }

    fn session(&self, token: &str) -> Session {
        let signature = traguardo::record::Signature {
            author: "M. Rossi".into(),
            token: token.into(),
        };
        Session::new(self.data.folder(EMBEDDED_ID), &signature, now())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.data.folder(EMBEDDED_ID).path().join(name)
    }

    /// A plan's text, as if somebody had edited the file.
    fn with_plan(text: impl AsRef<[u8]>) -> Self {
        let disk = Self::new();
        fs::create_dir_all(disk.path("changes")).unwrap();
        fs::write(disk.path("plan.ron"), text).unwrap();
        disk
    }

    /// What is said of the plan, in both languages.
    fn said(&self) -> [String; 2] {
        let loaded = Loaded::load(&self.data, EMBEDDED_ID, now().instant);
        [Italian, English].map(|language| match &loaded {
            Ok(loaded) => loaded
                .findings
                .iter()
                .map(|finding| finding.sentence(words(language)))
                .collect::<Vec<_>>()
                .join("\n"),
            Err(error) => error.sentence(words(language)),
        })
    }

    fn files(&self) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.path("changes"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files
    }
}

fn record(kpi: &str, value: i64) -> Edit {
    Edit::Record {
        kpi: kpi.into(),
        year: 2022,
        date: "2022-12-31".parse().unwrap(),
        actual: Value::Number(value.into()).into(),
        note: None,
        source: None,
        sha256: None,
    }
}

fn later(seconds: i64) -> Moment {
    let now = now();
    Moment {
        instant: now.instant + SignedDuration::from_secs(seconds),
        ..now
    }
}

fn changes(document: &mut Document, count: i64) -> Vec<Change> {
    (0..count)
        .map(|value| {
            document
                .apply(vec![record("4_001", value)], later(value))
                .unwrap()
                .0
        })
        .collect()
}

/// Without what they vouch for, which is known once they are written.
fn unlinked(mut changes: Vec<Change>) -> Vec<Change> {
    for change in &mut changes {
        change.link = None;
    }
    changes
}

#[test]
fn what_was_written_is_there_and_the_plan_is_the_embedded_one_to_the_byte() {
    let disk = Disk::new();
    let mut document = disk.document();
    assert!(!disk.data.path().exists(), "looking writes nothing");
    let mut session = disk.session("aaaa");
    for change in changes(&mut document, 3) {
        session.write(&[change]).unwrap();
    }
    assert_eq!(fs::read_to_string(disk.path("plan.ron")).unwrap(), EMBEDDED);
    let loaded = disk.load();
    assert_eq!(
        unlinked(loaded.changes),
        unlinked(document.journal().changes().cloned().collect())
    );
    assert_eq!(disk.files().len(), 1);
    assert_eq!(
        disk.files()[0].file_name().unwrap(),
        "2026-11-24T1042-mrossi-aaaa.ron"
    );
}

#[test]
fn the_plan_is_never_rewritten_and_a_sitting_begins_a_new_file_after_256_changes() {
    let disk = Disk::with_plan(EMBEDDED.replace("version: 2,", "version: 2, // mine"));
    let before = fs::read(disk.path("plan.ron")).unwrap();
    let mut document = disk.document();
    let mut session = disk.session("aaaa");
    for change in changes(&mut document, 300) {
        session.write(&[change]).unwrap();
    }
    assert_eq!(fs::read(disk.path("plan.ron")).unwrap(), before);
    assert_eq!((disk.files().len(), disk.load().changes.len()), (2, 300));
}

#[test]
fn a_failed_write_is_kept_and_tried_again_in_a_new_file() {
    let disk = Disk::new();
    let mut document = disk.document();
    let all = changes(&mut document, 4);
    let mut session = disk.session("aaaa");
    session.write(&all[..1]).unwrap();
    let first = session.file();
    fs::rename(disk.path("changes"), disk.path("away")).unwrap();
    fs::write(disk.path("changes"), "in the way").unwrap();
    for (count, change) in all[1..3].iter().enumerate() {
        let error = session.write(std::slice::from_ref(change)).unwrap_err();
        assert_eq!(error.unsaved, count + 1);
        assert_eq!(error.reason, traguardo::record::DiskError::NotAFolder);
    }
    fs::remove_file(disk.path("changes")).unwrap();
    fs::rename(disk.path("away"), disk.path("changes")).unwrap();
    session.write(&all[3..]).unwrap();
    assert_ne!(
        session.file(),
        first,
        "after a failed sync the old file cannot be trusted"
    );
    assert_eq!(disk.load().changes.len(), 4);
}

#[test]
fn everything_unsaved_can_be_moved_to_another_folder() {
    let disk = Disk::new();
    let mut document = disk.document();
    fs::write(disk.data.path(), "a file where the folder should be").unwrap();
    let mut session = disk.session("aaaa");
    session.write(&changes(&mut document, 2)).unwrap_err();
    let other = DataDir::find(Some(disk.folder.path().join("other"))).unwrap();
    session.move_to(other.folder(EMBEDDED_ID)).unwrap();
    let loaded = Loaded::load(&other, EMBEDDED_ID, now().instant).unwrap();
    assert_eq!((loaded.changes.len(), session.unsaved()), (2, 0));
}

#[test]
fn a_folder_that_cannot_be_written_to_opens_read_only() {
    let disk = Disk::new();
    fs::write(disk.data.path(), "a file where the folder should be").unwrap();
    assert!(matches!(
        disk.load().read_only,
        Some(ReadOnly::Unwritable(_))
    ));
}

#[test]
fn conflicted_copies_and_leftovers_do_no_harm() {
    let disk = Disk::new();
    let mut document = disk.document();
    let mut session = disk.session("aaaa");
    session.write(&changes(&mut document, 3)).unwrap();
    fs::copy(session.file(), disk.path("changes/x (conflicted copy).ron")).unwrap();
    fs::write(disk.path("changes/.traguardo-x.tmp"), "half").unwrap();
    fs::write(disk.path("changes/notes.txt"), "mine").unwrap();
    assert_eq!(disk.document().journal().len(), 3);
    assert!(disk.load().findings.is_empty());
}

#[test]
fn a_change_from_the_future_is_told_and_does_not_drag_the_clock() {
    let disk = Disk::new();
    let mut ahead = disk.document();
    let (change, _) = ahead
        .apply(vec![record("4_001", 7)], later(3 * 24 * 3600))
        .unwrap();
    disk.session("aaaa").write(&[change]).unwrap();
    assert!(disk.said()[0].contains("datata più di un giorno avanti"));
    let (mine, _) = disk
        .document()
        .apply(vec![record("4_002", 1)], now())
        .unwrap();
    assert!(mine.id.as_str().starts_with("20261124T0942"), "{}", mine.id);
}

#[test]
fn changes_of_a_kpi_that_the_plan_has_not_stay_and_are_told() {
    let disk = Disk::new();
    let mut document = disk.document();
    let (change, _) = document.apply(vec![record("4_001", 7)], now()).unwrap();
    let mut session = disk.session("aaaa");
    session.write(&[change]).unwrap();
    let renamed = EMBEDDED.replace("code: \"4_001\"", "code: \"4_009\"");
    fs::write(disk.path("plan.ron"), renamed).unwrap();
    assert_eq!(disk.document().strays(), ["4_001"]);
}

#[test]
fn old_sittings_of_ones_own_are_folded_into_one() {
    let disk = Disk::new();
    let mut document = disk.document();
    for (token, value) in [("aaaa", 1), ("bbbb", 2), ("cccc", 3)] {
        let (change, _) = document
            .apply(vec![record("4_001", value)], later(value))
            .unwrap();
        disk.session(token).write(&[change]).unwrap();
    }
    let (folder, me) = (disk.data.folder(EMBEDDED_ID), signature("M. Rossi"));
    assert_eq!(
        fold(&folder, &me, "bari", later(60).instant).unwrap(),
        0,
        "they are young"
    );
    let month = later(31 * 24 * 3600).instant;
    assert_eq!(
        fold(&folder, &signature("L. Bianchi"), "bari", month).unwrap(),
        0,
        "they are somebody else's"
    );
    assert_eq!(fold(&folder, &me, "bari", month).unwrap(), 3);
    assert_eq!(
        (disk.files().len(), disk.document().journal().len()),
        (1, 3)
    );
}

#[test]
fn what_others_write_is_seen_and_what_was_there_is_no_news() {
    let disk = Disk::new();
    let mut document = disk.document();
    disk.session("aaaa")
        .write(&changes(&mut document, 1))
        .unwrap();
    let mut watch = Watch::new(disk.data.folder(EMBEDDED_ID));
    assert!(watch.look().changes.is_empty());
    let mut other = disk.session("bbbb");
    let all = changes(&mut document, 3);
    other.write(&all[..2]).unwrap();
    assert_eq!(watch.look().changes.len(), 2);
    other.write(&all[2..]).unwrap();
    assert_eq!(watch.look().changes.len(), 3);
    assert!(watch.look().changes.is_empty());
    fs::write(disk.path("plan.ron"), EMBEDDED.replace("4_001", "4_009")).unwrap();
    assert!(watch.look().plan_changed);
}

#[test]
fn a_folder_that_is_named_by_way_of_one_that_is_made_on_the_way_is_made() {
    let home = TempDir::new().unwrap();
    let data = DataDir::find(Some(home.path().join("nuova/../dati"))).unwrap();
    data.make().unwrap();
    assert!(home.path().join("dati").is_dir());
}
