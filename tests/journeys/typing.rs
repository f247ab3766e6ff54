//! Typing a year: the field, the note, the pasted column, undo.

use traguardo::app::{Effect, Message};
use traguardo::plan::Language::{English, Italian};
use traguardo::record::{Edit, Value};

use crate::support::now;
use crate::support::stage::Stage;

#[test]
fn a_digit_opens_the_cell_and_the_scores_move_before_enter() {
    let mut stage = Stage::italian();
    stage
        .press("9,8")
        .must_show("9,8 letto come 9,80 %")
        .must_show("98,00 % del target, obiettivo 24,50 % (+24,50)");
    assert!(
        stage.line("acquisito").contains("6,13"),
        "the header moves too"
    );
    assert!(stage.saved.is_empty(), "nothing is kept before Enter");
    stage
        .press("⏎")
        .must_show("salvato 4_001 2022 = 9,80 · 10:42");
    assert_eq!(stage.selected(), "4_002");
}

#[test]
fn esc_gives_up_and_what_was_typed_comes_back() {
    let mut stage = Stage::italian();
    stage.press("9,8⎋").must_not_show("9,8 letto");
    assert!(stage.saved.is_empty());
    stage.press("i").must_show("9,8 letto come 9,80 %");
    stage.press("⎋7⎋⑵").must_show("7 letto come 7,00 %");
}

#[test]
fn reopening_shows_the_old_value_and_clearing_it_withdraws() {
    let mut stage = Stage::italian();
    stage.press("9,80⏎k⑵").must_show("9,80 letto come 9,80 %");
    stage.press("^u⏎").must_show("ritirato 4_001 2022 = 9,80");
    assert_eq!(stage.individual(), "0,00");
}

#[test]
fn a_doubtful_text_is_refused_in_the_cell_and_stays() {
    let mut stage = Stage::italian();
    stage
        .press("1,2,3⏎")
        .must_show("«1,2,3» non si legge senza dubbi: scrivi 12,3 o 123");
    assert!(stage.saved.is_empty());
    stage.press("⌫⌫⏎").must_show("salvato 4_001 2022 = 1,20");
    let mut stage = Stage::seed(English, 120, 40);
    stage
        .press("12,5⏎")
        .must_show("“12,5” cannot be read without doubt: type 12.5 or 125");
}

#[test]
fn arithmetic_is_computed_and_its_parts_are_kept() {
    let mut stage = Stage::italian();
    stage
        .press("jj318,27/275,37")
        .must_show("318,27/275,37")
        .must_show("× 100 = 115,579 %");
    stage
        .press("⏎k⏎")
        .must_say("115,579 % 318,27/275,37")
        .must_show("Rilevazioni");
}

#[test]
fn a_quotient_fills_the_two_inputs_of_a_formula_that_is_one() {
    let mut stage = Stage::italian();
    stage.press("j318,27/275,37");
    stage.must_show("(patrimonio_netto / immobilizzazioni) × 100 = 115,579 %");
    stage.press("⏎");
    let edit = &stage.saved.last().unwrap().entries[0].edit;
    let Edit::Record { actual, .. } = edit else {
        panic!("{edit:?}");
    };
    assert!(matches!(&actual.value, Value::Computed(it) if it.inputs().len() == 2));
    // They are there when the inputs are opened, and one of them can be changed alone.
    stage.press("kI").must_show("318,27").must_show("275,37");
    stage.press("⎋").press("⑵").must_show("Patrimonio netto");
    // A formula that is no quotient of its two inputs takes a quotient as a number.
    let mut stage = Stage::italian();
    stage.press("1/10⏎");
    let edit = &stage.saved.last().unwrap().entries[0].edit;
    assert!(
        matches!(edit, Edit::Record { actual, .. } if matches!(actual.value, Value::Arithmetic(_)))
    );
}

#[test]
fn a_division_by_zero_is_a_state_and_not_a_nought() {
    let mut stage = Stage::italian();
    stage.press("3/0").must_show("divisione per zero");
    stage.press("⏎k").must_show("non calc");
    assert_eq!(stage.individual(), "0,00");
}

#[test]
fn yes_and_no_are_one_key_and_space_goes_round() {
    let mut stage = Stage::italian();
    stage.press("G↑↑↑");
    assert_eq!(stage.selected(), "SG.03_002");
    stage.press("s");
    assert!(stage.line("SG.03_002").contains("100,00"));
    assert_eq!(stage.selected(), "SG.03_003", "on to the next row");
    stage.press("k  ").must_not_show("SG.03_002 2022 = SI");
    assert!(
        stage.line("SG.03_002").contains("manca"),
        "from yes to no to empty: {}",
        stage.frame()
    );
}

#[test]
fn a_value_below_the_critical_band_asks_for_a_note() {
    let mut stage = Stage::italian();
    stage
        .press("3⏎")
        .must_show("4_001 è sotto la soglia critica: a o Invio scrive la nota");
    assert_eq!(stage.selected(), "4_002", "the question does not hold up");
    stage
        .press("⏎")
        .must_show("4_001 2022 = 3,00 è sotto la soglia critica: perché?");
    stage.press("⎋");
    assert_eq!(stage.selected(), "4_002", "back to where the keys were");
    stage.press("k").must_show("nota mancante");
    stage
        .press("aentrate in ritardo⏎")
        .must_show("nota: entrate in ritardo");
    stage.must_not_show("nota mancante");
    assert!(matches!(
        stage.saved[1].entries[0].edit,
        Edit::Annotate { .. }
    ));
}

