//! What is asked for in several rows: inputs, measurements, amendments, deviations, judgements, formulas.

use traguardo::plan::Language::English;
use traguardo::record::{Edit, Value};

use crate::support::stage::Stage;

/// What was written last.
fn last(stage: &Stage) -> &Edit {
    let change = stage.saved.last().unwrap();
    &change.entries.last().unwrap().edit
}

#[test]
fn the_inputs_of_a_formula_compute_the_actual_and_stay_with_it() {
    let mut stage = Stage::italian();
    stage.press("I").must_show("Dati di 4_001 per il 2022");
    stage
        .must_show("Proventi strutturali")
        .must_show("Oneri strutturali")
        .must_show("mancano 2 dati");
    stage.press("10.000.000⏎").must_show("manca un dato");
    assert!(matches!(last(&stage), Edit::Supply { inputs, .. } if inputs.len() == 1));
    stage.press("9.020.000").must_show("9,80 %");
    stage.must_show("4_001: manca consuntivo → 98,00 %");
    stage.press("⏎").must_show("salvato 4_001 2022");
    assert!(stage.line("4_001").contains("98,00"));
    let Edit::Record { actual, .. } = last(&stage) else {
        panic!("{:?}", last(&stage));
    };
    assert!(matches!(&actual.value, Value::Computed(it) if it.inputs().len() == 2));
    // One input is changed; the other is still there, also tomorrow.
    let mut stage = stage.restarted();
    stage.press("⑵⇥⌫⌫⌫⌫⌫⌫⌫⌫⌫9.000.000⏎");
    assert!(stage.line("4_001").contains("100,00"));
    stage
        .press("⏎")
        .must_say("proventi_strutturali € 10.000.000 Proventi")
        .must_say("oneri_strutturali € 9.000.000 Oneri");
    stage.must_say("(10000000-9000000)/10000000 =");
}

#[test]
fn half_typed_inputs_are_kept_and_the_row_says_so() {
    let mut stage = Stage::italian();
    stage.press("I5⏎⎋").must_show("dati noti: 1 su 2");
    assert!(stage.line("4_001").contains("manca"));
    let mut stage = stage.restarted();
    stage.must_show("dati noti: 1 su 2").press("I");
    let frame = stage.frame();
    let mut from = frame.lines().skip_while(|it| !it.contains("Proventi"));
    assert!(from.nth(1).unwrap().contains("│ 5    "), "{frame}");
    // A wrong input is refused where it stands, and nothing is lost.
    stage
        .press("⇥1,2,3⏎")
        .must_show("«1,2,3» non si legge senza dubbi");
    stage.press("^u0").press("⎋");
    stage.must_show("dati noti: 1 su 2");
}

#[test]
fn a_division_by_zero_is_a_state_and_the_mean_of_percentages_is_not_multiplied() {
    let mut stage = Stage::italian();
    stage
        .press("jI5⏎0")
        .must_show("divisione per zero: non calcolabile");
    stage.press("⏎");
    assert!(stage.line("4_002").contains("non calc"));
    stage
        .press("/SG.02⏎I90⏎80⏎100⏎90")
        .must_show("media(90; 80; 100; 90)");
}

#[test]
fn a_reading_has_its_day_its_note_and_its_source() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bilancio.csv");
    std::fs::write(&file, "9,80").unwrap();
    let path = file.to_str().unwrap();
    let mut stage = Stage::italian();
    stage.press("N").must_show("Rilevazione di 4_001 nel 2022");
    stage.press("9,1⇥^u30/06/2022⇥primo semestre⇥");
    stage.press(path).press("⏎");
    let Edit::Record {
        date, note, sha256, ..
    } = last(&stage)
    else {
        panic!("{:?}", last(&stage));
    };
    assert_eq!(date.to_string(), "2022-06-30");
    assert_eq!(note.as_deref(), Some("primo semestre"));
    assert!(sha256.is_some());
    stage.press("⏎⇲").must_show("30/06/2022  9,10 %");
    stage.press("⇱⇟").must_show("invariato");
    std::fs::write(&file, "9,90").unwrap();
    stage.press("⎋⏎⇟").must_show("CAMBIATO da allora");
    std::fs::remove_file(&file).unwrap();
    stage.press("⎋⏎⇟").must_show("il file NON c'è più");
}

