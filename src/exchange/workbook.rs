//! The plan and the report of a year as a workbook: numbers are numbers, percentages are percentages, text is text.
//!
//! The first sheet has the columns of the CSV, the document's own cells as printed, so that it can be brought in again; the
//! second is the report's table, for whoever reckons with it.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Report, sheet};
use crate::record::Document;
use crate::words::Words;

/// Widths of columns, in characters.
const NARROW: f64 = 13.0;
const WIDE: f64 = 42.0;
/// Characters that surely fit into a line of a wide and of a narrow column.
const LONG: usize = 32;
const SHORT: usize = 10;
/// The height of a line, in points, and how many of them a row may have: spreadsheets go to 409 points.
const LINE: usize = 15;
const MOST_LINES: usize = 27;
/// The most characters that a cell of a workbook holds.
const LONGEST: usize = 32_767;
/// The number of the paper's size.
const A4: u8 = 9;

/// The workbook's bytes.
///
/// # Errors
/// Where a sheet cannot hold what it should: more than a million rows, a text of over 32,767 characters.
pub fn workbook(words: &Words, document: &Document, report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    plan(words, document, book.add_worksheet())?;
    table(report, book.add_worksheet())?;
    book.save_to_buffer()
}

/// One row a KPI, with every year's target and actual.
fn plan(words: &Words, document: &Document, page: &mut Worksheet) -> Result<(), XlsxError> {
    page.set_name(words.report.plan_page())?;
    let rows = document.plan().kpis();
    let extras = sheet::extras(document.plan());
    let rows = rows.map(|(place, _)| sheet::row(words, document, &extras, place));
    // Weights and actuals are numbers; what the document printed stays as it was printed.
    let counts = |column: usize| {
        column == sheet::WEIGHT
            || column > sheet::BASELINE && (column - sheet::BASELINE).is_multiple_of(2)
    };
    filled(
        page,
        &sheet::headings(words, document, &extras),
        rows,
        counts,
    )
}

