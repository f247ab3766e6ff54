//! An actual that a KPI's formula computes from its inputs. The formula is kept with them, so that a number stays what it is
//! when the formula is written anew.

use serde::{Deserialize, Serialize};

use super::Arithmetic;
use super::actual::{GivenText, Written};
use crate::plan::stored::As;
use crate::plan::{Expression, Formula, Fraction, Kind, MOST_OPERANDS, Operator, Undefined};

/// The value of an input, by the input's symbol in the formula.
pub type Given = (String, Arithmetic);

/// A computed value: the formula, and what each of its inputs was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "ComputedText", into = "ComputedText")]
pub struct Computed {
    formula: Expression,
    inputs: Vec<Given>,
    hundredfold: bool,
}

/// The same in files.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ComputedText {
    #[serde(with = "As::<Written>")]
    formula: Expression,
    #[serde(with = "As::<Vec<GivenText>>")]
    inputs: Vec<Given>,
    /// Whether a ratio is told in percent.
    hundredfold: bool,
}

impl From<Computed> for ComputedText {
    fn from(it: Computed) -> Self {
        Self {
            formula: it.formula,
            inputs: it.inputs,
            hundredfold: it.hundredfold,
        }
    }
}

impl TryFrom<ComputedText> for Computed {
    type Error = &'static str;

    fn try_from(it: ComputedText) -> Result<Self, Self::Error> {
        let computed = Self::new(it.formula, it.inputs, it.hundredfold);
        computed.ok_or("an input of this formula is missing")
    }
}

impl Computed {
    /// What a KPI's formula makes of these inputs; `None` while one is missing.
    pub fn by(formula: &Formula, inputs: &[Given], kind: Kind) -> Option<Self> {
        let used = formula.inputs.iter().filter_map(|input| {
            let given = inputs.iter().find(|(symbol, _)| *symbol == input.symbol);
            given.cloned()
        });
        Self::new(
            formula.expression.clone(),
            used.collect(),
            formula.is_hundredfold(kind),
        )
    }

    /// A quotient that is typed for a KPI whose formula is one of two inputs: it fills them. `None` where the formula is another.
    pub fn quotient(formula: &Formula, typed: &Arithmetic, kind: Kind) -> Option<Self> {
        let Expression::Binary(Operator::Over, over, under) = &formula.expression else {
            return None;
        };
        let Expression::Binary(Operator::Over, first, second) = typed.expression() else {
            return None;
        };
        let given = |symbol: &Expression, value: &Expression| match symbol {
            Expression::Symbol(symbol) => Some((symbol.clone(), Arithmetic::new(value.clone())?)),
            Expression::Number(_)
            | Expression::Negated(_)
            | Expression::Binary(..)
            | Expression::Mean(_) => None,
        };
        let inputs = [given(over, first)?, given(under, second)?];
        let scales_alike = formula.is_hundredfold(kind) == typed.is_scaled(kind);
        Self::by(formula, &inputs, kind).filter(|_| scales_alike && over != under)
    }

    /// A formula with its inputs; `hundredfold` where a ratio is told in percent. `None` while an input is missing.
    pub fn new(formula: Expression, inputs: Vec<Given>, hundredfold: bool) -> Option<Self> {
        let all = formula
            .symbols()
            .into_iter()
            .all(|symbol| inputs.iter().any(|(known, _)| known == symbol));
        all.then_some(Self {
            formula,
            inputs,
            hundredfold,
        })
    }

    /// The quotient of its two inputs, where the formula is one: typed again it fills them with the same.
    pub fn as_quotient(&self) -> Option<Expression> {
        let Expression::Binary(Operator::Over, over, under) = &self.formula else {
            return None;
        };
        let are_inputs = matches!(
            (&**over, &**under),
            (Expression::Symbol(_), Expression::Symbol(_))
        );
        are_inputs.then(|| self.arithmetic())
    }

    /// The formula, over the symbols of the inputs.
    pub const fn formula(&self) -> &Expression {
        &self.formula
    }

    /// The inputs, in the order of the formula's list.
    pub fn inputs(&self) -> &[Given] {
        &self.inputs
    }

    /// Whether the ratio is multiplied by 100.
    pub const fn is_hundredfold(&self) -> bool {
        self.hundredfold
    }

