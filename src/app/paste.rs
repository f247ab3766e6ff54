//! A column from the clipboard, before it is kept: which line would go where, and how it is read.

use super::Model;
use super::field::kind;
use crate::plan::Place;
use crate::record::{Actual, TypedError, actual_from};

/// More lines than this are not a column of actuals.
const MOST: usize = 10_000;

/// The preview of a pasted column.
#[derive(Clone, Debug)]
pub struct Paste {
    /// Its lines.
    pub rows: Vec<PasteRow>,
    /// The first one on screen.
    pub scroll: usize,
}

/// A line of it.
#[derive(Clone, Debug)]
pub struct PasteRow {
    /// As pasted.
    pub text: String,
    /// The KPI it would go to, as long as there are any.
    pub place: Option<Place>,
    /// How it is read; `None` where the line is empty.
    pub read: Option<Result<Actual, TypedError>>,
}

impl Paste {
    /// What a text would fill from the selected row down; `None` where it is not a column.
    #[must_use]
    pub fn new(model: &Model, text: &str) -> Option<Self> {
        let text = crate::plan::clean(text.trim_end_matches(['\r', '\n'])).into_owned();
        let lines: Vec<&str> = text.split('\n').take(MOST).collect();
        if lines.len() < 2 {
            return None;
        }
        let mut places = std::iter::once(model.cursor).chain(model.arrangement.after(model.cursor));
        let rows = lines.into_iter().map(|line| {
            let text = line.trim().to_owned();
            let place = places.next();
            let read = place.filter(|_| !text.is_empty());
            let read =
                read.map(|place| actual_from(&text, kind(model, place), model.words.language));
            PasteRow { text, place, read }
        });
        Some(Self {
            rows: rows.collect(),
            scroll: 0,
        })
    }

    /// The values that can be kept.
    pub fn good(&self) -> impl Iterator<Item = (Place, &Actual)> {
        self.rows
            .iter()
            .filter_map(|row| Some((row.place?, row.read.as_ref()?.as_ref().ok()?)))
    }
}
