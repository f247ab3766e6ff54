//! The history, the past, the what-if, and closed years.

use traguardo::plan::Language::Italian;
use traguardo::record::{Document, ReadOnly};

use crate::support::stage::Stage;

#[test]
fn the_history_is_narrowed_and_any_change_is_undone_from_it() {
    let mut stage = Stage::italian();
    stage
        .press("9,8⏎168⏎k170⏎H")
        .must_show("Cronologia: 3 di 3 modifiche");
    stage
        .press("4_001")
        .must_show("Cronologia: 1 di 3 modifiche");
    stage.press("⌦").must_show("annullato: 4_001 2022 = 9,80");
    assert!(stage.shows("Cronologia: 2 di 4 modifiche"));
    // The first value of 4_002 was replaced on the same day: the later one builds on it.
    stage
        .press("^u4_002↓⌦")
        .must_show("una modifica successiva si appoggia a questa");
    stage.press("↑⌦⎋");
    assert!(stage.line("4_002").contains("168"));
    stage.press("Hrossi 24/11").must_show("di 5 modifiche");
    stage.press("^ubianchi").must_show("nessun risultato");
}

#[test]
fn the_card_of_an_undo_turns_before_and_after_round_and_that_of_a_redo_does_not() {
    let mut stage = Stage::seed(Italian, 120, 40);
    // Only the tables of the card have an arrow between columns; the first of them is before and after.
    let new_value = |stage: &Stage| {
        let line = stage.line("  →  ");
        line.rsplit_once("  →  ").unwrap().1.contains("9,80")
    };
    stage.press("9,8⏎H").must_show("4_001 2022 = 9,80");
    assert!(new_value(&stage));
    stage.press("⎋uH").must_show("annullato: 4_001 2022");
    assert!(!new_value(&stage));
    stage.press("⎋^rH").must_show("ripetuto: 4_001 2022");
    assert!(new_value(&stage));
}

#[test]
fn a_colleagues_change_can_be_undone_from_the_history_and_acts_cannot() {
    let mut stage = Stage::italian();
    let mut other = stage.colleague();
    other.press("9,8⏎C⏎");
    stage.hear(&other);
    stage.press("H⌦").must_show("non si annullano");
    stage.press("↓⌦").must_show("l'esercizio 2022 è chiuso");
    stage
        .press("⎋Cerrore di battitura⏎H↓↓⌦")
        .must_show("annullato: 4_001 2022 = 9,80");
}

#[test]
fn the_plan_is_seen_as_it_stood_and_nothing_can_be_changed_there() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎");
    stage.now.instant += jiff::SignedDuration::from_hours(48);
    stage.press("D24/11/2026⏎");
    stage.press("g").must_show("com'era il 24/11/2026");
    assert!(stage.line("4_001").contains("9,80"));
    assert!(stage.model.document.bar().is_some());
    stage.press("5").must_show("com'era il 24/11/2026");
    stage.press("q").must_show("di nuovo oggi");
    stage.press("5⏎⎋");
    assert!(stage.line("4_001").contains("5,00"));
    stage.press("D23/11/2026⏎");
    assert!(stage.line("4_001").contains("manca"));
    stage.press("⎋H↓⏎");
    assert!(stage.line("4_001").contains("9,80"));
    stage.press("qD31/12/2099⏎").must_show("deve ancora venire");
    stage.press("^udomani⏎").must_show("non è una data");
    stage.press("^uieri⏎").must_show("25/11/2026");
}

#[test]
fn while_the_past_is_shown_what_colleagues_do_is_taken_in_behind_it() {
    let mut stage = Stage::italian();
    let mut other = stage.colleague();
    other.press("9,8⏎");
    stage.press("D23/11/2026⏎");
    stage.hear(&other);
    assert!(stage.line("4_001").contains("manca"));
    stage.press("q");
    assert!(stage.line("4_001").contains("9,80"));
}

#[test]
fn values_are_tried_and_thrown_away_or_kept_with_one_undo() {
    let mut stage = Stage::italian().with_example();
    let saved = stage.saved.len();
    stage.press("w").must_show("PROVA").press("5⏎").press("2⏎⏎");
    stage.must_show("prova: 4_002 2022 = 2");
    assert_ne!(stage.individual(), "83,76");
    stage.press("A").must_not_show("Aggiorna 4_001");
    stage.press("C").must_not_show("Chiudi");
    stage
        .press("q")
        .must_show("Prova: 2 valori cambiati")
        .press("x");
    assert_eq!(stage.individual(), "83,76");
    assert_eq!(stage.saved.len(), saved, "nothing was written");
    stage
        .press("gw5⏎2⏎⏎uw")
        .must_show("Prova: un valore cambiato")
        .press("⎋");
    stage
        .press("50⏎w")
        .must_show("2 valori cambiati")
        .press("r");
    stage.must_show("2 valori tenuti").must_not_show("PROVA");
    assert_eq!(stage.saved.len(), saved + 1, "one change");
    stage.press("u");
    assert_eq!(stage.individual(), "83,76");
    stage
        .press("ww")
        .must_show("nessun valore cambiato")
        .press("r")
        .must_show("nessun valore cambiato")
        .press("⏎");
    stage.must_not_show("PROVA");
}

