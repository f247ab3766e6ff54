//! The form of an objective: its title, and the fields of its sheet.

use super::act::{act, act_asked_for};
use super::answers::Answers;
use super::fields::{asked, typed};
use super::kpi::nothing;
use super::sort::{Outcome, Sort};
use super::structure::objective;
use crate::app::Model;
use crate::app::form::{Ask, FormError, Row};
use crate::plan::{Decimal, FieldKind, Kpi, Objective};
use crate::record::{Edit, KpiEdit, StructureEdit};

/// The fields of a sheet, with the labels that documents print.
const USUAL: [(FieldKind, &str); 6] = [
    (FieldKind::Description, "Descrizione"),
    (FieldKind::Programme, "Programma"),
    (FieldKind::Outcome, "Outcome"),
    (FieldKind::Stakeholders, "Stakeholder"),
    (FieldKind::Resources, "Risorse economiche"),
    (FieldKind::Centre, "Centro di Responsabilità Amministrativa"),
];

/// The choice of what counts nowhere, and must be met.
const CONDITION: usize = 2;

pub(super) const EDIT: Sort = Sort {
    title: |it| {
        let code = objective(it.model).map_or("", |objective| &objective.code);
        it.words().structure.objective_title(code)
    },
    rows: |it| Some(rows(it.model, objective(it.model)?)),
    outcome: |it| {
        let edits = edited(it, objective(it.model))?;
        Ok(Outcome::Edits(edits))
    },
    ..Sort::PLAIN
};

pub(super) const ADD: Sort = Sort {
    title: |it| it.words().structure.new_objective_title().to_owned(),
    rows: |it| {
        let taken = |code: &String| it.model.plan().objectives.iter().any(|it| it.code == *code);
        let mut codes = (1..).map(|number: usize| number.to_string());
        let code = codes.find(|code| !taken(code)).unwrap_or_default();
        Some(rows(it.model, &Objective::named(&code, "")))
    },
    outcome: |it| {
        let mut edits = edited(it, None)?;
        edits.push(first_kpi(it));
        Ok(Outcome::Edits(edits))
    },
    ..Sort::PLAIN
};

fn rows(model: &Model, objective: &Objective) -> Vec<Row> {
    let words = &model.words.structure;
    let choices = [words.counts(), words.counts_not(), words.condition()].map(str::to_owned);
    let chosen = match objective {
        Objective {
            condition: true, ..
        } => CONDITION,
        Objective { organisational, .. } => usize::from(!organisational),
    };
    let title = model.words.screen.plans_heading();
    let mut rows = vec![
        Row::text(Ask::Code, words.code(), &objective.code),
        Row::text(Ask::Name, title, &objective.title),
        Row::choice(
            Ask::Counts,
            words.organisational(),
            chosen,
            choices.to_vec(),
        ),
    ];
    rows.extend(asked(&objective.fields, &USUAL));
    rows.extend(act_asked_for(model));
    rows
}

/// The objective as it was answered; `old` is the one that is edited. Its number goes with it, and is not changed.
fn edited(it: &Answers<'_>, old: Option<&Objective>) -> Result<Vec<Edit>, FormError> {
    let code = it.required_line(Ask::Code)?;
    let title = it.required_line(Ask::Name)?;
    let objectives = &it.model.plan().objectives;
    let is_taken = objectives.iter().any(|it| it.code == code);
    let is_free = !is_taken && it.model.document.place(&code).is_none();
    let is_own = old.is_some_and(|it| it.code == code);
    if !is_own && (old.is_some() || !is_free) {
        return Err(FormError::at(
            Ask::Code,
            it.words().refused.code_taken(&code),
        ));
    }
    let objective = Edit::Structure(StructureEdit::Objective {
        code,
        title,
        organisational: match it.form.choice(&Ask::Counts) {
            CONDITION => old.is_some_and(|old| old.organisational),
            choice => choice == 0,
        },
        condition: it.form.choice(&Ask::Counts) == CONDITION,
        fields: typed(it, old.map_or(&[], |old| &old.fields), &USUAL),
    });
    Ok(act(it)?.into_iter().chain([objective]).collect())
}

/// An objective without a KPI could not be chosen on screen.
fn first_kpi(it: &Answers<'_>) -> Edit {
    let objective = it.line(&Ask::Code);
    let mut codes = (1..).map(|number| format!("{objective}_{number:03}"));
    let code = codes.find(|code| it.model.document.place(code).is_none());
    let years = it.model.plan().years.iter();
    let kpi = Kpi {
        weight: Some(Decimal::ONE_HUNDRED),
        targets: years.map(|year| nothing(*year)).collect(),
        ..Kpi::named(&code.unwrap_or_default(), it.words().screen.plans_kpi())
    };
    let kpi_edit = KpiEdit::of(&objective, &kpi);
    Edit::Structure(StructureEdit::Kpi(Box::new(kpi_edit)))
}
