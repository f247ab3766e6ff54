//! The pictures in `screenshots/`, made from real frames, so that they cannot lie.
//!
//! `UPDATE_SCREENSHOTS=1 cargo test screenshots` draws them anew; otherwise what is there must be what would be drawn.

use std::path::Path;

use traguardo::plan::Language::{self, English, Italian};
use traguardo::settings::ThemeName;

use resvg::tiny_skia::Pixmap;

use crate::support::picture::{drawn, svg};
use crate::support::stage::Stage;

fn example(language: Language, width: u16, height: u16) -> Stage {
    Stage::seed(language, width, height).with_example()
}

#[track_caller]
fn picture(name: &str, stage: &Stage) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
    let (frame, cursor) = stage.drawn();
    let lines = svg(&frame, cursor);
    let (vector, raster) = (
        folder.join(format!("{name}.svg")),
        folder.join(format!("{name}.png")),
    );
    let there = std::fs::read_to_string(&vector).unwrap_or_default();
    // Pixels are compared, and not bytes: how they are packed depends on the crates beside.
    let pixels = drawn(&lines);
    let same = Pixmap::load_png(&raster).is_ok_and(|there| there == pixels);
    if std::env::var_os("UPDATE_SCREENSHOTS").is_some() {
        if !same {
            std::fs::write(&raster, pixels.encode_png().unwrap()).unwrap();
        }
        std::fs::write(&vector, lines).unwrap();
        return;
    }
    assert!(
        there == lines,
        "{name}.svg is not what the program draws: UPDATE_SCREENSHOTS=1 cargo test screenshots"
    );
    assert!(same, "{name}.png is not its SVG");
}

#[test]
fn overview_in_every_size_language_and_theme() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            for (theme, name) in [(ThemeName::Dark, "dark"), (ThemeName::Light, "light")] {
                let mut stage = example(language, width, height);
                stage.press("j");
                stage.model.theme = theme;
                picture(&format!("overview-{name}-{code}-{width}x{height}"), &stage);
            }
        }
    }
}

#[test]
fn overview_in_high_contrast_and_on_a_projector() {
    for (theme, name) in [
        (ThemeName::HighContrast, "high-contrast"),
        (ThemeName::Projector, "projector"),
    ] {
        let mut stage = example(Italian, 120, 40);
        stage.model.theme = theme;
        picture(&format!("overview-{name}-it-120x40"), &stage);
    }
}

#[test]
fn a_field_being_typed_and_a_refusal() {
    for (language, code, typed, refused) in [
        (Italian, "it", "70,1", "70,1,2⏎"),
        (English, "en", "70.1", "70.1.2⏎"),
    ] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = example(language, width, height);
            stage.press("jj").press(typed);
            picture(&format!("typing-{code}-{width}x{height}"), &stage);
            stage.press("^u").press(refused);
            picture(&format!("refusal-{code}-{width}x{height}"), &stage);
        }
    }
}

#[test]
fn a_year_in_which_an_objective_is_left_out() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        let mut stage = example(language, 120, 40);
        stage.press(">");
        picture(&format!("year-2023-{code}-120x40"), &stage);
    }
    let mut stage = example(Italian, 80, 24);
    stage.press(">");
    picture("year-2023-it-80x24", &stage);
}

#[test]
fn help_search_and_palette() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = example(language, width, height);
            stage.press("?");
            picture(&format!("help-{code}-{width}x{height}"), &stage);
            stage.press("⎋/soddisfazione");
            picture(&format!("search-{code}-{width}x{height}"), &stage);
            stage.press("⎋:");
            picture(&format!("palette-{code}-{width}x{height}"), &stage);
        }
    }
}

#[test]
fn the_sheets_of_a_kpi_and_of_an_objective() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        let mut stage = example(language, 120, 40);
        stage.press("⏎");
        picture(&format!("kpi-{code}-120x40"), &stage);
        stage.press("o");
        picture(&format!("objective-{code}-120x40"), &stage);
        stage.resize(80, 24);
        picture(&format!("objective-{code}-80x24"), &stage);
    }
}

/// A year with its interim readings, on the KPI's sheet.
fn course(language: Language, width: u16, height: u16) -> Stage {
    let mut stage = example(language, width, height);
    stage.press("jj");
    let mark = language.decimal_mark();
    for (value, day) in [
        ("61_30", "31/03/2022"),
        ("64_90", "30/06/2022"),
        ("67_20", "30/09/2022"),
    ] {
        let value = value.replace('_', &mark.to_string());
        stage.press(&format!("N{value}⇥^u{day}^s"));
    }
    stage.model.notice = None;
    stage
}

#[test]
fn the_course_of_a_year() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            for (theme, name) in [(ThemeName::Dark, "dark"), (ThemeName::Light, "light")] {
                let mut stage = course(language, width, height);
                stage.model.theme = theme;
                stage.press("⏎");
                picture(&format!("sheet-{name}-{code}-{width}x{height}"), &stage);
                stage.press(if height > 30 {
                    "↓↓↓↓↓↓↓↓"
                } else {
                    "⇟"
                });
                picture(&format!("course-{name}-{code}-{width}x{height}"), &stage);
            }
        }
    }
}

