//! A whole sheet of the document, on cards beside each other; the lines that are drawn rather than written are drawn here.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::big::{self, Size};
use super::canvas::{Canvas, cells, width};
use super::{chart, dots, footer, gauge, header, notice, panel};
use crate::app::{Chart, Model, OpenSheet, Sheet, SheetOf, sheet_cards};
use crate::plan::{Kpi, Place};
use crate::score::KpiScore;
use crate::words::{Hue, Role, SheetLine, state_mark};

/// How wide a gauge between figures is.
const GAUGE: u16 = 32;

/// Draws a sheet over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, sheet: Sheet) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let it = &model.derived.sheet;
    let body = Rect {
        y: it.top,
        height: area.height.saturating_sub(it.top + 1),
        ..area
    };
    if it.columns.len() > 1 {
        head(canvas, model, it, sheet.of);
        cards(canvas, model, it, sheet.scroll, body);
    } else if let Some(column) = it.columns.first() {
        let inside = Rect {
            x: 2,
            width: column.width + 2,
            ..body
        };
        let lines = column.lines.get(sheet.scroll..).unwrap_or_default();
        draw_lines(canvas, model, lines, it.chart.as_ref(), inside);
    }
    scrolled(canvas, it, sheet.scroll, body);
    notice_line(canvas, model);
    footer::draw(canvas, model);
}

/// The card over all columns.
fn head(canvas: &mut Canvas<'_>, model: &Model, it: &OpenSheet, of: SheetOf) {
    let area = canvas.area();
    let card = Rect {
        x: 1,
        y: 2,
        width: area.width.saturating_sub(2),
        height: it.head_height(),
    };
    let inside = canvas.told(card);
    draw_lines(canvas, model, &it.head, it.chart.as_ref(), inside);
    position(canvas, model, of, inside);
    if it.has_digits {
        let block = Rect {
            y: inside.y + cells(it.head.len()),
            height: 6,
            ..inside
        };
        digits(canvas, model, block);
    }
}

/// Which of the KPIs or objectives it is, at the right; and a KPI's weight in its objective.
fn position(canvas: &mut Canvas<'_>, model: &Model, of: SheetOf, head: Rect) {
    let (plan, place) = (model.plan(), model.cursor);
    let (at, all) = match of {
        SheetOf::Objective => (place.objective, plan.objectives.len()),
        SheetOf::Kpi => {
            let before = plan.kpis().take_while(|(it, _)| *it < place);
            (before.count(), plan.kpis().count())
        }
    };
    let [before, after] = canvas.glyphs.years;
    let counted = model.words.sheet.position(at + 1, all);
    let text = format!("{before} {counted} {after}");
    let (room, style) = (head.width / 3, canvas.theme.dim());
    canvas.right(head.right(), head.y, &text, style, room);
    let kpi = plan.kpi(place).filter(|_| of == SheetOf::Kpi);
    if let Some(weight) = kpi.and_then(|kpi| kpi.weight) {
        let weight = model.words.decimal(weight, 0);
        let text = model.words.sheet.weight_in(&weight);
        canvas.right(head.right(), head.y + 1, &text, style, room);
    }
}

/// The achievement in digits, with its figures beside it and a bar.
fn digits(canvas: &mut Canvas<'_>, model: &Model, block: Rect) {
    let place = model.cursor;
    let (Some(kpi), Some(score)) = (model.plan().kpi(place), model.scores.kpi(place)) else {
        return;
    };
    let figure = score.achievement.as_ref();
    let text = figure.map_or_else(|| "–".to_owned(), |it| model.words.figure(it));
    let style = (Size::Times(1), canvas.theme.state(score.state));
    let end = big::draw(canvas, (block.x, block.y), &text, style) + 5;
    let coloured = canvas.theme.state(score.state).add_modifier(Modifier::BOLD);
    let state = format!(
        "{} {}",
        state_mark(score.state),
        model.words.state(score.state)
    );
    canvas.text(end, block.y, &state, coloured, 40);
    let rows = facts(canvas, model, kpi, place);
    let wide = rows
        .iter()
        .map(|(label, ..)| width(label))
        .max()
        .unwrap_or(0);
    for ((label, value, more), y) in rows.iter().zip(block.y + 2..) {
        canvas.text(end, y, label, canvas.theme.dim(), wide);
        let at = canvas.right(end + wide + 14, y, value, canvas.theme.strong(), 14) + 14;
        let at = at.max(end + wide + 16);
        canvas.text(at, y, more, canvas.theme.warn(), block.width / 3);
    }
    let from = block.x + block.width / 2;
    let wide = block.right().saturating_sub(from + 1);
    gauge::gauge(canvas, Rect::new(from, block.y + 3, wide, 1), score);
}

