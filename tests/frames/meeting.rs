//! Golden frames of what belongs to a meeting: its slides and reviews, the round before it, and what is written after it.

use super::{both, check};
use crate::support::stage::Stage;

#[test]
fn the_slides_of_a_meeting_and_its_reviews() {
    both(|language, code| {
        for (width, height) in [(60, 16), (80, 24), (120, 40)] {
            let mut stage = Stage::seed(language, width, height);
            let size = format!("{code}-{width}x{height}");
            stage.press("9⏎gm⇥⇥board");
            check(&format!("meeting-form-{size}"), &stage);
            stage.press("^sC⏎8⏎gm^s");
            check(&format!("meeting-title-{size}"), &stage);
            stage.press(" aremark^sdwhat⇥who⇥31/12/2026");
            check(&format!("meeting-decision-{size}"), &stage);
            stage.press("^s");
            check(&format!("meeting-objective-{size}"), &stage);
            stage.press(" ");
            check(&format!("meeting-kpi-{size}"), &stage);
            stage.press("G");
            check(&format!("meeting-summary-{size}"), &stage);
            stage.press("C");
            check(&format!("meeting-conclude-{size}"), &stage);
            stage.press("⏎r");
            check(&format!("reviews-{size}"), &stage);
            stage.press("c");
            check(&format!("comparison-{size}"), &stage);
            stage.press("⎋⎋⎋gm^s");
            check(&format!("meeting-open-{size}"), &stage);
        }
    });
}

#[test]
fn the_round_before_a_meeting_and_the_form_of_an_export() {
    both(|language, code| {
        for (width, height) in [(60, 16), (80, 24), (120, 40)] {
            let mut stage = Stage::seed(language, width, height);
            stage.press("9⏎N⇥150⇥^u30/06/2022^s");
            let size = format!("{code}-{width}x{height}");
            stage.press("gR");
            check(&format!("round-form-{size}"), &stage);
            stage.press("^s160⏎^s  ");
            check(&format!("round-{size}"), &stage);
            stage.press("qm^se");
            check(&format!("export-{size}"), &stage);
        }
    });
}
