//! Where the data lies, and what lies in its place: folders that are not there, links, copies, settings that cannot be read.

use std::fs;
use std::os::unix::fs::symlink;

use super::{Shell, text};

const SETTINGS: &str = ".config/traguardo/settings.ron";
const PLAN: &str = "dati/segretario-generale-2022-2024/plan.ron";
const CHANGES: &str = "dati/segretario-generale-2022-2024/changes";

#[test]
fn a_folder_that_was_named_and_is_not_there_is_named() {
    let shell = Shell::new();
    fs::remove_dir(shell.data()).unwrap();
    for verb in [
        &["status"][..],
        &["show", "--json"],
        &["explain", "1"],
        &["history"],
        &["export", "--format", "json"],
        &["check"],
        &["plans"],
        &["doctor"],
    ] {
        assert!(shell.fails(4, verb).contains("dati non c'è"), "{verb:?}");
        let english = shell.fails(4, &[verb, &["--lang", "en"]].concat());
        assert!(english.contains("dati is not there"), "{english}");
    }
    assert!(!shell.data().exists(), "reading makes nothing");
    assert!(shell.ok(&["path"]).ends_with("dati\n"));
    // A refused change that may not be written makes nothing either.
    shell.fails(5, &["set", "4_001", "9", "--read-only"]);
    assert!(!shell.data().exists());
    let (_, said) = shell.both(0, &["set", "4_001", "9,8"]);
    assert!(said.contains("dati non c'era: creata"), "{said}");
    assert!(!shell.both(0, &["set", "4_001", "9,9"]).1.contains("creata"));
}

#[test]
fn the_folder_of_the_platform_begins_in_silence() {
    let home = tempfile::TempDir::new().unwrap();
    let run = |set: &[(&str, &std::path::Path)]| {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_traguardo"));
        command
            .env_clear()
            .env("HOME", home.path())
            .env("LANG", "C.UTF-8");
        command.envs(set.iter().copied());
        command.arg("status").output().unwrap()
    };
    let own = run(&[]);
    assert_eq!(
        (own.status.code(), text(&own.stderr).as_str()),
        (Some(0), "")
    );
    let empty = run(&[("TRAGUARDO_DATA_DIR", std::path::Path::new(""))]);
    assert_eq!(empty.status.code(), Some(0), "named nothing");
    let missing = home.path().join("share");
    let named = run(&[("TRAGUARDO_DATA_DIR", &missing)]);
    assert_eq!(named.status.code(), Some(4));
    assert!(text(&named.stderr).contains("share non c'è"));
}

#[test]
fn a_link_into_nothing_is_not_there_now_and_never_written_over() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,8"]);
    let plan = shell.home.path().join(PLAN);
    let away = shell.home.path().join("away.ron");
    fs::rename(&plan, &away).unwrap();
    symlink(shell.home.path().join("share/plan.ron"), &plan).unwrap();
    for verb in [&["status"][..], &["set", "4_001", "9,9"], &["plans"]] {
        let output = shell.run(verb);
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(
            said.contains("un collegamento che ora non porta a niente"),
            "{said}"
        );
    }
    assert!(plan.symlink_metadata().unwrap().is_symlink());
    assert!(!shell.home.path().join("share").exists());
    // The folder of a plan, and the whole directory.
    fs::remove_file(&plan).unwrap();
    fs::rename(&away, &plan).unwrap();
    let folder = plan.parent().unwrap();
    let aside = shell.home.path().join("aside");
    fs::rename(folder, &aside).unwrap();
    symlink(shell.home.path().join("share"), folder).unwrap();
    assert!(shell.fails(1, &["status"]).contains("non porta a niente"));
    assert!(
        shell
            .fails(1, &["set", "4_001", "9"])
            .contains("non porta a niente")
    );
    fs::remove_file(folder).unwrap();
    fs::rename(&aside, folder).unwrap();
    assert!(
        shell.ok(&["status"]).contains("9,80"),
        "once it is back, all is there"
    );
    fs::rename(shell.data(), &aside).unwrap();
    symlink(shell.home.path().join("share"), shell.data()).unwrap();
    shell.fails(4, &["status"]);
    let said = shell.fails(1, &["set", "4_001", "9"]);
    assert!(said.contains("non porta a niente"), "{said}");
}

