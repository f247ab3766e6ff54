//! Whether a formula can be used: its brackets, its names, and its units. What is wrong is told with its place.

use super::{Expression, Formula, Input, Operator};
use crate::plan::{Kind, Language, Unit};

/// Why a formula cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaError {
    /// It cannot be read from this character on, counted from 1.
    Syntax {
        column: usize,
    },
    /// It names something that is no input.
    UnknownName {
        name: String,
        /// Where, counted in characters from 1.
        column: usize,
    },
    /// An input stands twice in the list.
    TwiceNamed(String),
    Unused(String),
    /// It adds, or takes the mean of, what is not in one unit.
    Units {
        /// Where the other unit begins, counted in characters from 1.
        column: usize,
    },
    /// What comes out is in another unit than the KPI.
    OtherUnit {
        /// The unit that comes out, where it is one of those that KPIs have.
        gives: Option<Unit>,
        wanted: Unit,
    },
    TooDeep,
}

/// Powers of percent, euro and days; numbers and counts have none.
type Dimension = [i8; 3];

/// What two operands of a sum, a difference or a mean cannot be.
struct Mixed<'a> {
    other: &'a Expression,
}

impl Formula {
    /// Reads a formula over the given inputs.
    ///
    /// # Errors
    /// Any [`FormulaError`] but [`FormulaError::OtherUnit`], which depends on the KPI.
    pub fn new(text: &str, inputs: Vec<Input>) -> Result<Self, FormulaError> {
        let expression = Expression::read(text, Language::English)?;
        let twice = |(index, input): (usize, &Input)| {
            let earlier = inputs.iter().take(index);
            let mut same = earlier.filter(|it| it.symbol == input.symbol);
            same.next().is_some().then(|| input.symbol.clone())
        };
        if let Some(symbol) = inputs.iter().enumerate().find_map(twice) {
            return Err(FormulaError::TwiceNamed(symbol));
        }
        let known = |symbol: &str| inputs.iter().any(|input| input.symbol == symbol);
        let symbols = expression.symbols();
        if let Some(unknown) = symbols.iter().find(|symbol| !known(symbol)) {
            return Err(FormulaError::UnknownName {
                column: column_of(text, unknown),
                name: (*unknown).to_owned(),
            });
        }
        let unused = |input: &&Input| !symbols.contains(&input.symbol.as_str());
        if let Some(input) = inputs.iter().find(unused) {
            return Err(FormulaError::Unused(input.symbol.clone()));
        }
        let dimension = expression.dimension(&inputs).map(|_| ());
        dimension.map_err(|mixed| FormulaError::Units {
            column: first_column(text, mixed.other),
        })?;
        Ok(Self {
            text: text.to_owned(),
            expression,
            inputs,
        })
    }

    /// Whether its value is multiplied by 100 in a KPI of that kind: a percentage that comes out as a ratio, and not as a
    /// percentage already. Where units are not known, a mean is taken as one of percentages, and all else as a ratio.
    pub fn is_hundredfold(&self, kind: Kind) -> bool {
        let percent = kind == Kind::Quantity(Unit::Percent);
        let done = self.expression.multiplies_by_hundred();
        let ratio = match self.expression.dimension(&self.inputs).ok().flatten() {
            Some(dimension) => dimension == [0; 3],
            None => !matches!(self.expression, Expression::Mean(_)),
        };
        percent && ratio && !done
    }

    /// Holds the unit of what comes out against that of a KPI.
    ///
    /// # Errors
    /// [`FormulaError::OtherUnit`].
    pub fn answers(&self, kind: Kind) -> Result<(), FormulaError> {
        let (Kind::Quantity(wanted), Ok(Some(dimension))) =
            (kind, self.expression.dimension(&self.inputs))
        else {
            return Ok(());
        };
        let bare = dimension == [0; 3];
        let fits = match wanted {
            Unit::Percent | Unit::Number | Unit::Count | Unit::Hours | Unit::Minutes => {
                bare || dimension == powers(wanted)
            }
            Unit::Money | Unit::Days => dimension == powers(wanted),
        };
        let units = [Unit::Percent, Unit::Money, Unit::Days, Unit::Number];
        let gives = units.into_iter().find(|unit| powers(*unit) == dimension);
        if fits {
            Ok(())
        } else {
            Err(FormulaError::OtherUnit { gives, wanted })
        }
    }
}

