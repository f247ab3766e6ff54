//! Golden frames, with their styles; every size; and what must hold whatever is pressed.

mod cursor;
mod incoming;
mod meeting;
mod plans;
mod prints;
mod rows;
mod sizes;
mod themes;
mod trust;
mod typing;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use traguardo::app::{Arrangement, Head, Message, Regions, Size};
use traguardo::plan::Language::{self, English, Italian};
use traguardo::plan::Place;
use traguardo::record::{Document, ReadOnly};
use traguardo::settings::{Depth, ThemeName};

use crate::support::stage::{Stage, text};
use crate::support::{now, signature};

/// The text of a frame, and under it a digest of where which style begins: a style that changes is a change.
fn golden(buffer: &Buffer) -> String {
    let mut runs = Vec::new();
    let width = usize::from(buffer.area.width);
    for (y, row) in buffer.content.chunks(width).enumerate() {
        let mut last = None;
        let mut line = String::new();
        for (x, cell) in row.iter().enumerate() {
            let style = (cell.fg, cell.bg, cell.modifier);
            if last != Some(style) {
                let bits = cell.modifier.bits();
                line.push_str(&format!(
                    " {x}:{}/{}/{bits:x}",
                    short(cell.fg),
                    short(cell.bg)
                ));
                last = Some(style);
            }
        }
        runs.push(format!("{y}{line}"));
    }
    format!("{}\n\n{}\n", text(buffer), runs.join("\n"))
}

fn short(color: ratatui::style::Color) -> String {
    match color {
        ratatui::style::Color::Rgb(r, g, b) => format!("{r:02x}{g:02x}{b:02x}"),
        other => format!("{other}"),
    }
}

#[track_caller]
fn check(name: &str, stage: &Stage) {
    insta::assert_snapshot!(name, golden(&stage.buffer()));
}

fn both(each: impl Fn(Language, &str)) {
    each(Italian, "it");
    each(English, "en");
}

#[test]
fn the_overview_before_and_after_a_year_is_typed() {
    both(|language, code| {
        for (width, height) in [(80, 24), (120, 40)] {
            check(
                &format!("empty-{code}-{width}x{height}"),
                &Stage::seed(language, width, height),
            );
        }
    });
    for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60), (250, 50)] {
        check(
            &format!("typed-it-{width}x{height}"),
            &Stage::seed(Italian, width, height).with_example(),
        );
    }
}

#[test]
fn everything_that_opens_over_the_overview() {
    let screens = [
        ("field", "j9"),
        ("help", "?"),
        ("search", "/privacy"),
        ("palette", ":"),
        ("kpi-sheet", "⏎"),
        ("objective-sheet", "o"),
        ("year", ">"),
    ];
    both(|language, code| {
        for (width, height) in [(80, 24), (120, 40)] {
            for (name, keys) in screens {
                let mut stage = Stage::seed(language, width, height);
                stage.press(keys);
                check(&format!("{name}-{code}-{width}x{height}"), &stage);
            }
            let mut stage = Stage::seed(language, width, height);
            stage.press("3⏎");
            check(&format!("note-{code}-{width}x{height}"), &stage);
            stage.press("⎋").paste("1\nx\n3");
            check(&format!("paste-{code}-{width}x{height}"), &stage);
            stage.disk = Err("disk full".into());
            stage.press("⎋150⏎");
            check(&format!("not-saved-{code}-{width}x{height}"), &stage);
            stage.press("q");
            check(&format!("leaving-{code}-{width}x{height}"), &stage);
        }
    });
}

#[test]
fn what_is_done_with_a_plan() {
    let screens = [
        ("reading", "N9.1⇥⇥note"),
        ("inputs", "I10000000⏎9020000"),
        ("deviation", "d→⇥note"),
        ("judgement", "x→⇥88⇥note"),
        ("amendment", "A12%⇥"),
        ("formula", "⏎=⌫"),
        ("history", "H"),
        ("years", "G>66⏎t"),
        ("closing", "C"),
        ("reopening", "C⏎C"),
        ("past", "D24/11/2026⏎"),
        ("trial", "w5⏎w"),
    ];
    both(|language, code| {
        for (width, height) in [(80, 24), (120, 40)] {
            for (name, keys) in screens {
                let mut stage = Stage::seed(language, width, height);
                stage.press("9⏎1⏎⎋g").press(keys);
                check(&format!("{name}-{code}-{width}x{height}"), &stage);
            }
            let mut stage = Stage::seed(language, width, height);
            for (value, day) in [
                ("9", "31/03/2022"),
                ("9.2", "30/06/2022"),
                ("9.5", "30/09/2022"),
            ] {
                stage.press(&format!("N{value}⇥^u{day}^s"));
            }
            check(
                &format!("course-{code}-{width}x{height}"),
                stage.press("⏎⇟"),
            );
        }
    });
}

