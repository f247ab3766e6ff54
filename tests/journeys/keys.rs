//! How many keys common work takes: whoever types a year should not type more than the figures.

use traguardo::app::Effect;
use traguardo::plan::Language::Italian;
use traguardo::settings::Choice;

use crate::support::stage::Stage;

/// How many keys a text for [`Stage::press`] stands for: one a character, and one for a key held with Ctrl.
fn count(keys: &str) -> usize {
    keys.chars().filter(|c| *c != '^').count()
}

#[test]
fn the_ten_actuals_of_a_year_take_at_most_thirty_five_keys() {
    let keys = "9,8⏎168,43⏎67,2⏎12,4⏎77⏎ssn2⏎74,2⏎";
    let mut stage = Stage::italian();
    stage.press(keys);
    let known = stage.model.plan().kpis().filter(|(place, _)| {
        let cell = stage.model.document.cell(*place, 2022);
        cell.is_some_and(|cell| cell.actual().is_some())
    });
    assert_eq!(known.count(), 10);
    assert!(count(keys) <= 35, "{}", count(keys));
}

#[test]
fn a_dated_reading_takes_four_keys_beside_its_value_and_its_day() {
    let (value, day) = ("61,3", "31/3");
    let keys = format!("N{value}⇥^u{day}^s");
    let mut stage = Stage::italian();
    stage.press("jj").press(&keys);
    let cell = stage.model.document.cell(stage.model.cursor, 2022).unwrap();
    assert_eq!(cell.current().unwrap().date.to_string(), "2022-03-31");
    assert!(count(&keys) <= 4 + value.len() + day.len());
}

#[test]
fn a_value_of_the_round_takes_its_digits_and_enter() {
    let mut stage = Stage::italian();
    stage.press("R^s9,8⏎168,43⏎67,2⏎12,4⏎77⏎ssn2⏎74,2⏎");
    stage.must_show("giro finito").must_show("aggiornati 10");
}

#[test]
fn whatever_is_open_a_digit_opens_the_same_field_and_enter_keeps() {
    for screen in ["", "⏎", "o", "R^s", "m^s "] {
        let mut stage = Stage::italian();
        stage.press(screen).press("9,8");
        stage.must_show("letto come 9,80 %");
        stage.press("⏎").must_show("4_001 2022 = 9,80");
    }
}

#[test]
fn where_one_left_is_remembered() {
    let mut stage = Stage::seed(Italian, 120, 40);
    stage.press(">jjjq");
    let remembered = |choice: Choice| stage.effects.contains(&Effect::Remember(choice));
    let plan = || stage.model.plan_id.clone();
    assert!(remembered(Choice::Year(plan(), 2023)));
    assert!(remembered(Choice::Kpi(plan(), "4_004".into())));
}

#[test]
fn a_click_does_what_it_is_on() {
    let mut stage = Stage::italian().with_example();
    // Years, segments of a weighted bar, keys at the foot.
    stage.click("2024    esempio", false).must_show("‹ 2024 ›");
    stage.click("2022  2023", false).must_show("‹ 2022 ›");
    stage.click("SG.03_003 · 25", false);
    assert_eq!(stage.selected(), "SG.03_003");
    stage
        .click("Invio scheda", false)
        .must_show("Perché questo numero");
    stage.click("Esc indietro", false).must_show("finora");
    // Rows of a list, and a second click opens.
    stage.press("H").click("168,43", false);
    stage.must_say("4_002 2022 = 168,43");
    stage.press("⎋/privacy").click("SG.03_003", true);
    assert_eq!(stage.selected(), "SG.03_003");
    // Under a box nothing is clicked.
    stage.press("?").click("2023", false).must_show("‹ 2022 ›");
}
