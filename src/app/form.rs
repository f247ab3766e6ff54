//! Forms: a few rows that are asked for together, and what they would do as long as nothing is kept.

mod amendment;
mod deviation;
mod formula;
mod inputs;
mod judgement;
mod reading;
mod year;

use super::{Focus, Line, Model};
use crate::plan::{Kpi, Place, Year};
use crate::record::{Edit, Source};

pub use inputs::known as known_inputs;
pub(super) use reading::SOURCE as SOURCE_ROW;

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A reading with its day, note and source.
    Reading,
    /// The inputs of a formula.
    Inputs,
    /// An assessment by hand.
    Judgement,
    /// Why a KPI is off its target.
    Deviation,
    /// A change of the promise, by an act.
    Amendment,
    /// The formula of a KPI.
    Formula,
    /// The reopening of a closed year.
    Reopening,
    /// The day as of which the plan is shown.
    Past,
}

/// An open form.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// The KPI that it is about.
    pub place: Place,
    /// What is asked for.
    pub rows: Vec<Row>,
    /// The row that has the keys, from 0.
    pub at: usize,
    /// Why it was not kept, and in which row.
    pub refused: Option<Flaw>,
    /// The source, once it has been read.
    pub source: Option<Source>,
    /// Whether a source is being read.
    pub waiting: bool,
    /// What had the keys before.
    pub under: Box<Focus>,
}

/// One thing that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What.
    pub label: String,
    /// The answer so far.
    pub answer: Answer,
    /// What would do, while nothing is typed.
    pub hint: String,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Text.
    Text(Line),
    /// One of several, counted from 0.
    Choice(usize, Vec<String>),
}

/// What is wrong in a form: the row, and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The row, from 0; none where it is the form as a whole.
    pub row: Option<usize>,
    /// What is wrong, and what would do.
    pub sentence: String,
}

/// What a form would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// These edits.
    Edits(Vec<Edit>),
    /// The plan is shown as it stood on that day.
    Past(jiff::civil::Date),
}

impl Row {
    fn text(label: &str, text: &str) -> Self {
        Self {
            label: label.to_owned(),
            answer: Answer::Text(Line::new(text)),
            hint: String::new(),
        }
    }

    fn choice(label: &str, chosen: usize, choices: Vec<String>) -> Self {
        Self {
            label: label.to_owned(),
            answer: Answer::Choice(chosen, choices),
            hint: String::new(),
        }
    }

    fn hint(self, hint: &str) -> Self {
        Self {
            hint: hint.to_owned(),
            ..self
        }
    }

    /// The text typed, or the choice in words.
    #[must_use]
    pub fn value(&self) -> String {
        match &self.answer {
            Answer::Text(line) => line.text().trim().to_owned(),
            Answer::Choice(at, choices) => choices.get(*at).cloned().unwrap_or_default(),
        }
    }
}

impl Flaw {
    fn at(row: usize, sentence: impl Into<String>) -> Self {
        Self {
            row: Some(row),
            sentence: sentence.into(),
        }
    }
}

impl Form {
    /// Opens a form over what has the keys; what was given up in it comes back. `None` where it makes no sense now.
    #[must_use]
    pub fn open(model: &Model, purpose: Purpose) -> Option<Self> {
        let place = model.cursor;
        let mut form = Self {
            purpose,
            place,
            rows: Vec::new(),
            at: 0,
            refused: None,
            source: None,
            waiting: false,
            under: Box::new(model.focus.clone()),
        };
        form.rows = match model.forms.get(&(purpose, place, model.year())) {
            Some(rows) => rows.clone(),
            None => form.fresh(model)?,
        };
        Some(form)
    }

    /// The rows as they are asked for at first.
    #[must_use]
    pub fn fresh(&self, model: &Model) -> Option<Vec<Row>> {
        match self.purpose {
            Purpose::Reading => reading::rows(model, self.place, 0),
            Purpose::Inputs => inputs::rows(model, self.place),
            Purpose::Judgement => judgement::rows(model, self.place),
            Purpose::Deviation => deviation::rows(model, self.place),
            Purpose::Amendment => amendment::rows(model, self.place, 0),
            Purpose::Formula => formula::rows(model, self.place),
            Purpose::Reopening => Some(year::reopening(model)),
            Purpose::Past => Some(year::past(model)),
        }
    }

    /// Another choice in the first row may ask for other things below it.
    pub fn chosen(&mut self, model: &Model) {
        if let (0, Some(Answer::Choice(chosen, _))) = (self.at, self.answer(0)) {
            let rows = match self.purpose {
                Purpose::Reading => reading::rows(model, self.place, *chosen),
                Purpose::Amendment => amendment::rows(model, self.place, *chosen),
                Purpose::Inputs
                | Purpose::Judgement
                | Purpose::Deviation
                | Purpose::Formula
                | Purpose::Reopening
                | Purpose::Past => None,
            };
            self.rows = rows.unwrap_or_else(|| std::mem::take(&mut self.rows));
        }
    }

