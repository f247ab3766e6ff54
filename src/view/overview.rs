//! The overview: the totals, the list of panels, the selected KPI, the keys.

use ratatui::layout::Rect;

use super::canvas::{Canvas, cells};
use super::columns::Columns;
use super::panel::{self, Body};
use super::{detail, footer, header, lacking, pane};
use crate::app::{Head, Model};

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    header::draw(canvas, model);
    let regions = model.regions();
    let area = list(model);
    let columns = Columns::new(area.width, panel::code_width(model));
    headings(canvas, model, &columns, area);
    let body = Body {
        area,
        scroll: model.scroll,
    };
    let height = usize::from(regions.body);
    for panel in model.arrangement.visible(model.scroll, height) {
        panel::draw(canvas, model, panel, body, &columns);
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
            area.x + 2,
            area.y + 1,
            text,
            style,
            area.width.saturating_sub(4),
        );
    }
    scrolled(canvas, model, body);
    // Short plans have what is said of the selected KPI right under them, where the eye is.
    let below = cells(model.arrangement.height + 1).min(regions.body);
    let bottom = canvas.area().height.saturating_sub(regions.footer);
    let top = regions.header + below;
    let strip = Rect {
        y: top,
        height: bottom.saturating_sub(top),
        ..area
    };
    detail::draw(canvas, model, strip);
    if model.size.has_pane() {
        lacking::draw(canvas, model, &columns, strip);
        pane::draw(canvas, model);
    }
    footer::draw(canvas, model);
}

/// Where the panels are: on cards with air around them, where there is room for it.
fn list(model: &Model) -> Rect {
    let regions = model.regions();
    let air = u16::from(regions.head != Head::Line);
    Rect {
        x: air,
        y: regions.header,
        width: regions.list.saturating_sub(2 * air),
        height: regions.body,
    }
}

/// What stands in each column, above the list.
pub(super) fn headings(canvas: &mut Canvas<'_>, model: &Model, columns: &Columns, area: Rect) {
    let words = &model.words.overview;
    let y = area.y.saturating_sub(1);
    let style = canvas.theme.faint();
    let x = |at: u16| area.x + at;
    let (code, name) = (columns.code, columns.name);
    canvas.text(x(code.0), y, words.head_kpi(), style, code.1);
    canvas.text(x(name.0), y, words.head_name(), style, name.1);
    let baseline = words.head_baseline(model.plan().baseline_year);
    let actual = if columns.baseline.1 > 0 {
        words.head_actual()
    } else {
        words.head_actual_short()
    };
    let right = [
        (columns.weight, words.head_weight()),
        (columns.baseline, baseline.as_str()),
        (
            (columns.target.0, columns.target.1 - 1),
            words.head_target(),
        ),
        (columns.actual, actual),
        (columns.achievement, "%"),
    ];
    for ((at, wide), text) in right.into_iter().filter(|((_, wide), _)| *wide > 0) {
        canvas.right(x(at + wide), y, text, style, wide + 4);
    }
    let gauge = if columns.gauge.1 >= 14 {
        words.head_gauge()
    } else {
        words.head_gauge_short()
    };
    canvas.text(x(columns.gauge.0), y, gauge, style, columns.gauge.1);
    canvas.text(
        x(columns.mark.0),
        y,
        words.head_state(),
        style,
        columns.word.1,
    );
}

/// At the right edge of the list, how far down one is, where there is more than fits.
fn scrolled(canvas: &mut Canvas<'_>, model: &Model, body: Body) {
    let (all, shown) = (model.arrangement.height, usize::from(body.area.height));
    if all <= shown || shown == 0 {
        return;
    }
    let length = (shown * shown / all).max(1);
    let most = all - shown;
    let start = (shown - length) * body.scroll.min(most) / most;
    let x = body.area.right().saturating_sub(1);
    for line in 0..length {
        let y = body.area.y + cells(start + line);
        let style = canvas.theme.dim();
        let glyph = if model.ascii { "|" } else { "┃" };
        canvas.text(x, y, glyph, style, 1);
    }
}
