//! Reading arithmetic: sums of products of operands, with brackets and a mean.

use winnow::ascii::multispace0;
use winnow::combinator::{alt, cut_err, delimited, preceded, repeat, separated, terminated};
use winnow::error::ContextError;
use winnow::prelude::*;
use winnow::token::{one_of, take_while};

use super::{Expression, FormulaError, Operator};
use crate::plan::{Language, number};

/// Deeper nesting is refused: a reader that calls itself must not be led off its stack.
const DEEPEST: usize = 32;
/// Longer texts are no formulas.
const LONGEST: usize = 2_000;

/// What a text may be made of.
#[derive(Clone, Copy)]
pub(super) struct Grammar {
    pub(super) language: Language,
    /// Whether there are names beside the numbers.
    pub(super) symbols: bool,
}

/// Reads a whole text. An operator, a bracket and a mean bind: what has to follow them and does not is the fault, and its
/// place is where the reading stopped.
pub(super) fn read(text: &str, grammar: Grammar) -> Result<Expression, FormulaError> {
    if text.len() > LONGEST || deepest(text) > DEEPEST {
        return Err(FormulaError::TooDeep);
    }
    let mut rest = text;
    let read =
        terminated(|input: &mut &str| sum(input, grammar), multispace0).parse_next(&mut rest);
    match read {
        Ok(expression) if rest.is_empty() => Ok(expression),
        _ => {
            let done = text.len().saturating_sub(rest.len());
            let column = text
                .get(..done)
                .map_or(0, |read| read.chars().count())
                .saturating_add(1);
            Err(FormulaError::Syntax { column })
        }
    }
}

/// How often the reader would call itself: once for each bracket that stands open, and for each sign in a row.
fn deepest(text: &str) -> usize {
    let nesting = text.chars().scan(0_usize, |open, c| {
        *open = match c {
            '(' => open.saturating_add(1),
            ')' => open.saturating_sub(1),
            _ => *open,
        };
        Some(*open)
    });
    let signs = text
        .split(|c: char| !matches!(c, '-' | '\u{2212}' | ' '))
        .map(str::len);
    nesting.max().max(signs.max()).unwrap_or(0)
}

type Read<T> = Result<T, winnow::error::ErrMode<ContextError>>;

fn sum(input: &mut &str, grammar: Grammar) -> Read<Expression> {
    let first = product(input, grammar)?;
    let rest: Vec<(char, Expression)> = repeat(
        0..,
        (
            preceded(multispace0, one_of(['+', '-', '\u{2212}'])),
            cut_err(|i: &mut &str| product(i, grammar)),
        ),
    )
    .parse_next(input)?;
    Ok(rest.into_iter().fold(first, |left, (sign, right)| {
        let operator = if sign == '+' {
            Operator::Plus
        } else {
            Operator::Minus
        };
        Expression::Binary(operator, Box::new(left), Box::new(right))
    }))
}

fn product(input: &mut &str, grammar: Grammar) -> Read<Expression> {
    let first = operand(input, grammar)?;
    let rest: Vec<(char, Expression)> = repeat(
        0..,
        (
            preceded(multispace0, one_of(['*', '×', '/', ':', '÷'])),
            cut_err(|i: &mut &str| operand(i, grammar)),
        ),
    )
    .parse_next(input)?;
    Ok(rest.into_iter().fold(first, |left, (sign, right)| {
        let operator = if matches!(sign, '*' | '×') {
            Operator::Times
        } else {
            Operator::Over
        };
        Expression::Binary(operator, Box::new(left), Box::new(right))
    }))
}

fn operand(input: &mut &str, grammar: Grammar) -> Read<Expression> {
    multispace0.parse_next(input)?;
    alt((
        preceded(
            one_of(['-', '\u{2212}']),
            cut_err(|i: &mut &str| operand(i, grammar)),
        )
        .map(negated),
        delimited(
            '(',
            cut_err(|i: &mut &str| sum(i, grammar)),
            (multispace0, cut_err(')')),
        ),
        |i: &mut &str| mean(i, grammar),
        |i: &mut &str| literal(i, grammar.language),
        |i: &mut &str| symbol(i, grammar),
    ))
    .parse_next(input)
}

/// The opposite of a number is a number: `-5` is read as what it is written for.
fn negated(operand: Expression) -> Expression {
    if let Expression::Number(number) = operand
        && number.is_sign_positive()
    {
        let mut opposite = number;
        opposite.set_sign_negative(!number.is_zero());
        return Expression::Number(opposite);
    }
    Expression::Negated(Box::new(operand))
}

fn mean(input: &mut &str, grammar: Grammar) -> Read<Expression> {
    let open = (alt(("mean", "media")), multispace0, '(');
    let list = separated(
        1..,
        cut_err(|i: &mut &str| sum(i, grammar)),
        (multispace0, one_of([',', ';'])),
    );
    delimited(open, cut_err(list), (multispace0, cut_err(')')))
        .map(Expression::Mean)
        .parse_next(input)
}

fn literal(input: &mut &str, language: Language) -> Read<Expression> {
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    take_while(1.., digits)
        .verify_map(|text| number(text, language).ok())
        .map(Expression::Number)
        .parse_next(input)
}

fn symbol(input: &mut &str, grammar: Grammar) -> Read<Expression> {
    (
        one_of(|c: char| c.is_alphabetic()),
        take_while(0.., |c: char| c.is_alphanumeric() || c == '_'),
    )
        .take()
        .verify(|_: &str| grammar.symbols)
        .map(|name: &str| Expression::Symbol(name.to_owned()))
        .parse_next(input)
}
