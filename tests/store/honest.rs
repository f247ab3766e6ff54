//! Whatever people do who mean no harm, on machines whose clocks disagree, on line or off: nothing of it is called impossible, nothing
//! acknowledged is lost, and the chain is whole.

use proptest::prelude::*;
use traguardo::record::{ChangeId, Document, Edit, Moment, ReviewEvent, Signature};
use traguardo::store::{DataDir, EMBEDDED_ID, Loaded, Session, Verification};

use super::{Disk, later, record};
use crate::support::now;

/// One machine: its folder, the plan as it knows it, and how far its clock is wrong.
struct Machine {
    disk: Disk,
    skew: i64,
    signature: Signature,
    open: Option<(Document, Session)>,
    starts: u32,
}

impl Machine {
    fn new(name: &str, skew: i64) -> Self {
        Self {
            disk: Disk::new(),
            skew,
            signature: Signature {
                author: name.to_owned(),
                token: String::new(),
            },
            open: None,
            starts: 0,
        }
    }

    fn at(&self, second: i64) -> Moment {
        later(second + self.skew)
    }

    fn load(&self, at: Moment) -> Loaded {
        Loaded::load(&self.disk.data, EMBEDDED_ID, at.instant).unwrap()
    }

    /// The running program, begun where there is none.
    fn program(&mut self, second: i64) -> &mut (Document, Session) {
        let at = self.at(second);
        if self.open.is_none() {
            self.starts += 1;
            self.signature.token = format!("t{}", self.starts);
            let document = self.load(at).document(self.signature.clone(), at.instant);
            let folder = self.disk.data.folder(EMBEDDED_ID);
            self.open = Some((document, Session::new(folder, &self.signature, at)));
        }
        self.open.as_mut().unwrap()
    }

    fn act(&mut self, second: i64, kind: u8, number: i64) -> Option<ChangeId> {
        let at = self.at(second);
        let (document, session) = self.program(second);
        let review = || "2026-11-24".to_owned();
        let done = match kind {
            0..=4 => document.apply(
                vec![record(["4_001", "4_002"][usize::from(kind % 2)], number)],
                at,
            ),
            5 => document.undo(at),
            6 => document.redo(at),
            7 => document.apply(vec![Edit::Close { year: 2022 }], at),
            8 => document.apply(
                vec![Edit::Reopen {
                    year: 2022,
                    reason: "x".into(),
                }],
                at,
            ),
            9 => document.apply(
                vec![Edit::Review(ReviewEvent::Convene {
                    review: review(),
                    date: now().day(),
                    people: "x".into(),
                })],
                at,
            ),
            10 => document.apply(
                vec![Edit::Review(ReviewEvent::Begin { review: review() })],
                at,
            ),
            11 => document.apply(
                vec![Edit::Review(ReviewEvent::Remark {
                    review: review(),
                    about: None,
                    text: format!("{number}"),
                })],
                at,
            ),
            12 => document.apply(
                vec![Edit::Review(ReviewEvent::Conclude { review: review() })],
                at,
            ),
            _ => document.apply(
                vec![Edit::Confirm {
                    kpi: "4_001".into(),
                    year: 2022,
                }],
                at,
            ),
        };
        let (change, _) = done.ok()?;
        session.write(std::slice::from_ref(&change)).unwrap();
        Some(change.id)
    }

    /// Everything of the other's folder comes, and the running program sees it.
    fn receive(&mut self, other: &DataDir, second: i64) {
        let from = other.folder(EMBEDDED_ID);
        let to = self.disk.data.folder(EMBEDDED_ID);
        if !from.changes().exists() {
            return;
        }
        std::fs::create_dir_all(to.changes()).unwrap();
        if !to.plan().exists() {
            std::fs::copy(from.plan(), to.plan()).unwrap();
        }
        for entry in std::fs::read_dir(from.changes()).unwrap() {
            let file = entry.unwrap().path();
            let name = file.file_name().unwrap();
            let own = name
                .to_str()
                .unwrap()
                .contains(&format!("-{}-", self.signature.author));
            if !own {
                std::fs::copy(&file, to.changes().join(name)).unwrap();
            }
        }
        let at = self.at(second);
        let changes = self.load(at).changes;
        if let Some((document, _)) = &mut self.open {
            document.absorb(changes, at.instant);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// By hand, with more cases.
    #[test]
    fn nothing_honest_is_impossible_and_the_chain_of_everybody_is_whole(
        skews in (-200_000_i64..200_000, -4_000_i64..4_000),
        steps in proptest::collection::vec((0_usize..2, 0_u8..17, 1_i64..7_000, any::<bool>()), 1..30),
    ) {
        let mut machines = [Machine::new("anna", skews.0), Machine::new("bruno", skews.1)];
        let mut made = Vec::new();
        let mut second = 0;
        for (who, kind, pause, fast) in steps {
            second += if fast { 1 } else { pause };
            match kind {
                14 => machines[who].open = None,
                15 | 16 => {
                    let other = machines[1 - who].disk.data.clone();
                    machines[who].receive(&other, second);
                }
                kind => {
                    let number = i64::try_from(made.len()).unwrap();
                    made.extend(machines[who].act(second, kind, number));
                }
            }
        }
        // In the end everything is everywhere.
        let others = [1, 0].map(|at: usize| machines[at].disk.data.clone());
        for (machine, other) in machines.iter_mut().zip(&others) {
            machine.open = None;
            machine.receive(other, second);
        }
        for machine in &machines {
            let at = machine.at(second);
            let loaded = machine.load(at);
            let mut known: Vec<ChangeId> = loaded.changes.iter().map(|it| it.id.clone()).collect();
            known.sort();
            let mut all = made.clone();
            all.sort();
            prop_assert_eq!(&known, &all, "each change has a name of its own, and none is lost");
            let document = loaded.document(machine.signature.clone(), at.instant);
            prop_assert_eq!(document.contradictions(), vec![]);
            let verified = Verification::of(&machine.disk.data, EMBEDDED_ID).unwrap();
            prop_assert!(verified.is_whole(), "{:?}", verified);
        }
    }
}

#[test]
fn every_clock_on_a_wall_is_possible_in_summer_and_on_the_islands_too() {
    let disk = Disk::new();
    let mut document = disk.document();
    for (n, hours) in (0..).zip([-12, -5, 0, 1, 2, 14]) {
        let at = Moment {
            offset: jiff::tz::Offset::constant(hours),
            ..later(n)
        };
        document.apply(vec![record("4_001", n)], at).unwrap();
    }
    assert_eq!(document.contradictions(), vec![]);
    let at = Moment {
        offset: jiff::tz::Offset::constant(15),
        ..later(60)
    };
    document.apply(vec![record("4_001", 60)], at).unwrap();
    assert_eq!(document.contradictions().len(), 1);
}
