//! The sets of colours. Each ratio of contrast is held by a test of [`Theme`].

use ratatui::style::Color;

use super::Theme;

pub(super) const fn rgb(value: u32) -> Color {
    let [_, red, green, blue] = value.to_be_bytes();
    Color::Rgb(red, green, blue)
}

pub(super) const DARK: Theme = Theme {
    base: rgb(0x000e_1319),
    card: rgb(0x0015_1c24),
    selected: rgb(0x0020_3044),
    field: rgb(0x002b_4c78),
    track: rgb(0x002b_3644),
    text: rgb(0x00ec_eff4),
    muted: rgb(0x00b4_bfcc),
    faint: rgb(0x0093_a1b1),
    accent: rgb(0x0086_b7ff),
    good: rgb(0x0045_cdc4),
    part: rgb(0x00f2_b544),
    crit: rgb(0x00ff_7b6b),
    unknown: rgb(0x00a9_b8c9),
    note: rgb(0x00c9_a8ff),
    rule: rgb(0x006c_7c8e),
    fills: [rgb(0x002e_b5a8), rgb(0x00e0_a235), rgb(0x00f0_675a)],
    ink: rgb(0x0008_110f),
    hatch: rgb(0x007f_8fa1),
    lost: rgb(0x00e0_695c),
    heat: [rgb(0x0012_3a38), rgb(0x0041_331a), rgb(0x004a_2622)],
    is_plain: false,
};

pub(super) const LIGHT: Theme = Theme {
    base: rgb(0x00ee_f1f5),
    card: rgb(0x00ff_ffff),
    selected: rgb(0x00d9_e7fa),
    field: rgb(0x00b9_d4f8),
    track: rgb(0x00d3_dae2),
    text: rgb(0x0013_1a22),
    muted: rgb(0x003d_4957),
    faint: rgb(0x0056_6373),
    accent: rgb(0x001a_56b0),
    good: rgb(0x0000_6a66),
    part: rgb(0x007a_5600),
    crit: rgb(0x00a8_0f45),
    unknown: rgb(0x004c_5a69),
    note: rgb(0x006b_3fb0),
    rule: rgb(0x006f_7c89),
    fills: [rgb(0x000f_8b83), rgb(0x00ad_7700), rgb(0x00d0_456a)],
    ink: rgb(0x0000_0000),
    hatch: rgb(0x0064_7282),
    lost: rgb(0x00b8_3f60),
    heat: [rgb(0x00cb_ebe8), rgb(0x00fb_e7c0), rgb(0x00f9_d6e0)],
    is_plain: false,
};

/// A projector washes colours out and lifts black to grey: the light palette, with black text.
pub(super) const PROJECTOR: Theme = Theme {
    text: rgb(0x0000_0000),
    ..LIGHT
};

/// No cards: everything stands on black.
pub(super) const HIGH_CONTRAST: Theme = Theme {
    base: rgb(0x0000_0000),
    card: rgb(0x0000_0000),
    selected: rgb(0x0000_3566),
    field: rgb(0x0000_4a90),
    track: rgb(0x0030_3030),
    text: rgb(0x00ff_ffff),
    muted: rgb(0x00e0_e0e0),
    faint: rgb(0x00c4_c4c4),
    accent: rgb(0x008f_dcff),
    good: rgb(0x0000_e5b8),
    part: rgb(0x00ff_d000),
    crit: rgb(0x00ff_9c90),
    unknown: rgb(0x00e0_e0e0),
    note: rgb(0x00d8_c0ff),
    rule: rgb(0x00a0_a0a0),
    fills: [rgb(0x0000_d0a8), rgb(0x00ff_d000), rgb(0x00ff_8c80)],
    ink: rgb(0x0000_0000),
    hatch: rgb(0x00b0_b0b0),
    lost: rgb(0x00ff_8c80),
    heat: [rgb(0x0000_3b30), rgb(0x0045_3800), rgb(0x0055_1a14)],
    is_plain: false,
};

/// The 16 named colours, whose shades are the terminal's. They have no shade for a card.
pub(super) const NAMED_DARK: Theme = Theme {
    base: Color::Black,
    card: Color::Black,
    selected: Color::Blue,
    field: Color::Magenta,
    track: Color::DarkGray,
    text: Color::White,
    muted: Color::Gray,
    faint: Color::Gray,
    accent: Color::LightCyan,
    good: Color::LightGreen,
    part: Color::LightYellow,
    crit: Color::LightRed,
    unknown: Color::Gray,
    note: Color::LightMagenta,
    rule: Color::DarkGray,
    fills: [Color::Green, Color::Yellow, Color::LightRed],
    ink: Color::Black,
    hatch: Color::Gray,
    lost: Color::LightRed,
    heat: [Color::Black; 3],
    is_plain: false,
};

pub(super) const NAMED_LIGHT: Theme = Theme {
    base: Color::White,
    card: Color::White,
    selected: Color::Gray,
    field: Color::LightCyan,
    track: Color::Gray,
    text: Color::Black,
    muted: Color::Black,
    faint: Color::DarkGray,
    accent: Color::Blue,
    good: Color::Green,
    part: Color::Magenta,
    crit: Color::Red,
    unknown: Color::DarkGray,
    note: Color::Magenta,
    rule: Color::DarkGray,
    fills: [Color::Green, Color::Magenta, Color::Red],
    ink: Color::Black,
    hatch: Color::DarkGray,
    lost: Color::Red,
    heat: [Color::White; 3],
    is_plain: false,
};

/// No colours at all: weight and reversal carry what colour does elsewhere.
pub(super) const PLAIN: Theme = Theme {
    base: Color::Reset,
    card: Color::Reset,
    selected: Color::Reset,
    field: Color::Reset,
    track: Color::Reset,
    text: Color::Reset,
    muted: Color::Reset,
    faint: Color::Reset,
    accent: Color::Reset,
    good: Color::Reset,
    part: Color::Reset,
    crit: Color::Reset,
    unknown: Color::Reset,
    note: Color::Reset,
    rule: Color::Reset,
    fills: [Color::Reset; 3],
    ink: Color::Reset,
    hatch: Color::Reset,
    lost: Color::Reset,
    heat: [Color::Reset; 3],
    is_plain: true,
};
