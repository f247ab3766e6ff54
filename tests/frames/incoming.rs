//! Golden frames of a file on its way to become a plan.

use super::{both, check};
use crate::journeys::incoming::opened;

#[test]
fn a_file_with_what_its_columns_hold_its_doubts_and_the_plan_that_comes_of_it() {
    both(|language, code| {
        for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
            let size = format!("{code}-{width}x{height}");
            let mut stage = opened(language, (width, height));
            check(&format!("import-{size}"), &stage);
            stage.press("↑←r");
            check(&format!("import-role-{size}"), &stage);
            stage.press("tar⏎⇥");
            check(&format!("import-doubt-{size}"), &stage);
            stage.press("2i");
            check(&format!("import-cell-{size}"), &stage);
            // 168,125 in either language, and 90 %.
            let of_number = if code == "it" { "⎋21" } else { "⎋11" };
            stage.press(of_number);
            check(&format!("import-clear-{size}"), &stage);
            stage.press("f");
            check(&format!("import-file-{size}"), &stage);
        }
    });
}