#[test]
fn copies_count_once_and_one_with_another_content_is_named_with_the_other() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,8"]);
    shell.ok(&["set", "4_002", "168"]);
    let changes = shell.home.path().join(CHANGES);
    let mut files = fs::read_dir(&changes).unwrap().map(|it| it.unwrap().path());
    let own = files.find(|it| fs::read_to_string(it).unwrap().contains("4_001"));
    let own = own.unwrap();
    let stem = own.file_stem().unwrap().to_str().unwrap();
    let copy = |name: &str| changes.join(format!("{stem} {name}.ron"));
    fs::copy(&own, copy("(conflicted copy)")).unwrap();
    let said = shell.ok(&["doctor"]);
    assert!(
        said.contains("2 modifiche") && said.contains("Tutto bene"),
        "{said}"
    );
    assert!(shell.ok(&["plans"]).contains("2 modifiche"));
    let altered = fs::read_to_string(&own).unwrap().replace("9.8", "8.9");
    fs::write(copy("(copia di Bianchi)"), altered).unwrap();
    let said = shell.ends(1, &["doctor"]);
    assert!(
        said.contains("2 modifiche") && said.contains("(copia di Bianchi).ron"),
        "{said}"
    );
    assert!(
        said.contains(&format!("diverso da quello in {}", own.display())),
        "{said}"
    );
    let (status, said) = shell.both(0, &["status"]);
    assert!(
        status.contains("9,80") && said.contains("un contenuto diverso"),
        "{status}{said}"
    );
}

#[test]
fn settings_that_cannot_be_read_stay_and_doctor_counts_them() {
    for broken in [
        "(version: 1, theme: \"dark\"",
        "(version: 99)",
        "(thme: \"dark\")",
        "(theme: \"mauve\")",
        "(language: \"fr\")",
    ] {
        let shell = Shell::new();
        let file = shell.home.path().join(SETTINGS);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, broken).unwrap();
        let said = shell.ends(1, &["doctor"]);
        assert!(said.contains("settings.ron"), "{broken}: {said}");
        assert!(!said.contains("Tutto bene"), "{broken}: {said}");
        let (_, said) = shell.both(0, &["set", "4_001", "9,8"]);
        assert!(said.contains("settings.ron"), "{broken}: {said}");
        assert_eq!(
            fs::read_to_string(shell.home.path().join(SETTINGS)).unwrap(),
            broken
        );
    }
}

#[test]
fn an_export_onto_a_link_writes_behind_it() {
    let shell = Shell::new();
    let there = |name: &str| shell.home.path().join(name);
    fs::write(there("old.md"), "old").unwrap();
    symlink("old.md", there("link.md")).unwrap();
    symlink("new.md", there("nothing.md")).unwrap();
    symlink(shell.data().join("x.md"), there("own.md")).unwrap();
    for (link, file) in [("link.md", "old.md"), ("nothing.md", "new.md")] {
        shell.ok(&["export", "-o", there(link).to_str().unwrap(), "--force"]);
        assert!(
            there(link).symlink_metadata().unwrap().is_symlink(),
            "{link}"
        );
        assert!(
            fs::read_to_string(there(file)).unwrap().starts_with('#'),
            "{file}"
        );
    }
    let own = there("own.md");
    let said = shell.fails(1, &["export", "-o", own.to_str().unwrap(), "--force"]);
    assert!(said.contains("own.md"), "{said}");
    assert!(shell.is_empty());
}

#[test]
fn of_twenty_that_expect_the_same_one_wins() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9"]);
    let codes: Vec<i32> = std::thread::scope(|scope| {
        let set = |n: usize| {
            let value = format!("9,{n:02}");
            shell
                .run(&["set", "4_001", &value, "--expect", "9"])
                .status
                .code()
                .unwrap()
        };
        let all: Vec<_> = (1..=20).map(|n| scope.spawn(move || set(n))).collect();
        all.into_iter().map(|it| it.join().unwrap()).collect()
    });
    let count = |code: i32| codes.iter().filter(|it| **it == code).count();
    assert_eq!((count(0), count(6)), (1, 19), "{codes:?}");
    let changes = shell.json(&["history", "--json"]);
    assert_eq!(changes["changes"].as_array().unwrap().len(), 2);
}

