//! Two reviews, compared: every KPI that moved, by how much, and through which changes.

use ratatui::style::Style;

use super::canvas::Canvas;
use super::{footer, header, row};
use crate::app::{Compared, Model};
use crate::record::ChangeId;
use crate::score::{Comparison, KpiScore, Move, Rollup, Standing};
use crate::words::state_mark;

/// Draws the comparison over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, compared: &Compared) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let title = model.words.meeting.compared(
        model.words.review(&compared.from),
        model.words.review(&compared.to),
    );
    canvas.text(1, 1, &title, canvas.theme.strong(), area.width);
    let room = usize::from(area.height.saturating_sub(4));
    let shown = rows(compared).skip(compared.scroll).take(room);
    for (row, y) in shown.zip(3..) {
        let (text, style) = drawn(canvas, model, compared, row);
        canvas.text(1, y, &text, style, area.width.saturating_sub(2));
    }
    footer::draw(canvas, model);
}

/// A line of the comparison.
#[derive(Clone, Copy)]
enum Row<'a> {
    Blank,
    Individual,
    Organisational,
    NothingMoved,
    /// The name of a KPI that moved.
    Kpi(&'a Move),
    /// What of it is another one.
    Moved(&'a Move),
    Through,
    Change(&'a ChangeId),
}

fn rows(compared: &Compared) -> impl Iterator<Item = Row<'_>> {
    let (moves, between) = (&compared.comparison.moves, &compared.between);
    let nothing = moves.is_empty().then_some(Row::NothingMoved);
    let moves = moves.iter().flat_map(|it| [Row::Kpi(it), Row::Moved(it)]);
    let through = (!between.is_empty()).then_some([Row::Blank, Row::Through]);
    [Row::Individual, Row::Organisational, Row::Blank]
        .into_iter()
        .chain(nothing)
        .chain(moves)
        .chain(through.into_iter().flatten())
        .chain(between.iter().map(Row::Change))
}

fn drawn(canvas: &Canvas<'_>, model: &Model, compared: &Compared, row: Row<'_>) -> (String, Style) {
    let (words, theme) = (&model.words, canvas.theme);
    let Comparison {
        individual,
        organisational,
        ..
    } = &compared.comparison;
    match row {
        Row::Blank => (String::new(), theme.text()),
        Row::Individual => rollup(canvas, model, words.overview.individual(), individual),
        Row::Organisational => {
            let name = words.overview.organisational();
            rollup(canvas, model, name, organisational)
        }
        Row::NothingMoved => (words.meeting.nothing_moved().to_owned(), theme.dim()),
        Row::Kpi(it) => named(canvas, model, it),
        Row::Moved(it) => (moved(canvas, model, it), theme.text()),
        Row::Through => (words.meeting.through().to_owned(), theme.accent()),
        Row::Change(id) => (change(model, id), theme.dim()),
    }
}

/// `  24/11/2022 10:42 M. Rossi  4_001 2022 = 9,80`
fn change(model: &Model, id: &ChangeId) -> String {
    let Some(change) = model.document.journal().get(id) else {
        return String::new();
    };
    let words = model.words;
    let when = words.day(change.at.day());
    let sentence = words.change(&model.document, change);
    format!(
        "  {when} {}  {}  {sentence}",
        change.at.clock(),
        change.author
    )
}

/// `Performance individuale   24,50 → 60,00 (+35,50)`
fn rollup(
    canvas: &Canvas<'_>,
    model: &Model,
    name: &str,
    [before, after]: &[Rollup; 2],
) -> (String, Style) {
    let words = model.words;
    let (old, new) = (&before.figures.result, &after.figures.result);
    let (from, to) = (
        words.figure_or_none(old.as_ref()),
        words.figure_or_none(new.as_ref()),
    );
    let by = old.as_ref().zip(new.as_ref());
    let by = by.map(|(old, new)| format!("  ({})", words.difference(old, new)));
    let arrow = canvas.glyphs.arrow;
    let text = format!("{name:<28} {from} {arrow} {to}{}", by.unwrap_or_default());
    (text, canvas.theme.strong())
}

/// `▲ 4_001  Indice equilibrio strutturale`
fn named(canvas: &Canvas<'_>, model: &Model, it: &Move) -> (String, Style) {
    let (glyph, style) = trend(canvas, &it.before.score, &it.after.score);
    let named = model.plan().kpi(it.place);
    let named = named.map(|kpi| format!("{glyph} {}  {}", kpi.code, kpi.name_in(model.year())));
    (named.unwrap_or_default(), style)
}

/// `    9,10 (91,00) → 9,80 (98,00)  +7,00`: its actual, its achievement, its target.
fn moved(canvas: &Canvas<'_>, model: &Model, it: &Move) -> String {
    let words = model.words;
    let Some(kpi) = model.plan().kpi(it.place) else {
        return String::new();
    };
    let year = model.year();
    let arrow = canvas.glyphs.arrow;
    let side = |standing: &Standing| {
        let actual = standing.actual.as_ref();
        let actual = actual.map_or_else(
            || canvas.glyphs.dash.to_owned(),
            |actual| words.actual(actual, kpi, year),
        );
        format!("{actual} ({})", row::worth(model, &standing.score))
    };
    let (old, new) = (&it.before.score.achievement, &it.after.score.achievement);
    let by = old.as_ref().zip(new.as_ref());
    let by = by.filter(|(old, new)| old != new);
    let by = by.map(|(old, new)| format!("  {}", words.difference(old, new)));
    let mut line = format!(
        "    {} {arrow} {}{}",
        side(&it.before),
        side(&it.after),
        by.unwrap_or_default()
    );
    if it.before.target != it.after.target {
        let text = |target: &Option<_>| {
            let target: Option<&crate::plan::Target> = target.as_ref();
            target.map_or_else(|| "//".to_owned(), |target| words.target(target))
        };
        let (from, to) = (text(&it.before.target), text(&it.after.target));
        line = format!("{line}   {} {from} {arrow} {to}", words.overview.target());
    }
    line
}

/// Which way a KPI went; one that is measured for the first time is told by its state.
fn trend(canvas: &Canvas<'_>, old: &KpiScore, new: &KpiScore) -> (&'static str, Style) {
    let [better, worse] = canvas.glyphs.moved;
    match (&old.achievement, &new.achievement) {
        (Some(old), Some(new)) if new > old => (better, canvas.theme.good()),
        (Some(old), Some(new)) if new < old => (worse, canvas.theme.bad()),
        _ => (state_mark(new.state), canvas.theme.state(new.state)),
    }
}
