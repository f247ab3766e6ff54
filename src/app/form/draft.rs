//! Forms of a draft: an objective, a KPI, and the approval of the whole plan.

use jiff::civil::Date;

use super::flaw::empty;
use super::structure::{act, act_rows};
use super::{Flaw, Form, Row};
use crate::app::Model;
use crate::plan::{
    Decimal, Field, FieldKind, Kpi, Language, Objective, Promise, Target, Year, YearTarget, clean,
    date, number, one_line, promise,
};
use crate::record::{Draft, Edit, Rework};

/// How a document prints that nothing is asked.
const NOTHING: &str = "//";

const CODE: usize = 0;
const NAME: usize = 1;
const WEIGHT: usize = 2;
const CALCULATION: usize = 3;
const BASELINE: usize = 4;
/// The row of the first year's target.
const TARGETS: usize = 5;
const FLAG: usize = 2;
/// The fields of a sheet, with the labels that documents print.
const USUAL: [(FieldKind, &str); 6] = [
    (FieldKind::Description, "Descrizione"),
    (FieldKind::Programme, "Programma"),
    (FieldKind::Outcome, "Outcome"),
    (FieldKind::Stakeholders, "Stakeholder"),
    (FieldKind::Resources, "Risorse economiche"),
    (FieldKind::Centre, "Centro di Responsabilità Amministrativa"),
];
const ACT: usize = 0;
const DAY: usize = 1;

pub(super) fn objective(model: &Model) -> Option<&Objective> {
    model.plan().objective(model.cursor.objective)
}

/// A code like that of the others which none of them has: `2_004` after `2_003`.
fn next_code(model: &Model, objective: &Objective) -> String {
    let last = objective.kpis.last().map_or("", |it| it.code.as_str());
    let stem = last.trim_end_matches(|c: char| c.is_ascii_digit());
    let stem = if stem.is_empty() {
        format!("{}_", objective.code)
    } else {
        stem.to_owned()
    };
    let taken = |code: &String| model.document.place(code).is_some();
    let mut codes = (1..).map(|number| format!("{stem}{number:03}"));
    codes.find(|code| !taken(code)).unwrap_or_default()
}

/// The KPI that has the keys.
pub(super) fn kpi(model: &Model) -> Option<Vec<Row>> {
    let kpi = model.plan().kpi(model.cursor)?;
    Some(rows(model, kpi))
}

pub(super) fn new_kpi(model: &Model) -> Option<Vec<Row>> {
    let code = next_code(model, objective(model)?);
    let mut rows = rows(model, &Kpi::named(&code, ""));
    rows.extend(act_rows(model));
    Some(rows)
}

fn rows(model: &Model, kpi: &Kpi) -> Vec<Row> {
    let words = &model.words.draft;
    let report = &model.words.report;
    let plan = model.plan();
    let weight = kpi.weight.map(|it| model.words.decimal(it, 0));
    let baseline = kpi.baseline.as_ref().map(|it| it.printed.as_str());
    let mut rows = vec![
        Row::text(words.code(), &kpi.code),
        Row::text(words.name(), &kpi.name),
        Row::text(words.weight(), &weight.unwrap_or_default()),
        Row::text(report.calculation(), &kpi.calculation),
        Row::text(
            &report.sheet_baseline(plan.baseline_year),
            baseline.unwrap_or_default(),
        ),
    ];
    rows.extend(plan.years.iter().map(|year| {
        let target = kpi.target(*year).map(|it| it.printed.as_str());
        // What asks for nothing is what an empty cell means.
        let target = target.filter(|it| *it != NOTHING);
        let label = report.sheet_target(year);
        Row::text(&label, target.unwrap_or_default()).hint(NOTHING)
    }));
    rows
}

