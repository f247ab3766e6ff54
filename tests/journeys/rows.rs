//! Which row is chosen: under a filter, in lists that a query narrows, after something was taken out.

use traguardo::app::Screen;
use traguardo::plan::Language::Italian;
use traguardo::store::{EMBEDDED, plan_from_ron};

use crate::support::stage::Stage;

#[test]
fn a_filter_that_hides_the_selected_row_selects_the_next_one_or_else_the_first() {
    for (row, chosen) in [
        ("4_002", "4_003"),
        ("4_003", "4_003"),
        ("4_004", "SG.02_001"),
        ("SG.04_001", "4_003"),
    ] {
        let mut stage = Stage::italian().with_example();
        stage.press(&format!("/{row}⏎"));
        assert_eq!(stage.selected(), row);
        stage.press("f");
        assert_eq!(stage.selected(), chosen, "{row}");
        assert!(stage.line(chosen).contains('►'));
        // What is searched for and is hidden brings the others back; what is shown does not.
        stage.press(&format!("/{row}⏎"));
        assert_eq!(stage.selected(), row);
        assert_eq!(stage.model.filtered, row == chosen);
    }
}

#[test]
fn a_query_begins_at_the_first_hit_again_and_no_key_leaves_the_list() {
    let mut stage = Stage::italian();
    stage.press("/↓↓↓legalita⏎");
    assert_eq!(stage.selected(), "SG.03_001");
    stage.press("/sg.03_").press(&"↓".repeat(40)).press("↑↑⏎");
    assert_eq!(stage.selected(), "SG.03_002");
    stage.press("/sg.03_").press(&"⇟".repeat(9)).press("⏎");
    assert_eq!(stage.selected(), "SG.03_004");
    stage.press("/sg.03_↓↓").press(&"↑".repeat(9)).press("⏎");
    assert_eq!(stage.selected(), "SG.03_001");
}

#[test]
fn the_chosen_change_stays_chosen_while_others_arrive_and_a_query_begins_at_the_first() {
    let mut stage = Stage::italian().with_example();
    stage.press("H↓↓↓");
    let chosen = |stage: &Stage| match stage.model.screens.top() {
        Screen::History(history) => {
            let codes = history.chosen(&stage.model).unwrap().codes();
            (history.finder.selected, codes.collect::<Vec<_>>().join(" "))
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(chosen(&stage), (3, "SG.03_002".to_owned()));
    let mut other = stage.colleague();
    other.press("jj70⏎");
    stage.hear(&other);
    assert_eq!(chosen(&stage), (4, "SG.03_002".to_owned()));
    stage.press("4_00");
    assert_eq!(chosen(&stage), (0, "4_003".to_owned()));
    stage.press("↓");
    assert_eq!(chosen(&stage), (1, "SG.04_001".to_owned()));
    stage.press("2");
    assert_eq!(chosen(&stage), (0, "4_002".to_owned()));
}

#[test]
fn a_search_that_leads_to_an_objective_without_kpis_hides_nothing() {
    let mut plan = plan_from_ron(EMBEDDED).unwrap();
    plan.objectives[1].kpis.clear();
    let title = plan.objectives[1].display_title().to_owned();
    let mut stage = Stage::of(plan, Italian, 120, 40);
    stage.press(&format!("/{title}⏎"));
    assert!(!stage.model.filtered);
    stage.must_show("4_001").must_show("SG.03_001");
}

#[test]
fn a_finding_leads_to_its_place_also_out_of_a_filter_and_sets_none() {
    let mut plan = plan_from_ron(EMBEDDED).unwrap();
    plan.unapproved = true;
    let mut stage = Stage::of(plan, Italian, 120, 40);
    stage.press("GE⇥⇥^u90^sg");
    for filter in ["", "f"] {
        stage.press(filter).press("F⏎");
        assert_eq!(stage.selected(), "SG.04_001");
        assert!(!stage.model.filtered);
        stage.press("g");
    }
}

#[test]
fn after_a_row_is_taken_out_the_one_in_its_place_is_selected_or_else_the_last() {
    for (row, chosen) in [
        ("4_001", "4_002"),
        ("4_003", "4_004"),
        ("4_004", "4_003"),
        ("SG.03_001", "SG.03_002"),
        ("SG.03_004", "SG.03_003"),
        // With the only one its objective goes.
        ("SG.02_001", "SG.03_001"),
        ("SG.04_001", "SG.03_004"),
    ] {
        let mut plan = plan_from_ron(EMBEDDED).unwrap();
        plan.unapproved = true;
        let mut stage = Stage::of(plan, Italian, 120, 24);
        stage.press(&format!("/{row}⏎")).press("X⏎");
        assert_eq!(stage.selected(), chosen, "{row}");
        assert!(stage.line(chosen).contains('►'));
        assert!(!stage.model.plan().kpis().any(|(_, it)| it.code == row));
        stage.press("u");
        assert!(stage.model.plan().kpis().any(|(_, it)| it.code == row));
    }
}
