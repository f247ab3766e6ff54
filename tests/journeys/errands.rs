//! What is done beside typing: the round before a meeting, and the files that are written for others.

use std::cmp::Ordering;

use traguardo::app::{BINDINGS, Command, Effect, Export, Form, Message, NotExported, Screen};
use traguardo::plan::Language::{English, Italian};
use traguardo::settings::Format;
use traguardo::words::Sentence;

use crate::support::stage::Stage;

fn form(stage: &Stage) -> &Form {
    match stage.model.screens.top() {
        Screen::Form(form) => form,
        other => panic!("{other:?}"),
    }
}

/// The export that was asked for last.
fn asked(stage: &Stage) -> Export {
    let exports = stage.effects.iter().rev().find_map(|effect| match effect {
        Effect::Export(export) => Some((**export).clone()),
        _ => None,
    });
    exports.unwrap()
}

#[test]
fn the_round_goes_through_what_lacks_a_value_or_is_old_and_ends_with_what_came_of_it() {
    let mut stage = Stage::italian();
    // One of the end of the year, which is not old for a year that is over, and one of June, which is.
    stage.press("g9,8⏎N⇥150⇥^u30/06/2022^sg");
    stage
        .press("R")
        .must_show("Più vecchi di (giorni)")
        .must_show("9 KPI da aggiornare")
        .press("^s")
        .must_show("aggiornati 0 · saltati 0 · da fare 9")
        .must_show("30/06")
        .must_show("mai");
    assert_eq!(stage.selected(), "4_002");
    stage
        .press("16")
        .press("0⏎")
        .press("^s")
        .must_show("aggiornati 1");
    assert_eq!(stage.selected(), "4_003", "it goes on by itself");
    stage.press(" ").must_show("saltati 1");
    assert_eq!(stage.selected(), "4_004");
    stage.press("         ").must_show("giro finito");
    stage.must_show("aggiornati 1 · saltati 8 · da fare 0");
    stage.press("q").must_show("Performance individuale");
}

#[test]
fn a_round_answers_yes_and_no_and_takes_an_undo_as_still_to_do() {
    let mut stage = Stage::italian();
    stage.press("R^s");
    for _ in 0..8 {
        stage.press(if stage.selected() == "SG.03_001" {
            ""
        } else {
            "j"
        });
    }
    // A NO below the critical band asks for no note here: the round goes on.
    stage.press("n").must_show("aggiornati 1");
    assert_ne!(stage.selected(), "SG.03_001", "it goes on by itself");
    stage.press("u").must_show("aggiornati 0");
    // An answer that stands already is left as it is, and passed by.
    stage.press("k");
    assert_eq!(stage.selected(), "SG.03_001");
    stage.press("s").must_show("aggiornati 1 · saltati 0");
    let kept = stage.saved.len();
    stage.press("k");
    assert_eq!(stage.selected(), "SG.03_001");
    stage.press("s").must_show("aggiornati 1 · saltati 0");
    assert_eq!(stage.saved.len(), kept);
    assert_eq!(stage.selected(), "SG.03_002");
}

#[test]
fn a_round_with_nothing_to_do_and_days_that_are_none_say_so() {
    let mut stage = Stage::italian().with_example();
    stage.press("R^uabc^s").must_show("da 0 a 9999");
    stage.press("^u9999").must_show("un KPI da aggiornare");
    stage.press("⎋gjj70⏎R^s").must_show("niente da aggiornare");
}

#[test]
fn a_closed_year_has_no_round() {
    let mut stage = Stage::italian();
    stage.press("C⏎R").must_show("chiuso");
    stage.must_not_show("Più vecchi di");
}

