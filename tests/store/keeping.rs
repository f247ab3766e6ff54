//! What is kept, wherever it goes: what a paper says of the folder, a move to another disk, copies, and other people's leftovers.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use traguardo::record::{Change, ChangeId, Seal, Source};
use traguardo::store::{
    Against, DataDir, EMBEDDED, EMBEDDED_ID, FileError, FileState, Loaded, Session, Verification,
    evidence, seal, verify, write_output, write_plan,
};

use super::{Disk, changes, later, record};
use crate::support::{now, signature};

/// A folder with so many changes in it, and these.
fn written(count: i64) -> (Disk, Vec<Change>) {
    let disk = Disk::new();
    let mut document = disk.document();
    let made = changes(&mut document, count);
    disk.session("aaaa").write(&made).unwrap();
    (disk, made)
}

#[test]
fn a_paper_says_the_digest_of_what_it_was_made_from_and_none_of_what_is_not_on_disk() {
    let (disk, made) = written(3);
    let walked = Verification::of(&disk.data, EMBEDDED_ID).unwrap();
    let mut document = disk.document();
    let said = |document: &_, until: Option<&ChangeId>| {
        evidence(&disk.data, EMBEDDED_ID, document, until, now().instant)
    };
    for (at, it) in made.iter().enumerate() {
        let (findings, digest) = said(&document, Some(&it.id));
        assert_eq!(findings, []);
        let (digest, count) = digest.unwrap();
        assert_eq!(count, at + 1);
        let since = made.len() - count;
        let expected = match since {
            0 => Against::Now,
            since => Against::Earlier(it.id.clone(), since),
        };
        assert_eq!(walked.against(&digest), expected);
    }
    assert_eq!(said(&document, None).1, Some((walked.digest, 3)));
    let past = document.as_of_change(&made[1].id, now().instant);
    let (digest, count) = said(&past, None).1.unwrap();
    let expected = Against::Earlier(made[1].id.clone(), 1);
    assert_eq!((walked.against(&digest), count), (expected, 2));
    document.apply(vec![record("4_002", 9)], later(60)).unwrap();
    assert_eq!(said(&document, None).1, None);
    assert!(said(&document, Some(&made[2].id)).1.is_some());
}

/// Somebody moved there before: what stands there stays, and what is missing comes to it.
#[test]
fn a_move_takes_along_what_the_other_disk_has_not_and_writes_over_nothing() {
    let (disk, made) = written(2);
    let mut document = disk.document();
    let (more, _) = document.apply(vec![record("4_002", 9)], later(60)).unwrap();
    let mut session = disk.session("bbbb");
    session.write(std::slice::from_ref(&more)).unwrap();
    let other = DataDir::find(Some(disk.folder.path().join("other"))).unwrap();
    let folder = other.folder(EMBEDDED_ID);
    fs::create_dir_all(folder.changes()).unwrap();
    let name = "2026-11-24T1042-mrossi-aaaa.ron";
    let there = fs::read_to_string(disk.path(&format!("changes/{name}"))).unwrap();
    let there = there.replace("Number(\"1\")", "Number(\"7\")");
    fs::write(folder.changes().join(name), &there).unwrap();
    session.move_to(folder.clone()).unwrap();
    assert_eq!(
        fs::read_to_string(folder.changes().join(name)).unwrap(),
        there
    );
    assert_eq!(fs::read_to_string(folder.plan()).unwrap(), EMBEDDED);
    let loaded = Loaded::load(&other, EMBEDDED_ID, now().instant).unwrap();
    assert_eq!(loaded.changes.len(), made.len() + 1);
    let (last, _) = document
        .apply(vec![record("4_002", 10)], later(120))
        .unwrap();
    session.write(&[last]).unwrap();
    let loaded = Loaded::load(&other, EMBEDDED_ID, now().instant).unwrap();
    assert_eq!((loaded.changes.len(), disk.load().changes.len()), (4, 3));
}

