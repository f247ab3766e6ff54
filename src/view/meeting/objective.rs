//! The slide of an objective: its result in large digits, why it stands so, its KPIs.

use super::lines;
use super::slide::{below, beside, large, moved, style_of, wrapped};
use crate::view::header::so_far;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::{Meeting, Model};
use crate::plan::{Objective, Place};
use crate::score::ObjectiveScore;
use crate::view::canvas::{Canvas, cells, width};
use crate::view::columns::Columns;
use crate::view::panel;
use crate::view::row::{self, Spot};

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (meeting, index): (&Meeting, usize),
    area: Rect,
) {
    let (Some(objective), Some(score)) =
        (model.plan().objective(index), model.scores.objective(index))
    else {
        return;
    };
    let title = format!("{}  {}", objective.code, objective.display_title());
    let rest = wrapped(canvas, area, (&title, canvas.theme.strong()), 2);
    let area = below(rest, rest.y + u16::from(area.height >= 18));
    let beside_it = beside_result(canvas, model, meeting, (index, score));
    let figures = &score.figures;
    let style = style_of(canvas, model, figures);
    let text = large(model, figures.result.as_ref());
    let area = beside(canvas, area, (&text, style), &beside_it);
    let area = bar(canvas, model, objective, score, area);
    let area = rows(canvas, model, (index, objective), area);
    lines::draw(canvas, model, meeting, area);
}

/// The figure so far, what moved, and what is lacking.
fn beside_result(
    canvas: &Canvas<'_>,
    model: &Model,
    meeting: &Meeting,
    (index, score): (usize, &ObjectiveScore),
) -> Vec<(String, Style)> {
    let words = &model.words.meeting;
    let figures = &score.figures;
    if figures.result.is_none() {
        return vec![(words.nothing_counts().to_owned(), canvas.theme.dim())];
    }
    let before = meeting.before.as_ref();
    let before = before.and_then(|before| before.objective(index));
    let before = before.and_then(|before| before.figures.result.as_ref());
    let mut lines = vec![(so_far(model, figures), canvas.theme.text())];
    lines.extend(moved(canvas, model, (before, figures.result.as_ref())));
    lines.push((model.derived.slide.why.clone(), canvas.theme.dim()));
    lines
}

/// The weighted bar over the whole width, thicker where there is room.
fn bar(
    canvas: &mut Canvas<'_>,
    model: &Model,
    objective: &Objective,
    score: &ObjectiveScore,
    area: Rect,
) -> Rect {
    if area.height == 0 || score.kpis.is_empty() {
        return area;
    }
    let height = if area.height > 18 { 2 } else { 1 };
    panel::bar_of(canvas, model, objective, score, Rect { height, ..area });
    below(area, area.y + height + 1)
}

/// A row for each KPI, wide apart where there is room.
fn rows(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (index, objective): (usize, &Objective),
    area: Rect,
) -> Rect {
    if objective.kpis.is_empty() {
        let text = model.words.overview.no_kpis();
        return wrapped(canvas, area, (text, canvas.theme.faint()), 1);
    }
    let count = cells(objective.kpis.len());
    let apart = if count.saturating_mul(2) + 6 <= area.height {
        2
    } else {
        1
    };
    let codes = objective.kpis.iter().take(200).map(|kpi| width(&kpi.code));
    let columns = Columns::new(area.width, codes.max().unwrap_or(0).max(9));
    let room = usize::from(area.height / apart);
    let chosen = if model.cursor.objective == index {
        model.cursor.kpi
    } else {
        0
    };
    let first = (chosen + 1).saturating_sub(room);
    let mut y = area.y;
    for kpi in (first..objective.kpis.len()).take(room) {
        let place = Place {
            objective: index,
            kpi,
        };
        let spot = Spot {
            area: Rect {
                y,
                height: 1,
                ..area
            },
            columns: &columns,
        };
        row::draw(canvas, model, place, spot);
        y += apart;
    }
    below(area, y)
}
