//! The form of a new plan: empty, like the one on screen, or the one that goes on after it.

use super::answers::Answers;
use super::sort::{Outcome, Sort};
use crate::app::Model;
use crate::app::form::{Ask, Form, FormError, NewPlan, Outlook, Row};
use crate::plan::{Language, Year, is_plan_name, plan_name};
use crate::record::{empty_plan, plan_after, plan_like};
use crate::words::words;

pub(super) const SORT: Sort = Sort {
    title: |it| it.words().screen.plans_new_title().to_owned(),
    rows: |it| Some(rows(it.model)),
    outcome: |it| made(it).map(Outcome::NewPlan),
    outlook,
    follow,
    in_closed_year: true,
    ..Sort::PLAIN
};

/// What a new plan begins with, in the order of the choices.
const NEXT: usize = 0;
const LIKE: usize = 1;

/// More years than these are no plan.
const MOST_YEARS: i16 = 20;

fn rows(model: &Model) -> Vec<Row> {
    let words = &model.words.screen;
    let choices = [words.plans_next(), words.plans_like(), words.plans_empty()];
    let choices = choices.map(str::to_owned).to_vec();
    let years = next_years(model);
    let years = match (years.first(), years.last()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}-{last}"),
        _ => String::new(),
    };
    vec![
        Row::choice(Ask::Beginning, words.plans_from(), 0, choices),
        Row::text(Ask::Name, words.plans_heading(), &titled(model)),
        Row::text(Ask::Years, words.plans_years(), &years),
        Row::text(Ask::Folder, words.plans_name(), ""),
    ]
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

/// The name of the folder follows the title as long as none is typed.
fn follow(form: &mut Form, _: &Model) {
    let title = form.value(&Ask::Name);
    if let Some(row) = form.row_mut(&Ask::Folder) {
        row.hint = plan_name(&title);
    }
}

fn made(it: &Answers<'_>) -> Result<NewPlan, FormError> {
    let say = &it.words().screen;
    let title = it.required_text(Ask::Name)?;
    let bad_years = || FormError::at(Ask::Years, say.plans_bad_years());
    let years = years(&it.form.value(&Ask::Years)).ok_or_else(bad_years)?;
    let typed = it.form.value(&Ask::Folder);
    let id = if typed.is_empty() {
        plan_name(&title)
    } else {
        typed
    };
    if !is_plan_name(&id) {
        return Err(FormError::at(Ask::Folder, it.words().import.bad_id(&id)));
    }
    let document = &it.model.document;
    let plan = match it.form.choice(&Ask::Beginning) {
        NEXT => plan_after(document, &title, &years, |place, year| {
            let kpi = document.plan().kpi(place)?;
            let actual = document.cell(place, year)?.actual()?;
            // A document's cells are Italian; a value, and not the arithmetic that it came from.
            Some(words(Language::Italian).value_in_unit(actual, kpi, year))
        }),
        LIKE => plan_like(document.plan(), &title, &years),
        _ => empty_plan(&title, &years, (say.plans_objective(), say.plans_kpi())),
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

fn outlook(it: &Answers<'_>) -> Result<Vec<Outlook>, FormError> {
    let plan = made(it)?.plan;
    let years: Vec<String> = plan.years.iter().map(ToString::to_string).collect();
    let (objectives, kpis) = (plan.objectives.len(), plan.kpis().count());
    let text = it
        .words()
        .screen
        .plans_will(objectives, kpis, years.join(", "));
    Ok(vec![text.into()])
}
