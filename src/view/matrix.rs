//! All years beside each other: target, actual, and the achievement as a heat map; below, the selected KPI's years as columns.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, cells, width};
use super::{footer, header, notice, row, yearly};
use crate::app::{MatrixLine, Model, Years, matrix_lines, years_detail};
use crate::plan::{Kpi, Place, Year};
use crate::score::{Figures, KpiScore, Scores, State};
use crate::words::state_mark;

/// Cells of an achievement with its mark.
const HEAT: u16 = 8;
/// The least cells for codes and names.
const NAMES: u16 = 26;
/// The width of a year without its target, and with it.
const YEAR: (u16, u16) = (18, 25);
/// From this width on there are a spark for each KPI and the targets.
const WIDE: u16 = 100;
/// The first lines of the rows: below the heads, both totals and a rule.
const TOP: u16 = 6;

/// Where the columns stand.
struct Columns {
    years: Vec<(Year, u16)>,
    wide: u16,
    names: u16,
    /// Where the sparks begin; none in a narrow window.
    spark: Option<u16>,
}

impl Columns {
    /// As many years as fit, the one on screen among them.
    fn new(model: &Model, width: u16) -> Self {
        let all = &model.plan().years;
        let wide = if width >= WIDE { YEAR.1 } else { YEAR.0 };
        let fit = usize::from((width.saturating_sub(NAMES) / wide).max(1));
        let here = all
            .iter()
            .position(|year| *year == model.year())
            .unwrap_or(0);
        let first = (here + 1)
            .saturating_sub(fit)
            .min(all.len().saturating_sub(fit));
        let count = cells(all.len().min(fit).max(1));
        let left = width.saturating_sub(wide * count);
        let sparks = 2 * (cells(all.len().min(12)) + 1) + 1;
        let spark = (width >= WIDE && left > NAMES + sparks).then(|| left - sparks);
        let shown = all.iter().skip(first).take(fit);
        Self {
            years: shown
                .zip((0..).map(|at| left + wide * at))
                .map(|(year, at)| (*year, at))
                .collect(),
            wide,
            names: spark.unwrap_or(left),
            spark,
        }
    }

    fn has_targets(&self) -> bool {
        self.wide >= YEAR.1
    }
}

/// Draws the matrix over the whole screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, years: &Years) {
    header::first_line(canvas, model);
    let area = canvas.area();
    let columns = Columns::new(model, area.width.saturating_sub(1));
    let below = years_detail(model);
    let bottom = area.height.saturating_sub(1 + below);
    ground(canvas, model, &columns, bottom);
    heads(canvas, model, &columns);
    rollups(canvas, model, years, &columns);
    let style = canvas.theme.frame(false);
    let rule = area.width.saturating_sub(2);
    canvas.repeat(1, TOP - 1, canvas.glyphs.frame[4], rule, style);
    let height = usize::from(bottom.saturating_sub(TOP));
    for (line, y) in matrix_lines(model, years.scroll, height)
        .into_iter()
        .zip(TOP..)
    {
        match line {
            MatrixLine::Objective(index) => objective(canvas, model, (years, &columns), (index, y)),
            MatrixLine::Kpi(place) => kpi(canvas, model, (years, &columns), (place, y)),
        }
    }
    let detail = Rect::new(0, bottom, area.width, below);
    yearly::draw(canvas, model, years, detail);
    if let Some((text, style)) = notice::text(canvas, model) {
        canvas.text(2, bottom, &text, style, area.width.saturating_sub(4));
    }
    footer::draw(canvas, model);
}

/// The card of the matrix, and on it that of the year on screen.
fn ground(canvas: &mut Canvas<'_>, model: &Model, columns: &Columns, bottom: u16) {
    let area = canvas.area();
    let card = Rect {
        y: 1,
        height: bottom.saturating_sub(1 + u16::from(bottom + 4 < area.height)),
        ..area
    };
    canvas.fill(card, canvas.theme.card());
    let here = columns.years.iter().find(|(year, _)| *year == model.year());
    if let Some((_, x)) = here {
        let column = Rect {
            x: x + 1,
            width: columns.wide - 1,
            ..card
        };
        canvas.tint(column, canvas.theme.selected());
    }
}

