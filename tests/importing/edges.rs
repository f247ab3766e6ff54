//! Where one reading of a cell ends and another begins: shares without their sign, weights that do not quite total, numbers of another
//! language.

use rust_xlsxwriter::Workbook;
use traguardo::exchange::{ImportIssue, ImportKind, Imported, import, sheet};
use traguardo::plan::Language::Italian;
use traguardo::plan::{Criterion, Kind, Plan, Target, Unit};
use traguardo::record::{Document, Edit, actual_from};
use traguardo::settings::Limits;
use traguardo::words::words;

use super::{about, allegato};
use crate::support::{now, signature};

#[track_caller]
fn read(text: &str) -> Imported {
    import(
        text.as_bytes(),
        ImportKind::Csv,
        &about("p"),
        Limits::default(),
    )
    .unwrap()
}

fn kind(plan: &Plan, code: &str) -> Kind {
    let mut kpis = plan.kpis().map(|(_, kpi)| kpi);
    kpis.find(|it| it.code == code).unwrap().kind(2025)
}

/// The actuals that are recorded, as numbers of their KPIs.
fn actuals(read: &Imported) -> Vec<String> {
    let all = read.measurements.iter().map(|it| {
        let kind = kind(&read.plan, &it.code);
        let actual = actual_from(&it.text, kind, it.language).unwrap();
        let number = actual.number(kind).unwrap().unwrap();
        number.to_shortest(0, 6)
    });
    all.collect()
}

/// A bare number that is at most 2, and at most a tenth of the percentage beside it, may be a share of 1.
#[test]
fn a_share_without_its_sign_is_asked_about_up_to_two_and_a_tenth_of_the_percentage() {
    let cases = [
        ("70%", "0,655", None),
        ("70%", "2", None),
        ("70%", "2,1", Some("2.1")),
        ("20%", "2", None),
        ("19%", "2", Some("2")),
        ("70%", "0", Some("0")),
        ("70%", "-0,7", None),
        ("70%", "0,655%", Some("0.655")),
        // Where the year's own target is open, the largest percentage of the KPI decides.
        ("TBC", "1", None),
    ];
    for (target, actual, recorded) in cases {
        let text = format!(
            "obiettivo;kpi;nome;peso;baseline 2024;target 2025;target 2026;consuntivo 2025\n\
             1;A;a;100%;90%;{target};1%;{actual}\n"
        );
        let read = read(&text);
        let recorded: Vec<String> = recorded.into_iter().map(str::to_owned).collect();
        assert_eq!(actuals(&read), recorded, "{actual} beside {target}");
        let account = read.account();
        let sum = account.read + account.kept + account.aside + account.doubtful;
        assert_eq!(sum, read.cells, "{actual} beside {target}");
    }
}

/// What a spreadsheet's reckoning misses of 100 is put right; what somebody rounded away is not.
#[test]
fn weights_are_what_is_printed_unless_only_the_reckoning_of_a_spreadsheet_is_missing() {
    let third = "33,3333333333";
    let cases = [
        (
            ["33,33%", "33,33%", "33,33%"],
            ["33.33", "33.33", "33.33"],
            0,
        ),
        (["33,33", "33,33", "33,34"], ["33.33", "33.33", "33.34"], 0),
        (
            [third, third, third],
            ["33.3333333333", "33.3333333333", "33.3333333334"],
            0,
        ),
        (["0,3", "0,3", "0,4"], ["30", "30", "40"], 0),
        (["1", "0", "0"], ["100", "0", "0"], 0),
        // 0,4 beside percentages: of 100 or of 1?
        (["0,4", "60%", "39,6%"], ["", "60", "39.6"], 1),
        (["0,4", "60", "39,6"], ["", "60", "39.6"], 1),
        (["0,4%", "60%", "39,6%"], ["0.4", "60", "39.6"], 0),
        (["-10%", "60%", "50%"], ["", "60", "50"], 1),
        // A weight that is left empty is no doubt: the document may have none.
        (["", "", ""], ["", "", ""], 0),
        (["", "60%", ""], ["", "60", ""], 0),
    ];
    for (printed, expected, doubts) in cases {
        let [a, b, c] = printed;
        let text = format!(
            "obiettivo;kpi;nome;peso;target 2025\n1;A;a;{a};SI\n1;B;b;{b};SI\n1;C;c;{c};SI\n"
        );
        let read = read(&text);
        let weights = read.plan.kpis().map(|(_, kpi)| kpi.weight);
        let weights: Vec<String> = weights
            .map(|it| it.map_or_else(String::new, |it| it.to_string()))
            .collect();
        assert_eq!(weights, expected, "{printed:?}");
        assert_eq!(read.account().doubtful, doubts, "{printed:?}");
        assert_eq!(read.has_doubts(), doubts > 0, "{printed:?}");
    }
}