#[test]
fn a_reading_is_moved_to_another_day_with_one_undo() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎kN→");
    stage.must_show("del 31/12/2022: 9,80 %");
    stage.press("⇥⇥^u30/09/2022^s");
    let cell = stage.model.document.cell(stage.model.cursor, 2022).unwrap();
    assert_eq!(cell.measurements.len(), 1);
    assert_eq!(cell.measurements[0].date.to_string(), "2022-09-30");
    stage.press("u");
    let cell = stage.model.document.cell(stage.model.cursor, 2022).unwrap();
    assert_eq!(cell.measurements[0].date.to_string(), "2022-12-31");
}

#[test]
fn a_reading_is_refused_with_its_reason_in_its_row() {
    let mut stage = Stage::italian();
    let cases = [
        ("N^s", "Valore: manca"),
        ("N9,8⇥^u31/02/2022^s", "non esiste nel calendario"),
        ("N9,8⇥^u01/06/2023^s", "non è nel 2022"),
        ("N9,8⇥^u01/06/2031^s", "deve ancora venire"),
        ("N9,8⇥⇥⇥/non/c/e.pdf^s", "il file non c'è"),
    ];
    for (keys, sentence) in cases {
        stage.press(keys).must_show(sentence).press("⎋");
        stage.model.forms.clear();
    }
    assert!(stage.saved.is_empty());
    // What was given up comes back.
    stage.press("N7,7⎋N").must_show("Valore       7,7 ");
}

#[test]
fn a_target_is_amended_by_an_act_and_the_old_one_stays_beside_the_new() {
    let mut stage = Stage::italian().with_example();
    stage.press("A").must_show("Aggiorna 4_001 dal 2022");
    stage
        .press("12,25%")
        .must_show("10,00% → ≥ 12,25 %")
        .must_show("4_001: 98,00 % → 80,00 %")
        .must_show("obiettivo 1: 74,50 → 70,00");
    stage.press("⏎⏎⏎⏎");
    stage.must_show("Data dell'atto: manca");
    stage.press("25/10/2022^s").must_show("manca l'atto");
    stage
        .press("delibera di Giunta n. 45^s")
        .must_show("manca il motivo");
    stage.press("nuova media nazionale⏎");
    stage.must_show("target 2022 = 12,25%");
    assert!(stage.line("► 4_001").contains("12,25 %*"));
    assert_eq!(stage.individual(), "82,64");
    stage.must_show("(era 10,00%)");
    stage.press("⏎⇲");
    stage
        .must_show("delibera di Giunta n. 45 del 25/10/2022")
        .must_show("Precedente target: 10,00%.")
        .must_show("10,00%  →  12,25%")
        .must_show("nuova media nazionale");
    let mut stage = stage.restarted();
    assert!(stage.line("► 4_001").contains("12,25 %*"));
    stage.press("u");
    assert!(stage.line("► 4_001").contains("≥ 10,00 %*"));
    assert_eq!(stage.individual(), "83,76");
}

#[test]
fn weights_names_and_calculations_are_amended_from_a_year_on() {
    let mut stage = Stage::italian().with_example();
    stage.press("G>A→→30%");
    stage.must_show("i pesi dell'obiettivo sommerebbero a 30");
    stage.press("⇥^u10/01/2023⇥atto 1⇥prova^s");
    stage.must_show("peso dal 2023 = 30%");
    let kpi = stage.model.plan().kpi(stage.model.cursor).unwrap();
    assert_eq!(kpi.weight_in(2022), Some(100.into()));
    assert_eq!(kpi.weight_in(2024), Some(30.into()));
    stage.press("A→→→");
    stage.press("^uSoddisfazione⇥^u10/01/2023⇥atto 2⇥chiarezza^s");
    stage.must_show("Soddisfazione");
    stage
        .press("<")
        .must_show("Indagine sul grado di soddisfazione");
    stage.press(">A→⇥ di cittadini⇥^u10/01/2023⇥atto 3⇥⏎");
    stage.must_show("manca il motivo");
    stage
        .press("x⏎⏎⇲")
        .must_show("Percentuale di soddisfazione rilevata. di cittadini");
}

