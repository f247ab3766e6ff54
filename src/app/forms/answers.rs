//! The answers of a form, read: texts, days, shares, whether they are there at all.

use jiff::civil::Date;

use crate::app::Model;
use crate::app::form::{Ask, Form, FormError};
use crate::plan::{Decimal, Kind, Kpi, Unit, Year, clean, one_line, quantity, typed_date};
use crate::record::{EditError, agree};
use crate::words::Words;

/// What was answered, in view of the model.
#[derive(Clone, Copy)]
pub(super) struct Answers<'a> {
    pub(super) model: &'a Model,
    pub(super) form: &'a Form,
}

impl<'a> Answers<'a> {
    pub(super) const fn words(&self) -> &'static Words {
        self.model.words
    }

    /// The KPI that it is about, and the year on screen. A form of a KPI is only opened on one.
    ///
    /// # Errors
    /// The KPI has gone meanwhile.
    pub(super) fn subject(&self) -> Result<(&'a Kpi, Year), FormError> {
        let kpi = self.model.plan().kpi(self.form.place);
        Ok((kpi.ok_or_else(|| FormError::whole(""))?, self.model.year()))
    }

    /// The code of its KPI and the year on screen, for a title.
    pub(super) fn named(&self) -> (&'a str, Year) {
        let kpi = self.model.plan().kpi(self.form.place);
        (kpi.map_or("", |kpi| &kpi.code), self.model.year())
    }

    pub(super) fn is_empty(&self, ask: &Ask) -> bool {
        self.form.value(ask).is_empty()
    }

    /// A text of several lines.
    pub(super) fn text(&self, ask: &Ask) -> String {
        clean(&self.form.value(ask)).into_owned()
    }

    /// A text of one line.
    pub(super) fn line(&self, ask: &Ask) -> String {
        one_line(&self.form.value(ask)).into_owned()
    }

    pub(super) fn required_text(&self, ask: Ask) -> Result<String, FormError> {
        self.required(self.text(&ask), ask)
    }

    pub(super) fn required_line(&self, ask: Ask) -> Result<String, FormError> {
        self.required(self.line(&ask), ask)
    }

    fn required(&self, text: String, ask: Ask) -> Result<String, FormError> {
        if text.is_empty() {
            return Err(self.missing(ask));
        }
        Ok(text)
    }

    /// That nothing was answered.
    pub(super) fn missing(&self, ask: Ask) -> FormError {
        let row = self.form.rows.iter().find(|row| row.ask == ask);
        let label = row.map_or("", |row| &row.label);
        FormError::at(ask, self.words().form.row_empty(label))
    }

    pub(super) fn day(&self, ask: Ask) -> Result<Date, FormError> {
        let text = self.required(self.form.value(&ask), ask.clone())?;
        let (today, year) = (self.model.now.day(), self.model.year());
        typed_date(&text, today, year)
            .map_err(|error| FormError::at(ask, self.words().date_error(error, &text)))
    }

    /// A day that is not to come.
    pub(super) fn past_day(&self, ask: Ask) -> Result<Date, FormError> {
        let day = self.day(ask.clone())?;
        if day > self.model.now.day() {
            return Err(FormError::at(
                ask,
                self.words().form.future(self.words().day(day)),
            ));
        }
        Ok(day)
    }

    /// A share in percent, typed with its sign or bare.
    pub(super) fn percent(&self, ask: Ask) -> Result<Decimal, FormError> {
        let (words, text) = (self.words(), self.form.value(&ask));
        let kind = Kind::Quantity(Unit::Percent);
        let read = quantity(&text, words.language);
        let share = read.map_err(|error| words.number_error(&error, &text, kind));
        let share = share.and_then(|it| {
            if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&it.value) {
                let outside = EditError::OutsidePercent(it.value);
                return Err(words.edit_error(&outside, &self.model.document));
            }
            let agrees = agree(it.unit, Some(Unit::Percent));
            agrees.map_err(|error| words.typed_error(&error, "", kind))?;
            Ok(it.value)
        });
        share.map_err(|sentence| FormError::at(ask, sentence))
    }
}
