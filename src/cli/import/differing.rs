//! What an imported plan differs in from the one that is there, told and made part of it.

use jiff::civil::{Date, date};

use crate::plan::{Difference, NewValue, Objective, Plan};
use crate::record::{Document, Edit, KpiEdit, StructureEdit};
use crate::words::Words;

/// What makes a difference part of the plan that is there: an amendment, or an objective or a KPI more, by the act of the import.
/// Nothing is taken out: a file may hold only a part.
pub(super) fn edits_of(
    difference: Difference,
    new: &Plan,
    document: &Document,
    (date, act): (Date, String),
) -> Option<Vec<Edit>> {
    let enact = Edit::Structure(StructureEdit::Enact {
        date,
        act: act.clone(),
        reason: act.clone(),
    });
    let sheet = |code: &str| sheet_of(code, new, document);
    match difference {
        Difference::Criterion { kpi, new_value, .. } => {
            let since = match new_value {
                NewValue::Target { year, .. } | NewValue::Scale { year, .. } => year,
                NewValue::Calculation(_) | NewValue::Weight(_) | NewValue::Name(_) => {
                    document.first_open_year()
                }
            };
            Some(vec![Edit::Amend {
                kpi,
                since,
                new_value,
                date,
                reason: act.clone(),
                act,
            }])
        }
        Difference::Flag(_) if !tells_flags(new) => None,
        Difference::Title(code) | Difference::Flag(code) | Difference::Text(code) => {
            Some(vec![enact, sheet(&code)?])
        }
        Difference::Added(code) => {
            let holds = |it: &&Objective| it.kpis.iter().any(|kpi| kpi.code == code);
            let objective = new.objectives.iter().find(holds)?;
            let kpi = objective.kpis.iter().find(|kpi| kpi.code == code)?;
            let there = document
                .plan()
                .objectives
                .iter()
                .any(|it| it.code == objective.code);
            let sheet = if there { None } else { sheet(&objective.code) };
            let drawn = Edit::Structure(StructureEdit::Kpi(Box::new(KpiEdit::of(
                &objective.code,
                kpi,
            ))));
            Some([enact].into_iter().chain(sheet).chain([drawn]).collect())
        }
        Difference::Direction(kpi, direction) => Some(vec![Edit::Direct { kpi, direction }]),
        Difference::Gone(_)
        | Difference::Baseline(_)
        | Difference::Fields(_)
        | Difference::Scale(_)
        | Difference::Years => None,
    }
}

/// Whether a plan says of any objective that it counts for the organisation: most tables have no column for that.
fn tells_flags(plan: &Plan) -> bool {
    plan.objectives.iter().any(|it| it.organisational)
}

/// The sheet of an objective as the newer plan has it. What a table does not say, a title or descriptions, stays as it is there.
fn sheet_of(code: &str, new: &Plan, document: &Document) -> Option<Edit> {
    let objective = new.objectives.iter().find(|it| it.code == code)?;
    let there = document.plan().objectives.iter().find(|it| it.code == code);
    let kept = |is_said: bool| there.filter(|_| !is_said).unwrap_or(objective);
    Some(Edit::Structure(StructureEdit::Objective {
        code: objective.code.clone(),
        title: kept(!objective.title.is_empty()).title.clone(),
        organisational: kept(tells_flags(new)).organisational,
        condition: objective.condition,
        fields: kept(!objective.fields.is_empty()).fields.clone(),
    }))
}

pub(super) fn difference_text(words: &Words, difference: &Difference) -> String {
    let phrases = &words.import;
    let report = &words.report;
    match difference {
        Difference::Criterion {
            kpi,
            old,
            new_value,
        } => {
            let field = match new_value {
                NewValue::Target { year, .. } => report.sheet_target(year),
                NewValue::Scale { .. } => phrases.scale().to_owned(),
                NewValue::Calculation(_) => report.sheet_calculation().to_owned(),
                NewValue::Weight(_) => report.sheet_weight().to_owned(),
                NewValue::Name(_) => report.sheet_name().to_owned(),
            };
            phrases.amended(kpi, &field, old, new_value.text())
        }
        Difference::Direction(kpi, direction) => {
            words.change.directed(kpi, words.direction(*direction))
        }
        Difference::Added(code) => phrases.added(code),
        Difference::Gone(code) => phrases.gone(code),
        Difference::Baseline(code) => phrases.text(code, report.baseline().to_lowercase()),
        Difference::Scale(code) => phrases.text(code, phrases.scale()),
        Difference::Title(code) => phrases.text(code, phrases.title()),
        Difference::Flag(code) => phrases.text(code, phrases.flag()),
        Difference::Text(code) | Difference::Fields(code) => {
            phrases.text(code, phrases.text_field())
        }
        Difference::Years => phrases.other_years().to_owned(),
    }
}

/// Today, or where the plan is over the last day that an act on it can have.
pub(super) fn act_day(plan: &Plan, today: Date) -> Date {
    let last = plan
        .years
        .last()
        .map_or(plan.baseline_year, |year| year.saturating_add(1));
    today.clamp(
        date(plan.baseline_year, 1, 1),
        date(last.max(plan.baseline_year), 12, 31),
    )
}