#[test]
fn an_amendment_outside_the_plan_or_of_nothing_is_refused() {
    let cases = [
        ("A11%⇥^u01/01/1999⇥a⇥b^s", "01/01/1999 è fuori dal piano"),
        ("A10,00%⇥^u01/06/2022⇥a⇥b^s", "non cambierebbe niente"),
        ("A5..2⇥", "il primo estremo è maggiore"),
        ("Abuono⇥", "non si legge come target"),
        ("A→→130⇥^u01/06/2022⇥a⇥b^s", "130 è fuori scala"),
    ];
    for (keys, sentence) in cases {
        let mut stage = Stage::italian();
        stage.press(keys).must_show(sentence);
        assert!(stage.saved.is_empty(), "{keys}");
    }
}

#[test]
fn two_people_who_amend_the_same_target_are_told_until_one_confirms() {
    let mut stage = Stage::italian();
    let mut other = stage.colleague();
    let amend = |value: &str| format!("A{value}%⇥^u25/10/2022⇥atto⇥motivo⏎");
    stage.press(&amend("12"));
    other.now.instant += jiff::SignedDuration::from_mins(5);
    other.press(&amend("13"));
    stage.hear(&other);
    assert!(stage.line("► 4_001").contains("≥ 13 %"));
    stage.must_show("aggiornato da due persone").press("c");
    stage.must_not_show("aggiornato da due persone");
}

#[test]
fn a_deviation_has_one_of_three_causes_and_its_note() {
    let mut stage = Stage::italian();
    stage
        .press("3⏎⎋kd")
        .must_show("consuntivo - target = -7,00 punti");
    stage.press("→⏎⏎").must_show("manca la nota");
    stage.press("personale in ferie⏎");
    stage.must_show("scostamento, causa endogena: personale in ferie");
    stage.must_not_show("nota mancante");
    stage.press("⏎").must_say("causa endogena");
    stage.press("⎋d→→⏎⏎");
    stage.must_show("causa dello scostamento tolta");
}

#[test]
fn what_cannot_be_assessed_leaves_the_result_and_what_is_set_by_hand_is_marked() {
    let mut stage = Stage::italian().with_example();
    stage.press("x^s").must_show("manca la nota");
    stage.press("dati persi");
    stage
        .must_show("4_001: 98,00 % → non valutabile")
        .press("^s");
    assert!(stage.line("► 4_001").contains("non valut."));
    stage.press("x→").must_show("forzato");
    stage.press("⇥120^s").must_show("120 è fuori scala");
    stage
        .press("^u95")
        .must_show("4_001: non valutabile → 95,00 %")
        .press("^s");
    assert!(stage.line("► 4_001").contains("■ forzato"));
    stage
        .press("⏎")
        .must_say("realizzazione 95,00 % dati persi");
    stage
        .press("⎋x→")
        .must_show("nessuno: vale il conto")
        .press("^s");
    assert!(stage.line("► 4_001").contains("● in linea"));
}

#[test]
fn a_formula_is_checked_as_it_is_typed_and_points_at_the_character() {
    let mut stage = Stage::seed(English, 120, 40);
    stage.press("G⏎=").must_show("Formula of SG.04_001");
    stage.press("(a / b").must_show("breaks off at character");
    stage
        .press(")⇥a = Content users (n.)")
        .must_show("“b” (character 6) is not among the inputs");
    stage
        .press("; b = Asked users (n.)")
        .must_show("it is a ratio");
    stage
        .press("; c = x")
        .must_show("the input “c” is not used");
    stage
        .press("^ua = Cost (€); b = Days (days)")
        .must_show("compound unit");
    stage.press("^ua = Content users (n.); b = Asked users (n.)^s");
    stage.must_show("SG.04_001 formula: (a / b)");
    stage.press("I148⏎200⏎").must_show("74.00");
    stage.press("⎋u");
    stage.press("⏎=").must_show("(a / b)");
}

#[test]
fn a_negative_input_is_written_and_read_back() {
    let mut stage = Stage::italian();
    stage
        .press("I1000⏎-5⏎")
        .must_show("100,50")
        .must_show("salvato");
    let stage = stage.restarted();
    assert!(stage.line("4_001").contains("100,50"));
}

