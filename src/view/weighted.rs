//! The weighted bar: one segment per KPI, as wide as its weight, filled as far as its achievement, with its code and weight in it. At
//! one glance: which KPI, how heavy, how far. And the bar of a total, in its three parts: earned, not known yet, lost.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::{Canvas, width};
use super::gauge::{part_of, split};
use crate::plan::Fraction;
use crate::score::{Figures, KpiScore, State};
use crate::words::Words;

/// What the segments of an objective show.
#[derive(Clone, Copy)]
pub(super) struct Segments<'a> {
    pub(super) codes: &'a [&'a str],
    pub(super) weights: &'a [Fraction],
    pub(super) kpis: &'a [KpiScore],
}

/// Draws the bar over an area: as high as that, the labels on its first line.
pub(super) fn draw(canvas: &mut Canvas<'_>, words: &Words, area: Rect, it: Segments<'_>) {
    let parts = split(area.width, it.weights);
    let codes = it.codes.iter().copied().chain(std::iter::repeat(""));
    let mut x = area.x;
    let mut all = parts.iter().zip(codes.clone());
    let has_room = all.all(|(part, code)| *part > width(code) + 8);
    for (((part, weight), score), code) in parts.iter().zip(it.weights).zip(it.kpis).zip(codes) {
        // A cell of air between two.
        let wide = part - u16::from(*part > 2 && x + part < area.right());
        let segment = Rect {
            x,
            width: wide,
            ..area
        };
        segment_of(canvas, segment, score);
        let weight = words.share(weight);
        let whole = format!(" {code} {} {weight} ", canvas.glyphs.dot);
        let label = if has_room {
            whole
        } else {
            format!(" {weight} ")
        };
        if width(&label) <= wide && wide >= 4 {
            put(canvas, segment, &label, score);
        }
        x += part;
    }
}

fn segment_of(canvas: &mut Canvas<'_>, area: Rect, score: &KpiScore) {
    match &score.achievement {
        Some(achievement) => {
            let earned = eighths(area.width, achievement);
            bar(canvas, area, score.state, [earned, 0]);
        }
        None => match score.state {
            State::Missing | State::Open | State::NotComputable => {
                bar(canvas, area, score.state, [0, u32::from(area.width)]);
            }
            _ => canvas.fill(area, canvas.theme.track()),
        },
    }
}

fn eighths(wide: u16, share: &Fraction) -> u32 {
    part_of(share, u32::from(wide) * 8, 3)
}

/// A bar with so many eighths earned, then so many cells not known; the rest is lost.
fn bar(canvas: &mut Canvas<'_>, area: Rect, state: State, [earned, unknown]: [u32; 2]) {
    let theme = canvas.theme;
    let (whole, part) = (earned / 8, usize::try_from(earned % 8).unwrap_or(0));
    let whole = u16::try_from(whole).unwrap_or(area.width).min(area.width);
    let unknown = u16::try_from(unknown).unwrap_or(0);
    let full = canvas.glyphs.eighths.last().copied().unwrap_or_default();
    for y in area.top()..area.bottom() {
        let mut at = if canvas.has_grounds() {
            canvas.repeat(area.x, y, " ", whole, theme.ink(state))
        } else {
            canvas.repeat(area.x, y, full, whole, theme.fill(state))
        };
        if part > 0 && at < area.right() {
            let glyph = canvas.glyphs.eighths.get(part).copied().unwrap_or_default();
            at = canvas.text(at, y, glyph, theme.fill(state), 1);
        }
        let room = area.right().saturating_sub(at);
        at = canvas.repeat(at, y, canvas.glyphs.hatch, unknown.min(room), theme.hatch());
        let lost = area.right().saturating_sub(at);
        // Only the lowest line says what is lost: a thick bar has one of it.
        let glyph = if y + 1 == area.bottom() {
            canvas.glyphs.lost
        } else {
            canvas.glyphs.track
        };
        canvas.repeat(at, y, glyph, lost, theme.lost());
    }
}

/// Writes a label on what is earned in its colour, and beyond it on the track.
fn put(canvas: &mut Canvas<'_>, area: Rect, label: &str, score: &KpiScore) {
    let earned = score.achievement.as_ref();
    let earned = earned.map_or(0, |it| eighths(area.width, it).div_ceil(8));
    if usize::from(width(label)) != label.chars().count() {
        canvas.text(area.x, area.y, label, canvas.theme.track(), area.width);
        return;
    }
    for (c, at) in label.chars().zip(0..) {
        let style = if at < earned {
            canvas.theme.ink(score.state)
        } else {
            canvas.theme.track()
        };
        let style = style.add_modifier(Modifier::BOLD);
        let x = area.x + u16::try_from(at).unwrap_or(0);
        canvas.text(x, area.y, c.encode_utf8(&mut [0; 4]), style, 1);
    }
}

/// The bar of a total: earned in the colour of the figure so far, not known yet, lost.
pub(super) fn total(canvas: &mut Canvas<'_>, area: Rect, figures: &Figures, state: State) {
    let Some(result) = &figures.result else {
        canvas.fill(area, canvas.theme.track());
        return;
    };
    let unknown = unknown(figures);
    let cells = part_of(&unknown, u32::from(area.width), 0);
    let earned = eighths(area.width, result);
    // What is lost keeps a cell, however little it is.
    let is_lost = result.plus(&unknown) < Fraction::hundred();
    let most = u32::from(area.width).saturating_sub(cells + u32::from(is_lost)) * 8;
    bar(canvas, area, state, [earned.min(most), cells]);
}

/// The share of the weight, in percent, of which nothing is known yet.
pub(super) fn unknown(figures: &Figures) -> Fraction {
    let covered = figures.covered.clone().unwrap_or_else(Fraction::zero);
    Fraction::hundred().minus(&covered)
}
