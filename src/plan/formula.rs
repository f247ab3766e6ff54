//! Arithmetic as people write it: `318,27/275,37`, `(a - b) / a`, `mean(x, y)`.
//!
//! A KPI's formula speaks of named inputs; an actual may be typed as arithmetic on numbers alone. Both are one grammar.

mod check;
mod reader;
mod text;

use rust_decimal::Decimal;

use self::reader::Grammar;
use self::text::FormulaText;
use serde::{Deserialize, Serialize};

use super::stored::{As, Line};
use super::{Fraction, Language, Unit};

pub use check::FormulaError;

/// How a KPI is computed from its inputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "FormulaText", into = "FormulaText")]
pub struct Formula {
    /// As written, over the symbols of the inputs.
    pub text: String,
    /// What has to be known, in the order in which it is asked for.
    pub inputs: Vec<Input>,
    pub expression: Expression,
}

/// One named quantity of a formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    #[serde(with = "As::<Line>")]
    pub symbol: String,
    #[serde(with = "As::<Line>")]
    pub name: String,
    /// What it counts, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The objective of another plan whose result it is, by its code.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Line>>"
    )]
    pub from: Option<String>,
}

/// Arithmetic, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    Number(Decimal),
    Symbol(String),
    Negated(Box<Self>),
    Binary(Operator, Box<Self>, Box<Self>),
    /// The simple mean of one or more.
    Mean(Vec<Self>),
}

/// What joins two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Over,
}

impl Expression {
    /// Reads arithmetic whose numbers are written in `language`.
    ///
    /// # Errors
    /// [`FormulaError::Syntax`] or [`FormulaError::TooDeep`].
    pub fn read(text: &str, language: Language) -> Result<Self, FormulaError> {
        let symbols = true;
        reader::read(text, Grammar { language, symbols })
    }

    /// Reads arithmetic of numbers alone.
    ///
    /// # Errors
    /// [`FormulaError::Syntax`], where a name stands too, or [`FormulaError::TooDeep`].
    pub fn read_numbers(text: &str, language: Language) -> Result<Self, FormulaError> {
        let symbols = false;
        reader::read(text, Grammar { language, symbols })
    }

    /// Its value, where every symbol has one, nothing is divided by zero, and it is not too large.
    ///
    /// # Errors
    /// [`Undefined`] says which of them it was.
    pub fn value(&self, known: &impl Fn(&str) -> Option<Fraction>) -> Result<Fraction, Undefined> {
        if self.operands() > MOST_OPERANDS {
            return Err(Undefined::TooLarge);
        }
        self.computed(known)
    }

    /// How many numbers and symbols stand in it.
    pub fn operands(&self) -> usize {
        match self {
            Self::Number(_) | Self::Symbol(_) => 1,
            Self::Negated(operand) => operand.operands(),
            Self::Binary(_, left, right) => left.operands().saturating_add(right.operands()),
            Self::Mean(operands) => operands.iter().map(Self::operands).sum(),
        }
    }

    fn computed(&self, known: &impl Fn(&str) -> Option<Fraction>) -> Result<Fraction, Undefined> {
        let value = match self {
            Self::Number(number) => Ok(Fraction::from(*number)),
            Self::Symbol(symbol) => known(symbol).ok_or(Undefined::Unknown),
            Self::Negated(operand) => Ok(Fraction::zero().minus(&operand.computed(known)?)),
            Self::Binary(operator, left, right) => {
                operator.apply(&left.computed(known)?, &right.computed(known)?)
            }
            Self::Mean(operands) => {
                let sum = operands.iter().try_fold(Fraction::zero(), |sum, operand| {
                    bounded(sum.plus(&operand.computed(known)?))
                })?;
                let count = i64::try_from(operands.len()).unwrap_or(i64::MAX);
                sum.over(&Fraction::from(count))
                    .ok_or(Undefined::DivisionByZero)
            }
        };
        value.and_then(bounded)
    }

    /// Whether it is a quotient: a ratio, which a percentage multiplies by 100.
    pub const fn is_quotient(&self) -> bool {
        matches!(self, Self::Binary(Operator::Over, ..))
    }

