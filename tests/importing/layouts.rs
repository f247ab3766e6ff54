//! Documents in other formats and layouts: columns of blanks, pipe tables, Word tables, rows that name objectives.

use std::io::{Cursor, Write as _};

use traguardo::exchange::{About, ImportKind, import};
use traguardo::settings::Limits;

use super::about;
use super::documents::{of, sheet, text};

#[test]
fn text_in_columns_of_blanks_whose_names_go_on_below() {
    insta::assert_snapshot!(text(
        "                              OBIETTIVI 2025 - 2026\n\n\
         OBIETTIVO STRATEGICO INDIVIDUALE N. 1 DEL SEGRETARIO GENERALE\n\
         OBIETTIVO STRATEGICO          Tenere in salute i conti\n\
         Descrizione                   I conti in ordine permettono\n\
         \x20                             di dare servizi.\n\
         Indicatori-(Peso)*            Modalità di calcolo     Baseline          Target\n\
         \x20                                                     Anno 2024   Anno 2025   Anno 2026\n\
         Kpi 4_001 Equilibrio          (Proventi - Oneri) /    9,57        10,00%      //\n\
         strutturale (50%).            Proventi.\n\
         Kpi 4_002 Incasso del         Incassato / Dovuto      69,19       69,76%      70%\n\
         diritto (50%).\n\
         \n                                        Pag. 1 di 2\n\u{c}\
         OBIETTIVO STRATEGICO INDIVIDUALE N. 2 DEL SEGRETARIO GENERALE\n\
         OBIETTIVO STRATEGICO          Ascolto\n\
         Kpi SG.02_001 Gradimento      Percentuale rilevata    ≥ 67%       ≥ 70%       ≥ 72%\n\
         (100%).\n"
    ));
}

#[test]
fn pipe_tables_number_their_rows_anew() {
    insta::assert_snapshot!(text(
        "# Scheda 2025\n\n## Obiettivo 1 - Segreteria (peso 60%)\n\n\
         | # | Indicatore | Peso % | Target 2025 | Consuntivo 2025 | Scadenza |\n|---|---|---|---|---|---|\n\
         | 1 | Conferme | 60 | ≥ 95% | 96,2% | 31/12/2025 |\n| 2 | Risposta | 40 | < 2 ore | 1h 30m | |\n| | **Totale** | **100** | | | |\n\n\
         ## Servizi al pubblico (40%)\n\n\
         | # | Indicatore | Peso % | Target 2025 | Consuntivo 2025 |\n|---|---|---|---|---|\n| 1 | Documenti | 100 | 10/10 | 9/10 |\n"
    ));
}

#[test]
fn halves_of_a_year_are_readings_of_their_days() {
    insta::assert_snapshot!(text(
        "OBIETTIVI 2025\n\nOBIETTIVO N. 1 - DIGITALE\n\
         Kpi\tPeso\tTarget 1° semestre 2025\tTarget 2° semestre 2025\tConsuntivo 1° semestre 2025\tConsuntivo 2025\n\
         <b>Kpi 1_01</b> Avanzamento\t50%\t40%\t100%\t45%\t95%\n\
         <b>Kpi 1_02</b> Eventi (cumulati)\t50%\t4\t10\t5\t9\n"
    ));
}

#[test]
fn a_numerator_and_a_denominator_are_the_actual() {
    insta::assert_snapshot!(sheet(
        "objective,title,kpi,name,calculation,Unit,Numerator,Denominator,actual 2016,target 2016,Level,Weighted level,weight,Direction\n\
         1,Works,1.1,Follow-up,Sent / programmed,%,6,6,100%,100%,100%,40%,40%,Ascending\n\
         1,Works,1.2,Costs over 20%,Contracts over 20% / contracts,%,20,392,5.1%,7.1%,139%,60%,60%,Descending\n\
         2,Staff,2.1,Training,Trained / staff,%,30,40,80%,90%,83.3%,100%,100%,Ascending\n"
    ));
}