#[test]
fn without_colours_and_without_unicode_everything_can_still_be_told_apart() {
    for (name, depth, ascii) in [
        ("plain", Depth::None, false),
        ("ascii", Depth::None, true),
        ("named", Depth::Named, false),
        ("indexed", Depth::Indexed, false),
    ] {
        let mut stage = Stage::seed(Italian, 80, 24).with_example();
        (stage.model.depth, stage.model.ascii) = (depth, ascii);
        check(&format!("depth-{name}"), &stage);
        if ascii {
            let frame = stage.frame();
            assert!(frame.is_ascii(), "{frame}");
        }
    }
}

#[test]
fn without_colours_no_cell_has_one() {
    for theme in ThemeName::ALL {
        let mut stage = Stage::italian().with_example();
        (stage.model.depth, stage.model.theme) = (Depth::None, theme);
        let buffer = stage.buffer();
        let plain = |cell: &ratatui::buffer::Cell| {
            cell.fg == ratatui::style::Color::Reset && cell.bg == ratatui::style::Color::Reset
        };
        assert!(buffer.content.iter().all(plain));
    }
}

#[test]
fn every_size_is_drawn_with_everything_that_can_be_open() {
    let sizes = (1..=30).chain([40, 59, 60, 61, 80, 119, 159, 160, 200, 240, 300, 500]);
    let heights = [1, 2, 3, 5, 8, 12, 15, 16, 17, 23, 24, 31, 32, 40, 60, 200];
    let measurements = "N9⇥^u01/03/2022^sN9⇥^u01/06/2022^sN9⇥^u01/09/2022^s⏎";
    for keys in [
        "",
        "9",
        "?",
        "/",
        ":",
        "⏎",
        "o",
        "3⏎",
        ">",
        "t",
        "H",
        "C",
        "N",
        "I",
        "A",
        "d",
        "x",
        "D",
        "ww",
        "⏎=",
        "w9⏎w",
        "m",
        "m^s",
        "m^s aword^sdword^s",
        "m^s  ",
        "m^sG",
        "m^sC",
        "m^sC⏎m^sC⏎r",
        "m^sC⏎9⏎m^sC⏎rc",
        "9⏎H",
        "A→→⇥⇥^s",
        measurements,
    ] {
        let mut stage = Stage::italian();
        stage.press(keys);
        for width in sizes.clone() {
            for height in heights {
                stage.resize(width, height).buffer();
            }
        }
        stage.model.ascii = true;
        for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
            let frame = stage.resize(width, height).frame();
            assert!(frame.is_ascii(), "{keys} {width}x{height}: {frame}");
        }
    }
}

#[test]
fn a_small_window_says_how_much_room_is_needed() {
    Stage::seed(Italian, 59, 24).must_show("Serve una finestra di almeno 60×16 caratteri.");
    Stage::seed(English, 80, 15).must_show("The window must be at least 60×16 characters.");
    Stage::seed(Italian, 12, 2).must_show("min 60×16");
}

#[test]
fn five_hundred_objectives_are_scrolled_with_the_selection_always_on_screen() {
    let mut plan = Stage::italian().model.plan().clone();
    let pattern = plan.objectives.clone();
    plan.objectives = (0..500)
        .map(|index| {
            let mut objective = pattern[index % 4].clone();
            objective.code = format!("{}", index + 1);
            for (number, kpi) in objective.kpis.iter_mut().enumerate() {
                kpi.code = format!("K{index}_{number}");
            }
            objective
        })
        .collect();
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let mut stage = Stage::of(plan.clone(), Italian, width, height);
        for keys in [
            "jjjj",
            "⇟⇟⇟",
            "G",
            "kkkkkkk",
            "⇞",
            "→→→",
            "←",
            "g",
            "⇥⇥⇥⇥⇥⇥",
        ] {
            stage.press(keys);
            let code = stage.selected().to_owned();
            assert!(
                stage.shows(&format!("► {code}")),
                "{code} at {width}x{height}:\n{}",
                stage.frame()
            );
        }
    }
}

