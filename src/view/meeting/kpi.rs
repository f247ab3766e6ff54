//! The slide of a KPI that needs attention: how far it is, or where it has to arrive and what each value would bring.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::ruler;
use super::slide::{beside, columns, cut, foot, wrapped};
use crate::app::Model;
use crate::plan::{Comparator, Criterion, Kpi, Place};
use crate::view::canvas::Canvas;
use crate::view::gauge;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, place: Place, area: Rect) {
    let (Some(objective), Some(kpi), Some(score)) = (
        model.plan().objective(place.objective),
        model.plan().kpi(place),
        model.scores.kpi(place),
    ) else {
        return;
    };
    let over = format!("{}  {}", objective.code, objective.display_title());
    let area = wrapped(canvas, area, (&over, canvas.theme.dim()), 1);
    let area = title(canvas, model, kpi, area);
    let [line, area] = cut(area, 1);
    let it = &model.derived.slide;
    let (text, style) = if let Some(achievement) = &score.achievement {
        let style = canvas.theme.state(score.state);
        (model.words.figure(achievement), style)
    } else {
        let label = to_reach(model, kpi);
        canvas.text(line.x, line.y, &label, canvas.theme.faint(), line.width);
        (target(model, kpi), canvas.theme.text())
    };
    let area = beside(canvas, model, area, (&text, style), &it.beside);
    let area = if score.achievement.is_some() {
        let width = area.width.saturating_sub(1);
        gauge::gauge(canvas, Rect { width, ..area }, score);
        let [_, rest] = cut(area, 2);
        rest
    } else {
        area
    };
    let area = foot(canvas, model, area, (area.height / 3).max(2));
    let area = ruler::draw(canvas, model, place, area);
    columns(canvas, model, &it.body, area);
}

fn title(canvas: &mut Canvas<'_>, model: &Model, kpi: &Kpi, area: Rect) -> Rect {
    let accent = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let at = canvas.text(area.x, area.y, &kpi.code, accent, 16) + 2;
    let titled = Rect {
        x: at,
        width: area.right().saturating_sub(at),
        ..area
    };
    let name = (kpi.name_in(model.year()), canvas.theme.strong());
    let rest = wrapped(canvas, titled, name, 2);
    Rect {
        x: area.x,
        width: area.width,
        ..rest
    }
}

/// The target without its comparator, as it is drawn large.
fn target(model: &Model, kpi: &Kpi) -> String {
    let Some(target) = kpi.target(model.year()) else {
        return "//".to_owned();
    };
    let text = model.words.target(target);
    let bare = text.trim_start_matches(['≥', '≤', '>', '<', '=', ' ']);
    bare.replace(" %", "%")
}

fn to_reach(model: &Model, kpi: &Kpi) -> String {
    let words = &model.words.meeting;
    let criterion = kpi.target(model.year()).map(|it| &it.criterion);
    let is_ceiling = matches!(criterion, Some(Criterion::Bound(comparator, _)) if Comparator::is_ceiling(*comparator));
    if is_ceiling {
        words.not_to_exceed(model.year())
    } else {
        words.to_reach(model.year())
    }
}
