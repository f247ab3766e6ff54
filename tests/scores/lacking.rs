//! Where the missing points are, and what each objective brings to the roll-ups.

use traguardo::plan::{Objective, Place};
use traguardo::score::{Scores, lacking_points};

use super::{FIRST, YEAR, document, figures, judge, kpi, not_assessable, objective, plan, shown};

#[test]
fn what_counts_and_is_not_reached_takes_points_the_greatest_part_first() {
    let kpis = [
        kpi("A", 50, ">= 10"),
        kpi("B", 30, ">= 10"),
        kpi("C", 15, "//"),
        kpi("D", 5, ">= 10"),
    ];
    let silent = objective("2", &[kpi("E", 100, "//")]);
    let other = objective("3", &[kpi("F", 100, ">= 10")]);
    let plan = plan(&[objective("1", &kpis), silent, other]);
    let mut document = document(plan, &[("A", "8"), ("F", "9")]);
    super::make(&mut document, judge("D", not_assessable()));
    let scores = Scores::new(&document, YEAR);
    let own = scores.objective(0).unwrap().shortfalls();
    let own = own
        .iter()
        .map(|it| (it.kpi, shown(Some(&it.points)), it.is_missing));
    let expected = [(1, "37.50".to_owned(), true), (0, "12.50".into(), false)];
    assert_eq!(own.collect::<Vec<_>>(), expected);
    // The objective without a result is in no roll-up: of two, each takes its half.
    let all = lacking_points(document.plan(), &scores);
    let all = all
        .iter()
        .map(|it| (it.place, shown(Some(&it.points)), it.is_missing));
    let place = |objective, kpi| Place { objective, kpi };
    let expected = [
        (place(0, 1), "18.75".to_owned(), true),
        (FIRST, "6.25".into(), false),
        (place(2, 0), "5.00".into(), false),
    ];
    assert_eq!(all.collect::<Vec<_>>(), expected);
    assert_eq!(figures(&scores.individual().figures)[0], "70.00");
}

#[test]
fn an_objective_brings_points_to_the_roll_ups_that_it_is_in_by_a_weight_that_is_never_below_nought()
{
    let of = |code: &str, weight: i64, organisational: bool| Objective {
        weight: Some(weight.into()),
        organisational,
        ..objective(code, &[kpi(code, 100, ">= 10")])
    };
    let plan = plan(&[of("A", 60, true), of("B", -20, true), of("C", 40, false)]);
    let document = document(plan, &[("A", "10"), ("B", "5"), ("C", "5")]);
    let scores = Scores::new(&document, YEAR);
    assert_eq!(shown(scores.individual().figures.result.as_ref()), "80.00");
    assert_eq!(
        shown(scores.organisational().figures.result.as_ref()),
        "100.00"
    );
    let brings = |index, organisational| {
        let it = scores.brings(document.plan(), index, organisational)?;
        Some([shown(Some(&it.weight)), shown(Some(&it.points))])
    };
    let points = |weight: &str, points: &str| Some([weight.to_owned(), points.to_owned()]);
    let cases = [
        (0, points("60.00", "60.00"), points("60.00", "100.00")),
        (1, points("0.00", "0.00"), points("0.00", "0.00")),
        (2, points("40.00", "20.00"), None),
        (3, None, None),
    ];
    for (index, individual, organisational) in cases {
        let found = (brings(index, false), brings(index, true));
        assert_eq!(found, (individual, organisational), "{index}");
    }
}
