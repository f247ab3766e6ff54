//! What must hold whatever is written, in whatever order it arrives, and however the files are mangled.

use std::fs;

use proptest::prelude::*;
use traguardo::plan::NewValue;
use traguardo::record::{Cause, Deviation, Edit, Judgement, Value};
use traguardo::store::{EMBEDDED, EMBEDDED_ID, Verification};

use super::Disk;
use super::trust::{figures, is_told, reseal, worked};
use crate::support::now;

/// Everything else that can be done to a KPI.
fn act() -> impl Strategy<Value = Edit> {
    let plan = traguardo::store::plan_from_ron(EMBEDDED).unwrap();
    let codes: Vec<String> = plan.kpis().map(|(_, kpi)| kpi.code.clone()).collect();
    (
        proptest::sample::select(codes),
        0_u8..6,
        0_i64..100,
        2022_i16..=2024,
    )
        .prop_map(|(kpi, kind, number, year)| {
            let text = format!("testo {number}");
            let note = text.clone();
            match kind {
                0 => Edit::Judge {
                    kpi,
                    year,
                    judgement: Some(Judgement::NotAssessable { note }),
                },
                1 => Edit::Deviate {
                    kpi,
                    year,
                    deviation: Some(Deviation {
                        cause: Cause::ALL[usize::try_from(number % 3).unwrap()],
                        note,
                    }),
                },
                2 => Edit::Supply {
                    kpi,
                    year,
                    inputs: Vec::new(),
                },
                kind => Edit::Amend {
                    kpi,
                    since: year,
                    new_value: match kind {
                        3 => NewValue::Weight(number.into()),
                        4 => NewValue::Name(text.clone()),
                        _ => NewValue::Calculation(text.clone()),
                    },
                    date: jiff::civil::date(2022, 10, 25),
                    act: "atto".into(),
                    reason: text,
                },
            }
        })
}

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
            sha256: None,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_back_is_what_was_written(edits in proptest::collection::vec(prop_oneof![value(), act()], 1..12)) {
        let disk = Disk::new();
        let mut document = disk.document();
        let mut session = disk.session("aaaa");
        for edit in edits {
            if let Ok((change, _)) = document.apply(vec![edit], now()) {
                session.write(&[change]).unwrap();
            }
        }
        let read = disk.document();
        prop_assert_eq!(document.plan(), read.plan());
        for (place, _) in document.plan().kpis() {
            prop_assert_eq!(document.cell(place, 2022), read.cell(place, 2022));
        }
    }

    #[test]
    fn changes_make_the_same_plan_in_whatever_order_they_arrive(
        edits in proptest::collection::vec((prop_oneof![value(), act()], any::<bool>()), 1..14),
        order in any::<u64>(),
    ) {
        let disk = Disk::new();
        let mut document = disk.document();
        let mut all = Vec::new();
        for (edit, undo) in edits {
            // What says what is there already is refused.
            all.extend(document.apply(vec![edit], now()).map(|(change, _)| change));
            if undo {
                all.extend(document.undo(now()).map(|(change, _)| change));
            }
        }
        prop_assume!(!all.is_empty());
        let length = all.len() as u64;
        for index in (1..all.len()).rev() {
            all.swap(index, ((order ^ index as u64) % length) as usize % (index + 1));
        }
        let mut other = disk.document();
        for change in all {
            other.absorb([change], now().instant);
        }
        prop_assert_eq!(document.plan(), other.plan());
        for (place, _) in document.plan().kpis() {
            prop_assert_eq!(document.contested(place), other.contested(place));
            for year in [2022, 2023, 2024] {
                prop_assert_eq!(document.cell(place, year), other.cell(place, year));
            }
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// By hand, with more cases.
    #[test]
    fn a_hostile_hand_moves_no_figure_without_a_finding(
        file in 0_usize..3,
        edits in proptest::collection::vec((any::<u16>(), 0_u8..5, any::<u16>()), 1..4),
        knows in any::<bool>(),
    ) {
        let disk = worked();
        let before = figures(&disk.document());
        let path = disk.files()[file].clone();
        let mut lines: Vec<String> = fs::read_to_string(&path).unwrap().lines().map(str::to_owned).collect();
        for (at, kind, with) in edits {
            if lines.is_empty() {
                break;
            }
            let at = usize::from(at) % lines.len();
            match kind {
                0 => { lines.remove(at); }
                1 => { let line = lines[at].clone(); lines.insert(at, line); }
                2 => { let other = usize::from(with) % lines.len(); lines.swap(at, other); }
                3 => {
                    let digit = char::from(b'0' + (with % 10) as u8);
                    lines[at] = lines[at].chars().map(|c| if c.is_ascii_digit() && with % 3 == 0 { digit } else { c }).collect();
                }
                _ => {
                    let nth = usize::from(with);
                    let digits: Vec<usize> = lines[at].char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|it| it.0).collect();
                    if !digits.is_empty() {
                        let place = digits[nth % digits.len()];
                        lines[at].replace_range(place..=place, "7");
                    }
                }
            }
        }
        fs::write(&path, lines.join("\n") + "\n").unwrap();
        if knows {
            reseal(&path);
        }
        let moved = figures(&disk.document()) != before;
        let walked = Verification::of(&disk.data, EMBEDDED_ID).unwrap();
        prop_assert!(!moved || is_told(&disk) || !walked.is_whole(), "{}", lines.join("\n"));
    }
}
