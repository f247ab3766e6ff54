//! The formula of a KPI: our reading of its calculation, checked as one types.

use super::flaw::nothing;
use super::{Flaw, Form, Row, subject};
use crate::app::Model;
use crate::plan::{Formula, FormulaError, Input, Kpi, Place, Unit, clean, one_line, without_unit};
use crate::record::Edit;
use crate::words::Words;

/// What stands before the objective whose result an input is.
const FROM: &str = "<-";

const FORMULA: usize = 0;
const INPUTS: usize = 1;

pub(super) fn rows(model: &Model, place: Place) -> Option<Vec<Row>> {
    let (kpi, _) = subject(model, place)?;
    let words = &model.words.form;
    let (text, inputs) = kpi.formula.as_ref().map_or_else(Default::default, |it| {
        let inputs: Vec<String> = it
            .inputs
            .iter()
            .map(|it| input_text(model.words, it))
            .collect();
        (it.text.clone(), inputs.join("\n"))
    });
    Some(vec![
        Row::text(words.row_formula(), &text).hint(words.hint_formula()),
        Row::text(words.row_inputs(), &inputs).hint(words.hint_inputs()),
    ])
}

/// `a = Proventi (€)`, `b = Risultato (%) <- 4.1`
fn input_text(words: &Words, input: &Input) -> String {
    let unit = input.unit.map(|unit| match unit {
        Unit::Percent => " (%)".to_owned(),
        Unit::Money => " (€)".to_owned(),
        Unit::Count | Unit::Number => " (n.)".to_owned(),
        Unit::Days => format!(" ({})", words.field.days_mark()),
    });
    let from = input.from.as_ref().map(|code| format!(" {FROM} {code}"));
    format!(
        "{} = {}{}{}",
        input.symbol,
        input.name,
        unit.unwrap_or_default(),
        from.unwrap_or_default()
    )
}

/// Reads `a = Proventi (€); b = Oneri (€)`.
fn inputs(model: &Model, text: &str) -> Result<Vec<Input>, Flaw> {
    let parts = text.split([';', '\n']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(|part| input(model, part))
        .collect()
}

fn input(model: &Model, part: &str) -> Result<Input, Flaw> {
    let flaw = |sentence| Flaw::at(INPUTS, sentence);
    let (part, from) = match part.split_once(FROM) {
        Some((part, from)) => (part.trim(), Some(from.trim())),
        None => (part, None),
    };
    let (symbol, name) = part
        .split_once('=')
        .map(|(symbol, name)| (symbol.trim(), name.trim()))
        .filter(|(_, name)| !name.is_empty())
        .ok_or_else(|| flaw(model.words.formula.input(part)))?;
    let starts = symbol.starts_with(char::is_alphabetic);
    let reserved = matches!(symbol, "mean" | "media");
    if !starts || reserved || !symbol.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Err(flaw(model.words.formula.symbol(symbol)));
    }
    let bracketed = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('))
        .and_then(|(name, unit)| Some((name.trim(), unit_of(unit)?)));
    let (name, unit) = bracketed.map_or((name, None), |(name, unit)| (name, Some(unit)));
    Ok(Input {
        symbol: symbol.to_owned(),
        name: one_line(name).into_owned(),
        unit,
        from: from.filter(|from| !from.is_empty()).map(str::to_owned),
    })
}

/// What a unit alone says: read as one behind a number.
fn unit_of(text: &str) -> Option<Unit> {
    let behind = format!("1 {}", text.trim());
    let before = format!("{} 1", text.trim());
    without_unit(&behind).1.or_else(|| without_unit(&before).1)
}

fn formula(model: &Model, form: &Form, kpi: &Kpi) -> Result<Option<Formula>, Flaw> {
    let text = clean(&form.value(FORMULA)).into_owned();
    let inputs = inputs(model, &clean(&form.value(INPUTS)))?;
    if text.is_empty() && inputs.is_empty() {
        return Ok(None);
    }
    if text.is_empty() {
        return Err(Flaw::at(FORMULA, model.words.formula.empty()));
    }
    let formula = Formula::new(&text, inputs);
    let checked = formula.and_then(|it| it.answers(kpi.kind(model.year())).map(|()| it));
    checked.map(Some).map_err(|error| {
        let row = match error {
            FormulaError::TwiceNamed(_) | FormulaError::Unused(_) => INPUTS,
            FormulaError::Syntax { .. }
            | FormulaError::UnknownName { .. }
            | FormulaError::Units { .. }
            | FormulaError::OtherUnit { .. }
            | FormulaError::TooDeep => FORMULA,
        };
        Flaw::at(row, model.words.formula_error(&error))
    })
}

pub(super) fn edits(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let (kpi, _) = subject(model, form.place).ok_or_else(nothing)?;
    let formula = formula(model, form, kpi)?;
    if formula == kpi.formula {
        return Ok(Vec::new());
    }
    Ok(vec![Edit::Define {
        kpi: kpi.code.clone(),
        formula,
    }])
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<String>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let Some(formula) = formula(model, form, kpi)? else {
        return Ok(vec![kpi.calculation_in(year).to_owned()]);
    };
    let mut lines = vec![model.words.formula.sound(formula.inputs.len())];
    if formula.is_hundredfold(kpi.kind(year)) {
        lines.push(model.words.formula.hundredfold().to_owned());
    }
    Ok(lines)
}
