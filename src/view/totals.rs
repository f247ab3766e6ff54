//! Both totals in three parts: earned, not known yet, lost. They add to 100, and are coloured by the figure so far: nothing alarms before
//! it is measured.

use std::cmp::Ordering;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};

use super::big::{self, Size};
use super::canvas::{Canvas, width};
use super::weighted;
use crate::app::Model;
use crate::plan::{Fraction, Rules};
use crate::score::{Figures, Rollup, Scores, State};
use crate::words::{state_mark, wrap};

/// A total on screen.
struct Total<'a> {
    name: &'static str,
    short: &'static str,
    rollup: &'a Rollup,
    state: State,
}

/// The two totals as they are, or as they would become while one types.
fn totals(model: &Model) -> [Total<'_>; 2] {
    let (words, rules) = (&model.words.overview, &model.plan().rules);
    let preview = model.screens.field().and_then(|it| it.preview.as_ref());
    let (individual, organisational) = preview.map_or_else(
        || (model.scores.individual(), model.scores.organisational()),
        |preview| (&preview.individual, &preview.organisational),
    );
    let individual = Total {
        name: words.individual(),
        short: words.individual_short(),
        state: individual.figures.state(rules),
        rollup: individual,
    };
    let organisational = Total {
        name: words.organisational(),
        short: words.organisational_short(),
        state: organisational.figures.state(rules),
        rollup: organisational,
    };
    [individual, organisational]
}

impl Total<'_> {
    const fn figures(&self) -> &Figures {
        &self.rollup.figures
    }

    /// The figure so far, where it is another one than the result: one figure is enough where everything is measured.
    fn so_far(&self) -> Option<&Fraction> {
        let figures = self.figures();
        let so_far = figures.so_far.as_ref();
        so_far.filter(|_| figures.so_far != figures.result)
    }
}

/// Both totals on one line, with the headings of the list below it.
pub(super) fn line(canvas: &mut Canvas<'_>, model: &Model, list: u16) {
    let half = list / 2;
    for (total, from) in totals(model).iter().zip([1, half + 1]) {
        let end = from + half.saturating_sub(2);
        let wide = if list >= 72 { 12 } else { 9 };
        let style = canvas.theme.strong();
        let at = canvas.text(from, 1, total.short, style, wide) + 1;
        let figure = model.words.figure_or_none(total.figures().result.as_ref());
        let so_far = total.so_far().map(|it| model.words.figure(it));
        let so_far = so_far.map_or_else(String::new, |it| format!(" {it}"));
        let tail = width(&figure) + width(&so_far) + 2;
        let room = end.saturating_sub(at + tail).min(24);
        if room > 3 {
            let bar = Rect::new(at, 1, room, 1);
            weighted::total(canvas, bar, total.figures(), total.state);
        }
        let at = canvas.text(at + room + 1, 1, &figure, style, 8);
        let coloured = canvas.theme.state(total.state).add_modifier(Modifier::BOLD);
        let at = canvas.text(at, 1, &so_far, coloured, 8);
        let at = canvas.text(at, 1, state_mark(total.state), coloured, 1);
        if total.rollup.broken > 0 {
            canvas.text(at, 1, "!", canvas.theme.bad(), 1);
        }
    }
}

/// Where the two cards stand, so many lines high.
fn cards_of(list: u16, height: u16) -> [Rect; 2] {
    let wide = list.saturating_sub(4) / 2;
    [1, list - 1 - wide].map(|x| Rect::new(x, 2, wide, height))
}

/// Both totals on cards of three lines.
pub(super) fn cards(canvas: &mut Canvas<'_>, model: &Model, list: u16) {
    for (total, card) in totals(model).iter().zip(cards_of(list, 3)) {
        card_of(canvas, model, total, card);
    }
}

