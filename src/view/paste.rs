//! The preview of a pasted column: which line goes where, and how it is read.

use ratatui::layout::Position;

use super::canvas::{Canvas, cells};
use super::popup;
use crate::app::{Model, Paste, PasteRow};
use crate::plan::{Kind, TAB};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, paste: &Paste) -> Option<Position> {
    let words = &model.words.field;
    let title = words.paste_title(paste.rows.len());
    let inside = popup::frame(canvas, &title, (92, cells(paste.rows.len()) + 2));
    let room = usize::from(inside.height.saturating_sub(2));
    for (line, row) in paste.rows.iter().skip(paste.scroll).take(room).enumerate() {
        entry(
            canvas,
            model,
            row,
            (inside.x, inside.y + cells(line), inside.width),
        );
    }
    let hint = words.paste_hint(paste.good().count(), paste.rows.len());
    let style = canvas.theme.strong();
    canvas.text(inside.x, inside.bottom() - 1, &hint, style, inside.width);
    None
}

fn entry(canvas: &mut Canvas<'_>, model: &Model, row: &PasteRow, (x, y, room): (u16, u16, u16)) {
    let theme = canvas.theme;
    let words = &model.words.field;
    let Some((place, kpi)) = row
        .place
        .and_then(|place| Some((place, model.plan().kpi(place)?)))
    else {
        let why = if row.alike.is_empty() {
            words.paste_beyond().to_owned()
        } else {
            let alike = row.alike.join(&format!(" {} ", model.words.typed.or()));
            let code = row.text.split(TAB).next().unwrap_or_default();
            model.words.cli.ambiguous(code, &alike)
        };
        canvas.text(x, y, &format!("{}  {why}", row.text), theme.warn(), room);
        return;
    };
    canvas.text(x, y, &kpi.code, theme.accent(), 10);
    canvas.text(x + 11, y, kpi.name_in(model.year()), theme.dim(), 26);
    let at = x + 39;
    let room = room.saturating_sub(39);
    let year = model.year();
    match &row.read {
        _ if row.is_second => canvas.text(at, y, words.paste_second(), theme.bad(), room),
        None => canvas.text(at, y, words.paste_empty(), theme.faint(), room),
        Some(Ok(actual)) => {
            let value = model.words.actual_in_full(actual, kpi, year);
            let sentence = row.far.as_ref();
            let sentence =
                sentence.map(|far| format!("  {}", model.words.far_short(far, kpi.kind(year))));
            let end = canvas.text(at, y, &value, theme.strong(), room);
            canvas.text(
                end,
                y,
                &sentence.unwrap_or_default(),
                theme.warn(),
                (at + room).saturating_sub(end),
            )
        }
        Some(Err(error)) => {
            let kind = model
                .plan()
                .kpi(place)
                .map_or(Kind::Nothing, |kpi| kpi.kind(year));
            let why = model.words.typed_error(error, &row.text, kind);
            canvas.text(at, y, &words.paste_refused(&why), theme.bad(), room)
        }
    };
}
