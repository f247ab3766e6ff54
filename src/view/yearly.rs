//! The selected KPI's years: as columns against the target, beside what changed from year to year; in a low window in two lines.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, cells, width};
use super::sheet;
use crate::app::{Model, Years};
use crate::plan::{Criterion, Fraction, Kpi};
use crate::score::{State, achieved};

/// Cells of a column, and between two.
const COLUMN: (u16, u16) = (6, 5);

/// How far the baseline would have come against the first target: in percent.
pub(super) fn baseline(model: &Model, kpi: &Kpi) -> Option<Fraction> {
    let first = kpi.targets.first()?;
    let (year, target) = (first.year, &first.target.criterion);
    match (&kpi.baseline.as_ref()?.criterion, target) {
        (Criterion::Bound(_, quantity), _) => {
            let value = Fraction::from(quantity.value);
            achieved(&value, target, kpi.bands_in(year), &model.plan().rules)
        }
        (Criterion::YesNo(one), Criterion::YesNo(other)) if one == other => {
            Some(Fraction::hundred())
        }
        (Criterion::YesNo(_), Criterion::YesNo(_)) => Some(Fraction::zero()),
        _ => None,
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, years: &Years, area: Rect) {
    let Some(kpi) = model.plan().kpi(model.cursor) else {
        return;
    };
    let is_low = area.height < 6;
    if is_low {
        canvas.fill(area, canvas.theme.card());
    } else {
        canvas.told(area);
    }
    let lines = &model.derived.told.lines;
    let code = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let strong = canvas.theme.strong();
    let at = canvas.text(area.x + 2, area.y, &kpi.code, code, 14) + 1;
    canvas.text(
        at,
        area.y,
        kpi.name_in(model.year()),
        strong,
        area.right().saturating_sub(at + 2),
    );
    if is_low {
        let facts: Vec<String> = lines.iter().skip(1).take(3).map(plain).collect();
        let text = facts.join(&format!(" {} ", canvas.glyphs.dot));
        let room = area.width.saturating_sub(4);
        canvas.text(area.x + 2, area.y + 1, &text, canvas.theme.dim(), room);
        return;
    }
    let inside = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(1),
    };
    let halves = [Constraint::Fill(1), Constraint::Length(lines_width(model))];
    let [left, right] = Layout::horizontal(halves).spacing(2).areas(inside);
    columns(canvas, model, years, kpi, left);
    sheet::draw_lines(canvas, model, lines, None, right);
}

fn lines_width(model: &Model) -> u16 {
    model.derived.told.width
}

/// `target ≥ 67 → ≥ 70`: of a row what follows its year.
fn plain(line: &crate::words::SheetLine) -> String {
    let cells = line.cells.iter().skip(1).map(|cell| cell.text.trim());
    cells
        .filter(|cell| !cell.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A value of a year, what is written over it, and how it is drawn.
struct Column {
    label: String,
    value: Option<Fraction>,
    text: String,
    state: State,
}

/// The values of the baseline and of each year as columns, with the target of the year on screen as a line.
fn columns(canvas: &mut Canvas<'_>, model: &Model, years: &Years, kpi: &Kpi, area: Rect) {
    let all = values(model, years, kpi);
    let target = kpi.target(model.year()).and_then(|it| match it.criterion {
        Criterion::Bound(_, quantity) => Some(Fraction::from(quantity.value)),
        _ => None,
    });
    let known = all.iter().filter_map(|it| it.value.clone());
    let Some(most) = known.chain(target.clone()).max() else {
        return;
    };
    let [plot, names] = Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]).areas(area);
    let plot = Rect {
        y: plot.y + 1,
        height: plot.height.saturating_sub(1),
        ..plot
    };
    let high = |value: &Fraction| {
        let share = value.times(&Fraction::hundred()).over(&most);
        let share = share.filter(|it| *it > Fraction::zero());
        let rows = share.map_or(0, |it| it.percent_of(u32::from(plot.height)));
        u16::try_from(rows).unwrap_or(0).min(plot.height)
    };
    let (wide, gap) = COLUMN;
    let scale = 9;
    if let Some(value) = &target {
        let y = plot.bottom().saturating_sub(high(value).max(1));
        let style = canvas.theme.accent();
        let text = model.words.localised(&value.to_shortest(0, 2));
        canvas.right(area.x + scale - 1, y, &text, style, scale);
        let from = area.x + scale;
        let length = (wide + gap) * cells(all.len()) + 1;
        let length = length.min(area.right().saturating_sub(from));
        canvas.repeat(from, y, canvas.glyphs.frame[4], length, style);
    }
    let mut x = area.x + scale + 2;
    for column in &all {
        if x + wide > area.right() {
            break;
        }
        let middle = |text: &str| x + wide.saturating_sub(width(text)) / 2;
        canvas.text(
            middle(&column.label),
            names.y,
            &column.label,
            canvas.theme.faint(),
            wide,
        );
        let style = canvas.theme.state(column.state);
        let (text, strong) = (&column.text, canvas.theme.strong());
        if let Some(value) = &column.value {
            let rows = high(value);
            let bar = Rect::new(x, plot.bottom() - rows, wide, rows);
            let fill = fill(canvas, column.state);
            canvas.block(bar, fill);
            canvas.text(
                middle(text),
                bar.y.saturating_sub(1),
                text,
                strong,
                wide + 2,
            );
        } else if text.is_empty() {
            let hatch = canvas.theme.hatch();
            canvas.repeat(x, plot.bottom() - 1, canvas.glyphs.hatch, wide, hatch);
        } else {
            canvas.text(middle(text), plot.bottom() - 1, text, style, wide + 2);
        }
        x += wide + gap;
    }
}

fn fill(canvas: &Canvas<'_>, state: State) -> Style {
    match state {
        State::NotAssessable => canvas.theme.dim(),
        state => canvas.theme.fill(state),
    }
}

/// The baseline, and each year of the plan.
fn values(model: &Model, years: &Years, kpi: &Kpi) -> Vec<Column> {
    let words = model.words;
    let baseline = kpi.baseline.as_ref().map(|it| Column {
        label: model.plan().baseline_year.to_string(),
        value: match it.criterion {
            Criterion::Bound(_, quantity) => Some(quantity.value.into()),
            _ => None,
        },
        text: words.baseline(it).trim_end_matches([' ', '%']).to_owned(),
        // Grey: nothing was promised then.
        state: State::NotAssessable,
    });
    let scored = years.scores.iter().filter_map(|scores| {
        let (year, score) = (scores.year(), scores.kpi(model.cursor)?);
        let cell = model.document.cell(model.cursor, year);
        let actual = cell.and_then(|cell| cell.actual());
        let number = actual.and_then(|it| it.number(kpi.kind(year))?.ok());
        let text = match (actual, score.state) {
            (Some(actual), _) => words.actual(actual, kpi, year),
            (None, State::NotApplicable) => "//".to_owned(),
            (None, _) => String::new(),
        };
        Some(Column {
            label: year.to_string(),
            value: number,
            text,
            state: score.state,
        })
    });
    baseline.into_iter().chain(scored).collect()
}