impl Expression {
    /// Whether the hundred of a percentage is in it already, wherever it stands.
    fn multiplies_by_hundred(&self) -> bool {
        let hundred = |it: &Self| matches!(it, Self::Number(number) if *number == 100.into());
        match self {
            Self::Number(_) | Self::Symbol(_) => false,
            Self::Negated(operand) => operand.multiplies_by_hundred(),
            Self::Mean(operands) => operands.iter().any(Self::multiplies_by_hundred),
            Self::Binary(operator, left, right) => {
                let times = *operator == Operator::Times && (hundred(left) || hundred(right));
                let divisor = *operator == Operator::Over;
                times || left.multiplies_by_hundred() || (!divisor && right.multiplies_by_hundred())
            }
        }
    }

    /// The unit that comes out; `None` where that is not known, as of a bare number, which goes with every unit in a sum.
    fn dimension(&self, inputs: &[Input]) -> Result<Option<Dimension>, Mixed<'_>> {
        match self {
            Self::Number(_) => Ok(None),
            Self::Symbol(symbol) => {
                let input = inputs.iter().find(|input| input.symbol == *symbol);
                Ok(input.and_then(|input| input.unit).map(powers))
            }
            Self::Negated(operand) => operand.dimension(inputs),
            Self::Binary(Operator::Plus | Operator::Minus, left, right) => {
                agree(left.dimension(inputs)?, right, inputs)
            }
            Self::Binary(Operator::Times, left, right) => {
                combined(left, right, inputs, i8::saturating_add)
            }
            Self::Binary(Operator::Over, left, right) => {
                combined(left, right, inputs, i8::saturating_sub)
            }
            Self::Mean(operands) => operands
                .iter()
                .try_fold(None, |known, operand| agree(known, operand, inputs)),
        }
    }
}

fn agree<'a>(
    known: Option<Dimension>,
    operand: &'a Expression,
    inputs: &[Input],
) -> Result<Option<Dimension>, Mixed<'a>> {
    match (known, operand.dimension(inputs)?) {
        (Some(one), Some(other)) if one != other => Err(Mixed { other: operand }),
        (one, other) => Ok(one.or(other)),
    }
}

/// A bare number counts nothing in a product.
fn combined<'a>(
    left: &'a Expression,
    right: &'a Expression,
    inputs: &[Input],
    combine: fn(i8, i8) -> i8,
) -> Result<Option<Dimension>, Mixed<'a>> {
    let bare = |it: &Expression| matches!(it, Expression::Number(_)).then_some([0; 3]);
    let one = left.dimension(inputs)?.or_else(|| bare(left));
    let other = right.dimension(inputs)?.or_else(|| bare(right));
    let both = one.zip(other);
    Ok(both.map(|([a, b, c], [x, y, z])| [combine(a, x), combine(b, y), combine(c, z)]))
}

const fn powers(unit: Unit) -> Dimension {
    match unit {
        Unit::Percent => [1, 0, 0],
        Unit::Money => [0, 1, 0],
        Unit::Days => [0, 0, 1],
        Unit::Number | Unit::Count | Unit::Hours | Unit::Minutes => [0; 3],
    }
}

/// Where an expression begins in its text, as far as a name in it tells.
fn first_column(text: &str, expression: &Expression) -> usize {
    let symbol = expression.symbols().first().map_or("", |symbol| *symbol);
    column_of(text, symbol)
}

