//! A column from the clipboard, before it is kept: which line would go where, and how it is read.

use std::collections::HashSet;

use super::field::kind;
use super::{Model, Paste, PasteRow};
use crate::plan::{Lookup, Place, clean};
use crate::record::{Actual, actual_from};
use crate::score::far;

/// More lines than this are not a column of actuals.
const MOST: usize = 10_000;

impl Paste {
    /// What a text would fill from the selected row down; `None` where it is not a column.
    pub fn new(model: &Model, text: &str) -> Option<Self> {
        let text = text.trim_end_matches(['\r', '\n']);
        let lines: Vec<&str> = text.split('\n').take(MOST).collect();
        let is_row = row_of(model, text).is_some_and(|(found, _)| found != Lookup::Unknown);
        if lines.len() < 2 && !is_row {
            return None;
        }
        let mut places = std::iter::once(model.cursor).chain(model.arrangement.after(model.cursor));
        let mut taken = HashSet::new();
        let rows = lines.into_iter().map(|line| {
            let (place, text, alike) = match row_of(model, line) {
                Some((Lookup::Found(place), value)) => (Some(place), value, Vec::new()),
                Some((Lookup::Ambiguous(alike), _)) => (None, line, alike),
                Some((Lookup::Unknown, _)) | None => (places.next(), line.trim(), Vec::new()),
            };
            let text = clean(text).into_owned();
            let read = place.filter(|_| !text.is_empty());
            let read =
                read.map(|place| actual_from(&text, kind(model, place), model.words.language));
            let far = place.zip(read.as_ref()).and_then(|(place, read)| {
                let kpi = model.plan().kpi(place)?;
                let cell = model.document.cell(place, model.year());
                far(read.as_ref().ok()?, kpi, model.year(), cell)
            });
            let is_second = read.is_some() && place.is_some_and(|place| !taken.insert(place));
            PasteRow {
                text,
                place,
                read,
                is_second,
                alike,
                far,
            }
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
            .filter(|row| !row.is_second)
            .filter_map(|row| Some((row.place?, row.read.as_ref()?.as_ref().ok()?)))
    }
}

/// A row as this program copies it, or as it stands in a sheet: a KPI's code, other cells, and the actual in the last one.
fn row_of<'a>(model: &Model, line: &'a str) -> Option<(Lookup<Place>, &'a str)> {
    let (code, rest) = line.split_once('\t')?;
    let found = model.plan().find_written_kpi(code);
    Some((found, rest.rsplit('\t').next().unwrap_or(rest).trim()))
}
