//! The slide of a KPI that needs attention: what was measured, what was promised, and what is missing.

use super::lines;
use super::slide::{below, beside, moved, wrapped};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::app::{Meeting, Model};
use crate::plan::{Kpi, Place};
use crate::score::KpiScore;
use crate::view::canvas::Canvas;
use crate::view::{gauge, row};

pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (meeting, place): (&Meeting, Place),
    area: Rect,
) {
    let (Some(objective), Some(kpi), Some(score)) = (
        model.plan().objective(place.objective),
        model.plan().kpi(place),
        model.scores.kpi(place),
    ) else {
        return;
    };
    let year = model.year();
    let over = format!("{}  {}", objective.code, objective.display_title());
    let area = wrapped(canvas, area, (&over, canvas.theme.dim()), 1);
    let title = format!("{}  {}", kpi.code, kpi.name_in(year));
    let rest = wrapped(canvas, area, (&title, canvas.theme.strong()), 3);
    let area = below(rest, rest.y + 1);
    let cell = model.document.cell(place, year);
    let actual = cell.and_then(|cell| cell.actual());
    let text = actual.map_or_else(
        || row::worth(model, score),
        |actual| model.words.actual(actual, kpi, year).replace(" %", "%"),
    );
    let style = canvas.theme.state(score.state);
    let beside_it = beside_actual(canvas, model, meeting, (place, kpi, score));
    let area = beside(canvas, area, (&text, style), &beside_it);
    if area.height > 0 {
        let wide = area.width.saturating_sub(2);
        gauge::gauge(canvas, (area.x, area.y, wide), score);
    }
    let area = below(area, area.y + 2);
    lines::draw(canvas, model, meeting, area);
}

/// What was promised, how far it is, and what moved.
fn beside_actual(
    canvas: &Canvas<'_>,
    model: &Model,
    meeting: &Meeting,
    (place, kpi, score): (Place, &Kpi, &KpiScore),
) -> Vec<(String, Style)> {
    let words = model.words;
    let mut lines = Vec::new();
    if let Some(target) = kpi.target(model.year()) {
        let new_value = format!("{} {}", words.overview.target(), words.target(target));
        lines.push((new_value, canvas.theme.text()));
    }
    let coloured = canvas.theme.state(score.state).add_modifier(Modifier::BOLD);
    let mark = gauge::mark(canvas, score.state);
    let state = words.state(score.state);
    let reached = score.achievement.as_ref();
    lines.push(match reached {
        Some(reached) => (
            format!("{mark} {} %  {state}", words.figure(reached)),
            coloured,
        ),
        None => (format!("{mark} {state}"), coloured),
    });
    let before = meeting.before.as_ref();
    let before = before.and_then(|before| before.kpi(place));
    let before = before.and_then(|before| before.achievement.as_ref());
    lines.extend(moved(canvas, model, (before, reached)));
    lines
}
