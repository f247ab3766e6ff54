//! When a row of the table of keys works.

use crate::app::{
    Aside, Asked, Form, Import, Meeting, Model, Purpose, Screen, Sheet, SheetOf, Slide,
};
use crate::plan::Kind;
use crate::record::ReadOnly;

pub(super) const fn always(_: &Model) -> bool {
    true
}

pub(super) fn writable(model: &Model) -> bool {
    model.is_writable() && model.plan().kpi(model.cursor).is_some()
}

pub(super) fn answers(model: &Model) -> bool {
    writable(model) && kind(model) == Some(Kind::YesNo)
}

pub(super) fn counts(model: &Model) -> bool {
    writable(model) && kind(model) != Some(Kind::YesNo)
}

pub(super) fn kind(model: &Model) -> Option<Kind> {
    model
        .plan()
        .kpi(model.cursor)
        .map(|kpi| kpi.kind(model.year()))
}

pub(super) fn measured(model: &Model) -> bool {
    writable(model)
        && model
            .document
            .cell(model.cursor, model.year())
            .is_some_and(|cell| cell.current().is_some())
}

/// A value that a note can be written to: that of the selected KPI, or the one that asks for it.
pub(super) fn annotates(model: &Model) -> bool {
    measured(model) || model.asks_for_note.is_some()
}

/// A form that was given up before, with what was typed then.
pub(super) fn draws_kpi(model: &Model) -> bool {
    let purpose = |form: &Form| matches!(form.purpose, Purpose::AddKpi | Purpose::EditKpi);
    model.plan().unapproved && matches!(model.screens.top(), Screen::Form(form) if purpose(form))
}

/// A form of which something was typed before.
pub(super) fn resumed(model: &Model) -> bool {
    matches!(model.screens.top(), Screen::Form(form) if form.resumed)
}

/// A what-if in which values were tried.
pub(super) fn has_tried(model: &Model) -> bool {
    matches!(asked(model), Some(Asked::EndWhatIf(1..)))
}

pub(super) fn doubtful(model: &Model) -> bool {
    changeable(model) && model.is_contested(model.cursor)
}

pub(super) fn changeable(model: &Model) -> bool {
    model.document.bar().is_none()
}

pub(super) fn unsaved(model: &Model) -> bool {
    model.unsaved() > 0
}

pub(super) fn has_findings(model: &Model) -> bool {
    model.all_findings().next().is_some()
}

pub(super) fn chooses(model: &Model) -> bool {
    matches!(
        model.screens.top(),
        Screen::Search(_) | Screen::Palette(_) | Screen::Findings(_)
    )
}

/// A KPI whose formula computes it.
pub(super) fn computes(model: &Model) -> bool {
    writable(model)
        && model
            .plan()
            .kpi(model.cursor)
            .is_some_and(|kpi| kpi.formula.is_some())
}

/// Acts on the plan, which are no matter of a what-if.
pub(super) fn acts(model: &Model) -> bool {
    writable(model) && !model.is_what_if()
}

/// A KPI with a target that is a bare value: somebody may say which way is better.
pub(super) fn directed(model: &Model) -> bool {
    let kpi = model.plan().kpi(model.cursor);
    acts(model) && kpi.is_some_and(|kpi| kpi.directed_years().next().is_some())
}

/// The year on screen can be closed.
pub(super) fn closes(model: &Model) -> bool {
    closes_or_reopens(model) && !model.document.is_closed(model.year())
}

/// The plan as it stands is shown.
pub(super) const fn present(model: &Model) -> bool {
    model.aside.is_none()
}

/// A what-if can be entered, or left.
pub(super) const fn tries(model: &Model) -> bool {
    !matches!(model.aside, Some(Aside::Past(_)))
}

pub(super) const fn of_kpi(model: &Model) -> bool {
    matches!(
        model.screens.top(),
        Screen::Sheet(Sheet {
            of: SheetOf::Kpi,
            ..
        })
    )
}

/// A review, or a year, that can be written for others: what is only tried is not.
pub(super) const fn exports(model: &Model) -> bool {
    !model.is_what_if()
}