/// The title, the years, and what stands in the cells of each.
fn heads(canvas: &mut Canvas<'_>, model: &Model, columns: &Columns) {
    let words = model.words;
    let title = words.screen.years_title();
    canvas.text(2, 1, title, canvas.theme.strong(), columns.names);
    let faint = canvas.theme.faint();
    canvas.text(3, 2, words.overview.head_kpi(), faint, 9);
    canvas.text(13, 2, words.overview.head_name(), faint, 9);
    if let (Some(x), Some(last)) = (columns.spark, model.plan().years.last()) {
        let span = format!("{:02}→{:02}", model.plan().baseline_year % 100, last % 100);
        canvas.text(x, 2, &span, faint, 7);
    }
    for (year, x) in &columns.years {
        let style = if *year == model.year() {
            canvas.theme.accent().add_modifier(Modifier::BOLD)
        } else {
            canvas.theme.strong()
        };
        let end = x + columns.wide;
        canvas.text(x + 2, 1, &year.to_string(), style, columns.wide);
        canvas.right(end - 2, 2, "%", faint, 1);
        let cons = words.overview.head_actual_short();
        canvas.right(end - HEAT - 1, 2, cons, faint, 6);
        if columns.has_targets() {
            let target = words.overview.head_target();
            canvas.right(end - HEAT - 8, 2, target, faint, 7);
        }
    }
}

fn rollups(canvas: &mut Canvas<'_>, model: &Model, years: &Years, columns: &Columns) {
    let words = &model.words.overview;
    let rows = [
        (3, words.individual(), false),
        (4, words.organisational(), true),
    ];
    for (y, name, organisational) in rows {
        canvas.text(3, y, name, canvas.theme.strong(), columns.names - 3);
        for (year, x) in &columns.years {
            let rollup = years.of(*year).map(|scores| {
                if organisational {
                    scores.organisational()
                } else {
                    scores.individual()
                }
            });
            if let Some(rollup) = rollup {
                figures(canvas, model, &rollup.figures, (x + columns.wide, y));
            }
        }
    }
}

/// A result as heat, or why there is none.
fn figures(canvas: &mut Canvas<'_>, model: &Model, figures: &Figures, (end, y): (u16, u16)) {
    let style = canvas.theme.faint();
    match (&figures.result, &figures.so_far) {
        (Some(result), Some(_)) => {
            let state = State::of(result, &model.plan().rules);
            heat(canvas, &model.words.figure(result), state, (end, y));
        }
        (Some(_), None) => {
            let text = model.words.overview.missing_short();
            canvas.right(end - 1, y, text, style, HEAT);
        }
        (None, _) => {
            let text = model.words.overview.not_available();
            canvas.right(end - 1, y, text, style, HEAT);
        }
    }
}

/// A value on the colour of its state, with the state's mark.
fn heat(canvas: &mut Canvas<'_>, text: &str, state: State, (end, y): (u16, u16)) {
    let style = canvas.theme.heat(state);
    let x = end.saturating_sub(HEAT);
    canvas.fill(Rect::new(x, y, HEAT, 1), style);
    canvas.right(end - 1, y, text, style, HEAT - 1);
    let ground = style.bg.map_or_else(Style::new, |it| Style::new().bg(it));
    let mark = ground.patch(Style {
        bg: style.bg,
        ..canvas.theme.state(state)
    });
    canvas.text(end - 1, y, state_mark(state), mark, 1);
}

fn objective(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (years, columns): (&Years, &Columns),
    (index, y): (usize, u16),
) {
    let Some(objective) = model.plan().objective(index) else {
        return;
    };
    let strong = canvas.theme.strong();
    let number = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let at = canvas.text(3, y, &objective.code, number, 10) + 1;
    let end = columns.years.first().map_or(columns.names, |(_, x)| *x);
    canvas.text(
        at,
        y,
        objective.display_title(),
        strong,
        end.saturating_sub(at + 1),
    );
    for (year, x) in &columns.years {
        let score = years.of(*year).and_then(|scores| scores.objective(index));
        if let Some(score) = score {
            figures(canvas, model, &score.figures, (x + columns.wide, y));
        }
    }
}

