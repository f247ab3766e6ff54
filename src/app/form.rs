//! Forms: a few rows that are asked for together, and what they would do as long as nothing is kept.

mod amendment;
mod deviation;
mod draft;
mod errand;
mod flaw;
mod formula;
mod inputs;
mod judgement;
mod outlook;
mod plan;
mod reading;
mod review;
mod row;
mod structure;
mod year;

use super::Model;
use crate::plan::{Kpi, Place, Year};
use crate::record::{ChangeId, Edit, Refusal, Source};

pub use errand::Export;
pub use flaw::Flaw;
pub use outlook::Told;
pub use plan::NewPlan;
pub use row::{Answer, Row};
pub use structure::Structuring;
pub(super) use structure::{to_move, to_take_out};

pub use inputs::known as known_inputs;
pub(super) use judgement::chosen_by_typing;
pub(super) use reading::{SOURCE as SOURCE_ROW, far as far_reading, source as source_of};

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A reading with its day, note and source.
    Reading,
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
    /// What the plan consists of: its objectives and KPIs.
    Structure(Structuring),
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
    pub refused: Option<Flaw>,
    /// Whether it was given up before, with what was typed then.
    pub resumed: bool,
    /// What the field to be amended said when the person looked at it last.
    pub base: Option<String>,
    /// The reading that is edited, where one is.
    pub old: Option<ChangeId>,
    /// What was typed for a new reading, while another one is looked at.
    pub aside: Option<Vec<Row>>,
    /// What it would do, or what is wrong, as of the last key.
    pub told: Result<Vec<Told>, Flaw>,
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

/// What a form would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Edits(Vec<Edit>),
    /// The plan is shown as it stood on that day.
    Past(jiff::civil::Date),
    /// A meeting is held on that day with these people, or planned; none where it is not recorded.
    Meeting(Option<(jiff::civil::Date, String)>),
    Export(Export),
    /// A round begins, with values more than so many days old.
    Round(i32),
    NewPlan(NewPlan),
}

impl Form {
    /// Opens a form; what was given up in it comes back. `None` where it makes no sense now.
    pub fn open(model: &Model, purpose: Purpose) -> Option<Self> {
        let place = model.cursor;
        let mut form = Self {
            purpose,
            place,
            rows: Vec::new(),
            at: 0,
            refused: None,
            resumed: false,
            base: None,
            old: None,
            aside: None,
            told: Ok(Vec::new()),
            source: None,
            waiting: false,
            missing: None,
            untouched: None,
            asked: false,
            notes: Vec::new(),
        };
        form.rows = form.fresh(model)?;
        if let Some(rows) = model.forms.get(&(purpose, place, model.year())) {
            form.resume(model, rows);
        }
        form.untouched = form.value_row();
        form.base = amendment::now(model, &form).filter(|_| purpose == Purpose::Amendment);
        form.retell(model);
        Some(form)
    }

    /// The same as at first, without what was given up before.
    pub fn afresh(&mut self, model: &Model) {
        self.rows = self.fresh(model).unwrap_or_default();
        self.resumed = false;
        self.at = 0;
        self.untouched = self.value_row();
        self.retell(model);
    }

    /// The row of a value that is typed.
    pub(super) fn value_row(&self) -> Option<usize> {
        (self.purpose == Purpose::Reading).then_some(reading::VALUE)
    }

    /// Takes up answers that were given up before; labels and choices are as they are now.
    fn resume(&mut self, model: &Model, answers: &[Row]) {
        if let Some(Answer::Choice(chosen, _)) = answers.first().map(|row| &row.answer)
            && self.purpose == Purpose::Amendment
        {
            self.rows = amendment::rows(model, self.place, *chosen).unwrap_or_default();
        }
        for (row, before) in self.rows.iter_mut().zip(answers) {
            match (&mut row.answer, &before.answer) {
                (Answer::Text(line), Answer::Text(typed)) => line.clone_from(typed),
                (Answer::Choice(at, choices), Answer::Choice(chosen, _)) => {
                    *at = (*chosen).min(choices.len().saturating_sub(1));
                }
                (Answer::Text(_), Answer::Choice(..)) | (Answer::Choice(..), Answer::Text(_)) => {}
            }
        }
        self.resumed = true;
    }

