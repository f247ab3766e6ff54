//! What a value would bring, whether it can be meant, and where a year leads.

use jiff::civil::date;
use traguardo::plan::Language::Italian;
use traguardo::plan::{Kpi, Target};
use traguardo::record::{Document, Edit, Judgement, actual_from};
use traguardo::score::{
    Because, Scores, State, YearSeries, far, prospects, state_at, wants, year_series,
};

use super::{FIRST, YEAR, document, judge, kpi, make, objective, plan, shown, value};

/// A plan of that KPI alone.
fn alone(kpi: Kpi, actuals: &[(&str, &str)]) -> Document {
    document(plan(&[objective("1", &[kpi])]), actuals)
}

/// A KPI with a baseline.
fn from(baseline: &str, target: &str) -> Kpi {
    Kpi {
        baseline: Some(Target::of_cell(baseline, Italian)),
        ..kpi("A", 100, target)
    }
}

/// A value that is asked for is rounded so that it is enough, and named once.
#[test]
fn prospects_are_enough_for_what_they_promise_and_each_value_is_there_once() {
    let (target, good, fair) = (
        Because::Target,
        Because::Band(State::OnTarget),
        Because::Band(State::Partial),
    );
    let cases = [
        (
            from("//", ">= 33,333"),
            vec![("33.34", &target), ("30.00", &good), ("23.34", &fair)],
        ),
        (
            from("//", "<= 30"),
            vec![("30.00", &target), ("33.33", &good), ("42.85", &fair)],
        ),
        (
            from("10", ">= 10"),
            vec![("10.00", &target), ("9.00", &good), ("7.00", &fair)],
        ),
        (
            from("5", ">= 10"),
            vec![
                ("10.00", &target),
                ("9.00", &good),
                ("7.00", &fair),
                ("5.00", &Because::Baseline),
            ],
        ),
        (from("SI", "SI"), vec![]),
    ];
    for (kpi, expected) in cases {
        let document = alone(kpi.clone(), &[]);
        let scores = Scores::new(&document, YEAR);
        let wants = wants(&document, &scores, FIRST).unwrap();
        let all = prospects(&document, &scores, FIRST, &wants);
        let found = all.iter().map(|it| (it.value.to_places(2), &it.why));
        let expected = expected
            .into_iter()
            .map(|(value, why)| (value.to_owned(), why));
        assert!(found.eq(expected), "{kpi:?}: {all:?}");
        for it in &all {
            let reached = match &it.why {
                Because::Target => State::OnTarget,
                Because::Band(state) => *state,
                _ => State::Critical,
            };
            let beyond = it.state == State::Beyond && reached == State::OnTarget;
            assert!(it.state == reached || beyond, "{it:?}");
            assert_eq!(
                state_at(&document, &scores, FIRST, &it.value),
                reached,
                "{it:?}"
            );
            assert_eq!(it.objective.as_ref(), Some(&it.achievement), "{it:?}");
        }
    }
}

#[test]
fn what_would_be_without_a_judgement_is_the_actual_again() {
    let mut document = alone(kpi("A", 100, ">= 10"), &[("A", "8")]);
    let judgement = Judgement::Overridden {
        achievement: 95.into(),
        note: "nota".into(),
    };
    make(&mut document, judge("A", judgement));
    let scores = Scores::new(&document, YEAR);
    assert_eq!(shown(scores.individual().figures.result.as_ref()), "95.00");
    let preview = scores.preview_judged(&document, FIRST, None).unwrap();
    assert_eq!(
        (preview.kpi.state, shown(preview.kpi.achievement.as_ref())),
        (State::Partial, "80.00".into())
    );
    assert_eq!(shown(preview.individual.figures.result.as_ref()), "80.00");
}

/// Ten times or a tenth of all that is known, the edge included, and of nothing less.
#[test]
fn a_value_is_asked_about_where_it_is_far_from_all_that_is_known() {
    let cases = [
        (">= 10", "", "100", "10"),
        (">= 10", "", "99,9", ""),
        (">= 10", "", "1", "10"),
        (">= 10", "", "1,1", ""),
        (">= 10", "95", "100", ""),
        (">= 10", "8", "100", "10"),
        ("2..50", "", "30", ""),
        ("2..50", "", "600", "6"),
        (">= 0", "5", "500", "5"),
        (">= 0", "", "500", ""),
    ];
    for (target, last, typed, likelier) in cases {
        let last: Vec<_> = [("A", last)]
            .into_iter()
            .filter(|it| !it.1.is_empty())
            .collect();
        let document = alone(kpi("A", 100, target), &last);
        let own = document.plan().kpi(FIRST).unwrap();
        let actual = actual_from(typed, own.kind(YEAR), Italian).unwrap();
        let found = far(&actual, own, YEAR, document.cell(FIRST, YEAR));
        let found = found.and_then(|it| it.likelier);
        let found = found.map_or_else(String::new, |it| it.to_shortest(0, 4));
        assert_eq!(found, likelier, "{typed} against {target} after {last:?}");
    }
}

/// The course of a year in which these values were measured.
fn series(kpi: Kpi, measured: &[(i8, i8, &str)]) -> YearSeries {
    let mut document = alone(kpi, &[]);
    for (month, day, text) in measured {
        let Edit::Record {
            kpi,
            year,
            actual,
            note,
            source,
            sha256,
            ..
        } = value("A", text)
        else {
            panic!("a value is recorded")
        };
        let date = date(YEAR, *month, *day);
        make(
            &mut document,
            Edit::Record {
                kpi,
                year,
                date,
                actual,
                note,
                source,
                sha256,
            },
        );
    }
    let own = document.plan().kpi(FIRST).unwrap();
    year_series(own, YEAR, document.cell(FIRST, YEAR)).unwrap()
}

#[test]
fn a_year_begins_where_levels_stood_and_sums_begin_at_nought() {
    let cases = [
        ("8%", "12%", "8.00"),
        ("8..10%", "12%", "8.00"),
        ("5 gg", "3 gg", "5.00"),
        ("8", "12", "0.00"),
        ("€ 8", "€ 12", "0.00"),
        ("SI", "12%", ""),
    ];
    for (baseline, target, start) in cases {
        let it = series(from(baseline, target), &[]);
        assert_eq!(shown(it.start.as_ref()), start, "{baseline} {target}");
    }
}

/// One a day: where that leads on 31 December is an estimate, and what a chart of it has room for.
#[test]
fn a_year_that_is_over_has_no_estimate_and_a_chart_has_room_for_one() {
    let begun = [(1, 1, "0"), (1, 11, "10"), (1, 21, "20")];
    let over = [(1, 1, "0"), (1, 11, "10"), (12, 31, "20")];
    let cases = [
        (&begun[..2], "", ["0.00", "100.00"]),
        (&begun, "364.00", ["0.00", "364.00"]),
        (&over, "", ["0.00", "100.00"]),
    ];
    for (measured, estimate, bounds) in cases {
        let it = series(kpi("A", 100, ">= 100"), measured);
        assert_eq!(shown(it.estimate.as_ref()), estimate, "{measured:?}");
        let (low, high) = it.bounds();
        assert_eq!(
            [&low, &high].map(|it| shown(Some(it))),
            bounds,
            "{measured:?}"
        );
    }
}
