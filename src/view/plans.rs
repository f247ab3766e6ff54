//! All plans, each in two lines with its results and what is due in it; the level of the body above them, and the chosen plan's
//! objectives below.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Modifier;

use super::canvas::{Canvas, cells};
use super::list::{self, Rows};
use super::weighted::{self, Segments};
use super::{footer, gauge, header, notice, totals};
use crate::app::{About, Model, Plans, Surveyed};
use crate::plan::Rules;
use crate::score::{Figures, Glance, ObjectiveGlance};
use crate::words::state_mark;

/// From this size on the body's level stands on cards, and the chosen plan below the list.
const ROOMY: (u16, u16) = (100, 30);

/// Draws the list over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, plans: &Plans) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let is_roomy = area.width >= ROOMY.0 && area.height >= ROOMY.1;
    head(canvas, model, plans);
    let all = &model.derived.plans;
    let phrases = &model.words.overview;
    let level = [
        (phrases.individual(), &all.individual),
        (phrases.organisational(), &all.organisational),
    ];
    let top = if is_roomy {
        totals::level(canvas, model, level, 3);
        7
    } else {
        let mut at = 2;
        for (name, figures) in level {
            at = canvas.text(at, 2, name, canvas.theme.dim(), area.width) + 1;
            at = figure(canvas, model, figures, (at, 2)) + 3;
        }
        4
    };
    let body = Rect::new(0, top, area.width, area.height.saturating_sub(top + 1));
    let room = if is_roomy {
        body.height / 2
    } else {
        body.height
    };
    let rows = Rows::new(plans.selected, plans.all.len());
    let rows = rows.up_to(
        2,
        Rect {
            height: room.saturating_sub(1),
            ..body
        },
    );
    let listed = cells(plans.all.len())
        .saturating_mul(rows.height)
        .min(room.saturating_sub(1));
    let [heads_row, list, _, chosen] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(if is_roomy {
            listed
        } else {
            body.height.saturating_sub(1)
        }),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(body);
    let columns = columns(heads_row);
    heads(canvas, model, columns);
    canvas.fill(list, canvas.theme.card());
    list::rows(canvas, list, rows, |canvas, at, area| {
        if let Some(plan) = plans.all.get(at) {
            let cells = columns.map(|column| Rect {
                y: area.y,
                ..column
            });
            entry(canvas, model, (plans, plan), (area, cells));
        }
    });
    if is_roomy {
        objectives(canvas, model, plans, chosen);
    }
    footer::draw(canvas, model);
}

/// The title, over how many plans; or what was refused last, or how many plans are still to come.
fn head(canvas: &mut Canvas<'_>, model: &Model, plans: &Plans) {
    let area = canvas.area();
    let words = &model.words.screen;
    let title = words.plans_title(plans.year);
    let at = canvas.text(2, 1, &title, canvas.theme.strong(), area.width) + 2;
    let room = area.width.saturating_sub(at + 1);
    let dim = canvas.theme.dim();
    if let Some((text, style)) = notice::text(canvas, model) {
        canvas.text(at, 1, &text, style, room);
    } else if plans.left > 0 {
        canvas.text(at, 1, &words.plans_reading(plans.left), dim, room);
    } else {
        let text = words.plans_rollup(model.derived.plans.plans);
        canvas.text(at, 1, &text, dim, room);
    }
}

/// A figure with its sign, or that there is none; where it ends.
fn figure(canvas: &mut Canvas<'_>, model: &Model, figures: &Figures, (x, y): (u16, u16)) -> u16 {
    let text = match &figures.result {
        Some(result) => format!("{} %", model.words.figure(result)),
        None => model.words.overview.not_available().to_owned(),
    };
    canvas.text(x, y, &text, canvas.theme.strong(), 11)
}

/// The cells of a row: title, period, state, gauge, individual, organisational, what is due.
fn columns(row: Rect) -> [Rect; 7] {
    let is_wide = row.width >= ROOMY.0;
    let inside = Rect {
        x: row.x + 3,
        width: row.width.saturating_sub(5),
        ..row
    };
    Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(if is_wide { 10 } else { 0 }),
        Constraint::Length(if is_wide { 10 } else { 0 }),
        Constraint::Length(if is_wide { 13 } else { 0 }),
        Constraint::Length(9),
        Constraint::Length(10),
        Constraint::Length(if is_wide { 22 } else { 20 }),
    ])
    .spacing(1)
    .areas(inside)
}

fn heads(canvas: &mut Canvas<'_>, model: &Model, columns: [Rect; 7]) {
    let words = &model.words.screen;
    let faint = canvas.theme.faint();
    let [title, period, state, gauge, individual, organisational, due] = columns;
    for (area, text) in [
        (title, words.plans_head()),
        (period, words.plans_period()),
        (state, words.plans_state()),
        (gauge, model.words.overview.achieved()),
        (due, words.plans_due()),
    ] {
        canvas.text(area.x, area.y, text, faint, area.width);
    }
    for (area, text) in [
        (individual, words.plans_individual()),
        (organisational, words.plans_organisational()),
    ] {
        canvas.right(area.right(), area.y, text, faint, area.width);
    }
}

