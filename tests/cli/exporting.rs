//! `export`: where to, in which format, and what it refuses.

use std::fs;

use super::Shell;

#[test]
fn a_report_is_printed_or_written_in_the_format_that_the_files_name_tells() {
    let shell = Shell::new().with_example();
    let printed = shell.ok(&["export"]);
    assert!(printed.starts_with("# Relazione 2022\n"));
    assert!(printed.contains("| 4\\_001 Indice equilibrio strutturale | 25 % |"));
    let path = shell.home.path().join("relazione.html");
    let file = path.to_str().unwrap();
    assert_eq!(shell.ok(&["export", "-o", file]), "");
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .starts_with("<!DOCTYPE html>")
    );
    let english = shell.ok(&["export", "--lang", "en", "--year", "2023"]);
    assert!(english.starts_with("# Report 2023\n"));
    let json = shell.json(&["export", "--format", "json"]);
    assert_eq!(json["objectives"][0]["kpis"][0]["achievement"], "98,00");
    assert_eq!(json["objectives"][0]["kpis"][0]["deviation"], "-0,20 punti");
}

#[test]
fn a_sheet_has_the_documents_own_cells_and_a_mark_for_spreadsheets_in_files() {
    let shell = Shell::new().with_example();
    let sheet = shell.ok(&["export", "--format", "csv"]);
    assert!(sheet.starts_with("obiettivo;titolo;organizzativa;kpi;"));
    assert!(sheet.contains(";9,57;10,00%;9,80;//;;//;"), "{sheet}");
    let path = shell.home.path().join("piano.csv");
    shell.ok(&["export", "-o", path.to_str().unwrap()]);
    assert!(
        fs::read(&path)
            .unwrap()
            .starts_with("\u{feff}obiettivo".as_bytes())
    );
}

#[test]
fn a_file_that_is_there_is_not_overwritten_without_asking() {
    let shell = Shell::new();
    let path = shell.home.path().join("relazione.md");
    let file = path.to_str().unwrap();
    fs::write(&path, "mio").unwrap();
    let told = shell.fails(1, &["export", "-o", file]);
    assert!(
        told.contains("c'è già") && told.contains("--force"),
        "{told}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "mio");
    shell.ok(&["export", "-o", file, "--force"]);
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .starts_with("# Relazione")
    );
}

#[test]
fn what_cannot_be_exported_is_explained() {
    let shell = Shell::new();
    let told = shell.fails(4, &["export", "-o", "/non/esiste/relazione.md"]);
    assert!(told.contains("la cartella non c'è"), "{told}");
    let told = shell.fails(4, &["export", "--review", "2026-01-01"]);
    assert!(told.contains("non c'è il monitoraggio"), "{told}");
    let told = shell.fails(4, &["export", "--template", "/non/esiste.html"]);
    assert!(told.contains("il modello"), "{told}");
    let folder = shell.home.path().to_str().unwrap();
    shell.fails(2, &["export", "--template", folder]);
    shell.fails(2, &["export", "--format", "csv", "--template", folder]);
    shell.fails(2, &["export", "--format", "csv", "--review", "x"]);
    let path = shell.home.path().join("modello.html");
    fs::write(&path, "<p>\n{% if %}").unwrap();
    let file = path.to_str().unwrap();
    let told = shell.fails(1, &["export", "--format", "html", "--template", file]);
    assert!(told.contains("riga 2"), "{told}");
    let kept = shell.home.path().join("relazione.html");
    let kept = kept.to_str().unwrap();
    shell.fails(1, &["export", "-o", kept, "--template", file]);
    assert!(
        fs::metadata(kept).is_err(),
        "a wrong template leaves no file"
    );
}

#[test]
fn the_minutes_of_a_review_are_found_by_its_day() {
    let shell = Shell::new().with_acts();
    for id in ["2026-11-24", "24/11/2026"] {
        let minutes = shell.ok(&["export", "--review", id]);
        assert!(
            minutes.starts_with("# Verbale del monitoraggio 24/11/2026"),
            "{minutes}"
        );
        assert!(minutes.contains("**Presenti:** Presidente, Giunta"));
        assert!(minutes.contains("- **4\\_001** attendere dicembre"));
        assert!(minutes.contains("- rifare il conto · M. Rossi · 31/12/2026 · ✓ 24/11/2026"));
    }
}

