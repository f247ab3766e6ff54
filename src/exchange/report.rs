//! What a report tells, in words, in the order in which it is printed.

use jiff::civil::Date;
use serde::Serialize;

use super::chart::{Chart, chart};
use super::review::Minutes;
use crate::plan::{Ceilings, Combination, Field, Kpi, Language, Objective, Place};
use crate::record::{Document, ReadOnly};
use crate::score::{Figures, KpiScore, Rollup, Scores, distance};
use crate::words::Words;

/// The report of a year; with minutes where it is one of a review.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The code of the language: `it`, `en`.
    pub language: &'static str,
    pub heading: String,
    pub title: String,
    pub year: i16,
    pub made: String,
    /// What was said and decided, where it is of a review.
    pub minutes: Option<Minutes>,
    pub rollups: Vec<Result>,
    pub objectives: Vec<Part>,
    pub method: Vec<String>,
    pub changes: Vec<ChangeLine>,
    /// What of the files is to be looked into, in sentences.
    pub findings: Vec<String>,
    /// The digest of the plan and its changes, and how it is verified.
    pub proof: Option<String>,
    pub labels: Labels,
}

/// A figure with its name.
#[derive(Clone, Debug, Serialize)]
pub struct Result {
    pub name: String,
    /// The final figure; `n.d.` where nothing counts.
    #[serde(rename = "final")]
    pub last: String,
    /// The figure so far, with the share of weight that it covers; empty where nothing was measured.
    pub so_far: String,
    /// The final figure for drawing: percent with a point, absent where there is none.
    pub fill: Option<String>,
}

/// An objective.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    pub code: String,
    pub title: String,
    pub result: Result,
    pub kpis: Vec<Row>,
    /// What was amended, paragraph by paragraph.
    pub amendments: Vec<Vec<String>>,
}

/// A KPI.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub code: String,
    pub name: String,
    /// Its weight in percent.
    pub weight: String,
    pub calculation: String,
    /// What else its row says: who answers for it, where its values come from.
    pub fields: Vec<Field>,
    pub baseline: String,
    /// What is promised, with what was promised before.
    pub target: String,
    /// What is to be reached within the year, each with its day.
    pub interim: Vec<String>,
    pub actual: String,
    pub achievement: String,
    /// For drawing: percent with a point, absent where there is none.
    pub fill: Option<String>,
    pub state: String,
    /// Its state, as a name that does not change with the language.
    pub state_name: String,
    pub deviation: String,
    pub cause: String,
    pub notes: String,
    /// How its year went, where it has two measurements or more.
    #[serde(rename = "course")]
    pub chart: Option<Chart>,
}

/// A change.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeLine {
    pub when: String,
    pub who: String,
    pub what: String,
}

/// The words of headings, in the language of the report.
#[derive(Clone, Debug, Serialize)]
pub struct Labels {
    pub results: &'static str,
    /// The word for the final figure.
    #[serde(rename = "final")]
    pub last: &'static str,
    pub so_far: &'static str,
    pub objective: &'static str,
    pub name: &'static str,
    pub kpi: &'static str,
    pub weight: &'static str,
    pub calculation: &'static str,
    pub baseline: &'static str,
    pub target: &'static str,
    pub actual: &'static str,
    pub achievement: &'static str,
    pub state: &'static str,
    pub deviation: &'static str,
    pub cause: &'static str,
    pub notes: &'static str,
    pub amendments: &'static str,
    /// The words for how a year went.
    #[serde(rename = "course")]
    pub chart: &'static str,
    #[serde(rename = "course_legend")]
    pub chart_legend: &'static str,
    pub method: &'static str,
    pub history: &'static str,
    pub present: &'static str,
    pub begun: &'static str,
    pub ended: &'static str,
    pub place: &'static str,
    pub signatures: &'static str,
    #[serde(rename = "said")]
    pub remarks: &'static str,
    pub decided: &'static str,
    pub changed: &'static str,
    /// The word for none.
    pub none: &'static str,
    /// The word for what is to be looked into.
    pub findings: &'static str,
}

