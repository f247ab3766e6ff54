//! The lines of a sheet, wrapped by word to the width of the window.

use super::{Model, SheetOf};
use crate::words::{Evidence, Role, SheetLine};

/// Space left free on both sides of a sheet.
pub const MARGIN: usize = 2;
/// Text wider than this is hard to read.
const WIDEST: usize = 100;

/// The lines of the selected KPI's or objective's sheet, as wide as the window allows.
pub fn lines(model: &Model, of: SheetOf) -> Vec<SheetLine> {
    let width = usize::from(model.size.width)
        .saturating_sub(2 * MARGIN + 2)
        .clamp(1, WIDEST);
    let sheet = match of {
        SheetOf::Kpi => {
            let doubts = model.doubts_of(model.cursor);
            let evidence = Evidence {
                seals: &model.seals,
                doubts: &doubts,
            };
            let known = (&model.document, &model.scores);
            model
                .words
                .kpi_sheet(known, model.cursor, model.now, evidence)
        }
        SheetOf::Objective => {
            model
                .words
                .objective_sheet(&model.document, &model.scores, model.cursor.objective)
        }
    };
    sheet
        .into_iter()
        .flat_map(|line| wrapped(line, width))
        .collect()
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