/// Figures of any level on cards of three lines, like the totals.
pub(super) fn level(
    canvas: &mut Canvas<'_>,
    model: &Model,
    all: [(&'static str, &Figures); 2],
    y: u16,
) {
    let cards = cards_of(canvas.area().width, 3);
    for ((name, figures), card) in all.into_iter().zip(cards) {
        let rollup = Rollup {
            figures: figures.clone(),
            ..Rollup::default()
        };
        let total = Total {
            name,
            short: name,
            state: figures.state(&Rules::default()),
            rollup: &rollup,
        };
        card_of(canvas, model, &total, Rect { y, ..card });
    }
}

fn card_of(canvas: &mut Canvas<'_>, model: &Model, total: &Total<'_>, card: Rect) {
    canvas.fill(card, canvas.theme.card());
    let inside = Rect::new(card.x + 2, card.y, card.width.saturating_sub(4), 1);
    let strong = canvas.theme.strong();
    canvas.text(inside.x, inside.y, total.name, strong, inside.width);
    standing(canvas, model, total, inside);
    let bar = Rect {
        y: inside.y + 1,
        ..inside
    };
    weighted::total(canvas, bar, total.figures(), total.state);
    let legend = Rect {
        y: inside.y + 2,
        ..inside
    };
    parts_in_line(canvas, model, total, legend);
}

/// `finora 89,97 %  ◆ parziale`, at the right.
fn standing(canvas: &mut Canvas<'_>, model: &Model, total: &Total<'_>, inside: Rect) {
    let coloured = canvas.theme.state(total.state).add_modifier(Modifier::BOLD);
    let (figure, word) = standing_of(model, total);
    let text = format!("{figure}  {word}");
    canvas.right(
        inside.right(),
        inside.y,
        text.trim_end(),
        coloured,
        inside.width,
    );
}

/// The figure so far, or the only one; and the state in a word.
fn standing_of(model: &Model, total: &Total<'_>) -> (String, String) {
    let words = &model.words.overview;
    let figure = match (total.so_far(), &total.figures().result) {
        (Some(so_far), _) => words.so_far_percent(model.words.figure(so_far)),
        (None, Some(result)) if total.state != State::Missing => {
            format!("{} %", model.words.figure(result))
        }
        (None, Some(_)) => words.nothing_measured().to_owned(),
        (None, None) => words.not_available().to_owned(),
    };
    let mark = state_mark(total.state);
    let word = match total.state {
        State::Missing | State::NotApplicable => String::new(),
        state => format!("{mark} {}", model.words.state_short(state)),
    };
    // A broken condition is told in words beside the totals.
    let word = match total.rollup.broken {
        0 => word,
        _ => format!("{word} !"),
    };
    (figure, word)
}

/// The parts of a total: each with its mark, its word and its figure; what is nothing is left out.
fn parts(canvas: &Canvas<'_>, model: &Model, total: &Total<'_>) -> Vec<(String, Style, String)> {
    let words = &model.words.overview;
    let figures = total.figures();
    let Some(result) = &figures.result else {
        return Vec::new();
    };
    let unknown = weighted::unknown(figures);
    let lost = Fraction::hundred().minus(result).minus(&unknown);
    let theme = canvas.theme;
    let [earned, ..] = canvas.glyphs.line;
    let shapes = [
        (earned, theme.state(total.state), words.earned(), result),
        (canvas.glyphs.hatch, theme.dim(), words.unknown(), &unknown),
        (canvas.glyphs.lost, theme.bad(), words.lost(), &lost),
    ];
    let shown = shapes
        .into_iter()
        .filter(|(.., part)| **part > Fraction::zero());
    shown
        .map(|(glyph, style, word, part)| {
            let text = format!("{} {word}", glyph.repeat(2));
            (text, style, model.words.figure(part))
        })
        .collect()
}

fn parts_in_line(canvas: &mut Canvas<'_>, model: &Model, total: &Total<'_>, area: Rect) {
    let parts = parts(canvas, model, total);
    let wide: u16 = parts
        .iter()
        .map(|(text, _, figure)| width(text) + width(figure) + 1)
        .sum();
    let count = u16::try_from(parts.len()).unwrap_or(1).max(2) - 1;
    let gap = (area.width.saturating_sub(wide) / count).clamp(1, 4);
    let mut at = area.x;
    for (text, style, figure) in &parts {
        let room = area.right().saturating_sub(at);
        let (mark, word) = text.split_once(' ').unwrap_or((text, ""));
        at = canvas.text(at, area.y, mark, *style, room) + 1;
        let room = area.right().saturating_sub(at);
        at = canvas.text(at, area.y, word, canvas.theme.dim(), room) + 1;
        let room = area.right().saturating_sub(at);
        at = canvas.text(at, area.y, figure, canvas.theme.strong(), room) + gap;
    }
    if total.rollup.left_out > 0 {
        let text = model.words.overview.left_out(total.rollup.left_out);
        let room = area.right().saturating_sub(at);
        if width(&text) <= room {
            canvas.right(area.right(), area.y, &text, canvas.theme.dim(), room);
        }
    }
}

/// Both totals on cards of nine lines, in digits.
pub(super) fn digits(canvas: &mut Canvas<'_>, model: &Model, list: u16) {
    let size = Size::Times(1);
    for (total, card) in totals(model).iter().zip(cards_of(list, 9)) {
        canvas.fill(card, canvas.theme.card());
        let strong = canvas.theme.strong();
        let inside = Rect::new(card.x + 2, card.y + 1, card.width.saturating_sub(4), 7);
        canvas.text(inside.x, card.y, total.name, strong, inside.width);
        let result = total.figures().result.as_ref();
        let figure = model.words.figure_or_none(result);
        let style = if total.so_far().is_none() && total.state != State::Missing {
            canvas.theme.state(total.state)
        } else {
            canvas.theme.text()
        };
        let end = big::draw(canvas, (inside.x, inside.y), &figure, (size, style));
        let beside = Rect {
            x: end + 3,
            width: inside.right().saturating_sub(end + 3),
            height: 1,
            ..inside
        };
        let (figure, word) = standing_of(model, total);
        let coloured = canvas.theme.state(total.state).add_modifier(Modifier::BOLD);
        canvas.text(beside.x, beside.y, &figure, coloured, beside.width);
        canvas.right(beside.right(), beside.y + 1, &word, coloured, beside.width);
        let parts = parts(canvas, model, total);
        for ((text, style, figure), y) in parts.iter().zip(beside.y + 2..) {
            let (mark, word) = text.split_once(' ').unwrap_or((text, ""));
            let at = canvas.text(beside.x, y, mark, *style, beside.width) + 1;
            let room = beside.right().saturating_sub(at);
            canvas.text(at, y, word, canvas.theme.dim(), room);
            canvas.right(beside.right(), y, figure, strong, 8);
        }
        let bar = Rect {
            y: card.y + 7,
            height: 1,
            ..inside
        };
        weighted::total(canvas, bar, total.figures(), total.state);
    }
}

/// Both totals large, with what moved since an earlier state of the plan: as on slides.
pub(super) fn large(
    canvas: &mut Canvas<'_>,
    model: &Model,
    areas: [Rect; 2],
    before: Option<&Scores>,
) {
    let before = [
        before.map(Scores::individual),
        before.map(Scores::organisational),
    ];
    for ((total, area), before) in totals(model).iter().zip(areas).zip(before) {
        let [name, rest] = top(area, 1);
        canvas.text(
            name.x,
            name.y,
            total.name,
            canvas.theme.strong(),
            name.width,
        );
        let figure = model.words.figure_or_none(total.figures().result.as_ref());
        let times = if rest.height >= 14 { 2 } else { 1 };
        let size = Size::Times(times);
        let style = if total.so_far().is_none() && total.state != State::Missing {
            canvas.theme.state(total.state)
        } else {
            canvas.theme.text()
        };
        let [digits, rest] = top(rest, size.height());
        let end = big::draw(canvas, (digits.x, digits.y), &figure, (size, style)) + 1;
        let room = digits.right().saturating_sub(end);
        let (figure, word) = standing_of(model, total);
        let coloured = canvas.theme.state(total.state).add_modifier(Modifier::BOLD);
        canvas.text(end, digits.y, &figure, coloured, room);
        canvas.text(end, digits.y + 1, &word, coloured, room);
        if total.rollup.broken > 0 {
            let text = model.words.overview.broken(total.rollup.broken);
            canvas.text(end, digits.y + 2, &text, canvas.theme.bad(), room);
        }
        moved(
            canvas,
            model,
            (total, before),
            Rect::new(end, digits.y + 3, room, 2),
        );
        let [_, rest] = top(rest, 1);
        let [bar, rest] = top(rest, times.min(rest.height.saturating_sub(1)).max(1));
        weighted::total(canvas, bar, total.figures(), total.state);
        if rest.height > 0 {
            parts_in_line(canvas, model, total, rest);
        }
    }
}

/// Both totals on a line each: name, bar, figures.
pub(super) fn lines(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    // A free line between them: bars never touch.
    for (total, row) in totals(model).iter().zip(area.rows().step_by(2)) {
        let strong = canvas.theme.strong();
        let figure = model.words.figure_or_none(total.figures().result.as_ref());
        let (so_far, word) = standing_of(model, total);
        let coloured = canvas.theme.state(total.state).add_modifier(Modifier::BOLD);
        let at = canvas.text(row.x, row.y, total.short, strong, 14);
        let at = at.max(row.x + 14) + 1;
        let end = canvas.right(
            row.right(),
            row.y,
            &format!("{so_far}  {word}"),
            coloured,
            32,
        );
        let end = canvas.right(
            end.min(row.right() - 30).saturating_sub(2),
            row.y,
            &figure,
            strong,
            8,
        );
        let bar = Rect::new(at, row.y, end.saturating_sub(at + 1), 1);
        weighted::total(canvas, bar, total.figures(), total.state);
    }
}

/// `▲ +34,33` and since when.
fn moved(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (total, before): (&Total<'_>, Option<&Rollup>),
    area: Rect,
) {
    let before = before.and_then(|it| it.figures.result.as_ref());
    let (Some(old), Some(new)) = (before, &total.figures().result) else {
        return;
    };
    let [better, worse] = canvas.glyphs.moved;
    let by = model.words.difference(old, new);
    let words = &model.words.meeting;
    let (text, style) = match new.cmp(old) {
        Ordering::Greater => (words.since(format!("{better} {by}")), canvas.theme.good()),
        Ordering::Less => (words.since(format!("{worse} {by}")), canvas.theme.bad()),
        Ordering::Equal => (words.same().to_owned(), canvas.theme.dim()),
    };
    for (part, row) in wrap(&text, area.width.into()).iter().zip(area.rows()) {
        canvas.text(row.x, row.y, part, style, row.width);
    }
}

/// The first lines of an area, and the rest.
fn top(area: Rect, lines: u16) -> [Rect; 2] {
    Layout::vertical([
        Constraint::Length(lines.min(area.height)),
        Constraint::Fill(1),
    ])
    .areas(area)
}