/// The report of the year that was scored.
pub fn report(words: &Words, document: &Document, scores: &Scores, today: Date) -> Report {
    let plan = document.plan();
    let phrases = &words.report;
    let overview = &words.overview;
    let rollup = |name: &str, it: &Rollup| {
        let figures = result(words, name, &it.figures);
        let broken = (it.broken > 0).then(|| overview.broken(it.broken));
        let so_far = [figures.so_far].into_iter().filter(|it| !it.is_empty());
        Result {
            so_far: so_far.chain(broken).collect::<Vec<_>>().join(" · "),
            ..figures
        }
    };
    let objectives = plan.objectives.iter().enumerate();
    let mut changes: Vec<ChangeLine> = document
        .journal()
        .changes()
        .map(|change| ChangeLine {
            when: format!("{} {}", words.day(change.at.day()), change.at.clock()),
            who: change.author.clone(),
            what: words.change(document, change),
        })
        .collect();
    changes.reverse();
    Report {
        language: match words.language {
            Language::Italian => "it",
            Language::English => "en",
        },
        heading: phrases.title(scores.year()),
        title: plan.title.clone(),
        year: scores.year(),
        made: made(words, document, today),
        minutes: None,
        rollups: vec![
            rollup(overview.individual(), scores.individual()),
            rollup(overview.organisational(), scores.organisational()),
        ],
        objectives: objectives
            .filter_map(|(index, it)| part(words, document, scores, index, it))
            .collect(),
        method: method(words, document),
        changes,
        findings: Vec::new(),
        proof: None,
        labels: labels(words),
    }
}

/// When it was made, and as of when where the plan is shown as it stood.
fn made(words: &Words, document: &Document, today: Date) -> String {
    let made = words.report.made(words.day(today));
    match document.bar() {
        Some(ReadOnly::Past(day)) => words.report.as_it_stood(words.day(*day), &made),
        _ => made,
    }
}

fn result(words: &Words, name: &str, figures: &Figures) -> Result {
    let so_far = figures.so_far.as_ref().zip(figures.covered.as_ref());
    Result {
        name: name.to_owned(),
        last: words.figure_or_none(figures.result.as_ref()),
        so_far: so_far.map_or_else(String::new, |(so_far, covered)| {
            words
                .overview
                .so_far_of_weight(words.figure(so_far), words.share(covered))
        }),
        fill: figures.result.as_ref().map(|it| it.to_places(2)),
    }
}

fn part(
    words: &Words,
    document: &Document,
    scores: &Scores,
    index: usize,
    objective: &Objective,
) -> Option<Part> {
    let score = scores.objective(index)?;
    let kpis = objective.kpis.iter().enumerate().zip(&score.kpis);
    let rows = kpis.zip(&score.weights).map(|(((at, kpi), it), weight)| {
        let place = Place {
            objective: index,
            kpi: at,
        };
        Row {
            weight: words.share(weight),
            ..row(words, document, place, kpi, it, scores.year())
        }
    });
    let amendments = objective.kpis.iter().flat_map(|kpi| {
        kpi.amendments.iter().map(move |it| {
            let text = [words.announcement(kpi, it), words.previous_text(it)];
            let new = (!it.new.is_empty()).then(|| it.new.clone());
            let text = text.into_iter().chain(new);
            text.chain(it.reason.iter().cloned()).collect()
        })
    });
    Some(Part {
        code: objective.code.clone(),
        title: words.titled(objective),
        result: result(words, words.report.result(), &score.figures),
        kpis: rows.collect(),
        amendments: amendments.collect(),
    })
}

