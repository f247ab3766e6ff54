//! `import` and `check`: other people's files in, and what is unsound in them.

use std::fs;

use super::Shell;

const SOURCE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/allegato-b-2022-2024.txt"
);

/// A file in the shell's home.
pub(super) fn file(shell: &Shell, name: &str, text: impl AsRef<[u8]>) -> String {
    let path = shell.home.path().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn the_source_document_becomes_a_plan_with_every_field_of_the_embedded_one() {
    let shell = Shell::new();
    let told = shell.ok(&["import", SOURCE, "--as", "bari"]);
    assert!(
        told.contains("obiettivi 4 · KPI 10 · anni 2022, 2023, 2024"),
        "{told}"
    );
    assert!(told.contains("Capito tutto."), "{told}");
    let mut here = shell.json(&["show", "--json", "--plan", "bari"]);
    let mut there = shell.json(&["show", "--json"]);
    assert_eq!(here["source"], "allegato-b-2022-2024.txt");
    for json in [&mut here, &mut there] {
        for key in ["plan", "source", "imported"] {
            json.as_object_mut().unwrap().remove(key);
        }
        for objective in json["objectives"].as_array_mut().unwrap() {
            for kpi in objective["kpis"].as_array_mut().unwrap() {
                kpi.as_object_mut().unwrap().remove("formula");
                kpi.as_object_mut().unwrap().remove("inputs");
            }
        }
    }
    assert_eq!(here, there);
    assert!(shell.ok(&["plans"]).contains("bari"));
    shell.ok(&["check", "--plan", "bari"]);
}

#[test]
fn a_dry_run_shows_everything_and_writes_nothing() {
    let shell = Shell::new();
    let told = shell.ok(&["import", SOURCE, "--dry-run"]);
    assert!(told.contains("4_003") && told.contains("69,76%"), "{told}");
    assert!(told.contains("niente è stato scritto"), "{told}");
    shell.ok(&["import", SOURCE, "--dry-run", "--read-only"]);
    let told = shell.fails(5, &["import", SOURCE, "--read-only"]);
    assert!(told.contains("--dry-run"), "{told}");
    assert!(shell.is_empty());
}

#[test]
fn a_plan_that_is_imported_again_is_amended_and_no_second_plan() {
    let shell = Shell::new();
    shell.ok(&["import", SOURCE, "--as", "bari"]);
    let again = shell.ok(&["import", SOURCE, "--as", "bari"]);
    assert!(again.contains("è uguale, niente da cambiare"), "{again}");
    let text = fs::read_to_string(SOURCE).unwrap();
    let text = text
        .replace("69,76%", "70,50%")
        .replace("≥ 67%\t≥ 70%\t≥ 70%", "≥ 67%\t≥ 70%\t≥ 75%");
    let text = text.replace("Numero corsi", "Numero dei corsi tenuti");
    let amended = file(&shell, "aggiornato.txt", text);
    let dry = shell.ok(&["import", &amended, "--as", "bari", "--dry-run"]);
    assert!(dry.contains("4_003 target 2022: 69,76% → 70,50%"), "{dry}");
    assert!(
        shell
            .ok(&["show", "4_003", "--plan", "bari"])
            .contains("69,76%")
    );
    let told = shell.ok(&["import", &amended, "--as", "bari"]);
    assert!(
        told.contains("SG.04_001 target 2023: ≥ 70% → ≥ 75%"),
        "{told}"
    );
    assert!(
        told.contains("SG.03_004 calcolo: Numero corsi → Numero dei corsi tenuti"),
        "{told}"
    );
    let kpi = shell.json(&["show", "4_003", "--json", "--plan", "bari"]);
    assert_eq!(kpi["amendments"][0]["old"], "69,76%");
    assert_eq!(kpi["amendments"][0]["new"], "70,50%");
    assert_eq!(
        kpi["amendments"][0]["reason"][0],
        "importazione di aggiornato.txt"
    );
    // A KPI more and another title come in by the act of the import; nothing is taken out, because a file may hold only a part.
    let other = fs::read_to_string(&amended).unwrap();
    let other = other
        .replace("SG.03_004", "SG.03_009")
        .replace("CUSTOMER SATISFACTION", "SODDISFAZIONE");
    let other = file(&shell, "altro.txt", other);
    let told = shell.ok(&["import", &other, "--as", "bari"]);
    for line in [
        "SG.03_009: nuovo",
        "SG.03_004: non c'è più",
        "4: titolo diverso",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let plan = shell.json(&["show", "--json", "--plan", "bari"]);
    assert_eq!(plan["objectives"][3]["title"], "SODDISFAZIONE");
    let codes = plan["objectives"][2]["kpis"].as_array().unwrap();
    let codes: Vec<&str> = codes
        .iter()
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    assert_eq!(
        codes,
        [
            "SG.03_001",
            "SG.03_002",
            "SG.03_003",
            "SG.03_004",
            "SG.03_009"
        ]
    );
    assert!(
        shell
            .ok(&["history", "--plan", "bari"])
            .contains("importazione di altro.txt")
    );
}

#[test]
fn a_sheet_brings_its_actuals_with_itself_as_their_source() {
    let shell = Shell::new().with_example();
    for name in ["piano.csv", "piano.xlsx"] {
        let path = shell.home.path().join(name);
        let path = path.to_str().unwrap();
        shell.ok(&["export", "-o", path]);
        let id = name.replace('.', "-");
        let told = shell.ok(&["import", path, "--as", &id]);
        assert!(told.contains("consuntivi 9"), "{told}");
        let here = shell.json(&["status", "--json", "--plan", &id]);
        let there = shell.json(&["status", "--json"]);
        assert_eq!(here["individual"], there["individual"]);
        assert_eq!(here["organisational"], there["organisational"]);
        let history = shell.ok(&["history", "4_001", "--plan", &id]);
        assert!(history.contains(name), "{history}");
        let again = shell.ok(&["import", path, "--as", &id]);
        assert!(again.contains("è uguale"), "{again}");
    }
}

#[test]
fn an_own_plan_goes_out_and_comes_in_again() {
    let shell = Shell::new();
    let path = shell.home.path().join("piano.ron");
    let path = path.to_str().unwrap();
    shell.ok(&["export", "-o", path]);
    // A file without cells gives no account of them.
    for dry in [&["--dry-run"][..], &[]] {
        let told = shell.ok(&[&["import", path, "--as", "copia"], dry].concat());
        assert!(!told.contains("celle"), "{told}");
    }
    let json = |id: &str| shell.json(&["show", "--json", "--plan", id])["objectives"].clone();
    assert_eq!(json("copia"), json("segretario-generale-2022-2024"));
}

#[test]
fn what_cannot_be_imported_is_explained() {
    let shell = Shell::new();
    let told = shell.fails(4, &["import", "/non/esiste.txt"]);
    assert!(told.contains("/non/esiste.txt"), "{told}");
    shell.fails(2, &["import", &file(&shell, "piano.doc", "x")]);
    shell.fails(2, &["import", SOURCE, "--as", "../fuori"]);
    for (name, bytes, why) in [
        ("a.txt", b"%PDF-1.7 ...".as_slice(), "è un PDF"),
        ("b.txt", b"", "non c'è nessun obiettivo"),
        ("c.csv", b"a;b\n1;2\n", "manca la colonna"),
        ("d.xlsx", b"niente", "non è un foglio di calcolo"),
        ("e.ods", b"niente", "non è un foglio di calcolo"),
        ("f.txt", b"\0\0\0", "non è un testo"),
        ("g.ron", b"(version: 2,", "g.ron"),
    ] {
        let told = shell.fails(1, &["import", &file(&shell, name, bytes)]);
        assert!(told.contains(why), "{name}: {told}");
    }
    let folder = shell.home.path().to_str().unwrap().to_owned() + "/cartella.txt";
    fs::create_dir(&folder).unwrap();
    shell.fails(1, &["import", &folder]);
    // Sparse: it takes no room on the disk, and nobody reads it.
    let large = file(&shell, "grande.csv", "");
    fs::OpenOptions::new()
        .write(true)
        .open(&large)
        .unwrap()
        .set_len(2 << 30)
        .unwrap();
    let told = shell.fails(1, &["import", &large]);
    assert!(told.contains("grande.csv"), "{told}");
    assert!(shell.is_empty(), "nothing was written");
}

#[test]
fn text_that_steers_terminals_and_names_that_are_paths_become_neither() {
    let shell = Shell::new();
    let sheet = file(
        &shell,
        "strano.csv",
        "obiettivo;kpi;nome;target 2025\n1;../../x;a\u{1b}[2Jb;10\n",
    );
    shell.ok(&["import", &sheet]);
    let told = shell.ok(&["show", "--plan", "strano"]);
    assert!(
        !told.contains('\u{1b}') && told.contains("../../x"),
        "{told}"
    );
}

#[test]
fn check_finds_what_is_unsound_with_its_place_and_a_caret() {
    let shell = Shell::new();
    assert!(shell.ok(&["check"]).contains("Tutto torna."));
    shell.ok(&["check", SOURCE]);
    let plan = shell.ok(&["export", "--format", "ron"]);
    let broken = plan
        .replacen("weight: \"25\"", "weight: \"20\"", 1)
        .replacen("code: \"4_002\"", "code: \"4_003\"", 1)
        .replacen("(\n              year: 2024,\n              printed: \"SI\",\n              read: Yes,\n            ),", "", 1);
    let broken = file(&shell, "rotto.ron", broken);
    let told = shell.ends(3, &["check", &broken]);
    for part in ["rotto.ron:", "^", "pesi", "4_003"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let json =
        serde_json::from_str::<serde_json::Value>(&shell.ends(3, &["check", &broken, "--json"]))
            .unwrap();
    let findings = json["findings"].as_array().unwrap();
    assert!(findings.len() >= 2, "{json}");
    assert!(
        findings
            .iter()
            .all(|it| it["line"].is_u64() && it["column"].is_u64())
    );
    // A field twice, and what is no RON at all.
    let twice = file(
        &shell,
        "doppio.ron",
        plan.replacen(
            "baseline_year: 2021",
            "baseline_year: 2021,\n  baseline_year: 2020",
            1,
        ),
    );
    assert!(shell.ends(3, &["check", &twice]).contains("baseline_year"));
    shell.fails(4, &["check", "/non/esiste.ron"]);
    // A sheet is checked before it becomes a plan.
    let sheet = file(
        &shell,
        "foglio.csv",
        "obiettivo;kpi;nome;peso;target 2025\n1;A;a;60%;boh\n1;B;b;60%;3\n",
    );
    let told = shell.ends(3, &["check", &sheet]);
    assert!(
        told.contains("foglio.csv:2:5:") && told.contains("120"),
        "{told}"
    );
}

#[test]
fn what_could_not_be_read_is_told_again_by_check() {
    let shell = Shell::new();
    let sheet = file(
        &shell,
        "foglio.csv",
        "obiettivo;kpi;nome;peso;target 2025\n1;A;a;100%;boh\n",
    );
    assert!(shell.ends(3, &["import", &sheet]).contains("«boh»"));
    assert!(
        shell
            .ends(3, &["check", "--plan", "foglio"])
            .contains("boh")
    );
}

#[test]
fn the_past_is_not_imported_into_and_days_that_are_none_are_no_arithmetic() {
    let shell = Shell::new();
    let sheet = file(
        &shell,
        "foglio.csv",
        "obiettivo;kpi;nome;peso;target 2025;consuntivo 2025\n1;A;a;100%;5;31/02/2025\n",
    );
    let told = shell.fails(5, &["import", &sheet, "--as-of", "2025-01-01"]);
    assert!(told.contains("--as-of"), "{told}");
    let told = shell.ends(3, &["import", &sheet]);
    assert!(
        told.contains("il consuntivo 2025 «31/02/2025» non si legge"),
        "{told}"
    );
    shell.fails(2, &["set", "A", "6/30/25", "--plan", "foglio"]);
}

#[test]
fn a_file_that_is_no_plan_is_a_finding_of_check_in_json_too() {
    let shell = Shell::new();
    for (name, bytes) in [
        ("a.txt", b"%PDF-1.7".as_slice()),
        ("b.csv", b""),
        ("c.xlsx", b"PK"),
    ] {
        let path = file(&shell, name, bytes);
        let json: serde_json::Value =
            serde_json::from_str(&shell.ends(3, &["check", &path, "--json"])).unwrap();
        assert_eq!(json["findings"].as_array().map(Vec::len), Some(1), "{name}");
    }
    let plan = shell.ok(&["export", "--format", "ron"]);
    let marked = file(&shell, "segno.ron", format!("\u{feff}{plan}"));
    shell.ok(&["check", &marked]);
    let newer = file(
        &shell,
        "nuovo.ron",
        plan.replacen("version: 3", "version: 99", 1),
    );
    assert!(
        shell
            .fails(1, &["import", &newer, "--as", "nuovo"])
            .contains("più nuova")
    );
    let twice = file(
        &shell,
        "anni.ron",
        plan.replacen("2022,\n    2023,", "2022,\n    2022,", 1),
    );
    assert!(
        shell
            .ends(3, &["check", &twice])
            .contains("2022 sta due volte")
    );
}

#[test]
fn how_much_is_read_of_a_file_is_a_setting() {
    let shell = Shell::new();
    let sheet = file(
        &shell,
        "foglio.csv",
        "obiettivo;kpi;nome;target 2025\n1;A;a;5\n",
    );
    let folder = shell.home.path().join(".config/traguardo");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("settings.ron"),
        "(version: 2, limits: (cells: 3))",
    )
    .unwrap();
    let told = shell.fails(1, &["import", &sheet]);
    assert!(told.contains("più di 3 celle"), "{told}");
}

#[test]
fn an_import_that_was_interrupted_says_so_and_can_be_made_again() {
    let shell = Shell::new().with_example();
    let path = shell.home.path().join("piano.csv");
    let path = path.to_str().unwrap();
    shell.ok(&["export", "-o", path]);
    shell.ok(&["import", path, "--as", "copia"]);
    // As if the power had gone just before the end: the actuals are there, and the plan is not.
    fs::remove_file(shell.data().join("copia/plan.ron")).unwrap();
    let told = shell.fails(1, &["status", "--plan", "copia"]);
    assert!(told.contains("plan.ron"), "{told}");
    shell.ok(&["import", path, "--as", "copia"]);
    let figures = |id: &str| shell.json(&["status", "--json", "--plan", id])["individual"].clone();
    assert_eq!(figures("copia"), figures("segretario-generale-2022-2024"));
}

#[test]
fn an_own_plan_that_is_not_utf8_is_refused_and_no_letter_is_replaced() {
    let shell = Shell::new();
    let text = traguardo::store::EMBEDDED;
    // As Windows-1252: one byte a letter.
    let bytes: Vec<u8> = text
        .chars()
        .filter_map(|c| u8::try_from(u32::from(c)).ok())
        .collect();
    let plan = file(&shell, "windows.ron", bytes);
    for (verb, code) in [("import", 1), ("check", 3)] {
        let (told, refused) = shell.both(code, &[verb, &plan]);
        let both = format!("{told}{refused}");
        assert!(both.contains("UTF-8"), "{verb}: {both}");
    }
}
