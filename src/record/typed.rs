//! Actuals as people type them: how a text is understood for a KPI of a certain kind.

use crate::plan::TAB;
use crate::plan::{
    Comparator, DateError, Decimal, Expression, FormulaError, Kind, Language, NumberError,
    Operator, Quantity, Unit, date, quantity, without_comparator, without_unit, yes_no,
};

use super::{Actual, Arithmetic, Value};

/// Why a text is no actual for this KPI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypedError {
    Number(NumberError),
    /// The arithmetic cannot be read from this character on, counted from 1.
    Arithmetic {
        column: usize,
    },
    /// Arithmetic has no unit of its own.
    UnitOnArithmetic,
    /// It is in another unit than the KPI.
    WrongUnit {
        typed: Unit,
        /// What the KPI is measured in.
        wanted: Unit,
    },
    /// It is more than one cell of a sheet.
    Cells,
    /// This KPI is answered by yes or no.
    WantsYesNo,
    /// This KPI is answered by a number.
    WantsNumber,
    /// This KPI is answered by a day.
    WantsDate(DateError),
}

/// Reads an actual for a KPI of that kind.
///
/// # Errors
/// Any [`TypedError`]; nothing is guessed.
pub fn actual_from(text: &str, kind: Kind, language: Language) -> Result<Actual, TypedError> {
    let text = text.trim();
    if text.contains([TAB, '\t']) {
        return Err(TypedError::Cells);
    }
    match kind {
        Kind::YesNo => yes_no(text)
            .map(|answer| Value::YesNo(answer).into())
            .ok_or(TypedError::WantsYesNo),
        Kind::Date => date(text)
            .map(|day| Value::Date(day).into())
            .map_err(TypedError::WantsDate),
        Kind::Quantity(wanted) => measured(text, Some(wanted), language),
        Kind::Nothing => anything(text, language),
    }
}

/// Where no year of the KPI says what it is, the text does.
fn anything(text: &str, language: Language) -> Result<Actual, TypedError> {
    if let Some(answer) = yes_no(text) {
        return Ok(Value::YesNo(answer).into());
    }
    date(text).map_or_else(
        |_| measured(text, None, language),
        |day| Ok(Value::Date(day).into()),
    )
}

fn measured(text: &str, wanted: Option<Unit>, language: Language) -> Result<Actual, TypedError> {
    if yes_no(text).is_some() || date(text).is_ok() || looks_like_a_day(text) {
        return Err(TypedError::WantsNumber);
    }
    let (comparator, rest) = without_comparator(text);
    let comparator = comparator.filter(|it| *it != Comparator::Exactly);
    let value = match quantity(rest, language) {
        Ok(read) => in_wanted(read, wanted)?,
        Err(NumberError::NotANumber) if is_arithmetic(rest) => {
            Value::Arithmetic(arithmetic(rest, language)?)
        }
        Err(error) => return Err(TypedError::Number(error)),
    };
    Ok(Actual { value, comparator })
}

/// The value in the unit that is wanted: minutes are sixtieths of an hour, and are kept as typed.
fn in_wanted(read: Quantity, wanted: Option<Unit>) -> Result<Value, TypedError> {
    let sixty = |operator| {
        let [value, sixty] =
            [read.value, Decimal::from(60)].map(|it| Box::new(Expression::Number(it)));
        let arithmetic = Arithmetic::new(Expression::Binary(operator, value, sixty));
        arithmetic.map_or(Value::Number(read.value), Value::Arithmetic)
    };
    match (read.unit, wanted) {
        (Unit::Minutes, Some(Unit::Hours)) => Ok(sixty(Operator::Over)),
        (Unit::Hours, Some(Unit::Minutes)) => Ok(sixty(Operator::Times)),
        (unit, wanted) => agree(unit, wanted).map(|()| Value::Number(read.value)),
    }
}

