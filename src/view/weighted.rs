//! The weighted bar: one segment per KPI, as wide as its weight, filled as far as its achievement. At one glance: which
//! KPI, how heavy, how far.

use super::canvas::{Canvas, width};
use super::gauge::{bar, blank, split};
use crate::plan::Fraction;
use crate::score::KpiScore;
use crate::words::Words;

/// A segment narrower than this has no weight printed in it.
const LABELLED: u16 = 8;

/// Draws the bar within `room` cells.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    (x, y, room): (u16, u16, u16),
    weights: &[Fraction],
    kpis: &[KpiScore],
    words: &Words,
) {
    let parts = split(room, weights);
    let labelled = parts.iter().all(|part| *part >= LABELLED);
    let mut at = x;
    for ((part, weight), score) in parts.iter().zip(weights).zip(kpis) {
        segment(
            canvas,
            (at, y, *part),
            labelled.then(|| words.share(weight)),
            score,
        );
        at += part;
    }
}

/// One segment, with a cell of air after it where there is room for one.
fn segment(
    canvas: &mut Canvas<'_>,
    (x, y, part): (u16, u16, u16),
    label: Option<String>,
    score: &KpiScore,
) {
    let mut at = x;
    if let Some(label) = label {
        let wide = width(&label).max(2);
        let style = canvas.theme.faint();
        canvas.right(x + wide, y, &label, style, wide);
        at = x + wide + 1;
    }
    let air = u16::from(part > 2);
    let length = (x + part).saturating_sub(at).saturating_sub(air);
    match &score.achievement {
        Some(achievement) => bar(canvas, (at, y, length), achievement, score.state),
        None => blank(canvas, (at, y, length), score.state),
    }
}