/// Actual, target and baseline: the word, the value, and what the target was.
fn facts<'a>(
    canvas: &Canvas<'_>,
    model: &'a Model,
    kpi: &Kpi,
    place: Place,
) -> Vec<(&'a str, String, String)> {
    let (words, year) = (model.words, model.year());
    let actual = model.document.cell(place, year).and_then(|it| it.actual());
    let actual = actual.map_or_else(
        || canvas.glyphs.dash.to_owned(),
        |actual| words.actual(actual, kpi, year),
    );
    let mut facts = vec![(words.overview.actual(), actual, String::new())];
    if let Some(target) = kpi.target(year) {
        let was = kpi.target_amendment(year);
        let was = was.map(|it| format!("*{}", words.overview.formerly(&it.old)));
        facts.push((
            words.overview.target(),
            words.target(target),
            was.unwrap_or_default(),
        ));
    }
    if let Some(baseline) = &kpi.baseline {
        let text = words.baseline(baseline);
        facts.push((words.overview.baseline(), text, String::new()));
    }
    facts
}

fn cards(canvas: &mut Canvas<'_>, model: &Model, it: &OpenSheet, scroll: usize, body: Rect) {
    let mut x = 1;
    for (column, wide) in it.columns.iter().zip(sheet_cards(model.size)) {
        let card = Rect {
            x,
            width: wide,
            ..body
        };
        canvas.fill(card, canvas.theme.card());
        let inside = Rect {
            x: card.x + 2,
            width: card.width.saturating_sub(4),
            ..card
        };
        let lines = column.lines.get(scroll..).unwrap_or_default();
        draw_lines(canvas, model, lines, it.chart.as_ref(), inside);
        x += wide + 1;
    }
}

/// How far down one is, where there is more than fits.
fn scrolled(canvas: &mut Canvas<'_>, it: &OpenSheet, scroll: usize, body: Rect) {
    let (all, shown) = (it.height(), usize::from(body.height));
    if all > shown {
        let last = (scroll + shown).min(all);
        let text = format!("{}{}{last}/{all}", scroll + 1, canvas.glyphs.dash);
        let style = canvas.theme.faint();
        canvas.right(body.right() - 1, 1, &text, style, 20);
    }
}

/// What was done or refused last, above the sheet.
fn notice_line(canvas: &mut Canvas<'_>, model: &Model) {
    if let Some((text, style)) = notice::text(canvas, model) {
        let room = canvas.area().width.saturating_sub(24);
        canvas.text(2, 1, &text, style, room);
    }
}

/// Draws lines of a sheet into an area, as many as fit.
pub(super) fn draw_lines<'a>(
    canvas: &mut Canvas<'_>,
    model: &Model,
    lines: impl IntoIterator<Item = &'a SheetLine>,
    chart: Option<&Chart>,
    area: Rect,
) {
    let mut lines = lines.into_iter().zip(area.rows()).peekable();
    while let Some((line, row)) = lines.next() {
        let Role::Chart(first) = line.role else {
            draw_line(canvas, model, line, row);
            continue;
        };
        let mut last = first;
        while let Some((
            SheetLine {
                role: Role::Chart(at),
                ..
            },
            _,
        )) = lines.peek()
        {
            last = *at;
            lines.next();
        }
        if let Some(chart) = chart {
            let height = last + 1;
            let area = Rect {
                height: height - first,
                ..row
            };
            chart::draw(canvas, model.words, chart, area, (first, height));
        }
    }
}

/// The style of a stretch of text.
pub(super) fn hue(canvas: &Canvas<'_>, hue: Hue) -> Style {
    let theme = &canvas.theme;
    match hue {
        Hue::Plain => theme.text(),
        Hue::Strong => theme.strong(),
        Hue::Dim => theme.dim(),
        Hue::Faint => theme.faint(),
        Hue::Accent => theme.accent(),
        Hue::Good => theme.good(),
        Hue::Warn => theme.warn(),
        Hue::Bad => theme.bad(),
        Hue::State(state) => theme.state(state),
    }
}

