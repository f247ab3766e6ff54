//! What an office says of a file beside it: once by an option, then remembered; in its own list of headings; of a single cell.

use super::Shell;
use super::importing::file;

const HEADS: &str = "obiettivo;indicatore;peso;valore auspicato;consuntivo 2025\n";

#[test]
fn what_was_said_of_a_file_holds_for_the_next_one_with_its_headings() {
    let shell = Shell::new();
    let first = file(
        &shell,
        "uno.csv",
        format!("{HEADS}1;Pratiche;100;≥ 10;12\n"),
    );
    shell.ends(3, &["import", &first, "--dry-run"]);
    shell.ok(&["import", &first, "--map", "Valore auspicato=target 2025"]);
    // The year is that of the next file, not that of the first.
    let heads = HEADS.replace("2025", "2026");
    let next = file(
        &shell,
        "due.csv",
        format!("{heads}1;Pratiche;100;≥ 20;10\n"),
    );
    let said = shell.ok(&["import", &next]);
    assert!(said.contains("Come l'altra volta"), "{said}");
    assert!(said.contains("Valore auspicato=target"), "{said}");
    let json = shell.json(&["status", "--json", "--plan", "due"]);
    assert_eq!(json["year"], 2026);
    assert_eq!(json["objectives"][0]["kpis"][0]["achievement"], "50.00");
    // Other headings are another sort of file.
    let other = "obiettivo;indicatore;valore auspicato;peso\n1;Pratiche;≥ 10;100\n";
    shell.fails(1, &["import", &file(&shell, "tre.csv", other)]);
}

#[test]
fn a_direction_is_remembered_by_the_name_of_its_kpi_and_what_is_said_now_counts_before() {
    let shell = Shell::new();
    let heads = "obiettivo;indicatore;peso;target 2025\n";
    let rows = "1;Tempo di pagamento;50;30 giorni\n1;Giorni di apertura;50;200 giorni\n";
    let first = file(&shell, "uno.csv", format!("{heads}{rows}"));
    let maps = ["--map", "1.01=lower", "--map", "1.02=higher"];
    shell.ok(&["import", &first, maps[0], maps[1], maps[2], maps[3]]);
    // The rows have moved, and one of them is new.
    let rows = "1;Giorni di apertura;40;210 giorni\n1;Ritardo medio;20;5 giorni\n1;Tempo di pagamento;40;25 giorni\n";
    let next = file(&shell, "due.csv", format!("{heads}{rows}"));
    let said = shell.ends(3, &["import", &next, "--dry-run"]);
    let doubts = said.lines().filter(|it| it.contains("riga "));
    let doubts: Vec<&str> = doubts.collect();
    assert!(
        matches!(doubts.as_slice(), [one] if one.contains("1.02")),
        "{said}"
    );
    shell.ok(&[
        "import",
        &next,
        "--map",
        "1.02=lower",
        "--map",
        "1.01=lower",
    ]);
    let json = shell.json(&["status", "--json", "--plan", "due"]);
    let kpis = json["objectives"][0]["kpis"].as_array().unwrap();
    let comparators: Vec<&str> = kpis
        .iter()
        .map(|it| it["target"]["comparator"].as_str().unwrap())
        .collect();
    assert_eq!(comparators, ["<=", "<=", "<="]);
}

#[test]
fn a_plan_that_is_there_knows_which_way_is_better() {
    let shell = Shell::new();
    let rows = "obiettivo;kpi;nome;peso;target 2025\n1;K1;Tempo;100;30 giorni\n";
    let first = file(&shell, "piano.csv", rows);
    shell.ok(&["import", &first, "--as", "p", "--map", "K1=lower"]);
    // Other headings, so that nothing is remembered of the file itself.
    let rows = "obiettivo;kpi;peso;nome;target 2025\n1;K1;100;Tempo;25 giorni\n";
    let next = file(&shell, "altro.csv", rows);
    let said = shell.ok(&["import", &next, "--as", "p"]);
    assert!(said.contains("25"), "{said}");
    assert!(!said.contains("meglio"), "{said}");
}

#[test]
fn a_cell_is_read_as_somebody_says_it_should_be() {
    let shell = Shell::new();
    let rows = "obiettivo;indicatore;peso;target 2025;consuntivo 2025\n1;Spesa;50;165;168.125\n1;Quota;50;80%;0,9\n";
    let sheet = file(&shell, "a.csv", rows);
    shell.ends(3, &["import", &sheet, "--dry-run"]);
    let maps = [
        "--map",
        "E2=168,125",
        "--map",
        "E3=90 %",
        "--map",
        "D2=≤ 165",
    ];
    let all: Vec<&str> = ["import", &sheet].into_iter().chain(maps).collect();
    let said = shell.ok(&all);
    assert!(said.ends_with("0 in dubbio\n"), "{said}");
    let json = shell.json(&["status", "--json", "--plan", "a"]);
    let kpis = &json["objectives"][0]["kpis"];
    assert_eq!(kpis[0]["actual"], "168.125");
    assert_eq!(kpis[1]["actual"], "90");
    // It is said of this file alone, and of a cell that is there.
    shell.ends(3, &["import", &sheet, "--as", "b", "--dry-run"]);
    shell.fails(2, &["import", &sheet, "--as", "c", "--map", "E9=1"]);
    shell.fails(2, &["import", &sheet, "--as", "c", "--map", "Z2=1"]);
}

