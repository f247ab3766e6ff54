//! Scales that are typed: in a draft, by an act, taken out again.

use traguardo::plan::Language::Italian;
use traguardo::plan::Year;
use traguardo::record::empty_plan;

use crate::support::stage::Stage;

/// What a value of the chosen KPI is worth.
fn worth(stage: &mut Stage, value: &str) -> String {
    stage.press(value).press("⏎").press("↑");
    let place = stage.model.cursor;
    let score = stage.model.scores.kpi(place).unwrap();
    score.achievement.as_ref().unwrap().to_places(2)
}

fn draft() -> Stage {
    let plan = empty_plan("PIANO 2025", &[2025], ("Obiettivo", "Indicatore"));
    let mut stage = Stage::of(plan, Italian, 120, 40);
    stage.press("E").press("⇥^uReclami⇥⇥100⇥⇥⇥");
    stage
}

#[test]
fn a_scale_is_typed_with_its_curve_and_counts() {
    let mut stage = draft();
    stage
        .press("< 50 = 0; 50-80 = 50; > 80 = 10")
        .must_show("deve salire o scendere e arrivare a 100")
        .press("0");
    stage
        .must_show("50–80  50 %")
        .must_show("> 80  100 %")
        .must_show("50 ▁")
        .press("^s");
    assert_eq!(worth(&mut stage, "49"), "0.00");
    assert_eq!(worth(&mut stage, "80"), "50.00");
    assert_eq!(worth(&mut stage, "81"), "100.00");
    // What is changed beside it leaves it, and emptied it is gone.
    stage.press("E⇥⇥⇥^u90^s");
    assert_eq!(worth(&mut stage, "80"), "50.00");
    stage.press("E⇥⇥⇥⇥⇥⇥^u^s");
    assert_eq!(worth(&mut stage, "80"), "88.89");
    stage.press("uu");
    assert_eq!(worth(&mut stage, "80"), "50.00");
}

#[test]
fn a_scale_is_amended_by_an_act_like_a_target_and_undone() {
    let mut stage = Stage::italian();
    let year: Year = 2022;
    assert_eq!(worth(&mut stage, "9"), "90.00");
    stage
        .press("A")
        .must_show("Aggiorna")
        .press("←⇥linee: 8 = 0; 10 = 100")
        .must_show("8 ▁")
        .must_show("8–10 %  0 → 100 %");
    stage.press("⇥^u30/06/2022⇥Delibera 7⇥Nuova regola^s");
    assert_eq!(worth(&mut stage, "9"), "50.00");
    let place = stage.model.cursor;
    let kpi = stage.model.plan().kpi(place).unwrap().clone();
    assert_eq!(kpi.bands_in(year).len(), 2);
    assert!(kpi.bands_in(2023).is_empty(), "it holds for its year alone");
    stage.press("⏎G").must_show("Scala 2022 del KPI").press("q");
    // Taken out again: the rule of the plan holds.
    stage.press("A←⇥^u//⇥^u30/06/2022⇥Delibera 8⇥Com'era^s");
    assert_eq!(worth(&mut stage, "9"), "90.00");
    // What cannot be meant is refused, and says what would do.
    stage
        .press("A←⇥^u8 = mele")
        .must_show("la scala non si legge");
}

#[test]
fn a_scale_that_publishes_more_than_a_hundred_gives_it_and_takes_nothing_from_others() {
    let mut stage = draft();
    stage
        .press("< 100 = 0; ≥ 100 e ≤ 110 = 100; > 110 = 120^s")
        .must_not_show("deve salire");
    assert_eq!(worth(&mut stage, "110"), "100.00");
    assert_eq!(worth(&mut stage, "111"), "120.00");
    let scores = &stage.model.scores;
    let individual = scores.individual().figures.result.as_ref();
    assert_eq!(individual.map(|it| it.to_places(2)), Some("120.00".into()));
    assert!(traguardo::score::lacking_points(stage.model.plan(), scores).is_empty());
    stage
        .must_show("acquisito 120,00")
        .must_not_show("perso")
        .press("⏎");
    stage.must_show("vale 120").must_not_show("conta come");
}
