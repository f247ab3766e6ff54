//! What a plan consists of: which form edits what, and the act that an approved plan asks for.

use jiff::civil::date as date_of;

use super::draft::{self, objective};
use super::flaw::empty;
use super::{Flaw, Form, Row};
use crate::app::Model;
use crate::plan::{clean, date, one_line};
use crate::record::{Edit, Rework};

/// The rows of an act, at the end of a form.
const ACT_ROWS: usize = 3;

/// What is done to the objectives and KPIs of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Structuring {
    /// The KPI of a draft has other words.
    EditKpi,
    AddKpi,
    EditObjective,
    AddObjective,
    Approval,
    /// Something is taken out of an approved plan.
    TakeOut,
    /// Something is moved up in an approved plan.
    MoveUp,
    MoveDown,
}

impl Structuring {
    pub(super) fn rows(self, model: &Model) -> Option<Vec<Row>> {
        match self {
            Self::EditKpi => draft::kpi(model),
            Self::AddKpi => draft::new_kpi(model),
            Self::EditObjective => draft::edited_objective(model),
            Self::AddObjective => Some(draft::new_objective(model)),
            Self::Approval => Some(draft::approval(model)),
            Self::TakeOut => taking_out(model),
            Self::MoveUp => moving(model, true),
            Self::MoveDown => moving(model, false),
        }
    }

    pub(super) fn edits(self, model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
        match self {
            Self::EditKpi => draft::drawn_kpi(model, form, false),
            Self::AddKpi => draft::drawn_kpi(model, form, true),
            Self::EditObjective => draft::drawn_objective(model, form, false),
            Self::AddObjective => draft::drawn_objective(model, form, true),
            Self::Approval => draft::approved(model, form),
            Self::TakeOut => taken_out(model, form),
            Self::MoveUp => moved(model, form, true),
            Self::MoveDown => moved(model, form, false),
        }
    }

    pub(super) fn told(self, model: &Model, form: &Form) -> Result<Vec<String>, Flaw> {
        match self {
            Self::EditKpi => draft::told_of_kpi(model, form, false),
            Self::AddKpi => draft::told_of_kpi(model, form, true),
            Self::Approval => Ok(vec![model.words.draft.will_approve().to_owned()]),
            Self::EditObjective
            | Self::AddObjective
            | Self::TakeOut
            | Self::MoveUp
            | Self::MoveDown => Ok(Vec::new()),
        }
    }

    pub(super) fn title(self, model: &Model) -> String {
        let words = &model.words.draft;
        let kpi = model.plan().kpi(model.cursor);
        let kpi = kpi.map_or("", |it| it.code.as_str());
        let sheet = objective(model).map_or("", |it| it.code.as_str());
        match self {
            Self::EditKpi => words.kpi_title(kpi),
            Self::AddKpi => words.new_kpi_title(sheet),
            Self::EditObjective => words.objective_title(sheet),
            Self::AddObjective => words.new_objective_title().to_owned(),
            Self::Approval => words.approve_title().to_owned(),
            Self::TakeOut => words.take_out_title(to_take_out(model).unwrap_or_default()),
            Self::MoveUp | Self::MoveDown => {
                let code = to_move(model, self == Self::MoveUp);
                words.move_title(code.unwrap_or_default())
            }
        }
    }
}

/// The rows of the act by which an approved plan is changed: its day, its name, its reason; a draft needs none.
pub(super) fn act_rows(model: &Model) -> Vec<Row> {
    if model.plan().draft {
        return Vec::new();
    }
    let words = &model.words.form;
    let (first, last) = model.document.years_of_acts();
    let today = model
        .now
        .day()
        .clamp(date_of(first, 1, 1), date_of(last, 12, 31));
    vec![
        Row::text(words.row_act_day(), &model.words.day(today)).hint(words.hint_day()),
        Row::text(words.row_act(), "").hint(words.hint_act()),
        Row::text(words.row_reason(), ""),
    ]
}

/// The act in the last rows of a form, where the plan asks for one.
pub(super) fn act(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    if model.plan().draft {
        return Ok(Vec::new());
    }
    let first = form.rows.len().saturating_sub(ACT_ROWS);
    let act = one_line(&form.value(first + 1)).into_owned();
    let reason = clean(&form.value(first + 2)).into_owned();
    for (row, text) in [(first + 1, &act), (first + 2, &reason)] {
        if text.is_empty() {
            return Err(empty(model, form, row));
        }
    }
    let day = form.value(first);
    let bad = |error| Flaw::at(first, model.words.date_error(error, &day));
    Ok(vec![Edit::Rework(Rework::Enact {
        date: date(&day).map_err(bad)?,
        act,
        reason,
    })])
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
    let edge = if up {
        0
    } else {
        objective.kpis.len().saturating_sub(1)
    };
    let at_edge = model.cursor.kpi == edge;
    Some(if at_edge { &objective.code } else { &kpi.code }.clone())
}

fn moving(model: &Model, up: bool) -> Option<Vec<Row>> {
    to_move(model, up)?;
    Some(act_rows(model))
}

fn moved(model: &Model, form: &Form, up: bool) -> Result<Vec<Edit>, Flaw> {
    let code = to_move(model, up).ok_or_else(|| empty(model, form, 0))?;
    let mut edits = act(model, form)?;
    edits.push(Edit::Rework(Rework::Move { code, up }));
    Ok(edits)
}

fn taking_out(model: &Model) -> Option<Vec<Row>> {
    to_take_out(model)?;
    Some(act_rows(model))
}

fn taken_out(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let code = to_take_out(model).ok_or_else(|| empty(model, form, 0))?;
    let mut edits = act(model, form)?;
    edits.push(Edit::Rework(Rework::Withdraw { code }));
    Ok(edits)
}