/// The report's table, the roll-ups below it.
fn table(report: &Report, page: &mut Worksheet) -> Result<(), XlsxError> {
    page.set_name(&report.heading)?;
    let labels = &report.labels;
    let headings = [
        labels.objective,
        labels.kpi,
        labels.name,
        labels.weight,
        labels.calculation,
        labels.baseline,
        labels.target,
        labels.actual,
        labels.achievement,
        labels.state,
        labels.deviation,
        labels.cause,
        labels.notes,
    ];
    let headings = headings.map(str::to_owned);
    let kpis = report.objectives.iter().flat_map(|part| {
        part.kpis.iter().map(|it| {
            let percent = |text: &String| format!("{text}%");
            vec![
                part.code.clone(),
                it.code.clone(),
                it.name.clone(),
                percent(&it.weight),
                it.calculation.clone(),
                it.baseline.clone(),
                it.target.clone(),
                it.actual.clone(),
                it.fill.as_ref().map_or_else(String::new, percent),
                it.state.clone(),
                it.deviation.clone(),
                it.cause.clone(),
                it.notes.clone(),
            ]
        })
    });
    let rollups = report.rollups.iter().map(|it| {
        let mut row = vec![String::new(); headings.len()];
        let cells = row.iter_mut().skip(2);
        let result = it.fill.as_ref().map(|fill| format!("{fill}%"));
        let sentence = [
            it.name.clone(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            result.unwrap_or_else(|| it.last.clone()),
            it.so_far.clone(),
        ];
        for (cell, text) in cells.zip(sentence) {
            *cell = text;
        }
        row
    });
    let column = |text: &String| {
        let mut row = vec![String::new(); headings.len()];
        if let Some(cell) = row.get_mut(2) {
            cell.clone_from(text);
        }
        row
    };
    let evidence = report.findings.iter().chain(&report.proof).map(column);
    filled(page, &headings, kpis.chain(rollups).chain(evidence), |_| {
        true
    })
}

/// Writes headings that stay in sight, and the rows under them.
fn filled(
    page: &mut Worksheet,
    headings: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    counts: impl Fn(usize) -> bool,
) -> Result<(), XlsxError> {
    let bold = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    for (column, heading) in (0..).zip(headings) {
        page.write_string_with_format(0, column, heading, &bold)?;
        page.set_column_width(column, NARROW)?;
    }
    for (row, cells) in (1..).zip(rows) {
        let mut lines = 1;
        for ((column, text), at) in (0..).zip(&cells).zip(0..) {
            match number(text).filter(|_| counts(at)) {
                Some((number, shown)) => value(page, row, column, number, shown)?,
                None => words_in(page, row, column, text)?,
            }
            let length = text.chars().count();
            if length > LONG {
                page.set_column_width(column, WIDE)?;
                lines = lines.max(length.div_ceil(LONG));
            } else {
                lines = lines.max(length.div_ceil(SHORT));
            }
        }
        let height = lines.min(MOST_LINES).saturating_mul(LINE);
        page.set_row_height(row, u16::try_from(height).unwrap_or(409))?;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(0, 0)?;
    Ok(())
}

/// A number or a percentage.
fn value(
    page: &mut Worksheet,
    row: u32,
    column: u16,
    number: f64,
    shown: String,
) -> Result<(), XlsxError> {
    let format = Format::new()
        .set_num_format(shown)
        .set_align(FormatAlign::Top);
    page.write_number_with_format(row, column, number, &format)?;
    Ok(())
}

/// A text, which is never a formula.
fn words_in(page: &mut Worksheet, row: u32, column: u16, text: &str) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    let format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let whole = text.chars().count() <= LONGEST;
    let text = if whole {
        text.to_owned()
    } else {
        // The report as a page or as data has it whole.
        text.chars().take(LONGEST - 1).chain(['…']).collect()
    };
    page.write_string_with_format(row, column, text, &format)?;
    Ok(())
}

/// A printed number and how it is shown: `9,57`, `10,00%`, `9.80 %`. One with both marks is text: it may be of either language.
fn number(text: &str) -> Option<(f64, String)> {
    let (digits, percent) = match text.strip_suffix('%') {
        Some(digits) => (digits.trim_end(), true),
        None => (text, false),
    };
    let (whole, decimals) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let unsigned = whole.strip_prefix('-').unwrap_or(whole);
    let is_number = |part: &str| part.bytes().all(|it| it.is_ascii_digit());
    // A leading nought is a code's, and fifteen digits are what a spreadsheet keeps.
    let is_code = unsigned.len() > 1 && unsigned.starts_with('0');
    let sound = !unsigned.is_empty() && is_number(unsigned) && is_number(decimals);
    if !sound || is_code || unsigned.len() + decimals.len() > 15 {
        return None;
    }
    // Hundredths are a matter of the exponent: nothing is divided.
    let exponent = if percent { "e-2" } else { "" };
    let number = format!("{whole}.{decimals}0{exponent}").parse().ok()?;
    let places = if decimals.is_empty() {
        String::new()
    } else {
        format!(".{}", "0".repeat(decimals.len()))
    };
    let sign = if percent { "%" } else { "" };
    Some((number, format!("0{places}{sign}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_numbers_are_numbers_and_everything_else_is_text() {
        let shown = |text: &str| number(text).map(|(number, format)| format!("{number} {format}"));
        let cases = [
            ("9,57", Some("9.57 0.00")),
            ("10,00%", Some("0.1 0.00%")),
            ("98.00%", Some("0.98 0.00%")),
            ("25%", Some("0.25 0%")),
            ("-3,5", Some("-3.5 0.0")),
            ("2", Some("2 0")),
            ("9,80 %", Some("0.098 0.00%")),
            ("≥ 90%", None),
            ("SI", None),
            ("//", None),
            ("4_001", None),
            ("007", None),
            ("1.234,56", None),
            ("=1+1", None),
            ("", None),
            ("%", None),
            ("1234567890123456", None),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text).as_deref(), expected, "{text}");
        }
    }
}
