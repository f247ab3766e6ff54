//! The cells of a KPI that hold what is promised and what was measured, read in one language. What cannot be read is open, or not
//! recorded, and never as good as absent.

use super::imported::{ImportedReading, Misread, Unread};
use super::notation::Notation;
use crate::plan::{
    Decimal, Direction, Kpi, Promise, Quantity, Target, Unit, Year, YearTarget, quantity,
};

/// Where a cell stands: its line or row, from 1, and its place in it, from 0.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) at: usize,
}

/// A KPI while its cells are read.
pub(super) struct Cells<'a> {
    kpi: &'a mut Kpi,
    notation: Notation,
    findings: &'a mut Vec<Unread>,
    readings: Vec<ImportedReading>,
    /// Where each target stands.
    targets: Vec<(Year, Place)>,
    /// Targets for parts of a year, as printed.
    interim: Vec<(Year, String, Place)>,
}

/// What says that less is better, and that more is.
const LOWER: [&str; 9] = [
    "decrescente",
    "descending",
    "lower",
    "lower is better",
    "minore",
    "meno",
    "negativa",
    "<=",
    "≤",
];
const HIGHER: [&str; 9] = [
    "crescente",
    "ascending",
    "higher",
    "higher is better",
    "maggiore",
    "più",
    "positiva",
    ">=",
    "≥",
];

/// The direction that a word says.
pub(super) fn direction(text: &str) -> Option<Direction> {
    let word = text.trim().to_lowercase();
    let lower = LOWER.contains(&word.as_str()).then_some(Direction::Lower);
    let higher = || HIGHER.contains(&word.as_str()).then_some(Direction::Higher);
    lower.or_else(higher)
}

impl<'a> Cells<'a> {
    pub(super) const fn of(
        kpi: &'a mut Kpi,
        notation: Notation,
        findings: &'a mut Vec<Unread>,
    ) -> Self {
        Self {
            kpi,
            notation,
            findings,
            readings: Vec::new(),
            targets: Vec::new(),
            interim: Vec::new(),
        }
    }

    fn find(&mut self, place: Place, misread: Misread) {
        self.findings
            .push(Unread::in_cell(place.line, place.at, misread));
    }

    pub(super) fn has_target(&self, year: Year) -> bool {
        self.kpi.target(year).is_some()
    }

    /// A formula without a value, or an error.
    pub(super) fn lost(&mut self, what: &str, place: Place) {
        self.find(place, Misread::Lost(what.to_owned()));
    }

    /// The target of a year is there, and cannot be read.
    pub(super) fn open(&mut self, year: Year, printed: &str) {
        let target = Target {
            printed: printed.to_owned(),
            promise: Promise::Open,
        };
        self.kpi.targets.push(YearTarget { year, target });
    }

    pub(super) fn baseline(&mut self, text: &str, place: Place) {
        let target = self.cell(text, None, place);
        self.kpi.baseline = Some(target);
    }

    pub(super) fn target(&mut self, year: Year, text: &str, place: Place) {
        let target = self.cell(text, Some(year), place);
        self.targets.push((year, place));
        self.kpi.targets.push(YearTarget { year, target });
    }

    fn cell(&mut self, text: &str, year: Option<Year>, place: Place) -> Target {
        let code = self.kpi.code.clone();
        let printed = text.to_owned();
        let Notation { language, .. } = self.notation;
        if self.notation.doubts(text) {
            let read = None;
            self.find(
                place,
                Misread::Number {
                    code,
                    printed,
                    read,
                },
            );
            return Target {
                printed: text.to_owned(),
                promise: Promise::Open,
            };
        }
        let target = Target::of_cell(text, language);
        if target.promise == Promise::Open {
            let misread = Misread::Target {
                code,
                year,
                printed,
            };
            self.find(place, misread);
        } else if self.notation.declares(text) {
            let read = Some(language);
            self.find(
                place,
                Misread::Number {
                    code,
                    printed,
                    read,
                },
            );
        }
        target
    }

    /// The target of a part of a year.
    pub(super) fn interim(&mut self, year: Year, (heading, text): (&str, &str), place: Place) {
        self.interim
            .push((year, format!("{heading}: {text}"), place));
    }

    pub(super) fn actual(&mut self, year: Year, text: &str, place: Place) {
        if self.notation.doubts(text) {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            let read = None;
            self.find(
                place,
                Misread::Number {
                    code,
                    printed,
                    read,
                },
            );
            return;
        }
        self.readings.push(ImportedReading {
            code: self.kpi.code.clone(),
            year,
            text: text.to_owned(),
            language: self.notation.language,
            line: place.line,
            column: place.at.saturating_add(1),
        });
    }

    pub(super) fn direction(&mut self, text: &str, place: Place) {
        // The cells of the targets may be still to come.
        self.kpi.direction = direction(text);
        if self.kpi.direction.is_none() {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            self.find(place, Misread::Direction { code, printed });
        }
    }

    /// A cell that this program does not use.
    pub(super) fn unused(&mut self, heading: String, baseline: Option<Year>, place: Place) {
        self.find(place, Misread::Column { heading, baseline });
    }

    /// Once all cells are there: parts of years, the direction, fractions; and the actuals that can be recorded.
    pub(super) fn finished(mut self) -> Vec<ImportedReading> {
        self.settle_interim();
        match self.kpi.direction {
            Some(direction) => self.kpi.direct(direction),
            None => self.doubt_direction(),
        }
        let readings = std::mem::take(&mut self.readings);
        readings
            .into_iter()
            .filter(|it| !self.is_fraction(it))
            .collect()
    }

    /// A year that has targets for its parts and none of its own is open: which of them is the year's is a question.
    fn settle_interim(&mut self) {
        let interim = std::mem::take(&mut self.interim);
        let mut years: Vec<Year> = interim.iter().map(|(year, ..)| *year).collect();
        years.dedup();
        for year in years {
            let parts = interim.iter().filter(|(of, ..)| *of == year);
            let printed: Vec<&str> = parts.clone().map(|(_, text, _)| text.as_str()).collect();
            let printed = printed.join(" · ");
            for (_, _, place) in parts {
                let misread = Misread::Interim {
                    code: self.kpi.code.clone(),
                    year,
                    printed: printed.clone(),
                };
                self.find(*place, misread);
            }
            if self.kpi.target(year).is_none() {
                self.open(year, &printed);
            }
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
            self.find(place, Misread::Direction { code, printed });
        }
    }

    /// A fraction without its sign beside a target in percent: 0,655 of 70 % may be 65,5 %.
    fn is_fraction(&mut self, reading: &ImportedReading) -> bool {
        let Some(Promise::Bound(_, target)) = self.kpi.target(reading.year).map(|it| it.promise)
        else {
            return false;
        };
        let read = quantity(&reading.text, reading.language).ok();
        let bare = read.filter(|it| it.unit == Unit::Number && target.unit == Unit::Percent);
        let is_fraction = bare.is_some_and(|it| looks_like_a_fraction(it, target));
        if is_fraction {
            self.findings.push(Unread {
                line: reading.line,
                column: reading.column,
                cells: 1,
                misread: Misread::Fraction {
                    code: reading.code.clone(),
                    printed: reading.text.clone(),
                },
            });
        }
        is_fraction
    }
}

/// Whether a number is at most 1 and, as a share of 1, nearer to the target than as it stands.
fn looks_like_a_fraction(read: Quantity, target: Quantity) -> bool {
    let value = read.value.abs();
    let ten = value.checked_mul(Decimal::TEN);
    !value.is_zero() && value <= Decimal::ONE && ten.is_some_and(|it| it <= target.value.abs())
}
