//! Pictures of the program, made from real frames, so that they cannot lie.
//!
//! Those that README and docs show lie in `screenshots/`, and each must be what would be drawn: `UPDATE_SCREENSHOTS=1 cargo test
//! screenshots` draws them anew. `cargo test -- --ignored pictures` draws all of them, into `target/pictures/`. The look of every
//! screen is guarded by the golden frames of `frames`.

use std::path::Path;

use traguardo::plan::Language::{self, English, Italian};
use traguardo::settings::ThemeName;

use resvg::tiny_skia::Pixmap;

use crate::readme::pictures_shown;
use crate::support::picture::{drawn, svg};
use crate::support::stage::Stage;

/// What takes a picture: its name, and what is on it.
type Taker<'a> = dyn FnMut(&str, &Stage) + 'a;

const SCENES: [fn(&mut Taker); 16] = [
    overview_in_every_size_language_and_theme,
    overview_in_high_contrast_and_on_a_projector,
    a_field_being_typed_and_a_refusal,
    a_year_in_which_an_objective_is_left_out,
    help_search_and_palette,
    the_sheets_of_a_kpi_and_of_an_objective,
    the_course_of_a_year,
    what_is_done_with_a_plan,
    a_note_that_is_asked_for_and_a_pasted_column,
    a_change_that_is_not_saved,
    the_slides_of_a_meeting,
    a_draft,
    all_plans,
    a_file_on_its_way,
    the_round_and_the_export,
    reviews_and_their_comparison,
];

fn pixels(stage: &Stage) -> Pixmap {
    let (frame, cursor) = stage.drawn();
    drawn(&svg(&frame, cursor))
}

#[test]
fn what_the_pages_show_is_what_the_program_draws() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
    let is_asked_for = std::env::var_os("UPDATE_SCREENSHOTS").is_some();
    let mut shown = pictures_shown();
    for scene in SCENES {
        scene(&mut |name, stage| {
            if !shown.remove(name) {
                return;
            }
            let file = folder.join(name).with_extension("png");
            // Pixels are compared, and not bytes: how they are packed depends on the crates beside.
            let pixels = pixels(stage);
            let is_same = Pixmap::load_png(&file).is_ok_and(|there| there == pixels);
            if is_asked_for && !is_same {
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(&file, pixels.encode_png().unwrap()).unwrap();
                return;
            }
            assert!(
                is_same,
                "{name}.png is not what the program draws: UPDATE_SCREENSHOTS=1 cargo test screenshots"
            );
        });
    }
    assert!(shown.is_empty(), "nothing draws {shown:?}");
}

#[test]
#[ignore = "draws every screen into target/pictures, to be looked at"]
fn pictures_of_every_screen() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("pictures");
    std::fs::create_dir_all(&folder).unwrap();
    for scene in SCENES {
        scene(&mut |name, stage| {
            let file = folder.join(name).with_extension("png");
            std::fs::write(file, pixels(stage).encode_png().unwrap()).unwrap();
        });
    }
}

fn example(language: Language, width: u16, height: u16) -> Stage {
    Stage::seed(language, width, height).with_example()
}

fn overview_in_every_size_language_and_theme(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            for (theme, name) in [(ThemeName::Dark, "dark"), (ThemeName::Light, "light")] {
                let mut stage = example(language, width, height);
                stage.press("j");
                stage.model.theme = theme;
                take(&format!("overview-{name}-{code}-{width}x{height}"), &stage);
            }
        }
    }
}

fn overview_in_high_contrast_and_on_a_projector(take: &mut Taker) {
    for (theme, name) in [
        (ThemeName::HighContrast, "high-contrast"),
        (ThemeName::Projector, "projector"),
    ] {
        let mut stage = example(Italian, 120, 40);
        stage.model.theme = theme;
        take(&format!("overview-{name}-it-120x40"), &stage);
    }
}

fn a_field_being_typed_and_a_refusal(take: &mut Taker) {
    for (language, code, typed, refused) in [
        (Italian, "it", "70,1", "70,1,2⏎"),
        (English, "en", "70.1", "70.1.2⏎"),
    ] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = example(language, width, height);
            stage.press("jj").press(typed);
            take(&format!("typing-{code}-{width}x{height}"), &stage);
            stage.press("^u").press(refused);
            take(&format!("refusal-{code}-{width}x{height}"), &stage);
        }
    }
}

fn a_year_in_which_an_objective_is_left_out(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        let mut stage = example(language, 120, 40);
        stage.press(">");
        take(&format!("year-2023-{code}-120x40"), &stage);
    }
    let mut stage = example(Italian, 80, 24);
    stage.press(">");
    take("year-2023-it-80x24", &stage);
}

