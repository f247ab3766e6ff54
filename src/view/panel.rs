//! An objective's panel: its title, its weighted bar with both figures, and a row for each KPI.

use super::canvas::{Canvas, width};
use super::columns::Columns;
use super::row::{self, Spot};
use super::weighted;
use crate::app::{Density, Model, Panel};
use crate::plan::{Fraction, Objective, Place};
use crate::score::{Figures, KpiScore, ObjectiveScore, Preview};

/// The part of the screen that panels may be drawn in, and how far it is scrolled.
#[derive(Clone, Copy)]
pub(super) struct Body {
    pub(super) top: u16,
    pub(super) height: u16,
    pub(super) scroll: usize,
}

impl Body {
    /// The screen's line for a line of the panels, where it is on screen.
    fn line(self, line: usize) -> Option<u16> {
        let below = u16::try_from(line.checked_sub(self.scroll)?).ok()?;
        (below < self.height).then_some(self.top + below)
    }
}

/// Draws a panel, as much of it as is on screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, panel: &Panel, body: Body) {
    let arrangement = &model.arrangement;
    let (Some(objective), Some(score)) = (
        model.plan().objective(panel.objective),
        model.scores.objective(panel.objective),
    ) else {
        return;
    };
    let column = u16::try_from(panel.column).unwrap_or(0);
    let x = column * arrangement.column_width;
    let wide = arrangement
        .column_width
        .saturating_sub(u16::from(arrangement.columns > 1));
    let selected = panel.objective == model.cursor.objective;
    let open = model
        .screens
        .field()
        .filter(|field| field.place.objective == panel.objective);
    let frame = Frame {
        x,
        wide,
        selected,
        density: arrangement.density,
    };
    if let Some(y) = body.line(panel.top) {
        title(canvas, model, objective, (frame, y));
    }
    if let Some(y) = body.line(panel.top + 1) {
        frame.sides(canvas, y);
        summary(
            canvas,
            model,
            score,
            (frame, y),
            open.and_then(|field| field.preview.as_ref()),
        );
    }
    rows(canvas, model, (panel, body), (frame, code_width(objective)));
    if objective.kpis.is_empty()
        && let Some(y) = body.line(panel.top + 2)
    {
        frame.sides(canvas, y);
        let style = canvas.theme.faint();
        canvas.text(
            frame.start() + 2,
            y,
            model.words.overview.no_kpis(),
            style,
            frame.inner(),
        );
    }
    if frame.density == Density::Roomy
        && let Some(y) = body.line(panel.top + panel.height - 1)
    {
        frame.bottom(canvas, y);
    }
}

/// The KPIs of a panel, as many as are on screen.
fn rows(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (panel, body): (&Panel, Body),
    (frame, code_width): (Frame, u16),
) {
    let columns = Columns::new(frame.inner(), code_width);
    for (line, kpi) in panel.shown().enumerate() {
        let Some(y) = body.line(panel.top + 2 + line) else {
            continue;
        };
        frame.sides(canvas, y);
        let place = Place {
            objective: panel.objective,
            kpi,
        };
        let spot = Spot {
            x: frame.start(),
            y,
            width: frame.inner(),
        };
        let typed = model.screens.field().filter(|field| field.place == place);
        row::draw(canvas, model, (place, spot, &columns), typed);
    }
}

fn code_width(objective: &Objective) -> u16 {
    objective
        .kpis
        .iter()
        .take(200)
        .map(|kpi| width(&kpi.code))
        .max()
        .unwrap_or(0)
        .max(9)
}

/// The lines around a panel.
#[derive(Clone, Copy)]
struct Frame {
    x: u16,
    wide: u16,
    selected: bool,
    density: Density,
}

impl Frame {
    const fn start(self) -> u16 {
        match self.density {
            Density::Roomy => self.x + 2,
            Density::Compact => self.x + 1,
        }
    }

    const fn inner(self) -> u16 {
        match self.density {
            Density::Roomy => self.wide.saturating_sub(4),
            Density::Compact => self.wide.saturating_sub(2),
        }
    }

    fn sides(self, canvas: &mut Canvas<'_>, y: u16) {
        if self.density == Density::Roomy {
            let style = canvas.theme.frame(self.selected);
            let side = canvas.glyphs.frame[5];
            canvas.text(self.x, y, side, style, 1);
            canvas.text(self.x + self.wide - 1, y, side, style, 1);
        }
    }

    fn bottom(self, canvas: &mut Canvas<'_>, y: u16) {
        let style = canvas.theme.frame(self.selected);
        let [.., left, right, side, _] = canvas.glyphs.frame;
        canvas.text(self.x, y, left, style, 1);
        canvas.repeat(self.x + 1, y, side, self.wide.saturating_sub(2), style);
        canvas.text(self.x + self.wide - 1, y, right, style, 1);
    }
}

