//! Documents of others on the command line: published figures, sheets by name, JSON.

use std::fs;

use super::Shell;
use super::importing::file;

#[test]
fn published_figures_are_held_against_the_arithmetic_and_counted() {
    let shell = Shell::new();
    let text = "obiettivo;kpi;nome;peso;target 2025;consuntivo 2025;% realizzazione\n\
                O;A;a;50%;10;9;90%\nO;B;b;50%;10;12;120%\nTotale;;;100%;;;95%\n";
    let sheet = file(&shell, "pubblicato.csv", text);
    let said = shell.ends(3, &["check", &sheet]);
    let line = "3 valori pubblicati, di cui 2 risultano da target e consuntivo";
    assert!(said.contains(line), "{said}");
    assert!(
        said.contains(
            "B: pubblicato «120%», da target e consuntivo risulta 100,00; senza il limite a 100"
        ),
        "{said}"
    );
    assert!(shell.ok(&["import", &sheet]).contains(line));
    // The published figure never replaces the computed one.
    let json = shell.json(&["status", "--json", "--plan", "pubblicato"]);
    assert_eq!(json["individual"]["final"], "95.00");
}

#[test]
fn a_sheet_of_a_workbook_is_read_by_its_name() {
    use rust_xlsxwriter::Workbook;
    let shell = Shell::new();
    let mut book = Workbook::new();
    for (name, target) in [("Uno", "5"), ("Due", "7")] {
        let page = book.add_worksheet();
        page.set_name(name).unwrap();
        for (column, text) in (0..).zip(["obiettivo", "kpi", "nome", "target 2025"]) {
            page.write_string(0, column, text).unwrap();
        }
        for (column, text) in (0..).zip(["O", "A", "a", target]) {
            page.write_string(1, column, text).unwrap();
        }
    }
    let book = file(&shell, "libro.xlsx", book.save_to_buffer().unwrap());
    let said = shell.ok(&["import", &book, "--sheet", "Due", "--as", "due"]);
    assert!(said.contains("«Uno» non è letto"), "{said}");
    let json = shell.json(&["show", "--json", "--plan", "due"]);
    assert_eq!(
        json["objectives"][0]["kpis"][0]["targets"][0]["printed"],
        "7"
    );
    let refused = shell.fails(1, &["import", &book, "--sheet", "Tre"]);
    assert!(
        refused.contains("«Tre»") && refused.contains("Uno, Due"),
        "{refused}"
    );
    shell.fails(2, &["import", &book, "--format", "pdf"]);
}

#[test]
fn an_import_is_told_as_json_with_its_account_its_doubts_and_its_published_figures() {
    let shell = Shell::new();
    let text = "obiettivo;kpi;nome;peso;target 2025;consuntivo 2025;% realizzazione\n\
                O;A;a;50%;10;12;120%\nO;B;b;50%;boh;;\n";
    let sheet = file(&shell, "dati.csv", text);
    for arguments in [&["--strict"][..], &["--dry-run"], &[]] {
        let all = [&["import", &sheet, "--json"], arguments].concat();
        let output = shell.run(&all);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(3), "{arguments:?}");
        assert_eq!(json["written"], arguments.is_empty(), "{arguments:?}");
        assert_eq!((&json["plan"], &json["kpis"]), (&"dati".into(), &2.into()));
        let cells = &json["cells"];
        let parts = ["read", "kept", "aside", "doubtful"].map(|it| cells[it].as_u64().unwrap());
        assert_eq!(parts.iter().sum::<u64>(), cells["all"].as_u64().unwrap());
        assert_eq!(json["published"]["figures"], 1);
        assert_eq!(json["published"]["differing"][0]["computed"], "100.00");
        let fates = json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["fate"].as_str().unwrap());
        assert!(fates.into_iter().any(|it| it == "doubtful"));
    }
}

#[test]
fn a_row_without_a_code_is_known_by_its_name_when_the_file_comes_again() {
    let shell = Shell::new();
    let rows = "obiettivo;indicatore;peso;target 2025;consuntivo 2025\n";
    let text = format!("{rows}1;Incassi;50;10;9\n1;Pagamenti;50;20;20\n");
    let sheet = file(&shell, "righe.csv", text);
    shell.ok(&["import", &sheet]);
    assert!(shell.ok(&["import", &sheet]).contains("è uguale"));
    // Another order, a row more at the top, and another actual.
    file(
        &shell,
        "righe.csv",
        format!("{rows}1;Nuovo;0;1;\n1;Pagamenti;50;20;15\n1;Incassi;50;10;9\n"),
    );
    shell.ok(&["import", &sheet]);
    let json = shell.json(&["status", "--json", "--plan", "righe"]);
    let kpis = json["objectives"][0]["kpis"].as_array().unwrap().clone();
    let of = |name: &str| {
        let kpi = kpis.iter().find(|it| it["name"] == name).unwrap();
        (
            kpi["code"].as_str().unwrap().to_owned(),
            kpi["actual"].clone(),
        )
    };
    assert_eq!(of("Incassi"), ("1.01".to_owned(), "9".into()));
    assert_eq!(of("Pagamenti"), ("1.02".to_owned(), "15".into()));
    assert_eq!(of("Nuovo").0, "1.03");
}

#[test]
fn a_plan_from_standard_input_is_called_as_it_is_asked_for_and_is_never_cut_off() {
    let shell = Shell::new();
    let rows = "obiettivo;indicatore;peso;target 2025;consuntivo 2025\n1;Incassi;100;10;9\n";
    let import = |input: String, name: &str| {
        assert_cmd::Command::new(env!("CARGO_BIN_EXE_traguardo"))
            .env_clear()
            .env("HOME", shell.home.path())
            .env("USER", "rossi")
            .env("LANG", "it_IT.UTF-8")
            .arg("--data-dir")
            .arg(shell.home.path().join("dati"))
            .args(["import", "-", "--format", "csv", "--as", name])
            .write_stdin(input)
            .output()
            .unwrap()
    };
    assert_eq!(import(rows.to_owned(), "prova").status.code(), Some(0));
    let status = shell.ok(&["status", "--plan", "prova"]);
    assert!(status.starts_with("prova · 2025"), "{status}");
    // The same again finds it as it is.
    let again = import(rows.to_owned(), "prova");
    assert!(
        String::from_utf8(again.stdout)
            .unwrap()
            .contains("è uguale")
    );
    // More than may be read is refused, and never read in part.
    let folder = shell.home.path().join(".config/traguardo");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("settings.ron"),
        "(version: 2, limits: (file_mb: 1))",
    )
    .unwrap();
    let large = format!("{rows}{}", "1;Pagamenti;0;10;9\n".repeat(60_000));
    let refused = import(large, "grande");
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("più grande di 1 MiB"), "{said}");
}

#[test]
fn a_cell_of_which_two_things_are_said_is_counted_once() {
    let shell = Shell::new();
    let text = "Goal,Measure,Weight,Target 2025,Result 2025\n\
         A,One,40,by 03/04/25,1/4/25\nA,Two,60,,06/05/2025\nB,Three,100,>= 5,06/05/2025\n";
    let sheet = file(&shell, "days.csv", text);
    let told = shell.ends(3, &["import", &sheet, "--dry-run", "--lang", "en"]);
    let account = "19 cells: 15 read, 0 kept as notes, 0 set aside, 4 in doubt";
    assert!(told.contains(account), "{told}");
    // What cannot be read is not said to be read.
    let of_three: Vec<&str> = told.lines().filter(|it| it.contains("B.01: ")).collect();
    assert_eq!(of_three.len(), 1, "{told}");
}
