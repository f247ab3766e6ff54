//! A draft: a plan that is not approved yet, edited freely, each edit with its undo.

use traguardo::plan::Language::Italian;
use traguardo::record::empty_plan;

use crate::support::stage::Stage;

/// A new plan with one objective and one KPI.
fn draft(width: u16, height: u16) -> Stage {
    let plan = empty_plan(
        "PIANO DEI MUSEI 2025",
        &[2025, 2026],
        ("Primo obiettivo", "Primo indicatore"),
    );
    Stage::of(plan, Italian, width, height)
}

fn codes(stage: &Stage) -> Vec<String> {
    stage
        .model
        .plan()
        .kpis()
        .map(|(_, kpi)| kpi.code.clone())
        .collect()
}

#[test]
fn a_plan_is_drawn_up_kpi_by_kpi_and_every_step_can_be_undone() {
    let mut stage = draft(120, 40);
    stage.must_show("BOZZA").must_show("Primo indicatore");
    stage.press("EVisitatori⇥^u60⇥≥ 45.000⇥≥ 50.000⇥Numero di ingressi⇥40.000");
    stage
        .must_show("i pesi dell'obiettivo fanno 60")
        .press("^s");
    stage
        .must_show("1_001: Visitatori (60%)")
        .must_show("45.000");
    stage
        .press("+")
        .must_show("1_002")
        .press("Mostre⇥20⇥n. 3⏎⏎⏎⏎⏎⏎⏎");
    stage.must_show("Mostre");
    assert_eq!(codes(&stage), ["1_001", "1_002"]);
    // 60 and 20 of 80 are 75 and 25 of 100.
    stage.press("W");
    let weights: Vec<String> = stage
        .model
        .plan()
        .kpis()
        .map(|(_, it)| it.weight.unwrap().to_string())
        .collect();
    assert_eq!(weights, ["75", "25"]);
    stage.press("W").must_show("i pesi fanno già 100");
    stage.press("uuu").must_show("Primo indicatore");
    assert_eq!(codes(&stage), ["1_001"]);
    stage.press("^r^r^r");
    assert_eq!(codes(&stage), ["1_001", "1_002"]);
    // An actual is typed in a draft as anywhere.
    stage
        .press("g47000⏎")
        .must_show("salvato 1_001 2025 = 47.000");
}

#[test]
fn objectives_are_added_moved_and_taken_out() {
    let mut stage = draft(120, 40);
    // The form of its first KPI opens at once.
    stage.press("*Biblioteca⇥ ^s").must_show("2_001").press("⎋");
    stage.must_show("Biblioteca");
    assert_eq!(codes(&stage), ["1_001", "2_001"]);
    stage
        .press("O⇥^uArchivio⇥⇥Conservare e aprire^s")
        .must_show("Archivio");
    let fields = &stage.model.plan().objectives[1].fields;
    assert_eq!(
        (fields.len(), fields[0].text.as_str()),
        (1, "Conservare e aprire")
    );
    stage.press("o").must_show("Conservare e aprire").press("q");
    stage.press("GK");
    assert_eq!(
        codes(&stage),
        ["2_001", "1_001"],
        "a lone KPI moves with its objective"
    );
    assert_eq!(stage.selected(), "2_001");
    stage.press("J");
    assert_eq!(codes(&stage), ["1_001", "2_001"]);
    stage
        .press("GX")
        .must_show("Togliere 2 dalla bozza?")
        .press("⎋X⏎");
    assert_eq!(codes(&stage), ["1_001"]);
    stage.press("u").must_show("annullato: tolto 2");
    assert_eq!(codes(&stage), ["1_001", "2_001"]);
}

