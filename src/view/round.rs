//! The round before a meeting: a segment of progress for each KPI, the KPIs in a list, and what is said of the chosen one.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, cells, width};
use super::list::{self, Rows};
use super::{field, footer, header, notice, pane, split};
use crate::app::{Model, Progress, Round, Stop, round_split};
use crate::score::State;
use crate::words::{state_mark, wrap};

/// The first line of the list's heads.
const TOP: u16 = 4;
/// Cells of the value, and of the day of the last one.
const VALUE: u16 = 10;
const LAST: u16 = 8;

/// Draws the round over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, round: &Round) {
    header::first_line(canvas, model);
    head(canvas, model, round);
    let split = round_split(model.size);
    let [card, inside] = split::cards(canvas, split, TOP);
    let body = Rect {
        y: card.y + 1,
        height: card.height.saturating_sub(1),
        ..card
    };
    let rows = Rows::new(round.at, round.stops.len()).up_to(3, body);
    let seen = round.stops.get(rows.shown(body)).unwrap_or_default();
    let codes = seen.iter().filter_map(|it| model.plan().kpi(it.place));
    let code = codes.map(|kpi| width(&kpi.code)).max().unwrap_or(0).min(14);
    heads(canvas, model, card, code);
    list::rows(canvas, body, rows, |canvas, at, area| {
        if let Some(stop) = round.stops.get(at) {
            line(canvas, model, stop, area, code);
        }
    });
    pane::fill(canvas, model, inside);
    footer::draw(canvas, model);
}

/// The title, how many are done, and a segment of progress for each; or what was done or refused last.
fn head(canvas: &mut Canvas<'_>, model: &Model, round: &Round) {
    let area = canvas.area();
    let words = &model.words.screen;
    let strong = canvas.theme.strong();
    let at = canvas.text(2, 1, words.round_title(), strong, area.width) + 2;
    let [done, skipped, left] = *model.derived.round;
    let counted = words.round_counted(done, skipped, left);
    let room = area.width.saturating_sub(at + 2);
    if let Some((text, style)) = notice::text(canvas, model) {
        canvas.text(2, 3, &text, style, area.width.saturating_sub(4));
    }
    if left == 0 {
        let text = words.round_over(&counted);
        canvas.text(at, 1, &text, canvas.theme.good(), room);
    } else {
        canvas.text(at, 1, &counted, canvas.theme.dim(), room);
    }
    let width = area.width.saturating_sub(4);
    let count = cells(round.stops.len()).max(1);
    let [bar, _, thin, open] = canvas.glyphs.line;
    for (at, stop) in round.stops.iter().enumerate().take(usize::from(width)) {
        let [from, to] = [cells(at), cells(at + 1)].map(|it| {
            let cell = u32::from(it) * u32::from(width) / u32::from(count);
            u16::try_from(cell).unwrap_or(width)
        });
        let (glyph, style) = match Round::progress(model, stop) {
            _ if at == round.at => (bar, canvas.theme.accent()),
            Progress::Updated => (bar, canvas.theme.good()),
            Progress::Skipped => (thin, canvas.theme.frame(false)),
            Progress::ToDo => (open, canvas.theme.dim()),
        };
        let wide = (to - from).saturating_sub(1).max(1);
        canvas.repeat(2 + from, 2, glyph, wide, style);
    }
}

fn heads(canvas: &mut Canvas<'_>, model: &Model, card: Rect, code: u16) {
    let style = canvas.theme.faint();
    let words = &model.words;
    let (x, y) = (card.x + 5, card.y);
    canvas.text(x, y, words.overview.head_kpi(), style, code);
    canvas.text(x + code + 2, y, words.overview.head_name(), style, 10);
    let last = card.right().saturating_sub(LAST + 1);
    canvas.text(last, y, words.screen.round_last(), style, LAST);
    canvas.right(last - 2, y, words.sheet.head_value(), style, VALUE);
}

/// `► ● 4_001  Indice equilibrio strutturale        9,80   oggi`
fn line(canvas: &mut Canvas<'_>, model: &Model, stop: &Stop, area: Rect, code: u16) {
    let Some(kpi) = model.plan().kpi(stop.place) else {
        return;
    };
    let (year, y) = (model.year(), area.y);
    let progress = Round::progress(model, stop);
    let (mark, style) = mark(canvas, progress);
    let x = area.x + 3;
    canvas.text(x, y, mark, style, 1);
    let is_chosen = stop.place == model.cursor;
    let coded = if is_chosen {
        canvas.theme.accent().add_modifier(Modifier::BOLD)
    } else {
        canvas.theme.dim()
    };
    canvas.text(x + 2, y, &kpi.code, coded, code);
    let last = area.right().saturating_sub(LAST + 1);
    let (text, style) = last_day(canvas, model, stop, progress);
    canvas.text(last, y, &text, style, LAST + 1);
    let open = model.screens.field().filter(|it| it.place == stop.place);
    let value = last.saturating_sub(2 + VALUE);
    if let Some(open) = open {
        field::draw(canvas, open, Rect::new(value, y, VALUE, 1));
    } else {
        let cell = model.document.cell(stop.place, year);
        let actual = cell.and_then(|cell| cell.actual());
        let text = actual.map_or_else(
            || skipped(model, progress),
            |it| model.words.actual(it, kpi, year),
        );
        let strong = canvas.theme.strong();
        canvas.right(value + VALUE, y, &text, strong, VALUE);
    }
    let from = x + 2 + code + 2;
    let room = value.saturating_sub(from + 1);
    let name = kpi.name_in(year);
    let style = if is_chosen {
        canvas.theme.strong()
    } else {
        canvas.theme.text()
    };
    if area.height < 2 {
        canvas.text(from, y, name, style, room);
        return;
    }
    let parts = wrap(name, room.into());
    canvas.text(from, y, parts.first().map_or("", |it| it), style, room);
    let rest: Vec<&str> = parts.iter().skip(1).map(String::as_str).collect();
    canvas.text(from, y + 1, &rest.join(" "), style, room);
}

fn skipped(model: &Model, progress: Progress) -> String {
    if progress == Progress::Skipped {
        model.words.screen.round_skipped().to_owned()
    } else {
        String::new()
    }
}

/// When it was measured last, in the colour of its age.
fn last_day(
    canvas: &Canvas<'_>,
    model: &Model,
    stop: &Stop,
    progress: Progress,
) -> (String, Style) {
    let words = &model.words.screen;
    match (progress, stop.last) {
        (Progress::Updated, _) => (words.round_now().to_owned(), canvas.theme.good()),
        (_, None) => (words.round_never().to_owned(), canvas.theme.dim()),
        (_, Some(day)) => {
            let text = model.words.day(day);
            (
                text.get(..5).unwrap_or(&text).to_owned(),
                canvas.theme.bad(),
            )
        }
    }
}

fn mark(canvas: &Canvas<'_>, progress: Progress) -> (&'static str, Style) {
    let [full, empty] = [State::OnTarget, State::Missing].map(state_mark);
    match progress {
        Progress::Updated => (full, canvas.theme.good()),
        Progress::Skipped => (canvas.glyphs.dash, canvas.theme.dim()),
        Progress::ToDo => (empty, canvas.theme.text()),
    }
}
