//! What others do in the folder: to the file of a running session, to the plan, to the settings.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use traguardo::plan::Language::{English, Italian};
use traguardo::settings::{Settings, ThemeName};
use traguardo::store::{EMBEDDED_ID, Preferences, Watch};
use traguardo::words::words;

use super::{Disk, changes, unlinked};

#[test]
fn what_another_program_wrote_into_the_file_of_a_sitting_is_kept_beside_it() {
    let disk = Disk::new();
    let mut document = disk.document();
    let mut session = disk.session("aaaa");
    let made = changes(&mut document, 5);
    let own = |n: usize| made[n..=n].to_vec();
    session.write(&own(0)).unwrap();
    let file = session.file();
    // Touched, and not changed: nothing to tell.
    let text = fs::read(&file).unwrap();
    fs::write(&file, &text).unwrap();
    session.write(&own(1)).unwrap();
    assert_eq!(session.take_kept(), []);
    // Cut by half, filled by hand, and twice in a row.
    for (n, theirs) in [(2, "(version: 3, changes: ["), (3, "by hand")] {
        fs::write(&file, theirs).unwrap();
        session.write(&own(n)).unwrap();
        let kept = session.take_kept();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].0, file);
        assert_eq!(fs::read_to_string(&kept[0].1).unwrap(), theirs);
    }
    // A file that was taken away is written again, whole.
    fs::remove_file(&file).unwrap();
    session.write(&own(4)).unwrap();
    assert_eq!(session.take_kept(), []);
    let loaded = disk.load();
    assert_eq!(unlinked(loaded.changes), unlinked(made));
    assert_eq!(loaded.findings.len(), 2, "what was kept is named");
    assert_eq!(disk.files().len(), 3);
}

#[test]
fn a_file_that_stands_where_a_sitting_begins_is_kept_too() {
    let disk = Disk::new();
    let mut document = disk.document();
    let mut session = disk.session("aaaa");
    fs::create_dir_all(disk.path("changes")).unwrap();
    fs::write(session.file(), "somebody's").unwrap();
    session.write(&changes(&mut document, 1)).unwrap();
    let kept = session.take_kept();
    assert_eq!(fs::read_to_string(&kept[0].1).unwrap(), "somebody's");
}

#[test]
fn a_plan_that_goes_away_is_told_once_and_that_it_is_back() {
    let disk = Disk::new();
    let mut document = disk.document();
    let mut session = disk.session("aaaa");
    let made = changes(&mut document, 2);
    session.write(&made[..1]).unwrap();
    let mut watch = Watch::new(disk.data.folder(EMBEDDED_ID));
    let plan = disk.path("plan.ron");
    let away = disk.path("away");
    fs::rename(&plan, &away).unwrap();
    symlink("/nowhere/plan.ron", &plan).unwrap();
    let news = watch.look();
    assert!(!news.plan_changed);
    for (language, said) in [
        (Italian, "non porta a niente"),
        (English, "leads to nothing now"),
    ] {
        assert!(news.findings[0].sentence(words(language)).contains(said));
    }
    assert_eq!(watch.look().findings, [], "once");
    session.write(&made[1..]).unwrap_err();
    fs::rename(&away, &plan).unwrap();
    let news = watch.look();
    assert_eq!((news.findings.len(), news.looked_at), (0, vec![plan]));
    session.write(&[]).unwrap();
    assert_eq!(unlinked(disk.load().changes), unlinked(made));
}

#[test]
fn settings_that_cannot_be_read_are_not_replaced_until_they_can() {
    let disk = Disk::new();
    let settings = Settings {
        theme: Some(ThemeName::Light),
        ..Settings::default()
    };
    let folder = disk.path("config");
    let preferences = Preferences::of(&disk.data, "rossi").within(&folder);
    preferences.write(&Settings::default(), &settings).unwrap();
    let file = folder.join("settings.ron");
    let whole = fs::read_to_string(&file).unwrap();
    for broken in [&whole[..whole.len() / 2], "(version: 1000)", "\0\0\0"] {
        fs::write(&file, broken).unwrap();
        let finding = preferences
            .write(&Settings::default(), &settings)
            .unwrap_err();
        assert_eq!(finding.file, file);
        assert_eq!(fs::read_to_string(&file).unwrap(), broken);
    }
    fs::remove_file(&file).unwrap();
    symlink("/nowhere/settings.ron", &file).unwrap();
    preferences
        .write(&Settings::default(), &settings)
        .unwrap_err();
    assert!(file.symlink_metadata().unwrap().is_symlink());
    fs::remove_file(&file).unwrap();
    fs::write(&file, &whole).unwrap();
    preferences.write(&settings, &Settings::default()).unwrap();
    assert_eq!(preferences.read().unwrap(), Settings::default());
}

