//! A frame as a picture: SVG, and PNG from it, with a font that every machine has.
//!
//! Blocks, boxes and marks are drawn as shapes, so that no font leaves gaps in a gauge.

use std::fmt::Write;
use std::sync::{Arc, LazyLock};

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

/// A cell, in pixels.
const WIDE: f32 = 10.0;
const HIGH: f32 = 21.0;
/// Where letters stand on, from the top of a cell.
const BASELINE: f32 = 16.0;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("../fonts/JetBrainsMono-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../fonts/JetBrainsMono-Bold.ttf").to_vec());
    Arc::new(fonts)
});

pub(crate) fn svg(buffer: &Buffer, cursor: Option<Position>) -> String {
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let (width, height) = (f32::from(columns) * WIDE, f32::from(rows) * HIGH);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"JetBrains Mono, DejaVu Sans Mono, monospace\" font-size=\"16.5\" xml:space=\"preserve\">\n"
    );
    let ground = colours(&buffer[(0, 0)]).1;
    writeln!(
        svg,
        "<rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>"
    )
    .unwrap();
    for y in 0..rows {
        backgrounds(buffer, y, &ground, &mut svg);
        texts(buffer, y, &mut svg);
    }
    if let Some(Position { x, y }) = cursor {
        let (left, top) = (f32::from(x) * WIDE, f32::from(y) * HIGH + 2.0);
        let (colour, high) = (colours(&buffer[(x, y)]).0, HIGH - 4.0);
        writeln!(
            svg,
            "<rect x=\"{left}\" y=\"{top}\" width=\"2\" height=\"{high}\" fill=\"{colour}\"/>"
        )
        .unwrap();
    }
    svg.push_str("</svg>\n");
    svg
}

/// The picture of an SVG.
pub(crate) fn drawn(svg: &str) -> Pixmap {
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: "JetBrains Mono".into(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).unwrap();
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels
}

/// Foreground and background as they appear.
fn colours(cell: &Cell) -> (String, String) {
    let (fg, bg) = (hex(cell.fg, "#e6eaee"), hex(cell.bg, "#0f1419"));
    if cell.modifier.contains(Modifier::REVERSED) {
        (bg, fg)
    } else {
        (fg, bg)
    }
}

fn hex(color: Color, or: &str) -> String {
    match color {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        _ => or.to_owned(),
    }
}

fn backgrounds(buffer: &Buffer, y: u16, ground: &str, svg: &mut String) {
    let mut x = 0;
    while x < buffer.area.width {
        let colour = colours(&buffer[(x, y)]).1;
        let start = x;
        while x < buffer.area.width && colours(&buffer[(x, y)]).1 == colour {
            x += 1;
        }
        if colour != ground {
            let (left, top) = (f32::from(start) * WIDE, f32::from(y) * HIGH);
            let wide = f32::from(x - start) * WIDE;
            writeln!(svg, "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{HIGH}\" fill=\"{colour}\"/>").unwrap();
        }
    }
}

fn texts(buffer: &Buffer, y: u16, svg: &mut String) {
    let mut x = 0;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let (left, top) = (f32::from(x) * WIDE, f32::from(y) * HIGH);
        let colour = colours(cell).0;
        if cell.symbol() == " " {
            x += 1;
        } else if let Some(shape) = shape(cell, (left, top), &colour) {
            svg.push_str(&shape);
            x += 1;
        } else {
            x = word(buffer, (x, y), &colour, svg);
        }
    }
}

/// A run of letters in one style.
fn word(buffer: &Buffer, (start, y): (u16, u16), colour: &str, svg: &mut String) -> u16 {
    let first = &buffer[(start, y)];
    let mut text = String::new();
    let mut x = start;
    while x < buffer.area.width {
        let cell = &buffer[(x, y)];
        let same = colours(cell).0 == colour && cell.modifier == first.modifier;
        if !same || cell.symbol() == " " || shape(cell, (0.0, 0.0), colour).is_some() {
            break;
        }
        text.push_str(cell.symbol());
        x += 1;
    }
    let bold = if first.modifier.contains(Modifier::BOLD) {
        " font-weight=\"bold\""
    } else {
        ""
    };
    let (left, base) = (f32::from(start) * WIDE, f32::from(y) * HIGH + BASELINE);
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let long = f32::from(x - start) * WIDE;
    writeln!(svg, "<text x=\"{left}\" y=\"{base}\" fill=\"{colour}\"{bold} textLength=\"{long}\">{text}</text>").unwrap();
    x
}

/// The dots of a character in braille: a bit each.
fn braille(symbol: &str) -> Option<u32> {
    let c = symbol.chars().next()?;
    matches!(c, '\u{2800}'..='\u{28ff}').then(|| u32::from(c) - 0x2800)
}

/// Dots in two columns of four.
fn dots_of(dots: u32, (x, y): (f32, f32), colour: &str) -> String {
    const PLACES: [(f32, f32); 8] = [
        (0.0, 0.0),
        (0.0, 1.0),
        (0.0, 2.0),
        (1.0, 0.0),
        (1.0, 1.0),
        (1.0, 2.0),
        (0.0, 3.0),
        (1.0, 3.0),
    ];
    let mut svg = String::new();
    for (bit, (column, row)) in PLACES.into_iter().enumerate() {
        if dots >> bit & 1 == 1 {
            let (cx, cy) = (
                (column + 0.5).mul_add(WIDE / 2.0, x),
                (row + 0.5).mul_add(HIGH / 4.0, y),
            );
            writeln!(
                svg,
                "<circle cx=\"{cx}\" cy=\"{cy}\" r=\"1.5\" fill=\"{colour}\"/>"
            )
            .unwrap();
        }
    }
    svg
}

