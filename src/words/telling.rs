//! Changes, told in a line.

use super::Words;
use crate::plan::{Kpi, Year};
use crate::record::{Actual, Change, Document, Edit, Former, Judgement};

impl Words {
    /// What a change did; of an undo, what it undid.
    #[must_use]
    pub fn change(&self, document: &Document, change: &Change) -> String {
        let words = &self.change;
        if let Some(reverted) = change.reverted() {
            let origin = self.change_itself(document, document.origin(change));
            let is_undo = document
                .journal()
                .get(reverted)
                .is_none_or(|it| it.reverted().is_none());
            return if is_undo {
                (words.reverted)(&origin)
            } else {
                (words.redone)(&origin)
            };
        }
        self.change_itself(document, change)
    }

    /// What a change did, all but undoing.
    #[must_use]
    pub fn change_itself(&self, document: &Document, change: &Change) -> String {
        let told = change
            .entries
            .first()
            .map(|entry| self.edit(document, &entry.edit))
            .unwrap_or_default();
        match change.entries.len() {
            0 | 1 => told,
            more => (self.change.several)(more, &told),
        }
    }

    /// What an edit does.
    #[must_use]
    pub fn edit(&self, document: &Document, edit: &Edit) -> String {
        let words = &self.change;
        match edit {
            Edit::Record {
                kpi, year, actual, ..
            } => (words.set)(
                kpi,
                &year.to_string(),
                &self.value(document, kpi, *year, actual),
            ),
            Edit::Withdraw { kpi, year, .. } => (words.withdrawn)(kpi, &year.to_string()),
            Edit::Annotate {
                kpi, year, note, ..
            } => (words.annotated)(kpi, &year.to_string(), &note.replace('\n', " ")),
            Edit::Judge {
                kpi,
                year,
                judgement: Some(judgement),
            } => (words.judged)(kpi, &year.to_string(), &self.judgement(judgement)),
            Edit::Judge {
                kpi,
                year,
                judgement: None,
            } => (words.unjudged)(kpi, &year.to_string()),
            Edit::Confirm { kpi, year } => (words.confirmed)(kpi, &year.to_string()),
            Edit::Close { year } => (words.closed)(&year.to_string()),
            Edit::Reopen { year, reason } => (words.reopened)(&year.to_string(), reason),
            Edit::Revert { change } => (words.reverted)(change.as_str()),
        }
    }

    /// What was there before an edit; empty where nothing was.
    #[must_use]
    pub fn former(&self, document: &Document, edit: &Edit, old: &Former) -> String {
        let subject = edit.subject();
        let (kpi, year) = subject
            .as_ref()
            .map_or(("", 0), |it| (it.kpi().unwrap_or_default(), it.year()));
        match old {
            Former::Nothing => String::new(),
            Former::Actual(actual) => self.value(document, kpi, year, actual),
            Former::Note(note) => note.clone(),
            Former::Judgement(judgement) => self.judgement(judgement),
        }
    }

    fn value(&self, document: &Document, code: &str, year: Year, actual: &Actual) -> String {
        let kpi = document
            .place(code)
            .and_then(|place| document.plan().kpi(place));
        let unknown = || actual_alone(self, actual);
        kpi.map_or_else(unknown, |kpi: &Kpi| {
            self.actual_with_parts(actual, kpi, year)
        })
    }

    /// An actual without its unit, arithmetic with its parts.
    #[must_use]
    pub fn actual_with_parts(&self, actual: &Actual, kpi: &Kpi, year: Year) -> String {
        let text = self.actual(actual, kpi, year);
        match &actual.value {
            crate::record::Value::Arithmetic(it) if it.to_text(self.language) != text => {
                format!("{} ({text})", it.to_text(self.language))
            }
            crate::record::Value::Arithmetic(_)
            | crate::record::Value::Number(_)
            | crate::record::Value::YesNo(_)
            | crate::record::Value::Date(_) => text,
        }
    }

    /// An assessment by hand.
    #[must_use]
    pub fn judgement(&self, judgement: &Judgement) -> String {
        match judgement {
            Judgement::NotAssessable { note } => format!("{}: {note}", self.state.not_assessable),
            Judgement::Overridden { achievement, note } => {
                format!(
                    "{} {} %: {note}",
                    self.state.overridden,
                    self.decimal(*achievement, 2)
                )
            }
        }
    }
}

/// An actual of a KPI that the plan has not.
fn actual_alone(words: &Words, actual: &Actual) -> String {
    match &actual.value {
        crate::record::Value::Number(number) => words.decimal(*number, 0),
        crate::record::Value::Arithmetic(it) => it.to_text(words.language),
        crate::record::Value::YesNo(answer) => words.answer(*answer).to_owned(),
        crate::record::Value::Date(day) => words.day(*day),
    }
}
