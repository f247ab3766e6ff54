//! Targets that are scored by a scale.

use std::collections::BTreeSet;

use super::{Cells, Place};
use crate::exchange::figure::Figure;
use crate::exchange::imported::{ImportIssue, Unread};
use crate::exchange::scales::Said;
use crate::plan::{Band, Criterion, Target, Unit, Year, YearTarget};

impl Cells<'_> {
    /// A target that is a whole scale: what it asks for is what is worth all.
    pub(super) fn scaled(&mut self, year: Year, text: &str, bands: &[Band], place: Place) {
        let unit = if text.contains('%') {
            Unit::Percent
        } else {
            self.unit.unwrap_or(Unit::Number)
        };
        let sound = Band::is_sound(bands);
        let criterion = Band::asked(bands, unit).filter(|_| sound);
        let printed = text.to_owned();
        if criterion.is_none() {
            self.unscaled(text, place);
        }
        let criterion = criterion.unwrap_or(Criterion::Open);
        self.kpi.targets.push(YearTarget {
            bands: if sound { bands.to_vec() } else { Vec::new() },
            ..YearTarget::new(year, Target { printed, criterion })
        });
    }

    /// A scale that cannot be read, or not be believed.
    fn unscaled(&mut self, text: &str, place: Place) {
        let (code, printed) = (self.kpi.code.clone(), text.to_owned());
        self.find(place, ImportIssue::Figure(Figure::Scale { code, printed }));
    }

    /// The same: what is not read is never scored by another rule meanwhile, so that its targets are open.
    fn unscored(&mut self, said: &Said, text: &str, place: Place) {
        self.unscaled(text, place);
        let asked: BTreeSet<Year> = said
            .years()
            .filter(|it| self.kpi.target(*it).is_none())
            .collect();
        for year in asked {
            let (printed, criterion) = (said.best().to_owned(), Criterion::Open);
            let target = Target { printed, criterion };
            self.kpi.targets.push(YearTarget::new(year, target));
        }
        for it in &mut self.kpi.targets {
            it.target.criterion = Criterion::Open;
            it.bands.clear();
        }
    }

    /// Once a file: what lies between grades is nowhere said.
    fn tell_of_grades(&mut self, said: &Said) {
        let is_told = |it: &Unread| matches!(it.issue, ImportIssue::Figure(Figure::Grades { .. }));
        let in_proportion = |it: &YearTarget| it.bands.iter().any(|it| it.percent_to.is_some());
        let Some((.., place)) = said.grades.first() else {
            return;
        };
        let is_read = self.kpi.targets.iter().any(in_proportion);
        if is_read && !said.is_proportional && !self.findings.iter().any(is_told) {
            let code = self.kpi.code.clone();
            let issue = ImportIssue::Figure(Figure::Grades { code });
            let unread = Unread::in_cell(place.line, place.at, issue);
            self.findings.push(unread.counted());
        }
    }

    pub(super) fn settle_scales(&mut self, said: &Said) {
        for found in said.scales(self.kpi, self.notation.language) {
            match found {
                Ok((year, bands)) if Band::is_sound(&bands) => {
                    let own = said.unit(self.notation.language);
                    let unit = self.unit.or(own).unwrap_or(Unit::Number);
                    self.kpi.scale(year, &bands, (said.best(), unit));
                }
                Ok(_) => {
                    if let Some((text, place)) = said.first() {
                        self.unscored(said, &text, place);
                    }
                }
                Err((text, place)) => self.unscored(said, &text, place),
            }
        }
        self.tell_of_grades(said);
        for (year, (value, percent)) in said.between_grades(self.kpi, self.notation.language) {
            let target = self.targets.iter().find(|(of, _)| *of == year);
            let (code, printed) = (self.kpi.code.clone(), value.to_string());
            let issue = ImportIssue::Figure(Figure::Grade {
                code,
                printed,
                percent,
            });
            if let Some((_, place)) = target {
                self.findings
                    .push(Unread::in_cell(place.line, place.at, issue).counted());
            }
        }
        // Nothing says that a threshold means that.
        if let Some((_, text, place)) = said.thresholds.first().filter(|_| !said.is_proportional) {
            let (code, printed) = (self.kpi.code.clone(), text.clone());
            self.find(
                *place,
                ImportIssue::Figure(Figure::Threshold { code, printed }),
            );
        }
    }
}
