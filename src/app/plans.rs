//! All plans of the data directory, each at a glance, and the level of the body over them.

use crate::plan::Year;
use crate::score::{Figures, Glance, across};
use crate::words::Sentence;

/// The open list.
#[derive(Clone, Debug)]
pub struct Plans {
    /// The plans that were read so far, by name.
    pub all: Vec<Surveyed>,
    /// How many are still being read.
    pub left: usize,
    /// The chosen one, from 0.
    pub selected: usize,
    /// Whether a person chose it: what comes in later does not take it away.
    pub is_chosen: bool,
    pub year: Year,
}

/// The figures over all plans that have the year, and over how many.
#[derive(Clone, Debug, Default)]
pub struct OverAll {
    pub individual: Figures,
    pub organisational: Figures,
    pub plans: usize,
}

/// A plan of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surveyed {
    pub id: String,
    /// What is in it, or why it cannot be read.
    pub about: Result<About, Sentence>,
}

/// What is in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub title: String,
    /// How it stands in each of its years.
    pub glances: Vec<Glance>,
    pub overdue: usize,
    /// Whether it is a draft still.
    pub is_draft: bool,
}

impl About {
    /// How it stands in a year, where it has that year.
    pub fn glance(&self, year: Year) -> Option<&Glance> {
        self.glances.iter().find(|it| it.year == year)
    }
}

impl Plans {
    /// The list before anything was read.
    pub const fn new(year: Year) -> Self {
        Self {
            all: Vec::new(),
            left: 1,
            selected: 0,
            is_chosen: false,
            year,
        }
    }

    /// Takes a plan in, where its name belongs. The choice stays on its plan; until a person chooses, it is the plan on screen,
    /// which is named `here`.
    pub(super) fn take(&mut self, plan: Surveyed, left: usize, here: &str) {
        let at = self.all.partition_point(|it| it.id < plan.id);
        if plan.id == here && !self.is_chosen {
            self.selected = at;
        } else if at <= self.selected && !self.all.is_empty() {
            self.selected += 1;
        }
        self.all.insert(at, plan);
        self.left = left;
    }

    /// The years that any plan has, ascending.
    pub fn years(&self) -> Vec<Year> {
        let glances = self.all.iter().filter_map(|it| it.about.as_ref().ok());
        let mut years: Vec<Year> = glances
            .flat_map(|it| &it.glances)
            .map(|it| it.year)
            .collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The plans that have the year, as they stand in it.
    pub fn standing(&self) -> impl Iterator<Item = &Glance> + Clone {
        let about = self.all.iter().filter_map(|it| it.about.as_ref().ok());
        about.filter_map(|it| it.glance(self.year))
    }

    /// The level of the body.
    pub(super) fn over_all(&self) -> OverAll {
        let individual = self.standing().map(|it| &it.individual);
        let organisational = self.standing().map(|it| &it.organisational);
        OverAll {
            plans: individual.clone().filter(|it| it.result.is_some()).count(),
            individual: across(individual),
            organisational: across(organisational),
        }
    }

    pub fn chosen(&self) -> Option<&Surveyed> {
        self.all.get(self.selected)
    }
}