#[test]
fn what_makes_no_sense_in_a_draft_is_refused_in_its_row() {
    let mut stage = draft(120, 40);
    stage.press("+Nuovo⇥120^s").must_show("«120» non è un peso");
    stage.press("^u50⇥boh^s").must_show("«boh» non è un target");
    stage.press("^u10^s").must_show("Nuovo");
    stage.press("+⇤^u1_001⇥Doppio^s").must_show("1_001 c'è già");
    stage.press("⎋*⇤^u1⇥Doppio^s").must_show("1 c'è già");
}

#[test]
fn once_it_is_approved_it_is_amended_and_not_edited() {
    let mut stage = draft(120, 40);
    stage.press("A").must_not_show("Atto");
    stage
        .press("B")
        .must_show("Approva il piano")
        .must_show("solo con un atto");
    stage.press("^s").must_show("Atto");
    stage
        .press("x⇥^u31/01/2019^s")
        .must_show("fuori dal piano")
        .press("⇤^u");
    stage
        .press("delibera n. 1⇥^u31/01/2025^s")
        .must_show("piano approvato il 31/01/2025");
    stage.must_not_show("BOZZA");
    stage.press("EWB").must_not_show("della bozza");
    assert_eq!(codes(&stage), ["1_001"]);
    stage.press("A").must_show("Atto").press("⎋");
    // The approval is an act, and is not undone.
    stage.press("u");
    assert!(!stage.model.plan().unapproved);
}

#[test]
fn a_colleague_edits_the_same_draft_and_the_past_shows_what_it_was() {
    let mut stage = draft(120, 40);
    stage.press("+Mostre⇥50^s");
    let mut other = stage.colleague();
    other.press("EVisitatori^s");
    stage.hear(&other);
    stage.must_show("Visitatori");
    let change = stage
        .model
        .document
        .journal()
        .changes()
        .next()
        .unwrap()
        .id
        .clone();
    let then = stage
        .model
        .document
        .as_of_change(&change, stage.now.instant);
    assert_eq!(
        then.plan().kpis().next().unwrap().1.name,
        "Primo indicatore"
    );
    assert_eq!(then.plan().kpis().count(), 2);
}

#[test]
fn an_approved_plan_has_no_keys_of_a_draft() {
    let mut stage = Stage::italian();
    stage
        .press("E+*XWKJBO")
        .must_not_show("bozza")
        .must_not_show("Approva");
    assert!(stage.saved.is_empty());
}

#[test]
fn the_list_of_what_is_unsound_leads_to_its_place() {
    let mut stage = Stage::italian();
    let mut plan = stage.model.plan().clone();
    plan.unapproved = true;
    stage = Stage::of(plan, Italian, 120, 40);
    stage.press("GE⇥⇥^u90^s");
    stage.press("gF").must_show("obiettivo 4: i pesi");
    stage.press("⏎");
    assert_eq!(stage.selected(), "SG.04_001");
}

#[test]
fn an_approved_plan_gets_a_kpi_more_or_loses_one_by_an_act_only() {
    let mut stage = Stage::italian();
    stage
        .press("+")
        .must_show("KPI nuovo dell'obiettivo 1")
        .must_show("Data dell'atto");
    stage.press("Tempi medi⇥⇥<= 30 gg^s").must_show("Atto");
    assert!(stage.saved.is_empty(), "not without an act");
    stage
        .press("delibera n. 9⇥nuovo obbligo^s")
        .must_show("4_005");
    assert_eq!(codes(&stage).len(), 11);
    assert_eq!(stage.selected(), "4_005");
    stage
        .press("H")
        .must_show("con delibera n. 9 del")
        .must_show("nuovo obbligo")
        .press("⎋");
    stage
        .press("G")
        .press("X")
        .must_show("Togliere 4 con un atto");
    stage
        .press("⇥delibera n. 10⇥riassetto^s")
        .must_show("tolto 4");
    assert_eq!(codes(&stage).len(), 10);
    stage.press("u");
    assert_eq!(codes(&stage).len(), 11);
    stage.press("gJ").must_show("Spostare 4_001 con un atto");
    stage
        .press("⇥delibera n. 12⇥ordine di legge^s")
        .must_show("4_001 spostato in giù");
    assert_eq!(codes(&stage)[..2], ["4_002", "4_001"]);
    stage.press("u");
    // The promise of what was approved is amended, and not drawn anew.
    stage.press("gA").must_show("Atto").press("⎋");
    // Titles change by an act too, and what is typed for a closed year stays what it was.
    stage
        .press("gO⇥^uSalute⇥⇤⇤⇤⇤^udelibera n. 11⇥chiarezza^s")
        .must_show("obiettivo 1: Salute");
    let fields = &stage.model.plan().objectives[0].fields;
    assert_eq!(
        fields.len(),
        5,
        "what the document has stays, and what it lacks is not made up"
    );
    stage
        .press("C⏎")
        .press("+Altro⇥⇥⇥⇥⇥⇥⇥atto⇥motivo^s")
        .must_show("chiuso");
    assert_eq!(codes(&stage).len(), 11);
}

