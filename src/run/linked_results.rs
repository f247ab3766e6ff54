//! The thread that looks up results of objectives of other plans, for a KPI whose inputs they are.

use std::collections::HashSet;
use std::sync::mpsc::Sender;

use super::{Wake, World};
use crate::app::{Borrowed, Message, Model};
use crate::plan::{Input, Lookup, Objective, Place, Plan, Year};
use crate::record::{Document, Moment, Signature};
use crate::score::Scores;
use crate::store::{DataDir, Loaded};
use crate::words::Sentence;

/// Longer chains of plans that take from each other are taken for circles.
const DEEPEST: usize = 16;

/// Who asks.
struct Asking {
    plan_id: String,
    /// The objective that the KPI belongs to.
    objective: String,
    year: Year,
}

/// Starts the thread; it ends with its answer.
pub(super) fn start(
    wake: Sender<Wake>,
    world: &World,
    model: &Model,
    (place, year): (Place, Year),
) {
    let plan = model.plan();
    let (Some(objective), Some(kpi)) = (plan.objective(place.objective), plan.kpi(place)) else {
        return;
    };
    let inputs: Vec<Input> = kpi
        .formula
        .iter()
        .flat_map(|it| it.inputs.clone())
        .collect();
    let asking = Asking {
        plan_id: model.plan_id.clone(),
        objective: objective.code.clone(),
        year,
    };
    let kpi = kpi.code.clone();
    let (data, now) = (world.data.clone(), model.now);
    let signature = model.document.signature().clone();
    std::thread::spawn(move || {
        let others = others(&data, &asking, &signature, now);
        let found = inputs.iter().filter_map(|input| {
            let code = input.from.as_ref()?;
            Some((input.symbol.clone(), borrow(&others, &asking, code)))
        });
        let message = Message::Consulted {
            found: found.collect(),
            kpi,
        };
        // A loop that has ended asks nothing any more.
        wake.send(Wake::News(Box::new(message))).ok();
    });
}

/// Every other plan that can be read.
fn others(
    data: &DataDir,
    asking: &Asking,
    signature: &Signature,
    now: Moment,
) -> Vec<(String, Document)> {
    let ids = data.plans().into_iter().filter(|id| *id != asking.plan_id);
    ids.filter_map(|id| {
        let loaded = Loaded::load(data, &id, now.instant).ok()?;
        let document = loaded.document(signature.clone(), now.instant);
        Some((id, document))
    })
    .collect()
}

fn borrow(
    others: &[(String, Document)],
    asking: &Asking,
    code: &str,
) -> Result<Borrowed, Sentence> {
    let has = |(_, document): &&(String, Document)| at(document.plan(), code).is_some();
    let having: Vec<&(String, Document)> = others.iter().filter(has).collect();
    let (id, document) = match having.as_slice() {
        [one] => one,
        [] => return Err(Sentence::new(|words| words.structure.borrowed_none(code))),
        several => {
            let ids: Vec<&str> = several.iter().map(|(id, _)| id.as_str()).collect();
            let ids = ids.join(", ");
            return Err(Sentence::new(|words| {
                words.structure.borrowed_several(code, &ids)
            }));
        }
    };
    let mut seen = HashSet::new();
    if returns(others, document, code, &asking.objective, &mut seen) {
        return Err(Sentence::new(|words| {
            words.structure.borrowed_cycle(code, id)
        }));
    }
    let has_year = document.plan().years.contains(&asking.year);
    let scores = has_year.then(|| Scores::new(document, asking.year));
    let index = at(document.plan(), code);
    let result = scores
        .as_ref()
        .zip(index)
        .and_then(|(scores, index)| scores.objective(index)?.figures.result.as_ref());
    let Some(result) = result else {
        let year = asking.year.to_string();
        return Err(Sentence::new(|words| {
            words.structure.borrowed_empty(code, id, &year)
        }));
    };
    Ok(Borrowed {
        plan: id.clone(),
        objective: code.to_owned(),
        result: result.to_edge(),
    })
}

fn at(plan: &Plan, code: &str) -> Option<usize> {
    match plan.find_written_objective(code) {
        Lookup::Found(index) => Some(index),
        Lookup::Ambiguous(_) | Lookup::Unknown => None,
    }
}

fn borrowed(objective: &Objective) -> impl Iterator<Item = &String> {
    let formulas = objective.kpis.iter().filter_map(|kpi| kpi.formula.as_ref());
    formulas
        .flat_map(|formula| &formula.inputs)
        .filter_map(|input| input.from.as_ref())
}

/// Whether an objective takes, by whatever way, from the one that asks.
fn returns(
    others: &[(String, Document)],
    document: &Document,
    code: &str,
    asking: &str,
    seen: &mut HashSet<String>,
) -> bool {
    if !seen.insert(code.to_owned()) {
        return false;
    }
    let objective = at(document.plan(), code).and_then(|at| document.plan().objective(at));
    let codes: Vec<&String> = objective.into_iter().flat_map(borrowed).collect();
    for next in codes {
        if next == asking || seen.len() > DEEPEST {
            return true;
        }
        let mut all = others.iter();
        let found = all.find(|(_, document)| at(document.plan(), next).is_some());
        if found.is_some_and(|(_, document)| returns(others, document, next, asking, seen)) {
            return true;
        }
    }
    false
}
