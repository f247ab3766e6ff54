//! Values of one cell that did not see each other, and a direction that bears on several years.

use traguardo::plan::Language::Italian;
use traguardo::plan::{Direction, Target, YearTarget};
use traguardo::record::{ChangeId, Document, Edit, EditError};
use traguardo::store::{EMBEDDED, plan_from_ron};

use super::{Disk, later, record};
use crate::support::{now, signature};

fn document(author: &str) -> Document {
    let loaded = Disk::new().load();
    loaded.document(signature(author), now().instant)
}

#[test]
fn of_values_that_did_not_see_each_other_the_first_is_asked_about_until_somebody_confirms() {
    let mut here = document("M. Rossi");
    let place = here.place("4_001").unwrap();
    let unseen = |it: &Document| -> Option<ChangeId> { it.cell(place, 2022)?.unseen.clone() };
    let value = |author: &str, second: i64| {
        let mut away = document(author);
        let change = away.apply(vec![record("4_001", second)], later(second));
        change.unwrap().0
    };
    let (first, _) = here.apply(vec![record("4_001", 1)], later(1)).unwrap();
    // One more in view of it, and two in one change, ask nothing.
    let mut seen = here.clone();
    seen.apply(vec![record("4_001", 2)], later(2)).unwrap();
    let both = vec![record("4_001", 3), record("4_001", 4)];
    seen.apply(both, later(3)).unwrap();
    assert_eq!(unseen(&seen), None);
    for (author, second) in [("L. Bianchi", 5), ("A. Verdi", 6)] {
        drop(here.absorb([value(author, second)], now().instant));
        assert_eq!(unseen(&here), Some(first.id.clone()), "{author}");
        assert!(here.is_contested(place, 2022) && !here.is_contested(place, 2023));
    }
    let confirmed = Edit::Confirm {
        kpi: "4_001".into(),
        year: 2022,
    };
    here.apply(vec![confirmed], later(7)).unwrap();
    assert_eq!(unseen(&here), None);
    assert!(!here.is_contested(place, 2022));
}

#[test]
fn one_closed_year_of_several_is_enough_for_a_direction_not_to_count() {
    let mut plan = plan_from_ron(EMBEDDED).unwrap();
    plan.objectives[0].kpis[0].targets = [(2022, "10%"), (2023, "11%"), (2024, "≥ 12%")]
        .map(|(year, printed)| YearTarget {
            year,
            target: Target::of_cell(printed, Italian),
            bands: Vec::new(),
            interim: Vec::new(),
        })
        .into();
    let document = |author: &str| Document::new(plan.clone(), [], signature(author), now().instant);
    let direct = || Edit::Direct {
        kpi: "4_001".into(),
        direction: Direction::Lower,
    };
    for (year, bears) in [(2022, true), (2023, true), (2024, false)] {
        let mut here = document("M. Rossi");
        here.apply(vec![Edit::Close { year }], later(0)).unwrap();
        let (directed, _) = document("L. Bianchi")
            .apply(vec![direct()], later(60))
            .unwrap();
        let refused = here.clone().apply(vec![direct()], later(60)).err();
        assert_eq!(refused, bears.then_some(EditError::YearClosed(year)));
        drop(here.absorb([directed], now().instant));
        assert_eq!(*here.plan() == plan, bears, "{year}");
    }
}
