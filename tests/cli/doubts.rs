//! What an import doubts, and what becomes of it: open targets, directions.

use super::Shell;
use super::importing::file;

#[test]
fn an_open_target_keeps_its_weight_and_has_no_points_everywhere() {
    let shell = Shell::new();
    let text = "obiettivo;kpi;nome;peso;target 2025;consuntivo 2025\n\
                O;A;Incassi;50;90%;90%\n\
                O;B;Pagamenti;50;non oltre trenta giorni circa;\n";
    let sheet = file(&shell, "aperto.csv", text);
    let said = shell.ends(3, &["import", &sheet]);
    assert!(
        said.ends_with("17 celle: 16 lette, 0 tenute come note, 0 messe da parte, 1 in dubbio\n"),
        "{said}"
    );
    let plan = |verb: &[&'static str]| [verb, &["--plan", "aperto"]].concat();
    let json = shell.json(&plan(&["status", "--json"]));
    let figures =
        serde_json::json!({ "final": "50.00", "so_far": "100.00", "covered_weight": "50.00" });
    assert_eq!(json["individual"], figures);
    let kpi = &json["objectives"][0]["kpis"][1];
    assert_eq!(
        (
            &kpi["state"],
            &kpi["target"]["kind"],
            &kpi["target"]["printed"]
        ),
        (
            &"open".into(),
            &"open".into(),
            &"non oltre trenta giorni circa".into()
        )
    );
    for (verb, said) in [
        (
            &["explain", "O"][..],
            "finale = (50 × 100,00 + 50 × 0,00) / 100 = 50,00 %",
        ),
        (
            &["explain", "B"],
            "il target è da definire, o non si legge: conta 0 nel dato finale",
        ),
        (&["status"], "Target da definire: B"),
        (
            &["export", "--format", "md"],
            "| non oltre trenta giorni circa |  |  | target da definire |",
        ),
        (&["explain", "B", "--lang", "en"], "open"),
    ] {
        let out = shell.ok(&plan(verb));
        assert!(out.contains(said), "{verb:?}: {out}");
    }
    assert!(
        shell
            .ends(10, &plan(&["status", "--due"]))
            .contains("Target da definire: B")
    );
    // So too with another word for it, in the other language.
    let sheet = file(
        &shell,
        "open.csv",
        text.replace("non oltre trenta giorni circa", "TBC"),
    );
    shell.ends(3, &["import", &sheet]);
    let json = shell.json(&["status", "--json", "--plan", "open"]);
    assert_eq!(json["individual"], figures);
}

#[test]
fn a_direction_that_comes_with_a_sheet_becomes_part_of_the_plan_that_is_there() {
    let shell = Shell::new();
    let text =
        "obiettivo;kpi;nome;target 2027;verso\nO;R;Tempo;20 gg;\nO;F;Formazione;20 gg;crescente\n";
    let sheet = file(&shell, "tempi.csv", text);
    shell.ends(3, &["import", &sheet]);
    let text = text.replace("20 gg;\n", "20 gg;decrescente\n") + "O;N;Nuovo;5 gg;decrescente\n";
    file(&shell, "tempi.csv", &text);
    let said = shell.ok(&["import", &sheet, "--dry-run"]);
    assert!(said.contains("R: meno è meglio"), "{said}");
    shell.ok(&["import", &sheet]);
    let json = shell.json(&["status", "--json", "--plan", "tempi"]);
    let kpis = json["objectives"][0]["kpis"].as_array().unwrap();
    let comparators: Vec<_> = kpis.iter().map(|it| &it["target"]["comparator"]).collect();
    assert_eq!(comparators, ["<=", ">=", "<="]);
    let said = shell.ok(&["import", &sheet]);
    assert!(!said.contains("meglio"), "{said}");
    let exported = shell.ok(&["export", "--plan", "tempi", "--format", "csv"]);
    assert!(
        exported.contains(";verso\n") && exported.contains(";decrescente\n"),
        "{exported}"
    );
}
