//! Golden frames of what does not fit: a value whose former one somebody altered.

use traguardo::record::{Actual, Previous, Value};

use super::{both, check};
use crate::support::stage::Stage;

#[test]
fn a_value_that_does_not_fit_is_marked_and_its_sheet_says_why() {
    both(|language, code| {
        for (width, height) in [(60, 16), (80, 24), (120, 40)] {
            let mut stage = Stage::seed(language, width, height);
            let mut other = stage.colleague();
            other.press("9⏎g8⏎");
            // As if the first value had been another when the second was typed.
            let entry = other.saved[1].entries.first_mut().unwrap();
            entry.old = Previous::Actual(Actual::from(Value::Number(7.into())));
            stage.hear(&other);
            stage.press("g");
            let size = format!("{code}-{width}x{height}");
            check(&format!("doubt-{size}"), &stage);
            assert!(stage.line("4_001").contains('?'));
            stage.press("⏎");
            check(&format!("doubt-sheet-{size}"), &stage);
            stage.press("⎋F");
            check(&format!("doubt-findings-{size}"), &stage);
        }
    });
}