    /// The formula with its inputs put in; where that is too large to be computed, the formula as it is.
    pub fn arithmetic(&self) -> Expression {
        if self.operands() > MOST_OPERANDS {
            return self.formula.clone();
        }
        let known = |symbol: &str| {
            let given = self.inputs.iter().find(|(known, _)| known == symbol);
            given.map(|(_, value)| value.expression().clone())
        };
        // A formula without one of its inputs cannot be made.
        self.formula
            .substituted(&known)
            .unwrap_or_else(|| self.formula.clone())
    }

    /// How many numbers stand in the formula with its inputs put in.
    fn operands(&self) -> usize {
        let of_input = |symbol: &str| {
            let given = self.inputs.iter().find(|(known, _)| known == symbol);
            given.map_or(1, |(_, value)| value.expression().operands())
        };
        let own = self.formula.operands();
        let symbols = self.formula.symbols();
        let more = symbols.iter().map(|it| of_input(it).saturating_sub(1));
        more.fold(own, usize::saturating_add)
    }

    /// Its value.
    ///
    /// # Errors
    /// A division by zero, or it is too large.
    pub fn number(&self) -> Result<Fraction, Undefined> {
        if self.operands() > MOST_OPERANDS {
            return Err(Undefined::TooLarge);
        }
        let value = self.arithmetic().value(&|_| None)?;
        Ok(if self.hundredfold {
            value.times(&Fraction::hundred())
        } else {
            value
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Input, Language, Unit};

    fn given(symbol: &str, text: &str) -> Given {
        let expression = Expression::read(text, Language::Italian).expect(text);
        (symbol.into(), Arithmetic::new(expression).expect(text))
    }

    fn formula(text: &str, unit: Option<Unit>) -> Formula {
        let input = |symbol: &str| Input {
            symbol: symbol.into(),
            name: symbol.into(),
            unit,
            from: None,
        };
        Formula::new(text, vec![input("a"), input("b")]).expect(text)
    }

    #[test]
    fn a_formula_computes_exactly_once_all_inputs_are_there() {
        let percent = Kind::Quantity(Unit::Percent);
        let ratio = formula("(a - b) / a", Some(Unit::Money));
        assert_eq!(Computed::by(&ratio, &[given("a", "3")], percent), None);
        let inputs = [given("b", "1+1"), given("a", "3")];
        let computed = Computed::by(&ratio, &inputs, percent).expect("both inputs");
        assert_eq!(
            computed.arithmetic().to_text(Language::Italian),
            "(3-(1+1))/3"
        );
        let third = Fraction::hundred().over(&Fraction::from(3));
        assert_eq!(computed.number().ok(), third);
        let order: Vec<&str> = computed
            .inputs()
            .iter()
            .map(|(it, _)| it.as_str())
            .collect();
        assert_eq!(order, ["a", "b"]);
    }

    #[test]
    fn a_mean_of_percentages_stays_one_and_a_zero_divisor_is_said() {
        let percent = Kind::Quantity(Unit::Percent);
        let mean = formula("mean(a, b)", Some(Unit::Percent));
        let inputs = [given("a", "90"), given("b", "95")];
        let computed = Computed::by(&mean, &inputs, percent).expect("both inputs");
        assert_eq!(
            computed.number().map(|it| it.to_places(2)),
            Ok("92.50".into())
        );
        let ratio = formula("a / b", None);
        let zero = [given("a", "1"), given("b", "0")];
        let computed = Computed::by(&ratio, &zero, percent).expect("both inputs");
        assert_eq!(computed.number(), Err(Undefined::DivisionByZero));
    }

    #[test]
    fn each_input_counts_with_its_numbers_and_not_with_its_name() {
        let count = Kind::Quantity(Unit::Count);
        let sum = formula("a + b", None);
        let value = |numbers: usize| {
            let many = vec!["1"; numbers].join("+");
            let inputs = [given("a", &many), given("b", "1")];
            let computed = Computed::by(&sum, &inputs, count).expect("both inputs");
            computed.number().map(|it| it.to_places(0))
        };
        assert_eq!(value(MOST_OPERANDS - 1), Ok("500".into()));
        assert_eq!(value(MOST_OPERANDS), Err(Undefined::TooLarge));
    }
}
