//! What is kept so that no frame computes it is always what would be computed now.

use jiff::SignedDuration;
use proptest::prelude::*;
use proptest::sample::select;
use traguardo::app::{About, Derived, Message, Surveyed};
use traguardo::plan::Language::Italian;
use traguardo::record::{Document, Seal};
use traguardo::score::glances;
use traguardo::words::Sentence;

use crate::support::signature;
use crate::support::stage::Stage;

/// Something that happens.
#[derive(Clone, Debug)]
enum Act {
    Press(&'static str),
    Resize(u16, u16),
    /// Another day comes.
    Sleep,
    Wheel(i16),
    /// A colleague records a value, or decides something in a review.
    Colleague(&'static str),
    /// A file turns out to be unreadable.
    Finding(u8),
    /// A source of a value is what it was, or is not.
    Verify(Seal),
    /// The plan's file is another one.
    Replan(u8),
    Survey(u8),
}

fn act() -> impl Strategy<Value = Act> {
    let keys = [
        "j", "k", "→", "←", "g", "G", ">", "<", "⇥", "⎋", "q", "u", "f", "L", "T", "?", "c", " ",
        "⏎", "⌫", "x", "1", "s", "v", "^s", "^r", "i",
    ];
    let screens = [
        "⏎",
        "o",
        "t",
        "H",
        "r",
        "p",
        "F",
        "/",
        ":",
        "⎋⎋⎋R^s",
        "⎋⎋⎋m→^s",
        "⎋⎋⎋m^s",
        "⎋⎋⎋w",
    ];
    let acts = [
        "9,8⏎",
        "7⏎",
        "N9,1⇥^u30/06/2022⇥nota⇥fonte^s",
        "^sarem^s",
        "^sddec⇥chi⇥30/11/2026^s",
        "C⏎",
        "A9%⇥^u25/10/2022⇥a⇥b^s",
        "D24/11/2026⏎",
        "x⇥⇥nota^s",
    ];
    prop_oneof![
        6 => select(keys.to_vec()).prop_map(Act::Press),
        5 => select(screens.to_vec()).prop_map(Act::Press),
        3 => select(acts.to_vec()).prop_map(Act::Press),
        1 => (40_u16..200, 10_u16..60).prop_map(|(width, height)| Act::Resize(width, height)),
        1 => Just(Act::Sleep),
        1 => (-2_i16..3).prop_map(Act::Wheel),
        1 => select(vec!["9,7⏎", "j5⏎", "m^sddec⇥⇥25/11/2026^sC⏎"]).prop_map(Act::Colleague),
        1 => (0_u8..3).prop_map(Act::Finding),
        1 => select(vec![Seal::Same, Seal::Changed]).prop_map(Act::Verify),
        1 => (0_u8..3).prop_map(Act::Replan),
        1 => (0_u8..3).prop_map(Act::Survey),
    ]
}

fn happen(stage: &mut Stage, act: &Act) {
    match act {
        Act::Press(keys) => drop(stage.press(keys)),
        Act::Resize(width, height) => drop(stage.resize(*width, *height)),
        Act::Wheel(notches) => drop(stage.tell(Message::Wheel(*notches))),
        Act::Sleep => {
            stage.now.instant += SignedDuration::from_hours(24);
            stage.tell(Message::Minute);
        }
        Act::Colleague(keys) => {
            let mut colleague = stage.colleague();
            colleague.press(keys);
            stage.hear(&colleague);
        }
        Act::Finding(which) => drop(stage.tell(Message::Absorb {
            changes: Vec::new(),
            findings: vec![unreadable(*which)],
            looked_at: vec![format!("{which}").into()],
        })),
        Act::Verify(seal) => {
            let sealed = [("fonte".to_owned(), *seal)];
            stage.tell(Message::Verified(sealed.into()));
        }
        Act::Replan(which) => replan(stage, *which),
        Act::Survey(which) => survey(stage, *which),
    }
}

fn unreadable(which: u8) -> Sentence {
    let cause = traguardo::words::Ground::File(format!("{which}").into());
    let sentence = Sentence::new(|_| format!("{which} cannot be read"));
    sentence.on(["4_001"]).because(cause)
}

fn replan(stage: &mut Stage, which: u8) {
    let mut plan = stage.model.plan().clone();
    plan.objectives[0].kpis[0].name = format!("Nome {which}");
    let now = stage.now.instant;
    let document = Document::new(plan, stage.saved.clone(), signature("M. Rossi"), now);
    stage.tell(Message::Replanned {
        document: Box::new(document),
        findings: Vec::new(),
    });
}

fn survey(stage: &mut Stage, which: u8) {
    let about = About {
        title: format!("Piano {which}"),
        glances: glances(&stage.model.document),
        overdue: which.into(),
    };
    stage.tell(Message::Surveyed {
        plan: Box::new(Surveyed {
            id: format!("piano-{which}"),
            about: Ok(about),
        }),
        left: 0,
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_is_what_would_be_computed_now(acts in proptest::collection::vec(act(), 1..40)) {
        let mut stage = Stage::seed(Italian, 120, 40);
        for act in &acts {
            happen(&mut stage, act);
            let (kept, fresh) = (&stage.model.derived, Derived::new(&stage.model));
            prop_assert_eq!(format!("{kept:?}"), format!("{fresh:?}"), "after {:?}", act);
        }
    }
}
