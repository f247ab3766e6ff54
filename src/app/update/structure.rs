//! Editing a draft from the panels: taking out, moving, balancing weights. Forms do the rest.

use super::super::forms::{to_move, to_take_out};
use super::super::{Asked, Command, Effect, Model, Purpose, Tone};
use super::{change, cursor, form};
use crate::plan::{Decimal, Kpi, Objective};
use crate::record::{Edit, KpiEdit, StructureEdit};

/// A command that edits the draft; `None` where it is another one.
pub(super) fn draft(model: &mut Model, command: Command) -> Option<Vec<Effect>> {
    Some(match command {
        Command::EditKpi => form::open(model, Purpose::EditKpi),
        Command::EditObjective => form::open(model, Purpose::EditObjective),
        Command::AddKpi => form::open(model, Purpose::AddKpi),
        Command::AddObjective => form::open(model, Purpose::AddObjective),
        Command::Approve => form::open(model, Purpose::Approval),
        Command::TakeOut => ask_to_take_out(model),
        Command::MoveUp => shift(model, true),
        Command::MoveDown => shift(model, false),
        Command::Balance => balance(model),
        _ => return None,
    })
}

fn selected(model: &Model) -> Option<(&Objective, &Kpi)> {
    let objective = model.plan().objective(model.cursor.objective)?;
    Some((objective, objective.kpis.get(model.cursor.kpi)?))
}

/// A draft asks once; of an approved plan nothing is taken out without an act.
fn ask_to_take_out(model: &mut Model) -> Vec<Effect> {
    if !model.plan().unapproved {
        return form::open(model, Purpose::TakeOut);
    }
    if let Some(code) = to_take_out(model) {
        model.ask(Asked::TakeOut(code));
    }
    Vec::new()
}

pub(super) fn taken_out(model: &mut Model, code: String) -> Vec<Effect> {
    change::change(
        model,
        vec![Edit::Structure(StructureEdit::Withdraw { code })],
    )
    .1
}

/// The KPI among those of its objective; at the edge the whole objective. The selection goes along.
fn shift(model: &mut Model, up: bool) -> Vec<Effect> {
    if !model.plan().unapproved {
        let purpose = if up {
            Purpose::MoveUp
        } else {
            Purpose::MoveDown
        };
        return form::open(model, purpose);
    }
    let own = selected(model).map(|(_, kpi)| kpi.code.clone());
    let (Some(code), Some(own)) = (to_move(model, up), own) else {
        return Vec::new();
    };
    let (_, effects) = change::change(
        model,
        vec![Edit::Structure(StructureEdit::Move { code, up })],
    );
    let place = model.document.place(&own);
    cursor::select(model, place);
    effects
}

/// Weights in the ratio they have, or equal where there are none, with what rounding leaves on the last: 100 in all.
fn balance(model: &mut Model) -> Vec<Effect> {
    let Some((objective, _)) = selected(model) else {
        return Vec::new();
    };
    let weights = balanced(objective);
    let edits = objective.kpis.iter().zip(weights);
    let edits = edits.filter(|(kpi, weight)| kpi.weight != Some(*weight));
    let edits: Vec<Edit> = edits
        .map(|(kpi, weight)| {
            Edit::Structure(StructureEdit::Kpi(Box::new(KpiEdit {
                weight: Some(weight),
                ..KpiEdit::of(&objective.code, kpi)
            })))
        })
        .collect();
    if edits.is_empty() {
        model.tell(Tone::News, model.words.structure.balanced());
        return Vec::new();
    }
    change::change(model, edits).1
}

fn balanced(objective: &Objective) -> Vec<Decimal> {
    let hundred = Decimal::ONE_HUNDRED;
    let count = Decimal::from(objective.kpis.len().max(1));
    let weights: Vec<Decimal> = objective
        .kpis
        .iter()
        .map(|kpi| kpi.weight.unwrap_or_default())
        .collect();
    let total = weights
        .iter()
        .try_fold(Decimal::ZERO, |sum, it| sum.checked_add(*it));
    let share = |weight: &Decimal| match total {
        Some(total) if total > Decimal::ZERO => weight.checked_mul(hundred)?.checked_div(total),
        _ => hundred.checked_div(count),
    };
    let rounded = |weight: &Decimal| share(weight).unwrap_or_default().round_dp(2).normalize();
    let mut shares: Vec<Decimal> = weights.iter().map(rounded).collect();
    let sum = shares
        .iter()
        .try_fold(Decimal::ZERO, |sum, it| sum.checked_add(*it));
    let left = sum
        .and_then(|sum| hundred.checked_sub(sum))
        .unwrap_or_default();
    if let Some(last) = shares.last_mut() {
        *last = last.checked_add(left).unwrap_or(*last).normalize();
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_keep_their_ratio_and_total_a_hundred() {
        let of = |weights: &[Option<i64>]| {
            let kpis = weights.iter().map(|weight| Kpi {
                weight: weight.map(Decimal::from),
                ..Kpi::named("k", "")
            });
            let objective = Objective {
                kpis: kpis.collect(),
                ..Objective::named("1", "")
            };
            let weights = balanced(&objective);
            weights.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(of(&[None, None, None]), ["33.33", "33.33", "33.34"]);
        assert_eq!(of(&[Some(20), Some(20)]), ["50", "50"]);
        assert_eq!(of(&[Some(10), Some(30)]), ["25", "75"]);
        assert_eq!(of(&[Some(100)]), ["100"]);
    }
}
