//! Sheets in, and out again: CSV, XLSX, ODS.

use std::io::{Cursor, Write};

use traguardo::exchange::{
    GridError, ImportError, ImportKind, Imported, import, report, sheet, workbook,
};
use traguardo::plan::Language::{English, Italian};
use traguardo::plan::{Direction, FieldKind, Plan};
use traguardo::settings::Limits;
use traguardo::words::words;

use super::about;
use crate::support::stage::Stage;

#[track_caller]
fn read(bytes: &[u8], kind: ImportKind) -> Imported {
    import(bytes, kind, &about("piano"), Limits::default()).unwrap()
}

fn told(read: &Imported) -> Vec<String> {
    read.findings
        .iter()
        .map(|it| it.sentence(words(Italian)))
        .collect()
}

/// What a sheet holds of a plan: everything but texts and amendments.
fn cells(plan: &Plan) -> Vec<String> {
    let kpis = plan.objectives.iter().flat_map(|objective| {
        objective.kpis.iter().map(move |kpi| {
            format!(
                "{} {} {} {} {} {:?} {:?} {:?} {:?}",
                objective.code,
                objective.title,
                objective.organisational,
                kpi.code,
                kpi.name,
                kpi.weight,
                kpi.calculation,
                kpi.baseline,
                kpi.targets
            )
        })
    });
    kpis.collect()
}

#[test]
fn an_exported_sheet_imports_back_to_the_same_plan_and_actuals() {
    for language in [Italian, English] {
        let stage = Stage::seed(language, 120, 40);
        let mut stage = stage;
        let typed = match language {
            Italian => "9,8⏎318,27/275,37⏎-3⏎⏎",
            English => "9.8⏎318.27/275.37⏎-3⏎⏎",
        };
        stage.press(typed);
        let model = &stage.model;
        let csv = sheet(model.words, &model.document).unwrap();
        let told_year = report(model.words, &model.document, &model.scores, stage.now.day());
        let xlsx = workbook(model.words, &model.document, &told_year).unwrap();
        for (bytes, kind) in [(csv, ImportKind::Csv), (xlsx, ImportKind::Xlsx)] {
            let back = read(&bytes, kind);
            assert_eq!(told(&back), Vec::<String>::new());
            assert_eq!(back.plan.years, model.plan().years);
            assert_eq!(back.plan.baseline_year, model.plan().baseline_year);
            assert_eq!(cells(&back.plan), cells(model.plan()), "{kind:?}");
            let actuals: Vec<String> = back
                .measurements
                .iter()
                .map(|it| it.text.replace(',', "."))
                .collect();
            assert_eq!(
                actuals,
                ["9.80", "318.27/275.37", "-3"].map(|it| if it == "9.80" {
                    actuals[0].clone()
                } else {
                    it.to_owned()
                })
            );
            assert!(actuals[0].starts_with("9.8"));
        }
    }
}

pub(super) const SHEET: &str = "\
kpi;Obiettivo;titolo;organizzativa;nome;peso;baseline 2024;target 2025;target 2026;consuntivo 2025;Fonte
A.1;1;Servizi;SI;Primo;0,25;10%;≥ 90%;//;91,5%;anagrafe
A.2;1;;;Secondo;0,75;;<= 10 gg;SI;12;
;1;;;senza codice;;;;;;
B.1;2;Conti;;Terzo;;;quanto basta;n. 3;;
A.2;2;;;Doppio;;;5;6;;
";

#[test]
fn headings_stand_in_any_order_and_what_cannot_be_used_is_listed_by_row_and_column() {
    let read = read(SHEET.as_bytes(), ImportKind::Csv);
    insta::assert_snapshot!(told(&read).join("\n"));
    let plan = &read.plan;
    assert_eq!(plan.objectives.len(), 2);
    assert!(plan.objectives[0].organisational);
    let weights: Vec<String> = plan.objectives[0]
        .kpis
        .iter()
        .map(|it| it.weight.unwrap().to_string())
        .collect();
    assert_eq!(weights, ["25", "75"], "fractions where none is above 1");
    let source = plan.objectives[0].kpis[0].says(FieldKind::Source);
    assert_eq!(source, Some("anagrafe"));
    assert_eq!(
        plan.objectives[1].kpis.len(),
        2,
        "a code that stands twice is kept, and told"
    );
}

#[test]
fn commas_english_headings_and_other_encodings_are_read() {
    let english =
        "objective,kpi,name,weight,target 2025\n1,K1,\"Time, to answer\",100%,\"<= 1,250.5\"\n";
    let plan = read(english.as_bytes(), ImportKind::Csv).plan;
    assert_eq!(plan.objectives[0].kpis[0].name, "Time, to answer");
    let criterion = format!(
        "{:?}",
        plan.objectives[0].kpis[0].targets[0].target.criterion
    );
    assert!(criterion.contains("1250.5"), "{criterion}");
    let windows = b"obiettivo;kpi;nome;target 2025\n1;K1;Qualit\xe0;10\n";
    let read = read(windows, ImportKind::Csv);
    assert_eq!(read.plan.objectives[0].kpis[0].name, "Qualità");
    assert!(told(&read)[0].contains("Windows-1252"));
}

