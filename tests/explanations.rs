//! Why this number: the last line of every explanation ends with the figure that is on the screen, for random plans.

use proptest::prelude::*;
use traguardo::plan::{
    Combination, Comparator, Criterion, Decimal, Fraction, Kpi, Language, Place, Plan, Quantity,
    Target, Unit, YearTarget,
};
use traguardo::record::{Document, Edit, Judgement, Value};
use traguardo::score::{
    Figures, Scores, Wanted, achieved, explain_kpi, explain_objective, explain_rollup, wants,
};
use traguardo::store::{EMBEDDED, plan_from_ron};
use traguardo::words::words;

use crate::support::{now, signature};

/// What one KPI promises, weighs and reached; `None` where nothing was typed.
type Sketch = (i64, bool, Option<i64>, i64, u8);

fn sketch() -> impl Strategy<Value = Sketch> {
    let actual = proptest::option::weighted(0.8, -500_i64..30_000);
    (
        -300_i64..20_000,
        any::<bool>(),
        actual,
        0_i64..100,
        0_u8..12,
    )
}

fn kpi(like: &Kpi, code: String, (target, ceiling, _, weight, kind): Sketch) -> Kpi {
    let quantity = Quantity {
        value: Decimal::new(target, 2),
        unit: Unit::Percent,
    };
    let comparator = if ceiling {
        Comparator::AtMost
    } else {
        Comparator::AtLeast
    };
    let criterion = match kind {
        0 => Criterion::Nothing,
        1 => Criterion::YesNo(true),
        _ => Criterion::Bound(comparator, quantity),
    };
    let printed = String::new();
    Kpi {
        code,
        weight: (kind != 2).then(|| weight.into()),
        formula: None,
        targets: vec![YearTarget {
            year: 2022,
            target: Target { printed, criterion },
            bands: Vec::new(),
            interim: Vec::new(),
        }],
        ..like.clone()
    }
}

fn document(sketches: &[Vec<Sketch>], worst: bool) -> Document {
    let mut plan: Plan = plan_from_ron(EMBEDDED).unwrap();
    let (objective, like) = (
        plan.objectives[0].clone(),
        plan.objectives[0].kpis[0].clone(),
    );
    plan.rules.combination = if worst {
        Combination::Worst
    } else {
        Combination::WeightedMean
    };
    plan.objectives.clear();
    let mut edits = Vec::new();
    for (index, sketches) in sketches.iter().enumerate() {
        let mut sheet = objective.clone();
        sheet.code = index.to_string();
        sheet.organisational = index % 2 == 0;
        sheet.kpis.clear();
        for (at, sketch) in sketches.iter().enumerate() {
            let code = format!("{index}.{at}");
            sheet.kpis.push(kpi(&like, code.clone(), *sketch));
            let (_, _, actual, _, kind) = *sketch;
            edits.extend(actual.map(|number| Edit::Record {
                kpi: code.clone(),
                year: 2022,
                date: jiff::civil::date(2022, 6, 1),
                actual: if kind == 1 {
                    Value::YesNo(number > 0).into()
                } else {
                    Value::Number(Decimal::new(number, 2)).into()
                },
                note: None,
                source: None,
                sha256: None,
            }));
            if kind == 11 {
                let note = "nota".to_owned();
                edits.push(Edit::Judge {
                    kpi: code,
                    year: 2022,
                    judgement: Some(Judgement::NotAssessable { note }),
                });
            }
        }
        plan.objectives.push(sheet);
    }
    let mut document = Document::new(plan, [], signature("M. Rossi"), now().instant);
    if !edits.is_empty() {
        document.apply(edits, now()).unwrap();
    }
    document
}

/// Whether the last lines end with the figures, the final one last.
fn ends_with(lines: &[String], figures: &Figures) -> Result<(), TestCaseError> {
    let words = words(Language::Italian);
    let last = lines.last().unwrap();
    let Some(result) = &figures.result else {
        prop_assert!(last.contains("n.a."), "{last}");
        return Ok(());
    };
    prop_assert!(
        last.ends_with(&format!("= {} %", words.figure(result))),
        "{last}"
    );
    if let Some(so_far) = &figures.so_far {
        let line = &lines[lines.len() - 2];
        prop_assert!(
            line.ends_with(&format!("= {} %", words.figure(so_far))),
            "{line}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_last_line_is_the_figure_on_the_screen(
        sketches in proptest::collection::vec(proptest::collection::vec(sketch(), 1..5), 1..5),
        worst in any::<bool>(),
    ) {
        let document = document(&sketches, worst);
        let scores = Scores::new(&document, 2022);
        let words = words(Language::Italian);
        for (place, _) in document.plan().kpis() {
            let it = explain_kpi(&document, &scores, place).unwrap();
            let lines = words.explain_kpi(&it, 2022);
            let score = scores.kpi(place).unwrap();
            let end = match &score.achievement {
                Some(achievement) => format!("= {} %", words.figure(achievement)),
                None => words.state(score.state).to_owned(),
            };
            prop_assert!(lines.last().unwrap().ends_with(&end), "{lines:?}");
        }
        for index in 0..sketches.len() {
            let it = explain_objective(&document, &scores, index).unwrap();
            let lines = words.explain_objective(&it, 2022);
            ends_with(&lines, &scores.objective(index).unwrap().figures)?;
        }
        for (organisational, rollup) in [(false, scores.individual()), (true, scores.organisational())] {
            let it = explain_rollup(&document, &scores, organisational);
            ends_with(&words.explain_rollup(&it), &rollup.figures)?;
        }
    }

    #[test]
    fn what_is_missing_would_be_just_enough(
        sketches in proptest::collection::vec(proptest::collection::vec(sketch(), 1..5), 1..4),
    ) {
        let document = document(&sketches, false);
        let scores = Scores::new(&document, 2022);
        let rules = &document.plan().rules;
        for (place, kpi) in document.plan().kpis() {
            let Some(wants) = wants(&document, &scores, place) else { continue };
            let criterion = kpi.target(2022).unwrap().criterion;
            let reached = |wanted: &Wanted| match wanted {
                Wanted::AtLeast(value) | Wanted::AtMost(value) => {
                    achieved(value, &criterion, &[], rules)
                }
                _ => None,
            };
            if let Some(reached) = wants.hundred.as_ref().and_then(reached) {
                prop_assert_eq!(reached, Fraction::hundred());
            }
            if let Some((edge, wanted)) = &wants.band
                && let Some(reached) = reached(wanted)
            {
                // Where the target is not above nought it is all or nothing.
                prop_assert!(reached == *edge || reached == Fraction::hundred());
            }
            if let Some((achievement, _)) = wants.objective.and_then(|it| it.wanted) {
                prop_assert!(brings(&scores, place, &achievement));
            }
        }
    }
}

/// Whether an objective would be in its next band if a KPI had that achievement.
fn brings(scores: &Scores, place: Place, achievement: &Fraction) -> bool {
    let score = scores.objective(place.objective).unwrap();
    let edge = [70, 90].map(Fraction::from).into_iter();
    let result = score.figures.result.clone().unwrap();
    let edge = edge.into_iter().find(|edge| result < *edge).unwrap();
    let mut sum = Fraction::zero();
    let mut total = Fraction::zero();
    for (at, (weight, kpi)) in score.weights.iter().zip(&score.kpis).enumerate() {
        if kpi.state.counts() {
            let counted = if at == place.kpi {
                achievement.clone()
            } else {
                kpi.counted()
            };
            sum = sum.plus(&weight.times(&counted));
            total = total.plus(weight);
        }
    }
    sum.over(&total) == Some(edge)
}
