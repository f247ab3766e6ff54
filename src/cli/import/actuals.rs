//! The actuals that come with a plan, as readings.

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

/// The actuals that came with a plan, as readings, where they are other than what counts already.
pub(super) fn recorded(
    document: &mut Document,
    read: &mut Imported,
    context: &Context,
    source: Option<&Source>,
) -> Result<Vec<Change>, Failure> {
    let mut edits = Vec::new();
    for reading in std::mem::take(&mut read.readings) {
        match actual(document, &reading) {
            Came::New(actual) => edits.push({
                let (source, sha256) = Source::parts(source.cloned());
                Edit::Record {
                    date: {
                        let place = document.place(&reading.code).unwrap_or_default();
                        document.reading_day(place, reading.year, context.now.day())
                    },
                    kpi: reading.code,
                    year: reading.year,
                    actual,
                    note: None,
                    source,
                    sha256,
                }
            }),
            Came::Known => {}
            Came::Unread => read.findings.push(reading.unread()),
        }
    }
    let changes = edits.chunks(MOST_EDITS).map(|edits| {
        let applied = document.apply(edits.to_vec(), context.now);
        applied.map(|(change, _)| change)
    });
    let changes: Result<Vec<Change>, EditError> = changes.collect();
    changes.map_err(|refusal| context.refused(&refusal, document))
}

/// Whether an actual says anything new.
enum Came {
    New(Actual),
    Known,
    Unread,
}

fn actual(document: &Document, reading: &ImportedMeasurement) -> Came {
    let place = document.place(&reading.code);
    let Some((place, kpi)) = place.and_then(|it| Some((it, document.plan().kpi(it)?))) else {
        return Came::Unread;
    };
    let kind = kpi.kind(reading.year);
    let Ok(actual) = actual_from(&reading.text, kind, reading.language) else {
        return Came::Unread;
    };
    let cell = document.cell(place, reading.year);
    let now = cell.and_then(|cell| cell.actual());
    if same(Some(&actual), now, kpi, reading.year) {
        Came::Known
    } else {
        Came::New(actual)
    }
}
