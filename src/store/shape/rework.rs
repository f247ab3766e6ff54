//! What is done to a draft, on disk.

use serde::{Deserialize, Serialize};

use super::assessment::text;
use super::plan::{FieldShape, TargetShape, YearTargetShape, target, year_target};
use super::scalar::{DateText, DecimalText, Text, targets};
use crate::record::{Draft, Rework};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum ReworkShape {
    Objective {
        code: Text,
        title: Text,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        organisational: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<FieldShape>,
    },
    Kpi(DraftShape),
    Withdraw {
        code: Text,
    },
    Move {
        code: Text,
        up: bool,
    },
    Enact {
        date: DateText,
        act: Text,
        reason: Text,
    },
    Approve {
        date: DateText,
        act: Text,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DraftShape {
    objective: Text,
    code: Text,
    name: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    weight: Option<DecimalText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    calculation: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    baseline: Option<TargetShape>,
    #[serde(
        default,
        deserialize_with = "targets",
        skip_serializing_if = "Vec::is_empty"
    )]
    targets: Vec<YearTargetShape>,
}

impl ReworkShape {
    pub(super) fn of(rework: &Rework) -> Self {
        match rework {
            Rework::Objective {
                code,
                title,
                organisational,
                fields,
            } => Self::Objective {
                fields: fields.iter().map(FieldShape::of).collect(),
                code: text(code),
                title: text(title),
                organisational: *organisational,
            },
            Rework::Kpi(draft) => Self::Kpi(DraftShape::of(draft)),
            Rework::Withdraw { code } => Self::Withdraw { code: text(code) },
            Rework::Move { code, up } => Self::Move {
                code: text(code),
                up: *up,
            },
            Rework::Enact { date, act, reason } => Self::Enact {
                date: DateText(*date),
                act: text(act),
                reason: text(reason),
            },
            Rework::Approve { date, act } => Self::Approve {
                date: DateText(*date),
                act: text(act),
            },
        }
    }

    pub(super) fn rework(self) -> Rework {
        match self {
            Self::Objective {
                code,
                title,
                organisational,
                fields,
            } => Rework::Objective {
                fields: fields.into_iter().map(FieldShape::field).collect(),
                code: code.line(),
                title: title.line(),
                organisational,
            },
            Self::Kpi(draft) => Rework::Kpi(Box::new(draft.draft())),
            Self::Withdraw { code } => Rework::Withdraw { code: code.line() },
            Self::Move { code, up } => Rework::Move {
                code: code.line(),
                up,
            },
            Self::Enact { date, act, reason } => Rework::Enact {
                date: date.0,
                act: act.line(),
                reason: reason.0,
            },
            Self::Approve { date, act } => Rework::Approve {
                date: date.0,
                act: act.line(),
            },
        }
    }
}

impl DraftShape {
    fn of(draft: &Draft) -> Self {
        let calculation = &draft.calculation;
        Self {
            objective: text(&draft.objective),
            code: text(&draft.code),
            name: text(&draft.name),
            weight: draft.weight.map(DecimalText),
            calculation: (!calculation.is_empty()).then(|| text(calculation)),
            baseline: draft.baseline.as_ref().map(TargetShape::of),
            targets: draft.targets.iter().map(YearTargetShape::of).collect(),
        }
    }

    fn draft(self) -> Draft {
        Draft {
            objective: self.objective.line(),
            code: self.code.line(),
            name: self.name.line(),
            weight: self.weight.map(|it| it.0),
            calculation: self.calculation.map(|it| it.0).unwrap_or_default(),
            baseline: self.baseline.map(target),
            targets: self.targets.into_iter().map(year_target).collect(),
        }
    }
}
