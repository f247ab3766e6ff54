//! An actual being typed in its cell: how it is read, and what would become of the scores, with every key.

use jiff::civil::Date;

use super::{Line, Model};
use crate::plan::{Kind, Place};
use crate::record::{Actual, TypedError, actual_from};
use crate::score::{Far, Preview, far};

/// The open field.
#[derive(Clone, Debug)]
pub struct Field {
    pub place: Place,
    pub line: Line,
    pub read: Result<Actual, TypedError>,
    /// What would become of the scores.
    pub preview: Option<Preview>,
    /// Where Enter was pressed and the field stays open, why.
    pub stays: Option<Stays>,
    /// Whether it opened with the old value, so that clearing it withdraws that.
    pub reopened: bool,
    /// Whether nothing was typed since it opened with a text: then the first character takes the place of all of it.
    pub untouched: bool,
    /// That the value is far from what it is measured against.
    pub far: Option<Far>,
}

/// Why a field stays open after Enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    Unread,
    /// Its value is far from what it is measured against: the next Enter keeps it.
    Far,
    /// The same, and somebody typed on without looking: what they typed is for another row, and the next Enter asks again.
    Unseen,
}

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
        self.read = actual_from(
            &self.line.text(),
            kind(model, self.place),
            model.words.language,
        );
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

/// What sort of actual answers a KPI in the year on screen.
pub(super) fn kind(model: &Model, place: Place) -> Kind {
    model
        .plan()
        .kpi(place)
        .map_or(Kind::Nothing, |kpi| kpi.kind(model.year()))
}

/// The day of a reading typed now for the year on screen.
pub(super) fn reading_day(model: &Model, place: Place) -> Date {
    let today = model.now.day();
    model.document.reading_day(place, model.year(), today)
}
