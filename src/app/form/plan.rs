//! The form of a new plan: empty, like the one on screen, or the one that goes on after it.

use super::flaw::empty;
use super::{Flaw, Form, Row};
use crate::app::Model;
use crate::plan::{Plan, Year, clean, is_plan_name, plan_name};
use crate::record::{empty_plan, plan_after, plan_like};

const FROM: usize = 0;
const TITLE: usize = 1;
const YEARS: usize = 2;
const NAME: usize = 3;

/// What a new plan begins with, in the order of the choices.
const NEXT: usize = 0;
const LIKE: usize = 1;

/// More years than these are no plan.
const MOST_YEARS: i16 = 20;

/// A plan to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlan {
    pub id: String,
    pub plan: Box<Plan>,
}

pub(super) fn rows(model: &Model) -> Vec<Row> {
    let words = &model.words.screen;
    let choices = [words.plans_next(), words.plans_like(), words.plans_empty()];
    let choices = choices.map(str::to_owned).to_vec();
    let years = next_years(model);
    let years = match (years.first(), years.last()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}-{last}"),
        _ => String::new(),
    };
    let mut rows = vec![
        Row::choice(words.plans_from(), 0, choices),
        Row::text(words.plans_heading(), &titled(model)),
        Row::text(words.plans_years(), &years),
        Row::text(words.plans_name(), ""),
    ];
    name(&mut rows);
    rows
}

/// As many years as the plan on screen has, right after them.
fn next_years(model: &Model) -> Vec<Year> {
    let years = &model.plan().years;
    let last = years
        .last()
        .copied()
        .unwrap_or_else(|| model.now.day().year());
    let count = Year::try_from(years.len()).unwrap_or(1).max(1);
    (1..=count).map(|step| last.saturating_add(step)).collect()
}

/// The title of the plan on screen with its years moved on.
fn titled(model: &Model) -> String {
    let plan = model.plan();
    let count = Year::try_from(plan.years.len()).unwrap_or(1).max(1);
    let years = plan.years.iter().rev();
    years.fold(plan.title.clone(), |title, year| {
        title.replace(&year.to_string(), &year.saturating_add(count).to_string())
    })
}

/// The name follows the title as long as none is typed.
pub(super) fn name(rows: &mut [Row]) {
    let title = rows.get(TITLE).map(Row::value).unwrap_or_default();
    if let Some(row) = rows.get_mut(NAME) {
        row.hint = plan_name(&title);
    }
}

pub(super) fn made(model: &Model, form: &Form) -> Result<NewPlan, Flaw> {
    let words = &model.words.screen;
    let title = clean(&form.value(TITLE)).into_owned();
    if title.is_empty() {
        return Err(empty(model, form, TITLE));
    }
    let years =
        years(&form.value(YEARS)).ok_or_else(|| Flaw::at(YEARS, words.plans_bad_years()))?;
    let typed = form.value(NAME);
    let id = if typed.is_empty() {
        plan_name(&title)
    } else {
        typed
    };
    if !is_plan_name(&id) {
        return Err(Flaw::at(NAME, model.words.import.bad_id(&id)));
    }
    let document = &model.document;
    let plan = match form.choice(FROM) {
        NEXT => plan_after(document, &title, &years, |place, year| {
            let kpi = document.plan().kpi(place)?;
            let actual = document.cell(place, year)?.actual()?;
            // A document's cells are Italian; a value, and not the arithmetic that it came from.
            let italian = crate::words::words(crate::plan::Language::Italian);
            Some(italian.value_in_unit(actual, kpi, year))
        }),
        LIKE => plan_like(document.plan(), &title, &years),
        _ => empty_plan(&title, &years, (words.plans_objective(), words.plans_kpi())),
    };
    Ok(NewPlan {
        id,
        plan: Box::new(plan),
    })
}

/// `2025`, `2025-2027`, `2025 - 2027`, `2025, 2026`.
fn years(text: &str) -> Option<Vec<Year>> {
    let numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|it| !it.is_empty());
    let numbers: Option<Vec<Year>> = numbers.map(|it| it.parse().ok()).collect();
    let numbers = numbers?;
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let sound =
        (1900..=2199).contains(&first) && first <= last && last < first.saturating_add(MOST_YEARS);
    sound.then(|| (first..=last).collect())
}

pub(super) fn told(model: &Model, form: &Form) -> Result<Vec<String>, Flaw> {
    let plan = made(model, form)?.plan;
    let years: Vec<String> = plan.years.iter().map(ToString::to_string).collect();
    Ok(vec![model.words.screen.plans_will(
        plan.objectives.len(),
        plan.kpis().count(),
        years.join(", "),
    )])
}
