//! An amendment: what changes, by which act, when and why; with the scores before and after.

use jiff::civil::Date;

use super::super::field::kind;
use super::act::act_rows;
use super::answers::Answers;
use super::outlook::before_after;
use super::scale::{drawn, scale};
use super::sort::{Outcome, Sort};
use crate::app::Model;
use crate::app::form::{Ask, Form, FormError, Outlook, Row};
use crate::plan::{
    Amended, Criterion, Fraction, Kind, Kpi, Language, NewValue, Quantity, Target, TargetError,
    Unit, Year, criterion,
};
use crate::record::{Edit, EditError};
use crate::words::words;

pub(super) const SORT: Sort = Sort {
    title: |it| {
        let (kpi, year) = it.named();
        it.words().form.amendment_title(kpi, year)
    },
    rows,
    outcome: |it| edits(it).map(Outcome::Edits),
    outlook,
    chosen,
    now,
    ..Sort::PLAIN
};

/// What can be amended, in the order of the choice.
const fn fields(year: Year) -> [Amended; 5] {
    [
        Amended::Target(year),
        Amended::Calculation,
        Amended::Weight,
        Amended::Name,
        Amended::Scale(year),
    ]
}

/// What is chosen to be amended.
fn amended(it: &Answers<'_>) -> Amended {
    let fields = fields(it.model.year());
    let chosen = fields.get(it.form.choice(&Ask::Amended));
    chosen.copied().unwrap_or(Amended::Name)
}

/// What it says now.
fn now(it: &Answers<'_>) -> Option<String> {
    let (kpi, year) = it.subject().ok()?;
    Some(kpi.text_of(amended(it), year))
}

fn rows(it: &Answers<'_>) -> Option<Vec<Row>> {
    let (model, words) = (it.model, it.words());
    let names = [
        words.overview.target(),
        words.overview.calculation(),
        words.overview.weight(),
        words.form.row_name(),
        words.import.scale(),
    ];
    let names = names.map(str::to_owned).to_vec();
    let chosen = it.form.choice(&Ask::Amended);
    let old = now(it)?;
    // Texts are mended; numbers are typed anew.
    let is_text = matches!(
        amended(it),
        Amended::Calculation | Amended::Name | Amended::Scale(_)
    );
    let text = if is_text { old.as_str() } else { "" };
    let (first, last) = model.document.years_of_acts();
    let today = Some(model.now.day()).filter(|it| (first..=last).contains(&it.year()));
    let today = today.map_or_else(String::new, |it| words.day(it));
    let mut rows = vec![
        Row::choice(Ask::Amended, words.form.row_field(), chosen, names),
        Row::text(Ask::New, words.form.row_new(), text).hint(&words.form.now_is(&old)),
    ];
    rows.extend(act_rows(model, &today));
    Some(rows)
}

/// Something else is amended; the act stays as it was typed.
fn chosen(form: &mut Form, model: &Model, _: usize) {
    if !form.is_at(&Ask::Amended) {
        return;
    }
    let fresh = rows(&Answers { model, form }).unwrap_or_default();
    for (slot, row) in form.rows.iter_mut().zip(fresh).take(2) {
        *slot = row;
    }
    form.base = now(&Answers { model, form });
}

/// What is promised from the year on.
fn new_value(it: &Answers<'_>, year: Year) -> Result<NewValue, FormError> {
    let text = it.required_text(Ask::New)?;
    match amended(it) {
        Amended::Target(_) => Ok(NewValue::target(year, target(it, text)?)),
        Amended::Scale(_) => Ok(NewValue::Scale {
            year,
            bands: scale(it, Ask::New)?,
        }),
        Amended::Calculation => Ok(NewValue::Calculation(text)),
        Amended::Weight => it.percent(Ask::New).map(NewValue::Weight),
        Amended::Name => Ok(NewValue::Name(text)),
    }
}

