//! What a change does, on disk.

use serde::{Deserialize, Serialize};

use super::actual::{ActualShape, GivenShape};
use super::assessment::{DeviationShape, JudgementShape, PromisedShape, text};
use super::changes::IdText;
use super::formula::SoundFormula;
use super::promise::DirectionShape;
use super::review::ReviewShape;
use super::rework::ReworkShape;
use super::scalar::{DateText, Text, year};
use crate::plan::Year;
use crate::record::{Edit, Source};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum EditShape {
    Record {
        kpi: Text,
        #[serde(deserialize_with = "year")]
        year: Year,
        date: DateText,
        actual: ActualShape,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Text>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Text>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Text>,
    },
    Supply {
        kpi: Text,
        #[serde(deserialize_with = "year")]
        year: Year,
        inputs: Vec<GivenShape>,
    },
    Withdraw {
        kpi: Text,
        #[serde(deserialize_with = "year")]
        year: Year,
        date: DateText,
    },
    Annotate {
        kpi: Text,
        #[serde(deserialize_with = "year")]
        year: Year,
        date: DateText,
        note: Text,
    },
    Judge {
        kpi: Text,
        #[serde(deserialize_with = "year")]
        year: Year,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        judgement: Option<JudgementShape>,
    },
    Deviate {
        kpi: Text,
        #[serde(deserialize_with = "year")]
        year: Year,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        deviation: Option<DeviationShape>,
    },
    Amend {
        kpi: Text,
        #[serde(deserialize_with = "year")]
        since: Year,
        promised: PromisedShape,
        date: DateText,
        act: Text,
        reason: Text,
    },
    Define {
        kpi: Text,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        formula: Option<SoundFormula>,
    },
    Direct {
        kpi: Text,
        direction: DirectionShape,
    },
    Confirm {
        kpi: Text,
        #[serde(deserialize_with = "year")]
        year: Year,
    },
    Acknowledge {
        kpi: Text,
    },
    Close {
        #[serde(deserialize_with = "year")]
        year: Year,
    },
    Reopen {
        #[serde(deserialize_with = "year")]
        year: Year,
        reason: Text,
    },
    Review(ReviewShape),
    Rework(ReworkShape),
    Revert {
        change: IdText,
    },
}

impl EditShape {
    pub(super) fn of(edit: &Edit) -> Self {
        match edit {
            Edit::Record {
                kpi,
                year,
                date,
                actual,
                note,
                source,
            } => Self::Record {
                kpi: text(kpi),
                year: *year,
                date: DateText(*date),
                actual: ActualShape::of(actual),
                note: note.as_deref().map(text),
                source: source.as_ref().map(|it| text(&it.text)),
                sha256: source
                    .as_ref()
                    .and_then(|it| it.checksum.as_deref().map(text)),
            },
            Edit::Supply { kpi, year, inputs } => Self::Supply {
                kpi: text(kpi),
                year: *year,
                inputs: inputs.iter().map(GivenShape::of).collect(),
            },
            Edit::Withdraw { kpi, year, date } => Self::Withdraw {
                kpi: text(kpi),
                year: *year,
                date: DateText(*date),
            },
            Edit::Annotate {
                kpi,
                year,
                date,
                note,
            } => Self::Annotate {
                kpi: text(kpi),
                year: *year,
                date: DateText(*date),
                note: text(note),
            },
            Edit::Judge {
                kpi,
                year,
                judgement,
            } => Self::Judge {
                kpi: text(kpi),
                year: *year,
                judgement: judgement.as_ref().map(JudgementShape::of),
            },
            Edit::Deviate {
                kpi,
                year,
                deviation,
            } => Self::Deviate {
                kpi: text(kpi),
                year: *year,
                deviation: deviation.as_ref().map(DeviationShape::of),
            },
            Edit::Amend {
                kpi,
                since,
                promised,
                date,
                act,
                reason,
            } => Self::Amend {
                kpi: text(kpi),
                since: *since,
                promised: PromisedShape::of(promised),
                date: DateText(*date),
                act: text(act),
                reason: text(reason),
            },
            Edit::Define { kpi, formula } => Self::Define {
                kpi: text(kpi),
                formula: formula.clone().map(SoundFormula),
            },
            Edit::Direct { kpi, direction } => Self::Direct {
                kpi: text(kpi),
                direction: DirectionShape::of(*direction),
            },
            Edit::Confirm { kpi, year } => Self::Confirm {
                kpi: text(kpi),
                year: *year,
            },
            Edit::Acknowledge { kpi } => Self::Acknowledge { kpi: text(kpi) },
            Edit::Close { year } => Self::Close { year: *year },
            Edit::Reopen { year, reason } => Self::Reopen {
                year: *year,
                reason: text(reason),
            },
            Edit::Review(proceeding) => Self::Review(ReviewShape::of(proceeding)),
            Edit::Rework(rework) => Self::Rework(ReworkShape::of(rework)),
            Edit::Revert { change } => Self::Revert {
                change: IdText(change.clone()),
            },
        }
    }

    pub(super) fn edit(self) -> Edit {
        match self {
            Self::Record {
                kpi,
                year,
                date,
                actual,
                note,
                source,
                sha256,
            } => Edit::Record {
                kpi: kpi.line(),
                year,
                date: date.0,
                actual: actual.actual(),
                note: note.map(|text| text.0),
                source: source.map(|text| Source {
                    text: text.line(),
                    checksum: sha256.map(Text::line),
                }),
            },
            Self::Supply { kpi, year, inputs } => Edit::Supply {
                kpi: kpi.line(),
                year,
                inputs: inputs.into_iter().map(GivenShape::given).collect(),
            },
            Self::Withdraw { kpi, year, date } => Edit::Withdraw {
                kpi: kpi.line(),
                year,
                date: date.0,
            },
            Self::Annotate {
                kpi,
                year,
                date,
                note,
            } => Edit::Annotate {
                kpi: kpi.line(),
                year,
                date: date.0,
                note: note.0,
            },
            Self::Judge {
                kpi,
                year,
                judgement,
            } => Edit::Judge {
                kpi: kpi.line(),
                year,
                judgement: judgement.map(JudgementShape::judgement),
            },
            Self::Deviate {
                kpi,
                year,
                deviation,
            } => Edit::Deviate {
                kpi: kpi.line(),
                year,
                deviation: deviation.map(DeviationShape::deviation),
            },
            Self::Amend {
                kpi,
                since,
                promised,
                date,
                act,
                reason,
            } => Edit::Amend {
                kpi: kpi.line(),
                since,
                promised: promised.promised(),
                date: date.0,
                act: act.line(),
                reason: reason.0,
            },
            Self::Define { kpi, formula } => Edit::Define {
                kpi: kpi.line(),
                formula: formula.map(|it| it.0),
            },
            Self::Direct { kpi, direction } => Edit::Direct {
                kpi: kpi.line(),
                direction: direction.direction(),
            },
            Self::Confirm { kpi, year } => Edit::Confirm {
                kpi: kpi.line(),
                year,
            },
            Self::Acknowledge { kpi } => Edit::Acknowledge { kpi: kpi.line() },
            Self::Close { year } => Edit::Close { year },
            Self::Reopen { year, reason } => Edit::Reopen {
                year,
                reason: reason.0,
            },
            Self::Review(review) => Edit::Review(review.proceeding()),
            Self::Rework(rework) => Edit::Rework(rework.rework()),
            Self::Revert { change } => Edit::Revert { change: change.0 },
        }
    }
}