#[test]
fn a_question_for_a_note_goes_with_the_next_key() {
    let mut stage = Stage::italian();
    stage
        .press("3⏎168⏎")
        .must_not_show("è sotto la soglia critica");
    assert!(stage.line("4_002").contains("168,00"));
    stage.press("a").must_not_show("perché?");
    // The other key opens it too, and what is written goes to the value that asked.
    let mut stage = Stage::seed(English, 120, 40);
    stage
        .press("3⏎")
        .must_show("4_001 is below the critical band: a or Enter writes the note")
        .press("alate income⏎");
    assert_eq!(stage.selected(), "4_002");
    stage.press("k").must_show("note: late income");
}

#[test]
fn a_value_far_from_its_target_is_asked_for_once() {
    let mut stage = Stage::italian();
    stage.press("980⏎");
    assert!(stage.saved.is_empty(), "not yet");
    stage.must_show("Invio ancora lo conferma così");
    stage.press("⏎");
    assert_eq!(stage.saved.len(), 1, "the second Enter keeps it");
    // What is changed is asked for anew.
    stage.press("16800⌫0⏎");
    assert_eq!(stage.saved.len(), 1);
    stage.press("⌫⌫⏎");
    assert!(stage.line("4_002").contains("168,00"));
    // So too in the form of a measurement.
    stage
        .press("jN7000^s")
        .must_show("forse 7,00 %? Invio ancora");
    assert_eq!(stage.saved.len(), 2);
    stage.press("^s");
    assert_eq!(stage.saved.len(), 3);
}

#[test]
fn what_is_typed_after_a_question_without_looking_lands_nowhere() {
    let mut stage = Stage::italian();
    // A value far from its target, and the next rows' values in one go.
    stage.press("980⏎168⏎70⏎12⏎");
    assert!(stage.saved.is_empty());
    assert_eq!(stage.selected(), "4_001");
    stage
        .press("5")
        .must_show("Quel che hai scritto dopo non è preso");
    stage.press("⏎").must_show("Invio ancora lo conferma così");
    stage.press("⌫⌫,8⏎168⏎");
    assert!(stage.line("4_001").contains("9,80"));
    assert!(stage.line("4_002").contains("168,00"));
    let mut stage = Stage::seed(English, 120, 40);
    stage.press("980⏎1").must_show("Enter twice keeps it");
    stage.press("⏎⏎");
    assert_eq!(stage.saved.len(), 1, "Enter twice");
}

#[test]
fn the_first_key_takes_the_place_of_a_reopened_value() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎k").press("i8,5⏎");
    assert!(stage.line("4_001").contains("8,50"));
    // A key that moves keeps the old text.
    stage.press("ki⇲1⏎");
    assert!(stage.line("4_001").contains("8,51"), "{}", stage.frame());
}

#[test]
fn escape_never_leaves_and_clears_what_narrows() {
    let mut stage = Stage::italian();
    stage.press("⎋⎋");
    assert_eq!(stage.effects, []);
    stage
        .press("f")
        .must_show("solo ciò che richiede attenzione");
    stage
        .press("⎋")
        .must_not_show("solo ciò che richiede attenzione");
    assert!(!stage.effects.contains(&Effect::Quit));
    stage.press("q");
    assert_eq!(stage.effects.last(), Some(&Effect::Quit));
}

#[test]
fn what_has_no_room_in_a_field_is_told() {
    let mut stage = Stage::italian();
    stage
        .press("9")
        .paste(&"1".repeat(5000))
        .must_show("incollato fin dove c'è posto");
}

#[test]
fn delete_withdraws_and_says_which_older_value_counts() {
    let mut stage = Stage::italian();
    let measurement = |day: &str, value: i64| Edit::Record {
        kpi: "4_001".into(),
        year: 2022,
        date: day.parse().unwrap(),
        actual: Value::Number(value.into()).into(),
        note: None,
        source: None,
        sha256: None,
    };
    let edits = vec![measurement("2022-06-30", 8), measurement("2022-12-31", 9)];
    let (change, _) = stage.model.document.apply(edits, now()).unwrap();
    stage.tell(Message::Absorb {
        changes: vec![change],
        findings: Vec::new(),
        looked_at: Vec::new(),
    });
    stage
        .press("⌦")
        .must_show("ritirato 4_001 2022 = 9,00; ora è in vigore 8,00 (30/06/2022)");
    stage.press("⌦").must_show("ora manca il consuntivo");
}