#[test]
fn an_overdue_decision_is_due_for_a_scheduler_until_it_is_done() {
    let shell = Shell::new().with_acts();
    let due = |shell: &Shell| {
        let output = shell.run(&["status", "--due", "--json"]);
        assert_eq!(output.status.code(), Some(10));
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        json["overdue_decisions"].as_array().unwrap().clone()
    };
    assert!(due(&shell).is_empty(), "the one there is was carried out");
    let folder = shell
        .home
        .path()
        .join("dati/segretario-generale-2022-2024/changes");
    let file = folder.join("2026-11-24T1042-mrossi-k3f9.ron");
    let text = fs::read_to_string(&file).unwrap();
    let text = text
        .replace("done: true", "done: false")
        .replace("2026-12-31", "2023-12-31");
    fs::write(&file, text).unwrap();
    let decisions = due(&shell);
    assert_eq!(decisions[0]["what"], "rifare il conto");
    assert_eq!(decisions[0]["by"], "2023-12-31");
    let output = shell.run(&["status", "--due"]);
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains("piano: rifare il conto · M. Rossi · SCADUTA il 31/12/2023"),
        "{told}"
    );
}

#[test]
fn the_plan_can_be_taken_out_as_this_program_keeps_it() {
    let shell = Shell::new();
    let written = shell.ok(&["export", "--format", "ron"]);
    let path = shell.home.path().join("piano.ron");
    shell.ok(&["export", "-o", path.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(&path).unwrap(), written);
    let plan = traguardo::store::plan_from_ron(&written).unwrap();
    let embedded = traguardo::store::plan_from_ron(traguardo::store::EMBEDDED).unwrap();
    assert_eq!(plan, embedded);
}

#[test]
fn the_days_of_the_years_cycle_are_told_and_do_not_ring() {
    let shell = Shell::new().with_example();
    let out = shell.run(&["status", "--due", "--year", "2022"]);
    assert_eq!(out.status.code(), Some(10), "one KPI lacks its actual");
    let told = String::from_utf8(out.stdout).unwrap();
    assert!(
        told.contains("Relazione 2022: scaduta il 30/06/2023"),
        "{told}"
    );
    assert!(
        told.contains("Piano 2025: era da approvare entro il 31/01/2025"),
        "{told}"
    );
    shell.ok(&["set", "4_003", "70"]);
    let json = shell.json(&["status", "--due", "--json"]);
    assert_eq!(json["due"].as_array().map(Vec::len), Some(0));
    assert_eq!(json["cycle"][0]["by"], "2023-06-30");
    assert_eq!(json["cycle"][0]["overdue"], true);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let shell = Shell::new();
    let told = shell.fails(1, &["export", "-o", "/dev/full", "--force"]);
    assert!(told.contains("/dev/full non si può scrivere"), "{told}");
    assert!(told.contains("spazio esaurito"), "{told}");
}

#[test]
#[cfg(unix)]
fn a_report_is_for_others_too_and_a_link_stays_one() {
    use std::os::unix::fs::PermissionsExt;
    let shell = Shell::new();
    let home = shell.home.path();
    let (file, link) = (home.join("vera.md"), home.join("relazione.md"));
    fs::write(&file, "vecchia").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    shell.ok(&["export", "-o", link.to_str().unwrap(), "--force"]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(
        fs::read_to_string(&file)
            .unwrap()
            .starts_with("# Relazione")
    );
    let other = home.join("altra.md");
    shell.ok(&["export", "-o", other.to_str().unwrap()]);
    let plain = home.join("qualunque");
    fs::write(&plain, "").unwrap();
    let rights = |path| fs::metadata(path).unwrap().permissions().mode();
    assert_eq!(rights(other), rights(plain));
}

#[test]
fn a_template_whose_lists_double_is_given_up() {
    let shell = Shell::new();
    let file = shell.home.path().join("modello.md");
    let text = "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}";
    fs::write(&file, text).unwrap();
    let said = shell.fails(1, &["export", "--template", file.to_str().unwrap()]);
    assert!(
        said.contains("1 GB di memoria") && said.contains("modello.md"),
        "{said}"
    );
}

/// Minutes are a paper of the end of their review: what comes later is in no digest of theirs.
#[test]
fn minutes_have_the_digest_of_the_plan_as_the_review_left_it() {
    let shell = Shell::new().with_acts();
    let digest = |review: &[&str]| {
        let text = shell.ok(&[&["export"], review].concat());
        let is_digest = |it: &&str| it.len() == 64 && it.bytes().all(|b| b.is_ascii_hexdigit());
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        words.filter(is_digest).map(str::to_owned).next().unwrap()
    };
    let review = &["--review", "2026-11-24"][..];
    let before = (digest(review), digest(&[]));
    shell.ok(&["set", "4_003", "70"]);
    let after = (digest(review), digest(&[]));
    assert_eq!(after.0, before.0);
    assert_ne!(after.1, before.1);
}
