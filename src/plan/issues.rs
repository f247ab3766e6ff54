//! What is unsound in a plan that can be read. Such plans are shown and scored all the same, with this beside them.

use std::collections::HashSet;

use super::{Criterion, Fraction, Kind, Plan, Unit, Year, code};

/// Something that does not add up in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanIssue {
    NoObjectives,
    NoYears,
    /// A year stands twice among those of the plan.
    YearTwice(Year),
    NoKpis {
        objective: String,
    },
    /// Weights do not total 100; results are re-based meanwhile.
    Weights {
        of: WeightsOf,
        /// What they total, in canonical notation.
        total: String,
    },
    NegativeWeight {
        code: String,
    },
    /// A weight is empty, and the others leave nothing of 100: it counts nought.
    NothingLeft {
        code: String,
    },
    /// Two KPIs or two objectives have one code.
    DuplicateCode {
        code: String,
    },
    /// A KPI has two targets for one year; the first counts.
    DuplicateYear {
        code: String,
        year: Year,
    },
    /// A KPI says nothing about a year of the plan, not even `//`.
    NoTarget {
        code: String,
        year: Year,
    },
    /// A baseline counts something else than the targets.
    BaselineKind {
        code: String,
    },
    /// A target says nothing that can be measured: its weight stays, and nothing is earned on it.
    OpenTarget {
        code: String,
        year: Year,
        printed: String,
    },
    UnreadBaseline {
        code: String,
        printed: String,
    },
    /// Nothing says whether a target is a floor or a ceiling, and more may well be worse.
    NoDirection {
        code: String,
        printed: String,
    },
    /// Codes that differ in case or punctuation alone: each is a KPI of its own.
    AlikeCodes(Vec<String>),
    /// A KPI has a target for a year that the plan has not.
    StrayYear {
        code: String,
        year: Year,
    },
}

impl PlanIssue {
    /// The code of the KPI or objective that it is about.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::NoObjectives
            | Self::NoYears
            | Self::YearTwice(_)
            | Self::Weights {
                of: WeightsOf::Plan,
                ..
            } => None,
            Self::NoKpis { objective: code }
            | Self::Weights {
                of: WeightsOf::Objective(code),
                ..
            }
            | Self::NegativeWeight { code }
            | Self::NothingLeft { code }
            | Self::DuplicateCode { code }
            | Self::DuplicateYear { code, .. }
            | Self::NoTarget { code, .. }
            | Self::BaselineKind { code }
            | Self::OpenTarget { code, .. }
            | Self::UnreadBaseline { code, .. }
            | Self::NoDirection { code, .. }
            | Self::StrayYear { code, .. } => Some(code),
            Self::AlikeCodes(codes) => codes.first().map(String::as_str),
        }
    }
}

/// Whose weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeightsOf {
    Objective(String),
    Plan,
}

/// Everything unsound, in the document's order.
pub fn issues(plan: &Plan) -> Vec<PlanIssue> {
    let mut found = Vec::new();
    if plan.objectives.is_empty() {
        found.push(PlanIssue::NoObjectives);
    }
    if plan.years.is_empty() {
        found.push(PlanIssue::NoYears);
    }
    let mut seen = HashSet::new();
    let twice = plan.years.iter().filter(|year| !seen.insert(**year));
    found.extend(twice.map(|year| PlanIssue::YearTwice(*year)));
    weights_of_objectives(plan, &mut found);
    codes(plan, &mut found);
    for objective in &plan.objectives {
        weights_of_kpis(plan, objective, &mut found);
        for kpi in &objective.kpis {
            years(plan, kpi, &mut found);
        }
    }
    found
}

fn weights_of_objectives(plan: &Plan, found: &mut Vec<PlanIssue>) {
    let weights: Vec<_> = plan.objectives.iter().filter_map(|it| it.weight).collect();
    if weights.is_empty() {
        return;
    }
    let total = weights.iter().fold(Fraction::zero(), |sum, weight| {
        sum.plus(&Fraction::from(*weight))
    });
    if total != Fraction::hundred() {
        found.push(PlanIssue::Weights {
            of: WeightsOf::Plan,
            total: total.to_shortest(0, 28),
        });
    }
    // A condition has none.
    let bare = plan
        .objectives
        .iter()
        .filter(|it| it.weight.is_none() && !it.condition);
    found.extend(bare.map(|it| PlanIssue::NothingLeft {
        code: it.code.clone(),
    }));
    let negative = plan
        .objectives
        .iter()
        .filter(|it| it.weight.is_some_and(|weight| weight.is_sign_negative()));
    found.extend(negative.map(|it| PlanIssue::NegativeWeight {
        code: it.code.clone(),
    }));
}

fn weights_of_kpis(plan: &Plan, objective: &super::Objective, found: &mut Vec<PlanIssue>) {
    if objective.kpis.is_empty() {
        found.push(PlanIssue::NoKpis {
            objective: objective.code.clone(),
        });
        return;
    }
    // Weights may be amended from a year on: the first year that does not add up is told.
    let totals = plan.years.iter().map(|year| objective.total_weight(*year));
    if let Some(total) = totals
        .into_iter()
        .find(|total| *total != Fraction::hundred())
    {
        let of = WeightsOf::Objective(objective.code.clone());
        found.push(PlanIssue::Weights {
            of,
            total: total.to_shortest(0, 28),
        });
    }
    let first = plan.years.first().copied().unwrap_or_default();
    let weights = objective.weights(first);
    let nothing = objective.kpis.iter().zip(&weights);
    let nothing = nothing.filter(|(kpi, weight)| kpi.weight.is_none() && weight.is_zero());
    found.extend(nothing.map(|(kpi, _)| PlanIssue::NothingLeft {
        code: kpi.code.clone(),
    }));
    let negative = objective
        .kpis
        .iter()
        .filter(|it| it.weight.is_some_and(|weight| weight.is_sign_negative()));
    found.extend(negative.map(|it| PlanIssue::NegativeWeight {
        code: it.code.clone(),
    }));
}