fn row(
    words: &Words,
    document: &Document,
    place: Place,
    kpi: &Kpi,
    score: &KpiScore,
    year: i16,
) -> Row {
    let cell = document.cell(place, year);
    let actual = cell.and_then(|cell| cell.actual());
    let kind = kpi.kind(year);
    let target = kpi.target(year);
    let off = actual
        .and_then(|it| it.number(kind)?.ok())
        .zip(target)
        .and_then(|(number, target)| distance(&number, &target.criterion));
    let old = kpi.target_amendment(year).map(|it| &it.old);
    let new_value = target.map_or_else(String::new, |it| it.printed.clone());
    let cause = cell.and_then(|cell| cell.deviation.as_ref());
    let note = cell.and_then(|cell| cell.current()).map(|it| &it.note);
    let judged = cell.and_then(|cell| cell.judgement.as_ref());
    let judged = judged.map(|it| words.judgement(it));
    let notes = note.filter(|it| !it.is_empty()).cloned();
    let interim = kpi
        .interim(year)
        .iter()
        .map(|it| format!("{}: {}", words.day(it.by), words.target(&it.target)));
    Row {
        code: kpi.code.clone(),
        name: kpi.name_in(year).to_owned(),
        weight: String::new(),
        calculation: kpi.calculation_in(year).to_owned(),
        fields: kpi.fields.clone(),
        baseline: kpi
            .baseline
            .as_ref()
            .map_or_else(String::new, |it| it.printed.clone()),
        target: old.map_or_else(
            || new_value.clone(),
            |old| format!("{new_value} ({})", words.overview.formerly(old)),
        ),
        interim: interim.collect(),
        actual: actual.map_or_else(String::new, |it| words.actual_in_full(it, kpi, year)),
        achievement: score
            .achievement
            .as_ref()
            .map_or_else(String::new, |it| words.figure(it)),
        fill: score.achievement.as_ref().map(|it| it.to_places(2)),
        state: words.state(score.state).to_owned(),
        state_name: score.state.name().to_owned(),
        deviation: off.map_or_else(String::new, |it| words.distance(&it, kind)),
        cause: cause.map_or_else(String::new, |it| words.deviation(it)),
        notes: judged
            .into_iter()
            .chain(notes)
            .collect::<Vec<_>>()
            .join("\n"),
        chart: chart(words, kpi, year, cell),
    }
}

/// The rules of the plan, in sentences.
fn method(words: &Words, document: &Document) -> Vec<String> {
    let phrases = &words.report;
    let rules = &document.plan().rules;
    let ceiling = match rules.ceilings {
        Ceilings::Ratio => phrases.method_ratio(),
        Ceilings::Linear => phrases.method_linear(),
    };
    let objective = match rules.combination {
        Combination::WeightedMean => phrases.method_mean(),
        Combination::Worst => phrases.method_worst(),
    };
    let [low, high] = [rules.critical_below, rules.partial_below].map(|it| words.decimal(it, 0));
    let bands = phrases.method_bands(&low, &high);
    let fixed = [
        phrases.method_floor(),
        ceiling,
        phrases.method_answer(),
        objective,
    ];
    let all = fixed.into_iter().chain([phrases.method_rollup()]);
    all.map(str::to_owned).chain([bands]).collect()
}

fn labels(words: &Words) -> Labels {
    let phrases = &words.report;
    Labels {
        results: phrases.results(),
        last: phrases.result(),
        so_far: phrases.so_far(),
        objective: phrases.objective(),
        name: phrases.sheet_name(),
        kpi: phrases.kpi(),
        weight: phrases.weight(),
        calculation: phrases.calculation(),
        baseline: phrases.baseline(),
        target: phrases.target(),
        actual: phrases.actual(),
        achievement: phrases.achievement(),
        state: phrases.state(),
        deviation: phrases.deviation(),
        cause: phrases.cause(),
        notes: phrases.notes(),
        amendments: phrases.amendments(),
        chart: phrases.year_series(),
        chart_legend: phrases.year_series_legend(),
        method: phrases.method(),
        history: phrases.history(),
        present: phrases.present(),
        begun: phrases.begun(),
        ended: phrases.ended(),
        place: phrases.place(),
        signatures: phrases.signatures(),
        remarks: phrases.remarks(),
        decided: phrases.decided(),
        changed: phrases.changed(),
        none: phrases.none(),
        findings: words.trust.findings(),
    }
}