pub(super) fn drawn_kpi(model: &Model, form: &Form, is_new: bool) -> Result<Vec<Edit>, Flaw> {
    let Some(objective) = objective(model) else {
        return Err(empty(model, form, CODE));
    };
    let code = one_line(&form.value(CODE)).into_owned();
    let name = one_line(&form.value(NAME)).into_owned();
    for (row, text) in [(CODE, &code), (NAME, &name)] {
        if text.is_empty() {
            return Err(empty(model, form, row));
        }
    }
    let old = model.plan().kpi(model.cursor).filter(|_| !is_new);
    let renamed = old.filter(|old| old.code != code);
    if model.document.place(&code).is_some() && (is_new || renamed.is_some()) {
        return Err(Flaw::at(CODE, model.words.refused.code_taken(&code)));
    }
    let draft = Draft {
        objective: objective.code.clone(),
        code,
        name,
        weight: weight(model, form)?,
        calculation: clean(&form.value(CALCULATION)).into_owned(),
        baseline: baseline(model, form)?,
        targets: targets(model, form)?,
    };
    // Another code is another KPI: readings go by codes, and none was typed in a draft's first hour.
    let withdrawn = renamed.map(|old| {
        Edit::Rework(Rework::Withdraw {
            code: old.code.clone(),
        })
    });
    let drawn = Edit::Rework(Rework::Kpi(Box::new(draft)));
    let act = if is_new {
        act(model, form)?
    } else {
        Vec::new()
    };
    Ok(act.into_iter().chain([drawn]).chain(withdrawn).collect())
}

fn weight(model: &Model, form: &Form) -> Result<Option<Decimal>, Flaw> {
    let text = form.value(WEIGHT);
    let digits = text.trim_end_matches('%').trim_end();
    if digits.is_empty() {
        return Ok(None);
    }
    let weight = number(digits, model.words.language).ok();
    let sound = |it: &Decimal| *it >= Decimal::ZERO && *it <= Decimal::ONE_HUNDRED;
    let bad = || Flaw::at(WEIGHT, model.words.draft.bad_weight(&text));
    weight.filter(sound).map(Some).ok_or_else(bad)
}

/// A cell of the document, in its language or in the one on screen.
fn cell(model: &Model, form: &Form, row: usize) -> Result<Target, Flaw> {
    let printed = clean(&form.value(row)).into_owned();
    let read = promise(&printed, Language::Italian);
    let read = read.or_else(|_| promise(&printed, model.words.language));
    let bad = |_| Flaw::at(row, model.words.draft.bad_target(&printed));
    let promise: Promise = read.map_err(bad)?;
    Ok(Target { printed, promise })
}

fn baseline(model: &Model, form: &Form) -> Result<Option<Target>, Flaw> {
    if form.value(BASELINE).is_empty() {
        return Ok(None);
    }
    cell(model, form, BASELINE).map(Some)
}

/// A year's cell that is left empty asks for nothing.
fn targets(model: &Model, form: &Form) -> Result<Vec<YearTarget>, Flaw> {
    let years = model.plan().years.iter().zip(TARGETS..);
    let target = |(year, row): (&Year, usize)| {
        let target = if form.value(row).is_empty() {
            Target {
                printed: NOTHING.to_owned(),
                promise: Promise::Nothing,
            }
        } else {
            cell(model, form, row)?
        };
        Ok(YearTarget {
            year: *year,
            target,
        })
    };
    years.map(target).collect()
}

/// What the weights of the objective would total.
pub(super) fn told_of_kpi(model: &Model, form: &Form, is_new: bool) -> Result<Vec<String>, Flaw> {
    if form.value(NAME).is_empty() {
        return Ok(Vec::new());
    }
    let mut cells = targets(model, form).map(drop);
    cells = cells.and_then(|()| baseline(model, form).map(drop));
    cells?;
    let own = weight(model, form)?.unwrap_or_default();
    let kpis = objective(model).map(|it| it.kpis.as_slice());
    let others = kpis.unwrap_or_default().iter().enumerate();
    let others = others.filter(|(at, _)| is_new || *at != model.cursor.kpi);
    let total = others.fold(own, |sum, (_, kpi)| {
        let weight = kpi.weight.unwrap_or_default();
        sum.checked_add(weight).unwrap_or(sum)
    });
    let total = model.words.decimal(total, 0);
    Ok(vec![model.words.draft.total(&total)])
}

pub(super) fn edited_objective(model: &Model) -> Option<Vec<Row>> {
    let objective = objective(model)?;
    Some(objective_rows(model, objective))
}

pub(super) fn new_objective(model: &Model) -> Vec<Row> {
    let taken = |code: &String| model.plan().objectives.iter().any(|it| it.code == *code);
    let mut codes = (1..).map(|number: usize| number.to_string());
    let code = codes.find(|code| !taken(code)).unwrap_or_default();
    objective_rows(model, &Objective::named(&code, ""))
}

