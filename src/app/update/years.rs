//! All years beside each other.

use super::super::{Command, Effect, Model, Purpose, Screen, SheetOf, Years};
use super::{cursor, form, sheet, view_mode};

pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let years = Years::new(model);
    model.notice = None;
    model.screens.open(Screen::Years(Box::new(years)));
    Vec::new()
}

pub(super) fn matrix(model: &mut Model, command: Command) -> Vec<Effect> {
    let effects = match command {
        Command::Back => {
            model.screens.close();
            return Vec::new();
        }
        Command::KpiSheet => return sheet::open(model, SheetOf::Kpi),
        Command::ObjectiveSheet => return sheet::open(model, SheetOf::Objective),
        Command::Export => return form::open(model, Purpose::Export),
        Command::NextYear => view_mode::year(model, true),
        Command::PreviousYear => view_mode::year(model, false),
        other => cursor::moved(model, other),
    };
    model.with_top(|screen, model| {
        if let Screen::Years(years) = screen {
            years.follow(model);
        }
    });
    effects
}
