//! What columns hold in the light of the others: the year of a heading without one, that of a row, the second of two columns of a role.

use super::{Column, Heads};
use crate::exchange::about::Years;
use crate::exchange::vocabulary::{Role, heading, is_by_day, names_fiscal_year};
use crate::plan::Year;

fn is_measured(role: Role) -> bool {
    matches!(role, Role::Target | Role::Revised | Role::Actual)
}

impl Heads {
    /// Gives each column its year: its own, that of the file, or that of the targets.
    pub(super) fn resolve(&mut self, years: Years) {
        self.level();
        self.second(Role::Kpi, Role::Name);
        self.second(Role::Objective, Role::Title);
        self.weigh();
        self.divide();
        self.fiscal(years.is_fiscal);
        self.after_actuals(years);
        self.begin();
        for column in &mut self.columns {
            if let Some(nth) = column.year.filter(|it| *it < 0) {
                let first = years.first.or(years.whole);
                column.year = first.and_then(|it| it.checked_sub(nth)?.checked_sub(1));
            }
        }
        let asked = |it: &&Column| {
            matches!(
                it.role,
                Some(Role::Target | Role::Revised | Role::Actual | Role::Grade)
            )
        };
        let mut of_targets: Vec<Year> = self
            .columns
            .iter()
            .filter(asked)
            .filter_map(|it| it.year)
            .collect();
        of_targets.sort_unstable();
        of_targets.dedup();
        let first = of_targets.first().copied().or(years.whole);
        let whole = match of_targets.as_slice() {
            [] if self.place(Role::Year).is_some() => None,
            [] => years.whole,
            [year] => Some(*year),
            _ => None,
        };
        let is_before = years
            .whole
            .zip(first)
            .is_some_and(|(whole, first)| whole < first);
        for column in &mut self.columns {
            match (column.role, column.year) {
                (Some(Role::Value), Some(year)) => {
                    let is_before = first.is_some_and(|first| year < first);
                    column.role = Some(if is_before {
                        Role::Baseline
                    } else {
                        Role::Actual
                    });
                }
                (Some(Role::Value), None) => column.role = None,
                // `Piano 2025` above `Target 2026`: what was reached is of the plan's year.
                (Some(Role::Actual), None) if is_before => {
                    (column.role, column.year) = (Some(Role::Baseline), years.whole);
                }
                (Some(Role::Baseline), None) => {
                    column.year = first.and_then(|it| it.checked_sub(1));
                }
                (Some(role), None) if role.is_yearly() => column.year = whole,
                _ => {}
            }
        }
    }

    /// Whether each row is of one year, which a column says.
    pub(in crate::exchange) fn has_yearly_rows(&self) -> bool {
        let undated = |it: &Column| it.role.is_some_and(is_measured) && it.year.is_none();
        self.place(Role::Year).is_some() && self.columns.iter().any(undated)
    }

    /// The headings of a row of one year: what its columns hold is of that year.
    pub(in crate::exchange) fn of_year(&self, year: Year) -> Self {
        let mut heads = Self {
            row_year: Some(year),
            ..self.clone()
        };
        for column in heads.columns.iter_mut().filter(|it| it.year.is_none()) {
            column.year = match column.role {
                Some(Role::Baseline) => year.checked_sub(1),
                Some(role) if role.is_yearly() => Some(year),
                _ => None,
            };
        }
        heads
    }

    /// Parts of fiscal years are none of the calendar's; what is said by a day is.
    fn fiscal(&mut self, is_fiscal: bool) {
        let mut texts = self.columns.iter().map(|it| &it.text);
        let is_fiscal = is_fiscal || texts.any(|it| names_fiscal_year(it));
        for column in self.columns.iter_mut().filter(|it| !is_by_day(&it.text)) {
            if let Some(part) = &mut column.part {
                part.is_fiscal = is_fiscal;
            }
        }
    }

