//! Whoever may write into the folder reaches nothing outside of it: no link in it is followed, no mode is adopted.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use traguardo::store::{EMBEDDED, EMBEDDED_ID, Loaded, Watch, fold};
use traguardo::words::words;

use super::{Disk, English, Italian, changes, later, unlinked};
use crate::support::{now, signature};

/// A folder of somebody's own, with a file in it, outside of the data directory.
struct Outside {
    folder: PathBuf,
    file: PathBuf,
}

const PRIVATE: &str = "export PATH=/usr/bin\n";

impl Outside {
    fn of(disk: &Disk) -> Self {
        let folder = disk.folder.path().join("home");
        fs::create_dir(&folder).unwrap();
        let file = folder.join(".profile");
        fs::write(&file, PRIVATE).unwrap();
        fs::set_permissions(&file, Permissions::from_mode(0o600)).unwrap();
        Self { folder, file }
    }

    fn is_untouched(&self) {
        assert_eq!(fs::read_to_string(&self.file).unwrap(), PRIVATE);
        assert_eq!(fs::read_dir(&self.folder).unwrap().count(), 1);
        let about = fs::metadata(&self.file).unwrap();
        assert_eq!((about.mode() & 0o7777, about.nlink()), (0o600, 1));
    }
}

/// A name in the folder of the plan, or that folder.
fn place(disk: &Disk, name: &str) -> PathBuf {
    disk.path("plan.ron")
        .with_file_name("")
        .join(name)
        .components()
        .collect()
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().mode() & 0o7777
}

#[test]
fn a_link_in_the_place_of_anything_is_named_and_neither_read_nor_written() {
    for name in [
        "plan.ron",
        "changes",
        "",
        "changes/2026-11-20T1000-mrossi-aaaa.ron",
    ] {
        let disk = Disk::new();
        let outside = Outside::of(&disk);
        let mut document = disk.document();
        let made = changes(&mut document, 2);
        let mut session = disk.session("aaaa");
        session.write(&made[..1]).unwrap();
        let place = place(&disk, name);
        fs::rename(&place, disk.folder.path().join("away")).ok();
        let target = if name.ends_with("ron") {
            &outside.file
        } else {
            &outside.folder
        };
        symlink(target, &place).unwrap();
        for (language, wanted) in [(0, "è un collegamento"), (1, "is a link")] {
            let said = &disk.said()[language];
            assert!(said.contains(wanted), "{name}: {said}");
            assert!(!said.contains("PATH"), "{name}: {said}");
        }
        // Where it is the file of another session, one's own is written all the same.
        let written = session.write(&made[1..]);
        assert_eq!(written.is_ok(), name.contains("mrossi"), "{name}");
        assert!(place.symlink_metadata().unwrap().is_symlink(), "{name}");
        fold(
            &disk.data.folder(EMBEDDED_ID),
            &signature("M. Rossi"),
            "bari",
            later(90 * 86400).instant,
        )
        .ok();
        Watch::new(disk.data.folder(EMBEDDED_ID)).look();
        outside.is_untouched();
    }
}

#[test]
fn a_link_in_the_place_of_ones_own_file_stands_aside() {
    let disk = Disk::new();
    let outside = Outside::of(&disk);
    let mut document = disk.document();
    let made = changes(&mut document, 2);
    let mut session = disk.session("aaaa");
    session.write(&made[..1]).unwrap();
    let own = session.file();
    fs::remove_file(&own).unwrap();
    symlink(&outside.file, &own).unwrap();
    session.write(&made[1..]).unwrap();
    outside.is_untouched();
    let kept = session.take_kept();
    assert!(kept[0].1.symlink_metadata().unwrap().is_symlink());
    assert!(own.symlink_metadata().unwrap().is_file());
    assert_eq!(
        unlinked(disk.load().changes),
        unlinked(made),
        "both are on disk"
    );
}

