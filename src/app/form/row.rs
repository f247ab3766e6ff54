//! A row of a form: what is asked, and the answer so far.

use crate::app::Line;

/// One thing that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    /// What it is called in a formula; empty where it is no input of one.
    pub symbol: String,
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
    pub(super) fn text(label: &str, text: &str) -> Self {
        Self {
            label: label.to_owned(),
            symbol: String::new(),
            answer: Answer::Text(Line::new(text)),
            hint: String::new(),
        }
    }

    pub(super) fn choice(label: &str, chosen: usize, choices: Vec<String>) -> Self {
        Self {
            label: label.to_owned(),
            symbol: String::new(),
            answer: Answer::Choice(chosen, choices),
            hint: String::new(),
        }
    }

    pub(super) fn hint(self, hint: &str) -> Self {
        Self {
            hint: hint.to_owned(),
            ..self
        }
    }

    /// What was chosen, counted from 0.
    pub(super) const fn choice_made(&self) -> usize {
        match self.answer {
            Answer::Choice(chosen, _) => chosen,
            Answer::Text(_) => 0,
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
