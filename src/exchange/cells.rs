//! The cells of a KPI that hold what is promised and what was measured, read in one language. What cannot be read is open, or not
//! recorded, and never as good as absent.

mod actual;
mod direction;
mod far;
mod fractions;
mod interim;
mod quotient;
mod scaled;
mod unit;

use super::figure::Figure;
use super::imported::{ImportIssue, ImportedMeasurement, Unread};
use super::notation::Notation;
use super::scales::Said;
use super::vocabulary::Part;
use crate::plan::{
    Context, Criterion, FieldKind, Kpi, Language, Quantity, Target, Unit, Year, YearTarget,
    read_scale,
};
use interim::OfPart;
use quotient::Quotient;
pub(super) use quotient::without_hundred;

/// Where a cell stands: its line or row, from 1, and its place in it, from 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) at: usize,
}

/// A KPI while its cells are read.
pub(super) struct Cells<'a> {
    kpi: &'a mut Kpi,
    notation: Notation,
    findings: &'a mut Vec<Unread>,
    measurements: Vec<ImportedMeasurement>,
    baseline_at: Option<Place>,
    /// What it was in years before.
    known: Vec<(Year, Quantity)>,
    /// Whether one of them is there, and cannot be read.
    is_unread: bool,
    /// The unit that its column says, for numbers without one.
    unit: Option<Unit>,
    targets: Vec<(Year, Place)>,
    interim: Vec<OfPart>,
    /// What was measured by the end of parts of a year.
    parts: Vec<OfPart>,
    quotient: Quotient,
}

