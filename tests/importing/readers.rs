//! Every reader on any text: it reads or refuses, with a place where it has one, and nothing panics.

use proptest::prelude::*;
use traguardo::plan::{Decimal, Expression, Language, criterion, date, number, quantity, yes_no};
use traguardo::store::{EMBEDDED, Loaded, plan_from_ron, plan_to_ron, read_plan};

const CHANGES: &str = include_str!("../fixtures/v2/changes.ron");

/// A text with something put in the place of something else.
fn spoilt(text: &str, at: usize, length: usize, noise: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = at % chars.len();
    let end = (at + length).min(chars.len());
    let before = chars[..at].iter();
    let after = chars[end..].iter();
    before
        .copied()
        .chain(noise.chars())
        .chain(after.copied())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cells_of_any_kind_are_read_or_refused(text in "[-+≥≤<>=€%/.,0-9a-zàSI' ]{0,24}", wild in "\\PC{0,30}") {
        for text in [text, wild] {
            for language in [Language::Italian, Language::English] {
                let read = criterion(&text, language);
                let again = criterion(&text, language);
                prop_assert_eq!(read, again);
                let _read = (number(&text, language), quantity(&text, language), Expression::read(&text, language).is_ok());
            }
            let _read = (date(&text), yes_no(&text));
        }
    }

    /// A number that is printed in a language is read in it as itself.
    #[test]
    fn a_printed_number_is_itself(units in -10_000_000_i64..10_000_000, scale in 0_u32..6) {
        let value = Decimal::new(units, scale);
        let italian = value.to_string().replace('.', ",");
        prop_assert_eq!(number(&italian, Language::Italian), Ok(value));
        prop_assert_eq!(number(&value.to_string(), Language::English), Ok(value));
    }

    /// A plan with anything put anywhere reads, and then is written and read as itself, or says where it does not.
    #[test]
    fn a_spoilt_plan_reads_or_says_where_it_does_not(at in 0..20_000_usize, length in 0..40_usize, noise in "\\PC{0,6}") {
        let text = spoilt(EMBEDDED, at, length, &noise);
        match read_plan("plan.ron".into(), &text) {
            Ok(loaded) => {
                let written = plan_to_ron(&loaded.plan).unwrap();
                prop_assert_eq!(plan_from_ron(&written).unwrap(), loaded.plan);
            }
            Err(finding) => prop_assert!(finding.at.is_some(), "{:?}", finding),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// A spoilt file of changes is one finding, with its place, and the rest is there.
    #[test]
    fn spoilt_changes_are_findings(at in 0..20_000_usize, length in 0..40_usize, noise in "\\PC{0,6}") {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("piano");
        let changes = folder.join("changes");
        std::fs::create_dir_all(&changes).unwrap();
        std::fs::write(folder.join("plan.ron"), EMBEDDED).unwrap();
        std::fs::write(changes.join("altri.ron"), spoilt(CHANGES, at, length, &noise)).unwrap();
        let data = traguardo::store::DataDir::find(Some(home.path().to_owned())).unwrap();
        let now = crate::support::now().instant;
        let loaded = Loaded::load(&data, "piano", now).unwrap();
        let loaded_findings = loaded.findings.len();
        let document = loaded.document(crate::support::signature("M. Rossi"), now);
        let read = !document.journal().is_empty();
        let told = loaded_findings > 0;
        prop_assert!(read || told);
        prop_assert_eq!(document.plan().objectives.len(), 4);
    }
}
