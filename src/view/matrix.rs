//! All years beside each other: target, actual, and the achievement as a heat map; below, what changed from year to year.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::{Canvas, cells, width};
use super::{footer, header, notice, row};
use crate::app::{MatrixLine, Model, Years, matrix_lines};
use crate::plan::{Fraction, Place, Year};
use crate::score::{Figures, Scores, State};
use crate::words::state_mark;

/// Cells of an achievement.
const HEAT: u16 = 8;
/// The least cells for codes and names.
const NAMES: u16 = 26;
/// The least and the greatest width of a year.
const YEAR: (u16, u16) = (18, 31);
/// From this width on a year shows its target too.
const TARGET: u16 = 31;

/// Where the columns of the years stand.
struct Columns {
    years: Vec<(Year, u16)>,
    wide: u16,
    names: u16,
}

impl Columns {
    /// As many years as fit, the one on screen among them.
    fn new(model: &Model, width: u16) -> Self {
        let all = &model.plan().years;
        let fit = usize::from((width.saturating_sub(NAMES) / YEAR.0).max(1));
        let here = all
            .iter()
            .position(|year| *year == model.year())
            .unwrap_or(0);
        let first = (here + 1)
            .saturating_sub(fit)
            .min(all.len().saturating_sub(fit));
        let count = cells(all.len().min(fit).max(1));
        let wide = (width.saturating_sub(NAMES) / count).min(YEAR.1);
        let names = width.saturating_sub(wide * count);
        let shown = all.iter().skip(first).take(fit);
        Self {
            years: shown
                .zip((0..).map(|at| names + wide * at))
                .map(|(year, at)| (*year, at))
                .collect(),
            wide,
            names,
        }
    }
}

/// Draws the matrix over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, years: &Years) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let columns = Columns::new(model, area.width);
    heads(canvas, model, &columns);
    rollups(canvas, model, years, &columns);
    let style = canvas.theme.frame(false);
    canvas.repeat(0, 4, canvas.glyphs.frame[4], area.width, style);
    let height = usize::from(area.height.saturating_sub(8));
    for (line, y) in matrix_lines(model, years.scroll, height)
        .into_iter()
        .zip(5..)
    {
        match line {
            MatrixLine::Objective(index) => objective(canvas, model, (years, &columns), (index, y)),
            MatrixLine::Kpi(place) => kpi(canvas, model, (years, &columns), (place, y)),
        }
    }
    let below = area.height.saturating_sub(3);
    if let Some((text, style)) = notice::text(canvas, model) {
        canvas.text(1, below, &text, style, area.width.saturating_sub(2));
    } else {
        changed(canvas, model, years, below);
    }
    footer::draw(canvas, model);
}

fn heads(canvas: &mut Canvas<'_>, model: &Model, columns: &Columns) {
    let words = model.words;
    canvas.text(
        1,
        1,
        words.screen.years_title(),
        canvas.theme.strong(),
        columns.names,
    );
    for (year, x) in &columns.years {
        let style = if *year == model.year() {
            canvas.theme.accent().add_modifier(Modifier::BOLD)
        } else {
            canvas.theme.dim()
        };
        canvas.right(
            x + columns.wide - 1,
            1,
            &year.to_string(),
            style,
            columns.wide,
        );
    }
}

fn rollups(canvas: &mut Canvas<'_>, model: &Model, years: &Years, columns: &Columns) {
    let words = &model.words.overview;
    let rows = [
        (2, words.individual(), false),
        (3, words.organisational(), true),
    ];
    for (y, name, organisational) in rows {
        canvas.text(1, y, name, canvas.theme.text(), columns.names - 2);
        for (year, x) in &columns.years {
            let rollup = years.of(*year).map(|scores| {
                if organisational {
                    scores.organisational()
                } else {
                    scores.individual()
                }
            });
            if let Some(rollup) = rollup {
                figures(canvas, model, &rollup.figures, (*x, y, columns.wide));
            }
        }
    }
}

/// A result as heat, with its change against the year before left of it.
fn figures(
    canvas: &mut Canvas<'_>,
    model: &Model,
    figures: &Figures,
    (x, y, wide): (u16, u16, u16),
) {
    let end = x + wide - 1;
    match (&figures.result, &figures.so_far) {
        (Some(result), Some(_)) => {
            let state = State::of(result, &model.plan().rules);
            heat(canvas, &model.words.figure(result), state, (end, y));
        }
        (Some(_), None) => {
            let style = canvas.theme.faint();
            canvas.right(end, y, model.words.overview.missing_short(), style, wide);
        }
        (None, _) => {
            let style = canvas.theme.faint();
            canvas.right(end, y, model.words.overview.not_available(), style, wide);
        }
    }
}

/// A value on the colour of its state, with the state's mark.
fn heat(canvas: &mut Canvas<'_>, text: &str, state: State, (end, y): (u16, u16)) {
    let style = canvas.theme.heat(state);
    let x = end.saturating_sub(HEAT);
    canvas.fill(Rect::new(x, y, HEAT, 1), style);
    canvas.right(end - 1, y, text, style, HEAT - 1);
    let mark = state_mark(state);
    let coloured = canvas.theme.state(state);
    canvas.text(x.saturating_sub(2), y, mark, coloured, 1);
}