/// Opens a cell that stands beside another one for the same, and says what both print; `None` where they print the same.
fn twice(target: &mut Target, text: &str) -> Option<String> {
    if target.printed == text {
        return None;
    }
    target.printed = format!("{} · {text}", target.printed);
    target.criterion = Criterion::Open;
    Some(target.printed.clone())
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
            measurements: Vec::new(),
            baseline_at: None,
            known: Vec::new(),
            is_unread: false,
            unit: None,
            targets: Vec::new(),
            interim: Vec::new(),
            parts: Vec::new(),
            quotient: Quotient::NONE,
        }
    }

    fn find(&mut self, place: Place, issue: ImportIssue) {
        self.findings
            .push(Unread::in_cell(place.line, place.at, issue));
    }

    /// How the numbers of the next cell are written.
    pub(super) const fn written(&mut self, notation: Notation) {
        self.notation = notation;
    }

    pub(super) fn has_target(&self, year: Year) -> bool {
        self.kpi.target(year).is_some()
    }

    /// A formula without a value, or an error.
    pub(super) fn lost(&mut self, what: &str, place: Place) {
        self.find(place, ImportIssue::Lost(what.to_owned()));
    }

    /// The target of a year is there, and cannot be read.
    pub(super) fn open(&mut self, year: Year, printed: &str) {
        let target = Target {
            printed: printed.to_owned(),
            criterion: Criterion::Open,
        };
        self.kpi.targets.push(YearTarget::new(year, target));
    }

    pub(super) fn baseline(&mut self, year: Year, text: &str, place: Place) {
        if let Some(there) = &mut self.kpi.baseline {
            let printed = twice(there, text);
            self.find_twice(None, printed, place);
            return;
        }
        let target = self.past(year, text, place);
        self.kpi.baseline = Some(target);
        self.baseline_at = Some(place);
    }

    /// What it was in a year before that of the baseline.
    pub(super) fn earlier(&mut self, year: Year, text: &str, place: Place) {
        let there = self.kpi.earlier.iter_mut().find(|it| it.year == year);
        if let Some(there) = there {
            let printed = twice(&mut there.target, text);
            self.find_twice(None, printed, place);
            return;
        }
        let target = self.past(year, text, place);
        self.kpi.earlier.push(YearTarget::new(year, target));
        self.kpi.earlier.sort_by_key(|it| it.year);
    }

    fn past(&mut self, year: Year, text: &str, place: Place) -> Target {
        let target = self.cell(text, None, place);
        self.known.extend(bound(&target).map(|it| (year, it)));
        self.is_unread |= bound(&target).is_none() && target.criterion != Criterion::Nothing;
        target
    }

    pub(super) fn target(&mut self, year: Year, text: &str, place: Place) {
        self.targets.push((year, place));
        if let Some(bands) =
            read_scale(text, None, self.notation.language).filter(|_| text.contains('='))
        {
            self.scaled(year, text, &bands, place);
            return;
        }
        if self.in_parts(year, text, place) {
            return;
        }
        let target = self.cell(text, Some(year), place);
        self.kpi.targets.push(YearTarget::new(year, target));
    }

    /// A second target of a year. Where it is another one nobody says which of them counts.
    pub(super) fn another_target(&mut self, year: Year, text: &str, place: Place) {
        let mut targets = self.kpi.targets.iter_mut();
        let of = targets.find(|it| it.year == year);
        let printed = of.and_then(|it| {
            it.bands.retain(|_| it.target.printed == text);
            twice(&mut it.target, text)
        });
        self.find_twice(Some(year), printed, place);
    }

    fn find_twice(&mut self, year: Option<Year>, printed: Option<String>, place: Place) {
        if let Some(printed) = printed {
            let code = self.kpi.code.clone();
            let issue = ImportIssue::Target {
                code,
                year,
                printed,
            };
            self.find(place, issue);
        }
    }

    fn cell(&mut self, text: &str, year: Option<Year>, place: Place) -> Target {
        let code = self.kpi.code.clone();
        let printed = text.to_owned();
        let Notation { language, .. } = self.notation;
        if self.notation.doubts(text) {
            self.doubt(code, printed, None, place);
            return Target {
                printed: text.to_owned(),
                criterion: Criterion::Open,
            };
        }
        let context = Context {
            year,
            known: &self.known,
            is_unread: self.is_unread,
        };
        let (mut target, is_derived) = Target::in_context(text, language, &context);
        let is_unread = target.criterion == Criterion::Open;
        self.in_unit(&mut target, place);
        if is_unread {
            let issue = ImportIssue::Target {
                code,
                year,
                printed,
            };
            self.find(place, issue);
        } else if self.notation.declares(text) {
            self.doubt(code, printed, Some(language), place);
        } else if self.notation.doubts_day(text) {
            self.find(place, ImportIssue::Figure(Figure::Day { code, printed }));
        } else if is_derived && let Criterion::Bound(comparator, read) = target.criterion {
            let issue = ImportIssue::Figure(Figure::Derived {
                code,
                printed,
                comparator,
                read,
            });
            self.findings
                .push(Unread::in_cell(place.line, place.at, issue).counted());
        }
        target
    }

    /// A number that may be of either language, and in which it was read, if in any.
    fn doubt(&mut self, code: String, printed: String, read: Option<Language>, place: Place) {
        let issue = ImportIssue::Number {
            code,
            printed,
            read,
        };
        self.find(place, issue);
    }

    /// The target of a part of a year.
    pub(super) fn interim(
        &mut self,
        year: Year,
        part: Part,
        (heading, text): (&str, &str),
        place: Place,
    ) {
        self.interim.push(OfPart {
            year,
            part,
            heading: heading.to_owned(),
            text: text.to_owned(),
            place,
        });
    }

    /// What was measured in a part of a year.
    pub(super) fn part_of_year(
        &mut self,
        year: Year,
        part: Part,
        (heading, text): (&str, &str),
        place: Place,
    ) {
        self.parts.push(OfPart {
            year,
            part,
            heading: heading.to_owned(),
            text: text.to_owned(),
            place,
        });
    }

    pub(super) fn numerator(&mut self, heading: &str, text: &str, place: Place) -> bool {
        self.quotient.numerator(heading, text, place)
    }

    pub(super) fn denominator(&mut self, heading: &str, text: &str, place: Place) -> bool {
        self.quotient.denominator(heading, text, place)
    }

    /// Keeps what the row says under a heading.
    pub(super) fn field(&mut self, kind: FieldKind, (heading, text): (&str, &str)) {
        self.kpi.keep(kind, heading, text);
    }

    /// A cell that this program does not use: it is kept beside the others.
    pub(super) fn unused(&mut self, (heading, text): (&str, &str), place: Place) {
        self.field(FieldKind::Other, (heading, text));
        self.find(place, ImportIssue::Column(heading.to_owned()));
    }

    /// Once all cells are there: parts of years, the direction, fractions; and the actuals that can be recorded.
    pub(super) fn finished(mut self, said: &Said) -> Vec<ImportedMeasurement> {
        let known = self.settle_interim();
        self.settle_parts(&known);
        self.settle_quotient();
        self.doubt_fractions();
        self.settle_scales(said);
        self.settle_direction();
        self.doubt_far();
        self.settle_days();
        let measurements = std::mem::take(&mut self.measurements);
        for it in &measurements {
            if self.kpi.target(it.year).is_none() {
                let (code, year) = (it.code.clone(), it.year);
                let issue = ImportIssue::Unmeasured { code, year };
                let unread = Unread::of_line(it.line, 1, issue);
                let column = it.column;
                self.findings.push(Unread { column, ..unread });
            }
        }
        let measurements = measurements.into_iter().filter(|it| !self.is_fraction(it));
        measurements.collect()
    }
}

/// What a cell asks for, where that is one number.
const fn bound(target: &Target) -> Option<Quantity> {
    target.criterion.bound()
}
