//! What is told on a slide below its figures, as far as there is room.

use std::borrow::Cow;

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::decisions;
use crate::app::{Meeting, Model, SlideLine, SlideRole};
use crate::plan::Place;
use crate::score::KpiScore;
use crate::view::canvas::Canvas;
use crate::view::{gauge, row};

/// The lines of the slide, and how many of them there was no room for.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let lines = &model.derived.slide.lines;
    let room = usize::from(area.height);
    let shown = if lines.len() > room {
        room.saturating_sub(1)
    } else {
        lines.len()
    };
    for (line, y) in lines.iter().take(shown).zip(area.y..) {
        let (text, style) = drawn(canvas, model, meeting, line);
        canvas.text(area.x, y, &text, style, area.width);
    }
    if shown < lines.len() && room > 0 {
        let more = model.words.meeting.more(lines.len() - shown);
        let style = canvas.theme.faint();
        canvas.text(area.x, area.bottom() - 1, &more, style, area.width);
    }
}

fn drawn<'a>(
    canvas: &Canvas<'_>,
    model: &Model,
    meeting: &Meeting,
    line: &'a SlideLine,
) -> (Cow<'a, str>, Style) {
    let text = Cow::Borrowed(line.text.as_str());
    match line.role {
        SlideRole::Heading => (text, canvas.theme.accent().add_modifier(Modifier::BOLD)),
        SlideRole::Text => (text, canvas.theme.text()),
        SlideRole::Dim => (text, canvas.theme.dim()),
        SlideRole::Decision(due) => {
            let rest = line.text.strip_prefix('→');
            let led = rest.map(|rest| Cow::Owned(format!("{}{rest}", canvas.glyphs.arrow)));
            (led.unwrap_or(text), decisions::style_of(canvas, due))
        }
        SlideRole::Moved(place) => {
            let moved = moved_kpi(canvas, model, meeting, place);
            let (text, style) = moved.unwrap_or_default();
            (Cow::Owned(text), style)
        }
    }
}

/// `▲ 4_001  91,00 → 98,00  Indice equilibrio strutturale`
fn moved_kpi(
    canvas: &Canvas<'_>,
    model: &Model,
    meeting: &Meeting,
    place: Place,
) -> Option<(String, Style)> {
    let kpi = model.plan().kpi(place)?;
    let old = meeting.before.as_ref()?.kpi(place)?;
    let new = model.scores.kpi(place)?;
    let (glyph, style) = trend(canvas, old, new);
    let arrow = canvas.glyphs.arrow;
    let (from, to) = if old.achievement == new.achievement {
        let state = |score: &KpiScore| model.words.state(score.state).to_owned();
        (state(old), state(new))
    } else {
        (row::worth(model, old), row::worth(model, new))
    };
    let name = kpi.name_in(model.year());
    let text = format!("{glyph} {}  {from} {arrow} {to}  {name}", kpi.code);
    Some((text, style))
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