#[test]
fn room_goes_to_air_then_to_the_strip_to_second_lines_and_to_digits() {
    let plan = Stage::italian().model.plan().clone();
    let cases = [
        ((80, 24), (Head::Line, 18, 2, 1)),
        ((120, 40), (Head::Cards, 21, 10, 1)),
        ((120, 60), (Head::Digits, 31, 13, 2)),
        ((160, 45), (Head::Cards, 35, 1, 2)),
        ((200, 60), (Head::Digits, 35, 1, 2)),
    ];
    for ((width, height), expected) in cases {
        let it = Arrangement::new(&plan, Size { width, height }, None, None);
        let Regions { head, detail, .. } = it.regions;
        let found = (head, it.height, detail, it.row_height);
        assert_eq!(found, expected, "{width}x{height}");
        let parts = it.regions.header + it.regions.body + detail + it.regions.footer;
        assert_eq!(parts, height);
    }
}

#[test]
fn cards_and_the_pane_are_there_from_their_first_column_and_line_on() {
    let cases = [
        ((99, 32), (false, false)),
        ((100, 31), (false, false)),
        ((100, 32), (true, false)),
        ((159, 32), (true, false)),
        ((160, 31), (false, false)),
        ((160, 32), (true, true)),
    ];
    for ((width, height), expected) in cases {
        let size = Size { width, height };
        let found = (size.is_roomy(), size.has_pane());
        assert_eq!(found, expected, "{width}x{height}");
    }
}

#[test]
fn hostile_text_in_a_plan_is_spelled_out_and_never_drawn() {
    let text = traguardo::store::EMBEDDED.replace(
        "Indice equilibrio strutturale\"",
        "a\\u{1b}[31mb\\u{202e}c\"",
    );
    let plan = traguardo::store::plan_from_ron(&text).unwrap();
    let mut stage = Stage::of(plan, Italian, 120, 40);
    stage.must_show("a\\u{1b}[31mb\\u{202e}c");
    assert!(!stage.frame().chars().any(|c| c.is_control() && c != '\n'));
}

fn keys() -> impl Strategy<Value = String> {
    let all = "0123456789,.-/=()jkhlgGiosnyafuLTFM<>?:cq /⏎⇥⇤⎋⌫⌦←→↑↓⇱⇲⇞⇟⑴⑵x NIdxACHtDwvV";
    let mut keys: Vec<String> = all.chars().map(String::from).collect();
    keys.extend(["^s", "^u", "^r", "A9%⇥^u25/10/2022⇥a⇥b^s", "D24/11/2026⏎"].map(String::from));
    proptest::collection::vec(proptest::sample::select(keys), 1..60).prop_map(|keys| keys.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_keys_never_panic(keys in keys(), width in 1_u16..200, height in 1_u16..60) {
        let mut stage = Stage::seed(Italian, width, height);
        stage.press(&keys).buffer();
    }

    #[test]
    fn random_keys_never_change_a_read_only_plan(keys in keys()) {
        let plan = Stage::italian().model.plan().clone();
        let document = Document::new(plan, [], signature("x"), now().instant).read_only(ReadOnly::Asked);
        let mut stage = Stage::opened(document, Italian, Size { width: 100, height: 30 });
        stage.press(&keys);
        prop_assert!(stage.saved.is_empty());
        prop_assert!(stage.model.is_what_if() || stage.model.document.journal().is_empty());
    }

    #[test]
    fn any_edits_then_as_many_undos_is_where_one_started(values in proptest::collection::vec((0_usize..10, 0_u32..200, 0_u8..7), 1..12)) {
        let mut stage = Stage::italian();
        let before = stage.frame();
        for (row, value, act) in &values {
            stage.press("g").press(&"j".repeat(*row));
            stage.press(&match act {
                0 => format!("A{value},5%⇥^u25/10/2022⇥atto⇥motivo^s"),
                1 => format!("A→→{}⇥^u25/10/2022⇥atto⇥motivo^s", value % 100),
                2 => format!("d⇥nota {value}^s"),
                3 => format!("x⇥⇥nota {value}^s"),
                4 => format!("I{value}⏎⎋"),
                _ => format!("{value},5⏎⎋"),
            });
            stage.press("⎋⎋");
        }
        let made = stage.saved.len();
        stage.press(&"u".repeat(made));
        let places: Vec<Place> = stage.model.plan().kpis().map(|(place, _)| place).collect();
        prop_assert!(places.iter().all(|place| stage.model.document.cell(*place, 2022).is_none()));
        stage.press("g");
        stage.model.notice = None;
        stage.model.save = traguardo::app::Save::Untouched;
        stage.model.abandoned.clear();
        stage.model.forms.clear();
        prop_assert_eq!(stage.frame(), before);
    }

    #[test]
    fn pasting_anything_never_panics(pasted in "\\PC{0,80}(\n\\PC{0,20}){0,6}") {
        let mut stage = Stage::italian();
        stage.tell(Message::Paste(pasted)).buffer();
    }
}
