//! Plans out of other people's files: the source document, documents like it, sheets.

mod account;
mod allegato;
mod answers;
mod beside;
mod bombs;
mod corpus;
mod documents;
mod doubts;
mod edges;
mod headed;
mod interim;
mod judged;
mod layouts;
mod misread;
mod perturbed;
mod readers;
mod sheets;
mod unsaid;

use traguardo::exchange::{About, Answer, ImportError, ImportKind, Imported, Unread, import};
use traguardo::plan::Plan;
use traguardo::settings::Limits;
use traguardo::store::{EMBEDDED, plan_from_ron};

/// The embedded plan.
fn embedded() -> Plan {
    plan_from_ron(EMBEDDED).unwrap()
}

/// A plan without what only this program says of it: its formulas, and where it came from.
fn bare(mut plan: Plan) -> Plan {
    for kpi in plan.objectives.iter_mut().flat_map(|it| &mut it.kpis) {
        kpi.formula = None;
    }
    plan.source = None;
    plan.imported = None;
    plan
}

/// What is known of a file beside its bytes: a name.
fn about(name: &str) -> About<'_> {
    About {
        name,
        ..About::default()
    }
}

/// The text of a document.
fn allegato(text: &str) -> Result<Imported, Unread> {
    import(
        text.as_bytes(),
        ImportKind::Text,
        &about(""),
        Limits::default(),
    )
    .map_err(|error| match error {
        ImportError::Plan(unread) => unread,
        ImportError::File(error) => panic!("{error:?}"),
    })
}

/// A sheet with what an office says of it.
#[track_caller]
fn answered(text: &str, answers: &[&str]) -> Imported {
    let read = |it: &&str| Answer::read(it, traguardo::plan::Language::Italian).unwrap();
    let answers: Vec<Answer> = answers.iter().map(read).collect();
    let about = About {
        answers: &answers,
        ..about("piano")
    };
    import(text.as_bytes(), ImportKind::Csv, &about, Limits::default()).unwrap()
}
