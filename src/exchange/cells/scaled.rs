//! Targets that are scored by a scale.

use super::{Cells, Place};
use crate::exchange::imported::{Figure, ImportIssue, Unread};
use crate::exchange::scales::{self, Said};
use crate::plan::{Band, Criterion, Target, Unit, Year, YearTarget};

impl Cells<'_> {
    /// A target that is a whole scale: what it asks for is what is worth all.
    pub(super) fn scaled(&mut self, year: Year, text: &str, bands: &[Band], place: Place) {
        let unit = if text.contains('%') {
            Unit::Percent
        } else {
            self.unit.unwrap_or(Unit::Number)
        };
        let sound = scales::is_sound(bands);
        let criterion = scales::asked(bands, unit).filter(|_| sound);
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

    pub(super) fn settle_scales(&mut self, said: &Said) {
        for found in said.scales(self.kpi, self.notation.language) {
            match found {
                Ok((year, bands)) if scales::is_sound(&bands) => {
                    scales::give(self.kpi, year, &bands);
                }
                Ok(_) => {
                    if let Some((text, place)) = said.first() {
                        self.unscaled(&text, place);
                    }
                }
                Err((text, place)) => self.unscaled(&text, place),
            }
        }
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
