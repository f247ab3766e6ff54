//! All plans, each in a line with its results and what is due in it; the level of the body above them.

use ratatui::layout::Rect;

use super::canvas::{Canvas, width};
use super::list::{self, Rows};
use super::{footer, gauge, header, notice};
use crate::app::{About, Model, Plans, Surveyed};
use crate::score::{Figures, Glance};

/// The first line of the list.
const TOP: u16 = 7;
/// Cells of a figure with its sign, and of a gauge.
const FIGURE: u16 = 11;
const GAUGE: u16 = 12;

/// Draws the list over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, plans: &Plans) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let words = &model.words.screen;
    let title = words.plans_title(plans.year);
    canvas.text(1, 1, &title, canvas.theme.strong(), area.width);
    let all = &model.derived.plans;
    let body = words.plans_rollup(all.plans);
    canvas.text(1, 3, &body, canvas.theme.dim(), area.width);
    let phrases = &model.words.overview;
    let at = canvas.text(
        3,
        4,
        phrases.individual(),
        canvas.theme.text(),
        area.width / 2,
    ) + 2;
    let at = figure(canvas, model, &all.individual, at, 4) + 3;
    let at = canvas.text(
        at,
        4,
        phrases.organisational(),
        canvas.theme.text(),
        area.width,
    ) + 2;
    figure(canvas, model, &all.organisational, at, 4);
    heads(canvas, model);
    let body = Rect::new(0, TOP, area.width, area.height.saturating_sub(TOP + 2));
    let rows = Rows::new(plans.selected, plans.all.len());
    list::rows(canvas, body, rows, |canvas, at, area| {
        if let Some(plan) = plans.all.get(at) {
            line(canvas, model, (plans, plan), area.y);
        }
    });
    foot(canvas, model, plans);
    footer::draw(canvas, model);
}

/// The cells at the end of a line that say what is due.
fn due_wide(canvas: &Canvas<'_>) -> u16 {
    (canvas.area().width / 4).clamp(18, 34)
}

/// What the two figures are, above them.
fn heads(canvas: &mut Canvas<'_>, model: &Model) {
    let faint = canvas.theme.faint();
    let mut end = canvas.area().width.saturating_sub(1);
    end = end.saturating_sub(due_wide(canvas) + 2);
    let words = &model.words.screen;
    for head in [words.plans_organisational(), words.plans_individual()] {
        canvas.right(end, TOP - 1, head, faint, FIGURE);
        end = end.saturating_sub(FIGURE);
    }
}

/// A figure with its sign, or that there is none; where it ends.
fn figure(canvas: &mut Canvas<'_>, model: &Model, figures: &Figures, x: u16, y: u16) -> u16 {
    let text = match &figures.result {
        Some(result) => format!("{} %", model.words.figure(result)),
        None => model.words.overview.not_available().to_owned(),
    };
    canvas.text(x, y, &text, canvas.theme.strong(), FIGURE)
}

/// `▸ Obiettivi del Segretario Generale   ██████████    83,76 %   87,25 %   manca 1 consuntivo`
fn line(canvas: &mut Canvas<'_>, model: &Model, (plans, plan): (&Plans, &Surveyed), y: u16) {
    let area = canvas.area();
    let about = match &plan.about {
        Ok(about) => about,
        Err(why) => {
            let at = canvas.text(3, y, &plan.id, canvas.theme.bad(), 30) + 2;
            let why = why.in_language(model.words.language);
            canvas.text(
                at,
                y,
                why,
                canvas.theme.bad(),
                area.width.saturating_sub(at),
            );
            return;
        }
    };
    let due = due(model, about, about.glance(plans.year));
    let wide = due_wide(canvas);
    let mut end = area.width.saturating_sub(1);
    let style = if due.1 {
        canvas.theme.warn()
    } else {
        canvas.theme.dim()
    };
    canvas.text(end.saturating_sub(wide), y, &due.0, style, wide);
    end = end.saturating_sub(wide + 2);
    if let Some(glance) = about.glance(plans.year) {
        for figures in [&glance.organisational, &glance.individual] {
            let text = model.words.figure_or_none(figures.result.as_ref());
            canvas.right(end, y, &text, canvas.theme.strong(), FIGURE);
            end = end.saturating_sub(FIGURE);
        }
        if area.width >= 100 {
            end = end.saturating_sub(GAUGE + 1);
            gauge::of_figure(canvas, glance.individual.result.as_ref(), (end, y, GAUGE));
        }
    }
    let room = end.saturating_sub(5);
    let twice = plans.all.iter().filter(|it| {
        let other = it.about.as_ref().ok();
        other.is_some_and(|other| other.title == about.title)
    });
    let text = if twice.count() > 1 {
        format!("{} · {}", plan.id, about.title)
    } else {
        about.title.clone()
    };
    let title = canvas.cut(&text, room);
    let here = plan.id == model.plan_id;
    let style = if here {
        canvas.theme.accent()
    } else {
        canvas.theme.text()
    };
    let at = canvas.text(3, y, &title, style, room);
    let left = room.saturating_sub(width(&title) + 2);
    if left > 8 && !text.contains(&plan.id) {
        canvas.text(at + 2, y, &plan.id, canvas.theme.faint(), left);
    }
}

/// What is due in a plan, and whether anything is.
fn due(model: &Model, about: &About, glance: Option<&Glance>) -> (String, bool) {
    let words = &model.words.screen;
    let Some(glance) = glance else {
        let years: Vec<String> = about.glances.iter().map(|it| it.year.to_string()).collect();
        return (words.plans_not_in(years.join(" ")), false);
    };
    let overdue = (about.overdue > 0).then(|| words.plans_overdue(about.overdue));
    let missing = (glance.missing > 0).then(|| words.plans_missing(glance.missing));
    let parts: Vec<String> = overdue.into_iter().chain(missing).collect();
    if !parts.is_empty() {
        return (parts.join(", "), true);
    }
    let fine = if glance.closed {
        words.plans_closed()
    } else {
        words.plans_complete()
    };
    (fine.to_owned(), false)
}

/// What was refused last, or how many plans are still to come.
fn foot(canvas: &mut Canvas<'_>, model: &Model, plans: &Plans) {
    let area = canvas.area();
    let y = area.height.saturating_sub(2);
    if let Some((text, style)) = notice::text(canvas, model) {
        canvas.text(1, y, &text, style, area.width.saturating_sub(2));
    } else if plans.left > 0 {
        let text = model.words.screen.plans_reading(plans.left);
        canvas.text(
            1,
            y,
            &text,
            canvas.theme.dim(),
            area.width.saturating_sub(2),
        );
    }
}
