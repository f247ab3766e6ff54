//! An actual being typed in its cell: how it is read, and what would become of the scores, with every key.

use jiff::civil::Date;

use super::{Field, Line, Model};
use crate::plan::{Kind, Place, typed_date};
use crate::record::{Actual, Computed, TypedError, Value, actual_from};
use crate::score::far;

impl Field {
    /// Opens a field with a text.
    pub fn open(model: &Model, place: Place, text: &str, reopened: bool) -> Self {
        let mut field = Self {
            place,
            line: Line::new(text),
            read: Err(TypedError::WantsNumber),
            preview: None,
            stays: None,
            reopened,
            untouched: false,
            far: None,
        };
        field.reread(model);
        field
    }

    /// Reads the text again, after a key.
    pub fn reread(&mut self, model: &Model) {
        let text = self.line.text();
        self.read = match kind(model, self.place) {
            Kind::Date => typed_date(&text, model.now.day(), model.year())
                .map(|day| Value::Date(day).into())
                .map_err(TypedError::WantsDate),
            kind @ (Kind::Quantity(_) | Kind::YesNo | Kind::Nothing) => {
                let read = actual_from(&text, kind, model.words.language);
                read.map(|actual| into_inputs(model, self.place, actual, kind))
            }
        };
        self.stays = None;
        self.far = self.read.as_ref().ok().and_then(|actual| {
            let kpi = model.plan().kpi(self.place)?;
            let cell = model.document.cell(self.place, model.year());
            far(actual, kpi, model.year(), cell)
        });
        self.preview = match &self.read {
            Ok(actual) => model
                .scores
                .preview(&model.document, self.place, Some(actual)),
            Err(_) => None,
        };
    }
}

/// A quotient that is typed where the formula is one of two inputs fills them.
fn into_inputs(model: &Model, place: Place, actual: Actual, kind: Kind) -> Actual {
    let formula = model.plan().kpi(place).and_then(|kpi| kpi.formula.as_ref());
    let filled = match (&actual.value, formula) {
        (Value::Arithmetic(typed), Some(formula)) => Computed::quotient(formula, typed, kind),
        _ => None,
    };
    match filled {
        Some(computed) => Actual {
            value: Value::Computed(computed),
            ..actual
        },
        None => actual,
    }
}

/// What sort of actual answers a KPI in the year on screen.
pub(super) fn kind(model: &Model, place: Place) -> Kind {
    model
        .plan()
        .kpi(place)
        .map_or(Kind::Nothing, |kpi| kpi.kind(model.year()))
}

/// The day of a measurement typed now for the year on screen.
pub(super) fn measurement_day(model: &Model, place: Place) -> Date {
    let today = model.now.day();
    model.document.measurement_day(place, model.year(), today)
}
