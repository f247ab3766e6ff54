//! What a running program looks for in the folder, and the housekeeping: what is news, what is old, what a crash left.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use traguardo::plan::Language::Italian;
use traguardo::store::{EMBEDDED, EMBEDDED_ID, FileError, Preferences, Watch, fold};
use traguardo::words::words;

use super::{Disk, changes, later};
use crate::support::signature;

const HOUR: u64 = 60 * 60;

fn watch(disk: &Disk) -> Watch {
    Watch::new(disk.data.folder(EMBEDDED_ID))
}

/// Makes a file so old.
fn aged(file: &Path, hours: u64) {
    let then = SystemTime::now() - Duration::from_secs(hours * HOUR);
    let file = File::options().append(true).open(file).unwrap();
    file.set_modified(then).unwrap();
}

#[test]
fn a_folder_that_is_not_there_and_the_first_change_are_no_news_of_the_plan() {
    let disk = Disk::new();
    let mut watch = watch(&disk);
    let mut document = disk.document();
    let made = changes(&mut document, 2);
    for _ in 0..2 {
        let news = watch.look();
        assert_eq!((news.findings, news.looked_at), (Vec::new(), Vec::new()));
        assert!(!news.plan_changed && news.changes.is_empty());
    }
    let mut session = disk.session("aaaa");
    session.write(&made[..1]).unwrap();
    let news = watch.look();
    assert!(!news.plan_changed && news.findings.is_empty());
    assert_eq!(news.changes.len(), 1);
    // Another plan is told once.
    fs::write(disk.path("plan.ron"), EMBEDDED.replace("4_001", "4_009")).unwrap();
    let told: Vec<bool> = (0..3).map(|_| watch.look().plan_changed).collect();
    assert_eq!(told, [true, false, false]);
    fs::remove_dir_all(disk.path("changes")).unwrap();
    let news = watch.look();
    assert_eq!((news.findings.len(), news.looked_at.len()), (1, 2));
    let news = watch.look();
    assert_eq!((news.findings.len(), news.looked_at.len()), (0, 0), "once");
}

#[test]
fn changes_of_a_newer_version_are_named_and_not_taken_in_while_the_program_runs() {
    let disk = Disk::new();
    let mut document = disk.document();
    let mut session = disk.session("aaaa");
    session.write(&changes(&mut document, 1)).unwrap();
    let file = disk.files()[0].clone();
    let text = fs::read_to_string(&file).unwrap();
    let mut watch = watch(&disk);
    let newer = disk.path("changes/2030-01-01T0000-eva-bbbb.ron");
    let of = |version: &str| text.replace("version: 4", &format!("version: {version}"));
    for (version, read) in [("4", true), ("5", false), ("1000", false)] {
        let id = disk.load().changes[0].id.to_string();
        let other = id.replace("-aaaa", "-bbbb").replace("20261124", "20261123");
        fs::write(&newer, of(version).replace(&id, &other)).unwrap();
        let news = watch.look();
        assert_eq!(news.looked_at, std::slice::from_ref(&newer));
        assert_eq!(news.changes.len(), usize::from(read), "{version}");
        let is_newer =
            |file_error: &FileError| matches!(file_error, FileError::NewerChanges { .. });
        assert_eq!(
            news.findings.iter().any(|it| is_newer(&it.file_error)),
            !read
        );
        assert!(watch.look().looked_at.is_empty());
    }
    // One that a hand altered, and one from the future, are taken in and named.
    fs::write(&newer, of("4").replace("Number(\"0\")", "Number(\"9\")")).unwrap();
    let news = watch.look();
    let is_altered = |file_error: &FileError| matches!(file_error, FileError::Altered { .. });
    assert!(news.findings.iter().any(|it| is_altered(&it.file_error)));
    assert_eq!(news.changes.len(), 1);
    let ahead = of("4").replace("id: \"20261124", "id: \"29991124");
    fs::write(&newer, ahead).unwrap();
    let is_ahead = |file_error: &FileError| matches!(file_error, FileError::FarAhead { .. });
    assert!(
        watch
            .look()
            .findings
            .iter()
            .any(|it| is_ahead(&it.file_error))
    );
    fs::write(&newer, "(version: 1000, something: Else)").unwrap();
    let said = watch.look().findings[0].sentence(words(Italian));
    assert!(said.contains("versione 1000"), "{said}");
    fs::write(&newer, "no file of changes").unwrap();
    assert_eq!(watch.look().findings.len(), 1);
}

#[test]
fn a_file_that_is_so_old_that_it_was_folded_is_not_missed_and_a_younger_one_is() {
    for (hours, missed) in [(28 * 24, 1), (30 * 24, 0)] {
        for whole_folder in [false, true] {
            let disk = Disk::new();
            let mut document = disk.document();
            let made = changes(&mut document, 2);
            let mut session = disk.session("aaaa");
            session.write(&made).unwrap();
            let file = session.file();
            aged(&file, hours);
            let mut watch = watch(&disk);
            if whole_folder {
                fs::remove_dir_all(disk.path("changes")).unwrap();
            } else {
                fs::remove_file(&file).unwrap();
            }
            let news = watch.look();
            assert_eq!(news.findings.len(), missed, "{hours} {whole_folder}");
            assert!(news.looked_at.contains(&file));
        }
    }
}