/// In a sheet with English headings `1.200` is hardly more than one, unless everything beside it is in the hundreds.
#[test]
fn a_number_that_is_far_from_those_beside_it_is_not_read_on_the_word_of_the_headings() {
    let cases = [
        (">= 1000", "1.200", None),
        (">= 1100", "0.990", None),
        (">= 90", "0.990", Some("0.99")),
        (">= 2", "1.200", Some("1.2")),
        (">= 10.5", "1.200", Some("1.2")),
    ];
    for (target, actual, recorded) in cases {
        let text = format!(
            "objective,kpi,name,weight,target 2025,actual 2025\n1,A,a,100%,{target},{actual}\n"
        );
        let read = read(&text);
        let recorded: Vec<String> = recorded.into_iter().map(str::to_owned).collect();
        assert_eq!(actuals(&read), recorded, "{actual} beside {target}");
    }
}

/// A row has one language: what was typed goes out as its targets are printed, and comes in again as the same number.
#[test]
fn an_actual_goes_out_in_the_language_of_its_row() {
    let text = "objective,kpi,name,weight,target 2025,actual 2025\n\
                1,A,a,50%,\">= 1,250.5\",\"1,300.5\"\n1,B,b,50%,>= 10,9.8\n";
    let first = read(text);
    let mut document = Document::new(first.plan.clone(), [], signature("M. Rossi"), now().instant);
    for it in &first.measurements {
        let kind = kind(&first.plan, &it.code);
        let edit = Edit::Record {
            kpi: it.code.clone(),
            year: it.year,
            date: jiff::civil::date(it.year, 12, 31),
            actual: actual_from(&it.text, kind, it.language).unwrap(),
            note: None,
            source: None,
            sha256: None,
        };
        document.apply(vec![edit], now()).unwrap();
    }
    let out = String::from_utf8(sheet(words(Italian), &document).unwrap()).unwrap();
    assert!(out.contains(";>= 1,250.5;1300.5"), "{out}");
    assert!(out.contains(";>= 10;9,8"), "{out}");
    assert_eq!(actuals(&read(&out)), ["1300.5", "9.8"]);
}

/// A document of one objective with these heads and this row, and what follows.
#[track_caller]
fn document(heads: &str, row: &str, rest: &str) -> Imported {
    let text = format!("PIANO 2025\n## OBIETTIVO N. 1\n### T\n{heads}\n{row}\n\n{rest}");
    allegato(&text).unwrap()
}

#[test]
fn a_column_of_a_document_is_of_its_own_year_and_of_no_part_of_it() {
    let row = "<b>Kpi A_1</b> Uno (100%)\t4\t5\t6";
    let cases = [
        (
            "Indicatori\tBaseline 2023\tBaseline 2024\tTarget 2025",
            2024,
            Some("5"),
            Some("6"),
            0,
        ),
        (
            "Indicatori\tBaseline 2024\tTarget 2025\tTarget 2025",
            2024,
            Some("4"),
            Some("5 · 6"),
            0,
        ),
        (
            "Indicatori\tBaseline 2024\tTarget 2025\tConsuntivo 2025",
            2024,
            Some("4"),
            Some("5"),
            1,
        ),
        // What was reached half way is a reading of its day.
        (
            "Indicatori\tBaseline 2024\tTarget 2025\tConsuntivo I semestre 2025",
            2024,
            Some("4"),
            Some("5"),
            1,
        ),
    ];
    for (heads, year, baseline, target, measured) in cases {
        let read = document(heads, row, "");
        let kpi = read.plan.kpis().next().unwrap().1;
        let printed = |it: Option<&Target>| it.map(|it| it.printed.clone());
        let found = (printed(kpi.baseline.as_ref()), printed(kpi.target(2025)));
        let expected = (baseline.map(str::to_owned), target.map(str::to_owned));
        assert_eq!(
            (read.plan.baseline_year, found),
            (year, expected),
            "{heads}"
        );
        assert_eq!(
            (kpi.targets.len(), read.measurements.len()),
            (1, measured),
            "{heads}"
        );
        let account = read.account();
        let before = kpi.past(year).count();
        assert_eq!(
            account.kept + account.doubtful + before,
            2 - measured,
            "{heads}: {:?}",
            read.findings
        );
    }
}