#[test]
fn what_is_remembered_is_of_each_data_directory() {
    let [one, other] = [Disk::new(), Disk::new()];
    let folder = one.path("config");
    let [first, second] =
        [&one, &other].map(|disk| Preferences::of(&disk.data, "rossi").within(&folder));
    let of = |plan: &str| Settings {
        theme: Some(ThemeName::Light),
        plan: Some(plan.to_owned()),
        ..Settings::default()
    };
    first.write(&Settings::default(), &of("uno")).unwrap();
    second.write(&Settings::default(), &of("due")).unwrap();
    assert_eq!(first.read().unwrap(), of("uno"));
    assert_eq!(second.read().unwrap(), of("due"));
    // What one chose stays when the other, which has not seen it, goes on to another year.
    let dark = Settings {
        theme: Some(ThemeName::Dark),
        ..of("uno")
    };
    first.write(&of("uno"), &dark).unwrap();
    let other_year = Settings {
        years: [("due".to_owned(), 2023)].into(),
        ..of("due")
    };
    second.write(&of("due"), &other_year).unwrap();
    assert_eq!(first.read().unwrap().theme, Some(ThemeName::Dark));
    assert_eq!(second.read().unwrap().years, other_year.years);
}

#[test]
fn settings_of_an_earlier_version_are_taken_over_from_a_folder_of_ones_own_alone() {
    let disk = Disk::new();
    fs::create_dir_all(disk.data.path()).unwrap();
    let file = disk.data.path().join("settings-rossi.ron");
    fs::write(&file, "(version: 3, author: \"Anna Rossi\", plan: \"p\")").unwrap();
    let preferences = Preferences::of(&disk.data, "rossi").within(&disk.path("config"));
    let author = || preferences.read().unwrap().author;
    let modes = |folder, own| {
        fs::set_permissions(disk.data.path(), fs::Permissions::from_mode(folder)).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(own)).unwrap();
    };
    for (folder, own, taken) in [
        (0o700, 0o600, true),
        (0o755, 0o644, true),
        (0o775, 0o644, false),
        (0o777, 0o600, false),
        (0o757, 0o600, false),
        (0o700, 0o664, false),
        (0o700, 0o646, false),
        (0o700, 0o666, false),
    ] {
        modes(folder, own);
        assert_eq!(author().is_some(), taken, "{folder:o} {own:o}");
    }
    // Once: from then on the user's own file counts.
    modes(0o700, 0o600);
    let settings = preferences.read().unwrap();
    assert_eq!(settings.plan.as_deref(), Some("p"));
    preferences.write(&Settings::default(), &settings).unwrap();
    fs::write(&file, "(version: 3, author: \"Somebody\")").unwrap();
    assert_eq!(preferences.read().unwrap(), settings);
}

#[test]
fn a_file_of_changes_that_is_taken_away_is_named_until_it_is_back() {
    let disk = Disk::new();
    let mut document = disk.document();
    let mut session = disk.session("aaaa");
    session.write(&changes(&mut document, 1)).unwrap();
    let mut watch = Watch::new(disk.data.folder(EMBEDDED_ID));
    let (file, away) = (session.file(), disk.path("away"));
    fs::rename(&file, &away).unwrap();
    let news = watch.look();
    let said = news.findings[0].sentence(words(Italian));
    assert!(said.contains("non c'è più: quel che conteneva"), "{said}");
    fs::rename(&away, &file).unwrap();
    let news = watch.look();
    assert_eq!((news.findings.len(), news.looked_at), (0, vec![file]));
}