#[test]
fn a_read_only_plan_can_be_tried_and_not_kept() {
    let mut stage = Stage::italian();
    let read_only = Document::clone(&stage.model.document).read_only(ReadOnly::Asked);
    *stage.model.document = read_only;
    stage.press("w9,8⏎");
    assert!(stage.line("4_001").contains("9,80"));
    stage
        .press("wr")
        .must_show("sola lettura")
        .must_show("PROVA");
    stage.press("wx");
    assert!(stage.line("4_001").contains("manca"));
}

#[test]
fn a_year_is_closed_after_its_checks_and_reopened_with_a_reason() {
    let mut stage = Stage::italian();
    stage.press("3⏎⎋C");
    stage
        .must_show("senza consuntivo, valgono 0 (9): 4_002")
        .must_show("sotto la soglia critica senza nota (1): 4_001")
        .must_show("Invio chiude comunque");
    stage.press("⎋").must_not_show("esercizio chiuso");
    stage.must_not_show("riapri anno");
    stage
        .press("C⏎")
        .must_show("esercizio chiuso")
        .must_show("C riapri anno")
        .must_show("2022 chiuso");
    for keys in ["5", "N", "d", "x", "A", "I", "⌦", "s"] {
        stage.press(keys);
        assert_eq!(stage.saved.len(), 2, "{keys}");
        stage.press("⎋");
        if stage.effects.last() == Some(&traguardo::app::Effect::Quit) {
            stage.effects.pop();
        }
    }
    let mut stage = stage.restarted();
    stage.press("<C⏎").must_show("manca il motivo");
    stage.press("manca il dato di giugno⏎");
    stage.must_show("2022 riaperto: manca il dato di giugno");
    stage.press("g5⏎⎋");
    assert!(stage.line("4_001").contains("5,00"));
}

#[test]
fn a_complete_year_is_closed_without_a_warning() {
    let mut stage = Stage::italian().with_example();
    stage
        .press("jj70⏎")
        .press("C")
        .must_show("SG.03_004")
        .press("⎋");
    stage.press("/SG.03_003⏎s").press("C");
    stage
        .must_show("Ogni KPI ha il suo consuntivo")
        .must_show("Invio chiude ·");
}

#[test]
fn del_twice_in_the_history_undoes_one_change_and_not_its_neighbour() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎168⏎H⌦⌦").must_show("niente da annullare");
    assert_eq!(stage.saved.len(), 3);
    stage.press("⎋g");
    assert!(stage.line("4_001").contains("9,80"));
}

#[test]
fn what_is_withdrawn_in_the_sandbox_is_withdrawn_when_it_is_kept() {
    let mut stage = Stage::italian();
    stage.press("N9,8⇥^u30/06/2022^s").press("5⏎⎋g");
    stage
        .press("w⌦w")
        .must_show("un valore cambiato")
        .press("r");
    assert!(stage.line("► 4_001").contains("9,80"));
    stage.press("wu").must_show("niente da annullare");
}

#[test]
fn a_sandbox_that_cannot_be_kept_goes_on() {
    let mut stage = Stage::italian();
    let mut other = stage.colleague();
    stage.press("w9,8⏎w");
    other.now.instant += jiff::SignedDuration::from_mins(5);
    other.press("C⏎");
    stage.hear(&other);
    stage.press("r").must_show("PROVA").must_show("9,80");
    stage
        .press("H⏎")
        .must_show("in prova si scrivono solo valori");
}

#[test]
fn a_key_that_changes_something_says_why_it_does_not() {
    let mut stage = Stage::italian();
    stage.press("C⏎");
    for key in ["5", "A", "d", "x", "N", "I", "⏎="] {
        stage.model.notice = None;
        stage.press(key).must_show("l'esercizio 2022 è chiuso");
    }
    let mut stage = Stage::italian();
    stage
        .press("wA")
        .must_show("in prova si scrivono solo valori");
    let other = Document::clone(&Stage::italian().model.document);
    *stage.model.document = other.read_only(ReadOnly::Asked);
    stage.model.aside = None;
    stage.press("5").must_show("sola lettura");
}

#[test]
fn questions_and_the_history_return_to_the_sheet_they_were_opened_from() {
    let mut stage = Stage::italian();
    stage.press("⏎H⎋").must_show("Perché questo numero");
    stage.press("C⎋").must_show("Perché questo numero");
    stage.press("⎋t⏎⎋").must_show("Anno per anno");
}

#[test]
fn a_value_that_came_after_the_closing_is_listed_and_its_sheet_says_whose_it_is() {
    let mut stage = Stage::italian();
    stage.press("F").must_show("nessuna segnalazione");
    let mut other = stage.colleague();
    stage.press("C⏎");
    other.now.instant += jiff::SignedDuration::from_mins(5);
    other.press("9,8⏎");
    stage.hear(&other);
    stage.must_show("non conta");
    stage
        .press("gF")
        .must_show("4_001: un valore è arrivato quando il 2022 era già chiuso");
    stage
        .press("⎋⏎")
        .must_show("L. Bianchi")
        .must_say("c conferma");
    stage.press("⎋c").must_show("visto e confermato");
    stage.press("F").must_show("nessuna segnalazione");
}
