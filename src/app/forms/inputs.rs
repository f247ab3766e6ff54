//! The inputs of a formula, each named as published. What is typed is kept row by row, also while others are missing.

use super::super::field::measurement_day;
use super::answers::Answers;
use super::outlook::before_after;
use super::sort::{Outcome, Sort};
use crate::app::Model;
use crate::app::form::{Ask, FormError, Outlook, Row};
use crate::plan::{
    Expression, FormulaError, Input, Kind, Kpi, Language, NumberError, Place, Undefined, Unit,
    Year, quantity,
};
use crate::record::{
    Actual, Arithmetic, Computed, Document, Edit, Given, TypedError, Value, agree,
};

pub(super) const SORT: Sort = Sort {
    title: |it| {
        let (kpi, year) = it.named();
        it.words().form.inputs_title(kpi, year)
    },
    rows,
    outcome: |it| edits(it).map(Outcome::Edits),
    outlook,
    ..Sort::PLAIN
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

fn rows(it: &Answers<'_>) -> Option<Vec<Row>> {
    let (kpi, year) = it.subject().ok()?;
    let formula = kpi.formula.as_ref()?;
    let known = known(&it.model.document, it.form.place, year);
    let row = |input: &Input| {
        let value = known.iter().find(|(symbol, _)| *symbol == input.symbol);
        let text = value.map(|(_, value)| value.to_text(it.words().language));
        let unit = input.unit.map(|unit| it.words().unit(unit));
        let ask = Ask::Input(input.symbol.clone());
        Row::text(ask, &input.name, &text.unwrap_or_default()).hint(unit.unwrap_or_default())
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

fn given(it: &Answers<'_>, kpi: &Kpi) -> Result<Vec<Given>, FormError> {
    let inputs = kpi.formula.as_ref().map_or(&[][..], |it| &it.inputs);
    let asks = inputs.iter().map(|input| Ask::Input(input.symbol.clone()));
    if !asks.eq(it.form.rows.iter().map(|row| row.ask.clone())) {
        // A colleague wrote another formula: these values are not its inputs.
        return Err(FormError::whole(it.words().form.inputs_changed()));
    }
    let mut given = Vec::new();
    for input in inputs {
        let ask = Ask::Input(input.symbol.clone());
        let text = it.form.value(&ask);
        if text.is_empty() {
            continue;
        }
        let value = read(&text, input.unit, it.words().language).map_err(|error| {
            let kind = Kind::Quantity(input.unit.unwrap_or(Unit::Number));
            FormError::at(ask, it.words().typed_error(&error, &text, kind))
        })?;
        given.push((input.symbol.clone(), value));
    }
    Ok(given)
}

fn computed(model: &Model, kpi: &Kpi, given: &[Given]) -> Option<Computed> {
    Computed::by(kpi.formula.as_ref()?, given, kpi.kind(model.year()))
}

/// Nothing where nothing changed.
fn edits(it: &Answers<'_>) -> Result<Vec<Edit>, FormError> {
    let (kpi, year) = it.subject()?;
    let place = it.form.place;
    let given = given(it, kpi)?;
    let computed = computed(it.model, kpi, &given);
    let cell = it.model.document.cell(place, year);
    let counts = cell.and_then(|cell| cell.actual()).map(|it| &it.value);
    let same = match (&computed, counts) {
        // Also the same inputs give another value, once the formula was mended.
        (Some(new), Some(Value::Computed(old))) => new == old,
        (Some(_), _) => false,
        (None, _) => given == known(&it.model.document, place, year),
    };
    if same {
        return Ok(Vec::new());
    }
    let edit = match computed {
        Some(computed) => Edit::Record {
            kpi: kpi.code.clone(),
            year,
            date: measurement_day(it.model, place),
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

fn outlook(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let (kpi, year) = it.subject()?;
    let words = it.words();
    let texts = kpi.formula.iter().map(|it| it.text.clone());
    let mut lines: Vec<Outlook> = texts.map(Outlook::from).collect();
    let given = given(it, kpi)?;
    match computed(it.model, kpi, &given) {
        None => {
            let missing = it.form.rows.len() - given.len();
            lines.push(words.form.still_missing(missing).into());
        }
        Some(computed) if computed.number() == Err(Undefined::TooLarge) => {
            lines.push(words.trust.would_be_too_large().into());
        }
        Some(computed) if computed.number().is_err() => {
            lines.push(words.form.divides_by_zero().into());
        }
        Some(computed) => {
            let actual = Actual::from(Value::Computed(computed));
            lines.push(words.actual_in_full(&actual, kpi, year).into());
            let (scores, document) = (&it.model.scores, &it.model.document);
            let preview = scores.preview(document, it.form.place, Some(&actual));
            lines.extend(before_after(it.model, it.form.place, preview.as_ref()));
        }
    }
    Ok(lines)
}
