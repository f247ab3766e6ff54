//! What must hold when files are torn, arguments hostile, and writers many.

use std::fs;

use super::{Shell, text};

#[test]
fn a_figure_never_looks_whole_when_a_file_could_not_be_read() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,80"]);
    let changes = shell
        .home
        .path()
        .join("dati/segretario-generale-2022-2024/changes");
    fs::write(changes.join("torn.ron"), "(version: 1, changes: [").unwrap();
    for verb in [
        &["status"][..],
        &["status", "--json"],
        &["history"],
        &["explain", "1"],
        &["set", "4_001", "9"],
    ] {
        let output = shell.run(verb);
        assert_eq!(output.status.code(), Some(0), "{verb:?}");
        assert!(
            text(&output.stderr).contains("torn.ron:1:"),
            "{verb:?}: {}",
            text(&output.stderr)
        );
    }
}

#[test]
fn what_arguments_hold_never_steers_the_terminal() {
    let shell = Shell::new();
    for arguments in [
        &["show", "\x1b[31m"][..],
        &["set", "4_001", "1", "--on", "\x1b[2J"],
        &["status", "--as-of", "\u{202e}x"],
        &["status", "--plan", "\x07"],
    ] {
        let output = shell.run(arguments);
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(
            !said
                .chars()
                .any(|c| (c.is_control() && c != '\n') || c == '\u{202e}'),
            "{said:?}"
        );
    }
    assert!(
        shell
            .fails(2, &["set", "4_001", "1", "--by", " "])
            .contains("--by vuole un nome")
    );
}

#[test]
fn a_reading_of_an_earlier_day_says_which_one_still_counts() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9"]);
    let said = shell.ok(&["set", "4_001", "7", "--on", "2022-03-01"]);
    assert!(
        said.contains("4_001 2022 = 7,00; continua a valere 9,00 %, del 31/12/2022"),
        "{said}"
    );
    assert!(shell.ok(&["history"]).contains("rilevato il 01/03/2022"));
}

#[test]
fn parallel_writers_lose_nothing() {
    let shell = Shell::new();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let shell = &shell;
            scope.spawn(move || {
                for value in 0..5 {
                    shell.ok(&["set", "4_001", &format!("{writer},{value}")]);
                }
            });
        }
    });
    assert_eq!(
        shell.json(&["history", "--json"])["changes"]
            .as_array()
            .unwrap()
            .len(),
        20
    );
}

#[test]
fn a_disk_that_takes_nothing_more_is_said_in_both_languages_and_nothing_is_half_written() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,80"]);
    let changes = shell
        .home
        .path()
        .join("dati/segretario-generale-2022-2024/changes");
    let before = fs::read_dir(&changes).unwrap().count();
    for (language, value, said) in [
        ("it", "9,9", "spazio esaurito sul disco"),
        ("en", "9.9", "no space left on the disk"),
    ] {
        // No file may grow: every write fails as on a full disk.
        let script = "ulimit -f 0; exec \"$@\"";
        let output = std::process::Command::new("sh")
            .args([
                "-c",
                script,
                "sh",
                env!("CARGO_BIN_EXE_traguardo"),
                "--data-dir",
            ])
            .arg(shell.home.path().join("dati"))
            .args(["--lang", language, "set", "4_002", value])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(
            text(&output.stderr).contains(said),
            "{}",
            text(&output.stderr)
        );
    }
    assert_eq!(
        fs::read_dir(&changes).unwrap().count(),
        before,
        "not even a temporary file is left"
    );
    assert!(shell.ok(&["status"]).contains("9,80"));
}
