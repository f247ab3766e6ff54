//! The inputs of a formula, each named as published. What is typed is kept row by row, also while others are missing.

use super::super::field::reading_day;
use super::flaw::nothing;
use super::outlook::before_after;
use super::{Flaw, Form, Row, Told, subject};
use crate::app::Model;
use crate::plan::{
    Expression, FormulaError, Kind, Kpi, Language, NumberError, Place, Undefined, Unit, Year,
    quantity,
};
use crate::record::{
    Actual, Arithmetic, Computed, Document, Edit, Given, TypedError, Value, agree,
};

/// What is known of a KPI's inputs: half typed, or those of the actual that counts.
pub fn known(document: &Document, place: Place, year: Year) -> Vec<Given> {
    let Some(cell) = document.cell(place, year) else {
        return Vec::new();
    };
    if !cell.inputs.is_empty() {
        return cell.inputs.clone();
    }
    match cell.actual().map(|actual| &actual.value) {
        Some(Value::Computed(computed)) => computed.inputs().to_vec(),
        Some(Value::Number(_) | Value::Arithmetic(_) | Value::YesNo(_) | Value::Date(_)) | None => {
            Vec::new()
        }
    }
}

pub(super) fn rows(model: &Model, place: Place) -> Option<Vec<Row>> {
    let (kpi, year) = subject(model, place)?;
    let formula = kpi.formula.as_ref()?;
    let known = known(&model.document, place, year);
    let row = |input: &crate::plan::Input| {
        let value = known.iter().find(|(symbol, _)| *symbol == input.symbol);
        let text = value.map(|(_, value)| value.to_text(model.words.language));
        let unit = input.unit.map(|unit| model.words.unit(unit));
        Row {
            symbol: input.symbol.clone(),
            ..Row::text(&input.name, &text.unwrap_or_default()).hint(unit.unwrap_or_default())
        }
    };
    Some(formula.inputs.iter().map(row).collect())
}

/// Reads an input: a number, bare or in its unit, or arithmetic.
fn read(text: &str, unit: Option<Unit>, language: Language) -> Result<Arithmetic, TypedError> {
    let text = text.trim();
    let number = |value| Arithmetic::new(Expression::Number(value));
    let expression = match quantity(text, language) {
        Ok(it) => {
            agree(it.unit, unit)?;
            return number(it.value).ok_or(TypedError::WantsNumber);
        }
        Err(NumberError::NotANumber) => Expression::read(text, language),
        Err(error) => return Err(TypedError::Number(error)),
    };
    let column = |error| match error {
        FormulaError::Syntax { column } => column,
        FormulaError::UnknownName { .. }
        | FormulaError::TwiceNamed(_)
        | FormulaError::Unused(_)
        | FormulaError::Units { .. }
        | FormulaError::OtherUnit { .. }
        | FormulaError::TooDeep => 1,
    };
    let expression = expression.map_err(|error| TypedError::Arithmetic {
        column: column(error),
    })?;
    Arithmetic::new(expression).ok_or(TypedError::Number(NumberError::NotANumber))
}

fn given(model: &Model, form: &Form, kpi: &Kpi) -> Result<Vec<Given>, Flaw> {
    let inputs = kpi.formula.as_ref().map_or(&[][..], |it| &it.inputs);
    let symbols = || form.rows.iter().map(|row| &row.symbol);
    if !inputs.iter().map(|input| &input.symbol).eq(symbols()) {
        // A colleague wrote another formula: these values are not its inputs.
        return Err(Flaw::at(form.at, model.words.form.inputs_changed()));
    }
    let mut given = Vec::new();
    for (row, input) in inputs.iter().enumerate() {
        let text = form.value(row);
        if text.is_empty() {
            continue;
        }
        let value = read(&text, input.unit, model.words.language).map_err(|error| {
            let kind = Kind::Quantity(input.unit.unwrap_or(Unit::Number));
            Flaw::at(row, model.words.typed_error(&error, &text, kind))
        })?;
        given.push((input.symbol.clone(), value));
    }
    Ok(given)
}

fn computed(model: &Model, kpi: &Kpi, given: &[Given]) -> Option<Computed> {
    Computed::by(kpi.formula.as_ref()?, given, kpi.kind(model.year()))
}

/// Nothing where nothing changed.
pub(super) fn edits(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let given = given(model, form, kpi)?;
    let computed = computed(model, kpi, &given);
    let cell = model.document.cell(form.place, year);
    let counts = cell.and_then(|cell| cell.actual()).map(|it| &it.value);
    let same = match (&computed, counts) {
        // Also the same inputs give another value, once the formula was mended.
        (Some(new), Some(Value::Computed(old))) => new == old,
        (Some(_), _) => false,
        (None, _) => given == known(&model.document, form.place, year),
    };
    if same {
        return Ok(Vec::new());
    }
    let edit = match computed {
        Some(computed) => Edit::Record {
            kpi: kpi.code.clone(),
            year,
            date: reading_day(model, form.place),
            actual: Value::Computed(computed).into(),
            note: None,
            source: None,
            sha256: None,
        },
        None => Edit::Supply {
            kpi: kpi.code.clone(),
            year,
            inputs: given,
        },
    };
    Ok(vec![edit])
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<Told>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let words = &model.words.form;
    let texts = kpi.formula.iter().map(|it| it.text.clone());
    let mut lines: Vec<Told> = texts.map(Told::from).collect();
    let given = given(model, form, kpi)?;
    match computed(model, kpi, &given) {
        None => lines.push(words.still_missing(form.rows.len() - given.len()).into()),
        Some(computed) if computed.number() == Err(Undefined::TooLarge) => {
            lines.push(model.words.trust.would_be_too_large().to_owned().into());
        }
        Some(computed) if computed.number().is_err() => {
            lines.push(words.divides_by_zero().to_owned().into());
        }
        Some(computed) => {
            let actual = Actual::from(Value::Computed(computed));
            lines.push(model.words.actual_in_full(&actual, kpi, year).into());
            let preview = model
                .scores
                .preview(&model.document, form.place, Some(&actual));
            lines.extend(before_after(model, form.place, preview.as_ref()));
        }
    }
    Ok(lines)
}
