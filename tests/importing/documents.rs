//! Documents in the layouts that public bodies publish, each with what a careful person reads in it, down to its scores.

use std::fmt::Write as _;

use rust_xlsxwriter::{Format, Workbook};
use traguardo::exchange::{ImportKind, Imported, import};
use traguardo::plan::Language::Italian;
use traguardo::record::{Document, Edit, actual_from};
use traguardo::score::Scores;
use traguardo::settings::Limits;
use traguardo::words::words;

use super::about;
use crate::support::{now, signature};

/// What came of a file: objectives, KPIs with weight, target, actual and achievement, the results, and what was told.
pub(super) fn told(read: &Imported) -> String {
    let words = words(Italian);
    let plan = &read.plan;
    let year = plan.years[0];
    let mut document = Document::new(plan.clone(), [], signature("M. Rossi"), now().instant);
    let edits = read.measurements.iter().map(|it| {
        let kpi = document
            .plan()
            .kpi(document.place(&it.code).unwrap())
            .unwrap();
        Edit::Record {
            kpi: it.code.clone(),
            year: it.year,
            date: it.day.unwrap_or_else(|| jiff::civil::date(it.year, 12, 31)),
            actual: actual_from(&it.text, kpi.kind(it.year), it.language).unwrap(),
            note: None,
            source: None,
            sha256: None,
        }
    });
    let edits: Vec<Edit> = edits.collect();
    if !edits.is_empty() {
        document.apply(edits, now()).unwrap();
    }
    let scores = Scores::new(&document, year);
    let figure = |it: Option<&traguardo::plan::Fraction>| {
        it.map_or_else(|| "-".to_owned(), |it| it.to_places(2))
    };
    let mut text = format!("{} {:?}\n", plan.title, plan.years);
    for (at, objective) in plan.objectives.iter().enumerate() {
        let weight = objective
            .weight
            .map_or_else(String::new, |it| format!(" ({it})"));
        let result = scores
            .objective(at)
            .and_then(|it| it.figures.result.as_ref());
        writeln!(
            text,
            "{} {}{weight} = {}",
            objective.code,
            objective.title,
            figure(result)
        )
        .unwrap();
        for (index, kpi) in objective.kpis.iter().enumerate() {
            let place = traguardo::plan::Place {
                objective: at,
                kpi: index,
            };
            let weight = kpi
                .weight
                .map_or_else(|| "-".to_owned(), |it| it.to_string());
            let targets = kpi.targets.iter().map(|it| words.target(&it.target));
            let score = scores.kpi(place).unwrap();
            writeln!(
                text,
                "  {} [{weight}] {}: {} = {}",
                kpi.code,
                kpi.name,
                targets.collect::<Vec<_>>().join(" / "),
                figure(score.achievement.as_ref())
            )
            .unwrap();
        }
    }
    writeln!(
        text,
        "= {}",
        figure(scores.individual().figures.result.as_ref())
    )
    .unwrap();
    for it in &read.findings {
        writeln!(text, "! {}", it.sentence(words)).unwrap();
    }
    let account = read.account();
    let sum = account.read + account.kept + account.aside + account.doubtful;
    assert_eq!(sum, read.cells, "the account adds up");
    text
}

#[track_caller]
pub(super) fn of(bytes: &[u8], kind: ImportKind) -> String {
    told(&import(bytes, kind, &about("piano"), Limits::default()).unwrap())
}

#[track_caller]
pub(super) fn text(text: &str) -> String {
    of(text.as_bytes(), ImportKind::Text)
}

#[track_caller]
pub(super) fn sheet(text: &str) -> String {
    of(text.as_bytes(), ImportKind::Csv)
}

#[test]
fn headings_that_begin_an_objective_rows_without_codes_and_totals() {
    insta::assert_snapshot!(text(
        "AGENZIA\nPIANO DELLE ATTIVITÀ 2024\n\n\
         Obiettivo n. 1\tIndicatori\tPeso indicatore\tRisultato atteso 2024\tRisorse €/mln\n\
         Servizi telematici (Peso 40% - Valore 2,5 €/mln)\tDichiarazioni inviate in rete\t60\t75%\t1,5\n\
         \tAttesa allo sportello\t40\t15’\t1,0\n\
         TOTALE OBIETTIVO N. 1\t\t100\t\t2,5\n\
         Obiettivo n. 2\tIndicatori\tPeso indicatore\tRisultato atteso 2024\tRisorse €/mln\n\
         Controlli (Peso 60%)\tControlli eseguiti\t100\talmeno 1.200 controlli\t3\n"
    ));
}

#[test]
fn a_card_is_a_row_turned_on_its_side() {
    insta::assert_snapshot!(text(
        "MINISTERO - CICLO DELLA PERFORMANCE 2023\n\n\
         Anno di riferimento\t2023\n\
         Obiettivo strategico n. 12\tAssistere meglio chi vive all'estero\n\
         Codice\t12.1\nTitolo\tRichieste evase in 20 giorni\nMetodo di calcolo\tEvase / Ricevute\nPeso indicatore\t60%\n\
         Misura\tPercentuale\nTarget primo anno\tmaggiore o uguale a 80,00%\nTarget secondo anno\tmaggiore o uguale a 85,00%\n\
         Codice\t12.2\nTitolo\tGiorni medi di attesa\nPeso indicatore\t40%\nMisura\tgiorni\n\
         Target primo anno\tnon oltre 20\nTarget secondo anno\tnon oltre 15\nNote\t–\n"
    ));
}