#[test]
fn an_office_has_words_of_its_own_for_headings() {
    let shell = Shell::new();
    let rows = "obiettivo;indicatore;incidenza ponderata;valore auspicato 2025;esito rilevato al 31/12/2025\n1;Pratiche;100;≥ 10;5\n";
    let sheet = file(&shell, "a.csv", rows);
    shell.fails(1, &["import", &sheet]);
    let own = "[(role: Target, italian: [\"Valore auspicato\"]), (role: Weight, italian: [\"incidenza*\"]), (role: Actual, italian: [\"esito rilevato*\"])]";
    let list = shell.data().join("headings.ron");
    std::fs::write(&list, own).unwrap();
    let said = shell.ok(&["import", &sheet]);
    assert!(said.ends_with("0 in dubbio\n"), "{said}");
    let json = shell.json(&["status", "--json", "--plan", "a"]);
    assert_eq!(json["individual"]["final"], "50.00");
    std::fs::write(&list, "[(role: Bersaglio, italian: [\"x\"])]").unwrap();
    let why = shell.fails(1, &["import", &sheet, "--as", "b"]);
    assert!(why.contains("headings.ron:1:"), "{why}");
}

#[test]
fn what_is_remembered_of_others_is_spelled_out_and_a_broken_file_of_theirs_is_named_and_left() {
    let shell = Shell::new();
    let sheet = file(&shell, "a.csv", format!("{HEADS}1;Pratiche;100;≥ 10;5\n"));
    shell.ok(&["import", &sheet, "--map", "D=target"]);
    let own = std::fs::read_to_string(shell.data().join("answers-rossi.ron")).unwrap();
    let other = own.replace("=target", "=weight\\u{1b}[31m");
    std::fs::write(shell.data().join("answers-bianchi.ron"), other).unwrap();
    std::fs::write(shell.data().join("answers-verdi.ron"), "(files: [").unwrap();
    let (said, warned) = shell.both(0, &["import", &sheet, "--as", "b"]);
    assert!(
        said.contains("valore auspicato=target"),
        "one's own counts before: {said}"
    );
    assert!(!said.contains('\u{1b}'), "{said}");
    assert!(warned.contains("answers-verdi.ron:1:"), "{warned}");
    // A link in the folder is not followed, and a directory is no list.
    std::os::unix::fs::symlink("/etc/passwd", shell.data().join("headings.ron")).unwrap();
    let why = shell.fails(1, &["import", &sheet, "--as", "c"]);
    assert!(why.contains("headings.ron"), "{why}");
}

/// The figure of a KPI, by its place.
fn actual(shell: &Shell, plan: &str, kpi: usize) -> serde_json::Value {
    let json = shell.json(&["status", "--json", "--plan", plan]);
    json["objectives"][0]["kpis"][kpi]["actual"].clone()
}

#[test]
fn what_is_remembered_is_by_the_heading_and_never_by_the_place_of_a_column() {
    let shell = Shell::new();
    let heads = "Codice;Indicatore;Peso;Alfa;Beta\n";
    let first = file(
        &shell,
        "uno.csv",
        format!("{heads}K1;Pratiche;50;80;70\nK2;Pagine;50;90;60\n"),
    );
    let maps = [
        "--year",
        "2025",
        "--map",
        "D=target 2025",
        "--map",
        "E=consuntivo 2025",
    ];
    let with = |file: &str, id: &'static str, more: &[&'static str]| {
        [&["import", file, "--as", id][..], more]
            .concat()
            .iter()
            .map(|it| (*it).to_owned())
            .collect::<Vec<_>>()
    };
    let run = |arguments: Vec<String>| {
        let all: Vec<&str> = arguments.iter().map(String::as_str).collect();
        shell.ok(&all)
    };
    run(with(&first, "uno", &maps));
    assert_eq!(actual(&shell, "uno", 0), "70");
    // A column without a heading stands between: the letters are others.
    let heads = "Codice;Indicatore;Peso;;Alfa;Beta\n";
    let moved = file(
        &shell,
        "due.csv",
        format!("{heads}K1;Pratiche;50;33;80;70\nK2;Pagine;50;44;90;60\n"),
    );
    let said = run(with(&moved, "due", &["--year", "2025"]));
    assert!(said.contains("Alfa=target"), "{said}");
    assert_eq!(actual(&shell, "due", 0), "70");
    // What is said now counts before what is remembered.
    let turned = [
        "--year",
        "2025",
        "--map",
        "Alfa=consuntivo 2025",
        "--map",
        "Beta=target 2025",
    ];
    run(with(&first, "tre", &turned));
    assert_eq!(actual(&shell, "tre", 0), "80");
    // A heading more is another sort of file.
    let longer = "Codice;Indicatore;Peso;Alfa;Beta;Target 2027;Consuntivo 2027\nK1;Pratiche;50;80;70;10;12\n";
    let said = shell.run(&["import", &file(&shell, "q.csv", longer), "--dry-run"]);
    assert!(!String::from_utf8_lossy(&said.stdout).contains("altra volta"));
}

