//! A plan that is not approved yet is edited freely; each edit is a change like any other, with its author and its undo.
//!
//! The edits are replayed over the plan's file, in order, up to its approval. After that the promise is changed by amendments.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::plan::stored::{Amount, As, Day, Line, Text, targets};
use crate::plan::{Band, Direction, Field, Kpi, Objective, Plan, SaidBy, Target, YearTarget};

/// What can be done to a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum StructureEdit {
    /// An objective has these words: a new one at the end, or the one of that code. On undo, it is what it was.
    Objective {
        #[serde(with = "As::<Line>")]
        code: String,
        #[serde(with = "As::<Line>")]
        title: String,
        /// Whether it counts for organisational performance.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        organisational: bool,
        /// Whether it is a condition, without a weight.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        condition: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<Field>,
    },
    /// A KPI is promised like this: a new one at the end of its objective, or the one of that code. On undo, it is what it was.
    Kpi(Box<KpiEdit>),
    /// A KPI or an objective is taken out. On undo, it is there again.
    Withdraw {
        #[serde(with = "As::<Line>")]
        code: String,
    },
    /// A KPI changes places with its neighbour in its objective, or an objective with its own. On undo, they change back.
    Move {
        #[serde(with = "As::<Line>")]
        code: String,
        up: bool,
    },
    /// What follows in the same change is decided by an act: so an approved plan gets an objective or a KPI more, or loses one.
    Enact {
        #[serde(with = "As::<Day>")]
        date: Date,
        #[serde(with = "As::<Line>")]
        act: String,
        #[serde(with = "As::<Text>")]
        reason: String,
    },
    /// The plan is approved: from now on it is amended. An act, which is not undone.
    Approve {
        #[serde(with = "As::<Day>")]
        date: Date,
        #[serde(with = "As::<Line>")]
        act: String,
    },
}

/// A KPI of a draft, as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KpiEdit {
    #[serde(with = "As::<Line>")]
    pub objective: String,
    #[serde(with = "As::<Line>")]
    pub code: String,
    #[serde(with = "As::<Line>")]
    pub name: String,
    /// Its weight in percent; none where the document leaves it empty.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Amount>>"
    )]
    pub weight: Option<Decimal>,
    #[serde(default, skip_serializing_if = "String::is_empty", with = "As::<Text>")]
    pub calculation: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Target>,
    /// What it was in the years before the baseline's.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "targets"
    )]
    pub earlier: Vec<YearTarget>,
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "targets"
    )]
    pub targets: Vec<YearTarget>,
    /// Which way is better, where that was said with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_by: Option<SaidBy>,
    /// Whether a scale of the KPI as a whole holds no more: each year has its own, or none.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unscaled: bool,
}

impl KpiEdit {
    /// A KPI as it stands, in its objective.
    pub fn of(objective: &str, kpi: &Kpi) -> Self {
        Self {
            objective: objective.to_owned(),
            code: kpi.code.clone(),
            name: kpi.name.clone(),
            weight: kpi.weight,
            calculation: kpi.calculation.clone(),
            fields: kpi.fields.clone(),
            baseline: kpi.baseline.clone(),
            earlier: kpi.earlier.clone(),
            targets: kpi.targets.clone(),
            direction: kpi.direction,
            said_by: kpi.said_by,
            unscaled: false,
        }
    }
}

impl StructureEdit {
    /// The code of what it is about; an approval is about the whole plan.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Objective { code, .. } | Self::Withdraw { code } | Self::Move { code, .. } => {
                Some(code)
            }
            Self::Kpi(kpi_edit) => Some(&kpi_edit.code),
            Self::Enact { .. } | Self::Approve { .. } => None,
        }
    }

    /// Whether it takes for granted what an earlier one did: it is about the same thing, or about a KPI of that objective.
    pub(super) fn builds_on(&self, earlier: &Self) -> bool {
        let within = if let Self::Kpi(kpi_edit) = self {
            Some(kpi_edit.objective.as_str())
        } else {
            None
        };
        let code = earlier.code();
        code.is_some() && (self.code() == code || within == code)
    }
}

