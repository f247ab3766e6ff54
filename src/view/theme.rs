//! Colours by what they mean, for each theme and each depth of colour.
//!
//! The colours of good, partial and critical differ in lightness too, and a glyph and a word stand beside each of them, so
//! that nobody has to tell red from green.

use ratatui::style::{Color, Modifier, Style};

use crate::score::State;
use crate::settings::{Depth, ThemeName};

/// A set of colours.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    background: Color,
    text: Color,
    dim: Color,
    faint: Color,
    accent: Color,
    good: Color,
    warn: Color,
    bad: Color,
    track: Color,
    selected: Color,
    field: Color,
    frame: Color,
    plain: bool,
}

const fn rgb(value: u32) -> Color {
    let [_, red, green, blue] = value.to_be_bytes();
    Color::Rgb(red, green, blue)
}

const DARK: Theme = Theme {
    background: rgb(0x0f_14_19),
    text: rgb(0xe6_ea_ee),
    dim: rgb(0x9a_a5_b1),
    faint: rgb(0x5c_68_75),
    accent: rgb(0x7c_b7_ff),
    good: rgb(0x2f_b5_9b),
    warn: rgb(0xe8_a9_3c),
    bad: rgb(0xf0_6a_5d),
    track: rgb(0x20_2a_35),
    selected: rgb(0x1b_26_33),
    field: rgb(0x24_40_61),
    frame: rgb(0x33_3f_4b),
    plain: false,
};

const LIGHT: Theme = Theme {
    background: rgb(0xfc_fc_fb),
    text: rgb(0x17_1c_22),
    dim: rgb(0x4d_58_64),
    faint: rgb(0x93_9d_a8),
    accent: rgb(0x15_5f_bd),
    good: rgb(0x0b_7f_6a),
    warn: rgb(0xa8_6a_00),
    bad: rgb(0xbb_2d_22),
    track: rgb(0xe3_e7_ec),
    selected: rgb(0xe6_ef_f9),
    field: rgb(0xc7_dd_f6),
    frame: rgb(0xc6_cd_d5),
    plain: false,
};

const HIGH_CONTRAST: Theme = Theme {
    background: rgb(0x00_00_00),
    text: rgb(0xff_ff_ff),
    dim: rgb(0xe0_e0_e0),
    faint: rgb(0xb0_b0_b0),
    accent: rgb(0x6c_d0_ff),
    good: rgb(0x00_e5_b8),
    warn: rgb(0xff_d0_00),
    bad: rgb(0xff_8c_80),
    track: rgb(0x3a_3a_3a),
    selected: rgb(0x00_35_66),
    field: rgb(0x00_58_a8),
    frame: rgb(0xa0_a0_a0),
    plain: false,
};

/// A projector washes colours out and lifts black to grey: dark, saturated colours on white.
const PROJECTOR: Theme = Theme {
    background: rgb(0xff_ff_ff),
    text: rgb(0x00_00_00),
    dim: rgb(0x30_30_30),
    faint: rgb(0x6a_6a_6a),
    accent: rgb(0x00_3f_a3),
    good: rgb(0x00_63_4e),
    warn: rgb(0x8a_4b_00),
    bad: rgb(0xa3_0d_0d),
    track: rgb(0xd2_d7_dd),
    selected: rgb(0xcf_e2_f8),
    field: rgb(0x9f_c6_f2),
    frame: rgb(0x8a_93_9d),
    plain: false,
};

/// The 16 named colours, whose shades are the terminal's.
const fn named(light: bool) -> Theme {
    Theme {
        background: if light { Color::White } else { Color::Black },
        text: if light { Color::Black } else { Color::White },
        dim: if light { Color::Black } else { Color::Gray },
        faint: if light {
            Color::DarkGray
        } else {
            Color::DarkGray
        },
        accent: if light { Color::Blue } else { Color::LightCyan },
        good: if light {
            Color::Green
        } else {
            Color::LightGreen
        },
        warn: if light {
            Color::Magenta
        } else {
            Color::LightYellow
        },
        bad: if light { Color::Red } else { Color::LightRed },
        track: if light { Color::Gray } else { Color::DarkGray },
        selected: if light { Color::Gray } else { Color::Blue },
        field: if light {
            Color::LightCyan
        } else {
            Color::Magenta
        },
        frame: Color::DarkGray,
        plain: false,
    }
}

/// No colours at all: weight and reversal carry what colour does elsewhere.
const PLAIN: Theme = Theme {
    background: Color::Reset,
    text: Color::Reset,
    dim: Color::Reset,
    faint: Color::Reset,
    accent: Color::Reset,
    good: Color::Reset,
    warn: Color::Reset,
    bad: Color::Reset,
    track: Color::Reset,
    selected: Color::Reset,
    field: Color::Reset,
    frame: Color::Reset,
    plain: true,
};

impl Theme {
    /// The colours of that theme, as far as the terminal has them.
    #[must_use]
    pub fn new(name: ThemeName, depth: Depth) -> Self {
        let light = matches!(name, ThemeName::Light | ThemeName::Projector);
        let theme = match name {
            ThemeName::Dark => DARK,
            ThemeName::Light => LIGHT,
            ThemeName::HighContrast => HIGH_CONTRAST,
            ThemeName::Projector => PROJECTOR,
        };
        match depth {
            Depth::True => theme,
            Depth::Indexed => theme.map(indexed),
            Depth::Named => named(light),
            Depth::None => PLAIN,
        }
    }

