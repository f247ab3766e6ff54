//! The round before a meeting: its KPIs in a list, each with why it is there or what came of it; the chosen one whole below.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{Canvas, width};
use super::list::{self, Rows};
use super::{detail, footer, header};
use crate::app::{Model, Progress, Round, Stop, age};
use crate::score::State;
use crate::words::state_mark;

/// The first line of the list.
const TOP: u16 = 4;
/// Lines for the chosen KPI.
const DETAIL: u16 = 3;

/// Draws the round over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, round: &Round) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let words = &model.words.screen;
    canvas.text(1, 1, words.round_title(), canvas.theme.strong(), area.width);
    let [done, skipped, left] = *model.derived.round;
    let counted = words.round_counted(done, skipped, left);
    let (text, style) = if left == 0 {
        (words.round_over(&counted), canvas.theme.good())
    } else {
        (counted, canvas.theme.dim())
    };
    canvas.text(1, 2, &text, style, area.width.saturating_sub(2));
    let below = area.height.saturating_sub(1 + DETAIL);
    let rows = Rows {
        chosen: round.at,
        count: round.stops.len(),
    };
    let body = Rect::new(0, TOP, area.width, below.saturating_sub(TOP + 1));
    let seen = round.stops.get(rows.shown(body)).unwrap_or_default();
    let codes = seen.iter().filter_map(|it| model.plan().kpi(it.place));
    let columns = Columns {
        code: codes.map(|kpi| width(&kpi.code)).max().unwrap_or(0).min(20),
        text: seen
            .iter()
            .map(|it| width(&stop_text(model, it)))
            .max()
            .unwrap_or(0),
    };
    list::rows(canvas, body, rows, |canvas, at, area| {
        if let Some(stop) = round.stops.get(at) {
            line(canvas, model, stop, area.y, columns);
        }
    });
    let said = Rect::new(2, below, area.width.saturating_sub(4), DETAIL);
    detail::lines(canvas, model, said);
    footer::draw(canvas, model);
}

/// The widths of what the rows on screen say.
#[derive(Clone, Copy)]
struct Columns {
    code: u16,
    text: u16,
}

/// `▸ ● 4_001  Indice equilibrio strutturale        9,80 %  aggiornato`
fn line(
    canvas: &mut Canvas<'_>,
    model: &Model,
    stop: &Stop,
    y: u16,
    Columns {
        code: wide,
        text: told_wide,
    }: Columns,
) {
    let Some(kpi) = model.plan().kpi(stop.place) else {
        return;
    };
    let year = model.year();
    let (mark, style) = mark(canvas, Round::progress(model, stop));
    canvas.text(3, y, mark, style, 1);
    canvas.text(5, y, &kpi.code, canvas.theme.strong(), wide);
    let end = canvas.area().width.saturating_sub(1);
    let told_at = end.saturating_sub(told_wide);
    canvas.text(told_at, y, &stop_text(model, stop), style, told_wide);
    let cell = model.document.cell(stop.place, year);
    let actual = cell.and_then(|cell| cell.actual());
    let value = actual.map_or_else(String::new, |it| model.words.actual(it, kpi, year));
    let text = canvas.theme.text();
    let value = canvas.right(told_at.saturating_sub(2), y, &value, text, 14);
    let from = 5 + wide + 2;
    let room = value.saturating_sub(from + 2);
    canvas.text(from, y, kpi.name_in(year), canvas.theme.text(), room);
}

fn mark(canvas: &Canvas<'_>, progress: Progress) -> (&'static str, Style) {
    let [full, empty] = [State::OnTarget, State::Missing].map(state_mark);
    match progress {
        Progress::Updated => (full, canvas.theme.good()),
        Progress::Skipped => (canvas.glyphs.dash, canvas.theme.dim()),
        Progress::ToDo => (empty, canvas.theme.warn()),
    }
}

/// What came of it, or why it is there.
fn stop_text(model: &Model, stop: &Stop) -> String {
    let words = &model.words.screen;
    match Round::progress(model, stop) {
        Progress::Updated => words.round_updated().to_owned(),
        Progress::Skipped => words.round_skipped().to_owned(),
        Progress::ToDo => match stop.last {
            None => words.round_lacking().to_owned(),
            Some(day) => {
                let age = age(model, day).to_string();
                words.round_old(model.words.day(day), &age)
            }
        },
    }
}