    /// The rows as they are asked for at first.
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
            Purpose::Meeting => Some(review::meeting(model)),
            Purpose::Remark => Some(review::remark(model)),
            Purpose::Decision => Some(review::decision(model)),
            Purpose::Export => Some(errand::export(model)),
            Purpose::Round => Some(errand::round(model)),
            Purpose::NewPlan => Some(plan::rows(model)),
            Purpose::Structure(of) => of.rows(model),
        }
    }

    /// Another choice in the first row asks for other things below it; what was typed there stays where it still fits.
    pub fn chosen(&mut self, model: &Model, before: usize) {
        if self.purpose == Purpose::Export {
            errand::name(model, &mut self.rows);
        }
        let (0, Some(Answer::Choice(chosen, _))) = (self.at, self.answer(0)) else {
            return;
        };
        let chosen = *chosen;
        if self.purpose == Purpose::Amendment {
            let fresh = amendment::rows(model, self.place, chosen).unwrap_or_default();
            for (slot, row) in self.rows.iter_mut().zip(fresh).take(2) {
                *slot = row;
            }
            self.base = amendment::now(model, self);
        }
        if self.purpose == Purpose::Reading {
            if before == 0 {
                self.aside = Some(self.rows.clone());
            }
            self.old = reading::chosen(model, self.place, chosen);
            let typed = self.aside.take_if(|_| chosen == 0);
            let mut rows = typed.or_else(|| reading::rows(model, self.place, chosen));
            if let Some(Answer::Choice(at, _)) =
                rows.iter_mut().flatten().next().map(|row| &mut row.answer)
            {
                *at = chosen;
            }
            self.rows = rows.unwrap_or_default();
            self.untouched = self.value_row();
        }
    }

    /// What the field says now, where a colleague amended it while the form was open; it is looked at from now on.
    pub(super) fn changed_meanwhile(&mut self, model: &Model) -> Option<String> {
        let now = amendment::now(model, self).filter(|_| self.purpose == Purpose::Amendment);
        if now == self.base {
            return None;
        }
        self.base.clone_from(&now);
        now
    }

    /// Says again what it would do: after a key, and not for every frame.
    pub fn retell(&mut self, model: &Model) {
        if self.purpose == Purpose::NewPlan {
            plan::name(&mut self.rows);
        }
        self.told = self.tell(model);
        if let Ok(told) = &mut self.told {
            told.extend(self.notes.iter().cloned().map(Told::from));
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
            Purpose::Reopening => year::reopened(model, self).map(Outcome::Edits),
            Purpose::Past => year::day(model, self).map(Outcome::Past),
            Purpose::Meeting => review::convened(model, self).map(Outcome::Meeting),
            Purpose::Remark => review::remarked(model, self).map(Outcome::Edits),
            Purpose::Decision => review::decided(model, self).map(Outcome::Edits),
            Purpose::Export => errand::exported(model, self).map(Outcome::Export),
            Purpose::Round => errand::days(model, self).map(Outcome::Round),
            Purpose::NewPlan => plan::made(model, self).map(Outcome::NewPlan),
            Purpose::Structure(of) => of.edits(model, self).map(Outcome::Edits),
        }
    }

    /// What it would do, in sentences; or what is wrong with what was typed so far. What is still missing is not wrong yet.
    fn tell(&self, model: &Model) -> Result<Vec<Told>, Flaw> {
        let open = matches!(
            self.purpose,
            Purpose::Reopening
                | Purpose::Past
                | Purpose::Formula
                | Purpose::Export
                | Purpose::NewPlan
        );
        if !open && model.document.is_closed(model.year()) {
            let closed = Refusal::YearClosed(model.year());
            return Err(Flaw {
                row: None,
                sentence: model.words.refusal(&closed, &model.document),
            });
        }
        match self.purpose {
            Purpose::Reading => reading::told(model, self),
            Purpose::Inputs => inputs::told(model, self),
            Purpose::Judgement => judgement::told(model, self),
            Purpose::Amendment => amendment::told(model, self),
            Purpose::Formula => plain(formula::told(model, self)),
            Purpose::Deviation => plain(deviation::told(model, self)),
            Purpose::Meeting => plain(review::told(model, self)),
            Purpose::Export => plain(errand::told_of_export(model, self)),
            Purpose::Round => plain(errand::told_of_round(model, self)),
            Purpose::NewPlan => plain(plan::told(model, self)),
            Purpose::Structure(of) => plain(of.told(model, self)),
            Purpose::Reopening | Purpose::Past | Purpose::Remark | Purpose::Decision => {
                Ok(Vec::new())
            }
        }
    }

    pub fn title(&self, model: &Model) -> String {
        let words = &model.words.form;
        let kpi = model.plan().kpi(self.place);
        let (kpi, year) = (kpi.map_or("", |kpi| &kpi.code), model.year().to_string());
        let title = match self.purpose {
            Purpose::Reading => words.reading_title(kpi, &year),
            Purpose::Inputs => words.inputs_title(kpi, &year),
            Purpose::Judgement => words.judgement_title(kpi, &year),
            Purpose::Deviation => words.deviation_title(kpi, &year),
            Purpose::Amendment => words.amendment_title(kpi, &year),
            Purpose::Formula => model.words.formula.title(kpi),
            Purpose::Reopening => words.reopen_title(&year),
            Purpose::Past => words.past_title().to_owned(),
            Purpose::Meeting => model.words.meeting.form_title().to_owned(),
            Purpose::Remark => model.words.meeting.remark_title(about(model)),
            Purpose::Decision => model.words.meeting.decision_title(about(model)),
            Purpose::Export => model.words.screen.export_title().to_owned(),
            Purpose::Round => model.words.screen.round_title().to_owned(),
            Purpose::NewPlan => model.words.screen.plans_new_title().to_owned(),
            Purpose::Structure(of) => of.title(model),
        };
        if self.resumed {
            words.resumed(&title)
        } else {
            title
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

/// What the slide under a form is about, in a word.
fn about(model: &Model) -> String {
    let about = review::about(model);
    model.words.about(about.as_deref()).to_owned()
}

/// Lines that tell of no figure.
fn plain(told: Result<Vec<String>, Flaw>) -> Result<Vec<Told>, Flaw> {
    told.map(|lines| lines.into_iter().map(Told::from).collect())
}

/// The KPI of a form and the year on screen.
fn subject(model: &Model, place: Place) -> Option<(&Kpi, Year)> {
    Some((model.plan().kpi(place)?, model.year()))
}