    /// What it would do.
    ///
    /// # Errors
    /// The first thing that is wrong in it.
    pub fn outcome(&self, model: &Model) -> Result<Outcome, Flaw> {
        match self.purpose {
            Purpose::Reading => reading::edits(model, self).map(Outcome::Edits),
            Purpose::Inputs => inputs::edits(model, self).map(Outcome::Edits),
            Purpose::Judgement => judgement::edits(model, self).map(Outcome::Edits),
            Purpose::Deviation => deviation::edits(model, self).map(Outcome::Edits),
            Purpose::Amendment => amendment::edits(model, self).map(Outcome::Edits),
            Purpose::Formula => formula::edits(model, self).map(Outcome::Edits),
            Purpose::Reopening => Ok(Outcome::Edits(year::reopened(model, self))),
            Purpose::Past => year::day(model, self).map(Outcome::Past),
        }
    }

    /// What it would do, in sentences, as one types.
    ///
    /// # Errors
    /// What is wrong with what was typed so far; what is still missing is not wrong yet.
    pub fn told(&self, model: &Model) -> Result<Vec<String>, Flaw> {
        match self.purpose {
            Purpose::Reading => reading::told(model, self),
            Purpose::Inputs => inputs::told(model, self),
            Purpose::Judgement => judgement::told(model, self),
            Purpose::Amendment => amendment::told(model, self),
            Purpose::Formula => formula::told(model, self),
            Purpose::Deviation => deviation::told(model, self),
            Purpose::Reopening | Purpose::Past => Ok(Vec::new()),
        }
    }

    /// Its title.
    #[must_use]
    pub fn title(&self, model: &Model) -> String {
        let words = &model.words.form;
        let kpi = model.plan().kpi(self.place);
        let (kpi, year) = (kpi.map_or("", |kpi| &kpi.code), model.year().to_string());
        match self.purpose {
            Purpose::Reading => (words.reading_title)(kpi, &year),
            Purpose::Inputs => (words.inputs_title)(kpi, &year),
            Purpose::Judgement => (words.judgement_title)(kpi, &year),
            Purpose::Deviation => (words.deviation_title)(kpi, &year),
            Purpose::Amendment => (words.amendment_title)(kpi, &year),
            Purpose::Formula => (words.formula_title)(kpi),
            Purpose::Reopening => (words.reopen_title)(&year),
            Purpose::Past => words.past_title.to_owned(),
        }
    }

    /// The source that is named in it.
    pub(super) fn source_text(&self) -> String {
        self.value(SOURCE_ROW)
    }

    fn answer(&self, row: usize) -> Option<&Answer> {
        self.rows.get(row).map(|row| &row.answer)
    }

    /// What was typed in a row.
    fn value(&self, row: usize) -> String {
        self.rows.get(row).map(Row::value).unwrap_or_default()
    }

    /// What was chosen in a row.
    fn choice(&self, row: usize) -> usize {
        match self.answer(row) {
            Some(Answer::Choice(chosen, _)) => *chosen,
            Some(Answer::Text(_)) | None => 0,
        }
    }
}

/// The KPI of a form and the year on screen.
fn subject(model: &Model, place: Place) -> Option<(&Kpi, Year)> {
    Some((model.plan().kpi(place)?, model.year()))
}

/// A form is only opened on a KPI, so that this is never seen.
fn nothing() -> Flaw {
    Flaw {
        row: None,
        sentence: String::new(),
    }
}

/// The individual figures before and after, of the objective and of the roll-ups.
fn before_after(
    model: &Model,
    place: Place,
    preview: Option<&crate::score::Preview>,
) -> Vec<String> {
    let Some(preview) = preview else {
        return Vec::new();
    };
    let words = model.words;
    let figure = |figures: &crate::score::Figures| words.figure_or_none(figures.result.as_ref());
    let kpi = model.plan().kpi(place).map_or("", |kpi| &kpi.code);
    let achieved = |score: &crate::score::KpiScore| match &score.achievement {
        Some(achievement) => format!("{} %", words.figure(achievement)),
        None => words.state(score.state).to_owned(),
    };
    let scores = &model.scores;
    let mut lines = Vec::new();
    if let Some(now) = scores.kpi(place) {
        lines.push((words.form.before_after)(
            kpi,
            &achieved(now),
            &achieved(&preview.kpi),
        ));
    }
    if let (Some(now), Some(objective)) = (
        scores.objective(place.objective),
        model.plan().objective(place.objective),
    ) {
        let what = format!("{} {}", words.form.row_objective, objective.code);
        let (before, after) = (figure(&now.figures), figure(&preview.objective));
        lines.push((words.form.before_after)(&what, &before, &after));
    }
    let rollups = [
        (
            words.overview.individual_short,
            scores.individual(),
            &preview.individual,
        ),
        (
            words.overview.organisational_short,
            scores.organisational(),
            &preview.organisational,
        ),
    ];
    let rollups = rollups.map(|(what, now, then)| {
        (words.form.before_after)(what, &figure(&now.figures), &figure(&then.figures))
    });
    lines.push(rollups.join(" · "));
    lines
}
