//! The verbs that only read.

use serde_json::Value;

use super::Shell;
use super::importing::file;

fn collect(json: &Value, strings: &mut Vec<String>) {
    match json {
        Value::String(text) => strings.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|it| collect(it, strings)),
        Value::Object(object) => object.values().for_each(|it| collect(it, strings)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn show_prints_every_field_of_the_document() {
    let shell = Shell::new();
    let source = include_str!("../fixtures/allegato-b-2022-2024.txt");
    let json = shell.json(&["show", "--json"]);
    let mut strings = Vec::new();
    collect(&json, &mut strings);
    for line in source.lines() {
        for cell in line.split('\t') {
            let mut cell = cell.replace("\\_", "_").replace("**", "").replace('#', "");
            for tag in ["<b>", "</b>", "<i>", "</i>"] {
                cell = cell.replace(tag, "");
            }
            assert!(
                strings.iter().any(|it| it == cell.trim()),
                "{cell:?} is one string of show --json"
            );
        }
    }
    assert_eq!(
        json["objectives"][0]["title"],
        "GARANTIRE LA SALUTE GESTIONALE E LA SOSTENIBILITÀ ECONOMICA"
    );
    assert_eq!(
        shell.json(&["show", "4_004", "--json"])["inputs"]
            .as_array()
            .unwrap()
            .len(),
        5
    );
    let text = shell.ok(&["show"]);
    assert!(
        text.contains("Uniocamere")
            && text.contains("ALLEGATO B")
            && text.contains("Precedente target: 11,09%.")
    );
    assert!(
        shell
            .ok(&["show", "3"])
            .contains("RINNOVAMENTO SISTEMA \" PRIVACY\"")
    );
}

#[test]
fn explain_ends_with_the_figures_of_the_status() {
    let shell = Shell::new().with_example();
    let text = shell.ok(&["explain", "4_001"]);
    for line in [
        "100 × 9,80 / 10,00 = 98,00 %",
        "(era 11,09%)",
        "24,50 punti",
        "= 74,50 %",
        "83,76 %",
        "87,25 %",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let year = shell.ok(&["explain", "1", "--year", "2023", "--lang", "en"]);
    assert!(year.contains("no KPI counts: n.a."), "{year}");
}

#[test]
fn the_history_tells_who_when_old_and_new() {
    let shell = Shell::new();
    shell.ok(&[
        "set",
        "4_001",
        "9",
        "--by",
        "L. Bianchi",
        "--note",
        "prima stima",
    ]);
    shell.ok(&["set", "4_001", "9,80"]);
    shell.ok(&["set", "SG.04", "70"]);
    let text = shell.ok(&["history", "4_001"]);
    assert!(
        text.contains("L. Bianchi  4_001 2022 = 9,00")
            && text.contains("era 9,00")
            && !text.contains("SG.04"),
        "{text}"
    );
    let json = shell.json(&["history", "--json"]);
    assert_eq!(json["changes"].as_array().unwrap().len(), 3);
    let second = &json["changes"][1];
    assert_eq!(
        (
            &second["by"],
            &second["edits"][0]["old"],
            &second["edits"][0]["new"]
        ),
        (&"rossi".into(), &"9".into(), &"9.80".into())
    );
}

#[test]
fn a_shell_completes_and_man_has_the_keys() {
    let shell = Shell::new();
    for name in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(
            shell.ok(&["completions", name]).contains("traguardo"),
            "{name}"
        );
    }
    let man = shell.ok(&["man"]);
    assert!(
        man.contains(".SH KEYS")
            && man.contains("type the actual in the cell")
            && man.contains("EXIT STATUS")
    );
    assert!(shell.ok(&["--version"]).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_target_that_is_reached_and_not_passed_is_told_as_not_met_in_json() {
    let shell = Shell::new();
    let sheet = "obiettivo;kpi;nome;peso;target 2015\n1;A;a;50%;> 10\n1;B;b;50%;>= 10\n";
    shell.ok(&["import", &file(&shell, "due.csv", sheet)]);
    for code in ["A", "B"] {
        shell.ok(&["set", code, "10", "--plan", "due"]);
    }
    let json = shell.json(&["status", "--json", "--plan", "due"]);
    let kpis = &json["objectives"][0]["kpis"];
    for (at, met) in [(0, Value::Bool(false)), (1, Value::Null)] {
        assert_eq!(
            (&kpis[at]["raw"], &kpis[at]["met"]),
            (&"100.00".into(), &met)
        );
    }
}

#[test]
fn nothing_is_due_only_where_nothing_is_missing() {
    let shell = Shell::new();
    let sheet = "obiettivo;kpi;nome;target 2015\n1;A;a;10\n";
    shell.ok(&["import", &file(&shell, "uno.csv", sheet)]);
    let due = ["status", "--due", "--plan", "uno"];
    let told = shell.ends(10, &due);
    assert!(told.starts_with("Mancano: A\n"), "{told}");
    shell.ok(&["set", "A", "10", "--plan", "uno"]);
    let told = shell.ok(&due);
    assert!(told.starts_with("Niente manca.\n"), "{told}");
}

#[test]
fn a_roll_up_is_explained_by_every_objective_that_counts_in_it_and_no_other() {
    let told = Shell::new().ok(&["explain", "1"]);
    let (_, rollups) = told.split_once("Performance organizzativa\n").unwrap();
    let (organisational, individual) = rollups.split_once("Performance individuale\n").unwrap();
    let terms = |text: &str| {
        let lines = text
            .lines()
            .filter_map(|it| it.trim().strip_prefix("obiettivo "));
        let codes = lines.filter_map(|it| it.split_once(':'));
        codes.map(|(code, _)| code.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(terms(organisational), ["1", "4"]);
    assert_eq!(terms(individual), ["1", "2", "3", "4"]);
}

#[test]
fn the_longest_note_is_taken_and_one_character_more_is_refused() {
    let shell = Shell::new();
    let longest = "è".repeat(32_767);
    shell.ok(&["set", "4_001", "9", "--note", &longest]);
    let told = shell.fails(2, &["set", "4_001", "9", "--note", &(longest + "è")]);
    assert!(told.contains("32.767"), "{told}");
}

/// An objective that does not count for organisational performance is not explained by it.
#[test]
fn a_roll_up_explains_the_objectives_that_are_in_it_alone() {
    let shell = Shell::new();
    let sheet =
        "obiettivo;organizzativa;kpi;nome;peso;target 2025\n1;SI;A;a;100%;90%\n2;NO;B;b;100%;90%\n";
    shell.ok(&["import", &file(&shell, "due.csv", sheet)]);
    for (code, is_in) in [("A", true), ("1", true), ("B", false), ("2", false)] {
        let said = shell.ok(&["explain", code, "--plan", "due"]);
        assert!(said.contains("Performance individuale\n"), "{said}");
        let found = said.contains("Performance organizzativa\n");
        assert_eq!(found, is_in, "{code}: {said}");
    }
}

#[test]
fn an_interim_target_is_due_from_the_day_after_it_until_something_is_measured() {
    let shell = Shell::new();
    let sheet = "obiettivo;kpi;nome;target 2025;target al 30/06/2025;target al 30/09/2025\n1;A;Corsi;40;10;25\n1;B;Fiere;4;;\n";
    shell.ok(&["import", &file(&shell, "tappe.csv", sheet)]);
    let plan = |rest: &[&'static str]| -> Vec<&str> {
        [rest, &["--plan", "tappe", "--year", "2025"]].concat()
    };
    for code in ["A", "B"] {
        let set = plan(&["set", code, "9", "--on", "1/6/2025"]);
        shell.ok(&set);
    }
    let told = shell.ends(10, &plan(&["status", "--due"]));
    let late = "A: nessuna rilevazione per il target intermedio del 30/09/2025 (≥ 25)\n";
    assert!(told.starts_with(late), "{told}");
    let json = shell.run(&plan(&["status", "--due", "--json"]));
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    let due = serde_json::json!([{ "kpi": "A", "by": "2025-09-30", "target": "25" }]);
    assert_eq!(json["interim_targets"], due);
    shell.ok(&plan(&["set", "A", "20", "--on", "1/7/2025"]));
    let told = shell.ok(&plan(&["status", "--due"]));
    assert!(told.starts_with("Niente manca.\n"), "{told}");
    let shown = shell.ok(&plan(&["show", "A"]));
    assert!(shown.contains("Target intermedi 2025"), "{shown}");
    let june = shown.lines().find(|it| it.trim().starts_with("30/06/2025"));
    assert!(june.unwrap().ends_with("90,00"), "{shown}");
    let json = shell.json(&plan(&["show", "A", "--json"]));
    assert_eq!(json["targets"][0]["interim"][1]["by"], "2025-09-30");
}
