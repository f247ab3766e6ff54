//! What could be misread: each kind has its right reading, or is a doubt, and every cell is accounted for.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use traguardo::exchange::{Account, ImportError, ImportIssue, ImportKind, Imported, import};
use traguardo::plan::Language::Italian;
use traguardo::plan::{Criterion, Direction, Kpi};
use traguardo::record::actual_from;
use traguardo::settings::Limits;
use traguardo::words::words;

use super::about;

const HEADS: &str = "obiettivo;titolo;organizzativa;kpi;nome;peso;calcolo;baseline 2024;target 2025;consuntivo 2025\n";

#[track_caller]
fn sheet(text: &str) -> Imported {
    import(
        text.as_bytes(),
        ImportKind::Csv,
        &about("p"),
        Limits::default(),
    )
    .unwrap()
}

#[track_caller]
fn rows(text: &str) -> Imported {
    sheet(&format!("{HEADS}{text}"))
}

fn kpi(read: &Imported, at: usize) -> &Kpi {
    read.plan.kpis().nth(at).unwrap().1
}

pub(super) fn told(read: &Imported) -> String {
    let lines = read.findings.iter().map(|it| it.sentence(words(Italian)));
    lines.collect::<Vec<_>>().join("\n")
}

/// The actual of a KPI, as a number.
fn actual(read: &Imported, at: usize) -> Option<String> {
    let kpi = kpi(read, at);
    let measurement = read.measurements.iter().find(|it| it.code == kpi.code)?;
    let kind = kpi.kind(2025);
    let actual = actual_from(&measurement.text, kind, measurement.language).ok()?;
    Some(actual.number(kind)?.ok()?.to_shortest(0, 6))
}

