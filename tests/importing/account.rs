//! Random tables: each of their cells is in the plan or in what is told of it.

use proptest::prelude::*;
use traguardo::exchange::{ImportKind, import};
use traguardo::settings::Limits;

use super::about;
use super::doubts::told;

/// A cell of somebody's table: values, words, and things that are nothing.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        4 => (0..999_u32).prop_map(|n| format!("zz{n}")),
        2 => (0..99_999_u32).prop_map(|n| format!("{},{:02}", n / 100, n % 100)),
        1 => (1..9_u32, 100..999_u32).prop_map(|(a, b)| format!("{a}.{b}")),
        1 => (0..99_u32).prop_map(|n| format!("{n}%")),
        1 => (0..99_u32).prop_map(|n| format!("{n} gg")),
        1 => Just("SI".to_owned()),
        1 => Just("//".to_owned()),
        1 => Just("TBC".to_owned()),
    ]
}

const COLUMNS: [&str; 27] = [
    "area",
    "peso area",
    "peso obiettivo",
    "n.",
    "unità",
    "scadenza",
    "soglia 2025",
    "scala 2025",
    "numeratore",
    "denominatore",
    "target 1° semestre 2026",
    "target 2° semestre 2026",
    "consuntivo 1° semestre 2026",
    "% realizzazione 2025",
    "obiettivo",
    "titolo",
    "organizzativa",
    "kpi",
    "nome",
    "peso",
    "calcolo",
    "verso",
    "baseline 2023",
    "baseline 2024",
    "target 2025",
    "consuntivo 2025",
    "fonte",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    /// Each cell of any table is in the plan or in what is told of it, and the account adds up.
    #[test]
    fn every_cell_is_accounted_for(
        rows in proptest::collection::vec(proptest::collection::vec(any_cell(), COLUMNS.len()), 1..6),
        title in any_cell(),
    ) {
        accounted(&COLUMNS, &rows, &title)?;
    }

    /// The same with a row for each year.
    #[test]
    fn every_cell_of_rows_of_years_is_accounted_for(
        rows in proptest::collection::vec(a_year_of_a_kpi(), 1..8),
        title in any_cell(),
    ) {
        accounted(&YEARLY, &rows, &title)?;
    }
}

const YEARLY: [&str; 13] = [
    "obiettivo",
    "indicatore",
    "anno",
    "peso",
    "u.m.",
    "baseline",
    "target",
    "consuntivo",
    "% raggiungimento",
    "verso",
    "scala",
    "descrizione",
    "altro",
];

/// One of two KPIs, in one of two years or in none that is said.
fn a_year_of_a_kpi() -> impl Strategy<Value = Vec<String>> {
    let named = (prop_oneof!["Uno", "Due"], prop_oneof!["2024", "2025", ""]);
    let cells = proptest::collection::vec(any_cell(), YEARLY.len() - 3);
    (named, cells).prop_map(|((name, year), cells)| {
        let mut row = vec!["Servizi".to_owned(), name, year];
        row.extend(cells);
        row
    })
}

/// Whether each cell of a table was read, kept, set aside or is doubtful, and none is gone.
fn accounted(columns: &[&str], rows: &[Vec<String>], title: &String) -> Result<(), TestCaseError> {
    let mut text = format!("{title}\n{}\n", columns.join(";"));
    for row in rows {
        text.push_str(&row.join(";"));
        text.push('\n');
    }
    let Ok(read) = import(
        text.as_bytes(),
        ImportKind::Csv,
        &about("p"),
        Limits::default(),
    ) else {
        return Ok(());
    };
    let filled = rows
        .iter()
        .flatten()
        .chain([title])
        .filter(|it| !it.is_empty())
        .count();
    prop_assert_eq!(read.cells, filled + columns.len());
    let account = read.account();
    prop_assert_eq!(
        account.read + account.kept + account.aside + account.doubtful,
        read.cells
    );
    let listed: usize = read.findings.iter().map(|it| it.cells).sum();
    prop_assert!(
        listed <= read.cells,
        "{} of {}: {}",
        listed,
        read.cells,
        told(&read)
    );
    let known = format!("{:?} {:?} {}", read.plan, read.measurements, told(&read));
    for cell in rows
        .iter()
        .flatten()
        .chain([title])
        .filter(|it| it.starts_with("zz"))
    {
        prop_assert!(
            known.contains(cell.as_str()),
            "{} is lost of\n{}",
            cell,
            text
        );
    }
    Ok(())
}
