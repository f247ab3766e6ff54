//! The command line's contract: verbs, JSON keys, exit codes.

mod acts;
mod answers;
mod documents;
mod doubts;
mod exporting;
mod importing;
mod places;
mod reading;
mod setting;
mod trouble;
mod verify;

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

struct Shell {
    home: TempDir,
}

impl Shell {
    /// With a data directory that is there, and empty.
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        fs::create_dir(home.path().join("dati")).unwrap();
        Self { home }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_traguardo"));
        command
            .env_clear()
            .env("HOME", self.home.path())
            .env("USER", "rossi")
            .env("LANG", "it_IT.UTF-8");
        command
            .arg("--data-dir")
            .arg(self.home.path().join("dati"))
            .args(arguments);
        command.output().unwrap()
    }

    #[track_caller]
    fn ok(&self, arguments: &[&str]) -> String {
        self.ends(0, arguments)
    }

    /// The data with which it ends with that code.
    #[track_caller]
    fn ends(&self, code: i32, arguments: &[&str]) -> String {
        self.both(code, arguments).0
    }

    /// The sentence with which it fails.
    #[track_caller]
    fn fails(&self, code: i32, arguments: &[&str]) -> String {
        let (out, err) = self.both(code, arguments);
        assert_eq!(
            out, "",
            "data goes to standard output, messages to standard error"
        );
        err
    }

    /// What it says on standard output and on standard error, ending with that code.
    #[track_caller]
    fn both(&self, code: i32, arguments: &[&str]) -> (String, String) {
        let output = self.run(arguments);
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        let ended = output.status.code();
        assert_eq!(ended, Some(code), "{arguments:?}: {out}{err}");
        (out, err)
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.ok(arguments)).unwrap()
    }

    /// Whether nothing was written.
    fn is_empty(&self) -> bool {
        fs::read_dir(self.data()).unwrap().next().is_none()
    }

    /// Where its data would lie.
    fn data(&self) -> PathBuf {
        self.home.path().join("dati")
    }

    /// Everything in the data directory: what is a file with what is in it.
    fn written(&self) -> Vec<(PathBuf, Option<Vec<u8>>)> {
        let mut all = vec![self.data()];
        let mut at = 0;
        while let Some(path) = all.get(at).cloned() {
            let entries = fs::read_dir(path).into_iter().flatten();
            all.extend(entries.map(|it| it.unwrap().path()));
            at += 1;
        }
        all.sort();
        let read = |it: PathBuf| (it.clone(), fs::read(it).ok());
        all.into_iter().map(read).collect()
    }

    fn with_example(self) -> Self {
        let rows = [
            ("4_001", "9,80"),
            ("4_002", "168,43"),
            ("4_004", "12,40"),
            ("sg.02", "77"),
            ("SG.03_001", "si"),
            ("SG.03_002", "SI"),
            ("SG.03_003", "no"),
            ("SG.03_004", "2"),
            ("SG.04", "74,2"),
        ];
        for (code, value) in rows {
            self.ok(&["set", code, value]);
        }
        self
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_status_of_the_worked_example_is_the_contracts() {
    let shell = Shell::new().with_example();
    let json = shell.json(&["status", "--json"]);
    let expected = |final_: &str, so_far: &str, covered: &str| serde_json::json!({ "final": final_, "so_far": so_far, "covered_weight": covered });
    assert_eq!(json["individual"], expected("83.76", "89.35", "93.75"));
    assert_eq!(json["organisational"], expected("87.25", "99.71", "87.50"));
    assert_eq!(
        (&json["schema"], &json["plan"], &json["year"]),
        (
            &1.into(),
            &"segretario-generale-2022-2024".into(),
            &2022.into()
        )
    );
    assert_eq!(
        json["title"],
        "OBIETTIVI INDIVIDUALI DEL SEGRETARIO GENERALE 2022 - 2024"
    );
    let first = &json["objectives"][0];
    assert_eq!(
        (&first["final"], &first["so_far"], &first["covered_weight"]),
        (&"74.50".into(), &"99.33".into(), &"75.00".into())
    );
    assert_eq!(
        first["kpis"][0],
        serde_json::json!({
            "code": "4_001", "name": "Indice equilibrio strutturale", "weight": "25", "baseline": "9,57",
            "target": { "printed": "10,00%", "comparator": ">=", "kind": "percent", "value": "10.00" },
            "actual": "9.80", "raw": "98.00", "achievement": "98.00", "state": "on_target",
        })
    );
    let missing = &first["kpis"][2];
    assert_eq!(
        (
            &missing["actual"],
            &missing["achievement"],
            &missing["state"]
        ),
        (&Value::Null, &Value::Null, &"missing".into())
    );
    assert_eq!(json["objectives"][2]["kpis"][2]["actual"], false);
    assert_eq!(
        json["objectives"][2]["kpis"][0]["target"]["comparator"],
        Value::Null
    );
    let table = shell.ok(&["status"]);
    assert!(
        table.contains("83,76 %") && table.contains("Mancano: 4_003"),
        "{table}"
    );
    assert!(shell.ok(&["--lang", "en", "status"]).contains("83.76 %"));
}

#[test]
fn a_year_where_nothing_applies_has_null_figures() {
    let json = Shell::new().json(&["status", "--json", "--year", "2023"]);
    let first = &json["objectives"][0];
    assert_eq!(
        (&first["final"], &first["so_far"], &first["covered_weight"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(first["kpis"][0]["target"]["kind"], "none");
    assert_eq!(first["kpis"][0]["state"], "not_applicable");
    assert_eq!(json["individual"]["final"], "0.00");
}

#[test]
fn a_quotient_has_its_value_to_ten_places_and_its_parts() {
    let shell = Shell::new();
    shell.ok(&["set", "4_002", "318,27/275,37"]);
    let json = shell.json(&["status", "--json"]);
    let kpi = &json["objectives"][0]["kpis"][1];
    assert_eq!(kpi["actual"], "115.5790391110");
    assert_eq!(kpi["parts"], serde_json::json!(["318.27", "275.37"]));
}

#[test]
fn every_exit_code_has_its_reason_in_a_sentence() {
    let shell = Shell::new();
    assert!(
        shell
            .fails(4, &["show", "9_999"])
            .contains("non c'è un KPI né un obiettivo «9_999»")
    );
    assert!(shell.fails(4, &["set", "9_999", "1"]).contains("9_999"));
    assert!(
        shell
            .fails(2, &["explain", "sg.03"])
            .contains("SG.03_001 o SG.03_002")
    );
    assert!(
        shell
            .fails(4, &["status", "--plan", "altro"])
            .contains("segretario-generale-2022-2024")
    );
    assert!(
        shell
            .fails(4, &["status", "--year", "1999"])
            .contains("2022, 2023, 2024")
    );
    assert!(
        shell
            .fails(2, &["set", "4_001", "1,2,3"])
            .contains("scrivi 12,3 o 123")
    );
    assert!(
        shell
            .fails(2, &["set", "4_001", "si"])
            .contains("vuole un numero")
    );
    assert!(
        shell
            .fails(2, &["set", "4_001", "1", "--on", "31/02/2022"])
            .contains("non esiste nel calendario")
    );
    assert!(
        shell
            .fails(2, &["set", "4_001", "1", "--on", "2023-01-01"])
            .contains("non è nel 2022")
    );
    assert!(
        shell
            .fails(2, &["status", "--as-of", "ieri"])
            .contains("non è una data")
    );
    assert!(
        shell
            .fails(5, &["set", "4_001", "1", "--read-only"])
            .contains("--read-only")
    );
    assert_eq!(shell.run(&["frobnicate"]).status.code(), Some(2));
    assert_eq!(
        shell.run(&["status", "--lang", "fr"]).status.code(),
        Some(2)
    );
    assert_eq!(shell.run(&["status", "--due"]).status.code(), Some(10));
    shell.ok(&["set", "4_001", "9,80"]);
    assert!(
        shell
            .fails(6, &["set", "4_001", "9", "--expect", "7"])
            .contains("4_001 ora vale 9,80 %")
    );
    assert!(
        shell
            .fails(6, &["set", "4_001", "9", "--expect", ""])
            .contains("Niente è stato scritto")
    );
    shell.ok(&["set", "4_001", "9,90", "--expect", "9,8"]);
    assert!(!shell.ok(&["history"]).contains(" = 9,00"));
}

#[test]
fn nothing_is_written_by_verbs_that_read() {
    let (empty, filled) = (Shell::new(), Shell::new().with_example());
    let before = filled.written();
    assert_eq!(before.iter().filter(|it| it.1.is_some()).count(), 10);
    for arguments in [
        &["status"][..],
        &["show"],
        &["history"],
        &["plans"],
        &["path"],
        &["doctor"],
        &["verify"],
        &["check"],
        &["due"],
        &["export"],
        &["explain", "1"],
    ] {
        empty.run(arguments);
        assert!(empty.is_empty(), "{arguments:?}");
        filled.run(arguments);
        assert_eq!(filled.written(), before, "{arguments:?}");
    }
}

#[test]
fn without_a_terminal_and_without_a_verb_the_status_is_printed() {
    assert!(Shell::new().ok(&[]).contains("Performance individuale"));
}

#[test]
fn the_plan_is_shown_as_it_stood_and_nothing_can_be_set_then() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,80"]);
    let json = shell.json(&["status", "--json", "--as-of", "2020-01-01"]);
    assert_eq!(json["objectives"][0]["kpis"][0]["actual"], Value::Null);
    assert!(
        shell
            .fails(5, &["set", "4_001", "9", "--as-of", "1/1/2020"])
            .contains("com'era il 01/01/2020")
    );
}

#[test]
fn doctor_names_a_torn_file_with_its_place_and_touches_nothing() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,80"]);
    let changes = shell
        .home
        .path()
        .join("dati/segretario-generale-2022-2024/changes");
    let file = fs::read_dir(&changes)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let whole = fs::read_to_string(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let output = shell.run(&["doctor"]);
    let out = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        out.contains(".ron:5:") && out.contains('^') && out.contains("finisce a metà"),
        "{out}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), whole[..whole.len() / 2]);
}

#[test]
fn ones_own_plan_is_a_folder_with_a_plan_in_it() {
    let shell = Shell::new();
    let folder = shell.home.path().join("dati/mio-piano");
    fs::create_dir_all(&folder).unwrap();
    let plan = "(version: 1, title: \"Il mio piano\", baseline_year: 2024, years: [2025], objectives: [(code: \"A\", \
                title: \"Servizi\", kpis: [(code: \"A1\", name: \"Tempi\", targets: [(year: 2025, printed: \"<= 30 gg\")])])])";
    fs::write(folder.join("plan.ron"), plan).unwrap();
    assert!(shell.ok(&["plans"]).contains("mio-piano"));
    assert!(
        shell
            .ok(&["--plan", "mio-piano", "set", "a1", "40 gg"])
            .contains("75,00 %")
    );
}
