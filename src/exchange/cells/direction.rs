//! Which way of a KPI is better: said in a column, stated by its name, or a question.

use super::{Cells, Place};
use crate::exchange::better::{direction, stated};
use crate::exchange::imported::ImportIssue;
use crate::plan::{SaidBy, Year};

impl Cells<'_> {
    pub(in crate::exchange) fn direction(&mut self, text: &str, place: Place) {
        // The cells of the targets may be still to come.
        self.kpi.direction = direction(text);
        self.kpi.said_by = self.kpi.direction.map(|_| SaidBy::Column);
        if self.kpi.direction.is_none() {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            self.find(place, ImportIssue::Direction { code, printed });
        }
    }

    /// By its column, by its name, or a question.
    pub(super) fn settle_direction(&mut self) {
        let said = self.kpi.direction.zip(self.kpi.said_by);
        let said = said.or_else(|| Some((stated(&self.kpi.name)?, SaidBy::Name)));
        match said {
            Some((direction, said_by)) => self.kpi.direct(direction, said_by),
            None => self.doubt_direction(),
        }
    }

    fn doubt_direction(&mut self) {
        let Some(printed) = self.kpi.undirected().map(|it| it.printed.clone()) else {
            return;
        };
        let of = |year: &Year| {
            self.kpi
                .target(*year)
                .is_some_and(|it| it.printed == printed)
        };
        let place = self.targets.iter().find(|(year, _)| of(year));
        if let Some((_, place)) = place.copied() {
            let code = self.kpi.code.clone();
            self.find(place, ImportIssue::Direction { code, printed });
        }
    }
}