#[test]
fn what_is_no_sheet_says_so() {
    let refused =
        |bytes: &[u8], kind| import(bytes, kind, &about("x"), Limits::default()).unwrap_err();
    assert_eq!(
        refused(b"%PDF-1.7", ImportKind::Csv),
        ImportError::File(GridError::Pdf)
    );
    assert_eq!(
        refused(b"%PDF-1.7", ImportKind::Text),
        ImportError::File(GridError::Pdf)
    );
    assert_eq!(
        refused(b"a\0b", ImportKind::Csv),
        ImportError::File(GridError::NotText)
    );
    for kind in [ImportKind::Xlsx, ImportKind::Ods] {
        let error = refused(b"PK\x03\x04 nothing", kind);
        assert!(
            matches!(error, ImportError::File(GridError::NoWorkbook(_))),
            "{error:?}"
        );
    }
    for headless in [
        "",
        "a;b\n1;2\n",
        "obiettivo;kpi\n1;K\n",
        "obiettivo;kpi;target 2025\n",
    ] {
        assert!(
            matches!(
                refused(headless.as_bytes(), ImportKind::Csv),
                ImportError::Plan(_)
            ),
            "{headless}"
        );
    }
}

/// The smallest `OpenDocument` spreadsheet with these rows, as the text of its cells.
pub(super) fn ods(rows: &str) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file("content.xml", options).unwrap();
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet><table:table>{rows}</table:table>\
         <table:table><table:table-row><table:table-cell><text:p>altro</text:p></table:table-cell></table:table-row></table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    writer.write_all(content.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_open_document_sheet_is_read_as_it_is_shown() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|it| cell(it)).collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let rows = [
        row(&["obiettivo", "kpi", "nome", "target 2025", "target 2026"]),
        format!(
            "<table:table-row>{}{}{}<table:table-cell office:value-type=\"percentage\" office:value=\"0.1\" table:number-columns-repeated=\"2\">\
             <office:annotation><text:p>una nota</text:p></office:annotation><text:p>10,00%</text:p></table:table-cell></table:table-row>",
            cell("1"),
            cell("K1"),
            cell("Qualità &amp; <text:s/>tempi")
        ),
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>".to_owned(),
    ];
    let plan = read(&ods(&rows.concat()), ImportKind::Ods).plan;
    let kpi = &plan.objectives[0].kpis[0];
    assert_eq!(kpi.name, "Qualità &  tempi");
    let printed: Vec<&str> = kpi
        .targets
        .iter()
        .map(|it| it.target.printed.as_str())
        .collect();
    assert_eq!(printed, ["10,00%", "10,00%"]);
}

#[test]
fn what_stands_beside_the_paragraphs_of_an_open_document_cell_is_not_its_text() {
    let cell = |inner: &str| format!("<table:table-cell>{inner}</table:table-cell>");
    let row = |cells: [&str; 4]| {
        let cells: String = cells
            .iter()
            .map(|it| cell(&format!("<text:p>{it}</text:p>")))
            .collect();
        format!("<table:table-row>{cells}</table:table-row>")
    };
    let picture = "<draw:frame><svg:title>uno stemma</svg:title></draw:frame>";
    let rows = [
        row(["obiettivo", "kpi", "nome", "target 2025"]),
        row(["1", "K1", "Tempi", "10"])
            .replace("Tempi</text:p>", &format!("Tempi</text:p>{picture}")),
    ];
    let plan = read(&ods(&rows.concat()), ImportKind::Ods).plan;
    assert_eq!(plan.objectives[0].kpis[0].name, "Tempi");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() })]

    /// Bytes put anywhere into sheets of every kind: read or refused, and nothing panics.
    #[test]
    fn any_bytes_are_read_or_refused(at in 0..4000_usize, noise in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..20)) {
        let stage = Stage::seed(Italian, 80, 24);
        let model = &stage.model;
        let told = report(model.words, &model.document, &model.scores, stage.now.day());
        let files = [
            (SHEET.as_bytes().to_vec(), ImportKind::Csv),
            (workbook(model.words, &model.document, &told).unwrap(), ImportKind::Xlsx),
            (ods("<table:table-row><table:table-cell/></table:table-row>"), ImportKind::Ods),
        ];
        for (mut bytes, kind) in files {
            let at = at % bytes.len();
            bytes.splice(at..(at + noise.len()).min(bytes.len()), noise.iter().copied());
            let _read = import(&bytes, kind, &about("x"), Limits::default()).is_ok();
        }
    }
}

