//! Where the missing points of the individual result are, heaviest first.

use ratatui::layout::Rect;

use super::canvas::{Canvas, cells};
use super::columns::Columns;
use crate::app::{Clicked, Model};
use crate::plan::Fraction;
use crate::score::{LackingPoints, State};
use crate::words::state_mark;

/// Fewer lines than these show too little.
const LEAST: u16 = 5;

/// Draws the card into the room below the list; the last line of it is that of what was done last.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, columns: &Columns, room: Rect) {
    let lacking = &model.derived.attention.lacking;
    if room.height < LEAST || lacking.is_empty() {
        return;
    }
    let card = Rect {
        height: (room.height - 2).min(cells(lacking.len()) + 1),
        ..room
    };
    canvas.fill(card, canvas.theme.card());
    let words = &model.words.overview;
    let x = card.x + 2;
    let at = canvas.text(
        x,
        card.y,
        words.lacking(),
        canvas.theme.strong(),
        card.width,
    );
    let result = model.scores.individual().figures.result.as_ref();
    let short = result.map(|result| Fraction::hundred().minus(result).max(Fraction::zero()));
    let short = short.map_or_else(String::new, |it| {
        words.lacking_in_all(model.words.figure(&it))
    });
    canvas.text(at + 2, card.y, &short, canvas.theme.dim(), card.width / 2);
    let most = lacking.first().map(|it| it.points.clone());
    let most = most.unwrap_or_else(Fraction::hundred);
    for (it, row) in lacking.iter().zip(card.rows().skip(1)) {
        canvas.spot(row, Clicked::Kpi(it.place));
        line(canvas, model, it, &most, Rect { x: card.x, ..row }, columns);
    }
}

/// `▼ SG.03_003 Implementazione della sezione ...     6,25  ━━━━━━━━━━━`
fn line(
    canvas: &mut Canvas<'_>,
    model: &Model,
    it: &LackingPoints,
    most: &Fraction,
    row: Rect,
    columns: &Columns,
) {
    let (Some(kpi), Some(score)) = (model.plan().kpi(it.place), model.scores.kpi(it.place)) else {
        return;
    };
    let style = canvas.theme.state(score.state);
    canvas.text(row.x + 2, row.y, state_mark(score.state), style, 1);
    let (x, wide) = columns.code;
    canvas.text(row.x + x, row.y, &kpi.code, canvas.theme.dim(), wide);
    let (x, wide) = columns.name;
    let name = kpi.name_in(model.year());
    canvas.text(row.x + x, row.y, name, canvas.theme.text(), wide);
    let end = row.x + columns.target.0 + columns.target.1;
    let points = model.words.figure(&it.points);
    canvas.right(end, row.y, &points, canvas.theme.strong(), columns.target.1);
    let from = row.x + columns.actual.0;
    let wide = (row.x + columns.gauge.0 + columns.gauge.1).saturating_sub(from);
    let share = it.points.times(&Fraction::hundred()).over(most);
    let share = share.unwrap_or_else(Fraction::zero);
    let length = share.percent_of(u32::from(wide)).max(1);
    let length = u16::try_from(length).unwrap_or(wide).min(wide);
    let [earned, .., missing] = canvas.glyphs.line;
    let glyph = if score.state == State::Missing {
        missing
    } else {
        earned
    };
    canvas.repeat(from, row.y, glyph, length, style);
    let x = row.x + columns.mark.0;
    let why = if it.is_missing {
        model.words.overview.unknown()
    } else {
        model.words.overview.lost()
    };
    canvas.text(x, row.y, why, style, row.right().saturating_sub(x));
}
