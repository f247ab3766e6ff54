//! Which KPI stands on which line, what is next to it, and how far one scrolls: with and without a filter, on every height.

use traguardo::app::{Arrangement, Panel, Size};
use traguardo::plan::{Kpi, Place, Plan};
use traguardo::store::{EMBEDDED, plan_from_ron};

/// A plan of objectives with so many KPIs each.
fn plan(kpis: &[usize]) -> Plan {
    let mut plan = plan_from_ron(EMBEDDED).unwrap();
    let first = plan.objectives[0].clone();
    let objective = |(at, count): (usize, &usize)| {
        let mut it = first.clone();
        it.code = at.to_string();
        let codes = (0..*count).map(|kpi| format!("{at}_{kpi}"));
        it.kpis = codes.map(|code| Kpi::named(&code, "x")).collect();
        it
    };
    plan.objectives = kpis.iter().enumerate().map(objective).collect();
    plan
}

fn places(plan: &Plan) -> Vec<Place> {
    plan.kpis().map(|(place, _)| place).collect()
}

fn arranged(plan: &Plan, (width, height): (u16, u16), shown: &[Place]) -> Arrangement {
    let passes = |place: Place| shown.contains(&place);
    Arrangement::new(plan, Size { width, height }, Some(&passes), None)
}

/// Every other KPI, and of some objectives none; all; the last one alone; none.
fn filters(plan: &Plan) -> Vec<Vec<Place>> {
    let all = places(plan);
    let odd = |it: &&Place| it.kpi % 2 == 1 && it.objective % 4 != 2;
    let some = all.iter().filter(odd).copied().collect();
    let last = all.last().copied().into_iter().collect();
    vec![some, all, last, Vec::new()]
}

#[test]
fn what_is_shown_is_found_on_its_line_and_nothing_else_is() {
    let plan = plan(&[4, 1, 3, 6, 2]);
    let all = places(&plan);
    for (width, height) in [(80, 24), (80, 40), (160, 24), (240, 50)] {
        for shown in filters(&plan) {
            let it = arranged(&plan, (width, height), &shown);
            let mut found = Vec::new();
            for line in 0..it.height + 5 {
                found.extend(it.place_at(line));
            }
            // A row of two lines is found on both.
            found.dedup();
            assert_eq!(found, shown, "each once");
            for place in &all {
                let is_shown = shown.contains(place);
                assert_eq!(it.line_of(*place).is_some(), is_shown, "{place:?}");
                let Some(line) = it.line_of(*place) else {
                    continue;
                };
                let panel = it.panel(place.objective).unwrap();
                assert_eq!(it.place_at(line), Some(*place));
                let row = panel.row_of(place.kpi).unwrap();
                assert_eq!(line, panel.top + it.above + row * it.row_height);
                assert_eq!(panel.kpi_at(row), Some(place.kpi));
                assert_eq!(panel.kpi_at(panel.rows()), None);
            }
        }
    }
    // Without a filter an objective without KPIs has a line that says so, and with one it is not there.
    let plan = self::plan(&[1, 0, 1]);
    let size = Size {
        width: 80,
        height: 24,
    };
    let whole = Arrangement::new(&plan, size, None, None);
    let heights = |it: &Arrangement| it.visible(0, 99).map(|it| it.height).collect::<Vec<_>>();
    assert_eq!(heights(&whole), [3, 3, 3]);
    assert_eq!(heights(&arranged(&plan, (80, 24), &places(&plan))), [3, 3]);
}

#[test]
fn from_every_kpi_one_goes_to_the_nearest_that_is_shown() {
    let plan = plan(&[4, 1, 3, 6, 2]);
    for shown in filters(&plan) {
        let it = arranged(&plan, (80, 24), &shown);
        assert_eq!(it.first(), shown.first().copied());
        assert_eq!(it.last(), shown.last().copied());
        assert_eq!(it.is_empty(), shown.is_empty());
        let first_of = |objective: usize| shown.iter().find(|it| it.objective == objective);
        for here in places(&plan) {
            let after: Vec<Place> = shown.iter().filter(|it| **it > here).copied().collect();
            let before = shown.iter().rev().filter(|it| **it < here);
            let before: Vec<Place> = before.copied().collect();
            assert_eq!(it.after(here).collect::<Vec<_>>(), after, "{here:?}");
            assert_eq!(it.before(here).collect::<Vec<_>>(), before, "{here:?}");
            assert_eq!(it.next(here), after.first().copied());
            let later = (here.objective + 1..5).find_map(first_of);
            let earlier = (0..here.objective).rev().find_map(first_of);
            assert_eq!(it.other_objective(here, true), later.copied(), "{here:?}");
            assert_eq!(
                it.other_objective(here, false),
                earlier.copied(),
                "{here:?}"
            );
        }
    }
}

/// Whether the KPI is seen from there, with as much of its panel as fits: all of it, or else its head.
fn is_well_seen(panel: &Panel, line: usize, scroll: usize, height: usize) -> bool {
    let end = panel.top + panel.height;
    let is_seen = scroll <= line && line < scroll + height;
    let whole = panel.height > height || end <= scroll + height;
    let head = line >= panel.top + height || scroll <= panel.top;
    is_seen && whole && head
}

#[test]
fn one_scrolls_as_little_as_may_be_also_where_an_objective_is_taller_than_the_screen() {
    let plan = plan(&[2, 17, 1, 4]);
    let all = places(&plan);
    for shown in [all.clone(), all[1..].to_vec()] {
        for density in [24, 40] {
            let it = arranged(&plan, (80, density), &shown);
            for height in 1..it.height {
                let most = it.height - height;
                for place in &shown {
                    let panel = it.panel(place.objective).unwrap();
                    let line = it.line_of(*place).unwrap();
                    let good = |scroll: &usize| is_well_seen(panel, line, *scroll, height);
                    for scroll in 0..=it.height {
                        let far = |other: &usize| other.abs_diff(scroll);
                        let nearest = (0..=most).filter(good).min_by_key(far);
                        let found = it.scrolled_to(*place, scroll, height);
                        assert_eq!(Some(found), nearest, "{place:?} {scroll} {height}");
                    }
                }
            }
            assert_eq!(it.scrolled_to(all[1], 9, it.height + 3), 0);
        }
    }
    // One that is not shown moves nothing, and past the end there is nothing to see.
    let it = arranged(&plan, (80, 24), &all[1..]);
    assert_eq!(it.scrolled_to(all[0], 3, 10), 3);
    assert_eq!(it.scrolled_to(all[0], 900, 10), it.height - 10);
}

#[test]
fn the_panels_on_screen_are_those_of_which_a_line_is() {
    let plan = plan(&[2, 7, 1, 4]);
    let it = Arrangement::new(
        &plan,
        Size {
            width: 80,
            height: 24,
        },
        None,
        None,
    );
    for scroll in 0..it.height {
        for height in 1..12 {
            let all = (0..4).map(|objective| it.panel(objective).unwrap());
            let seen = all
                .filter(|it| it.top < scroll + height && scroll < it.top + it.height)
                .map(|it| it.objective);
            let found = it.visible(scroll, height).map(|it| it.objective);
            assert_eq!(found.collect::<Vec<_>>(), seen.collect::<Vec<_>>());
        }
    }
}
