//! A whole sheet of the document, scrolled.

use ratatui::style::Modifier;

use super::canvas::{Canvas, cells};
use super::{footer, header};
use crate::app::{Model, SHEET_MARGIN, Sheet, sheet_lines};
use crate::words::Role;

/// Draws a sheet over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, sheet: Sheet) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let height = usize::from(area.height).saturating_sub(3);
    let lines = sheet_lines(model, sheet.of);
    let x = cells(SHEET_MARGIN);
    for (y, line) in (2..).zip(lines.iter().skip(sheet.scroll).take(height)) {
        let theme = canvas.theme;
        let (indent, style) = match line.role {
            Role::Title => (0, theme.strong()),
            Role::Heading => (0, theme.accent()),
            Role::Label => (0, theme.dim().add_modifier(Modifier::BOLD)),
            Role::Old => (2, theme.faint()),
            Role::Text | Role::Value => (2, theme.text()),
            Role::Blank => (0, theme.text()),
        };
        canvas.text(
            x + indent,
            y,
            &line.text,
            style,
            area.width.saturating_sub(x + indent),
        );
    }
    if lines.len() > height {
        let from = sheet.scroll + 1;
        let text = format!(
            "{from}{}{}/{}",
            canvas.glyphs.dash,
            (sheet.scroll + height).min(lines.len()),
            lines.len()
        );
        let style = canvas.theme.faint();
        canvas.right(area.width - 1, 1, &text, style, 20);
    }
    footer::draw(canvas, model);
}
