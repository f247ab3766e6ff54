//! The overview: head, panels, detail, keys.

use super::canvas::Canvas;
use super::panel::{self, Body};
use super::{detail, footer, header};
use crate::app::Model;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    header::draw(canvas, model);
    let regions = model.regions();
    let body = Body {
        top: regions.header,
        height: regions.body,
        scroll: model.scroll,
    };
    for panel in model
        .arrangement
        .visible(model.scroll, usize::from(regions.body))
    {
        panel::draw(canvas, model, panel, body);
    }
    if model.arrangement.is_empty() {
        let words = &model.words.overview;
        let text = if model.filtered && !model.plan().objectives.is_empty() {
            words.nothing_to_show()
        } else {
            words.no_objectives()
        };
        let style = canvas.theme.dim();
        canvas.text(
            2,
            regions.header + 1,
            text,
            style,
            model.size.width.saturating_sub(4),
        );
    }
    scrolled(canvas, model, body);
    // Short plans have what is said of the selected KPI right under them, where the eye is.
    let height = super::canvas::cells(model.arrangement.height + 1).min(regions.body);
    detail::draw(canvas, model, regions.header + height);
    footer::draw(canvas, model);
}

/// At the right edge, how far down one is, where there is more than fits.
fn scrolled(canvas: &mut Canvas<'_>, model: &Model, body: Body) {
    let (all, shown) = (model.arrangement.height, usize::from(body.height));
    if all <= shown || shown == 0 {
        return;
    }
    let length = (shown * shown / all).max(1);
    let most = all - shown;
    let start = (shown - length) * body.scroll.min(most) / most;
    let x = canvas.area().width - 1;
    for line in 0..length {
        let y = body.top + super::canvas::cells(start + line);
        let style = canvas.theme.dim();
        let glyph = if model.ascii { "|" } else { "┃" };
        canvas.text(x, y, glyph, style, 1);
    }
}