/// The smallest Word document with these paragraphs and tables.
fn docx(body: &str) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file("word/document.xml", options).unwrap();
    let content = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    writer.write_all(content.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn tables_of_a_word_document() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text));
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|it| cell(it)).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Target</w:t></w:r></w:p></w:tc>";
    let heads = format!("<w:tr>{}{}{wide}</w:tr>", cell("Indicatore"), cell("Peso"));
    let bold = "<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Kpi B_1</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Pratiche</w:t></w:r>\
                <w:del><w:r><w:delText>vecchie</w:delText><w:t>vecchie</w:t></w:r></w:del></w:p></w:tc>";
    let first = format!(
        "<w:tr>{bold}{}{}{}</w:tr>",
        cell("60%"),
        cell("≥ 90%"),
        cell("≥ 95%")
    );
    let body = [
        paragraph("PIANO 2025-2026"),
        paragraph("OBIETTIVO N. 1: SERVIZI &amp; TEMPI (40%)"),
        format!(
            "<w:tbl>{heads}{}{first}{}</w:tbl>",
            row(&["", "", "2025", "2026"]),
            row(&["Tempi medi", "40%", "≤ 10 gg", "≤ 8 gg"])
        ),
        paragraph("Fine."),
    ];
    insta::assert_snapshot!(of(&docx(&body.concat()), ImportKind::Docx));
}

#[test]
fn rows_of_their_own_name_the_objectives_of_a_sheet() {
    insta::assert_snapshot!(sheet(
        "PIANO 2025;;;;\n\
         Indicatore;U.M.;Target;Soglia;Verso\n\
         A1. Servizi al cittadino;;;;\n\
         Tempo di risposta;gg;20;40;decrescente\n\
         Utenti soddisfatti;%;85;70;crescente\n\
         A2. Bilancio;;;;\n\
         Riscossione;%;90;80;crescente\n"
    ));
}

#[test]
fn the_year_of_headings_without_one_is_asked_for_or_said() {
    let text = "obiettivo;indicatore;peso;target;consuntivo\n1;Pratiche;100;90%;81%\n";
    let with =
        |about: &About<'_>| import(text.as_bytes(), ImportKind::Csv, about, Limits::default());
    assert!(with(&about("piano")).is_err());
    let years = |about: &About<'_>| with(about).unwrap().plan.years;
    assert_eq!(years(&about("piano-2024")), [2024]);
    let asked = About {
        year: Some(2023),
        ..about("piano-2024")
    };
    assert_eq!(years(&asked), [2023]);
}

/// A weight that nobody printed is worth knowing, and nothing to be answered.
#[test]
fn a_kpi_without_a_weight_is_told_and_is_no_doubt() {
    let text =
        "PIANO 2025\n## OBIETTIVO N. 1\n### T\nIndicatori\tTarget 2025\n<b>Kpi A_1</b> Uno\t5\n";
    let read = import(
        text.as_bytes(),
        ImportKind::Text,
        &about(""),
        Limits::default(),
    )
    .unwrap();
    assert_eq!((read.findings.len(), read.has_doubts()), (1, false));
}

#[test]
fn a_table_with_a_row_for_each_year_has_each_kpi_once() {
    insta::assert_snapshot!(sheet(
        "N.,Obiettivo,Indicatore,Peso,Anno,U.M.,Baseline,Target,Consuntivo\n\
         1,Servizi,Pratiche evase,60,2024,%,70,>= 80,75\n\
         2,Servizi,Pratiche evase,60,2025,%,75,>= 90,92\n\
         3,Servizi,Tempo medio,40,2025,giorni,12,<= 8,7\n\
         4,Servizi,Tempo medio,50,2024,giorni,12,<= 10,12\n\
         5,Servizi,Tempo medio,40,2024,giorni,12,<= 6,5\n\
         6,Servizi,Senza anno,0,,giorni,12,<= 6,5\n"
    ));
    insta::assert_snapshot!(sheet(
        "Objective,KPI code,KPI,Weight,Financial year,Target,Actual\n\
         Services,A1,Cases closed,50,2024/25,>= 80%,75%\n\
         Services,A2,Complaints,50,2024/25,<= 10,12\n\
         Services,A1,Cases closed,50,2025/26,>= 90%,92%\n\
         Services,A2,Complaints,50,2025/26,<= 8,9\n"
    ));
}

#[test]
fn a_year_beside_targets_that_say_theirs_is_a_note() {
    insta::assert_snapshot!(sheet(
        "Obiettivo,Anno,Indicatore,Peso,Target 2025,Consuntivo 2025\n\
         Servizi,2023,Pratiche evase,60,>= 80,75\n\
         Servizi,2024,Tempo medio,40,<= 8,7\n"
    ));
}
