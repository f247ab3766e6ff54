//! Rows for what a sheet or a KPI's row says under labels.

use super::answers::Answers;
use crate::app::form::{Ask, Row};
use crate::plan::{Field, FieldKind};

/// Kinds of fields, with the labels that documents print.
pub(super) type Usual = [(FieldKind, &'static str)];

/// The fields that are there, and of the usual ones those that are lacking, empty.
fn all(there: &[Field], usual: &Usual) -> Vec<Field> {
    let is_there = |kind| there.iter().any(|it| it.kind == kind);
    let lacking = usual.iter().filter(|(kind, _)| !is_there(*kind));
    let lacking = lacking.map(|(kind, label)| Field {
        kind: *kind,
        label: (*label).to_owned(),
        text: String::new(),
    });
    there.iter().cloned().chain(lacking).collect()
}

/// A row for each of them.
pub(super) fn asked(there: &[Field], usual: &Usual) -> Vec<Row> {
    let rows = all(there, usual).into_iter().enumerate();
    rows.map(|(at, field)| {
        // What a document explains in parentheses would leave no room for the answer.
        let label = field.label.split('(').next().unwrap_or_default().trim();
        Row::text(Ask::Field(at), label, &field.text)
    })
    .collect()
}

/// What was typed in them; one that the document has stays, also where it is empty.
pub(super) fn typed(it: &Answers<'_>, there: &[Field], usual: &Usual) -> Vec<Field> {
    let typed = all(there, usual).into_iter().enumerate();
    let typed = typed.map(|(at, field)| Field {
        text: it.text(&Ask::Field(at)),
        ..field
    });
    let is_there = |field: &Field| there.iter().any(|it| it.kind == field.kind);
    typed
        .filter(|field| !field.text.is_empty() || is_there(field))
        .collect()
}
