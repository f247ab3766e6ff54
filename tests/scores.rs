//! The figures of small plans: what counts and what does not, what is lacking, what is asked about, and what would do.

mod lacking;
mod ways;
mod whole;

use jiff::civil::date;
use traguardo::plan::Language::Italian;
use traguardo::plan::{
    Band, Combination, Fraction, Kpi, Objective, Place, Plan, Rules, Target, Year, YearTarget,
    criterion,
};
use traguardo::record::{Document, Edit, Judgement, Value, actual_from, empty_plan};
use traguardo::score::{
    Figures, Known, Measure, ObjectiveScore, Rule, Scores, State, explain_kpi, explain_rollup,
    kpi_score, measure,
};

use crate::support::{now, signature};

const YEAR: Year = 2025;
const FIRST: Place = Place {
    objective: 0,
    kpi: 0,
};

fn kpi(code: &str, weight: i64, target: &str) -> Kpi {
    let target = Target::of_cell(target, Italian);
    Kpi {
        weight: Some(weight.into()),
        targets: vec![YearTarget {
            year: YEAR,
            target,
            bands: Vec::new(),
            interim: Vec::new(),
        }],
        ..Kpi::named(code, code)
    }
}

fn objective(code: &str, kpis: &[Kpi]) -> Objective {
    Objective {
        kpis: kpis.to_vec(),
        ..Objective::named(code, code)
    }
}

fn plan(objectives: &[Objective]) -> Plan {
    Plan {
        objectives: objectives.to_vec(),
        unapproved: false,
        ..empty_plan("Prova", &[YEAR], ("o", "k"))
    }
}

/// A plan in which these actuals were typed.
fn document(plan: Plan, actuals: &[(&str, &str)]) -> Document {
    let mut document = Document::new(plan, [], signature("M. Rossi"), now().instant);
    for (code, text) in actuals {
        make(&mut document, value(code, text));
    }
    document
}

fn make(document: &mut Document, edit: Edit) {
    document.apply(vec![edit], now()).unwrap();
}

fn value(code: &str, text: &str) -> Edit {
    let kind = criterion(text, Italian).unwrap().kind();
    Edit::Record {
        kpi: code.into(),
        year: YEAR,
        date: date(YEAR, 6, 30),
        actual: actual_from(text, kind, Italian).unwrap(),
        note: None,
        source: None,
        sha256: None,
    }
}

fn judge(code: &str, judgement: Judgement) -> Edit {
    Edit::Judge {
        kpi: code.into(),
        year: YEAR,
        judgement: Some(judgement),
    }
}

fn not_assessable() -> Judgement {
    let note = "nota".to_owned();
    Judgement::NotAssessable { note }
}

fn shown(number: Option<&Fraction>) -> String {
    number.map_or_else(String::new, |it| it.to_places(2))
}

fn figures(it: &Figures) -> [String; 3] {
    [&it.result, &it.so_far, &it.covered].map(|it| shown(it.as_ref()))
}

#[test]
fn a_measure_says_what_the_actual_was_held_against() {
    let band = |from: i64, to: i64, percent: i64| Band {
        from: Some(from.into()),
        to: Some(to.into()),
        percent: percent.into(),
        ..Band::default()
    };
    let table = [band(0, 10, 60), band(20, 30, 100)];
    let cases = [
        ("2..5", &[][..], 10, "50.00", Rule::InverseRatio, "5.00"),
        ("2..5", &[], 1, "50.00", Rule::Ratio, "2.00"),
        ("2..5", &[], 3, "100.00", Rule::Inside, ""),
        ("<= 30", &[], 40, "75.00", Rule::InverseRatio, "30.00"),
        (">= 20", &table, 25, "100.00", Rule::Scale, ""),
        // What no row of the table speaks of brings nothing.
        (">= 20", &table, 15, "0.00", Rule::Scale, ""),
        (">= 20", &table, 30, "0.00", Rule::Scale, ""),
    ];
    for (target, bands, actual, raw, rule, held) in cases {
        let criterion = criterion(target, Italian).unwrap();
        let actual = Value::Number(actual.into()).into();
        let Measure::Measured(it) = measure(&actual, &criterion, bands, &Rules::default()) else {
            panic!("{actual:?} can be measured against {target}");
        };
        let found = (it.raw.to_places(2), it.rule, shown(it.target.as_ref()));
        let expected = (raw.to_owned(), rule, held.to_owned());
        assert_eq!(found, expected, "{actual:?} against {target}");
    }
}

