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
    background: rgb(0x000f_1419),
    text: rgb(0x00e6_eaee),
    dim: rgb(0x009a_a5b1),
    faint: rgb(0x005c_6875),
    accent: rgb(0x007c_b7ff),
    good: rgb(0x002f_b59b),
    warn: rgb(0x00e8_a93c),
    bad: rgb(0x00f0_6a5d),
    track: rgb(0x0020_2a35),
    selected: rgb(0x001b_2633),
    field: rgb(0x0024_4061),
    frame: rgb(0x0033_3f4b),
    plain: false,
};

const LIGHT: Theme = Theme {
    background: rgb(0x00fc_fcfb),
    text: rgb(0x0017_1c22),
    dim: rgb(0x004d_5864),
    faint: rgb(0x0093_9da8),
    accent: rgb(0x0015_5fbd),
    good: rgb(0x000b_7f6a),
    warn: rgb(0x00a8_6a00),
    bad: rgb(0x00bb_2d22),
    track: rgb(0x00e3_e7ec),
    selected: rgb(0x00e6_eff9),
    field: rgb(0x00c7_ddf6),
    frame: rgb(0x00c6_cdd5),
    plain: false,
};

const HIGH_CONTRAST: Theme = Theme {
    background: rgb(0x0000_0000),
    text: rgb(0x00ff_ffff),
    dim: rgb(0x00e0_e0e0),
    faint: rgb(0x00b0_b0b0),
    accent: rgb(0x006c_d0ff),
    good: rgb(0x0000_e5b8),
    warn: rgb(0x00ff_d000),
    bad: rgb(0x00ff_8c80),
    track: rgb(0x003a_3a3a),
    selected: rgb(0x0000_3566),
    field: rgb(0x0000_58a8),
    frame: rgb(0x00a0_a0a0),
    plain: false,
};

/// A projector washes colours out and lifts black to grey: dark, saturated colours on white.
const PROJECTOR: Theme = Theme {
    background: rgb(0x00ff_ffff),
    text: rgb(0x0000_0000),
    dim: rgb(0x0030_3030),
    faint: rgb(0x006a_6a6a),
    accent: rgb(0x0000_3fa3),
    good: rgb(0x0000_634e),
    warn: rgb(0x008a_4b00),
    bad: rgb(0x00a3_0d0d),
    track: rgb(0x00d2_d7dd),
    selected: rgb(0x00cf_e2f8),
    field: rgb(0x009f_c6f2),
    frame: rgb(0x008a_939d),
    plain: false,
};

/// The 16 named colours, whose shades are the terminal's.
const fn named(light: bool) -> Theme {
    Theme {
        background: if light { Color::White } else { Color::Black },
        text: if light { Color::Black } else { Color::White },
        dim: if light { Color::Black } else { Color::Gray },
        faint: Color::DarkGray,
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

    pub const fn is_plain(&self) -> bool {
        self.plain
    }

    pub const fn base(&self) -> Style {
        Style::new().fg(self.text).bg(self.background)
    }

    pub const fn text(&self) -> Style {
        Style::new().fg(self.text)
    }

    pub const fn strong(&self) -> Style {
        self.text().add_modifier(Modifier::BOLD)
    }

    pub const fn dim(&self) -> Style {
        Style::new().fg(self.dim)
    }

    /// What is there for those who look for it.
    pub const fn faint(&self) -> Style {
        let style = Style::new().fg(self.faint);
        if self.plain {
            style.add_modifier(Modifier::DIM)
        } else {
            style
        }
    }

    pub const fn accent(&self) -> Style {
        Style::new().fg(self.accent)
    }

    pub const fn good(&self) -> Style {
        Style::new().fg(self.good)
    }

    pub const fn warn(&self) -> Style {
        Style::new().fg(self.warn)
    }

    pub const fn bad(&self) -> Style {
        Style::new().fg(self.bad)
    }

    pub const fn frame(&self, selected: bool) -> Style {
        if selected {
            self.accent()
        } else {
            Style::new().fg(self.frame)
        }
    }

    /// The ground of the selected row.
    pub const fn selected(&self) -> Style {
        if self.plain {
            Style::new().add_modifier(Modifier::BOLD)
        } else {
            Style::new().bg(self.selected)
        }
    }

    pub const fn field(&self) -> Style {
        if self.plain {
            Style::new().add_modifier(Modifier::UNDERLINED)
        } else {
            Style::new().fg(self.text).bg(self.field)
        }
    }

    /// The chosen line of a list.
    pub const fn chosen(&self) -> Style {
        if self.plain {
            Style::new().add_modifier(Modifier::REVERSED)
        } else {
            Style::new().bg(self.field)
        }
    }

    /// A gauge: what is filled on its track.
    pub fn gauge(&self, state: State) -> Style {
        self.state(state).bg(self.track)
    }

    /// A value on the colour of its state.
    pub const fn heat(&self, state: State) -> Style {
        let style = self.state(state);
        if self.plain {
            return style.add_modifier(Modifier::REVERSED);
        }
        let colour = match style.fg {
            Some(colour) => colour,
            None => self.text,
        };
        Style::new().fg(self.background).bg(colour)
    }

    pub const fn state(&self, state: State) -> Style {
        match state {
            State::OnTarget | State::Beyond => self.good(),
            State::Partial | State::Open | State::NotComputable | State::Overridden => self.warn(),
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
            (0x0000_0000, 16),
            (0x00ff_ffff, 231),
            (0x00ff_0000, 196),
            (0x0080_8080, 244),
            (0x005f_87af, 67),
        ];
        for (value, index) in cases {
            assert_eq!(indexed(rgb(value)), Color::Indexed(index), "{value:06x}");
        }
    }
}
