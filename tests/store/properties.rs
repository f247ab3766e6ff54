//! What must hold whatever is written, in whatever order it arrives, and however the files are mangled.

use std::fs;

use proptest::prelude::*;
use traguardo::record::{Edit, Value};
use traguardo::store::EMBEDDED;

use super::Disk;
use crate::support::now;

fn value() -> impl Strategy<Value = Edit> {
    let actual = prop_oneof![
        any::<i64>().prop_map(|number| Value::Number(number.into())),
        any::<bool>().prop_map(Value::YesNo),
        (1_u32..28, any::<i32>()).prop_map(|(scale, number)| {
            Value::Number(traguardo::plan::Decimal::new(number.into(), scale))
        }),
    ];
    let note = proptest::option::of("\\PC{0,40}(\n['\"\\\\#]{0,3}\\PC{0,10})?");
    (0_usize..10, actual, note, 1_i8..=12).prop_map(|(kpi, value, note, month)| {
        let plan = traguardo::store::plan_from_ron(EMBEDDED).unwrap();
        let kpi = plan.kpis().nth(kpi).unwrap().1.code.clone();
        let note = note.map(|note| traguardo::plan::clean(&note).into_owned());
        let date = jiff::civil::date(2022, month, 1);
        Edit::Record {
            kpi,
            year: 2022,
            date,
            actual: value.into(),
            note,
            source: None,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_back_is_what_was_written(edits in proptest::collection::vec(value(), 1..12)) {
        let disk = Disk::new();
        let mut document = disk.document();
        let mut sitting = disk.sitting("aaaa");
        for edit in edits {
            let (change, _) = document.apply(vec![edit], now()).unwrap();
            sitting.write(&[change]).unwrap();
        }
        let read = disk.document();
        for (place, _) in document.plan().kpis() {
            prop_assert_eq!(document.cell(place, 2022), read.cell(place, 2022));
        }
    }

    #[test]
    fn changes_make_the_same_plan_in_whatever_order_they_arrive(
        edits in proptest::collection::vec((value(), any::<bool>()), 1..14),
        order in any::<u64>(),
    ) {
        let disk = Disk::new();
        let mut document = disk.document();
        let mut all = Vec::new();
        for (edit, undo) in edits {
            all.push(document.apply(vec![edit], now()).unwrap().0);
            if undo {
                all.push(document.undo(now()).unwrap().0);
            }
        }
        let length = all.len() as u64;
        for index in (1..all.len()).rev() {
            all.swap(index, ((order ^ index as u64) % length) as usize % (index + 1));
        }
        let mut other = disk.document();
        for change in all {
            other.absorb([change], now().instant);
        }
        for (place, _) in document.plan().kpis() {
            prop_assert_eq!(document.cell(place, 2022), other.cell(place, 2022));
        }
    }

    #[test]
    fn a_mutated_plan_never_panics(at in 0_usize..20_000, byte in any::<u8>()) {
        let mut bytes = EMBEDDED.as_bytes().to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        let disk = Disk::with_plan(&bytes);
        disk.said();
        prop_assert_eq!(fs::read(disk.path("plan.ron")).unwrap(), bytes);
    }
}
