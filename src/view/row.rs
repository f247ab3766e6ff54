//! A KPI's row: code, name, baseline, target, actual, gauge, achievement, state; where there is room, a second line with the rest of
//! its name and where its figures come from.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, width};
use super::columns::Columns;
use super::{field, gauge};
use crate::app::Model;
use crate::plan::{Kpi, Place};
use crate::score::{KpiScore, State};
use crate::words::{ones, state_mark, wrap};

/// Where a row is drawn.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) area: Rect,
    pub(super) columns: &'a Columns,
}

impl Spot<'_> {
    /// A column of the row's first line on screen.
    const fn cell(&self, column: (u16, u16)) -> Rect {
        Rect {
            x: self.x(column),
            y: self.area.y,
            width: column.1,
            height: 1,
        }
    }

    /// The left edge of a column on screen.
    const fn x(&self, column: (u16, u16)) -> u16 {
        self.area.x + column.0
    }
}

/// Draws the row of a KPI, with the open field in it where there is one.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, place: Place, spot: Spot<'_>) {
    let (Some(kpi), Some(recorded)) = (model.plan().kpi(place), model.scores.kpi(place)) else {
        return;
    };
    let Spot { area, columns } = spot;
    let selected = place == model.cursor;
    let edge = area.x + columns.code.0 - 2;
    if selected {
        let ground = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(1),
            ..area
        };
        canvas.tint(ground, canvas.theme.selected());
        let accent = canvas.theme.accent();
        canvas.text(edge, area.y, canvas.glyphs.pointer, accent, 1);
    }
    let open = model.screens.field().filter(|field| field.place == place);
    let preview = open.and_then(|field| field.preview.as_ref());
    let score = preview.map_or(recorded, |preview| &preview.kpi);
    let coded = if selected {
        canvas.theme.accent().add_modifier(Modifier::BOLD)
    } else {
        canvas.theme.dim()
    };
    canvas.text(
        spot.x(columns.code),
        area.y,
        &kpi.code,
        coded,
        columns.code.1,
    );
    name(canvas, model, kpi, spot, selected);
    weight(canvas, model, kpi, spot);
    criterion(canvas, model, kpi, spot);
    match open {
        Some(open) => field::draw(canvas, open, spot.cell(columns.actual)),
        None => actual(canvas, model, kpi, place, spot),
    }
    let gauge = spot.cell(columns.gauge);
    gauge::gauge(canvas, gauge, score);
    judged(canvas, model, score, spot);
}

/// The name, over both lines where the row has two.
fn name(canvas: &mut Canvas<'_>, model: &Model, kpi: &Kpi, spot: Spot<'_>, selected: bool) {
    let style = if selected {
        canvas.theme.strong()
    } else {
        canvas.theme.text()
    };
    let Spot { area, columns } = spot;
    let (x, wide) = (spot.x(columns.name), columns.name.1);
    let name = kpi.name_in(model.year());
    if area.height < 2 || width(name) <= wide {
        canvas.text(x, area.y, name, style, wide);
        return;
    }
    let parts = wrap(name, usize::from(wide));
    let first = parts.first().map_or("", |it| it);
    let rest: Vec<&str> = parts.iter().skip(1).map(AsRef::as_ref).collect();
    canvas.text(x, area.y, first, style, wide);
    canvas.text(x, area.y + 1, &rest.join(" "), style, wide);
}

fn weight(canvas: &mut Canvas<'_>, model: &Model, kpi: &Kpi, spot: Spot<'_>) {
    let (x, wide) = (spot.x(spot.columns.weight), spot.columns.weight.1);
    if let Some(weight) = kpi.weight.filter(|_| wide > 0) {
        let text = model.words.decimal(weight, 0);
        canvas.right(x + wide, spot.area.y, &text, canvas.theme.dim(), wide);
    }
}