fn codes(plan: &Plan, found: &mut Vec<PlanIssue>) {
    let mut seen = HashSet::new();
    let twice = plan
        .objectives
        .iter()
        .filter(|it| !seen.insert(it.code.as_str()));
    found.extend(twice.map(|it| PlanIssue::DuplicateCode {
        code: it.code.clone(),
    }));
    let mut seen = HashSet::new();
    let twice = plan
        .kpis()
        .filter(|(_, kpi)| !seen.insert(kpi.code.as_str()));
    found.extend(twice.map(|(_, kpi)| PlanIssue::DuplicateCode {
        code: kpi.code.clone(),
    }));
    let alike = code::alike(plan.kpis().map(|(_, kpi)| kpi.code.as_str()));
    let objectives = code::alike(plan.objectives.iter().map(|it| it.code.as_str()));
    let alike = alike
        .into_iter()
        .chain(objectives)
        .map(|codes| codes.into_iter().map(str::to_owned).collect());
    found.extend(alike.map(PlanIssue::AlikeCodes));
}

fn years(plan: &Plan, kpi: &super::Kpi, found: &mut Vec<PlanIssue>) {
    let silent = plan
        .years
        .iter()
        .filter(|year| kpi.target(**year).is_none());
    found.extend(silent.map(|year| PlanIssue::NoTarget {
        code: kpi.code.clone(),
        year: *year,
    }));
    found.extend(unread(kpi));
    if counts_otherwise(kpi) {
        found.push(PlanIssue::BaselineKind {
            code: kpi.code.clone(),
        });
    }
    for (index, it) in kpi.targets.iter().enumerate() {
        if kpi
            .targets
            .iter()
            .take(index)
            .any(|earlier| earlier.year == it.year)
        {
            found.push(PlanIssue::DuplicateYear {
                code: kpi.code.clone(),
                year: it.year,
            });
        }
        if !plan.years.contains(&it.year) {
            found.push(PlanIssue::StrayYear {
                code: kpi.code.clone(),
                year: it.year,
            });
        }
    }
}

/// What a KPI's cells leave to be said.
fn unread(kpi: &super::Kpi) -> Vec<PlanIssue> {
    let code = || kpi.code.clone();
    let open = kpi
        .targets
        .iter()
        .filter(|it| it.target.criterion == Criterion::Open);
    let open = open.map(|it| PlanIssue::OpenTarget {
        code: code(),
        year: it.year,
        printed: it.target.printed.clone(),
    });
    let baseline = kpi
        .baseline
        .iter()
        .filter(|it| it.criterion == Criterion::Open);
    let baseline = baseline.map(|it| PlanIssue::UnreadBaseline {
        code: code(),
        printed: it.printed.clone(),
    });
    let undirected = kpi.undirected().map(|it| PlanIssue::NoDirection {
        code: code(),
        printed: it.printed.clone(),
    });
    open.chain(baseline).chain(undirected).collect()
}

/// Whether the baseline is in another unit than every target that is a quantity. A baseline `SI` of a KPI that is counted later is
/// no error: documents have it.
fn counts_otherwise(kpi: &super::Kpi) -> bool {
    let unit = |kind| match kind {
        Kind::Quantity(unit) if unit != Unit::Number => Some(unit),
        Kind::Quantity(_) | Kind::YesNo | Kind::Date | Kind::Nothing => None,
    };
    let baseline = kpi
        .baseline
        .as_ref()
        .and_then(|it| unit(it.criterion.kind()));
    let mut targets = kpi
        .targets
        .iter()
        .filter_map(|it| unit(it.target.criterion.kind()))
        .peekable();
    let Some(baseline) = baseline.filter(|_| targets.peek().is_some()) else {
        return false;
    };
    targets.all(|it| it != baseline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Kpi, Language, Target, YearTarget};

    #[test]
    fn a_baseline_counts_something_else_where_no_target_counts_the_same() {
        let cases: [(Option<&str>, &[&str], bool); 13] = [
            (Some("9,57%"), &["10%"], false),
            (Some("9,57%"), &["30 gg"], true),
            (Some("30 gg"), &["10%", "11%"], true),
            // One of them is enough, and so is a bare number, or none at all.
            (Some("9,57%"), &["30 gg", "10%"], false),
            (Some("9,57%"), &["30 gg", "10"], true),
            (Some("9,57%"), &["10"], false),
            (Some("9,57"), &["10%"], false),
            (Some("9,57%"), &["//"], false),
            (Some("9,57%"), &[], false),
            (None, &["10%"], false),
            // A baseline that was answered and is counted later is no error.
            (Some("SI"), &["10%"], false),
            (Some("9,57%"), &["SI"], false),
            (Some("9,57%"), &["2%..5%"], false),
        ];
        for (baseline, targets, otherwise) in cases {
            let of = |printed: &str| Target::of_cell(printed, Language::Italian);
            let target = |(year, printed): (Year, &&str)| YearTarget::new(year, of(printed));
            let kpi = Kpi {
                baseline: baseline.map(of),
                targets: (2022..).zip(targets).map(target).collect(),
                ..Kpi::named("1", "x")
            };
            assert_eq!(
                counts_otherwise(&kpi),
                otherwise,
                "{baseline:?} {targets:?}"
            );
        }
    }
}