/// The year on screen is closed, and can be reopened.
pub(super) fn reopens(model: &Model) -> bool {
    closes_or_reopens(model) && model.document.is_closed(model.year())
}

fn closes_or_reopens(model: &Model) -> bool {
    changeable(model) && !model.is_what_if() && model.plan().years.contains(&model.year())
}

/// Another plan can be opened: not from the past, and not out of a what-if.
pub(super) fn opens(model: &Model) -> bool {
    model.aside.is_none() && !matches!(model.document.bar(), Some(ReadOnly::Past(_)))
}

/// A draft that can be edited.
pub(super) fn abandoned(model: &Model) -> bool {
    changeable(model) && model.plan().unapproved && !model.is_what_if()
}

/// Objectives and KPIs can be added and taken out: of a draft freely, of an approved plan by an act.
pub(super) fn restructures(model: &Model) -> bool {
    changeable(model) && !model.is_what_if()
}

/// A draft with a KPI that is selected.
pub(super) fn edits_kpi(model: &Model) -> bool {
    abandoned(model) && model.plan().kpi(model.cursor).is_some()
}

/// An approved plan, whose promise is changed by acts.
pub(super) fn amends(model: &Model) -> bool {
    acts(model) && !model.plan().unapproved
}

/// A plan can be made: nothing was asked to be only looked at.
pub(super) fn makes(model: &Model) -> bool {
    model.document.bar() != Some(&ReadOnly::Asked)
}

pub(super) fn in_replace_question(model: &Model) -> bool {
    matches!(asked(model), Some(Asked::Replace(..)))
}

pub(super) fn formula(model: &Model) -> bool {
    acts(model) && of_kpi(model)
}

fn asked(model: &Model) -> Option<&Asked> {
    if let Screen::Question(question) = model.screens.top() {
        Some(question)
    } else {
        None
    }
}

pub(super) fn can_do_it(model: &Model) -> bool {
    !matches!(asked(model), Some(Asked::Replace(..)))
}

/// Where what changes something does not work, and a person wants to know why: a closed year, a plan that cannot be written,
/// the past, a what-if.
pub(super) fn is_read_only(model: &Model) -> bool {
    let here = matches!(model.screens.top(), Screen::Overview | Screen::Sheet(_));
    here && (!model.is_writable() || model.is_what_if())
}

fn meeting(model: &Model) -> Option<&Meeting> {
    if let Screen::Meeting(meeting) = model.screens.top() {
        Some(meeting)
    } else {
        None
    }
}

/// A slide with KPIs among which one is chosen.
pub(super) fn of_objective(model: &Model) -> bool {
    meeting(model).is_some_and(|it| matches!(it.slide(), Slide::Objective(_)))
}

pub(super) fn recorded(model: &Model) -> bool {
    meeting(model).is_some_and(|it| it.review.is_some())
}

/// A slide with a KPI that something can be typed for: what is shown only is not written on.
pub(super) fn on_kpi(model: &Model) -> bool {
    let slide = meeting(model).map(Meeting::slide);
    recorded(model) && writable(model) && matches!(slide, Some(Slide::Objective(_) | Slide::Kpi(_)))
}

pub(super) fn counts_on_slide(model: &Model) -> bool {
    on_kpi(model) && counts(model)
}

pub(super) fn answers_on_slide(model: &Model) -> bool {
    on_kpi(model) && answers(model)
}

/// A doubt of the file on screen waits for an answer.
pub(super) fn has_doubts(model: &Model) -> bool {
    model.screens.import().is_some_and(|it| it.count_open() > 0)
}

/// The cell that has the keys has a doubt with likely answers.
pub(super) fn is_offered(model: &Model) -> bool {
    let doubt = model.screens.import().and_then(Import::doubt);
    doubt.is_some_and(|it| !it.offers.is_empty())
}

/// Something was said of the file on screen.
pub(super) fn has_answered(model: &Model) -> bool {
    let import = model.screens.import();
    import.is_some_and(|it| !it.request.answers.is_empty())
}
