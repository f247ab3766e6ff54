//! The round before a meeting: the KPIs that lack an actual or whose last measurement is old, one after the other.

use jiff::civil::{Date, date};

use super::{Model, Round, Size, Split, Stop, Versioned};
use crate::plan::Place;
use crate::record::Measurement;
use crate::score::{State, due, milestones};

/// How far a stop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It has another value than before.
    Updated,
    Skipped,
    ToDo,
}

impl Round {
    /// The round over the year on screen, of the KPIs whose last measurement is more than so many days old.
    pub fn new(model: &Model, days: i32) -> Self {
        let asked = |place: &Place| {
            let state = model.scores.kpi(*place).map(|score| score.state);
            state.is_some_and(State::counts)
        };
        let old = |last: &Date| age(model, *last) > days;
        let places = model.plan().kpis().map(|(place, _)| place);
        let stops = places.filter(asked).map(|place| {
            let measurement = current(model, place);
            Stop {
                place,
                last: measurement.map(|it| it.date),
                before: measurement.map(|it| it.change.clone()),
                skipped: false,
            }
        });
        let is_due = |stop: &Stop| {
            let (year, rules) = (model.year(), &model.plan().rules);
            let cell = model.document.cell(stop.place, year);
            let kpi = model.plan().kpi(stop.place);
            let all = kpi.map_or_else(Vec::new, |it| milestones(it, year, cell, rules));
            due(&all, model.now.day()).is_some()
        };
        let stops = stops.filter(|it| it.last.as_ref().is_none_or(old) || is_due(it));
        Self {
            number: model.screens.opened(),
            stops: Versioned::new(stops.collect()),
            at: 0,
        }
    }

    pub fn progress(model: &Model, stop: &Stop) -> Progress {
        let now = current(model, stop.place).map(|it| &it.change);
        if now.is_some() && now != stop.before.as_ref() {
            Progress::Updated
        } else if stop.skipped {
            Progress::Skipped
        } else {
            Progress::ToDo
        }
    }

    /// How many are updated, skipped and still to do.
    pub(super) fn counted(&self, model: &Model) -> [usize; 3] {
        let mut counts = [0; 3];
        let [updated, skipped, to_do] = &mut counts;
        for stop in self.stops.iter() {
            match Self::progress(model, stop) {
                Progress::Updated => *updated += 1,
                Progress::Skipped => *skipped += 1,
                Progress::ToDo => *to_do += 1,
            }
        }
        counts
    }

    /// The next stop that is still to do, from the one that has the keys on and round.
    pub(super) fn next(&self, model: &Model) -> Option<usize> {
        let waits = |at: &usize| {
            let stop = self.stops.get(*at);
            stop.is_some_and(|stop| Self::progress(model, stop) == Progress::ToDo)
        };
        (self.at + 1..self.stops.len())
            .chain(0..=self.at)
            .find(waits)
    }
}

/// How the window is split between the list and what is said of the chosen KPI.
pub fn split(size: Size) -> Split {
    Split::new(size, 67)
}

/// How many days ago that was; seen from the end of the year on screen, where that is over.
fn age(model: &Model, day: Date) -> i32 {
    let end = date(model.year(), 12, 31);
    let seen_from = model.now.day().min(end);
    day.until(seen_from).map_or(0, |span| span.get_days())
}

fn current(model: &Model, place: Place) -> Option<&Measurement> {
    model.document.cell(place, model.year())?.current()
}