#[test]
fn a_year_is_exported_from_where_one_stands() {
    let mut stage = Stage::italian();
    stage
        .press("e")
        .must_show("Relazione 2022")
        .must_show("relazione-2022.html");
    // Another format, another name; a name of one's own wins.
    stage.press("⏎→").must_show("relazione-2022.md");
    stage
        .press("→→")
        .must_show("segretario-generale-2022-2024.csv");
    stage.must_show("una riga per KPI");
    stage.press("^s");
    let export = asked(&stage);
    assert_eq!((export.format, export.replace), (Format::Csv, false));
    assert_eq!(export.file, "segretario-generale-2022-2024.csv");
    stage.tell(Message::Exported {
        asked: export,
        outcome: Ok("/casa/piano.csv".into()),
    });
    stage.must_show("scritto /casa/piano.csv");
    // A name that tells another format is refused rather than believed.
    stage.press("e⏎⏎/altrove/mia.xlsx^s");
    stage.must_show("il nome finisce per .xlsx e il formato è html");
    stage.press("^u/altrove/mia.html^s");
    assert_eq!(asked(&stage).file, "/altrove/mia.html");
}

#[test]
fn the_minutes_are_exported_from_the_review_that_is_chosen() {
    let mut stage = Stage::italian();
    stage
        .press("m^s")
        .press("e")
        .must_show("Verbale del monitoraggio");
    stage.must_show("verbale-2026-11-24.html").press("^s");
    assert_eq!(asked(&stage).review.as_deref(), Some("2026-11-24"));
    stage.press("C⏎re").must_show("verbale-2026-11-24.html");
    // A workbook is of the whole plan.
    stage
        .press("⏎→→^s")
        .must_show("di un monitoraggio si stampano i verbali");
    stage.press("⎋⎋").must_show("Performance individuale");
}

#[test]
fn a_file_that_is_there_is_replaced_by_another_key_only() {
    let mut stage = Stage::italian();
    stage.press("e^s");
    let there = |stage: &mut Stage| {
        let asked = asked(stage);
        stage.tell(Message::Exported {
            asked,
            outcome: Err(NotExported::Exists("/casa/relazione-2022.html".into())),
        });
    };
    there(&mut stage);
    stage.must_show("/casa/relazione-2022.html c'è già");
    stage.press("⏎");
    assert!(!asked(&stage).replace);
    there(&mut stage);
    stage.press("s");
    assert!(asked(&stage).replace);
    // Nobody is interrupted while typing.
    stage.press("9");
    there(&mut stage);
    stage.must_show("9 letto come");
    let asked = asked(&stage);
    stage.press("⎋").tell(Message::Exported {
        asked,
        outcome: Err(NotExported::Failed(Sentence::new(|_| {
            "spazio esaurito".into()
        }))),
    });
    stage.must_show("spazio esaurito");
}

#[test]
fn what_is_only_tried_is_not_exported() {
    let mut stage = Stage::seed(Italian, 80, 24);
    stage.press("w9⏎e");
    assert!(
        !stage
            .effects
            .iter()
            .any(|it| matches!(it, Effect::Export(_)))
    );
    stage.must_not_show("Che cosa");
}

#[test]
fn the_wheel_and_a_click_turn_the_slides() {
    let mut stage = Stage::italian();
    stage.press("m^s").must_show("1/");
    stage.tell(Message::Wheel(1)).must_show("2/");
    stage.tell(Message::Wheel(-1)).must_show("1/");
    let click = |column| Message::Click {
        column,
        row: 10,
        double: false,
    };
    stage.tell(click(60)).must_show("2/");
    stage.tell(click(3)).must_show("1/");
}

#[test]
fn what_was_given_up_on_one_kpi_is_no_part_of_the_next_ones_value() {
    let mut stage = Stage::italian();
    // In the round, a value with a note is given up in its form; the next digit, on another KPI and on the same, begins anew.
    stage.press("R^s").press("N5⇥⇥una nota⎋");
    let first = stage.selected().to_owned();
    stage.press("j160⏎");
    assert_ne!(stage.selected(), first);
    stage.press("g8").must_not_show("una nota").press("⏎");
    assert_eq!(stage.saved.len(), 2);
    for change in &stage.saved {
        assert!(!format!("{change:?}").contains("una nota"), "{change:?}");
    }
}

#[test]
fn a_form_that_comes_back_says_so_and_one_key_empties_it() {
    for (language, said, value) in [(Italian, "Ctrl-X", "9,9"), (English, "Ctrl-X", "9.9")] {
        let mut stage = Stage::seed(language, 120, 40);
        stage.press(&format!("N{value}⇥⇥a note⎋N"));
        stage.must_show("a note").must_show(said);
        stage
            .press("^x")
            .must_not_show("a note")
            .must_not_show(said);
        stage.press("⎋jN").must_not_show("a note");
    }
}

