//! A form: a few rows that are asked for together, and the answers so far.

use std::cmp::Ordering;

use super::Line;
use crate::plan::{Place, Plan, Year};
use crate::record::{ChangeId, Source};
use crate::settings::Format;

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A measurement with its day, note and source.
    Measurement,
    /// The inputs of a formula.
    Inputs,
    Judgement,
    /// Why a KPI is off its target.
    Deviation,
    /// A change of the promise, by an act.
    Amendment,
    Formula,
    /// The reopening of a closed year.
    Reopening,
    /// The day as of which the plan is shown.
    Past,
    Meeting,
    Remark,
    Decision,
    /// Something to be written for others.
    Export,
    Round,
    NewPlan,
    /// Which file is imported.
    Import,
    /// What a column of it holds.
    Role,
    /// What a cell of it should say.
    Cell,
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

/// What a row asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Which of several measurements, or a new one.
    Which,
    Value,
    Day,
    Note,
    Source,
    /// The input of a formula with that symbol.
    Input(String),
    Verdict,
    Achievement,
    Cause,
    /// What is amended.
    Amended,
    /// What it says from now on.
    New,
    Act,
    Reason,
    Formula,
    /// The names of a formula's inputs.
    Inputs,
    /// Whether a meeting is recorded.
    Recorded,
    People,
    Text,
    Who,
    By,
    /// What is written for others.
    Export,
    Format,
    File,
    /// An age in days.
    Age,
    /// What a new plan begins with.
    Beginning,
    Years,
    /// The name of a plan's folder.
    Folder,
    /// A sheet of a workbook.
    Sheet,
    /// What a column holds.
    Role,
    Code,
    Name,
    Weight,
    Calculation,
    Baseline,
    Target(Year),
    /// What is worth what.
    Scale,
    /// Whether an objective counts for the organisation.
    Counts,
    /// A field of an objective's sheet, from 0.
    Field(usize),
}

/// One thing that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub ask: Ask,
    pub label: String,
    pub answer: Answer,
    /// What would do, while nothing is typed.
    pub hint: String,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Text(Line),
    /// One of several, counted from 0.
    Choice(usize, Vec<String>),
}

impl Row {
    pub(super) fn text(ask: Ask, label: &str, text: &str) -> Self {
        Self {
            ask,
            label: label.to_owned(),
            answer: Answer::Text(Line::new(text)),
            hint: String::new(),
        }
    }

    pub(super) fn choice(ask: Ask, label: &str, chosen: usize, choices: Vec<String>) -> Self {
        Self {
            answer: Answer::Choice(chosen, choices),
            ..Self::text(ask, label, "")
        }
    }

    pub(super) fn hint(self, hint: &str) -> Self {
        Self {
            hint: hint.to_owned(),
            ..self
        }
    }

    /// The text typed, or the choice in words.
    pub fn value(&self) -> String {
        match &self.answer {
            Answer::Text(line) => line.text().trim().to_owned(),
            Answer::Choice(at, choices) => choices.get(*at).cloned().unwrap_or_default(),
        }
    }
}

/// An open form.
#[derive(Clone, Debug)]
pub struct Form {
    pub purpose: Purpose,
    /// The KPI that it is about.
    pub place: Place,
    pub rows: Vec<Row>,
    /// The row that has the keys, from 0.
    pub at: usize,
    /// Why it was not kept, and in which row.
    pub refused: Option<FormError>,
    /// Whether it was given up before, with what was typed then.
    pub resumed: bool,
    /// What is to be changed, as it stood when the person looked at it last.
    pub base: Option<String>,
    /// The measurement that is edited, where one is.
    pub old: Option<ChangeId>,
    /// What was typed for a new measurement, while another one is looked at.
    pub aside: Option<Vec<Row>>,
    /// What it would do, or what is wrong, as of the last key.
    pub outlook: Result<Vec<Outlook>, FormError>,
    /// The source, once it has been read.
    pub source: Option<Source>,
    /// Whether a source is being read.
    pub waiting: bool,
    /// The file that is named as the source, where there is none.
    pub missing: Option<String>,
    /// The row whose value nothing was typed in since it opened: the first character takes the place of all of it.
    pub untouched: Option<usize>,
    /// Whether a value that can hardly be meant was asked about already: now it is kept.
    pub asked: bool,
    /// What was found out beside it.
    pub notes: Vec<String>,
}

impl Form {
    pub(super) const fn empty(purpose: Purpose, place: Place) -> Self {
        Self {
            purpose,
            place,
            rows: Vec::new(),
            at: 0,
            refused: None,
            resumed: false,
            base: None,
            old: None,
            aside: None,
            outlook: Ok(Vec::new()),
            source: None,
            waiting: false,
            missing: None,
            untouched: None,
            asked: false,
            notes: Vec::new(),
        }
    }

    /// Where that is asked for, where it is.
    pub(super) fn row_of(&self, ask: &Ask) -> Option<usize> {
        self.rows.iter().position(|row| row.ask == *ask)
    }

    pub(super) fn row_mut(&mut self, ask: &Ask) -> Option<&mut Row> {
        self.rows.iter_mut().find(|row| row.ask == *ask)
    }

    /// What was typed.
    pub(super) fn value(&self, ask: &Ask) -> String {
        let row = self.rows.iter().find(|row| row.ask == *ask);
        row.map(Row::value).unwrap_or_default()
    }

    /// What was chosen, from 0.
    pub(super) fn choice(&self, ask: &Ask) -> usize {
        let row = self.rows.iter().find(|row| row.ask == *ask);
        match row.map(|row| &row.answer) {
            Some(Answer::Choice(chosen, _)) => *chosen,
            Some(Answer::Text(_)) | None => 0,
        }
    }

    /// Whether the row that has the keys asks for that.
    pub(super) fn is_at(&self, ask: &Ask) -> bool {
        self.rows.get(self.at).is_some_and(|row| row.ask == *ask)
    }
}

/// What is wrong in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// In which row; none where it is the form as a whole.
    pub ask: Option<Ask>,
    /// What is wrong, and what would do.
    pub sentence: String,
}

impl FormError {
    pub(super) fn at(ask: Ask, sentence: impl Into<String>) -> Self {
        Self {
            ask: Some(ask),
            sentence: sentence.into(),
        }
    }

    pub(super) fn whole(sentence: impl Into<String>) -> Self {
        Self {
            ask: None,
            sentence: sentence.into(),
        }
    }
}

/// A line about what a form would do, and whether a figure rises or falls by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    pub text: String,
    /// The figure then, compared with now.
    pub trend: Ordering,
}

impl<T: Into<String>> From<T> for Outlook {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            trend: Ordering::Equal,
        }
    }
}

/// Something to be written for others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub format: Format,
    /// The review whose minutes are asked for; else the report of the year on screen.
    pub review: Option<String>,
    pub file: String,
    /// Whether a file that is there is replaced.
    pub replace: bool,
}

/// A plan to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlan {
    pub id: String,
    pub plan: Box<Plan>,
}
