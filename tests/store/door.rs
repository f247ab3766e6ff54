//! What the one door refuses: words that are not there, codes that nobody has, shares that are none. Then nothing has changed.

use traguardo::plan::{Kpi, NewValue};
use traguardo::record::{
    Cause, ChangeId, Deviation, Document, Edit, EditError, Judgement, KpiEdit, ReviewEvent,
    StructureEdit,
};
use traguardo::store::{EMBEDDED, plan_from_ron};

use super::{later, record};
use crate::support::{now, signature};

const BLANK: [&str; 3] = ["", " ", "\n\t "];

/// The plan, with a value; a draft where that is asked for.
fn document(draft: bool) -> Document {
    let mut plan = plan_from_ron(EMBEDDED).unwrap();
    plan.unapproved = draft;
    let mut document = Document::new(plan, [], signature("M. Rossi"), now().instant);
    document.apply(vec![record("4_001", 9)], now()).unwrap();
    document
}

#[track_caller]
fn refused(document: &Document, edits: &[Edit], why: &EditError) {
    let mut tried = document.clone();
    let found = tried.apply(edits.to_vec(), later(60)).err();
    assert_eq!(found.as_ref(), Some(why), "{edits:?}");
    assert_eq!(tried.journal().len(), document.journal().len());
    assert_eq!(tried.plan(), document.plan());
}

#[track_caller]
fn admitted(document: &Document, edits: &[Edit]) {
    let tried = document.clone().apply(edits.to_vec(), later(60));
    assert!(tried.is_ok(), "{edits:?}: {tried:?}");
}

fn judge(judgement: Judgement) -> Edit {
    Edit::Judge {
        kpi: "4_001".into(),
        year: 2022,
        judgement: Some(judgement),
    }
}

fn amend(kpi: &str, new_value: NewValue, [act, reason]: [&str; 2]) -> Edit {
    Edit::Amend {
        kpi: kpi.into(),
        since: 2022,
        new_value,
        date: "2022-10-25".parse().unwrap(),
        act: act.into(),
        reason: reason.into(),
    }
}

fn enact(act: &str, reason: &str) -> Edit {
    Edit::Structure(StructureEdit::Enact {
        date: "2022-10-25".parse().unwrap(),
        act: act.into(),
        reason: reason.into(),
    })
}

fn objective(code: &str, title: &str) -> Edit {
    Edit::Structure(StructureEdit::Objective {
        code: code.into(),
        title: title.into(),
        organisational: false,
        condition: false,
        fields: Vec::new(),
    })
}

fn kpi(objective: &str, code: &str, name: &str, weight: i64) -> Edit {
    let drawn = Kpi {
        weight: Some(weight.into()),
        ..Kpi::named(code, name)
    };
    Edit::Structure(StructureEdit::Kpi(Box::new(KpiEdit::of(objective, &drawn))))
}

