//! The last line: the handful of keys that work now, read from the table of keys.

use super::canvas::{Canvas, width};
use ratatui::layout::Rect;

use crate::app::{Binding, Clicked, Model, bindings};

/// Draws the keys of whoever has them.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    let y = canvas.area().height - 1;
    let end = canvas.area().width - 1;
    let mut rows: Vec<&Binding> = bindings(model, model.scope())
        .filter(|row| row.footer > 0)
        .collect();
    rows.sort_by_key(|row| row.footer);
    let mut left = end - 1;
    rows.retain(|row| {
        let wide = width(&keys(model, row)) + width((row.phrase)(model.words).short) + 4;
        let fits = wide <= left + 3;
        left = left.saturating_sub(if fits { wide } else { 0 });
        fits
    });
    let mut at = 1;
    for row in rows {
        let key = canvas
            .theme
            .accent()
            .add_modifier(ratatui::style::Modifier::BOLD);
        let from = at;
        at = canvas.text(at, y, &keys(model, row), key, end.saturating_sub(at)) + 1;
        at = canvas.text(
            at,
            y,
            (row.phrase)(model.words).short,
            canvas.theme.dim(),
            end.saturating_sub(at),
        );
        let hint = Rect::new(from, y, at - from, 1);
        canvas.spot(hint, Clicked::Command(row.command));
        at += 3;
    }
}

/// A row's first key; arrows and digits have a label of their own.
fn keys(model: &Model, row: &Binding) -> String {
    let label = row
        .label
        .map(|label| label.split(' ').next().unwrap_or(label));
    let both = row.label.filter(|label| matches!(*label, "< >"));
    match (both, label) {
        (Some(both), _) => both.to_owned(),
        (None, Some("↓")) if model.ascii => "jk".to_owned(),
        (None, Some("→")) if model.ascii => "hl".to_owned(),
        (None, Some("↓")) => "↑↓".to_owned(),
        (None, Some("→")) => "←→".to_owned(),
        (None, Some(label)) => label.to_owned(),
        (None, None) => row.keys_text(model.words, 1),
    }
}