fn help_search_and_palette(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = example(language, width, height);
            stage.press("?");
            take(&format!("help-{code}-{width}x{height}"), &stage);
            stage.press("⎋/soddisfazione");
            take(&format!("search-{code}-{width}x{height}"), &stage);
            stage.press("⎋:");
            take(&format!("palette-{code}-{width}x{height}"), &stage);
        }
    }
}

fn the_sheets_of_a_kpi_and_of_an_objective(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        let mut stage = example(language, 120, 40);
        stage.press("⏎");
        take(&format!("kpi-{code}-120x40"), &stage);
        stage.press("o");
        take(&format!("objective-{code}-120x40"), &stage);
        stage.resize(80, 24);
        take(&format!("objective-{code}-80x24"), &stage);
    }
}

/// A year with its interim measurements, on the KPI's sheet.
fn year_series(language: Language, width: u16, height: u16) -> Stage {
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

fn the_course_of_a_year(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40), (160, 45), (200, 60)] {
            for (theme, name) in [(ThemeName::Dark, "dark"), (ThemeName::Light, "light")] {
                let mut stage = year_series(language, width, height);
                stage.model.theme = theme;
                stage.press("⏎");
                take(&format!("sheet-{name}-{code}-{width}x{height}"), &stage);
                stage.press(if height > 30 {
                    "↓↓↓↓↓↓↓↓"
                } else {
                    "⇟"
                });
                take(&format!("course-{name}-{code}-{width}x{height}"), &stage);
            }
        }
    }
}

fn what_is_done_with_a_plan(take: &mut Taker) {
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
                take(&format!("{name}-{code}-{width}x{height}"), &stage);
            }
        }
    }
}

fn a_note_that_is_asked_for_and_a_pasted_column(take: &mut Taker) {
    let mut stage = example(Italian, 120, 40);
    stage.press("jj40⏎");
    take("note-asked-it-120x40", &stage);
    stage.press("aincassi slittati a gennaio");
    take("note-it-120x40", &stage);
    stage.press("⎋").paste("9,9\n1,2,3\n\n12,41\n88");
    take("paste-it-120x40", &stage);
}

fn a_change_that_is_not_saved(take: &mut Taker) {
    let mut stage = example(Italian, 120, 40);
    stage.disk = Err("spazio esaurito sul disco".into());
    stage.press("jj70,1⏎");
    take("not-saved-it-120x40", &stage);
    stage.press("q");
    take("leaving-it-120x40", &stage);
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

fn the_slides_of_a_meeting(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            let mut stage = meeting(language, width, height);
            let name = |slide: &str| format!("meeting-{slide}-{code}-{width}x{height}");
            take(&name("objective"), &stage);
            stage.press("g");
            take(&name("title"), &stage);
            stage.press("→→");
            take(&name("kpi"), &stage);
            stage.press("→→");
            take(&name("kpi-measured"), &stage);
            stage.press("G");
            take(&name("summary"), &stage);
        }
    }
    let mut stage = meeting(Italian, 120, 40);
    stage.model.theme = ThemeName::Projector;
    take("meeting-objective-projector-it-120x40", &stage);
}

fn a_draft(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = example(language, width, height);
            let plan = stage.model.plan().clone();
            let plan = traguardo::record::plan_like(&plan, "OBIETTIVI 2025 - 2026", &[2025, 2026]);
            stage = Stage::of(plan, language, width, height);
            stage.press("E⇥⇥⇥⇥9,80%⇥10,00%⇥10,50%");
            take(&format!("draft-{code}-{width}x{height}"), &stage);
        }
    }
}

fn all_plans(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = example(language, width, height);
            crate::journeys::plans::listed(&mut stage, "p");
            take(&format!("plans-{code}-{width}x{height}"), &stage);
            stage.press("n");
            take(&format!("new-plan-{code}-{width}x{height}"), &stage);
        }
    }
}

fn a_file_on_its_way(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40), (200, 60)] {
            let mut stage = crate::journeys::incoming::opened(language, (width, height));
            stage.press("↑←rtar⏎⇥2");
            take(&format!("import-{code}-{width}x{height}"), &stage);
        }
    }
}

fn the_round_and_the_export(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = Stage::seed(language, width, height);
            stage.press("9⏎N⇥150⇥^u30/06/2022^sgR^s160⏎^s  ");
            take(&format!("round-{code}-{width}x{height}"), &stage);
            stage.press("qe");
            take(&format!("export-{code}-{width}x{height}"), &stage);
        }
    }
}

fn reviews_and_their_comparison(take: &mut Taker) {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let mut stage = meeting(language, width, height);
            stage.press("C⏎r");
            take(&format!("reviews-{code}-{width}x{height}"), &stage);
            stage.press("c");
            take(&format!("comparison-{code}-{width}x{height}"), &stage);
        }
    }
}
