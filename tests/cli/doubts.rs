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

#[test]
fn an_actual_that_comes_later_counts_also_beside_one_of_a_later_day() {
    let shell = Shell::new();
    let text = "obiettivo;kpi;nome;target 2026;consuntivo 2026\n1;A;a;≥ 10;9\n";
    let sheet = file(&shell, "p.csv", text);
    shell.ok(&["import", &sheet]);
    shell.ok(&["set", "A", "8", "--on", "2026-12-31", "--plan", "p"]);
    file(&shell, "p.csv", text.replace(";9\n", ";10\n"));
    shell.ok(&["import", &sheet]);
    assert_eq!(
        shell.json(&["status", "--json", "--plan", "p"])["individual"]["final"],
        "100.00"
    );
    shell.ok(&["import", &sheet]);
    let history = shell.json(&["history", "--json", "--plan", "p"]);
    assert_eq!(history["changes"].as_array().unwrap().len(), 3, "once");
}

#[test]
fn what_is_commonly_something_else_is_no_actual() {
    let shell = Shell::new();
    let sheet = |name: &str, target: &str, weight: &str, actual: &str| {
        let rows = format!(
            "obiettivo;kpi;nome;peso;target 2025;consuntivo 2025\n1;A;a;50;≥ 1;1\n1;B;b;{weight};{target};{actual}\n"
        );
        file(&shell, &format!("{name}.csv"), &rows)
    };
    for (at, (target, weight, actual)) in [
        // An accountant's minus, a time, a range, a month of a year.
        ("≥ -10", "50", "(12)"),
        ("≤ 10", "50", "9:30"),
        ("2..5", "50", "3 - 4"),
        ("≥ 1", "50", "12/2025"),
        // One notation prints them, a keypad of the other types them, and a thousand lies between.
        ("≥ 1.250", "50", "1300.5"),
        ("≥ 1.5", "50", "1,250"),
        ("≥ 2,000", "50", "1.9"),
        // Shares of 1 beside percentages, and the other way round.
        ("≥ 95%", "50", "1,02"),
        ("≥ 70 %", "50", "0,65"),
        // A target that is empty, and a weight of which nothing is left.
        ("", "50", "3"),
        ("≥ 5", "metà", "4"),
    ]
    .into_iter()
    .enumerate()
    {
        let sheet = sheet(&format!("s{at}"), target, weight, actual);
        let said = shell.ends(3, &["import", &sheet]);
        assert!(said.contains("B: "), "{target} {actual}: {said}");
        let plan = format!("s{at}");
        let json = shell.json(&["status", "--json", "--plan", &plan]);
        let beside = &json["objectives"][0]["kpis"][1];
        // A weight of which nothing is left is another doubt than that of the actual.
        let has_actual = at == 10;
        assert_eq!(
            beside["achievement"].is_null(),
            !has_actual,
            "{target} {actual}: {beside}"
        );
    }
    // What a person would type is taken as before.
    for (at, (target, actual)) in [
        ("≥ 100%", "318,27/275,37"),
        ("≥ -10", "-12"),
        ("≤ 10", "3 * 2"),
        ("≥ 95%", "1,02%"),
    ]
    .into_iter()
    .enumerate()
    {
        let sheet = sheet(&format!("t{at}"), target, "50", actual);
        shell.ok(&["import", &sheet]);
    }
}

#[test]
fn a_weight_of_which_nothing_is_left_is_named() {
    let shell = Shell::new();
    let rows = "obiettivo;kpi;nome;peso;target 2025\n1;A;a;60;≥ 1\n1;B;b;;≥ 1\n1;C;c;40;≥ 1\n";
    let sheet = file(&shell, "pesi.csv", rows);
    let said = shell.ok(&["import", &sheet]);
    assert!(
        said.contains("B: il peso è vuoto e gli altri fanno già 100: vale 0"),
        "{said}"
    );
    shell.ends(3, &["check", "--plan", "pesi"]);
    // A bare number below 1 among percentages.
    let rows = "obiettivo;kpi;nome;peso;target 2025\n1;A;a;60%;≥ 1\n1;B;b;0,4;≥ 1\n";
    let sheet = file(&shell, "quote.csv", rows);
    assert!(shell.ends(3, &["import", &sheet]).contains("0,4"));
}