#[test]
fn devices_pipes_and_folders_in_the_place_of_files_are_named() {
    let disk = Disk::with_plan(EMBEDDED);
    fs::create_dir(disk.path("changes/2026-01-01T0000-a-a.ron")).unwrap();
    let pipe = disk.path("changes/2026-01-01T0000-a-b.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let socket = disk.path("changes/2026-01-01T0000-a-c.ron");
    let _socket = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let said = disk.said();
    for (at, wanted) in [(0, "non è un file normale"), (1, "it is no regular file")] {
        assert_eq!(said[at].matches(wanted).count(), 3, "{}", said[at]);
    }
}

#[test]
fn no_mode_is_adopted_and_none_is_wider_than_the_folder_allows() {
    for (folder, plan, most) in [
        (0o700, 0o6777, 0o600),
        (0o2770, 0o6777, 0o660),
        (0o1777, 0o666, 0o660),
        (0o755, 0o644, 0o640),
        (0o770, 0o600, 0o600),
    ] {
        let disk = Disk::with_plan(EMBEDDED);
        fs::set_permissions(disk.path("changes"), Permissions::from_mode(folder)).unwrap();
        fs::set_permissions(disk.path("plan.ron"), Permissions::from_mode(plan)).unwrap();
        let mut session = disk.session("aaaa");
        let made = changes(&mut disk.document(), 2);
        session.write(&made[..1]).unwrap();
        let first = mode(&session.file());
        assert_eq!(
            first & !most,
            0,
            "{first:o} of a plan of {plan:o} in {folder:o}"
        );
        assert_eq!(first & 0o600, 0o600);
        // What somebody made of the file meanwhile is not adopted either.
        fs::set_permissions(session.file(), Permissions::from_mode(0o6777)).unwrap();
        session.write(&made[1..]).unwrap();
        let second = mode(&session.file());
        assert_eq!(second & !most, 0, "{second:o}");
    }
}

#[test]
fn what_others_may_not_read_is_not_folded_into_what_they_may() {
    let disk = Disk::with_plan(EMBEDDED);
    fs::set_permissions(disk.path("changes"), Permissions::from_mode(0o770)).unwrap();
    let mut document = disk.document();
    let me = signature("M. Rossi");
    for (at, change) in changes(&mut document, 3).into_iter().enumerate() {
        let mut session = disk.session(["aaaa", "bbbb", "cccc"][at]);
        session.write(&[change]).unwrap();
        let mode = [0o640, 0o600, 0o640][at];
        fs::set_permissions(session.file(), Permissions::from_mode(mode)).unwrap();
    }
    let private = disk.files()[1].clone();
    let folder = disk.data.folder(EMBEDDED_ID);
    let month = later(40 * 24 * 3600).instant;
    let count = fold(&folder, &me, "bari", month).unwrap();
    let readers = mode(&disk.path("plan.ron")) & 0o040;
    assert_eq!(count, if readers == 0 { 3 } else { 2 });
    assert_eq!(private.exists(), readers != 0);
    assert_eq!(disk.load().changes.len(), 3);
}

#[test]
fn a_change_with_two_contents_is_never_folded() {
    let disk = Disk::new();
    let mut document = disk.document();
    for (at, change) in changes(&mut document, 3).into_iter().enumerate() {
        disk.session(["aaaa", "bbbb", "cccc"][at])
            .write(&[change])
            .unwrap();
    }
    let own = disk.files()[0].clone();
    let altered = fs::read_to_string(&own)
        .unwrap()
        .replace("Number(\"0\")", "Number(\"99\")");
    fs::write(own.with_extension("copy.ron"), altered).unwrap();
    let month = later(40 * 24 * 3600).instant;
    let folder = disk.data.folder(EMBEDDED_ID);
    let count = fold(&folder, &signature("M. Rossi"), "bari", month);
    assert_eq!(count.unwrap(), 2, "the others");
    assert!(
        own.exists() && own.with_extension("copy.ron").exists(),
        "both are kept"
    );
    for (language, wanted) in [(Italian, "contenuto diverso"), (English, "another content")] {
        let found = disk.load().findings;
        let said: Vec<String> = found
            .iter()
            .map(|it| it.sentence(words(language)))
            .collect();
        assert!(said.join("\n").contains(wanted), "{said:?}");
    }
}

/// The names of a save, swapped for links and back as fast as the disk allows, while changes are saved: whatever the moment, nothing
/// outside is read or written. By hand, with more rounds.
#[test]
fn swapping_names_for_links_between_any_two_calls_changes_nothing_outside() {
    const ROUNDS: i64 = 40;
    for name in [
        "",
        "changes",
        "changes/2026-11-24T1042-mrossi-aaaa.ron",
        "plan.ron",
    ] {
        let disk = Disk::new();
        let outside = Outside::of(&disk);
        let mut document = disk.document();
        let made = changes(&mut document, ROUNDS);
        let mut session = disk.session("aaaa");
        session.write(&made[..1]).unwrap();
        let place = place(&disk, name);
        let away = disk.folder.path().join("away");
        let is_file = name.ends_with("ron");
        let over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    fs::rename(&place, &away).ok();
                    let target = if is_file {
                        &outside.file
                    } else {
                        &outside.folder
                    };
                    symlink(target, &place).ok();
                    if place.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
                        fs::remove_file(&place).ok();
                    }
                    fs::rename(&away, &place).ok();
                }
            });
            for change in &made[1..] {
                // What is refused now is tried again with the next change.
                session.write(std::slice::from_ref(change)).ok();
                Loaded::load(&disk.data, EMBEDDED_ID, now().instant).ok();
            }
            over.store(true, Ordering::Relaxed);
        });
        outside.is_untouched();
        // Whoever takes the folder or the file away takes what is in it; a plan that comes and goes loses nothing.
        if name == "plan.ron" {
            session.write(&[]).unwrap();
            assert!(unlinked(disk.load().changes) == unlinked(made), "{name}");
        }
    }
}