/// Where the other disk cannot be written to either, the session stays where it is, and makes no folder anew that is gone.
#[test]
fn a_move_that_fails_changes_nothing() {
    let (disk, _) = written(2);
    let mut document = disk.document();
    let (more, _) = document.apply(vec![record("4_002", 9)], later(60)).unwrap();
    let mut session = disk.session("bbbb");
    session.write(std::slice::from_ref(&more)).unwrap();
    let file = disk.folder.path().join("file");
    fs::write(&file, "in the way").unwrap();
    let nowhere = DataDir::find(Some(file.join("other"))).unwrap();
    let away = disk.folder.path().join("away");
    fs::rename(disk.data.path(), &away).unwrap();
    let (last, _) = document
        .apply(vec![record("4_002", 10)], later(120))
        .unwrap();
    session.write(std::slice::from_ref(&last)).unwrap_err();
    session.move_to(nowhere.folder(EMBEDDED_ID)).unwrap_err();
    session.write(&[]).unwrap_err();
    assert!(!disk.data.path().exists());
    assert_eq!(session.unsaved(), 1);
    fs::rename(&away, disk.data.path()).unwrap();
    session.write(&[]).unwrap();
    assert_eq!((session.unsaved(), disk.load().changes.len()), (0, 4));
}

/// Of a copy that was edited the original counts, whichever comes first by its name; both are named.
#[test]
fn of_two_contents_of_a_change_that_in_the_shorter_name_counts() {
    for copy in [
        "0 (copia in conflitto di eva)",
        "zzz (copia in conflitto di eva)",
    ] {
        let (disk, _) = written(1);
        let file = disk.files()[0].clone();
        let text = fs::read_to_string(&file).unwrap();
        let edited = text.replace("Number(\"0\")", "Number(\"7\")");
        fs::write(disk.path(&format!("changes/{copy}.ron")), edited).unwrap();
        let loaded = disk.load();
        assert_eq!(loaded.changes.len(), 1);
        assert_eq!(loaded.changes[0].entries[0].edit, record("4_001", 0));
        let is_told =
            |it: &FileError| matches!(it, FileError::Twofold { other, .. } if *other == file);
        assert!(
            loaded.findings.iter().any(|it| is_told(&it.file_error)),
            "{copy}"
        );
    }
}

/// Whatever mode a plan has, its owner reads and writes what is recorded on it.
#[test]
fn what_is_recorded_is_read_and_written_by_its_owner() {
    for mode in [0o400, 0o440] {
        let disk = Disk::with_plan(EMBEDDED);
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(disk.path("plan.ron"), mode).unwrap();
        let mut document = disk.document();
        disk.session("aaaa")
            .write(&changes(&mut document, 1))
            .unwrap();
        let about = fs::metadata(&disk.files()[0]).unwrap();
        assert_eq!(about.permissions().mode() & 0o600, 0o600);
    }
}

/// Another program is about to give its file its name.
#[test]
fn what_somebody_is_writing_just_now_is_not_swept_away() {
    let (disk, _) = written(1);
    let part = disk.path("changes/.traguardo-0123456789abcdef.tmp");
    fs::write(&part, "half").unwrap();
    assert_eq!(disk.load().findings, []);
    assert!(part.exists());
}

/// A copy beside the plan is told where it says something else, and only there.
#[test]
fn a_copy_of_the_plan_is_told_where_it_differs() {
    let disk = Disk::with_plan(EMBEDDED);
    let told = || {
        let found = disk.load().findings.into_iter();
        found
            .filter(|it| it.file_error == FileError::OtherPlan)
            .count()
    };
    fs::write(disk.path("plan (1).ron"), EMBEDDED).unwrap();
    assert_eq!(told(), 0);
    fs::write(
        disk.path("plan (2).ron"),
        EMBEDDED.replacen("10,00%", "9,00%", 1),
    )
    .unwrap();
    assert_eq!(told(), 1);
}

/// A plan that is there is never written over, and nothing is left beside it.
#[test]
fn what_was_not_written_leaves_nothing_behind() {
    let disk = Disk::with_plan(EMBEDDED);
    let folder = disk.data.folder(EMBEDDED_ID);
    let other = EMBEDDED.replacen("10,00%", "9,00%", 1);
    assert!(write_plan(&folder, &other).is_err());
    assert_eq!(fs::read_to_string(folder.plan()).unwrap(), EMBEDDED);
    let names = fs::read_dir(folder.path()).unwrap();
    let names = names.map(|it| it.unwrap().file_name());
    let mut names: Vec<_> = names.filter_map(|it| it.into_string().ok()).collect();
    names.sort();
    assert_eq!(names, ["changes", "plan.ron"]);
}

