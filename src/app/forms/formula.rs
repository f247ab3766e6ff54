//! The formula of a KPI: our reading of its calculation, checked as one types.

use super::answers::Answers;
use super::sort::{Outcome, Sort};
use crate::app::form::{Ask, FormError, Outlook, Row};
use crate::plan::{Formula, FormulaError, Input, Kpi, Unit, one_line, without_unit};
use crate::record::Edit;
use crate::words::Words;

pub(super) const SORT: Sort = Sort {
    title: |it| it.words().formula.title(it.named().0),
    rows,
    outcome: |it| edits(it).map(Outcome::Edits),
    outlook,
    in_closed_year: true,
    ..Sort::PLAIN
};

/// What stands before the objective whose result an input is.
const FROM: &str = "<-";

fn rows(it: &Answers<'_>) -> Option<Vec<Row>> {
    let (kpi, _) = it.subject().ok()?;
    let words = &it.words().form;
    let formula = kpi.formula.as_ref();
    let inputs = formula.map_or(&[][..], |it| &it.inputs).iter();
    let inputs: Vec<String> = inputs.map(|input| input_text(it.words(), input)).collect();
    let text = formula.map_or("", |it| &it.text);
    Some(vec![
        Row::text(Ask::Formula, words.row_formula(), text).hint(words.hint_formula()),
        Row::text(Ask::Inputs, words.row_inputs(), &inputs.join("\n")).hint(words.hint_inputs()),
    ])
}

/// `a = Proventi (€)`, `b = Risultato (%) <- 4.1`
fn input_text(words: &Words, input: &Input) -> String {
    let unit = input.unit.map(|unit| match unit {
        Unit::Percent => " (%)".to_owned(),
        Unit::Money => " (€)".to_owned(),
        Unit::Count | Unit::Number => " (n.)".to_owned(),
        Unit::Days => format!(" ({})", words.field.days_mark()),
        Unit::Hours => " (h)".to_owned(),
        Unit::Minutes => " (min)".to_owned(),
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
fn inputs(it: &Answers<'_>) -> Result<Vec<Input>, FormError> {
    let text = it.text(&Ask::Inputs);
    let parts = text.split([';', '\n']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(|part| input(it.words(), part))
        .collect()
}

fn input(words: &Words, part: &str) -> Result<Input, FormError> {
    let form_error = |sentence| FormError::at(Ask::Inputs, sentence);
    let (part, from) = match part.split_once(FROM) {
        Some((part, from)) => (part.trim(), Some(from.trim())),
        None => (part, None),
    };
    let (symbol, name) = part
        .split_once('=')
        .map(|(symbol, name)| (symbol.trim(), name.trim()))
        .filter(|(_, name)| !name.is_empty())
        .ok_or_else(|| form_error(words.formula.input(part)))?;
    let starts = symbol.starts_with(char::is_alphabetic);
    let reserved = matches!(symbol, "mean" | "media");
    if !starts || reserved || !symbol.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Err(form_error(words.formula.symbol(symbol)));
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

fn formula(it: &Answers<'_>, kpi: &Kpi) -> Result<Option<Formula>, FormError> {
    let text = it.text(&Ask::Formula);
    let inputs = inputs(it)?;
    if text.is_empty() && inputs.is_empty() {
        return Ok(None);
    }
    if text.is_empty() {
        return Err(FormError::at(Ask::Formula, it.words().formula.empty()));
    }
    let formula = Formula::new(&text, inputs);
    let kind = kpi.kind(it.model.year());
    let checked = formula.and_then(|it| it.answers(kind).map(|()| it));
    checked.map(Some).map_err(|error| {
        let ask = match error {
            FormulaError::TwiceNamed(_) | FormulaError::Unused(_) => Ask::Inputs,
            FormulaError::Syntax { .. }
            | FormulaError::UnknownName { .. }
            | FormulaError::Units { .. }
            | FormulaError::OtherUnit { .. }
            | FormulaError::TooDeep => Ask::Formula,
        };
        FormError::at(ask, it.words().formula_error(&error))
    })
}

fn edits(it: &Answers<'_>) -> Result<Vec<Edit>, FormError> {
    let (kpi, _) = it.subject()?;
    let formula = formula(it, kpi)?;
    if formula == kpi.formula {
        return Ok(Vec::new());
    }
    Ok(vec![Edit::Define {
        kpi: kpi.code.clone(),
        formula,
    }])
}

fn outlook(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let (kpi, year) = it.subject()?;
    let Some(formula) = formula(it, kpi)? else {
        return Ok(vec![kpi.calculation_in(year).into()]);
    };
    let words = &it.words().formula;
    let mut lines = vec![words.sound(formula.inputs.len()).into()];
    if formula.is_hundredfold(kpi.kind(year)) {
        lines.push(words.hundredfold().into());
    }
    Ok(lines)
}
