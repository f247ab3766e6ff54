//! A target in files: its text, and how it is read where that can be said: `(printed: "≥ 90%", read: AtLeast("90", Percent))`.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Criterion, Target};
use crate::plan::stored::{Amount, As, Day, InYear, Text, targets};
use crate::plan::{Band, Comparator, Interim, Language, Quantity, Unit, Year, YearTarget};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::plan) struct TargetCell {
    #[serde(with = "As::<Text>")]
    printed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    read: Option<Criterion>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::plan) struct YearTargetCell {
    #[serde(with = "As::<InYear>")]
    year: Year,
    #[serde(with = "As::<Text>")]
    printed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    read: Option<Criterion>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bands: Vec<Band>,
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "targets"
    )]
    interim: Vec<Interim>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::plan) struct InterimCell {
    #[serde(with = "As::<Day>")]
    by: Date,
    #[serde(with = "As::<Text>")]
    printed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    read: Option<Criterion>,
}

/// What is asked, in one word and its values.
#[derive(Serialize, Deserialize)]
pub(in crate::plan) enum PromiseText {
    Nothing,
    Open,
    Yes,
    No,
    By(#[serde(with = "As::<Day>")] Date),
    AtLeast(#[serde(with = "As::<Amount>")] Decimal, Unit),
    MoreThan(#[serde(with = "As::<Amount>")] Decimal, Unit),
    AtMost(#[serde(with = "As::<Amount>")] Decimal, Unit),
    LessThan(#[serde(with = "As::<Amount>")] Decimal, Unit),
    Exactly(#[serde(with = "As::<Amount>")] Decimal, Unit),
    Range(
        #[serde(with = "As::<Amount>")] Decimal,
        #[serde(with = "As::<Amount>")] Decimal,
        Unit,
    ),
}

impl From<TargetCell> for Target {
    /// One that cannot be read is open, and stays as printed.
    fn from(TargetCell { printed, read }: TargetCell) -> Self {
        match read {
            Some(criterion) => Self { printed, criterion },
            None => Self::of_cell(&printed, Language::Italian),
        }
    }
}

impl From<Target> for TargetCell {
    /// What cannot be read is not written as read: a later version may read it.
    fn from(it: Target) -> Self {
        let open = |printed: &str| {
            Target::of_cell(printed, Language::Italian).criterion == Criterion::Open
        };
        let is_unread = it.criterion == Criterion::Open && open(&it.printed);
        Self {
            read: (!is_unread).then_some(it.criterion),
            printed: it.printed,
        }
    }
}

impl From<YearTargetCell> for YearTarget {
    fn from(it: YearTargetCell) -> Self {
        let (printed, read) = (it.printed, it.read);
        Self {
            year: it.year,
            target: TargetCell { printed, read }.into(),
            bands: it.bands,
            interim: it.interim,
        }
    }
}

impl From<InterimCell> for Interim {
    fn from(InterimCell { by, printed, read }: InterimCell) -> Self {
        let target = TargetCell { printed, read }.into();
        Self { by, target }
    }
}

impl From<Interim> for InterimCell {
    fn from(Interim { by, target }: Interim) -> Self {
        let TargetCell { printed, read } = target.into();
        Self { by, printed, read }
    }
}

impl From<YearTarget> for YearTargetCell {
    fn from(it: YearTarget) -> Self {
        let TargetCell { printed, read } = it.target.into();
        Self {
            year: it.year,
            printed,
            read,
            bands: it.bands,
            interim: it.interim,
        }
    }
}

impl From<Criterion> for PromiseText {
    fn from(criterion: Criterion) -> Self {
        match criterion {
            Criterion::Nothing => Self::Nothing,
            Criterion::Open => Self::Open,
            Criterion::YesNo(true) => Self::Yes,
            Criterion::YesNo(false) => Self::No,
            Criterion::By(day) => Self::By(day),
            Criterion::Bound(comparator, Quantity { value, unit }) => match comparator {
                Comparator::AtLeast => Self::AtLeast(value, unit),
                Comparator::MoreThan => Self::MoreThan(value, unit),
                Comparator::AtMost => Self::AtMost(value, unit),
                Comparator::LessThan => Self::LessThan(value, unit),
                Comparator::Exactly => Self::Exactly(value, unit),
            },
            Criterion::Range { low, high, unit } => Self::Range(low, high, unit),
        }
    }
}

impl From<PromiseText> for Criterion {
    fn from(text: PromiseText) -> Self {
        let bound = |comparator, value, unit| Self::Bound(comparator, Quantity { value, unit });
        match text {
            PromiseText::Nothing => Self::Nothing,
            PromiseText::Open => Self::Open,
            PromiseText::Yes => Self::YesNo(true),
            PromiseText::No => Self::YesNo(false),
            PromiseText::By(day) => Self::By(day),
            PromiseText::AtLeast(value, unit) => bound(Comparator::AtLeast, value, unit),
            PromiseText::MoreThan(value, unit) => bound(Comparator::MoreThan, value, unit),
            PromiseText::AtMost(value, unit) => bound(Comparator::AtMost, value, unit),
            PromiseText::LessThan(value, unit) => bound(Comparator::LessThan, value, unit),
            PromiseText::Exactly(value, unit) => bound(Comparator::Exactly, value, unit),
            PromiseText::Range(one, other, unit) => Self::Range {
                low: one.min(other),
                high: other.max(one),
                unit,
            },
        }
    }
}