#[test]
fn what_would_say_two_things_of_one_heading_next_year_is_not_remembered() {
    let shell = Shell::new();
    let rows = |year: i16| {
        let (before, now) = (year - 1, year);
        format!(
            "Codice;Indicatore;Peso;Target {now};Rilevato {before};Rilevato {now}\nK1;Pratiche;100;≥ 90;85;88\n"
        )
    };
    let first = file(&shell, "uno.csv", rows(2025));
    let maps = [
        "--map",
        "Rilevato 2024=baseline 2024",
        "--map",
        "F=consuntivo 2025",
    ];
    shell.ok(&["import", &first, maps[0], maps[1], maps[2], maps[3]]);
    assert_eq!(actual(&shell, "uno", 0), "88");
    let next = file(&shell, "due.csv", rows(2026));
    let said = shell.ok(&["import", &next]);
    assert!(!said.contains("altra volta"), "{said}");
    // A letter says what a column holds; of which year, its heading.
    shell.ok(&[
        "import",
        &next,
        "--as",
        "t",
        "--map",
        "E=baseline",
        "--map",
        "F=consuntivo",
    ]);
    assert_eq!(actual(&shell, "t", 0), "88");
}

#[test]
fn a_file_is_not_gainsaid_by_what_is_remembered_nor_by_what_others_said() {
    let shell = Shell::new();
    let heads = "codice;indicatore;peso;target 2025;consuntivo 2025";
    let first = file(
        &shell,
        "uno.csv",
        format!("{heads}\nK1;Giorni di formazione;100;30;25\n"),
    );
    shell.ok(&["import", &first, "--map", "K1=lower"]);
    // The next one says it itself.
    let next = file(
        &shell,
        "due.csv",
        format!("{heads};verso\nK1;Giorni di formazione;100;30;25;crescente\n"),
    );
    shell.ok(&["import", &next]);
    let json = shell.json(&["status", "--json", "--plan", "due"]);
    assert_eq!(
        json["objectives"][0]["kpis"][0]["target"]["comparator"],
        ">="
    );
    // A colleague turns headings round that everybody knows, and says something of one's own.
    let own = std::fs::read_to_string(shell.data().join("answers-rossi.ron")).unwrap();
    let turned = "(version: 4, files: [(headings: [\"codice\", \"indicatore\", \"peso\", \"target\", \"consuntivo\"], answers: [\"D=consuntivo 2025\", \"target=consuntivo\", \"Pratiche=lower\"])])";
    std::fs::write(shell.data().join("answers-aaa.ron"), turned).unwrap();
    let third = file(
        &shell,
        "tre.csv",
        format!("{heads}\nK1;Pratiche;100;30 giorni;25 giorni\n"),
    );
    let said = shell.ok(&["import", &third]);
    assert!(said.contains("Pratiche=lower"), "it is told: {said}");
    assert_eq!(actual(&shell, "tre", 0), "25");
    let after = std::fs::read_to_string(shell.data().join("answers-rossi.ron")).unwrap();
    assert_eq!(own, after, "and not taken for one's own");
}

#[test]
fn answers_that_cannot_be_kept_undo_nothing_and_headings_may_look_like_cells() {
    let shell = Shell::new();
    let rows = "codice;indicatore;peso;target 2025;T1;verso\nK1;Tempo;100;30;25;boh\n";
    let sheet = file(&shell, "a.csv", rows);
    std::fs::write(shell.data().join("answers-rossi.ron"), "garbage").unwrap();
    let (said, warned) = shell.both(
        0,
        &[
            "import",
            &sheet,
            "--map",
            "T1=consuntivo 2025",
            "--map",
            "$F$2=decrescente",
        ],
    );
    assert!(said.contains("Importato"), "{said}");
    assert!(warned.contains("answers-rossi.ron"), "{warned}");
    assert_eq!(actual(&shell, "a", 0), "25");
}
