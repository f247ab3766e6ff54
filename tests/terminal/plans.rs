//! Several plans and files beside them, in a real terminal.

use super::home;
use crate::support::typist::{Typist, data};

#[test]
fn an_export_is_written_where_the_program_was_started_and_replaced_only_when_asked() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press("e").see("relazione-2022.html");
    typist.press("\x13").see("scritto /");
    let file = home.path().join("relazione-2022.html");
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .starts_with("<!DOCTYPE html>")
    );
    std::fs::write(&file, "mio").unwrap();
    typist
        .press("e\x13")
        .see("c'è già")
        .press("\r\x1b")
        .see("aiuto");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mio");
    typist
        .press("e\x13")
        .see("c'è già")
        .press("s")
        .see("scritto /");
    assert_ne!(std::fs::read_to_string(&file).unwrap(), "mio");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
}

#[test]
fn a_new_plan_is_made_typed_into_and_left_for_the_old_one() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press("9,8\r").see("salvato 4_001");
    typist.press("p").see("6,13").see("aiuto");
    typist
        .press("n")
        .see("Piano nuovo")
        .press("\r\r\r")
        .press("dopo\x13");
    typist
        .see("aperto: ")
        .see("2025")
        .press("9,9\r")
        .see("salvato 4_001 2025 = 9,90");
    typist.press("p").see("anni 2022").see_no_more("si legg");
    typist.press("g").press("j\r").see("aperto: ").see("9,80");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
    let plan = std::fs::read_to_string(data(home.path()).join("dopo/plan.ron")).unwrap();
    assert!(plan.contains("9,80 %"), "the last actual is the baseline");
    let count = |id: &str| {
        std::fs::read_dir(data(home.path()).join(id).join("changes"))
            .unwrap()
            .count()
    };
    assert_eq!(
        (count("dopo"), count("segretario-generale-2022-2024")),
        (1, 1)
    );
}

/// A plan of the sectors, whose objectives are named in the Secretary General's document.
const SECTORS: &str = "\
obiettivo;titolo;kpi;nome;peso;target 2022;consuntivo 2022
4.1;Anagrafe;S.1;Tempi;100%;<= 10;10
4.2;Promozione;S.2;Eventi;100%;10;8
4.3;Studi;S.3;Rapporti;100%;4;
";

#[test]
fn inputs_that_are_results_of_another_plan_come_from_it() {
    let home = home();
    let sheet = home.path().join("settori.csv");
    std::fs::write(&sheet, SECTORS).unwrap();
    let done = assert_cmd::Command::new(env!("CARGO_BIN_EXE_traguardo"))
        .env_clear()
        .env("HOME", home.path())
        .args(["--lang", "it", "--data-dir"])
        .arg(data(home.path()))
        .args(["import", sheet.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(done.status.success());
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .press("/SG.02_001\r")
        .see("aiuto")
        .press("I");
    typist.see("obiettivo 4.1: 100,00 % dal piano settori");
    typist.see("obiettivo 4.2: 80,00 % dal piano settori");
    typist.see("obiettivo 4.4: nessun altro piano lo ha");
    // The last one is typed by hand: the mean of 100, 80, 0 and 60.
    typist.press("\t\t\t60\x13").see("60,00");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
}

#[test]
fn a_plan_that_is_edited_while_it_is_on_screen_is_read_again() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press("9,8\r").see("salvato 4_001");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("Indice equilibrio strutturale");
    let plan = data(home.path()).join("segretario-generale-2022-2024/plan.ron");
    let text = std::fs::read_to_string(&plan).unwrap();
    let edited = text.replace("Indice equilibrio strutturale", "Indice di un altro nome");
    std::fs::write(&plan, edited).unwrap();
    // The window has the attention again: it is looked at once.
    typist
        .press("\x1b[I")
        .see("plan.ron è cambiato sul disco: riletto")
        .see("Indice di un altro nome")
        .see("9,80");
    std::fs::write(&plan, "(version: 1, title: ").unwrap();
    typist
        .press("\x1b[I")
        .see("plan.ron")
        .press("F")
        .see("plan.ron:1:");
    typist.press("\x1b").see_no_more("plan.ron:1:").press("q");
    assert_eq!(typist.exit(), 0);
}

#[test]
fn no_other_plan_is_opened_while_something_is_not_saved() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .press("p")
        .see("aiuto")
        .press("n")
        .see("Piano nuovo");
    typist.press("\r\r\r").press("dopo\x13").see("aperto: ");
    let away = home.path().join("altrove");
    std::fs::rename(data(home.path()), &away).unwrap();
    typist.press("9,9\r").see("NON SALVATO");
    std::fs::rename(&away, data(home.path())).unwrap();
    typist.press("p").see("anni 2022").press("g").press("j\r");
    typist.see("si sta ancora salvando: riprova");
}

#[test]
fn the_program_comes_back_to_the_year_and_the_kpi_that_were_left() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press(">jj").see("‹ 2023 ›").press("q");
    assert_eq!(typist.exit(), 0);
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("‹ 2023 ›").see("► 4_003").press("q");
    assert_eq!(typist.exit(), 0);
}

#[test]
fn a_file_is_taken_in_as_it_was_on_screen_and_the_next_like_it_is_read_alike() {
    let home = home();
    let file = home.path().join("uno.csv");
    let rows = |year: i16| {
        format!(
            "obiettivo;indicatore;peso;valore auspicato;consuntivo {year}\n1;Pratiche;100;≥ 10;5\n"
        )
    };
    std::fs::write(&file, rows(2025)).unwrap();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .press("\x0f")
        .see("Importa un piano da un file")
        .press(file.to_str().unwrap())
        .press("\x13")
        .see("un dubbio");
    typist.press("k\x1b[D").see("Cella D1").press("rtar\r");
    typist.see("niente in dubbio");
    // It is changed while it is looked at.
    std::fs::write(&file, rows(2026)).unwrap();
    typist.press("\r").see("il file è cambiato nel frattempo");
    assert!(!data(home.path()).join("uno").exists());
    // It is being read again until nothing is in doubt.
    typist.see("niente in dubbio");
    typist.press("\r").see("aperto: uno").see("50,00");
    let next = home.path().join("due.csv");
    std::fs::write(&next, rows(2027)).unwrap();
    typist
        .press("\x0f")
        .see("Importa un piano da un file")
        .press(next.to_str().unwrap())
        .press("\x13")
        .see("come l'altra volta: valore auspicato=target")
        .see("niente in dubbio")
        .press("\r")
        .see("aperto: due");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
}
