//! The slide of an objective: its result in large digits, why it stands so, its KPIs.

use super::decisions;
use super::slide::{below, beside, large, moved, paragraphs, style_of, wrapped};
use crate::view::header::so_far;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::{Meeting, Model};
use crate::plan::{Combination, Fraction, Objective, Place};
use crate::score::ObjectiveScore;
use crate::view::canvas::{Canvas, cells, width};
use crate::view::columns::Columns;
use crate::view::panel;
use crate::view::row::{self, Spot};

/// The most KPIs that are named as the reason.
const NAMED: usize = 4;

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
    let lines = beside_result(canvas, model, meeting, (index, objective, score));
    let figures = &score.figures;
    let style = style_of(canvas, model, figures);
    let text = large(model, figures.result.as_ref());
    let area = beside(canvas, area, (&text, style), &lines);
    let area = bar(canvas, model, objective, score, area);
    let area = rows(canvas, model, (index, objective), area);
    let codes: Vec<&str> = objective
        .kpis
        .iter()
        .map(|kpi| kpi.code.as_str())
        .chain([objective.code.as_str()])
        .collect();
    let phrases = decisions::here(canvas, model, meeting, Some(&codes));
    paragraphs(canvas, model, area, &phrases);
}

/// The figure so far, what moved, and what is lacking.
fn beside_result(
    canvas: &Canvas<'_>,
    model: &Model,
    meeting: &Meeting,
    (index, objective, score): (usize, &Objective, &ObjectiveScore),
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
    lines.push((why(model, objective, score), canvas.theme.dim()));
    lines
}

/// `25,50 punti da 100: SG.02_001 −25,00 (manca) · 4_001 −0,50`
fn why(model: &Model, objective: &Objective, score: &ObjectiveScore) -> String {
    let words = &model.words.meeting;
    let code = |kpi: usize| objective.kpis.get(kpi).map_or("", |kpi| kpi.code.as_str());
    let lacking = score.shortfalls();
    if model.plan().rules.combination == Combination::Worst {
        let worst = score.kpis.iter().enumerate();
        let worst = worst
            .filter(|(_, kpi)| kpi.state.counts())
            .min_by_key(|(_, kpi)| kpi.achievement.clone());
        return worst.map_or_else(String::new, |(kpi, _)| words.worst(code(kpi)));
    }
    let Some(result) = score
        .figures
        .result
        .as_ref()
        .filter(|_| !lacking.is_empty())
    else {
        return words.full().to_owned();
    };
    let named = lacking.iter().take(NAMED).map(|it| {
        let points = model.words.figure(&it.points);
        if it.is_missing {
            words.lost_missing(code(it.kpi), &points)
        } else {
            words.lost(code(it.kpi), &points)
        }
    });
    let mut list: Vec<String> = named.collect();
    if lacking.len() > NAMED {
        list.push("…".to_owned());
    }
    let short = Fraction::hundred().minus(result);
    words.short(model.words.figure(&short), list.join(" · "))
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
