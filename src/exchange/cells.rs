//! The cells of a KPI that hold what is promised and what was measured, read in one language. What cannot be read is open, or not
//! recorded, and never as good as absent.

use super::imported::{ImportIssue, ImportedMeasurement, Unread};
use super::notation::Notation;
use crate::plan::{
    Criterion, Decimal, Direction, Kpi, Language, Quantity, Target, Unit, Year, YearTarget,
    quantity,
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
    measurements: Vec<ImportedMeasurement>,
    baseline_at: Option<Place>,
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
            measurements: Vec::new(),
            baseline_at: None,
            targets: Vec::new(),
            interim: Vec::new(),
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

    pub(super) fn baseline(&mut self, text: &str, place: Place) {
        let target = self.cell(text, None, place);
        self.kpi.baseline = Some(target);
        self.baseline_at = Some(place);
    }

    pub(super) fn target(&mut self, year: Year, text: &str, place: Place) {
        let target = self.cell(text, Some(year), place);
        self.targets.push((year, place));
        self.kpi.targets.push(YearTarget::new(year, target));
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
        let target = Target::of_cell(text, language);
        if target.criterion == Criterion::Open {
            let issue = ImportIssue::Target {
                code,
                year,
                printed,
            };
            self.find(place, issue);
        } else if self.notation.declares(text) {
            self.doubt(code, printed, Some(language), place);
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
    pub(super) fn interim(&mut self, year: Year, (heading, text): (&str, &str), place: Place) {
        self.interim
            .push((year, format!("{heading}: {text}"), place));
    }

    pub(super) fn actual(&mut self, year: Year, text: &str, place: Place) {
        // What says of a target that there is none says it of an actual.
        if Target::of_cell(text, self.notation.language).criterion == Criterion::Nothing {
            return;
        }
        if is_otherwise(text) {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            let issue = ImportIssue::Actual {
                code,
                year,
                printed,
            };
            self.find(place, issue);
            return;
        }
        if self.notation.doubts(text) {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            self.doubt(code, printed, None, place);
            return;
        }
        if self.notation.declares(text) {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            self.doubt(code, printed, Some(self.notation.language), place);
        }
        self.measurements.push(ImportedMeasurement {
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
            self.find(place, ImportIssue::Direction { code, printed });
        }
    }

    /// A cell that this program does not use.
    pub(super) fn unused(&mut self, heading: String, baseline: Option<Year>, place: Place) {
        self.find(place, ImportIssue::Column { heading, baseline });
    }

    /// Once all cells are there: parts of years, the direction, fractions; and the actuals that can be recorded.
    pub(super) fn finished(mut self) -> Vec<ImportedMeasurement> {
        self.settle_interim();
        self.doubt_fractions();
        match self.kpi.direction {
            Some(direction) => self.kpi.direct(direction),
            None => self.doubt_direction(),
        }
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
        measurements
            .into_iter()
            .filter(|it| !self.is_fraction(it))
            .collect()
    }

    /// A year that has targets for its parts and none of its own is open: which of them is the year's is a question.
    fn settle_interim(&mut self) {
        let interim = std::mem::take(&mut self.interim);
        let mut years: Vec<Year> = interim.iter().map(|(year, ..)| *year).collect();
        years.sort_unstable();
        years.dedup();
        for year in years {
            let parts = interim.iter().filter(|(of, ..)| *of == year);
            let printed: Vec<&str> = parts.clone().map(|(_, text, _)| text.as_str()).collect();
            let printed = printed.join(" · ");
            for (_, _, place) in parts {
                let issue = ImportIssue::Interim {
                    code: self.kpi.code.clone(),
                    year,
                    printed: printed.clone(),
                };
                self.find(*place, issue);
            }
            if self.kpi.target(year).is_none() {
                self.open(year, &printed);
            }
        }
    }

    /// A bare number beside percentages of the same KPI, and so small that it may be a share of 1, is open: 0,9 beside 80 %.
    fn doubt_fractions(&mut self) {
        let Some(percent) = self.percent() else {
            return;
        };
        let baseline = self.kpi.baseline.iter_mut().zip(self.baseline_at);
        let targets = self.kpi.targets.iter_mut();
        let targets = targets.filter_map(|it| {
            let (_, place) = self.targets.iter().find(|(year, _)| *year == it.year)?;
            Some((&mut it.target, *place))
        });
        for (target, place) in baseline.chain(targets) {
            let bare = bound(target).filter(|it| it.unit == Unit::Number);
            if bare.is_some_and(|it| looks_like_a_fraction(it, percent)) {
                target.criterion = Criterion::Open;
                let (code, printed) = (self.kpi.code.clone(), target.printed.clone());
                let issue = ImportIssue::Fraction { code, printed };
                self.findings
                    .push(Unread::in_cell(place.line, place.at, issue));
            }
        }
    }

    /// A percentage among the targets and the baseline, the largest.
    fn percent(&self) -> Option<Quantity> {
        let targets = self.kpi.targets.iter().map(|it| &it.target);
        let all = targets.chain(&self.kpi.baseline).filter_map(bound);
        let percents = all.filter(|it| it.unit == Unit::Percent);
        percents.max_by_key(|it| it.value.abs())
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

    /// A fraction without its sign beside a target in percent: 0,655 of 70 % may be 65,5 %.
    fn is_fraction(&mut self, measurement: &ImportedMeasurement) -> bool {
        let target = self.kpi.target(measurement.year).and_then(bound);
        let percent = target.filter(|it| it.unit == Unit::Percent);
        let Some(percent) = percent.or_else(|| self.percent()) else {
            return false;
        };
        let read = quantity(&measurement.text, measurement.language).ok();
        let bare = read.filter(|it| it.unit == Unit::Number);
        let is_fraction = bare.is_some_and(|it| looks_like_a_fraction(it, percent));
        if is_fraction {
            self.findings.push(Unread {
                line: measurement.line,
                column: measurement.column,
                cells: 1,
                issue: ImportIssue::Fraction {
                    code: measurement.code.clone(),
                    printed: measurement.text.clone(),
                },
            });
        }
        is_fraction
    }
}

/// Whether a cell reads as arithmetic and is commonly something else: a number in brackets (an accountant's minus), a time, a range,
/// a month of a year. What a person types is arithmetic; what stands in a file is asked for.
fn is_otherwise(text: &str) -> bool {
    let text = text.trim();
    let whole = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    let plain = |it: &str| {
        let it = it.trim();
        it.starts_with(|c: char| c.is_ascii_digit())
            && it
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))
    };
    let bracketed = text.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let pair = |marks: &[char]| text.split_once(marks);
    bracketed.is_some_and(plain)
        || pair(&[':']).is_some_and(|(hours, rest)| whole(hours) && rest.split(':').all(whole))
        || pair(&['-', '–']).is_some_and(|(low, high)| plain(low) && plain(high))
        || pair(&['/']).is_some_and(|(month, year)| {
            let is_year = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
            whole(month) && month.len() <= 2 && whole(year) && is_year
        })
}

/// What a cell asks for, where that is one number.
const fn bound(target: &Target) -> Option<Quantity> {
    match target.criterion {
        Criterion::Bound(_, quantity) => Some(quantity),
        Criterion::Range { .. }
        | Criterion::YesNo(_)
        | Criterion::By(_)
        | Criterion::Nothing
        | Criterion::Open => None,
    }
}

/// Whether a number is at most 2, at most a tenth of the percentage beside it, and so likelier a share of 1.
fn looks_like_a_fraction(read: Quantity, target: Quantity) -> bool {
    let value = read.value.abs();
    let ten = value.checked_mul(Decimal::TEN);
    !value.is_zero() && value <= Decimal::TWO && ten.is_some_and(|it| it <= target.value.abs())
}