#[test]
fn a_judgement_a_deviation_and_an_act_without_words_are_refused() {
    let it = document(false);
    let overridden = |note: &str, achievement: i64| {
        judge(Judgement::Overridden {
            achievement: achievement.into(),
            note: note.into(),
        })
    };
    let explained = |note: &str| Edit::Deviate {
        kpi: "4_001".into(),
        year: 2022,
        deviation: Some(Deviation {
            cause: Cause::Exogenous,
            note: note.into(),
        }),
    };
    let left_out = |note: &str| judge(Judgement::NotAssessable { note: note.into() });
    let weight = || NewValue::Weight(30.into());
    for note in BLANK {
        refused(&it, &[left_out(note)], &EditError::NoNote);
        refused(&it, &[overridden(note, 50)], &EditError::NoNote);
        refused(&it, &[explained(note)], &EditError::NoNote);
        for act in [amend("4_001", weight(), [note, "b"]), enact(note, "b")] {
            refused(&it, &[act], &EditError::NoAct);
        }
        for reason in [amend("4_001", weight(), ["a", note]), enact("a", note)] {
            refused(&it, &[reason], &EditError::NoReason);
        }
        let mut closed = it.clone();
        closed
            .apply(vec![Edit::Close { year: 2022 }], later(1))
            .unwrap();
        let opened = |reason: &str| Edit::Reopen {
            year: 2022,
            reason: reason.into(),
        };
        refused(&closed, &[opened(note)], &EditError::NoReason);
        admitted(&closed, &[opened("b")]);
        refused(&it, &[opened("b")], &EditError::NotClosed(2022));
    }
    for share in [0, 100] {
        admitted(&it, &[overridden("x", share)]);
    }
    for share in [-1, 101] {
        let why = EditError::OutsidePercent(share.into());
        refused(&it, &[overridden("x", share)], &why);
        let weight = NewValue::Weight(share.into());
        refused(&it, &[amend("4_001", weight, ["a", "b"])], &why);
        let draft = document(true);
        refused(&draft, &[kpi("1", "9_001", "x", share)], &why);
    }
    admitted(&it, &[left_out("x")]);
    admitted(&it, &[explained("x")]);
    admitted(&it, &[amend("4_001", weight(), ["a", "b"])]);
    refused(&it, &[], &EditError::Unchanged);
}

#[test]
fn a_code_that_nobody_has_and_a_year_that_the_plan_has_not_are_refused() {
    let it = document(false);
    let year = 2022;
    let edits = |kpi: &str, year: i16| {
        let kpi = || kpi.to_owned();
        let date = jiff::civil::date(year, 12, 31);
        let actual = traguardo::record::Value::Number(9.into()).into();
        [
            Edit::Record {
                kpi: kpi(),
                year,
                date,
                actual,
                note: None,
                source: None,
                sha256: None,
            },
            Edit::Supply {
                kpi: kpi(),
                year,
                inputs: Vec::new(),
            },
            Edit::Withdraw {
                kpi: kpi(),
                year,
                date,
            },
            Edit::Annotate {
                kpi: kpi(),
                year,
                date,
                note: String::new(),
            },
            Edit::Judge {
                kpi: kpi(),
                year,
                judgement: None,
            },
            Edit::Deviate {
                kpi: kpi(),
                year,
                deviation: None,
            },
            Edit::Confirm { kpi: kpi(), year },
            Edit::Define {
                kpi: kpi(),
                formula: None,
            },
            Edit::Acknowledge { kpi: kpi() },
            Edit::Direct {
                kpi: kpi(),
                direction: traguardo::plan::Direction::Lower,
            },
            amend(&kpi(), NewValue::Weight(30.into()), ["a", "b"]),
        ]
    };
    for code in ["", "4_999", " 4_001", "1"] {
        for edit in edits(code, year) {
            refused(&it, &[edit], &EditError::NoSuchKpi(code.into()));
        }
    }
    // What stands already is no change: a judgement and a deviation that are not there are not taken away.
    for edit in edits("4_001", year) {
        match edit {
            Edit::Judge { .. } | Edit::Deviate { .. } => {
                refused(&it, &[edit], &EditError::Unchanged);
            }
            edit => admitted(&it, &[edit]),
        }
    }
    for edit in &edits("4_001", 2031)[..6] {
        refused(
            &it,
            std::slice::from_ref(edit),
            &EditError::NoSuchYear(2031),
        );
    }
    for edit in [
        Edit::Close { year: 2031 },
        Edit::Reopen {
            year: 2031,
            reason: "b".into(),
        },
    ] {
        refused(&it, &[edit], &EditError::NoSuchYear(2031));
    }
    // A promise begins in a year of the plan, whatever it is about.
    for since in [2021, 2031] {
        let mut edit = amend("4_001", NewValue::Weight(30.into()), ["a", "b"]);
        if let Edit::Amend { since: it, .. } = &mut edit {
            *it = since;
        }
        refused(&it, &[edit], &EditError::NoSuchYear(since));
    }
    // A reading of another day is none.
    let date = jiff::civil::date(2022, 6, 30);
    let kpi = || "4_001".to_owned();
    for edit in [
        Edit::Withdraw {
            kpi: kpi(),
            year,
            date,
        },
        Edit::Annotate {
            kpi: kpi(),
            year,
            date,
            note: "x".into(),
        },
    ] {
        refused(&it, &[edit], &EditError::NoMeasurement);
    }
}

