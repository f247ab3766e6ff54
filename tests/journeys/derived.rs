//! What is kept so that no frame computes it is always what would be computed now.

use jiff::SignedDuration;
use proptest::prelude::*;
use proptest::sample::select;
use traguardo::app::{About, Derived, Message, Surveyed};
use traguardo::plan::Language::Italian;
use traguardo::record::{Document, Edit, Seal, Value};
use traguardo::score::glances;
use traguardo::words::Sentence;

use crate::support::signature;
use crate::support::stage::Stage;

/// Something that happens.
#[derive(Clone, Debug)]
enum Act {
    /// Back to the overview, and into a screen.
    Open(&'static str),
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

/// From the overview: every screen of which something is kept, and what stands over it.
const SCREENS: [&str; 16] = [
    "⏎",
    "g⏎",
    "o",
    "t",
    "gH",
    "r",
    "p",
    "F",
    ":",
    "?",
    "R^s",
    "R^u0^s",
    "m→^s",
    "m^s",
    "D24/11/2022⏎g⏎",
    "wg⏎",
];

/// What is pressed in any of them.
const KEYS: [&str; 28] = [
    "j",
    "k",
    "→",
    "←",
    "g",
    "G",
    ">",
    "<",
    "⎋",
    "u",
    "L",
    "T",
    "c",
    " ",
    "⏎",
    "⌫",
    "x",
    "?",
    "n",
    "9,8⏎",
    "7⏎",
    "v",
    "^sarem^s",
    "^sddec⇥chi⇥30/11/2022^s",
    "C⏎",
    "A9%⇥^u25/10/2022⇥a⇥b^s",
    "x⇥⇥nota^s",
    "N8⇥^u30/06/2022⇥nota^s",
];

/// A screen is opened, and things happen.
fn scene() -> impl Strategy<Value = Vec<Act>> {
    let opened = select(SCREENS.to_vec()).prop_map(Act::Open);
    let acts = proptest::collection::vec(act(), 0..7);
    (opened, acts).prop_map(|(opened, acts)| std::iter::once(opened).chain(acts).collect())
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        12 => select(KEYS.to_vec()).prop_map(Act::Press),
        1 => (40_u16..200, 10_u16..60).prop_map(|(width, height)| Act::Resize(width, height)),
        2 => Just(Act::Sleep),
        1 => (-2_i16..3).prop_map(Act::Wheel),
        2 => select(vec!["9,7⏎", "j5⏎", "m^sddec⇥⇥25/11/2022^sC⏎"]).prop_map(Act::Colleague),
        2 => (0_u8..3).prop_map(Act::Finding),
        2 => select(vec![Seal::Same, Seal::Changed]).prop_map(Act::Verify),
        1 => (0_u8..3).prop_map(Act::Replan),
        2 => (0_u8..3).prop_map(Act::Survey),
    ]
}

fn happen(stage: &mut Stage, act: &Act) {
    match act {
        Act::Open(keys) => drop(stage.press("⎋⎋⎋⎋⎋").press(keys)),
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
        is_draft: false,
    };
    stage.tell(Message::Surveyed {
        plan: Box::new(Surveyed {
            id: format!("piano-{which}"),
            about: Ok(about),
        }),
        left: 0,
    });
}

/// In the year on screen, with a value that comes from a file.
fn begun() -> Stage {
    let mut stage = Stage::seed(Italian, 120, 40);
    stage.now.instant = "2022-11-24T09:42:00Z".parse().unwrap();
    let mut colleague = stage.colleague();
    let edit = Edit::Record {
        kpi: "4_001".into(),
        year: 2022,
        date: jiff::civil::date(2022, 6, 30),
        actual: Value::Number("9.1".parse().unwrap()).into(),
        note: None,
        source: Some("fonte".into()),
        sha256: None,
    };
    let change = colleague.model.document.apply(vec![edit], stage.now);
    colleague.saved.push(change.unwrap().0);
    stage.hear(&colleague);
    stage
}

/// Lets things happen, and compares after each of them.
#[track_caller]
fn watched(acts: &[Act]) {
    let mut stage = begun();
    for act in acts {
        happen(&mut stage, act);
        let (kept, fresh) = (&stage.model.derived, Derived::new(&stage.model));
        assert_eq!(format!("{kept:?}"), format!("{fresh:?}"), "after {act:?}");
    }
}

#[test]
fn what_is_kept_follows_what_happens_under_an_open_screen() {
    use Act::{Colleague, Finding, Open, Press, Resize, Sleep, Survey, Verify};
    for acts in [
        &[Open("g⏎"), Verify(Seal::Changed), Finding(0), Sleep][..],
        &[Open("g⏎"), Colleague("7⏎"), Press(">"), Resize(70, 20)],
        &[Open("D24/11/2022^sg⏎"), Finding(0)],
        &[Open("o"), Press("→"), Press("L")],
        &[
            Open("r"),
            Colleague("m^sddec⇥⇥25/11/2022^sC⏎"),
            Sleep,
            Sleep,
        ],
        &[
            Open("m^s"),
            Press("ddec⇥⇥25/11/2022^s"),
            Sleep,
            Sleep,
            Open("r"),
            Press("j⏎"),
        ],
        &[Open("m^s"), Press("G"), Colleague("7⏎"), Press("L")],
        &[Open("R^s"), Press(" "), Press("9,7⏎"), Colleague("G7⏎")],
        &[Open("R^s"), Open("R^u0^s")],
        &[Open("p"), Survey(0), Survey(1), Press(">"), Press("F")],
        &[Open("?"), Press("a"), Press("⎋L?")],
        &[Finding(0), Open("F"), Finding(1), Colleague("7⏎")],
    ] {
        watched(acts);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_is_what_would_be_computed_now(scenes in proptest::collection::vec(scene(), 1..10)) {
        watched(&scenes.concat());
    }
}
