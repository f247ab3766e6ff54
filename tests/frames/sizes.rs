//! Every size: what has room is used, and nothing that has room is cut.

use ratatui::buffer::Buffer;
use traguardo::plan::Language::Italian;
use traguardo::settings::{Depth, ThemeName};
use traguardo::view::Theme;

use super::{both, check};
use crate::support::stage::Stage;

/// The greatest rectangle in which nothing stands, in percent of the frame: by the heights of blank columns, row after row.
fn emptiest(buffer: &Buffer) -> usize {
    // A bar is a ground, and not empty.
    let theme = Theme::new(ThemeName::Dark, Depth::True);
    let grounds = [theme.base().bg, theme.card().bg].map(Option::unwrap);
    let width = usize::from(buffer.area.width);
    let mut heights = vec![0_usize; width];
    let mut most = 0;
    for row in buffer.content.chunks(width) {
        for (height, cell) in heights.iter_mut().zip(row) {
            let is_empty = cell.symbol() == " " && grounds.contains(&cell.bg);
            *height = if is_empty { *height + 1 } else { 0 };
        }
        for from in 0..width {
            let mut lowest = usize::MAX;
            for (to, height) in heights.iter().enumerate().skip(from) {
                lowest = lowest.min(*height);
                if lowest == 0 {
                    break;
                }
                most = most.max(lowest * (to - from + 1));
            }
        }
    }
    most * 100 / buffer.content.len()
}

fn sizes() -> impl Iterator<Item = (u16, u16)> {
    // Those at which something changes, and some between.
    let widths = [60, 80, 99, 100, 120, 140, 159, 160, 189, 190, 200, 225, 250];
    let heights = [16, 20, 24, 29, 31, 32, 40, 49, 50, 60, 70];
    widths
        .into_iter()
        .flat_map(move |width| heights.into_iter().map(move |height| (width, height)))
}

/// What fills the window, on a large one and on one between: with a year's readings, a note, a decision and two reviews in it.
#[test]
fn every_screen_that_fills_a_large_window() {
    let screens = [
        ("overview", ""),
        ("sheet", "⏎"),
        ("objective", "o"),
        ("years", "t"),
        ("history", "H"),
        ("reviews", "r"),
        ("comparison", "rc"),
        ("round", "R^s"),
        ("title", "m^s"),
        ("slide", "m^s "),
        ("kpi", "m^s  "),
        ("summary", "m^sG"),
    ];
    both(|language, code| {
        for (width, height) in [(160, 45), (200, 60)] {
            let mut stage = Stage::seed(language, width, height);
            let mark = language.decimal_mark().to_string();
            let typed = |keys: &str| keys.replace('_', &mark);
            for (value, day) in [("9_1", "31/03"), ("9_35", "30/06"), ("9_5", "30/09")] {
                stage.press(&typed(&format!("N{value}⇥^u{day}/2022^s")));
            }
            stage
                .press("m⇥⇥^uGiunta^sC⏎gj")
                .press("170⏎↓")
                .press(&typed("12_4⏎77⏎sn"));
            stage.press("⎋gm^s aUna nota^sdFare il punto⇥M. Rossi⇥31/12/2026^sC⏎gjj");
            for (name, keys) in screens {
                let mut stage = stage.clone();
                check(
                    &format!("large-{name}-{code}-{width}x{height}"),
                    stage.press(keys),
                );
            }
        }
    });
}

/// The emptiest of all sizes, and how empty it is.
fn emptiest_size(keys: &str) -> (usize, u16, u16) {
    let share = |(width, height): (u16, u16)| {
        let mut stage = Stage::seed(Italian, width, height).with_example();
        stage.press(keys);
        (emptiest(&stage.buffer()), width, height)
    };
    sizes().map(share).max().unwrap()
}

#[test]
fn no_third_of_the_screen_is_empty_in_any_size() {
    for (screen, keys) in [("overview", ""), ("sheet", "⏎"), ("objective", "o")] {
        let (share, width, height) = emptiest_size(keys);
        assert!(share <= 33, "{screen}: {share} % at {width}x{height}");
    }
}

#[test]
fn what_a_slide_has_to_say_is_spread_over_the_projector() {
    // A slide has little to say: what is left of a window that is higher than wide is air.
    for (slide, keys, most) in [
        ("title", "m→^s", 40),
        ("objective", "m→^s ", 34),
        ("summary", "m→^sG", 40),
    ] {
        let (share, width, height) = emptiest_size(keys);
        assert!(share <= most, "{slide}: {share} % at {width}x{height}");
    }
}
