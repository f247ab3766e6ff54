//! What must not grow with the plan, told by what is allocated: that is the same on every machine and in every run. What
//! allocates nothing is counted in instructions by `benches/instructions.rs`.

use allocation_counter::measure;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use traguardo::app::{Message, Size};
use traguardo::plan::Language::Italian;
use traguardo::plan::{Kpi, Place};
use traguardo::record::{Document, Edit, ReviewEvent, Value};
use traguardo::store::{EMBEDDED, plan_from_ron};
use traguardo::view::view;
use traguardo::words::{Ground, Sentence};

use crate::support::large::large_plan;
use crate::support::stage::Stage;
use crate::support::{now, signature};

/// How many blocks and bytes some work allocates, after it has been done once.
fn allocated(mut work: impl FnMut()) -> [u64; 2] {
    work();
    let info = measure(work);
    [info.count_total, info.bytes_total]
}

/// That what is allocated is at most so many times as much.
#[track_caller]
fn at_most(times: u64, most: [u64; 2], what: &str, own: [u64; 2]) {
    for (own, most) in own.into_iter().zip(most) {
        assert!(own > 0, "{what}: nothing was measured");
        assert!(own <= most * times, "{what}: {own} against {most}");
    }
}

fn stage(text: &str) -> Stage {
    let mut stage = Stage::of(plan_from_ron(text).unwrap(), Italian, 120, 40);
    stage.press("→→→jj");
    stage
}

#[test]
fn a_key_and_its_frame_and_a_typed_value_cost_the_same_in_every_plan() {
    let (mut small, mut large) = (stage(EMBEDDED), stage(&large_plan(20_000)));
    for keys in ["jkjkjkjk", "9,1⏎k9,2⏎k"] {
        let one = allocated(|| drop(small.press(keys).buffer()));
        let other = allocated(|| drop(large.press(keys).buffer()));
        // The screen of the large plan is fuller: twice is a bound that only growth with the plan can break.
        at_most(2, one, keys, other);
    }
}

#[test]
fn a_large_plan_is_opened_in_little_more_than_its_reader_takes() {
    let text = large_plan(10_000);
    let reader = allocated(|| drop(plan_from_ron(&text).unwrap()));
    let whole = allocated(|| {
        let plan = plan_from_ron(&text).unwrap();
        let signature = signature("x");
        let instant = now().instant;
        let document = Document::new(plan, [], signature, instant);
        drop(traguardo::score::Scores::new(&document, 2022));
    });
    at_most(2, reader, "opening", whole);
}

/// A plan of so many KPIs after a review, since which an actual of every objective was recorded, and of each KPI something is to be
/// looked into.
fn reviewed(kpis: usize) -> Stage {
    let plan = plan_from_ron(&large_plan(kpis)).unwrap();
    let mut document = Document::new(plan, [], signature("M. Rossi"), now().instant);
    let review = || "2026-11-23".to_owned();
    let convened = ReviewEvent::Convene {
        review: review(),
        date: now().day(),
        people: String::new(),
    };
    let (begun, over) = (
        ReviewEvent::Begin { review: review() },
        ReviewEvent::Conclude { review: review() },
    );
    for it in [convened, begun, over] {
        document.apply(vec![Edit::Review(it)], now()).unwrap();
    }
    for objective in 0..document.plan().objectives.len() {
        let kpi = document.plan().kpi(Place { objective, kpi: 0 }).unwrap();
        let edit = recorded(kpi);
        document.apply(vec![edit], now()).unwrap();
    }
    let unreadable = |(_, kpi): (Place, &Kpi)| {
        let sentence = Sentence::new(|_| format!("{}: cannot be read", kpi.code));
        sentence.because(Ground::File(kpi.code.clone().into()))
    };
    let findings = document.plan().kpis().map(unreadable).collect();
    let size = Size {
        width: 120,
        height: 40,
    };
    let mut stage = Stage::opened(document, Italian, size);
    stage.tell(Message::Absorb {
        changes: Vec::new(),
        findings,
        looked_at: Vec::new(),
    });
    stage
}

fn recorded(kpi: &Kpi) -> Edit {
    Edit::Record {
        kpi: kpi.code.clone(),
        year: 2022,
        date: jiff::civil::date(2022, 12, 31),
        actual: Value::Number("9.8".parse().unwrap()).into(),
        note: None,
        source: None,
        sha256: None,
    }
}

/// What keys and the frame after them allocate.
fn frame(stage: &mut Stage, keys: &str) -> [u64; 2] {
    let Size { width, height } = stage.model.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    allocated(|| {
        view(&stage.press(keys).model, &mut buffer);
    })
}

#[test]
fn a_frame_of_each_screen_and_a_key_that_moves_in_it_cost_the_same_in_every_plan() {
    // Both fill the screen.
    let (mut small, mut large) = (reviewed(200), reviewed(20_000));
    for (screen, keys) in [
        ("Performance individuale", ""),
        ("► A0", "G"),
        ("Perché questo numero", "⏎"),
        ("Descrizione", "⎋o"),
        ("Anno per anno", "⎋t"),
        ("Cronologia: ", "⎋H"),
        ("Monitoraggi", "⎋r"),
        ("cannot be read", "⎋F"),
        ("Giro dei KPI", "⎋R^s"),
        ("nessuna decisione aperta", "⎋m^s"),
        ("da rilevare", " "),
        ("toglie ", " "),
        ("Gli obiettivi", "G"),
        ("Dal 23/11/2026", "C⏎rc"),
        ("Comandi", "⎋⎋⎋:"),
        ("Aiuto", "⎋?"),
    ] {
        small.press(keys).must_show(screen);
        large.press(keys).must_show(screen);
        for moving in ["", "↓↑"] {
            let (one, other) = (frame(&mut small, moving), frame(&mut large, moving));
            at_most(2, one, screen, other);
        }
    }
}

#[test]
fn a_key_that_scrolls_a_sheet_does_not_make_it_again() {
    let mut stage = stage(EMBEDDED);
    stage.press("⏎");
    assert_eq!(frame(&mut stage, "↓↑"), frame(&mut stage, ""));
}

#[test]
fn of_a_long_text_only_what_can_be_seen_is_looked_at() {
    let searched = |length| {
        let mut stage = stage(EMBEDDED);
        stage.press("/").paste(&"x".repeat(length));
        frame(&mut stage, "")
    };
    at_most(2, searched(200), "a long query", searched(4_000));
}
