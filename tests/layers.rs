//! Who may name whom: the table of the house, enforced on the text of `src`.

mod imports;

use std::path::{Path, PathBuf};

use imports::House;

/// A room, the rooms it may name, and what it must never name.
const TABLE: &[(&str, &[&str], &[&str])] = &[
    (
        "plan",
        &[],
        &[
            "std::fs",
            "SystemTime",
            "Instant",
            "ratatui",
            "crossterm",
            "f64",
            "f32",
        ],
    ),
    (
        "record",
        &["plan"],
        &[
            "std::fs",
            "SystemTime",
            "Instant",
            "ratatui",
            "crossterm",
            "f64",
            "f32",
        ],
    ),
    (
        "score",
        &["plan", "record"],
        &[
            "serde",
            "std::fs",
            "SystemTime",
            "Instant",
            "ratatui",
            "crossterm",
            "f64",
            "f32",
        ],
    ),
    (
        "words",
        &["plan", "record", "score"],
        &["serde", "std::fs", "ratatui", "crossterm", "f64", "f32"],
    ),
    (
        "settings",
        &["plan"],
        &["serde", "std::fs", "ratatui", "crossterm"],
    ),
    (
        "store",
        &["plan", "record", "score", "words", "settings"],
        &["ratatui", "crossterm", "f64", "f32"],
    ),
    (
        "exchange",
        &["plan", "record", "score", "words", "settings"],
        &["ratatui", "crossterm", "SystemTime"],
    ),
    (
        "app",
        &["plan", "record", "score", "words", "settings"],
        &[
            "serde",
            "std::fs",
            "ratatui",
            "SystemTime",
            "Instant",
            "Timestamp::now",
            "f64",
            "f32",
        ],
    ),
    (
        "view",
        &["plan", "record", "score", "words", "settings", "app"],
        &[
            "std::fs",
            "serde",
            "&mut Model",
            "crossterm",
            "Timestamp::now",
        ],
    ),
    (
        "cli",
        &[
            "plan", "record", "score", "words", "settings", "store", "exchange",
        ],
        &["ratatui", "crossterm"],
    ),
    (
        "run",
        &[
            "plan", "record", "score", "words", "settings", "store", "exchange", "app", "view",
            "cli",
        ],
        &[],
    ),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else {
            files.push(path);
        }
    }
    files
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// A file without its comments and its tests.
fn code(file: &Path) -> String {
    let text = std::fs::read_to_string(file).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap().to_owned();
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether a word stands in the code, and not as a part of another one.
fn speaks(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// The room that a path begins with, with its rooms below it.
fn room(path: &[String]) -> Option<(&'static str, &'static [&'static str])> {
    let name = path.first()?;
    let row = TABLE.iter().find(|(room, ..)| room == name);
    row.map(|(room, below, _)| (*room, *below))
}

#[test]
fn rooms_only_name_the_rooms_below_them() {
    let house = House::read();
    let mut arrows = 0;
    for (own, path) in house.named() {
        let (Some((from, below)), Some((to, _))) = (room(own), room(path)) else {
            continue;
        };
        let (own, path) = (own.join("/"), path.join("::"));
        assert!(from == to || below.contains(&to), "{own} names {path}");
        arrows += usize::from(from != to);
    }
    assert!(arrows > 500, "{arrows} only");
}

#[test]
fn a_room_does_not_speak_of_what_it_must_not_know() {
    for (room, _, never) in TABLE {
        let files = sources(&src()).into_iter().filter(|file| {
            let inside = file.strip_prefix(src()).unwrap();
            inside.starts_with(room) || inside == Path::new(&format!("{room}.rs"))
        });
        for file in files {
            let code = code(&file);
            for word in *never {
                assert!(!speaks(&code, word), "{} speaks of {word}", file.display());
            }
        }
    }
}

#[test]
fn only_the_keys_of_the_app_know_the_terminals_keys() {
    for file in sources(&src().join("app")) {
        let knows = code(&file).contains("crossterm");
        let inside = file.strip_prefix(src().join("app")).unwrap();
        let may = [Path::new("key.rs"), Path::new("keymap/table.rs")].contains(&inside);
        assert!(!knows || may, "{}", file.display());
    }
}

#[test]
fn every_room_is_in_the_table() {
    for file in sources(&src()) {
        let inside = file.strip_prefix(src()).unwrap();
        let room = inside
            .iter()
            .next()
            .unwrap()
            .to_str()
            .unwrap()
            .trim_end_matches(".rs");
        let known = ["main", "lib"].contains(&room) || TABLE.iter().any(|(name, ..)| *name == room);
        assert!(known, "{}", file.display());
    }
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    for folder in ["src", "tests", "benches"] {
        for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) {
            if file.extension().is_some_and(|extension| extension == "rs") {
                let lines = std::fs::read_to_string(&file).unwrap().lines().count();
                assert!(lines <= 400, "{} has {lines} lines", file.display());
            }
        }
    }
}

#[test]
fn modules_are_beside_their_folders() {
    assert!(sources(&src()).iter().all(|file| !file.ends_with("mod.rs")));
}

#[test]
fn no_more_than_eight_files_reach_each_other() {
    for (files, told) in House::read().knots() {
        assert!(files <= 8, "{files} files reach each other:\n{told}");
    }
}