#[test]
fn what_a_crash_left_is_swept_after_a_day_and_nothing_else_is() {
    let disk = Disk::with_plan(EMBEDDED);
    let file = |name: &str, hours: u64| {
        let file = disk.path("changes").join(name);
        fs::write(&file, "half").unwrap();
        aged(&file, hours);
        file
    };
    let old = file(".traguardo-00000000000000aa.tmp", 25);
    let kept = [
        file(".traguardo-00000000000000bb.tmp", 23),
        file(".somebody-00000000000000cc.tmp", 25),
        file("notes.txt", 900),
        file("notes.traguardo-", 900),
    ];
    drop(disk.load());
    assert!(!old.exists());
    assert!(kept.iter().all(|it| it.exists()), "{:?}", disk.files());
    drop(disk.load());
    assert!(kept.iter().all(|it| it.exists()), "{:?}", disk.files());
}

#[test]
fn a_sitting_is_folded_once_it_is_more_than_thirty_days_old() {
    let disk = Disk::new();
    let mut document = disk.document();
    // At the seconds 0, 1, 2 and 3.
    let made = changes(&mut document, 4);
    for (change, token) in made.iter().zip(["aaaa", "bbbb", "cccc", "dddd"]) {
        let mut session = disk.session(token);
        session.write(std::slice::from_ref(change)).unwrap();
    }
    fs::write(disk.path("changes/empty.ron"), "(version: 3, changes: [])").unwrap();
    let month = 30 * 24 * 60 * 60;
    let folder = disk.data.folder(EMBEDDED_ID);
    let fold = |second: i64| {
        let now = later(month + second).instant;
        fold(&folder, &signature("M. Rossi"), "bari", now).unwrap()
    };
    assert_eq!(fold(0), 0);
    assert_eq!(fold(1), 0, "one alone is as good as folded");
    assert_eq!(fold(2), 2);
    assert_eq!(fold(3), 0);
    assert_eq!(disk.files().len(), 4, "what is empty is nobody's");
    assert_eq!(fold(4), 2, "into the one that is there");
    assert_eq!(disk.files().len(), 2);
    assert_eq!(disk.load().changes.len(), 4);
}

#[test]
fn what_was_altered_is_never_folded_and_neither_into_nor_over_a_file_that_was() {
    let disk = Disk::new();
    let mut document = disk.document();
    let made = changes(&mut document, 5);
    let write = |change: usize, token: &str| {
        let mut session = disk.session(token);
        session.write(&made[change..=change]).unwrap();
        session.file()
    };
    let altered = |file: &Path, from: &str| {
        let text = fs::read_to_string(file).unwrap();
        assert!(text.contains(from));
        let text = text.replace(from, "Number(\"99\")");
        fs::write(file, &text).unwrap();
        text
    };
    let folder = disk.data.folder(EMBEDDED_ID);
    let month = later(40 * 24 * 60 * 60).instant;
    let fold = || fold(&folder, &signature("M. Rossi"), "bari", month).unwrap();
    let first = write(0, "aaaa");
    let text = altered(&first, "Number(\"0\")");
    write(1, "bbbb");
    write(2, "cccc");
    assert_eq!(fold(), 2);
    assert_eq!(fs::read_to_string(&first).unwrap(), text);
    let older = disk.path("changes/folded-mrossi-bari.ron");
    let text = altered(&older, "Number(\"1\")");
    write(3, "dddd");
    write(4, "eeee");
    assert_eq!(fold(), 0);
    assert_eq!(fs::read_to_string(&older).unwrap(), text);
    assert_eq!(disk.files().len(), 4);
}

#[test]
fn settings_that_somebody_else_owns_are_not_taken_over() {
    use std::os::unix::fs::chown;
    let disk = Disk::new();
    fs::create_dir_all(disk.data.path()).unwrap();
    let file = disk.data.path().join("settings-rossi.ron");
    fs::write(&file, "(version: 3, author: \"Anna Rossi\")").unwrap();
    let preferences = Preferences::of(&disk.data, "rossi").within(&disk.path("config"));
    let author = || preferences.read().unwrap().author;
    assert!(author().is_some());
    let own = rustix::process::geteuid().as_raw();
    for path in [&file, disk.data.path()] {
        // Only who may give a file away can see what is somebody else's.
        if chown(path, Some(own + 1), None).is_err() {
            return;
        }
        assert_eq!(author(), None, "{}", path.display());
        chown(path, Some(own), None).unwrap();
        assert!(author().is_some());
    }
}