#[test]
fn another_choice_keeps_what_was_typed_where_it_still_fits() {
    let mut stage = Stage::italian();
    stage.press("A12%⇥^u25/10/2022⇥delibera n. 45⇥perché⇥→");
    stage
        .must_show("delibera n. 45")
        .must_show("perché")
        .must_show("(Proventi strutturali");
    stage.press("⎋").model.forms.clear();
    stage
        .press("9,8⏎kN7⇥⇥bozza⇥⇥→")
        .must_show("Valore       9,8 ")
        .must_not_show("bozza");
    stage.press("←").must_show("bozza");
}

#[test]
fn a_reading_that_a_colleague_replaced_meanwhile_is_not_withdrawn_unseen() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎k");
    let mut other = stage.colleague();
    other.hear(&stage);
    stage.press("N→⇥⇥^u30/09/2022");
    other.press("7,7⏎");
    stage.hear(&other);
    stage
        .press("^s")
        .must_show("questa rilevazione è cambiata intanto");
    assert_eq!(stage.saved.len(), 1);
}

#[test]
fn a_note_can_be_mended_where_the_source_has_changed_and_its_seal_stays() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bilancio.csv");
    std::fs::write(&file, "9,80").unwrap();
    let mut stage = Stage::italian();
    stage
        .press("N9,8⇥⇥⇥")
        .press(file.to_str().unwrap())
        .press("^s");
    let seal = |stage: &Stage| {
        let cell = stage.model.document.cell(stage.model.cursor, 2022).unwrap();
        let measurement = cell.current().unwrap();
        (
            measurement.note.clone(),
            measurement.source.clone().unwrap().checksum,
        )
    };
    let (_, sum) = seal(&stage);
    std::fs::write(&file, "9,99").unwrap();
    stage.press("N→⇥⇥⇥verificato^s");
    assert_eq!(seal(&stage), ("verificato".into(), sum.clone()));
    std::fs::remove_file(&file).unwrap();
    stage.press("N→⇥⇥⇥ due volte^s");
    assert_eq!(seal(&stage), ("verificato due volte".into(), sum));
}

#[test]
fn once_the_formula_is_mended_the_same_inputs_are_computed_anew() {
    let mut stage = Stage::italian();
    stage.press("jI3⏎4⏎⏎");
    stage.must_say("75,00 % 3/4 × 100, rilevato");
    stage.press("=^uimmobilizzazioni / patrimonio_netto^s");
    stage
        .press("⇟")
        .must_say("formula di allora: patrimonio_netto");
    stage.press("I⏎⏎").must_say("133,3333 % 4/3 × 100");
}

#[test]
fn what_a_colleague_amends_while_the_form_is_open_is_told_before_it_is_kept() {
    let mut stage = Stage::italian();
    let mut other = stage.colleague();
    stage.press("A12%⇥^u25/10/2022⇥atto⇥motivo");
    other.press("A13%⇥^u25/10/2022⇥atto⇥motivo^s");
    stage.hear(&other);
    stage.press("^s").must_show("ora è 13%");
    assert!(stage.saved.is_empty());
    stage.press("^s").must_show("target 2022 = 12%");
}

#[test]
fn a_unit_that_is_not_asked_for_is_refused() {
    let cases = [
        ("I50 %⏎⏎", "hai scritto percento"),
        ("x→⇥90 gg⇥x^s", "hai scritto giorni"),
        ("A→→25 gg⇥", "hai scritto giorni"),
        ("x→⇥abc", "«abc» non è un numero"),
    ];
    for (keys, sentence) in cases {
        let mut stage = Stage::italian();
        stage.press(keys).must_show(sentence);
        assert!(stage.saved.is_empty(), "{keys}");
    }
}

#[test]
fn weights_that_do_not_total_100_any_more_are_a_finding() {
    let mut stage = Stage::italian();
    stage.press("A→→40⇥^u25/10/2022⇥atto⇥motivo^s").press("F");
    stage.must_show("dopo gli aggiornamenti: obiettivo 1: i pesi dei KPI sommano a 115");
    stage.press("⎋").must_show("peso 40% (era 25%)");
    stage.press("u").press("F").must_not_show("sommano a 115");
}