    /// Bare quarters right after a target are its own: `Annual target | Q1 | Q2 | Q3 | Q4`.
    fn divide(&mut self) {
        let mut whole: Option<Option<Year>> = None;
        for column in &mut self.columns {
            match (column.role, column.part) {
                (Some(Role::Target), None) => whole = Some(column.year),
                (None, Some(part)) if part.at > 0 && heading(&column.text).is_whole => {
                    if let Some(year) = whole {
                        column.role = Some(Role::Target);
                        column.year = column.year.or(year);
                    }
                }
                _ => whole = None,
            }
        }
    }

    /// Where no column names objectives, the level above or below stands for them; and one that has a year is a target: `Obiettivo 2025`.
    fn level(&mut self) {
        let has_target = self.place(Role::Target).is_some();
        let dated = |it: &&mut Column| it.role == Some(Role::Objective) && it.year.is_some();
        for column in self
            .columns
            .iter_mut()
            .filter(dated)
            .filter(|_| !has_target)
        {
            column.role = Some(Role::Target);
        }
        if self.place(Role::Objective).is_some() || self.place(Role::Title).is_some() {
            return;
        }
        let level = self
            .place(Role::Area)
            .or_else(|| self.place(Role::Operative));
        if let Some(column) = level.and_then(|at| self.columns.get_mut(at)) {
            column.role = Some(Role::Objective);
        }
    }

    /// A target without a year is of the file's where that comes after those of all actuals; beside one actual alone only where the file
    /// is no report, which may have come out the year after.
    fn after_actuals(
        &mut self,
        Years {
            whole,
            first,
            is_report,
            ..
        }: Years,
    ) {
        let whole = whole.or(first);
        let years = |is: fn(Role) -> bool| {
            let columns = self
                .columns
                .iter()
                .filter(move |it| it.role.is_some_and(is));
            columns.filter_map(|it| it.year)
        };
        let is_target = |it: Role| matches!(it, Role::Target | Role::Revised | Role::Grade);
        let actuals = || years(|it| it == Role::Actual);
        let is_after = whole.is_some_and(|whole| actuals().all(|it| it < whole));
        let least = if is_report { 2 } else { 1 };
        if !is_after || actuals().count() < least || years(is_target).next().is_some() {
            return;
        }
        for column in &mut self.columns {
            if column.role.is_some_and(is_target) {
                column.year = whole;
            }
        }
    }

    /// What was reached in years before the first target is where the plan starts from.
    fn begin(&mut self) {
        let targets = self
            .columns
            .iter()
            .filter(|it| it.role == Some(Role::Target));
        let first = targets.filter_map(|it| it.year).min();
        for column in &mut self.columns {
            let is_before = column
                .year
                .zip(first)
                .is_some_and(|(year, first)| year < first);
            if column.role == Some(Role::Actual) && column.part.is_none() && is_before {
                column.role = Some(Role::Baseline);
            }
        }
    }

    /// Of two columns of weights the one beside the objective is the objective's.
    fn weigh(&mut self) {
        let of = |it: &Column| it.role == Some(Role::Weight);
        let several = self.columns.iter().filter(|it| of(it)).count() > 1;
        let name = self.place(Role::Name).or_else(|| self.place(Role::Kpi));
        let objective = self
            .place(Role::Objective)
            .or_else(|| self.place(Role::Title));
        let (Some(name), Some(objective)) = (name, objective) else {
            return;
        };
        if !several || self.place(Role::ObjectiveWeight).is_some() {
            return;
        }
        let (from, to) = (objective.min(name), objective.max(name));
        let between = self
            .columns
            .iter_mut()
            .enumerate()
            .filter(|(at, it)| from < *at && *at < to && of(it));
        if let Some((_, column)) = between.take(1).next() {
            column.role = Some(Role::ObjectiveWeight);
        }
    }

    /// Of two columns of a role, where none has another role, the second has that one: a code, and what it stands for.
    fn second(&mut self, role: Role, other: Role) {
        if self.place(other).is_some() {
            return;
        }
        let mut of = self.columns.iter_mut().filter(|it| it.role == Some(role));
        if let (Some(_), Some(second)) = (of.next(), of.next()) {
            second.role = Some(other);
        }
    }
}
