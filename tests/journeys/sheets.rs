//! The sheets, the matrix of years, and what is copied from them.

use traguardo::app::Effect;
use traguardo::plan::Language::Italian;

use crate::support::stage::Stage;

fn copied(stage: &Stage) -> &str {
    let copies = stage
        .effects
        .iter()
        .rev()
        .filter_map(|effect| match effect {
            Effect::Copy(text) => Some(text.as_str()),
            _ => None,
        });
    copies.into_iter().next().unwrap()
}

#[test]
fn a_kpis_sheet_says_why_what_is_missing_and_how_the_year_went() {
    let mut stage = Stage::seed(Italian, 98, 90);
    for (value, day) in [
        ("9,0", "31/03/2022"),
        ("9,2", "30/06/2022"),
        ("9,5", "30/09/2022"),
    ] {
        stage
            .press("N")
            .press(value)
            .press("⇥^u")
            .press(day)
            .press("^s");
    }
    stage.press("⏎");
    for text in [
        "Kpi Ob. Com. 4_001 Indice equilibrio strutturale (25%).",
        "consuntivo 9,50 % rilevato il 30/09/2022",
        "target ≥ 10,00 % era 11,09%",
        "realizzazione 95,00 % 100 × 9,50 / 10,00",
        "× peso 25 23,75",
        "obiettivo 1 23,75 23,75 + 0 + 0 + 0",
        "× 1/4 5,94 di 5,94 individuale",
        "× 1/2 11,88 di 11,88 organizzativa",
        "per il 100 % +0,50 punti almeno 10,00 %",
        "porta l'obiettivo a 25,00 ▲ +1,25",
        "per l'obiettivo al 70 % – da solo non basta",
        "stima al 31/12 ◇ 9,74 % cioè 97,35 %",
        "● rilevazione",
        "non conta nel risultato",
        "31/03/2022 9,00 % 24/11/2026 10:42 M. Rossi",
        "2022 ≥ 10,00 % * 9,50 -0,50 95,00 in linea",
        "nel documento: 2021 9,57 · 2022 10,00% · 2023 // · 2024 //",
        "proventi_strutturali Proventi strutturali",
        "Precedente target: 11,09%.",
    ] {
        stage.must_say(text);
    }
}

#[test]
fn sheets_are_walked_without_going_back_and_acts_return_to_them() {
    let mut stage = Stage::italian();
    stage.press("⏎→").must_show("Kpi Ob. Com. 4_002");
    stage.press("←←").must_show("Kpi Ob. Com. 4_001");
    stage.press("o").must_show("OBIETTIVO COMUNE UNIONCAMERE 4");
    stage.press("→").must_show("EFFICIENZA INTERNA");
    stage
        .press("←⏎N9⇥⇥nota di prova^s")
        .must_show("Perché questo numero");
    stage.press("a").must_show("Nota per 4_001");
    stage
        .press(" bis⏎")
        .must_show("Perché questo numero")
        .must_say("31/12/2022: nota di prova bis");
    stage
        .press("u")
        .must_show("Perché questo numero")
        .must_say("31/12/2022: nota di prova")
        .must_not_show("2022: nota di prova bis");
    stage.press(">").must_show("nessun target");
    stage.press("⎋").must_show("‹ 2023 ›");
}

#[test]
fn an_objectives_sheet_has_every_year_of_every_kpi() {
    let mut stage = Stage::seed(Italian, 99, 120).with_example();
    stage.press("o");
    for text in [
        "2021 9,57 baseline",
        "11,09%",
        "anno target cons. scost. realizz.",
        "rilevato, su 75 % del peso = (25 × 98,00 + 25 × 100,00 + 25 × 100,00) / 75 = 99,33 %",
        "finale = (25 × 98,00 + 25 × 100,00 + 25 × 0,00 + 25 × 100,00) / 100 = 74,50 %",
    ] {
        stage.must_say(text);
    }
}

#[test]
fn all_years_stand_beside_each_other_with_what_changed() {
    let mut stage = Stage::italian().with_example();
    stage.press("G>63⏎<t").must_show("Anno per anno");
    stage.press("G").must_show("63,00   90,00●");
    stage
        .press(">")
        .must_say("2022 → 2023 target ≥ 70 %, come prima")
        .must_say("consuntivo 74,20 → 63,00")
        .must_say("realizzazione 100,00 → 90,00 ▼ -10,00");
    assert!(stage.line("► SG.04_001").contains("90,00"));
    stage.press("⏎").must_say("realizzazione 90,00 %");
}

#[test]
fn the_selected_kpi_stays_on_screen_in_the_matrix_of_years_all_the_way_down_and_up() {
    let mut stage = Stage::seed(Italian, 80, 16);
    stage.press("gt").must_show("Anno per anno");
    for (key, last) in [("j", "SG.04_001"), ("k", "4_001")] {
        while stage.selected() != last {
            stage.press(key);
            let code = stage.selected().to_owned();
            assert!(stage.line(&code).contains('►'), "{}", stage.frame());
        }
    }
}

#[test]
fn values_rows_and_sheets_are_copied_and_rows_are_pasted_back() {
    let mut stage = Stage::italian().with_example();
    stage.press("v").must_show("copiato: 9,8");
    assert_eq!(copied(&stage), "9,8");
    stage.press("V");
    let row = copied(&stage).to_owned();
    assert_eq!(
        row,
        "4_001\tIndice equilibrio strutturale\t9,57\t10,00%\t9,8"
    );
    stage.press("⏎v").must_show("copiata la scheda intera");
    assert!(copied(&stage).contains("Modalità di calcolo"));
    stage.press("⎋jjv").must_show("manca il consuntivo");
    let rows = format!("SG.04_001\tx\t71\n{}", row.replace("9,8", "9,90"));
    stage.paste(&rows).must_show("Incolla 2 valori").press("⏎");
    assert!(stage.line("SG.04_001").contains("71"));
    assert!(stage.line("4_001").contains("9,90"));
}

#[test]
fn a_column_whose_lines_end_with_carriage_returns_is_a_column() {
    let mut stage = Stage::italian();
    stage
        .paste("10\r20\r\n30\r")
        .must_show("Incolla 3 valori")
        .press("⏎");
    assert!(stage.line("4_003").contains("30,00"));
}

#[test]
fn a_copied_row_is_no_formula_of_a_spreadsheet() {
    for (name, copied_as) in [
        ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
        ("＝1+1", "'＝1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("Costi - ricavi", "Costi - ricavi"),
    ] {
        let mut plan = Stage::italian().model.plan().clone();
        plan.objectives[0].kpis[0].name = name.into();
        let mut stage = Stage::of(plan, Italian, 120, 40);
        stage.press("9,8⏎gV");
        let row: Vec<&str> = copied(&stage).split('\t').collect();
        assert_eq!(row[1], copied_as);
        assert_eq!(row[4], "9,8");
    }
}
