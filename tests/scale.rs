//! What must not grow with the plan, told by what is allocated: that is the same on every machine and in every run. What
//! allocates nothing is counted in instructions by `benches/instructions.rs`.

use std::time::{Duration, Instant};

use allocation_counter::measure;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use traguardo::app::Size;
use traguardo::plan::Language::Italian;
use traguardo::store::{EMBEDDED, plan_from_ron};
use traguardo::view::view;

use crate::support::large::large_plan;
use crate::support::stage::Stage;

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
        let signature = crate::support::signature("x");
        let instant = crate::support::now().instant;
        let document = traguardo::record::Document::new(plan, [], signature, instant);
        drop(traguardo::score::Scores::new(&document, 2022));
    });
    at_most(2, reader, "opening", whole);
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
fn a_key_that_scrolls_a_sheet_does_not_make_it_again() {
    let mut stage = stage(EMBEDDED);
    stage.press("⏎");
    assert_eq!(frame(&mut stage, "↓↑"), frame(&mut stage, ""));
}

/// The least time that a frame takes with a text of so many characters in the search.
fn searched(length: usize) -> Duration {
    let mut stage = stage(EMBEDDED);
    stage.press("/").paste(&"x".repeat(length));
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 40));
    let frames = (0..20).map(|_| {
        let start = Instant::now();
        view(&stage.model, &mut buffer);
        start.elapsed()
    });
    frames.min().unwrap()
}

#[test]
fn of_a_long_text_only_what_can_be_seen_is_looked_at() {
    let (short, long) = (searched(200), searched(4_000));
    assert!(long < short * 4, "{long:?} against {short:?}");
}