/// `31/02/2025`, `6/30/25`: a day that there is not, or as others write it, is no arithmetic.
fn looks_like_a_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let digits = |part: &&str| part.len() <= 4 && part.bytes().all(|it| it.is_ascii_digit());
    let [first, second, third] = parts.as_slice() else {
        return false;
    };
    let short = first.len() <= 2 && second.len() <= 2;
    let year = third.len() == 2 || third.len() == 4;
    short && year && parts.iter().all(digits) && !first.is_empty() && !second.is_empty()
}

/// Whether a unit answers another: a bare number takes the unit that is wanted, and things that are counted are numbers.
///
/// # Errors
/// [`TypedError::WrongUnit`].
pub fn agree(typed: Unit, wanted: Option<Unit>) -> Result<(), TypedError> {
    match (typed, wanted) {
        (Unit::Number, _) | (_, None) | (Unit::Count, Some(Unit::Number)) => Ok(()),
        (typed, Some(wanted)) if typed == wanted => Ok(()),
        (typed, Some(wanted)) => Err(TypedError::WrongUnit { typed, wanted }),
    }
}

fn is_arithmetic(text: &str) -> bool {
    let operator = |c: char| {
        matches!(
            c,
            '+' | '*' | '×' | '/' | ':' | '÷' | '(' | '-' | '\u{2212}'
        )
    };
    text.contains(operator) && text.contains(|c: char| c.is_ascii_digit())
}