    /// Its numbers, in the order in which they stand.
    pub fn numbers(&self) -> Vec<Decimal> {
        match self {
            Self::Number(number) => vec![*number],
            Self::Symbol(_) => Vec::new(),
            Self::Negated(operand) => operand.numbers(),
            Self::Binary(_, left, right) => [left.numbers(), right.numbers()].concat(),
            Self::Mean(operands) => operands.iter().flat_map(Self::numbers).collect(),
        }
    }

    /// As a person of that language writes it, without spaces and with no more brackets than it takes.
    pub fn to_text(&self, language: Language) -> String {
        match self {
            Self::Number(number) => number
                .to_string()
                .replace('.', &language.decimal_mark().to_string()),
            Self::Symbol(symbol) => symbol.clone(),
            Self::Negated(operand) => format!("-{}", operand.bracketed(2, language)),
            Self::Binary(operator, left, right) => {
                let (own, sign) = (operator.binding(), operator.sign());
                let right = right.bracketed(own.saturating_add(1), language);
                format!("{}{sign}{right}", left.bracketed(own, language))
            }
            Self::Mean(operands) => {
                let list: Vec<String> = operands
                    .iter()
                    .map(|operand| operand.to_text(language))
                    .collect();
                let name = match language {
                    Language::Italian => "media",
                    Language::English => "mean",
                };
                format!("{name}({})", list.join("; "))
            }
        }
    }

    fn bracketed(&self, least: u8, language: Language) -> String {
        let binding = match self {
            Self::Binary(operator, ..) => operator.binding(),
            Self::Negated(_) => 2,
            Self::Number(number) if number.is_sign_negative() => 2,
            Self::Number(_) | Self::Symbol(_) | Self::Mean(_) => u8::MAX,
        };
        let text = self.to_text(language);
        if binding < least {
            format!("({text})")
        } else {
            text
        }
    }

    /// The same with numbers in the place of its symbols, where all are known.
    pub fn substituted(&self, known: &impl Fn(&str) -> Option<Self>) -> Option<Self> {
        let boxed = |it: &Self| it.substituted(known).map(Box::new);
        match self {
            Self::Number(number) => Some(Self::Number(*number)),
            Self::Symbol(symbol) => known(symbol),
            Self::Negated(operand) => Some(Self::Negated(boxed(operand)?)),
            Self::Binary(operator, left, right) => {
                Some(Self::Binary(*operator, boxed(left)?, boxed(right)?))
            }
            Self::Mean(operands) => {
                let all = operands.iter().map(|operand| operand.substituted(known));
                Some(Self::Mean(all.collect::<Option<_>>()?))
            }
        }
    }

    /// The symbols in it, in the order in which they stand.
    pub fn symbols(&self) -> Vec<&str> {
        match self {
            Self::Number(_) => Vec::new(),
            Self::Symbol(symbol) => vec![symbol],
            Self::Negated(operand) => operand.symbols(),
            Self::Binary(_, left, right) => [left.symbols(), right.symbols()].concat(),
            Self::Mean(operands) => operands.iter().flat_map(Self::symbols).collect(),
        }
    }
}

/// Why arithmetic has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undefined {
    Unknown,
    DivisionByZero,
    /// It has more than [`MOST_OPERANDS`] operands, or a number on the way has more than 2,048 bits.
    TooLarge,
}

/// The operands of arithmetic that is computed, those of its inputs counted: no published calculation has a tenth of them.
pub const MOST_OPERANDS: usize = 500;
/// The bits of numerators and denominators on the way: some 600 digits.
const MOST_BITS: u64 = 2_048;

impl Operator {
    pub const fn sign(self) -> char {
        match self {
            Self::Plus => '+',
            Self::Minus => '-',
            Self::Times => '*',
            Self::Over => '/',
        }
    }

    /// How tightly it binds: 1 as a sum, 2 as a product.
    const fn binding(self) -> u8 {
        match self {
            Self::Plus | Self::Minus => 1,
            Self::Times | Self::Over => 2,
        }
    }

