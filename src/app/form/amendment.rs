//! An amendment: what changes, by which act, when and why; with the scores before and after.

use super::super::field::kind;
use super::{Flaw, Form, Row, before_after, nothing, subject};
use crate::app::Model;
use crate::plan::{
    Amended, Amendment, Fraction, Kind, Kpi, Place, Promise, Promised, Quantity, Target,
    TargetError, Unit, Year, clean, date, promise, quantity,
};
use crate::record::Edit;

const FIELD: usize = 0;
const NEW: usize = 1;
const DAY: usize = 2;
const ACT: usize = 3;
const REASON: usize = 4;

/// What can be amended, in the order of the choice.
const fn fields(year: Year) -> [Amended; 4] {
    [
        Amended::Target(year),
        Amended::Calculation,
        Amended::Weight,
        Amended::Name,
    ]
}

pub(super) fn rows(model: &Model, place: Place, chosen: usize) -> Option<Vec<Row>> {
    let (kpi, year) = subject(model, place)?;
    let words = &model.words.form;
    let overview = &model.words.overview;
    let names = [
        overview.target,
        overview.calculation,
        overview.weight,
        model.words.form.row_name,
    ];
    let old = kpi.text_of(*fields(year).get(chosen)?, year);
    // Texts are mended; numbers are typed anew.
    let text = if matches!(chosen, 1 | 3) {
        old.as_str()
    } else {
        ""
    };
    let today = model.now.day();
    let within = (model.plan().baseline_year..=year.saturating_add(1)).contains(&today.year());
    let today = if within {
        model.words.day(today)
    } else {
        String::new()
    };
    Some(vec![
        Row::choice(words.row_field, chosen, names.map(str::to_owned).to_vec()),
        Row::text(words.row_new, text).hint(&old),
        Row::text(words.row_act_day, &today).hint(words.hint_day),
        Row::text(words.row_act, "").hint(words.hint_act),
        Row::text(words.row_reason, ""),
    ])
}

/// What is promised from the year on.
fn promised(model: &Model, form: &Form, year: Year) -> Result<Promised, Flaw> {
    let text = clean(&form.value(NEW)).into_owned();
    let language = model.words.language;
    let flaw = |sentence: String| Flaw::at(NEW, sentence);
    if text.is_empty() {
        return Err(flaw(model.words.typed.empty.to_owned()));
    }
    match form.choice(FIELD) {
        0 => {
            let promise = promise(&text, language).map_err(|error| {
                flaw(match error {
                    TargetError::Reversed => (model.words.form.target_reversed)(&text),
                    TargetError::Date(error) => model.words.date_error(error, &text),
                    TargetError::Number(_) | TargetError::MixedUnits => {
                        (model.words.form.target_unread)(&text)
                    }
                })
            })?;
            Ok(Promised::Target(
                year,
                Target {
                    printed: text,
                    promise: in_unit_of(promise, kind(model, form.place)),
                },
            ))
        }
        1 => Ok(Promised::Calculation(text)),
        2 => {
            let read = quantity(&text, language).map_err(|error| {
                let kind = Kind::Quantity(Unit::Percent);
                flaw(model.words.number_error(&error, &text, kind))
            })?;
            Ok(Promised::Weight(read.value))
        }
        _ => Ok(Promised::Name(text)),
    }
}

/// A bare number is in the unit that the KPI is measured in.
const fn in_unit_of(promise: Promise, kind: Kind) -> Promise {
    match (promise, kind) {
        (
            Promise::Bound(
                comparator,
                Quantity {
                    value,
                    unit: Unit::Number,
                },
            ),
            Kind::Quantity(unit),
        ) => Promise::Bound(comparator, Quantity { value, unit }),
        (
            Promise::Range {
                low,
                high,
                unit: Unit::Number,
            },
            Kind::Quantity(unit),
        ) => Promise::Range { low, high, unit },
        (promise, _) => promise,
    }
}

pub(super) fn edits(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let promised = promised(model, form, year)?;
    let text = form.value(DAY);
    let date = date(&text).map_err(|error| Flaw::at(DAY, model.words.date_error(error, &text)))?;
    let refused = |row, sentence: &str| Err(Flaw::at(row, sentence));
    if form.value(ACT).is_empty() {
        return refused(ACT, model.words.refused.no_act);
    }
    if form.value(REASON).is_empty() {
        return refused(REASON, model.words.refused.no_reason);
    }
    Ok(vec![Edit::Amend {
        kpi: kpi.code.clone(),
        since: year,
        promised,
        date,
        act: clean(&form.value(ACT)).into_owned(),
        reason: clean(&form.value(REASON)).into_owned(),
    }])
}

/// The KPI as it would be.
fn amended(kpi: &Kpi, year: Year, promised: &Promised) -> Kpi {
    let mut new = kpi.clone();
    let amendment = Amendment {
        amended: promised.amended(),
        since: Some(year),
        date: None,
        act: None,
        old: kpi.text_of(promised.amended(), year),
        new: promised.text(),
        announcement: String::new(),
        former: String::new(),
        reason: Vec::new(),
    };
    new.amend(promised, amendment);
    new
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<String>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    if form.value(NEW).is_empty() {
        return Ok(Vec::new());
    }
    let promised = promised(model, form, year)?;
    let words = &model.words.form;
    let old = kpi.text_of(promised.amended(), year);
    let new = match &promised {
        Promised::Target(_, target) => model.words.target(target),
        Promised::Calculation(_) | Promised::Weight(_) | Promised::Name(_) => promised.text(),
    };
    let mut lines = vec![(words.old_new)(&old, &new)];
    let kpi = amended(kpi, year, &promised);
    if let Promised::Weight(_) = promised {
        lines.extend(would_total(model, form.place, &kpi));
    }
    let preview = model
        .scores
        .preview_amended(&model.document, form.place, kpi);
    lines.extend(before_after(model, form.place, preview.as_ref()));
    Ok(lines)
}

/// What the weights would total, where that is not 100.
fn would_total(model: &Model, place: Place, kpi: &Kpi) -> Option<String> {
    let mut objective = model.plan().objective(place.objective)?.clone();
    objective.kpis.get_mut(place.kpi)?.clone_from(kpi);
    let total = objective.total_weight(model.year());
    (total != Fraction::hundred())
        .then(|| (model.words.form.weights_would)(&model.words.share(&total)))
}
