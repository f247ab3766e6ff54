//! How a plan is scored. No law fixes the formula: every body adopts its own, so the rules stand in the plan.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::stored::{Amount, As};

/// The rules of a plan; the defaults are the ones most chambers publish.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Below this achievement, in percent, a KPI is critical.
    #[serde(with = "As::<Amount>")]
    pub critical_below: Decimal,
    /// Below this achievement, in percent, a KPI is partial; from it on, on target.
    #[serde(with = "As::<Amount>")]
    pub partial_below: Decimal,
    /// How an overrun ceiling is measured.
    #[serde(default)]
    pub ceilings: Ceilings,
    /// How a target with `=` is measured.
    #[serde(default)]
    pub equality: Equality,
    /// How an objective's KPIs become its result.
    #[serde(default)]
    pub combination: Combination,
}

/// How far an actual above its ceiling is, with `a` the actual and `t` the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Ceilings {
    /// `100·t/a`: 40 days against 30 are 75,00.
    #[default]
    Ratio,
    /// `100·(2t - a)/t`: 40 days against 30 are 66,67.
    Linear,
}

/// How a target with `=` is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Equality {
    #[default]
    Floor,
    /// 100 where equal, else 0.
    Strict,
}

/// How an objective's KPIs become its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Combination {
    #[default]
    WeightedMean,
    Worst,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            critical_below: Decimal::from(70),
            partial_below: Decimal::from(90),
            ceilings: Ceilings::default(),
            equality: Equality::default(),
            combination: Combination::default(),
        }
    }
}
