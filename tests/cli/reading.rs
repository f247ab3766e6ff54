//! The verbs that only read.

use serde_json::Value;

use super::Shell;

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
