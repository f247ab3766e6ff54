//! Golden frames of what is typed in a year that has its values: what it becomes, what is refused, what is asked.

use traguardo::plan::Language::{English, Italian};

use super::{both, check};
use crate::support::stage::Stage;

#[test]
fn a_value_that_is_good_or_refused_its_note_and_a_pasted_column_with_doubts() {
    let screens = [
        ("typing", "jj70,1"),
        ("refusal", "jj70,1,2⏎"),
        ("note-editor", "jj40⏎aword"),
        ("years-typed", "G>66⏎g<t"),
        ("export-report", "e"),
    ];
    both(|language, code| {
        let written = |text: &str| match language {
            English => text.replace(',', "."),
            Italian => text.to_owned(),
        };
        for (width, height) in [(80, 24), (120, 40)] {
            for (name, keys) in screens {
                let mut stage = Stage::seed(language, width, height).with_example();
                stage.press(&written(keys));
                check(&format!("{name}-{code}-{width}x{height}"), &stage);
            }
            let mut stage = Stage::seed(language, width, height).with_example();
            stage
                .press("jj")
                .paste(&written("70,1\n1,2,3\n\n12,41\n88"));
            check(&format!("paste-doubts-{code}-{width}x{height}"), &stage);
        }
    });
}

#[test]
fn a_value_typed_on_a_sheet_in_the_round_and_on_a_slide() {
    both(|language, code| {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            for (name, keys) in [
                ("sheet", "jj⏎70"),
                ("round", "R^u0^s70"),
                ("slide", "m^s 70"),
            ] {
                let mut stage = Stage::seed(language, width, height).with_example();
                stage.press(keys);
                check(&format!("typing-{name}-{code}-{width}x{height}"), &stage);
            }
        }
    });
}