#[test]
fn an_objective_and_a_kpi_without_words_or_with_a_code_of_another_are_refused() {
    let it = document(true);
    for blank in BLANK {
        for edit in [
            objective(blank, "x"),
            objective("9", blank),
            kpi("1", blank, "x", 10),
            kpi("1", "9_001", blank, 10),
        ] {
            refused(&it, &[edit], &EditError::NoWords);
        }
    }
    let taken = |code: &str| EditError::CodeTaken(code.into());
    refused(&it, &[kpi("2", "4_001", "x", 10)], &taken("4_001"));
    refused(&it, &[kpi("1", "2", "x", 10)], &taken("2"));
    let unknown = |code: &str| EditError::NoSuchKpi(code.into());
    refused(&it, &[kpi("9", "9_001", "x", 10)], &unknown("9"));
    admitted(&it, &[objective("9", "x"), kpi("9", "9_001", "x", 10)]);
    refused(
        &it,
        &[kpi("9", "9_001", "x", 10), objective("9", "x")],
        &unknown("9"),
    );
    for code in ["", "9", "4_999"] {
        let code = || code.to_owned();
        let moved = StructureEdit::Move {
            code: code(),
            up: true,
        };
        for structure_edit in [StructureEdit::Withdraw { code: code() }, moved] {
            refused(&it, &[Edit::Structure(structure_edit)], &unknown(&code()));
        }
    }
    for code in ["2", "4_001"] {
        admitted(
            &it,
            &[Edit::Structure(StructureEdit::Withdraw {
                code: code.into(),
            })],
        );
    }
    // An approved plan gets a KPI more by an act that stands before it, and none is promised anew.
    let approved = document(false);
    let more = || kpi("1", "9_001", "x", 10);
    let act = || enact("a", "b");
    admitted(&approved, &[act(), more()]);
    refused(&approved, &[more()], &EditError::Approved);
    refused(&approved, &[more(), act()], &EditError::Approved);
    refused(
        &approved,
        &[act(), kpi("1", "4_001", "x", 10)],
        &EditError::Approved,
    );
}

#[test]
fn nothing_is_said_or_decided_without_words_and_no_decision_settled_that_was_not_made() {
    let mut it = document(false);
    let review = || "2026-11-24".to_owned();
    let convened = ReviewEvent::Convene {
        review: review(),
        date: now().day(),
        people: "Giunta".into(),
    };
    for it_goes_on in [convened, ReviewEvent::Begin { review: review() }] {
        document_does(&mut it, it_goes_on);
    }
    let remark = |text: &str| ReviewEvent::Remark {
        review: review(),
        about: None,
        text: text.into(),
    };
    let decide = |what: &str| ReviewEvent::Decide {
        review: review(),
        about: None,
        what: what.into(),
        who: String::new(),
        by: None,
    };
    for blank in BLANK {
        for said in [remark(blank), decide(blank)] {
            refused(&it, &[Edit::Review(said)], &EditError::NoWords);
        }
    }
    let spoken = document_does(&mut it, remark("x"));
    let decided = document_does(&mut it, decide("y"));
    let settle = |decision: ChangeId| {
        Edit::Review(ReviewEvent::Settle {
            decision,
            done: true,
        })
    };
    refused(&it, &[settle(spoken)], &EditError::NoReview);
    admitted(&it, &[settle(decided)]);
}

/// What a review's next step is called.
fn document_does(document: &mut Document, review_event: ReviewEvent) -> ChangeId {
    let (change, _) = document
        .apply(vec![Edit::Review(review_event)], later(1))
        .unwrap();
    change.id
}