/// `Obiettivi del Segretario Generale  2022–2024  approvato  ━━━━━━━━━   83,76   87,25  manca 1 consuntivo`, and its name below.
fn entry(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (plans, plan): (&Plans, &Surveyed),
    (row, cells): (Rect, [Rect; 7]),
) {
    let [
        title,
        period,
        state,
        bar,
        individual,
        organisational,
        due_area,
    ] = cells;
    let about = match &plan.about {
        Ok(about) => about,
        Err(why) => {
            let why = why.in_language(model.words.language);
            return broken(canvas, model, (&plan.id, why), (row, title, state));
        }
    };
    let y = row.y;
    named(canvas, model, (plans, plan, about), (row, title));
    let years = [about.glances.first(), about.glances.last()];
    if let [Some(first), Some(last)] = years.map(|it| it.map(|it| it.year)) {
        let text = canvas.glyphs.years(first, last);
        canvas.text(period.x, y, &text, canvas.theme.dim(), period.width);
    }
    let words = &model.words.screen;
    let (text, style) = if about.is_draft {
        let style = canvas.theme.warn().add_modifier(Modifier::BOLD);
        (words.plans_draft(), style)
    } else {
        (words.plans_approved(), canvas.theme.dim())
    };
    canvas.text(state.x, y, text, style, state.width);
    let (text, is_due) = due(model, about, about.glance(plans.year));
    let style = if is_due {
        canvas.theme.warn()
    } else {
        canvas.theme.dim()
    };
    canvas.text(due_area.x, y, &text, style, due_area.width);
    let Some(glance) = about.glance(plans.year) else {
        return;
    };
    for (figures, area) in [
        (&glance.individual, individual),
        (&glance.organisational, organisational),
    ] {
        let text = model.words.figure_or_none(figures.result.as_ref());
        canvas.right(area.right(), y, &text, canvas.theme.strong(), area.width);
    }
    if bar.width > 0 {
        let result = glance.individual.result.as_ref();
        gauge::of_figure(canvas, result, bar);
    }
}

/// A plan that cannot be read, with why.
fn broken(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (id, why): (&str, &str),
    (row, title, state): (Rect, Rect, Rect),
) {
    let bad = canvas.theme.bad();
    let at = canvas.text(title.x, row.y, id, bad, title.width) + 2;
    if row.height < 2 {
        canvas.text(at, row.y, why, bad, row.right().saturating_sub(at));
        return;
    }
    let word = model.words.screen.plans_broken();
    canvas.text(state.x, row.y, word, bad, state.width);
    let room = row.right().saturating_sub(title.x + 2);
    canvas.text(title.x, row.y + 1, why, bad, room);
}

/// A plan's title, and its name below it; in one line its name only where the title says too little.
fn named(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (plans, plan, about): (&Plans, &Surveyed, &About),
    (row, title): (Rect, Rect),
) {
    let style = if plan.id == model.plan_id {
        canvas.theme.accent().add_modifier(Modifier::BOLD)
    } else {
        canvas.theme.strong()
    };
    let twice = plans.all.iter().filter(|it| {
        let other = it.about.as_ref().ok();
        other.is_some_and(|other| other.title == about.title)
    });
    let has_two = row.height > 1;
    let text = if !has_two && twice.count() > 1 {
        format!("{} · {}", plan.id, about.title)
    } else {
        about.title.clone()
    };
    canvas.text(title.x, row.y, &text, style, title.width);
    if has_two {
        let room = row.right().saturating_sub(title.x + 2);
        canvas.text(title.x, row.y + 1, &plan.id, canvas.theme.faint(), room);
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

/// The chosen plan's objectives with their weighted bars.
fn objectives(canvas: &mut Canvas<'_>, model: &Model, plans: &Plans, area: Rect) {
    let chosen = plans.chosen();
    let about = chosen.and_then(|it| Some((it, it.about.as_ref().ok()?)));
    let Some((plan, about)) = about.filter(|_| area.height > 3) else {
        return;
    };
    let card = Rect {
        x: 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let inside = canvas.told(card);
    let accent = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let at = canvas.text(inside.x, inside.y, &plan.id, accent, inside.width) + 2;
    let strong = canvas.theme.strong();
    canvas.text(
        at,
        inside.y,
        &about.title,
        strong,
        inside.right().saturating_sub(at),
    );
    let Some(glance) = about.glance(plans.year) else {
        return;
    };
    let body = Rect {
        y: inside.y + 2,
        height: inside.height.saturating_sub(2),
        ..inside
    };
    let count = cells(glance.objectives.len()).max(1);
    let height = (body.height / count).clamp(2, 4);
    let rows = body.rows().step_by(usize::from(height));
    let room = usize::from(body.height / height);
    for (objective, row) in glance.objectives.iter().take(room).zip(rows) {
        bar(canvas, model, objective, row);
    }
}

/// An objective's title and figure, and below them its weighted bar.
fn bar(canvas: &mut Canvas<'_>, model: &Model, it: &ObjectiveGlance, row: Rect) {
    let number = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let at = canvas.text(row.x, row.y, &it.code, number, 8) + 1;
    let bar = Rect {
        x: at,
        y: row.y + 1,
        width: row.right().saturating_sub(at + 16),
        height: 1,
    };
    let figure = model.words.figure_or_none(it.figures.result.as_ref());
    let strong = canvas.theme.strong();
    let end = canvas.right(bar.right(), row.y, &figure, strong, 10);
    canvas.text(at, row.y, &it.title, strong, end.saturating_sub(at + 1));
    let state = it.figures.state(&Rules::default());
    let style = canvas.theme.state(state);
    let word = format!("{} {}", state_mark(state), model.words.state_short(state));
    canvas.text(bar.right() + 2, row.y, &word, style, 14);
    let codes: Vec<&str> = it.codes.iter().map(String::as_str).collect();
    let segments = Segments {
        codes: &codes,
        weights: &it.weights,
        kpis: &it.kpis,
    };
    weighted::draw(canvas, model.words, bar, segments);
}