    fn map(self, map: fn(Color) -> Color) -> Self {
        Self {
            background: map(self.background),
            text: map(self.text),
            dim: map(self.dim),
            faint: map(self.faint),
            accent: map(self.accent),
            good: map(self.good),
            warn: map(self.warn),
            bad: map(self.bad),
            track: map(self.track),
            selected: map(self.selected),
            field: map(self.field),
            frame: map(self.frame),
            plain: self.plain,
        }
    }

    /// Whether there are no colours.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.plain
    }

    /// The empty screen.
    #[must_use]
    pub const fn base(&self) -> Style {
        Style::new().fg(self.text).bg(self.background)
    }

    /// Text that is read.
    #[must_use]
    pub const fn text(&self) -> Style {
        Style::new().fg(self.text)
    }

    /// What the eye should find.
    #[must_use]
    pub const fn strong(&self) -> Style {
        self.text().add_modifier(Modifier::BOLD)
    }

    /// Text beside it.
    #[must_use]
    pub const fn dim(&self) -> Style {
        Style::new().fg(self.dim)
    }

    /// What is there for those who look for it.
    #[must_use]
    pub const fn faint(&self) -> Style {
        let style = Style::new().fg(self.faint);
        if self.plain {
            style.add_modifier(Modifier::DIM)
        } else {
            style
        }
    }

    /// What is selected, and keys.
    #[must_use]
    pub const fn accent(&self) -> Style {
        Style::new().fg(self.accent)
    }

    /// Good news.
    #[must_use]
    pub const fn good(&self) -> Style {
        Style::new().fg(self.good)
    }

    /// Something to look at.
    #[must_use]
    pub const fn warn(&self) -> Style {
        Style::new().fg(self.warn)
    }

    /// Bad news.
    #[must_use]
    pub const fn bad(&self) -> Style {
        Style::new().fg(self.bad)
    }

    /// The frame of a panel.
    #[must_use]
    pub const fn frame(&self, selected: bool) -> Style {
        if selected {
            self.accent()
        } else {
            Style::new().fg(self.frame)
        }
    }

    /// The ground of the selected row.
    #[must_use]
    pub const fn selected(&self) -> Style {
        if self.plain {
            Style::new().add_modifier(Modifier::BOLD)
        } else {
            Style::new().bg(self.selected)
        }
    }

    /// The ground of a field.
    #[must_use]
    pub const fn field(&self) -> Style {
        if self.plain {
            Style::new().add_modifier(Modifier::UNDERLINED)
        } else {
            Style::new().fg(self.text).bg(self.field)
        }
    }

    /// The chosen line of a list.
    #[must_use]
    pub const fn chosen(&self) -> Style {
        if self.plain {
            Style::new().add_modifier(Modifier::REVERSED)
        } else {
            Style::new().bg(self.field)
        }
    }

    /// A gauge: what is filled on its track.
    #[must_use]
    pub fn gauge(&self, state: State) -> Style {
        self.state(state).bg(self.track)
    }

    /// The colour of a state.
    #[must_use]
    pub const fn state(&self, state: State) -> Style {
        match state {
            State::OnTarget | State::Beyond => self.good(),
            State::Partial | State::NotComputable | State::Overridden => self.warn(),
            State::Critical => self.bad(),
            State::Missing => self.dim(),
            State::NotApplicable | State::NotAssessable => self.faint(),
        }
    }
}

/// The nearest of the 216 colours of the cube and the 24 greys.
fn indexed(color: Color) -> Color {
    let Color::Rgb(red, green, blue) = color else {
        return color;
    };
    let step = |value: u8| {
        STEPS
            .iter()
            .zip(0_u8..)
            .min_by_key(|(step, _)| value.abs_diff(**step))
            .unwrap_or((&0, 0))
    };
    let ((r, ri), (g, gi), (b, bi)) = (step(red), step(green), step(blue));
    let far = |r: u8, g: u8, b: u8| {
        [(r, red), (g, green), (b, blue)]
            .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
            .iter()
            .sum::<u32>()
    };
    let grey = (0_u8..24)
        .map(|index| (index, 8 + 10 * index))
        .min_by_key(|(_, level)| far(*level, *level, *level));
    match grey.filter(|(_, level)| far(*level, *level, *level) < far(*r, *g, *b)) {
        Some((index, _)) => Color::Indexed(232 + index),
        None => Color::Indexed(16 + 36 * ri + 6 * gi + bi),
    }
}

/// The levels of each side of the cube.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_become_the_nearest_of_256() {
        let cases = [
            (0x00_00_00, 16),
            (0xff_ff_ff, 231),
            (0xff_00_00, 196),
            (0x80_80_80, 244),
            (0x5f_87_af, 67),
        ];
        for (value, index) in cases {
            assert_eq!(indexed(rgb(value)), Color::Indexed(index), "{value:06x}");
        }
    }
}