#[test]
fn undo_and_redo_reach_across_restarts() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎168⏎");
    let mut tomorrow = stage.restarted();
    tomorrow.press("u").must_show("annullato: 4_002 2022 = 168");
    tomorrow
        .press("u")
        .must_show("annullato: 4_001 2022 = 9,80");
    assert_eq!(tomorrow.individual(), "0,00");
    tomorrow.press("u").must_show("niente da annullare");
    let mut later = tomorrow.restarted();
    later.press("^r").must_show("ripetuto: 4_001 2022 = 9,80");
    later.press("^r").must_show("ripetuto: 4_002 2022 = 168");
    later.press("^r").must_show("niente da ripetere");
    assert_eq!(later.individual(), stage.individual());
}

#[test]
fn after_a_new_change_there_is_nothing_to_redo() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎u7⏎⎋^r").must_show("niente da ripetere");
}

#[test]
fn a_pasted_column_fills_rows_after_a_preview_with_one_undo() {
    let mut stage = Stage::italian();
    stage
        .paste("9,9\n1,2,3\n\n12,41\n88\n")
        .must_show("Incolla 5 valori")
        .must_show("rifiutato: «1,2,3»");
    stage
        .must_show("vuoto: la riga resta com'è")
        .must_show("Invio conferma 3 su 5");
    stage.press("⏎").must_show("3 valori incollati");
    assert!(stage.line(" 4_004 ").contains("12,41"));
    stage.press("u");
    assert_eq!(stage.individual(), "0,00");
    stage.paste("7,5").must_show("7,5 letto come 7,50 %");
}

#[test]
fn an_actual_for_a_year_without_a_target_is_kept_and_does_not_count() {
    let mut stage = Stage::italian();
    stage
        .press(">5,5")
        .must_show("quest'anno non c'è target: non conta");
    stage.press("⏎");
    assert_eq!(stage.saved.len(), 1);
    stage.must_show("1 escluso");
}

#[test]
fn tab_goes_to_the_next_kpi_to_fill_and_around() {
    let mut stage = Stage::italian();
    stage.press("9,8⇥");
    assert_eq!(stage.selected(), "4_002");
    stage.press("168⇥j⇥");
    assert_eq!(stage.selected(), "SG.02_001");
    stage.press("⇤");
    assert_eq!(stage.selected(), "4_004");
    stage.press("G⇥");
    assert_eq!(stage.selected(), "4_003", "after the last one, the first");
}

#[test]
fn a_tab_ends_a_cell_and_codes_are_taken_as_written() {
    let mut stage = Stage::italian();
    // Two cells side by side are no value, alone and in a column.
    stage
        .paste("168\t165")
        .press("⏎")
        .must_show("sono più celle di un foglio");
    assert!(stage.saved.is_empty());
    stage.press("⎋").model.abandoned.clear();
    stage
        .paste("168\t165\n9\t8\t7\n12,5")
        .must_show("«168")
        .must_show("Invio conferma 1 su 3");
    stage.press("⎋");
    // A row names its KPI, in any case; a number that a code could be shortened to names none.
    stage
        .paste("4_003\t70\nsg.04_001\tx\t80\n004\t9")
        .must_show("Incolla 3 valori");
    stage.press("⏎");
    assert!(stage.line("4_003").contains("70,00"));
    assert!(stage.line("SG.04_001").contains("80,00"));
    assert!(stage.line("4_004").contains("manca"));
}

#[test]
fn a_pasted_value_that_is_far_is_marked() {
    let mut stage = Stage::italian();
    stage
        .paste("980\n168")
        .must_show("980,00 %  lontano da 10,00 %: forse 9,80 %?");
}

#[test]
fn a_search_shows_the_code_that_is_written_just_so_first() {
    let mut plan = Stage::italian().model.plan().clone();
    for (at, code) in ["X1.1", "x1", "X1"].into_iter().enumerate() {
        plan.objectives[0].kpis[at].code = code.to_owned();
    }
    let mut stage = Stage::of(plan, Italian, 120, 40);
    for code in ["X1", "x1", "X1.1"] {
        stage.press(&format!("/{code}⏎"));
        assert_eq!(stage.selected(), code);
    }
}

#[test]
fn the_same_field_opens_on_a_sheet_in_the_round_and_on_a_slide() {
    for opening in ["⏎", "o", "R^s", "m^s "] {
        let mut stage = Stage::italian();
        stage.press(opening);
        let before = stage.saved.len();
        stage.press("9,8");
        stage.must_show("9,8 letto come 9,80 %");
        stage.press("⎋⑵").must_show("letto come 9,80 %");
        stage
            .press("^u98,1,2⏎")
            .must_show("non si legge senza dubbi");
        stage.press("^u980⏎");
        stage.must_show("Invio ancora").press("⏎");
        assert_eq!(stage.selected(), "4_002", "{opening}: on to the next");
        assert_eq!(stage.saved.len(), before + 1, "{opening}");
    }
}

#[test]
fn yes_and_no_are_answered_on_a_sheet_and_go_on_to_the_next() {
    let mut stage = Stage::italian();
    stage.press("G↑↑↑⏎").must_show("SG.03_002");
    stage.press("s");
    assert_eq!(stage.selected(), "SG.03_003", "on to the next sheet");
    stage.press("⎋");
    assert!(stage.line("SG.03_002").contains("100,00"));
}