fn kpi(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (years, columns): (&Years, &Columns),
    (place, y): (Place, u16),
) {
    let Some(kpi) = model.plan().kpi(place) else {
        return;
    };
    let selected = place == model.cursor;
    if selected {
        let area = Rect::new(0, y, canvas.area().width, 1);
        canvas.tint(area, canvas.theme.chosen());
        canvas.text(1, y, canvas.glyphs.pointer, canvas.theme.accent(), 1);
    }
    let code = width(&kpi.code).max(9);
    canvas.text(3, y, &kpi.code, canvas.theme.dim(), code);
    let room = columns.names.saturating_sub(code + 5);
    let style = if selected {
        canvas.theme.strong()
    } else {
        canvas.theme.text()
    };
    canvas.text(code + 4, y, kpi.name_in(model.year()), style, room);
    if let Some(x) = columns.spark {
        spark(canvas, model, years, (place, kpi), (x, y));
    }
    for (year, x) in &columns.years {
        let scores = years.of(*year);
        if let Some((scores, score)) = scores.and_then(|it| Some((it, it.kpi(place)?))) {
            year_of(canvas, model, columns, (kpi, place, scores, score), (*x, y));
        }
    }
}

/// A column for the baseline and for each year, as high as its achievement; a dot where there is none.
fn spark(
    canvas: &mut Canvas<'_>,
    model: &Model,
    years: &Years,
    (place, kpi): (Place, &Kpi),
    (x, y): (u16, u16),
) {
    let heights = canvas.glyphs.heights;
    let last = u32::try_from(heights.len() - 1).unwrap_or(0);
    let baseline = yearly::baseline(model, kpi);
    let faint = canvas.theme.faint();
    let first = std::iter::once((baseline, faint));
    let scored = years.scores.iter().map(|scores| {
        let score = scores.kpi(place);
        let style = score.map_or(faint, |it| canvas.theme.state(it.state));
        (score.and_then(|it| it.achievement.clone()), style)
    });
    for ((share, style), at) in first.chain(scored.collect::<Vec<_>>()).take(13).zip(0..) {
        let x = x + 2 * at;
        match share {
            Some(share) => {
                let height = usize::try_from(share.percent_of(last)).unwrap_or(0);
                let glyph = heights.get(height).or(heights.last()).copied();
                canvas.text(x, y, glyph.unwrap_or_default(), style, 1);
            }
            None => {
                canvas.text(x, y, canvas.glyphs.dot, faint, 1);
            }
        }
    }
}

/// `≥ 10,00    9,80   98,00 ●`
fn year_of(
    canvas: &mut Canvas<'_>,
    model: &Model,
    columns: &Columns,
    (kpi, place, scores, score): (&Kpi, Place, &Scores, &KpiScore),
    (x, y): (u16, u16),
) {
    let (words, year) = (model.words, scores.year());
    let (end, faint) = (x + columns.wide, canvas.theme.faint());
    if score.state == State::NotApplicable {
        canvas.right(end - 1, y, "//", faint, columns.wide);
        return;
    }
    let worth = row::worth(model, score);
    if score.achievement.is_some() {
        heat(canvas, &worth, score.state, (end, y));
    } else {
        canvas.right(end - 1, y, &worth, faint, HEAT);
    }
    let left = end - HEAT - 1;
    let cell = model.document.cell(place, year);
    let actual = cell.and_then(|cell| cell.actual());
    if let Some(actual) = actual {
        let text = words.actual(actual, kpi, year);
        let strong = canvas.theme.strong();
        canvas.right(left, y, &text, strong, left.saturating_sub(x + 1));
    }
    let Some(target) = kpi.target(year) else {
        return;
    };
    // Where there is no room for both, the target stands where the actual will.
    let end = if columns.has_targets() {
        left - 7
    } else {
        left
    };
    if columns.has_targets() || actual.is_none() {
        let text = words.target(target);
        let bare = text.trim_end_matches([' ', '%']);
        let mark = if kpi.target_amendment(year).is_some() {
            "*"
        } else {
            ""
        };
        let room = end.saturating_sub(x);
        let dim = canvas.theme.dim();
        canvas.right(end, y, &format!("{bare}{mark}"), dim, room);
    }
}