/// Baseline and target; an amended target is marked, and below it says what it was.
fn criterion(canvas: &mut Canvas<'_>, model: &Model, kpi: &Kpi, spot: Spot<'_>) {
    let Spot { area, columns } = spot;
    let comma = model.words.language.decimal_mark();
    if let Some(baseline) = kpi.baseline.as_ref().filter(|_| columns.baseline.1 > 0) {
        let text = model.words.baseline(baseline);
        let bare = text.trim_end_matches(['%', ' ']);
        aligned(
            canvas,
            spot.cell(columns.baseline),
            (bare, comma),
            3,
            canvas.theme.faint(),
        );
    }
    let (x, wide) = (spot.x(columns.target), columns.target.1);
    let Some(target) = kpi.target(model.year()).filter(|_| wide > 0) else {
        return;
    };
    let text = model.words.target(target);
    let end = aligned(
        canvas,
        spot.cell(columns.target),
        (&text, comma),
        5,
        canvas.theme.text(),
    );
    let Some(amendment) = kpi.target_amendment(model.year()) else {
        if kpi.is_amended(model.year()) {
            canvas.text(end, area.y, "*", canvas.theme.warn(), 1);
        }
        return;
    };
    canvas.text(end, area.y, "*", canvas.theme.warn(), 1);
    if area.height > 1 {
        let previous = model.words.overview.formerly(&amendment.old);
        canvas.right(
            x + wide,
            area.y + 1,
            &previous,
            canvas.theme.warn(),
            wide + 6,
        );
    }
}

fn actual(canvas: &mut Canvas<'_>, model: &Model, kpi: &Kpi, place: Place, spot: Spot<'_>) {
    let Spot { area, columns } = spot;
    let column = spot.cell(columns.actual);
    let comma = model.words.language.decimal_mark();
    let year = model.year();
    let cell = model.document.cell(place, year);
    let style = canvas.theme.strong();
    let end = if let Some(actual) = cell.and_then(|cell| cell.actual()) {
        aligned(
            canvas,
            column,
            (&model.words.actual(actual, kpi, year), comma),
            3,
            style,
        )
    } else {
        let style = canvas.theme.faint();
        aligned(canvas, column, (canvas.glyphs.dash, comma), 3, style)
    };
    let doubtful =
        model.is_contested(place) || model.is_undirected(place) || model.is_doubted(place);
    if doubtful || model.lacks_note(place) {
        let style = canvas.theme.warn().add_modifier(Modifier::BOLD);
        canvas.text(end, area.y, if doubtful { "?" } else { "!" }, style, 1);
    }
    if let Some(measurement) = cell
        .and_then(|cell| cell.current())
        .filter(|_| area.height > 1)
    {
        let day = model.words.day(measurement.date);
        let short = day.get(..5).unwrap_or(&day);
        let (x, wide) = (spot.x(columns.actual), columns.actual.1);
        canvas.right(x + wide, area.y + 1, short, canvas.theme.faint(), wide);
    }
}

/// Achievement, mark and word of the state.
fn judged(canvas: &mut Canvas<'_>, model: &Model, score: &KpiScore, spot: Spot<'_>) {
    let Spot { area, columns } = spot;
    let style = match score.state {
        State::Critical | State::Partial => canvas.theme.state(score.state),
        State::OnTarget | State::Beyond | State::Overridden => canvas.theme.text(),
        State::Open => canvas.theme.warn(),
        State::Missing | State::NotComputable | State::NotAssessable | State::NotApplicable => {
            canvas.theme.faint()
        }
    };
    let style = style.add_modifier(Modifier::BOLD);
    let text = match &score.achievement {
        Some(achievement) => model.words.figure(achievement),
        None if columns.word.1 > 0 || score.state == State::Missing => {
            canvas.glyphs.dash.to_owned()
        }
        None => worth(model, score),
    };
    let (x, wide) = (spot.x(columns.achievement), columns.achievement.1);
    canvas.right(x + wide, area.y, &text, style, wide + 1);
    let mark = state_mark(score.state);
    let coloured = canvas.theme.state(score.state);
    canvas.text(spot.x(columns.mark), area.y, mark, coloured, 1);
    let word = model.words.state_short(score.state);
    canvas.text(spot.x(columns.word), area.y, word, coloured, columns.word.1);
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
    area: Rect,
    (text, mark): (&str, char),
    tail: u16,
    style: Style,
) -> u16 {
    let after = width(text.get(ones(text, mark)..).unwrap_or_default());
    let room = area.width.saturating_sub(width(text));
    let pad = tail.saturating_sub(after).min(room);
    canvas.right(area.right() - pad, area.y, text, style, area.width);
    area.right() - pad
}
