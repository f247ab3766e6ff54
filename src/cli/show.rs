//! `traguardo show`: the document, with every field of it.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::arguments::ShowArguments;
use super::json::name;
use super::status::target_json;
use super::{Context, Exit, Opened, Outcome};
use crate::plan::{Amended, Amendment, Field, Kpi, Language, Named, Objective, Plan};
use crate::score::Scores;
use crate::store::{Finding, seals_of};
use crate::words::{Evidence, Role, SheetLine, words};

/// How wide the text is.
const WIDTH: usize = 100;

pub(super) fn perform(
    arguments: &ShowArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Outcome {
    let (opened, scores) = context.scored()?;
    let document = &opened.document;
    let named = arguments
        .code
        .as_ref()
        .map(|code| context.named(document, code))
        .transpose()?;
    if arguments.json {
        let json = json(&context.plan_id, document.plan(), named);
        super::json::write(out, json)?;
    } else {
        for line in text(context, &opened, &scores, named) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(Exit::Done)
}

fn text(context: &Context, opened: &Opened, scores: &Scores, named: Option<Named>) -> Vec<String> {
    let words = context.words;
    let document = &opened.document;
    match named {
        Some(Named::Kpi(place)) => {
            let seals = seals_of(document, place, scores.year());
            let code = document.plan().kpi(place).map(|kpi| kpi.code.as_str());
            let own = |it: &&Finding| {
                it.file_error.breaks_trust()
                    && code.is_some_and(|code| it.file_error.codes().contains(&code))
            };
            let doubts = opened.findings.iter().filter(own);
            let doubts: Vec<String> = doubts.map(|it| it.sentence(words)).collect();
            let evidence = Evidence {
                seals: &seals,
                doubts: &doubts,
            };
            let sheet = words.kpi_sheet((document, scores), place, context.now, evidence);
            written(&sheet.lines)
        }
        Some(Named::Objective(index)) => written(&words.objective_sheet(document, scores, index)),
        None => {
            let plan = document.plan();
            let mut lines = plan.headings.clone();
            lines.push(plan.title.clone());
            for index in 0..plan.objectives.len() {
                lines.extend([String::new(), "─".repeat(WIDTH), String::new()]);
                lines.extend(written(&words.objective_sheet(document, scores, index)));
            }
            lines
        }
    }
}

/// The lines of a sheet, wrapped and indented by what they are.
pub(super) fn written(lines: &[SheetLine]) -> Vec<String> {
    let wrap = |line: &SheetLine| {
        let indent = match line.role {
            Role::Title | Role::Over | Role::Part(_) | Role::Label | Role::Blank => "",
            Role::Standing(_)
            | Role::Figures(_)
            | Role::Gauge(_)
            | Role::Weighted(_)
            | Role::Chart(_) => return Vec::new(),
            Role::Row | Role::Entry | Role::Dots(..) | Role::Scale => {
                return vec![format!("  {}", line.plain())];
            }
            Role::Text | Role::Old | Role::Result | Role::Warning => "  ",
        };
        let options = textwrap::Options::new(WIDTH)
            .initial_indent(indent)
            .subsequent_indent(indent);
        let wrapped = textwrap::wrap(&line.text, options);
        wrapped
            .into_iter()
            .map(|part| part.trim_end().to_owned())
            .collect::<Vec<_>>()
    };
    lines.iter().flat_map(wrap).collect()
}

/// `show --json`: every cell of the document is one string, exactly as printed.
fn json(plan_id: &str, plan: &Plan, named: Option<Named>) -> Value {
    let mut object = Map::new();
    object.insert("schema".to_owned(), json!(1));
    object.insert("plan".to_owned(), json!(plan_id));
    let rest = match named {
        None => plan_json(plan),
        Some(Named::Objective(index)) => plan.objective(index).map_or(Value::Null, objective_json),
        Some(Named::Kpi(place)) => plan.kpi(place).map_or(Value::Null, kpi_json),
    };
    if let Value::Object(rest) = rest {
        object.extend(rest);
    }
    Value::Object(object)
}

fn plan_json(plan: &Plan) -> Value {
    let rules = &plan.rules;
    json!({
        "title": plan.title,
        "short_title": plan.short_title,
        "headings": plan.headings,
        "columns": plan.columns,
        "baseline_year": plan.baseline_year,
        "years": plan.years,
        "rules": {
            "critical_below": rules.critical_below.to_string(),
            "partial_below": rules.partial_below.to_string(),
            "ceilings": name(&rules.ceilings),
            "equality": name(&rules.equality),
            "combination": name(&rules.combination),
        },
        "source": plan.source,
        "imported": plan.imported.map(|day| day.to_string()),
        "objectives": plan.objectives.iter().map(objective_json).collect::<Vec<_>>(),
    })
}

fn objective_json(objective: &Objective) -> Value {
    let mut json = json!({
        "code": objective.code,
        "headings": objective.headings,
        "title_label": objective.title_label,
        "title": objective.title,
        "short_title": objective.short_title,
        "organisational": objective.organisational,
        "common": objective.common,
        "weight": objective.weight.map(|weight| weight.to_string()),
        "fields": objective.fields.iter().map(field_json).collect::<Vec<_>>(),
        "kpis": objective.kpis.iter().map(kpi_json).collect::<Vec<_>>(),
        "notes": objective.notes,
    });
    if let (Some(object), true) = (json.as_object_mut(), objective.condition) {
        object.insert("condition".to_owned(), json!(true));
    }
    json
}

fn field_json(field: &Field) -> Value {
    json!({ "kind": name(&field.kind), "label": field.label, "text": field.text })
}

fn kpi_json(kpi: &Kpi) -> Value {
    let targets = kpi.targets.iter().map(|it| {
        let mut json = json!({ "year": it.year });
        if let (Some(object), Value::Object(target)) =
            (json.as_object_mut(), target_json(Some(&it.target)))
        {
            object.extend(target);
            if !it.interim.is_empty() {
                let interim = it.interim.iter();
                let interim = interim
                    .map(|of| json!({ "by": of.by.to_string(), "printed": of.target.printed }));
                object.insert("interim".to_owned(), interim.collect());
            }
        }
        json
    });
    let amendments = kpi.amendments.iter().map(|it| amendment_json(kpi, it));
    let mut json = json!({
        "code": kpi.code,
        "printed_code": kpi.printed_code,
        "name": kpi.name,
        "printed": kpi.printed,
        "weight": kpi.weight.map(|weight| weight.to_string()),
        "calculation": kpi.calculation,
        "baseline": kpi.baseline.as_ref().map(|baseline| &baseline.printed),
        "targets": targets.collect::<Vec<_>>(),
        "amendments": amendments.collect::<Vec<_>>(),
    });
    if let (Some(object), Some(direction)) = (json.as_object_mut(), kpi.direction) {
        object.insert("direction".to_owned(), json!(name(&direction)));
        object.insert("said_by".to_owned(), json!(kpi.said_by.map(|it| name(&it))));
    }
    if let (Some(object), false) = (json.as_object_mut(), kpi.earlier.is_empty()) {
        let earlier = kpi.earlier.iter();
        let earlier = earlier.map(|it| json!({ "year": it.year, "printed": it.target.printed }));
        object.insert("earlier".to_owned(), earlier.collect());
    }
    if let (Some(object), false) = (json.as_object_mut(), kpi.fields.is_empty()) {
        let fields = kpi.fields.iter().map(field_json);
        object.insert("fields".to_owned(), fields.collect());
    }
    if let (Some(object), Some(formula)) = (json.as_object_mut(), &kpi.formula) {
        let inputs = formula
            .inputs
            .iter()
            .map(|it| json!({ "symbol": it.symbol, "name": it.name }));
        object.insert("formula".to_owned(), json!(formula.text));
        object.insert("inputs".to_owned(), json!(inputs.collect::<Vec<_>>()));
    }
    json
}

fn amendment_json(kpi: &Kpi, amendment: &Amendment) -> Value {
    let (field, year) = match amendment.amended {
        Amended::Target(year) => ("target", Some(year)),
        Amended::Scale(year) => ("scale", Some(year)),
        Amended::Calculation => ("calculation", amendment.since),
        Amended::Weight => ("weight", amendment.since),
        Amended::Name => ("name", amendment.since),
    };
    // The document speaks Italian, and so does what is added to it.
    let italian = words(Language::Italian);
    json!({
        "amended": field,
        "year": year,
        "date": amendment.date.map(|day| day.to_string()),
        "act": amendment.act,
        "old": amendment.old,
        "new": amendment.new,
        "announcement": italian.announcement(kpi, amendment),
        "former": italian.previous_text(amendment),
        "reason": amendment.reason,
    })
}
