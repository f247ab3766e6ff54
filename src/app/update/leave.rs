//! One step back, and out of the program.

use super::super::{Aside, Effect, Model};
use super::{save, view_mode, what_if};

/// One step back on the panels, and never out of the program: from a filter, from a past day, from a what-if.
pub(super) fn clear(model: &mut Model) -> Vec<Effect> {
    model.notice = None;
    if model.filtered {
        return view_mode::filter(model);
    }
    if model.order.is_some() {
        return view_mode::sort(model);
    }
    if model.aside.is_some() {
        return quit(model);
    }
    Vec::new()
}

/// Leaving: from a past day to the present, from a what-if after a question, else the program.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    match &model.aside {
        Some(Aside::Past(_)) => what_if::back(model),
        Some(Aside::WhatIf(_)) => what_if::what_if(model),
        None => save::quit(model),
    }
}