#[test]
fn a_hand_a_target_that_is_open_and_an_answer_that_is_none_have_states_of_their_own() {
    let overridden = |achievement: i64| Judgement::Overridden {
        achievement: achievement.into(),
        note: "nota".into(),
    };
    let yes = Value::YesNo(true).into();
    let cases = [
        (
            ">= 1",
            None,
            Some(overridden(120)),
            State::Overridden,
            "100.00",
        ),
        (
            ">= 1",
            None,
            Some(overridden(-5)),
            State::Overridden,
            "0.00",
        ),
        (
            ">= 1",
            Some(&yes),
            Some(not_assessable()),
            State::NotAssessable,
            "",
        ),
        (">= 1", Some(&yes), None, State::NotComputable, ""),
        (">= 1", None, None, State::Missing, ""),
        ("TBC", Some(&yes), None, State::Open, ""),
        (
            "TBC",
            None,
            Some(overridden(70)),
            State::Overridden,
            "70.00",
        ),
        (
            "//",
            Some(&yes),
            Some(overridden(70)),
            State::NotApplicable,
            "",
        ),
    ];
    for (target, actual, judgement, state, achievement) in cases {
        let judgement = judgement.as_ref();
        let known = Known { actual, judgement };
        let score = kpi_score(&kpi("A", 100, target), YEAR, known, &Rules::default());
        let found = (score.state, shown(score.achievement.as_ref()));
        assert_eq!(
            found,
            (state, achievement.to_owned()),
            "{target} {judgement:?}"
        );
    }
}

/// Which states count in the final figure, which in that so far, and which wait for somebody.
#[test]
fn each_state_counts_is_covered_and_waits_for_somebody_or_not() {
    for state in State::ALL {
        let is = |all: &[State]| all.contains(&state);
        let out = is(&[State::NotApplicable, State::NotAssessable]);
        let lacks = is(&[State::Missing, State::NotComputable]);
        let weak = is(&[State::Open, State::Critical, State::Partial]);
        let found = [
            state.counts(),
            state.is_covered(),
            state.lacks_actual(),
            state.needs_attention(),
        ];
        let covered = !out && !lacks && state != State::Open;
        assert_eq!(found, [!out, covered, lacks, lacks || weak], "{state:?}");
    }
}

/// Two KPIs, of which one has 80 % and the other nothing yet.
#[test]
fn the_figure_so_far_leaves_out_what_has_no_actual_however_kpis_are_combined() {
    let cases = [
        (
            Combination::WeightedMean,
            [50, 50],
            ["40.00", "80.00", "50.00"],
        ),
        (Combination::Worst, [50, 50], ["0.00", "80.00", "50.00"]),
        (Combination::Worst, [75, 25], ["0.00", "80.00", "75.00"]),
        // Without any weight each counts as much as the other where the worst decides, and nothing counts in a mean.
        (Combination::Worst, [0, 0], ["0.00", "80.00", "50.00"]),
        (Combination::WeightedMean, [0, 0], ["", "", ""]),
    ];
    for (combination, [a, b], expected) in cases {
        let mut plan = plan(&[objective(
            "1",
            &[kpi("A", a, ">= 10"), kpi("B", b, ">= 10")],
        )]);
        plan.rules.combination = combination;
        let document = document(plan, &[("A", "8")]);
        let scores = Scores::new(&document, YEAR);
        let found = figures(&scores.objective(0).unwrap().figures);
        assert_eq!(found, expected, "{combination:?} {a} {b}");
    }
}

#[test]
fn an_explanation_says_the_rule_and_a_share_where_there_is_one() {
    let mut tabled = kpi("A", 50, ">= 10");
    tabled.bands = vec![Band {
        from: Some(5.into()),
        to: None,
        percent: 90.into(),
        ..Band::default()
    }];
    let silent = kpi("C", 20, "//");
    let mut own = objective("1", &[tabled, kpi("B", 30, ">= 10"), silent]);
    own.organisational = true;
    let other = objective("2", &[kpi("D", 100, ">= 10")]);
    let document = document(plan(&[own, other]), &[("A", "7"), ("B", "5"), ("D", "1")]);
    let scores = Scores::new(&document, YEAR);
    let explained = |kpi| explain_kpi(&document, &scores, Place { objective: 0, kpi }).unwrap();
    let Some(Measure::Measured(held)) = explained(0).measure else {
        panic!("a number is measured")
    };
    assert_eq!((held.rule, held.raw), (Rule::Scale, 90.into()));
    let share = explained(1).share.unwrap();
    let numbers = [&share.weight, &share.total, &share.counted].map(|it| shown(Some(it)));
    assert_eq!(numbers, ["30.00", "80.00", "50.00"]);
    assert_eq!(shown(share.points.as_ref()), "18.75");
    // What is not asked this year has no share, of whatever weight it is.
    assert_eq!(explained(2).share, None);
    let rollups = [
        (false, scores.individual()),
        (true, scores.organisational()),
    ];
    for (organisational, rollup) in rollups {
        let explained = explain_rollup(&document, &scores, organisational);
        assert_eq!(explained.rollup, *rollup);
        assert_eq!(explained.terms.len(), rollup.members);
    }
}

/// The score of an objective by itself, for what a whole plan does not let happen.
#[test]
fn nothing_is_covered_where_nothing_counts() {
    let rules = Rules::default();
    let known = Known::default();
    for kpis in [
        vec![],
        vec![kpi("A", 0, ">= 10")],
        vec![kpi("A", 100, "//")],
    ] {
        let score = |it: &Kpi| kpi_score(it, YEAR, known, &rules);
        let scores = kpis.iter().map(score).collect();
        let it = ObjectiveScore::new(&objective("1", &kpis), YEAR, scores, &rules);
        assert_eq!(it.figures, Figures::default(), "{kpis:?}");
    }
}