#[test]
fn a_code_that_could_be_two_is_refused_with_both() {
    let shell = Shell::new();
    let rows = "obiettivo;kpi;nome;target 2025\n1;A-1;a;≥ 1\n1;a_1;b;≥ 1\n2;Ça;c;≥ 1\n2;ça;d;≥ 1\n";
    let sheet = file(&shell, "codici.csv", rows);
    assert!(shell.ok(&["import", &sheet]).contains("A-1, a_1"));
    for code in ["a1", "A1", "a 1", "ÇA"] {
        let said = shell.fails(2, &["set", code, "1", "--plan", "codici"]);
        assert!(said.contains(" o "), "{code}: {said}");
    }
    for code in ["A-1", "a_1", "a-1", "ça"] {
        shell.ok(&["set", code, "1", "--plan", "codici"]);
    }
    let json = shell.json(&["status", "--json", "--plan", "codici"]);
    let missing: Vec<_> = json["objectives"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|it| it["kpis"].as_array().unwrap().clone())
        .filter(|it| it["actual"].is_null())
        .map(|it| it["code"].clone())
        .collect();
    assert_eq!(missing, ["Ça"]);
}

#[test]
fn mappings_speak_of_whole_codes_and_of_headings() {
    let shell = Shell::new();
    let rows = "obiettivo;kpi;nome;peso;target 2025\n1;K399;a;50;20 gg\n1;K400;b;50;10 gg\n";
    let sheet = file(&shell, "m.csv", rows);
    for wrong in ["399=lower", "peso=lower", "K=lower"] {
        shell.fails(2, &["import", &sheet, "--map", wrong]);
    }
    let said = shell.ok(&["import", &sheet, "--map", "k399=<=", "--map", "K400=higher"]);
    assert!(said.contains("Capito tutto"), "{said}");
    let json = shell.json(&["status", "--json", "--plan", "m"]);
    assert_eq!(
        json["objectives"][0]["kpis"][0]["target"]["comparator"],
        "<="
    );
}

#[test]
fn a_kpi_of_the_other_language_goes_out_in_that_of_the_sheet_and_comes_back_the_same() {
    let shell = Shell::new();
    let rows = "obiettivo;kpi;nome;peso;baseline 2024;target 2025;consuntivo 2025\n1;A;a;50;1.180;≥ 1.250;1.3\n1;B;b;50;87,5%;≥ 90,5%;91,2%\n";
    let sheet = file(&shell, "a.csv", rows);
    shell.run(&["import", &sheet]);
    let exported = shell.ok(&["export", "--plan", "a", "--format", "csv"]);
    let back = file(&shell, "b.csv", exported);
    shell.run(&["import", &back]);
    let [one, other] = ["a", "b"].map(|plan| shell.json(&["status", "--json", "--plan", plan]));
    assert_eq!(one["individual"], other["individual"]);
}

#[test]
fn a_bare_target_of_nought_does_not_say_which_way_is_better() {
    let shell = Shell::new();
    let rows =
        "obiettivo;kpi;nome;target 2025;consuntivo 2025\n1;A;Reclami;0;3\n1;B;Infrazioni;0%;4%\n";
    let sheet = file(&shell, "zero.csv", rows);
    let said = shell.ends(3, &["import", &sheet]);
    assert!(said.contains("A: ") && said.contains("B: "), "{said}");
}

