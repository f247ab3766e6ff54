//! The actuals that come with a plan, as measurements.

use jiff::civil::Date;

use crate::cli::set::same;
use crate::cli::{Context, Failure};
use crate::exchange::{Imported, ImportedMeasurement};
use crate::record::{Actual, Change, Document, Edit, EditError, Source, actual_from};

/// Actuals that one change holds at most, and one undo takes back.
const MOST_EDITS: usize = 500;

/// The actuals that came with a plan that is new.
pub(super) fn begun(
    read: &mut Imported,
    context: &Context,
    source: Option<&Source>,
) -> Result<Vec<Change>, Failure> {
    let now = context.now.instant;
    let mut document = Document::new(read.plan.clone(), [], context.signature.clone(), now);
    recorded(&mut document, read, context, source)
}

/// The actuals that came with a plan, as measurements, where they are other than what counts already.
pub(super) fn recorded(
    document: &mut Document,
    read: &mut Imported,
    context: &Context,
    source: Option<&Source>,
) -> Result<Vec<Change>, Failure> {
    let (mut edits, mut unread) = (Vec::new(), Vec::new());
    for measurement in std::mem::take(&mut read.measurements) {
        match actual(document, &measurement) {
            Came::New(actual) => edits.push({
                let (source, sha256) = Source::parts(source.cloned());
                Edit::Record {
                    date: measurement.day.unwrap_or_else(|| {
                        let place = document.place(&measurement.code).unwrap_or_default();
                        document.measurement_day(place, measurement.year, context.now.day())
                    }),
                    kpi: measurement.code,
                    year: measurement.year,
                    actual,
                    note: None,
                    source,
                    sha256,
                }
            }),
            Came::Known => {}
            Came::Unread => unread.push(measurement),
        }
    }
    read.unread(unread);
    let changes = edits.chunks(MOST_EDITS).map(|edits| {
        let applied = document.apply(edits.to_vec(), context.now);
        applied.map(|(change, _)| change)
    });
    let changes: Result<Vec<Change>, EditError> = changes.collect();
    changes.map_err(|edit_error| context.refused(&edit_error, document))
}

/// Whether an actual says anything new.
enum Came {
    New(Actual),
    Known,
    Unread,
}

fn actual(document: &Document, measurement: &ImportedMeasurement) -> Came {
    let place = document.place(&measurement.code);
    let Some((place, kpi)) = place.and_then(|it| Some((it, document.plan().kpi(it)?))) else {
        return Came::Unread;
    };
    let kind = kpi.kind(measurement.year);
    let Ok(actual) = actual_from(&measurement.text, kind, measurement.language) else {
        return Came::Unread;
    };
    let cell = document.cell(place, measurement.year);
    // A reading of a part of its year is held against the one of that day.
    let of_day = |day: Date| {
        let all = cell.into_iter().flat_map(|it| &it.measurements);
        all.filter(|it| it.date == day)
            .map(|it| &it.actual)
            .next_back()
    };
    let now = match measurement.day {
        Some(day) => of_day(day),
        None => cell.and_then(|cell| cell.actual()),
    };
    if same(Some(&actual), now, kpi, measurement.year) {
        Came::Known
    } else {
        Came::New(actual)
    }
}