/// An amendment of `A_11` is none of `A_1`, and one of a year that the plan has not is of none.
#[test]
fn an_amendment_goes_to_the_kpi_and_the_year_that_it_names_or_stays_a_note() {
    let heads = "Indicatori\tTarget 2025";
    let row = "<b>Kpi A_1</b> Uno (50%)\t5\n<b>Kpi A_2</b> Due (50%)\t6";
    let cases = [
        ("KPI A_1", [1, 0]),
        ("KPI A_2", [0, 1]),
        ("KPI A_1 per l'anno 2025", [1, 0]),
        ("KPI A_11", [0, 0]),
        ("KPI A_3", [0, 0]),
        ("KPI A_1 per l'anno 2026", [0, 0]),
    ];
    for (named, expected) in cases {
        let rest = format!("Target del {named} modificato.\nPrecedente target: 2.\n");
        let read = document(heads, row, &rest);
        let kpis = read.plan.kpis().map(|(_, kpi)| kpi.amendments.len());
        assert_eq!(kpis.collect::<Vec<_>>(), expected, "{named}");
        let is_note = expected == [0, 0];
        assert_eq!(
            read.plan.objectives[0].notes.is_empty(),
            !is_note,
            "{named}"
        );
        assert_eq!(read.findings.is_empty(), !is_note, "{named}");
    }
}

#[test]
fn a_calculation_is_a_formula_where_it_can_be_only_one() {
    let cases = [
        ("Incassi / Accertamenti", 2),
        ("(Incassi - Rimborsi) / Accertamenti", 3),
        ("Incassi / Accertamenti / Giorni", 0),
        ("Incassi/Accertamenti", 0),
        // Two names of the same first words are two inputs.
        (
            "Numero pratiche evase nei termini / Numero pratiche evase nei giorni",
            2,
        ),
    ];
    for (calculation, inputs) in cases {
        let text = format!("obiettivo;kpi;nome;calcolo;target 2025\n1;A;a;{calculation};90%\n");
        let read = read(&text);
        let kpi = read.plan.kpis().next().unwrap().1;
        let found = kpi.formula.as_ref().map_or(0, |it| it.inputs.len());
        assert_eq!((found, kpi.calculation.as_str()), (inputs, calculation));
    }
}

/// A bare baseline is in the unit of its targets, where these have one.
#[test]
fn a_baseline_without_a_unit_takes_that_of_targets_that_agree() {
    let cases = [
        ("90%", "95%", Unit::Percent),
        ("90%", "95", Unit::Percent),
        ("90%", "5 gg", Unit::Number),
        ("90", "95", Unit::Number),
    ];
    for (one, other, unit) in cases {
        let text = format!(
            "obiettivo;kpi;nome;baseline 2024;target 2025;target 2026\n1;A;a;80;{one};{other}\n"
        );
        let read = read(&text);
        let kpi = read.plan.kpis().next().unwrap().1;
        let kind = kpi.baseline.as_ref().unwrap().criterion.kind();
        assert_eq!(kind, Kind::Quantity(unit), "{one} {other}");
    }
}