fn draw_line(canvas: &mut Canvas<'_>, model: &Model, line: &SheetLine, row: Rect) {
    let theme = canvas.theme;
    let style = match line.role {
        Role::Standing(place) => return standing(canvas, model, place, row),
        Role::Figures(place) => return figures(canvas, model, place, row),
        Role::Gauge(place) => {
            if let Some(score) = model.scores.kpi(place) {
                let width = row.width.saturating_sub(1);
                gauge::gauge(canvas, Rect { width, ..row }, score);
            }
            return;
        }
        Role::Weighted(index) => return weighted(canvas, model, index, row),
        Role::Row | Role::Entry => return cells_of(canvas, line, row),
        Role::Dots(before, after, state) => {
            return dots::row(canvas, line, (before, after, state), row);
        }
        Role::Scale => return dots::heads(canvas, line, row),
        Role::Part(_) => return part(canvas, &line.text, row),
        Role::Over => theme.dim(),
        Role::Title | Role::Result => theme.strong(),
        Role::Label => theme.accent().add_modifier(Modifier::BOLD),
        Role::Old => theme.faint(),
        Role::Warning => theme.warn(),
        Role::Text | Role::Blank | Role::Chart(_) => theme.text(),
    };
    canvas.text(row.x, row.y, &line.text, style, row.width);
}

/// `Perché questo numero ──────────`
pub(super) fn part(canvas: &mut Canvas<'_>, title: &str, row: Rect) {
    let style = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let at = canvas.text(row.x, row.y, title, style, row.width) + 1;
    let rest = row.right().saturating_sub(at);
    let rule = canvas.theme.frame(false);
    canvas.repeat(at, row.y, canvas.glyphs.frame[4], rest, rule);
}

/// The cells of a row, as far as there is room.
fn cells_of(canvas: &mut Canvas<'_>, line: &SheetLine, row: Rect) {
    let mut x = row.x;
    for cell in line.cells.iter().filter(|cell| !cell.text.is_empty()) {
        let room = row.right().saturating_sub(x);
        let style = hue(canvas, cell.hue);
        let text = if width(&cell.text) > room {
            cell.text.trim_end()
        } else {
            &cell.text
        };
        x = canvas.text(x, row.y, text, style, room) + 2;
    }
}

/// `consuntivo 9,80 %   target ≥ 10,00 % *era 11,09 %   baseline 9,57            98,00 %  ● in linea`
fn figures(canvas: &mut Canvas<'_>, model: &Model, place: Place, row: Rect) {
    let (Some(kpi), Some(score)) = (model.plan().kpi(place), model.scores.kpi(place)) else {
        return;
    };
    let end = judged(canvas, model, score, row);
    let gap = if row.width >= 100 { 5 } else { 3 };
    let mut x = row.x;
    for (label, value, more) in facts(canvas, model, kpi, place) {
        let wanted = width(label) + width(&value) + 1;
        if x + wanted + 2 > end {
            return;
        }
        x = canvas.text(x, row.y, label, canvas.theme.dim(), wanted) + 1;
        x = canvas.text(x, row.y, &value, canvas.theme.strong(), wanted);
        if !more.is_empty() && x + width(&more) + 3 <= end {
            x = canvas.text(x + 1, row.y, &more, canvas.theme.warn(), row.width);
        }
        x += gap;
    }
}

/// `98,00 %  ● in linea`, at the right; where it begins.
fn judged(canvas: &mut Canvas<'_>, model: &Model, score: &KpiScore, row: Rect) -> u16 {
    let coloured = canvas.theme.state(score.state).add_modifier(Modifier::BOLD);
    let mark = state_mark(score.state);
    let state = model.words.state(score.state);
    let text = match &score.achievement {
        Some(figure) => format!("{} %  {mark} {state}", model.words.figure(figure)),
        None => format!("{mark} {state}"),
    };
    canvas.right(row.right(), row.y, &text, coloured, row.width)
}

/// `9,80 %  ━━━━━━━━━━╸─│  98,00 %  ● in linea   ≥ 10,00 %`
fn standing(canvas: &mut Canvas<'_>, model: &Model, place: Place, row: Rect) {
    let (Some(kpi), Some(score)) = (model.plan().kpi(place), model.scores.kpi(place)) else {
        return;
    };
    let (words, year) = (model.words, model.year());
    let cell = model.document.cell(place, year);
    let actual = cell.and_then(|cell| cell.actual());
    let value = actual.map_or_else(
        || canvas.glyphs.dash.to_owned(),
        |actual| words.actual(actual, kpi, year),
    );
    let y = row.y;
    canvas.right(row.x + 10, y, &value, canvas.theme.strong(), 10);
    let end = judged(canvas, model, score, row);
    let from = row.x + 12;
    let wide = end.saturating_sub(from + 3).min(GAUGE);
    gauge::gauge(canvas, Rect::new(from, y, wide, 1), score);
}

fn weighted(canvas: &mut Canvas<'_>, model: &Model, index: usize, row: Rect) {
    let (objective, score) = (model.plan().objective(index), model.scores.objective(index));
    if let Some((objective, score)) = objective.zip(score) {
        panel::bar_of(canvas, model, objective, score, row);
    }
}
