//! What a link covers.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::*;
use crate::record::{Link, Moment};

fn change(id: &ChangeId) -> Change {
    Change {
        id: id.clone(),
        at: Moment {
            instant: Timestamp::UNIX_EPOCH,
            offset: Offset::UTC,
        },
        author: "Eva".to_owned(),
        entries: Vec::new(),
        link: None,
    }
}

#[test]
fn a_link_covers_of_each_session_what_is_there_up_to_its_head_and_no_more() {
    let ids: Vec<ChangeId> = [
        "1000000Z-eva-aaaa",
        "2000000Z-anna-bbbb",
        "3000000Z-eva-aaaa",
    ]
    .into_iter()
    .map(|it| ChangeId::parse(&format!("20251120T00000{it}")).expect("a name"))
    .collect();
    let changes: Vec<Change> = ids.iter().map(change).collect();
    let [first, other, last] = changes.as_slice() else {
        panic!("three changes");
    };
    let by_session = HashMap::from([("eva-aaaa", vec![first, last]), ("anna-bbbb", vec![other])]);
    let later = ChangeId::parse("20251120T000004000000Z-eva-cccc").expect("a name");
    let cases = [
        ([&first.id, &other.id], 2, false),
        ([&other.id, &last.id], 3, true),
    ];
    for (heads, count, is_all) in cases {
        let heads = heads.map(Clone::clone);
        let covered = Covered::of(&heads, &by_session);
        assert_eq!(covered.count, count);
        assert_eq!(covered.changes().len(), count);
        assert_eq!(covered.is_all_before(3, &later), is_all);
    }
}

/// A head that is named again and again makes the work long, and nothing true.
#[test]
fn a_link_that_takes_too_much_to_check_is_counted_as_unchecked_and_not_taken_for_right() {
    let id = |number: usize, session: &str| {
        ChangeId::parse(&format!("20251120T{number:012}Z-{session}")).expect("a name")
    };
    let mut changes: Vec<Change> = (0..1500).map(|it| change(&id(it, "eva-aaaa"))).collect();
    let head = id(1499, "eva-aaaa");
    let mut last = change(&id(1500, "anna-bbbb"));
    for (times, unchecked, broken) in [(2, 0, 1), (MOST_DIGESTED / 1500 + 1, 1, 0)] {
        last.link = Some(Link {
            heads: vec![head.clone(); times],
            proof: Some(Proof {
                plan: Digest::new([1; 32]),
                all: Digest::new([2; 32]),
            }),
        });
        changes.truncate(1500);
        changes.push(last.clone());
        let walk = Walk::over(Digest::new([1; 32]), &changes);
        assert_eq!((walk.unchecked, walk.broken.len()), (unchecked, broken));
    }
}