#[test]
fn a_mark_for_nothing_is_no_actual_and_no_doubt() {
    let shell = Shell::new();
    let rows =
        "obiettivo;kpi;nome;target 2025;consuntivo 2025\n1;A;a;//;//\n1;B;b;≥ 5;-\n1;C;c;SI;SI\n";
    let sheet = file(&shell, "niente.csv", rows);
    assert!(shell.ok(&["import", &sheet]).contains("Capito tutto"));
}

#[test]
fn a_heading_with_its_percent_sign_is_the_same_heading() {
    let shell = Shell::new();
    for (at, heading) in ["Peso %", "peso (%)", "PESO%", "Weight %"]
        .into_iter()
        .enumerate()
    {
        let rows = format!(
            "obiettivo;kpi;nome;{heading};target 2025;consuntivo 2025\n1;A;a;80%;≥ 10;9\n1;B;b;20%;≥ 10;5\n"
        );
        let sheet = file(&shell, &format!("w{at}.csv"), rows);
        shell.ok(&["import", &sheet]);
        let plan = format!("w{at}");
        let json = shell.json(&["status", "--json", "--plan", &plan]);
        assert_eq!(json["individual"]["final"], "82.00", "{heading}");
    }
}

#[test]
fn a_plan_that_is_over_is_amended_by_an_act_of_the_last_day_that_it_can_have() {
    let shell = Shell::new();
    let text = "obiettivo;kpi;nome;target 2015\nO;A;Primo;5\n";
    let sheet = file(&shell, "passato.csv", text);
    shell.ok(&["import", &sheet]);
    file(&shell, "passato.csv", text.replace(";5", ";6"));
    shell.ok(&["import", &sheet]);
    let json = shell.json(&["history", "--json", "--plan", "passato"]);
    assert_eq!(json["changes"][0]["edits"][0]["date"], "2016-12-31");
}

#[test]
fn other_years_of_a_plan_that_is_there_are_told_and_not_taken() {
    let shell = Shell::new();
    let text = "obiettivo;kpi;nome;target 2015\nO;A;Primo;5\n";
    let sheet = file(&shell, "anni.csv", text);
    shell.ok(&["import", &sheet]);
    file(&shell, "anni.csv", text.replace("2015", "2015;target 2016"));
    let told = shell.ok(&["import", &sheet]);
    assert!(told.contains("\n  anni "), "{told}");
    assert_eq!(
        shell.json(&["show", "--json", "--plan", "anni"])["years"],
        serde_json::json!([2015])
    );
}

#[test]
fn a_strict_import_writes_nothing_where_a_doubt_stands_and_all_of_it_where_none_does() {
    let shell = Shell::new();
    let sheet = |name: &str, target: &str| {
        let text = format!("obiettivo;kpi;nome;peso;target 2025\nO;A;a;100%;{target}\n");
        file(&shell, name, text)
    };
    let (doubtful, sound) = (sheet("dubbio.csv", "boh"), sheet("certo.csv", "90%"));
    shell.both(3, &["import", &doubtful, "--strict"]);
    assert!(shell.is_empty());
    shell.ok(&["import", &sound, "--strict"]);
    assert!(shell.ok(&["plans"]).contains("certo"));
    assert!(!shell.ok(&["plans"]).contains("dubbio"));
    shell.ends(3, &["import", &doubtful]);
    assert!(shell.ok(&["plans"]).contains("dubbio"));
}

/// What is known already is no news, and what is doubtful stays so until somebody answers.
#[test]
fn a_doubt_is_told_as_often_as_the_file_is_read() {
    let shell = Shell::new();
    let text =
        "obiettivo;kpi;nome;peso;target 2025;consuntivo 2025\nO;A;a;50%;90%;80%\nO;B;b;50%;boh;\n";
    let sheet = file(&shell, "dubbio.csv", text);
    for _ in 0..2 {
        let said = shell.ends(3, &["import", &sheet]);
        assert!(
            said.contains("boh") && said.ends_with(" 1 in dubbio\n"),
            "{said}"
        );
    }
}