fn arithmetic(text: &str, language: Language) -> Result<Arithmetic, TypedError> {
    if without_unit(text).1.is_some() {
        return Err(TypedError::UnitOnArithmetic);
    }
    let expression = Expression::read_numbers(text, language).map_err(|error| {
        let column = if let FormulaError::Syntax { column } = error {
            column
        } else {
            1
        };
        TypedError::Arithmetic { column }
    })?;
    Arithmetic::new(expression).ok_or(TypedError::Arithmetic { column: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Italian};

    const PERCENT: Kind = Kind::Quantity(Unit::Percent);
    const NUMBER: Kind = Kind::Quantity(Unit::Number);
    const DAYS: Kind = Kind::Quantity(Unit::Days);

    #[test]
    fn numbers_and_arithmetic_are_read_in_the_unit_of_the_kpi() {
        let cases = [
            (Italian, PERCENT, "9,8", "9.80"),
            (Italian, PERCENT, "9,80 %", "9.80"),
            (Italian, PERCENT, "9.8", "9.80"),
            (Italian, PERCENT, "45/50", "90.00"),
            (Italian, PERCENT, "0,9", "0.90"),
            (Italian, NUMBER, "45/50", "0.90"),
            (Italian, NUMBER, "79/87,3", "0.9049255441"),
            (Italian, PERCENT, "≥95%", "95.00"),
            (Italian, PERCENT, ">= 95", "95.00"),
            (Italian, PERCENT, "=318,27/275,37", "115.579039111"),
            (English, PERCENT, "318.27/275.37", "115.579039111"),
            (Italian, DAYS, "40 gg", "40.00"),
            (Italian, NUMBER, "n. 3", "3.00"),
            (Italian, NUMBER, "1+2", "3.00"),
            (Italian, PERCENT, "(10-1)/10", "90.00"),
            (Italian, PERCENT, "80+5", "85.00"),
            (Italian, NUMBER, "-3", "-3.00"),
            (Italian, NUMBER, "5-3", "2.00"),
            (English, NUMBER, "1,234.5", "1234.50"),
            (Italian, NUMBER, "1.250", "1250.00"),
            // No days: a year has two digits or four, a day and a month at most two.
            (Italian, NUMBER, "12/3/4", "1.00"),
            (Italian, NUMBER, "600/3/200", "1.00"),
            (Italian, NUMBER, "600/3/20", "10.00"),
            (Italian, NUMBER, "6/300/20", "0.001"),
            (Italian, NUMBER, "6/3/(5+15)", "0.10"),
            (Italian, NUMBER, "6/3/10000", "0.0002"),
        ];
        for (language, kind, text, value) in cases {
            let actual = actual_from(text, kind, language).expect(text);
            let number = actual.number(kind).expect(text).expect(text);
            assert_eq!(number.to_shortest(2, 10), value, "{text}");
        }
    }

    #[test]
    fn the_comparator_stays_as_printed() {
        let cases = [
            ("≥95%", Some(Comparator::AtLeast)),
            ("< 45/50", Some(Comparator::LessThan)),
            ("= 95", None),
            ("=45/50", None),
            ("95", None),
        ];
        for (text, comparator) in cases {
            let actual = actual_from(text, PERCENT, Italian).expect(text);
            assert_eq!(actual.comparator, comparator, "{text}");
        }
    }

    #[test]
    fn yes_no_and_days_are_read() {
        for text in ["SI", "Sì", "SÌ", "si", "s", "y", "yes"] {
            assert_eq!(
                actual_from(text, Kind::YesNo, Italian),
                Ok(Value::YesNo(true).into()),
                "{text}"
            );
        }
        for text in ["NO", "no", "n"] {
            assert_eq!(
                actual_from(text, Kind::YesNo, Italian),
                Ok(Value::YesNo(false).into()),
                "{text}"
            );
        }
        assert!(actual_from("31/12/2022", Kind::Date, Italian).is_ok());
        assert_eq!(
            actual_from("12", Kind::Nothing, Italian),
            Ok(Value::Number(12.into()).into())
        );
        assert_eq!(
            actual_from("no", Kind::Nothing, Italian),
            Ok(Value::YesNo(false).into())
        );
    }

    #[test]
    fn what_does_not_answer_the_kpi_says_why() {
        let wrong = |typed, wanted| TypedError::WrongUnit { typed, wanted };
        let cases = [
            (PERCENT, "10 gg", wrong(Unit::Days, Unit::Percent)),
            (DAYS, "10%", wrong(Unit::Percent, Unit::Days)),
            (NUMBER, "si", TypedError::WantsNumber),
            (NUMBER, "31/12/2022", TypedError::WantsNumber),
            (NUMBER, "31/02/2025", TypedError::WantsNumber),
            (NUMBER, "6/30/25", TypedError::WantsNumber),
            (NUMBER, "2025-02-28", TypedError::WantsNumber),
            (NUMBER, "31.12.2022", TypedError::WantsNumber),
            (NUMBER, "/3/20", TypedError::Arithmetic { column: 1 }),
            (NUMBER, "x/3/20", TypedError::Arithmetic { column: 1 }),
            (NUMBER, "6//20", TypedError::Arithmetic { column: 3 }),
            (Kind::YesNo, "12", TypedError::WantsYesNo),
            (Kind::YesNo, "forse", TypedError::WantsYesNo),
            (
                Kind::Date,
                "31/02/2022",
                TypedError::WantsDate(DateError::NoSuchDay),
            ),
            (PERCENT, "45/50 %", TypedError::UnitOnArithmetic),
            (NUMBER, "buono", TypedError::Number(NumberError::NotANumber)),
            (NUMBER, "", TypedError::Number(NumberError::Empty)),
            (NUMBER, "9,", TypedError::Number(NumberError::Unfinished)),
            (NUMBER, "3/a", TypedError::Arithmetic { column: 3 }),
        ];
        for (kind, text, error) in cases {
            assert_eq!(actual_from(text, kind, Italian), Err(error), "{text}");
        }
    }

    #[test]
    fn half_typed_arithmetic_is_refused_where_it_breaks_off() {
        for text in ["318,27/", "(3", "3*", "1,2,3/4", "5//3"] {
            assert!(
                matches!(
                    actual_from(text, NUMBER, Italian),
                    Err(TypedError::Arithmetic { .. })
                ),
                "{text}"
            );
        }
    }
}
