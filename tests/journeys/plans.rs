//! All plans in a list: their results, the level of the body, opening one, making a new one.

use traguardo::app::{About, Borrowed, Effect, Message, NewPlan, Screen, Surveyed};
use traguardo::plan::Language::Italian;
use traguardo::plan::Plan;
use traguardo::score::glances;
use traguardo::store::EMBEDDED_ID;
use traguardo::words::Sentence;

use crate::support::stage::Stage;

/// The list as it stands once three plans were read: the one on screen, one that is complete, one that cannot be read.
pub(crate) fn listed(stage: &mut Stage, keys: &str) {
    stage.press(keys);
    let about = |stage: &Stage, title: &str| About {
        title: title.to_owned(),
        glances: glances(&stage.model.document),
        overdue: 0,
        is_draft: false,
    };
    let here = about(stage, stage.model.plan().display_title());
    let mut other = Stage::seed(stage.model.words.language, 80, 24).with_example();
    other.press("gjj70⏎");
    let other = about(&other, "Area Anagrafe");
    let plans = [
        (
            "rotto",
            Err(Sentence::new(|_| "plan.ron:3:1: manca «title»".to_owned())),
        ),
        (EMBEDDED_ID, Ok(here)),
        ("anagrafe-2022", Ok(other)),
    ];
    let count = plans.len();
    for (at, (id, about)) in plans.into_iter().enumerate() {
        let id = id.to_owned();
        stage.tell(Message::Surveyed {
            plan: Box::new(Surveyed { id, about }),
            left: count - at - 1,
        });
    }
}

fn made(stage: &Stage) -> NewPlan {
    let new = stage.effects.iter().rev().find_map(|effect| match effect {
        Effect::Create(new) => Some(new.clone()),
        _ => None,
    });
    new.unwrap()
}

#[test]
fn every_plan_stands_in_a_line_with_its_results_and_the_body_has_their_mean() {
    let mut stage = Stage::italian().with_example();
    stage
        .press("p")
        .must_show("Tutti i piani nel 2022")
        .must_show("si legge ancora un piano");
    listed(&mut stage, "");
    stage.must_not_show("si legge");
    assert!(stage.line("► ").contains("83,76"));
    stage
        .must_show("Area Anagrafe")
        .must_show("completo")
        .must_show("manca 1 consuntivo");
    stage
        .must_show("manca «title»")
        .must_show("media di 2 piani");
    // The mean of 83,76 and 89,98: half away from zero, from the exact figures.
    stage.must_show("86,89");
    // What others did meanwhile is there once it is read again.
    let read = |stage: &Stage| {
        stage
            .effects
            .iter()
            .filter(|it| **it == Effect::Survey)
            .count()
    };
    let before = read(&stage);
    listed(&mut stage, "r");
    assert_eq!(read(&stage), before + 1);
    stage.press(">").must_show("Tutti i piani nel 2023");
    stage.press(">>").must_show("nel 2024");
    stage.press("q").must_show("Performance individuale");
}

#[test]
fn another_plan_is_opened_the_one_on_screen_just_shown_and_a_broken_one_explained() {
    let mut stage = Stage::italian();
    listed(&mut stage, "p");
    stage.press("⏎").must_show("Performance individuale");
    assert!(!stage.effects.iter().any(|it| matches!(it, Effect::Open(_))));
    listed(&mut stage, "p");
    stage.press("g⏎");
    assert!(
        stage
            .effects
            .contains(&Effect::Open("anagrafe-2022".into()))
    );
    stage.tell(Message::NotOpened {
        why: Sentence::new(|words| words.screen.plans_busy().to_owned()),
    });
    stage.must_show("si sta ancora salvando");
    let opened = stage.effects.len();
    stage.press("gj⏎").must_show("manca «title»");
    assert_eq!(stage.effects.len(), opened);
}

#[test]
fn the_year_after_takes_targets_over_and_the_last_actuals_become_the_baseline() {
    let mut stage = Stage::italian().with_example();
    listed(&mut stage, "p");
    stage
        .press("n")
        .must_show("l'anno dopo questo")
        .must_show("2025-2027")
        .must_show("obiettivi-individuali-del-segretario-generale-2025-2027");
    stage.press("⏎⏎^u2025⏎segretario-2025⏎");
    let new = made(&stage);
    assert_eq!(new.id, "segretario-2025");
    let plan: Plan = *new.plan;
    assert_eq!(
        plan.title,
        "OBIETTIVI INDIVIDUALI DEL SEGRETARIO GENERALE 2025 - 2027"
    );
    assert_eq!(
        (plan.baseline_year, plan.years.as_slice()),
        (2024, [2025].as_slice())
    );
    let kpi = |code: &str| plan.kpis().find(|(_, it)| it.code == code).unwrap().1;
    let printed = |code: &str| {
        let kpi = kpi(code);
        let baseline = kpi.baseline.as_ref().unwrap().printed.clone();
        (baseline, kpi.targets[0].target.printed.clone())
    };
    assert_eq!(printed("4_001"), ("9,80 %".into(), "10,00%".into()));
    assert_eq!(printed("SG.03_003"), ("NO".into(), "SI".into()));
    // Without an actual the old baseline stays.
    assert_eq!(printed("4_003"), ("69,19".into(), "69,76%".into()));
    assert!(kpi("4_001").amendments.is_empty());
    let again = traguardo::store::plan_to_ron(&plan).unwrap();
    assert_eq!(traguardo::store::plan_from_ron(&again).unwrap(), plan);
}