#[test]
fn the_code_of_a_new_kpi_is_the_first_that_is_free() {
    let mut stage = draft(120, 40);
    stage.press("+Mostre⇥20^s").press("gX⏎");
    assert_eq!(codes(&stage), ["1_002"]);
    stage.press("+Concerti⇥20^s");
    assert_eq!(codes(&stage), ["1_002", "1_001"]);
}

#[test]
fn a_plan_without_years_takes_acts_from_its_baseline_year_to_the_next() {
    let mut plan = draft(120, 40).model.plan().clone();
    plan.years.clear();
    let stage = Stage::of(plan, Italian, 120, 40);
    assert_eq!(stage.model.document.years_of_acts(), (2024, 2025));
}

/// Three objectives of three KPIs, each with its weight and two targets: the keys beside what is typed.
#[test]
fn a_plan_from_nothing_takes_few_keys() {
    let mut stage = draft(120, 40);
    let mut keys = 0;
    for (objective, title) in ["Pubblico", "Collezioni", "Conti"].into_iter().enumerate() {
        // The first objective is there, with a name that was made up.
        let begin = if objective == 0 { "O⇥^u" } else { "*" };
        stage.press(begin).press(title).press("^s");
        keys += if objective == 0 { 4 } else { 2 };
        if objective == 0 {
            stage.press("E");
            keys += 1;
        }
        for kpi in 1..=3 {
            stage.press(&format!("{title} {kpi}⏎^u"));
            let end = if kpi == 3 { "^s" } else { "^n" };
            stage.press(&format!(
                "{}⏎≥ {kpi}0{end}",
                if kpi == 3 { "40" } else { "30" }
            ));
            keys += 4;
        }
    }
    let plan = stage.model.plan();
    let named: Vec<String> = plan
        .kpis()
        .map(|(_, kpi)| format!("{} {}", kpi.code, kpi.name))
        .collect();
    assert_eq!(named.len(), 9, "{named:?}");
    assert_eq!(
        (named[0].as_str(), named[8].as_str()),
        ("1_001 Pubblico 1", "3_003 Conti 3")
    );
    let weights = plan
        .objectives
        .iter()
        .map(|it| it.total_weight(2025).to_places(0));
    assert_eq!(weights.collect::<Vec<_>>(), ["100", "100", "100"]);
    assert!(keys <= 45, "{keys} keys");
}

#[test]
fn the_approval_names_what_is_still_as_it_was_made() {
    let mut stage = draft(120, 40);
    stage.press("*Conti^s").press("⎋");
    stage
        .press("B")
        .must_show("Ancora senza un nome: 1_001, 2_001")
        .must_show("Senza nessun target: 1_001, 2_001");
    stage.press("⎋EIncassi⇥⇥≥ 5^s").press("B");
    stage
        .must_show("Ancora senza un nome:")
        .must_show("Senza nessun target:");
}