/// What is there and is no plan, or one that cannot be had, is told for what it is.
#[test]
fn folders_beside_a_plan_are_plans_misnamed_ones_or_none() {
    let disk = Disk::with_plan(EMBEDDED);
    let place = |name: &str| disk.data.path().join(name);
    let misnamed = || disk.data.misnamed().into_iter().map(|it| it.file);
    fs::create_dir(place("varie (2)")).unwrap();
    fs::create_dir(place("vuota")).unwrap();
    assert_eq!(misnamed().count(), 0);
    assert_eq!(disk.data.plans(), [EMBEDDED_ID]);
    fs::write(place("varie (2)").join("plan.ron"), EMBEDDED).unwrap();
    assert!(misnamed().eq([place("varie (2)")]));
    // Its plan was taken away, and what was recorded on it was not.
    fs::create_dir(place("vuota").join("changes")).unwrap();
    assert_eq!(disk.data.plans(), [EMBEDDED_ID, "vuota"]);
    // A file in the place of the changes is not as good as none.
    assert_eq!(disk.load().findings, []);
    fs::remove_dir(disk.path("changes")).unwrap();
    assert_eq!(disk.load().findings, []);
    fs::write(disk.path("changes"), "in the way").unwrap();
    let found = disk.load().findings.into_iter().map(|it| it.file_error);
    assert!(found.eq([FileError::NoFolder]));
}

/// Somebody edited the text of a target, or what it is read as, and not the other.
#[test]
fn a_target_that_prints_something_else_than_it_is_read_as_is_told() {
    let cases = [
        ("10,00%", "AtLeast(\"10.00\", Percent)", false),
        ("10%", "AtLeast(\"10.00\", Percent)", false),
        ("10,00%", "AtMost(\"10.00\", Percent)", false),
        ("10.00%", "AtLeast(\"10.00\", Percent)", false),
        ("TBC", "Open", false),
        // The same digits, and another number.
        ("10,00%", "AtLeast(\"100.0\", Percent)", true),
        ("10,00%", "AtLeast(\"9.00\", Percent)", true),
        ("-10,00%", "AtLeast(\"10.00\", Percent)", true),
        ("≥ 10,00%", "AtMost(\"10.00\", Percent)", true),
        ("≤ 10,00%", "AtLeast(\"10.00\", Percent)", true),
        ("SI", "No", true),
        ("//", "AtLeast(\"10.00\", Percent)", true),
        ("2..5", "Range(\"2\", \"6\", Number)", true),
    ];
    let start = EMBEDDED.find("(year: 2022, printed: ").unwrap();
    let end = start + EMBEDDED[start..].find("))").unwrap() + 2;
    for (printed, read, is_told) in cases {
        let target = format!("(year: 2022, printed: \"{printed}\", read: {read})");
        let disk = Disk::with_plan(EMBEDDED.replacen(&EMBEDDED[start..end], &target, 1));
        let found = disk.load().findings.into_iter();
        let told = found.filter(|it| matches!(&it.file_error, FileError::Disagrees { printed: it, .. } if it == printed));
        assert_eq!(
            told.count(),
            usize::from(is_told),
            "{printed} {read}: {:?}",
            disk.said()
        );
    }
}

/// A report that takes another file's place takes its rights, and none to be run as somebody else.
#[test]
fn an_export_that_replaces_a_file_has_its_plain_rights() {
    let (disk, _) = written(1);
    let file = disk.folder.path().join("relazione.md");
    fs::write(&file, "prima").unwrap();
    for (before, after) in [(0o4755, 0o755), (0o2640, 0o640), (0o600, 0o600)] {
        fs::set_permissions(&file, fs::Permissions::from_mode(before)).unwrap();
        write_output((&disk.data, &file), b"dopo", true).unwrap();
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o7777, after);
        assert_eq!(fs::read(&file).unwrap(), b"dopo");
    }
}

