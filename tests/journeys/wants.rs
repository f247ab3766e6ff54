//! What is missing, at the edges: what stands on one lacks nothing, and what was decided by hand is asked nothing.

use traguardo::plan::Language::Italian;
use traguardo::plan::{Combination, Criterion, Fraction, Place, Plan};
use traguardo::score::{ObjectiveWant, Wanted, Wants, wants};
use traguardo::store::{EMBEDDED, plan_from_ron};

use crate::support::stage::Stage;

fn seed() -> Plan {
    plan_from_ron(EMBEDDED).unwrap()
}

fn of(plan: Plan, keys: &str) -> Stage {
    let mut stage = Stage::of(plan, Italian, 120, 40);
    stage.press(keys);
    stage
}

/// What is missing in a KPI of the first objective.
fn missing(stage: &Stage, kpi: usize) -> Option<Wants> {
    let place = Place { objective: 0, kpi };
    wants(&stage.model.document, &stage.model.scores, place)
}

fn at_least(text: &str) -> Wanted {
    Wanted::AtLeast(Fraction::from(
        text.parse::<traguardo::plan::Decimal>().unwrap(),
    ))
}

#[test]
fn a_value_on_an_edge_is_asked_for_the_next_one_only() {
    let edge = |edge: i64, wanted: &str| Some((Fraction::from(edge), at_least(wanted)));
    for (keys, hundred, band) in [
        ("", true, edge(70, "7.00")),
        ("6,99⏎", true, edge(70, "7.00")),
        ("7⏎", true, edge(90, "9.00")),
        ("8,99⏎", true, edge(90, "9.00")),
        ("9⏎", true, None),
        ("9,99⏎", true, None),
        ("10⏎", false, None),
        ("11⏎", false, None),
    ] {
        let found = missing(&of(seed(), keys), 0).unwrap();
        assert_eq!(found.hundred, hundred.then(|| at_least("10.00")), "{keys}");
        assert_eq!(found.band, band, "{keys}");
    }
}

#[test]
fn an_objective_on_an_edge_is_asked_for_the_next_one_and_up_to_a_hundred_a_kpi_can_bring_it() {
    // 100, 100 and 80 of 400 are 70; 100, 80 and nothing are 45.
    let asked = |keys: &str, kpi: usize| missing(&of(seed(), keys), kpi).unwrap().objective;
    let want = |edge: i64, wanted| {
        let edge = Fraction::from(edge);
        Some(ObjectiveWant { edge, wanted })
    };
    let on_the_edge = "10⏎164,71⏎55,808⏎";
    let eighty = (Fraction::from(80), at_least("9.752"));
    assert_eq!(asked(on_the_edge, 3), want(90, Some(eighty)));
    assert_eq!(asked(on_the_edge, 2), want(90, None), "not alone");
    let just = (Fraction::hundred(), at_least("12.19"));
    assert_eq!(asked("10⏎131,768⏎", 3), want(70, Some(just)));
    // Where the worst decides, the others need only be on the edge.
    let mut plan = seed();
    plan.rules.combination = Combination::Worst;
    let found = missing(&of(plan, "7⏎164,71⏎69,76⏎"), 3).unwrap().objective;
    let seventy = (Fraction::from(70), at_least("8.533"));
    assert_eq!(found, want(70, Some(seventy)));
}

#[test]
fn what_asks_for_nothing_and_what_was_decided_by_hand_lack_nothing() {
    let mut stage = of(seed(), "9,5⏎k⏎");
    stage.must_say("per il 100 % +0,50 punti");
    assert!(missing(&stage, 0).is_some());
    stage.press("⎋x⇥40^s").press("a mano^s");
    assert_eq!(missing(&stage, 0), None);
    stage.press("⏎");
    stage.must_show("a mano").must_not_show("per il 100 %");
    // A year without a target, and a target that nobody could read.
    assert_eq!(missing(&of(seed(), ">"), 0), None);
    let mut plan = seed();
    plan.objectives[0].kpis[0].targets[0].target.criterion = Criterion::Open;
    assert_eq!(missing(&of(plan, "9,5⏎"), 0), None);
}
