//! A KPI's formula on disk, in the plan's file and in changes.

use serde::{Deserialize, Serialize};

use super::scalar::Text;
use super::unit::UnitShape;
use crate::plan::{Formula, FormulaError, Input};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormulaShape {
    text: Text,
    inputs: Vec<InputShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct InputShape {
    symbol: Text,
    name: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<UnitShape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Text>,
}

/// A formula that can be used; one that cannot does not read.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "FormulaShape", into = "FormulaShape")]
pub(super) struct SoundFormula(pub(super) Formula);

impl From<SoundFormula> for FormulaShape {
    fn from(SoundFormula(formula): SoundFormula) -> Self {
        Self::of(&formula)
    }
}

impl TryFrom<FormulaShape> for SoundFormula {
    type Error = &'static str;

    fn try_from(shape: FormulaShape) -> Result<Self, Self::Error> {
        let formula = shape.formula();
        formula
            .map(Self)
            .map_err(|_unsound| "this formula cannot be used")
    }
}

impl FormulaShape {
    pub(super) fn of(formula: &Formula) -> Self {
        let input = |it: &Input| InputShape {
            symbol: Text(it.symbol.clone()),
            name: Text(it.name.clone()),
            unit: it.unit.map(UnitShape::of),
            from: it.from.clone().map(Text),
        };
        Self {
            text: Text(formula.text.clone()),
            inputs: formula.inputs.iter().map(input).collect(),
        }
    }

    pub(super) fn formula(self) -> Result<Formula, FormulaError> {
        let input = |it: InputShape| Input {
            symbol: it.symbol.line(),
            name: it.name.line(),
            unit: it.unit.map(UnitShape::unit),
            from: it.from.map(Text::line),
        };
        Formula::new(&self.text.0, self.inputs.into_iter().map(input).collect())
    }
}
