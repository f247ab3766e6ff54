//! The act by which an approved plan is changed: its day, its name, its reason; a draft needs none.

use jiff::civil::date;

use super::answers::Answers;
use crate::app::Model;
use crate::app::form::{Ask, FormError, Row};
use crate::record::{Edit, StructureEdit};

/// The rows of an act on that day.
pub(super) fn act_rows(model: &Model, day: &str) -> [Row; 3] {
    let words = &model.words.form;
    [
        Row::text(Ask::Day, words.row_act_day(), day).hint(words.hint_day()),
        Row::text(Ask::Act, words.row_act(), "").hint(words.hint_act()),
        Row::text(Ask::Reason, words.row_reason(), ""),
    ]
}

/// The rows of the act that the plan asks for, at the end of a form; dated today, where acts of this plan can be.
pub(super) fn act_asked_for(model: &Model) -> Vec<Row> {
    if model.plan().unapproved {
        return Vec::new();
    }
    let (first, last) = model.document.years_of_acts();
    let days = date(first, 1, 1)..=date(last, 12, 31);
    let today = model.now.day().clamp(*days.start(), *days.end());
    act_rows(model, &model.words.day(today)).into()
}

/// The act, where the plan asks for one.
pub(super) fn act(it: &Answers<'_>) -> Result<Option<Edit>, FormError> {
    if it.model.plan().unapproved {
        return Ok(None);
    }
    let act = it.required_line(Ask::Act)?;
    let reason = it.required_text(Ask::Reason)?;
    let date = it.day(Ask::Day)?;
    Ok(Some(Edit::Structure(StructureEdit::Enact {
        date,
        act,
        reason,
    })))
}