/// `╭─ 1 ─ Title ──────────── comune 4 · organizzativa ─╮`
fn title(canvas: &mut Canvas<'_>, model: &Model, objective: &Objective, (frame, y): (Frame, u16)) {
    let style = canvas.theme.frame(frame.selected);
    let [left, right, .., side, _] = canvas.glyphs.frame;
    let roomy = frame.density == Density::Roomy;
    canvas.repeat(frame.x, y, side, frame.wide, style);
    if roomy {
        canvas.text(frame.x, y, left, style, 1);
        canvas.text(frame.x + frame.wide - 1, y, right, style, 1);
    }
    let number = if frame.selected {
        canvas.theme.accent()
    } else {
        canvas.theme.dim()
    };
    let mut at = canvas.text(frame.x + 2, y, &format!(" {} ", objective.code), number, 12);
    at = canvas.text(at, y, side, style, 1);
    let flags = flags(canvas, model, objective);
    let flags_wide = if flags.is_empty() {
        0
    } else {
        width(&flags) + 2
    };
    let end = frame.x + frame.wide - 2;
    let room = end.saturating_sub(at + 3 + flags_wide);
    let shown = canvas.cut(objective.display_title(), room);
    canvas.text(
        at,
        y,
        &format!(" {shown} "),
        canvas.theme.strong(),
        room + 2,
    );
    if flags_wide > 0 {
        let style = canvas.theme.dim();
        canvas.right(end, y, &format!(" {flags} "), style, flags_wide);
    }
}

fn flags(canvas: &Canvas<'_>, model: &Model, objective: &Objective) -> String {
    let words = &model.words.overview;
    let common = objective.common.as_ref().map(|code| words.common(code));
    let organisational = objective
        .organisational
        .then(|| words.organisational_flag().to_owned());
    common
        .into_iter()
        .chain(organisational)
        .collect::<Vec<_>>()
        .join(&format!(" {} ", canvas.glyphs.dot))
}

/// The weighted bar, and the two figures beside it.
fn summary(
    canvas: &mut Canvas<'_>,
    model: &Model,
    score: &ObjectiveScore,
    (frame, y): (Frame, u16),
    preview: Option<&Preview>,
) {
    let mut kpis = score.kpis.clone();
    if let (Some(preview), Some(field)) = (preview, model.screens.field())
        && let Some(slot) = kpis.get_mut(field.place.kpi)
    {
        *slot = preview.kpi.clone();
    }
    let figures = preview.map_or(&score.figures, |preview| &preview.objective);
    let spot = (frame.start(), y, frame.inner());
    bar_with(canvas, model, (&score.weights, &kpis, figures), spot);
}

/// An objective's weighted bar with its figures, on a sheet.
pub(super) fn bar_and_figures(
    canvas: &mut Canvas<'_>,
    model: &Model,
    score: &ObjectiveScore,
    spot: (u16, u16, u16),
) {
    bar_with(
        canvas,
        model,
        (&score.weights, &score.kpis, &score.figures),
        spot,
    );
}

fn bar_with(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (weights, kpis, figures): (&[Fraction], &[KpiScore], &Figures),
    (x, y, wide): (u16, u16, u16),
) {
    let beside = match wide {
        0..=71 => 11,
        72..=83 => 34,
        _ => 42,
    };
    let room = wide.saturating_sub(beside + 2);
    weighted::draw(canvas, (x + 2, y, room), weights, kpis, model.words);
    self::figures(canvas, model, figures, (x + 2 + room, y, beside));
}

/// `74,50 %   99,33 % su 75 % del peso`
fn figures(
    canvas: &mut Canvas<'_>,
    model: &Model,
    figures: &Figures,
    (x, y, room): (u16, u16, u16),
) {
    let words = &model.words.overview;
    let Some(result) = &figures.result else {
        let style = canvas.theme.dim();
        canvas.right(x + 10, y, words.not_available(), style, 10);
        return;
    };
    let style = canvas.theme.strong();
    canvas.right(x + 8, y, &model.words.figure(result), style, 8);
    canvas.text(x + 9, y, "%", canvas.theme.dim(), 1);
    if room < 20 {
        return;
    }
    let so_far = match (&figures.so_far, &figures.covered) {
        (Some(so_far), Some(covered)) => {
            let (so_far, covered) = (model.words.figure(so_far), model.words.share(covered));
            let whole = words.so_far_of_weight(&so_far, &covered);
            let fits = width(&whole) <= room - 13;
            if fits {
                whole
            } else {
                words.so_far_of_share(&so_far, &covered)
            }
        }
        _ => words.nothing_measured().to_owned(),
    };
    canvas.text(x + 13, y, &so_far, canvas.theme.dim(), room - 13);
}
