//! Figures of somebody's file that stand beside others: what was computed beside what is printed, and what is published beside what
//! follows.

use jiff::civil::Date;

use crate::plan::{
    Comparator, Criterion, Decimal, Fraction, Language, Parts, Quantity, Target, Year, number,
};
use crate::words::Words;

/// A figure that stands beside another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Actuals of parts of a year, and nothing says whether they are to be added; none is recorded.
    Parts {
        code: String,
        year: Year,
        printed: String,
        measured: Measured,
    },
    /// An actual that can hardly be in the unit of its target; it is not recorded.
    Far {
        code: String,
        year: Year,
        printed: String,
        target: String,
    },
    /// A target by the value of before, and what it was computed to.
    Derived {
        code: String,
        printed: String,
        comparator: Comparator,
        read: Quantity,
    },
    /// A scale that cannot be read, that goes up and down, or that never reaches a hundred.
    Scale { code: String, printed: String },
    /// A target that stands between two grades: it is read as worth the mean of them, in percent.
    Grade {
        code: String,
        printed: String,
        percent: Decimal,
    },
    /// Grades, and nothing says what lies between them: it is read in proportion. Told once a file.
    Grades { code: String },
    /// A day that is another one where the month comes first, below English headings: it is read with the day first.
    Day { code: String, printed: String },
    /// A threshold, and nothing says what lies between it and the target: it is read in proportion.
    Threshold { code: String, printed: String },
    /// A numerator and a denominator that do not give the actual; which of them is right is a question.
    Quotient {
        code: String,
        printed: String,
        parts: String,
    },
    /// A published figure that does not follow from its target and its actual.
    Published {
        /// The KPI, or the objective.
        code: String,
        printed: String,
        ours: Box<Fraction>,
        why: Option<Why>,
    },
}

/// A common rule by which a published figure would follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// More than a hundred counts.
    Uncapped,
    /// Linear ceilings.
    Linear,
    /// An exact target is met or not.
    Strict,
    AllOrNothing,
    /// The way from the baseline to the target.
    Progress,
}

impl Figure {
    pub(super) fn sentence(&self, words: &Words) -> String {
        let doubts = &words.doubts;
        match self {
            Self::Parts {
                code,
                year,
                printed,
                measured: _,
            } => doubts.parts(code, year, printed),
            Self::Far {
                code,
                year,
                printed,
                target,
            } => doubts.far(code, year, printed, target),
            Self::Derived {
                code,
                printed,
                comparator,
                read,
            } => {
                let target = Target {
                    printed: printed.clone(),
                    criterion: Criterion::Bound(*comparator, *read),
                };
                doubts.derived(code, printed, words.target(&target))
            }
            Self::Scale { code, printed } => doubts.scale(code, printed),
            Self::Grade {
                code,
                printed,
                percent,
            } => doubts.grade(code, printed, words.decimal(percent.normalize(), 0)),
            Self::Grades { code } => doubts.grades(code),
            Self::Day { code, printed } => doubts.day(code, printed),
            Self::Threshold { code, printed } => doubts.threshold(code, printed),
            Self::Quotient {
                code,
                printed,
                parts,
            } => doubts.quotient(code, printed, parts),
            Self::Published {
                code,
                printed,
                ours,
                why,
            } => {
                let ours = words.figure(ours);
                match why {
                    Some(why) => doubts.published_by(code, printed, ours, why.phrase(words)),
                    None => doubts.published(code, printed, ours),
                }
            }
        }
    }
}

impl Why {
    /// The rule, as the end of a sentence: `con i tetti lineari`.
    fn phrase(self, words: &Words) -> &'static str {
        let doubts = &words.doubts;
        match self {
            Self::Uncapped => doubts.why_uncapped(),
            Self::Linear => doubts.why_linear(),
            Self::Strict => doubts.why_strict(),
            Self::AllOrNothing => doubts.why_all_or_nothing(),
            Self::Progress => doubts.why_progress(),
        }
    }
}

/// What was measured in the parts of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Each by its last day; the last part, which ends with the year, has none of its own. Empty where the parts are not known.
    pub days: Vec<(Option<Date>, String)>,
    pub language: Language,
}

impl Measured {
    /// Whether all of them are bare numbers, so that they can be added.
    pub(super) fn are_numbers(&self) -> bool {
        let mut days = self.days.iter();
        days.all(|(_, text)| number(text, self.language).is_ok())
    }

    /// The readings that they are: as they stand, or each with those before it.
    pub(super) fn readings(&self, parts: Parts) -> Vec<(Option<Date>, String)> {
        let mut so_far: Vec<&str> = Vec::new();
        let readings = self.days.iter().map(|(day, text)| {
            so_far.retain(|_| parts == Parts::Separate);
            so_far.push(text);
            (*day, so_far.join("+"))
        });
        readings.collect()
    }
}