/// A file of today ends in its digest: one without it was cut, or altered by a hand that knows no digests.
#[test]
fn a_file_of_changes_is_whole_with_the_digest_that_its_version_has() {
    let (disk, _) = written(2);
    let file = disk.files()[0].clone();
    let text = fs::read_to_string(&file).unwrap();
    let without = format!("{})\n", &text[..text.find("  digest: ").unwrap()]);
    let cases = [
        (text.clone(), true),
        (without.clone(), false),
        (without.replace("version: 4", "version: 3"), true),
        (text.replace("version: 4", "version: 3"), false),
        (text.replace("Number(\"1\")", "Number(\"7\")"), false),
    ];
    for (text, is_whole) in cases {
        fs::write(&file, &text).unwrap();
        let found = disk.load().findings.into_iter();
        let told = found.filter(|it| matches!(it.file_error, FileError::Altered { .. }));
        assert_eq!(told.count(), usize::from(!is_whole), "{text}");
    }
}

/// Of a long sitting the first file is lost, and so is what the second one begins with: that one is still what it was.
#[test]
fn a_file_of_a_sitting_whose_beginning_cannot_be_read_is_not_out_of_place() {
    let disk = Disk::new();
    let of = |author: &str, token: &str| {
        let mut signature = signature(author);
        signature.token = token.into();
        disk.load().document(signature, now().instant)
    };
    let mut document = of("M. Rossi", "aaaa");
    let mut session = disk.session("aaaa");
    for change in changes(&mut document, 260) {
        session.write(&[change]).unwrap();
    }
    let mut other = of("L. Bianchi", "bbbb");
    let (next, _) = other.apply(vec![record("4_002", 9)], later(600)).unwrap();
    disk.session("bbbb").write(&[next]).unwrap();
    fs::write(disk.path("changes/2026-11-24T1042-mrossi-aaaa.ron"), "torn").unwrap();
    let walked = Verification::of(&disk.data, EMBEDDED_ID).unwrap();
    let [(_, second), (_, first), (_, last)] = walked.files.as_slice() else {
        panic!("{:?}", walked.files)
    };
    assert!(matches!(first, FileState::Unread(_)), "{first:?}");
    assert_eq!((second, last), (&FileState::Whole(4), &FileState::Whole(1)));
}

/// A sitting vouches for the one before it, also where somebody renamed its file.
#[test]
fn what_was_there_is_vouched_for_whatever_its_file_is_called() {
    let (disk, made) = written(2);
    fs::rename(&disk.files()[0], disk.path("changes/archivio.ron")).unwrap();
    let mut signature = signature("M. Rossi");
    signature.token = "bbbb".into();
    let loaded = disk.load();
    let mut document = loaded.document(signature.clone(), later(60).instant);
    let (next, _) = document.apply(vec![record("4_002", 9)], later(60)).unwrap();
    let mut session = Session::new(disk.data.folder(EMBEDDED_ID), &signature, later(60));
    session.write(std::slice::from_ref(&next)).unwrap();
    let changes = disk.load().changes;
    let link = changes.last().unwrap().link.as_ref().unwrap();
    assert_eq!(link.heads, [made[1].id.clone()]);
}

/// A path that is not whole would be another file elsewhere: it is not looked for here.
#[test]
fn a_sealed_source_is_looked_for_where_it_says_and_nowhere_else() {
    let (disk, _) = written(1);
    let file = disk.folder.path().join("dati.csv");
    fs::write(&file, "a").unwrap();
    let source = seal(file.to_str().unwrap()).unwrap();
    assert_eq!(verify(&source), Some(Seal::Same));
    let named = |text: &str| Source {
        text: text.into(),
        ..source.clone()
    };
    for text in ["Cargo.toml", "src/../Cargo.toml", "nessuno.csv"] {
        assert_eq!(verify(&named(text)), Some(Seal::Gone), "{text}");
    }
    fs::write(&file, "b").unwrap();
    assert_eq!(verify(&source), Some(Seal::Changed));
    fs::remove_file(&file).unwrap();
    assert_eq!(verify(&source), Some(Seal::Gone));
}
