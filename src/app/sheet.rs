//! The lines of a sheet, wrapped by word to the width of the window.

use super::{Chart, Model, OpenSheet, SheetOf};
use crate::words::{Evidence, Role, SheetLine, SheetText};

/// Space left free on both sides of a sheet.
pub const MARGIN: usize = 2;
/// Text wider than this is hard to read.
const WIDEST: usize = 100;

/// The width of a sheet over the whole window.
pub(super) fn width(model: &Model) -> u16 {
    let around = u16::try_from(2 * MARGIN + 2).unwrap_or(0);
    model.size.width.saturating_sub(around)
}

/// The sheet of the selected KPI or objective, in so many cells.
pub(super) fn open(model: &Model, of: SheetOf, room: u16) -> OpenSheet {
    let width = usize::from(room);
    let SheetText { lines, year_series } = text(model, of);
    OpenSheet {
        lines: lines
            .into_iter()
            .flat_map(|line| wrapped(line, width.clamp(1, WIDEST)))
            .collect(),
        chart: year_series.map(|it| Chart::new(model.words, &it, room)),
    }
}

fn text(model: &Model, of: SheetOf) -> SheetText {
    let (words, place) = (model.words, model.cursor);
    match of {
        SheetOf::Kpi => {
            let doubts = model.doubts_of(place);
            let evidence = Evidence {
                seals: &model.seals,
                doubts: &doubts,
            };
            let known = (&*model.document, &model.scores);
            words.kpi_sheet(known, place, model.now, evidence)
        }
        SheetOf::Objective => SheetText {
            lines: words.objective_sheet(&model.document, &model.scores, place.objective),
            year_series: None,
        },
    }
}

fn wrapped(line: SheetLine, width: usize) -> Vec<SheetLine> {
    let drawn = matches!(
        line.role,
        Role::Blank
            | Role::Table
            | Role::Heads
            | Role::Gauge(_)
            | Role::Weighted(_)
            | Role::Chart(_)
    );
    if drawn {
        return vec![line];
    }
    let parts = textwrap::wrap(&line.text, width);
    parts
        .into_iter()
        .map(|part| SheetLine {
            role: line.role,
            text: part.into_owned(),
        })
        .collect()
}
