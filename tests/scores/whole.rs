//! A whole year at a glance: what is checked before it is closed, what moved, what is still to be done, and several plans together.

use jiff::civil::{Date, date};
use traguardo::plan::Language::Italian;
use traguardo::plan::{NewValue, Place, Plan, Target, Year};
use traguardo::record::{Cause, Deviation, Document, Edit};
use traguardo::score::{
    Checks, Figures, Rollup, Scores, Step, across, checks, compare, deadlines, glances,
};

use super::{FIRST, YEAR, document, figures, kpi, make, objective, plan, shown, value};
use crate::support::{now, signature};

#[test]
fn what_is_checked_before_a_year_is_closed_is_told_where_it_is_so_and_nowhere_else() {
    let all = plan(&[
        objective("1", &[kpi("A", 50, ">= 10"), kpi("B", 50, ">= 10")]),
        objective(
            "2",
            &[
                kpi("C", 60, ">= 10"),
                kpi("D", 50, ">= 10"),
                kpi("E", 0, "TBC"),
            ],
        ),
        // Nothing has to total 100 where there is nothing.
        objective("3", &[]),
    ]);
    let mut document = document(all, &[("A", "1"), ("B", "1"), ("C", "9")]);
    let cause = Cause::Exogenous;
    let note = "nota".to_owned();
    make(
        &mut document,
        Edit::Deviate {
            kpi: "B".into(),
            year: YEAR,
            deviation: Some(Deviation { cause, note }),
        },
    );
    // Somebody who had not seen that value typed another one.
    let mut blind = Document::new(
        document.plan().clone(),
        [],
        signature("L. Bianchi"),
        now().instant,
    );
    let (change, _) = blind.apply(vec![value("C", "8")], now()).unwrap();
    drop(document.absorb([change], now().instant));
    let place = |objective, kpi| Place { objective, kpi };
    let scores = Scores::new(&document, YEAR);
    let found = checks(&document, &scores);
    let expected = Checks {
        missing: vec![place(1, 1)],
        open: vec![place(1, 2)],
        notes: vec![place(0, 0)],
        contested: vec![place(1, 0)],
        weights: vec![(1, 110.into())],
    };
    assert_eq!(found, expected);
    assert_eq!((found.len(), found.is_empty()), (5, false));
}

#[test]
fn a_comparison_tells_what_moved_and_both_roll_ups() {
    let mut own = objective("1", &[kpi("A", 50, ">= 10"), kpi("B", 50, ">= 10")]);
    own.organisational = true;
    let other = objective("2", &[kpi("C", 100, ">= 10")]);
    let before = document(plan(&[own, other]), &[("A", "10"), ("B", "20"), ("C", "5")]);
    let mut after = before.clone();
    // Another target without an effect, and another actual beyond the target: neither moves a figure.
    make(
        &mut after,
        Edit::Amend {
            kpi: "A".into(),
            since: YEAR,
            new_value: NewValue::target(YEAR, Target::of_cell(">= 10,00", Italian)),
            date: date(YEAR, 6, 30),
            act: "atto".into(),
            reason: "motivo".into(),
        },
    );
    make(&mut after, value("C", "8"));
    let found = compare(&before, &after, YEAR);
    let codes = found.moves.iter().map(|it| it.place);
    let places = [
        FIRST,
        Place {
            objective: 1,
            kpi: 0,
        },
    ];
    assert_eq!(codes.collect::<Vec<_>>(), places);
    let result = |rollups: &[Rollup; 2]| {
        rollups
            .each_ref()
            .map(|it| shown(it.figures.result.as_ref()))
    };
    assert_eq!(result(&found.individual), ["75.00", "90.00"]);
    assert_eq!(result(&found.organisational), ["100.00", "100.00"]);
}

#[test]
fn the_next_plan_is_asked_for_from_the_last_year_on_and_a_report_until_the_year_is_closed() {
    let years = [2024, 2025];
    let two = Plan {
        years: years.to_vec(),
        ..plan(&[objective("1", &[kpi("A", 100, ">= 10")])])
    };
    let open = document(two, &[]);
    let mut closed = open.clone();
    make(&mut closed, Edit::Close { year: 2024 });
    let report = |year: Year, by: Date| (Step::Report, year, by);
    let next = (Step::Plan, 2026, date(2026, 1, 31));
    let (summer, later) = (date(2025, 6, 30), date(2026, 6, 30));
    let cases = [
        (&open, 2024, date(2024, 12, 31), vec![report(2024, summer)]),
        (
            &open,
            2024,
            date(2025, 1, 1),
            vec![report(2024, summer), next],
        ),
        (
            &open,
            2025,
            date(2025, 1, 1),
            vec![next, report(2025, later)],
        ),
        (&closed, 2024, date(2024, 12, 31), vec![]),
        (&closed, 2024, date(2026, 1, 1), vec![next]),
    ];
    for (document, year, today, expected) in cases {
        let found = deadlines(document, year, today).into_iter();
        let found: Vec<_> = found.map(|it| (it.step, it.year, it.by)).collect();
        assert_eq!(found, expected, "{year} on {today}");
    }
}

#[test]
fn a_glance_counts_what_is_missing_or_open_and_the_mean_of_plans_is_over_those_with_a_result() {
    let sheet = [
        kpi("A", 40, ">= 10"),
        kpi("B", 30, "TBC"),
        kpi("C", 30, ">= 10"),
    ];
    let mut document = document(plan(&[objective("1", &sheet)]), &[("A", "10")]);
    make(&mut document, Edit::Close { year: YEAR });
    let glance = glances(&document).remove(0);
    assert_eq!((glance.missing, glance.closed), (2, true));
    assert_eq!(figures(&glance.individual), ["40.00", "100.00", "40.00"]);
    let other = Figures {
        result: None,
        so_far: None,
        covered: Some(0.into()),
    };
    let all = [glance.individual.clone(), other];
    assert_eq!(figures(&across(all.iter())), ["40.00", "100.00", "40.00"]);
}
