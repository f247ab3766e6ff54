//! Golden frames in every theme, and of what looks otherwise on a large screen.

use traguardo::plan::Language::{English, Italian};
use traguardo::settings::ThemeName;

use super::{both, check};
use crate::support::stage::Stage;

#[test]
fn every_theme_has_its_colours_for_values_charts_heat_and_slides() {
    let measurements = "jjN61,3⇥^u31/03/2022^sN64,9⇥^u30/06/2022^sN67,2⇥^u30/09/2022^s⏎↓↓↓↓↓↓↓↓";
    for (theme, name) in [
        (ThemeName::Light, "light"),
        (ThemeName::HighContrast, "high-contrast"),
        (ThemeName::Projector, "projector"),
    ] {
        for (screen, keys) in [
            ("overview", "j"),
            ("chart", measurements),
            ("years", "G>66⏎g<t"),
            ("slide", "m^s→aosservazione^s"),
        ] {
            let mut stage = Stage::seed(Italian, 120, 40).with_example();
            stage.model.theme = theme;
            stage.press(keys);
            check(&format!("theme-{name}-{screen}"), &stage);
        }
    }
}

#[test]
fn the_overview_in_english_and_the_slides_on_a_large_screen() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        check(
            &format!("typed-en-{width}x{height}"),
            &Stage::seed(English, width, height).with_example(),
        );
    }
    both(|language, code| {
        let mut stage = Stage::seed(language, 200, 60).with_example();
        for (slide, keys) in [
            ("title", "m^s"),
            ("objective", "→aremark^s"),
            ("kpi", "→"),
            ("summary", "G"),
        ] {
            stage.press(keys);
            check(&format!("meeting-{slide}-{code}-200x60"), &stage);
        }
    });
}
