//! An assessment by hand: not assessable, or an achievement that is set; its note is mandatory.

use super::answers::Answers;
use super::outlook::before_after;
use super::sort::{Outcome, Sort};
use crate::app::form::{Answer, Ask, Form, FormError, Outlook, Row};
use crate::record::{Edit, Judgement};

pub(super) const SORT: Sort = Sort {
    title: |it| {
        let (kpi, year) = it.named();
        it.words().form.judgement_title(kpi, year)
    },
    rows,
    outcome: |it| edits(it).map(Outcome::Edits),
    outlook,
    ..Sort::PLAIN
};

/// The choice that sets an achievement.
const OVERRIDDEN: usize = 2;

fn rows(it: &Answers<'_>) -> Option<Vec<Row>> {
    let (_, year) = it.subject().ok()?;
    let words = it.words();
    let cell = it.model.document.cell(it.form.place, year);
    let (chosen, achievement, note) = match cell.and_then(|cell| cell.judgement.as_ref()) {
        None => (1, String::new(), ""),
        Some(Judgement::NotAssessable { note }) => (1, String::new(), note.as_str()),
        Some(Judgement::Overridden { achievement, note }) => {
            (OVERRIDDEN, words.decimal(*achievement, 0), note.as_str())
        }
    };
    let choices = [
        words.form.verdict_none(),
        words.state.not_assessable(),
        words.state.overridden(),
    ];
    let choices = choices.map(str::to_owned).to_vec();
    let form = &words.form;
    Some(vec![
        Row::choice(Ask::Verdict, form.row_verdict(), chosen, choices),
        Row::text(Ask::Achievement, form.row_achievement(), &achievement)
            .hint(words.state.overridden()),
        Row::text(Ask::Note, form.row_note(), note),
    ])
}

/// A percentage that is typed says that it is set by hand.
pub(in crate::app) fn chosen_by_typing(form: &mut Form) {
    let typed = form.is_at(&Ask::Achievement) && !form.value(&Ask::Achievement).is_empty();
    let verdict = form.row_mut(&Ask::Verdict).map(|row| &mut row.answer);
    if let (true, Some(Answer::Choice(chosen, _))) = (typed, verdict) {
        *chosen = OVERRIDDEN;
    }
}

fn judgement(it: &Answers<'_>) -> Result<Option<Judgement>, FormError> {
    let note = it.text(&Ask::Note);
    Ok(match it.form.choice(&Ask::Verdict) {
        0 => None,
        1 => Some(Judgement::NotAssessable { note }),
        _ => Some(Judgement::Overridden {
            achievement: it.percent(Ask::Achievement)?,
            note,
        }),
    })
}

fn edits(it: &Answers<'_>) -> Result<Vec<Edit>, FormError> {
    let (kpi, year) = it.subject()?;
    let judgement = judgement(it)?;
    if judgement.is_some() && it.is_empty(&Ask::Note) {
        return Err(FormError::at(Ask::Note, it.words().refused.no_note()));
    }
    Ok(vec![Edit::Judge {
        kpi: kpi.code.clone(),
        year,
        judgement,
    }])
}

fn outlook(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let is_set = it.form.choice(&Ask::Verdict) == OVERRIDDEN;
    if is_set && it.is_empty(&Ask::Achievement) {
        return Ok(Vec::new());
    }
    let judgement = judgement(it)?;
    let (scores, document) = (&it.model.scores, &it.model.document);
    let preview = scores.preview_judged(document, it.form.place, judgement.as_ref());
    Ok(before_after(it.model, it.form.place, preview.as_ref()))
}