/// Glyphs that are drawn and not written.
fn shape(cell: &Cell, (x, y): (f32, f32), colour: &str) -> Option<String> {
    let symbol = cell.symbol();
    let rect = |left: f32, top: f32, wide: f32, high: f32| {
        format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"{high}\" fill=\"{colour}\"/>\n",
            x + left,
            y + top
        )
    };
    let path = |d: String| {
        format!("<path d=\"{d}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.4\"/>\n")
    };
    let solid = |d: String| format!("<path d=\"{d}\" fill=\"{colour}\"/>\n");
    let (middle, half) = (x + WIDE / 2.0, y + HIGH / 2.0);
    let (right, bottom) = (x + WIDE, y + HIGH);
    // A block fills its cell, as in a terminal: a bar has no gaps, and neither has what two of them make together.
    let block = |eighths: f32| rect(0.0, 0.0, WIDE * eighths / 8.0, HIGH);
    if let Some(dots) = braille(symbol) {
        return Some(dots_of(dots, (x, y), colour));
    }
    Some(match symbol {
        "█" => block(8.0),
        "▉" => block(7.0),
        "▊" => block(6.0),
        "▋" => block(5.0),
        "▌" => block(4.0),
        "▍" => block(3.0),
        "▎" => block(2.0),
        "▏" => block(1.0),
        "▀" | "▄" | "▐" | "▖" | "▗" | "▘" | "▝" | "▚" | "▞" | "▙" | "▛" | "▜" | "▟" => {
            quadrants(symbol, &rect)
        }
        "─" => path(format!("M{x} {half}H{right}")),
        "│" => path(format!("M{middle} {y}V{bottom}")),
        "┃" => rect(3.5, 0.0, 3.0, HIGH),
        "╭" => path(format!(
            "M{middle} {bottom}V{}Q{middle} {half} {right} {half}",
            half + 4.0
        )),
        "╮" => path(format!(
            "M{middle} {bottom}V{}Q{middle} {half} {x} {half}",
            half + 4.0
        )),
        "╰" => path(format!(
            "M{middle} {y}V{}Q{middle} {half} {right} {half}",
            half - 4.0
        )),
        "╯" => path(format!(
            "M{middle} {y}V{}Q{middle} {half} {x} {half}",
            half - 4.0
        )),
        "╱" => path(format!(
            "M{} {}L{} {}",
            x + 1.0,
            bottom - 3.0,
            right - 1.0,
            y + 3.0
        )),
        "●" => format!("<circle cx=\"{middle}\" cy=\"{half}\" r=\"4.6\" fill=\"{colour}\"/>\n"),
        "○" => {
            format!(
                "<circle cx=\"{middle}\" cy=\"{half}\" r=\"4\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\"/>\n"
            )
        }
        "◆" => solid(format!(
            "M{middle} {}L{right} {half}L{middle} {}L{x} {half}Z",
            half - 5.5,
            half + 5.5
        )),
        "▲" => solid(format!(
            "M{middle} {}L{right} {}L{x} {}Z",
            half - 5.0,
            half + 4.5,
            half + 4.5
        )),
        "▼" => solid(format!(
            "M{middle} {}L{right} {}L{x} {}Z",
            half + 5.0,
            half - 4.5,
            half - 4.5
        )),
        "►" => solid(format!(
            "M{} {}L{} {half}L{} {}Z",
            x + 2.0,
            half - 4.5,
            x + 8.5,
            x + 2.0,
            half + 4.5
        )),
        "■" => rect(1.0, 6.5, 8.0, 8.0),
        "□" => path(format!("M{} {}h7v7h-7Z", x + 1.5, y + 7.0)),
        _ => return None,
    })
}

/// The quarters of a cell, for large digits: upper left, upper right, lower left, lower right.
fn quadrants(symbol: &str, rect: &dyn Fn(f32, f32, f32, f32) -> String) -> String {
    let filled = match symbol {
        "▀" => [true, true, false, false],
        "▄" => [false, false, true, true],
        "▐" => [false, true, false, true],
        "▖" => [false, false, true, false],
        "▗" => [false, false, false, true],
        "▘" => [true, false, false, false],
        "▝" => [false, true, false, false],
        "▚" => [true, false, false, true],
        "▞" => [false, true, true, false],
        "▙" => [true, false, true, true],
        "▛" => [true, true, true, false],
        "▜" => [true, true, false, true],
        _ => [false, true, true, true],
    };
    let (wide, high) = (WIDE / 2.0, HIGH / 2.0);
    let at = [(0.0, 0.0), (wide, 0.0), (0.0, high), (wide, high)];
    let drawn = at.into_iter().zip(filled).filter(|(_, filled)| *filled);
    drawn.map(|((x, y), _)| rect(x, y, wide, high)).collect()
}