#[test]
fn what_is_done_with_a_plan() {
    let screens = [
        ("reading", "N9.9⇥⇥", "N9,9⇥⇥"),
        ("inputs", "jjI5720000⏎8200000", "jjI5720000⏎8200000"),
        ("amendment", "A11%⇥^u25/10/2022⇥", "A11%⇥^u25/10/2022⇥"),
        ("deviation", "jjj⇥", "jjj⇥"),
        ("judgement", "x⇥⇥", "x⇥⇥"),
        (
            "formula",
            "G⏎=a / c⇥a = Yes (n.); b = All (n.)",
            "G⏎=a / c⇥a = Contenti (n.); b = Tutti (n.)",
        ),
        ("history", "H", "H"),
        ("years", "G>66⏎g<t", "G>66⏎g<t"),
        ("closing", "C", "C"),
        ("past", "D24/11/2026⏎", "D24/11/2026⏎"),
        ("trial", "w7⏎w", "w7⏎w"),
    ];
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            for (name, english, italian) in screens {
                let keys = if language == Italian {
                    italian
                } else {
                    english
                };
                let mut stage = example(language, width, height);
                stage.press(keys);
                if name == "deviation" {
                    let note = if language == Italian {
                        "d→⇥personale in ferie"
                    } else {
                        "d→⇥staff on leave"
                    };
                    stage.press("kk5⏎⎋k").press(note);
                }
                picture(&format!("{name}-{code}-{width}x{height}"), &stage);
            }
        }
    }
}

#[test]
fn a_note_that_is_asked_for_and_a_pasted_column() {
    let mut stage = example(Italian, 120, 40);
    stage.press("jj40⏎");
    picture("note-asked-it-120x40", &stage);
    stage.press("aincassi slittati a gennaio");
    picture("note-it-120x40", &stage);
    stage.press("⎋").paste("9,9\n1,2,3\n\n12,41\n88");
    picture("paste-it-120x40", &stage);
}

#[test]
fn a_change_that_is_not_saved() {
    let mut stage = example(Italian, 120, 40);
    stage.disk = Err("spazio esaurito sul disco".into());
    stage.press("jj70,1⏎");
    picture("not-saved-it-120x40", &stage);
    stage.press("q");
    picture("leaving-it-120x40", &stage);
}

/// A meeting in the middle of the year: a review that is over, one that goes on, with what was said and decided in it.
fn meeting(language: Language, width: u16, height: u16) -> Stage {
    let mut stage = Stage::seed(language, width, height);
    let (comma, people, remark, what, by) = match language {
        Italian => (
            ',',
            "Presidente, Giunta, Segretario Generale",
            "la rilevazione finale è di dicembre",
            "completare la customer satisfaction",
            "31/12/2026",
        ),
        English => (
            '.',
            "President, board, Secretary General",
            "the final measurement is in December",
            "complete the satisfaction survey",
            "31/12/2026",
        ),
    };
    let typed = |text: &str| text.replace(',', &comma.to_string());
    stage.press(&typed("9,1⏎164,71⏎↓12,40⏎"));
    stage.press("m⇥⇥^u").press(people).press("^sC⏎");
    stage.press(&typed("g9,8⏎168,43⏎↓↓")).press("77⏎sjsjn⎋");
    stage.press("gm^s").press("→a").press(remark).press("^sd");
    stage.press(what).press("⇥M. Rossi⇥").press(by).press("^s");
    stage.model.notice = None;
    stage
}

#[test]
fn the_slides_of_a_meeting() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            let mut stage = meeting(language, width, height);
            let name = |slide: &str| format!("meeting-{slide}-{code}-{width}x{height}");
            picture(&name("objective"), &stage);
            stage.press("g");
            picture(&name("title"), &stage);
            stage.press("→→");
            picture(&name("kpi"), &stage);
            stage.press("G");
            picture(&name("summary"), &stage);
        }
    }
    let mut stage = meeting(Italian, 120, 40);
    stage.model.theme = ThemeName::Projector;
    picture("meeting-objective-projector-it-120x40", &stage);
}

#[test]
fn a_draft() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = example(language, width, height);
            let plan = stage.model.plan().clone();
            let plan = traguardo::record::plan_like(&plan, "OBIETTIVI 2025 - 2026", &[2025, 2026]);
            stage = Stage::of(plan, language, width, height);
            stage.press("E⇥⇥⇥⇥9,80%⇥10,00%⇥10,50%");
            picture(&format!("draft-{code}-{width}x{height}"), &stage);
        }
    }
}

#[test]
fn all_plans() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = example(language, width, height);
            crate::journeys::plans::listed(&mut stage, "p");
            picture(&format!("plans-{code}-{width}x{height}"), &stage);
            stage.press("n");
            picture(&format!("new-plan-{code}-{width}x{height}"), &stage);
        }
    }
}

#[test]
fn the_round_and_the_export() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = Stage::seed(language, width, height);
            stage.press("9⏎N⇥150⇥^u30/06/2022^sgR^s160⏎^s  ");
            picture(&format!("round-{code}-{width}x{height}"), &stage);
            stage.press("qe");
            picture(&format!("export-{code}-{width}x{height}"), &stage);
        }
    }
}

#[test]
fn reviews_and_their_comparison() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = meeting(language, width, height);
            stage.press("C⏎r");
            picture(&format!("reviews-{code}-{width}x{height}"), &stage);
            stage.press("c");
            picture(&format!("comparison-{code}-{width}x{height}"), &stage);
        }
    }
}
