//! The glyphs that everything is drawn with, and what stands for them where there is nothing but ASCII.

use crate::plan::Year;

/// The glyphs, for every terminal or for ASCII alone.
pub(super) struct Glyphs {
    pub(super) ellipsis: &'static str,
    pub(super) arrow: &'static str,
    pub(super) pointer: &'static str,
    pub(super) dot: &'static str,
    pub(super) dash: &'static str,
    /// Corners and sides: top left, top right, bottom left, bottom right, horizontal, vertical.
    pub(super) frame: [&'static str; 6],
    /// From an empty cell to a full one.
    pub(super) eighths: [&'static str; 9],
    pub(super) track: &'static str,
    pub(super) hatch: &'static str,
    /// The lost part of a bar.
    pub(super) lost: &'static str,
    /// A gauge of a row: earned, half a cell of it, lost, missing.
    pub(super) line: [&'static str; 4],
    pub(super) tick: &'static str,
    /// The tick of what is not measured.
    pub(super) open_tick: &'static str,
    /// The line that dots lie on.
    pub(super) scale: &'static str,
    /// Columns of a spark, from the lowest.
    pub(super) heights: [&'static str; 7],
    /// The edge of a card.
    pub(super) edge: &'static str,
    pub(super) beyond: &'static str,
    pub(super) years: [&'static str; 2],
    pub(super) chart: [&'static str; 5],
    pub(super) moved: [&'static str; 2],
}

impl Glyphs {
    /// The years from one to another: `2022–2024`, or the one.
    pub(super) fn years(&self, first: Year, last: Year) -> String {
        if first == last {
            return first.to_string();
        }
        format!("{first}{}{last}", self.dash)
    }
}

pub(super) const UNICODE: Glyphs = Glyphs {
    ellipsis: "…",
    arrow: "→",
    pointer: "►",
    dot: "·",
    dash: "–",
    frame: ["╭", "╮", "╰", "╯", "─", "│"],
    eighths: [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    track: " ",
    hatch: "╱",
    lost: "▂",
    line: ["━", "╸", "─", "╌"],
    tick: "│",
    open_tick: "┆",
    scale: "┈",
    heights: ["▁", "▂", "▃", "▄", "▅", "▆", "▇"],
    edge: "▎",
    beyond: "►",
    years: ["‹", "›"],
    chart: ["●", "─", "□", "·", "◇"],
    moved: ["▲", "▼"],
};

pub(super) const ASCII: Glyphs = Glyphs {
    ellipsis: "~",
    arrow: ">",
    pointer: ">",
    dot: "-",
    dash: "-",
    frame: ["+", "+", "+", "+", "-", "|"],
    eighths: [".", ".", ".", ".", "#", "#", "#", "#", "#"],
    track: ".",
    hatch: ":",
    lost: ".",
    line: ["=", "", "-", ":"],
    tick: "|",
    open_tick: ":",
    scale: ".",
    heights: ["1", "2", "3", "4", "5", "6", "7"],
    edge: "|",
    beyond: ">",
    years: ["<", ">"],
    chart: ["*", "-", "+", ".", "o"],
    moved: ["^", "v"],
};

/// Without colours the track of a gauge needs a glyph.
pub(super) const PLAIN_TRACK: Glyphs = Glyphs {
    eighths: ["░", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    track: "░",
    ..UNICODE
};
