//! The gauge of a row: a line as long as the achievement, thin where points are lost, dashed where nothing is known, and the target at
//! its end.
//!
//! Below 100 % it is never full, and above 0 never empty, so that 98 % and 100 % differ to the eye. Earned, lost and not known are
//! three shapes, and not three colours alone.

use ratatui::layout::Rect;

use super::canvas::{Canvas, cells};
use crate::plan::{Fraction, Rules};
use crate::score::{KpiScore, State};

/// A line, filled in percent, in half cells.
pub(super) fn line(canvas: &mut Canvas<'_>, area: Rect, filled: &Fraction, state: State) {
    let Rect { x, y, width, .. } = area;
    let halves = part_of(filled, u32::from(width) * 2, 1);
    let [earned, half, lost, _] = canvas.glyphs.line;
    let style = canvas.theme.state(state);
    let whole = u16::try_from(halves / 2).unwrap_or(width).min(width);
    let mut at = canvas.repeat(x, y, earned, whole, style);
    if halves % 2 == 1 && !half.is_empty() {
        at = canvas.text(at, y, half, style, 1);
    }
    let rest = (x + width).saturating_sub(at);
    canvas.repeat(at, y, lost, rest, canvas.theme.frame(false));
}

/// How many of so many steps a share is: below 100 % at least `open` of them stay open, and above 0 there is one.
pub(super) fn part_of(share: &Fraction, steps: u32, open: u32) -> u32 {
    let least = u32::from(*share > Fraction::zero());
    let most = if *share >= Fraction::hundred() {
        steps
    } else {
        steps.saturating_sub(open)
    };
    share.percent_of(steps).max(least).min(most.max(least))
}

/// A line for something that has no achievement.
pub(super) fn blank(canvas: &mut Canvas<'_>, area: Rect, state: State) {
    let Rect { x, y, width, .. } = area;
    let [.., missing] = canvas.glyphs.line;
    match state {
        State::Missing | State::Open | State::NotComputable => {
            let style = canvas.theme.state(State::Missing);
            canvas.repeat(x, y, missing, width, style);
        }
        State::NotApplicable => {
            canvas.text(x, y, "//", canvas.theme.faint(), width);
        }
        State::NotAssessable
        | State::Critical
        | State::Partial
        | State::OnTarget
        | State::Beyond
        | State::Overridden => {
            canvas.repeat(x, y, canvas.glyphs.dash, width, canvas.theme.faint());
        }
    }
}

/// A KPI's gauge: a line, and after it a cell for the target's tick or the mark beyond it.
pub(super) fn gauge(canvas: &mut Canvas<'_>, area: Rect, score: &KpiScore) {
    let Rect { x, y, width, .. } = area;
    let Some(achievement) = &score.achievement else {
        blank(canvas, area, score.state);
        if matches!(score.state, State::Missing | State::Open) {
            canvas.text(
                x + width,
                y,
                canvas.glyphs.open_tick,
                canvas.theme.faint(),
                1,
            );
        }
        return;
    };
    line(canvas, area, achievement, score.state);
    let (glyph, style) = if score.state == State::Beyond {
        (canvas.glyphs.beyond, canvas.theme.state(score.state))
    } else {
        (canvas.glyphs.tick, canvas.theme.text())
    };
    canvas.text(x + width, y, glyph, style, 1);
}

/// A gauge for a roll-up's figure, in the colours of the usual bands.
pub(super) fn of_figure(canvas: &mut Canvas<'_>, figure: Option<&Fraction>, area: Rect) {
    let Some(figure) = figure else {
        return blank(canvas, area, State::NotApplicable);
    };
    let rules = Rules::default();
    let state = if *figure < Fraction::from(rules.critical_below) {
        State::Critical
    } else if *figure < Fraction::from(rules.partial_below) {
        State::Partial
    } else {
        State::OnTarget
    };
    line(canvas, area, figure, state);
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

    #[test]
    fn below_a_hundred_something_stays_open_and_above_nothing_something_is_there() {
        let hundredths = |count: i64| {
            let hundred = Fraction::from(100_i64);
            Fraction::from(count).over(&hundred).expect("a hundred")
        };
        for (share, steps, part) in [(0, 20, 0), (1, 20, 1), (9_999, 20, 19), (10_000, 20, 20)] {
            assert_eq!(part_of(&hundredths(share), steps, 1), part, "{share}");
        }
    }
}
