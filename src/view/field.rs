//! The field in the cell, and the line that says how its text is read.

use ratatui::layout::{Constraint, Layout, Position, Rect};

use super::canvas::{Canvas, width};
use super::{detail, popup};
use crate::app::{Field, Model, Stays};
use crate::plan::{Fraction, Kind, Undefined, Unit};
use crate::record::{TypedError, Value};
use crate::score::State;

/// How wide the field is where it has no cell.
const WIDE: u16 = 24;

/// Draws the field; a text longer than the cell shows its end.
pub(super) fn draw(canvas: &mut Canvas<'_>, field: &Field, area: Rect) {
    let style = if field.stays == Some(Stays::Unread) {
        canvas.theme.field().patch(canvas.theme.bad())
    } else {
        canvas.theme.field()
    };
    let room = area.width.saturating_sub(1);
    let text = field.line.text();
    let pad = room.saturating_sub(width(&text) + 1);
    let Rect { x, y, .. } = area;
    canvas.fill(Rect::new(x, y, room, 1), style);
    canvas.line(x + pad, y, &field.line, style, room - pad);
}

/// The field over a screen on which its KPI has no cell: in a box at the foot, with its target, how the text is read, and, where there is
/// room, what would become of the scores.
pub(super) fn over(canvas: &mut Canvas<'_>, model: &Model, field: &Field) -> Option<Position> {
    let kpi = model.plan().kpi(field.place)?;
    let title = format!("{} · {}", kpi.code, kpi.name_in(model.year()));
    let lines = if model.size.is_roomy() { 10 } else { 3 };
    let inside = popup::at_foot(canvas, &title, lines);
    draw(canvas, field, Rect::new(inside.x, inside.y, WIDE, 1));
    if let Some(target) = kpi.target(model.year()) {
        let (x, style) = (inside.x + WIDE + 1, canvas.theme.dim());
        let text = model.words.target(target);
        canvas.text(x, inside.y, &text, style, inside.right().saturating_sub(x));
    }
    let [_, read, outlook] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(2),
        Constraint::Fill(1),
    ])
    .areas(inside);
    detail::spoken(canvas, model, read);
    detail::outlook(canvas, model, field, outlook);
    canvas.cursor()
}

/// How the text is read and what would become of the scores, or why it cannot be read.
pub(super) fn reading(model: &Model, field: &Field) -> Reading {
    let text = field.line.text();
    let words = &model.words.field;
    let kind = model
        .plan()
        .kpi(field.place)
        .map_or(Kind::Nothing, |kpi| kpi.kind(model.year()));
    match &field.read {
        Ok(_) => Reading::Read {
            understood: understood(model, field),
            outcome: outcome(model, field),
            far: field.far.as_ref().map(|far| {
                let shown = model.words.far(far, kind);
                match field.stays {
                    Some(Stays::Far) => format!("{shown} {}", words.far_again()),
                    Some(Stays::Unseen) => format!("{shown} {}", words.far_unseen()),
                    Some(Stays::Unread) | None => shown,
                }
            }),
            falls: falls(model, field),
        },
        Err(_) if text.trim().is_empty() => Reading::Waiting(match kind {
            Kind::YesNo => words.type_yes_no().to_owned(),
            Kind::Date => words.type_date().to_owned(),
            Kind::Quantity(Unit::Number) | Kind::Nothing => words.type_number(""),
            Kind::Quantity(unit) => words.type_number(format!(" ({})", model.words.unit(unit))),
        }),
        Err(error) => {
            let sentence = model.words.typed_error(error, text.trim(), kind);
            if field.stays.is_some() || !is_unfinished(error) {
                Reading::Refused(sentence)
            } else {
                Reading::Waiting(sentence)
            }
        }
    }
}

/// What the line under the panels says while one types.
pub(super) enum Reading {
    Read {
        understood: String,
        outcome: String,
        /// That it can hardly be what was meant.
        far: Option<String>,
        /// Whether the figure falls by it.
        falls: bool,
    },
    Waiting(String),
    Refused(String),
}

/// Whether the next key may make it a number.
const fn is_unfinished(error: &TypedError) -> bool {
    matches!(
        error,
        TypedError::Number(crate::plan::NumberError::Unfinished | crate::plan::NumberError::Empty)
    ) || matches!(error, TypedError::Arithmetic { .. })
}

/// Whether the objective's result would be lower than it is.
fn falls(model: &Model, field: &Field) -> bool {
    let now = model.scores.objective(field.place.objective);
    let now = now.and_then(|it| it.figures.result.as_ref());
    let then = field.preview.as_ref();
    let then = then.and_then(|it| it.objective.result.as_ref());
    now.zip(then).is_some_and(|(now, then)| then < now)
}

fn understood(model: &Model, field: &Field) -> String {
    let (Ok(actual), Some(kpi)) = (&field.read, model.plan().kpi(field.place)) else {
        return String::new();
    };
    let kind = kpi.kind(model.year());
    let text = field.line.text();
    let words = &model.words.field;
    match &actual.value {
        Value::Arithmetic(arithmetic) => {
            let value = match actual.number(kind) {
                Some(Ok(value)) => model.words.number_in(&value, kind),
                Some(Err(_)) | None => return text,
            };
            let scaled = arithmetic.is_scaled(kind);
            let typed = arithmetic.to_text(model.words.language);
            if scaled {
                words.understood_scaled(&typed, &value)
            } else {
                words.understood(&typed, &value)
            }
        }
        // A quotient that fills the inputs of the formula.
        Value::Computed(computed) => {
            let value = match actual.number(kind) {
                Some(Ok(value)) => model.words.number_in(&value, kind),
                Some(Err(_)) | None => return text,
            };
            let symbols: Vec<&str> = computed
                .inputs()
                .iter()
                .map(|(it, _)| it.as_str())
                .collect();
            let named = format!("{} ({})", text.trim(), symbols.join(" / "));
            if computed.is_hundredfold() {
                words.understood_scaled(&named, &value)
            } else {
                words.understood(&named, &value)
            }
        }
        Value::Number(_) | Value::YesNo(_) | Value::Date(_) => words.understood(
            text.trim(),
            model.words.actual_in_full(actual, kpi, model.year()),
        ),
    }
}

fn outcome(model: &Model, field: &Field) -> String {
    let Some(preview) = &field.preview else {
        return String::new();
    };
    let words = &model.words.field;
    match (&preview.kpi.raw, preview.kpi.state) {
        (_, State::NotApplicable) => words.does_not_count().to_owned(),
        (_, State::NotComputable) => {
            let kpi = model.plan().kpi(field.place);
            let kind = kpi.map(|it| it.kind(model.year()));
            let typed = field.read.as_ref().ok().zip(kind);
            match typed.and_then(|(actual, kind)| actual.number(kind)) {
                Some(Err(Undefined::TooLarge)) => model.words.trust.would_be_too_large().to_owned(),
                _ => words.would_divide_by_zero().to_owned(),
            }
        }
        (Some(raw), _) => {
            let now = model
                .scores
                .objective(field.place.objective)
                .and_then(|it| it.figures.result.clone());
            let then = preview
                .objective
                .result
                .clone()
                .unwrap_or_else(Fraction::zero);
            let difference = model
                .words
                .difference(&now.unwrap_or_else(Fraction::zero), &then);
            words.would_be(
                model.words.figure(raw),
                model.words.figure(&then),
                &difference,
            )
        }
        (None, _) => String::new(),
    }
}