fn objective(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (years, columns): (&Years, &Columns),
    (index, y): (usize, u16),
) {
    let Some(objective) = model.plan().objective(index) else {
        return;
    };
    let strong = canvas.theme.strong();
    let at = canvas.text(1, y, &objective.code, canvas.theme.accent(), 10) + 1;
    let room = columns.names.saturating_sub(at + 1);
    canvas.text(at, y, objective.display_title(), strong, room);
    for (year, x) in &columns.years {
        let score = years.of(*year).and_then(|scores| scores.objective(index));
        if let Some(score) = score {
            figures(canvas, model, &score.figures, (*x, y, columns.wide));
        }
    }
}

fn kpi(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (years, columns): (&Years, &Columns),
    (place, y): (Place, u16),
) {
    let Some(kpi) = model.plan().kpi(place) else {
        return;
    };
    let selected = place == model.cursor;
    if selected {
        let area = Rect::new(0, y, canvas.area().width, 1);
        canvas.tint(area, canvas.theme.selected());
        canvas.text(1, y, canvas.glyphs.pointer, canvas.theme.accent(), 1);
    }
    let code = width(&kpi.code).max(9);
    canvas.text(3, y, &kpi.code, canvas.theme.dim(), code);
    let room = columns.names.saturating_sub(code + 5);
    let style = if selected {
        canvas.theme.strong()
    } else {
        canvas.theme.text()
    };
    canvas.text(code + 4, y, kpi.name_in(model.year()), style, room);
    for (year, x) in &columns.years {
        if let Some(scores) = years.of(*year) {
            year_of(canvas, model, (scores, place), (*x, y, columns.wide));
        }
    }
}

/// `≥ 10,00 %    9,80   98,00`
fn year_of(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (scores, place): (&Scores, Place),
    (x, y, wide): (u16, u16, u16),
) {
    let (Some(kpi), Some(score)) = (model.plan().kpi(place), scores.kpi(place)) else {
        return;
    };
    let (words, year) = (model.words, scores.year());
    let end = x + wide - 1;
    if score.state == State::NotApplicable {
        let style = canvas.theme.faint();
        canvas.right(end, y, "//", style, wide);
        return;
    }
    let mut left = end.saturating_sub(HEAT + 3);
    let worth = row::worth(model, score);
    if score.achievement.is_some() {
        heat(canvas, &worth, score.state, (end, y));
    } else {
        let style = canvas.theme.faint();
        canvas.right(end, y, &worth, style, HEAT);
    }
    let actual = model
        .document
        .cell(place, year)
        .and_then(|cell| cell.actual());
    if let Some(actual) = actual {
        let text = words.actual(actual, kpi, year);
        let style = canvas.theme.text();
        canvas.right(left, y, &text, style, left.saturating_sub(x));
    }
    // Where there is no room for both, the target stands where the actual will.
    if let Some(target) = kpi.target(year)
        && wide < TARGET
        && actual.is_none()
    {
        let (text, room) = (words.target(target), left.saturating_sub(x));
        if width(&text) <= room {
            canvas.right(left, y, &text, canvas.theme.faint(), room);
        }
    }
    if wide >= TARGET
        && let Some(target) = kpi.target(year)
    {
        left = left.saturating_sub(9);
        let style = canvas.theme.dim();
        canvas.right(
            left,
            y,
            &words.target(target),
            style,
            left.saturating_sub(x),
        );
    }
}

/// What changed from the year before, for the selected KPI.
fn changed(canvas: &mut Canvas<'_>, model: &Model, years: &Years, y: u16) {
    let Some(kpi) = model.plan().kpi(model.cursor) else {
        return;
    };
    let words = model.words;
    let year = model.year();
    let room = canvas.area().width.saturating_sub(3);
    let name = format!("{} {}", kpi.code, kpi.name_in(year));
    let strong = canvas.theme.strong();
    canvas.text(1, y, &name, strong, room);
    let before = model
        .plan()
        .years
        .iter()
        .rev()
        .find(|it| **it < year)
        .copied();
    let printed = |year: Year| {
        kpi.target(year)
            .map_or(String::new(), |it| words.target(it))
    };
    let earlier = before.map_or_else(
        || {
            kpi.baseline
                .as_ref()
                .map_or(String::new(), |it| words.baseline(it))
        },
        printed,
    );
    let first = before.unwrap_or(model.plan().baseline_year);
    let mut text = format!(
        "{} {first} {} {year}: {} {} {}",
        words.overview.target(),
        canvas.glyphs.arrow,
        earlier,
        canvas.glyphs.arrow,
        printed(year)
    );
    let achieved =
        |year: Year| -> Option<Fraction> { years.of(year)?.kpi(model.cursor)?.achievement.clone() };
    if let (Some(old), Some(new)) = (before.and_then(achieved), achieved(year)) {
        let [old_figure, new_figure] = [&old, &new].map(|it| words.figure(it));
        let (dot, arrow) = (canvas.glyphs.dot, canvas.glyphs.arrow);
        let difference = words.difference(&old, &new);
        let what = words.overview.achievement();
        text = format!("{text} {dot} {what}: {old_figure} {arrow} {new_figure} ({difference})");
    }
    let dim = canvas.theme.dim();
    canvas.text(1, y + 1, &text, dim, room);
}
