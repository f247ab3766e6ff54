//! Leaving with unsaved changes: what is at stake, why, and what can be done.

use ratatui::layout::Position;

use super::canvas::Canvas;
use super::popup;
use crate::app::{Leaving, Model, Save};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, leaving: &Leaving) -> Option<Position> {
    let words = &model.words.dialog;
    let title = words.leaving_title(model.unsaved());
    let inside = popup::frame(canvas, &title, (76, 6));
    if let Save::Failed { why, .. } = &model.save {
        let style = canvas.theme.bad();
        canvas.text(
            inside.x,
            inside.y + 1,
            why.in_language(model.words.language),
            style,
            inside.width,
        );
    }
    match &leaving.folder {
        None => {
            let style = canvas.theme.text();
            canvas.text(
                inside.x,
                inside.y + 3,
                words.leaving_hint(),
                style,
                inside.width,
            );
            None
        }
        Some(line) => {
            let style = canvas.theme.text();
            canvas.text(
                inside.x,
                inside.y + 3,
                words.leaving_folder(),
                style,
                inside.width,
            );
            let style = canvas.theme.field();
            canvas.line(inside.x, inside.y + 4, line, style, inside.width);
            canvas.cursor()
        }
    }
}