/// Where a name stands in a formula, in characters from 1.
fn column_of(text: &str, name: &str) -> usize {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let whole = |at: &usize| {
        let before = text.get(..*at).and_then(|it| it.chars().next_back());
        let after = text
            .get(at.saturating_add(name.len())..)
            .and_then(|it| it.chars().next());
        !before.is_some_and(part) && !after.is_some_and(part)
    };
    let at = text.match_indices(name).map(|(at, _)| at).find(whole);
    let before = at.and_then(|at| text.get(..at)).unwrap_or_default();
    before.chars().count().saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(list: &[(&str, Option<Unit>)]) -> Vec<Input> {
        let input = |(symbol, unit): &(&str, Option<Unit>)| Input {
            symbol: (*symbol).into(),
            name: symbol.to_uppercase(),
            unit: *unit,
            from: None,
        };
        list.iter().map(input).collect()
    }

    const EURO: Option<Unit> = Some(Unit::Money);
    const DAYS: Option<Unit> = Some(Unit::Days);
    const PERCENT: Option<Unit> = Some(Unit::Percent);

    #[test]
    fn what_is_wrong_with_a_formula_is_told_with_its_place() {
        let unknown = |name: &str, column| FormulaError::UnknownName {
            name: name.into(),
            column,
        };
        let cases = [
            ("a / c", unknown("c", 5)),
            ("ab + a", unknown("ab", 1)),
            ("a + (b", FormulaError::Syntax { column: 7 }),
            ("a - a", FormulaError::Unused("b".into())),
            ("a + b", FormulaError::Units { column: 5 }),
            ("2 * a + b", FormulaError::Units { column: 9 }),
            ("a * 2 + b", FormulaError::Units { column: 9 }),
            ("mean(a, a, b)", FormulaError::Units { column: 12 }),
        ];
        for (text, error) in cases {
            let read = Formula::new(text, inputs(&[("a", EURO), ("b", DAYS)]));
            assert_eq!(read, Err(error), "{text}");
        }
        let twice = Formula::new("a / a", inputs(&[("a", None), ("a", None)]));
        assert_eq!(twice, Err(FormulaError::TwiceNamed("a".into())));
    }

    #[test]
    fn a_ratio_is_multiplied_by_100_in_percent_and_a_percentage_is_not() {
        let percent = Kind::Quantity(Unit::Percent);
        let cases = [
            ("(a - b) / a", EURO, true),
            ("mean(a, b)", PERCENT, false),
            ("mean(a, b)", None, false),
            ("a / b", None, true),
            ("a / b * 100", EURO, false),
            ("100 * (a - b) / a", EURO, false),
            ("100 - 100 * a / b", EURO, false),
            ("a / (100 * b)", EURO, true),
            ("a / b + 1", EURO, true),
        ];
        for (text, unit, hundredfold) in cases {
            let formula = Formula::new(text, inputs(&[("a", unit), ("b", unit)])).expect(text);
            assert_eq!(formula.is_hundredfold(percent), hundredfold, "{text}");
            assert!(
                !formula.is_hundredfold(Kind::Quantity(Unit::Days)),
                "{text}"
            );
        }
    }

    #[test]
    fn what_comes_out_must_be_what_the_kpi_is_measured_in() {
        let ratio = Formula::new("a / b", inputs(&[("a", EURO), ("b", EURO)])).expect("a ratio");
        let sum = Formula::new("a + b", inputs(&[("a", EURO), ("b", EURO)])).expect("a sum");
        assert_eq!(ratio.answers(Kind::Quantity(Unit::Percent)), Ok(()));
        assert_eq!(sum.answers(Kind::Quantity(Unit::Money)), Ok(()));
        let error = FormulaError::OtherUnit {
            gives: EURO,
            wanted: Unit::Percent,
        };
        assert_eq!(sum.answers(Kind::Quantity(Unit::Percent)), Err(error));
        let error = FormulaError::OtherUnit {
            gives: Some(Unit::Number),
            wanted: Unit::Days,
        };
        assert_eq!(ratio.answers(Kind::Quantity(Unit::Days)), Err(error));
    }
}
