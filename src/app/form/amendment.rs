//! An amendment: what changes, by which act, when and why; with the scores before and after.

use jiff::civil::Date;

use super::super::field::kind;
use super::flaw::{empty, in_percent, nothing, within};
use super::outlook::before_after;
use super::{Flaw, Form, Row, Told, subject};
use crate::app::Model;
use crate::plan::{
    Amended, Fraction, Kind, Kpi, Language, Place, Promise, Promised, Quantity, Target,
    TargetError, Unit, Year, clean, date, one_line, promise, quantity,
};
use crate::record::{Edit, Refusal};
use crate::words::words;

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
    let say = &model.words.form;
    let overview = &model.words.overview;
    let names = [
        overview.target(),
        overview.calculation(),
        overview.weight(),
        say.row_name(),
    ];
    let old = kpi.text_of(*fields(year).get(chosen)?, year);
    // Texts are mended; numbers are typed anew.
    let text = if matches!(chosen, 1 | 3) {
        old.as_str()
    } else {
        ""
    };
    let today = model.now.day();
    let (first, last) = model.document.years_of_acts();
    let within = (first..=last).contains(&today.year());
    let today = if within {
        model.words.day(today)
    } else {
        String::new()
    };
    Some(vec![
        Row::choice(say.row_field(), chosen, names.map(str::to_owned).to_vec()),
        Row::text(say.row_new(), text).hint(&say.now_is(&old)),
        Row::text(say.row_act_day(), &today).hint(say.hint_day()),
        Row::text(say.row_act(), "").hint(say.hint_act()),
        Row::text(say.row_reason(), ""),
    ])
}

/// What is promised from the year on.
fn promised(model: &Model, form: &Form, year: Year) -> Result<Promised, Flaw> {
    let text = clean(&form.value(NEW)).into_owned();
    let language = model.words.language;
    let flaw = |sentence: String| Flaw::at(NEW, sentence);
    if text.is_empty() {
        return Err(empty(model, form, NEW));
    }
    match form.choice(FIELD) {
        0 => {
            let promise = promise(&text, language).map_err(|error| {
                flaw(match error {
                    TargetError::Reversed => model.words.form.target_reversed(&text),
                    TargetError::Date(error) => model.words.date_error(error, &text),
                    TargetError::Number(_) | TargetError::MixedUnits => {
                        model.words.form.target_unread(&text)
                    }
                })
            })?;
            let whole = in_unit_of(promise, kind(model, form.place));
            let mut target = Target {
                printed: text,
                promise: whole,
            };
            if language != Language::Italian || whole != promise {
                // The document speaks Italian: `1,250` would be read as another number there.
                target.printed = words(Language::Italian).target(&target);
            }
            Ok(Promised::target(year, target))
        }
        1 => Ok(Promised::Calculation(text)),
        2 => {
            let read = quantity(&text, language).map_err(|error| {
                let kind = Kind::Quantity(Unit::Percent);
                flaw(model.words.number_error(&error, &text, kind))
            })?;
            within(model, read.value).map_err(flaw)?;
            in_percent(model, read.unit).map_err(flaw)?;
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

/// The day of the act, within the years of the plan.
fn day(model: &Model, form: &Form) -> Result<Date, Flaw> {
    let text = form.value(DAY);
    if text.is_empty() {
        return Err(empty(model, form, DAY));
    }
    let day = date(&text).map_err(|error| Flaw::at(DAY, model.words.date_error(error, &text)))?;
    let (first, last) = model.document.years_of_acts();
    if (first..=last).contains(&day.year()) {
        return Ok(day);
    }
    let outside = Refusal::DateOutsidePlan(day, first, last);
    Err(Flaw::at(
        DAY,
        model.words.refusal(&outside, &model.document),
    ))
}

/// What the field that is chosen says now.
pub(super) fn now(model: &Model, form: &Form) -> Option<String> {
    let (kpi, year) = subject(model, form.place)?;
    Some(kpi.text_of(*fields(year).get(form.choice(FIELD))?, year))
}

pub(super) fn edits(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    let promised = promised(model, form, year)?;
    let date = day(model, form)?;
    let refused = |row, sentence: &str| Err(Flaw::at(row, sentence));
    if form.value(ACT).is_empty() {
        return refused(ACT, model.words.refused.no_act());
    }
    if form.value(REASON).is_empty() {
        return refused(REASON, model.words.refused.no_reason());
    }
    Ok(vec![Edit::Amend {
        kpi: kpi.code.clone(),
        since: year,
        promised,
        date,
        act: one_line(&form.value(ACT)).into_owned(),
        reason: clean(&form.value(REASON)).into_owned(),
    }])
}

/// The KPI as it would be.
fn amended(kpi: &Kpi, year: Year, promised: &Promised) -> Kpi {
    let mut new = kpi.clone();
    new.amend(year, promised, None);
    new
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<Told>, Flaw> {
    let (kpi, year) = subject(model, form.place).ok_or_else(nothing)?;
    if form.value(NEW).is_empty() {
        return Ok(Vec::new());
    }
    let promised = promised(model, form, year)?;
    if !form.value(DAY).is_empty() {
        day(model, form)?;
    }
    let say = &model.words.form;
    let old = kpi.text_of(promised.amended(), year);
    let new = match &promised {
        Promised::Target {
            printed, promise, ..
        } => model.words.target(&Target {
            printed: printed.clone(),
            promise: *promise,
        }),
        Promised::Calculation(_) | Promised::Weight(_) | Promised::Name(_) => promised.text(),
    };
    let mut lines = vec![Told::from(say.old_new(&old, &new))];
    let kpi = amended(kpi, year, &promised);
    if let Promised::Weight(_) = promised {
        lines.extend(would_total(model, form.place, &kpi).map(Told::from));
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
        .then(|| model.words.form.weights_would(model.words.share(&total)))
}
