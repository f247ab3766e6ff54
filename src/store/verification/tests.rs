//! What a link covers.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::*;
use crate::record::Moment;

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
    let changes: Vec<Change> = ids
        .iter()
        .map(|id| Change {
            id: id.clone(),
            at: Moment {
                instant: Timestamp::UNIX_EPOCH,
                offset: Offset::UTC,
            },
            author: "Eva".to_owned(),
            entries: Vec::new(),
            link: None,
        })
        .collect();
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
