//! An objective's panel: its title with its score, its weighted bar, and a row for each KPI.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::canvas::{Canvas, width};
use super::columns::Columns;
use super::gauge;
use super::row::{self, Spot};
use super::weighted::{self, Segments};
use crate::app::{Clicked, Head, Model, Panel};
use crate::plan::{Fraction, Objective, Place};
use crate::score::{Figures, ObjectiveScore, State};
use crate::words::state_mark;

/// The part of the screen that panels may be drawn in, and how far it is scrolled.
#[derive(Clone, Copy)]
pub(super) struct Body {
    pub(super) area: Rect,
    pub(super) scroll: usize,
}

impl Body {
    /// The part of the screen for so many lines of the panels from one on, where it is on screen.
    fn lines(self, line: usize, count: usize) -> Option<Rect> {
        let end = (line + count).checked_sub(self.scroll)?;
        let first = line.saturating_sub(self.scroll);
        let (first, end) = (u16::try_from(first).ok()?, u16::try_from(end).ok()?);
        let end = end.min(self.area.height);
        (first < end).then(|| Rect {
            y: self.area.y + first,
            height: end - first,
            ..self.area
        })
    }
}

/// Draws a panel, as much of it as is on screen.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    panel: &Panel,
    body: Body,
    columns: &Columns,
) {
    let index = panel.objective;
    let (Some(objective), Some(score)) =
        (model.plan().objective(index), model.scores.objective(index))
    else {
        return;
    };
    if let Some(area) = body.lines(panel.top, panel.height) {
        ground(canvas, model, area, index == model.cursor.objective);
    }
    if let Some(area) = body.lines(panel.top, 1) {
        title(canvas, model, index, area, columns);
    }
    if let Some(area) = body.lines(panel.top + 1, 1) {
        let (from, to) = (columns.code.0, columns.gauge.0 + columns.gauge.1 + 1);
        let bar = Rect {
            x: area.x + from,
            width: to.saturating_sub(from).min(area.width),
            ..area
        };
        bar_of(canvas, model, objective, score, bar);
        segments(canvas, index, &score.weights, bar);
    }
    let (above, height) = (model.arrangement.above, model.arrangement.row_height);
    for (at, kpi) in panel.shown().enumerate() {
        let Some(area) = body.lines(panel.top + above + at * height, height) else {
            continue;
        };
        let place = Place {
            objective: index,
            kpi,
        };
        row::draw(canvas, model, place, Spot { area, columns });
    }
    if objective.kpis.is_empty()
        && let Some(area) = body.lines(panel.top + above, 1)
    {
        let style = canvas.theme.faint();
        let text = model.words.overview.no_kpis();
        canvas.text(area.x + columns.code.0, area.y, text, style, area.width);
    }
}

/// A click on a segment selects its KPI.
fn segments(canvas: &mut Canvas<'_>, objective: usize, weights: &[Fraction], bar: Rect) {
    if !canvas.has_spots() {
        return;
    }
    let mut x = bar.x;
    for (kpi, width) in gauge::split(bar.width, weights).into_iter().enumerate() {
        let segment = Rect { x, width, ..bar };
        canvas.spot(segment, Clicked::Kpi(Place { objective, kpi }));
        x += width;
    }
}

/// The ground of a card, with its edge: in the accent where the keys are.
fn ground(canvas: &mut Canvas<'_>, model: &Model, area: Rect, selected: bool) {
    let is_card = model.regions().head != Head::Line;
    if is_card {
        canvas.fill(area, canvas.theme.card());
    }
    let style = canvas.theme.frame(selected);
    for y in area.top()..area.bottom() {
        canvas.text(area.x, y, canvas.glyphs.edge, style, 1);
    }
}

