//! Files that come to more than they seem: what they unpack to and what they produce is counted.

use std::io::{Cursor, Write};

use super::about;

use traguardo::exchange::{GridError, ImportError, ImportIssue, ImportKind, import};
use traguardo::settings::Limits;

use super::sheets::{SHEET, ods};

/// A file with one entry that unpacks to a gigabyte of nothing.
fn bomb() -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    writer.start_file("xl/workbook.xml", options).unwrap();
    let nothing = vec![0; 1 << 20];
    for _ in 0..600 {
        writer.write_all(&nothing).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_file_that_unpacks_to_gigabytes_is_refused() {
    let error = import(&bomb(), ImportKind::Xlsx, &about("x"), Limits::default()).unwrap_err();
    assert_eq!(error, ImportError::File(GridError::TooLarge(512)));
}

#[test]
fn limits_are_those_of_the_settings() {
    let few = Limits {
        cells: 5,
        ..Limits::default()
    };
    for (bytes, kind) in [
        (SHEET.as_bytes().to_vec(), ImportKind::Csv),
        (
            ods(
                "<table:table-row table:number-rows-repeated=\"9\"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>",
            ),
            ImportKind::Ods,
        ),
    ] {
        let error = import(&bytes, kind, &about("x"), few).unwrap_err();
        assert_eq!(error, ImportError::File(GridError::TooManyCells(5)));
    }
}

#[test]
fn what_a_few_bytes_produce_is_counted() {
    let cell = |times: &str, text: &str| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{times}\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |times: &str, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    let text = "x".repeat(30_000);
    let empty = "<table:table-cell table:number-columns-repeated=\"999\"/>";
    let refused =
        |rows: &str| match import(&ods(rows), ImportKind::Ods, &about("x"), Limits::default()) {
            Err(ImportError::File(error)) => error,
            other => panic!("{other:?}"),
        };
    // Long cells again and again, and empty ones before a full one.
    assert_eq!(
        refused(&row("1000000", &cell("1000", &text))),
        GridError::TooLarge(512)
    );
    assert_eq!(
        refused(&row("10000000", &(empty.to_owned() + &cell("1", "x")))),
        GridError::TooLarge(512)
    );
    assert_eq!(
        refused(&row("18446744073709551615", &cell("1000", "x"))),
        GridError::TooLarge(512)
    );
    let long = "x".repeat(32_768);
    assert_eq!(
        refused(&row("1", &cell("1", &long))),
        GridError::LongCell(1)
    );
    let csv = format!("obiettivo;kpi;nome\n1;K;{long}\n");
    let error = import(
        csv.as_bytes(),
        ImportKind::Csv,
        &about("x"),
        Limits::default(),
    )
    .unwrap_err();
    assert_eq!(error, ImportError::File(GridError::LongCell(2)));
}

#[test]
fn a_row_as_wide_as_may_be_is_whole_and_one_cell_more_is_told() {
    let cell = |times: usize, text: &str| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{times}\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let heads = ["obiettivo", "kpi", "nome", "target 2025"].map(|it| cell(1, it));
    let is_cut = |times: usize| {
        let row = ["1", "K", "Tempi", "10"].map(|it| cell(1, it)).concat() + &cell(times, "x");
        let rows =
            [heads.concat(), row].map(|it| format!("<table:table-row>{it}</table:table-row>"));
        let read = import(
            &ods(&rows.concat()),
            ImportKind::Ods,
            &about("x"),
            Limits::default(),
        )
        .unwrap();
        let cut = |it: &traguardo::exchange::Unread| it.issue == ImportIssue::Columns(1000);
        read.findings.iter().any(cut)
    };
    assert!(!is_cut(996) && is_cut(997));
}
