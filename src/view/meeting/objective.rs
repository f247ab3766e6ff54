//! The slide of an objective: its result in large digits, where its points are, its KPIs.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::slide::{beside, cut, foot, large, style_of, wrapped};
use crate::app::Model;
use crate::plan::{Objective, Place};
use crate::view::canvas::{Canvas, cells, width};
use crate::view::columns::Columns;
use crate::view::row::{self, Spot};
use crate::view::{overview, panel};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, index: usize, area: Rect) {
    let (Some(objective), Some(score)) =
        (model.plan().objective(index), model.scores.objective(index))
    else {
        return;
    };
    let number = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let at = canvas.text(area.x, area.y, &objective.code, number, 8) + 2;
    let titled = Rect {
        x: at,
        width: area.right().saturating_sub(at),
        ..area
    };
    let title = (objective.display_title(), canvas.theme.strong());
    let rest = wrapped(canvas, titled, title, 2);
    let area = Rect {
        x: area.x,
        width: area.width,
        ..rest
    };
    let [_, area] = cut(area, u16::from(area.height >= 22));
    let figures = &score.figures;
    let text = large(model, figures.result.as_ref());
    let style = style_of(canvas, model, figures);
    let area = beside(
        canvas,
        model,
        area,
        (&text, style),
        &model.derived.slide.beside,
    );
    let area = foot(canvas, model, area, area.height / 3);
    let area = bar(canvas, model, index, area);
    if objective.kpis.is_empty() {
        let text = model.words.overview.no_kpis();
        wrapped(canvas, area, (text, canvas.theme.faint()), 1);
        return;
    }
    rows(canvas, model, (index, objective), area);
}

/// The weighted bar over the whole width, thicker where there is room.
fn bar(canvas: &mut Canvas<'_>, model: &Model, index: usize, area: Rect) -> Rect {
    let (Some(objective), Some(score)) =
        (model.plan().objective(index), model.scores.objective(index))
    else {
        return area;
    };
    if area.height == 0 || score.kpis.is_empty() {
        return area;
    }
    let height = match area.height {
        0..=13 => 1,
        14..=24 => 3,
        high => (high / 7).min(8),
    };
    let [top, rest] = cut(area, height);
    panel::bar_of(canvas, model, objective, score, top);
    let [_, rest] = cut(rest, 1);
    rest
}

/// A row for each KPI under its heads, wide apart where there is room.
fn rows(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (index, objective): (usize, &Objective),
    area: Rect,
) {
    let count = cells(objective.kpis.len());
    let codes = objective.kpis.iter().take(200).map(|kpi| width(&kpi.code));
    let columns = Columns::new(area.width, codes.max().unwrap_or(0).max(9));
    let [_, body] = cut(area, 1);
    overview::headings(canvas, model, &columns, body);
    let apart = (body.height / count.max(1)).clamp(1, 7);
    let room = usize::from(body.height / apart).max(1);
    let chosen = if model.cursor.objective == index {
        model.cursor.kpi
    } else {
        0
    };
    let first = (chosen + 1).saturating_sub(room);
    let lines = body.rows().step_by(usize::from(apart));
    for (kpi, line) in (first..objective.kpis.len()).zip(lines) {
        let place = Place {
            objective: index,
            kpi,
        };
        let height = apart.min(2).min(body.bottom() - line.y);
        let spot = Spot {
            area: Rect { height, ..line },
            columns: &columns,
        };
        row::draw(canvas, model, place, spot);
    }
}