fn target(kpi: &Kpi) -> String {
    match kpi.target(2025).unwrap().criterion {
        Criterion::Bound(comparator, quantity) => {
            format!("{comparator:?} {}", quantity.value.normalize())
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn the_numbers_of_a_kpi_are_read_in_one_language() {
    let read = rows(
        "1;S;SI;A;A;33.333;c;9.57;>= 10.000;9.800\n\
         1;;;B;B;33.333;c;168.43;>= 164.71;168.125\n\
         1;;;C;C;33.334;c;0.655;>= 0.700;0.655\n",
    );
    assert_eq!(told(&read), "");
    let actuals = [0, 1, 2].map(|at| actual(&read, at).unwrap());
    assert_eq!(actuals, ["9.8", "168.125", "0.655"]);
    assert_eq!(target(kpi(&read, 1)), "AtLeast 164.71");
    assert_eq!(kpi(&read, 0).weight.unwrap().to_string(), "33.333");
}

#[test]
fn where_both_languages_or_none_fit_it_is_a_doubt() {
    // Nothing else in the file speaks: read as the headings say, and told.
    let read = rows("1;S;;A;A;100;c;1.200;>= 1.250;1.300\n");
    assert_eq!(actual(&read, 0).as_deref(), Some("1300"));
    assert!(told(&read).contains("letto in italiano") && read.has_doubts());
    // Another KPI of the file is Italian for certain.
    let read = rows("1;S;;A;A;50;c;1.200;>= 1.250;1.300\n1;;;B;B;50;c;9,5;>= 10,5;11\n");
    assert_eq!(
        (told(&read).as_str(), actual(&read, 0).as_deref()),
        ("", Some("1300"))
    );
    // Another one is English for certain, or the values themselves speak against it.
    for text in [
        "1;S;;A;A;50;c;1.200;>= 1.250;1.300\n1;;;B;B;50;c;9.57;>= 10.5;11.25\n",
        "1;S;;A;A;100;c;165;>= 165;168.125\n",
        "1;S;;A;A;100;c;1.234,5;>= 1,234.5;3\n",
    ] {
        let read = rows(text);
        assert!(
            told(&read).contains("non è letto"),
            "{text}: {}",
            told(&read)
        );
        assert!(read.has_doubts() && read.account().doubtful > 0);
    }
}

#[test]
fn a_tab_ends_a_cell_and_never_groups() {
    let read = rows("1;S;;A;A;100;c;40;>= 30;\"168\t165\"\n2;T;;B;B;100;c;40;>= 30;\"28\r\"\n");
    assert_eq!(actual(&read, 0), None);
    assert_eq!(actual(&read, 1).as_deref(), Some("28"));
}

#[test]
fn text_is_composed_has_no_width_and_names_have_one_line() {
    let read = rows(
        "1;S;;A;\"Tempo\r\nmedio\";60;\"a\nb\";40;Si\u{300};Si\u{300}\n\
         1;;;B\u{200b};Una_x000D_riga;40;c;40 gg;\u{200b}<= 30 gg;28\u{200b}\n",
    );
    assert_eq!(kpi(&read, 0).name, "Tempo medio");
    assert_eq!(kpi(&read, 0).calculation, "a\nb", "only names are one line");
    assert_eq!(target(kpi(&read, 0)), "YesNo(true)");
    assert_eq!(
        (kpi(&read, 1).code.as_str(), kpi(&read, 1).name.as_str()),
        ("B", "Una riga")
    );
    assert_eq!(actual(&read, 1).as_deref(), Some("28"));
}

#[test]
fn the_second_row_of_a_code_brings_no_value_and_like_codes_are_told() {
    let read = rows("1;S;;1_01;A;60;c;40 gg;<= 30 gg;28\n1;;;1_01;B;40;c;40 gg;<= 30 gg;60\n");
    assert_eq!(read.measurements.len(), 1);
    assert_eq!(read.measurements[0].text, "28");
    assert!(
        told(&read).contains("«60» è della seconda riga"),
        "{}",
        told(&read)
    );
    let read = rows(
        "1;S;;1.11;A;50;c;1;2;\n1;;;11.1;B;50;c;1;2;\n2;T;;a1;A;50;c;1;2;\n2;;;A1;B;50;c;1;2;\n",
    );
    assert!(told(&read).contains("1.11, 11.1") && told(&read).contains("a1, A1"));
}

#[test]
fn a_direction_that_nothing_states_is_a_doubt() {
    let read = rows(
        "O;S;;R1;Costi;25;c;;-10%;-12%\nO;;;R2;Voucher;25;c;;+5%;+6%\n\
         O;;;R3;Tempi;25;c;;30 giorni;25 giorni\nO;;;R4;Ritardi;25;c;;<= 0 gg;-4 gg\n",
    );
    let doubts: Vec<&str> = read
        .findings
        .iter()
        .filter_map(|it| match &it.issue {
            ImportIssue::Direction { code, .. } => Some(code.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(doubts, ["R1", "R3"]);
    let directed = sheet(
        "obiettivo;kpi;verso;target 2025\nO;R1;decrescente;-10%\nO;R2;higher;30 gg\nO;R3;boh;30 gg\nO;R4;;5 days\n",
    );
    assert_eq!(target(kpi(&directed, 0)), "AtMost -10");
    assert_eq!(target(kpi(&directed, 1)), "AtLeast 30");
    assert_eq!(kpi(&directed, 1).direction, Some(Direction::Higher));
    assert!(told(&directed).contains("«boh»") && told(&directed).contains("R4"));
}

#[test]
fn unread_targets_are_open_and_second_ones_of_a_year_are_asked_for() {
    let read = rows(
        "1;S;;A;A;50;c;;90%;81%\n1;;;B;B;25;c;;non oltre trenta giorni circa;28\n1;;;C;C;25;c;;TBC;\n",
    );
    assert_eq!(target(kpi(&read, 1)), "Open");
    assert_eq!(target(kpi(&read, 2)), "Open");
    assert!(told(&read).contains("«TBC» è da definire"));
    let halves = sheet(
        "obiettivo;kpi;nome;target 1° semestre 2025;target 2° semestre 2025;consuntivo 2025\n1;A;a;40;60;95\n1;B;b;40%;100%;95%\n1;C;c cumulato;4;10;9\n",
    );
    assert_eq!(target(kpi(&halves, 0)), "Open");
    assert!(told(&halves).contains("target di parti del 2025"));
    assert_eq!(target(kpi(&halves, 1)), "AtLeast 100");
    assert_eq!(target(kpi(&halves, 2)), "AtLeast 10");
    let whole = sheet("obiettivo;kpi;nome;target 1° trimestre 2025;target 2025\n1;A;a;25%;100%\n");
    assert_eq!(
        target(kpi(&whole, 0)),
        "AtLeast 100",
        "the year's own stands"
    );
    let past = sheet(
        "obiettivo;kpi;baseline 2013;baseline 2015;baseline 2014;target 2016\n1;A;9%;8%;7%;> 5%\n",
    );
    assert_eq!(past.plan.baseline_year, 2015);
    assert_eq!(kpi(&past, 0).baseline.as_ref().unwrap().printed, "8%");
    let before = kpi(&past, 0).past(2015);
    let before: Vec<_> = before
        .map(|(year, it)| (year, it.printed.as_str()))
        .collect();
    assert_eq!(before, [(2013, "9%"), (2014, "7%"), (2015, "8%")]);
}

#[test]
fn a_file_without_a_kpi_is_no_plan_and_rows_around_the_table_are_set_aside() {
    let text = "OBIETTIVO N. 1 - SERVIZI\nIndicatori\tPeso\tTarget 2025\nUna quota\t\t\n";
    let error = import(
        text.as_bytes(),
        ImportKind::Text,
        &about("p"),
        Limits::default(),
    )
    .unwrap_err();
    assert!(matches!(&error, ImportError::Plan(it) if it.issue == ImportIssue::NoKpis(1)));
    let read = sheet("Piano 2025;;;\n\nobiettivo;kpi;nome;target 2025\n1;A;a;5\nTotale;;;5\n");
    let account = Account {
        read: 8,
        kept: 0,
        aside: 3,
        doubtful: 0,
    };
    assert_eq!(read.account(), account, "{}", told(&read));
    assert!(told(&read).contains("riga 1: riga sopra le intestazioni"));
    let named = sheet("sep=;\r\nobiettivo;kpi;nome;target 2025\r\n1;A;a;boh\r\n");
    assert!(
        told(&named).contains("riga 3, colonna 4"),
        "{}",
        told(&named)
    );
    for open in [
        "obiettivo;kpi;target 2025\n1;\"A;5\n1;B;6\n",
        "obiettivo;kpi;target 2025\n1;\"A;5\n1;\"B;6\n",
    ] {
        let error = import(
            open.as_bytes(),
            ImportKind::Csv,
            &about("p"),
            Limits::default(),
        )
        .unwrap_err();
        let told = error.sentence(words(Italian));
        assert!(told.contains("riga 2: le virgolette"), "{told}");
    }
}

fn workbook(fill: impl Fn(&mut Workbook)) -> Imported {
    let mut book = Workbook::new();
    fill(&mut book);
    let bytes = book.save_to_buffer().unwrap();
    import(&bytes, ImportKind::Xlsx, &about("p"), Limits::default()).unwrap()
}

#[test]
fn a_workbook_is_read_as_it_is_shown() {
    let read = workbook(|book| {
        let lists = book.add_worksheet();
        lists
            .set_name("_elenchi")
            .unwrap()
            .write(0, 0, "SI")
            .unwrap()
            .set_hidden(true);
        let cover = book.add_worksheet();
        cover.write(0, 0, "Copertina").unwrap();
        let sheet = book.add_worksheet();
        sheet.set_active(true);
        for (at, head) in (0..).zip([
            "obiettivo",
            "kpi",
            "nome",
            "peso",
            "baseline 2024",
            "target 2025",
            "consuntivo 2025",
        ]) {
            sheet.write(0, at, head).unwrap();
        }
        let format = |code: &str| Format::new().set_num_format(code);
        let percent = format("0.00%");
        for row in 1..=3 {
            sheet.write(row, 0, 1).unwrap();
            sheet
                .write_with_format(row, 1, row + 6, &format("000"))
                .unwrap();
            sheet
                .write_with_format(row, 3, 1.0 / 3.0, &format("0%"))
                .unwrap();
        }
        sheet.write_with_format(1, 5, 0.7, &percent).unwrap();
        sheet
            .write_with_format(1, 6, 65.5, &format("0.0\"%\""))
            .unwrap();
        sheet.write_with_format(2, 5, 0.9, &percent).unwrap();
        sheet.write(2, 6, 0.655).unwrap();
        sheet
            .write_formula(3, 5, Formula::new("=0.5+0.2").set_result(""))
            .unwrap();
        sheet
            .write_formula(3, 6, Formula::new("=1/0").set_result("#DIV/0!"))
            .unwrap();
    });
    let codes: Vec<&str> = read.plan.kpis().map(|(_, kpi)| kpi.code.as_str()).collect();
    assert_eq!(codes, ["007", "008", "009"]);
    assert_eq!(actual(&read, 0).as_deref(), Some("65.5"));
    assert_eq!(actual(&read, 1), None, "0,655 beside 90 % may be 65,5 %");
    let weights: traguardo::plan::Decimal =
        read.plan.kpis().filter_map(|(_, kpi)| kpi.weight).sum();
    assert_eq!(weights, 100.into(), "thirds total 100");
    assert!(
        told(&read).contains("può essere una frazione"),
        "{}",
        told(&read)
    );
    assert!(told(&read).contains("Sheet2"), "another sheet is named");
}

const DOCUMENT: &str = include_str!("../fixtures/allegato-b-2022-2024.txt");

#[test]
fn the_cells_of_the_source_are_all_read() {
    let read = import(
        DOCUMENT.as_bytes(),
        ImportKind::Text,
        &about("p"),
        Limits::default(),
    )
    .unwrap();
    let account = read.account();
    assert_eq!((account.read, read.cells), (read.cells, account.read));
    let cells = DOCUMENT.lines().flat_map(|line| line.split('\t'));
    let filled = cells.filter(|cell| !cell.trim().is_empty()).count();
    assert_eq!(read.cells, filled);
}

#[test]
fn a_day_that_is_one_in_a_workbook_is_not_asked_for() {
    let read = workbook(|book| {
        let sheet = book.add_worksheet();
        let heads = ["Objective", "KPI", "Weight", "Target 2025", "Actual 2025"];
        for (at, head) in (0_u16..).zip(heads) {
            sheet.write_string(0, at, head).unwrap();
        }
        sheet.write_string(1, 0, "A").unwrap();
        sheet.write_string(1, 1, "Report sent").unwrap();
        sheet.write_number(1, 2, 100).unwrap();
        let days = [(3, "2025-07-06"), (4, "2025-07-05")];
        let format = Format::new().set_num_format("m/d/yyyy");
        for (at, day) in days {
            let day = ExcelDateTime::parse_from_str(day).unwrap();
            sheet.write_with_format(1, at, &day, &format).unwrap();
        }
    });
    assert!(!read.has_doubts(), "{}", told(&read));
    assert_eq!(kpi(&read, 0).targets[0].target.printed, "06/07/2025");
    assert_eq!(read.measurements[0].text, "05/07/2025");
}
