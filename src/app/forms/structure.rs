//! What is taken out of a plan or moved in it, and its approval.

use super::act::{act, act_asked_for};
use super::answers::Answers;
use super::kpi::is_made_up;
use super::sort::{Outcome, Sort};
use crate::app::Model;
use crate::app::form::{Ask, FormError, Outlook, Row};
use crate::plan::{Criterion, Kpi, Objective, YearTarget};
use crate::record::{Edit, StructureEdit};

pub(super) const TAKE_OUT: Sort = Sort {
    title: |it| {
        let code = to_take_out(it.model).unwrap_or_default();
        it.words().structure.take_out_title(code)
    },
    rows: |it| to_take_out(it.model).map(|_| act_asked_for(it.model)),
    outcome: |it| {
        changed(
            it,
            to_take_out(it.model).map(|code| StructureEdit::Withdraw { code }),
        )
    },
    ..Sort::PLAIN
};

pub(super) const MOVE_UP: Sort = Sort {
    title: |it| move_title(it, true),
    rows: |it| to_move(it.model, true).map(|_| act_asked_for(it.model)),
    outcome: |it| moved(it, true),
    ..Sort::PLAIN
};

pub(super) const MOVE_DOWN: Sort = Sort {
    title: |it| move_title(it, false),
    rows: |it| to_move(it.model, false).map(|_| act_asked_for(it.model)),
    outcome: |it| moved(it, false),
    ..Sort::PLAIN
};

pub(super) const APPROVAL: Sort = Sort {
    title: |it| it.words().structure.approve_title().to_owned(),
    rows: |it| {
        let words = &it.words().form;
        let today = it.words().day(it.model.now.day());
        Some(vec![
            Row::text(Ask::Act, words.row_act(), ""),
            Row::text(Ask::Day, words.row_day(), &today),
        ])
    },
    outcome: |it| {
        let act = it.required_line(Ask::Act)?;
        let date = it.day(Ask::Day)?;
        let edit = Edit::Structure(StructureEdit::Approve { date, act });
        Ok(Outcome::Edits(vec![edit]))
    },
    outlook: |it| {
        let words = &it.words().structure;
        let mut lines: Vec<Outlook> = vec![words.will_approve().into()];
        lines.extend(unfinished(it.model, is_made_up).map(|codes| words.unnamed(codes).into()));
        lines
            .extend(unfinished(it.model, asks_nothing).map(|codes| words.untargeted(codes).into()));
        Ok(lines)
    },
    ..Sort::PLAIN
};

/// The KPIs of a draft that are still as they were made.
fn unfinished(model: &Model, is: fn(&Kpi) -> bool) -> Option<String> {
    let kpis = model.plan().kpis().filter(|(_, kpi)| is(kpi));
    let codes: Vec<&str> = kpis.map(|(_, kpi)| kpi.code.as_str()).collect();
    (!codes.is_empty()).then(|| codes.join(", "))
}

fn asks_nothing(kpi: &Kpi) -> bool {
    let nothing = |it: &YearTarget| it.target.criterion == Criterion::Nothing;
    kpi.targets.iter().all(nothing)
}

/// The objective of the KPI that has the keys.
pub(super) fn objective(model: &Model) -> Option<&Objective> {
    model.plan().objective(model.cursor.objective)
}

/// What is taken out: the KPI that has the keys, or its objective where nothing would be left of it.
pub(in crate::app) fn to_take_out(model: &Model) -> Option<String> {
    let objective = objective(model)?;
    let kpi = objective.kpis.get(model.cursor.kpi)?;
    let last = objective.kpis.len() == 1;
    Some(if last { &objective.code } else { &kpi.code }.clone())
}

/// What is moved: the KPI that has the keys, or at the edge of its objective the whole objective.
pub(in crate::app) fn to_move(model: &Model, up: bool) -> Option<String> {
    let objective = objective(model)?;
    let kpi = objective.kpis.get(model.cursor.kpi)?;
    let last = objective.kpis.len().saturating_sub(1);
    let at_edge = model.cursor.kpi == if up { 0 } else { last };
    Some(if at_edge { &objective.code } else { &kpi.code }.clone())
}

fn move_title(it: &Answers<'_>, up: bool) -> String {
    let code = to_move(it.model, up).unwrap_or_default();
    it.words().structure.move_title(code)
}

fn moved(it: &Answers<'_>, up: bool) -> Result<Outcome, FormError> {
    changed(
        it,
        to_move(it.model, up).map(|code| StructureEdit::Move { code, up }),
    )
}

/// The act and the change; nothing where there is nothing to change any more.
fn changed(it: &Answers<'_>, structure_edit: Option<StructureEdit>) -> Result<Outcome, FormError> {
    let Some(structure_edit) = structure_edit else {
        return Ok(Outcome::Edits(Vec::new()));
    };
    let edits = act(it)?
        .into_iter()
        .chain([Edit::Structure(structure_edit)]);
    Ok(Outcome::Edits(edits.collect()))
}
