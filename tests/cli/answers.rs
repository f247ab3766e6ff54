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
    let other = own.replace("D=target", "valore auspicato=weight\\u{1b}[31m");
    std::fs::write(shell.data().join("answers-bianchi.ron"), other).unwrap();
    std::fs::write(shell.data().join("answers-verdi.ron"), "(files: [").unwrap();
    let (said, warned) = shell.both(0, &["import", &sheet, "--as", "b"]);
    assert!(said.contains("D=target"), "one's own counts before: {said}");
    assert!(!said.contains('\u{1b}'), "{said}");
    assert!(warned.contains("answers-verdi.ron:1:"), "{warned}");
    // A link in the folder is not followed, and a directory is no list.
    std::os::unix::fs::symlink("/etc/passwd", shell.data().join("headings.ron")).unwrap();
    let why = shell.fails(1, &["import", &sheet, "--as", "c"]);
    assert!(why.contains("headings.ron"), "{why}");
}
