//! A sort of form: how it asks, and what its answers come to.

use super::answers::Answers;
use crate::app::form::{Export, Form, FormError, NewPlan, Outlook, Row};
use crate::app::{Model, Request};
use crate::record::Edit;

/// One sort of form.
#[derive(Clone, Copy)]
pub(in crate::app) struct Sort {
    pub(super) title: fn(&Answers<'_>) -> String,
    /// The rows, as far as they depend on answers that are there already; none where it makes no sense now.
    pub(super) rows: fn(&Answers<'_>) -> Option<Vec<Row>>,
    pub(super) outcome: fn(&Answers<'_>) -> Result<Outcome, FormError>,
    /// What it would do, or what is wrong with what was typed so far. What is still missing is not wrong yet.
    pub(super) outlook: fn(&Answers<'_>) -> Result<Vec<Outlook>, FormError>,
    /// Brings hints and names up to date that follow from other answers.
    pub(super) follow: fn(&mut Form, &Model),
    /// Another choice was made, instead of that one.
    pub(super) chosen: fn(&mut Form, &Model, usize),
    /// What is to be changed, as it stands.
    pub(super) now: fn(&Answers<'_>) -> Option<String>,
    /// Whether it is of use in a closed year.
    pub(super) in_closed_year: bool,
}

impl Sort {
    /// A form that asks for nothing.
    pub(super) const PLAIN: Self = Self {
        title: |_| String::new(),
        rows: |_| None,
        outcome: |_| Ok(Outcome::Edits(Vec::new())),
        outlook: |_| Ok(Vec::new()),
        follow: |_, _| {},
        chosen: |_, _, _| {},
        now: |_| None,
        in_closed_year: false,
    };
}

/// What a form would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum Outcome {
    Edits(Vec<Edit>),
    /// The plan is shown as it stood on that day.
    Past(jiff::civil::Date),
    /// A meeting is held on that day with these people, or planned; none where it is not recorded.
    Meeting(Option<(jiff::civil::Date, String)>),
    Export(Export),
    /// A round begins, with values more than so many days old.
    Round(i32),
    NewPlan(NewPlan),
    /// A file is read.
    Import(Request),
}