fn objective_rows(model: &Model, objective: &Objective) -> Vec<Row> {
    let words = &model.words.draft;
    let choices = [words.counts(), words.counts_not()].map(str::to_owned);
    let chosen = usize::from(!objective.organisational);
    let mut rows = vec![
        Row::text(words.code(), &objective.code),
        Row::text(model.words.screen.plans_heading(), &objective.title),
        Row::choice(words.organisational(), chosen, choices.to_vec()),
    ];
    rows.extend(fields(objective).into_iter().map(|field| {
        // What a document explains in parentheses would leave no room for the answer.
        let label = field.label.split('(').next().unwrap_or_default().trim();
        Row::text(label, &field.text)
    }));
    rows.extend(act_rows(model));
    rows
}

/// The fields of an objective, and of those that sheets of this kind have the ones that it lacks, empty.
fn fields(objective: &Objective) -> Vec<Field> {
    let usual = USUAL
        .iter()
        .filter(|(kind, _)| objective.field(*kind).is_none());
    let lacking = usual.map(|(kind, label)| Field {
        kind: *kind,
        label: (*label).to_owned(),
        text: String::new(),
    });
    objective.fields.iter().cloned().chain(lacking).collect()
}

/// What was typed in the rows of the fields; one that the document has stays, also where it is empty.
fn typed_fields(form: &Form, objective: Option<&Objective>) -> Vec<Field> {
    let none = Objective::named("", "");
    let objective = objective.unwrap_or(&none);
    let rows = (FLAG + 1..).zip(fields(objective));
    rows.map(|(row, field)| Field {
        text: clean(&form.value(row)).into_owned(),
        ..field
    })
    .filter(|field| !field.text.is_empty() || objective.field(field.kind).is_some())
    .collect()
}

pub(super) fn drawn_objective(model: &Model, form: &Form, is_new: bool) -> Result<Vec<Edit>, Flaw> {
    let typed = one_line(&form.value(CODE)).into_owned();
    let title = one_line(&form.value(NAME)).into_owned();
    for (row, text) in [(CODE, &typed), (NAME, &title)] {
        if text.is_empty() {
            return Err(empty(model, form, row));
        }
    }
    let there = model.plan().objectives.iter().any(|it| it.code == typed);
    let old = objective(model).filter(|_| !is_new);
    let own = old.is_some_and(|it| it.code == typed);
    if (there && !own) || model.document.place(&typed).is_some() || (!own && !is_new) {
        return Err(Flaw::at(CODE, model.words.refused.code_taken(&typed)));
    }
    let mut edits = act(model, form)?;
    edits.push(Edit::Rework(Rework::Objective {
        code: typed.clone(),
        title,
        organisational: form.choice(FLAG) == 0,
        fields: typed_fields(form, old),
    }));
    if is_new {
        // An objective without a KPI could not be chosen on screen.
        let mut codes = (1..).map(|number| format!("{typed}_{number:03}"));
        let code = codes.find(|code| model.document.place(code).is_none());
        let years = model.plan().years.iter();
        edits.push(Edit::Rework(Rework::Kpi(Box::new(Draft {
            objective: typed.clone(),
            code: code.unwrap_or_default(),
            name: model.words.screen.plans_kpi().to_owned(),
            weight: Some(Decimal::ONE_HUNDRED),
            calculation: String::new(),
            baseline: None,
            targets: years
                .map(|year| YearTarget {
                    year: *year,
                    target: Target {
                        printed: NOTHING.to_owned(),
                        promise: Promise::Nothing,
                    },
                })
                .collect(),
        }))));
    }
    Ok(edits)
}

pub(super) fn approval(model: &Model) -> Vec<Row> {
    let words = &model.words.form;
    let today = model.words.day(model.now.day());
    vec![
        Row::text(words.row_act(), ""),
        Row::text(words.row_day(), &today),
    ]
}

pub(super) fn approved(model: &Model, form: &Form) -> Result<Vec<Edit>, Flaw> {
    let act = one_line(&form.value(ACT)).into_owned();
    if act.is_empty() {
        return Err(empty(model, form, ACT));
    }
    let text = form.value(DAY);
    let read: Result<Date, _> = date(&text);
    let bad = |error| Flaw::at(DAY, model.words.date_error(error, &text));
    Ok(vec![Edit::Rework(Rework::Approve {
        date: read.map_err(bad)?,
        act,
    })])
}