/// `▎1 Title                                   org. · finora 99,33   74,50  ○ manca 1`
fn title(canvas: &mut Canvas<'_>, model: &Model, index: usize, area: Rect, columns: &Columns) {
    let Some(objective) = model.plan().objective(index) else {
        return;
    };
    if model.regions().head == Head::Line {
        let ground = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(1),
            ..area
        };
        canvas.fill(ground, canvas.theme.card());
    }
    let figures = figures_on_screen(model, index);
    let state = figures.state(&model.plan().rules);
    let missing = missing(model, index);
    let y = area.y;
    let number = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let from = area.x + columns.code.0;
    let at = canvas.text(from - 2, y, &objective.code, number, 8);
    let x = from.max(at + 1);
    let score = area.x + columns.achievement.0;
    let flags = flags(canvas, model, objective, &figures);
    let end = canvas.right(
        score.saturating_sub(1),
        y,
        &flags,
        canvas.theme.dim(),
        score / 2,
    );
    let end = if flags.is_empty() { score } else { end };
    let strong = canvas.theme.strong();
    let room = end.saturating_sub(x + 1);
    canvas.text(x, y, objective.display_title(), strong, room);
    let (worth, style) = match &figures.result {
        Some(result) if missing > 0 => (model.words.figure(result), canvas.theme.dim()),
        Some(result) => {
            let style = match state {
                State::Partial | State::Critical => canvas.theme.state(state),
                _ => canvas.theme.text(),
            };
            (model.words.figure(result), style)
        }
        None => (
            model.words.overview.not_available().to_owned(),
            canvas.theme.faint(),
        ),
    };
    let style = style.add_modifier(Modifier::BOLD);
    canvas.right(score + columns.achievement.1, y, &worth, style, 8);
    let shown = if missing > 0 { State::Missing } else { state };
    let coloured = canvas.theme.state(shown);
    let mark = state_mark(shown);
    canvas.text(area.x + columns.mark.0, y, mark, coloured, 1);
    let word = if missing > 0 {
        model.words.overview.missing_count(missing)
    } else {
        model.words.state_short(state).to_owned()
    };
    let (x, wide) = columns.word;
    canvas.text(area.x + x, y, &word, coloured, wide);
}

/// The figures of an objective, as a value being typed would make them.
fn figures_on_screen(model: &Model, index: usize) -> Figures {
    let typed = model.screens.field();
    let preview = typed
        .filter(|field| field.place.objective == index)
        .and_then(|field| field.preview.as_ref());
    let recorded = model.scores.objective(index).map(|it| &it.figures);
    let figures = preview.map(|it| &it.objective).or(recorded);
    figures.cloned().unwrap_or_default()
}

/// How many KPIs of an objective lack their actual.
fn missing(model: &Model, index: usize) -> usize {
    let score = model.scores.objective(index);
    let kpis = score.map_or(&[][..], |it| &it.kpis);
    kpis.iter().filter(|it| it.state.lacks_actual()).count()
}

fn flags(canvas: &Canvas<'_>, model: &Model, objective: &Objective, figures: &Figures) -> String {
    let words = &model.words.overview;
    let is_wide = model.size.has_pane();
    let organisational = objective.organisational.then(|| {
        if is_wide {
            words.organisational_flag().to_owned()
        } else {
            words.organisational_flag_short().to_owned()
        }
    });
    let condition = objective.condition.then(|| words.condition().to_owned());
    let common = objective.common.as_ref().filter(|_| is_wide);
    let common = common.map(|code| words.common(code));
    let is_partial = figures.so_far != figures.result;
    let so_far = figures.so_far.as_ref().filter(|_| is_partial);
    let so_far = so_far.filter(|_| model.regions().head != Head::Line);
    let so_far = so_far.map(|it| words.so_far(model.words.figure(it)));
    let all: Vec<String> = common
        .into_iter()
        .chain(condition)
        .chain(organisational)
        .chain(so_far)
        .collect();
    all.join(&format!(" {} ", canvas.glyphs.dot))
}

/// An objective's weighted bar, as a value being typed would make it.
pub(super) fn bar_of(
    canvas: &mut Canvas<'_>,
    model: &Model,
    objective: &Objective,
    score: &ObjectiveScore,
    area: Rect,
) {
    let typed = model.screens.field();
    let typed = typed.filter(|field| {
        let kpi = objective.kpis.get(field.place.kpi);
        kpi.is_some() && kpi == model.plan().kpi(field.place)
    });
    let mut kpis = std::borrow::Cow::Borrowed(&score.kpis);
    if let Some((field, preview)) = typed.and_then(|it| Some((it, it.preview.as_ref()?)))
        && let Some(slot) = kpis.to_mut().get_mut(field.place.kpi)
    {
        *slot = preview.kpi.clone();
    }
    let codes: Vec<&str> = objective.kpis.iter().map(|kpi| kpi.code.as_str()).collect();
    let segments = Segments {
        codes: &codes,
        weights: &score.weights,
        kpis: &kpis,
    };
    weighted::draw(canvas, model.words, area, segments);
}

/// The widest code of a plan, as far as it is looked at.
pub(super) fn code_width(model: &Model) -> u16 {
    let objectives = model.plan().objectives.iter().take(100);
    let codes = objectives.flat_map(|it| it.kpis.iter().take(20));
    codes.map(|kpi| width(&kpi.code)).max().unwrap_or(0).max(9)
}
