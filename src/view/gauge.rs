//! The gauge: what is filled, the target at its end, and a mark where the actual is beyond it.
//!
//! Filled in eighths of a cell, and full only at 100 %, so that 98 % and 100 % differ to the eye. Missing is hatched and
//! not applicable is `//`: neither looks like 0 %.

use super::canvas::{Canvas, cells};
use crate::plan::{Fraction, Rules};
use crate::score::{KpiScore, State};

/// Where a gauge begins, and how many cells it has.
type Spot = (u16, u16, u16);

/// A bar, filled in percent.
pub(super) fn bar(canvas: &mut Canvas<'_>, (x, y, width): Spot, filled: &Fraction, state: State) {
    let style = canvas.theme.gauge(state);
    let eighths = u32::from(width) * 8;
    // Something is not nothing: the least part is drawn for it.
    let least = u32::from(*filled > Fraction::zero());
    let reached = filled.percent_of(eighths).max(least);
    let (whole, part) = (reached / 8, usize::try_from(reached % 8).unwrap_or(0));
    let whole = u16::try_from(whole).unwrap_or(width).min(width);
    let full = canvas.glyphs.eighths.last().copied().unwrap_or_default();
    let mut at = canvas.repeat(x, y, full, whole, style);
    if part > 0 {
        let glyph = canvas.glyphs.eighths.get(part).copied().unwrap_or_default();
        at = canvas.text(at, y, glyph, style, 1);
    }
    let rest = (x + width).saturating_sub(at);
    canvas.repeat(at, y, canvas.glyphs.track, rest, style);
}

/// A bar for something that has no achievement.
pub(super) fn blank(canvas: &mut Canvas<'_>, (x, y, width): Spot, state: State) {
    match state {
        State::Missing | State::Open | State::NotComputable => {
            let style = canvas.theme.faint();
            canvas.repeat(x, y, canvas.glyphs.hatch, width, style);
        }
        State::NotApplicable => {
            let style = canvas.theme.faint();
            canvas.text(x, y, "//", style, width);
        }
        State::NotAssessable
        | State::Critical
        | State::Partial
        | State::OnTarget
        | State::Beyond
        | State::Overridden => {
            let style = canvas.theme.faint();
            canvas.repeat(x, y, canvas.glyphs.dash, width, style);
        }
    }
}

/// A KPI's gauge: a bar, and after it a cell for the target's tick or the mark beyond it.
pub(super) fn gauge(canvas: &mut Canvas<'_>, (x, y, width): Spot, score: &KpiScore) {
    let Some(achievement) = &score.achievement else {
        blank(canvas, (x, y, width), score.state);
        return;
    };
    bar(canvas, (x, y, width), achievement, score.state);
    let (glyph, style) = if score.state == State::Beyond {
        (canvas.glyphs.beyond, canvas.theme.accent())
    } else {
        (canvas.glyphs.tick, canvas.theme.faint())
    };
    canvas.text(x + width, y, glyph, style, 1);
}

/// A gauge for a roll-up's figure, in the colours of the usual bands.
pub(super) fn of_figure(canvas: &mut Canvas<'_>, figure: Option<&Fraction>, spot: Spot) {
    let Some(figure) = figure else {
        return blank(canvas, spot, State::NotApplicable);
    };
    let rules = Rules::default();
    let state = if *figure < Fraction::from(rules.critical_below) {
        State::Critical
    } else if *figure < Fraction::from(rules.partial_below) {
        State::Partial
    } else {
        State::OnTarget
    };
    bar(canvas, spot, figure, state);
}

pub(super) fn mark(canvas: &Canvas<'_>, state: State) -> &'static str {
    let at = State::ALL.iter().position(|it| *it == state);
    at.and_then(|at| canvas.glyphs.states.get(at))
        .copied()
        .unwrap_or_default()
}

/// Splits `width` cells among weights: each part as wide as its weight, the whole exactly as wide as it may be.
pub(super) fn split(width: u16, weights: &[Fraction]) -> Vec<u16> {
    let total = weights
        .iter()
        .fold(Fraction::zero(), |sum, weight| sum.plus(weight));
    let mut sum = Fraction::zero();
    let mut taken = 0;
    let mut parts = Vec::with_capacity(weights.len());
    for weight in weights {
        sum = sum.plus(weight);
        let share = sum
            .times(&Fraction::hundred())
            .over(&total)
            .unwrap_or_else(Fraction::zero);
        let end = cells(usize::try_from(share.percent_of(u32::from(width))).unwrap_or(0));
        parts.push(end.saturating_sub(taken));
        taken = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_as_wide_as_their_weights_and_leave_no_gap() {
        let weights = |list: &[i64]| {
            list.iter()
                .map(|weight| Fraction::from(*weight))
                .collect::<Vec<_>>()
        };
        assert_eq!(split(40, &weights(&[25, 25, 25, 25])), [10, 10, 10, 10]);
        assert_eq!(split(10, &weights(&[1, 1, 1])).iter().sum::<u16>(), 10);
        assert_eq!(split(10, &weights(&[0, 0])), [0, 0]);
        assert_eq!(split(7, &weights(&[])), [0; 0]);
    }
}