#[test]
fn a_judgement_by_hand_is_chosen_by_typing_it_and_its_fall_is_told_as_one() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎kx").press("⇥40");
    let told = form(&stage).outlook.as_ref().unwrap();
    assert!(told[0].text.contains("98,00 % → 40,00 %"), "{told:?}");
    assert!(told.iter().all(|it| it.trend == Ordering::Less), "{told:?}");
    stage.press("^s").must_show("manca la nota");
    stage.press("valutato a mano");
    stage.press("^s");
    assert!(stage.line("4_001").contains("40,00"));
}

#[test]
fn a_source_that_is_not_there_is_said_while_it_is_typed() {
    let mut stage = Stage::italian();
    stage.press("N9,8⇥⇥⇥/non/c/e.pdf").must_show("non c'è");
    assert!(stage.saved.is_empty());
}

#[test]
fn the_palette_finds_a_command_by_what_people_call_it() {
    let called = [
        (Italian, "esporta", Command::Export),
        (Italian, "stampa", Command::Export),
        (Italian, "grafico", Command::KpiSheet),
        (Italian, "lingua", Command::Language),
        (Italian, "esci", Command::Quit),
        (Italian, "simula", Command::WhatIf),
        (Italian, "diapositive", Command::Meeting),
        (Italian, "perche", Command::KpiSheet),
        (English, "print", Command::Export),
        (English, "chart", Command::KpiSheet),
        (English, "exit", Command::Quit),
        (English, "freeze", Command::CloseYear),
    ];
    for (language, called, command) in called {
        let mut stage = Stage::seed(language, 80, 24);
        stage.press(":").press(called);
        let first = stage.model.derived.palette.first();
        let first = first.map(|row| BINDINGS[*row].command);
        assert_eq!(first, Some(command), "{called}");
        let frame = stage.press("⌫").frame();
        let longer = stage.press("⌫").frame();
        let top = |frame: &str| frame.lines().position(|line| line.contains('╭'));
        assert_eq!(top(&frame), top(&longer), "it stays where it is");
    }
    let mut stage = Stage::italian();
    // Its own words come before what else it is called.
    stage.press(":anni").must_show("tabella degli anni");
    stage.press("^uqqqq").must_show("nessun risultato");
}

#[test]
fn an_old_answer_that_still_holds_is_passed_by_and_counts_as_skipped() {
    let mut stage = Stage::italian();
    while stage.selected() != "SG.03_001" {
        stage.press("j");
    }
    stage.press("N⇥si⇥^u30/06/2022^sR^s");
    while stage.selected() != "SG.03_001" {
        stage.press("j");
    }
    let kept = stage.saved.len();
    stage.press("s").must_show("aggiornati 0 · saltati 1");
    assert_eq!(stage.saved.len(), kept);
    assert_eq!(stage.selected(), "SG.03_002");
}

#[test]
fn the_round_asks_for_what_was_to_be_reached_by_a_day_that_is_past() {
    use traguardo::exchange::{About, ImportKind, import};
    // Today is 24 November 2026.
    let text = "obiettivo;kpi;nome;target 2026;target al 30/06/2026;target al 30/09/2026\n\
                A;A1;Corsi;40;20;30\nA;A2;Visite;40;;\n";
    let read = import(
        text.as_bytes(),
        ImportKind::Csv,
        &About::default(),
        traguardo::settings::Limits::default(),
    );
    let mut stage = Stage::of(read.unwrap().plan, Italian, 120, 40);
    for key in ["g", "↓"] {
        stage.press(key).press("N18⇥^u30/6^s");
    }
    // Neither is a year old, and only the first was to be measured again by the end of September.
    stage.press("R^u365").must_show("un KPI da aggiornare");
    stage.press("^s").must_show("da fare 1").must_show("A1");
    stage.press("31⏎").must_show("aggiornati 1");
    stage.press("⎋⎋R^u365").must_show("0 KPI da aggiornare");
}
