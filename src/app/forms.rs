//! Forms: what each sort asks for, what its answers come to, and what they would do as long as nothing is kept.

mod act;
mod amendment;
mod answers;
mod deviation;
mod export;
mod fields;
mod formula;
mod import;
mod inputs;
mod judgement;
mod kpi;
mod measurement;
mod new_plan;
mod objective;
mod outlook;
mod review;
mod round;
mod scale;
mod sort;
mod structure;
mod year;

use super::Model;
use super::form::{Answer, Ask, Form, FormError, Outlook, Purpose, Row};
use crate::record::EditError;
use answers::Answers;
use sort::Sort;

pub use inputs::known as known_inputs;
pub(super) use judgement::chosen_by_typing;
pub(super) use measurement::{far, source};
pub(super) use sort::Outcome;
pub(super) use structure::{to_move, to_take_out};

const fn sort(purpose: Purpose) -> &'static Sort {
    match purpose {
        Purpose::Measurement => &measurement::SORT,
        Purpose::Inputs => &inputs::SORT,
        Purpose::Judgement => &judgement::SORT,
        Purpose::Deviation => &deviation::SORT,
        Purpose::Amendment => &amendment::SORT,
        Purpose::Formula => &formula::SORT,
        Purpose::Reopening => &year::REOPENING,
        Purpose::Past => &year::PAST,
        Purpose::Meeting => &review::MEETING,
        Purpose::Remark => &review::REMARK,
        Purpose::Decision => &review::DECISION,
        Purpose::Export => &export::SORT,
        Purpose::Round => &round::SORT,
        Purpose::NewPlan => &new_plan::SORT,
        Purpose::Import => &import::FILE,
        Purpose::Role => &import::ROLE,
        Purpose::Cell => &import::CELL,
        Purpose::EditKpi => &kpi::EDIT,
        Purpose::AddKpi => &kpi::ADD,
        Purpose::EditObjective => &objective::EDIT,
        Purpose::AddObjective => &objective::ADD,
        Purpose::Approval => &structure::APPROVAL,
        Purpose::TakeOut => &structure::TAKE_OUT,
        Purpose::MoveUp => &structure::MOVE_UP,
        Purpose::MoveDown => &structure::MOVE_DOWN,
    }
}

/// Opens a form; what was given up in it comes back. `None` where it makes no sense now.
pub(super) fn open(model: &Model, purpose: Purpose) -> Option<Form> {
    let place = model.cursor;
    let mut form = Form::empty(purpose, place);
    form.rows = fresh(&form, model)?;
    // What has a code already is asked for its name first.
    let is_unnamed = form.row_of(&Ask::Code).is_some() && form.value(&Ask::Name).is_empty();
    if is_unnamed {
        form.at = form.row_of(&Ask::Name).unwrap_or(0);
    }
    if let Some(rows) = model.forms.get(&(purpose, place, model.year())) {
        resume(&mut form, model, rows);
    }
    form.untouched = form.row_of(&Ask::Value);
    form.base = (sort(purpose).now)(&Answers { model, form: &form });
    retell(&mut form, model);
    Some(form)
}

/// The same as at first, without what was given up before.
pub(super) fn afresh(form: &mut Form, model: &Model) {
    form.rows = fresh(form, model).unwrap_or_default();
    form.resumed = false;
    form.at = 0;
    form.untouched = form.row_of(&Ask::Value);
    retell(form, model);
}

/// The rows as they are asked for at first.
pub(super) fn fresh(form: &Form, model: &Model) -> Option<Vec<Row>> {
    let form = &Form::empty(form.purpose, form.place);
    (sort(form.purpose).rows)(&Answers { model, form })
}

/// Takes up answers that were given up before; labels and choices are as they are now.
fn resume(form: &mut Form, model: &Model, before: &[Row]) {
    let first = before.first().map(|row| &row.answer);
    if let (Some(Answer::Choice(now, _)), Some(Answer::Choice(then, _))) =
        (form.rows.first_mut().map(|row| &mut row.answer), first)
    {
        *now = *then;
        let rows = (sort(form.purpose).rows)(&Answers { model, form });
        form.rows = rows.unwrap_or_default();
    }
    for (row, before) in form.rows.iter_mut().zip(before) {
        match (&mut row.answer, &before.answer) {
            (Answer::Text(line), Answer::Text(typed)) => line.clone_from(typed),
            (Answer::Choice(at, choices), Answer::Choice(chosen, _)) => {
                *at = (*chosen).min(choices.len().saturating_sub(1));
            }
            (Answer::Text(_), Answer::Choice(..)) | (Answer::Choice(..), Answer::Text(_)) => {}
        }
    }
    form.resumed = true;
}

/// Another choice was made: other things may be asked for below it.
pub(super) fn chosen(form: &mut Form, model: &Model, before: usize) {
    (sort(form.purpose).chosen)(form, model, before);
}

/// What is to be changed, where a colleague changed it while the form was open; it is looked at from now on.
pub(super) fn changed_meanwhile(form: &mut Form, model: &Model) -> Option<String> {
    let now = (sort(form.purpose).now)(&Answers { model, form });
    if now == form.base {
        return None;
    }
    form.base.clone_from(&now);
    now
}

/// Says again what it would do: after a key, and not for every frame.
pub(super) fn retell(form: &mut Form, model: &Model) {
    (sort(form.purpose).follow)(form, model);
    form.outlook = tell(&Answers { model, form });
    if let Ok(text) = &mut form.outlook {
        text.extend(form.notes.iter().cloned().map(Outlook::from));
    }
}

/// What it would do.
///
/// # Errors
/// The first thing that is wrong in it.
pub(super) fn outcome(form: &Form, model: &Model) -> Result<Outcome, FormError> {
    (sort(form.purpose).outcome)(&Answers { model, form })
}

/// What it would do, in sentences; in a closed year that nothing can be changed.
fn tell(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let (sort, year) = (sort(it.form.purpose), it.model.year());
    if !sort.in_closed_year && it.model.document.is_closed(year) {
        let closed = EditError::YearClosed(year);
        return Err(FormError::whole(
            it.words().edit_error(&closed, &it.model.document),
        ));
    }
    (sort.outlook)(it)
}

/// The title of an open form.
pub fn form_title(form: &Form, model: &Model) -> String {
    let title = (sort(form.purpose).title)(&Answers { model, form });
    if form.resumed {
        model.words.form.resumed(&title)
    } else {
        title
    }
}
