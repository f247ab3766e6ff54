//! The sheets of a KPI and of an objective.

use super::super::{Command, Effect, Model, Screen, Sheet, SheetOf};
use super::{cursor, field, note, view_mode};

/// Opens the sheet of the selected KPI, or of its objective.
pub(super) fn open(model: &mut Model, of: SheetOf) -> Vec<Effect> {
    if model.plan().kpi(model.cursor).is_none() {
        return Vec::new();
    }
    model.notice = None;
    show(model, of)
}

/// The sheet of whatever is selected now, from its first line.
pub(super) fn show(model: &mut Model, of: SheetOf) -> Vec<Effect> {
    model.screens.open(Screen::Sheet(Sheet { of, scroll: 0 }));
    look_at_sources(model)
}

/// Looks whether the files that the measurements on the sheet come from are what they were.
pub(super) fn look_at_sources(model: &mut Model) -> Vec<Effect> {
    model.seals.clear();
    let cell = model.document.cell(model.cursor, model.year());
    let measurements = cell.map(|cell| cell.measurements.as_slice());
    let sources = measurements
        .unwrap_or_default()
        .iter()
        .filter_map(|measurement| measurement.source.clone());
    let sealed: Vec<_> = sources.filter(|it| it.checksum.is_some()).collect();
    if sealed.is_empty() {
        Vec::new()
    } else {
        vec![Effect::Verify(sealed)]
    }
}

/// A command while a sheet has the keys; `None` where it is one that is the same everywhere.
pub(super) fn sheet(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    let Screen::Sheet(Sheet { of, .. }) = *model.screens.top() else {
        return None;
    };
    Some(match command {
        Command::NextObjective => other_sheet(model, of, true),
        Command::PreviousObjective => other_sheet(model, of, false),
        Command::KpiSheet => open(model, SheetOf::Kpi),
        Command::ObjectiveSheet => open(model, SheetOf::Objective),
        Command::NextYear => year(model, true),
        Command::PreviousYear => year(model, false),
        Command::Edit => field::reopen(model),
        Command::Yes => field::answered(model, true),
        Command::No => field::answered(model, false),
        Command::Annotate => note::annotate(model),
        Command::Back => {
            model.screens.close();
            // Values may have been typed on the sheet.
            model.with_top(|screen, model| {
                if let Screen::Years(years) = screen {
                    years.refresh(model);
                }
            });
            Vec::new()
        }
        _ => return None,
    })
}

fn year(model: &mut Model, forward: bool) -> Vec<Effect> {
    let mut effects = view_mode::year(model, forward);
    effects.extend(look_at_sources(model));
    effects
}

fn other_sheet(model: &mut Model, of: SheetOf, forward: bool) -> Vec<Effect> {
    let arrangement = &model.arrangement;
    let place = match (of, forward) {
        (SheetOf::Kpi, true) => arrangement.next(model.cursor),
        (SheetOf::Kpi, false) => arrangement.before(model.cursor).next(),
        (SheetOf::Objective, _) => arrangement.other_objective(model.cursor, forward),
    };
    cursor::select(model, place);
    match place {
        Some(_) => open(model, of),
        None => Vec::new(),
    }
}
