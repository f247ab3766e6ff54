//! `traguardo status --due`: what is missing, what is late, and which day of the year's cycle comes next.

use std::io::Write;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::Context;
use crate::plan::{Interim, Place};
use crate::record::{Decision, Document};
use crate::score::{Deadline, Scores, State, Step, deadlines, due, milestones};
use crate::words::Words;

/// What is due in a year.
pub(super) struct Due<'a> {
    /// The codes of KPIs that have a target and no usable actual.
    missing: Vec<String>,
    /// The codes of KPIs whose target is open.
    open: Vec<String>,
    /// The codes of KPIs that have not been measured for an interim target whose day is past.
    milestones: Vec<(String, Interim)>,
    /// Decisions that are not done and whose day is past.
    overdue: Vec<&'a Decision>,
    /// The next days of the year's cycle, and whether each is past.
    cycle: Vec<(Deadline, bool)>,
}

impl<'a> Due<'a> {
    pub(super) fn new(document: &'a Document, scores: &Scores, context: &Context) -> Self {
        let today = context.as_of.unwrap_or_else(|| context.now.day());
        let cycle = deadlines(document, scores.year(), today).into_iter();
        Self {
            missing: missing(document, scores),
            open: open(document, scores),
            milestones: milestones_due(document, scores, today),
            overdue: document.overdue_decisions(today).collect(),
            cycle: cycle.map(|it| (it, it.by < today)).collect(),
        }
    }

    /// Whether a scheduler should ring: the days of the cycle are told, and ring only through what is missing for them.
    pub(super) const fn is_any(&self) -> bool {
        !(self.missing.is_empty()
            && self.open.is_empty()
            && self.milestones.is_empty()
            && self.overdue.is_empty())
    }

    pub(super) fn extend(&self, json: &mut Map<String, Value>) {
        let decisions = self.overdue.iter().map(|it| {
            json!({ "about": it.about, "what": it.what, "who": it.who, "by": it.by.map(|day| day.to_string()) })
        });
        let cycle = self.cycle.iter().map(|(it, past)| {
            let step = match it.step {
                Step::Plan => "plan",
                Step::Report => "report",
            };
            json!({ "step": step, "year": it.year, "by": it.by.to_string(), "overdue": past })
        });
        let decisions: Vec<Value> = decisions.collect();
        let cycle: Vec<Value> = cycle.collect();
        json.insert("due".to_owned(), json!(self.missing));
        json.insert("open".to_owned(), json!(self.open));
        let milestones = self.milestones.iter().map(|(code, it)| {
            json!({ "kpi": code, "by": it.by.to_string(), "target": it.target.printed })
        });
        json.insert("interim_targets".to_owned(), milestones.collect());
        json.insert("overdue_decisions".to_owned(), json!(decisions));
        json.insert("cycle".to_owned(), json!(cycle));
    }

    pub(super) fn write(&self, words: &Words, out: &mut dyn Write) -> std::io::Result<()> {
        if !self.is_any() {
            writeln!(out, "{}", words.cli.nothing_due())?;
        }
        if !self.missing.is_empty() {
            let codes = self.missing.join(", ");
            writeln!(out, "{}: {codes}", words.cli.missing_list())?;
        }
        if !self.open.is_empty() {
            let codes = self.open.join(", ");
            writeln!(out, "{}: {codes}", words.cli.open_list())?;
        }
        for (code, it) in &self.milestones {
            let target = words.target(&it.target);
            let text = words.cli.milestone_due(code, words.day(it.by), target);
            writeln!(out, "{text}")?;
        }
        for it in &self.overdue {
            let day = it.by.map_or_else(String::new, |by| words.day(by));
            let late = words.meeting.overdue(&day);
            let about = words.about(it.about.as_deref());
            let text = words.meeting.decision(&it.what, &it.who, &late);
            writeln!(out, "{about}: {text}")?;
        }
        for (it, past) in &self.cycle {
            let (year, day) = (it.year, words.day(it.by));
            let text = match (it.step, past) {
                (Step::Plan, false) => words.cli.cycle_plan(year, day),
                (Step::Plan, true) => words.cli.cycle_plan_late(year, day),
                (Step::Report, false) => words.cli.cycle_report(year, day),
                (Step::Report, true) => words.cli.cycle_report_late(year, day),
            };
            writeln!(out, "{text}")?;
        }
        Ok(())
    }
}

/// The KPIs that were not measured for the last interim target whose day is past.
fn milestones_due(document: &Document, scores: &Scores, today: Date) -> Vec<(String, Interim)> {
    let (plan, year) = (document.plan(), scores.year());
    let counts = |place: &Place| {
        let state = scores.kpi(*place).map(|it| it.state);
        state.is_some_and(State::counts)
    };
    let kpis = plan.kpis().filter(|(place, _)| counts(place));
    let due = kpis.filter_map(|(place, kpi)| {
        let cell = document.cell(place, year);
        let interim = due(&milestones(kpi, year, cell, &plan.rules), today)?;
        Some((kpi.code.clone(), interim.clone()))
    });
    due.collect()
}

/// The KPIs that have a target and no usable actual.
pub(super) fn missing(document: &Document, scores: &Scores) -> Vec<String> {
    codes(document, scores, State::lacks_actual)
}

/// The KPIs whose target says nothing that can be measured.
pub(super) fn open(document: &Document, scores: &Scores) -> Vec<String> {
    codes(document, scores, |state| state == State::Open)
}

fn codes(document: &Document, scores: &Scores, holds: fn(State) -> bool) -> Vec<String> {
    let kpis = document.plan().kpis();
    let held = kpis.filter(|(place, _)| scores.kpi(*place).is_some_and(|it| holds(it.state)));
    held.map(|(_, kpi)| kpi.code.clone()).collect()
}
