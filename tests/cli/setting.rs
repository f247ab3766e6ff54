//! What a value is set with: its author, its source, what was there before, and the day on which one looks.

use serde_json::Value;

use super::Shell;
use super::importing::file;

#[test]
fn blanks_are_no_author_and_no_source_and_expect_that_there_is_nothing_yet() {
    let shell = Shell::new();
    for blank in ["", " ", "\t"] {
        shell.fails(2, &["set", "4_001", "9", "--by", blank]);
    }
    assert!(shell.is_empty());
    for blank in ["", " "] {
        let code = if blank.is_empty() { "4_001" } else { "4_002" };
        shell.ok(&["set", code, "9", "--source", blank, "--expect", blank]);
        shell.fails(6, &["set", code, "8", "--expect", blank]);
        shell.ok(&["set", code, "8", "--expect", "9,00"]);
    }
    let history = shell.json(&["history", "--json"]);
    let text = history.to_string();
    assert_eq!(text.matches("\"source\":null").count(), 4, "{text}");
    assert_eq!(text.matches("\"kind\":\"record\"").count(), 4, "{text}");
}

/// By 30 June a report is in time, on 1 July it is late; on whichever day one looks.
#[test]
fn a_day_of_the_years_cycle_is_past_from_the_next_one_on() {
    let shell = Shell::new();
    for (day, is_late) in [
        ("29/06/2023", false),
        ("30/06/2023", false),
        ("01/07/2023", true),
    ] {
        let due = [
            "status", "--due", "--json", "--year", "2022", "--as-of", day,
        ];
        let text = shell.ends(10, &due);
        let json: Value = serde_json::from_str(&text).unwrap();
        let steps = json["cycle"].as_array().unwrap();
        let report = steps.iter().find(|it| it["step"] == "report").unwrap();
        assert_eq!(report["by"], "2023-06-30");
        assert_eq!(report["overdue"], is_late, "{day}: {text}");
    }
}

/// Of a newer version's plan something would be lost on the way.
#[test]
fn a_plan_of_a_newer_version_and_a_template_that_is_none_are_not_taken() {
    let shell = Shell::new();
    let newer = traguardo::store::EMBEDDED.replacen("version: 2", "version: 1000", 1);
    let newer = file(&shell, "nuovo.ron", newer);
    shell.both(1, &["import", &newer, "--as", "nuovo"]);
    assert!(shell.is_empty());
    let large = file(&shell, "grande.md", vec![b' '; (4 << 20) + 1]);
    let fitting = file(&shell, "giusto.md", vec![b' '; 4 << 20]);
    shell.fails(2, &["export", "--template", &large]);
    shell.ok(&["export", "--template", &fitting]);
    shell.fails(2, &["export", "--template", &fitting, "--format", "csv"]);
}

/// A file that is named as it stands in the folder one is in is kept with its whole path and its checksum; another name is a name.
#[test]
fn a_source_that_names_a_file_of_the_folder_one_is_in_is_that_file() {
    let shell = Shell::new();
    file(&shell, "dati.csv", "9");
    for (code, source) in [("4_001", "dati.csv"), ("4_002", "altro.csv")] {
        let set = assert_cmd::Command::new(env!("CARGO_BIN_EXE_traguardo"))
            .env_clear()
            .env("HOME", shell.home.path())
            .current_dir(shell.home.path())
            .arg("--data-dir")
            .arg(shell.data())
            .args(["set", code, "9", "--source", source])
            .output()
            .unwrap();
        assert_eq!(set.status.code(), Some(0), "{set:?}");
        let history = shell.json(&["history", code, "--json"]).to_string();
        let whole = shell.home.path().join(source).display().to_string();
        assert_eq!(history.contains(&whole), source == "dati.csv", "{history}");
        assert!(history.contains(source), "{history}");
    }
}
