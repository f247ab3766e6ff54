//! Judgements, deviations and new promises, on disk.

use serde::{Deserialize, Serialize};

use super::promise::PromiseShape;
use super::scalar::{DecimalText, Text, year};
use crate::plan::{Promised, Target, Year};
use crate::record::{Cause, Deviation, Judgement};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum JudgementShape {
    NotAssessable {
        note: Text,
    },
    Overridden {
        achievement: DecimalText,
        note: Text,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DeviationShape {
    cause: CauseShape,
    note: Text,
}

#[derive(Serialize, Deserialize)]
enum CauseShape {
    Exogenous,
    Endogenous,
    Indicator,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum PromisedShape {
    Target {
        #[serde(deserialize_with = "year")]
        year: Year,
        printed: Text,
        read: PromiseShape,
    },
    Calculation(Text),
    Weight(DecimalText),
    Name(Text),
}

pub(super) fn text(text: &str) -> Text {
    Text(text.to_owned())
}

impl JudgementShape {
    pub(super) fn of(judgement: &Judgement) -> Self {
        match judgement {
            Judgement::NotAssessable { note } => Self::NotAssessable { note: text(note) },
            Judgement::Overridden { achievement, note } => Self::Overridden {
                achievement: DecimalText(*achievement),
                note: text(note),
            },
        }
    }

    pub(super) fn judgement(self) -> Judgement {
        match self {
            Self::NotAssessable { note } => Judgement::NotAssessable { note: note.0 },
            Self::Overridden { achievement, note } => Judgement::Overridden {
                achievement: achievement.0,
                note: note.0,
            },
        }
    }
}

impl DeviationShape {
    pub(super) fn of(deviation: &Deviation) -> Self {
        Self {
            cause: match deviation.cause {
                Cause::Exogenous => CauseShape::Exogenous,
                Cause::Endogenous => CauseShape::Endogenous,
                Cause::Indicator => CauseShape::Indicator,
            },
            note: text(&deviation.note),
        }
    }

    pub(super) fn deviation(self) -> Deviation {
        Deviation {
            cause: match self.cause {
                CauseShape::Exogenous => Cause::Exogenous,
                CauseShape::Endogenous => Cause::Endogenous,
                CauseShape::Indicator => Cause::Indicator,
            },
            note: self.note.0,
        }
    }
}

impl PromisedShape {
    pub(super) fn of(promised: &Promised) -> Self {
        match promised {
            Promised::Target(year, target) => Self::Target {
                year: *year,
                printed: text(&target.printed),
                read: PromiseShape::of(&target.promise),
            },
            Promised::Calculation(it) => Self::Calculation(text(it)),
            Promised::Weight(weight) => Self::Weight(DecimalText(*weight)),
            Promised::Name(name) => Self::Name(text(name)),
        }
    }

    pub(super) fn promised(self) -> Promised {
        match self {
            Self::Target {
                year,
                printed,
                read,
            } => Promised::Target(
                year,
                Target {
                    printed: printed.0,
                    promise: read.promise(),
                },
            ),
            Self::Calculation(text) => Promised::Calculation(text.0),
            Self::Weight(weight) => Promised::Weight(weight.0),
            Self::Name(name) => Promised::Name(name.0),
        }
    }
}
