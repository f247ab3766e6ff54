//! Copying what is selected.

use super::super::{Effect, Model, Screen, Tone, sheet_text};
use crate::plan::inert;

/// Copies what is selected: on the panels the value, on a sheet all of it.
pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    if let Screen::Sheet(sheet) = model.screens.top() {
        let text = sheet_text(model, sheet.of);
        let sentence = model.words.screen.copied_sheet().to_owned();
        return copied(model, text, sentence);
    }
    let cell = model.document.cell(model.cursor, model.year());
    let Some(actual) = cell.and_then(|cell| cell.actual()) else {
        let text = model.words.screen.nothing_to_copy().to_owned();
        model.tell(Tone::Refused, text);
        return Vec::new();
    };
    let text = model.words.typed_again(actual);
    let sentence = model.words.screen.copied(&text);
    copied(model, text, sentence)
}

/// Copies code, name, baseline, target and actual, as a row of a spreadsheet; pasting it sets the actual again.
pub(super) fn copy_row(model: &mut Model) -> Vec<Effect> {
    let year = model.year();
    let Some(kpi) = model.plan().kpi(model.cursor) else {
        return Vec::new();
    };
    let actual = model
        .document
        .cell(model.cursor, year)
        .and_then(|cell| cell.actual());
    let printed = |target: Option<&crate::plan::Target>| {
        target.map_or_else(String::new, |target| target.printed.clone())
    };
    let row = [
        kpi.code.clone(),
        kpi.name_in(year).to_owned(),
        printed(kpi.baseline.as_ref()),
        printed(kpi.target(year)),
        actual.map_or_else(String::new, |actual| model.words.typed_again(actual)),
    ];
    let text = model.words.screen.copied(row.join(" · "));
    copied(
        model,
        row.map(|cell| inert(&cell).into_owned()).join("\t"),
        text,
    )
}

fn copied(model: &mut Model, text: String, sentence: String) -> Vec<Effect> {
    model.tell(Tone::News, sentence);
    vec![Effect::Copy(text)]
}
