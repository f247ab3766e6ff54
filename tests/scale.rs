//! What must not grow with the plan, told by ratios within one run: these machines are shared and noisy.

use std::time::{Duration, Instant};

use traguardo::plan::Language::Italian;
use traguardo::store::{EMBEDDED, plan_from_ron};

use crate::support::large::large_plan;
use crate::support::stage::Stage;

/// The quickest of several runs: what the work takes when nobody disturbs it.
fn quickest(mut work: impl FnMut()) -> Duration {
    let mut run = || {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..9).map(|_| run()).min().unwrap()
}

fn stage(text: &str) -> Stage {
    let mut stage = Stage::of(plan_from_ron(text).unwrap(), Italian, 120, 40);
    stage.press("→→→jj");
    stage
}

#[test]
fn a_key_and_its_frame_and_a_typed_value_cost_the_same_in_every_plan() {
    let (mut small, mut large) = (stage(EMBEDDED), stage(&large_plan(20_000)));
    let mut ratio = |keys: &str, most: f64| {
        let one = quickest(|| drop(small.press(keys).buffer()));
        let other = quickest(|| drop(large.press(keys).buffer()));
        let times = other.as_secs_f64() / one.as_secs_f64();
        assert!(
            times < most,
            "{keys}: {times:.2} times, {other:?} against {one:?}"
        );
    };
    // The screen of the large plan is fuller: twice is a bound that only growth with the plan can break.
    ratio("jkjkjkjk", 2.0);
    ratio("9,1⏎k9,2⏎k", 2.5);
}

#[test]
fn a_large_plan_is_opened_in_little_more_than_its_reader_takes() {
    let text = large_plan(10_000);
    let reader = quickest(|| drop(plan_from_ron(&text).unwrap()));
    let whole = quickest(|| {
        let plan = plan_from_ron(&text).unwrap();
        let document = traguardo::record::Document::new(
            plan,
            [],
            crate::support::signature("x"),
            crate::support::now().instant,
        );
        drop(traguardo::score::Scores::new(&document, 2022));
    });
    let times = whole.as_secs_f64() / reader.as_secs_f64();
    assert!(
        times < 2.0,
        "{times:.2} times: {whole:?} against {reader:?}"
    );
}
