//! Two reviews, compared: every KPI that moved, by how much, and through which changes.

use ratatui::style::Style;

use super::canvas::Canvas;
use super::meeting::trend;
use super::{footer, header, row};
use crate::app::{Compared, Model};
use crate::score::{Move, Rollup, Standing};

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
    let all = lines(canvas, model, compared);
    let shown = all.iter().skip(compared.scroll).take(room);
    for ((text, style), y) in shown.zip(3..) {
        canvas.text(1, y, text, *style, area.width.saturating_sub(2));
    }
    footer::draw(canvas, model);
}

/// The whole comparison, a line a line.
fn lines(canvas: &Canvas<'_>, model: &Model, compared: &Compared) -> Vec<(String, Style)> {
    let words = &model.words;
    let comparison = &compared.comparison;
    let mut all = vec![
        rollup(
            canvas,
            model,
            words.overview.individual(),
            &comparison.individual,
        ),
        rollup(
            canvas,
            model,
            words.overview.organisational(),
            &comparison.organisational,
        ),
        (String::new(), canvas.theme.text()),
    ];
    if comparison.moves.is_empty() {
        let nothing = words.meeting.nothing_moved().to_owned();
        all.push((nothing, canvas.theme.dim()));
    }
    for it in &comparison.moves {
        all.extend(moved(canvas, model, it));
    }
    if !compared.between.is_empty() {
        all.push((String::new(), canvas.theme.text()));
        let through = words.meeting.through().to_owned();
        all.push((through, canvas.theme.accent()));
    }
    for change in &compared.between {
        if let Some(change) = model.document.journal().get(change) {
            let when = words.day(change.at.day());
            let sentence = words.change(&model.document, change);
            let text = format!(
                "  {when} {}  {}  {sentence}",
                change.at.clock(),
                change.author
            );
            all.push((text, canvas.theme.dim()));
        }
    }
    all
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

/// A KPI, and under it what is another one: its actual, its target, its achievement.
fn moved(canvas: &Canvas<'_>, model: &Model, it: &Move) -> Vec<(String, Style)> {
    let words = model.words;
    let Some(kpi) = model.plan().kpi(it.place) else {
        return Vec::new();
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
    let (glyph, style) = trend(canvas, &it.before.score, &it.after.score);
    let by = old.as_ref().zip(new.as_ref());
    let by = by.filter(|(old, new)| old != new);
    let by = by.map(|(old, new)| format!("  {}", words.difference(old, new)));
    let mut second = format!(
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
        second = format!("{second}   {} {from} {arrow} {to}", words.overview.target());
    }
    let first = format!("{glyph} {}  {}", kpi.code, kpi.name_in(year));
    vec![(first, style), (second, canvas.theme.text())]
}
