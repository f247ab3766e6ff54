//! Colours by what they mean, for each theme and each depth of colour.
//!
//! Text that carries meaning has a contrast of 4.5 or more with every ground it stands on, fills and ornaments 3 or more. The colours of
//! good, partial and critical differ in lightness too, and a glyph, a shape or a word stands beside each of them, so that nobody has to
//! tell red from green.

mod palettes;

use ratatui::style::{Color, Modifier, Style};

use crate::score::State;
use crate::settings::{Depth, ThemeName};
use palettes::{DARK, HIGH_CONTRAST, LIGHT, NAMED_DARK, NAMED_LIGHT, PLAIN, PROJECTOR};

/// A set of colours.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// The grounds: of the window, of a card, of the row that has the keys, of a field, of the empty part of a bar.
    base: Color,
    card: Color,
    selected: Color,
    field: Color,
    track: Color,
    /// Figures and names; codes and labels; headings and axes.
    text: Color,
    muted: Color,
    faint: Color,
    /// Keys, focus, a target's line, what a typed value adds.
    accent: Color,
    good: Color,
    part: Color,
    crit: Color,
    /// What is missing.
    unknown: Color,
    /// What is set by hand.
    note: Color,
    /// Hairlines, and the lost part of a gauge.
    rule: Color,
    /// Bars: good, partial, critical; what stands on them; what is not known, and what is lost, on the track.
    fills: [Color; 3],
    ink: Color,
    hatch: Color,
    lost: Color,
    /// Grounds of a year's achievement: good, partial, critical.
    heat: [Color; 3],
    is_plain: bool,
}

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
            Depth::Named if light => NAMED_LIGHT,
            Depth::Named => NAMED_DARK,
            Depth::None => PLAIN,
        }
    }

    fn map(self, map: fn(Color) -> Color) -> Self {
        Self {
            base: map(self.base),
            card: map(self.card),
            selected: map(self.selected),
            field: map(self.field),
            track: map(self.track),
            text: map(self.text),
            muted: map(self.muted),
            faint: map(self.faint),
            accent: map(self.accent),
            good: map(self.good),
            part: map(self.part),
            crit: map(self.crit),
            unknown: map(self.unknown),
            note: map(self.note),
            rule: map(self.rule),
            fills: self.fills.map(map),
            ink: map(self.ink),
            hatch: map(self.hatch),
            lost: map(self.lost),
            heat: self.heat.map(map),
            is_plain: self.is_plain,
        }
    }

    pub const fn is_plain(&self) -> bool {
        self.is_plain
    }

    pub const fn base(&self) -> Style {
        Style::new().fg(self.text).bg(self.base)
    }

    /// The ground of a card.
    pub const fn card(&self) -> Style {
        Style::new().fg(self.text).bg(self.card)
    }

    pub const fn text(&self) -> Style {
        Style::new().fg(self.text)
    }

    pub const fn strong(&self) -> Style {
        self.text().add_modifier(Modifier::BOLD)
    }

    pub const fn dim(&self) -> Style {
        Style::new().fg(self.muted)
    }

    /// What is there for those who look for it.
    pub const fn faint(&self) -> Style {
        let style = Style::new().fg(self.faint);
        if self.is_plain {
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
        Style::new().fg(self.part)
    }

    pub const fn bad(&self) -> Style {
        Style::new().fg(self.crit)
    }

    /// A hairline; where the keys are, in the accent.
    pub const fn frame(&self, selected: bool) -> Style {
        if selected {
            self.accent()
        } else {
            Style::new().fg(self.rule)
        }
    }

    /// The ground of the selected row.
    pub const fn selected(&self) -> Style {
        if self.is_plain {
            Style::new().add_modifier(Modifier::BOLD)
        } else {
            Style::new().bg(self.selected)
        }
    }

    pub const fn field(&self) -> Style {
        if self.is_plain {
            Style::new().add_modifier(Modifier::UNDERLINED)
        } else {
            Style::new().fg(self.text).bg(self.field)
        }
    }

    /// The chosen line of a list.
    pub const fn chosen(&self) -> Style {
        if self.is_plain {
            Style::new().add_modifier(Modifier::REVERSED)
        } else {
            Style::new().bg(self.selected)
        }
    }

    /// The earned part of a bar, on its track.
    pub const fn fill(&self, state: State) -> Style {
        Style::new().fg(self.fill_colour(state)).bg(self.track)
    }

    /// What stands on the earned part of a bar.
    pub const fn ink(&self, state: State) -> Style {
        let style = Style::new().fg(self.ink).bg(self.fill_colour(state));
        if self.is_plain {
            return style.add_modifier(Modifier::REVERSED);
        }
        style
    }

    /// The empty part of a bar.
    pub const fn track(&self) -> Style {
        Style::new().fg(self.text).bg(self.track)
    }

    /// What is not known yet, on the track of a bar.
    pub const fn hatch(&self) -> Style {
        Style::new().fg(self.hatch).bg(self.track)
    }

    /// What is lost, on the track of a bar.
    pub const fn lost(&self) -> Style {
        Style::new().fg(self.lost).bg(self.track)
    }

    const fn fill_colour(&self, state: State) -> Color {
        let [good, part, crit] = self.fills;
        match state {
            State::OnTarget | State::Beyond | State::Overridden => good,
            State::Partial | State::Open | State::NotComputable => part,
            State::Critical => crit,
            State::Missing | State::NotApplicable | State::NotAssessable => self.hatch,
        }
    }

    /// A value on the ground of its state.
    pub const fn heat(&self, state: State) -> Style {
        let [good, part, crit] = self.heat;
        let ground = match state {
            State::OnTarget | State::Beyond | State::Overridden => good,
            State::Partial | State::Open | State::NotComputable => part,
            State::Critical => crit,
            State::Missing | State::NotApplicable | State::NotAssessable => self.card,
        };
        Style::new().fg(self.text).bg(ground)
    }

    pub const fn state(&self, state: State) -> Style {
        match state {
            State::OnTarget | State::Beyond => self.good(),
            State::Partial | State::Open | State::NotComputable => self.warn(),
            State::Overridden => Style::new().fg(self.note),
            State::Critical => self.bad(),
            State::Missing => Style::new().fg(self.unknown),
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
    use super::palettes::rgb;
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

    /// Relative luminance, as WCAG 2.1 defines it, in units of a millionth.
    fn luminance(colour: Color) -> u64 {
        let Color::Rgb(red, green, blue) = colour else {
            panic!("{colour}");
        };
        // The standard's curve of power 2.4 lies between this sum of powers and 1 per cent of it.
        let linear = |value: u8| {
            let share = u64::from(value) * 1_000_000 / 255;
            let squared = share * share / 1_000_000;
            squared * (700_000 + 3 * share / 10) / 1_000_000
        };
        (2_126 * linear(red) + 7_152 * linear(green) + 722 * linear(blue)) / 10_000
    }

    /// The contrast of two colours, in tenths.
    fn contrast(one: Color, other: Color) -> u64 {
        let (one, other) = (luminance(one), luminance(other));
        let (light, dark) = (one.max(other), one.min(other));
        10 * (light + 50_000) / (dark + 50_000)
    }

    #[test]
    fn what_carries_meaning_is_read_on_every_ground_it_stands_on() {
        for theme in [DARK, LIGHT, PROJECTOR, HIGH_CONTRAST] {
            let meanings = [
                theme.text,
                theme.muted,
                theme.faint,
                theme.accent,
                theme.good,
                theme.part,
                theme.crit,
                theme.unknown,
                theme.note,
            ];
            for ground in [theme.base, theme.card, theme.selected] {
                for meaning in meanings {
                    assert!(contrast(meaning, ground) >= 45, "{meaning} on {ground}");
                }
                for ornament in [theme.rule, theme.hatch, theme.lost] {
                    assert!(contrast(ornament, ground) >= 30, "{ornament} on {ground}");
                }
                for fill in theme.fills {
                    assert!(contrast(fill, ground) >= 30, "{fill} on {ground}");
                }
            }
            for fill in theme.fills {
                assert!(contrast(theme.ink, fill) >= 45, "ink on {fill}");
            }
            for ground in theme.heat.into_iter().chain([theme.field, theme.track]) {
                assert!(contrast(theme.text, ground) >= 45, "text on {ground}");
            }
            for part in [theme.hatch, theme.lost] {
                assert!(contrast(part, theme.track) >= 30, "{part} on the track");
            }
        }
    }
}
