//! Where typed characters and pasted text go.

use super::super::{Effect, Model, Screen, Stays};
use super::{field, form, import, list, paste, text};
use crate::plan::{Criterion, Kpi, Plan, YearTarget};

/// A character: it opens the field where a KPI is selected, and goes into whatever text is open.
pub(super) fn typed(model: &mut Model, c: char) -> Vec<Effect> {
    match model.screens.top() {
        Screen::Overview | Screen::Sheet(_) | Screen::Round(_) | Screen::Meeting(_) => {
            field::open(model, &c.to_string(), field::Opened::New)
        }
        Screen::Form(_) => form::typed(model, &c.to_string()),
        Screen::Import(_) => import::answered(model, c),
        _ => insert(model, &c.to_string()),
    }
}

/// Text from the clipboard: a column fills rows, after a preview; one value opens the field. What has no room is said.
pub(super) fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    // Terminals send line ends as carriage returns.
    let text = &text.replace("\r\n", "\n").replace('\r', "\n");
    let first = text.lines().next().unwrap_or_default().trim().to_owned();
    match model.screens.top() {
        Screen::Overview if is_block(text) && is_blank(model.plan()) => {
            let id = Some(model.plan_id.clone());
            import::pasted(model, text, id)
        }
        Screen::Plans(_) if is_block(text) => import::pasted(model, text, None),
        Screen::Overview => paste::open(model, text, &first),
        Screen::Form(_) => form::typed(model, text),
        Screen::Note(_) => insert(model, text),
        _ => insert(model, &first),
    }
}

/// Whether a text is rows of cells.
fn is_block(text: &str) -> bool {
    text.lines().filter(|it| it.contains('\t')).count() > 1
}

/// Whether nothing is promised in a plan yet.
fn is_blank(plan: &Plan) -> bool {
    let says =
        |it: &YearTarget| !matches!(it.target.criterion, Criterion::Nothing | Criterion::Open);
    let promises = |kpi: &Kpi| kpi.targets.iter().any(says);
    plan.unapproved && !plan.kpis().any(|(_, kpi)| promises(kpi))
}

/// Puts text into whatever text is open, as far as it fits.
fn insert(model: &mut Model, text: &str) -> Vec<Effect> {
    let cut = match model.screens.top_mut() {
        // A question stands there: the next value, typed without looking, must not run into this one.
        Screen::Field(field) if matches!(field.stays, Some(Stays::Far | Stays::Unseen)) => {
            field.stays = Some(Stays::Unseen);
            return Vec::new();
        }
        Screen::Field(field) => {
            if std::mem::take(&mut field.untouched) {
                field.line.clear();
            }
            field.line.insert(text)
        }
        screen => match screen.finder() {
            Some(_) => list::edit_query(model, |line| line.insert(text)),
            None => screen.line().map_or(0, |line| line.insert(text)),
        },
    };
    text::tell_cut(model, cut);
    field::in_field(model, |_| {})
}
