//! What was done in the dashboard, seen from the command line: amendments, inputs, judgements, closed years, sources.

use std::path::Path;

use serde_json::Value;

use super::Shell;

impl Shell {
    /// The files of version 2 that the tests keep: every kind of change is in them.
    pub(super) fn with_acts(self) -> Self {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/v2");
        let folder = self.home.path().join("dati/segretario-generale-2022-2024");
        std::fs::create_dir_all(folder.join("changes")).unwrap();
        std::fs::copy(fixtures.join("plan.ron"), folder.join("plan.ron")).unwrap();
        let file = folder.join("changes/2026-11-24T1042-mrossi-k3f9.ron");
        std::fs::copy(fixtures.join("changes.ron"), file).unwrap();
        self
    }
}

fn kpi<'a>(json: &'a Value, code: &str) -> &'a Value {
    let objectives = json["objectives"].as_array().unwrap();
    let mut kpis = objectives
        .iter()
        .flat_map(|it| it["kpis"].as_array().unwrap());
    kpis.find(|it| it["code"] == code).unwrap()
}

#[test]
fn amendments_are_in_the_plan_and_in_the_scores_with_the_old_text_beside_the_new() {
    let shell = Shell::new().with_acts();
    let status = shell.json(&["status", "--json"]);
    let amended = kpi(&status, "4_001");
    assert_eq!(amended["target"]["value"], "12.25");
    assert_eq!(amended["name"], "Indice di equilibrio");
    assert_eq!(amended["actual"], "9.8000000000");
    assert_eq!(amended["achievement"], "80.00");
    assert_eq!(amended["parts"].as_array().unwrap().len(), 3);
    assert_eq!(kpi(&status, "4_002")["weight"], "20");
    assert_eq!(kpi(&status, "4_002")["state"], "not_assessable");
    let show = shell.json(&["show", "4_001", "--json"]);
    let amendments = show["amendments"].as_array().unwrap();
    assert_eq!(amendments.len(), 3);
    assert_eq!(amendments[1]["old"], "10,00%");
    assert_eq!(amendments[1]["act"], "delibera n. 45");
    assert_eq!(
        amendments[1]["announcement"],
        "Target 2022 del KPI Ob. Com. 4_001 modificato con delibera n. 45 del 25/10/2022."
    );
    assert_eq!(amendments[1]["former"], "Precedente target: 10,00%.");
    let shown = shell.ok(&["show", "4_001"]);
    assert!(shown.contains("10,00%  →  12,25%"), "{shown}");
    let before = shell.json(&["status", "--json", "--as-of", "23/11/2026"]);
    assert_eq!(kpi(&before, "4_001")["target"]["value"], "10.00");
    assert_eq!(
        kpi(&before, "4_001")["name"],
        "Indice equilibrio strutturale"
    );
}

#[test]
fn the_arithmetic_names_every_input_and_what_was_left_out() {
    let shell = Shell::new().with_acts();
    let why = shell.ok(&["explain", "4_001"]);
    for line in [
        "Proventi strutturali = € 10.000.000",
        "consuntivo: (10000000-9020000)/10000000 × 100 = 9,80 % (rilevato il 31/12/2022)",
        "target 2022: ≥ 12,25 % (era 10,00%; delibera n. 45 del 25/10/2022)",
        "4_002: escluso (non valutabile: dati persi)",
    ] {
        assert!(why.contains(line), "{line}: {why}");
    }
    let english = shell.ok(&["explain", "4_001", "--lang", "en"]);
    assert!(english.contains("4_001 in 2022: partial, achievement = 80.00 %"));
}

#[test]
fn the_history_tells_every_kind_of_change() {
    let shell = Shell::new().with_acts();
    let told = shell.ok(&["history"]);
    for line in [
        "4_001 2022 dati: proventi_strutturali = 10.000.000",
        "4_001 target 2022 = 12,25% (nuova media",
        "4_002 peso dal 2022 = 20%",
        "4_001 2022 scostamento, causa esogena: cambio di norma",
        "4_002 2022 non valutabile: dati persi",
        "SG.04_001 formula: a / b",
        "4_001: aggiornamento confermato",
        "SG.02_001 2022: causa dello scostamento tolta",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let json = shell.json(&["history", "4_001", "--json"]);
    let changes = json["changes"].as_array().unwrap();
    let edits = changes
        .iter()
        .flat_map(|it| it["edits"].as_array().unwrap());
    let amended = edits.clone().find(|it| it["kind"] == "amend").unwrap();
    assert_eq!(
        (&amended["old"], &amended["new"]),
        (&"10,00%".into(), &"12,25%".into())
    );
    assert_eq!(
        (&amended["source"], &amended["date"]),
        (&"delibera n. 45".into(), &"2022-10-25".into())
    );
}

#[test]
fn a_value_has_its_source_and_doctor_says_when_that_has_changed_or_gone() {
    let shell = Shell::new();
    let file = shell.home.path().join("indagine.csv");
    std::fs::write(&file, "74,2").unwrap();
    let path = file.to_str().unwrap();
    shell.ok(&["set", "SG.04", "74,2", "--source", path]);
    assert!(shell.ok(&["show", "SG.04"]).contains("invariato"));
    assert!(shell.ok(&["doctor"]).contains("Tutto bene"));
    std::fs::write(&file, "75").unwrap();
    let said = shell.run(&["doctor"]);
    assert_eq!(said.status.code(), Some(1));
    assert!(super::text(&said.stdout).contains("è cambiata"), "{said:?}");
    std::fs::remove_file(&file).unwrap();
    assert!(super::text(&shell.run(&["doctor"]).stdout).contains("non c'è più"));
    let refused = shell.fails(4, &["set", "SG.04", "74", "--source", "/non/c/e.pdf"]);
    assert!(refused.contains("il file non c'è"), "{refused}");
    shell.ok(&["set", "SG.04", "74", "--source", "https://example.org/a"]);
}

#[test]
fn a_closed_year_is_locked_for_the_command_line_too() {
    let shell = Shell::new().with_acts();
    let folder = shell
        .home
        .path()
        .join("dati/segretario-generale-2022-2024/changes");
    let close = "#![enable(implicit_some)]\n(version: 2, changes: [(id: \"20261124T100000000000Z-a-b\", at: \"2026-11-24T11:00:00+01:00\", by: \"A\", edits: [(edit: Close(year: 2022))])])";
    std::fs::write(folder.join("2026-11-24T1100-a-b.ron"), close).unwrap();
    let refused = shell.fails(5, &["set", "4_001", "9,9", "--year", "2022"]);
    assert!(refused.contains("l'esercizio 2022 è chiuso"), "{refused}");
    assert_eq!(
        shell.json(&["status", "--json"])["year"],
        2023,
        "the first open one"
    );
}