/// Of the sheets that are not read those are told that somebody may miss: neither empty ones nor this program's own report.
#[test]
fn the_other_sheets_of_a_workbook_are_told_where_there_is_anything_in_them() {
    let mut book = Workbook::new();
    let sheets = [
        ("Vuoto", &[][..]),
        ("Dati", &["obiettivo", "kpi", "target 2025"]),
        ("Relazione 2025", &["x"]),
        ("Report 2025", &["x"]),
        ("Relazione finale", &["x"]),
        ("Altro", &["x"]),
    ];
    for (name, cells) in sheets {
        let page = book.add_worksheet();
        page.set_name(name).unwrap();
        for (column, text) in (0..).zip(cells) {
            page.write_string(0, column, *text).unwrap();
        }
        if name == "Dati" {
            for (column, text) in (0..).zip(["1", "A", "90%"]) {
                page.write_string(1, column, text).unwrap();
            }
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let read = import(&bytes, ImportKind::Xlsx, &about("p"), Limits::default()).unwrap();
    let told = read.findings.iter().filter_map(|it| match &it.issue {
        ImportIssue::Sheet(name) => Some(name.as_str()),
        _ => None,
    });
    assert_eq!(told.collect::<Vec<_>>(), ["Relazione finale", "Altro"]);
}

/// Each objective of a document has a table of its own: the latest baseline is the plan's, and a code counts once.
#[test]
fn tables_of_several_objectives_make_one_plan() {
    let table = |number: u8, code: &str, baseline: i16| {
        format!(
            "## OBIETTIVO N. {number}\n### T\nIndicatori\tBaseline {baseline}\tTarget 2025\tConsuntivo 2025\n\
             <b>Kpi {code}</b> Uno (100%)\t4\t5\t{number}\n\n"
        )
    };
    for (years, latest) in [([2023, 2024], 2024), ([2024, 2023], 2024)] {
        let text = format!(
            "PIANO 2025\n{}{}",
            table(1, "A_1", years[0]),
            table(2, "B_1", years[1])
        );
        let read = allegato(&text).unwrap();
        assert_eq!(read.plan.baseline_year, latest, "{years:?}");
        assert_eq!(actuals(&read), ["1", "2"]);
    }
    let twice = format!(
        "PIANO 2025\n{}{}",
        table(1, "A_1", 2024),
        table(2, "A_1", 2024)
    );
    let read = allegato(&twice).unwrap();
    assert_eq!(actuals(&read), ["1"]);
    let is_second =
        |it: &ImportIssue| matches!(it, ImportIssue::Second { code, .. } if code == "A_1");
    let second = read.findings.iter().filter(|it| is_second(&it.issue));
    assert_eq!(second.count(), 1, "{:?}", read.findings);
}

/// Of two columns with one heading the first one counts; of two values of a year nobody says which.
#[test]
fn a_heading_that_stands_twice_is_told_and_read_once() {
    let text = "obiettivo;kpi;nome;peso;target 2025;consuntivo 2025;target 2025;peso;consuntivo 2025\n\
                1;A;a;100%;90%;80%;95%;50%;70%\n";
    let read = read(text);
    let kpi = read.plan.kpis().next().unwrap().1;
    let targets = kpi.targets.iter().map(|it| it.target.printed.as_str());
    assert_eq!(targets.collect::<Vec<_>>(), ["90% · 95%"]);
    assert_eq!(kpi.targets[0].target.criterion, Criterion::Open);
    assert_eq!(read.account().doubtful, 2);
    assert_eq!(kpi.weight.map(|it| it.to_string()).as_deref(), Some("100"));
    assert!(actuals(&read).is_empty(), "80% or 70%");
    let is_heading = |it: &ImportIssue| matches!(it, ImportIssue::Heading(_));
    let told = read.findings.iter().filter(|it| is_heading(&it.issue));
    assert_eq!(told.count(), 1, "{:?}", read.findings);
}

/// What would be another number in the language of the sheet is told in it.
#[test]
fn a_number_that_both_languages_read_goes_out_in_that_of_the_sheet() {
    let first = read(
        "objective,kpi,name,weight,baseline 2024,target 2025\n1,A,a,50%,0.5,12.500\n1,B,b,50%,,\"1,250\"\n",
    );
    let document = Document::new(first.plan.clone(), [], signature("M. Rossi"), now().instant);
    let out = String::from_utf8(sheet(words(Italian), &document).unwrap()).unwrap();
    let value = |read: &Imported| {
        let targets = read
            .plan
            .kpis()
            .map(|(_, kpi)| kpi.target(2025).unwrap().criterion.bound().unwrap().value);
        targets.collect::<Vec<_>>()
    };
    assert_eq!(value(&read(&out)), value(&first), "{out}");
}
