//! `traguardo history`: every recorded change.

use std::io::Write;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::arguments::ShowArguments;
use super::json::name;
use super::table::Table;
use super::{Context, Exit, Outcome};
use crate::plan::{Language, Named, Year};
use crate::record::{
    Actual, Change, Deviation, Document, Edit, Given, Judgement, Previous, ReviewEvent,
    StructureEdit, Subject, Value as Measured,
};
use crate::words::Words;

pub(super) fn perform(
    arguments: &ShowArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Outcome {
    let opened = context.open_and_warn()?;
    let document = &opened.document;
    let named = arguments
        .code
        .as_ref()
        .map(|code| context.named(document, code))
        .transpose()?;
    let codes = named.map(|named| codes(document, named));
    let concerns = |change: &&Change| {
        codes
            .as_ref()
            .is_none_or(|codes| concerns(document, change, codes))
    };
    let changes: Vec<&Change> = document.journal().changes().filter(concerns).collect();
    if arguments.json {
        let changes: Vec<Value> = changes
            .iter()
            .map(|change| change_json(document, change))
            .collect();
        let json = json!({ "schema": 1, "plan": context.plan_id, "changes": changes });
        super::json::write(out, json)?;
    } else if changes.is_empty() {
        writeln!(out, "{}", context.words.cli.no_history())?;
    } else {
        let mut table = Table::new(&[]);
        for change in changes {
            row(context.words, document, change, &mut table);
        }
        for line in table.lines() {
            writeln!(out, "{line}")?;
        }
    }
    Ok(Exit::Done)
}

/// The codes of the KPIs that are meant.
fn codes(document: &Document, named: Named) -> Vec<String> {
    let plan = document.plan();
    match named {
        Named::Kpi(place) => plan
            .kpi(place)
            .map(|kpi| kpi.code.clone())
            .into_iter()
            .collect(),
        Named::Objective(index) => plan
            .objective(index)
            .into_iter()
            .flat_map(|it| &it.kpis)
            .map(|kpi| kpi.code.clone())
            .collect(),
    }
}

fn concerns(document: &Document, change: &Change, codes: &[String]) -> bool {
    let subjects = document
        .origin(change)
        .entries
        .iter()
        .filter_map(|entry| entry.edit.subject());
    subjects.into_iter().any(|subject| {
        subject
            .kpi()
            .is_some_and(|kpi| codes.iter().any(|code| code == kpi))
    })
}

fn row(words: &Words, document: &Document, change: &Change, table: &mut Table) {
    let wall = change.at.wall();
    let when = format!("{} {}", words.day(wall.date()), change.at.clock());
    let undone = document
        .journal()
        .is_reverted(&change.id)
        .then(|| format!("({})", words.change.reverted_mark()));
    if change.reverted().is_some() {
        table.row([
            when,
            change.author.clone(),
            words.change(document, change),
            undone.unwrap_or_default(),
        ]);
        return;
    }
    for entry in &change.entries {
        let old = words.previous(document, &entry.edit, &entry.old);
        let old = if old.is_empty() {
            String::new()
        } else {
            words.change.before(&old)
        };
        let noted = |note: &str| format!("{}: {}", words.overview.note(), note.replace('\n', " "));
        let note = if let Edit::Record { note, .. } = &entry.edit {
            note.as_deref().filter(|note| !note.is_empty()).map(noted)
        } else {
            None
        };
        let measured = date(&entry.edit).filter(|_| matches!(entry.edit, Edit::Record { .. }));
        let measured = measured.map(|day| words.cli.measured_on(words.day(day)));
        let source = source(&entry.edit).map(|source| {
            if let Edit::Amend { date, .. } = &entry.edit {
                words.sheet.by_act(source, words.day(*date))
            } else {
                words.sheet.source(source)
            }
        });
        let rest = [
            old,
            note.unwrap_or_default(),
            source.unwrap_or_default(),
            measured.unwrap_or_default(),
            undone.clone().unwrap_or_default(),
        ];
        let rest: Vec<String> = rest.into_iter().filter(|text| !text.is_empty()).collect();
        table.row([
            when.clone(),
            change.author.clone(),
            words.edit(document, &entry.edit),
            rest.join(" · "),
        ]);
    }
}

fn change_json(document: &Document, change: &Change) -> Value {
    let edits = change.entries.iter().map(|entry| {
        let subject = entry.edit.subject();
        json!({
            "kind": kind(&entry.edit),
            "kpi": subject.as_ref().and_then(Subject::kpi),
            "year": year(&entry.edit),
            "date": date(&entry.edit).map(|day| day.to_string()),
            "old": previous(&entry.old),
            "new": new(&entry.edit),
            "note": note(&entry.edit),
            "source": source(&entry.edit),
        })
    });
    json!({
        "id": change.id.as_str(),
        "at": change.at.instant.display_with_offset(change.at.offset).to_string(),
        "by": change.author,
        "reverts": change.reverted().map(crate::record::ChangeId::as_str),
        "reverted": document.journal().is_reverted(&change.id),
        "edits": edits.collect::<Vec<_>>(),
    })
}

/// What was there before, in canonical notation.
fn previous(old: &Previous) -> Value {
    match old {
        Previous::Nothing => Value::Null,
        Previous::Actual(actual) => canonical(actual),
        Previous::Note(note) => json!(note),
        Previous::Judgement(judgement) => judged(judgement),
        Previous::Deviation(deviation) => deviated(deviation),
        Previous::Text(text) => json!(text),
    }
}

/// What an edit sets, in canonical notation.
fn new(edit: &Edit) -> Value {
    match edit {
        Edit::Record { actual, .. } => canonical(actual),
        Edit::Supply { inputs, .. } => given(inputs),
        Edit::Annotate { note, .. } => json!(note),
        Edit::Judge { judgement, .. } => judgement.as_ref().map_or(Value::Null, judged),
        Edit::Deviate { deviation, .. } => deviation.as_ref().map_or(Value::Null, deviated),
        Edit::Amend { new_value, .. } => json!(new_value.text()),
        Edit::Define { formula, .. } => json!(formula.as_ref().map(|formula| &formula.text)),
        Edit::Direct { direction, .. } => json!(direction.sign()),
        Edit::Withdraw { .. }
        | Edit::Confirm { .. }
        | Edit::Acknowledge { .. }
        | Edit::Close { .. }
        | Edit::Reopen { .. }
        | Edit::Revert { .. } => Value::Null,
        Edit::Review(review_event) => proceeded(review_event),
        Edit::Structure(structure_edit) => reworked(structure_edit),
    }
}

fn reworked(structure_edit: &StructureEdit) -> Value {
    match structure_edit {
        StructureEdit::Objective { title, .. } => json!(title),
        StructureEdit::Kpi(draft) => json!(draft.name),
        StructureEdit::Enact { act, .. } | StructureEdit::Approve { act, .. } => json!(act),
        StructureEdit::Withdraw { .. } | StructureEdit::Move { .. } => Value::Null,
    }
}

fn proceeded(review_event: &ReviewEvent) -> Value {
    match review_event {
        ReviewEvent::Convene { people: text, .. }
        | ReviewEvent::Remark { text, .. }
        | ReviewEvent::Decide { what: text, .. } => json!(text),
        ReviewEvent::Settle { done, .. } => json!(done),
        ReviewEvent::Begin { .. } | ReviewEvent::Conclude { .. } => Value::Null,
    }
}

fn canonical(actual: &Actual) -> Value {
    match &actual.value {
        Measured::Number(number) => json!(number.to_string()),
        Measured::Arithmetic(arithmetic) => json!(arithmetic.to_text(Language::English)),
        Measured::Computed(computed) => json!(computed.arithmetic().to_text(Language::English)),
        Measured::YesNo(answer) => json!(answer),
        Measured::Date(day) => json!(day.to_string()),
    }
}

fn given(inputs: &[Given]) -> Value {
    let text = |(symbol, value): &Given| (symbol.clone(), json!(value.to_text(Language::English)));
    Value::Object(inputs.iter().map(text).collect())
}

fn judged(judgement: &Judgement) -> Value {
    match judgement {
        Judgement::NotAssessable { note } => json!({ "judgement": "not_assessable", "note": note }),
        Judgement::Overridden { achievement, note } => {
            json!({ "judgement": "overridden", "achievement": achievement.to_string(), "note": note })
        }
    }
}

fn deviated(deviation: &Deviation) -> Value {
    json!({ "cause": name(&deviation.cause), "note": deviation.note })
}

/// The year an edit belongs to; of an amendment the first one it holds for.
fn year(edit: &Edit) -> Option<Year> {
    if let Edit::Amend { since, .. } = edit {
        return Some(*since);
    }
    edit.subject().and_then(|subject| subject.year())
}

/// What a list of changes calls an edit.
fn kind(edit: &Edit) -> String {
    if matches!(edit, Edit::Structure(StructureEdit::Withdraw { .. })) {
        // A measurement is withdrawn.
        "take_out".to_owned()
    } else {
        name(edit)
    }
}

const fn date(edit: &Edit) -> Option<Date> {
    if let Edit::Record { date, .. }
    | Edit::Withdraw { date, .. }
    | Edit::Annotate { date, .. }
    | Edit::Amend { date, .. } = edit
    {
        Some(*date)
    } else {
        None
    }
}

fn note(edit: &Edit) -> Option<&str> {
    if let Edit::Record { note, .. } = edit {
        note.as_deref()
    } else if let Edit::Annotate { note, .. }
    | Edit::Reopen { reason: note, .. }
    | Edit::Amend { reason: note, .. } = edit
    {
        Some(note)
    } else {
        None
    }
}

/// What else is recorded: the source of a value, the act of an amendment.
fn source(edit: &Edit) -> Option<&str> {
    if let Edit::Record { source, .. } = edit {
        source.as_deref()
    } else if let Edit::Amend { act, .. } = edit {
        Some(act)
    } else {
        None
    }
}