#[test]
fn of_twenty_first_ones_in_a_folder_that_is_not_there_one_wins() {
    let shell = Shell::new();
    fs::remove_dir(shell.data()).unwrap();
    let wins = std::thread::scope(|scope| {
        let set = || {
            shell
                .run(&["set", "4_002", "168", "--expect", ""])
                .status
                .code()
        };
        let all: Vec<_> = (0..20).map(|_| scope.spawn(set)).collect();
        let codes = all.into_iter().map(|it| it.join().unwrap());
        codes.filter(|it| *it == Some(0)).count()
    });
    assert_eq!(wins, 1);
}

#[test]
fn a_folder_of_changes_that_is_a_link_into_nothing_is_told() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,8"]);
    let changes = shell.home.path().join(CHANGES);
    let away = shell.home.path().join("away");
    fs::rename(&changes, &away).unwrap();
    symlink("/nowhere/changes", &changes).unwrap();
    for verb in [&["status"][..], &["history"], &["set", "4_001", "9"]] {
        let output = shell.run(verb);
        let said = text(&output.stderr);
        assert!(
            said.contains("changes: è un collegamento che ora non porta a niente"),
            "{said}"
        );
    }
    assert!(!shell.ends(1, &["doctor"]).contains("Tutto bene"));
    assert!(changes.symlink_metadata().unwrap().is_symlink());
    fs::remove_file(&changes).unwrap();
    fs::rename(&away, &changes).unwrap();
    assert!(shell.ok(&["status"]).contains("9,80"));
}

#[test]
fn copies_of_the_plan_and_folders_that_cannot_be_plans_are_named() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,8"]);
    let plan = shell.home.path().join(PLAN);
    fs::copy(&plan, plan.with_file_name("plan (copia).ron")).unwrap();
    assert!(
        shell.ok(&["doctor"]).contains("Tutto bene"),
        "the same is no other"
    );
    let altered = fs::read_to_string(&plan)
        .unwrap()
        .replace("10,00%", "11,00%");
    fs::write(plan.with_file_name("plan.sync-conflict-1.ron"), altered).unwrap();
    let (_, said) = shell.both(0, &["status"]);
    assert!(
        said.contains("plan.sync-conflict-1.ron: sembra una copia di plan.ron"),
        "{said}"
    );
    fs::remove_file(plan.with_file_name("plan.sync-conflict-1.ron")).unwrap();
    fs::create_dir(shell.data().join("Città 2025")).unwrap();
    fs::copy(&plan, shell.data().join("Città 2025/plan.ron")).unwrap();
    let said = shell.ends(1, &["doctor"]);
    assert!(
        said.contains("Città 2025: contiene un piano, e non si apre"),
        "{said}"
    );
}

#[test]
fn of_imports_at_once_under_one_name_one_makes_the_plan_and_none_doubles_its_actuals() {
    let shell = Shell::new();
    let sheet = shell.home.path().join("p.csv");
    fs::write(
        &sheet,
        "obiettivo;kpi;nome;target 2025;consuntivo 2025\n1;A;a;≥ 10;9\n",
    )
    .unwrap();
    let sheet = sheet.to_str().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| shell.ok(&["import", sheet]));
        }
    });
    let history = shell.json(&["history", "--json", "--plan", "p"]);
    assert_eq!(history["changes"].as_array().unwrap().len(), 1);
}

#[test]
fn what_needs_no_data_is_printed_where_there_is_none() {
    let shell = Shell::new();
    fs::remove_dir(shell.data()).unwrap();
    for verb in [&["man"][..], &["completions", "bash"], &["path"]] {
        assert!(!shell.ok(verb).is_empty(), "{verb:?}");
    }
    assert!(!shell.data().exists());
}

#[test]
fn a_folder_whose_name_steers_terminals_is_printed_without_it() {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_traguardo"));
    let run = command
        .env_clear()
        .args(["--data-dir", "/tmp/a\u{1b}[2Jb", "path"]);
    let told = text(&run.output().unwrap().stdout);
    assert!(
        told.contains("/tmp/a") && !told.contains('\u{1b}'),
        "{told:?}"
    );
}

#[test]
fn doctor_does_not_call_well_what_cannot_be_written_to() {
    let shell = Shell::new();
    assert!(shell.ok(&["doctor"]).contains("Tutto bene"));
    fs::remove_dir(shell.data()).unwrap();
    fs::write(shell.data(), "in the way").unwrap();
    let said = shell.ends(1, &["doctor"]);
    assert!(!said.contains("Tutto bene"), "{said}");
}
