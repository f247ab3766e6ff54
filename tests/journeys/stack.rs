//! Screens over screens: Esc takes the top one off, and what lay under it is as it was.

use traguardo::app::{Scope, Screen};

use crate::support::stage::Stage;

/// What is open, the top one first.
fn open(stage: &Stage) -> Vec<Scope> {
    stage.model.screens.iter().map(Screen::scope).collect()
}

#[test]
fn escape_goes_back_the_way_one_came() {
    let mut stage = Stage::italian().with_example();
    let steps = [
        ("t", Scope::Years),
        ("⏎", Scope::Sheet),
        ("H", Scope::History),
        ("⑴", Scope::List),
    ];
    let mut expected = vec![Scope::Overview];
    for (keys, scope) in steps {
        stage.press(keys);
        expected.insert(0, scope);
        assert_eq!(open(&stage), expected, "{keys}");
    }
    while expected.len() > 1 {
        stage.press("⎋");
        expected.remove(0);
        assert_eq!(open(&stage), expected);
    }
    stage.press("⎋⎋");
    assert_eq!(open(&stage), expected);
}

#[test]
fn one_of_a_kind_is_open_and_it_is_the_last_one() {
    let mut stage = Stage::italian().with_example();
    stage.press("t⏎o");
    assert_eq!(open(&stage), [Scope::Sheet, Scope::Years, Scope::Overview]);
    stage.press("H").must_show("4_001");
}

#[test]
fn the_help_over_a_value_leaves_what_was_typed() {
    let mut stage = Stage::italian();
    stage.press("9⑴");
    assert_eq!(open(&stage), [Scope::List, Scope::Field, Scope::Overview]);
    stage.press("⎋,8⏎").must_show("9,80");
}
