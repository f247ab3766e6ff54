//! `traguardo status`: the scores of a year.

use std::io::Write;

use serde_json::{Value, json};

use super::arguments::StatusArguments;
use super::due::{Due, missing, open};
use super::table::Table;
use super::{Context, Exit, Outcome};
use crate::plan::{Band, Criterion, Decimal, Fraction, Kind, Kpi, Place, Target, Unit, Year};
use crate::record::{Actual, Cell, Document, Value as Measured};
use crate::score::{Figures, KpiScore, Rollup, Scores};
use crate::words::Words;

pub(super) fn perform(
    arguments: &StatusArguments,
    context: &Context,
    out: &mut dyn Write,
) -> Outcome {
    let (opened, scores) = context.scored()?;
    let due = Due::new(&opened.document, &scores, context);
    if arguments.json {
        let mut json = json(&context.plan_id, &opened.document, &scores);
        if let (true, Some(object)) = (arguments.due, json.as_object_mut()) {
            due.extend(object);
        }
        super::json::write(out, json)?;
    } else if arguments.due {
        due.write(context.words, out)?;
    } else {
        for line in text(context.words, &opened.document, &scores) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(if arguments.due && due.is_any() {
        Exit::Due
    } else {
        Exit::Done
    })
}

/// The table that a person reads.
pub(super) fn text(words: &Words, document: &Document, scores: &Scores) -> Vec<String> {
    let plan = document.plan();
    let mut lines = vec![
        format!("{} · {}", plan.display_title(), scores.year()),
        String::new(),
    ];
    let mut table = Table::new(&[1]);
    for (name, rollup) in [
        (words.overview.individual(), scores.individual()),
        (words.overview.organisational(), scores.organisational()),
    ] {
        table.row([
            name.to_owned(),
            percent(words, rollup.figures.result.as_ref()),
            so_far(words, &rollup.figures),
            broken(words, rollup),
        ]);
    }
    lines.extend(table.lines());
    let mut table = Table::new(&[2, 3, 4, 5]);
    for (at, (objective, score)) in plan
        .objectives
        .iter()
        .zip((0..).map_while(|index| scores.objective(index)))
        .enumerate()
    {
        table.row([]);
        let title = format!("{} ", words.titled(objective));
        let figures = [
            percent(words, score.figures.result.as_ref()),
            so_far(words, &score.figures),
        ];
        let [result, measured] = figures;
        table.row([
            objective.code.clone(),
            title,
            String::new(),
            String::new(),
            String::new(),
            result,
            measured,
        ]);
        for (kpi, (it, score)) in objective.kpis.iter().zip(&score.kpis).enumerate() {
            let place = Place { objective: at, kpi };
            let cell = document.cell(place, scores.year());
            let actual = cell.and_then(Cell::actual);
            table.row(row(words, it, scores.year(), actual, score));
        }
    }
    lines.extend(table.lines());
    for (list, codes) in [
        (words.cli.missing_list(), missing(document, scores)),
        (words.cli.open_list(), open(document, scores)),
    ] {
        if !codes.is_empty() {
            lines.extend([String::new(), format!("{list}: {}", codes.join(", "))]);
        }
    }
    lines
}

fn row(
    words: &Words,
    kpi: &Kpi,
    year: Year,
    actual: Option<&Actual>,
    score: &KpiScore,
) -> [String; 7] {
    let name: String = kpi.name_in(year).chars().take(60).collect();
    [
        kpi.code.clone(),
        if name.len() < kpi.name_in(year).len() {
            format!("{}…", name.trim_end())
        } else {
            name
        },
        kpi.weight_in(year)
            .map(|weight| words.share(&Fraction::from(weight)))
            .unwrap_or_default(),
        kpi.target(year)
            .map(|target| words.target(target))
            .unwrap_or_default(),
        actual
            .map(|actual| words.actual(actual, kpi, year))
            .unwrap_or_default(),
        score
            .achievement
            .as_ref()
            .map(|it| format!("{} %", words.figure(it)))
            .unwrap_or_default(),
        words.state(score.state).to_owned(),
    ]
}

fn percent(words: &Words, figure: Option<&Fraction>) -> String {
    figure.map_or_else(
        || words.overview.not_available().to_owned(),
        |figure| format!("{} %", words.figure(figure)),
    )
}

fn so_far(words: &Words, figures: &Figures) -> String {
    match (&figures.so_far, &figures.covered) {
        (Some(so_far), Some(covered)) => words
            .overview
            .so_far_of_weight(words.figure(so_far), words.share(covered)),
        _ => String::new(),
    }
}

fn broken(words: &Words, rollup: &Rollup) -> String {
    match rollup.broken {
        0 => String::new(),
        some => words.overview.broken(some),
    }
}

/// `status --json`: its keys are a contract.
fn json(plan_id: &str, document: &Document, scores: &Scores) -> Value {
    let plan = document.plan();
    let objectives = plan
        .objectives
        .iter()
        .enumerate()
        .filter_map(|(index, objective)| {
            let score = scores.objective(index)?;
            let kpis = objective.kpis.iter().zip(&score.kpis).enumerate();
            let kpis = kpis.map(|(kpi, (it, score))| {
                let place = Place {
                    objective: index,
                    kpi,
                };
                let cell = document.cell(place, scores.year());
                kpi_json(it, cell.and_then(Cell::actual), scores.year(), score)
            });
            let kpis: Vec<Value> = kpis.collect();
            let mut json = json!({
                "code": objective.code,
                "title": objective.title,
                "organisational": objective.organisational,
            });
            if objective.condition {
                extend(&mut json, json!({ "condition": true }));
            }
            extend(&mut json, figures_json(&score.figures));
            extend(&mut json, json!({ "kpis": kpis }));
            Some(json)
        });
    let rollup = |rollup: &Rollup| {
        let mut json = figures_json(&rollup.figures);
        if rollup.broken > 0 {
            extend(&mut json, json!({ "conditions_not_met": rollup.broken }));
        }
        json
    };
    json!({
        "schema": 1,
        "plan": plan_id,
        "title": plan.title,
        "year": scores.year(),
        "individual": rollup(scores.individual()),
        "organisational": rollup(scores.organisational()),
        "objectives": objectives.collect::<Vec<Value>>(),
    })
}

fn extend(json: &mut Value, more: Value) {
    if let (Some(object), Value::Object(more)) = (json.as_object_mut(), more) {
        object.extend(more);
    }
}

fn figures_json(figures: &Figures) -> Value {
    json!({
        "final": rounded(figures.result.as_ref()),
        "so_far": rounded(figures.so_far.as_ref()),
        "covered_weight": rounded(figures.covered.as_ref()),
    })
}

fn rounded(figure: Option<&Fraction>) -> Option<String> {
    figure.map(|figure| figure.to_places(2))
}

fn kpi_json(kpi: &Kpi, actual: Option<&Actual>, year: Year, score: &KpiScore) -> Value {
    let mut json = json!({
        "code": kpi.code,
        "name": kpi.name_in(year),
        "weight": kpi.weight_in(year).map(|weight| weight.to_string()),
        "baseline": kpi.baseline.as_ref().map(|baseline| &baseline.printed),
        "target": target_json(kpi.target(year)),
        "actual": actual.map_or(Value::Null, |actual| actual_json(actual, kpi.kind(year))),
    });
    if !kpi.bands_in(year).is_empty() {
        extend(
            &mut json,
            json!({ "scale": scale_json(kpi.bands_in(year)) }),
        );
    }
    if let Some(parts) = actual.and_then(Actual::parts) {
        let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
        extend(&mut json, json!({ "parts": parts }));
    }
    extend(
        &mut json,
        json!({
            "raw": rounded(score.raw.as_ref()),
            "achievement": rounded(score.achievement.as_ref()),
            "state": score.state.name(),
        }),
    );
    if score.met == Some(false) && score.raw == Some(Fraction::hundred()) {
        extend(&mut json, json!({ "met": false }));
    }
    json
}

/// The points of a scale, each with what it is worth; of steps where they begin, and where the first one ends.
fn scale_json(bands: &[Band]) -> Value {
    let places = |it: Decimal| Fraction::from(it).to_places(2);
    let is_lines = bands.iter().any(|it| it.percent_to.is_some());
    let mut points: Vec<[String; 2]> = Vec::new();
    for band in bands {
        let begin = (band.from.or(band.to), band.percent);
        let end = (band.to, band.percent_to.unwrap_or(band.percent));
        for (at, worth) in [begin, end].into_iter().take(if is_lines { 2 } else { 1 }) {
            points.extend(at.map(|at| [places(at), places(worth)]));
        }
    }
    points.dedup();
    let read = if is_lines { "lines" } else { "steps" };
    json!({ "read": read, "points": points, "cap": places(Band::cap(bands)) })
}

/// A decimal as typed; of arithmetic its value to ten places; yes/no and days as JSON has them.
fn actual_json(actual: &Actual, kind: Kind) -> Value {
    match &actual.value {
        Measured::Number(number) => json!(number.to_string()),
        Measured::Arithmetic(_) | Measured::Computed(_) => match actual.number(kind) {
            Some(Ok(value)) => json!(value.to_places(10)),
            Some(Err(_)) | None => Value::Null,
        },
        Measured::YesNo(answer) => json!(answer),
        Measured::Date(day) => json!(day.to_string()),
    }
}

/// A target as printed and as read.
pub(super) fn target_json(target: Option<&Target>) -> Value {
    let Some(target) = target else {
        return json!({ "printed": "", "comparator": null, "kind": "none", "value": null });
    };
    let (comparator, kind, value) = match target.criterion {
        Criterion::Nothing => (None, "none", Value::Null),
        Criterion::Open => (None, "open", Value::Null),
        Criterion::YesNo(answer) => (None, "yes_no", json!(answer)),
        Criterion::By(day) => (Some("<="), "date", json!(day.to_string())),
        Criterion::Bound(comparator, quantity) => (
            Some(comparator.sign()),
            unit(quantity.unit),
            json!(quantity.value.to_string()),
        ),
        Criterion::Range {
            low,
            high,
            unit: of,
        } => (Some("range"), unit(of), json!(range(low, high))),
    };
    json!({ "printed": target.printed, "comparator": comparator, "kind": kind, "value": value })
}

fn range(low: Decimal, high: Decimal) -> String {
    format!("{low}..{high}")
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "percent",
        Unit::Number => "number",
        Unit::Count => "count",
        Unit::Money => "money",
        Unit::Days => "days",
        Unit::Hours => "hours",
        Unit::Minutes => "minutes",
    }
}
