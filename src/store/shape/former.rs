//! What was there before an edit, on disk.

use serde::{Deserialize, Serialize};

use super::actual::ActualShape;
use super::assessment::{DeviationShape, JudgementShape, text};
use super::scalar::Text;
use crate::record::Former;

#[derive(Serialize, Deserialize)]
pub(super) enum FormerShape {
    Actual(ActualShape),
    Note(Text),
    Judgement(JudgementShape),
    Deviation(DeviationShape),
    Text(Text),
}

impl FormerShape {
    pub(super) fn of(old: &Former) -> Option<Self> {
        match old {
            Former::Nothing => None,
            Former::Actual(actual) => Some(Self::Actual(ActualShape::of(actual))),
            Former::Note(note) => Some(Self::Note(text(note))),
            Former::Judgement(judgement) => Some(Self::Judgement(JudgementShape::of(judgement))),
            Former::Deviation(deviation) => Some(Self::Deviation(DeviationShape::of(deviation))),
            Former::Text(it) => Some(Self::Text(text(it))),
        }
    }

    pub(super) fn former(self) -> Former {
        match self {
            Self::Actual(actual) => Former::Actual(actual.actual()),
            Self::Note(note) => Former::Note(note.0),
            Self::Judgement(judgement) => Former::Judgement(judgement.judgement()),
            Self::Deviation(deviation) => Former::Deviation(deviation.deviation()),
            Self::Text(text) => Former::Text(text.0),
        }
    }
}
