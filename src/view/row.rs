//! A KPI's row: code, name, baseline, target, actual, gauge, achievement, state.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, width};
use super::columns::Columns;
use super::{field, gauge};
use crate::app::{Field, Model};
use crate::plan::{Kpi, Place};
use crate::score::{KpiScore, State};

/// Where a row is drawn.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) width: u16,
}

/// Draws the row of a KPI, with the open field in it where there is one.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (place, spot, columns): (Place, Spot, &Columns),
    open: Option<&Field>,
) {
    let (Some(kpi), Some(recorded)) = (model.plan().kpi(place), model.scores.kpi(place)) else {
        return;
    };
    let selected = place == model.cursor;
    if selected {
        canvas.tint(
            Rect::new(spot.x, spot.y, spot.width, 1),
            canvas.theme.selected(),
        );
        canvas.text(
            spot.x,
            spot.y,
            canvas.glyphs.pointer,
            canvas.theme.accent(),
            1,
        );
    }
    let score = open
        .and_then(|field| field.preview.as_ref())
        .map_or(recorded, |preview| &preview.kpi);
    let style = if selected {
        canvas.theme.strong()
    } else {
        canvas.theme.text()
    };
    let at = |column: (u16, u16)| (spot.x + column.0, column.1);
    let (x, wide) = at(columns.code);
    let coded = if selected {
        canvas.theme.accent()
    } else {
        canvas.theme.dim()
    };
    canvas.text(x, spot.y, &kpi.code, coded, wide);
    let (x, wide) = at(columns.name);
    canvas.text(x, spot.y, kpi.name_in(model.year()), style, wide);
    new_value(canvas, model, kpi, (spot, columns));
    let (x, wide) = at(columns.actual);
    match open {
        Some(open) => field::draw(canvas, open, (x, spot.y, wide)),
        None => actual(canvas, model, kpi, (place, x, spot.y, wide)),
    }
    let (x, wide) = at(columns.gauge);
    gauge::gauge(canvas, (x, spot.y, wide), score);
    judged(canvas, model, (place, score), (spot, columns));
}

/// Baseline and target; an amended target is marked.
fn new_value(canvas: &mut Canvas<'_>, model: &Model, kpi: &Kpi, (spot, columns): (Spot, &Columns)) {
    let (x, wide) = (spot.x + columns.baseline.0, columns.baseline.1);
    if let Some(baseline) = kpi.baseline.as_ref().filter(|_| wide > 0) {
        let style = canvas.theme.faint();
        aligned(
            canvas,
            (x, spot.y, wide - 2),
            (&model.words.baseline(baseline), 5),
            style,
        );
        canvas.text(x + wide - 2, spot.y, canvas.glyphs.arrow, style, 1);
    }
    let (x, wide) = (spot.x + columns.target.0, columns.target.1);
    if let Some(target) = kpi.target(model.year()).filter(|_| wide > 0) {
        let style = canvas.theme.dim();
        let text = model.words.target(target);
        let end = aligned(canvas, (x, spot.y, wide - 2), (&text, 5), style);
        if kpi.is_amended(model.year()) {
            canvas.text(end, spot.y, "*", canvas.theme.warn(), 1);
        }
    }
}

fn actual(
    canvas: &mut Canvas<'_>,
    model: &Model,
    kpi: &Kpi,
    (place, x, y, wide): (Place, u16, u16, u16),
) {
    let year = model.year();
    let cell = model.document.cell(place, year);
    let style = canvas.theme.strong();
    let end = if let Some(actual) = cell.and_then(|cell| cell.actual()) {
        let text = model.words.actual(actual, kpi, year);
        aligned(canvas, (x, y, wide - 1), (&text, 3), style)
    } else {
        let style = canvas.theme.faint();
        aligned(canvas, (x, y, wide - 1), (canvas.glyphs.dash, 3), style)
    };
    let doubtful =
        model.is_contested(place) || model.is_undirected(place) || model.is_doubted(place);
    if doubtful || model.lacks_note(place) {
        let style = canvas.theme.warn().add_modifier(Modifier::BOLD);
        canvas.text(end, y, if doubtful { "?" } else { "!" }, style, 1);
    }
}

/// Achievement, mark and word of the state.
fn judged(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (place, score): (Place, &KpiScore),
    (spot, columns): (Spot, &Columns),
) {
    let style = match score.state {
        State::Critical | State::Partial => canvas.theme.state(score.state),
        _ if place == model.cursor => canvas.theme.strong(),
        State::OnTarget | State::Beyond | State::Overridden => canvas.theme.text(),
        State::Open => canvas.theme.warn(),
        State::Missing | State::NotComputable | State::NotAssessable | State::NotApplicable => {
            canvas.theme.faint()
        }
    };
    let (x, wide) = (spot.x + columns.achievement.0, columns.achievement.1);
    canvas.right(x + wide, spot.y, &worth(model, score), style, wide);
    let mark = gauge::mark(canvas, score.state);
    let coloured = canvas.theme.state(score.state);
    canvas.text(spot.x + columns.mark.0, spot.y, mark, coloured, 1);
    let (x, wide) = (spot.x + columns.word.0, columns.word.1);
    if wide > 0 {
        canvas.text(
            x + 1,
            spot.y,
            model.words.state(score.state),
            coloured,
            wide - 1,
        );
    }
}

/// The achievement, or why there is none, in a narrow column.
pub(super) fn worth(model: &Model, score: &KpiScore) -> String {
    let words = &model.words.overview;
    match (&score.achievement, score.state) {
        (Some(achievement), _) => model.words.figure(achievement),
        (None, State::Missing) => words.missing_short().to_owned(),
        (None, State::Open) => words.open_short().to_owned(),
        (None, State::NotAssessable) => words.not_assessable_short().to_owned(),
        (None, State::NotComputable) => words.not_computable_short().to_owned(),
        (None, _) => "//".to_owned(),
    }
}

/// Writes a value so that the digits before its decimal mark end `tail` cells before the end of the column, and a value
/// without digits ends there too; one with a longer tail ends with the column. Says where the text ended.
pub(super) fn aligned(
    canvas: &mut Canvas<'_>,
    (x, y, wide): (u16, u16, u16),
    (text, tail): (&str, u16),
    style: Style,
) -> u16 {
    let after = width(text.get(ones(text)..).unwrap_or_default());
    let room = wide.saturating_sub(width(text));
    let pad = tail.saturating_sub(after).min(room);
    canvas.right(x + wide - pad, y, text, style, wide);
    x + wide - pad
}

/// Where the digit of the ones ends: at the decimal mark, or after the last digit.
fn ones(text: &str) -> usize {
    let last = text
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(at, _)| at + 1)
        .next_back();
    let Some(last) = last else { return text.len() };
    let head = text.get(..last).unwrap_or_default();
    let mark = head
        .rfind([',', '.'])
        .filter(|at| last - at != 4 || !head.get(at + 1..).is_some_and(is_group(head)));
    mark.unwrap_or(last)
}

/// Three digits after a mark are a group where the mark is the language's; told by there being no other decimals.
fn is_group(head: &str) -> impl Fn(&str) -> bool + '_ {
    move |digits| digits.len() == 3 && head.contains('.') != head.contains(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ones_digit_is_found() {
        let cases = [
            ("9,80", 1),
            ("168,43", 3),
            ("≥ 10,00 %", 6),
            ("≥ 90 %", 6),
            ("SI", 2),
            ("2", 1),
            ("1.250", 5),
            ("–", 3),
        ];
        for (text, at) in cases {
            assert_eq!(ones(text), at, "{text}");
        }
    }
}
