//! The last slide: what it comes to, what moved, what was decided.

use super::decisions;
use super::slide::{below, large, moved, paragraphs, section, style_of, wrapped};
use crate::view::big::{self, Size};
use crate::view::header::so_far;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::{Meeting, Model};
use crate::score::{KpiScore, Rollup};
use crate::view::canvas::Canvas;
use crate::view::{gauge, row};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let words = &model.words.meeting;
    let area = wrapped(canvas, area, (words.summary(), canvas.theme.strong()), 1);
    let area = below(area, area.y + u16::from(area.height >= 16));
    let overview = &model.words.overview;
    let before = meeting.before.as_ref();
    let halves: [(&str, &Rollup, Option<&Rollup>); 2] = [
        (
            overview.individual(),
            model.scores.individual(),
            before.map(|it| it.individual()),
        ),
        (
            overview.organisational(),
            model.scores.organisational(),
            before.map(|it| it.organisational()),
        ),
    ];
    let half = area.width / 2;
    let mut end = area.y;
    for ((name, rollup, before), x) in halves.into_iter().zip([area.x, area.x + half]) {
        let part = Rect {
            x,
            width: half.saturating_sub(1),
            ..area
        };
        end = end.max(figure(canvas, model, (name, rollup, before), part));
    }
    let area = below(area, end);
    let mut sentence = decisions::here(canvas, model, meeting, None);
    let moves = moves(canvas, model, meeting).into_iter();
    sentence.extend(moves.map(|(text, style)| (canvas.cut(&text, area.width).into_owned(), style)));
    if meeting.review.is_some() {
        let style = canvas.theme.dim();
        sentence.extend([(String::new(), style), (words.conclude().to_owned(), style)]);
    }
    paragraphs(canvas, model, area, &sentence);
}

/// One roll-up, large; the line under it.
fn figure(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (name, rollup, before): (&str, &Rollup, Option<&Rollup>),
    area: Rect,
) -> u16 {
    let rest = wrapped(canvas, area, (name, canvas.theme.text()), 1);
    let style = style_of(canvas, model, &rollup.figures);
    let text = large(model, rollup.figures.result.as_ref());
    let size = Size::of(rest, &text);
    big::draw(canvas, (rest.x, rest.y), &text, (size, style));
    let rest = below(rest, rest.y + size.height());
    let sentence = so_far(model, &rollup.figures);
    let rest = wrapped(canvas, rest, (&sentence, canvas.theme.dim()), 2);
    let before = before.and_then(|it| it.figures.result.as_ref());
    let now = rollup.figures.result.as_ref();
    match moved(canvas, model, (before, now)) {
        Some((text, style)) => wrapped(canvas, rest, (&text, style), 1).y,
        None => rest.y,
    }
}

/// The KPIs whose achievement is another one than at the last review.
fn moves(canvas: &Canvas<'_>, model: &Model, meeting: &Meeting) -> Vec<(String, Style)> {
    let Some(before) = &meeting.before else {
        return Vec::new();
    };
    let lines = model.plan().kpis().filter_map(|(place, kpi)| {
        let (old, new) = (before.kpi(place)?, model.scores.kpi(place)?);
        if old.achievement == new.achievement && old.state == new.state {
            return None;
        }
        let (glyph, style) = trend(canvas, old, new);
        let arrow = canvas.glyphs.arrow;
        let (from, to) = if old.achievement == new.achievement {
            let state = |score: &KpiScore| model.words.state(score.state).to_owned();
            (state(old), state(new))
        } else {
            (row::worth(model, old), row::worth(model, new))
        };
        let name = kpi.name_in(model.year());
        Some((
            format!("{glyph} {}  {from} {arrow} {to}  {name}", kpi.code),
            style,
        ))
    });
    section(canvas, model.words.meeting.moved(), lines.collect())
}

/// Which way a KPI went; one that is measured for the first time is told by its state.
pub(in crate::view) fn trend(
    canvas: &Canvas<'_>,
    old: &KpiScore,
    new: &KpiScore,
) -> (&'static str, Style) {
    let [better, worse] = canvas.glyphs.moved;
    match (&old.achievement, &new.achievement) {
        (Some(old), Some(new)) if new > old => (better, canvas.theme.good()),
        (Some(old), Some(new)) if new < old => (worse, canvas.theme.bad()),
        _ => (
            gauge::mark(canvas, new.state),
            canvas.theme.state(new.state),
        ),
    }
}
