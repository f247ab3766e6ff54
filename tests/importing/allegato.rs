//! The text of an "Allegato".

use traguardo::exchange::allegato;

use super::{bare, embedded};

const SOURCE: &str = include_str!("../fixtures/allegato-b-2022-2024.txt");

#[test]
fn the_source_gives_the_embedded_plan_equal_in_every_field() {
    let read = allegato(SOURCE).unwrap();
    assert_eq!(read.findings, []);
    assert_eq!(read.readings, []);
    let (here, there) = (bare(read.plan), bare(embedded()));
    for (here, there) in here.objectives.iter().zip(&there.objectives) {
        assert_eq!(here, there);
    }
    assert_eq!(here, there);
}
