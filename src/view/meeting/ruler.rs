//! A ruler of the values that a KPI may come to: in the colours of the states they would have, with what each of them means.
//!
//! ```text
//!    obiettivo al 90 %                                          2021
//!       43,26                                                   69,19
//! ───────┼──────────┼─────────────────────────────┼────────────┼─┼──
//!                 48,84                         62,78           69,76
//!                 parziale                     in linea         target
//! ```

use std::cmp::Ordering;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::slide::cut;
use crate::app::Model;
use crate::plan::{Fraction, Place};
use crate::score::{Because, Prospect, state_at};
use crate::view::canvas::{Canvas, width};
use crate::view::sheet;

/// Lines that it takes, with its head and a free line below.
const HEIGHT: u16 = 7;

/// Draws it at the top of an area, where there is room; what is left below.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, place: Place, area: Rect) -> Rect {
    let mut marks: Vec<&Prospect> = model.derived.slide.prospects.iter().collect();
    marks.sort_by(|one, other| one.value.cmp(&other.value));
    let needed = HEIGHT + u16::try_from(marks.len()).unwrap_or(0) + 2;
    let (Some(low), Some(high)) = (marks.first(), marks.last()) else {
        return area;
    };
    if area.height < needed || low.value.cmp(&high.value) == Ordering::Equal {
        return area;
    }
    let [whole, rest] = cut(area, HEIGHT);
    let [head, lines] = cut(whole, 1);
    sheet::part(canvas, model.words.meeting.where_to(), head);
    let scale = Scale::new(&low.value, &high.value, lines);
    let y = lines.y + 2;
    line(canvas, model, place, (&marks, &scale), Rect { y, ..lines });
    label(canvas, model, &marks, &scale, lines);
    rest
}

/// Where values lie.
struct Scale {
    low: Fraction,
    span: Fraction,
    left: u16,
    width: u16,
}

impl Scale {
    /// With a fifth of the way free below the lowest value, and a little above the highest.
    fn new(low: &Fraction, high: &Fraction, area: Rect) -> Self {
        let way = high.minus(low);
        let part = |of: i64| way.over(&Fraction::from(of)).unwrap_or_else(Fraction::zero);
        Self {
            low: low.minus(&part(6)),
            span: way.plus(&part(6)).plus(&part(12)),
            left: area.x,
            width: area.width,
        }
    }

    fn x(&self, value: &Fraction) -> u16 {
        let part = value.minus(&self.low).times(&Fraction::hundred());
        let share = part.over(&self.span).unwrap_or_else(Fraction::zero);
        let last = u32::from(self.width.saturating_sub(1));
        self.left + u16::try_from(share.percent_of(last)).unwrap_or(0)
    }
}

/// The line, each stretch in the colour of the state between its ends.
fn line(
    canvas: &mut Canvas<'_>,
    model: &Model,
    place: Place,
    (marks, scale): (&[&Prospect], &Scale),
    area: Rect,
) {
    let end = scale.low.plus(&scale.span);
    let values = marks.iter().map(|it| it.value.clone());
    let ends: Vec<Fraction> = std::iter::once(scale.low.clone())
        .chain(values)
        .chain([end])
        .collect();
    for pair in ends.windows(2) {
        let [from, to] = pair else { continue };
        let middle = from.plus(to).over(&Fraction::from(2));
        let middle = middle.unwrap_or_else(Fraction::zero);
        let state = state_at(&model.document, &model.scores, place, &middle);
        let (x, end) = (scale.x(from), scale.x(to));
        let [earned, ..] = canvas.glyphs.line;
        let style = canvas.theme.state(state);
        canvas.repeat(x, area.y, earned, end.saturating_sub(x) + 1, style);
    }
    for mark in marks {
        let style = match mark.why {
            Because::Target => canvas.theme.accent(),
            _ => canvas.theme.text(),
        };
        canvas.text(scale.x(&mark.value), area.y, canvas.glyphs.tick, style, 1);
    }
}

/// The values with their meaning: edges of bands and the target below the line, what else there is above it.
fn label(canvas: &mut Canvas<'_>, model: &Model, marks: &[&Prospect], scale: &Scale, area: Rect) {
    let words = model.words;
    let mut taken = [area.x, area.x];
    for mark in marks {
        let (text, style, below) = match &mark.why {
            Because::Target => (
                words.overview.target().to_owned(),
                canvas.theme.accent(),
                true,
            ),
            Because::Band(state) => {
                let text = words.state(*state).to_owned();
                (text, canvas.theme.state(*state), true)
            }
            Because::Baseline => {
                let year = model.plan().baseline_year.to_string();
                (year, canvas.theme.dim(), false)
            }
            Because::Objective(edge) => {
                let text = words.meeting.because_objective(words.share(edge));
                (text, canvas.theme.dim(), false)
            }
        };
        let figure = words.localised(&mark.value.to_shortest(0, 2));
        let wide = width(&text).max(width(&figure));
        let centre = scale.x(&mark.value);
        let [above, under] = &mut taken;
        let free = if below { under } else { above };
        let x = centre.saturating_sub(wide / 2).max(*free);
        let x = x.min(area.right().saturating_sub(wide)).max(area.x);
        if x < *free {
            continue;
        }
        let lines = if below { [3, 4] } else { [1, 0] };
        for (text, line, style) in [
            (&figure, lines[0], canvas.theme.strong()),
            (&text, lines[1], style),
        ] {
            put(canvas, text, (x, area.y + line, wide), style);
        }
        *free = x + wide + 1;
    }
}

/// A text in the middle of so many cells.
fn put(canvas: &mut Canvas<'_>, text: &str, (x, y, wide): (u16, u16, u16), style: Style) {
    let before = wide.saturating_sub(width(text)) / 2;
    canvas.text(x + before, y, text, style, wide);
}