fn target(it: &Answers<'_>, text: String) -> Result<Target, FormError> {
    let (say, language) = (it.words(), it.words().language);
    let read = criterion(&text, language).map_err(|error| match error {
        TargetError::Reversed => say.form.target_reversed(&text),
        TargetError::Date(error) => say.date_error(error, &text),
        TargetError::Number(_) | TargetError::MixedUnits => say.form.target_unread(&text),
    });
    let criterion = read.map_err(|sentence| FormError::at(Ask::New, sentence))?;
    let whole = in_unit_of(criterion, kind(it.model, it.form.place));
    let mut target = Target {
        printed: text,
        criterion: whole,
    };
    if language != Language::Italian || whole != criterion {
        // The document speaks Italian: `1,250` would be read as another number there.
        target.printed = words(Language::Italian).target(&target);
    }
    Ok(target)
}

/// A bare number is in the unit that the KPI is measured in.
const fn in_unit_of(criterion: Criterion, kind: Kind) -> Criterion {
    match (criterion, kind) {
        (
            Criterion::Bound(
                comparator,
                Quantity {
                    value,
                    unit: Unit::Number,
                },
            ),
            Kind::Quantity(unit),
        ) => Criterion::Bound(comparator, Quantity { value, unit }),
        (
            Criterion::Range {
                low,
                high,
                unit: Unit::Number,
            },
            Kind::Quantity(unit),
        ) => Criterion::Range { low, high, unit },
        (criterion, _) => criterion,
    }
}

/// The day of the act, within the years of the plan.
fn day(it: &Answers<'_>) -> Result<Date, FormError> {
    let day = it.day(Ask::Day)?;
    let (first, last) = it.model.document.years_of_acts();
    if (first..=last).contains(&day.year()) {
        return Ok(day);
    }
    let outside = EditError::DateOutsidePlan(day, first, last);
    let sentence = it.words().edit_error(&outside, &it.model.document);
    Err(FormError::at(Ask::Day, sentence))
}

fn edits(it: &Answers<'_>) -> Result<Vec<Edit>, FormError> {
    let (kpi, year) = it.subject()?;
    let new_value = new_value(it, year)?;
    let date = day(it)?;
    if it.is_empty(&Ask::Act) {
        return Err(FormError::at(Ask::Act, it.words().refused.no_act()));
    }
    if it.is_empty(&Ask::Reason) {
        return Err(FormError::at(Ask::Reason, it.words().refused.no_reason()));
    }
    Ok(vec![Edit::Amend {
        kpi: kpi.code.clone(),
        since: year,
        new_value,
        date,
        act: it.line(&Ask::Act),
        reason: it.text(&Ask::Reason),
    }])
}

fn outlook(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let (kpi, year) = it.subject()?;
    if it.is_empty(&Ask::New) {
        return Ok(Vec::new());
    }
    let new_value = new_value(it, year)?;
    if !it.is_empty(&Ask::Day) {
        day(it)?;
    }
    let old = kpi.text_of(new_value.amended(), year);
    let new = match &new_value {
        NewValue::Target {
            printed, criterion, ..
        } => it.words().target(&Target {
            printed: printed.clone(),
            criterion: *criterion,
        }),
        NewValue::Scale { .. }
        | NewValue::Calculation(_)
        | NewValue::Weight(_)
        | NewValue::Name(_) => new_value.text(),
    };
    let mut lines = vec![it.words().form.old_new(&old, &new).into()];
    let mut amended = kpi.clone();
    amended.amend(year, &new_value, None);
    if let NewValue::Scale { bands, .. } = &new_value {
        lines.extend(drawn(it, bands, kpi.kind(year)));
    }
    if let NewValue::Weight(_) = new_value {
        lines.extend(would_total(it, &amended).map(Outlook::from));
    }
    let (scores, document) = (&it.model.scores, &it.model.document);
    let preview = scores.preview_amended(document, it.form.place, amended);
    lines.extend(before_after(it.model, it.form.place, preview.as_ref()));
    Ok(lines)
}

/// What the weights would total, where that is not 100.
fn would_total(it: &Answers<'_>, kpi: &Kpi) -> Option<String> {
    let place = it.form.place;
    let mut objective = it.model.plan().objective(place.objective)?.clone();
    objective.kpis.get_mut(place.kpi)?.clone_from(kpi);
    let total = objective.total_weight(it.model.year());
    let words = it.words();
    (total != Fraction::hundred()).then(|| words.form.weights_would(words.share(&total)))
}