#[test]
fn values_of_an_open_document_count_and_not_how_they_are_shown() {
    let cell = |kind: &str, shown: &str| {
        format!("<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>")
    };
    let heads = [
        "obiettivo",
        "kpi",
        "target 2025",
        "target 2026",
        "target 2027",
        "target 2028",
        "target 2029",
    ];
    let heads: String = heads.iter().map(|it| cell("", it)).collect();
    let row = [
        cell("", "1"),
        cell("", "K"),
        cell("office:value-type=\"float\" office:value=\"1234\"", "1,234"),
        cell(
            "office:value-type=\"percentage\" office:value=\"0.8555\"",
            "86%",
        ),
        cell(
            "office:value-type=\"date\" office:date-value=\"2025-04-23\"",
            "4/23/2025",
        ),
        cell(
            "office:value-type=\"boolean\" office:boolean-value=\"true\"",
            "TRUE",
        ),
        cell(
            "office:value-type=\"currency\" office:value=\"50000\"",
            "€ 50.000,00",
        ),
    ];
    let rows = format!(
        "<table:table-row>{heads}</table:table-row><table:table-row>{}</table:table-row>",
        row.concat()
    );
    let read = read(&ods(&rows), ImportKind::Ods);
    let targets = &read.plan.objectives[0].kpis[0].targets;
    let printed: Vec<&str> = targets
        .iter()
        .map(|it| it.target.printed.as_str())
        .collect();
    assert_eq!(
        printed,
        ["1234", "85,55%", "23/04/2025", "SI", "€ 50000,00"]
    );
    assert!(
        told(&read).iter().any(|it| it.contains("non è letto")),
        "the second sheet is told: {:?}",
        told(&read)
    );
}

#[test]
fn what_contradicts_a_row_above_is_told_and_the_first_one_counts() {
    let sheet = "obiettivo;titolo;organizzativa;kpi;nome;target 2025\n1;Uno;NO;A;a;1\n1;Altro;SI;B;b;1\n1;;forse;C;c;1\nTotale;;;;;3\n";
    let read = read(sheet.as_bytes(), ImportKind::Csv);
    assert_eq!(read.plan.objectives.len(), 1, "a total is no objective");
    assert!(!read.plan.objectives[0].organisational);
    assert_eq!(read.plan.objectives[0].title, "Uno");
    assert_eq!(read.findings.len(), 4, "{:?}", told(&read));
}

#[test]
fn directions_go_out_and_come_in_again() {
    let text = "obiettivo;kpi;nome;peso;target 2025\n\
                O;R3;Tempo medio di rilascio;50;30 giorni\n\
                O;R4;Giorni di formazione;50;20 gg\n";
    let first = read(text.as_bytes(), ImportKind::Csv);
    let asked = told(&first);
    assert!(asked.iter().any(|it| it.contains("R3")), "{asked:?}");
    for language in [Italian, English] {
        let mut stage = Stage::of(first.plan.clone(), language, 120, 40);
        // One key says that less is better, another press takes it back.
        stage.press("bjbb");
        let words = stage.model.words;
        stage.must_show(words.direction(Direction::Higher));
        stage.press("k");
        assert!(stage.line("R3").contains("≤"), "{}", stage.frame());
        assert!(stage.line("R4").contains("≥"), "{}", stage.frame());
        let csv = sheet(words, &stage.model.document).unwrap();
        let back = read(&csv, ImportKind::Csv);
        assert!(
            !told(&back).iter().any(|it| it.contains("verso")),
            "{:?}",
            told(&back)
        );
        let directions = |plan: &Plan| plan.kpis().map(|(_, it)| it.direction).collect::<Vec<_>>();
        assert_eq!(directions(&back.plan), directions(stage.model.plan()));
        assert_eq!(cells(&back.plan), cells(stage.model.plan()));
    }
}

#[test]
fn raised_digits_of_a_workbook_are_marks_and_its_hidden_rows_are_named() {
    use rust_xlsxwriter::{Format, FormatScript, Workbook};
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let heads = ["obiettivo", "kpi", "nome", "peso", "target 2025"];
    for (column, text) in (0..).zip(heads) {
        page.write(0, column, text).unwrap();
    }
    let raised = Format::new().set_font_script(FormatScript::Superscript);
    let plain = Format::new();
    for (row, code) in (1..).zip(["A", "B", "C"]) {
        for (column, text) in (0..).zip(["1", code, "Pratiche", "30"]) {
            page.write(row, column, text).unwrap();
        }
    }
    let marked = [(&plain, "≥ 10"), (&raised, "1")];
    page.write_rich_string(1, 4, &marked).unwrap();
    // The same text stands somewhere without a raised sign: there it is a number.
    page.write_rich_string(2, 4, &[(&plain, "≥ 20"), (&raised, "2")])
        .unwrap();
    page.write(3, 4, "≥ 202").unwrap();
    page.set_row_hidden(2).unwrap();
    let read = read(&book.save_to_buffer().unwrap(), ImportKind::Xlsx);
    let targets = read.plan.kpis().map(|(_, kpi)| kpi.target(2025).unwrap());
    let targets: Vec<&str> = targets.map(|it| it.printed.as_str()).collect();
    assert_eq!(targets, ["≥ 10", "≥ 202", "≥ 202"]);
    let told: Vec<String> = read
        .findings
        .iter()
        .map(|it| it.sentence(words(Italian)))
        .collect();
    assert!(
        told.iter().any(|it| it.ends_with("lette come le altre: 3")),
        "{told:?}"
    );
}