#[test]
fn headings_in_two_rows_and_deadlines_in_place_of_targets() {
    insta::assert_snapshot!(sheet(
        "RIEPILOGO OBIETTIVI 2022;;;;;;\n\
         ;Obiettivo;Obiettivo;;;% di;\n\
         N.;strategico;operativo;Scadenza;Indicatore;ragg.;Note\n\
         1;0101;010101;31.12.2022;Fascicoli redatti;100;\n\
         2;0102;010201;30.06.2022;Regolamento approvato;75;rinviato\n\
         ;;;;media;87,5;\n"
    ));
}

#[test]
fn grades_and_a_target_between_them_make_a_scale() {
    insta::assert_snapshot!(sheet(
        "objective,kpi,name,weight,Excellent 100%,V.G. 80%,target 2017,Fair 40%,Poor 20%,actual 2017\n\
         A,A1,Revenue,10,1250,1200,1150,1100,1050,1205\n\
         A,A2,Trade receivables in days,5,45,48,50,53,56,47\n"
    ));
}

#[test]
fn bands_and_points_of_a_maximum_make_a_scale() {
    insta::assert_snapshot!(sheet(
        "obiettivo;kpi;nome;peso;target 2021;fascia 1;fascia 2;fascia 3;consuntivo 2021;punteggio max;punteggio\n\
         A;A1;Nei tempi;60;> 90%;< 76% = 0;76-90% = 15-18 punti;91-100% = 19-20 punti;84%;20;16,7\n\
         A;A2;Spesa;40;≤ € 118,50;> 125 = 0;118,51-125 = 60%;≤ 118,50 = 100%;€ 121,00;20;11\n"
    ));
}

#[test]
fn a_sheet_with_divided_headings_units_and_thresholds() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let rows: [&[&str]; 7] = [
        &["UNIVERSITÀ - Scheda 1"],
        &[],
        &[
            "Obiettivo",
            "",
            "Peso obiettivo",
            "Indicatore",
            "",
            "Peso",
            "Unità di misura",
            "Target",
            "",
            "Soglia 2018",
            "Consuntivo 2018",
        ],
        &[
            "cod.",
            "denominazione",
            "",
            "cod.",
            "denominazione",
            "",
            "",
            "2018",
            "2019",
            "",
            "",
        ],
        &[
            "O1",
            "Studenti",
            "",
            "O1.1",
            "Soddisfatti",
            "",
            "%",
            "80",
            "82",
            "70",
            "76",
        ],
        &["", "", "", "O1.2", "Tempi", "", "gg", "5", "4", "8", "6"],
        &[
            "O2",
            "Spesa",
            "",
            "O2.1",
            "Innovazione",
            "",
            "€",
            "150000",
            "160000",
            "100000",
            "130000",
        ],
    ];
    for (at, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            match text.parse::<f64>() {
                Ok(number) => page.write_number(at, column, number).unwrap(),
                Err(_) => page.write_string(at, column, *text).unwrap(),
            };
        }
    }
    let percent = Format::new().set_num_format("0%");
    for (row, column, value) in [
        (4, 2, 0.6),
        (4, 5, 0.5),
        (5, 5, 0.5),
        (6, 2, 0.4),
        (6, 5, 1.0),
    ] {
        page.write_number_with_format(row, column, value, &percent)
            .unwrap();
    }
    page.write_string(
        8,
        0,
        "* Sotto la soglia 0; fra soglia e target in modo proporzionale.",
    )
    .unwrap();
    let bytes = book.save_to_buffer().unwrap();
    insta::assert_snapshot!(of(&bytes, ImportKind::Xlsx));
}

#[test]
fn the_words_of_targets_and_what_they_come_from() {
    insta::assert_snapshot!(text(
        "OBIETTIVI - ANNO 2025\n\nOBIETTIVO N. 1: FUNZIONAMENTO (60%)\n\
         Codice\tIndicatore\tPeso %\tTarget 2025\tValore 2023\tValore 2024\tConsuntivo 2025\t% realizzazione\n\
         SG.01_001\tAdempimenti\t10\t3/3\t\t2/3\t3/3\t100%\n\
         SG.01_002\tSportelli\t10\tn. 12\t9\t10\t11\t91,67%\n\
         SG.01_003\tUtenti\t10\t≥ al valore dell'anno precedente\t\t1.180\t1.203\t100%\n\
         SG.01_004\tPiano\t10\tRealizzazione entro il 31/12\t\t\t31/12/2025\t100%\n\
         SG.01_005\tAttuazione\t10\t<50% = 0; 50-80% = 50; >80% = 100\t\t62%\t78%\t50%\n\
         SG.01_006\tLavori\t10\tI sem. 40% - II sem. 100%\t\t0%\t90%\t90%\n\
         SG.01_007\tVoucher\t10\t+5% rispetto al 2024\t\t200\t212\t100%\n\
         SG.01_008\tCosto\t10\triduzione del 10%\t\t€ 1.200.000\t€ 1.070.000\t100%\n\
         SG.01_009\tRisorse\t10\t€ 1,5 mln\t\t€ 1,2 mln\t€ 1,43 mln\t99%\n\
         SG.01_010\tEventi\t10\talmeno 5 eventi\t4\t4\t6\t120%\n\
         Totale\t\t100\t\t\t\t\t92,7%\n"
    ));
}