/// The plan after these edits, each with whether an act decided it: an approved plan takes no others.
pub(super) fn reworked<'a>(
    mut plan: Plan,
    structure_edits: impl Iterator<Item = (bool, &'a StructureEdit)>,
) -> Plan {
    for (is_enacted, structure_edit) in structure_edits {
        if plan.unapproved || is_enacted {
            apply(&mut plan, structure_edit);
        }
    }
    plan
}

fn apply(plan: &mut Plan, structure_edit: &StructureEdit) {
    match structure_edit {
        StructureEdit::Objective {
            code,
            title,
            organisational,
            condition,
            fields,
        } => {
            let objective = objective(plan, code);
            if objective.title != *title {
                objective.short_title = None;
            }
            objective.title.clone_from(title);
            objective.organisational = *organisational;
            objective.condition = *condition;
            objective.fields.clone_from(fields);
        }
        StructureEdit::Kpi(kpi_edit) => draw(plan, kpi_edit),
        StructureEdit::Withdraw { code } => {
            plan.objectives.retain(|it| it.code != *code);
            for objective in &mut plan.objectives {
                objective.kpis.retain(|it| it.code != *code);
            }
        }
        StructureEdit::Move { code, up } => {
            if !shift(&mut plan.objectives, |it| it.code == *code, *up) {
                for objective in &mut plan.objectives {
                    shift(&mut objective.kpis, |it| it.code == *code, *up);
                }
            }
        }
        StructureEdit::Enact { .. } => {}
        StructureEdit::Approve { .. } => plan.unapproved = false,
    }
}

/// The objective of that code, a new one where there is none.
fn objective<'a>(plan: &'a mut Plan, code: &str) -> &'a mut Objective {
    let at = plan.objectives.iter().position(|it| it.code == code);
    let at = at.unwrap_or_else(|| {
        plan.objectives.push(Objective::named(code, ""));
        plan.objectives.len().saturating_sub(1)
    });
    // It was found or pushed just now.
    #[expect(clippy::indexing_slicing, reason = "the place was just found")]
    &mut plan.objectives[at]
}

fn draw(plan: &mut Plan, kpi_edit: &KpiEdit) {
    let Some(objective) = plan
        .objectives
        .iter_mut()
        .find(|it| it.code == kpi_edit.objective)
    else {
        return;
    };
    let there = objective
        .kpis
        .iter_mut()
        .find(|it| it.code == kpi_edit.code);
    if let Some(kpi) = there {
        redraw(kpi, kpi_edit);
        return;
    }
    let mut kpi = Kpi::named(&kpi_edit.code, &kpi_edit.name);
    redraw(&mut kpi, kpi_edit);
    objective.kpis.push(kpi);
}

fn redraw(kpi: &mut Kpi, kpi_edit: &KpiEdit) {
    if kpi.name != kpi_edit.name {
        kpi.printed = format!("{} {}", kpi_edit.code, kpi_edit.name);
    }
    kpi.name.clone_from(&kpi_edit.name);
    kpi.weight = kpi_edit.weight;
    if kpi.calculation != kpi_edit.calculation {
        // A formula is the reading of a text that is another one now.
        kpi.formula = None;
    }
    kpi.calculation.clone_from(&kpi_edit.calculation);
    kpi.fields.clone_from(&kpi_edit.fields);
    kpi.baseline.clone_from(&kpi_edit.baseline);
    kpi.earlier.clone_from(&kpi_edit.earlier);
    kpi.targets.clone_from(&kpi_edit.targets);
    if let Some(direction) = kpi_edit.direction {
        kpi.direct(direction, kpi_edit.said_by.unwrap_or(SaidBy::Answer));
    }
    if kpi_edit.unscaled {
        kpi.bands.clear();
    }
    let falls = |it: &YearTarget| Band::is_falling(&it.bands);
    if kpi.direction.is_none() && kpi.targets.iter().any(falls) {
        kpi.direct(Direction::Lower, SaidBy::Scale);
    }
}

/// Whether it was there: it changes places with its neighbour, if it has one on that side.
fn shift<T>(list: &mut [T], is: impl Fn(&T) -> bool, up: bool) -> bool {
    let Some(at) = list.iter().position(is) else {
        return false;
    };
    let other = if up {
        at.checked_sub(1)
    } else {
        at.checked_add(1)
    };
    if let Some(other) = other.filter(|other| *other < list.len()) {
        list.swap(at, other);
    }
    true
}