#[test]
fn a_plan_like_this_one_asks_for_nothing_yet_and_an_empty_one_has_one_kpi() {
    let mut stage = Stage::italian();
    listed(&mut stage, "p");
    stage.press("n→").must_show("senza target").press("^s");
    let plan = *made(&stage).plan;
    assert_eq!(plan.kpis().count(), 10);
    assert!(
        plan.kpis()
            .all(|(_, it)| it.baseline.is_none() && it.targets.len() == 3)
    );
    stage.press("⎋n→").press("⏎^uPiano dei musei⏎^s");
    let new = made(&stage);
    assert_eq!(
        (new.id.as_str(), new.plan.kpis().count()),
        ("piano-dei-musei", 1)
    );
    assert!(traguardo::plan::issues(&new.plan).is_empty());
}

#[test]
fn a_new_plan_without_a_title_with_odd_years_or_a_path_for_a_name_is_refused() {
    let mut stage = Stage::italian();
    listed(&mut stage, "p");
    stage.press("n⏎^u⏎^s").must_show("Titolo");
    assert!(
        !stage
            .effects
            .iter()
            .any(|it| matches!(it, Effect::Create(_)))
    );
    stage
        .press("⎋n⏎Musei⏎^u2027-2025^s")
        .must_show("2025, oppure 2025-2027");
    stage.press("^u1^s").must_show("2025, oppure 2025-2027");
    stage
        .press("^u2025⏎../fuori^s")
        .must_show("non può essere il nome di un piano");
}

#[test]
fn the_past_and_the_sandbox_open_no_other_plan() {
    let mut stage = Stage::seed(Italian, 80, 24);
    stage.press("wp").must_not_show("Tutti i piani");
}

#[test]
fn results_of_other_plans_go_into_the_empty_inputs_and_say_where_from() {
    let mut stage = Stage::italian();
    stage.press("/SG.02_001⏎I");
    assert!(
        stage
            .effects
            .iter()
            .any(|it| matches!(it, Effect::Consult(..)))
    );
    stage.press("⇥55");
    let found = |symbol: &str, result: &str| {
        let it = Borrowed {
            plan: "settori".into(),
            objective: symbol.replace("obiettivo_", "").replace('_', "."),
            result: result.into(),
        };
        (symbol.to_owned(), Ok(it))
    };
    stage.tell(Message::Consulted {
        kpi: "SG.02_001".into(),
        found: vec![
            found("obiettivo_4_1", "85.56"),
            found("obiettivo_4_2", "70.00"),
            (
                "obiettivo_4_3".into(),
                Err(Sentence::new(|words| {
                    words.structure.borrowed_cycle("4.3", "altro")
                })),
            ),
        ],
    });
    stage
        .must_show("obiettivo 4.1: 85,56 % dal piano settori")
        .must_show("si girerebbe in tondo");
    let typed = |text: &str| match stage.model.screens.top() {
        Screen::Form(form) => form.rows.iter().any(|row| row.value() == text),
        other => panic!("{other:?}"),
    };
    assert!(typed("85,56") && typed("55"), "what was typed stays");
    assert!(!typed("70,00"));
    // An answer that comes after the form was left changes nothing.
    stage.press("⎋").tell(Message::Consulted {
        kpi: "SG.02_001".into(),
        found: vec![found("obiettivo_4_1", "1.00")],
    });
    stage.must_show("Performance individuale");
}

#[test]
fn a_name_that_is_taken_leaves_the_form_open_with_what_was_typed() {
    let mut stage = Stage::italian();
    listed(&mut stage, "p");
    stage.press("n⏎^uPiano dei musei⏎^s");
    stage.tell(Message::NotOpened {
        why: Sentence::new(|words| words.screen.plans_taken("piano-dei-musei")),
    });
    stage
        .must_show("il piano piano-dei-musei c'è già")
        .must_show("Piano dei musei");
}