    fn apply(self, left: &Fraction, right: &Fraction) -> Result<Fraction, Undefined> {
        match self {
            Self::Plus => Ok(left.plus(right)),
            Self::Minus => Ok(left.minus(right)),
            Self::Times => Ok(left.times(right)),
            Self::Over => left.over(right).ok_or(Undefined::DivisionByZero),
        }
    }
}

/// A number that is not larger than what is computed with.
fn bounded(value: Fraction) -> Result<Fraction, Undefined> {
    if value.bits() > MOST_BITS {
        Err(Undefined::TooLarge)
    } else {
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Result<String, Undefined> {
        let expression = Expression::read(text, Language::Italian).expect(text);
        expression
            .value(&|_| None)
            .map(|value| value.to_shortest(0, 10))
    }

    #[test]
    fn arithmetic_keeps_its_precedence_and_is_exact() {
        let cases = [
            ("318,27/275,37", "1.1557903911"),
            ("1+2*3", "7"),
            ("(1+2)*3", "9"),
            ("10-4-3", "3"),
            ("-3+5", "2"),
            ("7/9*45", "35"),
            ("media(80; 90; 100)", "90"),
            (" 45 / 50 ", "0.9"),
            ("45:50", "0.9"),
            ("1.234,5 + 1", "1235.5"),
            ("2 - -3", "5"),
        ];
        for (text, result) in cases {
            assert_eq!(value(text).as_deref(), Ok(result), "{text}");
        }
    }

    #[test]
    fn division_by_zero_is_said() {
        assert_eq!(value("3/0"), Err(Undefined::DivisionByZero));
        assert_eq!(value("3/(2-2)"), Err(Undefined::DivisionByZero));
        let long = |sign: &str, count: usize, operand: &str| vec![operand; count].join(sign);
        let large = Err(Undefined::TooLarge);
        assert_eq!(value(&long("+", MOST_OPERANDS, "1")), Ok("500".into()));
        assert_eq!(value(&long("+", MOST_OPERANDS + 1, "1")), large);
        assert_eq!(value(&long("*", 60, "9999999999999999999999999999")), large);
        assert!(value(&long("*", 20, "9999999999999999999999999999")).is_ok());
        assert_eq!(value(&long("/", 60, "0,000000000000000000000003")), large);
    }

    #[test]
    fn arithmetic_is_printed_so_that_it_reads_back_as_itself() {
        for text in [
            "318,27/275,37",
            "(1+2)*3",
            "1-(2-3)",
            "8/(4/2)",
            "-(1+2)",
            "1+2*3",
            "2--3",
            "-3/4",
            "media(1; 2,5)",
        ] {
            let expression = Expression::read(text, Language::Italian).expect(text);
            assert_eq!(expression.to_text(Language::Italian), text);
            let english = expression.to_text(Language::English);
            assert_eq!(
                Expression::read(&english, Language::English),
                Ok(expression),
                "{english}"
            );
        }
    }

    #[test]
    fn errors_point_at_the_character() {
        for (text, column) in [
            ("1 + * 2", 5),
            ("(1", 3),
            ("(1 + 2 / )", 10),
            ("1 2", 3),
            ("1,2,3 + 1", 1),
            ("2 × 1,2,3", 5),
            ("media(1; )", 10),
            ("media(1; 2", 11),
            ("é + è + )", 9),
            ("1 -", 4),
            ("3)", 2),
            ("", 1),
        ] {
            let read = Expression::read(text, Language::Italian);
            assert_eq!(read, Err(FormulaError::Syntax { column }), "{text}");
        }
        assert_eq!(
            Expression::read_numbers("media(3; 2 * a)", Language::Italian),
            Err(FormulaError::Syntax { column: 14 })
        );
        assert_eq!(
            Expression::read(&"(".repeat(100_000), Language::Italian),
            Err(FormulaError::TooDeep)
        );
        assert_eq!(
            Expression::read(&"-".repeat(500), Language::Italian),
            Err(FormulaError::TooDeep)
        );
    }
}
