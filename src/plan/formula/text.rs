//! A formula in files. In a plan's file one that cannot be used is told of; in a change it does not read.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Expression, Formula, Input};
use crate::plan::stored::{As, Text};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormulaText {
    #[serde(with = "As::<Text>")]
    text: String,
    inputs: Vec<Input>,
}

impl From<Formula> for FormulaText {
    fn from(Formula { text, inputs, .. }: Formula) -> Self {
        Self { text, inputs }
    }
}

impl TryFrom<FormulaText> for Formula {
    type Error = &'static str;

    fn try_from(FormulaText { text, inputs }: FormulaText) -> Result<Self, Self::Error> {
        Self::new(&text, inputs).map_err(|_issue| "this formula cannot be used")
    }
}

impl Formula {
    /// A formula of a plan's file. One that cannot be used has no operand, until the file's reader has told of it.
    pub(in crate::plan) fn perhaps<'de, D>(deserializer: D) -> Result<Option<Self>, D::Error>
    where
        D: Deserializer<'de>,
    {
        let written = Option::<FormulaText>::deserialize(deserializer)?;
        Ok(written.map(|FormulaText { text, inputs }| {
            Self::new(&text, inputs.clone()).unwrap_or(Self {
                text,
                inputs,
                expression: Expression::Mean(Vec::new()),
            })
        }))
    }

    /// Whether it can be used.
    pub fn is_sound(&self) -> bool {
        self.expression != Expression::Mean(Vec::new())
    }
}
