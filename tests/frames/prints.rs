//! Fingerprints of frames: screens, sizes and plans that are too many to be kept in full. A line that changes is a frame that
//! changed. All of them lie in full in `target/tmp/frames` after a run, to be held against those of another commit.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use traguardo::app::Size;
use traguardo::exchange::{About, ImportKind, import};
use traguardo::plan::Language::{self, English, Italian};
use traguardo::plan::Plan;
use traguardo::record::Document;
use traguardo::settings::{Depth, Limits, ThemeName};

use super::golden;
use crate::support::stage::Stage;
use crate::support::{documents, now, signature};

/// Those at which something changes, and some between.
const SIZES: [(u16, u16); 14] = [
    (60, 16),
    (80, 24),
    (99, 29),
    (100, 32),
    (120, 40),
    (135, 31),
    (159, 49),
    (160, 32),
    (160, 45),
    (190, 50),
    (200, 60),
    (250, 70),
    (80, 70),
    (250, 20),
];

/// What opens over the overview of a year in which something happened.
const SCREENS: [&str; 46] = [
    "",
    "jj",
    "8",
    "3⏎",
    "⏎",
    "⏎⇟",
    "j⏎",
    "jj⏎",
    "jjj⏎8",
    "o",
    "⇥o",
    "⇥⇥o",
    "t",
    "tjj→",
    "H",
    "Hjj",
    "H/",
    "r",
    "rc",
    "R^s",
    "R^sj",
    "R^sjj4",
    "m",
    "m^s",
    "m^s ",
    "m^s  ",
    "m^s   ",
    "m^s  a",
    "m^sG",
    "?",
    "?⇟",
    ":",
    "/ind",
    "p",
    "F",
    "S",
    "SS",
    "N",
    "I",
    "A",
    "A→→→",
    "d",
    "x",
    "C",
    "w8⏎w",
    "D24/11/2026⏎",
];

/// A frame's name and fingerprint; the frame itself is left in a file of that name.
struct Prints {
    folder: PathBuf,
    lines: String,
}

impl Prints {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("frames")
            .join(name);
        fs::create_dir_all(&folder).unwrap();
        Self {
            folder,
            lines: String::new(),
        }
    }

    fn take(&mut self, name: &str, stage: &Stage) {
        let frame = golden(&stage.buffer());
        let print = short_print(&Sha256::digest(frame.as_bytes()));
        writeln!(self.lines, "{print} {name}").unwrap();
        fs::write(self.folder.join(name.replace(['/', '?', ':'], "-")), frame).unwrap();
    }
}

/// A year with readings, notes, a deviation, two reviews and a decision in it.
fn eventful(language: Language) -> Stage {
    let mut stage = Stage::seed(language, 120, 40).with_example();
    let mark = language.decimal_mark();
    for (value, day) in [("9_1", "31/03"), ("9_35", "30/06"), ("9_5", "30/09")] {
        let value = value.replace('_', &mark.to_string());
        stage.press(&format!("N{value}⇥^u{day}/2022^s"));
    }
    stage.press("m⇥⇥^uGiunta^sC⏎gj170⏎gd→⇥nota^sjjx→⇥88⇥nota^s");
    stage.press("⎋gm^s aUna nota^sdFare il punto⇥M. Rossi⇥31/12/2026^sC⏎g");
    stage
}

#[test]
fn every_screen_at_every_size() {
    let themes = ThemeName::ALL.into_iter().cycle();
    let depths = [Depth::True, Depth::Indexed, Depth::True, Depth::Named];
    let looks = themes.zip(depths.into_iter().cycle());
    for (language, name) in [(Italian, "screens-it"), (English, "screens-en")] {
        let (mut prints, stage) = (Prints::new(name), eventful(language));
        for keys in SCREENS {
            let mut stage = stage.clone();
            stage.press(keys);
            for ((width, height), (theme, depth)) in SIZES.into_iter().zip(looks.clone()) {
                (stage.model.theme, stage.model.depth) = (theme, depth);
                stage.model.ascii = (width, height) == (99, 29);
                prints.take(
                    &format!("{width}x{height} {keys}"),
                    stage.resize(width, height),
                );
            }
        }
        insta::assert_snapshot!(name, prints.lines);
    }
}

/// The plan that a document is read as.
fn plan(name: &str, bytes: &[u8]) -> Option<Plan> {
    let about = About {
        name: "piano",
        ..About::default()
    };
    let kind = ImportKind::of_file(name).unwrap();
    let read = import(bytes, kind, &about, Limits::default());
    read.ok().map(|it| it.plan)
}

/// Documents of all layouts, a few actuals typed into each, and what is shown of them then.
#[test]
fn plans_of_every_layout_walked_through() {
    let mut prints = Prints::new("documents");
    for (nth, (file, bytes)) in documents().into_iter().enumerate() {
        let Some(plan) = plan(&file, &bytes) else {
            continue;
        };
        let language = if nth % 2 == 0 { English } else { Italian };
        let (width, height) = SIZES[nth % SIZES.len()];
        let document = Document::new(plan, [], signature("M. Rossi"), now().instant);
        let mut stage = Stage::opened(document, language, Size { width, height });
        for value in ["40⏎", "sì⏎", "30/06⏎", "95⏎", "7⏎"] {
            stage.press(value).press("⎋j");
        }
        stage.press("g");
        for keys in ["", "⏎", "jj⏎", "⇥o", "t", "R^sj", "m^s  ", "m^sG"] {
            prints.take(
                &format!("{file} {width}x{height} {keys}"),
                stage.clone().press(keys),
            );
        }
    }
    insta::assert_snapshot!("documents", prints.lines);
}

/// What is pressed on a walk: more often what moves and opens than what types. Nothing asks for a file, whose place would be shown.
const WALKED: &str = "jjjjkk→→←←⏎⏎⏎⎋⎋⎋⎋⇥⇥⇤ostHrRmpF?:/gG<>⇟⇞nnNIAdxCwuy0123589,-%=ac";

/// Anybody's keys, the same each time.
#[test]
fn walks_through_the_program_show_what_they_showed() {
    let mut prints = String::new();
    let all: Vec<String> = WALKED
        .chars()
        .map(String::from)
        .chain(["^s", "^u"].map(String::from))
        .collect();
    for walk in 0_u64..40 {
        let mut random = walk.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let language = if walk % 2 == 0 { Italian } else { English };
        let mut stage = eventful(language);
        let (width, height) = SIZES[walk as usize % SIZES.len()];
        stage.resize(width, height);
        let mut hash = Sha256::new();
        for _ in 0..40 {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            stage.press(&all[(random >> 20) as usize % all.len()]);
            hash.update(golden(&stage.buffer()));
        }
        hash.update(format!("{:?}", stage.saved));
        writeln!(
            prints,
            "{} {walk} {width}x{height}",
            short_print(&hash.finalize())
        )
        .unwrap();
    }
    insta::assert_snapshot!("walks", prints);
}

/// The beginning of a digest.
fn short_print(digest: &[u8]) -> String {
    let hexes = digest.iter().take(6);
    hexes.fold(String::new(), |print, it| format!("{print}{it:02x}"))
}
